// Small stories made by chance, walked in the plainest way: every play from its start, no
// state told from another. The walk must say the same.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "base/mem.h"
#include "draft.h"
#include "story/chance.h"
#include "story/score.h"
#include "story/walk.h"

enum { STORIES = 900, BEATS = 4, PICKS = 2, OPTIONS = 3, IDS = 32 };

static char beat_ids[BEATS][8], option_ids[IDS][8], moment_ids[IDS][8];
static char words[256][48];  // kept until the draft is frozen
static int word_count;
static bool sums, counts;  // what the conditions of this story may read

typedef struct Plain {
  long plays;
  double best, worst;
  int lightest, heaviest;
  bool *beats;
  bool locked, dull;
} Plain;

static const char *keep(const char *format, int number, int other) {
  char *place = words[word_count++];
  snprintf(place, sizeof words[0], format, number, other);
  return place;
}

// A condition that may read what has already been named; often none.
static const char *condition(Chance *chance, int options, bool composed) {
  int kind = chance_below(chance, 14);
  int beat = chance_below(chance, BEATS);
  int option = options ? chance_below(chance, options) : 0;
  if (kind == 0 && counts) return keep("up >= %d", chance_below(chance, 4), 0);
  if (kind == 1 && counts) return keep("both >= %d", chance_below(chance, 3), 0);
  if (kind == 2) return keep("seen.b%d", beat, 0);
  if (kind == 3 && sums) return keep("both + up == %d", chance_below(chance, 6), 0);
  if (kind == 4 && counts) return keep("%d < up and up ~= %d", beat, beat + 2);
  if (kind == 5 && options) return keep("picked.o%d", option, 0);
  if (kind == 6 && options) return keep("not picked.o%d or up < %d", option, beat);
  if (kind == 7 && composed) return "good or poor";
  return NULL;
}

static const char *effects(Chance *chance) {
  static const char *const some[] = {"up+1", "both+1", "both-1", "up+2 both-1", "both=2"};
  int kind = chance_below(chance, 9);
  return kind < 5 ? some[kind] : NULL;
}

static void add_moment(Draft *draft, Chance *chance, int beat, int *options, int number) {
  MomentKind kind = chance_below(chance, 4) ? MOMENT_CHOICE : MOMENT_COMPOSE;
  int steps = kind == MOMENT_COMPOSE ? 2 : 1;
  draft_moment(draft, kind, moment_ids[number], -1,
               condition(chance, *options, beat > 0));
  for (int s = 0; s < steps; s++) {
    draft_step(draft, kind == MOMENT_CHOICE ? STEP_REPLY : STEP_PIECE, 60 / steps);
    int before = *options;
    for (int i = 0; i < 2 + chance_below(chance, OPTIONS - 1); i++) {
      static const char *const marks[] = {"empathy -2", "empathy -1", "empathy 0",
                                          "empathy 1",  "empathy 2",  "empathy 2"};
      int to = beat + 1 + chance_below(chance, BEATS);
      const char *target =
          to < BEATS && s == steps - 1 && !chance_below(chance, 3) ? beat_ids[to] : NULL;
      draft_option(draft, option_ids[*options], marks[chance_below(chance, 6)],
                   effects(chance), target, condition(chance, before, beat > 0));
      if (!chance_below(chance, 4)) {
        const char *when = condition(chance, before, beat > 0);
        if (when)
          draft_case(draft, when, marks[chance_below(chance, 6)], effects(chance));
      }
      ++*options;
    }
  }
  draft_close(draft);
}

static Scenario *story(uint64_t seed) {
  Chance chance = {seed};
  word_count = 0;
  sums = seed % 3 != 1;
  counts = seed % 3 != 0;
  int options = 0, moments = 0;
  for (int i = 0; i < BEATS; i++) snprintf(beat_ids[i], sizeof beat_ids[i], "b%d", i);
  for (int i = 0; i < IDS; i++) snprintf(option_ids[i], sizeof option_ids[i], "o%d", i);
  for (int i = 0; i < IDS; i++) snprintf(moment_ids[i], sizeof moment_ids[i], "m%d", i);
  Draft *draft = draft_new("chance", "b0", NULL);
  draft_number(draft, "up", 0, 0, 6);
  draft_number(draft, "both", 1, 0, 4);
  for (int b = 0; b < BEATS; b++) {
    draft_beat(draft, beat_ids[b]);
    draft_line(draft, "a line", condition(&chance, options, b > 0));
    draft_effect(draft, "both+1", condition(&chance, options, b > 0));
    for (int i = 0; i < PICKS && options < IDS - 6; i++)
      add_moment(draft, &chance, b, &options, moments++);
    if (b + 2 < BEATS) {
      const char *when = condition(&chance, options, b > 0);
      bool always = !when && !chance_below(&chance, 3);
      if (when || always) draft_go(draft, beat_ids[b + 2], when);
    }
  }
  draft_ending(draft, "tea", condition(&chance, options, true));
  draft_ending(draft, "pub", condition(&chance, options, true));
  draft_ending(draft, "late", NULL);
  return draft_freeze(draft);
}

