// The progress thread: a bead per moment behind and the present one.
#ifndef ATTUNE_PLAY_BEADS_H
#define ATTUNE_PLAY_BEADS_H

#include "play/stage.h"

typedef struct Beads {
  ViewBead *items;
  int count, total;
  int capacity;
} Beads;

void beads_free(Beads *beads);

// Pieces of a sentence that is not yet said leave no bead.
void beads_count(Beads *beads, const Stage *stage);

// What a moment is called: its title, its beat's, or its question; never NULL.
const char *moment_title(const Scenario *scenario, const Moment *moment);

#endif
