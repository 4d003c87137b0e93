// The reader's own state, shared by its two halves: reader.c finds tables and keys,
// explain.c says what is missing.
#ifndef ATTUNE_SCRIPT_READING_H
#define ATTUNE_SCRIPT_READING_H

#include "base/arena.h"
#include "script/reader.h"
#include "script/token.h"

// An open bracket, or a block of Lua ('B').
typedef struct Frame {
  char kind;         // { ( [ B
  int token;         // that opened it
  int entry;         // the first token of the present entry
  bool key;          // the present entry has a key
  bool callable;     // what stands there may be followed by words or a table
  int inner_indent;  // of its first line; -1 until known
  ReadTable *table;  // of a {
} Frame;

typedef struct Finding {
  const char *code;
  Place place;
  const char *message, *hint;
} Finding;

struct Reader {
  Arena *arena;
  size_t length;
  Tokens tokens;
  ReadTable **tables;  // by line
  int table_count;
  size_t table_capacity;
  Frame *frames;
  int depth;
  size_t frame_capacity;
  bool top_callable;  // as Frame.callable, outside all brackets
  Finding *findings;
  int finding_count;
  size_t finding_capacity;
  bool explains;  // looks for what is missing
  bool blocked;   // one finding is enough until the next beat
};

void frame_push(Reader *reader, char kind, int index);

// Looks at one token before the structure takes it in; may close frames that were never
// closed.
void explain_token(Reader *reader, int index);

#endif
