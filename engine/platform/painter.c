#include "platform/painter.h"

#include <SDL_image.h>
#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "platform/art.h"
#include "platform/assets.h"
#include "platform/damage.h"
#include "platform/fonts.h"
#include "platform/picture.h"

enum { DAMAGE_MOST = 16, ART_FRAMES = 3, RUN_BYTES = 2 << 20 };

typedef struct Drawn {
  Paint paint;
  Rect clip;
} Drawn;

struct Painter {
  Assets *assets;
  Fonts *fonts;
  FontMetrics metrics;
  ArtSource art;
  PictureCache *pictures, *runs;
  Gallery *gallery;  // NULL: nothing is kept between runs
  Drawn *drawn;      // the tree now being painted
  Painted *list;     // the same, as keys and bounds
  Painted *last;     // the tree painted last
  size_t count, drawn_capacity, list_capacity, last_capacity;
  size_t last_count;
  const SDL_Surface *surface;  // painted last, and its size
  int width, height;
};

static int width_of(void *context, FontFace face, int size, const char *text,
                    size_t length) {
  return fonts_width(((Painter *)context)->fonts, face, size, text, length);
}

static void extent_of(void *context, FontFace face, int size, int *ascent, int *descent) {
  fonts_extent(((Painter *)context)->fonts, face, size, ascent, descent);
}

static const char *art_read(void *context, const char *path) {
  return assets_read(((Painter *)context)->assets, path);
}

Painter *painter_new(Err *err) {
  Assets *assets = assets_new(err);
  if (!assets) return NULL;
  const char *paths[FACE_COUNT];
  for (FontFace face = 0; face < FACE_COUNT; face++)
    paths[face] = assets_font(assets, face);
  Fonts *fonts = fonts_new(paths, err);
  if (!fonts) {
    assets_free(assets);
    return NULL;
  }
  Painter *painter = mem_alloc(sizeof *painter);
  painter->assets = assets;
  painter->fonts = fonts;
  painter->metrics = (FontMetrics){painter, width_of, extent_of};
  painter->art = (ArtSource){painter, art_read};
  painter->pictures = pictures_new(0);
  painter->runs = pictures_new(RUN_BYTES);
  return painter;
}

void painter_free(Painter *painter) {
  if (!painter) return;
  pictures_free(painter->pictures);
  pictures_free(painter->runs);
  gallery_free(painter->gallery);
  fonts_free(painter->fonts);
  assets_free(painter->assets);
  mem_free(painter->drawn);
  mem_free(painter->list);
  mem_free(painter->last);
  mem_free(painter);
}

const FontMetrics *painter_metrics(const Painter *painter) { return &painter->metrics; }
const ArtSource *painter_art(const Painter *painter) { return &painter->art; }

void painter_keep_art(Painter *painter, const char *folder, size_t bytes) {
  gallery_free(painter->gallery);
  painter->gallery = gallery_new(folder, bytes);
}

void painter_rest(Painter *painter) { gallery_write(painter->gallery); }

size_t painter_cache_bytes(const Painter *painter) {
  return pictures_bytes(painter->pictures) + pictures_bytes(painter->runs);
}

// Italics and marks may reach out of a run's box, never farther than this.
static Rect text_bounds(Painter *painter, const Paint *paint) {
  int ascent, descent, pad = paint->size / 2 + 1;
  fonts_extent(painter->fonts, paint->face, paint->size, &ascent, &descent);
  int width = fonts_width(painter->fonts, paint->face, paint->size, paint->text,
                          strlen(paint->text));
  if (paint->place.w > width) width = paint->place.w;
  return (Rect){paint->place.x - pad, paint->baseline - ascent - pad, width + 2 * pad,
                ascent + descent + 2 * pad};
}

static uint64_t hash_rect(uint64_t hash, Rect rect) {
  const int32_t numbers[] = {rect.x, rect.y, rect.w, rect.h};
  return hash_bytes(hash, numbers, sizeof numbers);
}

static uint64_t run_key(const Paint *paint) {
  const uint32_t numbers[] = {paint->face,     (uint32_t)paint->size, paint->rtl,
                              paint->colour.r, paint->colour.g,       paint->colour.b,
                              paint->colour.a};
  return hash_string(hash_bytes(HASH_START, numbers, sizeof numbers), paint->text);
}

static uint64_t art_key(const Paint *paint) {
  return hash_number(hash_number(paint->key, paint->place.w), paint->place.h);
}

static uint64_t paint_key(const Paint *paint, Rect clip) {
  uint64_t hash =
      hash_rect(hash_rect(hash_number(HASH_START, paint->kind), paint->place), clip);
  switch (paint->kind) {
    case PAINT_FILL: return hash_bytes(hash, &paint->colour, sizeof paint->colour);
    case PAINT_ART: return hash_number(hash, (int64_t)paint->key);
    case PAINT_TEXT:
      return hash_number(hash_number(hash, (int64_t)run_key(paint)), paint->baseline);
  }
  return hash;
}

