#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "memory.h"
#include "supper.h"
#include "view_text.h"

enum { INTENTS = 20000, RESUMES = 4000 };

static uint32_t next_random(uint64_t *random) {
  *random = *random * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
  return (uint32_t)(*random >> 33);
}

// Anything, but mostly what keeps a play going from the screen that is up.
static Intent next_intent(uint64_t *random, const View *view) {
  uint32_t roll = next_random(random) % 100;
  int arg = (int)(next_random(random) % 8) - 1;
  if (roll < 8) return (Intent){(IntentKind)(next_random(random) % INTENT_QUIT), arg};
  switch (view->screen) {
    case SCREEN_HOME:
      return (Intent){roll < 50 ? INTENT_OPEN : INTENT_CONTINUE, roll % 3 == 0};
    case SCREEN_CARD: return (Intent){roll < 50 ? INTENT_SEAT : INTENT_BEGIN, roll % 2};
    case SCREEN_HISTORY:
    case SCREEN_SETTINGS: return (Intent){INTENT_BACK, 0};
    case SCREEN_FEEDBACK:
      return (Intent){roll < 30 ? INTENT_TRY_AGAIN : INTENT_ADVANCE, 0};
    case SCREEN_DEBRIEF:
      if (roll < 40) return (Intent){INTENT_REPLAY, arg};
      return (Intent){roll < 70 ? INTENT_OTHER_SEAT : INTENT_HOME, 0};
    case SCREEN_COMPOSE:
      if (roll < 15) return (Intent){INTENT_UNDO, 0};
      if (roll < 30) return (Intent){INTENT_SAY, 0};
      return (Intent){INTENT_PICK, arg};
    default:
      if (roll < 11) return (Intent){INTENT_SKIP, 0};
      return (Intent){view->choosing ? INTENT_PICK : INTENT_ADVANCE, arg};
  }
}

// What must stand again after a kill: a play that counts, with nothing open over it.
static bool can_be_compared(const View *view, const Memory *memory) {
  if (view->screen < SCREEN_STAGE || view->screen > SCREEN_FEEDBACK) return false;
  if (view->trying_again && view->choosing) return false;
  if (view->screen == SCREEN_COMPOSE && view->slot_now > 0) return false;
  const MemoryPlay *play = &memory->plays[memory->play_count - 1];
  return memory->play_count > 0 && !play->finished;
}

static void compare_resumed(Memory *memory, const View *view) {
  Text here = {0}, there = {0};
  Game *other = memory_game(memory, 5);
  assert_true(act(other, INTENT_CONTINUE, 0));
  view_text(view, &here);
  view_text(game_view(other), &there);
  assert_string_equal(text_string(&there), text_string(&here));
  game_free(other);
  text_free(&here);
  text_free(&there);
}

static void play_at_random(Memory *memory, uint64_t seed, int count, bool resume,
                           bool fail) {
  Game *game = memory_game(memory, 3);
  uint64_t random = seed;
  int compared = 0, finished = 0, practising = 0;
  for (int i = 0; i < count; i++) {
    if (fail && i % 64 == 0) memory->full = next_random(&random) % 3 == 0;
    if (fail && i % 64 == 32) memory->closed = next_random(&random) % 4 == 0;
    Intent intent = next_intent(&random, game_view(game));
    bool did = game_do(game, intent);
    const View *view = game_view(game);
    if (did && intent.kind == INTENT_REPLAY) practising = 1;
    if (view->screen == SCREEN_HOME || view->screen == SCREEN_DEBRIEF) practising = 0;
    if (did && intent.kind == INTENT_OTHER_SEAT) practising = 0;
    Text text = {0};
    view_text(view, &text);
    assert_true(utf8_valid(text_string(&text), text.length));
    text_free(&text);
    finished += view->screen == SCREEN_DEBRIEF;
    if (!resume || !did || practising || !can_be_compared(view, memory)) continue;
    compare_resumed(memory, view);
    compared++;
  }
  assert_true(finished > count / 1000);
  if (resume) assert_true(compared > count / 10);
  game_free(game);
}

static void no_intent_harms_any_state(void **state) {
  (void)state;
  for (uint64_t seed = 1; seed <= 3; seed++) {
    Memory *memory = memory_new(supper_new(false));
    play_at_random(memory, seed, INTENTS, false, seed == 3);
    memory_free(memory);
  }
}

static void every_intent_can_be_the_last(void **state) {
  (void)state;
  Memory *memory = memory_new(supper_new(false));
  play_at_random(memory, 11, RESUMES, true, false);
  memory_free(memory);
}

static void the_same_intents_give_the_same_plays(void **state) {
  (void)state;
  Memory *one = memory_new(supper_new(false)), *two = memory_new(supper_new(false));
  play_at_random(one, 21, RESUMES, false, false);
  play_at_random(two, 21, RESUMES, false, false);
  assert_true(one->play_count > 3);
  assert_int_equal(one->play_count, two->play_count);
  for (int i = 0; i < one->play_count; i++) {
    char *first = transcript_write(one->plays[i].transcript);
    char *second = transcript_write(two->plays[i].transcript);
    assert_string_equal(first, second);
    assert_string_equal(one->plays[i].ending, two->plays[i].ending);
    mem_free(first);
    mem_free(second);
  }
  memory_free(one);
  memory_free(two);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(no_intent_harms_any_state),
      cmocka_unit_test(every_intent_can_be_the_last),
      cmocka_unit_test(the_same_intents_give_the_same_plays),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
