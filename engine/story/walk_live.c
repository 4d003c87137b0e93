#include "story/walk_live.h"

#include <math.h>
#include <string.h>

#include "base/mem.h"
#include "story/expr.h"

enum { BITS_MOST = 1 << 26 };  // of all places together; beyond, everything stays alive

// Something that a condition reads. What it is beyond `low` or `high` tells nothing.
typedef struct Feature {
  ExprRead kind;  // READS_VAR, READS_VISITS, READS_PICKED, READS_OUTCOME
  int index;
  double low, high;
} Feature;

struct Live {
  const Scenario *scenario;
  Feature *features;
  int feature_count;
  int *var_feature, *visit_feature, *picked_feature;  // -1: never read
  int outcome_feature;
  int *places;  // by beat: its first place; one more place than it has items
  int place_count, words;
  uint64_t *alive;   // by place
  uint64_t *ending;  // what the choice of an ending and the endings read
  uint64_t *work;
  int *probes, *probe_first;  // the features alive before each pick
};

typedef struct Gather {
  Live *live;
  const Expr *expr;
} Gather;

static int *slot_of(Live *live, ExprRead what, int index) {
  switch (what) {
    case READS_VAR: return &live->var_feature[index];
    case READS_SEEN:
    case READS_VISITS: return &live->visit_feature[index];
    case READS_PICKED: return &live->picked_feature[index];
    case READS_OUTCOME: return &live->outcome_feature;
    case READS_SEAT: return NULL;
  }
  return NULL;
}

static void gather_one(void *context, ExprRead what, int index) {
  Gather *gather = context;
  Live *live = gather->live;
  int *slot = slot_of(live, what, index);
  if (!slot) return;
  if (*slot < 0) {
    *slot = live->feature_count;
    Feature feature = {what == READS_SEEN ? READS_VISITS : what, index, INFINITY,
                       -INFINITY};
    live->features[live->feature_count++] = feature;
  }
  Feature *feature = &live->features[*slot];
  double least = feature->low, most = feature->high;
  if (what == READS_SEEN) least = fmin(least, 0), most = fmax(most, 0);
  bool bounded = what == READS_SEEN || what == READS_PICKED || what == READS_OUTCOME ||
                 expr_bounds(gather->expr, what, index, &least, &most);
  feature->low = bounded ? least : -INFINITY;
  feature->high = bounded ? most : INFINITY;
}

// Calls `visit` for every condition of the step.
static void step_conditions(const Step *step, void (*visit)(void *, const Expr *),
                            void *context) {
  for (int i = 0; i < step->option_count; i++) {
    const Option *option = &step->options[i];
    visit(context, option->when);
    for (int j = 0; j < option->case_count; j++) visit(context, option->cases[j].when);
  }
}

static void gather_expr(void *context, const Expr *expr) {
  Gather *gather = context;
  gather->expr = expr;
  if (expr) expr_reads(expr, gather_one, gather);
}

// A variable that nothing ever lowers is the same from some number on; one that nothing
// ever raises, below some number.
static void note_adds(const Effect *effects, int count, bool *rises, bool *falls) {
  for (int i = 0; i < count; i++) {
    if (!effects[i].adds) continue;
    if (effects[i].value > 0) rises[effects[i].var] = true;
    if (effects[i].value < 0) falls[effects[i].var] = true;
  }
}

static void settle_bounds(Live *live) {
  const Scenario *scenario = live->scenario;
  bool *rises = mem_alloc((size_t)scenario->var_count + 1);
  bool *falls = mem_alloc((size_t)scenario->var_count + 1);
  for (int b = 0; b < scenario->beat_count; b++)
    for (int i = 0; i < scenario->beats[b].item_count; i++) {
      const Item *item = &scenario->beats[b].items[i];
      note_adds(item->effects, item->effect_count, rises, falls);
    }
  for (int s = 0; s < scenario->step_count; s++)
    for (int i = 0; i < scenario->steps[s].option_count; i++) {
      const Option *option = &scenario->steps[s].options[i];
      note_adds(option->verdict.effects, option->verdict.effect_count, rises, falls);
      for (int j = 0; j < option->case_count; j++)
        note_adds(option->cases[j].effects, option->cases[j].effect_count, rises, falls);
    }
  for (int i = 0; i < live->feature_count; i++) {
    Feature *feature = &live->features[i];
    bool counts = feature->kind == READS_VAR || feature->kind == READS_VISITS;
    if (!counts || (feature->kind == READS_VAR && falls[feature->index]))
      feature->high = INFINITY;
    if (!counts || feature->kind == READS_VISITS || rises[feature->index])
      feature->low = -INFINITY;
  }
  mem_free(rises);
  mem_free(falls);
}

