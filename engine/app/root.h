// Where the shipped stories, principles and pictures are: the folder that holds scripts/
// and assets/.
#ifndef ATTUNE_APP_ROOT_H
#define ATTUNE_APP_ROOT_H

#include "base/err.h"

// $ATTUNE_ROOT, else the nearest of the program's folder and those above it (or
// share/attune beside it), else the path given when configuring. The caller frees with
// mem_free; NULL with a sentence when none of them holds scripts/principles.lua.
char *root_find(Err *err);

#endif
