#include <string.h>

#include "ui/scene.h"
#include "ui/screens.h"

// A sentence on a sheet between the two people; its slots are cut paper, pieces lie on
// the table. Undo takes the last piece out; the sentence is said only when it is whole.

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

typedef struct Sentence {
  int w, h;  // inside the sheet
} Sentence;

// One row per slot: its opening words on the left of the strip, the piece or an empty
// place.
static int add_slots(Build *build, Node *sheet, Rect area) {
  const View *view = build->view;
  int y = area.y, gap = build_px(build, 10), padding = build_px(build, 14);
  int glyph = build_px(build, 22), lead = 0;
  for (int i = 0; i < view->slot_count; i++) {
    const char *prompt = view->slots[i].prompt;
    if (prompt && *prompt) lead = most(lead, build_width(build, TYPE_LABEL, prompt) + 2);
  }
  lead = least(lead, area.w * 2 / 5);
  for (int i = 0; i < view->slot_count; i++) {
    const ViewSlot *slot = &view->slots[i];
    SlotKind kind = slot_kind(slot->glyph);
    const SlotColours *colours = &build->theme->slot[kind];
    bool filled = slot->text != NULL, now = i == view->slot_now;
    const char *words = filled ? slot->text : build_word(build, WORD_SLOT_EMPTY);
    const char *prompt = slot->prompt ? slot->prompt : "";
    TypeRole type = filled ? TYPE_BETTER : TYPE_LABEL;
    int lead_h = *prompt ? build_height(build, TYPE_LABEL, prompt, most(lead, 1)) : 0;
    Rect strip = {area.x + lead + (lead ? gap : 0), y, 0, 0};
    strip.w = area.x + area.w - strip.x;
    int text_w = strip.w - 2 * padding - glyph - gap;
    int height = build_height(build, type, words, text_w);
    strip.h = most(most(height, lead_h) + padding, build_px(build, 48));
    if (sheet) {
      if (lead_h)
        build_text(build, sheet, ROLE_TEXT, build_print(build, "slot-lead/%d", i + 1),
                   TYPE_LABEL, prompt,
                   (Rect){area.x, y + (strip.h - lead_h) / 2, lead, lead_h}, ALIGN_START,
                   build->theme->ink2);
      PaperLook look = paper_card(build->theme, build_print(build, "slot/%d", i));
      look.fill = colours->tint;
      look.radius = 8;
      look.lift = filled ? LIFT_REST : LIFT_FLAT;
      look.dashed = !filled;
      if (!filled) look.edge = now ? colours->deep : build->theme->control;
      Node *node = build_card(build, sheet, ROLE_TEXT,
                              build_print(build, "slot/%d", i + 1), words, strip, &look);
      Text svg = {0};
      svg_open(&svg, glyph, glyph);
      glyph_slot(&svg, kind, glyph / 2.0, glyph / 2.0, glyph * .8, colours->deep);
      svg_close(&svg);
      if (kind != SLOT_PLAIN)
        node_art(build->tree, node,
                 (Rect){strip.x + padding, strip.y + (strip.h - glyph) / 2, glyph, glyph},
                 text_string(&svg));
      text_free(&svg);
      int at = kind == SLOT_PLAIN ? 0 : glyph + gap;
      build_label(
          build, node, type, words,
          (Rect){strip.x + padding + at, strip.y, strip.w - 2 * padding - at, strip.h},
          ALIGN_START, filled ? build->theme->ink : colours->deep);
    }
    y += strip.h + gap;
  }
  return y - area.y - gap;
}

static void add_buttons(Build *build, int right, int y) {
  const View *view = build->view;
  const char *undo = build_word(build, WORD_UNDO), *say = build_word(build, WORD_SAY_IT);
  bool whole = view->slot_now >= view->slot_count, some = view->slot_now > 0;
  int height = build_button_height(build), gap = build_px(build, 16);
  int say_w = build_button_width(build, say, NODE_KEY_ENTER);
  int undo_w = build_button_width(build, undo, 'z');
  Rect say_place = {right - say_w, y, say_w, height};
  Rect undo_place = {right - say_w - gap - undo_w, y, undo_w, height};
  if (some)
    build_button(build, NULL, "undo", undo, (Intent){INTENT_UNDO, 0}, 'z', undo_place,
                 false);
  else
    build_button_disabled(build, NULL, "undo", undo, 'z', undo_place);
  if (whole)
    build_button(build, NULL, "say", say, (Intent){INTENT_SAY, 0}, NODE_KEY_ENTER,
                 say_place, true);
  else
    build_button_disabled(build, NULL, "say", say, NODE_KEY_ENTER, say_place);
}

