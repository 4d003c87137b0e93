#include <ctype.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"
#include "script/freeze.h"
#include "script/typeset.h"

bool is_wrong(const Value *value) { return value->kind == VALUE_WRONG; }

static bool fits(const Value *value, KeyKind kind) {
  switch (kind) {
    case KEY_TEXT:
    case KEY_NAME:
    case KEY_CONDITION: return value->kind == VALUE_TEXT;
    case KEY_NUMBER: return value->kind == VALUE_NUMBER;
    case KEY_FLAG: return value->kind == VALUE_FLAG;
    case KEY_NAMES: return value->kind == VALUE_TEXT || value->kind == VALUE_TABLE;
    case KEY_TEXTS:
    case KEY_TABLE:
    case KEY_CASES: return value->kind == VALUE_TABLE;
  }
  return false;
}

static void find_wrong_type(Freeze *freeze, const Node *node, const WordKey *key) {
  Draft *draft = freeze->draft;
  draft_find(draft, "wrong-type", key_place(node, key->key), "", "'%s' takes %s.",
             key->key, key_kind_name(key->kind));
}

static void check_key(Freeze *freeze, const Node *node, Pair *pair) {
  Draft *draft = freeze->draft;
  const WordKey *key = word_key(node->word, pair->key);
  if (!key && words[node->word].open) return;
  if (key && !is_wrong(&pair->value) && !fits(&pair->value, key->kind)) {
    find_wrong_type(freeze, node, key);
    pair->value.kind = VALUE_WRONG;
  }
  if (key) return;
  const char *near = word_key_nearest(node->word, pair->key);
  draft_find(draft, "unknown-key", key_place(node, pair->key),
             near ? arena_print(draft->arena, "Did you mean '%s'?", near) : "",
             "'%s' has no key '%s'.", node_name(draft, node), pair->key);
}

static void check_entry(Freeze *freeze, const Node *node, const Value *entry) {
  Draft *draft = freeze->draft;
  unsigned holds = words[node->word].holds;
  if (is_wrong(entry)) return;
  if (entry->kind != VALUE_NODE) {
    const char *hint =
        entry->kind == VALUE_TEXT && (holds & (1u << WORD_NARRATE))
            ? "Who says it? Write narrate \"…\", or a name of the cast before it."
            : "Give it a key: key = value.";
    draft_find(draft, "stray-value", node_place(node), hint,
               entry->kind == VALUE_TEXT ? "In '%s' a text stands alone."
                                         : "In '%s' a value stands alone.",
               node_name(draft, node));
    return;
  }
  if (holds & (1u << entry->node->word)) return;
  draft_find(draft, "misplaced-word", node_place(entry->node),
             arena_print(draft->arena, "It is written: %s", words[node->word].form),
             "'%s' cannot stand in '%s'.", node_name(draft, entry->node),
             node_name(draft, node));
}

// A key that is there under a wrong name has been reported as that.
static bool misspelt(const Node *node, const char *key) {
  for (int i = 0; node->table && i < node->table->pair_count; i++) {
    const char *name = node->table->pairs[i].key;
    if (word_key(node->word, name)) continue;
    const char *near = word_key_nearest(node->word, name);
    if (near && !strcmp(near, key)) return true;
  }
  return false;
}

void freeze_check_node(Freeze *freeze, Node *node) {
  Draft *draft = freeze->draft;
  const Word *word = &words[node->word];
  for (int i = 0; node->table && i < node->table->pair_count; i++)
    check_key(freeze, node, &node->table->pairs[i]);
  for (int i = 0; node->table && i < node->table->list_count; i++)
    check_entry(freeze, node, &node->table->list[i]);
  for (int i = 0; i < word->key_count; i++)
    if (word->keys[i].needed &&
        table_get(node->table, word->keys[i].key).kind == VALUE_NONE &&
        !misspelt(node, word->keys[i].key) && !draft_has_lost(draft, word->keys[i].key))
      draft_find(draft, "missing-key", node_place(node),
                 arena_print(draft->arena, "%s = … is %s.", word->keys[i].key,
                             word->keys[i].means),
                 "'%s' needs the key '%s'.", node_name(draft, node), word->keys[i].key);
  if (word->text == TEXT_MUST && !node->text)
    draft_find(draft, "empty-text", node_place(node),
               arena_print(draft->arena, "It is written: %s", word->form),
               "'%s' needs words between quotes.", node_name(draft, node));
}

