// What a Lua file built, as plain data: the words it used, with their texts and tables,
// each at its line. The Lua state is gone by the time that the draft is read. Everything
// lives in the draft's arena, except the findings, which go to the caller's list.
#ifndef ATTUNE_SCRIPT_DRAFT_H
#define ATTUNE_SCRIPT_DRAFT_H

#include <stdbool.h>
#include <stddef.h>

#include "base/arena.h"
#include "script/reader.h"
#include "script/words.h"
#include "story/diag.h"

typedef struct Table Table;
typedef struct Node Node;

typedef enum {
  VALUE_NONE,
  VALUE_FLAG,
  VALUE_NUMBER,
  VALUE_TEXT,
  VALUE_TABLE,
  VALUE_NODE,
  VALUE_WRONG,  // already reported: nothing more is said about it
  VALUE_OTHER   // a function, or anything else that is not data
} ValueKind;

typedef struct Value {
  ValueKind kind;
  bool flag;
  double number;
  const char *text;
  Table *table;
  Node *node;
} Value;

typedef struct Pair {
  const char *key;
  Value value;
} Pair;

struct Table {
  Pair *pairs;  // sorted by key
  int pair_count;
  Value *list;
  int list_count;
};

// One use of a word: option "Mm." { … }.
struct Node {
  WordKind word;
  int line;
  int serial;             // in the order in which they ran
  const char *text;       // NULL where none
  const char *who;        // WORD_LINE: the cast member; NULL is narration
  const char *mood;       // WORD_LINE: NULL leaves it as it was
  Table *table;           // NULL where none
  const ReadTable *read;  // the same table in the source; NULL when not found
  bool used;              // stands in another, or at the top
};

typedef struct Draft {
  Arena *arena;
  const char *path;
  DiagList *diags;
  const Reader *reader;
  Node **nodes;  // all, by serial
  int node_count;
  size_t node_capacity;
  const char **lost;  // texts that followed an unknown word: perhaps ids
  int lost_count;
  size_t lost_capacity;
} Draft;

void draft_begin(Draft *draft, const char *path, const Reader *reader, DiagList *diags);
void draft_end(Draft *draft);  // frees what draft_begin took

Node *draft_node(Draft *draft, WordKind word, int line);

// Whether an id may belong to something that was lost to an unknown word or a wrong
// place.
void draft_lose(Draft *draft, const char *id);
bool draft_has_lost(const Draft *draft, const char *id);

// The value of a key; kind VALUE_NONE when it is not there. Both may be NULL.
Value table_get(const Table *table, const char *key);

// Values that stand in a table without a key, those that are already reported left out.
int table_strays(const Table *table);

// How a word is written by an author: "option", "alex.tired".
const char *node_name(const Draft *draft, const Node *node);

// Where a node, a key of it, or a key within the table of that key stands.
Place node_place(const Node *node);
Place key_place(const Node *node, const char *key);
Place inner_place(const Node *node, const char *key, const char *inner);
// Where the value of a key stands, and whether it is written there plainly, so that an
// offset into it is an offset into the line.
Place value_place(const Node *node, const char *key, const char *inner, bool *plain);

// Adds a finding at a place of the file, with its source line.
void draft_find(Draft *draft, const char *code, Place place, const char *hint,
                const char *format, ...) __attribute__((format(printf, 5, 6)));

#endif
