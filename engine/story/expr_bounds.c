#include "story/expr_code.h"

static bool compares(OpCode code) { return code >= OP_EQUAL && code <= OP_MORE_EQUAL; }

static bool reads(const ExprOp *op, ExprRead what, int index) {
  OpCode code = what == READS_VAR ? OP_VAR : OP_VISITS;
  return op->code == code && op->arg == index;
}

bool expr_bounds(const Expr *expr, ExprRead what, int index, double *least,
                 double *most) {
  for (int i = 0; expr && i < expr->count; i++) {
    const ExprOp *op = &expr->ops[i];
    if (!reads(op, what, index)) continue;
    const ExprOp *number = NULL;
    if (i + 2 < expr->count && op[1].code == OP_NUMBER && compares(op[2].code))
      number = &op[1];
    else if (i > 0 && i + 1 < expr->count && op[-1].code == OP_NUMBER &&
             compares(op[1].code))
      number = &op[-1];
    if (!number) return false;
    if (number->number < *least) *least = number->number;
    if (number->number > *most) *most = number->number;
  }
  return true;
}
