// One painter for window and pictures: runs the paints of a tree onto a 32-bit surface.
// Keeps rastered art and text runs in bounded caches by key. Needs no SDL_Init and no
// display.
#ifndef ATTUNE_PLATFORM_PAINTER_H
#define ATTUNE_PLATFORM_PAINTER_H

#include <SDL.h>
#include <stdbool.h>

#include "base/err.h"
#include "ui/font.h"
#include "ui/node.h"

typedef struct Painter Painter;

// Opens fonts (located when configuring, or beside the executable) and the assets folder.
Painter *painter_new(Err *err);
void painter_free(Painter *painter);

const FontMetrics *painter_metrics(const Painter *painter);
const ArtSource *painter_art(const Painter *painter);

// Paints the whole tree, or only what differs from the tree painted last onto this
// surface (whole == false). Fills `damage` (room for `most`) and returns how many
// rectangles changed.
int painter_paint(Painter *painter, const Tree *tree, SDL_Surface *surface, bool whole,
                  SDL_Rect *damage, int most);

// Rasters the art of a tree ahead of painting it at that size. May run on another thread
// while nothing else uses the painter.
void painter_prepare(Painter *painter, const Tree *tree, int width, int height);

// Keeps art that takes long to raster in this folder, between runs, within so many bytes.
// painter_rest writes what is new: call it when nothing else is to be done.
void painter_keep_art(Painter *painter, const char *folder, size_t bytes);
void painter_rest(Painter *painter);

// Bytes that rastered art and text hold now; bounded by the size of the surface painted
// last.
size_t painter_cache_bytes(const Painter *painter);

bool painter_save_png(SDL_Surface *surface, const char *path, Err *err);

#endif
