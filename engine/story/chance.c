#include "story/chance.h"

// SplitMix64 (Steele, Lea and Flood 2014).
uint64_t chance_next(Chance *chance) {
  uint64_t mixed = chance->state += UINT64_C(0x9e3779b97f4a7c15);
  mixed = (mixed ^ mixed >> 30) * UINT64_C(0xbf58476d1ce4e5b9);
  mixed = (mixed ^ mixed >> 27) * UINT64_C(0x94d049bb133111eb);
  return mixed ^ mixed >> 31;
}

int chance_below(Chance *chance, int most) {
  return (int)((chance_next(chance) >> 32) * (uint64_t)most >> 32);
}