static void list_add(void *context, const Paint *paint, Rect clip) {
  Painter *painter = context;
  Rect bounds = paint->kind == PAINT_TEXT ? text_bounds(painter, paint) : paint->place;
  bounds = rect_meet(bounds, clip);
  bounds = rect_meet(bounds, (Rect){0, 0, painter->width, painter->height});
  if (rect_empty(bounds)) return;
  size_t needed = painter->count + 1;
  if (needed > painter->drawn_capacity)
    painter->drawn = mem_grow(painter->drawn, &painter->drawn_capacity, needed,
                              sizeof *painter->drawn);
  if (needed > painter->list_capacity)
    painter->list =
        mem_grow(painter->list, &painter->list_capacity, needed, sizeof *painter->list);
  painter->drawn[painter->count] = (Drawn){*paint, bounds};
  painter->list[painter->count++] = (Painted){paint_key(paint, clip), bounds};
}

static void fill_draw(SDL_Surface *surface, Rect rect, Colour colour) {
  const SDL_PixelFormat *format = surface->format;
  if (colour.a == 255) {
    SDL_Rect place = {rect.x, rect.y, rect.w, rect.h};
    SDL_FillRect(surface, &place, SDL_MapRGB(format, colour.r, colour.g, colour.b));
    return;
  }
  const uint32_t alpha = colour.a, rest = 255 - alpha;
  const uint32_t r = colour.r * alpha + 127, g = colour.g * alpha + 127,
                 b = colour.b * alpha + 127;
  for (int y = rect.y; y < rect.y + rect.h; y++) {
    uint32_t *row =
        (uint32_t *)((uint8_t *)surface->pixels + y * surface->pitch) + rect.x;
    for (int x = 0; x < rect.w; x++) {
      const uint32_t pixel = row[x];
      const uint32_t pr = (pixel >> format->Rshift) & 255,
                     pg = (pixel >> format->Gshift) & 255,
                     pb = (pixel >> format->Bshift) & 255;
      row[x] = (pr * rest + r) / 255 << format->Rshift |
               (pg * rest + g) / 255 << format->Gshift |
               (pb * rest + b) / 255 << format->Bshift | format->Amask;
    }
  }
}

static Picture picture_make(Painter *painter, const Paint *paint) {
  Picture picture = {0};
  const Colour c = paint->colour;
  if (paint->kind == PAINT_ART) {
    ArtJob job = {art_key(paint), paint->svg, paint->place.w, paint->place.h, NULL};
    art_raster(&job, 1, painter->gallery);
    picture.surface = job.surface;
  } else {
    picture.surface = fonts_render(painter->fonts, paint->face, paint->size,
                                   (SDL_Color){c.r, c.g, c.b, c.a}, paint->text,
                                   paint->rtl, &picture.origin);
  }
  return picture;
}

static void picture_draw(Painter *painter, const Paint *paint, Rect clip,
                         SDL_Surface *surface) {
  bool art = paint->kind == PAINT_ART;
  PictureCache *cache = art ? painter->pictures : painter->runs;
  uint64_t key = art ? art_key(paint) : run_key(paint);
  const Picture *kept = pictures_find(cache, key);
  Picture picture = kept ? *kept : picture_make(painter, paint);
  bool ours = !kept && !pictures_keep(cache, key, picture);
  if (picture.surface) {
    SDL_Rect cut = {clip.x, clip.y, clip.w, clip.h};
    SDL_Rect to = {paint->place.x + picture.origin.x,
                   (art ? paint->place.y : paint->baseline) + picture.origin.y, 0, 0};
    SDL_SetClipRect(surface, &cut);
    SDL_BlitSurface(picture.surface, NULL, surface, &to);
    SDL_SetClipRect(surface, NULL);
  }
  if (ours) SDL_FreeSurface(picture.surface);
}

static bool rect_holds(Rect outer, Rect inner) {
  return outer.x <= inner.x && outer.y <= inner.y &&
         outer.x + outer.w >= inner.x + inner.w && outer.y + outer.h >= inner.y + inner.h;
}

// Begins at the last opaque fill that covers the whole rectangle: what lies below is not
// seen.
static void area_paint(Painter *painter, SDL_Surface *surface, Rect area) {
  size_t first = painter->count;
  while (first > 0) {
    const Drawn *drawn = &painter->drawn[first - 1];
    if (drawn->paint.kind == PAINT_FILL && drawn->paint.colour.a == 255 &&
        rect_holds(drawn->clip, area))
      break;
    first--;
  }
  if (first == 0)
    fill_draw(surface, area, (Colour){0, 0, 0, 255});
  else
    first--;
  for (size_t i = first; i < painter->count; i++) {
    const Drawn *drawn = &painter->drawn[i];
    Rect clip = rect_meet(drawn->clip, area);
    if (rect_empty(clip)) continue;
    if (drawn->paint.kind == PAINT_FILL)
      fill_draw(surface, clip, drawn->paint.colour);
    else
      picture_draw(painter, &drawn->paint, clip, surface);
  }
}