void screen_compose(Build *build) {
  const View *view = build->view;
  Rect area = build->content;
  int margin = build_px(build, 24), gap = build_px(build, 12), lip = build_px(build, 28);
  bool whole = view->slot_now >= view->slot_count;
  const char *prompt = view->prompt ? view->prompt : "";
  const char *slot = whole ? NULL : view->slots[view->slot_now].prompt;
  if (slot && !strcmp(slot, "…")) slot = NULL;
  const char *lead = whole                ? build_word(build, WORD_SENTENCE_WHOLE)
                     : view->trying_again ? build_word(build, WORD_FIRST_ANSWER)
                     : slot               ? slot
                                          : prompt;
  int head = build_height(build, TYPE_LABEL, lead, area.w) + gap;
  int body = whole ? 0 : scene_options(build, NULL, area, false) + gap;
  int buttons = build_button_height(build);
  int tray = lip + head + body + buttons + margin;
  bool tall = build->theme->tall;
  int sheet_w =
      tall ? area.w : least(build_px(build, 640), area.w - 2 * build_px(build, 180));
  int padding = build_px(build, 26);
  int inner_w = sheet_w - 2 * padding;
  int title = *prompt ? build_height(build, TYPE_LABEL, prompt, inner_w) + gap : 0;
  int slots = add_slots(build, NULL, (Rect){0, 0, inner_w, 0});
  int sheet_h = title + slots + 2 * padding;
  int top = build_bar_height(build) + build_px(build, 12);
  int table =
      most(build->page.h - tray,
           most(scene_highest_table(build),
                least(top + sheet_h + build_px(build, 18), build->page.h * 3 / 5)));
  Scene scene = scene_build(build, table, BUST_STAGE, true);
  scene_tags(build, &scene, table);
  Rect place = {(build->page.w - sheet_w) / 2, 0, sheet_w, sheet_h};
  int room = table - build_px(build, 14) - top;
  if (place.h > room) place.h = room;
  place.y = most(top, top + (room - place.h) / 2);
  PaperLook look = paper_sheet(build->theme, "sentence");
  Node *sheet = build_card(build, NULL, ROLE_GROUP, "sentence", prompt, place, &look);
  sheet->state |= NODE_OVERLAYS;
  Rect inside = rect_inset(place, padding, padding);
  Node *parent = sheet;
  int offset = 0;
  if (title + slots > inside.h)
    parent =
        build_scroll(build, sheet, "sentence-scroll", inside, title + slots, &offset);
  int y = inside.y - offset;
  if (title) {
    build_text(build, parent, ROLE_HEADING, "prompt", TYPE_LABEL, prompt,
               (Rect){inside.x, y, inner_w, 0}, ALIGN_START, build->theme->ink2);
    y += title;
  }
  add_slots(build, parent, (Rect){inside.x, y, inner_w, 0});

  y = table + lip;
  build_text(build, NULL, ROLE_HEADING, "lead", TYPE_LABEL, lead,
             (Rect){area.x, y, area.w, 0}, ALIGN_CENTRE, build->theme->ink);
  y += head;
  int button_y = build->page.h - margin - buttons + build_px(build, 8);
  if (!whole) {
    Rect pieces = {area.x, y, area.w, 0};
    Node *tray_node = NULL;
    int space = button_y - gap - y;
    if (body - gap > space) {
      int scrolled = 0;
      tray_node = build_scroll(build, NULL, "pieces", (Rect){0, y, build->page.w, space},
                               body - gap, &scrolled);
      pieces.y -= scrolled;
    }
    scene_options(build, tray_node, pieces, true);
  }
  add_buttons(build, area.x + area.w, button_y);
  build_notice(build);
}
