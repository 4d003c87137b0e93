#include <string.h>

#include "ui/memory.h"
#include "ui/screens.h"

static int most_of(int a, int b) { return a > b ? a : b; }
static int least_of(int a, int b) { return a < b ? a : b; }

enum { CHOICES_MOST = 5 };

typedef struct Row {
  const char *id;
  WordId name;
  Setting setting;
  int count;
  WordId words[CHOICES_MOST];  // unused for the text size
} Row;

static const Row rows[SET_COUNT] = {
    {"text-size", WORD_TEXT_SIZE, SET_TEXT_SIZE, 5, {0}},
    {"colours", WORD_COLOURS, SET_CONTRAST, 2, {WORD_COLOURS_PAPER, WORD_COLOURS_HIGH}},
    {"movement", WORD_MOVEMENT, SET_MOTION, 2, {WORD_MOVEMENT_FULL, WORD_MOVEMENT_NONE}},
    {"language",
     WORD_LANGUAGE,
     SET_LANGUAGE,
     2,
     {WORD_LANGUAGE_ENGLISH, WORD_LANGUAGE_PSEUDO}},
    {"window", WORD_WINDOW, SET_FULLSCREEN, 2, {WORD_WINDOW_FRAMED, WORD_WINDOW_FULL}}};

static const char *choice_word(const Build *build, const Row *row, int choice) {
  if (row->setting == SET_TEXT_SIZE) {
    return build_fill(build, WORD_PER_CENT, build_number(build, 100 + 25 * choice), NULL);
  }
  return build_word(build, row->words[choice]);
}

static int choice_need(const Build *build,
                       const Row *row) {  // the widest word, and its room
  int need = 0;
  for (int i = 0; i < row->count; i++) {
    need = most_of(need, build_width(build, TYPE_LABEL, choice_word(build, row, i)));
  }
  return need + build_px(build, 64);
}

static int choice_height(const Build *build) {
  return most_of(build->theme->type[TYPE_LABEL].line + build_px(build, 24), 48);
}

static int name_width(const Build *build) {
  int width = 0;
  for (int i = 0; i < SET_COUNT; i++) {
    width =
        most_of(width, build_width(build, TYPE_BUTTON, build_word(build, rows[i].name)));
  }
  return width + build_px(build, 32);
}

// How a row lies in a width: its name beside or above, its choices in so many columns.
typedef struct RowShape {
  int name, left, columns, choice, lines, height;
} RowShape;

static RowShape row_shape(const Build *build, const Row *row, int width) {
  RowShape shape = {0};
  int gap = build_px(build, 12), need = choice_need(build, row), name = name_width(build);
  bool beside =
      width - name >= least_of(row->count, 2) * (need + gap) && width - name > width / 2;
  shape.left = beside ? name : 0;
  shape.name = build->theme->type[TYPE_BUTTON].line + build_px(build, 6);
  int room = width - shape.left;
  shape.columns = least_of(row->count, most_of((room + gap) / (need + gap), 1));
  shape.lines = (row->count + shape.columns - 1) / shape.columns;
  shape.columns = (row->count + shape.lines - 1) / shape.lines;
  shape.choice = (room - gap * (shape.columns - 1)) / shape.columns;
  shape.height = shape.lines * choice_height(build) + (shape.lines - 1) * gap +
                 (beside ? 0 : shape.name);
  return shape;
}

static void choice_draw(Build *build, Node *parent, const Row *row, int choice,
                        Rect place) {
  const Theme *theme = build->theme;
  bool chosen = build->settings->values[row->setting] == choice;
  const char *id = build_print(build, "%s/%d", row->id, choice);
  const char *word = choice_word(build, row, choice);
  PaperLook look = paper_card(theme, id);
  look.radius = 10;
  if (chosen) look.fill = look.edge = theme->ink;
  Rect face;
  Node *node = build_press_card(
      build, parent, ROLE_OPTION, id,
      build_print(build, "%s: %s", build_word(build, row->name), word),
      (Intent){INTENT_SET, row->setting * 16 + choice}, 0, place, look, &face);
  Colour text = chosen ? theme->go_text : theme->ink;
  build_label(build, node, TYPE_LABEL, word, face, ALIGN_CENTRE, text);
  if (!chosen) return;
  node->state |= NODE_CHOSEN;
  int size = most_of(build_px(build, 20), build->theme->type[TYPE_LABEL].line * 3 / 4);
  Text svg = {0};
  svg_open(&svg, 20, 20);
  glyph_check(&svg, 10, 10, 26, (Colour){0, 0, 0, 0}, colour_hex(0xF4C95D));
  svg_close(&svg);
  node_art(build->tree, node,
           (Rect){face.x + build_px(build, 12), face.y + (face.h - size) / 2, size, size},
           text_string(&svg));
  text_free(&svg);
}

