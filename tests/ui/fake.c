#include "fake.h"

#include <stdio.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

static int fake_width(void *context, FontFace face, int size, const char *text,
                      size_t length) {
  (void)context;
  long hundredths = 0;
  const char *end = text + length;
  while (text < end) {
    uint32_t c = utf8_next(&text);
    bool wide = c >= 0x3000 && c <= 0xFFEF && !(c >= 0xFB1D && c <= 0xFEFC);
    bool mark = (c >= 0x300 && c <= 0x36F) || (c >= 0x200B && c <= 0x200F);
    hundredths += mark ? 0 : wide ? 100 : c == ' ' ? 28 : face == FACE_GAME ? 56 : 48;
  }
  return (int)((hundredths * size + 50) / 100);
}

static void fake_extent(void *context, FontFace face, int size, int *ascent,
                        int *descent) {
  (void)context;
  (void)face;
  *ascent = size * 4 / 5;
  *descent = size - *ascent;
}

const FontMetrics fake_metrics = {NULL, fake_width, fake_extent};

enum { FILES_MOST = 256 };
static struct { char *path, *bytes; } files[FILES_MOST];

static const char *fake_read(void *context, const char *path) {
  (void)context;
  int i = 0;
  while (i < FILES_MOST && files[i].path && strcmp(files[i].path, path)) i++;
  if (i == FILES_MOST) return NULL;
  if (files[i].path) return files[i].bytes;
  char whole[512];
  snprintf(whole, sizeof whole, "%s/assets/%s", ATTUNE_SOURCE, path);
  size_t length;
  files[i].path = mem_copy(path);
  files[i].bytes = file_read(whole, 1 << 20, &length, NULL);
  return files[i].bytes;
}

const ArtSource fake_art = {NULL, fake_read};
