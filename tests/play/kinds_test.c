// A guess is one answer of three picks; what is said of oneself is none.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory.h"
#include "script/loader.h"

#define KINDS ATTUNE_SOURCE "/tests/app/kinds.lua"

enum { SCARED, ANGRY, ASHAMED };
enum { STOPPING, TOLD_HER, WORST };

typedef struct Table {
  Memory *memory;
  Game *game;
  const View *view;
} Table;

static int set(void **state) {
  static Table table;
  DiagList diags = {0};
  Scenario *scenario = loader_file(KINDS, &diags);
  int found = diags.count;
  diag_free(&diags);
  if (!scenario || found) return -1;
  table.memory = memory_new(scenario);
  table.game = memory_game(table.memory, 7);
  table.view = game_view(table.game);
  begin(table.game);
  *state = &table;
  return 0;
}

static int clear(void **state) {
  Table *table = *state;
  game_free(table->game);
  memory_free(table->memory);
  return 0;
}

static void guess(Table *t, int thought, int sure, int ask) {
  assert_true(act(t->game, INTENT_PICK, thought));
  assert_true(act(t->game, INTENT_PICK, sure));
  assert_true(act(t->game, INTENT_PICK, ask));
}

static void one_sheet_tells_the_thought_and_what_was_asked(void **state) {
  Table *t = *state;
  assert_int_equal(t->view->step->kind, STEP_THINK);
  assert_null(t->view->thought);
  act(t->game, INTENT_PICK, ASHAMED);
  assert_int_equal(t->view->step->kind, STEP_SURE);
  assert_string_equal(t->view->thought, "Ashamed.");
  act(t->game, INTENT_PICK, 2);
  assert_int_equal(t->view->step->kind, STEP_ASK);
  assert_true(t->view->options[WORST].offered);
  act(t->game, INTENT_PICK, TOLD_HER);
  assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
  assert_int_equal(t->view->worth, -2);
  assert_int_equal(t->view->mark_count, 2);
  assert_string_equal(t->view->marks[0].said, "Ashamed.");
  assert_string_equal(t->view->marks[0].why, "She hid from a neighbour.");
  assert_int_equal(t->view->marks[0].value, 2);
  assert_int_equal(t->view->marks[1].value, -2);
  assert_string_equal(t->view->sure, "Certain");
  assert_string_equal(t->view->felt, "Is it that obvious?");
}

static void a_thought_can_be_taken_back(void **state) {
  Table *t = *state;
  act(t->game, INTENT_PICK, ASHAMED);
  act(t->game, INTENT_PICK, 0);
  assert_true(act(t->game, INTENT_UNDO, 0));
  assert_int_equal(t->view->step->kind, STEP_SURE);
  assert_true(act(t->game, INTENT_UNDO, 0));
  assert_int_equal(t->view->step->kind, STEP_THINK);
  assert_false(act(t->game, INTENT_UNDO, 0));
  act(t->game, INTENT_PICK, SCARED);
  act(t->game, INTENT_PICK, 0);
  assert_false(t->view->options[WORST].offered);
}

static void another_try_begins_with_the_thought(void **state) {
  Table *t = *state;
  guess(t, ANGRY, 1, TOLD_HER);
  assert_true(act(t->game, INTENT_TRY_AGAIN, 0));
  assert_int_equal(t->view->step->kind, STEP_THINK);
  assert_true(t->view->options[ANGRY].taken);
  guess(t, ASHAMED, 0, WORST);
  assert_true(t->view->trying_again);
  assert_int_equal(t->view->worth, 2);
  Game *other = memory_game(t->memory, 99);
  assert_true(act(other, INTENT_CONTINUE, 0));
  assert_string_equal(game_view(other)->said, "What was the worst of it?");
  assert_string_equal(game_view(other)->thought, "Ashamed.");
  game_free(other);
}

static void a_guess_is_passed_over_whole(void **state) {
  Table *t = *state;
  act(t->game, INTENT_PICK, ASHAMED);
  assert_true(act(t->game, INTENT_SKIP, 0));
  assert_int_equal(t->view->step->kind, STEP_ANSWER);
  const Transcript *kept = t->memory->plays[0].transcript;
  assert_int_equal(kept->count, 1);
  assert_int_equal(kept->events[0].kind, EVENT_SKIP);
}

static void an_answer_about_oneself_is_kept_and_never_weighed(void **state) {
  Table *t = *state;
  guess(t, ASHAMED, 1, STOPPING);
  int total = t->view->bead_total;
  to_pick(t->game);
  assert_int_equal(t->view->step->kind, STEP_ANSWER);
  assert_int_equal(t->view->bead_total, total);
  assert_int_equal(t->view->bead_count, 1);
  assert_true(act(t->game, INTENT_PICK, 0));
  assert_string_equal(t->view->speech, "Sit. Don’t ask. Then ask.");
  assert_string_equal(t->view->lines[t->view->line_count - 2].text, "A list.");
  assert_true(t->view->lines[t->view->line_count - 2].picked);
  assert_false(act(t->game, INTENT_TRY_AGAIN, 0));
  const Transcript *kept = t->memory->plays[0].transcript;
  assert_string_equal(kept->events[kept->count - 1].option, "a_list");
  Game *other = memory_game(t->memory, 99);
  assert_true(act(other, INTENT_CONTINUE, 0));
  assert_string_equal(game_view(other)->speech, t->view->speech);
  game_free(other);
  while (t->view->screen != SCREEN_DEBRIEF) assert_true(act(t->game, INTENT_ADVANCE, 0));
  const Review *review = t->view->review;
  assert_int_equal(review->moment_count, 1);
  assert_int_equal(review->pick_count, 4);
  assert_true(review->fit == 100);
  assert_string_equal(review->picks[review->moments[0].mark].option->id, "stopping");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(one_sheet_tells_the_thought_and_what_was_asked, set,
                                      clear),
      cmocka_unit_test_setup_teardown(a_thought_can_be_taken_back, set, clear),
      cmocka_unit_test_setup_teardown(another_try_begins_with_the_thought, set, clear),
      cmocka_unit_test_setup_teardown(a_guess_is_passed_over_whole, set, clear),
      cmocka_unit_test_setup_teardown(an_answer_about_oneself_is_kept_and_never_weighed,
                                      set, clear)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
