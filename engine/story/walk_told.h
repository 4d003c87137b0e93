// What a walk keeps to tell. Only walk*.c include this.
#ifndef ATTUNE_STORY_WALK_TOLD_H
#define ATTUNE_STORY_WALK_TOLD_H

#include "story/walk.h"
#include "story/walk_seen.h"

// Something wrong: how often, and the first way that came to it.
typedef struct Fault {
  long count;
  char *way;  // "never, taps"; NULL before any pick
} Fault;

struct Walk {
  const Scenario *scenario;
  WalkSeat seats[4];
  int seat_count;
  bool judges;  // all seats were walked
  Seen *seen;
  long *states;          // by step
  Fault *dull, *locked;  // by step: no +2 on offer; every option locked
  Fault loop, lost;      // went round without a pick; ended outside an ending
  int loop_line;
};

#endif