void freeze_check_case(Freeze *freeze, Node *node) {
  static const char *const keys[] = {"when",   "marks", "why", "felt",
                                     "better", "add",   "set"};
  enum { COUNT = sizeof keys / sizeof *keys };
  Draft *draft = freeze->draft;
  for (int i = 0; i < node->table->pair_count; i++) {
    Pair *pair = &node->table->pairs[i];
    bool known = false;
    for (int k = 0; k < COUNT; k++) known |= !strcmp(keys[k], pair->key);
    if (known) {
      check_key(freeze, node, pair);
      continue;
    }
    const char *near = word_nearest(pair->key, keys, COUNT);
    draft_find(draft, "unknown-key", key_place(node, pair->key),
               near ? arena_print(draft->arena, "Did you mean '%s'?", near)
                    : "A case has when, marks, why, felt, better, add and set.",
               "A case has no key '%s'.", pair->key);
  }
  for (int i = 0; i < 2; i++)
    if (table_get(node->table, keys[i]).kind == VALUE_NONE &&
        !draft_has_lost(draft, keys[i]))
      draft_find(draft, "missing-key", node_place(node),
                 "{ when = \"…\", marks = { … } }", "A case needs the key '%s'.",
                 keys[i]);
}

bool freeze_check_id(Freeze *freeze, const char *id, Place place) {
  bool good = islower((unsigned char)*id);
  for (const char *at = id; *at; at++)
    good &= islower((unsigned char)*at) || isdigit((unsigned char)*at) || *at == '_';
  if (!good || strlen(id) > 60)
    draft_find(
        freeze->draft, "bad-id", place, "For example: late_shift_2",
        "The id '%s' may have small letters, digits and _, and begins with a letter.",
        id);
  return good;
}

