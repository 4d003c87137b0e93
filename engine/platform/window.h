// The window: SDL2 on a plain software surface. Waits for events, turns them into
// UiEvents, asks for the tree, paints what changed. The only room that knows SDL.
#ifndef ATTUNE_PLATFORM_WINDOW_H
#define ATTUNE_PLATFORM_WINDOW_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "play/game.h"

typedef struct WindowOptions {
  int width, height;       // 0: 1280 × 720
  bool dump_ui;            // print the node tree on standard output after each frame
  int frames_then_quit;    // > 0: leave after so many frames (tests, bench)
  bool print_first_frame;  // print milliseconds from `started` to the first frame on
                           // stderr
  int64_t started;         // monotonic ms at process start
  const char *notice;      // a sentence for home while the game has none; NULL: none
} WindowOptions;

// Runs until the game is over or the window is closed. False with a sentence when no
// window can be opened.
bool window_run(Game *game, const WindowOptions *options, Err *err);

#endif
