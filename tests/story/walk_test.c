#include "story/walk.h"

#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"

static void choice(Draft *draft, const char *name, const char *when) {
  draft_moment(draft, MOMENT_CHOICE, name, -1, when);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
}

static void two(Draft *draft, const char *good, const char *bad, const char *effects) {
  draft_option(draft, good, "empathy 2", NULL, NULL, NULL);
  draft_option(draft, bad, "empathy -1", effects, NULL, NULL);
}

static void near(double value, double expected) {
  if (fabs(value - expected) > 1e-9) fail_msg("%.12f is not %.12f", value, expected);
}

static Findings findings_of(const Walk *walk) {
  Findings findings = {0};
  walk_find(walk, &findings);
  return findings;
}

static const Finding *found(const Findings *findings, const char *kind,
                            const char *part) {
  for (int i = 0; i < findings->count; i++)
    if (!strcmp(findings->items[i].kind, kind) && strstr(findings->items[i].text, part))
      return &findings->items[i];
  return NULL;
}

static void has(const Findings *findings, const char *kind, const char *part,
                bool fails) {
  const Finding *finding = found(findings, kind, part);
  if (finding) {
    assert_int_equal(finding->fails, fails);
    return;
  }
  Text all = {0};
  findings_write(findings, "draft", &all);
  fail_msg("no %s with '%s' in:\n%s", kind, part, text_string(&all));
}

static void way_is(const WalkFit *fit, const char *expected) {
  Text way = {0};
  for (int i = 0; i < fit->way.count; i++)
    text_print(&way, "%s%s", i ? " " : "", fit->way.options[i]->id);
  assert_string_equal(text_string(&way), expected);
  text_free(&way);
}

// The better opening now closes the best reply later: the best play is one play, not the
// sum of the best picks.
static void best_is_one_play(void **context) {
  (void)context;
  Draft *draft = draft_new("one", "a", NULL);
  draft_beat(draft, "a");
  choice(draft, "open", NULL);
  draft_option(draft, "sweet", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "plain", "empathy 1", NULL, NULL, NULL);
  draft_option(draft, "sharp", "empathy -2", NULL, NULL, NULL);
  draft_close(draft);
  choice(draft, "then", NULL);
  draft_option(draft, "deep", "empathy 2", NULL, NULL, "picked.plain");
  draft_option(draft, "shallow", "empathy 0", NULL, NULL, NULL);
  draft_option(draft, "cut", "empathy -1", NULL, NULL, NULL);
  draft_close(draft);
  draft_ending(draft, "end", NULL);
  Scenario *scenario = draft_freeze(draft);
  Walk *walk = walk_new(scenario, -1, 1000);
  const WalkSeat *seat = walk_seat(walk, 0);
  // open: floor -2: 12, 9, 0. then: floor -1: 12, 4, 0. plain+deep 21, sweet+shallow 16.
  near(seat->best.fit, 100 * 21.0 / 24);
  way_is(&seat->best, "plain deep");
  near(seat->worst.fit, 0);
  way_is(&seat->worst, "sharp cut");
  assert_int_equal(seat->best.ending, scenario_beat(scenario, "end"));
  // After plain, or not after plain.
  assert_int_equal(seat->states, 3);
  assert_int_equal(seat->replies, 3 + 3 + 2);
  assert_int_equal(seat->lightest, 120);
  assert_int_equal(seat->heaviest, 120);
  Findings findings = findings_of(walk);
  has(&findings, "no-exemplary-reply", "'a/then' no reply is worth +2 in 1 of 2 states",
      true);
  has(&findings, "no-exemplary-reply", "first way there: sweet.", true);
  has(&findings, "best-too-low", "87.5", true);
  assert_int_equal(findings.count, 2);
  findings_free(&findings);
  walk_free(walk);
  scenario_free(scenario);
}

