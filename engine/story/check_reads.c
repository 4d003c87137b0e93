#include "base/mem.h"
#include "story/check.h"
#include "story/expr.h"

typedef struct Reads {
  const Check *check;
  const bool *reached;
  bool *read, *changed;    // by variable
  const Option **options;  // by their picked slot
  int *beats;              // where they stand
  bool composes;
  int line;  // of the condition
} Reads;

static void visit(void *context, ExprRead what, int index) {
  Reads *reads = context;
  const Check *check = reads->check;
  if (what == READS_VAR) reads->read[index] = true;
  if (what == READS_OUTCOME && !reads->composes)
    diag_add(check->diags, "no-outcome", check->places->path, reads->line, 0, NULL,
             "They tell how the latest compose came out.",
             "good, mixed or poor is read here, and the scenario has no compose.");
  if (what == READS_PICKED && !reads->reached[reads->beats[index]])
    diag_add(check->diags, "never-picked", check->places->path, reads->line, 0, NULL,
             "See where it stands.",
             "This reads picked.%s, and no way leads to that reply.",
             reads->options[index]->id);
}

static void read_when(Reads *reads, const Expr *when, int line) {
  reads->line = line;
  if (when) expr_reads(when, visit, reads);
}

static void note_effects(Reads *reads, const Effect *effects, int count) {
  for (int i = 0; i < count; i++) reads->changed[effects[i].var] = true;
}

static void read_beat(Reads *reads, const Beat *beat) {
  read_when(reads, beat->when, beat->line);
  for (int i = 0; i < beat->item_count; i++) {
    const Item *item = &beat->items[i];
    // A show of several people is several items with one condition.
    if (!i || item->when != beat->items[i - 1].when)
      read_when(reads, item->when, item->line);
    note_effects(reads, item->effects, item->effect_count);
  }
}

static void read_option(Reads *reads, const Option *option) {
  read_when(reads, option->when, option->line);
  note_effects(reads, option->verdict.effects, option->verdict.effect_count);
  for (int i = 0; i < option->case_count; i++) {
    read_when(reads, option->cases[i].when, option->line);
    note_effects(reads, option->cases[i].effects, option->cases[i].effect_count);
  }
}

static void check_variables(const Reads *reads) {
  const Check *check = reads->check;
  for (int i = 0; i < check->scenario->var_count; i++) {
    const char *name = check->scenario->vars[i].name;
    int line = check->places->var_lines ? check->places->var_lines[i] : 0;
    if (!reads->read[i])
      diag_add(check->diags, "unread-variable", check->places->path, line, 0, NULL,
               "Read it in a condition, or take it away.", "No condition reads '%s'.",
               name);
    else if (!reads->changed[i])
      diag_add(check->diags, "unset-variable", check->places->path, line, 0, NULL,
               "Change it with add or set.", "'%s' is read and never changes.", name);
  }
}

void check_conditions(const Check *check, const bool *reached) {
  const Scenario *scenario = check->scenario;
  size_t vars = (size_t)scenario->var_count + 1,
         slots = (size_t)scenario->option_count + 1;
  Reads reads = {.check = check,
                 .reached = reached,
                 .read = mem_alloc(vars * sizeof(bool)),
                 .changed = mem_alloc(vars * sizeof(bool)),
                 .options = mem_alloc(slots * sizeof(Option *)),
                 .beats = mem_alloc(slots * sizeof(int))};
  for (int i = 0; i < scenario->moment_count; i++)
    reads.composes |= scenario->moments[i].kind == MOMENT_COMPOSE;
  for (int s = 0; s < scenario->step_count; s++) {
    const Step *step = &scenario->steps[s];
    for (int i = 0; i < step->option_count; i++) {
      reads.options[step->options[i].picked] = &step->options[i];
      reads.beats[step->options[i].picked] = scenario->moments[step->moment].beat;
    }
  }
  for (int i = 0; i < scenario->beat_count; i++) read_beat(&reads, &scenario->beats[i]);
  for (int s = 0; s < scenario->step_count; s++)
    for (int i = 0; i < scenario->steps[s].option_count; i++)
      read_option(&reads, &scenario->steps[s].options[i]);
  check_variables(&reads);
  mem_free(reads.read);
  mem_free(reads.changed);
  mem_free(reads.options);
  mem_free(reads.beats);
}
