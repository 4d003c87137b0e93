// What replies are worth, and what a play-through shows of each principle. All shares are
// in twelfths, exact (12 = exemplary). There is no overall figure for a person.
#ifndef ATTUNE_STORY_SCORE_H
#define ATTUNE_STORY_SCORE_H

#include <stdbool.h>

#include "story/principle.h"
#include "story/session.h"
#include "story/transcript.h"

// Highest mark above 0 (or 0) + lowest below 0 (or 0): -2 … +2.
int verdict_worth(const Verdict *verdict);

// min(-1, the lowest worth on offer at the step in this state).
int step_floor(const State *state, const Step *step);

// (worth - floor) / (2 - floor) in twelfths.
int worth_share(int worth, int floor);

// One pick, as the review sees it. Pointers go into the scenario.
typedef struct ReviewPick {
  const Moment *moment;
  const Step *step;
  const Option *option;     // NULL when skipped
  const Option *retry;      // the latest other try; NULL when none
  Verdict verdict;          // in the state of that time
  int worth, floor, share;  // share: 0 … 12
  const Option
      *best;  // the best reply then on offer (sharing most principles; tie: first)
  Verdict best_verdict;
  int best_worth;
  int event;  // place in the transcript
} ReviewPick;

// A moment is its picks; compose and listen have several.
typedef struct ReviewMoment {
  const Moment *moment;
  int pick_first, pick_count;
  int share;  // weighted mean of its picks, 0 … 12
  int worth;  // for the timeline: the worst harm if any pick was below 0, else the best
  int mark;   // index into the picks of the one that stands for the moment
  int principle;  // the principle that its bead shows
} ReviewMoment;

typedef struct Figure {
  int entries;           // under 3: words, no number; 0: not exercised
  int taken;             // entries with a mark above 0
  int missed, strained;  // entries that were missed chances; entries with a mark below 0
  double evidence;
  double value;  // 0 … 1, evidence-weighted mean
} Figure;

typedef struct Review {
  ReviewPick *picks;
  int pick_count;
  ReviewMoment *moments;
  int moment_count;
  Figure principles[PRINCIPLE_COUNT];
  Figure families[FAMILY_COUNT];
  int turning;       // index into moments after which shares rise or fall most; -1: none
  int strengths[2];  // principle indices, -1: none
  int aim;           // principle index, -1: none
  int aim_pick;      // the pick where the aim shows best; -1: none
  const Beat *ending;  // NULL while unfinished
  double fit;          // DESIGN §4: for authors and tests only, 0 … 100
} Review;

// Replays and weighs. NULL with a sentence when the transcript does not fit the scenario.
Review *review_new(const Scenario *scenario, const Transcript *transcript, Err *err);
void review_free(Review *review);  // harmless on NULL

#endif
