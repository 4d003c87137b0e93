#include "ui/home_scene.h"
#include "ui/screens.h"
#include "ui/shelf.h"

static int least_of(int a, int b) { return a < b ? a : b; }
static int most_of(int a, int b) { return a > b ? a : b; }

static int tag_height(const Build *build) {
  return most_of(build->theme->type[TYPE_HINT].line + build_px(build, 16), 44);
}

static int tag_width(const Build *build, const char *label) {
  return most_of(build_width(build, TYPE_HINT, label) + build_px(build, 40),
                 build_px(build, 96));
}

static double string_y(const Build *build, int left, int x) {
  double t = (double)(x - left) / (build->page.w + 16 - left);
  return (12 + 4 * t * (1 - t) * 22) * build->theme->u;
}

static void string_draw(Build *build, Node *node, int left) {
  Text svg = {0}, data = {0};
  double u = build->theme->u, w = build->page.w - left;
  int h = build_px(build, 48);
  svg_open(&svg, w, h);
  svg_put(&data, "M0 %gQ%g %g %g %g", 12 * u, (w + 16) / 2, 56 * u, w + 16, 12 * u);
  svg_path(&svg, text_string(&data), (Colour){0, 0, 0, 0}, build->theme->control, 2 * u);
  svg_close(&svg);
  node_art(build->tree, node, (Rect){left, 0, (int)w, h}, text_string(&svg));
  text_free(&svg);
  text_free(&data);
}

// Tags pegged to a string, from the right.
static void tags_draw(Build *build) {
  const struct {
    const char *id;
    WordId word;
    Intent intent;
    int key;
  } tags[2] = {{"quit", WORD_QUIT, {INTENT_QUIT, 0}, 0},
               {"settings", WORD_SETTINGS, {INTENT_SETTINGS, 0}, 's'}};
  const Theme *theme = build->theme;
  int x = build->content.x + build->content.w, height = tag_height(build), total = 0;
  for (int i = 0; i < 2; i++) {
    total += tag_width(build, build_word(build, tags[i].word)) + build_px(build, 16);
  }
  int left = most_of(x - total - build_px(build, 72), 0);
  Node *string = node_add(build->tree, NULL, ROLE_PICTURE, "string", "",
                          (Rect){left, 0, build->page.w - left, build_px(build, 48)});
  string->state |= NODE_SCENERY;
  string_draw(build, string, left);
  for (int i = 0; i < 2; i++) {
    const char *label = build_word(build, tags[i].word);
    int width = tag_width(build, label);
    x -= width;
    int y = (int)string_y(build, left, x + width / 2) + build_px(build, 8);
    PaperLook look = paper_card(theme, tags[i].id);
    look.radius = 6, look.wander = 2;
    Rect face;
    Node *node =
        build_press_card(build, NULL, ROLE_BUTTON, tags[i].id, label, tags[i].intent,
                         tags[i].key, (Rect){x, y, width, height}, look, &face);
    build_label(build, node, TYPE_HINT, label, face, ALIGN_CENTRE, theme->ink);
    int peg = build_px(build, 6);
    Rect place = {x + width / 2 - peg / 2, y - build_px(build, 12), peg,
                  build_px(build, 20)};
    PaperLook wood = {.fill = colour_hex(theme->high ? 0x000000 : 0xB87A28), .radius = 2};
    build_cut(build, node, place, &wood);
    x -= build_px(build, 16);
  }
}

static int continue_height(const Build *build, int width) {
  if (!build->view->can_continue) return 0;
  const Theme *theme = build->theme;
  int words = width - build_px(build, 120 + 24);
  const char *at = word_fill(build->arena, build_language(build), WORD_CONTINUE_AT,
                             build->view->continue_title,
                             build_number(build, build->view->continue_moment),
                             build_number(build, build->view->continue_of));
  int need = theme->type[TYPE_PRIMARY].line + build_height(build, TYPE_BODY, at, words);
  return most_of(need + build_px(build, 20), build_px(build, 100));
}

static void continue_draw(Build *build, Node *parent, Rect place) {
  const Theme *theme = build->theme;
  const View *view = build->view;
  const char *label = build_word(build, WORD_CONTINUE);
  const char *at = word_fill(
      build->arena, build_language(build), WORD_CONTINUE_AT, view->continue_title,
      build_number(build, view->continue_moment), build_number(build, view->continue_of));
  PaperLook look = paper_card(theme, "continue");
  look.fill = theme->go, look.radius = 22, look.wander = 3;
  if (!theme->high) look.edge = theme->go;
  Rect face;
  Node *node = build_press_card(
      build, parent, ROLE_BUTTON, "continue", build_print(build, "%s. %s", label, at),
      (Intent){INTENT_CONTINUE, 0}, NODE_KEY_ENTER, place, look, &face);
  int disc = build_px(build, 68), left = build_px(build, 120);
  Text svg = {0};
  svg_open(&svg, 68, 68);
  svg_circle(&svg, 34, 34, 33.5, theme->go_text);
  glyph_play(&svg, 35, 34, 28, theme->go);
  svg_close(&svg);
  node_art(build->tree, node,
           (Rect){face.x + build_px(build, 26), face.y + (face.h - disc) / 2, disc, disc},
           text_string(&svg));
  text_free(&svg);
  int words = face.w - left - build_px(build, 24);
  TextBlock *head = build_lay(build, TYPE_PRIMARY, label, words);
  TextBlock *body = build_lay(build, TYPE_BODY, at, words);
  Rect box = {face.x + left, face.y + (face.h - head->height - body->height) / 2, words,
              head->height};
  text_draw(build->tree, node, build->metrics, head, box, ALIGN_START, theme->go_text);
  box.y += head->height, box.h = body->height;
  text_draw(build->tree, node, build->metrics, body, box, ALIGN_START, theme->go_text);
}

