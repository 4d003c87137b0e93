#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "story/look.h"
#include "ui/portrait.h"

// The light of a time of day. A colour of the scene first loses `grey` of its hue, then
// is multiplied, then mixed with the air; the colours of what lies outside are taken as
// they are.
typedef struct Light {
  const char *time;
  double grey, red, green, blue, air;
  int air_colour;
  const char *sky, *sky_low, *far, *near, *cloud, *glow;
} Light;

static const Light lights[] = {
    {"morning", 0, 1.0, .88, .70, .10, 0xFFD9A0, "#F4C9A8", "#FBE3B8", "#C9B08C",
     "#9C9A68", "#FDEFD6", "#FFE7B0"},
    {"day", 0, .98, .98, .96, .04, 0xCFE6F0, "#93C0D8", "#C7E0E6", "#8FAF95", "#6C9160",
     "#F6F8F2", "#FFF6DC"},
    {"evening", 0, .60, .47, .58, .06, 0x5A2848, "#3E3A66", "#C9705E", "#4A3A5E",
     "#35304E", "#8A5670", "#F6D08A"},
    {"night", .15, .33, .35, .54, .12, 0x15193A, "#1A2142", "#2A3560", "#18203C",
     "#121830", "#2E3860", "#F2C878"},
    {"rain", .35, .60, .70, .77, .12, 0x4C5E6A, "#7F929C", "#9DADB3", "#6E8188",
     "#546A68", "#B4C0C4", "#F3DCA6"},
};
enum { LIGHT_COUNT = sizeof lights / sizeof lights[0] };

// The world is 720 high and its 16:9 frame runs from x 0 to 1280; walls go on beyond it.
// The table of the stage begins at y 478, wherever the window's shape puts that line.
enum { WORLD_HEIGHT = 720, WORLD_CENTRE = 640, WORLD_LEAST = 760, WORLD_TABLE = 478 };

typedef struct Scene {
  const ArtSource *art;
  const Light *light;
  double left, top, width, height;
  Text *svg;
} Scene;

static void add_number(Text *text, double value) {
  long tenths = lrint(value * 10);
  long size = labs(tenths);
  text_print(text, "%s%ld.%ld", tenths < 0 ? "-" : "", size / 10, size % 10);
}

static int hex_value(const char *at) {
  int value = 0;
  for (int i = 0; i < 6; i++) {
    char c = at[i];
    int digit = c >= '0' && c <= '9'   ? c - '0'
                : c >= 'a' && c <= 'f' ? c - 'a' + 10
                : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                       : -1;
    if (digit < 0) return -1;
    value = value * 16 + digit;
  }
  return value;
}

// `share` of the light: 1 is all of it; a thing near a lamp keeps more of its own colour.
static void add_lit(Scene *scene, int colour, double share) {
  const Light *light = scene->light;
  double part[3] = {colour >> 16, (colour >> 8) & 255, colour & 255};
  double luma = .3 * part[0] + .59 * part[1] + .11 * part[2];
  double by[3] = {light->red, light->green, light->blue};
  int out[3];
  for (int i = 0; i < 3; i++) {
    double value = (part[i] + (luma - part[i]) * light->grey) * by[i];
    int air = (light->air_colour >> (16 - 8 * i)) & 255;
    value += (air - value) * light->air;
    value = part[i] + (value - part[i]) * share;
    out[i] = (int)lrint(fmin(255, fmax(0, value)));
  }
  text_print(scene->svg, "#%02X%02X%02X", out[0], out[1], out[2]);
}

static void expand(Scene *scene, const char *from, const char *to);

// The {end} that closes a block opened before `from`, or `to`.
static const char *block_end(const char *from, const char *to) {
  int depth = 1;
  for (const char *at = from; at < to; at++) {
    if (*at != '{') continue;
    if (!strncmp(at, "{repeat:", 8) || !strncmp(at, "{when:", 6)) depth++;
    if (!strncmp(at, "{end}", 5) && --depth == 0) return at;
  }
  return to;
}

static double number_at(const char **at) {
  double value = 0, sign = 1;
  if (**at == '-') sign = -1, (*at)++;
  for (; **at >= '0' && **at <= '9'; (*at)++) value = value * 10 + (**at - '0');
  if (**at == ':') (*at)++;
  return sign * value;
}

static void repeat(Scene *scene, double step, const char *from, const char *to) {
  if (step < 1) return;
  int first = (int)floor(scene->left / step) - 1;
  int last = (int)ceil((scene->left + scene->width) / step);
  for (int i = first; i <= last; i++) {
    text_add(scene->svg, "<g transform=\"translate(");
    add_number(scene->svg, i * step);
    text_add(scene->svg, ",0)\">");
    expand(scene, from, to);
    text_add(scene->svg, "</g>");
  }
}

