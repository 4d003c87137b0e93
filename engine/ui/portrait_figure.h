// Inside the portrait composer only: a look and a mood resolved into numbers and colours,
// and the pens that draw with them. Everything is drawn as a template first ("{skin}",
// "{w:17}"), then coloured in one pass; nothing here depends on the locale. Units:
// assets/portraits/README.md.
#ifndef ATTUNE_UI_PORTRAIT_FIGURE_H
#define ATTUNE_UI_PORTRAIT_FIGURE_H

#include <stdbool.h>

#include "base/text.h"
#include "story/scenario.h"
#include "ui/portrait.h"

typedef enum {
  MOUTH_LINE,
  MOUTH_PRESS,
  MOUTH_GRIN,
  MOUTH_SNARL,
  MOUTH_CLENCH,
  MOUTH_SIGH,
  MOUTH_O
} MouthKind;

typedef enum {
  EXTRA_NONE,
  EXTRA_WET,
  EXTRA_FLUSH,
  EXTRA_SWEAT,
  EXTRA_TEAR,
  EXTRA_PUFF
} Extra;

// One row of the table of moods. Down is positive; tilt and lean are degrees.
typedef struct MoodRow {
  double brow_inner, brow_peak, brow_outer, brow_close;
  double lid_inner, lid_outer, lid_lower;
  double iris, gaze_x, gaze_y;
  double blush, tilt, dx, dy, turn, pitch;
  double shoulders, width, lean, frown, hand_y;
  MouthKind mouth;
  double mouth_size[4];  // line, press: width, left, right, middle; others: width, height
  const char *hand;      // a part; NULL: out of sight
  Extra extra;
  bool cheek, bags;
} MoodRow;

MoodRow mood_row(const PortraitPose *pose);

enum { TINT_MOST = 40 };
typedef struct Tint {
  const char *name;  // of a placeholder
  char value[8];     // "#rrggbb"
} Tint;

typedef struct Figure {
  double age, build, neck;
  const char *head, *hair, *beard, *nose, *eyes, *brows, *lips, *glasses, *ears, *cloth;
  bool lashes, freckles, ears_hidden, dark;
  double lip;    // fullness
  double jaw;    // an open mouth lowers it
  double mouth;  // height of the mouth
  MoodRow mood;
  double open;  // eyes
  double breath;
  Tint tints[TINT_MOST];
  int tint_count;
} Figure;

void figure_dress(Figure *figure,
                  const Person *person);  // fills all but mood, open, breath

bool word_is(const char *word, const char *other);

// Pens. In a pattern "~" is the next number with one decimal, "^" with two.
#define AT(...) ((const double[]){__VA_ARGS__})
void draw(Text *text, const char *pattern, const double *numbers);
void draw_fill(Text *text, const char *fill, const char *more, const char *pattern,
               const double *numbers);
void draw_line(Text *text, const char *stroke, double width, const char *more,
               const char *pattern, const double *numbers);

// Copies a template, each placeholder with its colour; with `paper`, all in that colour
// and every "{w:…}" wider by `grow`.
void draw_colours(Text *text, const char *pattern, const Figure *figure,
                  const char *paper, double grow);

void head_draw(Text *text, const Figure *figure);  // skull and cheek shade
void skull_draw(Text *text, const Figure *figure);
double head_chin(const Figure *figure);
void ears_draw(Text *text, const Figure *figure);
void beard_draw(Text *text, const Figure *figure);
void wrinkles_draw(Text *text, const Figure *figure);
void eye_draw(Text *text, const Figure *figure, int side);
void brow_draw(Text *text, const Figure *figure, int side);
void mouth_draw(Text *text, const Figure *figure);

#endif
