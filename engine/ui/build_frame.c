#include <string.h>

#include "ui/build.h"
#include "ui/memory.h"

static const Colour NONE = {0, 0, 0, 0};

static int most_of(int a, int b) { return a > b ? a : b; }

static int bar_title_width(const Build *build) { return build->content.w / 3; }

int build_bar_height(const Build *build) {
  const char *title = build->view->title ? build->view->title : "";
  int words = build_height(build, TYPE_LABEL, title, bar_title_width(build));
  return most_of(most_of(build_px(build, 48), words + build_px(build, 16)), 44);
}

Node *build_bar(Build *build, const char *title) {
  const Theme *theme = build->theme;
  int height = build_bar_height(build);
  Node *bar = build_group(build, NULL, "bar", (Rect){0, 0, build->page.w, height});
  int shade = most_of(build_px(build, 2), 1);
  node_fill(build->tree, bar, bar->place, theme->paper);
  double dark = theme->high ? 1 : .16;
  node_fill(build->tree, bar, (Rect){0, height, bar->place.w, shade},
            colour_clear(theme->shadow, dark));
  if (!theme->high) {
    node_fill(build->tree, bar, (Rect){0, height + shade, bar->place.w, shade},
              colour_clear(theme->shadow, .08));
  }
  int width = bar_title_width(build);
  int words = build_width(build, TYPE_LABEL, title);
  Rect box = {build->content.x, 0, words < width ? words : width, height};
  Node *node = node_add(build->tree, bar, ROLE_HEADING, "bar/title",
                        text_plain(build->arena, title), box);
  build_label(build, node, TYPE_LABEL, title, box, ALIGN_START, theme->ink);
  return bar;
}

static int bar_right(const Build *build, const Node *bar) {
  int right = build->content.x + build->content.w;
  for (const Node *child = bar->first; child; child = child->next) {
    if (child->role == ROLE_BUTTON && child->place.x < right) right = child->place.x;
  }
  return right;
}

Node *build_bar_button(Build *build, Node *bar, const char *id, const char *label,
                       Intent intent, int key) {
  const Theme *theme = build->theme;
  bool focus = build->focus && !strcmp(build->focus, id);
  bool over = (build->hover && !strcmp(build->hover, id)) ||
              (build->pressed && !strcmp(build->pressed, id));
  const char *words = NULL;
  if (key == NODE_KEY_ESCAPE) {
    words = theme->u < .8 ? NULL : build_word(build, WORD_KEY_ESCAPE);
  } else if (key > ' ') {
    words = build_print(build, "%c", key >= 'a' && key <= 'z' ? key - 'a' + 'A' : key);
  }
  int gap = build_px(build, 8), tall = theme->type[TYPE_HINT].line + build_px(build, 6);
  int chip =
      words ? most_of(build_width(build, TYPE_HINT, words) + build_px(build, 14), tall)
            : 0;
  int text = build_width(build, TYPE_HINT, label);
  int width = most_of(text + chip + (chip ? 3 : 2) * gap, 44);
  int height = bar->place.h;
  Rect place = {bar_right(build, bar) - width, 0, width, height};
  Node *node = node_add(build->tree, bar, ROLE_BUTTON, id, label, place);
  node->intent = intent;
  node->key = key;
  if (focus || over) {
    PaperLook look = paper_card(theme, id);
    look.fill = over && !focus ? theme->sunk : theme->card;
    look.edge = NONE, look.lift = LIFT_FLAT, look.ring = focus, look.radius = 8;
    build_cut(build, node, rect_inset(place, build_px(build, 2), build_px(build, 8)),
              &look);
  }
  build_label(build, node, TYPE_HINT, label, (Rect){place.x + gap, 0, text, height},
              ALIGN_START, theme->ink);
  if (chip) {
    PaperLook look = {.fill = NONE, .edge = theme->control, .radius = 6, .stroke = 1.5};
    Rect square = {place.x + width - gap - chip, (height - tall) / 2, chip, tall};
    build_cut(build, node, square, &look);
    build_label(build, node, TYPE_HINT, words, square, ALIGN_CENTRE, theme->ink);
  }
  return node;
}

