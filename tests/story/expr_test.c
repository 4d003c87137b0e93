#include "story/expr.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "story/session.h"

static const char *const plan_words[] = {"none", "rota", "swap"};
static const char *const day_words[] = {"none", "today"};
static const Var vars[] = {
    {"heat", VAR_NUMBER, 2, 0, 99, NULL, 0},
    {"warmth", VAR_NUMBER, 5, -10, 10, NULL, 0},
    {"heard", VAR_BOOL, 0, 0, 1, NULL, 0},
    {"calm", VAR_BOOL, 1, 0, 1, NULL, 0},
    {"plan", VAR_WORD, 1, 0, 2, plan_words, 3},
    {"other", VAR_WORD, 1, 0, 2, plan_words, 3},
    {"day", VAR_WORD, 0, 0, 1, day_words, 2},
};
static const char *const beats[] = {"doorway", "flare", "end"};
static const char *const options[] = {"never", "ask_day"};
static const char *const people[] = {"sam", "alex"};
static const ExprNames names = {vars, 7, beats, 3, options, 2, people, 2};

static double values[] = {2, -7, 0, 1, 1, 1, 0};
static uint16_t visits[] = {3, 0, 1};
static uint8_t picked[] = {0, 1};
static const State state = {
    .seat = 1, .outcome = 1, .vars = values, .visits = visits, .picked = picked};

static void holds(const char *source, bool expected) {
  Arena *arena = arena_new();
  ExprProblem problem;
  const Expr *expr = expr_compile(arena, source, &names, &problem);
  if (!expr) fail_msg("%s: %s", source, problem.text);
  assert_int_equal(problem.fault, EXPR_OK);
  if (expr_holds(expr, &state) != expected) fail_msg("%s is not %d", source, expected);
  assert_string_equal(expr_source(expr), source);
  arena_free(arena);
}

static void operators(void **context) {
  (void)context;
  assert_true(expr_holds(NULL, &state));
  holds("true", true);
  holds("false", false);
  holds("heat == 2", true);
  holds("heat ~= 2", false);
  holds("heat < 2", false);
  holds("heat <= 2", true);
  holds("heat > 1.5", true);
  holds("heat >= 2.5", false);
  holds("heat + 1 == 3", true);
  holds("heat - 3 == -1", true);
  holds("heat * 4 == 8", true);
  holds("heat / 4 == .5", true);
  holds("warmth % 5 == 3", true);
  holds("7 % -5 == -3", true);
  holds("-7 % -5 == -2", true);
  holds("heat / (heat - 2) == 0", true);
  holds("heat % (heat - 2) == 0", true);
  holds("not heard", true);
  holds("calm and heard", false);
  holds("calm or heard", true);
  holds("heard == false", true);
  holds("calm ~= heard", true);
  holds("0.1 + 0.2 == 0.30000000000000", false);
  holds("0.001 == 1 / 1000", true);
}

static void names_read(void **context) {
  (void)context;
  holds("plan == \"rota\"", true);
  holds("'swap' == plan", false);
  holds("plan ~= (\"none\")", true);
  holds("plan == other", true);
  holds("seen.doorway", true);
  holds("seen.flare", false);
  holds("seen.end", true);
  holds("visits.doorway == 3", true);
  holds("picked.ask_day and not picked.never", true);
  holds("good", false);
  holds("mixed", true);
  holds("poor", false);
  holds("seat == \"alex\"", true);
  holds("seat ~= \"alex\"", false);
}

static void precedence(void **context) {
  (void)context;
  holds("true or true and false", true);
  holds("(true or true) and false", false);
  holds("false and false or true", true);
  holds("not true or true", true);
  holds("not (true or true)", false);
  holds("not heard == calm", true);
  holds("1 + 2 * 3 == 7", true);
  holds("(1 + 2) * 3 == 9", true);
  holds("10 - 4 - 3 == 3", true);
  holds("24 / 4 / 2 == 3", true);
  holds("17 % 10 * 2 == 14", true);
  holds("-heat + 3 == 1", true);
  holds("- - heat == 2", true);
  holds("2 - -heat == 4", true);
  holds("1 < 2 == true", true);
  holds("heat >= 2 and heat <= 3 or heard", true);
  holds("1+1==2 and 2*2~=5", true);
}

static void fails(const char *source, ExprFault fault, int offset, const char *hint) {
  Arena *arena = arena_new();
  ExprProblem problem;
  assert_null(expr_compile(arena, source, &names, &problem));
  if (problem.fault != fault || problem.offset != offset || !strstr(problem.hint, hint))
    fail_msg("%s: fault %d at %d: %s [%s]", source, problem.fault, problem.offset,
             problem.text, problem.hint);
  assert_true(strlen(problem.text) > 0);
  assert_null(expr_compile(arena, source, &names, NULL));
  arena_free(arena);
}

