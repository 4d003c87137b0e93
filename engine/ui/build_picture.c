#include <string.h>

#include "base/hash.h"
#include "ui/build.h"
#include "ui/portrait.h"

Node *build_svg(Build *build, Node *parent, const char *id, const char *label, Rect place,
                const char *svg) {
  Node *node = node_add(build->tree, parent, ROLE_PICTURE, id, label, place);
  if (!*label) node->state |= NODE_SCENERY;
  node_art(build->tree, node, place, svg);
  return node;
}

static Node *build_glyph(Build *build, Node *parent, const char *id, const char *label,
                         Rect place, Text *svg) {
  svg_close(svg);
  Node *node = build_svg(build, parent, id, label, place, text_string(svg));
  text_free(svg);
  return node;
}

Node *build_family(Build *build, Node *parent, const char *id, Family family,
                   Rect place) {
  Text svg = {0};
  svg_open(&svg, 100, 100);
  glyph_family_disc(build->theme, &svg, family, 50, 50, 100);
  return build_glyph(build, parent, id, "", place, &svg);
}

Node *build_mark(Build *build, Node *parent, const char *id, int value, const char *label,
                 Rect place) {
  Text svg = {0};
  svg_open(&svg, 100, 100);
  glyph_mark(build->theme, &svg, value, 50, 50, 88);
  return build_glyph(build, parent, id, label, place, &svg);
}

// A blink of 120 ms every 3 to 7 s, a breath every 4.2 s in four steps: where the person
// is now.
static void pose_move(Build *build, const char *id, PortraitPose *pose) {
  enum { BLINK = 120, BREATH_STEP = 1050, CYCLE = 20000 };
  static const float breaths[4] = {0, .5f, 1, .5f};
  uint64_t seed = hash_string(HASH_START, id);
  int64_t at = build->now + (int64_t)(seed % CYCLE);
  pose->breath = breaths[at / BREATH_STEP % 4];
  build_wake(build, build->now + BREATH_STEP - at % BREATH_STEP);
  static const int blinks[5] = {3100, 7300, 11900, 15200, 19600};
  int64_t within = at % CYCLE;
  for (int i = 0; i < 5; i++) {
    if (within < blinks[i]) {
      build_wake(build, build->now + blinks[i] - within);
      return;
    }
    if (within < blinks[i] + BLINK) {
      pose->blink = 0;
      build_wake(build, build->now + blinks[i] + BLINK - within);
      return;
    }
  }
}

Node *build_person(Build *build, Node *parent, const char *id, const ViewPerson *person,
                   Rect place, bool flip) {
  const char *label =
      build_fill(build, WORD_PERSON_MOOD, person->person->name, mood_names[person->mood]);
  int width = place.h * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  if (width > place.w) {
    int height = place.w * PORTRAIT_HEIGHT / PORTRAIT_WIDTH;
    place.y += place.h - height;
    place.h = height;
  } else {
    place.x += (place.w - width) / 2;
    place.w = width;
  }
  Node *node = node_add(build->tree, parent, ROLE_PORTRAIT, id, label, place);
  PortraitPose pose = {.mood = person->mood, .flip = flip, .edge = true, .blink = 1};
  if (!build->theme->still) pose_move(build, id, &pose);
  Text svg = {0};
  portrait_svg(build->art, person->person, &pose, place.w, place.h, &svg);
  node_art(build->tree, node, place, text_string(&svg));
  text_free(&svg);
  return node;
}

Node *build_backdrop(Build *build, Node *parent, const char *place_name, Rect place,
                     bool dim) {
  const Theme *theme = build->theme;
  const char *label = place_name ? place_name : "";
  char *words = arena_copy(build->arena, label);
  for (char *at = words; *at; at++) *at = *at == '_' ? ' ' : *at;
  Node *node = node_add(build->tree, parent, ROLE_PICTURE, "backdrop", words, place);
  node->state |= NODE_SCENERY;
  node_fill(build->tree, node, place, colour_hex(theme->high ? 0x3A2A34 : 0x714859));
  Text svg = {0};
  if (!theme->high && place_name &&
      backdrop_svg(build->art, place_name, place.w, place.h, &svg)) {
    node_art(build->tree, node, place, text_string(&svg));
  }
  text_free(&svg);
  if (dim) node_fill(build->tree, node, place, theme->dim);
  return node;
}

Node *build_table(Build *build, Node *parent, Rect place) {
  const Theme *theme = build->theme;
  Node *node = node_add(build->tree, parent, ROLE_PICTURE, "table", "", place);
  node->state |= NODE_SCENERY;
  int strip = build_px(build, 28);
  Rect lip = {place.x, place.y, place.w, strip};
  Text svg = {0};
  svg_open(&svg, lip.w, lip.h);
  paper_table(theme, &svg, lip.w, lip.h);
  svg_close(&svg);
  node_fill(build->tree, node, (Rect){place.x, place.y + strip, place.w, place.h - strip},
            theme->table);
  node_art(build->tree, node, lip, text_string(&svg));
  int thin = build_px(build, 12), pitch = build_px(build, 66);
  for (int y = pitch + build_px(build, 12); !theme->high && y + thin < place.h;
       y += pitch) {
    Text data = {0};
    double u = theme->u, w = place.w;
    text_clear(&svg);
    svg_open(&svg, w, thin);
    svg_put(&data, "M%g %gC%g %g %g %g %g %g", -4.0, 5 * u, w * .23, 2 * u, w * .55,
            9 * u, w + 4, 4 * u);
    svg_path(&svg, text_string(&data), (Colour){0, 0, 0, 0}, theme->grain, 2 * u);
    svg_close(&svg);
    node_art(build->tree, node, (Rect){place.x, place.y + y, place.w, thin},
             text_string(&svg));
    text_free(&data);
  }
  text_free(&svg);
  return node;
}
