// Lua's tokens, read tolerantly: every byte belongs to some token, and what cannot be one
// is a token of its own kind with the reason.
#ifndef ATTUNE_SCRIPT_TOKEN_H
#define ATTUNE_SCRIPT_TOKEN_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
  TOKEN_END,
  TOKEN_NAME,
  TOKEN_KEYWORD,
  TOKEN_NUMBER,
  TOKEN_TEXT,
  TOKEN_MARK  // punctuation, an operator, or a stray character
} TokenKind;

typedef enum {
  FAULT_NONE,
  FAULT_OPEN_QUOTE,  // the text has no closing quote on its line
  FAULT_OPEN_LONG,   // [[ without ]]
  FAULT_CURLY,       // held by curly quotes
  FAULT_STRAY        // means nothing in Lua
} TokenFault;

typedef struct Token {
  TokenKind kind;
  TokenFault fault;
  size_t start, length;
  int line, column;  // of its first byte
  int last_line;     // of its last byte
  int indent;        // columns before the first token of its line
  bool first;        // the first of its line
} Token;

typedef struct Tokens {
  const char *bytes;
  Token *items;  // the last is TOKEN_END
  int count;
  size_t capacity;
} Tokens;

void tokens_read(Tokens *tokens, const char *bytes, size_t length);
void tokens_free(Tokens *tokens);
bool token_is(const Tokens *tokens, int index, const char *spelling);

#endif
