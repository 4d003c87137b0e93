#include "story/scenario.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"

static Scenario *small(const char *line, const char *marks, const char *when,
                       double start) {
  Draft *draft = draft_new("small", "first", NULL);
  draft_number(draft, "heat", start, 0, 9);
  draft_beat(draft, "first");
  draft_line(draft, line, when);
  draft_moment(draft, MOMENT_CHOICE, "open", -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
  draft_option(draft, "ask", marks, NULL, NULL, NULL);
  draft_option(draft, "wait", "patience 1", NULL, NULL, NULL);
  draft_close(draft);
  draft_ending(draft, "end", NULL);
  return draft_freeze(draft);
}

static uint64_t hash_of(Scenario *scenario) {
  uint64_t hash = scenario->hash;
  scenario_free(scenario);
  return hash;
}

static void hash_follows_content(void **context) {
  (void)context;
  uint64_t hash = hash_of(small("Hello.", "trust 2", "heat > 1", 2));
  assert_true(hash == hash_of(small("Hello.", "trust 2", "heat > 1", 2)));
  assert_true(hash != hash_of(small("Hullo.", "trust 2", "heat > 1", 2)));
  assert_true(hash != hash_of(small("Hello.", "trust 1", "heat > 1", 2)));
  assert_true(hash != hash_of(small("Hello.", "repair 2", "heat > 1", 2)));
  assert_true(hash != hash_of(small("Hello.", "trust 2", "heat > 2", 2)));
  assert_true(hash != hash_of(small("Hello.", "trust 2", NULL, 2)));
  assert_true(hash != hash_of(small("Hello.", "trust 2", "heat > 1", 3)));
}

static void hash_forgets_places(void **context) {
  (void)context;
  Scenario *scenario = small("Hello.", "trust 2", NULL, 2);
  uint64_t hash = scenario->hash;
  scenario->path = "elsewhere.lua";
  ((Beat *)scenario->beats)[0].line = 77;
  ((Step *)scenario->steps)[0].line = 78;
  ((Item *)scenario->beats[0].items)[0].line = 79;
  assert_true(scenario_hash(scenario) == hash);
  scenario_free(scenario);
}

static void finds_by_id(void **context) {
  (void)context;
  Scenario *scenario = small("Hello.", "trust 2", NULL, 2);
  assert_int_equal(scenario_beat(scenario, "end"), 1);
  assert_int_equal(scenario_beat(scenario, "nowhere"), -1);
  assert_int_equal(scenario_person(scenario, "alex"), ALEX);
  assert_int_equal(scenario_person(scenario, "kim"), -1);
  assert_int_equal(scenario_step(scenario, "first/open"), 0);
  assert_int_equal(scenario_step(scenario, "open"), -1);
  assert_int_equal(step_option(&scenario->steps[0], "wait"), 1);
  assert_int_equal(step_option(&scenario->steps[0], "go"), -1);
  scenario_free(scenario);
  scenario_free(NULL);
}

static void names_are_whole(void **context) {
  (void)context;
  for (int i = 0; i < MOOD_COUNT; i++) assert_non_null(mood_names[i]);
  for (int i = 0; i < MOVE_COUNT; i++) assert_non_null(move_names[i]);
  assert_string_equal(mood_names[MOOD_SURPRISED], "surprised");
  assert_string_equal(move_names[MOVE_APOLOGISE], "apologise");
  assert_string_equal(move_names[MOVE_DISMISS], "dismiss");
  assert_string_equal(moment_kind_names[MOMENT_COMPOSE], "compose");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(hash_follows_content), cmocka_unit_test(hash_forgets_places),
      cmocka_unit_test(finds_by_id), cmocka_unit_test(names_are_whole)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
