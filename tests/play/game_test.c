#include "play/game.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory.h"
#include "supper.h"

typedef struct Table {
  Memory *memory;
  Game *game;
  const View *view;
} Table;

static int set(void **state) {
  static Table table;
  table.memory = memory_new(supper_new(false));
  table.game = memory_game(table.memory, 7);
  table.view = game_view(table.game);
  *state = &table;
  return 0;
}

static int clear(void **state) {
  Table *table = *state;
  game_free(table->game);
  memory_free(table->memory);
  return 0;
}

static void lists_cards_and_opens_one(void **state) {
  Table *t = *state;
  assert_int_equal(t->view->screen, SCREEN_HOME);
  assert_int_equal(t->view->card_count, 2);
  assert_false(t->view->can_continue);
  assert_true(act(t->game, INTENT_OPEN, 0));
  assert_int_equal(t->view->screen, SCREEN_CARD);
  assert_string_equal(t->view->card->title, "Supper");
  assert_true(act(t->game, INTENT_SEAT, 1));
  assert_int_equal(t->view->seat, 1);
  assert_false(act(t->game, INTENT_SEAT, 2));
  assert_true(act(t->game, INTENT_BACK, 0));
  assert_int_equal(t->view->screen, SCREEN_HOME);
}

static void says_why_a_story_does_not_open(void **state) {
  Table *t = *state;
  assert_true(act(t->game, INTENT_OPEN, 1));
  assert_int_equal(t->view->screen, SCREEN_HOME);
  assert_non_null(strstr(t->view->notice, "There is no story 'missing'."));
}

static void shows_line_after_line_then_opens_the_choice(void **state) {
  Table *t = *state;
  act(t->game, INTENT_OPEN, 0);
  act(t->game, INTENT_BEGIN, 0);
  assert_int_equal(t->view->screen, SCREEN_STAGE);
  assert_string_equal(t->view->place, "kitchen_evening");
  assert_string_equal(t->view->narration, "Quarter past nine.");
  assert_null(t->view->speech);
  assert_int_equal(t->memory->plays[0].cursor, 2);
  act(t->game, INTENT_ADVANCE, 0);
  assert_string_equal(t->view->speech, "Hey. Sorry, the call ran over.");
  assert_null(t->view->narration);
  assert_string_equal(t->view->right.person->name, "Alex");
  assert_int_equal(t->view->right.mood, MOOD_TIRED);
  assert_true(t->view->right.speaks);
  assert_false(t->view->choosing);
  act(t->game, INTENT_ADVANCE, 0);
  assert_true(t->view->choosing);
  assert_string_equal(t->view->prompt, "How do you open?");
  assert_string_equal(t->view->speech, "Hey. Sorry, the call ran over.");
  assert_string_equal(t->view->narration, "Quarter past nine.");
  assert_int_equal(t->view->option_count, 4);
  assert_int_equal(t->view->bead_count, 1);
  assert_int_equal(t->view->bead_total, 3);
  assert_false(act(t->game, INTENT_ADVANCE, 0));
}

static void keeps_a_pick_before_its_feedback(void **state) {
  Table *t = *state;
  begin(t->game);
  assert_false(act(t->game, INTENT_PICK, 4));
  assert_true(act(t->game, INTENT_PICK, 0));
  assert_int_equal(t->memory->plays[0].transcript->count, 1);
  assert_string_equal(t->memory->plays[0].transcript->events[0].option, "never");
  assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
  assert_string_equal(t->view->said, "You never cook.");
  assert_string_equal(t->view->felt, "Here we go.");
  assert_string_equal(t->view->why, "Because of never.");
  assert_string_equal(t->view->better, "I'm hungry and worn out.");
  assert_int_equal(t->view->worth, -2);
  assert_int_equal(t->view->mark_count, 1);
  assert_int_equal(t->view->marks[0].value, -2);
  assert_true(t->view->beads[0].now && t->view->beads[0].done);
}

static void keeps_better_for_what_helps_little(void **state) {
  Table *t = *state;
  begin(t->game);
  act(t->game, INTENT_PICK, 1);
  assert_int_equal(t->view->worth, 2);
  assert_null(t->view->better);
}

static void tries_again_without_changing_the_story(void **state) {
  Table *t = *state;
  begin(t->game);
  act(t->game, INTENT_PICK, 0);
  assert_true(act(t->game, INTENT_TRY_AGAIN, 0));
  assert_true(t->view->trying_again && t->view->choosing);
  assert_true(t->view->options[0].taken);
  assert_true(act(t->game, INTENT_PICK, 1));
  assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
  assert_string_equal(t->view->said, "How was the call?");
  assert_int_equal(t->view->worth, 2);
  const Transcript *kept = t->memory->plays[0].transcript;
  assert_int_equal(kept->count, 2);
  assert_int_equal(kept->events[1].kind, EVENT_RETRY);
  assert_string_equal(kept->events[1].option, "ask");
  assert_int_equal(t->view->beads[0].worth, -2);
  act(t->game, INTENT_ADVANCE, 0);
  assert_string_equal(t->view->speech, "Never?");
}

