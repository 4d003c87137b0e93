#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"
#include "story/score.h"

// One choice after the other; each offers its own two principles well and badly.
static const char *const principles[] = {"curiosity", "empathy", "patience", "repair",
                                         "trust"};
static const char *const fine[] = {"fine0", "fine1", "fine2", "fine3", "fine4"};
static const char *const fair[] = {"fair0", "fair1", "fair2", "fair3", "fair4"};
static const char *const flat[] = {"flat0", "flat1", "flat2", "flat3", "flat4"};
static const char *const harm[] = {"harm0", "harm1", "harm2", "harm3", "harm4"};

static Scenario *five(void) {
  static const char *const names[] = {"one", "two", "three", "four", "five"};
  Draft *draft = draft_new("five", "all", NULL);
  Arena *words = arena_new();
  draft_beat(draft, "all");
  for (int i = 0; i < 5; i++) {
    draft_moment(draft, MOMENT_CHOICE, names[i], -1, NULL);
    draft_step(draft, STEP_REPLY, WEIGHT_ONE);
    draft_option(draft, fine[i], arena_print(words, "%s 2", principles[i]), NULL, NULL,
                 NULL);
    draft_option(draft, fair[i], arena_print(words, "%s 1", principles[i]), NULL, NULL,
                 NULL);
    draft_option(draft, flat[i], "openness 0", NULL, NULL, NULL);
    draft_option(draft, harm[i], arena_print(words, "%s -1", principles[i]), NULL, NULL,
                 NULL);
    draft_close(draft);
  }
  draft_ending(draft, "end", NULL);
  arena_free(words);
  return draft_freeze(draft);
}

// NULL skips.
static Review *review_of(const Scenario *scenario, const char *const *picks, int count) {
  Session *session = session_new(scenario, SAM, 1);
  for (int i = 0; i < count; i++) {
    Happening now = session_next(session);
    while (now.kind != HAPPENS_PICK) now = session_next(session);
    if (picks[i])
      assert_true(session_pick(session, step_option(now.step, picks[i]), NULL));
    else
      assert_true(session_skip(session, NULL));
    if (i == 1) session_note_retry(session, now.step, &now.step->options[0]);
  }
  Err err;
  Review *review = review_new(scenario, session_transcript(session), &err);
  if (!review) fail_msg("%s", err.text);
  session_free(session);
  return review;
}

static int find(const char *principle) { return principle_find(principle); }

static void strengths_and_aim(void **context) {
  (void)context;
  Scenario *scenario = five();
  const char *picks[] = {"fair0", "harm1", "fine2", "flat3", "fine4"};
  Review *review = review_of(scenario, picks, 5);
  assert_int_equal(review->strengths[0], find("patience"));
  assert_int_equal(review->strengths[1], find("trust"));
  // empathy: -1 at the floor, and its +2 missed with nothing earned
  assert_int_equal(review->aim, find("empathy"));
  assert_int_equal(review->aim_pick, 1);
  assert_ptr_equal(review->picks[1].retry, &review->picks[1].step->options[0]);
  assert_null(review->picks[2].retry);
  assert_string_equal(review->picks[1].best->id, "fine1");
  assert_string_equal(review->picks[3].best->id, "fine3");
  assert_int_equal(review->principles[find("repair")].missed, 1);
  assert_int_equal(review->principles[find("openness")].taken, 0);
  assert_int_equal(review->moments[1].principle, find("empathy"));
  assert_int_equal(review->moments[1].worth, -1);
  assert_string_equal(review->ending->id, "end");
  review_free(review);
  scenario_free(scenario);
}

static void turning_is(const Scenario *scenario, const char *const *picks, int turning) {
  Review *review = review_of(scenario, picks, 5);
  assert_int_equal(review->turning, turning);
  review_free(review);
}