// Three exemplary picks of a long way are worth less in the mean than the two of a short
// one, and the sum alone would prefer the long way.
static void weighs_by_the_mean(void **context) {
  (void)context;
  Draft *draft = draft_new("mean", "a", NULL);
  draft_beat(draft, "a");
  choice(draft, "fork", NULL);
  draft_option(draft, "short", "empathy 2", NULL, "ending", NULL);
  draft_option(draft, "long", "empathy 1", NULL, NULL, NULL);
  draft_close(draft);
  choice(draft, "more", NULL);
  two(draft, "good", "bad", NULL);
  draft_close(draft);
  draft_ending(draft, "end", NULL);
  Scenario *scenario = draft_freeze(draft);
  Walk *walk = walk_new(scenario, -1, 1000);
  const WalkSeat *seat = walk_seat(walk, 0);
  near(seat->best.fit, 100);
  way_is(&seat->best, "short");
  near(seat->worst.fit, 100 * 8.0 / 24);
  way_is(&seat->worst, "long bad");
  assert_int_equal(seat->lightest, 60);
  assert_int_equal(seat->heaviest, 120);
  Findings findings = findings_of(walk);
  has(&findings, "weights-differ", "from 1.00 to 2.00", false);
  assert_int_equal(findings_failing(&findings), 0);
  findings_free(&findings);
  walk_free(walk);
  scenario_free(scenario);
}

static void finds_what_never_comes_up(void **context) {
  (void)context;
  Draft *draft = draft_new("never", "a", NULL);
  draft_number(draft, "heat", 0, 0, 9);
  draft_beat(draft, "a");
  choice(draft, "open", NULL);
  draft_option(draft, "good", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "bad", "empathy -1", "heat+2", NULL, NULL);
  draft_case(draft, "heat > 0", "empathy -2", NULL);
  draft_option(draft, "hidden", "empathy 2", NULL, NULL, "heat >= 4");
  draft_close(draft);
  draft_line(draft, "shown", "heat == 2");
  draft_line(draft, "unshown", "heat == 3");
  draft_effect(draft, "heat=0", "heat < 0");
  draft_effect(draft, "heat+0", "heat < 9");
  draft_go(draft, "ending", NULL);
  draft_beat(draft, "island");
  draft_line(draft, "alone", "heat == 7");
  draft_ending(draft, "hot", "heat >= 3");
  draft_ending(draft, "warm", "heat == 2");
  draft_ending(draft, "cool", NULL);
  Scenario *scenario = draft_freeze(draft);
  Walk *walk = walk_new(scenario, -1, 1000);
  Findings findings = findings_of(walk);
  has(&findings, "never-on-offer", "'hidden'", true);
  has(&findings, "line-never-shown", "'unshown' (when heat == 3)", true);
  has(&findings, "never-true", "'heat < 0' is never true", true);
  has(&findings, "never-true", "'heat > 0' is never true", true);
  has(&findings, "always-true", "'heat < 9' is never false", false);
  has(&findings, "beat-never-reached", "'island'", true);
  has(&findings, "ending-never-reached", "'hot'", true);
  assert_int_equal(findings.count, 7);
  assert_true(walk_reached(walk, scenario_beat(scenario, "warm")));
  assert_false(walk_reached(walk, scenario_beat(scenario, "hot")));
  findings_free(&findings);
  walk_free(walk);
  scenario_free(scenario);
}

