// What differs between two lists of painted things, as few rectangles.
#ifndef ATTUNE_PLATFORM_DAMAGE_H
#define ATTUNE_PLATFORM_DAMAGE_H

#include <stdbool.h>
#include <stdint.h>

#include "ui/node.h"

typedef struct Painted {
  uint64_t key;  // hash of all that decides its pixels
  Rect bounds;   // nothing of it is drawn outside
} Painted;

static inline bool rect_empty(Rect a) { return a.w <= 0 || a.h <= 0; }
Rect rect_meet(Rect a, Rect b);  // the common part; empty when there is none
Rect rect_join(Rect a, Rect b);  // the smallest around both

// Fills `rects` (room for `most`, at least 1) and returns how many: outside them both
// lists paint the same pixels.
int damage_between(const Painted *before, int before_count, const Painted *after,
                   int after_count, Rect window, Rect *rects, int most);

#endif
