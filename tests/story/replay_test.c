#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "base/mem.h"
#include "draft.h"
#include "story/session.h"

// Three rounds of one choice; `renamed` and `without` are what an edit may do to it.
static Scenario *rounds(const char *step, const char *option, const char *when) {
  Draft *draft = draft_new("rounds", "round", "round");
  draft_number(draft, "heat", 0, 0, 9);
  draft_beat(draft, "round");
  draft_line(draft, "Again.", NULL);
  draft_moment(draft, MOMENT_CHOICE, step, -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
  draft_option(draft, option, "curiosity 2", "heat+2", NULL, when);
  draft_option(draft, "wait", "patience 1", "heat+1", NULL, NULL);
  draft_option(draft, "snap", "calm_reply -2", "heat+3", NULL, "heat > 1");
  draft_close(draft);
  draft_line(draft, "Hm.", "heat > 3");
  draft_go(draft, "round", "visits.round < 6");
  draft_ending(draft, "end", NULL);
  return draft_freeze(draft);
}

static Happening to_pick(Session *session) {
  Happening now = session_next(session);
  while (now.kind != HAPPENS_PICK && now.kind != HAPPENS_END) now = session_next(session);
  return now;
}

static void same_transcript(const Transcript *a, const Transcript *b) {
  char *one = transcript_write(a), *two = transcript_write(b);
  assert_string_equal(one, two);
  mem_free(one);
  mem_free(two);
}

// Saves and resumes after every pick; the resumed play and the straight one never differ.
static void resumes_after_every_pick(void **context) {
  (void)context;
  Scenario *scenario = rounds("how", "ask", NULL);
  for (unsigned way = 0; way < 81; way++) {
    Session *straight = session_new(scenario, SAM, way);
    Session *resumed = session_new(scenario, SAM, way);
    unsigned rest = way;
    for (Happening now = to_pick(straight); now.kind == HAPPENS_PICK;
         now = to_pick(straight)) {
      assert_ptr_equal(to_pick(resumed).step, now.step);
      int offers[6], count = session_offers(straight, offers, 6);
      int chosen = offers[rest % 3 % (unsigned)count];
      rest /= 3;
      assert_true(session_pick(straight, chosen, NULL));
      assert_true(session_pick(resumed, chosen, NULL));
      if (rest % 2) session_note_retry(resumed, now.step, &now.step->options[1]);
      if (rest % 2) session_note_retry(straight, now.step, &now.step->options[1]);
      char *saved = transcript_write(session_transcript(resumed));
      Transcript *read = transcript_read(saved, NULL);
      assert_non_null(read);
      session_free(resumed);
      int replayed = -1;
      resumed = session_replay(scenario, read, &replayed, NULL);
      assert_int_equal(replayed, read->count);
      assert_true(state_equal(session_state(resumed), session_state(straight)));
      same_transcript(session_transcript(resumed), session_transcript(straight));
      transcript_free(read);
      mem_free(saved);
    }
    assert_int_equal(to_pick(resumed).kind, HAPPENS_END);
    session_free(straight);
    session_free(resumed);
  }
  scenario_free(scenario);
}

static void stops_at(const Scenario *edited, const Transcript *transcript, int expected,
                     const char *reason) {
  Err err = {""};
  int replayed = -1;
  Session *session = session_replay(edited, transcript, &replayed, &err);
  assert_int_equal(replayed, expected);
  if (!strstr(err.text, reason)) fail_msg("'%s' does not say '%s'", err.text, reason);
  if (session) assert_int_equal(session_transcript(session)->count, expected);
  session_free(session);
}

static void edited_scenarios(void **context) {
  (void)context;
  Scenario *scenario = rounds("how", "ask", NULL);
  Transcript *play = transcript_new("rounds", scenario->hash, 7, SAM);
  transcript_add(play, EVENT_PICK, SAM, "round/how", "wait", NULL);
  transcript_add(play, EVENT_PICK, SAM, "round/how", "ask", NULL);
  transcript_add(play, EVENT_SKIP, SAM, "round/how", NULL, NULL);
  transcript_add(play, EVENT_REASON, SAM, "round/how", NULL, "because");
  stops_at(scenario, play, 4, "");
  Scenario *renamed = rounds("what", "ask", NULL);
  stops_at(renamed, play, 0, "now comes to 'round/what'");
  Scenario *without = rounds("how", "wonder", NULL);
  stops_at(without, play, 1, "no reply 'ask' any more");
  Scenario *closed = rounds("how", "ask", "heat > 5");
  stops_at(closed, play, 1, "not on offer any more");
  for (int i = 0; i < 4; i++)
    transcript_add(play, EVENT_PICK, SAM, "round/how", "wait", NULL);
  stops_at(scenario, play, 7, "ends before 'round/how'");
  scenario_free(renamed);
  scenario_free(without);
  scenario_free(closed);
  transcript_free(play);

  play = transcript_new("rounds", 0, 0, SAM);
  transcript_add(play, EVENT_RETRY, SAM, NULL, NULL, NULL);
  transcript_add(play, EVENT_PICK, SAM, NULL, NULL, NULL);
  stops_at(scenario, play, 1, "was at ''");
  transcript_free(play);
  play = transcript_new("other", 0, 0, SAM);
  stops_at(scenario, play, 0, "'other'");
  transcript_free(play);
  play = transcript_new("rounds", 0, 0, 2);
  stops_at(scenario, play, 0, "seat");
  transcript_free(play);
  scenario_free(scenario);
}

static void couples_settle(void **context) {
  (void)context;
  Scenario *scenario = rounds("how", "ask", NULL);
  Transcript *play = transcript_new("rounds", scenario->hash, 7, SAM);
  transcript_add(play, EVENT_PICK, SAM, "round/how", "wait", NULL);
  transcript_add(play, EVENT_PREDICT, ALEX, "round/how", "wait", NULL);
  transcript_add(play, EVENT_PICK, ALEX, "round/how", "ask", NULL);
  transcript_add(play, EVENT_REASON, ALEX, "round/how", NULL,
                 "I'd want to know.\nReally.");
  transcript_add(play, EVENT_RESOLVE, SAM, "round/how", "ask", NULL);
  transcript_add(play, EVENT_PICK, SAM, "round/how", "snap", NULL);
  transcript_add(play, EVENT_PICK, ALEX, "round/how", "snap", NULL);
  int replayed = 0;
  Err err = {""};
  Session *session = session_replay(scenario, play, &replayed, &err);
  assert_string_equal(err.text, "");
  assert_int_equal(replayed, 7);
  assert_true(session_state(session)->vars[0] == 5);
  assert_int_equal(session_state(session)->picked[1], 0);
  same_transcript(session_transcript(session), play);
  session_free(session);
  transcript_free(play);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(resumes_after_every_pick),
                                     cmocka_unit_test(edited_scenarios),
                                     cmocka_unit_test(couples_settle)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