static void turning_point(void **context) {
  (void)context;
  Scenario *scenario = five();
  const char *even[] = {"fine0", "fine1", "fine2", "fine3", "fine4"};
  const char *falls[] = {"fine0", "fine1", "harm2", "fair3", "fine4"};
  const char *rises[] = {"harm0", "harm1", "flat2", "fine3", "fine4"};
  const char *ties[] = {"fine0", "harm1", "fair2", "fair3", "fair4"};
  const char *skips[] = {NULL, "fine1", NULL, "harm3", "fine4"};
  turning_is(scenario, even, -1);
  turning_is(scenario, falls, 2);
  turning_is(scenario, rises, 3);
  turning_is(scenario, ties, 1);
  turning_is(scenario, skips, 3);
  const char *equal[] = {"fine0", "flat1", "harm2", "fair3", "fair4"};
  turning_is(scenario, equal, 1);
  scenario_free(scenario);
}

static void skipped_moments_weigh_nothing(void **context) {
  (void)context;
  Scenario *scenario = five();
  const char *picks[] = {"fine0", NULL, NULL};
  Review *review = review_of(scenario, picks, 3);
  assert_int_equal(review->pick_count, 3);
  assert_int_equal(review->moment_count, 3);
  assert_null(review->picks[1].option);
  assert_true(review->fit == 100);
  assert_int_equal(review->principles[find("empathy")].entries, 0);
  assert_null(review->ending);
  assert_int_equal(review->strengths[0], find("curiosity"));
  assert_int_equal(review->strengths[1], -1);
  assert_int_equal(review->aim, -1);
  assert_int_equal(review->aim_pick, -1);
  review_free(review);
  review = review_of(scenario, picks, 0);
  assert_int_equal(review->pick_count, 0);
  assert_true(review->fit == 0);
  assert_int_equal(review->turning, -1);
  review_free(review);
  scenario_free(scenario);
}

// Much evidence outweighs one lucky reply.
static void evidence_counts(void **context) {
  (void)context;
  Draft *draft = draft_new("weight", "all", NULL);
  static const char *const names[] = {"a", "b", "c", "d", "e"};
  draft_beat(draft, "all");
  for (int i = 0; i < 5; i++) {
    draft_moment(draft, MOMENT_CHOICE, names[i], -1, NULL);
    draft_step(draft, STEP_REPLY, WEIGHT_ONE);
    draft_option(draft, fine[i], i == 2 ? "humour 2" : "trust 2", NULL, NULL, NULL);
    draft_option(draft, harm[i], i == 2 ? "affection -1" : "repair -1", NULL, NULL, NULL);
    draft_close(draft);
  }
  Scenario *scenario = draft_freeze(draft);
  Review *review = review_of(scenario, fine, 5);
  assert_int_equal(review->strengths[0], find("trust"));
  assert_int_equal(review->strengths[1], find("humour"));
  review_free(review);
  review = review_of(scenario, harm, 5);
  assert_int_equal(review->strengths[0], -1);
  assert_true(review->aim == find("trust") || review->aim == find("repair"));
  assert_int_equal(review->aim_pick, 0);
  assert_true(review->fit == 0);
  review_free(review);
  scenario_free(scenario);
}

static void foreign_transcripts(void **context) {
  (void)context;
  Scenario *scenario = five();
  Transcript *transcript = transcript_new("five", 0, 0, SAM);
  transcript_add(transcript, EVENT_PICK, SAM, "all/one", "gone", NULL);
  Err err = {""};
  assert_null(review_new(scenario, transcript, &err));
  assert_non_null(strstr(err.text, "'gone'"));
  transcript_free(transcript);
  transcript = transcript_new("six", 0, 0, SAM);
  assert_null(review_new(scenario, transcript, &err));
  transcript_free(transcript);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(strengths_and_aim), cmocka_unit_test(turning_point),
      cmocka_unit_test(skipped_moments_weigh_nothing), cmocka_unit_test(evidence_counts),
      cmocka_unit_test(foreign_transcripts)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
