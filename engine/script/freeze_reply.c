#include <math.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/freeze.h"
#include "story/principle.h"

static int find_var(Freeze *freeze, const char *name, Place place) {
  const char *names[256];
  int count = 0;
  for (int i = 0; i < freeze->names.var_count; i++) {
    if (!strcmp(freeze->names.vars[i].name, name)) return i;
    if (count < 256) names[count++] = freeze->names.vars[i].name;
  }
  if (!freeze->has_vars) return -1;
  const char *near = word_nearest(name, names, count);
  draft_find(freeze->draft, "unknown-variable", place,
             near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near)
                  : "Declare it in vars, in scenario.",
             "There is no variable '%s'.", name);
  return -1;
}

static bool find_word(Freeze *freeze, const Var *var, const char *word, Place place,
                      double *value) {
  for (int i = 0; i < var->word_count; i++)
    if (!strcmp(var->words[i], word)) {
      *value = i;
      return true;
    }
  const char *near = word_nearest(word, var->words, var->word_count);
  draft_find(freeze->draft, "unknown-value", place,
             near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near)
                  : "Its words stand in vars.",
             "'%s' cannot be '%s'.", var->name, word);
  return false;
}

static bool effect_value(Freeze *freeze, const Var *var, bool adds, const Value *value,
                         Place place, double *number) {
  static const char *const takes[] = {"a number", "true or false", "one of its words"};
  if (is_wrong(value)) return false;
  if (adds && var->kind != VAR_NUMBER) {
    draft_find(freeze->draft, "effect-type", place, "Use set for it.",
               "'%s' is not a number, so nothing can be added to it.", var->name);
    return false;
  }
  if (var->kind == VAR_NUMBER && value->kind == VALUE_NUMBER && isfinite(value->number)) {
    *number = value->number;
    return true;
  }
  if (var->kind == VAR_BOOL && value->kind == VALUE_FLAG) {
    *number = value->flag;
    return true;
  }
  if (var->kind == VAR_WORD && value->kind == VALUE_TEXT)
    return find_word(freeze, var, value->text, place, number);
  draft_find(freeze->draft, "effect-type", place, "", "'%s' takes %s.", var->name,
             takes[var->kind]);
  return false;
}

static const Table *effects_table(const Node *node, const char *key) {
  if (!key) return node->table;
  Value value = table_get(node->table, key);
  return value.kind == VALUE_TABLE ? value.table : NULL;
}

int freeze_effects_most(const Node *node, const char *key) {
  const Table *table = effects_table(node, key);
  return table ? table->pair_count : 0;
}

int freeze_effects(Freeze *freeze, const Node *node, const char *key, bool adds,
                   Effect *effects) {
  const Table *table = effects_table(node, key);
  int count = 0;
  for (int i = 0; table && i < table->pair_count; i++) {
    const Pair *pair = &table->pairs[i];
    if (!key && !strcmp(pair->key, "when")) continue;
    Place place = key ? inner_place(node, key, pair->key) : key_place(node, pair->key);
    int var = find_var(freeze, pair->key, place);
    if (var < 0) continue;
    Effect effect = {.var = var, .adds = adds};
    if (effect_value(freeze, &freeze->names.vars[var], adds, &pair->value, place,
                     &effect.value))
      effects[count++] = effect;
  }
  if (table && table_strays(table))
    draft_find(
        freeze->draft, "stray-value", key ? key_place(node, key) : node_place(node),
        "Give it a name: { heat = 1 }.", "A value stands here without a variable.");
  return count;
}

static void freeze_marks(Freeze *freeze, const Node *node, Verdict *verdict) {
  Draft *draft = freeze->draft;
  Value value = table_get(node->table, "marks");
  if (value.kind != VALUE_TABLE) return;
  const Table *table = value.table;
  int before = draft->diags->count;
  int strays = table_strays(table);
  bool lost = table->list_count > strays;
  if ((table->pair_count < 1 && !lost) || table->pair_count > 3 || strays)
    draft_find(draft, "mark-count", key_place(node, "marks"),
               "For example: marks = { empathy = 1, curiosity = -1 }",
               strays ? "Marks name their principles."
               : table->pair_count
                   ? "A reply is marked on at most three principles; here stand more."
                   : "A reply is marked on at least one principle; here stands none.");
  Mark *marks = arena_alloc(freeze->arena, (size_t)table->pair_count * sizeof(Mark));
  for (int i = 0; i < table->pair_count; i++) {
    const Pair *pair = &table->pairs[i];
    Place place = inner_place(node, "marks", pair->key);
    int principle = principle_find(pair->key);
    double number = pair->value.number;
    if (principle < 0) {
      const char *near = principle_nearest(pair->key);
      draft_find(draft, "unknown-principle", place,
                 near ? arena_print(draft->arena, "Did you mean '%s'?", near)
                      : "The principles stand in scripts/principles.lua.",
                 "There is no principle '%s'.", pair->key);
    } else if (is_wrong(&pair->value)) {
      continue;
    } else if (pair->value.kind != VALUE_NUMBER || number != floor(number) ||
               number < -2 || number > 2) {
      draft_find(draft, "mark-range", place,
                 "-2 does harm, 0 fits anyone, 2 is exemplary.",
                 "The mark of '%s' is a whole number from -2 to 2.", pair->key);
    } else {
      marks[verdict->mark_count++] = (Mark){principle, (int)number};
    }
  }
  verdict->marks = marks;
  // Marks with a fault say nothing about the worth of a reply.
  if (lost || draft->diags->count > before) verdict->mark_count = 0;
}