static void faults(void **context) {
  (void)context;
  fails("", EXPR_SYNTAX, 0, "");
  fails("   ", EXPR_SYNTAX, 3, "");
  fails("haet > 2", EXPR_UNKNOWN_NAME, 0, "Did you mean 'heat'?");
  fails("calm and flare", EXPR_UNKNOWN_NAME, 9, "seen.flare");
  fails("ask_day", EXPR_UNKNOWN_NAME, 0, "picked.ask_day");
  fails("plan == rota", EXPR_UNKNOWN_NAME, 8, "\"rota\"");
  fails("seen.dorway", EXPR_UNKNOWN_BEAT, 5, "Did you mean 'doorway'?");
  fails("visits.qqqqqq > 1", EXPR_UNKNOWN_BEAT, 7, "");
  fails("picked.ask_dya", EXPR_UNKNOWN_OPTION, 7, "Did you mean 'ask_day'?");
  fails("seen", EXPR_SYNTAX, 0, "seen.doorway");
  fails("picked.", EXPR_SYNTAX, 0, "picked.ask_day");
  fails("heat", EXPR_TYPE, 0, "heat > 0");
  fails("not heat", EXPR_TYPE, 4, "heat > 0");
  fails("plan", EXPR_TYPE, 0, "plan == \"none\"");
  fails("seat", EXPR_TYPE, 0, "seat == \"sam\"");
  fails("\"rota\"", EXPR_TYPE, 0, "variable");
  fails("visits.flare and calm", EXPR_TYPE, 0, "visits.flare > 0");
  fails("calm and 1", EXPR_TYPE, 9, "");
  fails("calm + 1 == 2", EXPR_TYPE, 0, "");
  fails("-calm", EXPR_TYPE, 1, "");
  fails("heard == 1", EXPR_TYPE, 0, "not heard");
  fails("1 < heat < 5", EXPR_TYPE, 0, "and");
  fails("not heat == 3", EXPR_TYPE, 4, "parentheses");
  fails("plan < \"rota\"", EXPR_TYPE, 0, "==");
  fails("heard < calm", EXPR_TYPE, 0, "==");
  fails("plan == day", EXPR_TYPE, 0, "");
  fails("plan == 1", EXPR_TYPE, 0, "");
  fails("\"a\" == \"a\"", EXPR_TYPE, 0, "");
  fails("plan == \"rotta\"", EXPR_UNKNOWN_WORD, 8, "Did you mean \"rota\"?");
  fails("plan == \"zzzzzzzz\"", EXPR_UNKNOWN_WORD, 8, "\"none\", \"rota\" or \"swap\"");
  fails("seat == \"sma\"", EXPR_UNKNOWN_WORD, 8, "\"sam\"");
  fails("heat / 0 > 1", EXPR_DIVIDES_BY_ZERO, 7, "");
  fails("heat % -(0.0) > 1", EXPR_DIVIDES_BY_ZERO, 7, "");
}

static void foreign_signs(void **context) {
  (void)context;
  fails("heat = 2", EXPR_SYNTAX, 5, "==");
  fails("heat != 2", EXPR_SYNTAX, 5, "~=");
  fails("calm && heard", EXPR_SYNTAX, 5, "and");
  fails("calm || heard", EXPR_SYNTAX, 5, "or");
  fails("!calm", EXPR_SYNTAX, 0, "not");
  fails("heat // 2 == 1", EXPR_SYNTAX, 5, "/");
  fails("heat ^ 2 == 4", EXPR_SYNTAX, 5, "");
  fails("#plan == 4", EXPR_SYNTAX, 0, "");
  fails("plan .. plan == 1", EXPR_SYNTAX, 5, "");
  fails("random(2) == 1", EXPR_SYNTAX, 0, "");
  fails("heat == nil", EXPR_SYNTAX, 8, "");
  fails("if heat", EXPR_SYNTAX, 0, "");
  fails("heat > 2 heard", EXPR_SYNTAX, 9, "and");
  fails("(heat > 2", EXPR_SYNTAX, 0, ")");
  fails("heat > 2)", EXPR_SYNTAX, 8, "(");
  fails("heat >", EXPR_SYNTAX, 6, "");
  fails("and calm", EXPR_SYNTAX, 0, "");
  fails("plan == \"rota", EXPR_SYNTAX, 8, "quote");
  fails("plan == \"ro\\ta\"", EXPR_SYNTAX, 11, "");
  fails("heat == 0x10", EXPR_SYNTAX, 8, "");
  fails("heat == 1.2.3", EXPR_SYNTAX, 8, "");
  fails("heat == 2e3", EXPR_SYNTAX, 8, "");
  fails("heat == 12345678901234567", EXPR_SYNTAX, 8, "15");
  fails("heat \xE2\x89\xA5 3", EXPR_SYNTAX, 5, "");
  fails("heat \xFF 3", EXPR_SYNTAX, 5, "");
}

