#include "ui/place.h"

#include <math.h>
#include <string.h>

#include "ui/theme.h"

static const Colour NONE = {0, 0, 0, 0};

static void box(Text *svg, double x, double y, double w, double h, double r,
                uint32_t fill) {
  svg_box(svg, x, y, w, h, r, colour_hex(fill));
}

static void shape(Text *svg, const char *data, uint32_t fill) {
  svg_path(svg, data, colour_hex(fill), NONE, 0);
}

static void stroke(Text *svg, const char *data, uint32_t colour, double width) {
  svg_path(svg, data, NONE, colour_hex(colour), width);
}

// Things stand in a box of 100 × 80 with its middle at 0, 0.
static void pan_draw(Text *svg) {
  stroke(svg, "M-14 -18q-6 -7 0 -13q5 -6 0 -11M6 -18q-6 -7 0 -13q5 -6 0 -11", 0xF3DDB4,
         4);
  box(svg, 24, -8, 30, 8, 4, 0x2E2835);
  shape(svg, "M-40 -10H28L22 18Q20 24 14 24H-26Q-32 24 -34 18Z", 0x3B3540);
  box(svg, -44, -14, 76, 8, 4, 0x58505C);
  box(svg, -46, 26, 84, 6, 3, 0xD8D2C6);
}

static void chair_draw(Text *svg) {
  box(svg, -34, 26, 7, 12, 2, 0x6A4634);
  box(svg, 27, 26, 7, 12, 2, 0x6A4634);
  box(svg, -30, -32, 60, 48, 16, 0xB9513F);
  box(svg, -26, 2, 52, 20, 6, 0xD9784F);
  box(svg, -42, -6, 20, 34, 9, 0x9C4133);
  box(svg, 22, -6, 20, 34, 9, 0x9C4133);
  box(svg, -14, -20, 28, 22, 5, 0xF4C95D);
}

static void coat_draw(Text *svg) {
  box(svg, -44, -34, 88, 7, 3, 0x8A5A3C);
  stroke(svg, "M0 -30v10", 0xEAD9BC, 4);
  shape(svg, "M-12 -22Q0 -14 12 -22L26 -14L32 24L20 26L19 34H-19L-20 26L-32 24L-26 -14Z",
        0x3F7F7F);
  stroke(svg, "M0 -16V33M-18 -4L-20 24M18 -4L20 24", 0x2C5F60, 3);
  shape(svg, "M-12 -22Q0 -14 12 -22L6 -2H-6Z", 0x6F9A94);
}

static void bed_draw(Text *svg) {
  shape(svg, "M34 -36A13 13 0 1 0 46 -16A15 15 0 0 1 34 -36Z", 0xF3E3B8);
  box(svg, -46, -14, 7, 48, 3, 0x8A5A3C);
  box(svg, 40, 2, 7, 32, 3, 0x8A5A3C);
  box(svg, -42, 10, 84, 16, 5, 0x9574BE);
  shape(svg, "M-16 4H32Q42 4 42 14V20H-16Z", 0xB89AD8);
  box(svg, -38, -4, 26, 14, 6, 0xFFFAF0);
}

static void car_draw(Text *svg) {
  shape(svg,
        "M-44 20V6Q-44 0 -36 -2L-26 -4L-14 -22Q-12 -25 -8 -25H14Q19 -25 22 -21L33 -4"
        "L40 -1Q46 1 46 8V20Z",
        0xC4693A);
  shape(svg, "M-17 -4L-8 -18H2V-4ZM7 -4V-18H13Q16 -18 18 -15L25 -4Z", 0xD6E8F1);
  box(svg, 36, 4, 10, 6, 3, 0xF4C95D);
  for (int side = -1; side <= 1; side += 2) {
    svg_circle(svg, side * 24, 20, 11, colour_hex(0x2E2835));
    svg_circle(svg, side * 24, 20, 4.5, colour_hex(0xD8D2C6));
  }
}

