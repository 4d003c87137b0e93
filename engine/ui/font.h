// Faces, and what the ui room must know of them. Widths come through a callback that the
// platform room fills from SDL2_ttf; tests fill it with fake, fixed metrics.
#ifndef ATTUNE_UI_FONT_H
#define ATTUNE_UI_FONT_H

#include <stdbool.h>
#include <stddef.h>

typedef enum {
  FACE_VOICE,  // what people and the story say: Gentium Book Plus
  FACE_VOICE_ITALIC,
  FACE_GAME,  // what the game says: Quicksand Bold
  FACE_CODE,  // DejaVu Sans Mono
  FACE_COUNT
} FontFace;

typedef struct FontMetrics {
  void *context;
  // Advance width in pixels of `length` bytes of UTF-8, shaped as one run.
  int (*width)(void *context, FontFace face, int size, const char *text, size_t length);
  // Pixels from baseline up and down.
  void (*extent)(void *context, FontFace face, int size, int *ascent, int *descent);
} FontMetrics;

// Bytes of a file below assets/ ("portraits/hair/curly.front.svgpart"); NULL when there
// is none. They stay valid as long as the source.
typedef struct ArtSource {
  void *context;
  const char *(*read)(void *context, const char *path);
} ArtSource;

#endif
