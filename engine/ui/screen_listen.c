#include "ui/portrait.h"
#include "ui/scene.h"
#include "ui/screens.h"

// The partner's words are the only light in the room; what was heard stays above, dimmer.
// The strand shows words and pauses so far and never how much is left.

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

static void add_strand(Build *build, Rect place, int heard) {
  Text svg = {0}, wave = {0};
  double u = build->theme->u, middle = place.h / 2.0, x = 0;
  svg_open(&svg, place.w, place.h);
  svg_put(&wave, "M0 %g", middle);
  int waves = least(heard, 8);
  for (int i = 0; i < waves; i++) {
    double step = 13 * u, swell = (i % 2 ? 8 : 10) * u;
    for (int k = 0; k < 3; k++, x += 2 * step)
      svg_put(&wave, "Q%g %g %g %gQ%g %g %g %g", x + step / 2, middle - swell, x + step,
              middle, x + step * 1.5, middle + swell, x + 2 * step, middle);
    x += 18 * u;
    svg_put(&wave, "L%g %g", x, middle);
  }
  svg_path(&svg, text_string(&wave), colour_clear(build->theme->ink, 0),
           build->theme->family[FAMILY_LISTEN].mid, 3 * u);
  svg_circle(&svg, x + 8 * u, middle, 8 * u, build->theme->gold);
  svg_close(&svg);
  build_svg(build, NULL, "strand", "", place, text_string(&svg));
  text_free(&svg);
  text_free(&wave);
}

static void add_phone(Build *build, Rect place) {
  Text svg = {0};
  svg_open(&svg, place.w, place.h);
  glyph_phone(&svg, place.w / 2.0, place.h / 2.0, place.h * .8, build->theme->ink,
              build->theme->paper, true);
  svg_close(&svg);
  Node *node = build_svg(build, NULL, "phone", build_word(build, WORD_PHONE_BUZZES),
                         place, text_string(&svg));
  node->state |= NODE_OVERLAYS;
  text_free(&svg);
}

// Heard lines from the newest upwards, as many as there is room for.
static void add_words(Build *build, Rect room) {
  const View *view = build->view;
  int y = room.y + room.h, gap = build_px(build, 14);
  int first = view->line_count - view->heard_count;
  for (int i = view->line_count - 1; i >= first && i >= 0; i--) {
    bool newest = i == view->line_count - 1;
    const ViewLine *line = &view->lines[i];
    bool own = line->picked || line->speaker == view->left.person;
    const char *words = line->text;
    if (own && line->speaker)
      words =
          build_print(build, "%s: %s",
                      build_fill(build, WORD_YOU, line->speaker->name, NULL), line->text);
    TypeRole type = !line->speaker || own ? TYPE_NARRATION
                    : newest              ? TYPE_SLOT
                                          : TYPE_SPEECH;
    int height = build_height(build, type, words, room.w);
    if (y - height < room.y && !newest) break;
    Node *parent = NULL;
    if (height > room.h) {  // the newest alone is taller than the room: it scrolls
      int offset = 0;
      parent = build_scroll(build, NULL, "heard", room, height, &offset);
      y = room.y + height - offset;
    }
    y -= height;
    Colour bright = build->theme->night_text;
    Colour colour =
        newest ? bright : colour_over(colour_clear(bright, .80), build->theme->night);
    build_text(build, parent, line->speaker && newest ? ROLE_SPEECH : ROLE_TEXT,
               build_print(build, "heard/%d", i - first), type, words,
               (Rect){room.x, y, room.w, height}, ALIGN_START, colour);
    if (parent) break;
    y -= gap;
  }
}

