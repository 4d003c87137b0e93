#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "script/freeze.h"
#include "story/look.h"

enum { OPTIONS_MOST = 100000, ITEMS_MOST = 200000 };

static bool is_moment(WordKind word) {
  return word == WORD_CHOICE || word == WORD_LISTEN || word == WORD_COMPOSE ||
         word == WORD_GUESS || word == WORD_COMPARE;
}

static bool is_step(WordKind word) {
  return word == WORD_PAUSE || word == WORD_RECALL || word == WORD_SLOT;
}

// The nth thing that stands in a node, when it is one that may stand there.
Node *entry_of(const Node *node, int index) {
  const Value *value = &node->table->list[index];
  if (value->kind != VALUE_NODE) return NULL;
  return words[node->word].holds & (1u << value->node->word) ? value->node : NULL;
}

int entry_count(const Node *node) { return node->table ? node->table->list_count : 0; }

static const char *id_of(const Node *node) {
  Value value = table_get(node->table, "id");
  return value.kind == VALUE_TEXT ? value.text : NULL;
}

static const char *under(Arena *arena, const char *id, const Node *node, int ordinal) {
  const char *own = id_of(node);
  return own ? arena_print(arena, "%s/%s", id, own)
             : arena_print(arena, "%s/%d", id, ordinal);
}

static bool too_many(Freeze *freeze, const Node *node) {
  if (freeze->option_count < OPTIONS_MOST && freeze->item_count < ITEMS_MOST)
    return false;
  for (int i = 0; i < freeze->draft->diags->count; i++)
    if (!strcmp(freeze->draft->diags->items[i].code, "too-large")) return true;
  draft_find(freeze->draft, "too-large", node_place(node),
             "Look for a loop that builds too many.",
             "The scenario has more parts than can be played: at most %d replies.",
             OPTIONS_MOST);
  return true;
}

void freeze_count_id(Freeze *freeze, const char *id) {
  freeze->option_ids = mem_grow(freeze->option_ids, &freeze->option_capacity,
                                (size_t)freeze->option_count + 1, sizeof(char *));
  freeze->option_ids[freeze->option_count++] = id;
}

void freeze_count_options(Freeze *freeze, const Node *step, const char *id) {
  int ordinal = 0;
  for (int i = 0; i < entry_count(step); i++) {
    const Node *option = entry_of(step, i);
    if (!option || !is_reply(option->word) || too_many(freeze, option)) continue;
    const char *own = id_of(option);
    ordinal++;
    freeze_count_id(freeze, own ? arena_copy(freeze->arena, own)
                                : arena_print(freeze->arena, "%s/%d", id, ordinal));
    if (own) freeze_check_id(freeze, own, key_place(option, "id"));
  }
}

void freeze_count_beat(Freeze *freeze, const Node *beat) {
  int moment_ordinal = 0;
  for (int i = 0; i < entry_count(beat); i++) {
    const Node *moment = entry_of(beat, i);
    if (!moment || !is_moment(moment->word)) continue;
    const char *id =
        under(freeze->arena, beat->text ? beat->text : "", moment, ++moment_ordinal);
    if (moment->word == WORD_CHOICE || moment->word == WORD_COMPARE) {
      freeze_count_options(freeze, moment, id);
      continue;
    }
    if (moment->word == WORD_GUESS) {
      freeze_count_guess(freeze, moment, id);
      continue;
    }
    int step_ordinal = 0;
    for (int k = 0; k < entry_count(moment); k++) {
      const Node *step = entry_of(moment, k);
      if (step && is_step(step->word))
        freeze_count_options(freeze, step,
                             arena_print(freeze->arena, "%s/%d", id, ++step_ordinal));
    }
  }
}

static Item *add_item(Freeze *freeze, ItemKind kind, const Node *node) {
  freeze->items = mem_grow(freeze->items, &freeze->item_capacity,
                           (size_t)freeze->item_count + 1, sizeof(Item));
  Item *item = &freeze->items[freeze->item_count++];
  *item = (Item){.kind = kind,
                 .person = -1,
                 .mood = -1,
                 .index = -1,
                 .target = -1,
                 .line = node->line};
  return item;
}

static bool names_place(const char *name) {
  for (const char *const *place = place_names; *place; place++) {
    size_t length = strlen(*place);
    if (strncmp(name, *place, length) || name[length] != '_') continue;
    for (const char *const *time = time_names; *time; time++)
      if (!strcmp(name + length + 1, *time)) return true;
  }
  return false;
}

