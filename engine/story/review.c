#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "story/replay.h"
#include "story/score.h"

enum { TURN_LEAST = 3 };  // twelfths that a moment differs from what came before

// Sums of one figure, exact: evidence in weight units, value in twelfths of them.
typedef struct Pool {
  long evidence, value;
} Pool;

typedef struct Weighing {
  Review *review;
  Pool principles[PRINCIPLE_COUNT], families[FAMILY_COUNT];
} Weighing;

static int verdict_mark(const Verdict *verdict, int principle) {
  for (int i = 0; i < verdict->mark_count; i++)
    if (verdict->marks[i].principle == principle) return i;
  return -1;
}

static int shared_principles(const Verdict *a, const Verdict *b) {
  int shared = 0;
  for (int i = 0; i < a->mark_count; i++)
    shared += verdict_mark(b, a->marks[i].principle) >= 0;
  return shared;
}

static void find_best(ReviewPick *pick, const State *state) {
  int most_shared = -1;
  for (int i = 0; i < pick->step->option_count; i++) {
    const Option *option = &pick->step->options[i];
    if (!state_offered(state, option)) continue;
    Verdict verdict = state_verdict(state, option);
    int worth = verdict_worth(&verdict);
    int shared = shared_principles(&pick->verdict, &verdict);
    if (pick->best && worth < pick->best_worth) continue;
    if (pick->best && worth == pick->best_worth && shared <= most_shared) continue;
    pick->best = option;
    pick->best_verdict = verdict;
    pick->best_worth = worth;
    most_shared = shared;
  }
}

static void weigh_pick(ReviewPick *pick, const State *state, const Event *event) {
  int option = event->kind == EVENT_SKIP ? -1 : step_option(pick->step, event->option);
  pick->floor = step_floor(state, pick->step);
  if (option >= 0) {
    pick->option = &pick->step->options[option];
    pick->verdict = state_verdict(state, pick->option);
    pick->worth = verdict_worth(&pick->verdict);
    pick->share = worth_share(pick->worth, pick->floor);
  }
  find_best(pick, state);
}

static void note_retry(Review *review, const Event *event) {
  if (!event->step || !event->option) return;
  for (int i = review->pick_count - 1; i >= 0; i--) {
    ReviewPick *pick = &review->picks[i];
    if (strcmp(pick->step->id, event->step)) continue;
    int option = step_option(pick->step, event->option);
    if (option >= 0) pick->retry = &pick->step->options[option];
    return;
  }
}

static Happening next_pick(State *state) {
  Happening now = state_next(state);
  while (now.kind != HAPPENS_PICK && now.kind != HAPPENS_END) now = state_next(state);
  return now;
}

// The transcript is known to fit.
static void replay_picks(Review *review, const Scenario *scenario,
                         const Transcript *transcript) {
  State *state = state_new(scenario, transcript->seat);
  review->picks = mem_alloc((size_t)transcript->count * sizeof *review->picks);
  for (int i = 0; i < transcript->count; i++) {
    const Event *event = &transcript->events[i];
    if (event->kind == EVENT_RETRY) note_retry(review, event);
    if (!event_moves(transcript, i)) continue;
    Happening now = next_pick(state);
    ReviewPick *pick = &review->picks[review->pick_count++];
    *pick = (ReviewPick){.moment = now.moment, .step = now.step, .event = i};
    weigh_pick(pick, state, event);
    if (pick->option)
      state_pick(state, (int)(pick->option - pick->step->options));
    else
      state_skip(state);
  }
  Happening now = next_pick(state);
  if (now.kind == HAPPENS_END && now.beat->ending) review->ending = now.beat;
  state_free(state);
}

// The mark that speaks for a reply: the lowest of a harmful one, else the highest.
static int leading_principle(const Verdict *verdict, int worth) {
  int leading = 0;
  for (int i = 1; i < verdict->mark_count; i++) {
    int value = verdict->marks[i].value, held = verdict->marks[leading].value;
    if (worth < 0 ? value < held : value > held) leading = i;
  }
  return verdict->mark_count ? verdict->marks[leading].principle : -1;
}

