#include "ui/shelf.h"

#include "base/hash.h"
#include "ui/place.h"

static int most_of(int a, int b) { return a > b ? a : b; }

int shelf_gap(const Build *build) { return build_px(build, 8); }

static int shelf_pad(const Build *build) { return build_px(build, 10); }

static int thumb_width(const Build *build, int width) {
  int thumb = build_px(build, build->theme->tall ? 128 : 92);
  return thumb < width / 3 ? thumb : width / 3;
}

static int words_width(const Build *build, int width) {
  return width - thumb_width(build, width) - shelf_pad(build) * 2 - build_px(build, 32);
}

static int glyph_size(const Build *build) {
  return build->theme->type[TYPE_HINT].line + build_px(build, 2);
}

static int card_height(const Build *build, const ScenarioCard *card, int width,
                       bool full) {
  int words = words_width(build, width);
  int height = build_height(build, TYPE_SUBHEAD, card->title, words) + glyph_size(build) +
               2 * shelf_pad(build) + build_px(build, 4);
  if (full && card->summary)
    height += build_height(build, TYPE_SMALL, card->summary, words);
  return most_of(height, build_px(build, full ? 104 : 72));
}

int shelf_height(const Build *build, int width, bool full) {
  int height = 0;
  for (int i = 0; i < build->view->card_count; i++) {
    height += card_height(build, &build->view->cards[i], width, full) +
              (i ? shelf_gap(build) : 0);
  }
  return height;
}

// The place as a picture, its corners cut to the card's paper.
static void thumb_draw(Build *build, Node *node, const ScenarioCard *card, Rect place,
                       Colour paper) {
  const Theme *theme = build->theme;
  Text svg = {0}, data = {0};
  double in = 1.5 * theme->u, w = place.w, h = place.h;
  svg_open(&svg, w, h);
  place_draw(&svg, card->place, w, h);
  svg_put(&data, "M-2 -2H%gV%gH-2Z", w + 2, h + 2);
  paper_outline(&data, in, in, w - 2 * in, h - 2 * in, 8 * theme->u, 2 * theme->u,
                hash_string(HASH_START, card->id));
  svg_put(&svg, "<path d=\"%s\" fill=\"%c\" fill-rule=\"evenodd\"/>", text_string(&data),
          paper);
  svg_close(&svg);
  node_art(build->tree, node, place, text_string(&svg));
  text_free(&svg);
  text_free(&data);
}

static void families_draw(Build *build, Node *node, uint32_t principles, int x, int y) {
  bool seen[FAMILY_COUNT] = {false};
  for (int i = 0; i < PRINCIPLE_COUNT; i++) {
    if (principles >> i & 1) seen[principle_at(i)->family] = true;
  }
  int size = glyph_size(build);
  for (int i = 0; i < FAMILY_COUNT; i++) {
    if (!seen[i]) continue;
    Text svg = {0};
    svg_open(&svg, 100, 100);
    glyph_family_disc(build->theme, &svg, (Family)i, 50, 50, 98);
    svg_close(&svg);
    node_art(build->tree, node, (Rect){x, y, size, size}, text_string(&svg));
    text_free(&svg);
    x += size + build_px(build, 6);
  }
}

static const char *card_label(const Build *build, const ScenarioCard *card,
                              const char *length) {
  Text out = {0};
  text_print(&out, "%s. %s. %s.", card->title, length,
             card->summary ? card->summary : "");
  bool seen[FAMILY_COUNT] = {false};
  for (int i = 0; i < PRINCIPLE_COUNT; i++) {
    Family family = principle_at(i)->family;
    if (!(card->principles >> i & 1) || seen[family]) continue;
    seen[family] = true;
    text_print(&out, " %s.", family_name(family));
  }
  const char *label = arena_copy(build->arena, text_string(&out));
  text_free(&out);
  return label;
}

static void story_draw(Build *build, Node *parent, int index, Rect place, bool full) {
  const Theme *theme = build->theme;
  const ScenarioCard *card = &build->view->cards[index];
  const char *id = build_print(build, "story/%s", card->id);
  const char *length =
      word_count(build->arena, build_language(build), WORD_MINUTES_ONE, card->minutes);
  if (card->broken) length = build_word(build, WORD_BROKEN);
  const char *label = card_label(build, card, length);
  PaperLook look = paper_card(theme, id);
  Rect face = place;
  Node *node;
  if (card->broken) {
    look.fill = theme->sunk, look.edge = theme->control;
    look.dashed = true, look.lift = LIFT_FLAT;
    node = node_add(build->tree, parent, ROLE_OPTION, id, label, place);
    node->state |= NODE_DISABLED;
    build_cut(build, node, place, &look);
  } else {
    node = build_press_card(build, parent, ROLE_OPTION, id, label,
                            (Intent){INTENT_OPEN, index}, 0, place, look, &face);
  }
  int pad = shelf_pad(build), wide = thumb_width(build, place.w);
  Rect thumb = {face.x + pad, face.y + pad, wide, face.h - 2 * pad};
  thumb_draw(build, node, card, thumb, look.fill);
  int x = thumb.x + wide + build_px(build, 16), words = words_width(build, place.w);
  int foot = glyph_size(build), gap = build_px(build, 4);
  TextBlock *title = build_lay(build, TYPE_SUBHEAD, card->title, words);
  TextBlock *about =
      full && card->summary ? build_lay(build, TYPE_SMALL, card->summary, words) : NULL;
  int height = title->height + (about ? about->height : 0) + gap + foot;
  Rect box = {x, face.y + (face.h - height) / 2, words, title->height};
  text_draw(build->tree, node, build->metrics, title, box, ALIGN_START, theme->ink);
  box.y += box.h;
  if (about) {
    box.h = about->height;
    text_draw(build->tree, node, build->metrics, about, box, ALIGN_START, theme->ink2);
    box.y += box.h;
  }
  box.y += gap;
  int said = build_width(build, TYPE_HINT, length);
  build_label(build, node, TYPE_HINT, length, (Rect){x, box.y, said, foot}, ALIGN_START,
              theme->ink2);
  if (!card->broken) {
    families_draw(build, node, card->principles, x + said + build_px(build, 14), box.y);
  }
}

void shelf_draw(Build *build, Node *parent, Rect area, bool full, int spare) {
  int count = build->view->card_count,
      most = build_px(build, build->theme->tall ? 84 : 44);
  int more = count && spare > 0 ? spare / count : 0;
  if (more > most) more = most;
  for (int i = 0; i < count; i++) {
    int height = card_height(build, &build->view->cards[i], area.w, full) + more;
    story_draw(build, parent, i, (Rect){area.x, area.y, area.w, height}, full);
    area.y += height + shelf_gap(build);
  }
}
