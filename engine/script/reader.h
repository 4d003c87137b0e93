// A tolerant reader of a scenario's source text. It knows nothing of what Lua makes of
// the file; it gives what Lua cannot: where keys stand, which are written twice, and
// where a comma, a brace or a quote is missing.
#ifndef ATTUNE_SCRIPT_READER_H
#define ATTUNE_SCRIPT_READER_H

#include <stdbool.h>
#include <stddef.h>

#include "story/diag.h"

typedef struct Place {
  int line, column;  // from 1
} Place;

typedef struct ReadTable ReadTable;

typedef struct ReadKey {
  const char *name;
  Place place;
  Place value;       // where the value begins
  bool plain;        // a text in plain quotes, without escapes, on one line
  ReadTable *inner;  // the value is a table; else NULL
} ReadKey;

struct ReadTable {
  const char *word;  // the word before it; "" where none
  const char *text;  // the text between them, raw; NULL where none
  Place place;       // of the word
  ReadKey *keys;
  int key_count;
  size_t key_capacity;
  ReadTable **lists;  // tables without a key, in their order
  int list_count;
  size_t list_capacity;
};

typedef struct Reader Reader;

// Reads the bytes, which must outlive the reader.
Reader *reader_new(const char *bytes, size_t length);
void reader_free(Reader *reader);  // harmless on NULL

// Bytes as they may be shown in a finding: what is not text, or not visible, becomes '?'.
// The caller frees with mem_free.
char *text_shown(const char *bytes, size_t length);

// A line of the source as it may be shown; the caller frees with mem_free. "" past the
// end.
char *reader_line(const Reader *reader, int line);

// The table that a word on this line opens; a text tells several apart. NULL when not
// found.
const ReadTable *reader_table(const Reader *reader, const char *word, int line,
                              const char *text);
const ReadKey *read_key(const ReadTable *table, const char *name);  // NULL when not found

// Adds the keys that are written twice.
void reader_find_doubles(const Reader *reader, const char *path, DiagList *diags);

// Explains why the file cannot be understood; adds nothing when it finds nothing.
void reader_explain(const Reader *reader, const char *path, DiagList *diags);

#endif
