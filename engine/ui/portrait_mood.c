#include "ui/portrait_figure.h"

// clang-format off
static const MoodRow rows[MOOD_COUNT] = {
    [MOOD_CALM] = {.lid_inner = -16, .lid_outer = -17, .lid_lower = 9, .iris = 1, .gaze_x = 4,
        .blush = .22, .turn = .5, .width = 1, .mouth = MOUTH_LINE, .mouth_size = {25, -4, -4, 4}},
    [MOOD_WARM] = {.brow_inner = -4, .brow_peak = -5, .lid_inner = -15, .lid_outer = -15,
        .lid_lower = 5, .iris = 1, .gaze_x = 4, .blush = .6, .tilt = 6, .dx = 4, .turn = .7,
        .width = 1, .lean = 1.5, .mouth = MOUTH_LINE, .mouth_size = {29, -8, -8, 9},
        .hand = "heart", .hand_y = -16, .cheek = true},
    [MOOD_TIRED] = {.brow_peak = 4, .brow_outer = 7, .lid_inner = -2, .lid_lower = 11, .iris = 1,
        .gaze_x = 2, .gaze_y = 5, .tilt = -11, .dx = -4, .dy = 10, .turn = .2, .pitch = 5,
        .shoulders = 12, .width = 1, .lean = -2, .mouth = MOUTH_LINE,
        .mouth_size = {17, 4, 2, 0}, .hand = "fist", .bags = true},
    [MOOD_HURT] = {.brow_inner = -15, .brow_peak = -2, .brow_outer = 6, .brow_close = 4,
        .lid_inner = -15, .lid_outer = -9, .lid_lower = 10, .iris = 1, .gaze_x = -5, .gaze_y = 4,
        .blush = .3, .tilt = -8, .dx = -8, .dy = 5, .turn = -1, .pitch = 6, .shoulders = 2,
        .width = .95, .lean = -3, .frown = .5, .mouth = MOUTH_PRESS,
        .mouth_size = {23, 9, 8, -1}, .hand = "grip", .extra = EXTRA_WET},
    [MOOD_ANGRY] = {.brow_inner = 15, .brow_peak = 4, .brow_outer = -6, .brow_close = 6,
        .lid_inner = -3, .lid_outer = -16, .lid_lower = 6, .iris = .92, .gaze_x = 4, .blush = .75,
        .tilt = 2, .dx = 10, .dy = 8, .turn = .9, .pitch = 3, .shoulders = -12, .width = 1,
        .lean = 2, .frown = 1, .mouth = MOUTH_SNARL, .mouth_size = {28, 22}, .hand = "point",
        .extra = EXTRA_FLUSH},
    [MOOD_TENSE] = {.brow_inner = 2, .brow_close = 7, .lid_inner = -21, .lid_outer = -20,
        .lid_lower = 12, .iris = .78, .gaze_x = -6, .gaze_y = -1, .blush = .1, .dy = 12,
        .turn = .3, .pitch = 2, .shoulders = -22, .width = 1, .frown = 1, .mouth = MOUTH_CLENCH,
        .mouth_size = {29, 15}, .hand = "clasp", .extra = EXTRA_SWEAT},
    [MOOD_SAD] = {.brow_inner = -13, .brow_outer = 9, .brow_close = 2, .lid_inner = -5,
        .lid_outer = 2, .lid_lower = 10, .iris = 1, .gaze_x = 1, .gaze_y = 7, .blush = .25,
        .tilt = 6, .dx = 2, .dy = 17, .turn = .2, .pitch = 10, .shoulders = 22, .width = 1,
        .lean = 1, .mouth = MOUTH_LINE, .mouth_size = {21, 8, 8, -3}, .extra = EXTRA_TEAR},
    [MOOD_AMUSED] = {.brow_inner = -7, .brow_peak = -11, .brow_outer = -4, .lid_inner = -15,
        .lid_outer = -15, .lid_lower = -14.5, .iris = 1, .gaze_x = 4, .blush = .5, .tilt = -10,
        .turn = .6, .pitch = -4, .shoulders = -9, .width = 1, .lean = -2, .mouth = MOUTH_GRIN,
        .mouth_size = {38, -8, 34}, .cheek = true},
    [MOOD_RELIEVED] = {.brow_inner = -12, .brow_peak = -10, .brow_outer = -1, .lid_inner = 9,
        .lid_outer = 9, .lid_lower = 9.5, .iris = 1, .gaze_x = 4, .blush = .35, .tilt = 8,
        .dy = -3, .turn = .4, .pitch = -8, .shoulders = 16, .width = 1, .mouth = MOUTH_SIGH,
        .mouth_size = {23, 19}, .hand = "brow", .extra = EXTRA_PUFF},
    [MOOD_SURPRISED] = {.brow_inner = -18, .brow_peak = -20, .brow_outer = -15, .lid_inner = -25,
        .lid_outer = -25, .lid_lower = 15, .iris = .8, .gaze_x = 3, .blush = .22, .dy = -5,
        .turn = .5, .pitch = -3, .shoulders = -8, .width = 1, .mouth = MOUTH_O,
        .mouth_size = {14, 21}, .hand = "open"},
};
// clang-format on

static double limit(double value, double least, double most) {
  return value < least ? least : value > most ? most : value;
}

// Numbers slide from one row to the other; mouth, hand and extra change half-way.
static MoodRow mood_between(const MoodRow *from, const MoodRow *to, double left) {
  MoodRow row = left > .5 ? *from : *to;
#define SLIDE(field) row.field = to->field + (from->field - to->field) * left
  SLIDE(brow_inner);
  SLIDE(brow_peak);
  SLIDE(brow_outer);
  SLIDE(brow_close);
  SLIDE(lid_inner);
  SLIDE(lid_outer);
  SLIDE(lid_lower);
  SLIDE(iris);
  SLIDE(gaze_x);
  SLIDE(gaze_y);
  SLIDE(blush);
  SLIDE(tilt);
  SLIDE(dx);
  SLIDE(dy);
  SLIDE(turn);
  SLIDE(pitch);
  SLIDE(shoulders);
  SLIDE(width);
  SLIDE(lean);
  SLIDE(frown);
#undef SLIDE
  return row;
}

MoodRow mood_row(const PortraitPose *pose) {
  int mood = pose->mood < MOOD_COUNT ? (int)pose->mood : MOOD_CALM;
  MoodRow row = rows[mood];
  if (pose->leaving > 0 && pose->from < MOOD_COUNT)
    row = mood_between(&rows[pose->from], &row, limit(pose->leaving, 0, 1));
  if (pose->eyes_to) {
    row.gaze_x = limit(pose->gaze_x, -7, 7);
    row.gaze_y = limit(pose->gaze_y, -7, 7);
    row.turn = row.gaze_x / 7;
  }
  return row;
}
