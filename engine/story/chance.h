// Chance that can be had again: the same seed gives the same numbers on every machine.
#ifndef ATTUNE_STORY_CHANCE_H
#define ATTUNE_STORY_CHANCE_H

#include <stdint.h>

typedef struct Chance {
  uint64_t state;  // the seed to begin with
} Chance;

uint64_t chance_next(Chance *chance);
int chance_below(Chance *chance, int most);  // 0 … most - 1; most > 0

#endif
