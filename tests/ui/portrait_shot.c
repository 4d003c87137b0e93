// Contact sheets, to be looked at: people by mood, places by time of day, a scene as it
// is played. portrait-shot people|moods|places|scene OUT.png [height] [name…];
// portrait-shot svg PERSON MOOD OPEN prints one document.
#include <SDL.h>
#include <SDL_image.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "portrait_cast.h"
#include "story/look.h"
#include "ui/portrait.h"

static ArtSource art;

static SDL_Surface *svg_surface(const Text *svg, int width, int height) {
  SDL_RWops *bytes = SDL_RWFromConstMem(svg->bytes, (int)svg->length);
  SDL_Surface *surface = IMG_LoadSizedSVG_RW(bytes, width, height);
  SDL_RWclose(bytes);
  if (!surface) {
    fprintf(stderr, "%s\n", IMG_GetError());
    exit(1);
  }
  return surface;
}

static void put(SDL_Surface *sheet, const Text *svg, int x, int y, int width,
                int height) {
  SDL_Surface *picture = svg_surface(svg, width, height);
  SDL_SetSurfaceBlendMode(picture, SDL_BLENDMODE_BLEND);
  SDL_BlitSurface(picture, NULL, sheet, &(SDL_Rect){x, y, width, height});
  SDL_FreeSurface(picture);
}

static void put_person(SDL_Surface *sheet, const Person *person, PortraitPose pose, int x,
                       int y, int height) {
  Text svg = {0};
  int width = height * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  portrait_svg(&art, person, &pose, width, height, &svg);
  put(sheet, &svg, x, y, width, height);
  text_free(&svg);
}

static void put_place(SDL_Surface *sheet, const char *place, int x, int y, int width,
                      int height) {
  Text svg = {0};
  if (!backdrop_svg(&art, place, width, height, &svg)) {
    fprintf(stderr, "no place %s\n", place);
    exit(1);
  }
  put(sheet, &svg, x, y, width, height);
  text_free(&svg);
}

static SDL_Surface *sheet_new(int width, int height, Uint32 colour) {
  SDL_Surface *sheet =
      SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_RGBA32);
  SDL_FillRect(sheet, NULL,
               SDL_MapRGBA(sheet->format, (Uint8)(colour >> 16), (Uint8)(colour >> 8),
                           (Uint8)colour, 255));
  return sheet;
}

static bool named(int argc, char **argv, int from, const char *name) {
  if (argc <= from) return true;
  for (int i = from; i < argc; i++)
    if (!strcmp(argv[i], name)) return true;
  return false;
}

// A row for each person: the moods, then the three frames of a blink.
static SDL_Surface *people_sheet(int argc, char **argv, int height) {
  int rows = 0, columns = MOOD_COUNT + 2;
  for (int i = 0; i < CAST_COUNT; i++) rows += named(argc, argv, 4, portrait_cast[i].id);
  int width = height * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  SDL_Surface *sheet =
      sheet_new((width + 8) * columns, (height + 8) * (rows ? rows : 1), 0xF2E6CF);
  for (int i = 0, row = 0; i < CAST_COUNT; i++) {
    if (!named(argc, argv, 4, portrait_cast[i].id)) continue;
    for (int column = 0; column < columns; column++) {
      PortraitPose pose = {.edge = true, .blink = 1, .flip = i % 2};
      if (column < MOOD_COUNT) pose.mood = (Mood)column;
      if (column == MOOD_COUNT) pose.blink = .5f;
      if (column == MOOD_COUNT + 1) pose.blink = 0;
      put_person(sheet, &portrait_cast[i], pose, column * (width + 8), row * (height + 8),
                 height);
    }
    row++;
  }
  return sheet;
}

static SDL_Surface *places_sheet(int argc, char **argv, int height) {
  int rows = 0, columns = 5, width = height * 16 / 9, row = 0;
  for (int i = 0; place_names[i]; i++) rows += named(argc, argv, 4, place_names[i]);
  SDL_Surface *sheet =
      sheet_new((width + 8) * columns, (height + 8) * (rows ? rows : 1), 0xFFFFFF);
  for (int i = 0; place_names[i]; i++) {
    if (!named(argc, argv, 4, place_names[i])) continue;
    for (int column = 0; time_names[column]; column++) {
      char place[64];
      snprintf(place, sizeof place, "%s_%s", place_names[i], time_names[column]);
      put_place(sheet, place, column * (width + 8), row * (height + 8), width, height);
    }
    row++;
  }
  return sheet;
}

// PLACE WIDTH: a backdrop of any shape, two people in front, a table below.
static SDL_Surface *scene_sheet(int argc, char **argv, int height) {
  const char *place = argc > 4 ? argv[4] : "kitchen_evening";
  int width = argc > 5 ? atoi(argv[5]) : height * 16 / 9;
  int left = argc > 6 ? atoi(argv[6]) : 0, right = argc > 7 ? atoi(argv[7]) : 1;
  SDL_Surface *sheet = sheet_new(width, height, 0xFFFFFF);
  put_place(sheet, place, 0, 0, width, height);
  int tall = width < height ? height / 3 : height * 412 / 720;
  int table = height * 478 / 720, wide = tall * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  PortraitPose pose = {.mood = MOOD_CALM, .edge = true, .blink = 1};
  put_person(sheet, &portrait_cast[left % CAST_COUNT], pose, 16, table - tall + 8, tall);
  pose = (PortraitPose){.mood = MOOD_HURT, .edge = true, .blink = 1, .flip = true};
  put_person(sheet, &portrait_cast[right % CAST_COUNT], pose, width - wide - 16,
             table - tall + 8, tall);
  SDL_FillRect(sheet, &(SDL_Rect){0, table, width, height - table},
               SDL_MapRGBA(sheet->format, 0xE2, 0xBE, 0x8C, 255));
  return sheet;
}

static int svg_print(const char *who, const char *mood, double open) {
  for (int i = 0; i < CAST_COUNT; i++) {
    for (int m = 0; m < MOOD_COUNT; m++) {
      if (strcmp(portrait_cast[i].id, who) || strcmp(mood_names[m], mood)) continue;
      PortraitPose pose = {.mood = (Mood)m, .edge = true, .blink = (float)open};
      Text svg = {0};
      portrait_svg(&art, &portrait_cast[i], &pose, PORTRAIT_WIDTH, PORTRAIT_HEIGHT, &svg);
      puts(text_string(&svg));
      text_free(&svg);
      return 0;
    }
  }
  return 2;
}

int main(int argc, char **argv) {
  if (argc < 3) return 2;
  art = art_open(ATTUNE_SOURCE "/assets");
  if (!strcmp(argv[1], "svg") && argc > 4)
    return svg_print(argv[2], argv[3], strtod(argv[4], NULL));
  int height = argc > 3 ? atoi(argv[3]) : 240;
  SDL_Surface *sheet = !strcmp(argv[1], "people")   ? people_sheet(argc, argv, height)
                       : !strcmp(argv[1], "places") ? places_sheet(argc, argv, height)
                                                    : scene_sheet(argc, argv, height);
  int failed = IMG_SavePNG(sheet, argv[2]);
  SDL_FreeSurface(sheet);
  art_close();
  return failed ? 1 : 0;
}