// What stands behind a window pane: drawn 240 × 160, laid into the given box.
static void view(Scene *scene, const char *at) {
  double box[4];
  for (int i = 0; i < 4; i++) box[i] = number_at(&at);
  const char *part = scene->art->read(scene->art->context, "backdrops/view.svgpart");
  if (!part) return;
  text_add(scene->svg, "<g transform=\"translate(");
  add_number(scene->svg, box[0]);
  text_add(scene->svg, ",");
  add_number(scene->svg, box[1]);
  int across = (int)lrint(box[2] * 1000 / 240), down = (int)lrint(box[3] * 1000 / 160);
  text_print(scene->svg, ") scale(%d.%03d,%d.%03d)\">", across / 1000, across % 1000,
             down / 1000, down % 1000);
  expand(scene, part, part + strlen(part));
  text_add(scene->svg, "</g>");
}

static bool when(const Scene *scene, const char *from, const char *to) {
  size_t length = strlen(scene->light->time);
  for (const char *at = from; at + length <= to; at++)
    if (!strncmp(at, scene->light->time, length)) return true;
  return false;
}

static const char *outside(const Light *light, const char *name, size_t length) {
  const struct {
    const char *name, *colour;
  } colours[] = {{"sky", light->sky},     {"sky_low", light->sky_low},
                 {"far", light->far},     {"near", light->near},
                 {"cloud", light->cloud}, {"glow", light->glow}};
  for (size_t i = 0; i < sizeof colours / sizeof colours[0]; i++)
    if (!strncmp(colours[i].name, name, length) && !colours[i].name[length])
      return colours[i].colour;
  return "#000000";
}

// A template: "#rrggbb" is lit, "{warm:rrggbb}" half, "{raw:rrggbb}" not,
// "{sky}" and its like come from the
// time;
// "{repeat:STEP}…{end}" fills the width, "{when:TIMES}…{end}" stands at those times only,
// "{view:X:Y:W:H}" is what a window shows.
static void expand(Scene *scene, const char *from, const char *to) {
  const char *at = from;
  while (at < to) {
    const char *plain = at;
    while (at < to && *at != '{' && *at != '#') at++;
    text_add_bytes(scene->svg, plain, (size_t)(at - plain));
    if (at >= to) return;
    if (*at == '#') {
      int colour = hex_value(at + 1);
      if (colour < 0) {
        text_add(scene->svg, "#");
        at++;
      } else {
        add_lit(scene, colour, 1);
        at += 7;
      }
      continue;
    }
    const char *close = memchr(at, '}', (size_t)(to - at));
    if (!close) return;
    const char *name = at + 1;
    at = close + 1;
    bool repeats = !strncmp(name, "repeat:", 7), waits = !strncmp(name, "when:", 5);
    if (repeats || waits) {
      const char *end = block_end(at, to), *number = name + 7;
      if (repeats)
        repeat(scene, number_at(&number), at, end);
      else if (when(scene, name + 5, close))
        expand(scene, at, end);
      at = end < to ? end + 5 : to;
    } else if (!strncmp(name, "view:", 5)) {
      view(scene, name + 5);
    } else if (!strncmp(name, "warm:", 5)) {
      int colour = hex_value(name + 5);
      if (colour >= 0) add_lit(scene, colour, .5);
    } else if (!strncmp(name, "raw:", 4)) {
      text_add(scene->svg, "#");
      text_add_bytes(scene->svg, name + 4, (size_t)(close - name - 4));
    } else {
      text_add(scene->svg, outside(scene->light, name, (size_t)(close - name)));
    }
  }
}

static const Light *light_of(const char *time) {
  for (int i = 0; i < LIGHT_COUNT; i++)
    if (!strcmp(lights[i].time, time)) return &lights[i];
  return NULL;
}

bool backdrop_svg(const ArtSource *art, const char *place, int width, int height,
                  Text *svg) {
  const char *body = NULL, *time = strrchr(place, '_');
  const Light *light = time ? light_of(time + 1) : NULL;
  for (int i = 0; light && place_names[i]; i++) {
    size_t length = strlen(place_names[i]);
    if (length != (size_t)(time - place) || strncmp(place_names[i], place, length))
      continue;
    char path[96];
    snprintf(path, sizeof path, "backdrops/%s.svgpart", place_names[i]);
    body = art->read(art->context, path);
  }
  if (!body || width < 1 || height < 1) return false;
  double scale = fmin((double)height / WORLD_HEIGHT, (double)width / WORLD_LEAST);
  Scene scene = {.art = art, .light = light, .svg = svg};
  scene.width = width / scale;
  scene.height = height / scale;
  scene.left = WORLD_CENTRE - scene.width / 2;
  scene.top = WORLD_TABLE * (1 - scene.height / WORLD_HEIGHT);
  text_add(svg, "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"");
  add_number(svg, scene.left);
  text_add(svg, " ");
  add_number(svg, scene.top);
  text_add(svg, " ");
  add_number(svg, scene.width);
  text_add(svg, " ");
  add_number(svg, scene.height);
  text_print(svg, "\" preserveAspectRatio=\"none\" width=\"%d\" height=\"%d\">", width,
             height);
  expand(&scene, body, body + strlen(body));
  text_add(svg, "</svg>");
  return true;
}
