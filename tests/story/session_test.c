#include "story/session.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"
#include "story/expr.h"

static Happening to_pick(Session *session) {
  Happening now = session_next(session);
  while (now.kind != HAPPENS_PICK && now.kind != HAPPENS_END) now = session_next(session);
  return now;
}

static void line_is(Session *session, const char *text) {
  Happening now = session_next(session);
  assert_int_equal(now.kind, HAPPENS_LINE);
  assert_string_equal(now.item->text, text);
}

static Happening pick_is(Session *session, const char *step) {
  Happening now = to_pick(session);
  assert_int_equal(now.kind, HAPPENS_PICK);
  assert_string_equal(now.step->id, step);
  return now;
}

static void pick(Session *session, const char *option) {
  Happening now = to_pick(session);
  assert_int_equal(now.kind, HAPPENS_PICK);
  Err err;
  if (!session_pick(session, step_option(now.step, option), &err))
    fail_msg("%s", err.text);
}

static void ends_at(Session *session, const char *beat) {
  Happening now = to_pick(session);
  assert_int_equal(now.kind, HAPPENS_END);
  assert_string_equal(now.beat->id, beat);
  assert_int_equal(session_next(session).kind, HAPPENS_END);
}

static Scenario *doorway(void) {
  Draft *draft = draft_new("dishes", "door", NULL);
  draft_number(draft, "heat", 2, 0, 4);
  draft_flag(draft, "heard");
  draft_words(draft, "plan", "none", "rota", "swap");
  draft_beat(draft, "door");
  draft_line(draft, "Quarter past nine.", NULL);
  draft_line(draft, "Hot already.", "heat >= 4");
  draft_moment(draft, MOMENT_CHOICE, "open", -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
  draft_option(draft, "never", "i_statements -2", "heat+9", "flare", NULL);
  draft_option(draft, "ask", "curiosity 2", "heat-9 heard=1 plan=2", NULL, NULL);
  draft_case(draft, "heat >= 3", "curiosity -1", "heat+1");
  draft_option(draft, "later", "patience 1", NULL, "ending", "heat >= 3");
  draft_close(draft);
  draft_line(draft, "Thanks for asking.", "picked.ask and plan == \"swap\"");
  draft_go(draft, "talk", NULL);
  draft_beat(draft, "flare");
  draft_line(draft, "Up it goes.", NULL);
  draft_go(draft, "door", "visits.door < 3");
  draft_beat(draft, "talk");
  draft_line(draft, "Talk.", NULL);
  draft_ending(draft, "tea", "heard");
  draft_line(draft, "Two cups.", NULL);
  draft_ending(draft, "late", NULL);
  draft_line(draft, "Late.", NULL);
  return draft_freeze(draft);
}

static void goes_its_way(void **context) {
  (void)context;
  Scenario *scenario = doorway();
  Session *session = session_new(scenario, SAM, 1);
  Err err;
  assert_false(session_pick(session, 0, &err));
  line_is(session, "Quarter past nine.");
  Happening now = pick_is(session, "door/open");
  assert_ptr_equal(now.moment, &scenario->moments[0]);
  assert_ptr_equal(session_next(session).step, now.step);
  int offers[6];
  assert_int_equal(session_offers(session, offers, 6), 2);
  assert_int_equal(offers[1], 1);
  assert_int_equal(session_offers(session, offers, 1), 1);
  assert_false(session_offered(session, 2));
  assert_false(session_pick(session, 2, &err));
  assert_non_null(strstr(err.text, "not on offer"));
  assert_false(session_pick(session, -1, &err));
  assert_false(session_pick(session, 3, &err));
  pick(session, "ask");
  const State *state = session_state(session);
  assert_true(state->vars[0] == 0 && state->vars[1] == 1 && state->vars[2] == 2);
  line_is(session, "Thanks for asking.");
  line_is(session, "Talk.");
  line_is(session, "Two cups.");
  ends_at(session, "tea");
  assert_false(session_pick(session, 0, &err));
  assert_false(session_skip(session, &err));
  assert_int_equal(session_transcript(session)->count, 1);
  session_free(session);
  scenario_free(scenario);
}

static void jumps_and_counts(void **context) {
  (void)context;
  Scenario *scenario = doorway();
  Session *session = session_new(scenario, SAM, 1);
  pick(session, "never");
  const State *state = session_state(session);
  assert_true(state->vars[0] == 4);
  assert_int_equal(state->visits[1], 1);
  line_is(session, "Up it goes.");
  line_is(session, "Quarter past nine.");
  line_is(session, "Hot already.");
  Happening now = pick_is(session, "door/open");
  Verdict verdict = session_verdict(session, &now.step->options[1]);
  assert_int_equal(verdict.marks[0].value, -1);
  assert_string_equal(verdict.why, "ask");
  assert_int_equal(verdict.effect_count, 1);
  assert_true(session_offered(session, 2));
  assert_int_equal(state->visits[0], 2);
  pick(session, "later");
  ends_at(session, "late");
  session_free(session);
  session_free(NULL);
  scenario_free(scenario);
}

static Scenario *loops(const char *ending_when, bool ending_loops) {
  Draft *draft = draft_new("loops", "round", NULL);
  draft_beat(draft, "round");
  draft_line(draft, "Round.", NULL);
  draft_go(draft, "round", NULL);
  draft_ending(draft, "out", ending_when);
  draft_line(draft, "Out.", NULL);
  if (ending_loops) draft_go(draft, "round", NULL);
  return draft_freeze(draft);
}

static void loops_end(void **context) {
  (void)context;
  Scenario *fits = loops(NULL, false), *fits_not = loops("not seen.round", false);
  Scenario *ending_loops = loops(NULL, true);
  Session *session = session_new(fits, SAM, 1);
  int lines = 0;
  while (session_next(session).kind == HAPPENS_LINE) lines++;
  assert_in_range(lines, 4000, 10001);
  ends_at(session, "out");
  session_free(session);
  session = session_new(fits_not, SAM, 1);
  ends_at(session, "round");
  assert_int_equal(session_state(session)->visits[0], 5001);
  session_free(session);
  session = session_new(ending_loops, SAM, 1);
  assert_int_equal(to_pick(session).kind, HAPPENS_END);
  session_free(session);
  scenario_free(fits);
  scenario_free(fits_not);
  scenario_free(ending_loops);
}

static Scenario *hall(void) {
  Draft *draft = draft_new("hall", "door", "hall");
  draft_beat(draft, "door");
  for (int seat = SAM; seat <= ALEX; seat++) {
    draft_moment(draft, MOMENT_CHOICE, seat == SAM ? "sam" : "alex", seat, NULL);
    draft_line(draft, seat == SAM ? "Sam's." : "Alex's.", NULL);
    draft_step(draft, STEP_REPLY, WEIGHT_ONE);
    draft_option(draft, seat == SAM ? "a" : "b", "patience 1", NULL, NULL, NULL);
    draft_close(draft);
  }
  draft_beat(draft, "after");
  draft_line(draft, "After.", "seat == \"sam\"");
  draft_beat(draft, "hall");
  draft_line(draft, "In the hall.", NULL);
  draft_ending(draft, "end", NULL);
  draft_beat(draft, "epilogue");
  draft_line(draft, "Later.", NULL);
  return draft_freeze(draft);
}

static void seats_keep_apart(void **context) {
  (void)context;
  Scenario *scenario = hall();
  Session *session = session_new(scenario, SAM, 1);
  line_is(session, "Sam's.");
  pick(session, "a");
  line_is(session, "After.");
  ends_at(session, "end");
  session_free(session);
  session = session_new(scenario, ALEX, 1);
  line_is(session, "In the hall.");
  line_is(session, "Later.");
  ends_at(session, "end");
  session_free(session);
  assert_int_equal(scenario_partner(scenario, SAM), ALEX);
  assert_int_equal(scenario_partner(scenario, ALEX), SAM);
  scenario_free(scenario);
}

static void add_piece(Draft *draft, const char *good, const char *poor, const char *to) {
  draft_step(draft, STEP_PIECE, WEIGHT_ONE / 3);
  draft_option(draft, good, "i_statements 2", NULL, NULL, NULL);
  draft_option(draft, poor, "i_statements -1", NULL, to, NULL);
}

static Scenario *sentence(void) {
  Draft *draft = draft_new("sentence", "say", NULL);
  draft_beat(draft, "say");
  draft_moment(draft, MOMENT_COMPOSE, "pan", -1, NULL);
  add_piece(draft, "feel", "lazy", NULL);
  add_piece(draft, "when", "always", NULL);
  add_piece(draft, "ask", "must", "after");
  draft_close(draft);
  draft_line(draft, "good", "good");
  draft_line(draft, "mixed", "mixed");
  draft_line(draft, "poor", "poor");
  draft_line(draft, "none", "not good and not mixed and not poor");
  draft_beat(draft, "after");
  draft_moment(draft, MOMENT_LISTEN, "floor", -1, NULL);
  draft_line(draft, "They moved it.", NULL);
  draft_step(draft, STEP_PAUSE, WEIGHT_ONE / 2);
  draft_option(draft, "wait", "active_listening 2", NULL, NULL, NULL);
  draft_line(draft, "I sat there.", NULL);
  draft_step(draft, STEP_PAUSE, WEIGHT_ONE / 2);
  draft_option(draft, "nothing", "patience 1", NULL, NULL, "false");
  draft_step(draft, STEP_SAYBACK, WEIGHT_ONE);
  draft_option(draft, "back", "empathy 2", NULL, NULL, NULL);
  draft_close(draft);
  draft_line(draft, "Done.", NULL);
  return draft_freeze(draft);
}

static void outcome_is(const char *first, const char *second, const char *third,
                       int outcome) {
  Scenario *scenario = sentence();
  Session *session = session_new(scenario, SAM, 1);
  static const char *const words[] = {"good", "mixed", "poor"};
  pick(session, first);
  assert_int_equal(session_state(session)->outcome, -1);
  pick(session, second);
  pick(session, third);
  assert_int_equal(session_state(session)->outcome, outcome);
  if (strcmp(third, "must")) line_is(session, words[outcome]);
  session_free(session);
  scenario_free(scenario);
}

static void sentences_come_out(void **context) {
  (void)context;
  outcome_is("feel", "when", "ask", 0);
  outcome_is("feel", "when", "must", 1);
  outcome_is("lazy", "when", "ask", 1);
  outcome_is("feel", "always", "must", 2);
  outcome_is("lazy", "always", "ask", 2);
}

// Two halves make it just mixed; a sentence passed over has come out no way at all.
static void outcomes_begin_anew(void **context) {
  (void)context;
  Draft *draft = draft_new("halves", "say", NULL);
  draft_beat(draft, "say");
  draft_moment(draft, MOMENT_COMPOSE, "one", -1, NULL);
  add_piece(draft, "a", "b", NULL);
  add_piece(draft, "c", "d", NULL);
  draft_close(draft);
  draft_line(draft, "Between.", "mixed");
  draft_moment(draft, MOMENT_COMPOSE, "two", -1, NULL);
  add_piece(draft, "e", "f", NULL);
  add_piece(draft, "g", "h", NULL);
  draft_close(draft);
  draft_line(draft, "Nothing.", "not good and not mixed and not poor");
  Scenario *scenario = draft_freeze(draft);
  Session *session = session_new(scenario, SAM, 1);
  pick(session, "a");
  pick(session, "d");
  line_is(session, "Between.");
  pick(session, "e");
  assert_true(session_skip(session, NULL));
  line_is(session, "Nothing.");
  session_free(session);
  session = session_new(scenario, SAM, 1);
  pick(session, "a");
  pick(session, "c");
  to_pick(session);
  assert_int_equal(session_state(session)->outcome, -1);
  session_free(session);
  scenario_free(scenario);
}

static Scenario *endless(void) {
  Draft *draft = draft_new("endless", "second", "second");
  draft_beat(draft, "first");
  draft_line(draft, "First.", NULL);
  draft_beat(draft, "second");
  draft_moment(draft, MOMENT_CHOICE, "on", -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
  draft_option(draft, "round", "patience 1", NULL, "first", NULL);
  draft_option(draft, "out", "patience 1", NULL, "ending", NULL);
  draft_close(draft);
  draft_ending(draft, "end", NULL);
  return draft_freeze(draft);
}

// With picks in it a loop may go on; where both begin, neither's part ends; counts stop.
static void long_plays_go_on(void **context) {
  (void)context;
  Scenario *scenario = endless();
  State *state = state_new(scenario, ALEX);
  for (int i = 0; i < 70000; i++) {
    Happening now = state_next(state);
    while (now.kind == HAPPENS_LINE) now = state_next(state);
    assert_int_equal(now.kind, HAPPENS_PICK);
    state_pick(state, 0);
  }
  assert_int_equal(state->visits[0], 65535);
  assert_int_equal(state->visits[1], 65535);
  while (state_next(state).kind == HAPPENS_LINE) continue;
  state_pick(state, 1);
  assert_int_equal(state_next(state).kind, HAPPENS_END);
  state_free(state);
  scenario_free(scenario);
}

static void skips_whole_moments(void **context) {
  (void)context;
  Scenario *scenario = sentence();
  Session *session = session_new(scenario, SAM, 1);
  pick(session, "feel");
  assert_true(session_skip(session, NULL));
  line_is(session, "none");
  Happening now = session_next(session);
  assert_string_equal(now.item->text, "They moved it.");
  assert_ptr_equal(now.moment, &scenario->moments[1]);
  pick_is(session, "after/floor/1");
  pick(session, "wait");
  line_is(session, "I sat there.");
  pick_is(session, "after/floor/3");
  assert_true(session_skip(session, NULL));
  now = session_next(session);
  assert_string_equal(now.item->text, "Done.");
  assert_null(now.moment);
  ends_at(session, "after");
  session_free(session);
  scenario_free(scenario);
}

static void states_copy(void **context) {
  (void)context;
  Scenario *scenario = doorway();
  State *state = state_new(scenario, SAM);
  while (state_next(state).kind != HAPPENS_PICK) continue;
  State *before = state_copy(state);
  assert_true(state_equal(before, state));
  state_pick(state, 0);
  assert_false(state_equal(before, state));
  assert_true(before->vars[0] == 2 && !before->picked[0]);
  assert_true(state->vars[0] == 4 && state->picked[0]);
  state_assign(state, before);
  assert_true(state_equal(before, state));
  assert_ptr_not_equal(before->vars, state->vars);
  state_free(before);
  state_free(state);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(goes_its_way),       cmocka_unit_test(jumps_and_counts),
      cmocka_unit_test(loops_end),          cmocka_unit_test(seats_keep_apart),
      cmocka_unit_test(sentences_come_out), cmocka_unit_test(skips_whole_moments),
      cmocka_unit_test(states_copy),        cmocka_unit_test(outcomes_begin_anew),
      cmocka_unit_test(long_plays_go_on)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
