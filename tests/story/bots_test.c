#include "story/bots.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"

static void choice(Draft *draft, const char *name) {
  draft_moment(draft, MOMENT_CHOICE, name, -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
}

// What is said is the id; moves are given to it afterwards, before anybody reads it.
static void give_move(Scenario *scenario, const char *id, Move move) {
  for (int s = 0; s < scenario->step_count; s++) {
    int option = step_option(&scenario->steps[s], id);
    if (option >= 0) ((Option *)&scenario->steps[s].options[option])->moves |= 1u << move;
  }
}

// Worth by hand, in twelfths: open 12 8 4 0 (floor -1), close 0 12 3 9 (floor -2).
static Scenario *evening(void) {
  Draft *draft = draft_new("evening", "a", NULL);
  draft_beat(draft, "a");
  choice(draft, "open");
  draft_option(draft, "héé", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "longest", "empathy 1", NULL, NULL, NULL);
  draft_option(draft, "a", "empathy 0", NULL, NULL, NULL);
  draft_option(draft, "last", "empathy -1", NULL, NULL, NULL);
  draft_close(draft);
  choice(draft, "close");
  draft_option(draft, "sorry", "empathy -2", NULL, NULL, NULL);
  draft_option(draft, "hm", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "oh", "empathy -1", NULL, NULL, NULL);
  draft_option(draft, "locked-for-ever", "empathy 2", NULL, NULL,
               "picked.last and seen.b");
  draft_option(draft, "mhmm", "empathy 1", NULL, NULL, NULL);
  draft_close(draft);
  draft_ending(draft, "b", NULL);
  Scenario *scenario = draft_freeze(draft);
  give_move(scenario, "héé", MOVE_ASK);
  give_move(scenario, "longest", MOVE_REFLECT);
  give_move(scenario, "hm", MOVE_ASK);
  give_move(scenario, "sorry", MOVE_APOLOGISE);
  give_move(scenario, "oh", MOVE_AGREE);
  return scenario;
}

static void near_by(double value, double expected, double most) {
  if (fabs(value - expected) > most) fail_msg("%.12f is not %.12f", value, expected);
}

static void near(double value, double expected) { near_by(value, expected, 1e-9); }

static void plays_by_rule(void **context) {
  (void)context;
  Scenario *scenario = evening();
  Bots *bots = bots_new(scenario, SAM, 1);
  const BotRun *runs = bots->runs;
  near(runs[BOT_FIRST].mean, 100 * (12 + 0) / 24.0);
  near(runs[BOT_LAST].mean, 100 * (0 + 9) / 24.0);
  // By letters, not bytes: "héé" is shorter than "last"; of "hm" and "oh" the first.
  near(runs[BOT_LONGEST].mean, 100 * (8 + 0) / 24.0);
  near(runs[BOT_SHORTEST].mean, 100 * (4 + 12) / 24.0);
  near(runs[BOT_ASK].mean, 100);
  near(runs[BOT_ASK].sd, 0);
  near(runs[BOT_ASK].own, 100);
  for (int bot = 0; bot < BOT_COUNT; bot++) {
    assert_int_equal(runs[bot].games, bot < BOT_RANDOM    ? 1
                                      : bot == BOT_RANDOM ? 500
                                                          : 200);
    assert_int_equal(runs[bot].endless, 0);
  }
  // In the mean an open pick brings 6 and a close pick 6 of 12.
  near_by(runs[BOT_RANDOM].mean, 50, 4);
  double variance = (20 + 22.5) * pow(100 / 24.0, 2);
  near_by(runs[BOT_RANDOM].sd, sqrt(variance), 3);
  // One pick by its rule, one at random.
  near(runs[BOT_REFLECT].own, 100 * 8 / 12.0);
  near_by(runs[BOT_REFLECT].mean, 100 * (8 + 6) / 24.0, 4);
  near(runs[BOT_APOLOGISE].own, 0);
  near_by(runs[BOT_APOLOGISE].mean, 100 * (6 + 0) / 24.0, 4);
  near(runs[BOT_AGREE].own, 100 * 3 / 12.0);
  // a or last, and mhmm.
  near_by(runs[BOT_NONE].mean, 100 * (2 + 9) / 24.0, 2);
  near(runs[BOT_NONE].mean, runs[BOT_NONE].own);
  assert_int_equal(bots->endings[scenario_beat(scenario, "b")], 500);
  assert_int_equal(bots->lost, 0);
  bots_free(bots);
  scenario_free(scenario);
}

static void names_what_carries(void **context) {
  (void)context;
  Scenario *scenario = evening();
  Bots *bots = bots_new(scenario, SAM, 1);
  const BotRun *run = &bots->runs[BOT_ASK];
  // Each pick brings 12 where any pick brings 6: a quarter of the game.
  assert_int_equal(run->carry_count, 2);
  assert_string_equal(run->carries[0].option->id, "héé");
  assert_string_equal(run->carries[1].option->id, "hm");
  near(run->carries[0].gain, 25);
  near(run->carries[1].gain, 25);
  assert_string_equal(run->carries[1].step->id, "a/close");
  // hm alone: a brings less than any other.
  assert_int_equal(bots->runs[BOT_SHORTEST].carry_count, 1);
  Findings findings = {0};
  bots_find(bots, &findings);
  bool named = false;
  for (int i = 0; i < findings.count; i++) {
    assert_string_equal(findings.items[i].kind, "lazy-wins");
    assert_true(findings.items[i].fails);
    named = named || strstr(findings.items[i].text,
                            "'always-ask' as Sam gets 100.0, more than 65. What carries "
                            "it: héé at a/open (+25.0), hm at a/close (+25.0).");
  }
  assert_true(named);
  // always-ask with 100 and shortest with 66.7; every other stays below.
  assert_int_equal(findings.count, 2);
  findings_free(&findings);
  Text text = {0}, whole = {0}, json = {0};
  bots_write(bots, false, &text);
  bots_write(bots, true, &whole);
  bots_write_json(bots, &json);
  assert_non_null(strstr(text.bytes, "endings of 500 random games: b 100.0 %\n"));
  assert_non_null(strstr(text.bytes, "always-ask          100.0  sd  0.0 of 200 games"));
  assert_non_null(strstr(whole.bytes, "carried by longest at a/open"));
  assert_null(strstr(text.bytes, "carried by longest"));
  assert_non_null(strstr(json.bytes, "\"endings\":{\"b\":500},\"lost\":0,"));
  text_free(&text);
  text_free(&whole);
  text_free(&json);
  bots_free(bots);
  scenario_free(scenario);
}

static void same_seed_same_games(void **context) {
  (void)context;
  Scenario *scenario = evening();
  Bots *a = bots_new(scenario, SAM, 7), *b = bots_new(scenario, SAM, 7);
  Bots *c = bots_new(scenario, SAM, 8);
  for (int bot = 0; bot < BOT_COUNT; bot++) {
    near(a->runs[bot].mean, b->runs[bot].mean);
    near(a->runs[bot].sd, b->runs[bot].sd);
  }
  assert_true(fabs(a->runs[BOT_RANDOM].mean - c->runs[BOT_RANDOM].mean) > 1e-9);
  bots_free(a);
  bots_free(b);
  bots_free(c);
  bots_free(NULL);
  scenario_free(scenario);
}

// The first reply leads back to itself.
static void leaves_what_never_ends(void **context) {
  (void)context;
  Draft *draft = draft_new("ring", "a", NULL);
  draft_beat(draft, "a");
  choice(draft, "again");
  draft_option(draft, "round", "empathy -1", NULL, "a", NULL);
  draft_option(draft, "on", "empathy 2", NULL, NULL, NULL);
  draft_close(draft);
  draft_ending(draft, "end", NULL);
  Scenario *scenario = draft_freeze(draft);
  Bots *bots = bots_new(scenario, SAM, 1);
  assert_int_equal(bots->runs[BOT_FIRST].endless, 1);
  assert_int_equal(bots->runs[BOT_LAST].endless, 0);
  assert_int_equal(bots->runs[BOT_RANDOM].endless, 0);
  Findings findings = {0};
  bots_find(bots, &findings);
  assert_true(findings.count > 0);
  assert_string_equal(findings.items[0].kind, "never-ends");
  findings_free(&findings);
  bots_free(bots);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(plays_by_rule),
      cmocka_unit_test(names_what_carries),
      cmocka_unit_test(same_seed_same_games),
      cmocka_unit_test(leaves_what_never_ends),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
