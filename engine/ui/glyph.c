#include "ui/glyph.h"

#include <math.h>
#include <string.h>

static const Colour NONE = {0, 0, 0, 0};

static void glyph_shape(Text *svg, Text *data, Colour fill, Colour outline,
                        double stroke) {
  svg_path(svg, text_string(data), fill, outline, stroke);
  text_clear(data);
}

static void disc_data(Text *data, double x, double y, double r) {
  double k = r * .5523;
  svg_put(data, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %g", x - r, y, x - r, y - k,
          x - k, y - r, x, y - r, x + k, y - r, x + r, y - k, x + r, y);
  svg_put(data, "C%g %g %g %g %g %gC%g %g %g %g %g %gZ", x + r, y + k, x + k, y + r, x,
          y + r, x - k, y + r, x - r, y + k, x - r, y);
}

static void rings_draw(Text *svg, Text *data, double x, double y, double h, Colour fill,
                       Colour outline, double stroke) {
  double r = h * .62, off = h * .36;
  disc_data(data, x - off, y, r);
  disc_data(data, x + off, y, r);
  glyph_shape(svg, data, fill, outline, stroke);
  double half = sqrt(r * r - off * off);
  svg_put(data, "M%g %gA%g %g 0 0 1 %g %gA%g %g 0 0 1 %g %gZ", x, y - half, r, r, x,
          y + half, r, r, x, y - half);
  glyph_shape(svg, data, colour_hex(0xFFFAF0), outline, stroke * .8);
}

void glyph_family(Text *svg, Family family, double x, double y, double size, Colour fill,
                  Colour outline, double stroke) {
  Text data = {0};
  double h = size / 2;
  switch (family) {
    case FAMILY_LISTEN:
      svg_put(&data, "M%g %gA%g %g 0 1 0 %g %gL%g %gA%g %g 0 1 1 %g %gZ", x + h * .55,
              y - h * .85, h, h, x + h * .55, y + h * .85, x + h * .2, y + h * .3,
              h * .42, h * .42, x + h * .2, y - h * .3);
      glyph_shape(svg, &data, fill, outline, stroke);
      disc_data(&data, x + h * .45, y, h * .3);
      break;
    case FAMILY_UNDERSTAND: rings_draw(svg, &data, x, y, h, fill, outline, stroke); break;
    case FAMILY_SPEAK:
      svg_put(&data, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %g", x - h * .9,
              y - h * .15, x - h * .9, y - h * .75, x - h * .5, y - h * .9, x, y - h * .9,
              x + h * .5, y - h * .9, x + h * .9, y - h * .7, x + h * .9, y - h * .1);
      svg_put(&data, "C%g %g %g %g %g %gL%g %gL%g %gC%g %g %g %g %g %gZ", x + h * .9,
              y + h * .5, x + h * .45, y + h * .55, x, y + h * .55, x - h * .65,
              y + h * .95, x - h * .55, y + h * .42, x - h * .8, y + h * .3, x - h * .9,
              y + h * .1, x - h * .9, y - h * .15);
      break;
    case FAMILY_DISAGREE:
      svg_put(&data, "M%g %gL%g %gL%g %gZM%g %gL%g %gL%g %gZ", x - h * .12, y - h,
              x - h * .12, y + h, x - h, y, x + h * .12, y - h, x + h, y, x + h * .12,
              y + h);
      break;
    case FAMILY_CHERISH:
      svg_put(&data, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %gZ", x, y + h * .9,
              x - h * 1.5, y - h * .1, x - h * .85, y - h * 1.05, x, y - h * .35,
              x + h * .85, y - h * 1.05, x + h * 1.5, y - h * .1, x, y + h * .9);
      break;
    default:
      svg_put(&data, "M%g %gC%g %g %g %g %g %gC%g %g %g %g %g %gZ", x - h * .75,
              y + h * .9, x - h * 1.2, y - h * .4, x - h * .1, y - h, x + h * .95,
              y - h * .95, x + h * 1.05, y + h * .2, x + h * .4, y + h * .95, x - h * .45,
              y + h * .55);
  }
  if (data.length) glyph_shape(svg, &data, fill, outline, stroke);
  text_free(&data);
}

void glyph_family_disc(const Theme *theme, Text *svg, Family family, double x, double y,
                       double size) {
  const FamilyColours *c = &theme->family[family];
  svg_circle(svg, x, y, size / 2, c->tint);
  if (theme->high) {
    Text data = {0};
    disc_data(&data, x, y, size / 2 - size * .03);
    svg_path(svg, text_string(&data), NONE, theme->ink, size * .03);
    text_free(&data);
  }
  glyph_family(svg, family, x, y, size * .62, c->mid, c->deep, size * .03);
}

static void chevron_draw(Text *svg, double x, double y, double reach, double width,
                         Colour colour) {
  Text data = {0};
  svg_put(&data, "M%g %gL%g %gL%g %g", x - fabs(reach), y + reach * .5, x, y - reach * .5,
          x + fabs(reach), y + reach * .5);
  svg_path(svg, text_string(&data), NONE, colour, width);
  text_free(&data);
}