static void gather_features(Live *live) {
  const Scenario *scenario = live->scenario;
  size_t most =
      (size_t)(scenario->var_count + scenario->beat_count + scenario->option_count + 1);
  live->features = mem_alloc(most * sizeof *live->features);
  live->var_feature = mem_alloc(((size_t)scenario->var_count + 1) * sizeof(int));
  live->visit_feature = mem_alloc(((size_t)scenario->beat_count + 1) * sizeof(int));
  live->picked_feature = mem_alloc(((size_t)scenario->option_count + 1) * sizeof(int));
  for (int i = 0; i < scenario->var_count; i++) live->var_feature[i] = -1;
  for (int i = 0; i < scenario->beat_count; i++) live->visit_feature[i] = -1;
  for (int i = 0; i < scenario->option_count; i++) live->picked_feature[i] = -1;
  live->outcome_feature = -1;
  Gather gather = {live, NULL};
  for (int b = 0; b < scenario->beat_count; b++) {
    const Beat *beat = &scenario->beats[b];
    gather_expr(&gather, beat->when);
    for (int i = 0; i < beat->item_count; i++) gather_expr(&gather, beat->items[i].when);
  }
  for (int s = 0; s < scenario->step_count; s++)
    step_conditions(&scenario->steps[s], gather_expr, &gather);
  settle_bounds(live);
}

static uint64_t *alive_at(const Live *live, int place) {
  return live->alive + (size_t)place * (size_t)live->words;
}

typedef struct Adding {
  Live *live;
  uint64_t *set;
} Adding;

static void add_one(void *context, ExprRead what, int index) {
  Adding *adding = context;
  int *slot = slot_of(adding->live, what, index);
  if (slot) adding->set[*slot / 64] |= UINT64_C(1) << *slot % 64;
}

static void add_expr(void *context, const Expr *expr) {
  if (expr) expr_reads(expr, add_one, context);
}

static void add_set(const Live *live, uint64_t *set, const uint64_t *more) {
  for (int i = 0; i < live->words; i++) set[i] |= more[i];
}

// A beat's first place, or whatever the endings read.
static const uint64_t *alive_to(const Live *live, int target) {
  return target >= 0 ? alive_at(live, live->places[target]) : live->ending;
}

static void add_after(Live *live, uint64_t *set, int beat) {
  const Scenario *scenario = live->scenario;
  if (scenario->beats[beat].ending) return;
  add_set(live, set, live->ending);
  for (int i = beat + 1; i < scenario->beat_count; i++) {
    if (scenario->beats[i].ending) continue;
    add_set(live, set, alive_to(live, i));
    return;
  }
}

static void add_step(Live *live, Adding *adding, const Step *step) {
  step_conditions(step, add_expr, adding);
  for (int i = 0; i < step->option_count; i++)
    if (step->options[i].to != TO_NEXT)
      add_set(live, adding->set, alive_to(live, step->options[i].to));
}

static void drop_set_vars(const Live *live, uint64_t *set, const Item *item) {
  for (int i = 0; i < item->effect_count && !item->when; i++) {
    int slot = live->var_feature[item->effects[i].var];
    if (!item->effects[i].adds && slot >= 0)
      set[slot / 64] &= ~(UINT64_C(1) << slot % 64);
  }
}

// True when the place has come to read more than before.
static bool weigh_place(Live *live, int beat, int index) {
  uint64_t *set = live->work;
  int place = live->places[beat] + index;
  const Beat *here = &live->scenario->beats[beat];
  memset(set, 0, (size_t)live->words * sizeof *set);
  if (index == here->item_count) {
    add_after(live, set, beat);
  } else {
    const Item *item = &here->items[index];
    Adding adding = {live, set};
    if (item->kind != ITEM_GO || item->when)
      add_set(live, set, alive_at(live, place + 1));
    if (item->kind == ITEM_EFFECT) drop_set_vars(live, set, item);
    if (item->kind == ITEM_GO) add_set(live, set, alive_to(live, item->target));
    if (item->kind == ITEM_ENTER)
      add_set(live, set, alive_at(live, live->places[beat] + item->target));
    if (item->kind == ITEM_STEP)
      add_step(live, &adding, &live->scenario->steps[item->index]);
    add_expr(&adding, item->when);
  }
  if (!memcmp(set, alive_at(live, place), (size_t)live->words * sizeof *set))
    return false;
  memcpy(alive_at(live, place), set, (size_t)live->words * sizeof *set);
  return true;
}

static bool weigh_endings(Live *live) {
  const Scenario *scenario = live->scenario;
  memset(live->work, 0, (size_t)live->words * sizeof *live->work);
  Adding adding = {live, live->work};
  for (int i = 0; i < scenario->beat_count; i++) {
    if (!scenario->beats[i].ending) continue;
    add_expr(&adding, scenario->beats[i].when);
    add_set(live, live->work, alive_to(live, i));
  }
  size_t size = (size_t)live->words * sizeof *live->work;
  if (!memcmp(live->work, live->ending, size)) return false;
  memcpy(live->ending, live->work, size);
  return true;
}

