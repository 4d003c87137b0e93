#include "ui/flower.h"

#include <math.h>

static int most(int a, int b) { return a > b ? a : b; }

const char *flower_word(const Build *build, const Figure *figure) {
  if (figure->entries == 0) return build_word(build, WORD_NOT_THIS_TIME);
  if (figure->entries == 1)
    return build_word(build,
                      figure->taken ? WORD_ONE_CHANCE_TAKEN : WORD_ONE_CHANCE_MISSED);
  if (figure->entries < 3)
    return build_fill(build, WORD_CHANCES_FEW, build_number(build, figure->entries),
                      build_number(build, figure->taken));
  return build_word(build, figure->value < .4   ? WORD_LEANED_SELDOM
                           : figure->value < .6 ? WORD_LEANED_SOMETIMES
                           : figure->value < .8 ? WORD_LEANED_OFTEN
                                                : WORD_LEANED_MOSTLY);
}

static void put_petal(Text *svg, double cx, double cy, double angle, double length,
                      double wide, Colour fill, Colour stroke, double width,
                      bool dashed) {
  static const double shape[10][2] = {{0, -.32},   {.16, -.92}, {.6, -1.02}, {.84, -1},
                                      {.97, -.62}, {1, 0},      {0, 0},      {0, 0},
                                      {0, 0},      {0, 0}};
  double c = cos(angle), s = sin(angle), half = wide / 2;
  svg_put(svg, "<path d=\"M%g %g", cx, cy);
  for (int side = 0; side < 2; side++) {
    double flip = side ? -1 : 1;
    for (int i = 0; i < 6; i++) {
      int at = side ? 4 - i : i;
      double px = (at < 0 ? 0 : shape[at][0]) * length;
      double py = (at < 0 ? 0 : shape[at][1]) * half * flip;
      svg_put(svg, "%s%g %g", i % 3 == 0 ? "C" : " ", cx + px * c - py * s,
              cy + px * s + py * c);
    }
  }
  svg_put(svg, "Z\" fill=\"%c\" stroke=\"%c\" stroke-width=\"%g\"%s/>", fill, stroke,
          width, dashed ? " stroke-dasharray=\"6 5\"" : "");
}

static void draw_flower(Build *build, Node *parent, Rect place) {
  const Theme *theme = build->theme;
  const Review *review = build->view->review;
  Text svg = {0};
  double size = place.w, cx = size / 2, cy = size * .5, full = size * .46;
  svg_open(&svg, place.w, place.h);
  for (int i = 0; i < FAMILY_COUNT; i++) {
    const Figure *figure = &review->families[i];
    const FamilyColours *colours = &theme->family[i];
    double angle = (i * 60 - 90) * M_PI / 180, unit = size / 260;
    bool none = figure->entries == 0;
    put_petal(&svg, cx, cy, angle, full, full * .62, colours->tint, colours->deep,
              2 * unit, none);
    if (!none)
      put_petal(&svg, cx, cy, angle, full * (.42 + .52 * figure->value),
                full * .5 * (.62 + .34 * figure->value), colours->mid, colours->mid, 0,
                false);
    double gx = cx + cos(angle) * full * .66, gy = cy + sin(angle) * full * .66;
    svg_circle(&svg, gx, gy, 17 * unit, theme->card);
    glyph_family(&svg, (Family)i, gx, gy, 20 * unit, colours->deep,
                 colour_clear(colours->deep, 0), 0);
  }
  svg_circle(&svg, cx, cy, 25 * size / 260, theme->control);
  svg_circle(&svg, cx, cy, 22.5 * size / 260, theme->gold);
  svg_close(&svg);
  build_svg(build, parent, "flower", build_word(build, WORD_FLOWER), place,
            text_string(&svg));
  text_free(&svg);
}

int flower_build(Build *build, Node *parent, int x, int y, int w) {
  const Theme *theme = build->theme;
  int gap = build_px(build, 18);
  bool beside = w >= build_px(build, 420) * theme->text;
  int side = beside ? (w - gap) * 54 / 100 : w;
  if (side > build_px(build, 300)) side = build_px(build, 300);
  int list_x = beside ? x + side + gap : x, list_w = beside ? w - side - gap : w;
  int heights[FAMILY_COUNT], total = 0;
  for (int i = 0; i < FAMILY_COUNT; i++) {
    heights[i] =
        build_height(build, TYPE_LABEL, family_name((Family)i), list_w) +
        build_height(build, TYPE_SMALL,
                     flower_word(build, &build->view->review->families[i]), list_w);
    total += heights[i] + build_px(build, 4);
  }
  int height = beside ? most(side, total) : side + gap + total;
  if (!parent) return height;
  int top = beside ? y + (height - side) / 2 : y;
  draw_flower(build, parent, (Rect){beside ? x : x + (w - side) / 2, top, side, side});
  int at = beside ? y + (height - total) / 2 : y + side + gap;
  for (int i = 0; i < FAMILY_COUNT; i++) {
    const char *name = family_name((Family)i);
    int name_h = build_height(build, TYPE_LABEL, name, list_w);
    build_text(build, parent, ROLE_TEXT,
               build_print(build, "family/%s", family_id((Family)i)), TYPE_LABEL, name,
               (Rect){list_x, at, list_w, 0}, ALIGN_START, theme->family[i].deep);
    build_text(build, parent, ROLE_TEXT,
               build_print(build, "leaned/%s", family_id((Family)i)), TYPE_SMALL,
               flower_word(build, &build->view->review->families[i]),
               (Rect){list_x, at + name_h, list_w, 0}, ALIGN_START, theme->ink);
    at += heights[i] + build_px(build, 4);
  }
  return height;
}
