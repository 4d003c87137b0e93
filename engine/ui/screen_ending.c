#include "ui/scene.h"
#include "ui/screens.h"

// The last card: its title, what happened, and the way to looking back.

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

void screen_ending(Build *build) {
  const View *view = build->view;
  const Theme *theme = build->theme;
  int padding = build_px(build, 48), gap = build_px(build, 12);
  int button_h = build_button_height(build), foot = build_px(build, 28);
  int bar = build_bar_height(build);
  int table = build->page.h - button_h - 2 * foot - build_px(build, 12);
  scene_build(build, table, BUST_ASIDE, true);
  int width =
      least(build_px(build, 720) * (theme->text > 1.3 ? 5 : 4) / 4, build->content.w);
  const char *over = build_word(build, WORD_THE_END);
  const char *title = view->ending_title ? view->ending_title : "";
  const char *told = view->ending_text ? view->ending_text : "";
  int inner = width - 2 * padding;
  int over_h = build_height(build, TYPE_LABEL, over, inner);
  int title_h = build_height(build, TYPE_HEADING, title, inner);
  int told_h = build_height(build, TYPE_WHY, told, inner);
  int body = over_h + gap / 2 + title_h + gap + told_h;
  int room = table - bar - 2 * gap;
  Rect place = {(build->page.w - width) / 2, 0, width,
                least(body + 2 * padding * 3 / 4, room)};
  place.y = bar + gap + most(0, (room - place.h) / 2);
  PaperLook look = paper_sheet(theme, title);
  look.lift = LIFT_HIGH;
  Node *card = build_card(build, NULL, ROLE_GROUP, "ending", title, place, &look);
  card->state |= NODE_OVERLAYS;
  Rect inside = rect_inset(place, padding, padding * 3 / 4);
  int offset = 0;
  Node *parent = card;
  if (body > inside.h)
    parent = build_scroll(build, card, "ending-scroll", inside, body, &offset);
  int y = inside.y - offset;
  build_text(build, parent, ROLE_TEXT, "over", TYPE_LABEL, over,
             (Rect){inside.x, y, inner, 0}, ALIGN_CENTRE, theme->ink2);
  y += over_h + gap / 2;
  build_text(build, parent, ROLE_HEADING, "ending-title", TYPE_HEADING, title,
             (Rect){inside.x, y, inner, 0}, ALIGN_CENTRE, theme->ink);
  y += title_h + gap;
  build_text(build, parent, ROLE_NARRATION, "ending-text", TYPE_WHY, told,
             (Rect){inside.x, y, inner, 0}, ALIGN_START, theme->ink);
  const char *label = build_word(build, WORD_LOOK_BACK);
  int button_w = build_button_width(build, label, NODE_KEY_ENTER);
  build_button(build, NULL, "look-back", label, (Intent){INTENT_ADVANCE, 0},
               NODE_KEY_ENTER,
               (Rect){build->content.x + build->content.w - button_w,
                      build->page.h - foot - button_h, button_w, button_h},
               true);
  build_notice(build);
}
