#include "ui/paper.h"

#include <math.h>

#include "base/hash.h"

static const Colour NONE = {0, 0, 0, 0};

int paper_room(const Theme *theme) { return (int)ceil(16 * theme->u); }

static PaperLook paper_look(const Theme *theme, const char *id, double radius,
                            double wander) {
  return (PaperLook){.fill = theme->card,
                     .edge = theme->edge,
                     .radius = radius,
                     .wander = wander,
                     .stroke = theme->high ? 2.5 : 2,
                     .lift = LIFT_REST,
                     .seed = hash_string(HASH_START, id)};
}

PaperLook paper_card(const Theme *theme, const char *id) {
  return paper_look(theme, id, 12, 2.5);
}

PaperLook paper_sheet(const Theme *theme, const char *id) {
  return paper_look(theme, id, 14, 4);
}

static double seed_next(uint64_t *seed) {  // -1 … 1
  uint64_t z = *seed += UINT64_C(0x9E3779B97F4A7C15);
  z = (z ^ (z >> 30)) * UINT64_C(0xBF58476D1CE4E5B9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94D049BB133111EB);
  z ^= z >> 31;
  return (double)(z >> 11) / (double)(UINT64_C(1) << 52) - 1;
}

void paper_outline(Text *data, double x, double y, double w, double h, double radius,
                   double wander, uint64_t seed) {
  double px[4] = {x, x + w, x + w, x}, py[4] = {y, y, y + h, y + h};
  wander = fmin(wander, .08 * fmin(w, h));
  radius = fmin(radius, .5 * fmin(w, h));
  for (int i = 0; i < 4; i++) {
    px[i] += seed_next(&seed) * wander;
    py[i] += seed_next(&seed) * wander;
  }
  for (int i = 0; i < 4; i++) {
    int a = (i + 3) % 4, b = (i + 1) % 4;
    double before = hypot(px[a] - px[i], py[a] - py[i]);
    double after = hypot(px[b] - px[i], py[b] - py[i]);
    double r = fmin(radius, .5 * fmin(before, after));
    svg_put(data, "%s%g %gQ%g %g %g %g", i ? "L" : "M",
            px[i] + (px[a] - px[i]) * r / before, py[i] + (py[a] - py[i]) * r / before,
            px[i], py[i], px[i] + (px[b] - px[i]) * r / after,
            py[i] + (py[b] - py[i]) * r / after);
  }
  text_add(data, "Z");
}

static void pill_outline(Text *data, double x, double y, double w, double h, double r) {
  double k = r * .4477;  // a quarter circle as a cubic
  svg_put(data, "M%g %gH%gC%g %g %g %g %g %gV%g", x + r, y, x + w - r, x + w - k, y,
          x + w, y + k, x + w, y + r, y + h - r);
  svg_put(data, "C%g %g %g %g %g %gH%gC%g %g %g %g %g %gV%gC%g %g %g %g %g %gZ", x + w,
          y + h - k, x + w - k, y + h, x + w - r, y + h, x + r, x + k, y + h, x,
          y + h - k, x, y + h - r, y + r, x, y + k, x + k, y, x + r, y);
}

static double lift_shade(Lift lift) {
  static const double shades[] = {0, 1, 1.4, 1.8, .4};
  return shades[lift];
}

void paper_ring(const Theme *theme, Text *svg, const char *data) {
  Colour white = colour_hex(theme->high ? 0xFFFFFF : 0xFFFDF7);
  svg_path(svg, data, NONE, white, 20 * theme->u);
  svg_path(svg, data, NONE, theme->focus, 15 * theme->u);
  svg_path(svg, data, NONE, white, 7 * theme->u);
}

static void paper_face(const Theme *theme, Text *svg, const char *data,
                       const PaperLook *look) {
  if (look->ring) paper_ring(theme, svg, data);
  if (!look->dashed) {
    svg_path(svg, data, look->fill, look->edge, look->stroke * theme->u);
    return;
  }
  svg_path(svg, data, look->fill, NONE, 0);
  svg_put(svg,
          "<path d=\"%s\" fill=\"none\" stroke=\"%c\" stroke-width=\"%g\" "
          "stroke-dasharray=\"%g %g\"/>",
          data, look->edge, look->stroke * theme->u, 8 * theme->u, 6 * theme->u);
}

static const double shade_drop[3] = {2, 4, 7}, shade_grow[3] = {1, 2, 4},
                    shade_alpha[3] = {.11, .07, .05};

// Shadows are hollow: what lies under the face is not painted.
static void shade_draw(const Theme *theme, Text *svg, const char *data, double alpha) {
  svg_put(svg, "<path d=\"%s\" fill=\"%c\" fill-opacity=\"%g\" fill-rule=\"evenodd\"/>",
          data, theme->shadow, alpha);
}

void paper_cut(const Theme *theme, Text *svg, double x, double y, double w, double h,
               const PaperLook *look) {
  Text data = {0};
  double u = theme->u, shade = theme->high ? 0 : lift_shade(look->lift), in = 2 * u;
  for (int i = 0; i < 3 && shade > 0; i++) {
    double g = shade_grow[i] * u;
    text_clear(&data);
    paper_outline(&data, x - g, y - g + shade_drop[i] * u, w + 2 * g, h + 2 * g,
                  look->radius * u + g, look->wander * u, look->seed);
    paper_outline(&data, x + in, y + in, w - 2 * in, h - 2 * in, look->radius * u,
                  look->wander * u, look->seed);
    shade_draw(theme, svg, text_string(&data), shade_alpha[i] * shade);
  }
  text_clear(&data);
  paper_outline(&data, x, y, w, h, look->radius * u, look->wander * u, look->seed);
  paper_face(theme, svg, text_string(&data), look);
  text_free(&data);
}

void paper_pill(const Theme *theme, Text *svg, double x, double y, double w, double h,
                const PaperLook *look) {
  Text data = {0};
  double u = theme->u, shade = theme->high ? 0 : lift_shade(look->lift), in = 2 * u;
  double r = fmin(fmin(w, h) / 2, 30 * u);
  for (int i = 0; i < 3 && shade > 0; i++) {
    double g = shade_grow[i] * u * .8;
    text_clear(&data);
    pill_outline(&data, x - g, y - g + shade_drop[i] * u, w + 2 * g, h + 2 * g, r + g);
    pill_outline(&data, x + in, y + in, w - 2 * in, h - 2 * in, fmax(r - in, 1));
    shade_draw(theme, svg, text_string(&data), shade_alpha[i] * shade);
  }
  text_clear(&data);
  pill_outline(&data, x, y, w, h, r);
  paper_face(theme, svg, text_string(&data), look);
  text_free(&data);
}
