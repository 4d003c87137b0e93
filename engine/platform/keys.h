// SDL's keys in the ui's words.
#ifndef ATTUNE_PLATFORM_KEYS_H
#define ATTUNE_PLATFORM_KEYS_H

#include <SDL.h>

// A character in lower case or a UiKey; 0 for a key that says nothing by itself. The
// digits of the top row are digits on every layout, also where they need Shift.
int key_meaning(const SDL_Keysym *key);

#endif
