#include <math.h>

#include "ui/paper.h"

static const Colour NONE = {0, 0, 0, 0};

// The tail's wedge, from the edge of the box nearest to the tip. Drawn for a tip to the
// lower right and mirrored from there.
static void tail_outline(Text *data, double u, double x, double y, double w, double h,
                         double tip_x, double tip_y) {
  bool left = tip_x < x + w / 2, above = tip_y < y + h / 2;
  double ox = x + w / 2, oy = y + h / 2, sx = left ? -1 : 1, sy = above ? -1 : 1;
  double tx = fabs(tip_x - ox), ty = fabs(tip_y - oy);
  double ex = w / 2, ey = h / 2, points[7][2];
  if (tx > ex && ty < ey * .75) {  // out of the side
    double half = fmin(22 * u, ey * .5), at = fmin(ty, ey - half - 8 * u);
    const double side[7][2] = {{ex - 6 * u, at - half},
                               {ex + (tx - ex) * .4, at - half * .5},
                               {tx - (tx - ex) * .3, ty - 6 * u},
                               {tx, ty},
                               {tx - (tx - ex) * .4, ty + 4 * u},
                               {ex + (tx - ex) * .2, at + half},
                               {ex - 6 * u, at + half}};
    for (int i = 0; i < 7; i++) points[i][0] = side[i][0], points[i][1] = side[i][1];
  } else if (tx > ex) {  // out of the corner
    double span = fmin(46 * u, ex * .5);
    const double corner[7][2] = {{ex - 10 * u, ey - fmin(ey, 76 * u)},
                                 {ex + 10 * u, ey - fmin(ey * .8, 44 * u)},
                                 {tx - 22 * u, ty - 14 * u},
                                 {tx, ty},
                                 {tx - 30 * u, ty + 8 * u},
                                 {ex - 24 * u, ey - 2 * u},
                                 {ex - 10 * u - span, ey - 6 * u}};
    for (int i = 0; i < 7; i++) points[i][0] = corner[i][0], points[i][1] = corner[i][1];
  } else {  // out of the top or the bottom
    double half = 22 * u, at = fmin(tx, ex - half - 26 * u);
    const double foot[7][2] = {{at + half, ey - 6 * u},
                               {at + half * .6, ey + (ty - ey) * .3},
                               {tx + 4 * u, ty - (ty - ey) * .4},
                               {tx, ty},
                               {tx - 6 * u, ty - (ty - ey) * .3},
                               {at - half * .6, ey + (ty - ey) * .3},
                               {at - half, ey - 6 * u}};
    for (int i = 0; i < 7; i++) points[i][0] = foot[i][0], points[i][1] = foot[i][1];
  }
  for (int i = 0; i < 7; i++) {
    svg_put(data, "%s%g %g",
            i == 0             ? "M"
            : i == 1 || i == 4 ? "C"
                               : " ",
            ox + sx * points[i][0], oy + sy * points[i][1]);
  }
  text_add(data, "Z");
}

static void disc_outline(Text *data, double x, double y, double r) {
  double k = r * .5523;
  svg_put(data, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %g", x - r, y, x - r, y - k,
          x - k, y - r, x, y - r, x + k, y - r, x + r, y - k, x + r, y);
  svg_put(data, "C%g %g %g %g %g %gC%g %g %g %g %g %gZ", x + r, y + k, x + k, y + r, x,
          y + r, x - k, y + r, x - r, y + k, x - r, y);
}

static void shade_both(const Theme *theme, Text *svg, const char *data) {
  static const double drop[2] = {3, 8}, alpha[2] = {.14, .09};
  if (theme->high) return;
  for (int i = 0; i < 2; i++) {
    svg_put(svg, "<g transform=\"translate(0,%g)\">", drop[i] * theme->u);
    svg_path(svg, data, colour_clear(theme->shadow, alpha[i]), NONE, 0);
    text_add(svg, "</g>");
  }
}

void paper_bubble(const Theme *theme, Text *svg, double x, double y, double w, double h,
                  double tip_x, double tip_y, const PaperLook *look) {
  Text box = {0}, tail = {0};
  double u = theme->u;
  paper_outline(&box, x, y, w, h, look->radius * u, look->wander * u, look->seed);
  tail_outline(&tail, u, x, y, w, h, tip_x, tip_y);
  shade_both(theme, svg, text_string(&tail));
  PaperLook under = *look;
  under.edge = NONE;
  paper_cut(theme, svg, x, y, w, h, &under);
  svg_path(svg, text_string(&tail), NONE, look->edge, 2 * look->stroke * u);
  svg_path(svg, text_string(&box), look->fill, look->edge, 2 * look->stroke * u);
  svg_path(svg, text_string(&tail), look->fill, NONE, 0);
  svg_path(svg, text_string(&box), look->fill, NONE, 0);
  text_free(&box);
  text_free(&tail);
}

// Discs of about the same size along the inside of the box's outline, and the box
// between.
static void cloud_outline(Text *data, double u, double x, double y, double w, double h) {
  static const double sizes[] = {1, .92, 1.05, .95, 1.02, .9, .98, 1.04};
  double r = fmin(fmin(50 * u, h * .36), w * .2);
  double iw = w - 2.1 * r, ih = h - 2.1 * r;  // the track on which the centres lie
  double round = 2 * (iw + ih);
  int count = (int)fmax(8, floor(round / (1.42 * r) + .5));
  for (int i = 0; i < count; i++) {
    double at = round * (i + .35) / count, cx = x + 1.05 * r, cy = y + 1.05 * r;
    if (at < iw) {
      cx += at, cy -= r * .02 * (i % 3);
    } else if (at < iw + ih) {
      cx += iw, cy += at - iw;
    } else if (at < 2 * iw + ih) {
      cx += iw - (at - iw - ih), cy += ih;
    } else {
      cy += ih - (at - 2 * iw - ih);
    }
    disc_outline(data, cx, cy, r * sizes[i % 8]);
  }
  double inset = r * .95;
  svg_put(data, "M%g %gH%gV%gH%gZ", x + inset, y + inset, x + w - inset, y + h - inset,
          x + inset);
}

void paper_cloud(const Theme *theme, Text *svg, double x, double y, double w, double h,
                 double tip_x, double tip_y, const PaperLook *look) {
  static const double along[3] = {.22, .58, .9}, sizes[3] = {16, 11, 7};
  Text data = {0};
  double u = theme->u, cx = x + w / 2, cy = y + h / 2, dx = tip_x - cx, dy = tip_y - cy;
  double reach = fmin(w / 2 / fmax(fabs(dx), .01), h / 2 / fmax(fabs(dy), .01));
  double ex = cx + dx * fmin(reach, 1), ey = cy + dy * fmin(reach, 1);
  cloud_outline(&data, u, x, y, w, h);
  for (int i = 0; i < 3; i++) {
    disc_outline(&data, ex + (tip_x - ex) * along[i], ey + (tip_y - ey) * along[i],
                 sizes[i] * u);
  }
  shade_both(theme, svg, text_string(&data));
  if (theme->high)
    svg_path(svg, text_string(&data), NONE, look->edge, 2 * look->stroke * u);
  svg_path(svg, text_string(&data), look->fill, NONE, 0);
  text_free(&data);
}