static void spread(Live *live) {
  const Scenario *scenario = live->scenario;
  bool more = true;
  while (more) {
    more = weigh_endings(live);
    for (int b = scenario->beat_count - 1; b >= 0; b--)
      for (int i = scenario->beats[b].item_count; i >= 0; i--)
        more = weigh_place(live, b, i) || more;
  }
}

static void list_probes(Live *live) {
  const Scenario *scenario = live->scenario;
  size_t count = 0, capacity = 0;
  live->probe_first = mem_alloc(((size_t)live->place_count + 1) * sizeof(int));
  for (int b = 0; b < scenario->beat_count; b++)
    for (int i = 0; i <= scenario->beats[b].item_count; i++) {
      int place = live->places[b] + i;
      live->probe_first[place] = (int)count;
      live->probe_first[place + 1] = (int)count;
      if (i == scenario->beats[b].item_count) continue;
      if (scenario->beats[b].items[i].kind != ITEM_STEP) continue;
      for (int f = 0; f < live->feature_count; f++) {
        if (!(alive_at(live, place)[f / 64] >> f % 64 & 1)) continue;
        live->probes = mem_grow(live->probes, &capacity, count + 1, sizeof *live->probes);
        live->probes[count++] = f;
      }
      live->probe_first[place + 1] = (int)count;
    }
}

Live *live_new(const Scenario *scenario) {
  Live *live = mem_alloc(sizeof *live);
  live->scenario = scenario;
  gather_features(live);
  live->places = mem_alloc(((size_t)scenario->beat_count + 1) * sizeof(int));
  for (int i = 0; i < scenario->beat_count; i++) {
    live->places[i] = live->place_count;
    live->place_count += scenario->beats[i].item_count + 1;
  }
  live->words = (live->feature_count + 63) / 64;
  if (!live->words || (size_t)live->words * 64 * (size_t)live->place_count > BITS_MOST)
    return live;
  size_t row = (size_t)live->words * sizeof(uint64_t);
  live->alive = mem_alloc((size_t)live->place_count * row);
  live->ending = mem_alloc(row);
  live->work = mem_alloc(row);
  spread(live);
  list_probes(live);
  return live;
}

void live_free(Live *live) {
  if (!live) return;
  mem_free(live->features);
  mem_free(live->var_feature);
  mem_free(live->visit_feature);
  mem_free(live->picked_feature);
  mem_free(live->places);
  mem_free(live->alive);
  mem_free(live->ending);
  mem_free(live->work);
  mem_free(live->probes);
  mem_free(live->probe_first);
  mem_free(live);
}

static uint64_t mix(uint64_t hash, uint64_t value) {
  hash = (hash ^ value ^ value >> 32) * UINT64_C(0xff51afd7ed558ccd);
  return hash << 31 | hash >> 33;
}

static uint64_t finish(uint64_t hash) {
  hash = (hash ^ hash >> 33) * UINT64_C(0xc4ceb9fe1a85ec53);
  hash ^= hash >> 29;
  return hash ? hash : 1;
}

static double value_of(const Feature *feature, const State *state) {
  double value = feature->kind == READS_VAR      ? state->vars[feature->index]
                 : feature->kind == READS_VISITS ? state->visits[feature->index]
                                                 : state->outcome;
  return value > feature->high  ? feature->high + 1
         : value < feature->low ? feature->low - 1
                                : value + 0.0;  // -0 is 0
}

static uint64_t mix_features(const Live *live, const State *state, const int *features,
                             int count, uint64_t hash) {
  uint64_t picked = 1;  // the highest bit tells how many there are
  for (int i = 0; i < count; i++) {
    const Feature *feature = &live->features[features ? features[i] : i];
    if (feature->kind == READS_PICKED) {
      picked = picked << 1 | state->picked[feature->index];
      if (picked >> 63) hash = mix(hash, picked), picked = 1;
    } else {
      double value = value_of(feature, state);
      uint64_t bits;
      memcpy(&bits, &value, sizeof bits);
      hash = mix(hash, bits);
    }
  }
  return mix(hash, picked);
}

uint64_t live_key(const Live *live, const State *state) {
  int place = live->places[state->beat] + state->item;
  uint64_t hash = mix(UINT64_C(0x2545f4914f6cdd1d), (uint64_t)place * 2 + state->cut);
  if (live->alive) {
    int first = live->probe_first[place];
    hash = mix_features(live, state, live->probes + first,
                        live->probe_first[place + 1] - first, hash);
  } else {
    hash = mix_features(live, state, NULL, live->feature_count, hash);
  }
  const Item *item = &live->scenario->beats[state->beat].items[state->item];
  const Step *step = &live->scenario->steps[item->index];
  if (live->scenario->moments[step->moment].kind == MOMENT_COMPOSE)
    hash =
        mix(hash, (uint64_t)state->compose_share << 32 ^ (uint64_t)state->compose_weight);
  return finish(hash);
}