static bool turns_direction(uint32_t point) {
  return (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
}

const char *freeze_copy(Freeze *freeze, const char *text, Place place, const char *what) {
  Draft *draft = freeze->draft;
  if (!utf8_valid(text, strlen(text))) {
    draft_find(draft, "not-utf8", place, "Save the file as UTF-8.",
               "%s holds bytes that are not text.", what);
    return "";
  }
  bool empty = true;
  for (const char *at = text; *at;) {
    uint32_t point = utf8_next(&at);
    empty &= point == ' ' || point == '\n' || point == '\t' || point == 0xA0;
    bool turns = turns_direction(point);
    if (!turns && !(point < 0x20 && point != '\n' && point != '\t') &&
        !(point >= 0x7F && point < 0xA0))
      continue;
    draft_find(draft, turns ? "bidi-override" : "control-character", place,
               "Take it away.", "%s holds the invisible character U+%04X.", what,
               (unsigned)point);
    return "";
  }
  if (empty)
    draft_find(draft, "empty-text", place, "Write it, or take the key away.",
               "%s is empty.", what);
  return typeset_copy(freeze->arena, text);
}

const char *freeze_text(Freeze *freeze, const Node *node, const char *key) {
  const char *name = node_name(freeze->draft, node);
  if (!key)
    return node->text
               ? freeze_copy(freeze, node->text, node_place(node),
                             arena_print(freeze->draft->arena, "What follows '%s'", name))
               : NULL;
  Value value = table_get(node->table, key);
  if (value.kind != VALUE_TEXT) return NULL;
  return freeze_copy(freeze, value.text, key_place(node, key),
                     arena_print(freeze->draft->arena, "The text of '%s'", key));
}

static const char *fault_code(ExprFault fault) {
  switch (fault) {
    case EXPR_UNKNOWN_NAME: return "unknown-variable";
    case EXPR_UNKNOWN_BEAT: return "unknown-beat";
    case EXPR_UNKNOWN_OPTION: return "unknown-option";
    case EXPR_TYPE: return "condition-type";
    case EXPR_UNKNOWN_WORD: return "unknown-value";
    case EXPR_DIVIDES_BY_ZERO: return "divides-by-zero";
    case EXPR_OK:
    case EXPR_SYNTAX:
    case EXPR_TOO_LONG: break;
  }
  return "bad-condition";
}

// The name that a fault is about: seen.NAME, picked.NAME, from its place in the
// condition.
static const char *name_at(const char *source, int offset, size_t *length) {
  const char *at = source + offset;
  const char *dot = strchr(at, '.');
  size_t before = strcspn(at, ". ");
  if (dot && dot == at + before) at = dot + 1;
  for (*length = 0; isalnum((unsigned char)at[*length]) || at[*length] == '_';) ++*length;
  return at;
}

const Expr *freeze_when(Freeze *freeze, const Node *node) {
  Value when = table_get(node->table, "when");
  if (when.kind != VALUE_TEXT) return NULL;
  ExprProblem problem = {0};
  const Expr *expr = expr_compile(freeze->arena, when.text, &freeze->names, &problem);
  if (expr) return expr;
  if ((problem.fault == EXPR_UNKNOWN_NAME && !freeze->has_vars) ||
      (problem.fault == EXPR_UNKNOWN_WORD && !(freeze->has_vars && freeze->has_cast)))
    return NULL;
  // A name that was lost elsewhere has been reported there.
  size_t length = 0;
  const char *name = name_at(when.text, problem.offset, &length);
  if ((problem.fault == EXPR_UNKNOWN_BEAT || problem.fault == EXPR_UNKNOWN_OPTION) &&
      draft_has_lost(freeze->draft, arena_copy_bytes(freeze->draft->arena, name, length)))
    return NULL;
  bool plain;
  Place place = value_place(node, "when", NULL, &plain);
  if (plain) place.column += 1 + problem.offset;
  draft_find(freeze->draft, fault_code(problem.fault), place, problem.hint, "%s",
             problem.text);
  return NULL;
}

int freeze_person(Freeze *freeze, const char *name, Place place) {
  const ExprNames *names = &freeze->names;
  for (int i = 0; i < names->person_count; i++)
    if (!strcmp(names->people[i], name)) return i;
  if (!freeze->has_cast) return -1;
  const char *near = word_nearest(name, names->people, names->person_count);
  draft_find(freeze->draft, "unknown-person", place,
             near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near) : "",
             "There is no '%s' in the cast.", name);
  return -1;
}

int freeze_mood(Freeze *freeze, const char *mood, Place place) {
  for (int i = 0; i < MOOD_COUNT; i++)
    if (!strcmp(mood_names[i], mood)) return i;
  const char *near = word_nearest(mood, mood_names, MOOD_COUNT);
  draft_find(freeze->draft, "unknown-mood", place,
             near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near) : "",
             "There is no mood '%s'.", mood);
  return -1;
}

int freeze_target(Freeze *freeze, const char *name, Place place) {
  const ExprNames *names = &freeze->names;
  if (!strcmp(name, "ending")) return TO_ENDING;
  bool lost = false;
  for (int i = 0; i < freeze->draft->lost_count; i++)
    lost |= !strcmp(freeze->draft->lost[i], name);
  for (int i = 0; i < names->beat_count; i++)
    if (!strcmp(names->beats[i], name)) return i;
  if (lost) return TO_NEXT;
  const char *near = word_nearest(name, names->beats, names->beat_count);
  draft_find(freeze->draft, "unknown-beat", place,
             near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near) : "",
             "There is no beat '%s'.", name);
  return TO_NEXT;
}
