// A small picture of where a story happens: one thing that belongs there, on the colour of its
// time of day. "kitchen_evening" is a pan at dusk.
#ifndef ATTUNE_UI_PLACE_H
#define ATTUNE_UI_PLACE_H

#include "ui/svg.h"

// Appends ground and thing, w × h units. A place that is not known: two voices.
void place_draw(Text *svg, const char *place, double w, double h);

#endif
