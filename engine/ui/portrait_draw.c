#include <math.h>
#include <string.h>

#include "ui/portrait_figure.h"

// One or two decimals without trailing zeros, and a point whatever the locale.
static void add_number(Text *text, double value, int decimals) {
  long scale = decimals == 2 ? 100 : 10;
  long whole = lrint(value * (double)scale);
  char out[32];
  int at = (int)sizeof out;
  bool negative = whole < 0;
  if (negative) whole = -whole;
  for (; decimals > 0 && whole % 10 == 0; decimals--) whole /= 10;
  for (int place = 0; place < decimals; place++, whole /= 10)
    out[--at] = (char)('0' + whole % 10);
  if (decimals > 0) out[--at] = '.';
  do {
    out[--at] = (char)('0' + whole % 10);
    whole /= 10;
  } while (whole);
  if (negative) out[--at] = '-';
  text_add_bytes(text, out + at, sizeof out - (size_t)at);
}

void draw(Text *text, const char *pattern, const double *numbers) {
  for (;;) {
    size_t plain = strcspn(pattern, "~^");
    text_add_bytes(text, pattern, plain);
    pattern += plain;
    if (!*pattern) return;
    add_number(text, *numbers++, *pattern == '^' ? 2 : 1);
    pattern++;
  }
}

void draw_fill(Text *text, const char *fill, const char *more, const char *pattern,
               const double *numbers) {
  text_add(text, "<path d=\"");
  draw(text, pattern, numbers);
  text_add(text, "\" fill=\"");
  text_add(text, fill);
  text_add(text, "\"");
  if (more) {
    text_add(text, " ");
    text_add(text, more);
  }
  text_add(text, "/>");
}

void draw_line(Text *text, const char *stroke, double width, const char *more,
               const char *pattern, const double *numbers) {
  text_add(text, "<path d=\"");
  draw(text, pattern, numbers);
  text_add(text, "\" fill=\"none\" stroke=\"");
  text_add(text, stroke);
  draw(text, "\" stroke-width=\"~\" stroke-linecap=\"round\" stroke-linejoin=\"round\"",
       &width);
  if (more) {
    text_add(text, " ");
    text_add(text, more);
  }
  text_add(text, "/>");
}

// "17.5}": digits and one point.
static double width_at(const char *at) {
  double value = 0, place = 0;
  for (; *at && *at != '}'; at++) {
    if (*at == '.')
      place = 1;
    else if (place > 0)
      value += (*at - '0') * (place /= 10);
    else
      value = value * 10 + (*at - '0');
  }
  return value;
}

void draw_colours(Text *text, const char *pattern, const Figure *figure,
                  const char *paper, double grow) {
  for (;;) {
    const char *open = strchr(pattern, '{');
    const char *close = open ? strchr(open, '}') : NULL;
    if (!close) {
      text_add(text, pattern);
      return;
    }
    text_add_bytes(text, pattern, (size_t)(open - pattern));
    size_t length = (size_t)(close - open - 1);
    if (length > 2 && open[1] == 'w' && open[2] == ':') {
      add_number(text, width_at(open + 3) + (paper ? grow : 0), 1);
    } else if (paper) {
      text_add(text, paper);
    } else {
      const char *value = "#000000";
      for (int i = 0; i < figure->tint_count; i++) {
        const Tint *tint = &figure->tints[i];
        if (!strncmp(tint->name, open + 1, length) && !tint->name[length]) {
          value = tint->value;
          break;
        }
      }
      text_add(text, value);
    }
    pattern = close + 1;
  }
}
