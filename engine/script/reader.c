#include "script/reader.h"

#include <string.h>

#include "base/arena.h"
#include "base/mem.h"
#include "base/text.h"
#include "script/reading.h"

enum { LINE_SHOWN = 400 };

static const char *spelling(Reader *reader, const Token *token) {
  return arena_copy_bytes(reader->arena, reader->tokens.bytes + token->start,
                          token->length);
}

// The text of a quoted token, without its quotes.
static const char *inside(Reader *reader, const Token *token) {
  if (token->length < 2 || token->fault) return "";
  return arena_copy_bytes(reader->arena, reader->tokens.bytes + token->start + 1,
                          token->length - 2);
}

static bool is_plain(const Reader *reader, const Token *token) {
  const char *bytes = reader->tokens.bytes + token->start;
  return token->kind == TOKEN_TEXT && !token->fault && token->last_line == token->line &&
         (*bytes == '"' || *bytes == '\'') && !memchr(bytes, '\\', token->length);
}

// The first token of a chain of names that ends here: alex . tired
static int chain_start(const Reader *reader, int name) {
  const Token *items = reader->tokens.items;
  while (name >= 2 && token_is(&reader->tokens, name - 1, ".") &&
         items[name - 2].kind == TOKEN_NAME)
    name -= 2;
  return name;
}

static ReadKey *pending_key(Frame *frame) {
  return frame && frame->key ? &frame->table->keys[frame->table->key_count - 1] : NULL;
}

static void open_table(Reader *reader, Frame *frame, int index, Frame *parent) {
  const Token *items = reader->tokens.items;
  ReadTable *table = arena_alloc(reader->arena, sizeof *table);
  table->word = "";
  table->place = (Place){items[index].line, items[index].column};
  int before = index - 1, name = -1;
  if (before >= 0 && items[before].kind == TOKEN_NAME) name = before;
  if (before >= 1 && items[before].kind == TOKEN_TEXT &&
      items[before - 1].kind == TOKEN_NAME) {
    name = before - 1;
    table->text = inside(reader, &items[before]);
  }
  if (name >= 0) {
    const Token *start = &items[chain_start(reader, name)];
    table->word = spelling(reader, &items[name]);
    table->place = (Place){start->line, start->column};
  }
  ReadKey *key = pending_key(parent);
  if (key && token_is(&reader->tokens, before, "=")) {
    key->inner = table;
  } else if (parent && parent->table && name < 0) {
    ReadTable *outer = parent->table;
    outer->lists = mem_grow(outer->lists, &outer->list_capacity,
                            (size_t)outer->list_count + 1, sizeof(ReadTable *));
    outer->lists[outer->list_count++] = table;
  }
  reader->tables = mem_grow(reader->tables, &reader->table_capacity,
                            (size_t)reader->table_count + 1, sizeof(ReadTable *));
  reader->tables[reader->table_count++] = table;
  frame->table = table;
}

void frame_push(Reader *reader, char kind, int index) {
  reader->frames = mem_grow(reader->frames, &reader->frame_capacity,
                            (size_t)reader->depth + 1, sizeof(Frame));
  Frame *parent = reader->depth ? &reader->frames[reader->depth - 1] : NULL;
  Frame *frame = &reader->frames[reader->depth++];
  *frame = (Frame){.kind = kind, .token = index, .entry = index + 1, .inner_indent = -1};
  if (kind == '{') open_table(reader, frame, index, parent);
}

// A key stands at the start of an entry: name = … or ["name"] = …
static void read_entry(Reader *reader, Frame *frame, int index) {
  const Token *items = reader->tokens.items;
  const Token *token = &items[index];
  int value = -1;
  const char *name = NULL;
  if (token->kind == TOKEN_NAME && token_is(&reader->tokens, index + 1, "=")) {
    name = spelling(reader, token);
    value = index + 2;
  } else if (token_is(&reader->tokens, index, "[") &&
             items[index + 1].kind == TOKEN_TEXT &&
             token_is(&reader->tokens, index + 2, "]") &&
             token_is(&reader->tokens, index + 3, "=")) {
    name = inside(reader, &items[index + 1]);
    value = index + 4;
  }
  frame->key = name != NULL;
  if (!name) return;
  ReadTable *table = frame->table;
  table->keys = mem_grow(table->keys, &table->key_capacity, (size_t)table->key_count + 1,
                         sizeof(ReadKey));
  const Token *at = &items[value];
  table->keys[table->key_count++] = (ReadKey){.name = name,
                                              .place = {token->line, token->column},
                                              .value = {at->line, at->column},
                                              .plain = is_plain(reader, at)};
}

static void read_structure(Reader *reader) {
  const Tokens *tokens = &reader->tokens;
  for (int i = 0; i < tokens->count; i++) {
    if (reader->explains) explain_token(reader, i);
    Frame *frame = reader->depth ? &reader->frames[reader->depth - 1] : NULL;
    if (frame && frame->kind == '{' && frame->entry == i) read_entry(reader, frame, i);
    const Token *token = &tokens->items[i];
    if (token->kind == TOKEN_KEYWORD) {
      if (token_is(tokens, i, "function") || token_is(tokens, i, "if") ||
          token_is(tokens, i, "do") || token_is(tokens, i, "repeat"))
        frame_push(reader, 'B', i);
      else if ((token_is(tokens, i, "end") || token_is(tokens, i, "until")) && frame &&
               frame->kind == 'B')
        reader->depth--;
    }
    if (token->kind != TOKEN_MARK || token->length != 1) continue;
    char c = tokens->bytes[token->start];
    if (strchr("{([", c)) frame_push(reader, c, i);
    if (strchr("})]", c) && reader->depth) reader->depth--;
    if ((c == ',' || c == ';') && frame && frame->kind == '{') {
      frame->entry = i + 1;
      frame->key = false;
    }
  }
}

