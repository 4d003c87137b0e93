#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/text.h"
#include "script/freeze.h"
#include "story/look.h"

static void add_part(Freeze *freeze, Person *person, const char *key, const char *value) {
  if (person->look_count == LOOK_MOST) return;
  person->look[person->look_count++] =
      (LookPart){arena_copy(freeze->arena, key), arena_copy(freeze->arena, value)};
}

static void freeze_look_value(Freeze *freeze, Person *person, const LookKey *key,
                              const Value *value, Place place) {
  Draft *draft = freeze->draft;
  if (key->kind == LOOK_WORD && value->kind == VALUE_TEXT) {
    int count = 0;
    for (; key->words[count]; count++)
      if (!strcmp(key->words[count], value->text)) {
        add_part(freeze, person, key->key, value->text);
        return;
      }
    const char *near = word_nearest(value->text, key->words, count);
    Text all = {0};
    if (near) text_print(&all, "Did you mean '%s'?", near);
    for (int i = 0; !near && i < count; i++)
      text_print(&all, "%s%s", i ? ", " : "One of: ", key->words[i]);
    draft_find(draft, "look-value", place, text_string(&all), "'%s' cannot be '%s'.",
               key->key, value->text);
    text_free(&all);
  } else if (key->kind == LOOK_NUMBER && value->kind == VALUE_NUMBER) {
    if (value->number >= key->min && value->number <= key->max)
      add_part(freeze, person, key->key,
               arena_print(draft->arena, "%.14g", value->number));
    else
      draft_find(draft, "look-value", place, "", "'%s' goes from %g to %g.", key->key,
                 key->min, key->max);
  } else if (key->kind == LOOK_FLAG && value->kind == VALUE_FLAG) {
    if (value->flag) add_part(freeze, person, key->key, "true");
  } else if (!is_wrong(value)) {
    static const char *const takes[] = {"a word between quotes", "a number",
                                        "true or false"};
    draft_find(draft, "wrong-type", place, "", "'%s' takes %s.", key->key,
               takes[key->kind]);
  }
}

static void freeze_look(Freeze *freeze, Node *node, Person *person) {
  freeze_check_node(freeze, node);
  const char *name = freeze_text(freeze, node, "name");
  person->name = name ? name : person->id;
  person->about = freeze_text(freeze, node, "about");
  const char *keys[64];
  int count = 0;
  for (; count < look_key_count && count < 64; count++)
    keys[count] = look_keys[count].key;
  for (int i = 0; node->table && i < node->table->pair_count; i++) {
    const Pair *pair = &node->table->pairs[i];
    if (word_key(WORD_LOOK, pair->key)) continue;
    Place place = key_place(node, pair->key);
    const LookKey *key = NULL;
    for (int k = 0; k < count; k++)
      if (!strcmp(keys[k], pair->key)) key = &look_keys[k];
    if (key) {
      freeze_look_value(freeze, person, key, &pair->value, place);
      continue;
    }
    const char *near = word_nearest(pair->key, keys, count);
    draft_find(freeze->draft, "unknown-look", place,
               near ? arena_print(freeze->draft->arena, "Did you mean '%s'?", near) : "",
               "A look has no part '%s'.", pair->key);
  }
}

typedef struct Member {
  const char *id;
  Node *look;
} Member;

static int compare_members(const void *a, const void *b) {
  return ((const Member *)a)->look->serial - ((const Member *)b)->look->serial;
}

static void freeze_cast(Freeze *freeze) {
  Value cast = table_get(freeze->header->table, "cast");
  if (cast.kind != VALUE_TABLE) return;
  freeze->has_cast = true;
  int most = cast.table->pair_count, count = 0;
  Member *members = arena_alloc(freeze->draft->arena, (size_t)most * sizeof(Member));
  for (int i = 0; i < most; i++) {
    const Pair *pair = &cast.table->pairs[i];
    Place place = inner_place(freeze->header, "cast", pair->key);
    if (pair->value.kind == VALUE_NODE && pair->value.node->word == WORD_LOOK) {
      if (freeze_check_id(freeze, pair->key, place))
        members[count++] = (Member){pair->key, pair->value.node};
    } else {
      freeze->has_cast = false;
      if (!is_wrong(&pair->value))
        draft_find(freeze->draft, "wrong-type", place, "sam = look { name = \"Sam\", … }",
                   "'%s' takes a look.", pair->key);
    }
  }
  if (cast.table->list_count || !most)
    draft_find(freeze->draft, "wrong-type", key_place(freeze->header, "cast"),
               "cast = { sam = look { name = \"Sam\", … } }",
               most ? "Everybody in the cast has an id." : "Nobody is in the cast.");
  qsort(members, (size_t)count, sizeof *members, compare_members);
  Person *people = arena_alloc(freeze->arena, (size_t)count * sizeof(Person));
  const char **ids = arena_alloc(freeze->arena, (size_t)count * sizeof(char *));
  for (int i = 0; i < count; i++) {
    people[i].id = ids[i] = arena_copy(freeze->arena, members[i].id);
    freeze_look(freeze, members[i].look, &people[i]);
  }
  freeze->scenario->people = people;
  freeze->scenario->person_count = freeze->names.person_count = count;
  freeze->names.people = ids;
}

