#include <string.h>

#include "ui/memory.h"
#include "ui/screens.h"

static int least_of(int a, int b) { return a < b ? a : b; }
static int most_of(int a, int b) { return a > b ? a : b; }

// The words of the card flow down a column: `draw` false only measures.
typedef struct Flow {
  Build *build;
  Node *parent;
  int x, y, w;
  bool draw;
} Flow;

static void flow_text(Flow *flow, Role role, const char *id, TypeRole type,
                      const char *string, Colour colour, int after) {
  int height = build_height(flow->build, type, string, flow->w);
  if (flow->draw) {
    build_text(flow->build, flow->parent, role, id, type, string,
               (Rect){flow->x, flow->y, flow->w, height}, ALIGN_START, colour);
  }
  flow->y += height + build_px(flow->build, after);
}

static int chip_glyph(const Build *build) {
  return most_of(build->theme->type[TYPE_HINT].line, build_px(build, 20));
}

static void chip_draw(Flow *flow, int principle, Rect place) {
  Build *build = flow->build;
  const Principle *p = principle_at(principle);
  const FamilyColours *c = &build->theme->family[p->family];
  const char *id = build_print(build, "principle/%s", p->id);
  PaperLook look = paper_card(build->theme, id);
  look.fill = c->tint, look.radius = 8, look.wander = 1.5, look.lift = LIFT_FLAT;
  look.edge = build->theme->high ? build->theme->ink : c->tint;
  const char *label = build_print(build, "%s, %s", p->name, family_name(p->family));
  Node *node = build_card(build, flow->parent, ROLE_TEXT, id, label, place, &look);
  int size = chip_glyph(build), pad = build_px(build, 12);
  Text svg = {0};
  svg_open(&svg, 100, 100);
  glyph_family(&svg, p->family, 50, 50, 88, c->mid, c->deep, 7);
  svg_close(&svg);
  node_art(build->tree, node,
           (Rect){place.x + pad, place.y + (place.h - size) / 2, size, size},
           text_string(&svg));
  text_free(&svg);
  int left = pad + size + build_px(build, 8);
  build_label(build, node, TYPE_HINT, p->name,
              (Rect){place.x + left, place.y, place.w - left - pad, place.h}, ALIGN_START,
              c->deep);
}

static void flow_principles(Flow *flow) {
  Build *build = flow->build;
  int gap = build_px(build, 8), x = 0;
  int height = build->theme->type[TYPE_HINT].line + build_px(build, 14);
  for (int i = 0; i < PRINCIPLE_COUNT; i++) {
    if (!(build->view->card->principles >> i & 1)) continue;
    int width = build_width(build, TYPE_HINT, principle_at(i)->name) + chip_glyph(build) +
                build_px(build, 33);
    if (x && x + width > flow->w) {
      x = 0;
      flow->y += height + gap;
    }
    if (flow->draw) chip_draw(flow, i, (Rect){flow->x + x, flow->y, width, height});
    x += width + gap;
  }
  if (x) flow->y += height + build_px(build, 16);
}

static const char *facts(const Build *build) {
  const ScenarioCard *card = build->view->card;
  Language language = build_language(build);
  const char *minutes =
      word_count(build->arena, language, WORD_MINUTES_ONE, card->minutes);
  if (card->moment_count < 1) return minutes;
  return build_print(
      build, "%s  ·  %s", minutes,
      word_count(build->arena, language, WORD_MOMENTS_ONE, card->moment_count));
}

static const char *ahead(const Build *build) {
  const ScenarioCard *card = build->view->card;
  Text notes = {0};
  for (int i = 0; i < card->note_count; i++) {
    text_print(&notes, "%s%s", i ? "; " : "", card->notes[i]);
  }
  const char *words = build_fill(build, WORD_AHEAD, text_string(&notes), NULL);
  text_free(&notes);
  return words;
}

static int seat_columns(const Flow *flow) {
  return flow->w >= build_px(flow->build, 460 * flow->build->theme->text) ? 2 : 1;
}

static int seat_words(const Build *build, int width) {
  return width - build_px(build, 96 + 16);
}

static int seat_height(const Build *build, const Person *person, int width) {
  int words = seat_words(build, width);
  int need =
      build_height(build, TYPE_SUBHEAD, person->name, words - build_px(build, 56)) +
      build_px(build, 24);
  if (person->about) need += build_height(build, TYPE_SMALL, person->about, words);
  return most_of(need, build_px(build, 104));
}