static Reader *read_bytes(const char *bytes, size_t length, bool explains) {
  Reader *reader = mem_alloc(sizeof *reader);
  reader->arena = arena_new();
  reader->length = length;
  reader->explains = explains;
  tokens_read(&reader->tokens, bytes, length);
  read_structure(reader);
  return reader;
}

Reader *reader_new(const char *bytes, size_t length) {
  return read_bytes(bytes, length, false);
}

void reader_free(Reader *reader) {
  if (!reader) return;
  for (int i = 0; i < reader->table_count; i++) {
    mem_free(reader->tables[i]->keys);
    mem_free(reader->tables[i]->lists);
  }
  mem_free(reader->tables);
  mem_free(reader->frames);
  mem_free(reader->findings);
  tokens_free(&reader->tokens);
  arena_free(reader->arena);
  mem_free(reader);
}

char *text_shown(const char *bytes, size_t length) {
  Text shown = {0};
  char *whole = mem_alloc(length + 1);
  if (length) memcpy(whole, bytes, length);
  for (const char *at = whole; *at;) {
    const char *from = at;
    uint32_t point = utf8_next(&at);
    bool hidden = (point < 0x20 && point != '\t') || (point >= 0x7F && point < 0xA0) ||
                  (point >= 0x202A && point <= 0x202E) ||
                  (point >= 0x2066 && point <= 0x2069) ||
                  !utf8_valid(from, (size_t)(at - from));
    if (hidden)
      text_add(&shown, "?");
    else
      text_add_bytes(&shown, from, (size_t)(at - from));
  }
  mem_free(whole);
  return shown.bytes ? shown.bytes : mem_alloc(1);
}

char *reader_line(const Reader *reader, int line) {
  const char *at = reader->tokens.bytes, *end = at + reader->length;
  for (int i = 1; i < line && at < end; i++) {
    const char *next = memchr(at, '\n', (size_t)(end - at));
    at = next ? next + 1 : end;
  }
  const char *stop = line > 0 ? memchr(at, '\n', (size_t)(end - at)) : at;
  if (!stop) stop = end;
  if (stop > at && stop[-1] == '\r') stop--;
  size_t length = (size_t)(stop - at);
  if (length > LINE_SHOWN) {
    length = LINE_SHOWN;
    while (length > 0 && (at[length] & 0xC0) == 0x80) length--;
  }
  return text_shown(at, length);
}

const ReadTable *reader_table(const Reader *reader, const char *word, int line,
                              const char *text) {
  int low = 0, high = reader->table_count;
  while (low < high) {
    int middle = (low + high) / 2;
    if (reader->tables[middle]->place.line < line)
      low = middle + 1;
    else
      high = middle;
  }
  const ReadTable *found = NULL;
  for (; low < reader->table_count && reader->tables[low]->place.line == line; low++) {
    const ReadTable *table = reader->tables[low];
    if (strcmp(table->word, word)) continue;
    if (!found) found = table;
    if (text && table->text && !strcmp(text, table->text)) return table;
  }
  return found;
}

const ReadKey *read_key(const ReadTable *table, const char *name) {
  for (int i = 0; table && i < table->key_count; i++)
    if (!strcmp(table->keys[i].name, name)) return &table->keys[i];
  return NULL;
}

void reader_find_doubles(const Reader *reader, const char *path, DiagList *diags) {
  for (int t = 0; t < reader->table_count; t++) {
    const ReadTable *table = reader->tables[t];
    for (int i = 1; i < table->key_count && i < 4096; i++)
      for (int k = 0; k < i; k++) {
        if (strcmp(table->keys[i].name, table->keys[k].name)) continue;
        char *line = reader_line(reader, table->keys[i].place.line);
        diag_add(diags, "duplicate-key", path, table->keys[i].place.line,
                 table->keys[i].place.column, line,
                 "Keep one of the two; Lua would take the last.",
                 "The key '%s' is written twice; it stands in line %d already.",
                 table->keys[i].name, table->keys[k].place.line);
        mem_free(line);
        break;
      }
  }
}

void reader_explain(const Reader *reader, const char *path, DiagList *diags) {
  // Guessing where a bracket is missing moves what stands in which; so it is a reading of
  // its own, and the positions of a whole file stay what they are.
  Reader *guess = read_bytes(reader->tokens.bytes, reader->length, true);
  for (int i = 0; i < guess->finding_count; i++) {
    const Finding *finding = &guess->findings[i];
    char *line = reader_line(reader, finding->place.line);
    diag_add(diags, finding->code, path, finding->place.line, finding->place.column, line,
             finding->hint, "%s", finding->message);
    mem_free(line);
  }
  reader_free(guess);
}
