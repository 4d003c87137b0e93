#include <assert.h>
#include <string.h>

#include "base/mem.h"
#include "story/expr.h"
#include "story/score.h"
#include "story/session.h"

enum { LOOP_MOST = 10000, VISITS_MOST = 65535 };

static size_t state_size(const Scenario *scenario) {
  return sizeof(State) + (size_t)scenario->var_count * sizeof(double) +
         (size_t)scenario->beat_count * sizeof(uint16_t) + (size_t)scenario->option_count;
}

static void place_arrays(State *state) {
  const Scenario *scenario = state->scenario;
  state->vars = (double *)(state + 1);
  state->visits = (uint16_t *)(state->vars + scenario->var_count);
  state->picked = (uint8_t *)(state->visits + scenario->beat_count);
}

static void enter_beat(State *state, int beat) {
  if (state->watch) state->watch->entered(state->watch->context, beat);
  state->beat = beat;
  state->item = 0;
  if (state->visits[beat] < VISITS_MOST) state->visits[beat]++;
}

static int seat_place(const Scenario *scenario, int seat) {
  for (int i = 0; i < scenario->seat_count; i++)
    if (scenario->seats[i] == seat) return i;
  return -1;
}

State *state_new(const Scenario *scenario, int seat) {
  int place = seat_place(scenario, seat);
  assert(place >= 0 && scenario->beat_count > 0);
  State *state = mem_alloc(state_size(scenario));
  state->scenario = scenario;
  state->seat = seat;
  state->outcome = -1;
  place_arrays(state);
  for (int i = 0; i < scenario->var_count; i++) state->vars[i] = scenario->vars[i].start;
  enter_beat(state, scenario->starts[place]);
  return state;
}

State *state_copy(const State *state) {
  State *copy = mem_alloc(state_size(state->scenario));
  copy->scenario = state->scenario;
  state_assign(copy, state);
  return copy;
}

void state_assign(State *to, const State *from) {
  assert(to->scenario == from->scenario);
  memcpy(to, from, state_size(from->scenario));
  place_arrays(to);
}

void state_free(State *state) { mem_free(state); }

bool state_equal(const State *a, const State *b) {
  return a->scenario == b->scenario && a->beat == b->beat && a->item == b->item &&
         a->seat == b->seat && a->outcome == b->outcome &&
         a->compose_share == b->compose_share && a->compose_weight == b->compose_weight &&
         a->passed == b->passed && a->cut == b->cut && a->over == b->over &&
         !memcmp(a + 1, b + 1, state_size(a->scenario) - sizeof(State));
}

// The first ending that fits; -1 when none does.
static int fitting_ending(const State *state) {
  const Scenario *scenario = state->scenario;
  for (int i = 0; i < scenario->beat_count; i++) {
    if (!scenario->beats[i].ending) continue;
    bool fits = expr_holds(scenario->beats[i].when, state);
    if (state->watch) state->watch->tried(state->watch->context, i, fits);
    if (fits) return i;
  }
  return -1;
}

// Another seat's part begins at this beat, and the player's does not.
static bool starts_other_part(const State *state, int beat) {
  const Scenario *scenario = state->scenario;
  bool other = false;
  for (int i = 0; i < scenario->seat_count; i++) {
    if (scenario->starts[i] != beat) continue;
    if (scenario->seats[i] == state->seat) return false;
    other = true;
  }
  return other;
}

static void go_to(State *state, int target) {
  if (target == TO_NEXT) {
    target = TO_ENDING;
    for (int i = state->beat + 1; i < state->scenario->beat_count; i++) {
      if (state->scenario->beats[i].ending) continue;
      if (!starts_other_part(state, i)) target = i;
      break;
    }
  }
  if (target == TO_ENDING) target = fitting_ending(state);
  if (target < 0)
    state->over = true;
  else
    enter_beat(state, target);
}

static void apply_effects(State *state, const Effect *effects, int count) {
  for (int i = 0; i < count; i++) {
    const Var *var = &state->scenario->vars[effects[i].var];
    double *value = &state->vars[effects[i].var];
    double wanted = effects[i].adds ? *value + effects[i].value : effects[i].value;
    double least = var->kind == VAR_NUMBER ? var->min : 0;
    double most = var->kind == VAR_NUMBER ? var->max
                  : var->kind == VAR_BOOL ? 1
                                          : var->word_count - 1;
    *value = wanted < least ? least : wanted > most ? most : wanted;
  }
}

static const Item *present_item(const State *state) {
  const Beat *beat = &state->scenario->beats[state->beat];
  return state->item < beat->item_count ? &beat->items[state->item] : NULL;
}

// The ITEM_ENTER of the moment that the present item stands in; NULL outside moments.
static const Item *present_enter(const State *state, int item) {
  const Beat *beat = &state->scenario->beats[state->beat];
  for (int i = item - 1; i >= 0; i--)
    if (beat->items[i].kind == ITEM_ENTER)
      return beat->items[i].target > item ? &beat->items[i] : NULL;
  return NULL;
}

bool state_offered(const State *state, const Option *option) {
  return expr_holds(option->when, state);
}

static bool offers_any(const State *state, const Step *step) {
  for (int i = 0; i < step->option_count; i++)
    if (state_offered(state, &step->options[i])) return true;
  return false;
}

const Step *state_step(const State *state) {
  const Item *item = state->over ? NULL : present_item(state);
  if (!item || item->kind != ITEM_STEP || !expr_holds(item->when, state)) return NULL;
  const Step *step = &state->scenario->steps[item->index];
  return offers_any(state, step) ? step : NULL;
}

