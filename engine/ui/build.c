#include "ui/build.h"

#include <stdarg.h>
#include <stdio.h>

#include "ui/memory.h"

int build_px(const Build *build, double units) { return theme_px(build->theme, units); }

Language build_language(const Build *build) {
  return (Language)build->settings->values[SET_LANGUAGE];
}

const char *build_word(const Build *build, WordId id) {
  return word_say(build->arena, build_language(build), id);
}

const char *build_fill(const Build *build, WordId id, const char *a, const char *b) {
  return word_fill(build->arena, build_language(build), id, a, b, NULL);
}

const char *build_number(const Build *build, int number) {
  return arena_print(build->arena, "%d", number);
}

const char *build_print(const Build *build, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int length = vsnprintf(NULL, 0, format, args);
  char *bytes = arena_alloc(build->arena, (size_t)length + 1);
  vsnprintf(bytes, (size_t)length + 1, format, again);
  va_end(again);
  va_end(args);
  return bytes;
}

void build_wake(Build *build, int64_t at) {
  if (at < build->wake) build->wake = at;
}

double build_entry(Build *build, const char *what, int delay, int duration) {
  int64_t began = memory_began(build->memory, what, build->now);
  int64_t age = build->now - began - delay;
  if (build->theme->still || age >= duration) return 1;
  build_wake(build, age < 0 ? began + delay : build->now + 16);
  if (age < 0) return 0;
  double left = 1 - (double)age / duration;
  return 1 - left * left * left;
}

TextBlock *build_lay(const Build *build, TypeRole type, const char *string, int width) {
  return text_lay(build->arena, build->metrics, build->theme->type[type], string, width);
}

int build_height(const Build *build, TypeRole type, const char *string, int width) {
  return build_lay(build, type, string, width)->height;
}

int build_width(const Build *build, TypeRole type, const char *string) {
  return build_lay(build, type, string, 1 << 24)->width;
}

Node *build_text(Build *build, Node *parent, Role role, const char *id, TypeRole type,
                 const char *string, Rect box, Align align, Colour colour) {
  TextBlock *block = build_lay(build, type, string, box.w);
  if (!box.h) box.h = block->height;
  Node *node =
      node_add(build->tree, parent, role, id, text_plain(build->arena, string), box);
  text_draw(build->tree, node, build->metrics, block, box, align, colour);
  return node;
}

void build_label(Build *build, Node *node, TypeRole type, const char *string, Rect box,
                 Align align, Colour colour) {
  TextBlock *block = build_lay(build, type, string, box.w);
  bool cut = block->height > box.h;
  box.y += cut ? 0 : (box.h - block->height) / 2;
  box.h = cut ? box.h : block->height;
  text_draw(build->tree, node, build->metrics, block, box, align, colour);
}

Node *build_group(Build *build, Node *parent, const char *id, Rect place) {
  return node_add(build->tree, parent, ROLE_GROUP, id, "", place);
}

typedef void (*CutShape)(const Theme *theme, Text *svg, double x, double y, double w,
                         double h, const PaperLook *look);

static void build_shape(Build *build, Node *node, Rect place, const PaperLook *look,
                        CutShape shape) {
  bool flat = look->lift == LIFT_FLAT && !look->ring;
  int room = flat ? build_px(build, 6) : paper_room(build->theme);
  Rect whole = rect_inset(place, -room, -room);
  Text svg = {0};
  svg_open(&svg, whole.w, whole.h);
  shape(build->theme, &svg, room, room, place.w, place.h, look);
  svg_close(&svg);
  node_paper(build->tree, node, whole, text_string(&svg), look->fill);
  text_free(&svg);
}

void build_cut(Build *build, Node *node, Rect place, const PaperLook *look) {
  build_shape(build, node, place, look, paper_cut);
}

void build_pill(Build *build, Node *node, Rect place, const PaperLook *look) {
  build_shape(build, node, place, look, paper_pill);
}

Node *build_card(Build *build, Node *parent, Role role, const char *id, const char *label,
                 Rect place, const PaperLook *look) {
  Node *node = node_add(build->tree, parent, role, id, label, place);
  build_cut(build, node, place, look);
  return node;
}
