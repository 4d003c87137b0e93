// What a walk, the bots or a random game found about a scenario: each a sentence with the
// line of the file where it stands. Some say that the scenario must be mended, the others
// are worth knowing. The list keeps its own copies.
#ifndef ATTUNE_STORY_FINDING_H
#define ATTUNE_STORY_FINDING_H

#include <stdbool.h>

#include "base/text.h"

typedef struct Finding {
  const char *kind;  // "stuck", "dull", "line-never-shown": static
  bool fails;        // must be mended
  int line;          // in the scenario's file; 0 when it concerns the whole
  char *text;
} Finding;

typedef struct Findings {
  Finding *items;
  int count, capacity;
} Findings;

void findings_free(Findings *findings);
void findings_add(Findings *findings, const char *kind, bool fails, int line,
                  const char *format, ...) __attribute__((format(printf, 5, 6)));
int findings_failing(const Findings *findings);

// "stories/dishes.lua:12: No way leads to the ending 'tea'.", failing ones first.
void findings_write(const Findings *findings, const char *path, Text *out);
void findings_write_json(const Findings *findings, Text *out);  // an array

// At most `most` bytes of a text, cut at a whole character, with "…" where it was cut.
void text_add_short(Text *out, const char *string, int most);

#endif