static bool is_reserved(const char *name) {
  static const char *const names[] = {"seat", "seen", "visits", "picked", "good", "mixed",
                                      "poor", "when", "and",    "or",     "not"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name)) return true;
  return false;
}

static bool all_of(const Table *table, ValueKind kind) {
  for (int i = 0; i < table->list_count; i++)
    if (table->list[i].kind != kind) return false;
  return true;
}

static void freeze_range(Freeze *freeze, const Node *node, Place place, Var *var) {
  const Table *table = node->table;
  if (table->list_count != 3 || !all_of(table, VALUE_NUMBER)) {
    draft_find(freeze->draft, "bad-range", place, "warmth = range(5, 0, 10)",
               "A range has three numbers: its start, its least and its most.");
    return;
  }
  var->start = table->list[0].number;
  var->min = table->list[1].number;
  var->max = table->list[2].number;
  if (!(var->min <= var->start && var->start <= var->max &&
        isfinite(var->max - var->min)))
    draft_find(freeze->draft, "bad-range", place,
               "Its least comes second, its most third.",
               "The start of '%s' lies outside its least and its most.", var->name);
}

static void freeze_words(Freeze *freeze, const Node *node, Place place, Var *var) {
  const Table *table = node->table;
  var->kind = VAR_WORD;
  if (table->list_count < 2 || !all_of(table, VALUE_TEXT)) {
    draft_find(freeze->draft, "wrong-type", place, "plan = one_of(\"none\", \"rota\")",
               "one_of takes two words or more.");
    return;
  }
  const char **set =
      arena_alloc(freeze->arena, (size_t)table->list_count * sizeof(char *));
  for (int i = 0; i < table->list_count; i++)
    set[i] = arena_copy(freeze->arena, table->list[i].text);
  var->words = set;
  var->word_count = table->list_count;
}

static void freeze_var(Freeze *freeze, const Pair *pair, Var *var) {
  Place place = inner_place(freeze->header, "vars", pair->key);
  const Value *value = &pair->value;
  *var = (Var){.name = arena_copy(freeze->arena, pair->key), .max = 99};
  if (is_reserved(pair->key))
    draft_find(freeze->draft, "reserved-word", place, "Give the variable another name.",
               "'%s' means something else in conditions.", pair->key);
  else
    freeze_check_id(freeze, pair->key, place);
  if (value->kind == VALUE_NUMBER) {
    var->start = value->number;
    if (!(value->number >= 0 && value->number <= 99))
      draft_find(freeze->draft, "bad-range", place, "Use range(start, least, most).",
                 "A plain number stays within 0 and 99.");
  } else if (value->kind == VALUE_FLAG) {
    var->kind = VAR_BOOL;
    var->start = value->flag;
    var->max = 1;
  } else if (value->kind == VALUE_NODE && value->node->word == WORD_RANGE) {
    freeze_range(freeze, value->node, place, var);
  } else if (value->kind == VALUE_NODE && value->node->word == WORD_ONE_OF) {
    freeze_words(freeze, value->node, place, var);
    var->max = var->word_count ? var->word_count - 1 : 0;
  } else if (!is_wrong(value)) {
    draft_find(freeze->draft, "wrong-type", place,
               value->kind == VALUE_TEXT
                   ? "Words come from a set: one_of(\"none\", \"rota\")"
                   : "",
               "'%s' is a number, true, false, a range or one_of.", pair->key);
  }
}

static void freeze_vars(Freeze *freeze) {
  Value vars = table_get(freeze->header->table, "vars");
  freeze->has_vars = vars.kind != VALUE_WRONG && !draft_has_lost(freeze->draft, "vars");
  if (vars.kind != VALUE_TABLE) return;
  int count = vars.table->pair_count;
  Var *list = arena_alloc(freeze->arena, (size_t)count * sizeof(Var));
  for (int i = 0; i < count; i++) freeze_var(freeze, &vars.table->pairs[i], &list[i]);
  if (vars.table->list_count)
    draft_find(freeze->draft, "stray-value", key_place(freeze->header, "vars"),
               "vars = { heat = 2, heard = false }", "A variable has a name.");
  freeze->scenario->vars = freeze->names.vars = list;
  freeze->scenario->var_count = freeze->names.var_count = count;
}

