#include "store/settings.h"

#include <stdint.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

enum { WORDS_MOST = 5, FILE_MOST = 64 * 1024 };

typedef struct Entry {
  const char *name;
  const char *words[WORDS_MOST];  // by value
} Entry;

// The first word is the default.
static const Entry entries[SET_COUNT] = {
    [SET_TEXT_SIZE] = {"text_size", {"100", "125", "150", "175", "200"}},
    [SET_CONTRAST] = {"contrast", {"paper", "high"}},
    [SET_MOTION] = {"motion", {"full", "none"}},
    [SET_LANGUAGE] = {"language", {"english", "pseudo"}},
    [SET_FULLSCREEN] = {"fullscreen", {"no", "yes"}},
};

typedef struct Span {
  const char *start;
  size_t length;
} Span;

typedef enum { LINE_BLANK, LINE_PAIR, LINE_DAMAGED } LineKind;

static Span span_trim(Span span) {
  while (span.length && strchr(" \t\r", span.start[0])) span.start++, span.length--;
  while (span.length && strchr(" \t\r", span.start[span.length - 1])) span.length--;
  return span;
}

static bool span_is(Span span, const char *word) {
  return span.length == strlen(word) && !memcmp(span.start, word, span.length);
}

static bool is_name(Span span) {
  static const char letters[] = "abcdefghijklmnopqrstuvwxyz_0123456789";
  for (size_t i = 0; i < span.length; i++)
    if (!span.start[i] || !strchr(letters, span.start[i])) return false;
  return span.length > 0 && span.length < 64;
}

static LineKind line_read(Span line, Span *name, Span *value) {
  line = span_trim(line);
  if (line.length == 0 || line.start[0] == '#') return LINE_BLANK;
  const char *equals = memchr(line.start, '=', line.length);
  if (!equals || !utf8_valid(line.start, line.length) ||
      memchr(line.start, 0, line.length))
    return LINE_DAMAGED;
  size_t before = (size_t)(equals - line.start);
  *name = span_trim((Span){line.start, before});
  *value = span_trim((Span){equals + 1, line.length - before - 1});
  return is_name(*name) ? LINE_PAIR : LINE_DAMAGED;
}

// The next line of the text, without its end; moves *rest past it.
static bool line_next(Span *rest, Span *line) {
  if (rest->length == 0) return false;
  const char *end = memchr(rest->start, '\n', rest->length);
  line->start = rest->start;
  line->length = end ? (size_t)(end - rest->start) : rest->length;
  size_t taken = line->length + (end ? 1 : 0);
  rest->start += taken;
  rest->length -= taken;
  return true;
}

static int entry_find(Span name) {
  for (int i = 0; i < SET_COUNT; i++)
    if (span_is(name, entries[i].name)) return i;
  return -1;
}

static int word_find(const Entry *entry, Span value) {
  for (int i = 0; i < WORDS_MOST && entry->words[i]; i++)
    if (span_is(value, entry->words[i])) return i;
  return -1;
}

static void words_list(const Entry *entry, Text *out) {
  for (int i = 0; i < WORDS_MOST && entry->words[i]; i++)
    text_print(out, "%s%s", i ? ", " : "", entry->words[i]);
}

// Takes one line into the settings; says in `out` what was wrong with it.
static void line_take(Span line, Settings *settings, Text *out) {
  Span name, value;
  LineKind kind = line_read(line, &name, &value);
  if (kind == LINE_BLANK) return;
  if (kind == LINE_DAMAGED) {
    text_add(out, "it is not of the form 'name = value'; it is passed over");
    return;
  }
  int at = entry_find(name);
  if (at < 0) {
    text_print(out, "there is no setting '%.*s'; it is passed over", (int)name.length,
               name.start);
    return;
  }
  int word = word_find(&entries[at], value);
  settings->values[at] = word < 0 ? 0 : word;
  if (word >= 0) return;
  text_print(out, "'%s' is one of ", entries[at].name);
  words_list(&entries[at], out);
  text_print(out, "; %s is used", entries[at].words[0]);
}

static char *path_in(const char *folder) {
  Text path = {0};
  text_print(&path, "%s/settings", folder);
  return path.bytes;
}

bool settings_load(const char *folder, Settings *settings, Err *err) {
  *settings = (Settings){0};
  char *path = path_in(folder);
  size_t length = 0;
  bool sound = true;
  char *bytes = NULL;
  if (file_exists(path)) sound = (bytes = file_read(path, FILE_MOST, &length, err));
  Span rest = {bytes, bytes ? length : 0}, line;
  Text wrong = {0};
  for (int number = 1; line_next(&rest, &line); number++) {
    text_clear(&wrong);
    line_take(line, settings, &wrong);
    if (wrong.length > 0 && sound)
      sound = err_set(err, "Line %d of %s: %s.", number, path, wrong.bytes);
  }
  text_free(&wrong);
  mem_free(bytes);
  mem_free(path);
  return sound;
}

// Comments, and settings of a newer version, stay where a person or that version put
// them.
static void foreign_lines_add(const char *path, Text *out) {
  size_t length = 0;
  char *bytes = file_exists(path) ? file_read(path, FILE_MOST, &length, NULL) : NULL;
  Span rest = {bytes, bytes ? length : 0}, line, name, value;
  while (line_next(&rest, &line)) {
    LineKind kind = line_read(line, &name, &value);
    if (kind == LINE_DAMAGED || (kind == LINE_PAIR && entry_find(name) >= 0)) continue;
    line = span_trim(line);
    if (line.length == 0 || !utf8_valid(line.start, line.length)) continue;
    text_add_bytes(out, line.start, line.length);
    text_add(out, "\n");
  }
  mem_free(bytes);
}

bool settings_save(const char *folder, const Settings *settings, Err *err) {
  if (!folder_make(folder, err)) return false;
  char *path = path_in(folder);
  Text out = {0};
  foreign_lines_add(path, &out);
  for (int i = 0; i < SET_COUNT; i++) {
    int value = settings->values[i];
    bool known = value >= 0 && value < WORDS_MOST && entries[i].words[value];
    text_print(&out, "%s = %s\n", entries[i].name, entries[i].words[known ? value : 0]);
  }
  bool kept = file_write(path, out.bytes, out.length, err);
  text_free(&out);
  mem_free(path);
  return kept;
}
