// What the play screens share: the bar with the thread of moments, the backdrop, the two people
// behind the table with their name tags, and where speech may lie between them.
#ifndef ATTUNE_UI_SCENE_H
#define ATTUNE_UI_SCENE_H

#include "ui/build.h"

enum { BUST_STAGE = 412, BUST_TALK = 500, BUST_SHEET = 384, BUST_ASIDE = 330 };

typedef struct Scene {
  Node *bar;
  Rect picture;      // from below the bar to the table's lip
  Rect left, right;  // the people's pictures
  Rect between;      // where speech may lie
  int table;         // y of the table's lip
} Scene;

// The lowest y that the table's lip may go up to: below it faces would be too small.
int scene_highest_table(const Build *build);

// With the table's lip at `table` and people at most `bust` look px tall. `dim`: a sheet will
// lie over it.
Scene scene_build(Build *build, int table, int bust, bool dim);

// How tall a person is drawn with the lip at `table`: smaller where text is large.
int scene_bust(const Build *build, int table, int bust);

// The name tags, their feet a little below `y`: the table's lip, or the edge of a sheet.
void scene_tags(Build *build, const Scene *scene, int y);

// The strip on the table's lip; returns how far up it reaches (table when there is none).
int scene_narration(Build *build, const Scene *scene, const char *text);

// A bubble beside the person who speaks, its foot above `floor`.
void scene_speech(Build *build, const Scene *scene, const char *id, const char *text,
                  bool left, int floor);

// The word for a mark, and for how often a family was leaned on.
const char *scene_mark_word(const Build *build, int value);

// Cards for the view's options from `area` down: two columns where there is room, numbered
// keys. Returns their height; with draw == false only measures.
int scene_options(Build *build, Node *parent, Rect area, bool draw);

#endif
