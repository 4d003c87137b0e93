#include "script/draft.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

void draft_begin(Draft *draft, const char *path, const Reader *reader, DiagList *diags) {
  *draft = (Draft){.arena = arena_new(), .path = path, .diags = diags, .reader = reader};
}

void draft_end(Draft *draft) {
  mem_free(draft->nodes);
  mem_free(draft->lost);
  arena_free(draft->arena);
  *draft = (Draft){0};
}

Node *draft_node(Draft *draft, WordKind word, int line) {
  Node *node = arena_alloc(draft->arena, sizeof *node);
  node->word = word;
  node->line = line;
  node->serial = draft->node_count;
  draft->nodes = mem_grow(draft->nodes, &draft->node_capacity,
                          (size_t)draft->node_count + 1, sizeof(Node *));
  draft->nodes[draft->node_count++] = node;
  return node;
}

void draft_lose(Draft *draft, const char *id) {
  draft->lost = mem_grow(draft->lost, &draft->lost_capacity,
                         (size_t)draft->lost_count + 1, sizeof(char *));
  draft->lost[draft->lost_count++] = arena_copy(draft->arena, id);
}

bool draft_has_lost(const Draft *draft, const char *id) {
  for (int i = 0; i < draft->lost_count; i++)
    if (!strcmp(draft->lost[i], id)) return true;
  for (int i = 0; i < draft->node_count; i++) {
    const Node *node = draft->nodes[i];
    Value own = table_get(node->table, "id");
    if (is_reply(node->word) && own.kind == VALUE_TEXT && !strcmp(own.text, id))
      return true;
  }
  return false;
}

Value table_get(const Table *table, const char *key) {
  for (int i = 0; table && i < table->pair_count; i++)
    if (!strcmp(table->pairs[i].key, key)) return table->pairs[i].value;
  return (Value){0};
}

int table_strays(const Table *table) {
  int count = 0;
  for (int i = 0; i < table->list_count; i++) count += table->list[i].kind != VALUE_WRONG;
  return count;
}

const char *node_name(const Draft *draft, const Node *node) {
  if (node->word != WORD_LINE || !node->who) return words[node->word].name;
  if (!node->mood) return node->who;
  return arena_print(draft->arena, "%s.%s", node->who, node->mood);
}

Place node_place(const Node *node) {
  if (node->read && node->read->place.line == node->line) return node->read->place;
  return (Place){node->line, 0};
}

Place key_place(const Node *node, const char *key) {
  const ReadKey *found = read_key(node->read, key);
  return found ? found->place : node_place(node);
}

Place inner_place(const Node *node, const char *key, const char *inner) {
  const ReadKey *found = read_key(node->read, key);
  const ReadKey *within = found ? read_key(found->inner, inner) : NULL;
  return within ? within->place : key_place(node, key);
}

Place value_place(const Node *node, const char *key, const char *inner, bool *plain) {
  const ReadKey *found = read_key(node->read, key);
  if (found && inner) found = read_key(found->inner, inner);
  *plain = found && found->plain;
  return found ? found->value : key_place(node, key);
}

void draft_find(Draft *draft, const char *code, Place place, const char *hint,
                const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  size_t size = (size_t)vsnprintf(NULL, 0, format, args) + 1;
  va_end(args);
  char *whole = mem_alloc(size);
  vsnprintf(whole, size, format, again);
  va_end(again);
  char *source = draft->reader ? reader_line(draft->reader, place.line) : NULL;
  char *shown = text_shown(whole, size - 1);
  diag_add(draft->diags, code, draft->path, place.line, place.column, source, hint, "%s",
           shown);
  mem_free(shown);
  mem_free(source);
  mem_free(whole);
}
