// Pictures that took long to raster, kept between runs in one folder below the XDG cache
// folder. All of it is disposable: what is missing, foreign or damaged is rastered again,
// and nothing here is ever an error.
#ifndef ATTUNE_PLATFORM_GALLERY_H
#define ATTUNE_PLATFORM_GALLERY_H

#include <SDL.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Gallery Gallery;

// The folder is copied and made when first written to; at most `bytes` stay in it.
Gallery *gallery_new(const char *folder, size_t bytes);
void gallery_free(Gallery *gallery);  // harmless on NULL; what waits is not written

// A picture of that key and size, which the caller frees; NULL when there is none. Safe
// from several threads. NULL for a NULL gallery.
SDL_Surface *gallery_find(const Gallery *gallery, uint64_t key, int width, int height);

// Holds on to the picture (32 bits a pixel) until it is written.
void gallery_offer(Gallery *gallery, uint64_t key, SDL_Surface *picture);
void gallery_write(Gallery *gallery);  // writes what waits; the oldest files make room

#endif