static void leaves_another_try_by_skip_or_back(void **state) {
  Table *t = *state;
  begin(t->game);
  act(t->game, INTENT_PICK, 0);
  for (int i = 0; i < 2; i++) {
    act(t->game, INTENT_TRY_AGAIN, 0);
    assert_true(act(t->game, i ? INTENT_SKIP : INTENT_BACK, 0));
    assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
    assert_string_equal(t->view->said, "You never cook.");
  }
  assert_int_equal(t->memory->plays[0].transcript->count, 1);
}

static void to_floor(Table *t) {
  begin(t->game);
  act(t->game, INTENT_PICK, 1);
  act(t->game, INTENT_ADVANCE, 0);
}

static void listens_part_by_part(void **state) {
  Table *t = *state;
  to_floor(t);
  assert_int_equal(t->view->screen, SCREEN_LISTEN);
  assert_string_equal(t->view->speech, "They moved the launch.");
  assert_int_equal(t->view->heard_count, 1);
  assert_int_equal(t->view->right.mood, MOOD_SAD);
  act(t->game, INTENT_ADVANCE, 0);
  assert_true(t->view->choosing && t->view->buzz);
  assert_string_equal(t->view->prompt, "Your phone buzzes.");
  assert_true(t->view->options[0].holds);
  act(t->game, INTENT_PICK, 0);
  assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
  act(t->game, INTENT_ADVANCE, 0);
  assert_string_equal(t->view->speech, "I sat there nodding.");
  assert_int_equal(t->view->heard_count, 3);
  assert_int_equal(t->view->bead_count, 2);
  act(t->game, INTENT_ADVANCE, 0);
  assert_false(t->view->buzz);
}

static void to_sentence(Table *t) {
  to_floor(t);
  to_pick(t->game);
  assert_true(act(t->game, INTENT_SKIP, 0));
  to_pick(t->game);
}

static void skips_a_moment_without_marks(void **state) {
  Table *t = *state;
  to_sentence(t);
  const Transcript *kept = t->memory->plays[0].transcript;
  assert_int_equal(kept->events[1].kind, EVENT_SKIP);
  assert_int_equal(t->view->screen, SCREEN_COMPOSE);
  assert_int_equal(t->view->beads[1].worth, 0);
}

static void skips_from_a_line_that_is_heard(void **state) {
  Table *t = *state;
  to_floor(t);
  assert_true(act(t->game, INTENT_SKIP, 0));
  assert_int_equal(t->memory->plays[0].transcript->count, 2);
  to_pick(t->game);
  assert_int_equal(t->view->screen, SCREEN_COMPOSE);
}

static void composes_and_takes_pieces_out(void **state) {
  Table *t = *state;
  to_sentence(t);
  assert_int_equal(t->view->slot_count, 3);
  assert_int_equal(t->view->slot_now, 0);
  assert_false(act(t->game, INTENT_UNDO, 0));
  assert_false(act(t->game, INTENT_SAY, 0));
  act(t->game, INTENT_PICK, 1);
  assert_string_equal(t->view->slots[0].text, "that you don't care");
  assert_true(t->view->options[1].offered);
  assert_true(act(t->game, INTENT_UNDO, 0));
  assert_null(t->view->slots[0].text);
  assert_int_equal(t->view->slot_now, 0);
  act(t->game, INTENT_PICK, 0);
  assert_false(t->view->options[1].offered);
  act(t->game, INTENT_PICK, 0);
  act(t->game, INTENT_PICK, 1);
  assert_int_equal(t->view->slot_now, 3);
  assert_string_equal(t->view->slots[2].text, "nothing");
  act(t->game, INTENT_PICK, 0);
  assert_string_equal(t->view->slots[2].text, "to talk");
  int kept = t->memory->plays[0].transcript->count, appends = t->memory->appends;
  assert_int_equal(kept, 2);
  assert_true(act(t->game, INTENT_SAY, 0));
  assert_int_equal(t->memory->plays[0].transcript->count, 5);
  assert_int_equal(t->memory->appends, appends + 1);
  assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
  assert_string_equal(t->view->said,
                      "I feel worn out when the pan is there. I'd like to talk.");
  assert_string_equal(t->view->felt, "I can do that.");
  assert_int_equal(t->view->mark_count, 3);
  assert_string_equal(t->view->marks[1].said, "the pan is there");
  assert_string_equal(t->view->marks[1].why, "Because of pan.");
  assert_null(t->view->why);
}

