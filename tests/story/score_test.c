#include "story/score.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"

static void choice(Draft *draft, const char *name) {
  draft_moment(draft, MOMENT_CHOICE, name, -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
}

// Four moments of one evening in which a man has lost his job.
static Scenario *email(void) {
  Draft *draft = draft_new("email", "evening", NULL);
  draft_beat(draft, "evening");
  choice(draft, "doorway");
  draft_option(draft, "kettle", "affection 2", NULL, NULL, NULL);
  draft_option(draft, "mum", "safe_space -1 calm_reply -1", NULL, NULL, NULL);
  draft_option(draft, "friend", "small_talk 2 humour 1", NULL, NULL, NULL);
  draft_option(draft, "invoice", "undivided_attention -1", NULL, NULL, NULL);
  draft_close(draft);
  choice(draft, "news");
  draft_option(draft, "bastards", "presence 1", NULL, NULL, NULL);
  draft_option(draft, "today", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "notice", "emotional_needs -1", NULL, NULL, NULL);
  draft_close(draft);
  choice(draft, "wait");
  draft_option(draft, "joans", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "hours", "empathy 1", NULL, NULL, NULL);
  draft_option(draft, "sounds", "active_listening 0", NULL, NULL, NULL);
  draft_close(draft);
  choice(draft, "ten");
  draft_option(draft, "gary", "emotional_needs -2", NULL, NULL, NULL);
  draft_option(draft, "behind", "own_voice -1", NULL, NULL, NULL);
  draft_option(draft, "egg", "presence 2", NULL, NULL, NULL);
  draft_close(draft);
  draft_ending(draft, "pond", NULL);
  return draft_freeze(draft);
}

static Review *review_of(const Scenario *scenario, const char *const *picks, int count) {
  Session *session = session_new(scenario, SAM, 1);
  for (int i = 0; i < count; i++) {
    Happening now = session_next(session);
    while (now.kind != HAPPENS_PICK) now = session_next(session);
    assert_true(session_pick(session, step_option(now.step, picks[i]), NULL));
  }
  Err err;
  Review *review = review_new(scenario, session_transcript(session), &err);
  if (!review) fail_msg("%s", err.text);
  session_free(session);
  return review;
}

static void near(double value, double expected) {
  if (fabs(value - expected) > 1e-9) fail_msg("%.12f is not %.12f", value, expected);
}

static const Figure *figure(const Review *review, const char *principle) {
  return &review->principles[principle_find(principle)];
}

static void worked_example(void **context) {
  (void)context;
  static const char *const picks[] = {"friend", "bastards", "hours", "behind"};
  static const int shares[] = {12, 8, 8, 3}, floors[] = {-1, -1, -1, -2};
  Scenario *scenario = email();
  Review *review = review_of(scenario, picks, 4);
  for (int i = 0; i < 4; i++) {
    assert_int_equal(review->picks[i].share, shares[i]);
    assert_int_equal(review->picks[i].floor, floors[i]);
    assert_int_equal(review->moments[i].share, shares[i]);
  }
  near(review->fit, 100 * 31.0 / 48);
  near(review->families[FAMILY_LISTEN].value, 1);
  assert_int_equal(review->families[FAMILY_LISTEN].entries, 1);
  near(review->families[FAMILY_LISTEN].evidence, 2);
  near(review->families[FAMILY_CHERISH].value, 8.0 / 12);
  near(review->families[FAMILY_UNDERSTAND].value, 19.0 / 36);
  assert_int_equal(review->families[FAMILY_UNDERSTAND].entries, 3);
  near(review->families[FAMILY_DISAGREE].value, 3.0 / 12);
  assert_int_equal(review->families[FAMILY_SPEAK].entries, 0);
  near(figure(review, "presence")->value, 11.0 / 24);
  assert_int_equal(figure(review, "presence")->missed, 1);
  assert_int_equal(figure(review, "presence")->taken, 1);
  assert_int_equal(figure(review, "own_voice")->strained, 1);
  assert_string_equal(review->ending->id, "pond");
  review_free(review);

  static const char *const best[] = {"kettle", "today", "joans", "egg"};
  review = review_of(scenario, best, 4);
  near(review->fit, 100);
  assert_int_equal(review->aim, -1);
  assert_int_equal(review->turning, -1);
  review_free(review);

  // the best replies share nothing with this one: the first of the file; then the nearer
  // one
  static const char *const other[] = {"invoice", "notice", "sounds", "gary"};
  review = review_of(scenario, other, 4);
  assert_string_equal(review->picks[0].best->id, "kettle");
  assert_string_equal(review->picks[1].best->id, "today");
  review_free(review);
  review_free(NULL);
  scenario_free(scenario);
}

static void worths(void **context) {
  (void)context;
  static const struct {
    Mark marks[3];
    int count, worth;
  } rows[] = {{{{0, 2}, {1, 1}}, 2, 2},
              {{{0, 1}, {1, 1}, {2, 1}}, 3, 1},
              {{{0, 2}, {1, -1}}, 2, 1},
              {{{0, -1}, {1, -2}}, 2, -2},
              {{{0, 1}, {1, -1}, {2, 0}}, 3, 0},
              {{{0, 0}}, 1, 0},
              {{{0, 0}}, 0, 0},
              {{{0, 2}, {1, -2}}, 2, 0}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    Verdict verdict = {.marks = rows[i].marks, .mark_count = rows[i].count};
    assert_int_equal(verdict_worth(&verdict), rows[i].worth);
  }
  for (int worth = -1; worth <= 2; worth++)
    assert_int_equal(worth_share(worth, -1), 4 * (worth + 1));
  for (int worth = -2; worth <= 2; worth++)
    assert_int_equal(worth_share(worth, -2), 3 * (worth + 2));
}

// A floor comes only from what is on offer, cases applied.
static void floors_follow_the_state(void **context) {
  (void)context;
  Draft *draft = draft_new("floors", "only", NULL);
  draft_number(draft, "heat", 0, 0, 9);
  draft_beat(draft, "only");
  choice(draft, "first");
  draft_option(draft, "cool", "patience 2", NULL, NULL, NULL);
  draft_option(draft, "hot", "patience 0", "heat+5", NULL, NULL);
  draft_close(draft);
  choice(draft, "second");
  draft_option(draft, "fine", "empathy 1", NULL, NULL, NULL);
  draft_case(draft, "heat > 3", "empathy -2 trust 1", NULL);
  draft_option(draft, "harm", "trust -2", NULL, NULL, "heat > 7");
  draft_option(draft, "good", "trust 2", NULL, NULL, NULL);
  draft_close(draft);
  Scenario *scenario = draft_freeze(draft);
  static const char *const cool[] = {"cool", "fine"}, *const hot[] = {"hot", "fine"};
  Review *review = review_of(scenario, cool, 2);
  assert_int_equal(review->picks[1].floor, -1);
  assert_int_equal(review->picks[1].share, 8);
  assert_null(review->ending);
  review_free(review);
  review = review_of(scenario, hot, 2);
  assert_int_equal(review->picks[1].worth, -1);
  assert_int_equal(review->picks[1].floor, -1);
  assert_int_equal(review->picks[1].share, 0);
  // empathy -2 is placed at the floor; trust has +1 taken and +2 missed
  near(figure(review, "empathy")->value, 0);
  near(figure(review, "empathy")->evidence, 2);
  assert_int_equal(figure(review, "trust")->entries, 2);
  near(figure(review, "trust")->value, 8.0 / 24);
  review_free(review);
  scenario_free(scenario);
}

// Pauses of a listen and pieces of a compose weigh as much together as one reply.
static void parts_share_a_weight(void **context) {
  (void)context;
  Draft *draft = draft_new("parts", "only", NULL);
  draft_beat(draft, "only");
  draft_moment(draft, MOMENT_COMPOSE, "say", -1, NULL);
  for (int i = 0; i < 3; i++) {
    static const char *const good[] = {"g0", "g1", "g2"}, *const bad[] = {"b0", "b1",
                                                                          "b2"};
    draft_step(draft, STEP_PIECE, WEIGHT_ONE / 3);
    draft_option(draft, good[i], "i_statements 2", NULL, NULL, NULL);
    draft_option(draft, bad[i], "i_statements -1", NULL, NULL, NULL);
  }
  draft_close(draft);
  choice(draft, "reply");
  draft_option(draft, "plain", "openness 0", NULL, NULL, NULL);
  draft_option(draft, "open", "openness 2", NULL, NULL, NULL);
  draft_close(draft);
  Scenario *scenario = draft_freeze(draft);
  static const char *const picks[] = {"g0", "b1", "g2", "plain"};
  Review *review = review_of(scenario, picks, 4);
  near(review->fit, 100 * (8.0 + 4.0) / 24);
  assert_int_equal(review->moment_count, 2);
  assert_int_equal(review->moments[0].share, 8);
  assert_int_equal(review->moments[0].worth, -1);
  assert_int_equal(review->moments[0].mark, 1);
  // 2 taken at 12 with evidence 2/3, one strained and one missed at 0 with 1/3 each
  near(figure(review, "i_statements")->value, 24.0 * 2 / (6 * 12));
  near(figure(review, "i_statements")->evidence, 2);
  assert_int_equal(figure(review, "i_statements")->entries, 4);
  near(figure(review, "openness")->value, 4.0 / 12);
  near(figure(review, "openness")->evidence, 2);
  review_free(review);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(worked_example), cmocka_unit_test(worths),
      cmocka_unit_test(floors_follow_the_state), cmocka_unit_test(parts_share_a_weight)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