static void freeze_place(Freeze *freeze, const Node *node) {
  const char *name = node->text ? node->text : "";
  if (!node->text) return;
  if (!names_place(name)) {
    Draft *draft = freeze->draft;
    Text near = {0};
    int best = 5;
    for (const char *const *place = place_names; *place; place++)
      for (const char *const *time = time_names; *time; time++) {
        const char *one = arena_print(draft->arena, "%s_%s", *place, *time);
        int distance = word_distance(name, one, best);
        if (distance >= best) continue;
        best = distance;
        text_clear(&near);
        text_print(&near, "Did you mean '%s'?", one);
      }
    draft_find(draft, "unknown-place", node_place(node),
               near.length ? near.bytes
                           : "A place is a backdrop and a time of day: kitchen_evening.",
               "There is no place '%s'.", name);
    text_free(&near);
  }
  const char *text = arena_copy(freeze->arena, name);
  const Expr *when = freeze_when(freeze, node);
  Item *item = add_item(freeze, ITEM_PLACE, node);
  item->text = text;
  item->when = when;
}

static void freeze_line(Freeze *freeze, const Node *node, const char *beat,
                        int *ordinal) {
  int person = node->who ? freeze_person(freeze, node->who, node_place(node)) : -1;
  int mood = node->mood ? freeze_mood(freeze, node->mood, node_place(node)) : -1;
  const char *text = freeze_text(freeze, node, NULL);
  const Expr *when = freeze_when(freeze, node);
  Item *item = add_item(freeze, ITEM_LINE, node);
  item->person = person;
  item->mood = mood;
  item->text = text ? text : "";
  item->when = when;
  item->id = arena_print(freeze->arena, "%s/line/%d", beat, ++*ordinal);
}

static void freeze_show(Freeze *freeze, const Node *node) {
  const Expr *when = freeze_when(freeze, node);
  for (int i = 0; node->table && i < node->table->pair_count; i++) {
    const Pair *pair = &node->table->pairs[i];
    if (!strcmp(pair->key, "when") || is_wrong(&pair->value)) continue;
    Place place = key_place(node, pair->key);
    int person = freeze_person(freeze, pair->key, place);
    if (person < 0) continue;
    int mood = freeze_mood(
        freeze, pair->value.kind == VALUE_TEXT ? pair->value.text : "?", place);
    Item *item = add_item(freeze, ITEM_SHOW, node);
    item->when = when;
    item->person = person;
    item->mood = mood;
  }
}

static void freeze_effect(Freeze *freeze, const Node *node) {
  const Expr *when = freeze_when(freeze, node);
  int most = freeze_effects_most(node, NULL);
  Effect *effects = arena_alloc(freeze->arena, (size_t)most * sizeof(Effect));
  int count = freeze_effects(freeze, node, NULL, node->word == WORD_ADD, effects);
  Item *item = add_item(freeze, ITEM_EFFECT, node);
  item->when = when;
  item->effects = effects;
  item->effect_count = count;
}

static void freeze_go(Freeze *freeze, const Node *node) {
  if (!node->text) return;
  const Expr *when = freeze_when(freeze, node);
  int target = freeze_target(freeze, node->text, node_place(node));
  if (target == TO_NEXT) return;
  Item *item = add_item(freeze, ITEM_GO, node);
  item->when = when;
  item->target = target;
}

// Things that stand in beats, endings and listen alike; false when it is none of them.
static bool freeze_simple(Freeze *freeze, Node *node, const char *beat, int *lines) {
  WordKind word = node->word;
  bool line = word == WORD_LINE || word == WORD_NARRATE;
  if (!line && word != WORD_PLACE && word != WORD_SHOW && word != WORD_ADD &&
      word != WORD_SET && word != WORD_GO)
    return false;
  freeze_check_node(freeze, node);
  if (line) freeze_line(freeze, node, beat, lines);
  if (word == WORD_PLACE) freeze_place(freeze, node);
  if (word == WORD_SHOW) freeze_show(freeze, node);
  if (word == WORD_ADD || word == WORD_SET) freeze_effect(freeze, node);
  if (word == WORD_GO) freeze_go(freeze, node);
  return true;
}

static void freeze_glyph(Freeze *freeze, const Node *node, Step *step) {
  static const char *const glyphs[] = {"feeling", "fact", "ask"};
  Value value = table_get(node->table, "glyph");
  if (value.kind != VALUE_TEXT) return;
  for (int i = 0; i < 3; i++)
    if (!strcmp(glyphs[i], value.text)) step->glyph = glyphs[i];
  const char *near = word_nearest(value.text, glyphs, 3);
  if (!step->glyph)
    draft_find(freeze->draft, "unknown-glyph", key_place(node, "glyph"),
               near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near)
                    : "feeling, fact or ask",
               "There is no glyph '%s'.", value.text);
}

