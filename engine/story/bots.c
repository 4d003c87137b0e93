#include "story/bots.h"

#include <math.h>

#include "base/mem.h"
#include "story/chance.h"
#include "story/score.h"

enum { GAMES_RANDOM = 500, GAMES_TAG = 200, PICKS_MOST = 10000 };

const char *const bot_names[BOT_COUNT] = {
    [BOT_FIRST] = "first",
    [BOT_LAST] = "last",
    [BOT_LONGEST] = "longest",
    [BOT_SHORTEST] = "shortest",
    [BOT_RANDOM] = "random",
    [BOT_AGREE] = "always-agree",
    [BOT_ASK] = "always-ask",
    [BOT_APOLOGISE] = "always-apologise",
    [BOT_REFLECT] = "always-reflect",
    [BOT_NONE] = "never-any-of-these",
};

static const uint32_t bot_moves[BOT_COUNT] = {
    [BOT_AGREE] = 1u << MOVE_AGREE,
    [BOT_ASK] = 1u << MOVE_ASK,
    [BOT_APOLOGISE] = 1u << MOVE_APOLOGISE,
    [BOT_REFLECT] = 1u << MOVE_REFLECT,
    [BOT_NONE] =
        1u << MOVE_AGREE | 1u << MOVE_ASK | 1u << MOVE_APOLOGISE | 1u << MOVE_REFLECT,
};

// One bot at work. Shares are in twelfths, times weight.
typedef struct Playing {
  Bot bot;
  Chance chance;
  State *state;
  double
      *gains;  // by picked slot: over the mean of what was on offer, as parts of a game
  double *game_gains;
  double own_share, own_weight;
  double sum, squares;
} Playing;

typedef struct Taken {
  int option;
  bool own;  // by the bot's rule
} Taken;

static long letters(const char *text) {
  long count = 0;
  while (*text) utf8_next(&text), count++;
  return count;
}

static bool better_length(const Playing *playing, const Option *option,
                          const Option *held) {
  long length = letters(option->text), before = letters(held->text);
  return playing->bot == BOT_LONGEST ? length > before : length < before;
}

static bool fits_rule(const Playing *playing, const Option *option) {
  bool has = (option->moves & bot_moves[playing->bot]) != 0;
  return playing->bot == BOT_NONE ? !has : has;
}

static Taken take_any(Playing *playing, const Step *step) {
  int count = 0, fitting = 0, any = -1, own = -1;
  for (int i = 0; i < step->option_count; i++) {
    const Option *option = &step->options[i];
    if (!state_offered(playing->state, option)) continue;
    if (chance_below(&playing->chance, ++count) == 0) any = i;
    if (playing->bot == BOT_RANDOM || !fits_rule(playing, option)) continue;
    if (chance_below(&playing->chance, ++fitting) == 0) own = i;
  }
  return own >= 0 ? (Taken){own, true} : (Taken){any, playing->bot == BOT_RANDOM};
}

static Taken take_by_place(const Playing *playing, const Step *step) {
  int held = -1;
  for (int i = 0; i < step->option_count; i++) {
    if (!state_offered(playing->state, &step->options[i])) continue;
    if (held < 0 || playing->bot == BOT_LAST ||
        (playing->bot != BOT_FIRST &&
         better_length(playing, &step->options[i], &step->options[held])))
      held = i;
  }
  return (Taken){held, true};
}

// What the pick is worth, and what any pick here is worth in the mean.
static double share_of(const State *state, const Step *step, int taken, double *mean) {
  int floor = step_floor(state, step), count = 0;
  double share = 0, sum = 0;
  for (int i = 0; i < step->option_count; i++) {
    if (!state_offered(state, &step->options[i])) continue;
    Verdict verdict = state_verdict(state, &step->options[i]);
    int one = worth_share(verdict_worth(&verdict), floor);
    if (i == taken) share = one;
    sum += one;
    count++;
  }
  *mean = sum / count;
  return share;
}

