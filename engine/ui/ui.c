#include "ui/ui.h"

#include <string.h>

#include "base/mem.h"
#include "ui/focus.h"
#include "ui/memory.h"
#include "ui/screens.h"

struct Ui {
  const FontMetrics *metrics;
  const ArtSource *art;
  Tree *tree;
  Memory *memory;
  Theme theme;
  int64_t wake;
  char *focus, *hover, *pressed;  // ids
  bool focus_moved;               // show it: scroll to it in the next build
};

typedef void (*ScreenBuilder)(Build *build);

static const ScreenBuilder builders[SCREEN_COUNT] = {
    [SCREEN_HOME] = screen_home,       [SCREEN_CARD] = screen_card,
    [SCREEN_STAGE] = screen_stage,     [SCREEN_LISTEN] = screen_listen,
    [SCREEN_COMPOSE] = screen_compose, [SCREEN_FEEDBACK] = screen_feedback,
    [SCREEN_ENDING] = screen_ending,   [SCREEN_DEBRIEF] = screen_debrief,
    [SCREEN_HISTORY] = screen_history, [SCREEN_SETTINGS] = screen_settings,
};

Ui *ui_new(const FontMetrics *metrics, const ArtSource *art) {
  Ui *ui = mem_alloc(sizeof *ui);
  ui->metrics = metrics;
  ui->art = art;
  ui->memory = memory_new();
  ui->wake = INT64_MAX;
  return ui;
}

void ui_free(Ui *ui) {
  if (!ui) return;
  tree_free(ui->tree);
  memory_free(ui->memory);
  mem_free(ui->focus);
  mem_free(ui->hover);
  mem_free(ui->pressed);
  mem_free(ui);
}

static bool id_set(char **id, const Node *node) {  // true when it changed
  const char *wanted = node ? node->id : NULL;
  if (wanted && *id && !strcmp(wanted, *id)) return false;
  if (!wanted && !*id) return false;
  mem_free(*id);
  *id = mem_copy(wanted);
  return true;
}

static void ui_build_once(Ui *ui, const View *view, const Settings *settings,
                          int64_t now) {
  Theme *theme = &ui->theme;
  int width = theme->width, height = theme->height, margin = theme_px(theme, 32);
  int wide = height * 19 / 10 < width ? height * 19 / 10 : width;
  Build build = {.tree = tree_new(width, height),
                 .view = view,
                 .settings = settings,
                 .theme = theme,
                 .metrics = ui->metrics,
                 .art = ui->art,
                 .arena = arena_new(),
                 .memory = ui->memory,
                 .page = {0, 0, width, height},
                 .content = {(width - wide) / 2 + margin, margin, wide - 2 * margin,
                             height - 2 * margin},
                 .now = now,
                 .wake = INT64_MAX,
                 .focus = ui->focus,
                 .hover = ui->hover,
                 .pressed = ui->pressed};
  memory_begin(ui->memory, view->screen);
  builders[view->screen](&build);
  build_notice(&build);
  arena_free(build.arena);
  tree_free(ui->tree);
  ui->tree = build.tree;
  ui->wake = build.wake;
}

// Scrolls so that the focus is seen whole, with some room; true when it had to.
static bool ui_show_focus(Ui *ui) {
  Node *node = tree_find(ui->tree, ui->focus);
  if (!node) return false;
  const Node *part = node->parent;
  while (part && !(part->state & NODE_SCROLLS)) part = part->parent;
  Scroll *scroll = part ? memory_scroll_find(ui->memory, part->id) : NULL;
  if (!scroll) return false;
  int room = theme_px(&ui->theme, 24), before = scroll->offset;
  int top = part->place.y + room, bottom = part->place.y + part->place.h - 2 * room;
  if (node->place.y < top) {
    scroll->offset -= top - node->place.y;
  } else if (node->place.y + node->place.h > bottom) {
    int down = node->place.y + node->place.h - bottom, most = node->place.y - top;
    scroll->offset += down < most ? down : most;
  }
  if (scroll->offset > scroll->most) scroll->offset = scroll->most;
  if (scroll->offset < 0) scroll->offset = 0;
  return scroll->offset != before;
}

const Tree *ui_build(Ui *ui, const View *view, const Settings *settings, int width,
                     int height, int64_t now_ms) {
  theme_make(&ui->theme, settings, width, height);
  ui_build_once(ui, view, settings, now_ms);
  bool again = ui->focus_moved && ui_show_focus(ui);
  ui->focus_moved = false;
  const Node *focus = tree_find(ui->tree, ui->focus);
  if (ui->focus && (!focus || !node_focusable(focus)))
    id_set(&ui->focus, NULL), again = true;
  if (ui->hover && !tree_find(ui->tree, ui->hover)) id_set(&ui->hover, NULL);
  if (ui->pressed && !tree_find(ui->tree, ui->pressed)) id_set(&ui->pressed, NULL);
  if (again) ui_build_once(ui, view, settings, now_ms);
  return ui->tree;
}

