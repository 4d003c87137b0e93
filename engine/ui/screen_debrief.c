#include <string.h>

#include "ui/flower.h"
#include "ui/scene.h"
#include "ui/screens.h"

// Looking back: the thread of moments (each can be played again), the flower of families,
// the turning point, two strengths, one aim, and the endings that did not come.

static int most(int a, int b) { return a > b ? a : b; }

static const char *moment_title(const ReviewMoment *moment) {
  return moment->moment->title ? moment->moment->title : "";
}

static int add_bead(Build *build, Node *parent, int index, Rect place, bool draw) {
  const Review *review = build->view->review;
  const ReviewMoment *moment = &review->moments[index];
  const Theme *theme = build->theme;
  int bead = build_px(build, 44), gap = build_px(build, 4), inset = build_px(build, 3);
  const char *title = moment_title(moment);
  TextBlock *block = build_lay(build, TYPE_HINT, title, place.w - 2 * inset);
  int height = bead + gap + block->height + inset;
  if (!draw) return height;
  bool skipped = moment->mark < 0;
  const char *landed =
      skipped ? build_word(build, WORD_SKIPPED) : scene_mark_word(build, moment->worth);
  place.h = height;
  Node *node =
      node_add(build->tree, parent, ROLE_BUTTON, build_print(build, "moment/%d", index),
               build_fill(build, WORD_MOMENT_AGAIN, title, landed), place);
  node->intent = (Intent){INTENT_REPLAY, index};
  bool focused = build->focus && !strcmp(build->focus, node->id);
  bool hovered = build->hover && !strcmp(build->hover, node->id);
  Text svg = {0};
  int w = place.w, h = bead;
  double u = theme->u, cx = w / 2.0, cy = h / 2.0;
  svg_open(&svg, w, h);
  Text line = {0};
  svg_put(&line, "M%g %gL%g %g", index ? -1.0 : cx, cy,
          index == review->moment_count - 1 ? cx : w + 1.0, cy);
  svg_path(&svg, text_string(&line), colour_clear(theme->ink, 0),
           theme->high ? theme->ink : theme->seat[SEAT_LEFT].deep, 3 * u);
  text_free(&line);
  if (index == review->turning) svg_circle(&svg, cx, cy, 22 * u, theme->gold);
  svg_circle(&svg, cx, cy, 19 * u, theme->paper);
  if (skipped)
    svg_circle(&svg, cx, cy, 8 * u, theme->control);
  else
    glyph_mark(theme, &svg, moment->worth, cx, cy, (hovered ? 34 : 30) * u);
  if (!skipped && moment->principle >= 0) {
    Family family = principle_at(moment->principle)->family;
    double fx = cx + 17 * u, fy = cy + 11 * u;
    svg_circle(&svg, fx, fy, 11 * u, theme->family[family].deep);
    svg_circle(&svg, fx, fy, 9.2 * u, theme->card);
    glyph_family(&svg, family, fx, fy, 11 * u, theme->family[family].deep,
                 colour_clear(theme->ink, 0), 0);
  }
  svg_close(&svg);
  node_art(build->tree, node, (Rect){place.x, place.y, w, h}, text_string(&svg));
  text_clear(&svg);
  if (focused) {
    svg_open(&svg, place.w, place.h);
    Text outline = {0};
    paper_outline(&outline, 4 * u, 2 * u, place.w - 8 * u, place.h - 4 * u, 12 * u, 0, 1);
    svg_path(&svg, text_string(&outline), colour_clear(theme->ink, 0), theme->focus,
             4 * u);
    text_free(&outline);
    svg_close(&svg);
    node_art(build->tree, node, place, text_string(&svg));
  }
  text_free(&svg);
  build_label(
      build, node, TYPE_HINT, title,
      (Rect){place.x + inset, place.y + bead + gap, place.w - 2 * inset, block->height},
      ALIGN_CENTRE, theme->ink);
  return height;
}

static int add_thread(Build *build, Node *parent, Rect area, bool draw) {
  int count = build->view->review->moment_count;
  if (!count) return 0;
  int step = (int)(build_px(build, 104) * build->theme->text);
  int most_a_row = most(1, area.w / most(step, 1));
  int rows = (count + most_a_row - 1) / most_a_row, each = (count + rows - 1) / rows;
  int width = area.w / each, y = area.y;
  if (width > step * 7 / 4) width = step * 7 / 4;
  for (int i = 0; i < count;) {
    int here = count - i < each ? count - i : each, height = 0;
    for (int k = 0; k < here; k++)
      height =
          most(height, add_bead(build, parent, i + k, (Rect){0, 0, width, 0}, false));
    int x = area.x + (area.w - width * here) / 2;
    for (int k = 0; k < here && draw; k++)
      add_bead(build, parent, i + k, (Rect){x + k * width, y, width, 0}, true);
    i += here;
    y += height + build_px(build, 8);
  }
  return y - area.y;
}

typedef struct Note {
  const char *id, *heading, *text, *more;
  int principle;  // -1: the mark of the turning point
  Colour fill, head;
} Note;

