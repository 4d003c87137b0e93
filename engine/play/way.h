// How long a story still is, counted without playing it: conditions may hold or not, and
// a way back to where one came from is not walked twice. An estimate for the progress
// thread.
#ifndef ATTUNE_PLAY_WAY_H
#define ATTUNE_PLAY_WAY_H

#include "story/scenario.h"

// Moments on the longest way from an item on, for a person in the seat.
int way_moments(const Scenario *scenario, int person, int beat, int item);

// Moments on the longest way through the whole story for a seat (index into
// scenario->seats).
int way_whole(const Scenario *scenario, int seat);

#endif