static void says_another_sentence(void **state) {
  Table *t = *state;
  to_sentence(t);
  const Intent first[] = {{INTENT_PICK, 1},
                          {INTENT_PICK, 1},
                          {INTENT_PICK, 1},
                          {INTENT_SAY, 0},
                          {INTENT_TRY_AGAIN, 0}};
  do_all(t->game, first, 5);
  assert_true(t->view->trying_again);
  assert_int_equal(t->view->screen, SCREEN_COMPOSE);
  assert_true(t->view->options[1].taken);
  const Intent again[] = {
      {INTENT_PICK, 0}, {INTENT_PICK, 0}, {INTENT_PICK, 0}, {INTENT_SAY, 0}};
  do_all(t->game, again, 4);
  assert_int_equal(t->view->worth, 2);
  const Transcript *kept = t->memory->plays[0].transcript;
  assert_int_equal(kept->count, 8);
  assert_int_equal(kept->events[7].kind, EVENT_RETRY);
  act(t->game, INTENT_ADVANCE, 0);
  assert_string_equal(t->view->speech, "Right.");
}

static void opens_history_and_settings_over_the_stage(void **state) {
  Table *t = *state;
  to_floor(t);
  assert_true(act(t->game, INTENT_HISTORY, 0));
  assert_int_equal(t->view->screen, SCREEN_HISTORY);
  assert_int_equal(t->view->line_count, 4);
  assert_true(t->view->lines[2].picked);
  assert_false(act(t->game, INTENT_ADVANCE, 0));
  assert_true(act(t->game, INTENT_SETTINGS, 0));
  assert_true(act(t->game, INTENT_SET, SET_TEXT_SIZE * 16 + 3));
  assert_int_equal(game_settings(t->game)->values[SET_TEXT_SIZE], 3);
  assert_int_equal(t->memory->settings.values[SET_TEXT_SIZE], 3);
  assert_false(act(t->game, INTENT_SET, SET_CONTRAST * 16 + 2));
  act(t->game, INTENT_BACK, 0);
  act(t->game, INTENT_BACK, 0);
  assert_int_equal(t->view->screen, SCREEN_LISTEN);
}

static void goes_on_when_nothing_can_be_kept(void **state) {
  Table *t = *state;
  t->memory->full = true;
  begin(t->game);
  act(t->game, INTENT_PICK, 0);
  assert_int_equal(t->view->screen, SCREEN_FEEDBACK);
  assert_non_null(strstr(t->view->notice, "The disk is full."));
  t->memory->full = false;
  act(t->game, INTENT_ADVANCE, 0);
  assert_null(t->view->notice);
  to_pick(t->game);
  act(t->game, INTENT_PICK, 1);
  assert_int_equal(t->memory->play_count, 1);
  assert_int_equal(t->memory->plays[0].transcript->count, 2);
}

static void leaves_and_continues_in_the_same_place(void **state) {
  Table *t = *state;
  to_floor(t);
  assert_true(act(t->game, INTENT_BACK, 0));
  assert_int_equal(t->view->screen, SCREEN_HOME);
  assert_true(t->view->can_continue);
  assert_string_equal(t->view->continue_title, "Supper");
  assert_int_equal(t->view->continue_moment, 2);
  assert_int_equal(t->view->continue_of, 3);
  assert_true(act(t->game, INTENT_CONTINUE, 0));
  assert_string_equal(t->view->speech, "They moved the launch.");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(lists_cards_and_opens_one, set, clear),
      cmocka_unit_test_setup_teardown(says_why_a_story_does_not_open, set, clear),
      cmocka_unit_test_setup_teardown(shows_line_after_line_then_opens_the_choice, set,
                                      clear),
      cmocka_unit_test_setup_teardown(keeps_a_pick_before_its_feedback, set, clear),
      cmocka_unit_test_setup_teardown(keeps_better_for_what_helps_little, set, clear),
      cmocka_unit_test_setup_teardown(tries_again_without_changing_the_story, set, clear),
      cmocka_unit_test_setup_teardown(leaves_another_try_by_skip_or_back, set, clear),
      cmocka_unit_test_setup_teardown(listens_part_by_part, set, clear),
      cmocka_unit_test_setup_teardown(skips_a_moment_without_marks, set, clear),
      cmocka_unit_test_setup_teardown(skips_from_a_line_that_is_heard, set, clear),
      cmocka_unit_test_setup_teardown(composes_and_takes_pieces_out, set, clear),
      cmocka_unit_test_setup_teardown(says_another_sentence, set, clear),
      cmocka_unit_test_setup_teardown(opens_history_and_settings_over_the_stage, set,
                                      clear),
      cmocka_unit_test_setup_teardown(goes_on_when_nothing_can_be_kept, set, clear),
      cmocka_unit_test_setup_teardown(leaves_and_continues_in_the_same_place, set, clear),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
