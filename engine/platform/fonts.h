// The faces, opened when first needed at each size (at most FONTS_OPEN at once), measured
// and rendered one shaped run at a time. Sizes are pixels. Widths are remembered.
#ifndef ATTUNE_PLATFORM_FONTS_H
#define ATTUNE_PLATFORM_FONTS_H

#include <SDL.h>
#include <stdbool.h>

#include "base/err.h"
#include "ui/font.h"

enum { FONTS_OPEN = 16 };

typedef struct Fonts Fonts;

// Checks that every file can be opened; a missing one is a sentence that names its Debian
// package. The paths are copied.
Fonts *fonts_new(const char *const paths[FACE_COUNT], Err *err);
void fonts_free(Fonts *fonts);  // harmless on NULL

int fonts_width(Fonts *fonts, FontFace face, int size, const char *text, size_t length);
void fonts_extent(Fonts *fonts, FontFace face, int size, int *ascent, int *descent);

// A picture of the run with straight alpha, which the caller frees; NULL for an empty
// run. *origin: where its upper left corner lies, seen from the pen on the baseline.
SDL_Surface *fonts_render(Fonts *fonts, FontFace face, int size, SDL_Color colour,
                          const char *text, bool rtl, SDL_Point *origin);

int fonts_open_count(const Fonts *fonts);

#endif
