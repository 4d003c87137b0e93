// Cut paper as SVG. Every function appends to `svg`, in pixels from the document's
// origin, with strokes and shadows scaled by the theme's u. Outlines wander a little,
// seeded by `seed`, so that a card never flickers. paper_room is the room around a shape
// that shadow, edge and focus ring need: make the document that much larger on every
// side.
#ifndef ATTUNE_UI_PAPER_H
#define ATTUNE_UI_PAPER_H

#include "ui/svg.h"
#include "ui/theme.h"

typedef enum {
  LIFT_FLAT = 0,  // no shadow
  LIFT_REST = 1,
  LIFT_HOVER = 2,   // shadow × 1.4
  LIFT_HIGH = 3,    // × 1.8: bubbles, focused cards
  LIFT_PRESSED = 4  // × .4
} Lift;

typedef struct PaperLook {
  Colour fill, edge;  // edge.a == 0: none
  double radius;      // look px; corners
  double wander;      // look px; corners move by so much
  double stroke;      // look px; of the edge
  Lift lift;
  bool ring;    // the focus ring
  bool dashed;  // edge drawn as dashes: disabled, an empty slot
  uint64_t seed;
} PaperLook;

int paper_room(const Theme *theme);

PaperLook paper_card(const Theme *theme, const char *id);   // radius 12, wander 2.5
PaperLook paper_sheet(const Theme *theme, const char *id);  // radius 14, wander 4

// A cut quad at (x, y, w, h).
void paper_cut(const Theme *theme, Text *svg, double x, double y, double w, double h,
               const PaperLook *look);
// Its outline alone, as path data; radius and wander are pixels here.
void paper_outline(Text *data, double x, double y, double w, double h, double radius,
                   double wander, uint64_t seed);
// A true pill.
void paper_pill(const Theme *theme, Text *svg, double x, double y, double w, double h,
                const PaperLook *look);
// Speech: one curved tail whose tip is at (tip_x, tip_y), merged into the fill.
void paper_bubble(const Theme *theme, Text *svg, double x, double y, double w, double h,
                  double tip_x, double tip_y, const PaperLook *look);
// Thought: overlapping discs around the box, three shrinking dots towards the tip.
void paper_cloud(const Theme *theme, Text *svg, double x, double y, double w, double h,
                 double tip_x, double tip_y, const PaperLook *look);
// The table from its lip down; (w, h) with the lip about 10 look px below the top.
void paper_table(const Theme *theme, Text *svg, double w, double h);
// A hill's cut edge: fill below a wave of `count` heights (0 … 1 of `depth` px from the
// top), with two soft copies above it. The picture is w × h.
void paper_hill(const Theme *theme, Text *svg, double w, double h, const double *heights,
                int count, double depth, Colour fill);
// The focus ring around any outline (path data), to be drawn below the shape itself.
void paper_ring(const Theme *theme, Text *svg, const char *data);

#endif
