#include "story/graph.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"

static Scenario *evening(void) {
  Draft *draft = draft_new("evening", "door", NULL);
  draft_flag(draft, "heard");
  draft_beat(draft, "door");
  draft_moment(draft, MOMENT_CHOICE, "Say \"hey\"", -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
  draft_option(draft, "flare_up_over_the_pan", "empathy -1", NULL, "flare", NULL);
  draft_option(draft, "door/open/2", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "nod", "empathy 0", NULL, NULL, NULL);
  draft_close(draft);
  draft_moment(draft, MOMENT_LISTEN, "floor", -1, "heard");
  draft_step(draft, STEP_PAUSE, 60);
  draft_option(draft, "hold", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "cut", "empathy -1", NULL, NULL, NULL);
  draft_close(draft);
  draft_go(draft, "ending", "not heard");
  draft_beat(draft, "flare");
  draft_moment(draft, MOMENT_COMPOSE, "mend", -1, NULL);
  draft_step(draft, STEP_PIECE, 60);
  draft_option(draft, "worn", "empathy 2", NULL, "late", NULL);
  draft_option(draft, "lazy", "empathy -1", NULL, "late", NULL);
  draft_close(draft);
  draft_ending(draft, "tea", "heard");
  draft_ending(draft, "late", NULL);
  return draft_freeze(draft);
}

static char *drawn(const Scenario *scenario, const bool *reached, Text *out) {
  text_clear(out);
  graph_write(scenario, reached, out);
  return out->bytes;
}

static void has(const char *dot, const char *part) {
  if (!strstr(dot, part)) fail_msg("no %s in:\n%s", part, dot);
}

static void draws_beats_moments_and_ways(void **context) {
  (void)context;
  Scenario *scenario = evening();
  Text out = {0};
  const char *dot = drawn(scenario, NULL, &out);
  assert_memory_equal(dot, "digraph \"evening\" {\n", 20);
  assert_string_equal(dot + out.length - 3, "\n}\n");
  has(dot, "  b0 [shape=box, label=\"door\", style=\"filled,rounded\"];\n");
  has(dot, "  b2 [shape=doubleoctagon, label=\"tea\"];\n");
  has(dot, "  m0 [shape=hexagon, label=\"choice\\nSay \\\"hey\\\"\"];\n");
  has(dot, "  m1 [shape=ellipse, label=\"listen\\nfloor\"];\n");
  has(dot, "  m2 [shape=parallelogram, label=\"compose\\nmend\"];\n");
  has(dot, "  s0 -> b0;\n  b0 [");
  has(dot, "  b0 -> m0;\n");
  has(dot, "  m0 -> b1 [label=\"flare_up_over_th…\"];\n");
  // On by the other two, through the listen when it has been heard, or past it.
  has(dot, "  m0 -> m1 [label=\"#2, nod\\nwhen heard\", style=dashed];\n");
  has(dot, "  m0 -> fits [label=\"#2, nod\\nwhen not heard\", style=dashed];\n");
  has(dot, "  m1 -> fits [label=\"when not heard\", style=dashed];\n");
  has(dot, "  m0 -> b1 [label=\"#2, nod\"];\n");
  has(dot, "  m1 -> b1;\n");
  has(dot, "  m2 -> b3 [label=\"worn, lazy\"];\n");
  has(dot, "  fits -> b2 [label=\"when heard\", style=dashed];\n");
  has(dot, "  fits -> b3;\n");
  assert_null(strstr(dot, "m2 -> fits"));
  assert_null(strstr(dot, "never reached"));
  text_free(&out);
  scenario_free(scenario);
}

static void marks_what_is_never_reached(void **context) {
  (void)context;
  Scenario *scenario = evening();
  const bool reached[] = {true, false, false, true};
  Text out = {0};
  const char *dot = drawn(scenario, reached, &out);
  has(dot, "  b1 [shape=box, label=\"flare\\nnever reached\", style=dashed, color=gray");
  has(dot,
      "  m2 [shape=parallelogram, label=\"compose\\nmend\", style=dashed, color=gray");
  has(dot, "  b2 [shape=doubleoctagon, label=\"tea\\nnever reached\", style=dashed");
  has(dot, "  b3 [shape=doubleoctagon, label=\"late\"];\n");
  text_free(&out);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(draws_beats_moments_and_ways),
      cmocka_unit_test(marks_what_is_never_reached),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
