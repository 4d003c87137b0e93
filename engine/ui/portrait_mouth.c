#include <math.h>

#include "ui/portrait_figure.h"

#define INSIDE "#5A1F26"
#define TONGUE "#C9605C"
#define TEETH "#FFFAF0"
#define TEETH_LINE "#DCCFC0"

// Coordinates from the middle of the mouth.
static double mx(double x) { return 200 + x; }

static bool beard_is_thick(const Figure *figure) {
  return word_is(figure->beard, "full") || word_is(figure->beard, "long") ||
         word_is(figure->beard, "short");
}

// The open mouths wear their lip as a stroke.
static void lip_fill(Text *text, const Figure *figure, const char *fill, double width,
                     const char *pattern, const double *numbers) {
  Text stroke = {0};
  draw(&stroke, "stroke=\"{lip}\" stroke-width=\"~\" stroke-linejoin=\"round\"",
       AT(width * figure->lip));
  draw_fill(text, fill, text_string(&stroke), pattern, numbers);
  text_free(&stroke);
}

// A point of the mouth's line: t from 0 (left) to 1, `dy` below it.
typedef struct Bow {
  double width, left, right, bend, y;
} Bow;
static double bow_x(const Bow *bow, double t) { return mx((2 * t - 1) * bow->width); }
static double bow_y(const Bow *bow, double t, double dy) {
  return bow->y + (1 - t) * (1 - t) * bow->left + 2 * t * (1 - t) * bow->bend +
         t * t * bow->right + dy;
}

static void lips_draw(Text *text, const Bow *b, double lip) {
  double g = fmin(1, 22 / b->width) * lip;
#define P(t, dy) bow_x(b, t), bow_y(b, t, (dy)*g)
  draw_fill(text, "{lip}", NULL, "M~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Z",
            AT(P(.1, 0), P(.25, -6), P(.36, -8.5), P(.43, -9), P(.5, -6.5), P(.57, -9),
               P(.64, -8.5), P(.75, -6), P(.9, 0), mx(0), b->y + b->bend, P(.1, 0)));
  draw_fill(
      text, "{lip_light}", NULL, "M~ ~C~ ~ ~ ~ ~ ~Q~ ~ ~ ~Z",
      AT(P(.14, 0), P(.3, 14), P(.7, 14), P(.86, 0), mx(0), b->y + b->bend, P(.14, 0)));
#undef P
}

static void smile_folds(Text *text, double w, double y, double left, double right) {
  draw_line(text, "{wrinkle}", 2.6, NULL, "M~ ~Q~ ~ ~ ~M~ ~Q~ ~ ~ ~",
            AT(mx(-w - 6), y + left - 7, mx(-w - 8), y + left, mx(-w - 4), y + left + 6,
               mx(w + 6), y + right - 7, mx(w + 8), y + right, mx(w + 4), y + right + 6));
}

static void mouth_line(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double y = figure->mouth, w = size[0], left = size[1], right = size[2], mid = size[3];
  Bow bow = {w, left, right, 2 * mid - (left + right) / 2, y};
  lips_draw(text, &bow, figure->lip);
  draw_line(text, "{mouth_line}", 3.8, NULL, "M~ ~Q~ ~ ~ ~",
            AT(mx(-w), y + left, mx(0), y + bow.bend, mx(w), y + right));
  if (left < -5) smile_folds(text, w, y, left, right);
  if (left > 5)
    draw_line(text, "{skin_shade}", 3, NULL, "M191 ~Q200 ~ 209 ~",
              AT(y + mid + 18, y + mid + 14, y + mid + 18));
}

// Lips pressed to a trembling line, the chin puckered.
static void mouth_press(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double y = figure->mouth, w = size[0], left = size[1], right = size[2], mid = size[3];
  double low = y + mid + 11 * figure->lip;
  draw_fill(text, "{lip_light}", NULL, "M~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Z",
            AT(mx(-w * .7), y + mid + 1, mx(0), y + mid + 3, mx(w * .7), y + mid,
               mx(w * .4), low, mx(0), low, mx(-w * .4), low, mx(-w * .7), y + mid + 1));
  draw_line(text, "{mouth_line}", 3.8, NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~",
            AT(mx(-w), y + left, mx(-w * .8), y + left - 5, mx(-w * .4), y + mid - 2.5,
               mx(-w * .12), y + mid + .5, mx(w * .08), y + mid + 2.5, mx(w * .25),
               y + mid + 1.5, mx(w * .42), y + mid - .5, mx(w * .6), y + mid - 2.5,
               mx(w * .85), y + right - 4, mx(w), y + right));
  if (beard_is_thick(figure) || word_is(figure->beard, "goatee")) return;
  draw_line(text, "{wrinkle}", 2.8, NULL, "M191 ~Q200 ~ 209 ~",
            AT(y + 18, y + 13, y + 18));
  draw_line(text, "{wrinkle}", 2.4, NULL, "M195 ~Q200 ~ 205 ~",
            AT(y + 24, y + 21, y + 24));
}

