// What an author should know about a script: a list of findings, each with a stable code. The
// list keeps its own copies. The table of codes is diagnostic_codes; every code has a broken
// script of its name in tests/script/broken/.
#ifndef ATTUNE_STORY_DIAG_H
#define ATTUNE_STORY_DIAG_H

#include <stdbool.h>

#include "base/text.h"

typedef enum { DIAG_WARNING, DIAG_ERROR } DiagLevel;

typedef struct Diag {
  const char *code;  // "unknown-beat": from the table, static
  DiagLevel level;
  char *path;        // as the author named it
  int line, column;  // from 1; 0 when it concerns the whole file
  char *message;     // a sentence in plain words
  char *hint;        // what to do; "" when there is nothing to add
  char *source;      // the offending line; "" when unknown
} Diag;

typedef struct DiagList {
  Diag *items;
  int count, capacity;
} DiagList;

void diag_free(DiagList *list);
void diag_add(DiagList *list, const char *code, const char *path, int line, int column,
              const char *source, const char *hint, const char *format, ...)
    __attribute__((format(printf, 8, 9)));
int diag_errors(const DiagList *list);
void diag_sort(DiagList *list);  // by path, line, column; equal ones once

// "dishes.lua:12:5: error unknown-beat: There is no beat 'flair'.\n  …\n  hint: …\n"
void diag_write(const DiagList *list, Text *out);
void diag_write_json(const DiagList *list, Text *out);  // one object a line

typedef struct DiagCode {
  const char *code;
  DiagLevel level;
  const char *means;  // one sentence for the guide
} DiagCode;
extern const DiagCode diagnostic_codes[];
extern const int diagnostic_code_count;

#endif
