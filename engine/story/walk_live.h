// What a state still is: at each place of a story, the variables, visits and picked bits
// that some condition from there on can read. Two states that agree in these go on alike,
// whatever else they remember. Only walk*.c include this.
#ifndef ATTUNE_STORY_WALK_LIVE_H
#define ATTUNE_STORY_WALK_LIVE_H

#include "story/session.h"

typedef struct Live Live;

Live *live_new(const Scenario *scenario);  // borrows the scenario
void live_free(Live *live);                // harmless on NULL

// A number that tells the states before picks apart; never 0.
uint64_t live_key(const Live *live, const State *state);

#endif