static void seat_draw(Flow *flow, int index, Rect place) {
  Build *build = flow->build;
  const Theme *theme = build->theme;
  const Scenario *scenario = build->view->scenario;
  const Person *person = &scenario->people[scenario->seats[index]];
  bool chosen = index == build->view->seat;
  SeatSide side = chosen ? SEAT_LEFT : SEAT_RIGHT;
  const char *id = build_print(build, "seat/%s", person->id);
  PaperLook look = paper_card(theme, id);
  if (chosen) {
    look.fill = theme->seat[side].halo, look.edge = theme->seat[side].deep;
    look.stroke = 3;
  }
  Rect face;
  Node *node = build_press_card(
      build, flow->parent, ROLE_OPTION, id,
      build_print(build, "%s. %s", person->name, person->about ? person->about : ""),
      (Intent){INTENT_SEAT, index}, 0, place, look, &face);
  if (chosen) node->state |= NODE_CHOSEN;
  int bust = least_of(build_px(build, 96), face.h - build_px(build, 8));
  ViewPerson view = {person, MOOD_CALM, false};
  build_person(
      build, node, build_print(build, "%s/face", id), &view,
      (Rect){face.x + build_px(build, 8),
             face.y + face.h - bust - build_px(build, build->theme->high ? 3 : 1),
             bust * 4 / 5, bust},
      false);
  int left = build_px(build, 96), words = seat_words(build, face.w);
  TextBlock *name =
      build_lay(build, TYPE_SUBHEAD, person->name, words - build_px(build, 56));
  TextBlock *about =
      person->about ? build_lay(build, TYPE_SMALL, person->about, words) : NULL;
  int height = name->height + (about ? about->height : 0);
  int size = build_px(build, 18), x = face.x + left;
  Rect box = {x, face.y + (face.h - height) / 2, words, name->height};
  Text svg = {0};
  svg_open(&svg, 20, 20);
  glyph_seat(theme, &svg, side, 10, 10, 17, theme->seat[side].deep);
  svg_close(&svg);
  node_art(build->tree, node,
           (Rect){x, box.y + (theme->type[TYPE_SUBHEAD].line - size) / 2, size, size},
           text_string(&svg));
  box.x += size + build_px(build, 8), box.w -= size + build_px(build, 8);
  text_draw(build->tree, node, build->metrics, name, box, ALIGN_START, theme->ink);
  box = (Rect){x, box.y + box.h, words, about ? about->height : 0};
  if (about) {
    text_draw(build->tree, node, build->metrics, about, box, ALIGN_START, theme->ink);
  }
  if (chosen) {
    int disc = build_px(build, 28), in = build_px(build, 8);
    text_clear(&svg);
    svg_open(&svg, 28, 28);
    glyph_check(&svg, 14, 14, 27, theme->seat[side].deep, colour_hex(0xFFFDF7));
    svg_close(&svg);
    node_art(build->tree, node,
             (Rect){face.x + face.w - disc - in, face.y + in, disc, disc},
             text_string(&svg));
  }
  text_free(&svg);
}

static void flow_seats(Flow *flow) {
  Build *build = flow->build;
  const Scenario *scenario = build->view->scenario;
  int columns = seat_columns(flow), gap = build_px(build, 16), height = 0;
  int width = (flow->w - gap * (columns - 1)) / columns;
  for (int i = 0; i < scenario->seat_count; i++) {
    height =
        most_of(height, seat_height(build, &scenario->people[scenario->seats[i]], width));
  }
  for (int i = 0; i < scenario->seat_count; i++) {
    Rect place = {flow->x + i % columns * (width + gap),
                  flow->y + i / columns * (height + gap), width, height};
    if (flow->draw) seat_draw(flow, i, place);
  }
  flow->y += (scenario->seat_count + columns - 1) / columns * (height + gap);
}

static void flow_card(Flow *flow) {
  Build *build = flow->build;
  const Theme *theme = build->theme;
  const ScenarioCard *card = build->view->card;
  const Scenario *scenario = build->view->scenario;
  flow_text(flow, ROLE_HEADING, "title", TYPE_PRIMARY, card->title, theme->ink, 8);
  flow_text(flow, ROLE_TEXT, "summary", TYPE_WHY, card->summary ? card->summary : "",
            theme->ink, 12);
  flow_text(flow, ROLE_TEXT, "facts", TYPE_LABEL, facts(build), theme->ink2, 12);
  flow_principles(flow);
  if (card->note_count) {
    flow_text(flow, ROLE_TEXT, "ahead", TYPE_BODY, ahead(build), theme->ink, 16);
  }
  if (!scenario) return;
  if (scenario->seat_count > 1) {
    flow_text(flow, ROLE_HEADING, "who", TYPE_SUBHEAD,
              build_word(build, WORD_WHO_ARE_YOU), theme->ink, 10);
    flow_seats(flow);
  }
}