static void freeze_notes(Freeze *freeze) {
  Value notes = table_get(freeze->header->table, "notes");
  if (notes.kind != VALUE_TABLE) return;
  Place place = key_place(freeze->header, "notes");
  const char **list =
      arena_alloc(freeze->arena, (size_t)notes.table->list_count * sizeof(char *));
  int count = 0;
  for (int i = 0; i < notes.table->list_count; i++) {
    const Value *value = &notes.table->list[i];
    if (value->kind == VALUE_TEXT)
      list[count++] = freeze_copy(freeze, value->text, place, "A note");
    else if (!is_wrong(value))
      draft_find(freeze->draft, "wrong-type", place, "", "'notes' takes %s.",
                 key_kind_name(KEY_TEXTS));
  }
  freeze->scenario->notes = list;
  freeze->scenario->note_count = count;
}

static void add_seat(Freeze *freeze, const Value *value, Place place) {
  Scenario *scenario = freeze->scenario;
  if (is_wrong(value)) return;
  int person =
      freeze_person(freeze, value->kind == VALUE_TEXT ? value->text : "?", place);
  for (int i = 0; i < scenario->seat_count; i++)
    if (scenario->seats[i] == person && person >= 0) {
      draft_find(freeze->draft, "duplicate-id", place, "", "'%s' has a seat already.",
                 value->text);
      return;
    }
  if (person >= 0 && scenario->seat_count < 4)
    scenario->seats[scenario->seat_count++] = person;
}

static void freeze_seats(Freeze *freeze) {
  Value seats = table_get(freeze->header->table, "seats");
  Place place = key_place(freeze->header, "seats");
  if (seats.kind == VALUE_TEXT) add_seat(freeze, &seats, place);
  if (seats.kind != VALUE_TABLE) return;
  for (int i = 0; i < seats.table->list_count && i < 2; i++)
    add_seat(freeze, &seats.table->list[i], place);
  if (seats.table->list_count < 1 || seats.table->list_count > 2)
    draft_find(freeze->draft, "wrong-type", place, "seats = { \"sam\", \"alex\" }",
               "There are one or two seats.");
}

void freeze_head(Freeze *freeze) {
  Scenario *scenario = freeze->scenario;
  const Node *header = freeze->header;
  scenario->title = freeze_text(freeze, header, "title");
  scenario->summary = freeze_text(freeze, header, "summary");
  if (!scenario->title) scenario->title = scenario->id;
  if (!scenario->summary) scenario->summary = "";
  Value minutes = table_get(header->table, "minutes");
  if (minutes.kind == VALUE_NUMBER && minutes.number >= 1 && minutes.number <= 120)
    scenario->minutes = (int)minutes.number;
  else if (minutes.kind == VALUE_NUMBER)
    draft_find(freeze->draft, "bad-range", key_place(header, "minutes"), "",
               "A play takes 1 to 120 minutes.");
  freeze_notes(freeze);
  freeze_cast(freeze);
  freeze_vars(freeze);
  freeze_seats(freeze);
}

static int start_beat(Freeze *freeze, const Value *value, Place place) {
  if (value->kind != VALUE_TEXT) {
    if (!is_wrong(value))
      draft_find(freeze->draft, "wrong-type", place, "start = \"doorway\"",
                 "A start is the id of a beat.");
    return 0;
  }
  int beat = freeze_target(freeze, value->text, place);
  return beat >= 0 ? beat : 0;
}

void freeze_starts(Freeze *freeze) {
  Scenario *scenario = freeze->scenario;
  Value start = table_get(freeze->header->table, "start");
  Place place = key_place(freeze->header, "start");
  int first = 0;
  while (first < scenario->beat_count - 1 && scenario->beats[first].ending) first++;
  int all = start.kind == VALUE_TEXT ? start_beat(freeze, &start, place) : first;
  for (int i = 0; i < 4; i++) scenario->starts[i] = all;
  if (start.kind != VALUE_TABLE) return;
  for (int i = 0; i < start.table->pair_count; i++) {
    const Pair *pair = &start.table->pairs[i];
    place = inner_place(freeze->header, "start", pair->key);
    int person = freeze_person(freeze, pair->key, place);
    int beat = start_beat(freeze, &pair->value, place);
    for (int k = 0; k < scenario->seat_count; k++)
      if (scenario->seats[k] == person) scenario->starts[k] = beat;
  }
}
