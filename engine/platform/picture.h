// Pictures by key, within a bound of bytes: what was not asked for longest goes first,
// and what was asked for in the present turn (a frame) stays.
#ifndef ATTUNE_PLATFORM_PICTURE_H
#define ATTUNE_PLATFORM_PICTURE_H

#include <SDL.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef struct Picture {
  SDL_Surface *surface;  // NULL: it could not be drawn
  SDL_Point origin;      // of its upper left corner
} Picture;

typedef struct PictureCache PictureCache;

PictureCache *pictures_new(size_t bytes);
void pictures_free(PictureCache *cache);  // harmless on NULL

// The bound. One turn's pictures may go past it up to twice.
void pictures_bound(PictureCache *cache, size_t bytes);
void pictures_turn(PictureCache *cache);  // a new frame begins

// NULL when it is not there. Valid until the next pictures_keep.
const Picture *pictures_find(PictureCache *cache, uint64_t key);

// Takes the surface over. False, with nothing taken, when it would go past twice the
// bound.
bool pictures_keep(PictureCache *cache, uint64_t key, Picture picture);

size_t pictures_bytes(const PictureCache *cache);
int pictures_count(const PictureCache *cache);

#endif
