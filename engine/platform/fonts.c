#include "platform/fonts.h"

#include <SDL_ttf.h>
#include <string.h>

#include "base/file.h"
#include "base/hash.h"
#include "base/mem.h"
#include "base/text.h"

enum { WIDTH_SLOTS = 4096 };

typedef struct OpenFont {
  TTF_Font *font;
  FontFace face;
  int size;
  unsigned used;
} OpenFont;

struct Fonts {
  char *paths[FACE_COUNT];
  OpenFont open[FONTS_OPEN];
  int count;
  unsigned clock;
  Text scratch;
  struct {
    uint64_t key;
    int width;
  } widths[WIDTH_SLOTS];  // one place per key; a newer one takes it over
};

static const struct {
  const char *name, *package;
} faces[FACE_COUNT] = {
    [FACE_VOICE] = {"Gentium Book Plus", "fonts-sil-gentiumplus"},
    [FACE_VOICE_ITALIC] = {"Gentium Book Plus Italic", "fonts-sil-gentiumplus"},
    [FACE_GAME] = {"Quicksand Bold", "fonts-quicksand"},
    [FACE_CODE] = {"DejaVu Sans Mono", "fonts-dejavu-core"},
};

Fonts *fonts_new(const char *const paths[FACE_COUNT], Err *err) {
  for (int face = 0; face < FACE_COUNT; face++)
    if (!paths[face] || !file_exists(paths[face])) {
      err_set(err, "The font %s is missing%s%s; install the package %s.",
              faces[face].name, paths[face] && *paths[face] ? ": there is no " : "",
              paths[face] ? paths[face] : "", faces[face].package);
      return NULL;
    }
  if (TTF_Init() != 0) {
    err_set(err, "The font library could not start: %s.", TTF_GetError());
    return NULL;
  }
  Fonts *fonts = mem_alloc(sizeof *fonts);
  for (int face = 0; face < FACE_COUNT; face++)
    fonts->paths[face] = mem_copy(paths[face]);
  return fonts;
}

void fonts_free(Fonts *fonts) {
  if (!fonts) return;
  for (int i = 0; i < fonts->count; i++) TTF_CloseFont(fonts->open[i].font);
  for (int face = 0; face < FACE_COUNT; face++) mem_free(fonts->paths[face]);
  text_free(&fonts->scratch);
  mem_free(fonts);
  TTF_Quit();
}

int fonts_open_count(const Fonts *fonts) { return fonts->count; }

// NULL when the file vanished or is no font: text of that face is then left out.
static TTF_Font *font_at(Fonts *fonts, FontFace face, int size) {
  OpenFont *oldest = &fonts->open[0];
  for (int i = 0; i < fonts->count; i++) {
    OpenFont *open = &fonts->open[i];
    if (open->face == face && open->size == size) {
      open->used = ++fonts->clock;
      return open->font;
    }
    if (open->used < oldest->used) oldest = open;
  }
  TTF_Font *font = TTF_OpenFont(fonts->paths[face], size);
  if (!font) return NULL;
  TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
  TTF_SetFontKerning(font, 1);
  if (fonts->count < FONTS_OPEN)
    oldest = &fonts->open[fonts->count++];
  else
    TTF_CloseFont(oldest->font);
  *oldest = (OpenFont){font, face, size, ++fonts->clock};
  return font;
}

static const char *script_of(const char *text, bool *rtl) {
  *rtl = false;
  for (const char *at = text; *at;) {
    uint32_t c = utf8_next(&at);
    if (c < 0x41) continue;
    if (c < 0x370) return "Latn";
    if (c < 0x400) return "Grek";
    if (c < 0x530) return "Cyrl";
    if ((c >= 0x590 && c < 0x600) || (c >= 0xfb1d && c < 0xfb50))
      return *rtl = true, "Hebr";
    if ((c >= 0x600 && c < 0x900) || (c >= 0xfb50 && c < 0xff00))
      return *rtl = true, "Arab";
    if (c >= 0x900 && c < 0x980) return "Deva";
    if (c >= 0xe00 && c < 0xe80) return "Thai";
  }
  return "Latn";
}

static void font_direct(TTF_Font *font, const char *script, bool rtl) {
  TTF_SetFontScriptName(font, script);
  TTF_SetFontDirection(font, rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
}

int fonts_width(Fonts *fonts, FontFace face, int size, const char *text, size_t length) {
  if (length == 0 || size <= 0) return 0;
  uint64_t key =
      hash_bytes(hash_number(hash_number(HASH_START, face), size), text, length);
  unsigned slot = (unsigned)(key % WIDTH_SLOTS);
  if (fonts->widths[slot].key == key) return fonts->widths[slot].width;
  TTF_Font *font = font_at(fonts, face, size);
  if (!font) return 0;
  text_clear(&fonts->scratch);
  text_add_bytes(&fonts->scratch, text, length);
  bool rtl;
  const char *script = script_of(text_string(&fonts->scratch), &rtl);
  font_direct(font, script, rtl);
  int width = 0;
  if (TTF_SizeUTF8(font, text_string(&fonts->scratch), &width, NULL) != 0) return 0;
  fonts->widths[slot].key = key;
  fonts->widths[slot].width = width;
  return width;
}

void fonts_extent(Fonts *fonts, FontFace face, int size, int *ascent, int *descent) {
  TTF_Font *font = size > 0 ? font_at(fonts, face, size) : NULL;
  *ascent = font ? TTF_FontAscent(font) : size;
  *descent = font ? -TTF_FontDescent(font) : 0;
}

// The library grows the picture where ink reaches left of the pen or above the ascent.
static SDL_Point run_origin(TTF_Font *font, const SDL_Surface *surface,
                            const char *text) {
  SDL_Point origin = {0, -TTF_FontAscent(font)};
  const char *at = text;
  int left, top;
  uint32_t first = utf8_next(&at);
  if (TTF_GlyphMetrics32(font, first, &left, NULL, NULL, NULL, NULL) == 0 && left < 0)
    origin.x = left;
  if (surface->h <= TTF_FontHeight(font)) return origin;
  int highest = TTF_FontAscent(font);
  for (at = text; *at;)
    if (TTF_GlyphMetrics32(font, utf8_next(&at), NULL, NULL, NULL, &top, NULL) == 0 &&
        top > highest)
      highest = top;
  origin.y = -highest;
  return origin;
}

SDL_Surface *fonts_render(Fonts *fonts, FontFace face, int size, SDL_Color colour,
                          const char *text, bool rtl, SDL_Point *origin) {
  TTF_Font *font = *text && size > 0 ? font_at(fonts, face, size) : NULL;
  if (!font) return NULL;
  bool right_to_left;
  font_direct(font, script_of(text, &right_to_left), rtl);
  SDL_Surface *surface = TTF_RenderUTF8_Blended(font, text, colour);
  if (surface) *origin = run_origin(font, surface, text);
  return surface;
}