static void locked(void *context, const State *state, const Item *item, bool holds) {
  (void)state;
  if (item->kind == ITEM_STEP && holds) ((Plain *)context)->locked = true;
}

static void entered(void *context, int beat) { ((Plain *)context)->beats[beat] = true; }

static void tried(void *context, int ending, bool fits) {
  (void)context, (void)ending, (void)fits;
}

static void end_play(Plain *plain, int gain, int weight) {
  if (!plain->plays++) plain->worst = 1000, plain->lightest = weight;
  if (weight < plain->lightest) plain->lightest = weight;
  if (weight > plain->heaviest) plain->heaviest = weight;
  if (!weight) return;
  double fit = 100.0 * gain / (12.0 * weight);
  if (fit > plain->best) plain->best = fit;
  if (fit < plain->worst) plain->worst = fit;
}

static void play_on(Plain *plain, const State *from, int gain, int weight) {
  State *state = state_copy(from);
  const Step *step = state_run(state);
  bool exemplary = false;
  for (int i = 0; step && i < step->option_count; i++) {
    if (!state_offered(state, &step->options[i])) continue;
    Verdict verdict = state_verdict(state, &step->options[i]);
    int worth = verdict_worth(&verdict);
    int share = worth_share(worth, step_floor(state, step));
    exemplary = exemplary || worth == 2;
    State *next = state_copy(state);
    state_pick(next, i);
    play_on(plain, next, gain + share * step->weight, weight + step->weight);
    state_free(next);
  }
  if (!step) end_play(plain, gain, weight);
  if (step && !exemplary) plain->dull = true;
  state_free(state);
}

static bool has(const Findings *findings, const char *kind) {
  for (int i = 0; i < findings->count; i++)
    if (!strcmp(findings->items[i].kind, kind)) return true;
  return false;
}

static long compare(uint64_t seed) {
  Scenario *scenario = story(seed);
  Plain plain = {.beats = mem_alloc((size_t)scenario->beat_count)};
  const StateWatch watch = {entered, locked, tried, &plain};
  State *start = state_new(scenario, SAM);
  start->watch = &watch;
  plain.beats[start->beat] = true;
  play_on(&plain, start, 0, 0);
  Walk *walk = walk_new(scenario, -1, WALK_STATES_MOST);
  const WalkSeat *seat = walk_seat(walk, 0);
  Findings findings = {0};
  walk_find(walk, &findings);
  bool same = seat->lightest == plain.lightest && seat->heaviest == plain.heaviest &&
              seat->best.known == (plain.heaviest > 0) && !seat->rounds &&
              has(&findings, "stuck") == plain.locked &&
              has(&findings, "no-exemplary-reply") == plain.dull;
  if (seat->best.known)
    same = same && seat->best.fit == plain.best && seat->worst.fit == plain.worst;
  for (int i = 0; i < scenario->beat_count; i++)
    same = same && walk_reached(walk, i) == plain.beats[i];
  if (!same)
    fail_msg("seed %llu: best %.3f %.3f, worst %.3f %.3f, weight %d %d to %d %d",
             (unsigned long long)seed, seat->best.fit, plain.best, seat->worst.fit,
             plain.worst, seat->lightest, plain.lightest, seat->heaviest, plain.heaviest);
  assert_true(seat->states <= plain.plays * BEATS * PICKS * 2);
  state_free(start);
  walk_free(walk);
  findings_free(&findings);
  mem_free(plain.beats);
  scenario_free(scenario);
  return plain.plays;
}

static void says_what_every_play_says(void **context) {
  (void)context;
  long plays = 0;
  for (uint64_t seed = 1; seed <= STORIES; seed++) plays += compare(seed);
  assert_true(plays > 20L * STORIES);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(says_what_every_play_says)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