// Good from a mean share of 0.8, mixed from 0.5.
static void settle_compose(State *state, const Moment *moment, const Step *step) {
  bool last =
      step == &state->scenario->steps[moment->step_first + moment->step_count - 1];
  if (moment->kind != MOMENT_COMPOSE || !last || state->compose_weight == 0) return;
  int share = state->compose_share, weight = state->compose_weight;
  state->outcome = share * 5 >= weight * 48 ? 0 : share >= weight * 6 ? 1 : 2;
}

static void enter_moment(State *state, const Item *item) {
  const Moment *moment = &state->scenario->moments[item->index];
  if (moment->seat >= 0 && moment->seat != state->seat) {
    state->item = item->target;
  } else if (moment->kind == MOMENT_COMPOSE) {
    state->outcome = -1;
    state->compose_share = state->compose_weight = 0;
  }
}

// Moves over the present item. True when it is one that a player sees.
static bool pass_item(State *state, const Item *item) {
  bool holds = expr_holds(item->when, state);
  if (state->watch) state->watch->passed(state->watch->context, state, item, holds);
  state->item++;
  switch (item->kind) {
    case ITEM_PLACE:
    case ITEM_LINE:
    case ITEM_SHOW: return holds;
    case ITEM_EFFECT:
      if (holds) apply_effects(state, item->effects, item->effect_count);
      return false;
    case ITEM_ENTER:
      if (holds)
        enter_moment(state, item);
      else
        state->item = item->target;
      return false;
    case ITEM_STEP: {
      const Step *step = &state->scenario->steps[item->index];
      settle_compose(state, &state->scenario->moments[step->moment], step);
      return false;
    }
    case ITEM_GO:
      if (holds) go_to(state, item->target);
      return false;
  }
  return false;
}

static Happening show(const State *state, const Item *item, int place) {
  static const HappeningKind kinds[] = {[ITEM_PLACE] = HAPPENS_PLACE,
                                        [ITEM_LINE] = HAPPENS_LINE,
                                        [ITEM_SHOW] = HAPPENS_SHOW};
  const Item *enter = item->kind == ITEM_LINE ? present_enter(state, place) : NULL;
  return (Happening){.kind = kinds[item->kind],
                     .item = item,
                     .moment = enter ? &state->scenario->moments[enter->index] : NULL,
                     .beat = &state->scenario->beats[state->beat]};
}

// One move on from where there is no pick. True when it was past something that a player
// sees.
static bool move_on(State *state) {
  const Item *item = present_item(state);
  if (++state->passed > LOOP_MOST) {
    state->passed = 0;
    if (state->cut) state->over = true;
    if (!state->cut) go_to(state, TO_ENDING);
    state->cut = true;
  } else if (item) {
    return pass_item(state, item);
  } else if (state->scenario->beats[state->beat].ending) {
    state->over = true;
  } else {
    go_to(state, TO_NEXT);
  }
  return false;
}

Happening state_next(State *state) {
  const Scenario *scenario = state->scenario;
  while (!state->over) {
    const Step *step = state_step(state);
    if (step)
      return (Happening){.kind = HAPPENS_PICK,
                         .step = step,
                         .moment = &scenario->moments[step->moment],
                         .beat = &scenario->beats[state->beat]};
    int place = state->item;
    const Item *item = present_item(state);
    if (move_on(state)) return show(state, item, place);
  }
  return (Happening){.kind = HAPPENS_END, .beat = &scenario->beats[state->beat]};
}

const Step *state_run(State *state) {
  const Step *step = NULL;
  while (!state->over && !(step = state_step(state))) move_on(state);
  return step;
}

Verdict state_verdict(const State *state, const Option *option) {
  Verdict verdict = option->verdict;
  for (int i = 0; i < option->case_count; i++) {
    const Verdict *other = &option->cases[i];
    if (!expr_holds(other->when, state)) continue;
    verdict.when = other->when;
    if (other->mark_count) {
      verdict.marks = other->marks;
      verdict.mark_count = other->mark_count;
    }
    if (other->why) verdict.why = other->why;
    if (other->felt) verdict.felt = other->felt;
    if (other->better) verdict.better = other->better;
    if (other->has_effects) {
      verdict.effects = other->effects;
      verdict.effect_count = other->effect_count;
      verdict.has_effects = true;
    }
    break;
  }
  return verdict;
}

void state_pick(State *state, int index) {
  const Step *step = state_step(state);
  assert(step && index >= 0 && index < step->option_count);
  const Option *option = &step->options[index];
  const Moment *moment = &state->scenario->moments[step->moment];
  Verdict verdict = state_verdict(state, option);
  if (moment->kind == MOMENT_COMPOSE) {
    int share = worth_share(verdict_worth(&verdict), step_floor(state, step));
    state->compose_share += share * step->weight;
    state->compose_weight += step->weight;
  }
  settle_compose(state, moment, step);
  state->passed = 0;
  state->item++;
  state->picked[option->picked] = 1;
  apply_effects(state, verdict.effects, verdict.effect_count);
  if (option->to != TO_NEXT) go_to(state, option->to);
}

void state_skip(State *state) {
  const Item *enter = present_enter(state, state->item);
  assert(state_step(state));
  if (enter && state->scenario->moments[enter->index].kind == MOMENT_COMPOSE)
    state->outcome = -1;
  state->passed = 0;
  state->item = enter ? enter->target : state->item + 1;
}
