#include "draft.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "story/expr.h"
#include "story/principle.h"

enum {
  VARS = 8,
  BEATS = 16,
  ITEMS = 64,
  MOMENTS = 16,
  STEPS = 32,
  OPTIONS = 6,
  LATER = 256
};

typedef struct Condition {
  const Expr **place;
  const char *source;
} Condition;

typedef struct Jump {
  int *place;
  const char *beat;
} Jump;

static void must(bool fits) {
  if (!fits) abort();
}

struct Draft {
  Scenario *scenario;
  Person *people;
  Var *vars;
  Beat *beats;
  Moment *moments;
  Step *steps;
  Condition conditions[LATER];
  Jump jumps[LATER];
  int condition_count, jump_count;
  Item *enter;  // of the open moment
};

static void condition_later(Draft *draft, const Expr **place, const char *source) {
  if (source) draft->conditions[draft->condition_count++] = (Condition){place, source};
}

static void jump_later(Draft *draft, int *place, const char *beat) {
  draft->jumps[draft->jump_count++] = (Jump){place, beat};
}

Draft *draft_new(const char *id, const char *sam_start, const char *alex_start) {
  Draft *draft = mem_alloc(sizeof *draft);
  Scenario *scenario = scenario_new();
  Arena *arena = scenario->arena;
  draft->scenario = scenario;
  scenario->id = arena_copy(arena, id);
  scenario->path = scenario->title = scenario->summary = scenario->id;
  scenario->people = draft->people = arena_alloc(arena, 2 * sizeof(Person));
  draft->people[SAM] = (Person){.id = "sam", .name = "Sam"};
  draft->people[ALEX] = (Person){.id = "alex", .name = "Alex"};
  scenario->person_count = 2;
  scenario->vars = draft->vars = arena_alloc(arena, VARS * sizeof(Var));
  scenario->beats = draft->beats = arena_alloc(arena, BEATS * sizeof(Beat));
  scenario->moments = draft->moments = arena_alloc(arena, MOMENTS * sizeof(Moment));
  scenario->steps = draft->steps = arena_alloc(arena, STEPS * sizeof(Step));
  for (int person = SAM; person <= ALEX; person++) {
    const char *start = person == SAM ? sam_start : alex_start;
    if (!start) continue;
    scenario->seats[scenario->seat_count] = person;
    jump_later(draft, &scenario->starts[scenario->seat_count++], start);
  }
  return draft;
}

static Var *add_var(Draft *draft, const char *name) {
  must(draft->scenario->var_count < VARS);
  Var *var = &draft->vars[draft->scenario->var_count++];
  var->name = name;
  return var;
}

void draft_number(Draft *draft, const char *name, double start, double min, double max) {
  *add_var(draft, name) =
      (Var){.name = name, .kind = VAR_NUMBER, .start = start, .min = min, .max = max};
}

void draft_flag(Draft *draft, const char *name) {
  *add_var(draft, name) = (Var){.name = name, .kind = VAR_BOOL, .max = 1};
}

void draft_words(Draft *draft, const char *name, const char *a, const char *b,
                 const char *c) {
  const char **words = arena_alloc(draft->scenario->arena, 3 * sizeof *words);
  words[0] = a, words[1] = b, words[2] = c;
  *add_var(draft, name) =
      (Var){.name = name, .kind = VAR_WORD, .words = words, .word_count = 3, .max = 2};
}

static Beat *last_beat(Draft *draft) {
  return &draft->beats[draft->scenario->beat_count - 1];
}

void draft_beat(Draft *draft, const char *id) {
  must(draft->scenario->beat_count < BEATS);
  Beat *beat = &draft->beats[draft->scenario->beat_count++];
  beat->id = beat->title = id;
  beat->items = arena_alloc(draft->scenario->arena, ITEMS * sizeof(Item));
}

void draft_ending(Draft *draft, const char *id, const char *when) {
  draft_beat(draft, id);
  last_beat(draft)->ending = true;
  condition_later(draft, &last_beat(draft)->when, when);
}

static Item *add_item(Draft *draft, ItemKind kind, const char *when) {
  Beat *beat = last_beat(draft);
  must(beat->item_count < ITEMS);
  Item *item = (Item *)&beat->items[beat->item_count++];
  *item = (Item){.kind = kind, .person = -1, .mood = -1, .index = -1};
  condition_later(draft, &item->when, when);
  return item;
}

void draft_line(Draft *draft, const char *text, const char *when) {
  add_item(draft, ITEM_LINE, when)->text = text;
}

static const Effect *read_effects(Draft *draft, const char *words, int *count) {
  Effect *effects = arena_alloc(draft->scenario->arena, 4 * sizeof *effects);
  char name[32], sign;
  int used = 0;
  double value;
  for (*count = 0;
       words && sscanf(words, " %31[a-z]%c%lf%n", name, &sign, &value, &used) == 3;
       words += used) {
    int var = 0, vars = draft->scenario->var_count;
    while (var < vars && strcmp(draft->vars[var].name, name)) var++;
    if (var == vars) abort();
    effects[(*count)++] = (Effect){var, sign != '=', sign == '-' ? -value : value};
  }
  return effects;
}

