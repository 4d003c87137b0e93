#include "app/catalogue.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

enum { CATALOGUE_MOST = 8 << 20, FIELDS_MOST = 256 };

struct Catalogue {
  char *path;  // NULL: there is no cache folder
  Text old;    // as it was read: one line a card
  Text lines;  // as it will be
  Text heading;
  bool changed;
};

// A file as it is now: its path, the time it was changed and its size.
static void add_key(Text *out, const char *path) {
  struct stat facts;
  if (stat(path, &facts) != 0) memset(&facts, 0, sizeof facts);
  text_print(out, "%s\t%" PRId64 ".%09ld\t%" PRId64, path, (int64_t)facts.st_mtim.tv_sec,
             (long)facts.st_mtim.tv_nsec, (int64_t)facts.st_size);
}

static void add_field(Text *out, const char *value) {
  text_add(out, "\t");
  for (const char *at = value ? value : ""; *at; at++) {
    const char *escape = *at == '\t'   ? "\\t"
                         : *at == '\n' ? "\\n"
                         : *at == '\\' ? "\\\\"
                                       : NULL;
    if (escape)
      text_add(out, escape);
    else
      text_add_bytes(out, at, 1);
  }
}

static char *read_field(Arena *arena, const char *start, size_t length) {
  char *value = arena_copy_bytes(arena, start, length);
  char *to = value;
  for (const char *at = value; *at; at++) {
    if (*at == '\\' && at[1]) {
      at++;
      *to++ = *at == 't' ? '\t' : *at == 'n' ? '\n' : *at;
    } else {
      *to++ = *at;
    }
  }
  *to = 0;
  return value;
}

Catalogue *catalogue_read(void) {
  Catalogue *catalogue = mem_alloc(sizeof *catalogue);
  text_add(&catalogue->heading, "attune-catalogue 1\t");
  add_key(&catalogue->heading, "/proc/self/exe");
  text_add(&catalogue->heading, "\n");
  char *folder = xdg_folder(XDG_CACHE, NULL);
  if (!folder) return catalogue;
  Text path = {0};
  text_print(&path, "%s/catalogue", folder);
  catalogue->path = path.bytes;
  mem_free(folder);
  size_t length = 0;
  char *bytes = file_read(catalogue->path, CATALOGUE_MOST, &length, NULL);
  size_t heading = catalogue->heading.length;
  if (bytes && length >= heading && !memcmp(bytes, catalogue->heading.bytes, heading) &&
      utf8_valid(bytes, length) && strlen(bytes) == length)
    text_add(&catalogue->old, bytes + heading);
  mem_free(bytes);
  return catalogue;
}

void catalogue_free(Catalogue *catalogue) {
  if (!catalogue) return;
  text_free(&catalogue->old);
  text_free(&catalogue->lines);
  text_free(&catalogue->heading);
  mem_free(catalogue->path);
  mem_free(catalogue);
}

static const char *find_line(const Catalogue *catalogue, const char *key, size_t length) {
  const char *line = text_string(&catalogue->old);
  while (*line) {
    if (!strncmp(line, key, length)) return line;
    const char *end = strchr(line, '\n');
    if (!end) return NULL;
    line = end + 1;
  }
  return NULL;
}

static const char *const *read_list(Arena *arena, char **fields, int count) {
  const char **list = arena_alloc(arena, sizeof *list * (size_t)(count + 1));
  for (int i = 0; i < count; i++) list[i] = fields[i];
  return list;
}

static bool read_card(char **fields, int count, Arena *arena, ScenarioCard *card) {
  if (count < 10) return false;
  int notes = atoi(fields[8]), seats = atoi(fields[9]);
  if (notes < 0 || seats < 0 || notes > count || seats > count ||
      count != 10 + notes + seats)
    return false;
  *card = (ScenarioCard){.id = fields[0],
                         .title = fields[1],
                         .summary = fields[2],
                         .minutes = atoi(fields[3]),
                         .moment_count = atoi(fields[4]),
                         .principles = (uint32_t)strtoul(fields[5], NULL, 10),
                         .place = *fields[6] ? fields[6] : NULL,
                         .broken = !strcmp(fields[7], "broken"),
                         .notes = read_list(arena, fields + 10, notes),
                         .note_count = notes,
                         .seats = read_list(arena, fields + 10 + notes, seats),
                         .seat_count = seats};
  return true;
}

bool catalogue_find(const Catalogue *catalogue, const char *path, Arena *arena,
                    ScenarioCard *card) {
  Text key = {0};
  add_key(&key, path);
  text_add(&key, "\t");
  const char *line = find_line(catalogue, key.bytes, key.length);
  const char *at = line ? line + key.length : NULL;
  text_free(&key);
  if (!at) return false;
  char *fields[FIELDS_MOST];
  int count = 0;
  for (;;) {
    size_t length = strcspn(at, "\t\n");
    if (count == FIELDS_MOST) return false;
    fields[count++] = read_field(arena, at, length);
    if (at[length] != '\t') break;
    at += length + 1;
  }
  return read_card(fields, count, arena, card);
}

void catalogue_note(Catalogue *catalogue, const char *path, const ScenarioCard *card) {
  Text *out = &catalogue->lines;
  char number[32];
  size_t start = out->length;
  add_key(out, path);
  size_t key = out->length;
  add_field(out, card->id);
  add_field(out, card->title);
  add_field(out, card->summary);
  const long numbers[] = {card->minutes, card->moment_count, (long)card->principles};
  for (int i = 0; i < 3; i++) {
    snprintf(number, sizeof number, "%ld", numbers[i]);
    add_field(out, number);
  }
  add_field(out, card->place);
  add_field(out, card->broken ? "broken" : "whole");
  snprintf(number, sizeof number, "%d\t%d", card->note_count, card->seat_count);
  text_print(out, "\t%s", number);
  for (int i = 0; i < card->note_count; i++) add_field(out, card->notes[i]);
  for (int i = 0; i < card->seat_count; i++) add_field(out, card->seats[i]);
  text_add(out, "\n");
  const char *line = out->bytes + start;
  if (!find_line(catalogue, line, key - start)) catalogue->changed = true;
}

void catalogue_keep(Catalogue *catalogue) {
  if (!catalogue->changed || !catalogue->path) return;
  Text whole = {0};
  text_add(&whole, catalogue->heading.bytes);
  text_add(&whole, text_string(&catalogue->lines));
  char *slash = strrchr(catalogue->path, '/');
  *slash = 0;
  bool made = folder_make(catalogue->path, NULL);
  *slash = '/';
  if (made) file_write(catalogue->path, whole.bytes, whole.length, NULL);
  text_free(&whole);
}