static void close_moment(const Review *review, ReviewMoment *moment) {
  int weight = 0, share = 0, last = moment->pick_first + moment->pick_count;
  int low = -1, high = -1;
  for (int i = moment->pick_first; i < last; i++) {
    const ReviewPick *pick = &review->picks[i];
    if (!pick->option || pick->step->weight <= 0) continue;
    weight += pick->step->weight;
    share += pick->step->weight * pick->share;
    // What was only thought stands for the moment where nothing was said.
    if (pick->step->kind == STEP_THINK && i + 1 < last && pick[1].option) continue;
    if (low < 0 || pick->worth < review->picks[low].worth) low = i;
    if (high < 0 || pick->worth > review->picks[high].worth) high = i;
  }
  moment->share = weight ? (share + weight / 2) / weight : 0;
  moment->mark = low < 0 ? moment->pick_first : review->picks[low].worth < 0 ? low : high;
  const ReviewPick *mark = &review->picks[moment->mark];
  moment->worth = mark->worth;
  moment->principle =
      leading_principle(mark->option ? &mark->verdict : &mark->best_verdict, mark->worth);
}

static void group_moments(Review *review) {
  review->moments = mem_alloc((size_t)review->pick_count * sizeof *review->moments);
  for (int i = 0; i < review->pick_count; i++) {
    const ReviewPick *pick = &review->picks[i], *before = i ? pick - 1 : NULL;
    if (pick->moment->kind == MOMENT_COMPARE) continue;
    if (!before || before->moment != pick->moment || before->step >= pick->step)
      review->moments[review->moment_count++] =
          (ReviewMoment){.moment = pick->moment, .pick_first = i};
    review->moments[review->moment_count - 1].pick_count++;
  }
  for (int i = 0; i < review->moment_count; i++)
    close_moment(review, &review->moments[i]);
}

static void add_entry(Weighing *weighing, int principle, int mark, bool missed, int share,
                      int evidence) {
  Family family = principle_at(principle)->family;
  Figure *figures[] = {&weighing->review->principles[principle],
                       &weighing->review->families[family]};
  Pool *pools[] = {&weighing->principles[principle], &weighing->families[family]};
  for (int i = 0; i < 2; i++) {
    figures[i]->entries++;
    figures[i]->missed += missed;
    figures[i]->taken += !missed && mark > 0;
    figures[i]->strained += !missed && mark < 0;
    pools[i]->evidence += evidence;
    pools[i]->value += (long)evidence * share;
  }
}

static void add_entries(Weighing *weighing, const ReviewPick *pick) {
  int weight = pick->step->weight;
  if (!pick->option || weight <= 0) return;
  for (int i = 0; i < pick->verdict.mark_count; i++) {
    Mark mark = pick->verdict.marks[i];
    int placed = mark.value < pick->floor ? pick->floor : mark.value > 2 ? 2 : mark.value;
    int size = mark.value == 0 ? 1 : abs(mark.value);
    add_entry(weighing, mark.principle, mark.value, false,
              worth_share(placed, pick->floor), weight * size);
  }
  if (pick->worth >= 1 || !pick->best) return;
  for (int i = 0; i < pick->best_verdict.mark_count; i++)
    if (pick->best_verdict.marks[i].value >= 2)
      add_entry(weighing, pick->best_verdict.marks[i].principle, 0, true, pick->share,
                weight);
}

static void settle_figure(Figure *figure, const Pool *pool) {
  if (pool->evidence == 0) return;
  figure->evidence = (double)pool->evidence / WEIGHT_ONE;
  figure->value = (double)pool->value / (12.0 * (double)pool->evidence);
}