void freeze_add_step(Freeze *freeze, const Node *node, const Step *step) {
  Scenario *scenario = freeze->scenario;
  freeze->steps = mem_grow(freeze->steps, &freeze->step_capacity,
                           (size_t)scenario->step_count + 1, sizeof(Step));
  freeze->steps[scenario->step_count] = *step;
  Item *item = add_item(freeze, ITEM_STEP, node);
  item->index = scenario->step_count++;
}

void freeze_step(Freeze *freeze, Node *node, int moment, StepKind kind, const char *id,
                 int weight) {
  Step step = {
      .kind = kind, .moment = moment, .id = id, .weight = weight, .line = node->line};
  if (kind != STEP_REPLY && kind != STEP_THINK && kind != STEP_ANSWER) {
    freeze_check_node(freeze, node);
    step.prompt = freeze_text(freeze, node, NULL);
    freeze_glyph(freeze, node, &step);
    Value buzz = table_get(node->table, "buzz");
    step.buzz = buzz.kind == VALUE_FLAG && buzz.flag;
  }
  Option *options =
      arena_alloc(freeze->arena, (size_t)entry_count(node) * sizeof(Option));
  for (int i = 0; i < entry_count(node) && freeze->option_next < freeze->option_count;
       i++) {
    Node *option = entry_of(node, i);
    if (option && is_reply(option->word))
      freeze_reply(freeze, option, &options[step.option_count++]);
  }
  step.options = options;
  if (!step.option_count)
    draft_find(freeze->draft, "empty-moment", node_place(node),
               kind == STEP_PIECE    ? "Add piece \"…\" { … }."
               : kind == STEP_ANSWER ? "Add answer \"…\" { … }."
                                     : "Add option \"…\" { … }.",
               "'%s' has nothing to pick.", node_name(freeze->draft, node));
  freeze_add_step(freeze, node, &step);
}

static void freeze_felt(Freeze *freeze, const Node *node, Moment *moment) {
  static const char *const outcomes[] = {"good", "mixed", "poor"};
  Value felt = table_get(node->table, "felt");
  for (int i = 0; felt.kind == VALUE_TABLE && i < felt.table->pair_count; i++) {
    const Pair *pair = &felt.table->pairs[i];
    int which = -1;
    for (int k = 0; k < 3; k++)
      if (!strcmp(outcomes[k], pair->key)) which = k;
    Place place = inner_place(node, "felt", pair->key);
    if (which < 0)
      draft_find(freeze->draft, "unknown-key", place, "good, mixed or poor",
                 "'felt' has no key '%s'.", pair->key);
    else if (pair->value.kind == VALUE_TEXT)
      moment->felt[which] =
          freeze_copy(freeze, pair->value.text, place, "The thought of the partner");
    else if (!is_wrong(&pair->value))
      draft_find(freeze->draft, "wrong-type", place, "",
                 "'%s' takes words between quotes.", pair->key);
  }
  moment->better = freeze_text(freeze, node, "better");
}

// A share of the whole weight; what does not divide goes to the first ones.
static int share_of_weight(int count, int ordinal) {
  return WEIGHT_ONE / count + (ordinal < WEIGHT_ONE % count);
}

static void freeze_parts(Freeze *freeze, Node *node, int moment, const char *id,
                         const char *beat, int *lines) {
  WordKind shared = node->word == WORD_LISTEN ? WORD_PAUSE : WORD_SLOT;
  int sharing = 0, ordinal = 0, shared_ordinal = 0;
  for (int i = 0; i < entry_count(node); i++) {
    const Node *entry = entry_of(node, i);
    sharing += entry && entry->word == shared;
  }
  for (int i = 0; i < entry_count(node); i++) {
    Node *entry = entry_of(node, i);
    if (!entry || freeze_simple(freeze, entry, beat, lines)) continue;
    StepKind kind = entry->word == WORD_PAUSE    ? STEP_PAUSE
                    : entry->word == WORD_RECALL ? STEP_SAYBACK
                                                 : STEP_PIECE;
    int weight =
        entry->word == shared ? share_of_weight(sharing, shared_ordinal++) : WEIGHT_ONE;
    freeze_step(freeze, entry, moment, kind,
                arena_print(freeze->arena, "%s/%d", id, ++ordinal), weight);
  }
  if (!ordinal)
    draft_find(freeze->draft, "empty-moment", node_place(node),
               node->word == WORD_LISTEN ? "Add pause \"…\" { … } or recall \"…\" { … }."
                                         : "Add slot \"…\" { … }.",
               "'%s' has nothing to pick.", words[node->word].name);
}

