// A game that keeps nothing, driven by intents until a wanted screen shows. Which replies
// are picked is searched for, always in the same order, so that the same screen comes
// every time.
#ifndef ATTUNE_APP_REHEARSAL_H
#define ATTUNE_APP_REHEARSAL_H

#include "app/shelf.h"
#include "play/game.h"

typedef struct Rehearsal Rehearsal;

// The screens that can be asked for ("stage-choice"), ends with NULL.
extern const char *const rehearsal_screens[];

// Borrows the shelf. Every screen in play is one of this scenario's.
Rehearsal *rehearsal_new(Shelf *shelf, const char *scenario, const Settings *settings);
void rehearsal_free(Rehearsal *rehearsal);  // harmless on NULL

// The game standing at that screen, valid until the next call. NULL with a sentence when
// the scenario never shows it.
Game *rehearsal_reach(Rehearsal *rehearsal, const char *screen, Err *err);

#endif
