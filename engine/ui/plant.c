#include <math.h>

#include "ui/glyph.h"

static const Colour NONE = {0, 0, 0, 0};

typedef struct LeafHabit {  // how a family's leaves grow
  double width, angle, length;
  uint32_t light, dark;
} LeafHabit;

static const LeafHabit habits[FAMILY_COUNT] = {
    [FAMILY_LISTEN] = {.26, -38, 1.15, 0x6E9B62, 0x4F7F52},
    [FAMILY_UNDERSTAND] = {.62, -22, .9, 0x7C9B45, 0x5F8038},
    [FAMILY_SPEAK] = {.36, -30, 1.05, 0x93A63F, 0x73862F},
    [FAMILY_DISAGREE] = {.24, -62, 1.5, 0x5E9A72, 0x437E5C},
    [FAMILY_CHERISH] = {.72, -26, .85, 0x8AA852, 0x668A3E},
    [FAMILY_GROW] = {.46, -34, 1.15, 0x7FA03A, 0x5A7A2C},
};

static void leaf_draw(Text *svg, double x, double y, double length, double degrees,
                      Colour fill, double width) {
  double l = length, w = length * width;
  svg_put(svg,
          "<g transform=\"translate(%g,%g) rotate(%g)\"><path d=\"M0 0C%g %g %g %g %g 0",
          x, y, degrees, l * .3, -w, l * .8, -w, l);
  svg_put(svg, "C%g %g %g %g 0 0Z\" fill=\"%c\"/></g>", l * .8, w * .6, l * .3, w * .6,
          fill);
}

static void oval_draw(Text *svg, double x, double y, double rx, double ry, Colour fill) {
  svg_put(svg, "<ellipse cx=\"%g\" cy=\"%g\" rx=\"%g\" ry=\"%g\" fill=\"%c\"/>", x, y, rx,
          ry, fill);
}

static void path_draw(Text *svg, Text *data, Colour fill) {
  svg_path(svg, text_string(data), fill, NONE, 0);
  text_clear(data);
}

static void bell_draw(Text *svg, Text *d, const FamilyColours *c, double x, double y,
                      double s) {
  svg_put(d, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %g", x - 15 * s, y + 12 * s,
          x - 13 * s, y + 4 * s, x - 12 * s, y - 16 * s, x, y - 16 * s, x + 12 * s,
          y - 16 * s, x + 13 * s, y + 4 * s, x + 15 * s, y + 12 * s);
  svg_put(d, "Q%g %g %g %gQ%g %g %g %gQ%g %g %g %gZ", x + 10 * s, y + 7 * s, x + 6 * s,
          y + 13 * s, x, y + 7 * s, x - 6 * s, y + 13 * s, x - 10 * s, y + 7 * s,
          x - 15 * s, y + 12 * s);
  path_draw(svg, d, c->mid);
  svg_circle(svg, x, y + 15 * s, 3.4 * s, colour_hex(0xF4C95D));
  svg_put(d, "M%g %gQ%g %g %g %g", x - 5 * s, y - 9 * s, x - 8 * s, y - 2 * s, x - 8 * s,
          y + 4 * s);
  svg_path(svg, text_string(d), NONE, c->tint, 2.4 * s);
  text_clear(d);
}

static void daisy_draw(Text *svg, const FamilyColours *c, double x, double y, double s) {
  for (int i = 0; i < 8; i++) {
    svg_put(svg, "<g transform=\"translate(%g,%g) rotate(%g)\">", x, y, i * 45.0);
    oval_draw(svg, 11 * s, 0, 8 * s, 4.6 * s, c->mid);
    text_add(svg, "</g>");
  }
  svg_circle(svg, x, y, 7 * s, c->deep);
}

static void tulip_draw(Text *svg, Text *d, const FamilyColours *c, double x, double y,
                       double s) {
  for (int side = -1; side <= 1; side += 2) {
    double k = side * s;
    svg_put(d, "M%g %gC%g %g %g %g %g %gQ%g %g %g %gZ", x + 1.5 * k, y + 13 * s,
            x + 17 * k, y + 10 * s, x + 15 * k, y - 6 * s, x + 15 * k, y - 15 * s,
            x + 6 * k, y - 10 * s, x + 1.5 * k, y - 2 * s);
    path_draw(svg, d, side < 0 ? c->mid : c->deep);
  }
}

