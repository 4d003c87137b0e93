#include <string.h>

#include "base/mem.h"
#include "story/check.h"

typedef struct Way {
  const Check *check;
  bool *reached;  // by beat
  int *queue;
  int count;
  bool ends;  // some way leads to "the first ending that fits"
} Way;

static int next_beat(const Scenario *scenario, int beat) {
  for (int i = beat + 1; i < scenario->beat_count; i++)
    if (!scenario->beats[i].ending) return i;
  return TO_ENDING;
}

static void reach(Way *way, int beat) {
  if (beat == TO_ENDING) {
    way->ends = true;
  } else if (beat >= 0 && !way->reached[beat]) {
    way->reached[beat] = true;
    way->queue[way->count++] = beat;
  }
}

// Where the options of a step lead; true when every one of them leads away.
static bool follow_step(Way *way, const Step *step) {
  bool leaves = step->option_count > 0;
  for (int i = 0; i < step->option_count; i++) {
    const Option *option = &step->options[i];
    if (option->to == TO_NEXT)
      leaves = false;
    else
      reach(way, option->to);
  }
  return leaves;
}

static void follow_beat(Way *way, int index) {
  const Check *check = way->check;
  const Scenario *scenario = check->scenario;
  const Beat *beat = &scenario->beats[index];
  if (beat->ending) return;
  int certain = 0;  // items before this one belong to a moment that may be passed over
  for (int i = 0; i < beat->item_count; i++) {
    const Item *item = &beat->items[i];
    if (item->kind == ITEM_ENTER &&
        (item->when || scenario->moments[item->index].seat >= 0))
      certain = item->target;
    bool leaves = false;
    if (item->kind == ITEM_STEP)
      leaves = follow_step(way, &scenario->steps[item->index]) && i >= certain;
    if (item->kind == ITEM_GO) {
      reach(way, item->target);
      leaves = !item->when;
    }
    if (!leaves) continue;
    if (item->kind == ITEM_GO && i + 1 < beat->item_count)
      diag_add(check->diags, "after-go", check->places->path, beat->items[i + 1].line, 0,
               NULL, "Give the go a condition, or take this away.",
               "This is never reached: the go of line %d always leaves the beat.",
               item->line);
    return;
  }
  reach(way, next_beat(scenario, index));
}

static void check_endings(const Way *way) {
  const Check *check = way->check;
  const Scenario *scenario = check->scenario;
  const Beat *last = NULL, *open = NULL;
  for (int i = 0; i < scenario->beat_count; i++) {
    const Beat *beat = &scenario->beats[i];
    if (!beat->ending) continue;
    last = beat;
    if (open && !way->reached[i])
      diag_add(check->diags, "hidden-ending", check->places->path, beat->line, 0, NULL,
               "The ending without a condition stands last.",
               "The ending of line %d always fits, so this one is never tried.",
               open->line);
    else if (!way->ends && !way->reached[i])
      diag_add(check->diags, "unreachable-beat", check->places->path, beat->line, 0, NULL,
               "", "No way leads to the ending '%s'.", beat->id);
    if (!beat->when && !open) open = beat;
  }
  if (!last)
    diag_add(check->diags, "no-ending", check->places->path, check->places->header_line,
             0, NULL, "ending \"late\" { title = \"Late\", narrate \"…\" }",
             "The scenario has no ending.");
  else if (!open)
    diag_add(check->diags, "no-last-ending", check->places->path, last->line, 0, NULL,
             "Take the 'when' of the last ending away.",
             "Every ending has a condition, so it may be that none fits.");
}

// The beat that certainly follows without a pick; TO_ENDING where none does.
static int certain_next(const Scenario *scenario, int index, int *line) {
  const Beat *beat = &scenario->beats[index];
  *line = beat->line;
  if (beat->ending) return TO_ENDING;
  for (int i = 0; i < beat->item_count; i++) {
    const Item *item = &beat->items[i];
    if (item->kind == ITEM_ENTER) return TO_ENDING;
    if (item->kind != ITEM_GO) continue;
    if (item->when) return TO_ENDING;
    *line = item->line;
    return item->target;
  }
  return next_beat(scenario, index);
}

static void check_loops(const Way *way) {
  const Scenario *scenario = way->check->scenario;
  int *seen = mem_alloc(((size_t)scenario->beat_count + 1) * sizeof(int));
  for (int start = 0; start < scenario->beat_count; start++) {
    int beat = start, line = 0;
    while (beat >= 0 && !seen[beat]) {
      seen[beat] = start + 1;
      beat = certain_next(scenario, beat, &line);
    }
    if (beat >= 0 && seen[beat] == start + 1)
      diag_add(way->check->diags, "endless-loop", way->check->places->path, line, 0, NULL,
               "Let the player pick in between, or give the go a condition.",
               "From here the story goes round for ever without a pick.");
  }
  mem_free(seen);
}

void check_way(const Check *check) {
  const Scenario *scenario = check->scenario;
  size_t size = (size_t)scenario->beat_count + 1;
  Way way = {.check = check,
             .reached = mem_alloc(size * sizeof(bool)),
             .queue = mem_alloc(size * sizeof(int))};
  for (int i = 0; i < scenario->seat_count; i++)
    if (scenario->starts[i] < scenario->beat_count) reach(&way, scenario->starts[i]);
  for (int i = 0; i < way.count; i++) follow_beat(&way, way.queue[i]);
  for (int i = 0; i < scenario->beat_count; i++)
    if (!scenario->beats[i].ending && !way.reached[i])
      diag_add(check->diags, "unreachable-beat", check->places->path,
               scenario->beats[i].line, 0, NULL, "Lead to it with 'to' or 'go'.",
               "No way leads to the beat '%s'.", scenario->beats[i].id);
  check_endings(&way);
  check_loops(&way);
  check_conditions(check, way.reached);
  mem_free(way.reached);
  mem_free(way.queue);
}
