#include "platform/art.h"

#include <SDL_image.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"

enum { THREADS_MOST = 4, PIXELS_FOR_A_THREAD = 20000, LONG_US = 2500 };

typedef struct Work {
  ArtJob *jobs;
  bool *slow;  // of each job
  int count;
  const Gallery *gallery;
  SDL_atomic_t next;
} Work;

static bool art_opaque(const SDL_Surface *art) {
  const uint32_t alpha = art->format->Amask;
  for (int y = 0; y < art->h; y++) {
    const uint32_t *row =
        (const uint32_t *)((const uint8_t *)art->pixels + y * art->pitch);
    for (int x = 0; x < art->w; x++)
      if ((row[x] & alpha) != alpha) return false;
  }
  return true;
}

// In the window's own channel order, the one that blits fastest. A picture of other
// proportions than its place keeps its own.
static SDL_Surface *art_draw(const ArtJob *job) {
  if (!strstr(job->svg, "<svg"))
    return NULL;  // the library loses memory on anything else
  SDL_RWops *bytes = SDL_RWFromConstMem(job->svg, (int)strlen(job->svg));
  if (!bytes) return NULL;
  SDL_Surface *raw = IMG_LoadSizedSVG_RW(bytes, job->width, job->height);
  SDL_RWclose(bytes);
  if (!raw) return NULL;
  SDL_Surface *art = SDL_ConvertSurfaceFormat(raw, SDL_PIXELFORMAT_ARGB8888, 0);
  SDL_FreeSurface(raw);
  return art;
}

static int work_do(void *context) {
  Work *work = context;
  for (;;) {
    int i = SDL_AtomicAdd(&work->next, 1);
    if (i >= work->count) return 0;
    ArtJob *job = &work->jobs[i];
    uint64_t begun = SDL_GetPerformanceCounter();
    job->surface = gallery_find(work->gallery, job->key, job->width, job->height);
    if (!job->surface) {
      job->surface = art_draw(job);
      uint64_t ticks = SDL_GetPerformanceCounter() - begun;
      work->slow[i] = ticks * 1000000 / SDL_GetPerformanceFrequency() >= LONG_US;
    }
    if (job->surface)
      SDL_SetSurfaceBlendMode(job->surface, art_opaque(job->surface)
                                                ? SDL_BLENDMODE_NONE
                                                : SDL_BLENDMODE_BLEND);
  }
}

static int larger_first(const void *a, const void *b) {
  const ArtJob *first = a, *second = b;
  long left = (long)first->width * first->height,
       right = (long)second->width * second->height;
  return (left < right) - (left > right);
}

static int threads_wanted(const ArtJob *jobs, int count) {
  long pixels = 0;
  for (int i = 0; i < count; i++) pixels += (long)jobs[i].width * jobs[i].height;
  int most = SDL_GetCPUCount();
  if (most > THREADS_MOST) most = THREADS_MOST;
  if (most > count) most = count;
  long worth = 1 + pixels / PIXELS_FOR_A_THREAD;
  return worth < most ? (int)worth : most;
}

void art_raster(ArtJob *jobs, int count, Gallery *gallery) {
  if (count == 0) return;
  qsort(jobs, (size_t)count, sizeof *jobs, larger_first);
  Work work = {jobs, mem_alloc((size_t)count * sizeof(bool)), count, gallery, {0}};
  SDL_Thread *threads[THREADS_MOST] = {NULL};
  int others = threads_wanted(jobs, count) - 1;
  for (int i = 0; i < others; i++) threads[i] = SDL_CreateThread(work_do, "art", &work);
  work_do(&work);
  for (int i = 0; i < others; i++)
    if (threads[i]) SDL_WaitThread(threads[i], NULL);
  for (int i = 0; i < count; i++)
    if (work.slow[i] && jobs[i].surface)
      gallery_offer(gallery, jobs[i].key, jobs[i].surface);
  mem_free(work.slow);
}
