// How much practice of each principle a scenario holds.
#ifndef ATTUNE_STORY_COVERAGE_H
#define ATTUNE_STORY_COVERAGE_H

#include "story/principle.h"
#include "story/scenario.h"

typedef struct CoverageCell {
  int moments;            // in which some reply is marked by it
  int plus, zero, minus;  // marks above 0, 0 and below, those of cases too
  int words;  // of the replies so marked, with their reasons, thoughts and better ones
} CoverageCell;

typedef struct Coverage {
  CoverageCell principles[PRINCIPLE_COUNT];
  CoverageCell whole;  // every moment and mark, and the words of every text
} Coverage;

void coverage_count(const Scenario *scenario, Coverage *coverage);
void coverage_add(Coverage *sum, const Coverage *coverage);

// Words as spaces part them; what has neither letter nor digit is none.
int words_count(const char *text);

#endif
