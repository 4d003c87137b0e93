#include <math.h>

#include "story/expr.h"
#include "story/expr_code.h"
#include "story/session.h"

static double remainder_of(double a, double b) {
  if (b == 0) return 0;
  double rest = fmod(a, b);
  return rest != 0 && (rest < 0) != (b < 0) ? rest + b : rest;
}

bool expr_holds(const Expr *expr, const struct State *state) {
  if (!expr) return true;
  double stack[EXPR_STACK + 1], *top = stack;
  for (const ExprOp *op = expr->ops, *end = op + expr->count; op < end; op++) {
    switch (op->code) {
      case OP_NUMBER: *++top = op->number; break;
      case OP_VAR: *++top = state->vars[op->arg]; break;
      case OP_SEEN: *++top = state->visits[op->arg] > 0; break;
      case OP_VISITS: *++top = state->visits[op->arg]; break;
      case OP_PICKED: *++top = state->picked[op->arg]; break;
      case OP_OUTCOME: *++top = state->outcome == op->arg; break;
      case OP_SEAT: *++top = state->seat; break;
      case OP_NOT: *top = *top == 0; break;
      case OP_NEGATE: *top = -*top; break;
      case OP_ADD: top--, top[0] += top[1]; break;
      case OP_SUBTRACT: top--, top[0] -= top[1]; break;
      case OP_MULTIPLY: top--, top[0] *= top[1]; break;
      case OP_DIVIDE: top--, top[0] = top[1] == 0 ? 0 : top[0] / top[1]; break;
      case OP_REMAINDER: top--, top[0] = remainder_of(top[0], top[1]); break;
      case OP_EQUAL: top--, top[0] = top[0] == top[1]; break;
      case OP_DIFFERS: top--, top[0] = top[0] != top[1]; break;
      case OP_LESS: top--, top[0] = top[0] < top[1]; break;
      case OP_LESS_EQUAL: top--, top[0] = top[0] <= top[1]; break;
      case OP_MORE: top--, top[0] = top[0] > top[1]; break;
      case OP_MORE_EQUAL: top--, top[0] = top[0] >= top[1]; break;
      case OP_AND:
        if (*top == 0)
          op = expr->ops + op->arg - 1;
        else
          top--;
        break;
      case OP_OR:
        if (*top != 0)
          op = expr->ops + op->arg - 1;
        else
          top--;
        break;
    }
  }
  return *top != 0;
}

const char *expr_source(const Expr *expr) { return expr->source; }

void expr_reads(const Expr *expr, void (*visit)(void *context, ExprRead what, int index),
                void *context) {
  for (int i = 0; expr && i < expr->count; i++) {
    const ExprOp *op = &expr->ops[i];
    switch (op->code) {
      case OP_VAR: visit(context, READS_VAR, op->arg); break;
      case OP_SEEN: visit(context, READS_SEEN, op->arg); break;
      case OP_VISITS: visit(context, READS_VISITS, op->arg); break;
      case OP_PICKED: visit(context, READS_PICKED, op->arg); break;
      case OP_OUTCOME: visit(context, READS_OUTCOME, op->arg); break;
      case OP_SEAT: visit(context, READS_SEAT, -1); break;
      default: break;
    }
  }
}