// What the tree shows stays, even where only a part of it is painted again.
static void pictures_touch(Painter *painter) {
  pictures_bound(painter->pictures, (size_t)ART_FRAMES * 4 * (size_t)painter->width *
                                        (size_t)painter->height);
  pictures_turn(painter->pictures);
  pictures_turn(painter->runs);
  for (size_t i = 0; i < painter->count; i++) {
    const Paint *paint = &painter->drawn[i].paint;
    if (paint->kind == PAINT_ART)
      pictures_find(painter->pictures, art_key(paint));
    else if (paint->kind == PAINT_TEXT)
      pictures_find(painter->runs, run_key(paint));
  }
}

static bool job_listed(const ArtJob *jobs, size_t count, uint64_t key) {
  for (size_t i = 0; i < count; i++)
    if (jobs[i].key == key) return true;
  return false;
}

// All missing art that the damage will ask for, at once.
static void art_prepare(Painter *painter, const Rect *rects, int count) {
  ArtJob *jobs = NULL;
  size_t job_count = 0, capacity = 0;
  for (size_t i = 0; i < painter->count; i++) {
    const Paint *paint = &painter->drawn[i].paint;
    if (paint->kind != PAINT_ART) continue;
    bool seen = false;
    for (int r = 0; r < count && !seen; r++)
      seen = !rect_empty(rect_meet(painter->drawn[i].clip, rects[r]));
    uint64_t key = art_key(paint);
    if (!seen || pictures_find(painter->pictures, key) ||
        job_listed(jobs, job_count, key))
      continue;
    jobs = mem_grow(jobs, &capacity, job_count + 1, sizeof *jobs);
    jobs[job_count++] = (ArtJob){key, paint->svg, paint->place.w, paint->place.h, NULL};
  }
  art_raster(jobs, (int)job_count, painter->gallery);
  for (size_t i = 0; i < job_count; i++)
    if (!pictures_keep(painter->pictures, jobs[i].key,
                       (Picture){jobs[i].surface, {0, 0}}))
      SDL_FreeSurface(jobs[i].surface);
  mem_free(jobs);
}

static void list_make(Painter *painter, const Tree *tree, int width, int height) {
  painter->width = width;
  painter->height = height;
  painter->count = 0;
  tree_paints(tree, list_add, painter);
  pictures_touch(painter);
}

void painter_prepare(Painter *painter, const Tree *tree, int width, int height) {
  list_make(painter, tree, width, height);
  art_prepare(painter, &(Rect){0, 0, width, height}, 1);
}

int painter_paint(Painter *painter, const Tree *tree, SDL_Surface *surface, bool whole,
                  SDL_Rect *damage, int most) {
  whole = whole || painter->surface != surface || painter->width != surface->w ||
          painter->height != surface->h;
  painter->surface = surface;
  list_make(painter, tree, surface->w, surface->h);

  Rect window = {0, 0, surface->w, surface->h}, rects[DAMAGE_MOST] = {window};
  int limit = most < 1 ? 1 : most < DAMAGE_MOST ? most : DAMAGE_MOST, count = 1;
  if (!whole)
    count = damage_between(painter->last, (int)painter->last_count, painter->list,
                           (int)painter->count, window, rects, limit);
  art_prepare(painter, rects, count);
  if (SDL_MUSTLOCK(surface)) SDL_LockSurface(surface);
  for (int i = 0; i < count; i++) {
    area_paint(painter, surface, rects[i]);
    if (i < most) damage[i] = (SDL_Rect){rects[i].x, rects[i].y, rects[i].w, rects[i].h};
  }
  if (SDL_MUSTLOCK(surface)) SDL_UnlockSurface(surface);

  Painted *list = painter->last;
  size_t capacity = painter->last_capacity;
  painter->last = painter->list;
  painter->last_capacity = painter->list_capacity;
  painter->last_count = painter->count;
  painter->list = list;
  painter->list_capacity = capacity;
  return count < most ? count : most;
}

bool painter_save_png(SDL_Surface *surface, const char *path, Err *err) {
  SDL_RWops *file = SDL_RWFromFile(path, "wb");
  bool drawn = file && IMG_SavePNG_RW(surface, file, 0) == 0;
  bool kept = file && SDL_RWclose(file) == 0;  // a full disk speaks up here
  if (drawn && kept) return true;
  return err_set(err, "The picture could not be written to %s: %s.", path,
                 SDL_GetError());
}
