#include <math.h>

#include "ui/portrait_figure.h"

#define INK "#2A1A1C"

enum { EYE_APART = 37, EYE_LINE = 208, EYE_HALF = 19 };

// An eye in its own units, x outwards from its centre.
typedef struct Eye {
  double centre, side, a;  // a: half width
  double yi, yo;           // corners, inner and outer
  double ui, uo, lo;       // lids
} Eye;

static double ex(const Eye *eye, double x) { return eye->centre + eye->side * x; }
static double ey(double y) { return EYE_LINE + y; }

static Eye eye_shape(const Figure *figure, int side) {
  const MoodRow *mood = &figure->mood;
  Eye eye = {200 + side * EYE_APART, side,           EYE_HALF, 2, -1, mood->lid_inner,
             mood->lid_outer,        mood->lid_lower};
  if (word_is(figure->eyes, "round")) eye.yi = 1, eye.yo = 1;
  if (word_is(figure->eyes, "up")) eye.yi = 3, eye.yo = -4;
  if (word_is(figure->eyes, "down")) eye.yi = 0, eye.yo = 3;
  if (eye.uo < 0) eye.uo += 2.5 * fmax(0, (figure->age - 55) / 25);
  if (figure->open < 1) {
    eye.ui = eye.lo - 1 + (eye.ui - eye.lo + 1) * figure->open;
    eye.uo = eye.lo - 1 + (eye.uo - eye.lo + 1) * figure->open;
  }
  return eye;
}

static void upper_lid(Text *text, const Eye *e, double width) {
  draw_line(text, INK, width, NULL, "M~ ~C~ ~ ~ ~ ~ ~",
            AT(ex(e, -e->a), ey(e->yi), ex(e, -e->a * .5), ey(e->yi + e->ui),
               ex(e, e->a * .45), ey(e->yo + e->uo), ex(e, e->a), ey(e->yo)));
}

// White, iris, pupil and glint; lids then cover what runs over.
static void eye_ball(Text *text, const Figure *figure, const Eye *e) {
  const MoodRow *mood = &figure->mood;
  double a = e->a;
  draw_fill(text, "{eye_white}", NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
            AT(ex(e, -a), ey(e->yi), ex(e, -a * .5), ey(e->yi + e->ui), ex(e, a * .45),
               ey(e->yo + e->uo), ex(e, a), ey(e->yo), ex(e, a * .5), ey(e->yo + e->lo),
               ex(e, -a * .45), ey(e->yi + e->lo), ex(e, -a), ey(e->yi)));
  double r = 11 * mood->iris, x = e->centre + mood->gaze_x,
         y = EYE_LINE - 1 + mood->gaze_y;
  draw(text,
       "<circle cx=\"~\" cy=\"~\" r=\"~\" fill=\"{iris}\"/>"
       "<circle cx=\"~\" cy=\"~\" r=\"~\" fill=\"" INK
       "\"/>"
       "<circle cx=\"~\" cy=\"~\" r=\"3.4\" fill=\"#FFFFFF\"/>",
       AT(x, y, r, x, y, r * .56, x + 3.4, y - 3.8));
  if (mood->extra != EXTRA_WET) return;
  draw(text,
       "<ellipse cx=\"~\" cy=\"~\" rx=\"6\" ry=\"2.6\" fill=\"#FFFFFF\" "
       "opacity=\"0.85\"/>",
       AT(x - 1, y + 6));
  draw_fill(
      text, "#C3E3F1", NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
      AT(ex(e, -a), ey(e->yi), ex(e, -a * .45), ey(e->yi + e->lo), ex(e, a * .5),
         ey(e->yo + e->lo), ex(e, a), ey(e->yo), ex(e, a * .5), ey(e->yo + e->lo - 6),
         ex(e, -a * .45), ey(e->yi + e->lo - 6), ex(e, -a), ey(e->yi)));
}

