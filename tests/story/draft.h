// Scenarios for tests, written in C: beats and moments in order, then draft_freeze.
// Conditions and beats are named by their words and resolved when freezing. The people
// are sam and alex.
#ifndef ATTUNE_TESTS_STORY_DRAFT_H
#define ATTUNE_TESTS_STORY_DRAFT_H

#include "story/scenario.h"

enum { SAM, ALEX };

typedef struct Draft Draft;

// The starts are beats; NULL: this person is no seat.
Draft *draft_new(const char *id, const char *sam_start, const char *alex_start);
void draft_number(Draft *draft, const char *name, double start, double min, double max);
void draft_flag(Draft *draft, const char *name);
void draft_words(Draft *draft, const char *name, const char *a, const char *b,
                 const char *c);

void draft_beat(Draft *draft, const char *id);
void draft_ending(Draft *draft, const char *id, const char *when);
void draft_line(Draft *draft, const char *text, const char *when);
void draft_effect(Draft *draft, const char *effects,
                  const char *when);                              // "heat+1 heard=1"
void draft_go(Draft *draft, const char *beat, const char *when);  // "ending" too

// Everything up to draft_close stands inside the moment.
void draft_moment(Draft *draft, MomentKind kind, const char *name, int seat,
                  const char *when);
void draft_step(Draft *draft, StepKind kind, int weight);
// Marks: "small_talk 2 humour 1". `to`, effects and when may be NULL.
void draft_option(Draft *draft, const char *id, const char *marks, const char *effects,
                  const char *to, const char *when);
void draft_case(Draft *draft, const char *when, const char *marks, const char *effects);
void draft_close(Draft *draft);

Scenario *draft_freeze(Draft *draft);  // frees the draft; the caller frees the scenario

#endif
