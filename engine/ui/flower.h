// The six families as a flower: a petal each, longer the more often it was leaned on, dashed
// where it did not come up; beside it the same in words, so that nothing hangs on the picture.
#ifndef ATTUNE_UI_FLOWER_H
#define ATTUNE_UI_FLOWER_H

#include "ui/build.h"

// Draws into the parent at (x, y), w wide, and returns the height; parent NULL: only measures.
int flower_build(Build *build, Node *parent, int x, int y, int w);

// "often", "one chance, taken", "not this time".
const char *flower_word(const Build *build, const Figure *figure);

#endif