static const Person *seat_person(const View *view) {
  if (!view->scenario || view->scenario->seat_count < 1) return NULL;
  return &view->scenario->people[view->scenario->seats[view->seat]];
}

static void people_draw(Build *build, Rect picture, int lip) {
  const View *view = build->view;
  const Person *you = seat_person(view);
  if (!you) return;
  int partner = scenario_partner(view->scenario, (int)(you - view->scenario->people));
  int height = least_of(lip - picture.y - build_px(build, 72), build_px(build, 440));
  int pair = picture.w * 1000 / 1420;
  if (height > pair) height = pair;
  if (height < build_px(build, 90)) return;
  int width = height * 364 / 458, step = height * 58 / 100;
  int x = picture.x + (picture.w - step - width) / 2,
      y = lip - height + build_px(build, 8);
  ViewPerson left = {you, MOOD_CALM, false};
  build_person(build, NULL, "you", &left, (Rect){x, y, width, height}, false)->state |=
      NODE_OVERLAYS;
  if (partner < 0 || &view->scenario->people[partner] == you) return;
  ViewPerson right = {&view->scenario->people[partner], MOOD_CALM, false};
  build_person(build, NULL, "partner", &right, (Rect){x + step, y, width, height}, true)
      ->state |= NODE_OVERLAYS;
}

// The sheet's edge over the picture: to the right of it, or below it in tall windows.
static void sheet_draw(Build *build, Rect sheet) {
  const Theme *theme = build->theme;
  Node *node = node_add(build->tree, NULL, ROLE_PICTURE, "sheet", "", sheet);
  node->state |= NODE_SCENERY;
  node_fill(build->tree, node, sheet, theme->paper);
  double u = theme->u, strip = 22 * u;
  Rect edge = theme->tall ? (Rect){sheet.x, sheet.y - (int)strip, sheet.w, (int)strip + 2}
                          : (Rect){sheet.x - (int)strip, 0, (int)strip + 2, sheet.h};
  Text svg = {0}, data = {0};
  svg_open(&svg, edge.w, edge.h);
  double w = edge.w, h = edge.h;
  if (theme->tall) {
    svg_put(&data, "M-9 %gC%g %g %g %g %g %gC%g %g %g %g %g %gV%gH-9Z", 16 * u, w * .2,
            4 * u, w * .35, 16 * u, w * .55, 12 * u, w * .7, 6 * u, w * .85, 18 * u,
            w + 9, 10 * u, h + 9);
  } else {
    svg_put(&data, "M%g -9C%g %g %g %g %g %gC%g %g %g %g %g %gH%gV-9Z", 8 * u, 18 * u,
            h * .2, 4 * u, h * .4, 12 * u, h * .55, 18 * u, h * .7, 6 * u, h * .85,
            12 * u, h + 9, w + 9);
  }
  for (int i = 0; i < 2 && !theme->high; i++) {
    double by = (i ? -3 : -7) * u;
    svg_put(&svg, "<g transform=\"translate(%g,%g)\">", theme->tall ? 0 : by,
            theme->tall ? by : 0);
    svg_path(&svg, text_string(&data), colour_clear(theme->shadow, .14),
             (Colour){0, 0, 0, 0}, 0);
    text_add(&svg, "</g>");
  }
  svg_path(&svg, text_string(&data), theme->paper, theme->edge, 3 * u);
  svg_close(&svg);
  node_art(build->tree, node, edge, text_string(&svg));
  text_free(&svg);
  text_free(&data);
}

static void back_draw(Build *build) {
  const char *label = build_word(build, WORD_BACK);
  int height = build_button_height(build);
  int width = build_button_width(build, label, NODE_KEY_ESCAPE);
  build_button(build, NULL, "back", label, (Intent){INTENT_BACK, 0}, NODE_KEY_ESCAPE,
               (Rect){build_px(build, 24), build_px(build, 24), width, height}, false)
      ->state |= NODE_OVERLAYS;
}