static void finds_locks_loops_and_lost_ends(void **context) {
  (void)context;
  Draft *draft = draft_new("stuck", "a", NULL);
  draft_flag(draft, "cross");
  draft_beat(draft, "a");
  choice(draft, "open", NULL);
  draft_option(draft, "kind", "empathy 2", NULL, NULL, NULL);
  draft_option(draft, "rude", "empathy -1", "cross=1", NULL, NULL);
  draft_option(draft, "round", "empathy -1", NULL, "ring", NULL);
  draft_close(draft);
  choice(draft, "next", NULL);
  draft_option(draft, "ok", "empathy 2", NULL, NULL, "not cross");
  draft_option(draft, "no", "empathy -1", NULL, NULL, "not cross");
  draft_close(draft);
  draft_go(draft, "ending", NULL);
  draft_beat(draft, "ring");
  draft_line(draft, "round and", NULL);
  draft_go(draft, "ring", NULL);
  draft_ending(draft, "fine", "picked.ok");
  Scenario *scenario = draft_freeze(draft);
  Walk *walk = walk_new(scenario, -1, 1000);
  Findings findings = findings_of(walk);
  has(&findings, "stuck",
      "At 'a/next' every option can be locked; the first way there: rude.", true);
  has(&findings, "endless-loop", "the first way there: round.", true);
  has(&findings, "no-ending-fits", "the first way there: kind, no.", true);
  findings_free(&findings);
  walk_free(walk);

  int locked = 0, looped = 0, well = 0;
  for (uint64_t seed = 1; seed <= 60; seed++) {
    Text picks = {0}, again = {0};
    Findings first = {0}, second = {0};
    int ending = walk_game(scenario, SAM, seed, &first, &picks);
    assert_int_equal(walk_game(scenario, SAM, seed, &second, &again), ending);
    assert_string_equal(text_string(&picks), text_string(&again));
    assert_int_equal(first.count, second.count);
    bool rude = strstr(picks.bytes, "rude"), round = strstr(picks.bytes, "round");
    assert_int_equal(found(&first, "stuck", "locked at a/next, after: rude.") != NULL,
                     rude);
    assert_int_equal(found(&first, "endless-loop", "without a pick") != NULL, round);
    assert_int_equal(first.count == 0, !strcmp(picks.bytes, "kind, ok"));
    assert_int_equal(ending >= 0, first.count == 0);
    locked += rude, looped += round, well += first.count == 0;
    findings_free(&first);
    findings_free(&second);
    text_free(&picks);
    text_free(&again);
  }
  assert_true(locked > 5 && looped > 5 && well > 2);
  scenario_free(scenario);
}

// Eight picks of two replies each. What nothing reads any more does not tell states
// apart.
static Scenario *row(const char *last_line_when) {
  static const char *const names[] = {"p", "q", "r", "s", "t", "u", "v", "w"};
  static const char *const goods[] = {"pg", "qg", "rg", "sg", "tg", "ug", "vg", "wg"};
  static const char *const bads[] = {"pb", "qb", "rb", "sb", "tb", "ub", "vb", "wb"};
  Draft *draft = draft_new("row", "a", NULL);
  draft_number(draft, "count", 0, 0, 99);
  draft_beat(draft, "a");
  for (int i = 0; i < 8; i++) {
    choice(draft, names[i], NULL);
    two(draft, goods[i], bads[i], "count+1");
    draft_close(draft);
  }
  draft_line(draft, "the last", last_line_when);
  draft_ending(draft, "end", NULL);
  return draft_freeze(draft);
}

static long states_of(const char *when) {
  Scenario *scenario = row(when);
  Walk *walk = walk_new(scenario, -1, 100000);
  long states = walk_seat(walk, 0)->states;
  Findings findings = findings_of(walk);
  assert_int_equal(findings_failing(&findings), 0);
  findings_free(&findings);
  walk_free(walk);
  scenario_free(scenario);
  return states;
}

static void tells_states_apart_by_what_is_read(void **context) {
  (void)context;
  assert_int_equal(states_of(NULL), 8);
  // One bit from the second pick on.
  assert_int_equal(states_of("picked.pb"), 1 + 7 * 2);
  // 0, 1, or more: 1 + 2 + 6 × 3.
  assert_int_equal(states_of("count <= 1"), 21);
  // The count itself: 1 + 2 + … + 8.
  assert_int_equal(states_of("count % 2 == 0"), 36);
  // All eight bits, each pick after its own.
  assert_int_equal(states_of("picked.pb and picked.qb and picked.rb and picked.sb and "
                             "picked.tb and picked.ub and picked.vb and picked.wb"),
                   255);
}

static void stops_at_the_cap(void **context) {
  (void)context;
  Scenario *scenario = row("count % 2 == 0");
  Walk *walk = walk_new(scenario, -1, 10);
  assert_false(walk_seat(walk, 0)->whole);
  assert_int_equal(walk_seat(walk, 0)->states, 10);
  Findings findings = findings_of(walk);
  has(&findings, "too-many-states", "more than 10 states for Sam", false);
  findings_free(&findings);
  walk_free(walk);
  scenario_free(scenario);
}

