// Pictures of the views made by hand, to be looked at.
// view-shot FOLDER WxH TEXT paper|high english|pseudo [name…]; TEXT is 100, 125 … 200.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "platform/painter.h"
#include "ui/ui.h"
#include "views.h"

static bool wanted(int argc, char **argv, const char *name) {
  if (argc <= 6) return true;
  for (int i = 6; i < argc; i++) {
    if (!strcmp(argv[i], name)) return true;
  }
  return false;
}

int main(int argc, char **argv) {
  int width, height;
  if (argc < 6 || sscanf(argv[2], "%dx%d", &width, &height) != 2) {
    fprintf(stderr, "view-shot FOLDER WxH TEXT paper|high english|pseudo [name…]\n");
    return 2;
  }
  Err err;
  Painter *painter = painter_new(&err);
  if (!painter) {
    fprintf(stderr, "%s\n", err.text);
    return 1;
  }
  Settings settings = {0};
  settings.values[SET_TEXT_SIZE] = (atoi(argv[3]) - 100) / 25;
  settings.values[SET_CONTRAST] =
      strcmp(argv[4], "high") ? CONTRAST_PAPER : CONTRAST_HIGH;
  settings.values[SET_LANGUAGE] =
      strcmp(argv[5], "pseudo") ? LANGUAGE_ENGLISH : LANGUAGE_PSEUDO;
  settings.values[SET_MOTION] = MOTION_NONE;
  SDL_Surface *surface =
      SDL_CreateRGBSurfaceWithFormat(0, width, height, 32, SDL_PIXELFORMAT_ARGB8888);
  int count;
  const NamedView *views = views_all(&count);
  for (int i = 0; i < count; i++) {
    if (!wanted(argc, argv, views[i].name)) continue;
    Ui *ui = ui_new(painter_metrics(painter), painter_art(painter));
    const Tree *tree = ui_build(ui, &views[i].view, &settings, width, height, 0);
    SDL_Rect damage[8];
    painter_paint(painter, tree, surface, true, damage, 8);
    char path[512];
    snprintf(path, sizeof path, "%s/%s.png", argv[1], views[i].name);
    if (!painter_save_png(surface, path, &err)) fprintf(stderr, "%s\n", err.text);
    ui_free(ui);
  }
  SDL_FreeSurface(surface);
  painter_free(painter);
  return 0;
}
