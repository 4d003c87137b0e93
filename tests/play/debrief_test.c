#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "memory.h"
#include "supper.h"

typedef struct Table {
  Memory *memory;
  Game *game;
  const View *view;
} Table;

// "You never cook.", then what helps: held pauses, a say-back, a whole sentence.
static int play_through(void **state) {
  static Table table;
  table.memory = memory_new(supper_new(false));
  table.game = memory_game(table.memory, 7);
  table.view = game_view(table.game);
  begin(table.game);
  const int picks[] = {0, 1, 0, 0, 0, 0, 0, 0};
  for (int i = 0; i < 8; i++) {
    to_pick(table.game);
    act(table.game, INTENT_PICK, picks[i]);
  }
  act(table.game, INTENT_SAY, 0);
  while (table.view->screen != SCREEN_ENDING)
    assert_true(act(table.game, INTENT_ADVANCE, 0));
  *state = &table;
  return 0;
}

static int clear(void **state) {
  Table *table = *state;
  game_free(table->game);
  memory_free(table->memory);
  return 0;
}

static void the_ending_has_its_lines(void **state) {
  Table *t = *state;
  assert_string_equal(t->view->ending_title, "Late");
  assert_string_equal(t->view->ending_text, "The light goes out.");
  assert_true(t->memory->plays[0].finished);
  assert_string_equal(t->memory->plays[0].ending, "late");
}

static void sentences_quote_the_player(void **state) {
  Table *t = *state;
  act(t->game, INTENT_ADVANCE, 0);
  assert_int_equal(t->view->screen, SCREEN_DEBRIEF);
  const Review *review = t->view->review;
  assert_int_equal(review->moment_count, 4);
  assert_int_equal(review->turning, 1);
  assert_string_equal(
      t->view->turning_text,
      "“How was the call?” Alex thought: “That helps.” It opened a door. Of the "
      "two moments after it, two brought you closer.");
  assert_non_null(strstr(t->view->strength_text[0], " you said “"));
  assert_non_null(strstr(t->view->strength_text[0], "Because of "));
  assert_true(review->aim >= 0);
  assert_non_null(strstr(t->view->aim_text, "“You never cook.”"));
  assert_non_null(
      strstr(t->view->aim_text, "Next time, try: “I'm hungry and worn out.”"));
  assert_string_equal(t->view->aim_scenario, "Late again");
  assert_int_equal(t->view->untaken_count, 1);
  assert_string_equal(t->view->untaken[0], "Two cups");
  assert_int_equal(t->view->bead_count, 4);
}

static void a_moment_is_practised_without_touching_the_play(void **state) {
  Table *t = *state;
  act(t->game, INTENT_ADVANCE, 0);
  int kept = t->memory->plays[0].transcript->count;
  assert_false(act(t->game, INTENT_REPLAY, 4));
  assert_true(act(t->game, INTENT_REPLAY, 2));
  assert_int_equal(t->view->screen, SCREEN_LISTEN);
  assert_string_equal(t->view->speech, "They moved the launch.");
  assert_non_null(t->view->notice);
  to_pick(t->game);
  act(t->game, INTENT_PICK, 1);
  assert_string_equal(t->view->said, "Can they do that?");
  assert_int_equal(t->memory->plays[0].transcript->count, kept);
  assert_true(act(t->game, INTENT_BACK, 0));
  assert_int_equal(t->view->screen, SCREEN_DEBRIEF);
  act(t->game, INTENT_REPLAY, 3);
  for (int i = 0; i < 3; i++) assert_true(act(t->game, INTENT_PICK, 0));
  act(t->game, INTENT_SAY, 0);
  while (t->view->screen != SCREEN_ENDING) assert_true(act(t->game, INTENT_ADVANCE, 0));
  act(t->game, INTENT_ADVANCE, 0);
  assert_int_equal(t->view->screen, SCREEN_DEBRIEF);
  assert_int_equal(t->view->review->moment_count, 4);
  assert_int_equal(t->memory->play_count, 1);
}

static void the_partner_plays_it_too(void **state) {
  Table *t = *state;
  act(t->game, INTENT_ADVANCE, 0);
  assert_true(act(t->game, INTENT_OTHER_SEAT, 0));
  assert_int_equal(t->view->screen, SCREEN_STAGE);
  assert_string_equal(t->view->left.person->name, "Alex");
  assert_int_equal(t->memory->play_count, 2);
  assert_int_equal(t->memory->plays[1].transcript->seat, SUPPER_ALEX);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(the_ending_has_its_lines, play_through, clear),
      cmocka_unit_test_setup_teardown(sentences_quote_the_player, play_through, clear),
      cmocka_unit_test_setup_teardown(a_moment_is_practised_without_touching_the_play,
                                      play_through, clear),
      cmocka_unit_test_setup_teardown(the_partner_plays_it_too, play_through, clear),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
