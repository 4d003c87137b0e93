// The keeping half of the game's ports: plays over the store, settings over their file.
// Where the store cannot be opened or written, it says why once, and the game goes on
// unkept.
#ifndef ATTUNE_APP_KEEP_H
#define ATTUNE_APP_KEEP_H

#include <stdbool.h>
#include <stddef.h>

#include "play/game.h"
#include "store/settings.h"
#include "store/store.h"

typedef struct Keep {
  Settings settings;  // as they were when it was opened
  // Optional: the source of a scenario as it is now, freed with mem_free; NULL when it
  // cannot be had. It is kept beside the first play of each version.
  char *(*source)(void *context, const char *scenario, size_t *length);
  void *source_context;

  Store *store;  // NULL: nothing can be kept
  char *data, *config;
  Err why;           // why the store is not open
  bool said;         // that plays are not kept
  StoredPlay saved;  // what `unfinished` handed out last
} Keep;

// Folders are those of xdg_folder; NULL where there is none. Always opens; false with a
// sentence when the settings were not read whole. Close it either way.
bool keep_open(Keep *keep, const char *data, const char *config, Err *err);
void keep_close(Keep *keep);

// Sets the six ports of keeping. Their context must be a Keep, or a struct that begins
// with one.
void keep_ports(Ports *ports);

#endif
