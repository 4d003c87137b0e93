#include "story/diag.h"

#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

static void item_free(Diag *item) {
  mem_free(item->path);
  mem_free(item->message);
  mem_free(item->hint);
  mem_free(item->source);
}

void diag_free(DiagList *list) {
  for (int i = 0; i < list->count; i++) item_free(&list->items[i]);
  mem_free(list->items);
  *list = (DiagList){0};
}

static const DiagCode *code_find(const char *code) {
  for (int i = 0; i < diagnostic_code_count; i++)
    if (!strcmp(diagnostic_codes[i].code, code)) return &diagnostic_codes[i];
  return NULL;
}

void diag_add(DiagList *list, const char *code, const char *path, int line, int column,
              const char *source, const char *hint, const char *format, ...) {
  const DiagCode *known = code_find(code);
  assert(known);
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  size_t size = (size_t)vsnprintf(NULL, 0, format, args) + 1;
  va_end(args);
  char *message = mem_alloc(size);
  vsnprintf(message, size, format, again);
  va_end(again);
  size_t capacity = (size_t)list->capacity;
  list->items = mem_grow(list->items, &capacity, (size_t)list->count + 1, sizeof(Diag));
  list->capacity = (int)capacity;
  list->items[list->count++] = (Diag){.code = known ? known->code : "",
                                      .level = known ? known->level : DIAG_ERROR,
                                      .path = mem_copy(path ? path : ""),
                                      .line = line,
                                      .column = column,
                                      .message = message,
                                      .hint = mem_copy(hint ? hint : ""),
                                      .source = mem_copy(source ? source : "")};
}

int diag_errors(const DiagList *list) {
  int errors = 0;
  for (int i = 0; i < list->count; i++) errors += list->items[i].level == DIAG_ERROR;
  return errors;
}

static int compare_items(const void *a, const void *b) {
  const Diag *one = a, *two = b;
  int order = strcmp(one->path, two->path);
  if (!order) order = (one->line > two->line) - (one->line < two->line);
  if (!order) order = (one->column > two->column) - (one->column < two->column);
  if (!order) order = strcmp(one->code, two->code);
  if (!order) order = strcmp(one->message, two->message);
  return order;
}

// Among equal findings the one with the fuller hint comes first, and is kept.
static int compare_whole(const void *a, const void *b) {
  const Diag *one = a, *two = b;
  int order = compare_items(a, b);
  if (!order) order = strcmp(two->hint, one->hint);
  if (!order) order = strcmp(two->source, one->source);
  return order;
}

void diag_sort(DiagList *list) {
  if (list->count < 2) return;
  qsort(list->items, (size_t)list->count, sizeof(Diag), compare_whole);
  int kept = 1;
  for (int i = 1; i < list->count; i++) {
    if (compare_items(&list->items[kept - 1], &list->items[i]))
      list->items[kept++] = list->items[i];
    else
      item_free(&list->items[i]);
  }
  list->count = kept;
}

static const char *level_name(DiagLevel level) {
  return level == DIAG_ERROR ? "error" : "warning";
}

void diag_write(const DiagList *list, Text *out) {
  for (int i = 0; i < list->count; i++) {
    const Diag *item = &list->items[i];
    text_add(out, item->path);
    if (item->line > 0) text_print(out, ":%d", item->line);
    if (item->line > 0 && item->column > 0) text_print(out, ":%d", item->column);
    text_print(out, ": %s %s: %s\n", level_name(item->level), item->code, item->message);
    const char *source = item->source + strspn(item->source, " \t");
    if (*source) text_print(out, "  %s\n", source);
    if (*item->hint) text_print(out, "  hint: %s\n", item->hint);
  }
}

void diag_write_json(const DiagList *list, Text *out) {
  for (int i = 0; i < list->count; i++) {
    const Diag *item = &list->items[i];
    text_print(out, "{\"code\":\"%s\",\"level\":\"%s\",\"path\":", item->code,
               level_name(item->level));
    text_add_json(out, item->path);
    text_print(out, ",\"line\":%d,\"column\":%d,\"message\":", item->line, item->column);
    text_add_json(out, item->message);
    text_add(out, ",\"hint\":");
    text_add_json(out, item->hint);
    text_add(out, ",\"source\":");
    text_add_json(out, item->source);
    text_add(out, "}\n");
  }
}