static int add_note(Build *build, Node *parent, Rect area, const Note *note, bool draw) {
  int padding = build_px(build, 20), disc = build_px(build, 48),
      gap = build_px(build, 16);
  Rect inner = {area.x + padding + disc + gap, area.y + padding * 3 / 4,
                area.w - 2 * padding - disc - gap, 0};
  int head = build_height(build, TYPE_LABEL, note->heading, inner.w);
  int body = build_height(build, TYPE_BODY, note->text, inner.w);
  int more = note->more ? build_height(build, TYPE_SMALL, note->more, inner.w) : 0;
  int height = most(head + body + more, disc) + padding * 3 / 2;
  if (area.h > height) height = area.h;
  if (!draw) return height;
  PaperLook look = paper_card(build->theme, note->id);
  look.fill = note->fill;
  Node *card = build_card(build, parent, ROLE_GROUP, note->id, note->heading,
                          (Rect){area.x, area.y, area.w, height}, &look);
  Rect glyph = {area.x + padding, area.y + padding * 3 / 4, disc, disc};
  if (note->principle >= 0) {
    build_family(build, card, build_print(build, "%s/family", note->id),
                 principle_at(note->principle)->family, glyph);
  } else {
    const Review *review = build->view->review;
    build_mark(build, card, build_print(build, "%s/mark", note->id),
               review->moments[review->turning].worth, "",
               rect_inset(glyph, disc / 8, disc / 8));
  }
  build_text(build, card, ROLE_HEADING, build_print(build, "%s/head", note->id),
             TYPE_LABEL, note->heading, (Rect){inner.x, inner.y, inner.w, 0}, ALIGN_START,
             note->head);
  build_text(build, card, ROLE_TEXT, build_print(build, "%s/text", note->id), TYPE_BODY,
             note->text, (Rect){inner.x, inner.y + head, inner.w, 0}, ALIGN_START,
             build->theme->ink);
  if (more)
    build_text(build, card, ROLE_TEXT, build_print(build, "%s/more", note->id),
               TYPE_SMALL, note->more, (Rect){inner.x, inner.y + head + body, inner.w, 0},
               ALIGN_START, build->theme->ink);
  return height;
}

static int add_notes(Build *build, Node *parent, Rect area, bool draw) {
  const View *view = build->view;
  const Review *review = view->review;
  const Theme *theme = build->theme;
  int gap = build_px(build, 16), y = area.y;
  if (view->turning_text && review->turning >= 0) {
    Note note = {"turning",         NULL,      view->turning_text, NULL, -1,
                 theme->gold_sheet, theme->ink};
    note.heading = build_fill(build, WORD_TURNING_POINT,
                              moment_title(&review->moments[review->turning]), NULL);
    y += add_note(build, parent, (Rect){area.x, y, area.w, 0}, &note, draw) + gap;
  }
  Note strengths[2];
  int count = 0;
  for (int i = 0; i < 2; i++) {
    if (!view->strength_text[i] || review->strengths[i] < 0) continue;
    const Principle *principle = principle_at(review->strengths[i]);
    strengths[count] = (Note){build_print(build, "strength/%d", i + 1),
                              build_fill(build, WORD_STRENGTH, principle->name, NULL),
                              view->strength_text[i],
                              NULL,
                              review->strengths[i],
                              theme->card,
                              theme->family[principle->family].deep};
    count++;
  }
  bool pair = count == 2 && area.w >= build_px(build, 620) * theme->text;
  int width = pair ? (area.w - gap) / 2 : area.w, tallest = 0;
  for (int i = 0; i < count && pair; i++)
    tallest = most(tallest,
                   add_note(build, parent, (Rect){0, 0, width, 0}, &strengths[i], false));
  for (int i = 0; i < count; i++) {
    Rect place = {area.x + (pair ? i * (width + gap) : 0), y, width, tallest};
    int height = add_note(build, parent, place, &strengths[i], draw);
    if (!pair || i == count - 1) y += height + gap;
  }
  if (view->aim_text && review->aim >= 0) {
    const Principle *principle = principle_at(review->aim);
    Note note = {"aim",
                 build_fill(build, WORD_ONE_AIM, principle->name, NULL),
                 view->aim_text,
                 view->aim_scenario
                     ? build_fill(build, WORD_PRACTISED_IN, view->aim_scenario, NULL)
                     : NULL,
                 review->aim,
                 theme->family[principle->family].tint,
                 theme->family[principle->family].deep};
    y += add_note(build, parent, (Rect){area.x, y, area.w, 0}, &note, draw) + gap;
  }
  return y - area.y - (y > area.y ? gap : 0);
}

static int add_untaken(Build *build, Node *parent, Rect area, bool draw) {
  const View *view = build->view;
  if (!view->untaken_count) return 0;
  Text names = {0};
  for (int i = 0; i < view->untaken_count; i++)
    text_print(&names, "%s%s", i ? " · " : "", view->untaken[i]);
  const char *line = build_fill(build, WORD_NOT_TAKEN, text_string(&names), NULL);
  text_free(&names);
  if (draw)
    build_text(build, parent, ROLE_TEXT, "untaken", TYPE_SMALL, line,
               (Rect){area.x, area.y, area.w, 0}, ALIGN_START, build->theme->ink2);
  return build_height(build, TYPE_SMALL, line, area.w);
}