static void freeze_verdict(Freeze *freeze, const Node *node, Verdict *verdict) {
  freeze_marks(freeze, node, verdict);
  verdict->why = freeze_text(freeze, node, "why");
  verdict->felt = freeze_text(freeze, node, "felt");
  verdict->better = freeze_text(freeze, node, "better");
  int most = freeze_effects_most(node, "set") + freeze_effects_most(node, "add");
  if (table_get(node->table, "set").kind || table_get(node->table, "add").kind)
    verdict->has_effects = true;
  Effect *effects = arena_alloc(freeze->arena, (size_t)most * sizeof(Effect));
  verdict->effect_count = freeze_effects(freeze, node, "set", false, effects);
  verdict->effect_count +=
      freeze_effects(freeze, node, "add", true, effects + verdict->effect_count);
  verdict->effects = effects;
}

static void freeze_cases(Freeze *freeze, Node *node, Option *option) {
  Value value = table_get(node->table, "cases");
  if (value.kind != VALUE_TABLE) return;
  const ReadKey *read = read_key(node->read, "cases");
  const Table *table = value.table;
  Verdict *cases =
      arena_alloc(freeze->arena, (size_t)table->list_count * sizeof(Verdict));
  if (table->pair_count)
    draft_find(freeze->draft, "wrong-type", key_place(node, "cases"), "",
               "'cases' takes %s.", key_kind_name(KEY_CASES));
  for (int i = 0; i < table->list_count && !table->pair_count; i++) {
    if (is_wrong(&table->list[i])) continue;
    if (table->list[i].kind != VALUE_TABLE) {
      draft_find(freeze->draft, "wrong-type", key_place(node, "cases"), "",
                 "'cases' takes %s.", key_kind_name(KEY_CASES));
      continue;
    }
    Node one = {.word = node->word, .line = node->line, .table = table->list[i].table};
    if (read && read->inner && i < read->inner->list_count) {
      one.read = read->inner->lists[i];
      one.line = one.read->place.line;
    }
    freeze_check_case(freeze, &one);
    Verdict *verdict = &cases[option->case_count++];
    verdict->when = freeze_when(freeze, &one);
    freeze_verdict(freeze, &one, verdict);
  }
  option->cases = cases;
}

static void add_move(Freeze *freeze, const Node *node, const char *name, Option *option) {
  for (int i = 0; i < MOVE_COUNT; i++)
    if (!strcmp(move_names[i], name)) {
      option->moves |= 1u << i;
      return;
    }
  const char *near = word_nearest(name, move_names, MOVE_COUNT);
  draft_find(freeze->draft, "unknown-move", key_place(node, "move"),
             near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near)
                  : "ask, reflect, validate, agree, disagree, share, apologise, advise, "
                    "reassure, thank, joke, comfort, boundary, pause, act, criticise, "
                    "defend or dismiss",
             "There is no move '%s'.", name);
}

static void freeze_moves(Freeze *freeze, const Node *node, Option *option) {
  Value value = table_get(node->table, "move");
  const Table *list = value.kind == VALUE_TABLE ? value.table : NULL;
  bool counted =
      !list || (list->list_count >= 1 && list->list_count <= 2 && !list->pair_count);
  if (value.kind == VALUE_TEXT) add_move(freeze, node, value.text, option);
  if (!counted)
    draft_find(freeze->draft, "move-count", key_place(node, "move"),
               "move = \"ask\" or move = { \"ask\", \"reflect\" }",
               "A reply has one move or two.");
  for (int i = 0; list && counted && i < list->list_count; i++)
    add_move(freeze, node, list->list[i].kind == VALUE_TEXT ? list->list[i].text : "?",
             option);
  // A move with a fault is a move all the same; the scenario is thrown away.
  if (value.kind != VALUE_NONE && !option->moves) option->moves = 1u << MOVE_ACT;
}

void freeze_reply(Freeze *freeze, Node *node, Option *option) {
  freeze_check_node(freeze, node);
  option->picked = freeze->option_next++;
  option->id = freeze->option_ids[option->picked];
  option->line = node->line;
  option->to = TO_NEXT;
  const char *text = freeze_text(freeze, node, NULL);
  option->text = text ? text : "";
  option->when = freeze_when(freeze, node);
  Value to = table_get(node->table, "to");
  if (to.kind == VALUE_TEXT)
    option->to = freeze_target(freeze, to.text, key_place(node, "to"));
  Value holds = table_get(node->table, "holds");
  option->holds = holds.kind == VALUE_FLAG && holds.flag;
  freeze_moves(freeze, node, option);
  freeze_verdict(freeze, node, &option->verdict);
  freeze_cases(freeze, node, option);
}
