// The disposable file of scenario cards. A damaged or older one is an empty one; one that
// cannot be written is no loss.
#ifndef ATTUNE_APP_CATALOGUE_H
#define ATTUNE_APP_CATALOGUE_H

#include "base/arena.h"
#include "play/view.h"

typedef struct Catalogue Catalogue;

Catalogue *catalogue_read(void);
void catalogue_free(Catalogue *catalogue);

// The card of a file as it is now: true and *card filled (strings live as long as the
// arena) when the catalogue knows it unchanged.
bool catalogue_find(const Catalogue *catalogue, const char *path, Arena *arena,
                    ScenarioCard *card);
void catalogue_note(Catalogue *catalogue, const char *path, const ScenarioCard *card);

// Writes it when something new was noted.
void catalogue_keep(Catalogue *catalogue);

#endif