static int add_flower(Build *build, Node *parent, Rect area, bool draw) {
  int padding = build_px(build, 18);
  int inner = flower_build(build, NULL, 0, 0, area.w - 2 * padding) + 2 * padding;
  int height = most(inner, area.h);
  if (!draw) return inner;
  PaperLook look = paper_sheet(build->theme, "flower");
  look.fill = build->theme->tan;
  Node *sheet = build_card(build, parent, ROLE_GROUP, "flower-sheet",
                           build_word(build, WORD_FLOWER),
                           (Rect){area.x, area.y, area.w, height}, &look);
  flower_build(build, sheet, area.x + padding, area.y + (height - inner) / 2 + padding,
               area.w - 2 * padding);
  return height;
}

static void add_buttons(Build *build, int y) {
  int gap = build_px(build, 16), height = build_button_height(build);
  int right = build->content.x + build->content.w;
  const char *home = build_word(build, WORD_HOME);
  int width = build_button_width(build, home, NODE_KEY_ENTER);
  build_button(build, NULL, "home", home, (Intent){INTENT_HOME, 0}, NODE_KEY_ENTER,
               (Rect){right - width, y, width, height}, true);
  right -= width + gap;
  if (build->view->scenario && build->view->scenario->seat_count > 1) {
    const char *other = build_word(build, WORD_PLAY_OTHER);
    width = build_button_width(build, other, 'p');
    build_button(build, NULL, "other-seat", other, (Intent){INTENT_OTHER_SEAT, 0}, 'p',
                 (Rect){right - width, y, width, height}, false);
  }
}

void screen_debrief(Build *build) {
  const View *view = build->view;
  const Theme *theme = build->theme;
  if (!view->review) return;
  Rect area = build->content;
  int gap = build_px(build, 16), foot = build_px(build, 20);
  int button_h = build_button_height(build);
  node_fill(build->tree, tree_root(build->tree), build->page, theme->paper);
  build_bar(build, view->title ? view->title : "");
  const char *head = build_word(build, WORD_HOW_IT_WENT);
  const char *below = word_count(build->arena, build_language(build),
                                 WORD_CHOOSE_BEAD_ONE, view->review->moment_count);
  int head_h = build_height(build, TYPE_HEADING, head, area.w);
  int head_w = build_width(build, TYPE_HEADING, head) + 2 * gap;
  bool beside = head_w + build_width(build, TYPE_BODY, below) <= area.w;
  int below_h = beside ? 0 : build_height(build, TYPE_BODY, below, area.w);
  int top = build_bar_height(build) + build_px(build, 8);
  int bottom = build->page.h - foot - button_h - gap;
  int thread = add_thread(build, NULL, area, false);
  bool pair = !theme->tall && theme->text <= 1.5;
  int left_w = pair ? (area.w - gap) * 39 / 100 : area.w;
  int right_w = pair ? area.w - gap - left_w : area.w;
  int flower = add_flower(build, NULL, (Rect){0, 0, left_w, 0}, false);
  int notes = add_notes(build, NULL, (Rect){0, 0, right_w, 0}, false);
  int untaken = add_untaken(build, NULL, (Rect){0, 0, left_w, 0}, false);
  if (untaken) flower += gap + untaken;
  int body = head_h + below_h + gap + thread + gap / 2 +
             (pair ? most(flower, notes) : flower + gap + notes) + gap;
  int offset = 0;
  Rect place = {0, top, build->page.w, bottom - top};
  Node *parent = build_scroll(build, NULL, "debrief", place, body, &offset);
  int y = top - offset;
  build_text(build, parent, ROLE_HEADING, "how-it-went", TYPE_HEADING, head,
             (Rect){area.x, y, beside ? head_w - gap : area.w, 0}, ALIGN_START,
             theme->ink);
  Rect line = {area.x, y + head_h, area.w, 0};
  if (beside) {
    int lower =
        build->theme->type[TYPE_HEADING].line - build->theme->type[TYPE_BODY].line;
    line = (Rect){area.x + head_w, y + lower * 2 / 3, area.w - head_w, 0};
  }
  build_text(build, parent, ROLE_TEXT, "choose", TYPE_BODY, below, line, ALIGN_START,
             theme->ink2);
  y += head_h;
  y += below_h + gap;
  add_thread(build, parent, (Rect){area.x, y, area.w, 0}, true);
  y += thread + gap / 2;
  add_flower(build, parent, (Rect){area.x, y, left_w, 0}, true);
  if (untaken)
    add_untaken(build, parent, (Rect){area.x, y + flower - untaken, left_w, 0}, true);
  if (!pair) y += flower + gap;
  add_notes(build, parent, (Rect){pair ? area.x + left_w + gap : area.x, y, right_w, 0},
            true);
  add_buttons(build, build->page.h - foot - button_h);
  build_notice(build);
}
