#include "ui/memory.h"
#include "ui/screens.h"

static int most_of(int a, int b) { return a > b ? a : b; }
static int least_of(int a, int b) { return a < b ? a : b; }

static int shape_room(
    const Build *build) {  // the seat's shape before a name, and its gap
  return build->theme->type[TYPE_HINT].line * 2 / 3 + build_px(build, 9);
}

static SeatSide line_side(const View *view, const ViewLine *line) {
  return line->picked || line->speaker == view->left.person ? SEAT_LEFT : SEAT_RIGHT;
}

static int line_pad(const Build *build, const ViewLine *line) {
  return build_px(build, line->speaker ? 14 : 6);
}

static const char *line_head(const Build *build, const ViewLine *line) {
  if (!line->speaker) return NULL;
  if (!line->picked) return line->speaker->name;
  return build_print(build, "%s · %s", line->speaker->name,
                     build_word(build, WORD_YOUR_PICK));
}

// What is said stands to its speaker's side of the column, as wide as its words;
// narration in the middle.
static int line_width(const Build *build, int width, const ViewLine *line) {
  if (!line->speaker) return width;
  int most = width - build_px(build, 96), room = build_px(build, 48);
  int words = build_lay(build, TYPE_REPLY, line->text, most - room)->width;
  int head = build_width(build, TYPE_HINT, line_head(build, line)) + shape_room(build);
  return least_of(most, most_of(words, head) + room + build_px(build, 2));
}

static int line_height(const Build *build, const ViewLine *line, int width) {
  int pad = line_pad(build, line),
      words = line_width(build, width, line) - build_px(build, 48);
  TypeRole type = line->speaker ? TYPE_REPLY : TYPE_NARRATION;
  int height = build_height(build, type, line->text, words) + 2 * pad;
  const char *head = line_head(build, line);
  return height +
         (head ? most_of(build_height(build, TYPE_HINT, head, words - shape_room(build)),
                         build_px(build, 18))
               : 0);
}

static void line_draw(Build *build, Node *parent, int index, Rect area) {
  const Theme *theme = build->theme;
  const ViewLine *line = &build->view->lines[index];
  const char *id = build_print(build, "line/%d", index), *head = line_head(build, line);
  const char *plain = text_plain(build->arena, line->text);
  int pad = line_pad(build, line), side = build_px(build, 24);
  Rect place = {area.x, area.y, line_width(build, area.w, line), area.h};
  if (!head) {
    Node *node = node_add(build->tree, parent, ROLE_NARRATION, id, plain, place);
    build_label(build, node, TYPE_NARRATION, line->text, rect_inset(place, side, pad),
                ALIGN_CENTRE, theme->ink2);
    return;
  }
  SeatSide seat = line_side(build->view, line);
  if (seat == SEAT_RIGHT) place.x += area.w - place.w;
  PaperLook look = paper_card(theme, id);
  look.radius = 18;
  if (line->picked) look.fill = theme->seat[seat].halo;
  Node *node = build_card(build, parent, ROLE_SPEECH, id,
                          build_print(build, "%s: %s", head, plain), place, &look);
  int size = theme->type[TYPE_HINT].line * 2 / 3, shape = shape_room(build);
  Rect box = {place.x + side + shape, place.y + pad, place.w - 2 * side - shape, 0};
  TextBlock *name =
      build_lay(build, TYPE_HINT, head, place.w - 2 * side - shape_room(build));
  box.h = name->height;
  Text svg = {0};
  svg_open(&svg, 14, 14);
  glyph_seat(theme, &svg, seat, 7, 7, 12, theme->seat[seat].deep);
  svg_close(&svg);
  node_art(build->tree, node,
           (Rect){place.x + side, box.y + (theme->type[TYPE_HINT].line - size) / 2, size,
                  size},
           text_string(&svg));
  text_free(&svg);
  text_draw(build->tree, node, build->metrics, name, box, ALIGN_START,
            line->picked ? theme->ink : theme->seat[seat].deep);
  int top = place.y + pad + most_of(box.h, build_px(build, 18));
  TextBlock *words = build_lay(build, TYPE_REPLY, line->text, place.w - 2 * side);
  text_draw(build->tree, node, build->metrics, words,
            (Rect){place.x + side, top, place.w - 2 * side, words->height}, ALIGN_START,
            theme->ink);
}

void screen_history(Build *build) {
  const Theme *theme = build->theme;
  const View *view = build->view;
  node_fill(build->tree, tree_root(build->tree), build->page, theme->paper);
  const char *title = build_word(build, WORD_HISTORY_TITLE),
             *back = build_word(build, WORD_BACK);
  int tall = build_button_height(build),
      width = build_button_width(build, back, NODE_KEY_ESCAPE);
  int top = build_px(build, 28), measure = build_px(build, 760 * theme->text);
  Rect column = build->content;
  column.w = least_of(column.w, measure);
  column.x = (build->page.w - column.w) / 2;
  int words = column.w - width - build_px(build, 16);
  int high = most_of(build_height(build, TYPE_HEADING, title, words), tall);
  Rect head = {column.x, top, words, high};
  Node *node = node_add(build->tree, NULL, ROLE_HEADING, "title", title, head);
  build_label(build, node, TYPE_HEADING, title, head, ALIGN_START, theme->ink);
  build_button(build, NULL, "back", back, (Intent){INTENT_BACK, 0}, NODE_KEY_ESCAPE,
               (Rect){column.x + column.w - width, top + (high - tall) / 2, width, tall},
               false);
  int side = build_px(build, 16), gap = build_px(build, 12), room = build_px(build, 14);
  Rect place = {column.x - side, top + high + build_px(build, 12), column.w + 2 * side,
                0};
  place.h = build->page.h - place.y;
  if (!view->line_count) {
    Rect box = {column.x, place.y + room, column.w, 0};
    build_text(build, NULL, ROLE_TEXT, "empty", TYPE_BODY,
               build_word(build, WORD_HISTORY_EMPTY), box, ALIGN_START, theme->ink);
    return;
  }
  int height = 2 * room + build_px(build, 16);
  for (int i = 0; i < view->line_count; i++) {
    height += line_height(build, &view->lines[i], column.w) + gap;
  }
  Scroll *scroll = memory_scroll(build->memory, "history", place, height - place.h);
  if (scroll->fresh) scroll->offset = scroll->most;
  int offset;
  Node *body = build_scroll(build, NULL, "history", place, height, &offset);
  Rect at = {column.x, place.y + room - offset, column.w, 0};
  for (int i = 0; i < view->line_count; i++) {
    at.h = line_height(build, &view->lines[i], column.w);
    if (at.y + at.h > place.y - room && at.y < place.y + place.h)
      line_draw(build, body, i, at);
    at.y += at.h + gap;
  }
  build_scroll_end(build, body, theme->paper);
}