static double play_game(Playing *playing, const Scenario *scenario, bool *endless) {
  double shares = 0, weights = 0;
  int picks = 0;
  const Step *step;
  for (int i = 0; i < scenario->option_count; i++) playing->game_gains[i] = 0;
  while ((step = state_run(playing->state)) && picks++ < PICKS_MOST) {
    Taken taken = playing->bot >= BOT_RANDOM ? take_any(playing, step)
                                             : take_by_place(playing, step);
    double mean, share = share_of(playing->state, step, taken.option, &mean);
    shares += share * step->weight;
    weights += step->weight;
    if (taken.own) {
      playing->own_share += share * step->weight;
      playing->own_weight += step->weight;
    }
    playing->game_gains[step->options[taken.option].picked] +=
        (share - mean) * step->weight;
    state_pick(playing->state, taken.option);
  }
  *endless = step != NULL;
  if (weights <= 0) return 0;
  for (int i = 0; i < scenario->option_count; i++)
    playing->gains[i] += playing->game_gains[i] * 100 / (12 * weights);
  return 100 * shares / (12 * weights);
}

static void keep_carry(BotRun *run, const Step *step, const Option *option, double gain) {
  if (gain <= 0) return;
  int place = run->carry_count;
  while (place > 0 && gain > run->carries[place - 1].gain) place--;
  if (place == BOT_CARRIES) return;
  int last = run->carry_count < BOT_CARRIES ? run->carry_count++ : BOT_CARRIES - 1;
  for (int i = last; i > place; i--) run->carries[i] = run->carries[i - 1];
  run->carries[place] = (BotCarry){step, option, gain};
}

static int games_of(Bot bot) {
  return bot < BOT_RANDOM ? 1 : bot == BOT_RANDOM ? GAMES_RANDOM : GAMES_TAG;
}

static void run_bot(Bots *bots, Bot bot, uint64_t seed) {
  const Scenario *scenario = bots->scenario;
  BotRun *run = &bots->runs[bot];
  size_t size = ((size_t)scenario->option_count + 1) * sizeof(double);
  Playing playing = {.bot = bot, .gains = mem_alloc(size), .game_gains = mem_alloc(size)};
  run->games = games_of(bot);
  for (int game = 0; game < run->games; game++) {
    bool endless = false;
    playing.chance.state = seed + (uint64_t)bot * 1000003u + (uint64_t)game * 7919u;
    playing.state = state_new(scenario, bots->seat);
    double fit = play_game(&playing, scenario, &endless);
    playing.sum += fit;
    playing.squares += fit * fit;
    run->endless += endless;
    const State *state = playing.state;
    if (bot == BOT_RANDOM && state->over && scenario->beats[state->beat].ending)
      bots->endings[state->beat]++;
    else if (bot == BOT_RANDOM)
      bots->lost++;
    state_free(playing.state);
  }
  run->mean = playing.sum / run->games;
  run->sd = sqrt(fmax(0, playing.squares / run->games - run->mean * run->mean));
  run->own =
      playing.own_weight > 0 ? 100 * playing.own_share / (12 * playing.own_weight) : -1;
  for (int s = 0; s < scenario->step_count; s++)
    for (int i = 0; i < scenario->steps[s].option_count; i++) {
      const Option *option = &scenario->steps[s].options[i];
      keep_carry(run, &scenario->steps[s], option,
                 playing.gains[option->picked] / run->games);
    }
  mem_free(playing.gains);
  mem_free(playing.game_gains);
}

Bots *bots_new(const Scenario *scenario, int seat, uint64_t seed) {
  Bots *bots = mem_alloc(sizeof *bots);
  bots->scenario = scenario;
  bots->seat = seat;
  bots->endings = mem_alloc(((size_t)scenario->beat_count + 1) * sizeof(int));
  for (Bot bot = 0; bot < BOT_COUNT; bot++) run_bot(bots, bot, seed);
  return bots;
}

void bots_free(Bots *bots) {
  if (!bots) return;
  mem_free(bots->endings);
  mem_free(bots);
}
