#include "ui/portrait.h"
#include "ui/scene.h"
#include "ui/screens.h"

// Guessing before asking: the player's own thought as a cloud, what it may be on the
// table; then, in a row, how sure.

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

static int cloud_height(const Build *build, const char *head, const char *text, int w) {
  int inner = most(w - 2 * build_px(build, 64), 1);
  int words = build_height(build, TYPE_THOUGHT, text, inner) +
              build_height(build, TYPE_LABEL, head, inner) + 2 * build_px(build, 40);
  return most(words, build_px(build, 130));
}

// Where the cloud may lie: between the two, or across the page above them.
static int cloud_width(const Build *build, int table) {
  int bust = scene_bust(build, table, BUST_STAGE) * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  if (build->theme->tall) return build->content.w;
  return build->content.w - 2 * bust * 7 / 8 - build_px(build, 28);
}

static int lip_below_cloud(const Build *build, int table, const char *head,
                           const char *text, int strip) {
  int top = build_bar_height(build), step = build_px(build, 12);
  int lowest = build->page.h * 7 / 10;
  for (; table < lowest; table += step) {
    int width = cloud_width(build, table);
    int needed = cloud_height(build, head, text, width) + build_px(build, 34);
    int busts = build->theme->tall ? scene_bust(build, table, BUST_STAGE) : strip;
    if (top + needed + busts <= table) break;
  }
  return table;
}

// Buttons in one row, or below each other where they are too wide.
static int add_sureness(Build *build, Rect area, bool draw) {
  const View *view = build->view;
  int gap = build_px(build, 16), height = build_button_height(build), whole = -gap;
  for (int i = 0; i < view->option_count; i++)
    whole += build_button_width(build, view->options[i].text, '1' + i) + gap;
  bool row = whole <= area.w;
  int x = area.x + (area.w - whole) / 2, y = area.y;
  for (int i = 0; i < view->option_count; i++) {
    const char *text = view->options[i].text;
    int width = build_button_width(build, text, '1' + i);
    if (!row) x = area.x + (area.w - width) / 2;
    if (draw)
      build_button(build, NULL, build_print(build, "option/%d", i + 1), text,
                   (Intent){INTENT_PICK, i}, '1' + i, (Rect){x, y, width, height}, false);
    if (row)
      x += width + gap;
    else
      y += height + gap;
  }
  return row ? height : y - area.y - gap;
}

static void add_cloud(Build *build, const Scene *scene, int floor, const char *head,
                      const char *text) {
  Rect room = scene->between;
  bool tall = build->theme->tall;
  room.h = (tall ? scene->left.y : floor) - build_px(build, 12) - room.y;
  int needed = cloud_height(build, head, text, room.w);
  int close = needed + build_px(build, 40);
  if (tall && close < room.h) room.y += room.h - close, room.h = close;
  int tip_x = scene->left.x + scene->left.w * (tall ? 50 : 86) / 100;
  int tip_y = scene->left.y + scene->left.h * (tall ? 6 : 40) / 100;
  Node *node = build_thought(build, NULL, "thought", head, text,
                             build->theme->seat[SEAT_LEFT].deep, room, tip_x, tip_y);
  node->state |= NODE_OVERLAYS;
}

void screen_guess(Build *build) {
  const View *view = build->view;
  int margin = build_px(build, 24), gap = build_px(build, 12), lip = build_px(build, 30);
  bool sure = view->thought != NULL;
  const char *head = build_word(build, WORD_IN_YOUR_HEAD);
  const char *text = sure ? view->thought : view->prompt ? view->prompt : "…";
  const char *lead = view->trying_again ? build_word(build, WORD_FIRST_ANSWER)
                     : sure             ? view->prompt
                                        : build_word(build, WORD_NOTHING_SAID);
  Rect area = build->content;
  area.y = 0;
  int lead_h = build_height(build, TYPE_LABEL, lead, area.w) + gap;
  int body =
      sure ? add_sureness(build, area, false) : scene_options(build, NULL, area, false);
  int tray = lip + lead_h + body + margin;
  int table =
      most(least(build->page.h - tray, build_px(build, 478)), scene_highest_table(build));
  if (table + tray < build->page.h) table = build->page.h - tray;
  const char *told = sure && build->theme->text > 1.25 ? NULL : view->narration;
  int strip = told && *told
                  ? build_height(build, TYPE_NARRATION, told, build_px(build, 560)) +
                        build_px(build, 18)
                  : 0;
  table = lip_below_cloud(build, table, head, text, strip);
  Scene scene = scene_build(build, table, BUST_STAGE, false);
  scene_tags(build, &scene, table);
  int floor = scene_narration(build, &scene, told);
  add_cloud(build, &scene, floor, head, text);
  int y = table + lip;
  build_text(build, NULL, ROLE_HEADING, "prompt", TYPE_LABEL, lead,
             (Rect){area.x, y, area.w, 0}, ALIGN_CENTRE, build->theme->ink);
  area.y = y + lead_h;
  if (sure) {
    add_sureness(build, area, true);
  } else if (area.y + body <= build->page.h - margin / 2) {
    scene_options(build, NULL, area, true);
  } else {
    int offset = 0;
    Rect place = {build->page.x, area.y, build->page.w, build->page.h - area.y};
    Node *scroll = build_scroll(build, NULL, "replies", place, body + margin, &offset);
    area.y -= offset;
    scene_options(build, scroll, area, true);
  }
}
