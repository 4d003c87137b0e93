// Writing SVG text. Numbers are the same in every locale.
#ifndef ATTUNE_UI_SVG_H
#define ATTUNE_UI_SVG_H

#include "base/text.h"
#include "ui/node.h"

// In `format`: %g a double (two decimals at most), %c a Colour as '#rrggbb', %s a string,
// %% a per cent sign. Nothing else.
void svg_put(Text *svg, const char *format, ...);

// A document of so many units, drawn at the size of its place.
void svg_open(Text *svg, double width, double height);
void svg_close(Text *svg);

void svg_circle(Text *svg, double x, double y, double r, Colour fill);  // with fill.a
void svg_box(Text *svg, double x, double y, double w, double h, double r, Colour fill);
// `data` is a path's d. A colour with a == 0 is not drawn.
void svg_path(Text *svg, const char *data, Colour fill, Colour stroke, double width);

#endif
