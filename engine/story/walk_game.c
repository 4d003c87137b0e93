#include "story/chance.h"
#include "story/score.h"
#include "story/walk.h"
#include "story/walk_seen.h"

enum { PICKS_MOST = 10000 };

typedef struct Game {
  const Scenario *scenario;
  uint64_t seed;
  Findings *findings;
  Text picks;
} Game;

static void find(Game *game, const char *kind, int line, const char *what,
                 const char *where) {
  findings_add(game->findings, kind, true, line, "Seed %llu: %s%s%s, after: %s.",
               (unsigned long long)game->seed, what, where ? " " : "", where ? where : "",
               game->picks.length ? text_string(&game->picks) : "nothing");
}

static void step_locked(void *context, const Step *step) {
  find(context, "stuck", step->line, "every option is locked at", step->id);
}

// An option on offer; every one is as likely as the next.
static int any_option(const State *state, const Step *step, Chance *chance, int *best) {
  int count = 0, chosen = -1;
  *best = -2;
  for (int i = 0; i < step->option_count; i++) {
    if (!state_offered(state, &step->options[i])) continue;
    Verdict verdict = state_verdict(state, &step->options[i]);
    int worth = verdict_worth(&verdict);
    if (worth > *best) *best = worth;
    if (chance_below(chance, ++count) == 0) chosen = i;
  }
  return chosen;
}

static void play(Game *game, State *state) {
  Chance chance = {game->seed};
  bool cut = false;
  for (int i = 0; i <= PICKS_MOST; i++) {
    const Step *step = state_run(state);
    if (state->cut && !cut)
      find(game, "endless-loop", 0, "the story goes round without a pick", NULL);
    cut = state->cut;
    if (!step) return;
    int best;
    int option = any_option(state, step, &chance, &best);
    if (best < 2 && step->weight > 0)
      find(game, "no-exemplary-reply", step->line, "no reply is worth +2 at", step->id);
    text_print(&game->picks, "%s%s", game->picks.length ? ", " : "",
               step->options[option].id);
    state_pick(state, option);
  }
  find(game, "never-ends", 0, "the play does not end", NULL);
}

int walk_game(const Scenario *scenario, int seat, uint64_t seed, Findings *findings,
              Text *picks) {
  Game game = {scenario, seed, findings, {0}};
  Seen *seen = seen_new(scenario);
  seen->locked = step_locked;
  seen->context = &game;
  StateWatch watch = seen_watch(seen);
  State *state = state_new(scenario, seat);
  state->watch = &watch;
  play(&game, state);
  int ending = scenario->beats[state->beat].ending ? state->beat : -1;
  if (state->over && ending < 0)
    find(&game, "no-ending-fits", 0, "the play ends without an ending", NULL);
  if (picks) text_add(picks, text_string(&game.picks));
  state_free(state);
  seen_free(seen);
  text_free(&game.picks);
  return ending;
}
