// Straight quotes and apostrophes, as they are typed, become the curly ones that are
// read.
#ifndef ATTUNE_SCRIPT_TYPESET_H
#define ATTUNE_SCRIPT_TYPESET_H

#include "base/arena.h"

// A copy in the arena. A quote after a space, an opening bracket, a dash or another
// opening quote opens; any other closes or is an apostrophe, and so is one before a digit
// ('90s) or a clipped word ('em, 'til, 'cause, 'cos).
char *typeset_copy(Arena *arena, const char *text);

#endif
