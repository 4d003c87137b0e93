#include "platform/assets.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/text.h"

enum { ASSET_BUCKETS = 128, ASSET_BYTES_MOST = 4 << 20, PATH_BYTES = 4096 };

typedef struct Asset Asset;
struct Asset {
  char *path;
  char *bytes;  // NULL: there is no such file
  Asset *next;
};

struct Assets {
  char *folder;
  Asset *buckets[ASSET_BUCKETS];
  char *fonts[FACE_COUNT];
};

static const struct {
  const char *file, *configured;
} font_files[FACE_COUNT] = {
    [FACE_VOICE] = {"GentiumBookPlus-Regular.ttf", ATTUNE_FONT_VOICE},
    [FACE_VOICE_ITALIC] = {"GentiumBookPlus-Italic.ttf", ATTUNE_FONT_VOICE_ITALIC},
    [FACE_GAME] = {"Quicksand-Bold.ttf", ATTUNE_FONT_GAME},
    [FACE_CODE] = {"DejaVuSansMono.ttf", ATTUNE_FONT_CODE},
};

static char *path_join(const char *folder, const char *name) {
  Text path = {0};
  text_print(&path, "%s/%s", folder, name);
  return path.bytes;
}

static char *folder_holding(const char *root, const char *name) {
  char *path = path_join(root, name);
  if (folder_exists(path)) return path;
  mem_free(path);
  return NULL;
}

static char *folder_find(void) {
  const char *root = getenv("ATTUNE_ROOT");
  if (root && *root) return folder_holding(root, "assets");
  char program[PATH_BYTES];
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  program[length > 0 ? length : 0] = 0;
  for (int up = 0; up < 3; up++) {
    char *slash = strrchr(program, '/');
    if (!slash) break;
    *slash = 0;
    char *found = folder_holding(program, "assets");
    if (!found && up == 1) found = folder_holding(program, "share/attune/assets");
    if (found) return found;
  }
  return folder_holding(ATTUNE_HOME, "assets");
}

Assets *assets_new(Err *err) {
  char *folder = folder_find();
  if (!folder) {
    const char *root = getenv("ATTUNE_ROOT");
    err_set(
        err,
        "The folder 'assets' with the pictures was not found%s%s; set ATTUNE_ROOT to the "
        "folder that holds it.",
        root && *root ? " in " : " near the program", root && *root ? root : "");
    return NULL;
  }
  Assets *assets = mem_alloc(sizeof *assets);
  assets->folder = folder;
  for (int face = 0; face < FACE_COUNT; face++) {
    Text path = {0};
    text_print(&path, "%s/fonts/%s", folder, font_files[face].file);
    if (file_exists(path.bytes)) {
      assets->fonts[face] = path.bytes;
    } else {
      text_free(&path);
      assets->fonts[face] = mem_copy(font_files[face].configured);
    }
  }
  return assets;
}

void assets_free(Assets *assets) {
  if (!assets) return;
  for (int i = 0; i < ASSET_BUCKETS; i++)
    for (Asset *asset = assets->buckets[i]; asset;) {
      Asset *next = asset->next;
      mem_free(asset->path);
      mem_free(asset->bytes);
      mem_free(asset);
      asset = next;
    }
  for (int face = 0; face < FACE_COUNT; face++) mem_free(assets->fonts[face]);
  mem_free(assets->folder);
  mem_free(assets);
}

static bool path_stays_below(const char *path) {
  if (!*path || *path == '/' || strchr(path, '\\')) return false;
  for (const char *part = path; part; part = strchr(part, '/')) {
    if (*part == '/') part++;
    if (!strncmp(part, "..", 2) && (part[2] == '/' || !part[2])) return false;
  }
  return true;
}

const char *assets_read(Assets *assets, const char *path) {
  if (!path_stays_below(path)) return NULL;
  Asset **bucket = &assets->buckets[hash_string(HASH_START, path) % ASSET_BUCKETS];
  for (Asset *asset = *bucket; asset; asset = asset->next)
    if (!strcmp(asset->path, path)) return asset->bytes;
  char *full = path_join(assets->folder, path);
  Asset *asset = mem_alloc(sizeof *asset);
  asset->path = mem_copy(path);
  asset->bytes = file_read(full, ASSET_BYTES_MOST, NULL, NULL);
  asset->next = *bucket;
  *bucket = asset;
  mem_free(full);
  return asset->bytes;
}

const char *assets_font(Assets *assets, FontFace face) { return assets->fonts[face]; }
