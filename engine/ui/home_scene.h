// The picture behind home: sky and a ringed sun, two people, hills, and a row of plants
// along the foot of the window.
#ifndef ATTUNE_UI_HOME_SCENE_H
#define ATTUNE_UI_HOME_SCENE_H

#include "ui/build.h"

// How high the garden at the foot is; a low one leaves more room.
int home_garden_height(const Build *build, bool low);

// Sky, sun and people. `people`: where they may stand; their feet are a little below it.
// In tall windows the far hill lies before them.
void home_sky(Build *build, Rect people, int horizon);

void home_garden(Build *build, bool low);

#endif
