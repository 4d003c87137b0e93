// The stories that there are: shipped ones in scripts/scenarios, the player's own in the
// XDG data folder below scenarios/; one of their own with a shipped id stands before it.
// Cards come from a disposable catalogue in the XDG cache folder, keyed by path, time and
// size, so that a start runs no script while nothing has changed.
#ifndef ATTUNE_APP_SHELF_H
#define ATTUNE_APP_SHELF_H

#include <stdbool.h>

#include "base/err.h"
#include "base/text.h"
#include "play/view.h"

typedef struct Shelf Shelf;

// Lists the files and loads none. NULL with a sentence when the shipped folder is not
// found.
Shelf *shelf_new(Err *err);
void shelf_free(Shelf *shelf);  // with every scenario that it opened; harmless on NULL

int shelf_count(const Shelf *shelf);
// By id. A story that does not load has a card too, marked broken.
const ScenarioCard *shelf_card(Shelf *shelf, int index);

// Takes an id, or a path (with a '/' or ending .lua). The scenario lives as long as the
// shelf; opening it again gives the same one. NULL with a sentence.
const Scenario *shelf_open(Shelf *shelf, const char *word, Err *err);

const char *shelf_path(const Shelf *shelf, const char *id);  // NULL when there is none
// That a story of one's own stands before a shipped one; NULL where none does.
const char *shelf_notice(const Shelf *shelf, const char *id);

bool shelf_is_path(const char *word);

#endif