static void mouth_grin(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double w = size[0], c = figure->mouth + size[1], h = size[2];
  lip_fill(
      text, figure, INSIDE, 3.4, "M~ ~Q~ ~ ~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
      AT(mx(-w), c, mx(0), c + 12, mx(w), c, mx(w * .86), c + h, mx(w * .4), c + h + 6,
         mx(0), c + h + 6, mx(-w * .4), c + h + 6, mx(-w * .86), c + h, mx(-w), c));
  draw_fill(text, TEETH, NULL, "M~ ~Q~ ~ ~ ~C~ ~ ~ ~ ~ ~Q~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
            AT(mx(-w), c, mx(0), c + 12, mx(w), c, mx(w * .94), c + 9, mx(w * .86),
               c + 13, mx(w * .8), c + 15, mx(0), c + 23, mx(-w * .8), c + 15,
               mx(-w * .86), c + 13, mx(-w * .94), c + 9, mx(-w), c));
  draw_fill(text, TONGUE, NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
            AT(mx(-w * .55), c + h - 1, mx(-w * .3), c + h - 12, mx(w * .3), c + h - 12,
               mx(w * .55), c + h - 1, mx(w * .3), c + h + 6, mx(-w * .3), c + h + 6,
               mx(-w * .55), c + h - 1));
  draw_line(text, "{mouth_line}", 3.4, NULL, "M~ ~Q~ ~ ~ ~M~ ~Q~ ~ ~ ~",
            AT(mx(-w - 3), c - 4, mx(-w), c, mx(-w + 1), c + 3, mx(w + 3), c - 4, mx(w),
               c, mx(w - 1), c + 3));
}

static void mouth_snarl(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double w = size[0], h = size[1], t = figure->mouth - h / 2;
  lip_fill(text, figure, INSIDE, 4, "M~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Z",
           AT(mx(-w * .8), t + 3, mx(0), t - 5, mx(w * .8), t + 3, mx(w), t + h * .5,
              mx(w * .92), t + h, mx(0), t + h - 5, mx(-w * .92), t + h, mx(-w),
              t + h * .5, mx(-w * .8), t + 3));
  draw_fill(text, TEETH, NULL, "M~ ~Q~ ~ ~ ~L~ ~Q~ ~ ~ ~Z",
            AT(mx(-w * .74), t + 4, mx(0), t - 3, mx(w * .74), t + 4, mx(w * .72), t + 9,
               mx(0), t + 5, mx(-w * .72), t + 9));
  draw_fill(text, TEETH, NULL, "M~ ~Q~ ~ ~ ~L~ ~Q~ ~ ~ ~Z",
            AT(mx(-w * .8), t + h - 2, mx(0), t + h - 7, mx(w * .8), t + h - 2,
               mx(w * .76), t + h - 6, mx(0), t + h - 12, mx(-w * .76), t + h - 6));
}

static void mouth_clench(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double w = size[0], h = size[1], y = figure->mouth, t = y - h / 2;
  draw_fill(text, TEETH,
            "stroke=\"{mouth_line}\" stroke-width=\"3.6\" stroke-linejoin=\"round\"",
            "M~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Z",
            AT(mx(-w), t + 3, mx(-w * .5), t - 3, mx(0), t + 1, mx(w * .5), t - 3, mx(w),
               t + 3, mx(w + 3), y, mx(w), t + h, mx(0), t + h + 2, mx(-w), t + h,
               mx(-w - 3), y, mx(-w), t + 3));
  draw_line(text, TEETH_LINE, 2, NULL, "M~ ~L~ ~M~ ~L~ ~M~ ~L~ ~M~ ~L~ ~",
            AT(mx(-w * .5), t + 3, mx(-w * .5), t + h - 2, mx(-w * .17), t + 3,
               mx(-w * .17), t + h - 1, mx(w * .17), t + 3, mx(w * .17), t + h - 1,
               mx(w * .5), t + 3, mx(w * .5), t + h - 2));
  draw_line(text, "{mouth_line}", 2.6, NULL, "M~ ~Q200 ~ ~ ~",
            AT(mx(-w), y + 1, y + 3, mx(w), y + 1));
  smile_folds(text, w, y, -2, -2);
}

