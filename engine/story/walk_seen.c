#include "story/walk_seen.h"

#include "base/mem.h"
#include "story/expr.h"

enum { LINE_SHORT = 48 };

Seen *seen_new(const Scenario *scenario) {
  Seen *seen = mem_alloc(sizeof *seen);
  seen->scenario = scenario;
  size_t beats = (size_t)scenario->beat_count + 1;
  size_t options = (size_t)scenario->option_count + 1;
  seen->first_item = mem_alloc(beats * sizeof(int));
  int items = 0;
  for (int i = 0; i < scenario->beat_count; i++) {
    seen->first_item[i] = items;
    items += scenario->beats[i].item_count;
  }
  seen->beats = mem_alloc(beats);
  seen->items = mem_alloc((size_t)items + 1);
  seen->endings = mem_alloc(beats);
  seen->options = mem_alloc(options);
  seen->cases = mem_alloc(options * sizeof *seen->cases);
  for (int s = 0; s < scenario->step_count; s++)
    for (int i = 0; i < scenario->steps[s].option_count; i++) {
      const Option *option = &scenario->steps[s].options[i];
      if (option->case_count)
        seen->cases[option->picked] = mem_alloc((size_t)option->case_count);
    }
  return seen;
}

void seen_free(Seen *seen) {
  if (!seen) return;
  for (int i = 0; i < seen->scenario->option_count; i++) mem_free(seen->cases[i]);
  mem_free(seen->first_item);
  mem_free(seen->beats);
  mem_free(seen->items);
  mem_free(seen->endings);
  mem_free(seen->options);
  mem_free(seen->cases);
  mem_free(seen);
}

static uint8_t *item_bits(const Seen *seen, int beat, int item) {
  return &seen->items[seen->first_item[beat] + item];
}

static uint8_t bit_of(bool holds) { return holds ? SEEN_TRUE : SEEN_FALSE; }

static void entered(void *context, int beat) { ((Seen *)context)->beats[beat] = true; }

static void passed(void *context, const State *state, const Item *item, bool holds) {
  Seen *seen = context;
  *item_bits(seen, state->beat, state->item) |= bit_of(holds);
  if (!state->cut) seen->last = item;
  if (item->kind != ITEM_STEP || !holds) return;
  const Step *step = &seen->scenario->steps[item->index];
  for (int i = 0; i < step->option_count; i++)
    seen->options[step->options[i].picked] |= SEEN_FALSE;
  if (seen->locked) seen->locked(seen->context, step);
}

static void tried(void *context, int ending, bool fits) {
  ((Seen *)context)->endings[ending] |= bit_of(fits);
}

StateWatch seen_watch(Seen *seen) { return (StateWatch){entered, passed, tried, seen}; }

void seen_offers(Seen *seen, const State *state, const Step *step) {
  *item_bits(seen, state->beat, state->item) |= SEEN_TRUE;
  for (int i = 0; i < step->option_count; i++) {
    const Option *option = &step->options[i];
    bool offered = state_offered(state, option);
    seen->options[option->picked] |= bit_of(offered);
    for (int j = 0; offered && j < option->case_count; j++) {
      bool holds = expr_holds(option->cases[j].when, state);
      seen->cases[option->picked][j] |= bit_of(holds);
      if (holds) break;
    }
  }
}

typedef struct Finder {
  const Seen *seen;
  bool must;
  Findings *findings;
} Finder;

static void find_always(const Finder *finder, uint8_t bits, const Expr *when, int line) {
  if (when && bits == SEEN_TRUE)
    findings_add(finder->findings, "always-true", false, line,
                 "The condition '%s' is never false.", expr_source(when));
}

static void find_never(const Finder *finder, uint8_t bits, const Expr *when, int line) {
  if (!when || bits & SEEN_TRUE) return;
  findings_add(
      finder->findings, "never-true", finder->must, line,
      bits ? "The condition '%s' is never true." : "The condition '%s' is never come to.",
      expr_source(when));
}

static void find_item(const Finder *finder, int beat, int index) {
  const Item *item = &finder->seen->scenario->beats[beat].items[index];
  uint8_t bits = *item_bits(finder->seen, beat, index);
  if (item->kind == ITEM_STEP) return;
  if (item->kind == ITEM_LINE && !(bits & SEEN_TRUE)) {
    Text text = {0};
    text_add_short(&text, item->text ? item->text : "", LINE_SHORT);
    if (item->when) text_print(&text, "' (when %s", expr_source(item->when));
    findings_add(finder->findings, "line-never-shown", finder->must, item->line,
                 "The line '%s%s is never shown.", text_string(&text),
                 item->when ? ")" : "'");
    text_free(&text);
  } else {
    find_never(finder, bits, item->when, item->line);
  }
  find_always(finder, bits, item->when, item->line);
}

static void find_option(const Finder *finder, const Option *option) {
  const Seen *seen = finder->seen;
  uint8_t bits = seen->options[option->picked];
  if (!(bits & SEEN_TRUE)) {
    findings_add(finder->findings, "never-on-offer", finder->must, option->line,
                 "The option '%s' is never on offer.", option->id);
    return;
  }
  find_always(finder, bits, option->when, option->line);
  for (int i = 0; i < option->case_count; i++) {
    uint8_t way = seen->cases[option->picked][i];
    find_never(finder, way, option->cases[i].when, option->line);
    find_always(finder, way, option->cases[i].when, option->line);
  }
}

static void find_beat(const Finder *finder, int index) {
  const Seen *seen = finder->seen;
  const Beat *beat = &seen->scenario->beats[index];
  if (!seen->beats[index]) {
    findings_add(finder->findings,
                 beat->ending ? "ending-never-reached" : "beat-never-reached",
                 finder->must, beat->line, "No play reaches the %s '%s'.",
                 beat->ending ? "ending" : "beat", beat->id);
    return;
  }
  find_always(finder, seen->endings[index], beat->when, beat->line);
  for (int i = 0; i < beat->item_count; i++) {
    // A show of several people is several items with one condition.
    const Item *item = &beat->items[i];
    if (i && item->when && item->when == item[-1].when) continue;
    find_item(finder, index, i);
  }
}

void seen_find(const Seen *seen, bool must, Findings *findings) {
  const Scenario *scenario = seen->scenario;
  Finder finder = {seen, must, findings};
  for (int i = 0; i < scenario->beat_count; i++) find_beat(&finder, i);
  for (int s = 0; s < scenario->step_count; s++) {
    const Step *step = &scenario->steps[s];
    if (!seen->beats[scenario->moments[step->moment].beat]) continue;
    for (int i = 0; i < step->option_count; i++) find_option(&finder, &step->options[i]);
  }
}
