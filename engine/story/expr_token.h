// The words of a condition, one at a time. Only expr_*.c include this.
#ifndef ATTUNE_STORY_EXPR_TOKEN_H
#define ATTUNE_STORY_EXPR_TOKEN_H

#include <stdbool.h>

#include "story/expr.h"
#include "story/expr_code.h"

typedef enum {
  TOKEN_END,
  TOKEN_NUMBER,
  TOKEN_WORD,  // "between quotes": start and length without them
  TOKEN_NAME,
  TOKEN_OPEN,
  TOKEN_CLOSE,
  TOKEN_DOT,
  TOKEN_NOT,
  TOKEN_TRUE,
  TOKEN_FALSE,
  TOKEN_BINARY  // op and rank; minus is one too
} TokenKind;

enum { RANK_OR = 1, RANK_AND, RANK_COMPARE, RANK_ADD, RANK_MULTIPLY };

typedef struct Token {
  TokenKind kind;
  int offset, length;  // in the source, quotes included
  double number;
  OpCode op;
  int rank;  // how tightly a binary operator binds, as in Lua
} Token;

// The token at `offset`; false with *problem filled when there is none that the grammar
// knows.
bool token_read(const char *source, int offset, Token *token, ExprProblem *problem);

// Fills the problem and returns false.
bool expr_fail(ExprProblem *problem, ExprFault fault, int offset, const char *hint,
               const char *format, ...) __attribute__((format(printf, 5, 6)));

// At most `most` bytes of `length`, never half a character.
int expr_cut(const char *bytes, int length, int most);

#endif
