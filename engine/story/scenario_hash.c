#include "base/hash.h"
#include "story/expr.h"
#include "story/principle.h"
#include "story/scenario.h"

static uint64_t hash_value(uint64_t hash, double value) {
  union {
    double number;
    int64_t bits;
  } both = {.number = value == 0 ? 0 : value};
  return hash_number(hash, both.bits);
}

static uint64_t hash_expr(uint64_t hash, const Expr *expr) {
  return hash_string(hash, expr ? expr_source(expr) : NULL);
}

static uint64_t hash_effects(uint64_t hash, const Effect *effects, int count) {
  hash = hash_number(hash, count);
  for (int i = 0; i < count; i++) {
    hash = hash_number(hash, effects[i].var);
    hash = hash_number(hash, effects[i].adds);
    hash = hash_value(hash, effects[i].value);
  }
  return hash;
}

static uint64_t hash_verdict(uint64_t hash, const Verdict *verdict) {
  hash = hash_expr(hash, verdict->when);
  hash = hash_number(hash, verdict->mark_count);
  for (int i = 0; i < verdict->mark_count; i++) {
    hash = hash_string(hash, principle_at(verdict->marks[i].principle)->id);
    hash = hash_number(hash, verdict->marks[i].value);
  }
  hash = hash_string(hash, verdict->why);
  hash = hash_string(hash, verdict->felt);
  hash = hash_string(hash, verdict->better);
  hash = hash_number(hash, verdict->has_effects);
  return hash_effects(hash, verdict->effects, verdict->effect_count);
}

static uint64_t hash_option(uint64_t hash, const Option *option) {
  hash = hash_string(hash, option->id);
  hash = hash_string(hash, option->text);
  hash = hash_expr(hash, option->when);
  hash = hash_number(hash, option->to);
  hash = hash_number(hash, option->moves);
  hash = hash_number(hash, option->holds);
  hash = hash_number(hash, option->picked);
  hash = hash_verdict(hash, &option->verdict);
  hash = hash_number(hash, option->case_count);
  for (int i = 0; i < option->case_count; i++)
    hash = hash_verdict(hash, &option->cases[i]);
  return hash;
}

static uint64_t hash_step(uint64_t hash, const Step *step) {
  hash = hash_number(hash, step->kind);
  hash = hash_number(hash, step->moment);
  hash = hash_string(hash, step->id);
  hash = hash_string(hash, step->prompt);
  hash = hash_string(hash, step->glyph);
  hash = hash_number(hash, step->buzz);
  hash = hash_number(hash, step->weight);
  hash = hash_number(hash, step->option_count);
  for (int i = 0; i < step->option_count; i++)
    hash = hash_option(hash, &step->options[i]);
  return hash;
}

static uint64_t hash_moment(uint64_t hash, const Moment *moment) {
  hash = hash_number(hash, moment->kind);
  hash = hash_string(hash, moment->id);
  hash = hash_string(hash, moment->title);
  hash = hash_string(hash, moment->prompt);
  hash = hash_number(hash, moment->seat);
  hash = hash_number(hash, moment->beat);
  hash = hash_number(hash, moment->step_first);
  hash = hash_number(hash, moment->step_count);
  for (int i = 0; i < 3; i++) hash = hash_string(hash, moment->felt[i]);
  return hash_string(hash, moment->better);
}

static uint64_t hash_beat(uint64_t hash, const Beat *beat) {
  hash = hash_string(hash, beat->id);
  hash = hash_string(hash, beat->title);
  hash = hash_number(hash, beat->ending);
  hash = hash_expr(hash, beat->when);
  hash = hash_number(hash, beat->item_count);
  for (int i = 0; i < beat->item_count; i++) {
    const Item *item = &beat->items[i];
    hash = hash_number(hash, item->kind);
    hash = hash_expr(hash, item->when);
    hash = hash_string(hash, item->text);
    hash = hash_string(hash, item->id);
    hash = hash_number(hash, item->person);
    hash = hash_number(hash, item->mood);
    hash = hash_number(hash, item->index);
    hash = hash_number(hash, item->target);
    hash = hash_effects(hash, item->effects, item->effect_count);
  }
  return hash;
}

static uint64_t hash_var(uint64_t hash, const Var *var) {
  hash = hash_string(hash, var->name);
  hash = hash_number(hash, var->kind);
  hash = hash_value(hash, var->start);
  hash = hash_value(hash, var->min);
  hash = hash_value(hash, var->max);
  hash = hash_number(hash, var->word_count);
  for (int i = 0; i < var->word_count; i++) hash = hash_string(hash, var->words[i]);
  return hash;
}

uint64_t scenario_hash(const Scenario *scenario) {
  uint64_t hash = hash_string(HASH_START, scenario->id);
  hash = hash_string(hash, scenario->title);
  hash = hash_number(hash, scenario->person_count);
  for (int i = 0; i < scenario->person_count; i++) {
    hash = hash_string(hash, scenario->people[i].id);
    hash = hash_string(hash, scenario->people[i].name);
  }
  hash = hash_number(hash, scenario->seat_count);
  for (int i = 0; i < scenario->seat_count; i++) {
    hash = hash_number(hash, scenario->seats[i]);
    hash = hash_number(hash, scenario->starts[i]);
  }
  hash = hash_number(hash, scenario->var_count);
  for (int i = 0; i < scenario->var_count; i++) hash = hash_var(hash, &scenario->vars[i]);
  hash = hash_number(hash, scenario->beat_count);
  for (int i = 0; i < scenario->beat_count; i++)
    hash = hash_beat(hash, &scenario->beats[i]);
  hash = hash_number(hash, scenario->moment_count);
  for (int i = 0; i < scenario->moment_count; i++)
    hash = hash_moment(hash, &scenario->moments[i]);
  hash = hash_number(hash, scenario->step_count);
  for (int i = 0; i < scenario->step_count; i++)
    hash = hash_step(hash, &scenario->steps[i]);
  return hash;
}
