// Who may write a play-through: a lock on the play's byte of FOLDER/attune.lock, which
// the system gives back when the program ends, however it ends. For the files of this
// room alone.
#ifndef ATTUNE_STORE_LEASE_H
#define ATTUNE_STORE_LEASE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

typedef struct Lease Lease;

Lease *lease_new(const char *path);
void lease_free(Lease *lease);  // gives back what is held; harmless on NULL

// Holds the play, and gives back the one held before. False with a sentence when another
// program holds it; what was held is then still held.
bool lease_take(Lease *lease, int64_t play, Err *err);
void lease_drop(Lease *lease);

#endif