int64_t ui_wake(const Ui *ui) { return ui->wake; }

const Node *ui_focus(const Ui *ui) {
  return ui->tree && ui->focus ? tree_find(ui->tree, ui->focus) : NULL;
}

static const Intent no_intent = {INTENT_NONE, 0};

static bool ui_scroll(Scroll *scroll, int by) {
  if (!scroll) return false;
  int offset = scroll->offset + by;
  if (offset > scroll->most) offset = scroll->most;
  if (offset < 0) offset = 0;
  bool changed = offset != scroll->offset;
  scroll->offset = offset;
  return changed;
}

static bool ui_move(Ui *ui, const Node *to) {
  ui->focus_moved = to != NULL;
  return id_set(&ui->focus, to);
}

static bool ui_arrow(Ui *ui, FocusWay way) {
  const Node *from = ui_focus(ui), *to = focus_move(ui->tree, from, way);
  if (to != from) return ui_move(ui, to);
  int step = theme_px(&ui->theme, 72);
  Scroll *scroll = memory_scroll_main(ui->memory);
  if (way == FOCUS_UP) return ui_scroll(scroll, -step);
  return way == FOCUS_DOWN && ui_scroll(scroll, step);
}

static bool ui_page(Ui *ui, int way) {
  Scroll *scroll = memory_scroll_main(ui->memory);
  return scroll && ui_scroll(scroll, way * scroll->place.h * 4 / 5);
}

static Intent ui_enter(Ui *ui, bool *changed) {
  const Node *node = ui_focus(ui);
  if (!node) node = focus_key(ui->tree, NODE_KEY_ENTER);
  if (node) return node->intent;
  *changed = ui_move(ui, focus_first(ui->tree));
  return no_intent;
}

static Intent ui_key(Ui *ui, int key, bool *changed) {
  const Node *node;
  switch (key) {
    case UI_KEY_UP: *changed = ui_arrow(ui, FOCUS_UP); return no_intent;
    case UI_KEY_DOWN: *changed = ui_arrow(ui, FOCUS_DOWN); return no_intent;
    case UI_KEY_LEFT: *changed = ui_arrow(ui, FOCUS_LEFT); return no_intent;
    case UI_KEY_RIGHT: *changed = ui_arrow(ui, FOCUS_RIGHT); return no_intent;
    case UI_KEY_TAB:
    case UI_KEY_BACK_TAB:
      node = ui_focus(ui);
      *changed = ui_move(ui, node ? focus_tab(ui->tree, node, key == UI_KEY_BACK_TAB)
                                  : focus_first(ui->tree));
      return no_intent;
    case UI_KEY_PAGE_UP: *changed = ui_page(ui, -1); return no_intent;
    case UI_KEY_PAGE_DOWN: *changed = ui_page(ui, 1); return no_intent;
    case UI_KEY_ENTER: return ui_enter(ui, changed);
    case UI_KEY_ESCAPE:
      node = focus_key(ui->tree, NODE_KEY_ESCAPE);
      return node ? node->intent : (Intent){INTENT_BACK, 0};
    case UI_KEY_F1: return (Intent){INTENT_SETTINGS, 0};
    default: break;
  }
  node = focus_key(ui->tree, key);
  if (!node && key == ' ') return ui_enter(ui, changed);
  return node ? node->intent : no_intent;
}

Intent ui_event(Ui *ui, const UiEvent *event, bool *changed) {
  *changed = false;
  if (!ui->tree) return no_intent;
  const Node *under = tree_at(ui->tree, event->x, event->y);
  bool same;
  switch (event->kind) {
    case UI_KEY: return ui_key(ui, event->key, changed);
    case UI_MOVE: *changed = id_set(&ui->hover, under); return no_intent;
    case UI_PRESS:
      *changed = id_set(&ui->pressed, under);
      if (id_set(&ui->focus, NULL)) *changed = true;
      return no_intent;
    case UI_RELEASE:
      same = under && ui->pressed && !strcmp(under->id, ui->pressed);
      *changed = id_set(&ui->pressed, NULL);
      return same ? under->intent : no_intent;
    case UI_WHEEL: {
      Scroll *scroll = memory_scroll_main(ui->memory);
      *changed = ui_scroll(scroll, event->y * theme_px(&ui->theme, 64));
      return no_intent;
    }
  }
  return no_intent;
}
