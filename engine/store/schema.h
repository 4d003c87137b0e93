// The shape of the file, version by version. For the files of this room alone.
#ifndef ATTUNE_STORE_SCHEMA_H
#define ATTUNE_STORE_SCHEMA_H

#include "store/database.h"

enum { SCHEMA_APPLICATION = 0x4174756E };  // "Atun", in the file's header

// Looks at a file that was just opened and brings it to the newest version. False with a
// sentence for a damaged, foreign or newer file; it has then not been written to.
bool schema_accept(Database *database, Err *err);

int schema_newest(void);

#endif