// The answers are one step, where the first of them stands; lines may follow them.
static void freeze_compare(Freeze *freeze, Node *node, int moment, const char *id,
                           const char *beat, int *lines) {
  bool asked = false;
  for (int i = 0; i < entry_count(node); i++) {
    Node *entry = entry_of(node, i);
    if (!entry || freeze_simple(freeze, entry, beat, lines) || asked) continue;
    freeze_step(freeze, node, moment, STEP_ANSWER, id, 0);
    asked = true;
  }
  if (!asked) freeze_step(freeze, node, moment, STEP_ANSWER, id, 0);
}

static MomentKind moment_kind(WordKind word) {
  return word == WORD_CHOICE    ? MOMENT_CHOICE
         : word == WORD_LISTEN  ? MOMENT_LISTEN
         : word == WORD_GUESS   ? MOMENT_GUESS
         : word == WORD_COMPARE ? MOMENT_COMPARE
                                : MOMENT_COMPOSE;
}

static void freeze_moment(Freeze *freeze, Node *node, int beat, const char *title,
                          int ordinal, int *lines, int item_first) {
  Scenario *scenario = freeze->scenario;
  const char *beat_id = freeze->names.beats[beat];
  freeze_check_node(freeze, node);
  Moment moment = {.seat = -1, .beat = beat, .line = node->line, .title = title};
  moment.kind = moment_kind(node->word);
  moment.id = under(freeze->arena, beat_id, node, ordinal);
  if (id_of(node)) freeze_check_id(freeze, id_of(node), key_place(node, "id"));
  const char *own_title = freeze_text(freeze, node, "title");
  if (own_title) moment.title = own_title;
  moment.prompt = freeze_text(freeze, node, NULL);
  Value seat = table_get(node->table, "seat");
  if (seat.kind == VALUE_TEXT)
    moment.seat = freeze_person(freeze, seat.text, key_place(node, "seat"));
  if (node->word == WORD_COMPOSE) freeze_felt(freeze, node, &moment);
  moment.step_first = scenario->step_count;
  int index = scenario->moment_count++;
  freeze->moments = mem_grow(freeze->moments, &freeze->moment_capacity, (size_t)index + 1,
                             sizeof(Moment));
  const Expr *when = freeze_when(freeze, node);
  int enter = freeze->item_count;
  Item *item = add_item(freeze, ITEM_ENTER, node);
  item->index = index;
  item->when = when;
  if (node->word == WORD_CHOICE)
    freeze_step(freeze, node, index, STEP_REPLY, moment.id, WEIGHT_ONE);
  else if (node->word == WORD_GUESS)
    freeze_guess(freeze, node, index, moment.id);
  else if (node->word == WORD_COMPARE)
    freeze_compare(freeze, node, index, moment.id, beat_id, lines);
  else
    freeze_parts(freeze, node, index, moment.id, beat_id, lines);
  moment.step_count = scenario->step_count - moment.step_first;
  freeze->items[enter].target = freeze->item_count - item_first;
  freeze->moments[index] = moment;
}

void freeze_beat(Freeze *freeze, const Node *node, int index, Beat *beat) {
  int first = freeze->item_count, moments = 0, lines = 0;
  beat->id = freeze->names.beats[index];
  beat->ending = node->word == WORD_ENDING;
  beat->line = node->line;
  beat->title = freeze_text(freeze, node, "title");
  beat->when = freeze_when(freeze, node);
  for (int i = 0; i < entry_count(node); i++) {
    Node *entry = entry_of(node, i);
    if (!entry || too_many(freeze, entry)) continue;
    if (is_moment(entry->word))
      freeze_moment(freeze, entry, index, beat->title, ++moments, &lines, first);
    else
      freeze_simple(freeze, entry, beat->id, &lines);
  }
  beat->item_count = freeze->item_count - first;
  Item *items = arena_alloc(freeze->arena, (size_t)beat->item_count * sizeof(Item));
  if (beat->item_count)
    memcpy(items, freeze->items + first, (size_t)beat->item_count * sizeof(Item));
  beat->items = items;
  freeze->item_count = first;
}
