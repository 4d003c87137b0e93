#include "ui/scene.h"
#include "ui/screens.h"

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

static void build_choice(Build *build) {
  const View *view = build->view;
  int margin = build_px(build, 24), gap = build_px(build, 12);
  Rect area = build->content;
  area.y = 0;
  const char *prompt =
      view->trying_again ? build_word(build, WORD_FIRST_ANSWER) : view->prompt;
  int head =
      prompt && *prompt ? build_height(build, TYPE_LABEL, prompt, area.w) + gap : 0;
  int body = scene_options(build, NULL, area, false);
  int lip = build_px(build, 30);
  int tray = lip + head + body + margin;
  int table =
      most(least(build->page.h - tray, build_px(build, 478)), scene_highest_table(build));
  if (table + tray < build->page.h) table = build->page.h - tray;
  Scene scene = scene_build(build, table, BUST_STAGE, false);
  scene_tags(build, &scene, table);
  int floor = scene_narration(build, &scene, view->narration);
  if (view->speech)
    scene_speech(build, &scene, "speech", view->speech, view->speech_left, floor);
  int y = table + lip;
  if (head) {
    Rect box = {area.x, y, area.w, 0};
    build_text(build, NULL, ROLE_HEADING, "prompt", TYPE_LABEL, prompt, box, ALIGN_CENTRE,
               build->theme->ink);
    y += head;
  }
  area.y = y;
  if (y + body <= build->page.h - margin / 2) {
    scene_options(build, NULL, area, true);
    return;
  }
  int offset = 0;
  Rect place = {build->page.x, y, build->page.w, build->page.h - y};
  Node *scroll = build_scroll(build, NULL, "replies", place, body + margin, &offset);
  area.y = y - offset;
  scene_options(build, scroll, area, true);
}

static void build_spoken(Build *build) {
  const View *view = build->view;
  int height = build_button_height(build), margin = build_px(build, 28);
  int table = build->page.h - height - 2 * margin - build_px(build, 12);
  Scene scene = scene_build(build, table, BUST_TALK, false);
  scene_tags(build, &scene, table);
  int floor = scene_narration(build, &scene, view->narration);
  if (view->speech)
    scene_speech(build, &scene, "speech", view->speech, view->speech_left, floor);
  const char *label = build_word(build, WORD_GO_ON);
  int width = build_button_width(build, label, NODE_KEY_ENTER);
  Rect place = {build->content.x + build->content.w - width,
                build->page.h - margin - height, width, height};
  build_button(build, NULL, "go-on", label, (Intent){INTENT_ADVANCE, 0}, NODE_KEY_ENTER,
               place, true);
}

void screen_stage(Build *build) {
  if (build->view->choosing)
    build_choice(build);
  else
    build_spoken(build);
  build_notice(build);
}
