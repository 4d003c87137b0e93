// One builder for each screen of the View.
#ifndef ATTUNE_UI_SCREENS_H
#define ATTUNE_UI_SCREENS_H

#include "ui/build.h"

void screen_home(Build *build);
void screen_card(Build *build);
void screen_stage(Build *build);
void screen_guess(Build *build);  // a step of the stage: in the head, and how sure
void screen_listen(Build *build);
void screen_compose(Build *build);
void screen_feedback(Build *build);
void screen_ending(Build *build);
void screen_debrief(Build *build);
void screen_history(Build *build);
void screen_settings(Build *build);

#endif