Rect build_bar_space(const Build *build, const Node *bar) {
  int gap = build_px(build, 16), left = build->content.x;
  if (bar->first) left = bar->first->place.x + bar->first->place.w;
  int right = bar_right(build, bar);
  return (Rect){left + gap, 0, most_of(right - left - 2 * gap, 0), bar->place.h};
}

Node *build_scroll(Build *build, Node *parent, const char *id, Rect place, int height,
                   int *offset) {
  Scroll *scroll = memory_scroll(build->memory, id, place, height - place.h);
  *offset = scroll->offset;
  Node *node = build_group(build, parent, id, place);
  node->state |= NODE_SCROLLS;
  return node;
}

static void torn_edge(Build *build, Node *node, Rect place, Colour ground, bool bottom) {
  Text svg = {0}, data = {0};
  double w = place.w, h = place.h, u = build->theme->u, step = 22 * u;
  double base = bottom ? h : 0, tooth = bottom ? -1 : 1;
  svg_open(&svg, w, h);
  svg_put(&data, "M0 %gL0 %g", base, base + tooth * h * .55);
  int teeth = (int)(w / step);
  for (int i = 1; i <= teeth; i++) {
    double reach = i % 2 ? .85 : .45 + .1 * (i % 3);
    svg_put(&data, "L%g %g", w * i / teeth, base + tooth * h * reach);
  }
  svg_put(&data, "L%g %gZ", w, base);
  if (!build->theme->high) {
    svg_put(&svg, "<g transform=\"translate(0,%g)\">", tooth * 3 * u);
    svg_path(&svg, text_string(&data), colour_clear(build->theme->shadow, .12), NONE, 0);
    text_add(&svg, "</g>");
  }
  svg_path(&svg, text_string(&data), ground,
           build->theme->high ? build->theme->ink : NONE,
           build->theme->high ? 1.5 * u : 0);
  svg_close(&svg);
  node_art(build->tree, node, place, text_string(&svg));
  text_free(&svg);
  text_free(&data);
}

void build_scroll_end(Build *build, Node *scroll, Colour ground) {
  Scroll *state = memory_scroll_find(build->memory, scroll->id);
  if (!state || state->most <= 0) return;
  const Theme *theme = build->theme;
  Rect p = scroll->place;
  Node *edge = node_add(build->tree, scroll->parent, ROLE_PICTURE,
                        build_print(build, "%s/edge", scroll->id), "", p);
  edge->state |= NODE_SCENERY;
  int tear = build_px(build, 14), bar = build_px(build, 6);
  if (state->offset > 0)
    torn_edge(build, edge, (Rect){p.x, p.y, p.w, tear}, ground, false);
  if (state->offset < state->most) {
    torn_edge(build, edge, (Rect){p.x, p.y + p.h - tear, p.w, tear}, ground, true);
  }
  int track = p.h - 2 * tear, thumb = track * p.h / (p.h + state->most);
  if (thumb < bar * 4) thumb = bar * 4;
  int y = p.y + tear + (track - thumb) * state->offset / state->most;
  PaperLook look = {.fill = theme->control, .edge = NONE, .radius = 3};
  build_pill(build, edge, (Rect){p.x + p.w - bar, y, bar, thumb}, &look);
}

void build_notice(Build *build) {
  const char *words = build->view->notice;
  if (!words) return;
  const Theme *theme = build->theme;
  int side = build_px(build, 20), most = build_px(build, 720);
  int width = build->content.w < most ? build->content.w : most;
  TextBlock *block = build_lay(build, TYPE_LABEL, words, width - 2 * side);
  width = block->width + 2 * side;
  Rect place = {build->page.w / 2 - width / 2, build_px(build, 8), width,
                block->height + 2 * build_px(build, 10)};
  PaperLook look = paper_card(theme, "notice");
  look.fill = theme->gold_sheet, look.lift = LIFT_HIGH;
  if (theme->high) look.edge = theme->ink;
  Node *node = build_card(build, NULL, ROLE_TEXT, "notice", words, place, &look);
  node->state |= NODE_OVERLAYS;
  text_draw(build->tree, node, build->metrics, block,
            rect_inset(place, side, build_px(build, 10)), ALIGN_CENTRE, theme->ink);
}