static void bloom_draw(Text *svg, Text *d, Family family, const FamilyColours *c,
                       double x, double y, double s) {
  static const double petals[4][2] = {{-8, -5}, {8, -5}, {-6, 6}, {6, 6}};
  static const double angles[5] = {-150, -30, -120, -60, -90};
  switch (family) {
    case FAMILY_LISTEN: bell_draw(svg, d, c, x, y, s); break;
    case FAMILY_UNDERSTAND:
      for (int i = 0; i < 4; i++) {
        svg_circle(svg, x + petals[i][0] * s, y + petals[i][1] * s, 10 * s,
                   i < 2 ? c->mid : c->deep);
      }
      svg_circle(svg, x, y + s, 5 * s, colour_hex(0xF4C95D));
      break;
    case FAMILY_SPEAK: daisy_draw(svg, c, x, y, s); break;
    case FAMILY_DISAGREE: tulip_draw(svg, d, c, x, y, s); break;
    case FAMILY_CHERISH:
      glyph_family(svg, FAMILY_CHERISH, x, y, 32 * s, c->mid, NONE, 0);
      glyph_family(svg, FAMILY_CHERISH, x, y + s, 15 * s, c->tint, NONE, 0);
      break;
    default:
      for (int i = 0; i < 5; i++) {
        bool pale = i == 2 || i == 3;
        leaf_draw(svg, x, y + 10 * s, 26 * s, angles[i],
                  pale ? colour_hex(0xA9C25F) : c->mid, .5);
      }
      svg_circle(svg, x, y + 6 * s, 6 * s, colour_hex(0xF4C95D));
      svg_circle(svg, x, y + 6 * s, 2.6 * s, c->deep);
  }
}

static void bud_draw(Text *svg, Text *d, const FamilyColours *c, Colour stem, double x,
                     double y, double s) {
  svg_put(d, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %gZ", x, y - 18 * s, x + 11 * s,
          y - 8 * s, x + 9 * s, y + 3 * s, x, y + 3 * s, x - 9 * s, y + 3 * s, x - 11 * s,
          y - 8 * s, x, y - 18 * s);
  path_draw(svg, d, c->mid);
  svg_put(d, "M%g %gQ%g %g %g %gQ%g %g %g %gZ", x - 8 * s, y - 3 * s, x, y + 9 * s,
          x + 8 * s, y - 3 * s, x, y + 2 * s, x - 8 * s, y - 3 * s);
  path_draw(svg, d, stem);
}

void glyph_plant(const Theme *theme, Text *svg, Family family, PlantStage stage, double x,
                 double y, double scale, uint64_t seed) {
  static const double heights[5] = {0, 20, 42, 58, 70};
  const FamilyColours *c = &theme->family[family];
  const Colour hole = colour_hex(0x4A2F22), stem = colour_hex(0x4C6B2C);
  const LeafHabit *habit = &habits[family];
  double s = scale, height = heights[stage] * s;
  double lean = ((double)(seed * 7919 % 11) - 5) * s, tx = x + lean, ty = y - height;
  if (stage == PLANT_SEED) {
    oval_draw(svg, x, y, 13 * s, 5 * s, hole);
    svg_put(svg,
            "<ellipse cx=\"%g\" cy=\"%g\" rx=\"%g\" ry=\"%g\" fill=\"%c\" stroke=\"%c\" "
            "stroke-width=\"%g\"/>",
            x, y - 3 * s, 4.5 * s, 6 * s, c->tint, c->deep, 1.5 * s);
    return;
  }
  Text d = {0};
  oval_draw(svg, x, y, 12 * s, 4 * s, hole);
  svg_put(&d, "M%g %gQ%g %g %g %g", x, y, x - lean * .4, y - height * .5, tx, ty);
  svg_path(svg, text_string(&d), NONE, stem, 3.4 * s);
  text_clear(&d);
  Colour light = colour_hex(habit->light), dark = colour_hex(habit->dark);
  if (stage == PLANT_SPROUT) {
    leaf_draw(svg, tx, ty, 15 * s, -28, light, .42);
    leaf_draw(svg, tx, ty, 15 * s, -152, dark, .42);
  }
  int pairs = stage == PLANT_SPROUT ? 0 : stage == PLANT_LEAVES ? 2 : 3;
  for (int i = 0; i < pairs; i++) {
    double t = (i + .8) / (pairs + .6), px = x + (tx - x) * t * .8, py = y - height * t;
    double length = (26 - 5 * i) * s * habit->length;
    leaf_draw(svg, px, py, length, habit->angle - 6 * i, light, habit->width);
    leaf_draw(svg, px, py, length * .95, -180 - habit->angle + 6 * i, dark, habit->width);
  }
  if (stage == PLANT_LEAVES) {
    leaf_draw(svg, tx, ty, 16 * s, -75, light, .42);
    leaf_draw(svg, tx, ty, 14 * s, -115, dark, .42);
  }
  if (stage == PLANT_BUD) bud_draw(svg, &d, c, stem, tx, ty, s * 1.25);
  if (stage == PLANT_BLOOM) bloom_draw(svg, &d, family, c, tx, ty - 6 * s, s * 1.3);
  text_free(&d);
}