static void fails_as_long(const char *before, const char *again, int times,
                          const char *after) {
  char source[8000] = "";
  strcat(source, before);
  for (int i = 0; i < times; i++) strcat(source, again);
  strcat(source, after);
  Arena *arena = arena_new();
  ExprProblem problem;
  assert_null(expr_compile(arena, source, &names, &problem));
  assert_int_equal(problem.fault, EXPR_TOO_LONG);
  arena_free(arena);
}

static void limits(void **context) {
  (void)context;
  fails_as_long("", "(", 400, "calm");
  fails_as_long("", "not ", 200, "calm");
  fails_as_long("", "- ", 100, "heat == 1");
  fails_as_long("calm", " and calm", 800, "");
  fails_as_long("1", "+1", 300, " == 1");
  holds("((((((((((calm))))))))))", true);
  holds("calm and calm and calm and calm and calm and calm and calm and calm and calm",
        true);
  holds("1+(1+(1+(1+(1+(1+(1+(1+(1+(1+(1+(1+(1+(1+1))))))))))))) == 15", true);
}

static void note_read(void *context, ExprRead what, int index) {
  int *seen = context;
  seen[what] += 10 + index;
}

static void reads(void **context) {
  (void)context;
  Arena *arena = arena_new();
  const Expr *expr = expr_compile(arena,
                                  "warmth > 1 or seen.flare or visits.end > 1 or "
                                  "picked.ask_day or poor or seat == 'sam'",
                                  &names, NULL);
  int seen[6] = {0};
  expr_reads(expr, note_read, seen);
  expr_reads(NULL, note_read, seen);
  const int expected[6] = {11, 11, 12, 11, 12, 9};
  for (int i = 0; i < 6; i++) assert_int_equal(seen[i], expected[i]);
  arena_free(arena);
}

// Whatever stands there, it compiles and evaluates, or says why not within its bounds.
static void any_words(void **context) {
  (void)context;
  static const char *const pieces[] = {"heat",
                                       "calm",
                                       "plan",
                                       "seen",
                                       ".",
                                       "doorway",
                                       "visits.flare",
                                       "picked.never",
                                       "and",
                                       "or",
                                       "not",
                                       "(",
                                       ")",
                                       "+",
                                       "-",
                                       "*",
                                       "/",
                                       "%",
                                       "==",
                                       "~=",
                                       "<",
                                       ">=",
                                       "3",
                                       "0",
                                       "0.25",
                                       "true",
                                       "good",
                                       "\"rota\"",
                                       "'",
                                       "\"",
                                       "seat",
                                       "\"sam\"",
                                       "haet",
                                       "nil",
                                       "=",
                                       "\xC3\xA9",
                                       "\xC3",
                                       "\\",
                                       "\n",
                                       "9999999"};
  uint64_t random = 12345;
  int compiled = 0;
  for (int round = 0; round < 30000; round++) {
    char source[400] = "";
    random = random * 6364136223846793005u + 1442695040888963407u;
    int length = 1 + (int)(random >> 60);
    for (int i = 0; i < length; i++) {
      random = random * 6364136223846793005u + 1442695040888963407u;
      strcat(source, pieces[(random >> 33) % (sizeof pieces / sizeof *pieces)]);
      if (random >> 62) strcat(source, " ");
    }
    Arena *arena = arena_new();
    ExprProblem problem;
    const Expr *expr = expr_compile(arena, source, &names, &problem);
    if (expr) {
      compiled++;
      expr_holds(expr, &state);
    } else {
      assert_int_not_equal(problem.fault, EXPR_OK);
      assert_in_range(problem.offset, 0, strlen(source));
      assert_true(strlen(problem.text) > 0);
    }
    arena_free(arena);
  }
  assert_true(compiled > 100);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(operators),     cmocka_unit_test(names_read),
      cmocka_unit_test(precedence),    cmocka_unit_test(faults),
      cmocka_unit_test(foreign_signs), cmocka_unit_test(limits),
      cmocka_unit_test(reads),         cmocka_unit_test(any_words)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