void glyph_mark(const Theme *theme, Text *svg, int value, double x, double y,
                double size) {
  Colour on = colour_hex(0xFFFDF7);
  if (value > 0) {
    svg_circle(svg, x, y, size / 2, theme->good);
    if (value == 1) {
      chevron_draw(svg, x, y, size * .2, size * .1, on);
    } else {
      chevron_draw(svg, x, y - size * .13, size * .2, size * .1, on);
      chevron_draw(svg, x, y + size * .15, size * .2, size * .1, on);
    }
    return;
  }
  Text data = {0};
  if (value == 0) {
    disc_data(&data, x, y, size * .42);
    svg_path(svg, text_string(&data), theme->card, theme->control, size * .1);
  } else {
    double h = size * .54;
    svg_put(&data, "M%g %gL%g %gL%g %gL%g %gZ", x, y - h, x + h, y, x, y + h, x - h, y);
    svg_path(svg, text_string(&data), theme->bad, theme->bad, size * .05);
    if (value == -1) {
      chevron_draw(svg, x, y + size * .02, -size * .17, size * .1, on);
    } else {
      chevron_draw(svg, x, y - size * .13, -size * .17, size * .1, on);
      chevron_draw(svg, x, y + size * .13, -size * .17, size * .1, on);
    }
  }
  text_free(&data);
}

void glyph_seat(const Theme *theme, Text *svg, SeatSide side, double x, double y,
                double size, Colour fill) {
  (void)theme;
  if (side == SEAT_LEFT) {
    svg_circle(svg, x, y, size / 2, fill);
  } else {
    svg_box(svg, x - size / 2, y - size / 2, size, size, size * .18, fill);
  }
}

void glyph_slot(Text *svg, SlotKind kind, double x, double y, double size,
                Colour colour) {
  Text data = {0};
  double s = size;
  if (kind == SLOT_FEELING) {
    svg_put(&data, "M%g %gQ%g %g %g %gT%g %g", x - s * .5, y + s * .1, x - s * .25,
            y - s * .4, x, y + s * .1, x + s * .5, y + s * .1);
    svg_path(svg, text_string(&data), NONE, colour, s * .17);
  } else if (kind == SLOT_FACT) {
    svg_box(svg, x - s * .36, y - s * .36, s * .72, s * .72, s * .1, colour);
  } else if (kind == SLOT_ASK) {
    svg_put(&data, "M%g %gL%g %gM%g %gL%g %gL%g %g", x - s * .4, y + s * .34, x + s * .32,
            y - s * .34, x - s * .1, y - s * .36, x + s * .36, y - s * .36, x + s * .36,
            y + s * .12);
    svg_path(svg, text_string(&data), NONE, colour, s * .17);
  }
  text_free(&data);
}

static void line_draw(Text *svg, Colour stroke, double width, const char *format,
                      double a, double b, double c, double d, double e, double f) {
  Text data = {0};
  svg_put(&data, format, a, b, c, d, e, f);
  svg_path(svg, text_string(&data), NONE, stroke, width);
  text_free(&data);
}

void glyph_check(Text *svg, double x, double y, double size, Colour disc, Colour tick) {
  if (disc.a) svg_circle(svg, x, y, size / 2, disc);
  line_draw(svg, tick, size * .12, "M%g %gL%g %gL%g %g", x - size * .22, y + size * .02,
            x - size * .05, y + size * .19, x + size * .24, y - size * .16);
}

void glyph_play(Text *svg, double x, double y, double size, Colour fill) {
  Text data = {0};
  svg_put(&data, "M%g %gL%g %gL%g %gZ", x - size * .36, y - size * .5, x + size * .42, y,
          x - size * .36, y + size * .5);
  svg_path(svg, text_string(&data), fill, fill, size * .16);
  text_free(&data);
}

void glyph_phone(Text *svg, double x, double y, double size, Colour body, Colour screen,
                 bool buzzing) {
  double s = size / 100;
  svg_put(svg, "<g transform=\"translate(%g,%g) rotate(%g)\">", x, y,
          buzzing ? -12.0 : 0.0);
  svg_box(svg, -27 * s, -46 * s, 54 * s, 92 * s, 9 * s, body);
  svg_box(svg, -21 * s, -37 * s, 42 * s, 70 * s, 3 * s, screen);
  svg_box(svg, -7 * s, -43 * s, 14 * s, 2.6 * s, 1.3 * s, screen);
  svg_box(svg, -13 * s, -20 * s, 26 * s, 4 * s, 2 * s, body);
  svg_box(svg, -13 * s, -10 * s, 18 * s, 4 * s, 2 * s, body);
  text_add(svg, "</g>");
  for (int i = 0; buzzing && i < 4; i++) {
    double side = i % 2 ? 1 : -1, far = (i / 2 ? 52 : 42) * s,
           tall = (i / 2 ? 26 : 18) * s;
    line_draw(svg, colour_hex(0xE3A72F), 4 * s, "M%g %gQ%g %g %g %g", x + side * far,
              y - tall, x + side * (far + 8 * s), y, x + side * far, y + tall);
  }
}
