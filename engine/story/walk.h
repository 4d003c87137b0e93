// Plays every state of a scenario that picks can lead to, and says what an author should
// know: what never comes up, where a player is stuck, how well and how badly one play can
// go. States are told apart by a hash of their place and of what some condition can still
// read. A walk borrows its scenario and changes nothing.
#ifndef ATTUNE_STORY_WALK_H
#define ATTUNE_STORY_WALK_H

#include "story/finding.h"
#include "story/session.h"

enum { WALK_STATES_MOST = 4000000, FIT_LEAST = 90 };

typedef struct WalkWay {  // one play: the options taken, in order
  const Option **options;
  int count;
} WalkWay;

// The best or the worst that one play can be worth, exact.
typedef struct WalkFit {
  bool known;   // some play ends, and something in it has weight
  double fit;   // 0 … 100
  WalkWay way;  // the first in the order of the file that comes to it
  int ending;   // a beat; -1: it ends outside an ending
} WalkFit;

typedef struct WalkSeat {
  int seat;      // person index
  long states;   // that have a pick pending
  long replies;  // options on offer in all of them
  bool whole;    // all of them were walked: not stopped at the cap
  bool rounds;   // some way leads back to a state; the figures leave such ways out
  int lightest, heaviest;  // Σ weight of a play
  WalkFit best, worst;
} WalkSeat;

typedef struct Walk Walk;

// Walks every seat, or one when `seat` is a person index (-1: all), at most `most` states
// of each.
Walk *walk_new(const Scenario *scenario, int seat, long most);
void walk_free(Walk *walk);  // harmless on NULL

int walk_seats(const Walk *walk);
const WalkSeat *walk_seat(const Walk *walk, int index);
bool walk_reached(const Walk *walk, int beat);

// What never comes up is only judged when all seats were walked to the end.
void walk_find(const Walk *walk, Findings *findings);

void walk_write(const Walk *walk, int index, Text *out);       // one seat, some lines
void walk_write_json(const Walk *walk, int index, Text *out);  // members of an object

// One game of random picks: the same seed plays the same game. Adds what is wrong with it
// to the findings and appends its picks to `picks` (NULL: not wanted). Returns the
// ending, a beat; -1 when there was none.
int walk_game(const Scenario *scenario, int seat, uint64_t seed, Findings *findings,
              Text *picks);

#endif