// Asking again and again: the count matters up to 2, so that the ways round are few, and
// the figures leave out the way that leads back to where it was.
static void goes_round(void **context) {
  (void)context;
  Draft *draft = draft_new("round", "a", NULL);
  draft_beat(draft, "a");
  choice(draft, "ask", NULL);
  draft_option(draft, "again", "curiosity 1", NULL, "a", NULL);
  draft_option(draft, "go", "curiosity 2", NULL, NULL, NULL);
  draft_option(draft, "grumble", "curiosity -1", NULL, NULL, NULL);
  draft_close(draft);
  draft_line(draft, "often", "visits.a > 1");
  draft_ending(draft, "end", NULL);
  Scenario *scenario = draft_freeze(draft);
  Walk *walk = walk_new(scenario, -1, 1000);
  const WalkSeat *seat = walk_seat(walk, 0);
  assert_int_equal(seat->states, 2);
  assert_true(seat->rounds);
  near(seat->best.fit, 100);
  near(seat->worst.fit, 0);
  assert_int_equal(seat->heaviest, 120);
  Findings findings = findings_of(walk);
  has(&findings, "goes-round", "Sam", false);
  assert_int_equal(findings_failing(&findings), 0);
  findings_free(&findings);
  walk_free(walk);
  scenario_free(scenario);
}

// With two seats each has a walk; one alone does not judge what the other would see.
static void walks_each_seat(void **context) {
  (void)context;
  Draft *draft = draft_new("seats", "a", "b");
  draft_beat(draft, "a");
  choice(draft, "open", NULL);
  two(draft, "ag", "ab", NULL);
  draft_close(draft);
  draft_beat(draft, "b");
  choice(draft, "hall", NULL);
  two(draft, "bg", "bb", NULL);
  draft_close(draft);
  draft_ending(draft, "end", NULL);
  Scenario *scenario = draft_freeze(draft);
  Walk *both = walk_new(scenario, -1, 1000), *one = walk_new(scenario, ALEX, 1000);
  assert_int_equal(walk_seats(both), 2);
  assert_int_equal(walk_seats(one), 1);
  assert_int_equal(walk_seat(one, 0)->seat, ALEX);
  way_is(&walk_seat(both, 0)->best, "ag");
  way_is(&walk_seat(one, 0)->best, "bg");
  Findings whole = findings_of(both), part = findings_of(one);
  assert_int_equal(whole.count, 0);
  assert_int_equal(part.count, 0);
  findings_free(&whole);
  findings_free(&part);
  walk_free(both);
  walk_free(one);
  walk_free(NULL);
  scenario_free(scenario);
}

static void writes_what_it_knows(void **context) {
  (void)context;
  Scenario *scenario = row("count <= 3 or picked.pb and picked.wb");
  Walk *walk = walk_new(scenario, -1, 100000);
  near(walk_seat(walk, 0)->best.fit, 100);
  near(walk_seat(walk, 0)->worst.fit, 0);
  way_is(&walk_seat(walk, 0)->worst, "pb qb rb sb tb ub vb wb");
  Text text = {0}, json = {0};
  walk_write(walk, 0, &text);
  assert_non_null(strstr(text.bytes, "best  100.0, to end: pg qg rg sg tg ug vg wg\n"));
  assert_non_null(strstr(text.bytes, "every play weighs 8.00 replies\n"));
  walk_write_json(walk, 0, &json);
  assert_non_null(strstr(json.bytes,
                         "\"best\":{\"fit\":100.0000,\"ending\":\"end\","
                         "\"picks\":[\"pg\",\"qg\","));
  text_free(&text);
  text_free(&json);
  walk_free(walk);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(best_is_one_play),
      cmocka_unit_test(weighs_by_the_mean),
      cmocka_unit_test(finds_what_never_comes_up),
      cmocka_unit_test(finds_locks_loops_and_lost_ends),
      cmocka_unit_test(tells_states_apart_by_what_is_read),
      cmocka_unit_test(stops_at_the_cap),
      cmocka_unit_test(goes_round),
      cmocka_unit_test(walks_each_seat),
      cmocka_unit_test(writes_what_it_knows),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