// Begin, and a sentence beside it or above it; returns its height.
static int foot_draw(Build *build, Rect area, bool draw) {
  const char *label = build_word(build, WORD_BEGIN),
             *calm = build_word(build, WORD_STOP_ANY_TIME);
  int gap = build_px(build, 20);
  int width =
      most_of(build_button_width(build, label, NODE_KEY_ENTER), build_px(build, 240));
  width = least_of(width, area.w);
  int height = build_button_tall(build, label, NODE_KEY_ENTER, width);
  int words = area.w - width - gap;
  bool beside = words >= build_px(build, 200 * build->theme->text);
  if (!beside) words = area.w;
  int said = build_height(build, TYPE_SMALL, calm, words);
  int total = beside ? most_of(height, said) : height + said + gap / 2;
  if (!draw) return total;
  Rect button = {area.x, area.y + (beside ? (total - height) / 2 : 0), width, height};
  if (build->view->scenario) {
    build_button(build, NULL, "begin", label, (Intent){INTENT_BEGIN, 0}, NODE_KEY_ENTER,
                 button, true);
  } else {
    build_button_disabled(build, NULL, "begin", label, NODE_KEY_ENTER, button);
  }
  Rect box = {beside ? area.x + width + gap : area.x,
              beside ? area.y + (total - said) / 2 : area.y + height + gap / 2, words,
              said};
  build_text(build, NULL, ROLE_TEXT, "calm", TYPE_SMALL, calm, box, ALIGN_START,
             build->theme->ink2);
  return total;
}

// Where picture and sheet lie: side by side, or one above the other in tall windows,
// where the picture takes what the words leave.
typedef struct CardShape {
  Rect picture, sheet, area;  // area: the words and, below them, the foot
  int words, foot;            // heights
} CardShape;

static int words_height(Build *build, int width) {
  Flow flow = {.build = build, .w = width - build_px(build, 16)};
  flow_card(&flow);
  return flow.y;
}

static CardShape card_shape(Build *build) {
  const Theme *theme = build->theme;
  const Rect page = build->page;
  int margin = build_px(build, 32), edge = build_px(build, 34), top = build_px(build, 24);
  CardShape shape;
  if (theme->tall) {
    shape.area = (Rect){margin, 0, page.w - 2 * margin, 0};
    shape.words = words_height(build, shape.area.w);
    shape.foot = foot_draw(build, shape.area, false);
    int high = page.h - shape.words - shape.foot - top - 2 * margin;
    high = least_of(most_of(high, page.h * 24 / 100), page.h * 58 / 100);
    shape.picture = (Rect){0, 0, page.w, high + edge};
    shape.sheet = (Rect){0, high, page.w, page.h - high};
    shape.area.y = high + top;
  } else {
    int share = theme->text > 1.3 ? 30 : 43;
    int split = page.w * share / 100, most = build_px(build, 700 * theme->text);
    shape.picture = (Rect){0, 0, split + edge, page.h};
    shape.sheet = (Rect){split, 0, page.w - split, page.h};
    int room = shape.sheet.w - margin - build_px(build, 48);
    shape.area =
        (Rect){shape.sheet.x + margin, build_px(build, 40), least_of(room, most), 0};
    shape.words = words_height(build, shape.area.w);
    shape.foot = foot_draw(build, shape.area, false);
  }
  shape.area.h = page.h - margin - shape.area.y;
  int spare = shape.area.h - shape.words - margin - shape.foot;
  if (spare > 0) {  // in the middle of the sheet
    shape.area.y += spare / 2;
    shape.area.h -= spare;
  }
  return shape;
}

static void picture_draw(Build *build, const CardShape *shape) {
  const Rect picture = shape->picture;
  int edge = build_px(build, 34), rise = build_px(build, 12);
  int lip = build->theme->tall ? shape->sheet.y - build_px(build, 30)
                               : build->page.h - build_px(build, 130);
  build_backdrop(build, NULL, build->view->card->place, picture, false);
  people_draw(build, (Rect){0, 0, picture.w - (build->theme->tall ? 0 : edge), picture.h},
              lip);
  build_table(build, NULL, (Rect){0, lip - rise, picture.w, picture.h - lip + rise});
  sheet_draw(build, shape->sheet);
}

void screen_card(Build *build) {
  const Theme *theme = build->theme;
  node_fill(build->tree, tree_root(build->tree), build->page, theme->paper);
  CardShape shape = card_shape(build);
  Rect area = shape.area;
  picture_draw(build, &shape);
  int room = area.h - shape.foot - build_px(build, 20), side = build_px(build, 16),
      offset;
  int rise = build_px(build, 8);
  Rect place = {area.x - side, area.y - rise, area.w + 2 * side, room + rise};
  int height = shape.words > room ? shape.words + build_px(build, 24) : 0;
  const char *id = build_print(build, "card/%s", build->view->card->id);
  Node *body = build_scroll(build, NULL, id, place, height, &offset);
  Flow flow = {.build = build,
               .parent = body,
               .x = area.x,
               .y = area.y - offset,
               .w = area.w - side,
               .draw = true};
  flow_card(&flow);
  build_scroll_end(build, body, theme->paper);
  area.y += area.h - shape.foot;
  foot_draw(build, area, true);
  back_draw(build);
}
