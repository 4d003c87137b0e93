#include "ui/portrait.h"
#include "ui/scene.h"
#include "ui/screens.h"

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

// The table's lip as high as `wanted`, or lower where the speech would not fit above it.
static int lip_below_speech(const Build *build, int wanted, const char *speech,
                            const char *narration) {
  int top = build_bar_height(build), step = build_px(build, 12), table = wanted;
  int lowest = build->page.h * 7 / 10;
  int strip = narration && *narration
                  ? build_height(build, TYPE_NARRATION, narration, build_px(build, 560)) +
                        build_px(build, 18)
                  : 0;
  for (; speech && table < lowest; table += step) {
    int height = scene_bust(build, table, BUST_STAGE);
    int bust = height * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
    bool tall = build->theme->tall;
    int beside = tall ? 0 : 2 * bust * 7 / 8 + build_px(build, 28);
    int width = build->content.w - beside - build_px(build, 64);
    int needed = build_height(build, TYPE_SPEECH, speech, most(width, 1)) +
                 build_px(build, 48 + 14 + 12);
    if (top + needed + (tall ? height : strip) <= table) break;
  }
  return table;
}

static void build_choice(Build *build) {
  const View *view = build->view;
  int margin = build_px(build, 24), gap = build_px(build, 12);
  Rect area = build->content;
  area.y = 0;
  const char *prompt =
      view->trying_again ? build_word(build, WORD_FIRST_ANSWER) : view->prompt;
  if (prompt && view->step && view->step->kind == STEP_ANSWER)
    prompt = build_fill(build, WORD_ABOUT_YOU, prompt, NULL);
  int head =
      prompt && *prompt ? build_height(build, TYPE_LABEL, prompt, area.w) + gap : 0;
  int body = scene_options(build, NULL, area, false);
  int lip = build_px(build, 30);
  int tray = lip + head + body + margin;
  int table =
      most(least(build->page.h - tray, build_px(build, 478)), scene_highest_table(build));
  if (table + tray < build->page.h) table = build->page.h - tray;
  table = lip_below_speech(build, table, view->speech, view->narration);
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
  const Step *step = build->view->step;
  bool choosing = build->view->choosing;
  if (choosing && step && (step->kind == STEP_THINK || step->kind == STEP_SURE))
    screen_guess(build);
  else if (choosing)
    build_choice(build);
  else
    build_spoken(build);
  build_notice(build);
}