static void stage_draw(Text *svg) {
  shape(svg, "M-14 -34H14L30 30H-30Z", 0xF6D79A);
  box(svg, -48, 26, 96, 10, 2, 0x8A5A3C);
  shape(svg, "M-48 -36H-10Q-14 10 -34 26H-48ZM48 -36H10Q14 10 34 26H48Z", 0xB9513F);
  stroke(
      svg,
      "M-36 -34Q-34 0 -42 24M-22 -34Q-22 -8 -32 12M36 -34Q34 0 42 24M22 -34Q22 -8 32 12",
      0x8E3A2E, 3);
  box(svg, -50, -40, 100, 8, 3, 0xF4C95D);
  svg_circle(svg, 0, 8, 7, colour_hex(0x714859));
  shape(svg, "M-11 30Q-11 16 0 16Q11 16 11 30Z", 0x714859);
}

static void tree_draw(Text *svg) {
  shape(svg, "M-50 30Q0 18 50 30V40H-50Z", 0x86A544);
  box(svg, -19, 0, 8, 32, 3, 0x83583F);
  svg_circle(svg, -28, -8, 17, colour_hex(0x5F8038));
  svg_circle(svg, -4, -10, 16, colour_hex(0x7C9B45));
  svg_circle(svg, -16, -22, 17, colour_hex(0x6E9B4B));
  box(svg, 10, 12, 34, 5, 2, 0x8A5A3C);
  box(svg, 10, 20, 34, 5, 2, 0xB87A28);
  box(svg, 14, 10, 4, 24, 1, 0x573827);
  box(svg, 36, 10, 4, 24, 1, 0x573827);
}

static void balcony_draw(Text *svg) {
  svg_circle(svg, 22, -14, 15, colour_hex(0xF4C95D));
  box(svg, -48, 0, 96, 6, 3, 0x573B49);
  for (int i = -3; i <= 3; i++) box(svg, i * 14 - 2, 4, 4, 30, 1, 0x573B49);
  box(svg, -48, 32, 96, 6, 3, 0x573B49);
  shape(svg, "M-40 -12H-10L-14 8H-36Z", 0xC4693A);
  shape(
      svg,
      "M-26 -12Q-44 -18 -38 -36Q-26 -30 -25 -12ZM-25 -12Q-26 -34 -12 -38Q-8 -22 -24 -12Z",
      0x7C9B45);
}

static void voices_draw(Text *svg) {
  shape(svg,
        "M-44 -26H2Q10 -26 10 -18V2Q10 10 2 10H-22L-36 22L-33 10H-44Q-52 10 -52 2V-18"
        "Q-52 -26 -44 -26Z",
        0xE09038);
  shape(svg,
        "M10 -6H44Q52 -6 52 2V18Q52 26 44 26H38L42 38L26 26H10Q2 26 2 18V2Q2 -6 10 -6Z",
        0x4E94BD);
}

static bool begins(const char *text, const char *with) {
  return !strncmp(text, with, strlen(with));
}

static uint32_t ground(const char *place) {
  static const struct {
    const char *time;
    uint32_t colour;
  } times[] = {{"_morning", 0xF5CFAE},
               {"_day", 0xB9D8E4},
               {"_evening", 0x714859},
               {"_night", 0x34365F},
               {"_rain", 0x71849A}};
  for (size_t i = 0; i < sizeof times / sizeof *times; i++) {
    const char *at = strstr(place, times[i].time);
    if (at && !strcmp(at, times[i].time)) return times[i].colour;
  }
  return 0xD6E8F1;
}

void place_draw(Text *svg, const char *place, double w, double h) {
  static const struct {
    const char *name;
    void (*draw)(Text *svg);
  } things[] = {{"kitchen", pan_draw},       {"living_room", chair_draw},
                {"hallway", coat_draw},      {"bedroom", bed_draw},
                {"car", car_draw},           {"park", tree_draw},
                {"school_hall", stage_draw}, {"balcony", balcony_draw}};
  if (!place) place = "";
  double scale = fmin(w / 118, h / 92);
  svg_box(svg, 0, 0, w, h, 0, colour_hex(ground(place)));
  svg_put(svg, "<g transform=\"translate(%g,%g) scale(%g)\">", w / 2, h / 2 + scale * 2,
          scale);
  svg_put(svg,
          "<ellipse cx=\"0\" cy=\"36\" rx=\"46\" ry=\"6\" fill=\"#2a1420\" "
          "fill-opacity=\"0.18\"/>");
  void (*draw)(Text * svg) = voices_draw;
  for (size_t i = 0; i < sizeof things / sizeof *things; i++) {
    if (begins(place, things[i].name)) draw = things[i].draw;
  }
  draw(svg);
  text_add(svg, "</g>");
}
