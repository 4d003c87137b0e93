#include "ui/home_scene.h"

#include <math.h>

#include "ui/portrait.h"

static const Person sam = {.id = "sam",
                           .name = "Sam",
                           .look = {{"age", "34"},
                                    {"head", "oval"},
                                    {"skin", "sand"},
                                    {"hair", "crop"},
                                    {"hair_color", "brown"},
                                    {"beard", "stubble"},
                                    {"nose", "straight"},
                                    {"iris", "hazel"},
                                    {"brows", "thick"},
                                    {"cloth", "hoodie"},
                                    {"cloth_color", "teal"},
                                    {"accent", "cream"}},
                           .look_count = 12};

static const Person alex = {.id = "alex",
                            .name = "Alex",
                            .look = {{"age", "31"},
                                     {"head", "heart"},
                                     {"skin", "rose"},
                                     {"hair", "wavy"},
                                     {"hair_color", "auburn"},
                                     {"nose", "button"},
                                     {"iris", "green"},
                                     {"brows", "mid"},
                                     {"lips", "full"},
                                     {"lashes", "true"},
                                     {"freckles", "true"},
                                     {"cloth", "cardigan"},
                                     {"cloth_color", "ochre"},
                                     {"accent", "cream"}},
                            .look_count = 14};

enum { HILL_POINTS = 5 };
typedef double HillShape[HILL_POINTS];

static const HillShape far_hill = {.8, .05, 1, .05, .8};
static const HillShape near_hill = {.9, .1, 1, .15, .9};
static const HillShape meadow = {1, .1, .9, .05, .95};
static const HillShape soil_top = {.9, .1, .95, .15, .8};
static const HillShape soil_foot = {.7, .1, .9, .2, .8};

// A wave `depth` px deep whose top is at y, and flat colour from there to the foot.
static void hill_draw(Build *build, Node *node, int y, double depth,
                      const HillShape shape, Colour fill, int foot) {
  int top = build_px(build, 8), deep = build_px(build, depth);
  Rect strip = {0, y - top, build->page.w, top + deep};
  Text svg = {0};
  svg_open(&svg, strip.w, strip.h);
  paper_hill(build->theme, &svg, strip.w, strip.h, shape, HILL_POINTS, deep, fill);
  svg_close(&svg);
  node_fill(build->tree, node, (Rect){0, y + deep, build->page.w, foot - y - deep}, fill);
  node_art(build->tree, node, strip, text_string(&svg));
  text_free(&svg);
}

static int soil_height(const Build *build) {
  int words = build->theme->type[TYPE_HINT].line + build_px(build, 38);
  int least = build_px(build, 60);
  return words > least ? words : least;
}

int home_garden_height(const Build *build, bool low) {
  return soil_height(build) + build_px(build, low ? 34 : 108);
}

// Rings, not discs upon discs: each pixel is painted once, and none below `foot`.
static void sun_draw(Build *build, Node *node, int x, int y, int radius, int foot) {
  if (build->theme->high) return;
  static const double rings[4] = {99.5, 81.6, 63.7, 0};
  Rect place = {x - radius, y - radius, 2 * radius, 2 * radius};
  if (place.y + place.h > foot) place.h = foot - place.y;
  Text svg = {0}, data = {0};
  svg_open(&svg, 200, 200.0 * place.h / place.w);
  for (int i = 0; i < 3; i++) {
    text_clear(&data);
    for (int side = 0; side < 2; side++) {
      double r = rings[i + side] - (side ? .3 : 0);
      if (r <= 0) continue;
      svg_put(&data, "M%g 100A%g %g 0 1 1 %g 100A%g %g 0 1 1 %g 100Z", 100 - r, r, r,
              100 + r, r, r, 100 - r);
    }
    svg_put(&svg, "<path d=\"%s\" fill=\"%c\" fill-rule=\"evenodd\"/>",
            text_string(&data), build->theme->sun[i]);
  }
  svg_close(&svg);
  node_art(build->tree, node, place, text_string(&svg));
  text_free(&svg);
  text_free(&data);
}

void home_sky(Build *build, Rect people, int horizon) {
  const Theme *theme = build->theme;
  Node *sky = node_add(build->tree, NULL, ROLE_PICTURE, "sky", "", build->page);
  sky->state |= NODE_SCENERY;
  node_fill(build->tree, sky, build->page, theme->sky);
  int height = people.h, pair = people.w * 1000 / 1465;
  if (height > pair) height = pair;
  int most = build_px(build, theme->tall ? 520 : 412);
  if (height > most) height = most;
  bool seen = height >= build_px(build, 120);
  int centre = people.x + people.w / 2, foot = people.y + people.h;
  if (seen) {
    sun_draw(build, sky, centre, foot - height * 56 / 100, height * 80 / 100,
             horizon + build_px(build, 56));
  }
  if (!theme->tall) {
    hill_draw(build, sky, horizon, 44, far_hill, theme->hill[0], build->page.h);
  }
  if (seen) {
    int width = height * PORTRAIT_WIDTH / PORTRAIT_HEIGHT, step = height * 67 / 100;
    Rect left = {centre - (step + width) / 2, foot - height, width, height}, right = left;
    right.x += step;
    ViewPerson one = {&sam, MOOD_CALM, false}, two = {&alex, MOOD_WARM, false};
    build_person(build, NULL, "sam", &one, left, false)->state |= NODE_OVERLAYS;
    build_person(build, NULL, "alex", &two, right, true)->state |= NODE_OVERLAYS;
  }
  if (theme->tall) {
    Node *hill = node_add(build->tree, NULL, ROLE_PICTURE, "hill", "", build->page);
    hill->state |= NODE_SCENERY;
    hill_draw(build, hill, horizon, 18, near_hill, theme->hill[0], build->page.h);
  }
}

