// The stories on home: one card each, with a picture of its place, its title, what it is
// about where there is room, its length, and the families that it practises.
#ifndef ATTUNE_UI_SHELF_H
#define ATTUNE_UI_SHELF_H

#include "ui/build.h"

// Height of all cards at this width; `full`: with what each is about.
int shelf_height(const Build *build, int width, bool full);

// Draws them from `area`.y down; `spare` more pixels are shared out among the cards.
void shelf_draw(Build *build, Node *parent, Rect area, bool full, int spare);

int shelf_gap(const Build *build);

#endif
