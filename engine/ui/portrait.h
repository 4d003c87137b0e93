// A person as an SVG picture: a look (words from the scenario) and a mood (a row of
// numbers) composed from the parts in assets/portraits. Rules, units and tables:
// assets/portraits/README.md.
#ifndef ATTUNE_UI_PORTRAIT_H
#define ATTUNE_UI_PORTRAIT_H

#include <stdbool.h>

#include "base/text.h"
#include "story/scenario.h"
#include "ui/font.h"

typedef struct PortraitPose {
  Mood mood;
  bool flip;     // faces left: the right-hand seat
  bool edge;     // with the paper edge
  float blink;   // eyes open: 1; shut: 0
  float breath;  // 0 … 1, top of a breath
  bool eyes_to;  // look at (gaze_x, gaze_y) instead of the mood's gaze; each -7 … 7
  float gaze_x, gaze_y;
  Mood from;  // a change of mood on its way: 1 is still all `from`, 0 all `mood`
  float leaving;
} PortraitPose;

enum { PORTRAIT_WIDTH = 364, PORTRAIT_HEIGHT = 458 };  // the picture's proportions

// Appends a whole SVG document with the given pixel size. Unknown words of the look fall
// back to defaults (look_check finds them at load).
void portrait_svg(const ArtSource *art, const Person *person, const PortraitPose *pose,
                  int width, int height, Text *svg);

// A backdrop, "kitchen_evening": place and time of day. The scene fills width × height at
// any aspect (it extends, it is not stretched). False when there is no such place;
// nothing is added.
bool backdrop_svg(const ArtSource *art, const char *place, int width, int height,
                  Text *svg);

#endif
