// Conditions: a checked subset of Lua's expression grammar, compiled at load.
//   and or not · == ~= < <= > >= · + - * / % · ( ) · numbers, true, false, "words"
//   declared variables · seen.BEAT (boolean) · visits.BEAT (count) · picked.OPTION (boolean)
//   good, mixed, poor (how the latest compose came out) · seat == "sam"
// Evaluation never fails: division by zero gives 0. Types are checked when compiling.
#ifndef ATTUNE_STORY_EXPR_H
#define ATTUNE_STORY_EXPR_H

#include <stdbool.h>

#include "story/scenario.h"

struct State;  // story/session.h

// What names mean while compiling; the caller keeps the arrays alive during the call. Options
// and beats are named by id.
typedef struct ExprNames {
  const Var *vars;
  int var_count;
  const char *const *beats;
  int beat_count;
  const char *const *options;  // place in the array = Option.picked
  int option_count;
  const char *const *people;
  int person_count;
} ExprNames;

typedef enum {
  EXPR_OK,
  EXPR_SYNTAX,           // the grammar does not allow it
  EXPR_UNKNOWN_NAME,     // no such variable
  EXPR_UNKNOWN_BEAT,     // seen. or visits. names no beat
  EXPR_UNKNOWN_OPTION,   // picked. names no option id
  EXPR_TYPE,             // a number where a boolean is needed, …
  EXPR_UNKNOWN_WORD,     // compared with a word outside the variable's declared set
  EXPR_DIVIDES_BY_ZERO,  // a literal 0 to the right of / or %
  EXPR_TOO_LONG          // nested or long beyond the limits
} ExprFault;

typedef struct ExprProblem {
  ExprFault fault;
  int offset;         // byte in the source where it stands
  char text[256];     // a sentence in plain words
  char hint[160];     // what to do; "" when there is nothing to say
} ExprProblem;

// Compiles into the arena; NULL with *problem filled on any fault. The result must be boolean.
const Expr *expr_compile(Arena *arena, const char *source, const ExprNames *names,
                         ExprProblem *problem);

bool expr_holds(const Expr *expr, const struct State *state);  // NULL expr holds

const char *expr_source(const Expr *expr);  // as the author wrote it

// Calls `visit` for each thing that it reads; lint and walk use it.
typedef enum { READS_VAR, READS_SEEN, READS_VISITS, READS_PICKED, READS_OUTCOME, READS_SEAT } ExprRead;
void expr_reads(const Expr *expr, void (*visit)(void *context, ExprRead what, int index),
                void *context);

// READS_VAR or READS_VISITS: widens *least and *most to the numbers that it is compared
// with. False when the condition reads it in any other way, so that no number is too far.
bool expr_bounds(const Expr *expr, ExprRead what, int index, double *least, double *most);

#endif
