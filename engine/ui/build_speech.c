#include "ui/build.h"

static int most_of(int a, int b) { return a > b ? a : b; }
static int least_of(int a, int b) { return a < b ? a : b; }

typedef void (*TipShape)(const Theme *theme, Text *svg, double x, double y, double w,
                         double h, double tip_x, double tip_y, const PaperLook *look);

static void tip_draw(Build *build, Node *node, Rect box, int tip_x, int tip_y,
                     const PaperLook *look, TipShape shape) {
  int room = paper_room(build->theme);
  int left = least_of(box.x, tip_x) - room, top = least_of(box.y, tip_y) - room;
  int right = most_of(box.x + box.w, tip_x) + room;
  int bottom = most_of(box.y + box.h, tip_y) + room;
  Rect whole = {left, top, right - left, bottom - top};
  Text svg = {0};
  svg_open(&svg, whole.w, whole.h);
  shape(build->theme, &svg, box.x - left, box.y - top, box.w, box.h, tip_x - left,
        tip_y - top, look);
  svg_close(&svg);
  node_paper(build->tree, node, whole, text_string(&svg), look->fill);
  text_free(&svg);
}

// Where a box of this size lies in its room: towards the tip, in the middle of the
// height.
static Rect box_in(Rect room, int width, int height, int tip_x) {
  Rect box = {room.x, room.y + (room.h - height) / 2, width, height};
  int spare = room.w - width;
  if (tip_x > room.x + room.w) {
    box.x += spare;
  } else if (tip_x >= room.x) {
    box.x += spare / 2;
  }
  if (box.y < room.y) box.y = room.y;
  return box;
}

Node *build_bubble(Build *build, Node *parent, const char *id, TypeRole type,
                   const char *text, const char *speaker, Rect room, int tip_x,
                   int tip_y) {
  const Theme *theme = build->theme;
  int side = build_px(build, 32), rise = build_px(build, 24);
  TextBlock *block = build_lay(build, type, text, room.w - 2 * side);
  int width = most_of(block->width + 2 * side, least_of(build_px(build, 180), room.w));
  int height = block->height + 2 * rise;
  bool cut = height > room.h;
  Rect box = box_in(room, width, cut ? room.h : height, tip_x);
  const char *plain = text_plain(build->arena, text);
  Node *node =
      node_add(build->tree, parent, ROLE_SPEECH, id,
               speaker ? build_print(build, "%s: %s", speaker, plain) : plain, box);
  PaperLook look = paper_card(theme, id);
  look.radius = 26, look.wander = 3, look.lift = LIFT_HIGH;
  tip_draw(build, node, box, tip_x, tip_y, &look, paper_bubble);
  Rect inner = rect_inset(box, side, rise);
  text_draw(build->tree, node, build->metrics, block, inner,
            block->line_count == 1 ? ALIGN_CENTRE : ALIGN_START, theme->ink);
  if (cut) node->text_cut = true;
  return node;
}

Node *build_thought(Build *build, Node *parent, const char *id, const char *heading,
                    const char *text, Colour heading_colour, Rect room, int tip_x,
                    int tip_y) {
  const Theme *theme = build->theme;
  int side = build_px(build, 64), rise = build_px(build, 40);
  TextBlock *block = build_lay(build, TYPE_THOUGHT, text, room.w - 2 * side);
  TextBlock *head = build_lay(build, TYPE_LABEL, heading, room.w - 2 * side);
  int words = most_of(block->width, head->width);
  int width = most_of(words + 2 * side, least_of(build_px(build, 320), room.w));
  int height = most_of(block->height + head->height + 2 * rise, build_px(build, 130));
  bool cut = height > room.h;
  Rect box = box_in(room, width, cut ? room.h : height, tip_x);
  Node *node = node_add(
      build->tree, parent, ROLE_THOUGHT, id,
      build_print(build, "%s: %s", heading, text_plain(build->arena, text)), box);
  PaperLook look = paper_card(theme, id);
  look.fill = theme->high ? theme->card : theme->edge;
  tip_draw(build, node, box, tip_x, tip_y, &look, paper_cloud);
  int spare = box.h - block->height - head->height;
  Rect line = {box.x + side, box.y + spare / 2, box.w - 2 * side, head->height};
  text_draw(build->tree, node, build->metrics, head, line, ALIGN_CENTRE, heading_colour);
  line.y += head->height, line.h = block->height;
  text_draw(build->tree, node, build->metrics, block, line, ALIGN_CENTRE, theme->ink);
  if (cut) node->text_cut = true;
  return node;
}

int build_tag_width(const Build *build, const char *name) {
  return build_width(build, TYPE_LABEL, name) + build_px(build, 56);
}

int build_tag_height(const Build *build) {
  int need = build->theme->type[TYPE_LABEL].line + build_px(build, 8);
  return most_of(build_px(build, 32), need);
}

Node *build_tag(Build *build, Node *parent, const char *id, const char *name,
                SeatSide side, int x, int y) {
  const Theme *theme = build->theme;
  Rect place = {x, y, build_tag_width(build, name), build_tag_height(build)};
  PaperLook look = paper_card(theme, id);
  look.fill = theme->seat[side].deep, look.edge = colour_hex(0xFFFDF7);
  look.radius = 8, look.wander = 0;
  Node *node = build_card(build, parent, ROLE_TEXT, id, name, place, &look);
  node->state |= NODE_OVERLAYS;
  int size = build_px(build, 16), left = build_px(build, 34);
  Rect shape = {x + build_px(build, 11), y + (place.h - size) / 2, size, size};
  Text svg = {0};
  svg_open(&svg, 16, 16);
  glyph_seat(theme, &svg, side, 8, 8, 14, colour_hex(0xFFFDF7));
  svg_close(&svg);
  node_art(build->tree, node, shape, text_string(&svg));
  text_free(&svg);
  Rect box = {x + left, y, place.w - left - build_px(build, 12), place.h};
  build_label(build, node, TYPE_LABEL, name, box, ALIGN_START, colour_hex(0xFFFDF7));
  return node;
}
