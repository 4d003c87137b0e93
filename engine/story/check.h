// What is well formed and still not right: replies without reasons, beats that no way
// leads to, variables that nobody reads. Reads a frozen scenario and nothing else.
#ifndef ATTUNE_STORY_CHECK_H
#define ATTUNE_STORY_CHECK_H

#include <stdbool.h>

#include "story/diag.h"
#include "story/scenario.h"

// Where things stand that a frozen scenario has no line for; 0 where unknown.
typedef struct CheckPlaces {
  const char *path;
  const int *var_lines;  // one for each variable; NULL: unknown
  int header_line;       // of `scenario`
} CheckPlaces;

// Adds its findings to `diags`. With `whole` false some names could not be resolved, and
// only what each part says of itself is checked, not the way through.
void scenario_check(const Scenario *scenario, const CheckPlaces *places, bool whole,
                    DiagList *diags);

// The parts, each in a file of its own.
typedef struct Check {
  const Scenario *scenario;
  const CheckPlaces *places;
  DiagList *diags;
} Check;

void check_replies(const Check *check);
void check_texts(const Check *check);
void check_way(const Check *check);                              // check_way.c
void check_conditions(const Check *check, const bool *reached);  // check_reads.c

#endif