static void mouth_sigh(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double w = size[0], h = size[1], y = figure->mouth;
  lip_fill(text, figure, INSIDE, 4, "M~ ~Q~ ~ ~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
           AT(mx(-w), y - 4, mx(0), y, mx(w), y - 4, mx(w * .8), y + h * .75, mx(w * .4),
              y + h, mx(0), y + h, mx(-w * .4), y + h, mx(-w * .8), y + h * .75, mx(-w),
              y - 4));
  draw_fill(text, TONGUE, NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
            AT(mx(-w * .5), y + h * .72, mx(-w * .25), y + h * .45, mx(w * .25),
               y + h * .45, mx(w * .5), y + h * .72, mx(w * .3), y + h * .93, mx(-w * .3),
               y + h * .93, mx(-w * .5), y + h * .72));
  draw_line(text, "{mouth_line}", 3, NULL, "M~ ~Q~ ~ ~ ~M~ ~Q~ ~ ~ ~",
            AT(mx(-w - 5), y - 8, mx(-w - 2), y - 3, mx(-w + 1), y - 2, mx(w + 5), y - 8,
               mx(w + 2), y - 3, mx(w - 1), y - 2));
}

// An egg on its broad end, a little askew, with the upper teeth just showing.
static void mouth_o(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double w = size[0], h = size[1], y = figure->mouth + 4;
  double top = y - h, low = y + h * .9;
  lip_fill(text, figure, INSIDE, 4.5,
           "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
           AT(mx(1), top, mx(w * .7), top - 1, mx(w), y - h * .45, mx(w * 1.1), y,
              mx(w * 1.2), y + h * .55, mx(w * .75), low, mx(0), low, mx(-w * .8), low,
              mx(-w * 1.25), y + h * .5, mx(-w * 1.08), y - h * .05, mx(-w * .95),
              y - h * .5, mx(-w * .6), top, mx(1), top));
  draw_fill(text, TEETH, NULL, "M~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Z",
            AT(mx(-w * .62), top + 7, mx(0), top - 2, mx(w * .66), top + 6, mx(w * .5),
               top + 11, mx(0), top + 11, mx(-w * .48), top + 11, mx(-w * .62), top + 7));
  draw_fill(text, TONGUE, NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
            AT(mx(-w * .72), y + h * .6, mx(-w * .4), y + h * .25, mx(w * .4),
               y + h * .25, mx(w * .72), y + h * .6, mx(w * .4), low - 1, mx(-w * .4),
               low - 1, mx(-w * .72), y + h * .6));
}

// A thick beard is cut back round the mouth: half width and depth of the patch.
static void beard_patch(Text *text, const Figure *figure) {
  const double *size = figure->mood.mouth_size;
  double w = size[0], below = 4, y = figure->mouth;
  switch (figure->mood.mouth) {
    case MOUTH_LINE: w *= .62, below = fmax(size[3], 0) + 4; break;
    case MOUTH_PRESS: w *= .7; break;
    case MOUTH_GRIN: w *= .6, below = size[2] - 10; break;
    case MOUTH_SNARL: w *= .7, below = size[1] / 2; break;
    case MOUTH_CLENCH: w *= .8, below = size[1] / 2; break;
    case MOUTH_SIGH: w *= .6, below = size[1]; break;
    case MOUTH_O: below = size[1] + 2; break;
  }
  draw_fill(text, "{skin_shade}", NULL, "M~ ~Q~ ~ 200 ~Q~ ~ ~ ~Q200 ~ ~ ~Z",
            AT(mx(-w - 5), y - 1, mx(-w), y + below + 8, y + below + 9, mx(w),
               y + below + 8, mx(w + 5), y - 1, y - 7, mx(-w - 5), y - 1));
}

void mouth_draw(Text *text, const Figure *figure) {
  if (beard_is_thick(figure)) beard_patch(text, figure);
  switch (figure->mood.mouth) {
    case MOUTH_LINE: mouth_line(text, figure); break;
    case MOUTH_PRESS: mouth_press(text, figure); break;
    case MOUTH_GRIN: mouth_grin(text, figure); break;
    case MOUTH_SNARL: mouth_snarl(text, figure); break;
    case MOUTH_CLENCH: mouth_clench(text, figure); break;
    case MOUTH_SIGH: mouth_sigh(text, figure); break;
    case MOUTH_O: mouth_o(text, figure); break;
  }
}
