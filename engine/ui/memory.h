// What a screen remembers from one build to the next: when things first appeared, and how far
// parts are scrolled. What was not asked for in a build is forgotten at the next, except the
// scrolling of home.
#ifndef ATTUNE_UI_MEMORY_H
#define ATTUNE_UI_MEMORY_H

#include "play/view.h"
#include "ui/node.h"

typedef struct Memory Memory;

typedef struct Scroll {
  uint64_t id;
  Screen screen;
  int build;        // when it was last asked for
  int offset, most; // pixels; most: as far as it goes
  Rect place;
  bool fresh;       // first built now
} Scroll;

Memory *memory_new(void);
void memory_free(Memory *memory);  // harmless on NULL

void memory_begin(Memory *memory, Screen screen);

// When `what` was first asked for; `now` the first time.
int64_t memory_began(Memory *memory, const char *what, int64_t now);

// Valid until the next call; offset is kept within 0 … most.
Scroll *memory_scroll(Memory *memory, const char *id, Rect place, int most);

// The scroll of a node with this id; NULL when there is none.
Scroll *memory_scroll_find(Memory *memory, const char *id);
// The tallest one; NULL when nothing scrolls.
Scroll *memory_scroll_main(Memory *memory);

#endif
