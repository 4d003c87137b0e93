#include <string.h>

#include "script/freeze.h"

static const char *const sure_words[] = {"A guess", "Fairly sure", "Certain"};
enum { SURE_COUNT = sizeof sure_words / sizeof *sure_words };

static const char *part_id(Freeze *freeze, const char *id, const char *part) {
  return arena_print(freeze->arena, "%s/%s", id, part);
}

static Node *find_ask(const Node *guess) {
  for (int i = 0; i < entry_count(guess); i++) {
    Node *entry = entry_of(guess, i);
    if (entry && entry->word == WORD_ASK) return entry;
  }
  return NULL;
}

void freeze_count_guess(Freeze *freeze, const Node *guess, const char *id) {
  freeze_count_options(freeze, guess, part_id(freeze, id, "think"));
  for (int i = 0; i < SURE_COUNT; i++)
    freeze_count_id(freeze, arena_print(freeze->arena, "%s/sure/%d", id, i + 1));
  const Node *ask = find_ask(guess);
  if (ask) freeze_count_options(freeze, ask, part_id(freeze, id, "ask"));
}

static void freeze_sure(Freeze *freeze, const Node *node, int moment, const char *id) {
  Option *options = arena_alloc(freeze->arena, SURE_COUNT * sizeof(Option));
  if (freeze->option_next + SURE_COUNT > freeze->option_count) return;
  for (int i = 0; i < SURE_COUNT; i++) {
    int picked = freeze->option_next++;
    options[i] = (Option){.id = freeze->option_ids[picked],
                          .text = sure_words[i],
                          .to = TO_NEXT,
                          .picked = picked,
                          .line = node->line};
  }
  Step step = {.kind = STEP_SURE,
               .moment = moment,
               .id = part_id(freeze, id, "sure"),
               .prompt = "How sure are you?",
               .options = options,
               .option_count = SURE_COUNT,
               .line = node->line};
  freeze_add_step(freeze, node, &step);
}

static void check_parts(Freeze *freeze, const Node *node) {
  int thoughts = 0, asks = 0;
  bool late = false;
  for (int i = 0; i < entry_count(node); i++) {
    const Node *entry = entry_of(node, i);
    late |= entry && entry->word == WORD_THINK && asks;
    thoughts += entry && entry->word == WORD_THINK;
    asks += entry && entry->word == WORD_ASK;
  }
  if (thoughts >= 2 && asks == 1 && !late) return;
  draft_find(freeze->draft, "guess-parts", node_place(node),
             "guess \"…\" { think …, think …, ask \"Find out.\" { option …, option … } }",
             late            ? "In a guess the thoughts stand before the ask."
             : thoughts == 0 ? "This guess has nothing to think."
             : thoughts == 1 ? "This guess has a single thought."
             : asks == 0     ? "This guess never asks."
                             : "This guess asks more than once.");
}

void freeze_guess(Freeze *freeze, Node *node, int moment, const char *id) {
  check_parts(freeze, node);
  Node *ask = find_ask(node);
  freeze_step(freeze, node, moment, STEP_THINK, part_id(freeze, id, "think"),
              WEIGHT_ONE / 2);
  freeze_sure(freeze, node, moment, id);
  if (ask)
    freeze_step(freeze, ask, moment, STEP_ASK, part_id(freeze, id, "ask"), WEIGHT_ONE);
}