// Plants in one row, spread over the window.
static void row_draw(Build *build, Node *node, int y, double scale, int first,
                     int count) {
  static const struct {
    Family family;
    PlantStage stage;
  } plants[] = {{FAMILY_LISTEN, PLANT_BLOOM},      {FAMILY_LISTEN, PLANT_LEAVES},
                {FAMILY_LISTEN, PLANT_BUD},        {FAMILY_LISTEN, PLANT_BLOOM},
                {FAMILY_UNDERSTAND, PLANT_BUD},    {FAMILY_UNDERSTAND, PLANT_BLOOM},
                {FAMILY_UNDERSTAND, PLANT_LEAVES}, {FAMILY_UNDERSTAND, PLANT_BLOOM},
                {FAMILY_UNDERSTAND, PLANT_BUD},    {FAMILY_UNDERSTAND, PLANT_LEAVES},
                {FAMILY_SPEAK, PLANT_BLOOM},       {FAMILY_SPEAK, PLANT_BUD},
                {FAMILY_SPEAK, PLANT_SPROUT},      {FAMILY_SPEAK, PLANT_SEED},
                {FAMILY_SPEAK, PLANT_BLOOM},       {FAMILY_SPEAK, PLANT_BUD},
                {FAMILY_SPEAK, PLANT_SPROUT},      {FAMILY_DISAGREE, PLANT_LEAVES},
                {FAMILY_DISAGREE, PLANT_BLOOM},    {FAMILY_DISAGREE, PLANT_BLOOM},
                {FAMILY_DISAGREE, PLANT_BUD},      {FAMILY_CHERISH, PLANT_BLOOM},
                {FAMILY_CHERISH, PLANT_BUD},       {FAMILY_CHERISH, PLANT_LEAVES},
                {FAMILY_GROW, PLANT_BUD},          {FAMILY_GROW, PLANT_BLOOM},
                {FAMILY_GROW, PLANT_SPROUT},       {FAMILY_GROW, PLANT_BLOOM},
                {FAMILY_GROW, PLANT_LEAVES}};
  static const double talls[5] = {16, 44, 74, 94, 112};
  double u = build->theme->u, width = build->page.w / u, half = 40 * scale, foot = 8;
  Text svg = {0};
  for (int i = 0; i < count; i++) {
    double edge = first ? 72 : 36, x = edge + i * (width - 2 * edge) / (count - 1);
    int which = 2 * i + first;
    double tall = talls[plants[which].stage] * scale;
    Rect place = {build_px(build, x - half), y - build_px(build, tall - 3 * sin(i * 1.7)),
                  build_px(build, 2 * half), build_px(build, tall + foot)};
    text_clear(&svg);
    svg_open(&svg, 2 * half, tall + foot);
    glyph_plant(build->theme, &svg, plants[which].family, plants[which].stage, half, tall,
                scale, (uint64_t)which);
    svg_close(&svg);
    node_art(build->tree, node, place, text_string(&svg));
  }
  text_free(&svg);
}

void home_garden(Build *build, bool low) {
  const Theme *theme = build->theme;
  Node *garden = node_add(build->tree, NULL, ROLE_PICTURE, "garden", "", build->page);
  garden->state |= NODE_SCENERY;
  int foot = build->page.h, soil = foot - soil_height(build);
  int top = foot - home_garden_height(build, low);
  hill_draw(build, garden, top, 16, near_hill, theme->hill[1], foot);
  if (!low) {
    hill_draw(build, garden, soil - build_px(build, 54), 14, meadow, theme->hill[2],
              foot);
    row_draw(build, garden, soil - build_px(build, 14), .86, 1, 14);
  }
  hill_draw(build, garden, soil, 12, soil_top, theme->soil[1], foot);
  int deep = foot - theme->type[TYPE_HINT].line - build_px(build, 14);
  hill_draw(build, garden, deep, 8, soil_foot, theme->soil[2], foot);
  row_draw(build, garden, soil + build_px(build, 22), low ? .62 : 1.08, 0, 15);
  const char *words = build_word(build, WORD_NOT_THERAPY);
  int side = build->content.x + (theme->tall ? 0 : build_px(build, 32));
  Rect box = {side, foot - theme->type[TYPE_HINT].line - build_px(build, 3),
              build->page.w - 2 * side, theme->type[TYPE_HINT].line};
  Node *node = build_text(build, NULL, ROLE_TEXT, "not-therapy", TYPE_HINT, words, box,
                          ALIGN_START, colour_hex(0xFFFDF7));
  node->state |= NODE_OVERLAYS;
}
