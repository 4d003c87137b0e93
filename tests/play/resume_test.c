#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "memory.h"
#include "supper.h"
#include "view_text.h"

static void same_place(Memory *memory, Game *game) {
  Text here = {0}, there = {0};
  Game *other = memory_game(memory, 99);
  assert_true(act(other, INTENT_CONTINUE, 0));
  view_text(game_view(game), &here);
  view_text(game_view(other), &there);
  assert_string_equal(text_string(&there), text_string(&here));
  game_free(other);
  text_free(&here);
  text_free(&there);
}

static void a_killed_program_stands_at_the_same_line(void **state) {
  (void)state;
  Memory *memory = memory_new(supper_new(false));
  Game *game = memory_game(memory, 7);
  act(game, INTENT_OPEN, 0);
  act(game, INTENT_BEGIN, 0);
  same_place(memory, game);
  int steps = 0, picks = 0;
  while (game_view(game)->screen != SCREEN_ENDING) {
    if (act(game, INTENT_SAY, 0)) {
    } else if (game_view(game)->choosing) {
      assert_true(act(game, INTENT_PICK, picks++ % 2) || act(game, INTENT_PICK, 0));
    } else {
      assert_true(act(game, INTENT_ADVANCE, 0));
    }
    bool open_sentence =
        game_view(game)->screen == SCREEN_COMPOSE && game_view(game)->slot_now > 0;
    if (game_view(game)->screen != SCREEN_ENDING && !open_sentence)
      same_place(memory, game);
    assert_true(++steps < 200);
  }
  assert_true(memory->plays[0].finished);
  assert_true(strlen(memory->plays[0].ending) > 0);
  game_free(game);
  memory_free(memory);
}

static void feedback_of_another_try_comes_back(void **state) {
  (void)state;
  Memory *memory = memory_new(supper_new(false));
  Game *game = memory_game(memory, 7);
  begin(game);
  const Intent intents[] = {{INTENT_PICK, 0},
                            {INTENT_TRY_AGAIN, 0},
                            {INTENT_PICK, 2},
                            {INTENT_TRY_AGAIN, 0},
                            {INTENT_PICK, 1}};
  do_all(game, intents, 5);
  same_place(memory, game);
  act(game, INTENT_HOME, 0);
  act(game, INTENT_CONTINUE, 0);
  assert_string_equal(game_view(game)->said, "How was the call?");
  same_place(memory, game);
  act(game, INTENT_ADVANCE, 0);
  same_place(memory, game);
  game_free(game);
  memory_free(memory);
}

static void pieces_not_yet_said_are_lost_alone(void **state) {
  (void)state;
  Memory *memory = memory_new(supper_new(false));
  Game *game = memory_game(memory, 7);
  begin(game);
  act(game, INTENT_PICK, 1);
  to_pick(game);
  act(game, INTENT_SKIP, 0);
  to_pick(game);
  act(game, INTENT_PICK, 0);
  act(game, INTENT_PICK, 0);
  Game *other = memory_game(memory, 1);
  act(other, INTENT_CONTINUE, 0);
  assert_int_equal(game_view(other)->screen, SCREEN_COMPOSE);
  assert_int_equal(game_view(other)->slot_now, 0);
  act(game, INTENT_UNDO, 0);
  act(game, INTENT_UNDO, 0);
  same_place(memory, game);
  game_free(other);
  game_free(game);
  memory_free(memory);
}

// The story is edited between two starts: what still fits is played on, as a play of its
// own.
static void an_edited_story_goes_on_from_where_it_fits(void **state) {
  (void)state;
  Memory *memory = memory_new(supper_new(false));
  Game *game = memory_game(memory, 7);
  begin(game);
  act(game, INTENT_PICK, 0);
  to_pick(game);
  act(game, INTENT_PICK, 1);
  to_pick(game);
  game_free(game);
  scenario_free(memory->scenario);
  memory->scenario = supper_new(true);
  game = memory_game(memory, 7);
  assert_true(act(game, INTENT_CONTINUE, 0));
  const View *view = game_view(game);
  assert_non_null(strstr(view->notice, "“Supper” has been edited since you played it."));
  assert_non_null(strstr(view->notice, "1 of your 2 answers still fit"));
  assert_int_equal(memory->play_count, 2);
  assert_true(memory->plays[0].finished);
  assert_int_equal(memory->plays[0].transcript->count, 2);
  assert_int_equal(memory->plays[1].transcript->count, 1);
  assert_int_equal(view->screen, SCREEN_STAGE);
  to_pick(game);
  assert_true(act(game, INTENT_PICK, 1));
  assert_string_equal(memory->plays[1].transcript->events[1].option, "ask_again");
  same_place(memory, game);
  game_free(game);
  memory_free(memory);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_killed_program_stands_at_the_same_line),
      cmocka_unit_test(feedback_of_another_try_comes_back),
      cmocka_unit_test(pieces_not_yet_said_are_lost_alone),
      cmocka_unit_test(an_edited_story_goes_on_from_where_it_fits),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
