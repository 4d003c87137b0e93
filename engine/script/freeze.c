#include "script/freeze.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

// The file's name without folders and ending.
static const char *stem_of(Arena *arena, const char *path) {
  const char *slash = strrchr(path, '/');
  const char *name = slash ? slash + 1 : path;
  const char *dot = strrchr(name, '.');
  return arena_copy_bytes(arena, name,
                          dot && dot > name ? (size_t)(dot - name) : strlen(name));
}

static Node *find_header(Draft *draft) {
  Node *header = NULL;
  for (int i = 0; i < draft->node_count; i++) {
    Node *node = draft->nodes[i];
    if (node->word != WORD_SCENARIO) continue;
    if (header)
      draft_find(draft, "second-scenario", node_place(node), "Give it a file of its own.",
                 "The file is about the scenario of line %d already.", header->line);
    else
      header = node;
  }
  return header;
}

static int count_beats(const Draft *draft, WordKind word) {
  int count = 0;
  for (int i = 0; i < draft->node_count; i++) count += draft->nodes[i]->word == word;
  return count;
}

typedef struct Id {
  const char *id;
  Node *node;
  int order;
} Id;

static int compare_ids(const void *a, const void *b) {
  const Id *one = a, *two = b;
  int order = strcmp(one->id, two->id);
  return order ? order : one->order - two->order;
}

static void find_doubles(Freeze *freeze, Id *ids, int count, const char *key) {
  qsort(ids, (size_t)count, sizeof *ids, compare_ids);
  int first = 0;
  for (int i = 1; i < count; i++) {
    if (strcmp(ids[i].id, ids[first].id)) {
      first = i;
      continue;
    }
    const Node *node = ids[i].node;
    draft_find(
        freeze->draft, "duplicate-id", key ? key_place(node, key) : node_place(node),
        "Every id stands once in a file.", "The id '%s' stands in line %d already.",
        ids[i].id, ids[first].node->line);
  }
}

// Ids of beats and endings, and of replies; of moments too, within each beat.
static void check_ids(Freeze *freeze, Node **beats, int count) {
  Draft *draft = freeze->draft;
  Id *ids = mem_alloc(((size_t)draft->node_count + 1) * sizeof(Id));
  int found = 0;
  for (int i = 0; i < count; i++)
    if (beats[i]->text) ids[found++] = (Id){beats[i]->text, beats[i], i};
  find_doubles(freeze, ids, found, NULL);
  found = 0;
  for (int i = 0; i < draft->node_count; i++) {
    Node *node = draft->nodes[i];
    Value id = table_get(node->table, "id");
    if (is_reply(node->word) && id.kind == VALUE_TEXT)
      ids[found++] = (Id){id.text, node, i};
  }
  find_doubles(freeze, ids, found, "id");
  for (int b = 0; b < count; b++) {
    found = 0;
    const Table *table = beats[b]->table;
    for (int i = 0; table && i < table->list_count; i++) {
      Node *node = table->list[i].kind == VALUE_NODE ? table->list[i].node : NULL;
      Value id = table_get(node ? node->table : NULL, "id");
      if (id.kind == VALUE_TEXT && found < draft->node_count)
        ids[found++] = (Id){id.text, node, i};
    }
    find_doubles(freeze, ids, found, "id");
  }
  mem_free(ids);
}

static void find_unused(Draft *draft) {
  for (int i = 0; i < draft->node_count; i++) {
    Node *node = draft->nodes[i];
    if (node->used) continue;
    draft_find(draft, "unused-word", node_place(node),
               "Put it into a beat, between its braces.",
               "What '%s' begins here stands in no beat.", node_name(draft, node));
  }
}

