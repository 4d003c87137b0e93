// What survives a restart: one SQLite file in the XDG data folder (WAL, foreign keys,
// user_version migrations), one transaction per call. The only room with sqlite3.h. Knows
// nothing of how marks are awarded. Every failure is a sentence; old data is never
// touched by one.
#ifndef ATTUNE_STORE_STORE_H
#define ATTUNE_STORE_STORE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"
#include "story/transcript.h"

typedef struct Store Store;

// Opens or makes FOLDER/attune.db. A read-only folder opens for reading; store_writable
// says which. NULL with a sentence for a damaged, foreign or newer file.
Store *store_open(const char *folder, Err *err);
void store_close(Store *store);  // harmless on NULL
bool store_writable(const Store *store);

// Keeps the source of a played version by content hash (kept once).
bool store_keep_source(Store *store, const char *scenario, uint64_t hash,
                       const char *source, size_t length, Err *err);
// The bytes kept, with a 0 after them; the caller frees with mem_free. NULL without a
// sentence when there are none.
char *store_source(Store *store, const char *scenario, uint64_t hash, size_t *length,
                   Err *err);

// A play is written by one program at a time: the store that last began or wrote it holds
// it until it writes another, finishes it or ends. To any other, these say so and change
// nothing.
bool store_begin(Store *store, const Transcript *transcript, int64_t *play, Err *err);
// Adds the transcript's events from `first` on, and puts the cursor back to 0. Events
// that are kept already are passed over when they are equal, so a call may be repeated; a
// gap, and a play that went on otherwise elsewhere, are refused with a sentence.
bool store_append(Store *store, int64_t play, const Transcript *transcript, int first,
                  Err *err);
bool store_seen(Store *store, int64_t play, int cursor, Err *err);
bool store_finish(Store *store, int64_t play, const char *ending, Err *err);

typedef struct StoredPlay {
  int64_t id;
  Transcript *transcript;  // the caller frees
  int cursor;
  char *ending;            // NULL while unfinished; the caller frees
  int64_t began, touched;  // seconds since 1970
} StoredPlay;

// The unfinished play that was touched last; false without a sentence when there is none.
bool store_unfinished(Store *store, StoredPlay *play, Err *err);
bool store_play(Store *store, int64_t id, StoredPlay *play, Err *err);

#endif
