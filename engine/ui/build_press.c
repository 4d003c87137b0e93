#include <string.h>

#include "ui/build.h"

static const Colour NONE = {0, 0, 0, 0};

static bool is_at(const char *at, const char *id) { return at && !strcmp(at, id); }

static int most_of(int a, int b) { return a > b ? a : b; }

// Moves the face and changes the paper by hover, focus and press.
static Rect press_lift(const Build *build, const char *id, Rect place, PaperLook *look,
                       bool card) {
  bool focus = is_at(build->focus, id), hover = is_at(build->hover, id);
  int lift = 0;
  look->ring = focus;
  if (is_at(build->pressed, id)) {
    look->lift = LIFT_PRESSED;
    lift = 2;
  } else if (focus && card) {
    look->lift = LIFT_HIGH;
    lift = -4;
  } else if (hover) {
    look->lift = LIFT_HOVER;
    lift = -2;
  }
  place.y += build_px(build, lift);
  return place;
}

Node *build_press_card(Build *build, Node *parent, Role role, const char *id,
                       const char *label, Intent intent, int key, Rect place,
                       PaperLook look, Rect *face) {
  Node *node = node_add(build->tree, parent, role, id, label, place);
  node->intent = intent;
  node->key = key;
  Colour fill = look.fill;
  *face = press_lift(build, id, place, &look, true);
  if (is_at(build->pressed, id) && fill.r > 128) look.fill = build->theme->sunk;
  build_cut(build, node, *face, &look);
  return node;
}

// The words on a key's chip; NULL: none is drawn.
static const char *key_words(const Build *build, int key) {
  bool small = build->theme->u < .8;
  if (!key) return NULL;
  if (key == NODE_KEY_ENTER) return small ? NULL : build_word(build, WORD_KEY_ENTER);
  if (key == NODE_KEY_ESCAPE) return small ? NULL : build_word(build, WORD_KEY_ESCAPE);
  if (key == ' ') return small ? NULL : build_word(build, WORD_KEY_SPACE);
  int upper = key >= 'a' && key <= 'z' ? key - 'a' + 'A' : key;
  return build_print(build, "%c", upper);
}

static int chip_width(const Build *build, const char *words) {
  if (!words) return 0;
  int tall = build->theme->type[TYPE_HINT].line + build_px(build, 8);
  return most_of(build_width(build, TYPE_HINT, words) + build_px(build, 20), tall);
}

static void chip_draw(Build *build, Node *node, const char *words, Rect place,
                      Colour line, Colour text) {
  PaperLook look = {.fill = NONE, .edge = line, .radius = 7, .stroke = 1.5};
  build_cut(build, node, place, &look);
  build_label(build, node, TYPE_HINT, words, place, ALIGN_CENTRE, text);
}

static int button_text_room(const Build *build, int key) {  // what is not the label's
  int chip = chip_width(build, key_words(build, key));
  return build_px(build, 48) + (chip ? chip + build_px(build, 8) : 0);
}

int build_button_height(const Build *build) {
  int need = build->theme->type[TYPE_BUTTON].line + build_px(build, 20);
  return most_of(most_of(build_px(build, 52), need), 44);
}

int build_button_width(const Build *build, const char *label, int key) {
  return build_width(build, TYPE_BUTTON, label) + button_text_room(build, key);
}

int build_button_tall(const Build *build, const char *label, int key, int width) {
  int room = width - button_text_room(build, key);
  int need = build_height(build, TYPE_BUTTON, label, room) + build_px(build, 20);
  return most_of(build_button_height(build), need);
}

static void button_draw(Build *build, Node *node, const char *label, int key, Rect face,
                        const PaperLook *look, Colour text, Colour line) {
  build_pill(build, node, face, look);
  const char *words = key_words(build, key);
  int chip = chip_width(build, words), side = build_px(build, 24);
  Rect box = {face.x + side, face.y, face.w - button_text_room(build, key), face.h};
  build_label(build, node, TYPE_BUTTON, label, box, chip ? ALIGN_START : ALIGN_CENTRE,
              text);
  if (!chip) return;
  int tall = build->theme->type[TYPE_HINT].line + build_px(build, 8);
  Rect place = {face.x + face.w - build_px(build, 16) - chip,
                face.y + (face.h - tall) / 2, chip, tall};
  chip_draw(build, node, words, place, line, text);
}