static void row_draw(Build *build, Node *parent, const Row *row, Rect area) {
  RowShape shape = row_shape(build, row, area.w);
  int gap = build_px(build, 12), tall = choice_height(build);
  const char *name = build_word(build, row->name);
  Rect box = {area.x, area.y, shape.left ? shape.left : area.w,
              shape.left ? tall : shape.name};
  Node *node = node_add(build->tree, parent, ROLE_TEXT, row->id, name, box);
  build_label(build, node, TYPE_BUTTON, name, box, ALIGN_START, build->theme->ink);
  int top = area.y + (shape.left ? 0 : shape.name);
  for (int i = 0; i < row->count; i++) {
    Rect place = {area.x + shape.left + i % shape.columns * (shape.choice + gap),
                  top + i / shape.columns * (tall + gap), shape.choice, tall};
    choice_draw(build, parent, row, i, place);
  }
}

static int sample_width(int width) { return width * 46 / 100; }

static int sample_height(const Build *build, int width) {
  int side = build_px(build, 28);
  int words = sample_width(width);
  int speech = build_height(build, TYPE_SPEECH, build_word(build, WORD_SAMPLE_SPEECH),
                            words - 2 * side);
  int reply = build_height(build, TYPE_REPLY, build_word(build, WORD_SAMPLE_REPLY),
                           width - words - 4 * side);
  return most_of(speech, reply) + build_px(build, 80);
}

// Speech and a reply on the table, drawn with what is chosen now.
static void sample_draw(Build *build, Node *parent, Rect place) {
  const Theme *theme = build->theme;
  PaperLook look = paper_sheet(theme, "sample");
  look.fill = theme->table, look.edge = theme->lip;
  Node *card = build_card(build, parent, ROLE_GROUP, "sample",
                          build_word(build, WORD_LOOKS_LIKE_THIS), place, &look);
  int side = build_px(build, 28), words = sample_width(place.w),
      rise = build_px(build, 22);
  const char *speech = build_word(build, WORD_SAMPLE_SPEECH);
  const char *reply = build_word(build, WORD_SAMPLE_REPLY);
  TextBlock *block = build_lay(build, TYPE_SPEECH, speech, words - 2 * side);
  Rect box = {place.x + side, place.y + (place.h - block->height) / 2 - rise / 2, words,
              block->height + rise};
  PaperLook paper = paper_card(theme, "sample/speech");
  paper.radius = 26;
  Node *said = build_card(build, card, ROLE_SPEECH, "sample/speech", speech, box, &paper);
  text_draw(build->tree, said, build->metrics, block, rect_inset(box, side, rise / 2),
            ALIGN_START, theme->ink);
  Rect answer = {box.x + box.w + side, 0, place.w - box.w - 3 * side, 0};
  block = build_lay(build, TYPE_REPLY, reply, answer.w - side);
  answer.h = block->height + rise;
  answer.y = place.y + (place.h - answer.h) / 2;
  paper = paper_card(theme, "sample/reply");
  Node *card2 = build_card(build, card, ROLE_TEXT, "sample/reply", reply, answer, &paper);
  text_draw(build->tree, card2, build->metrics, block,
            rect_inset(answer, side / 2, rise / 2), ALIGN_CENTRE, theme->ink);
}

void screen_settings(Build *build) {
  const Theme *theme = build->theme;
  node_fill(build->tree, tree_root(build->tree), build->page, theme->paper);
  const char *title = build_word(build, WORD_SETTINGS),
             *done = build_word(build, WORD_DONE);
  Rect column = build->content;
  column.w = least_of(column.w, build_px(build, 880 * theme->text));
  column.x = (build->page.w - column.w) / 2;
  int top = build_px(build, 28), gap = build_px(build, 20), side = build_px(build, 16);
  int width = build_button_width(build, done, NODE_KEY_ESCAPE),
      tall = build_button_height(build);
  int words = column.w - width - side;
  int high = most_of(build_height(build, TYPE_HEADING, title, words), tall);
  Rect head = {column.x, top, words, high};
  Node *node = node_add(build->tree, NULL, ROLE_HEADING, "title", title, head);
  build_label(build, node, TYPE_HEADING, title, head, ALIGN_START, theme->ink);
  build_button(build, NULL, "done", done, (Intent){INTENT_BACK, 0}, NODE_KEY_ESCAPE,
               (Rect){column.x + column.w - width, top + (high - tall) / 2, width, tall},
               true);
  int room = build_px(build, 14), sample = sample_height(build, column.w);
  int height = room + sample + gap + side;
  for (int i = 0; i < SET_COUNT; i++) {
    height += row_shape(build, &rows[i], column.w).height + gap;
  }
  Rect place = {column.x - side, top + high + build_px(build, 8), column.w + 2 * side, 0};
  place.h = build->page.h - place.y;
  int spare = place.h - height, offset;
  if (spare > 0) gap += least_of(spare / (SET_COUNT + 2), build_px(build, 16));
  Node *body = build_scroll(build, NULL, "settings", place, height, &offset);
  Rect at = {column.x, place.y + room - offset, column.w, sample};
  sample_draw(build, body, at);
  at.y += sample + gap;
  for (int i = 0; i < SET_COUNT; i++) {
    at.h = row_shape(build, &rows[i], column.w).height;
    row_draw(build, body, &rows[i], at);
    at.y += at.h + gap;
  }
  build_scroll_end(build, body, theme->paper);
}
