#include "script/loader.h"

#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "script/bind.h"
#include "script/freeze.h"
#include "story/check.h"

enum { FILE_MOST = 8 << 20 };

// Bytes that no text file has, each found once on its line; true when Lua may see the
// rest.
static bool check_bytes(Draft *draft, const char *bytes, size_t length) {
  int line = 1, found = 0;
  size_t start = 0;
  for (size_t i = 0; i < length; i++) {
    unsigned char c = (unsigned char)bytes[i];
    int column = (int)(i - start) + 1;
    if (c == '\n') {
      line++;
      start = i + 1;
    } else if ((c < 0x20 && c != '\t' && c != '\r') || c == 0x7F) {
      draft_find(draft, "control-character", (Place){line, column}, "Take it away.",
                 i == 0 && c == 0x1B ? "This is compiled code; a scenario is a text file."
                                     : "An invisible control character (%d) stands here.",
                 c);
      return false;
    } else if (c == 0xE2 && i + 2 < length) {
      const char *at = bytes + i;
      uint32_t point = utf8_next(&at);
      if ((point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069)) {
        draft_find(draft, "bidi-override", (Place){line, column}, "Take it away.",
                   "The invisible character U+%04X turns the reading direction.",
                   (unsigned)point);
        found++;
      }
    }
  }
  if (found) return false;
  if (utf8_valid(bytes, length)) return true;
  line = 1;
  for (size_t from = 0; from < length; line++) {
    const char *end = memchr(bytes + from, '\n', length - from);
    size_t stop = end ? (size_t)(end - bytes) : length;
    if (!utf8_valid(bytes + from, stop - from)) break;
    from = stop + 1;
  }
  draft_find(draft, "not-utf8", (Place){line, 0}, "Save the file as UTF-8.",
             "This line holds bytes that are not UTF-8 text.");
  return false;
}

// Takes the findings of one code away, from a place in the list on.
static void diag_drop(DiagList *diags, int from, const char *code) {
  int kept = from;
  for (int i = from; i < diags->count; i++) {
    Diag *item = &diags->items[i];
    if (strcmp(item->code, code)) {
      diags->items[kept++] = *item;
      continue;
    }
    mem_free(item->path);
    mem_free(item->message);
    mem_free(item->hint);
    mem_free(item->source);
  }
  diags->count = kept;
}

// The scenario's own lint, with the lines that only the source knows.
static void lint(const Draft *draft, const Scenario *scenario) {
  int *lines = mem_alloc(((size_t)scenario->var_count + 1) * sizeof(int));
  CheckPlaces places = {.path = draft->path, .var_lines = lines};
  for (int i = 0; i < draft->node_count && !places.header_line; i++) {
    const Node *node = draft->nodes[i];
    if (node->word != WORD_SCENARIO) continue;
    places.header_line = node->line;
    for (int v = 0; v < scenario->var_count; v++)
      lines[v] = inner_place(node, "vars", scenario->vars[v].name).line;
  }
  int before = draft->diags->count;
  scenario_check(scenario, &places, diag_errors(draft->diags) == 0, draft->diags);
  // What stands there without its = has been reported as that.
  static const char *const missing[] = {"why", "better", "move"};
  for (int k = 0; k < 3; k++)
    if (draft_has_lost(draft, missing[k]))
      diag_drop(draft->diags, before,
                arena_print(draft->arena, "missing-%s", missing[k]));
  for (int i = before; i < draft->diags->count; i++) {
    Diag *item = &draft->diags->items[i];
    mem_free(item->source);
    item->source = reader_line(draft->reader, item->line);
  }
  mem_free(lines);
}

static Scenario *load(Draft *draft, const char *bytes, size_t length) {
  if (!check_bytes(draft, bytes, length)) return NULL;
  if (!bind_run(draft, bytes, length)) return NULL;
  Scenario *scenario = freeze_draft(draft);
  if (scenario) lint(draft, scenario);
  return scenario;
}

Scenario *loader_bytes(const char *path, const char *bytes, size_t length,
                       DiagList *diags) {
  if (length >= 3 && !memcmp(bytes, "\xEF\xBB\xBF", 3)) {
    bytes += 3;
    length -= 3;
  }
  DiagList found = {0};
  Reader *reader = reader_new(bytes, length);
  Draft draft;
  draft_begin(&draft, path, reader, &found);
  Scenario *scenario = load(&draft, bytes, length);
  if (diag_errors(&found)) {
    scenario_free(scenario);
    scenario = NULL;
  }
  if (scenario) scenario->hash = scenario_hash(scenario);
  diag_sort(&found);
  for (int i = 0; i < found.count; i++) {
    const Diag *item = &found.items[i];
    diag_add(diags, item->code, item->path, item->line, item->column, item->source,
             item->hint, "%s", item->message);
  }
  diag_free(&found);
  draft_end(&draft);
  reader_free(reader);
  return scenario;
}

Scenario *loader_file(const char *path, DiagList *diags) {
  Err err = {0};
  size_t length;
  char *bytes = file_read(path, FILE_MOST, &length, &err);
  if (!bytes) {
    diag_add(diags, "unreadable", path, 0, 0, "", "", "%s", err.text);
    return NULL;
  }
  Scenario *scenario = loader_bytes(path, bytes, length, diags);
  mem_free(bytes);
  return scenario;
}
