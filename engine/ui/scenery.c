#include "ui/paper.h"

static const Colour NONE = {0, 0, 0, 0};

void paper_table(const Theme *theme, Text *svg, double w, double h) {
  Text lip = {0}, face = {0};
  double u = theme->u, y = 12 * u;
  svg_put(&lip, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %g", -6 * u, y + 6 * u, w * .156,
          y - 4 * u, w * .328, y + 2 * u, w * .5, y, w * .67, y - 2 * u, w * .84,
          y + 4 * u, w + 6 * u, y - 2 * u);
  svg_put(&face, "%sL%g %gL%g %gZ", text_string(&lip), w + 6 * u, h + 6 * u, -6 * u,
          h + 6 * u);
  for (int i = 0; i < 2 && !theme->high; i++) {
    svg_put(svg, "<g transform=\"translate(0,%g)\">", (i ? -4 : -8) * u);
    svg_path(svg, text_string(&face), colour_clear(theme->shadow, i ? .18 : .10), NONE,
             0);
    text_add(svg, "</g>");
  }
  svg_path(svg, text_string(&face), theme->table, NONE, 0);
  svg_path(svg, text_string(&lip), NONE, theme->lip, 4 * u);
  text_free(&lip);
  text_free(&face);
}

void paper_hill(const Theme *theme, Text *svg, double w, double h, const double *heights,
                int count, double depth, Colour fill) {
  static const double lift[2] = {7, 3}, alpha[2] = {.05, .08};
  Text data = {0};
  double u = theme->u, top = 8 * u, step = w / (count - 1);
  svg_put(&data, "M-9 %gH0", top + heights[0] * depth);
  for (int i = 1; i < count; i++) {
    double before = top + heights[i - 1] * depth, here = top + heights[i] * depth;
    double middle = step * (i - .5);
    svg_put(&data, "C%g %g %g %g %g %g", middle, before, middle, here, step * i, here);
  }
  svg_put(&data, "H%gV%gH-9Z", w + 9, h + 10 * u);
  for (int i = 0; i < 2 && !theme->high; i++) {
    svg_put(svg, "<g transform=\"translate(0,%g)\">", -lift[i] * u);
    svg_path(svg, text_string(&data), colour_clear(theme->shadow, alpha[i]), NONE, 0);
    text_add(svg, "</g>");
  }
  svg_path(svg, text_string(&data), fill, theme->high ? theme->ink : NONE,
           theme->high ? 2 * u : 0);
  text_free(&data);
}