void screen_listen(Build *build) {
  const View *view = build->view;
  const Theme *theme = build->theme;
  node_fill(build->tree, tree_root(build->tree), build->page, theme->night);
  Rect area = build->content;
  int margin = build_px(build, 24), gap = build_px(build, 14);
  bool choosing = view->choosing;
  const char *name = view->right.person ? view->right.person->name : "";
  const char *prompt = !choosing ? build_fill(build, WORD_HAS_FLOOR, name, NULL)
                       : view->trying_again ? build_word(build, WORD_FIRST_ANSWER)
                       : view->prompt       ? view->prompt
                                            : build_word(build, WORD_SAY_BACK);
  int head = build_height(build, TYPE_LABEL, prompt, area.w - build_px(build, 150));
  bool pause = false;
  for (int i = 0; i < view->option_count; i++) pause |= view->options[i].holds;
  const char *no_clock = choosing && pause ? build_word(build, WORD_NO_CLOCK) : NULL;
  int quiet = no_clock ? build_height(build, TYPE_SMALL, no_clock, area.w) : 0;
  int body = choosing ? scene_options(build, NULL, area, false)
                      : build_button_height(build) + build_px(build, 4);
  int lip = build_px(build, 30);
  int tray = lip + head + gap + quiet + (quiet ? gap / 2 : 0) + body + margin;
  int table = most(build->page.h - tray, scene_highest_table(build));

  int top = build_bar_height(build);
  int height = least(table - top - build_px(build, 16), build_px(build, 470));
  int width = height * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  if (width > build->page.w * 2 / 5) {
    width = build->page.w * 2 / 5;
    height = width * PORTRAIT_HEIGHT / PORTRAIT_WIDTH;
  }
  Rect bust = {area.x + area.w - width - build_px(build, theme->tall ? 0 : 40),
               table + build_px(build, 8) - height, width, height};
  Text glow = {0};
  int halo = least(height, table - top) - 4;
  svg_open(&glow, halo, halo);
  static const double rings[] = {.10, .08, .06};
  for (int i = 0; i < 3 && !theme->high; i++)
    svg_circle(&glow, halo / 2.0, halo / 2.0, halo * (.5 - .07 * i),
               colour_clear(theme->gold, rings[i]));
  svg_close(&glow);
  Rect around = {bust.x + width / 2 - halo / 2, bust.y + height / 2 - halo / 2, halo,
                 halo};
  Rect seen = {0, top, build->page.w, table - top};
  if (rect_within(around, (Rect){0, 0, build->page.w, build->page.h}) &&
      rect_meets(around, seen))
    build_svg(build, NULL, "glow", "", around, text_string(&glow))->state |=
        NODE_OVERLAYS;
  text_free(&glow);
  if (view->right.person) build_person(build, NULL, "right", &view->right, bust, true);

  int strand_h = build_px(build, 34);
  Rect room = {area.x, top + build_px(build, 24), bust.x - area.x - build_px(build, 8),
               table - top - build_px(build, 52) - strand_h};
  if (theme->tall) {
    room.w = area.w;
    room.h = bust.y - room.y - strand_h;
  }
  int measure = build_px(build, 640) * (theme->text > 1 ? 2 : 1);
  room.w = least(room.w, measure);
  add_words(build, room);
  add_strand(build,
             (Rect){room.x, room.y + room.h + build_px(build, 10),
                    least(room.w, build_px(build, 560)), strand_h},
             view->heard_count);

  build_table(build, NULL,
              (Rect){0, table - build_px(build, 12), build->page.w,
                     build->page.h - table + build_px(build, 12)});
  int tag_h = build_tag_height(build), tag_w = build_tag_width(build, name);
  if (view->right.person)
    build_tag(build, NULL, "tag/right", name, SEAT_RIGHT,
              least(bust.x + (width - tag_w) / 2, build->page.w - tag_w - 4),
              table - tag_h + build_px(build, 8));
  if (view->buzz) {
    int phone = build_px(build, 96);
    add_phone(build, (Rect){bust.x - phone - build_px(build, 20), table - phone * 3 / 5,
                            phone, phone});
  }
  Node *bar = build_bar(build, view->title ? view->title : "");
  build_bar_button(build, bar, "home", build_word(build, WORD_HOME),
                   (Intent){INTENT_BACK, 0}, NODE_KEY_ESCAPE);
  build_bar_button(build, bar, "history", build_word(build, WORD_HISTORY),
                   (Intent){INTENT_HISTORY, 0}, 'h');
  if (choosing && !view->trying_again)
    build_bar_button(build, bar, "skip", build_word(build, WORD_SKIP),
                     (Intent){INTENT_SKIP, 0}, 'k');

  int y = table + lip;
  build_text(build, NULL, ROLE_HEADING, "prompt", TYPE_LABEL, prompt,
             (Rect){area.x, y, area.w - build_px(build, 150), head}, ALIGN_START,
             theme->ink);
  y += head + gap / 2;
  if (no_clock) {
    build_text(build, NULL, ROLE_TEXT, "no-clock", TYPE_SMALL, no_clock,
               (Rect){area.x, y, area.w, quiet}, ALIGN_START, theme->ink);
    y += quiet + gap / 2;
  }
  y += gap / 2;
  if (!choosing) {
    const char *label = build_word(build, WORD_KEEP_LISTENING);
    int w = build_button_width(build, label, NODE_KEY_ENTER),
        h = build_button_height(build);
    build_button(build, NULL, "go-on", label, (Intent){INTENT_ADVANCE, 0}, NODE_KEY_ENTER,
                 (Rect){area.x + area.w - w, build->page.h - margin - h, w, h}, true);
  } else {
    area.y = y;
    Node *parent = NULL;
    if (y + body > build->page.h - margin / 2) {
      int offset = 0;
      Rect place = {0, y, build->page.w, build->page.h - y};
      parent = build_scroll(build, NULL, "replies", place, body + margin, &offset);
      area.y -= offset;
    }
    scene_options(build, parent, area, true);
  }
  build_notice(build);
}
