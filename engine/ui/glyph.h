// Small pictures as SVG: every function appends a shape centred on (x, y) in a box of
// `size`, both in the document's own units.
#ifndef ATTUNE_UI_GLYPH_H
#define ATTUNE_UI_GLYPH_H

#include "story/principle.h"
#include "ui/svg.h"
#include "ui/theme.h"

// Ear, rings, drop, diamond, heart, leaf; outline.a == 0: none.
void glyph_family(Text *svg, Family family, double x, double y, double size, Colour fill,
                  Colour outline, double stroke);
// The same on a disc of its tint with mid fill and deep outline; `size` is the disc's.
void glyph_family_disc(const Theme *theme, Text *svg, Family family, double x, double y,
                       double size);
// -2 … +2: diamond with chevrons down, ring, disc with chevrons up.
void glyph_mark(const Theme *theme, Text *svg, int value, double x, double y,
                double size);
void glyph_seat(const Theme *theme, Text *svg, SeatSide side, double x, double y,
                double size, Colour fill);
void glyph_slot(Text *svg, SlotKind kind, double x, double y, double size, Colour colour);
void glyph_check(Text *svg, double x, double y, double size, Colour disc, Colour tick);
void glyph_play(Text *svg, double x, double y, double size, Colour fill);  // triangle
// Buzzing: with arcs on both sides.
void glyph_phone(Text *svg, double x, double y, double size, Colour body, Colour screen,
                 bool buzzing);

typedef enum {
  PLANT_SEED,
  PLANT_SPROUT,
  PLANT_LEAVES,
  PLANT_BUD,
  PLANT_BLOOM
} PlantStage;
// (x, y) is where the stem meets the soil; a bloom at scale 1 stands about 96 units high
// and 64 wide. The same seed leans the same way.
void glyph_plant(const Theme *theme, Text *svg, Family family, PlantStage stage, double x,
                 double y, double scale, uint64_t seed);

#endif
