// A compiled condition: a short program for a stack of numbers, in the arena of its
// scenario. Truth is 1 and 0, a word is its place in its set. Only expr_*.c include this.
#ifndef ATTUNE_STORY_EXPR_CODE_H
#define ATTUNE_STORY_EXPR_CODE_H

#include "story/expr.h"

typedef enum {
  OP_NUMBER,   // number
  OP_VAR,      // arg: the variable
  OP_SEEN,     // arg: the beat
  OP_VISITS,   // arg: the beat
  OP_PICKED,   // arg: the picked bit
  OP_OUTCOME,  // arg: 0 good, 1 mixed, 2 poor
  OP_SEAT,
  OP_NOT,
  OP_NEGATE,
  OP_ADD,
  OP_SUBTRACT,
  OP_MULTIPLY,
  OP_DIVIDE,
  OP_REMAINDER,
  OP_EQUAL,
  OP_DIFFERS,
  OP_LESS,
  OP_LESS_EQUAL,
  OP_MORE,
  OP_MORE_EQUAL,
  OP_AND,  // false on top: go to arg; else drop it and go on
  OP_OR    // true on top: go to arg; else drop it and go on
} OpCode;

typedef struct ExprOp {
  OpCode code;
  int arg;
  double number;
} ExprOp;

enum {
  EXPR_LONGEST = 1000,  // bytes of source
  EXPR_OPS = 256,
  EXPR_DEPTH = 32,  // parentheses, `not` and minus signs within each other
  EXPR_STACK = 64
};

struct Expr {
  const char *source;
  const ExprOp *ops;
  int count;
};

#endif
