#include "ui/svg.h"

#include <math.h>
#include <stdarg.h>
#include <stdio.h>

static void svg_number(Text *svg, double value) {
  char digits[48];
  long long hundredths = llround(value * 100);
  unsigned long long size =
      hundredths < 0 ? (unsigned long long)-hundredths : (unsigned long long)hundredths;
  int fraction = (int)(size % 100);
  int n =
      snprintf(digits, sizeof digits, "%s%llu", hundredths < 0 ? "-" : "", size / 100);
  if (fraction % 10) {
    snprintf(digits + n, sizeof digits - (size_t)n, ".%02d", fraction);
  } else if (fraction) {
    snprintf(digits + n, sizeof digits - (size_t)n, ".%d", fraction / 10);
  }
  text_add(svg, digits);
}

void svg_put(Text *svg, const char *format, ...) {
  va_list args;
  va_start(args, format);
  const char *plain = format;
  for (const char *at = format; *at; at++) {
    if (*at != '%') continue;
    text_add_bytes(svg, plain, (size_t)(at - plain));
    at++;
    if (*at == 'g') {
      svg_number(svg, va_arg(args, double));
    } else if (*at == 'c') {
      Colour c = va_arg(args, Colour);
      text_print(svg, "#%02x%02x%02x", c.r, c.g, c.b);
    } else if (*at == 's') {
      text_add(svg, va_arg(args, const char *));
    } else {
      text_add(svg, "%");
    }
    plain = at + 1;
  }
  text_add(svg, plain);
  va_end(args);
}

void svg_open(Text *svg, double width, double height) {
  svg_put(svg,
          "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%g\" height=\"%g\" "
          "viewBox=\"0 0 %g %g\">",
          width, height, width, height);
}

void svg_close(Text *svg) { text_add(svg, "</svg>"); }

static void svg_fill(Text *svg, Colour fill) {
  svg_put(svg, " fill=\"%c\"", fill);
  if (fill.a < 255) svg_put(svg, " fill-opacity=\"%g\"", fill.a / 255.0);
}

void svg_circle(Text *svg, double x, double y, double r, Colour fill) {
  svg_put(svg, "<circle cx=\"%g\" cy=\"%g\" r=\"%g\"", x, y, r);
  svg_fill(svg, fill);
  text_add(svg, "/>");
}

void svg_box(Text *svg, double x, double y, double w, double h, double r, Colour fill) {
  svg_put(svg, "<rect x=\"%g\" y=\"%g\" width=\"%g\" height=\"%g\" rx=\"%g\" ry=\"%g\"",
          x, y, w, h, r, r);
  svg_fill(svg, fill);
  text_add(svg, "/>");
}

void svg_path(Text *svg, const char *data, Colour fill, Colour stroke, double width) {
  svg_put(svg, "<path d=\"%s\"", data);
  if (fill.a) {
    svg_fill(svg, fill);
  } else {
    text_add(svg, " fill=\"none\"");
  }
  if (stroke.a && width > 0) {
    svg_put(svg,
            " stroke=\"%c\" stroke-width=\"%g\" stroke-linejoin=\"round\" "
            "stroke-linecap=\"round\"",
            stroke, width);
    if (stroke.a < 255) svg_put(svg, " stroke-opacity=\"%g\"", stroke.a / 255.0);
  }
  text_add(svg, "/>");
}
