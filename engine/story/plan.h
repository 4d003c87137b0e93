// A plan: one way through a scenario, and what must come of it, as an author writes it
// down in a .plan file. Plain text, a word a line; what stands after # is a note:
//
//   scenario dishes           which story: its id, or a path from the plan's folder
//   seat sam                  who plays; without it the first seat
//   seed 7                    for texts that vary
//   expect "words"            a line or question since the latest pick has these words
//   lacks "words"             none of them has
//   offers ID   hides ID      whether a reply can be picked here
//   pick ID                   takes a reply, a piece, a pause
//   again ID                  tries the latest pick once more: says nothing, changes
//                             nothing, and mark and worth now speak of this reply
//   skip                      passes over the moment
//   mark PRINCIPLE +2         how the latest reply does by a principle
//   worth +2                  what the latest reply is worth
//   outcome good              how the latest compose came out: good, mixed or poor
//   ending ID                 the story is over, and this is how
//
// Expectations follow each other in the order of the story. A plan is data: it owns its
// words, and knows no files.
#ifndef ATTUNE_STORY_PLAN_H
#define ATTUNE_STORY_PLAN_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "story/scenario.h"

typedef enum {
  PLAN_SCENARIO,
  PLAN_SEAT,
  PLAN_SEED,
  PLAN_EXPECT,
  PLAN_LACKS,
  PLAN_OFFERS,
  PLAN_HIDES,
  PLAN_PICK,
  PLAN_AGAIN,
  PLAN_SKIP,
  PLAN_MARK,
  PLAN_WORTH,
  PLAN_OUTCOME,
  PLAN_ENDING,
  PLAN_WORD_COUNT
} PlanWord;

typedef struct PlanLine {
  PlanWord word;
  char *text;  // words, an id or a principle; NULL where there is none
  int number;  // of a mark, a worth or an outcome
  int line;    // in the file, from 1
} PlanLine;

typedef struct Plan {
  char *scenario;  // as written
  char *seat;      // NULL: the first
  int scenario_line, seat_line;
  uint64_t seed;
  PlanLine *lines;  // without those three
  int count;
  size_t capacity;
} Plan;

// What did not come as planned.
typedef struct PlanFault {
  int line;
  bool resumed;    // only when saving and resuming after each pick
  char *expected;  // "the words \"Leek\""
  char *came;      // what came in its place, one thing a line; "" where nothing did
} PlanFault;

// Zero it to begin; free with plan_report_free.
typedef struct PlanReport {
  PlanFault *faults;
  int count;
  size_t capacity;
  int picks;           // of the straight run
  const char *ending;  // id of the ending it came to; NULL: none. Lives in the scenario.
} PlanReport;

void plan_report_free(PlanReport *report);

// NULL when the text is no plan, with every line that is wrong among the faults.
Plan *plan_read(const char *text, PlanReport *report);
void plan_free(Plan *plan);  // harmless on NULL

// Runs it twice: straight, and with the transcript written, read and replayed after every
// pick, where the story must stand exactly as before. True when nothing was added to the
// faults.
bool plan_run(const Plan *plan, const Scenario *scenario, PlanReport *report);

void plan_fault(PlanReport *report, PlanFault fault);  // takes its strings over

#endif
