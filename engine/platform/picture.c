#include "platform/picture.h"

#include "base/mem.h"

enum { PICTURE_BUCKETS = 256, PICTURE_OWN_BYTES = 160 };

typedef struct Kept Kept;
struct Kept {
  uint64_t key, used, turn;
  size_t bytes;
  Picture picture;
  Kept *next;
};

struct PictureCache {
  size_t bound, bytes;
  uint64_t clock, turn;
  int count;
  Kept *buckets[PICTURE_BUCKETS];
};

PictureCache *pictures_new(size_t bytes) {
  PictureCache *cache = mem_alloc(sizeof *cache);
  cache->bound = bytes;
  cache->turn = 1;
  return cache;
}

static void kept_drop(PictureCache *cache, Kept **link) {
  Kept *kept = *link;
  *link = kept->next;
  cache->bytes -= kept->bytes;
  cache->count--;
  SDL_FreeSurface(kept->picture.surface);
  mem_free(kept);
}

void pictures_free(PictureCache *cache) {
  if (!cache) return;
  for (int i = 0; i < PICTURE_BUCKETS; i++)
    while (cache->buckets[i]) kept_drop(cache, &cache->buckets[i]);
  mem_free(cache);
}

// Drops the one not asked for longest outside the present turn.
static bool oldest_drop(PictureCache *cache) {
  Kept **oldest = NULL;
  for (int i = 0; i < PICTURE_BUCKETS; i++)
    for (Kept **link = &cache->buckets[i]; *link; link = &(*link)->next)
      if ((*link)->turn != cache->turn && (!oldest || (*link)->used < (*oldest)->used))
        oldest = link;
  if (!oldest) return false;
  kept_drop(cache, oldest);
  return true;
}

void pictures_bound(PictureCache *cache, size_t bytes) { cache->bound = bytes; }

void pictures_turn(PictureCache *cache) {
  cache->turn++;
  while (cache->bytes > cache->bound && oldest_drop(cache)) continue;
}

const Picture *pictures_find(PictureCache *cache, uint64_t key) {
  for (Kept *kept = cache->buckets[key % PICTURE_BUCKETS]; kept; kept = kept->next)
    if (kept->key == key) {
      kept->used = ++cache->clock;
      kept->turn = cache->turn;
      return &kept->picture;
    }
  return NULL;
}

bool pictures_keep(PictureCache *cache, uint64_t key, Picture picture) {
  size_t bytes = PICTURE_OWN_BYTES;
  if (picture.surface)
    bytes += (size_t)picture.surface->pitch * (size_t)picture.surface->h;
  while (cache->bytes + bytes > cache->bound && oldest_drop(cache)) continue;
  if (cache->bytes + bytes > 2 * cache->bound) return false;
  Kept *kept = mem_alloc(sizeof *kept);
  *kept = (Kept){key,   ++cache->clock, cache->turn,
                 bytes, picture,        cache->buckets[key % PICTURE_BUCKETS]};
  cache->buckets[key % PICTURE_BUCKETS] = kept;
  cache->bytes += bytes;
  cache->count++;
  return true;
}

size_t pictures_bytes(const PictureCache *cache) { return cache->bytes; }
int pictures_count(const PictureCache *cache) { return cache->count; }