Node *build_button(Build *build, Node *parent, const char *id, const char *label,
                   Intent intent, int key, Rect place, bool primary) {
  const Theme *theme = build->theme;
  Node *node = node_add(build->tree, parent, ROLE_BUTTON, id, label, place);
  node->intent = intent;
  node->key = key;
  PaperLook look = paper_card(theme, id);
  look.fill = primary ? theme->go : theme->card;
  look.edge = primary ? theme->edge : theme->control;
  Rect face = press_lift(build, id, place, &look, false);
  if (is_at(build->pressed, id) && !primary) look.fill = theme->sunk;
  button_draw(build, node, label, key, face, &look, primary ? theme->go_text : theme->ink,
              primary ? theme->go_text : theme->control);
  return node;
}

Node *build_button_disabled(Build *build, Node *parent, const char *id, const char *label,
                            int key, Rect place) {
  const Theme *theme = build->theme;
  Node *node = node_add(build->tree, parent, ROLE_BUTTON, id, label, place);
  node->state |= NODE_DISABLED;
  PaperLook look = paper_card(theme, id);
  look.fill = theme->sunk, look.edge = theme->control;
  look.dashed = true, look.lift = LIFT_FLAT;
  button_draw(build, node, label, key, place, &look, theme->ink2, theme->control);
  return node;
}

static int option_chip(const Build *build, bool small) {
  int need = build->theme->type[TYPE_SUBHEAD].line + build_px(build, 8);
  return most_of(build_px(build, small ? 36 : 40), need);
}

static bool option_has_glyph(const OptionLook *look) {
  return look->marked || look->slot != SLOT_PLAIN;
}

static int option_text_width(const Build *build, int width, const OptionLook *look) {
  int left = build_px(build, 32) + option_chip(build, look->small);
  return width - left - build_px(build, option_has_glyph(look) ? 60 : 24);
}

int build_option_height(const Build *build, const char *text, int width,
                        const OptionLook *look) {
  int room = option_text_width(build, width, look);
  int need = build_height(build, TYPE_REPLY, text, room) + build_px(build, 26);
  return most_of(most_of(build_px(build, look->small ? 64 : 84), need), 44);
}

static void option_glyph(Build *build, Node *node, Rect face, const OptionLook *look) {
  int size = build_px(build, 32);
  Rect place = {face.x + face.w - build_px(build, 16) - size,
                face.y + (face.h - size) / 2, size, size};
  Text svg = {0};
  svg_open(&svg, 32, 32);
  if (look->marked) {
    glyph_mark(build->theme, &svg, look->mark, 16, 16, 26);
  } else {
    glyph_slot(&svg, look->slot, 16, 16, 22, build->theme->slot[look->slot].deep);
  }
  svg_close(&svg);
  node_art(build->tree, node, place, text_string(&svg));
  text_free(&svg);
}

Node *build_option(Build *build, Node *parent, const char *id, const char *text,
                   Intent intent, int key, Rect place, const OptionLook *look) {
  const Theme *theme = build->theme;
  PaperLook paper = paper_card(theme, id);
  if (look->fill.a) paper.fill = look->fill;
  const char *label = text_plain(build->arena, text);
  Node *node;
  Rect face = place;
  if (look->used) {
    node = node_add(build->tree, parent, ROLE_OPTION, id, label, place);
    node->state |= NODE_DISABLED;
    paper.lift = LIFT_FLAT, paper.dashed = true, paper.edge = theme->control;
    build_cut(build, node, face, &paper);
  } else {
    if (look->chosen) paper.edge = theme->ink;
    node = build_press_card(build, parent, ROLE_OPTION, id, label, intent, key, place,
                            paper, &face);
  }
  if (look->chosen) node->state |= NODE_CHOSEN;
  int chip = option_chip(build, look->small), side = build_px(build, 16);
  bool on = is_at(build->focus, id);
  if (key) {
    Rect square = {face.x + side, face.y + (face.h - chip) / 2, chip, chip};
    PaperLook key_look = {.fill = on ? theme->ink : theme->sunk,
                          .edge = on ? theme->ink : theme->control,
                          .radius = 10,
                          .stroke = 2};
    build_cut(build, node, square, &key_look);
    Colour number = on ? (theme->high ? theme->card : theme->go_text) : theme->ink;
    build_label(build, node, TYPE_SUBHEAD, key_words(build, key), square, ALIGN_CENTRE,
                number);
  }
  Rect box = {face.x + 2 * side + chip, face.y, option_text_width(build, face.w, look),
              face.h};
  build_label(build, node, TYPE_REPLY, text, box, ALIGN_START,
              look->used ? theme->ink2 : theme->ink);
  if (option_has_glyph(look)) option_glyph(build, node, face, look);
  return node;
}