static void weigh_principles(Review *review) {
  Weighing weighing = {.review = review};
  long weight = 0, share = 0;
  for (int i = 0; i < review->pick_count; i++) {
    const ReviewPick *pick = &review->picks[i];
    add_entries(&weighing, pick);
    if (!pick->option) continue;
    weight += pick->step->weight;
    share += (long)pick->step->weight * pick->share;
  }
  for (int i = 0; i < PRINCIPLE_COUNT; i++)
    settle_figure(&review->principles[i], &weighing.principles[i]);
  for (int i = 0; i < FAMILY_COUNT; i++)
    settle_figure(&review->families[i], &weighing.families[i]);
  review->fit = weight ? 100.0 * (double)share / (12.0 * (double)weight) : 0;
}

// The moment furthest from the mean of those before it; the earlier of equals.
static void find_turning(Review *review) {
  long sum = 0, count = 0, best_gap = 0, best_count = 1;
  review->turning = -1;
  for (int i = 0; i < review->moment_count; i++) {
    const ReviewMoment *moment = &review->moments[i];
    if (!review->picks[moment->mark].option) continue;
    long gap = labs(moment->share * count - sum);
    if (count && gap >= TURN_LEAST * count && gap * best_count > best_gap * count) {
      review->turning = i;
      best_gap = gap;
      best_count = count;
    }
    sum += moment->share;
    count++;
  }
}

// The value with one ordinary reply of doubt mixed in, so that much evidence weighs more.
static double doubted(const Figure *figure) {
  return (figure->value * figure->evidence + 0.5) / (figure->evidence + 1);
}

static void find_strengths(Review *review) {
  for (int place = 0; place < 2; place++) {
    int best = -1;
    for (int i = 0; i < PRINCIPLE_COUNT; i++) {
      const Figure *figure = &review->principles[i];
      if (!figure->taken || doubted(figure) <= 0.5) continue;
      if (place && i == review->strengths[0]) continue;
      if (best < 0 || doubted(figure) > doubted(&review->principles[best])) best = i;
    }
    review->strengths[place] = best;
  }
}

static int wanting(const Figure *figure) { return figure->missed + figure->strained; }

// Where the aim was missed or strained, the pick with the least share; the first of
// equals.
static int find_aim_pick(const Review *review) {
  int worst = -1;
  for (int i = 0; i < review->pick_count && review->aim >= 0; i++) {
    const ReviewPick *pick = &review->picks[i];
    if (!pick->option || pick->step->weight <= 0) continue;
    int own = verdict_mark(&pick->verdict, review->aim);
    int best = pick->worth < 1 ? verdict_mark(&pick->best_verdict, review->aim) : -1;
    bool strained = own >= 0 && pick->verdict.marks[own].value < 0;
    bool missed = best >= 0 && pick->best_verdict.marks[best].value >= 2;
    if (!strained && !missed) continue;
    if (worst < 0 || pick->share < review->picks[worst].share) worst = i;
  }
  return worst;
}

static void find_aim(Review *review) {
  review->aim = -1;
  for (int i = 0; i < PRINCIPLE_COUNT; i++) {
    const Figure *figure = &review->principles[i];
    if (!wanting(figure) || i == review->strengths[0] || i == review->strengths[1])
      continue;
    const Figure *held = review->aim < 0 ? NULL : &review->principles[review->aim];
    bool lower = !held || doubted(figure) < doubted(held) ||
                 (doubted(figure) == doubted(held) && wanting(figure) > wanting(held));
    if (lower) review->aim = i;
  }
  review->aim_pick = find_aim_pick(review);
}

Review *review_new(const Scenario *scenario, const Transcript *transcript, Err *err) {
  int replayed = 0;
  Session *session = session_replay(scenario, transcript, &replayed, err);
  session_free(session);
  if (!session || replayed < transcript->count) return NULL;
  Review *review = mem_alloc(sizeof *review);
  replay_picks(review, scenario, transcript);
  group_moments(review);
  weigh_principles(review);
  find_turning(review);
  find_strengths(review);
  find_aim(review);
  return review;
}

void review_free(Review *review) {
  if (!review) return;
  mem_free(review->picks);
  mem_free(review->moments);
  mem_free(review);
}