static int heading_height(const Build *build) {
  return build->theme->type[TYPE_SUBHEAD].line + build_px(build, 8);
}

static int body_height(const Build *build, int width, bool full) {
  int height = heading_height(build) + shelf_height(build, width, full);
  int go = continue_height(build, width);
  if (!build->view->card_count) {
    height += build_height(build, TYPE_BODY, build_word(build, WORD_NO_STORIES), width);
  }
  return height + (go ? go + build_px(build, 14) : 0);
}

// What can be pressed, from `area` down; it scrolls when it is too much.
static void body_draw(Build *build, Rect area) {
  int side = build_px(build, 16), gap = build_px(build, 14);
  bool full = body_height(build, area.w, true) <= area.h ||
              (area.h > build_px(build, 420) && build->view->card_count > 3);
  int height = body_height(build, area.w, full), go = continue_height(build, area.w);
  int room = build_px(build, 14), offset;
  int under = build_px(build, 32);  // its foot lies behind the hill
  Rect place = {area.x - side, area.y - room, area.w + 2 * side, area.h + room + under};
  int foot = build_px(build, 16) + under;
  Node *body = build_scroll(build, NULL, "shelf", place,
                            height > area.h ? height + room + foot : 0, &offset);
  Rect at = {area.x, area.y - offset, area.w, go};
  if (go) {
    continue_draw(build, body, at);
    at.y += go + gap;
  }
  at.h = heading_height(build);
  build_text(build, body, ROLE_HEADING, "stories", TYPE_SUBHEAD,
             build_word(build, WORD_STORIES), at, ALIGN_START, build->theme->ink);
  at.y += at.h;
  if (build->view->card_count) {
    shelf_draw(build, body, at, full, area.h - height);
  } else {
    at.h = 0;
    build_text(build, body, ROLE_TEXT, "no-stories", TYPE_BODY,
               build_word(build, WORD_NO_STORIES), at, ALIGN_START, build->theme->ink);
  }
  build_scroll_end(build, body,
                   build->theme->tall ? build->theme->hill[0] : build->theme->sky);
}

void screen_home(Build *build) {
  const Theme *theme = build->theme;
  Rect content = build->content;
  int inset = theme->tall ? 0 : build_px(build, 32);
  Rect column = {content.x + inset, build_px(build, 24), content.w - 2 * inset, 0};
  if (!theme->tall) {
    column.w = least_of((int)(build_px(build, 552) * theme->text), content.w * 60 / 100);
  }
  const char *greeting = build_word(build, WORD_GREETING);
  TypeRole title_type = theme->text > 1.3 ? TYPE_HEADING : TYPE_TITLE;
  int title = theme->type[title_type].line,
      tags = build_px(build, 42) + tag_height(build);
  if (theme->tall) title = most_of(title, tags - column.y);
  bool greets = theme->tall || theme->u >= .8;
  int words = greets ? build_height(build, TYPE_WHY, greeting, column.w) : 0;
  int head = column.y + title + words + build_px(build, 16);
  bool low = theme->text > 1.3 || build->page.h - head < build_px(build, 480);
  int garden = build->page.h - home_garden_height(build, low);
  Rect people;
  int horizon;
  if (theme->tall) {
    int high = build->page.h * (theme->text > 1.3 ? 20 : 30) / 100;
    people = (Rect){content.x, head, content.w, high};
    horizon = head + high - build_px(build, 14);
    head += high + build_px(build, 24);
  } else {
    int left = column.x + column.w + build_px(build, 24);
    int top = build_px(build, 56) + tag_height(build);
    people = (Rect){left, top, content.x + content.w + build_px(build, 20) - left,
                    garden + build_px(build, 14) - top};
    horizon = garden - build_px(build, 104);
  }
  home_sky(build, people, horizon);
  body_draw(build, (Rect){column.x, head, column.w,
                          garden - head - build_px(build, low ? 16 : 8)});
  home_garden(build, low);
  Rect box = {column.x, column.y, column.w, title};
  build_text(build, NULL, ROLE_HEADING, "title", title_type,
             build_word(build, WORD_ATTUNE), box, ALIGN_START, theme->ink)
      ->state |= NODE_OVERLAYS;
  if (greets) {
    box.y += title, box.h = words;
    build_text(build, NULL, ROLE_TEXT, "greeting", TYPE_WHY, greeting, box, ALIGN_START,
               theme->ink);
  }
  tags_draw(build);
}