static const Mark *read_marks(Draft *draft, const char *words, int *count) {
  Mark *marks = arena_alloc(draft->scenario->arena, 4 * sizeof *marks);
  char name[32];
  int value, used = 0;
  for (*count = 0; words && sscanf(words, " %31s %d%n", name, &value, &used) == 2;
       words += used) {
    int principle = principle_find(name);
    must(principle >= 0);
    marks[(*count)++] = (Mark){principle, value};
  }
  return marks;
}

void draft_effect(Draft *draft, const char *effects, const char *when) {
  Item *item = add_item(draft, ITEM_EFFECT, when);
  item->effects = read_effects(draft, effects, &item->effect_count);
}

void draft_go(Draft *draft, const char *beat, const char *when) {
  jump_later(draft, &add_item(draft, ITEM_GO, when)->target, beat);
}

void draft_moment(Draft *draft, MomentKind kind, const char *name, int seat,
                  const char *when) {
  Scenario *scenario = draft->scenario;
  must(scenario->moment_count < MOMENTS && !draft->enter);
  draft->enter = add_item(draft, ITEM_ENTER, when);
  draft->enter->index = scenario->moment_count;
  draft->moments[scenario->moment_count++] =
      (Moment){.kind = kind,
               .id = arena_print(scenario->arena, "%s/%s", last_beat(draft)->id, name),
               .title = name,
               .prompt = name,
               .seat = seat,
               .beat = scenario->beat_count - 1,
               .step_first = scenario->step_count};
}

void draft_step(Draft *draft, StepKind kind, int weight) {
  Scenario *scenario = draft->scenario;
  must(scenario->step_count < STEPS && draft->enter);
  Moment *moment = &draft->moments[scenario->moment_count - 1];
  bool single = moment->kind == MOMENT_CHOICE;
  moment->step_count++;
  add_item(draft, ITEM_STEP, NULL)->index = scenario->step_count;
  draft->steps[scenario->step_count++] = (Step){
      .kind = kind,
      .moment = scenario->moment_count - 1,
      .id = single
                ? moment->id
                : arena_print(scenario->arena, "%s/%d", moment->id, moment->step_count),
      .options = arena_alloc(scenario->arena, OPTIONS * sizeof(Option)),
      .weight = weight};
}

static Step *last_step(Draft *draft) {
  return &draft->steps[draft->scenario->step_count - 1];
}

void draft_option(Draft *draft, const char *id, const char *marks, const char *effects,
                  const char *to, const char *when) {
  Step *step = last_step(draft);
  must(step->option_count < OPTIONS);
  Option *option = (Option *)&step->options[step->option_count++];
  *option = (Option){.id = id,
                     .text = id,
                     .to = TO_NEXT,
                     .picked = draft->scenario->option_count++,
                     .verdict = {.why = id}};
  option->verdict.marks = read_marks(draft, marks, &option->verdict.mark_count);
  option->verdict.effects = read_effects(draft, effects, &option->verdict.effect_count);
  option->verdict.has_effects = effects != NULL;
  condition_later(draft, &option->when, when);
  if (to) jump_later(draft, &option->to, to);
}

void draft_case(Draft *draft, const char *when, const char *marks, const char *effects) {
  Step *step = last_step(draft);
  Option *option = (Option *)&step->options[step->option_count - 1];
  if (!option->cases)
    option->cases = arena_alloc(draft->scenario->arena, 4 * sizeof(Verdict));
  Verdict *verdict = (Verdict *)&option->cases[option->case_count++];
  verdict->marks = read_marks(draft, marks, &verdict->mark_count);
  verdict->effects = read_effects(draft, effects, &verdict->effect_count);
  verdict->has_effects = effects != NULL;
  condition_later(draft, &verdict->when, when);
}

void draft_close(Draft *draft) {
  draft->enter->target = last_beat(draft)->item_count;
  draft->enter = NULL;
}

Scenario *draft_freeze(Draft *draft) {
  Scenario *scenario = draft->scenario;
  const char *beats[BEATS], *options[STEPS * OPTIONS], *people[] = {"sam", "alex"};
  for (int i = 0; i < scenario->beat_count; i++) beats[i] = scenario->beats[i].id;
  for (int i = 0; i < scenario->step_count; i++)
    for (int j = 0; j < scenario->steps[i].option_count; j++)
      options[scenario->steps[i].options[j].picked] = scenario->steps[i].options[j].id;
  ExprNames names = {scenario->vars, scenario->var_count,    beats,  scenario->beat_count,
                     options,        scenario->option_count, people, 2};
  for (int i = 0; i < draft->condition_count; i++) {
    ExprProblem problem;
    const Condition *condition = &draft->conditions[i];
    *condition->place =
        expr_compile(scenario->arena, condition->source, &names, &problem);
    if (!*condition->place) {
      fprintf(stderr, "%s: %s\n", condition->source, problem.text);
      abort();
    }
  }
  for (int i = 0; i < draft->jump_count; i++) {
    const Jump *jump = &draft->jumps[i];
    bool ending = !strcmp(jump->beat, "ending");
    *jump->place = ending ? TO_ENDING : scenario_beat(scenario, jump->beat);
    must(ending || *jump->place >= 0);
  }
  scenario->hash = scenario_hash(scenario);
  mem_free(draft);
  return scenario;
}
