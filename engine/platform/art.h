// SVG to pixels, several pictures at a time on as many threads as there are cores.
#ifndef ATTUNE_PLATFORM_ART_H
#define ATTUNE_PLATFORM_ART_H

#include <SDL.h>
#include <stdint.h>

#include "platform/gallery.h"

typedef struct ArtJob {
  uint64_t key;
  const char *svg;
  int width, height;
  SDL_Surface
      *surface;  // out: ARGB with straight alpha, the caller frees; NULL: cannot be drawn
} ArtJob;

// Takes from the gallery what it has, and offers it what took long; NULL: no gallery.
void art_raster(ArtJob *jobs, int count, Gallery *gallery);

#endif