static void freeze_beats(Freeze *freeze) {
  Draft *draft = freeze->draft;
  Scenario *scenario = freeze->scenario;
  int count = count_beats(draft, WORD_BEAT) + count_beats(draft, WORD_ENDING), at = 0;
  Node **nodes = arena_alloc(draft->arena, (size_t)count * sizeof(Node *));
  const char **ids = arena_alloc(freeze->arena, (size_t)count * sizeof(char *));
  for (int i = 0; i < draft->node_count; i++) {
    Node *node = draft->nodes[i];
    if (node->word != WORD_BEAT && node->word != WORD_ENDING) continue;
    freeze_check_node(freeze, node);
    const char *id = node->text ? node->text : "";
    if (*id) freeze_check_id(freeze, id, node_place(node));
    if (!strcmp(id, "ending"))
      draft_find(draft, "reserved-word", node_place(node), "Choose another id.",
                 "'ending' means the first ending that fits.");
    ids[at] = arena_copy(freeze->arena, id);
    nodes[at++] = node;
  }
  freeze->names.beats = ids;
  freeze->names.beat_count = count;
  check_ids(freeze, nodes, count);
  for (int i = 0; i < count; i++) freeze_count_beat(freeze, nodes[i]);
  freeze->names.options = freeze->option_ids;
  freeze->names.option_count = freeze->option_count;
  scenario->option_count = freeze->option_count;
  Beat *beats = arena_alloc(freeze->arena, (size_t)count * sizeof(Beat));
  for (int i = 0; i < count; i++) freeze_beat(freeze, nodes[i], i, &beats[i]);
  scenario->beats = beats;
  scenario->beat_count = count;
}

static void keep(Freeze *freeze) {
  Scenario *scenario = freeze->scenario;
  size_t moments = (size_t)scenario->moment_count * sizeof(Moment);
  size_t steps = (size_t)scenario->step_count * sizeof(Step);
  Moment *kept_moments = arena_alloc(freeze->arena, moments);
  Step *kept_steps = arena_alloc(freeze->arena, steps);
  if (moments) memcpy(kept_moments, freeze->moments, moments);
  if (steps) memcpy(kept_steps, freeze->steps, steps);
  scenario->moments = kept_moments;
  scenario->steps = kept_steps;
  mem_free(freeze->moments);
  mem_free(freeze->steps);
  mem_free(freeze->items);
  mem_free(freeze->option_ids);
}

// Without a scenario there is no cast, so that its names are unknown words; only a word
// that may have been meant as `scenario` is kept. True when there is one.
static bool lost_header(Draft *draft) {
  DiagList *diags = draft->diags;
  int kept = 0;
  bool meant = false;
  for (int i = 0; i < diags->count; i++) {
    Diag *item = &diags->items[i];
    bool header = strstr(item->hint, "'scenario'") != NULL;
    if (strcmp(item->code, "unknown-word") || header) {
      meant |= header;
      diags->items[kept++] = *item;
      continue;
    }
    mem_free(item->path);
    mem_free(item->message);
    mem_free(item->hint);
    mem_free(item->source);
  }
  diags->count = kept;
  return meant;
}

Scenario *freeze_draft(Draft *draft) {
  Node *header = find_header(draft);
  if (!header && lost_header(draft)) return NULL;
  if (!header) {
    draft_find(draft, "no-scenario", (Place){1, 1}, words[WORD_SCENARIO].form,
               "The file does not say which scenario it is.");
    return NULL;
  }
  Scenario *scenario = scenario_new();
  Freeze freeze = {
      .draft = draft, .arena = scenario->arena, .scenario = scenario, .header = header};
  scenario->path = arena_copy(scenario->arena, draft->path);
  scenario->id = stem_of(scenario->arena, draft->path);
  freeze_check_node(&freeze, header);
  if (header->text && strcmp(header->text, scenario->id))
    draft_find(draft, "wrong-id", node_place(header),
               arena_print(draft->arena, "Write scenario \"%s\", or rename the file.",
                           scenario->id),
               "The file is called '%s.lua', and the scenario in it '%s'.", scenario->id,
               header->text);
  freeze_head(&freeze);
  if (!count_beats(draft, WORD_BEAT) && !draft->lost_count)
    draft_find(draft, "no-beats", node_place(header), words[WORD_BEAT].form,
               "The scenario has no beat to begin with.");
  freeze_beats(&freeze);
  freeze_starts(&freeze);
  find_unused(draft);
  keep(&freeze);
  return scenario;
}
