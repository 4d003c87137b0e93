// A game in the terminal, as `attune run` plays it: the loop is cmd_run.c's, the two
// faces below print what the view shows. Nothing is kept.
#ifndef ATTUNE_APP_RUN_H
#define ATTUNE_APP_RUN_H

#include <stdio.h>

#include "play/game.h"

typedef struct Run {
  const Scenario *scenario;
  int person;  // the player
  uint64_t seed;
  Game *game;
  FILE *out;
  const char *place;  // as printed last
  int printed;        // lines of the view that have been printed
  int *moods;         // by person, as printed last; -1: none yet
} Run;

typedef struct RunFace {
  void (*begin)(Run *run);
  void (*notice)(Run *run, const char *sentence);
  void (*line)(Run *run, const View *view);  // a line that has not been printed
  void (*ask)(Run *run, const View *view);   // options are open
  void (*said)(Run *run, const View *view);  // feedback
  void (*passed)(Run *run);                  // the moment was passed over
  void (*refused)(Run *run, const View *view, const char *word);  // no such reply
  void (*history)(Run *run, const View *view);
  void (*ending)(Run *run, const View *view);
  void (*debrief)(Run *run, const View *view);   // last
  void (*left)(Run *run, const char *sentence);  // last, when the story did not end
} RunFace;

extern const RunFace run_text;
extern const RunFace run_json;

// Who says the line that the view shows: NULL for narration.
const ViewPerson *run_speaker(const View *view);
const char *run_line(const View *view);

#endif