static void eye_covers(Text *text, const Eye *e) {
  double a = e->a, top = fmin(-25, fmin(e->ui, e->uo) - 1);
  draw_fill(text, "{lid}", NULL, "M~ ~L~ ~C~ ~ ~ ~ ~ ~L~ ~C~ ~ ~ ~ ~ ~Z",
            AT(ex(e, -a - 2.5), ey(e->yi + 1), ex(e, -a), ey(e->yi), ex(e, -a * .5),
               ey(e->yi + e->ui), ex(e, a * .45), ey(e->yo + e->uo), ex(e, a), ey(e->yo),
               ex(e, a + 2.5), ey(e->yo), ex(e, a * .8), ey(top), ex(e, -a * .7), ey(top),
               ex(e, -a - 2.5), ey(e->yi + 1)));
  draw_fill(text, "{skin}", NULL, "M~ ~L~ ~C~ ~ ~ ~ ~ ~L~ ~C~ ~ ~ ~ ~ ~Z",
            AT(ex(e, -a - 1), ey(e->yi), ex(e, -a), ey(e->yi), ex(e, -a * .45),
               ey(e->yi + e->lo), ex(e, a * .5), ey(e->yo + e->lo), ex(e, a), ey(e->yo),
               ex(e, a + 1), ey(e->yo), ex(e, a * .9), ey(26), ex(e, -a * .8), ey(26),
               ex(e, -a - 1), ey(e->yi)));
  draw_line(text, "{lid_line}", 2, NULL, "M~ ~C~ ~ ~ ~ ~ ~",
            AT(ex(e, -a), ey(e->yi), ex(e, -a * .45), ey(e->yi + e->lo), ex(e, a * .5),
               ey(e->yo + e->lo), ex(e, a), ey(e->yo)));
}

static void eye_open(Text *text, const Figure *figure, const Eye *e) {
  eye_ball(text, figure, e);
  eye_covers(text, e);
  upper_lid(text, e, figure->lashes ? 4.6 : 4);
  double out = figure->lashes ? 6 : 2.5, up = figure->lashes ? -5 : 1;
  draw_line(text, INK, 3, NULL, "M~ ~L~ ~",
            AT(ex(e, e->a - 1), ey(e->yo), ex(e, e->a + out), ey(e->yo + up)));
}

// Lids below the corners rest, above them laugh.
static void eye_shut(Text *text, const Figure *figure, const Eye *e) {
  double a = e->a;
  if (e->ui > 0)
    draw_fill(
        text, "{lid}", NULL, "M~ ~C~ ~ ~ ~ ~ ~C~ ~ ~ ~ ~ ~Z",
        AT(ex(e, -a - 2), ey(e->yi), ex(e, -a * .5), ey(e->yi + e->ui + 2),
           ex(e, a * .45), ey(e->yo + e->uo + 2), ex(e, a + 2), ey(e->yo), ex(e, a * .8),
           ey(-20), ex(e, -a * .7), ey(-20), ex(e, -a - 2), ey(e->yi)));
  upper_lid(text, e, 5);
  if (e->ui <= 0) {
    draw_line(text, INK, 3, NULL, "M~ ~L~ ~",
              AT(ex(e, a - 1), ey(e->yo), ex(e, a + 5), ey(e->yo + 2)));
  } else if (figure->lashes) {
    double y = e->yo + e->uo * .5;
    draw_line(text, INK, 2.6, NULL, "M~ ~L~ ~M~ ~L~ ~",
              AT(ex(e, a), ey(e->yo), ex(e, a + 6), ey(e->yo + 4), ex(e, a * .6), ey(y),
                 ex(e, a * .6 + 4), ey(y + 6)));
  }
}

void eye_draw(Text *text, const Figure *figure, int side) {
  Eye eye = eye_shape(figure, side);
  double gap = .75 * (eye.lo - (eye.ui + eye.uo) / 2);
  if (gap > 3)
    eye_open(text, figure, &eye);
  else
    eye_shut(text, figure, &eye);
}

// A quadratic that tapers outwards; x outwards from the eye's centre.
void brow_draw(Text *text, const Figure *figure, int side) {
  const MoodRow *mood = &figure->mood;
  double centre = 200 + side * EYE_APART, base = EYE_LINE - 31, t = 9;
  if (word_is(figure->brows, "thin")) t = 6;
  if (word_is(figure->brows, "thick")) t = 12;
  double xi = -19 - mood->brow_close, yi = base + mood->brow_inner;
  double ym = base - 7 + mood->brow_peak, yo = base + 3 + mood->brow_outer;
#define X(value) (centre + side * (value))
  draw_fill(text, "{brow}", NULL, "M~ ~Q~ ~ ~ ~Q~ ~ ~ ~Q~ ~ ~ ~Z",
            AT(X(xi), yi - t / 2, X(3), ym - t * .75, X(24), yo, X(3), ym + t * .55,
               X(xi + 1), yi + t / 2, X(xi - 3.5), yi, X(xi), yi - t / 2));
#undef X
}
