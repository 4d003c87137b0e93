#include "platform/gallery.h"

#include <SDL_image.h>
#include <inttypes.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

enum { GALLERY_VERSION = 1 };

typedef struct Header {
  char magic[8];
  uint32_t version, library;  // ours; the rasteriser's
  uint32_t width, height;
  uint64_t key, sum;
} Header;

typedef struct Waiting {
  uint64_t key;
  SDL_Surface *picture;
} Waiting;

struct Gallery {
  char *folder;
  size_t bound;
  Waiting *waiting;
  size_t count, capacity;
};

static uint32_t library_version(void) {
  const SDL_version *linked = IMG_Linked_Version();
  return (uint32_t)linked->major << 16 | (uint32_t)linked->minor << 8 | linked->patch;
}

static Header header_for(uint64_t key, int width, int height) {
  Header header = {.magic = "attune\n",
                   .version = GALLERY_VERSION,
                   .library = library_version(),
                   .width = (uint32_t)width,
                   .height = (uint32_t)height,
                   .key = key};
  return header;
}

// A file cut short by a crash may hold zeros for its end.
static uint64_t pixels_sum(const SDL_Surface *picture) {
  uint64_t sum = UINT64_C(0x9e3779b97f4a7c15);
  for (int y = 0; y < picture->h; y++) {
    const uint32_t *row =
        (const uint32_t *)((const uint8_t *)picture->pixels + y * picture->pitch);
    for (int x = 0; x < picture->w; x++) sum = (sum ^ row[x]) * UINT64_C(0x100000001b3);
  }
  return sum;
}

Gallery *gallery_new(const char *folder, size_t bytes) {
  Gallery *gallery = mem_alloc(sizeof *gallery);
  gallery->folder = mem_copy(folder);
  gallery->bound = bytes;
  return gallery;
}

static void waiting_clear(Gallery *gallery) {
  for (size_t i = 0; i < gallery->count; i++)
    SDL_FreeSurface(gallery->waiting[i].picture);
  gallery->count = 0;
}

void gallery_free(Gallery *gallery) {
  if (!gallery) return;
  waiting_clear(gallery);
  mem_free(gallery->waiting);
  mem_free(gallery->folder);
  mem_free(gallery);
}

static char *picture_path(const Gallery *gallery, uint64_t key, const char *end) {
  Text path = {0};
  text_print(&path, "%s/%016" PRIx64 "%s", gallery->folder, key, end);
  return path.bytes;
}

static SDL_Surface *pixels_read(FILE *file, const Header *wanted) {
  Header header;
  if (fread(&header, sizeof header, 1, file) != 1) return NULL;
  uint64_t sum = header.sum;
  header.sum = 0;
  if (memcmp(&header, wanted, sizeof header) != 0) return NULL;
  SDL_Surface *picture = SDL_CreateRGBSurfaceWithFormat(
      0, (int)header.width, (int)header.height, 32, SDL_PIXELFORMAT_ARGB8888);
  if (!picture) return NULL;
  size_t row = (size_t)picture->w * 4;
  bool whole = true;
  for (int y = 0; y < picture->h && whole; y++)
    whole = fread((uint8_t *)picture->pixels + y * picture->pitch, row, 1, file) == 1;
  if (whole && pixels_sum(picture) == sum) return picture;
  SDL_FreeSurface(picture);
  return NULL;
}

SDL_Surface *gallery_find(const Gallery *gallery, uint64_t key, int width, int height) {
  if (!gallery) return NULL;
  char *path = picture_path(gallery, key, "");
  FILE *file = fopen(path, "rb");
  mem_free(path);
  if (!file) return NULL;
  const Header wanted = header_for(key, width, height);
  SDL_Surface *picture = pixels_read(file, &wanted);
  fclose(file);
  return picture;
}

void gallery_offer(Gallery *gallery, uint64_t key, SDL_Surface *picture) {
  if (!gallery) return;
  gallery->waiting = mem_grow(gallery->waiting, &gallery->capacity, gallery->count + 1,
                              sizeof *gallery->waiting);
  picture->refcount++;
  gallery->waiting[gallery->count++] = (Waiting){key, picture};
}

static bool picture_write(const Waiting *waiting, const char *path) {
  const SDL_Surface *picture = waiting->picture;
  Header header = header_for(waiting->key, picture->w, picture->h);
  header.sum = pixels_sum(picture);
  FILE *file = fopen(path, "wb");
  if (!file) return false;
  bool whole = fwrite(&header, sizeof header, 1, file) == 1;
  for (int y = 0; y < picture->h && whole; y++)
    whole = fwrite((uint8_t *)picture->pixels + y * picture->pitch,
                   (size_t)picture->w * 4, 1, file) == 1;
  return fclose(file) == 0 && whole;
}

typedef struct Census {
  const Gallery *gallery;
  size_t bytes;
  char oldest[64];
  time_t age;
  int files;
} Census;

static void census_add(void *context, const char *name) {
  Census *census = context;
  struct stat info;
  Text path = {0};
  text_print(&path, "%s/%s", census->gallery->folder, name);
  if (strlen(name) < sizeof census->oldest && lstat(path.bytes, &info) == 0 &&
      S_ISREG(info.st_mode)) {
    census->bytes += (size_t)info.st_size;
    if (census->files++ == 0 || info.st_mtime < census->age) {
      census->age = info.st_mtime;
      snprintf(census->oldest, sizeof census->oldest, "%s", name);
    }
  }
  text_free(&path);
}

static void room_make(const Gallery *gallery) {
  for (;;) {
    Census census = {.gallery = gallery};
    if (!folder_list(gallery->folder, census_add, &census, NULL)) return;
    if (census.bytes <= gallery->bound || !census.files) return;
    Text path = {0};
    text_print(&path, "%s/%s", gallery->folder, census.oldest);
    int gone = unlink(path.bytes);
    text_free(&path);
    if (gone != 0) return;
  }
}

void gallery_write(Gallery *gallery) {
  if (!gallery || !gallery->count) return;
  bool there = folder_make(gallery->folder, NULL);
  for (size_t i = 0; i < gallery->count && there; i++) {
    char *path = picture_path(gallery, gallery->waiting[i].key, "");
    char *part = picture_path(gallery, gallery->waiting[i].key, ".part");
    there = picture_write(&gallery->waiting[i], part) && rename(part, path) == 0;
    if (!there) unlink(part);
    mem_free(path);
    mem_free(part);
  }
  waiting_clear(gallery);
  if (there) room_make(gallery);
}
