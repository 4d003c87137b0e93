#include "ui/scene.h"

#include "ui/portrait.h"

enum { BEAD_STEP = 44, BEAD = 20 };

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

const char *scene_mark_word(const Build *build, int value) {
  static const WordId words[] = {WORD_MARK_HURT, WORD_MARK_STRAINED, WORD_MARK_NEUTRAL,
                                 WORD_MARK_HELPED, WORD_MARK_SHONE};
  return build_word(build, words[value + 2]);
}

int scene_highest_table(const Build *build) {
  return build_bar_height(build) + build_px(build, 216);
}

static void add_thread(Build *build, Node *bar) {
  const View *view = build->view;
  const Theme *theme = build->theme;
  Rect space = build_bar_space(build, bar);
  int total = most(view->bead_total, view->bead_count), now = 0;
  for (int i = 0; i < view->bead_count; i++)
    now += view->beads[i].done || view->beads[i].now;
  if (total < 1) return;
  const char *count = build_fill(build, WORD_OF, build_number(build, most(now, 1)),
                                 build_number(build, total));
  int words = build_width(build, TYPE_LABEL, count) + 2;
  int gap = build_px(build, 16), step = build_px(build, BEAD_STEP);
  int thread = step * (total - 1) + build_px(build, BEAD + 8);
  bool beads = thread + gap + words <= space.w;
  int width = words + (beads ? thread + gap : 0);
  if (width > space.w) return;
  int x = space.x + (space.w - width) / 2, middle = space.y + space.h / 2;
  const char *label = build_fill(build, WORD_PROGRESS, build_number(build, most(now, 1)),
                                 build_number(build, total));
  Node *group = node_add(build->tree, bar, ROLE_GROUP, "thread", label,
                         (Rect){x, space.y, width, space.h});
  if (beads) {
    int h = build_px(build, BEAD + 12);
    Rect place = {x, middle - h / 2, thread, h};
    Text svg = {0};
    svg_open(&svg, place.w, place.h);
    double u = theme->u, cy = h / 2.0, from = (BEAD + 8) / 2.0 * u;
    Text line = {0};
    svg_put(&line, "M%g %gL%g %g", from, cy, from + (double)step * (total - 1), cy);
    svg_path(&svg, text_string(&line), colour_clear(theme->card, 0), theme->control,
             2 * u);
    text_free(&line);
    for (int i = 0; i < total; i++) {
      double cx = from + (double)step * i;
      const ViewBead *bead = i < view->bead_count ? &view->beads[i] : NULL;
      if (bead && bead->now) {
        svg_circle(&svg, cx, cy, 11 * u, theme->ink);
        svg_circle(&svg, cx, cy, 8.5 * u, theme->gold);
      } else if (bead && bead->done) {
        svg_circle(&svg, cx, cy, 12 * u, theme->paper);
        glyph_mark(theme, &svg, bead->worth, cx, cy, BEAD * u);
      } else {
        svg_circle(&svg, cx, cy, 6.5 * u, theme->control);
        svg_circle(&svg, cx, cy, 4.5 * u, theme->paper);
      }
    }
    svg_close(&svg);
    node_art(build->tree, group, place, text_string(&svg));
    text_free(&svg);
  }
  Rect box = {x + width - words, space.y, words, space.h};
  build_label(build, group, TYPE_LABEL, count, box, ALIGN_END, theme->ink2);
}

static Node *add_bar(Build *build) {
  Node *bar = build_bar(build, build->view->title ? build->view->title : "");
  build_bar_button(build, bar, "home", build_word(build, WORD_HOME),
                   (Intent){INTENT_BACK, 0}, NODE_KEY_ESCAPE);
  build_bar_button(build, bar, "history", build_word(build, WORD_HISTORY),
                   (Intent){INTENT_HISTORY, 0}, 'h');
  bool choosing = build->view->choosing && !build->view->trying_again;
  bool undoes = build->view->choosing && build->view->thought;
  bool narrow = build->theme->tall && build->theme->text > 1.25;
  if (choosing && !(undoes && narrow))
    build_bar_button(build, bar, "skip", build_word(build, WORD_SKIP),
                     (Intent){INTENT_SKIP, 0}, 'k');
  if (undoes)
    build_bar_button(build, bar, "undo", build_word(build, WORD_UNDO),
                     (Intent){INTENT_UNDO, 0}, 'z');
  add_thread(build, bar);
  return bar;
}

static void add_tag(Build *build, const ViewPerson *person, SeatSide side, Rect bust,
                    int table) {
  if (!person->person) return;
  const char *name = side == SEAT_LEFT
                         ? build_fill(build, WORD_YOU, person->person->name, NULL)
                         : person->person->name;
  int width = build_tag_width(build, name), height = build_tag_height(build);
  int x = bust.x + bust.w / 2 - width / 2;
  int edge = build_px(build, 8);
  x = most(build->page.x + edge, least(x, build->page.x + build->page.w - edge - width));
  build_tag(build, NULL, side == SEAT_LEFT ? "tag/left" : "tag/right", name, side, x,
            table - height + build_px(build, 8));
}

int scene_bust(const Build *build, int table, int bust) {
  int room = table - build_bar_height(build) - build_px(build, 10);
  int height = build_px(build, bust);
  if (build->theme->text > 1.25) height = height * 5 / 8;
  if (build->theme->tall) room = room * 11 / 20;
  return most(least(height, room), build_px(build, 130));
}

void scene_tags(Build *build, const Scene *scene, int y) {
  add_tag(build, &build->view->left, SEAT_LEFT, scene->left, y);
  add_tag(build, &build->view->right, SEAT_RIGHT, scene->right, y);
}

Scene scene_build(Build *build, int table, int bust, bool dim) {
  const View *view = build->view;
  Scene scene = {.table = table};
  int top = build_bar_height(build);
  scene.picture = (Rect){0, top, build->page.w, table - top};
  Rect behind = scene.picture;
  behind.h = build->page.h - top;
  build_backdrop(build, NULL, view->place, behind, dim);
  int height = scene_bust(build, table, bust);
  int width = height * PORTRAIT_WIDTH / PORTRAIT_HEIGHT;
  if (width > build->page.w * 2 / 5) {
    width = build->page.w * 2 / 5;
    height = width * PORTRAIT_HEIGHT / PORTRAIT_WIDTH;
  }
  int inset = build->content.x / 2 + build_px(build, 2);
  if (build->content.x > build_px(build, 64))
    inset = build->content.x - build_px(build, 24);
  int foot = table + build_px(build, 8);
  scene.left = (Rect){inset, foot - height, width, height};
  scene.right = (Rect){build->page.w - inset - width, foot - height, width, height};
  if (view->left.person)
    build_person(build, NULL, "left", &view->left, scene.left, false);
  if (view->right.person)
    build_person(build, NULL, "right", &view->right, scene.right, true);
  Rect wood = {0, table - build_px(build, 12), build->page.w,
               build->page.h - table + build_px(build, 12)};
  build_table(build, NULL, wood);
  int gap = build_px(build, 14);
  scene.between = (Rect){scene.left.x + scene.left.w + gap - width / 8, top + gap, 0, 0};
  scene.between.w = scene.right.x - gap + width / 8 - scene.between.x;
  scene.between.h = table - gap - scene.between.y;
  if (build->theme->tall) {
    scene.between.x = build->content.x;
    scene.between.w = build->content.w;
    scene.between.h = scene.left.y - scene.between.y;
  }
  scene.bar = add_bar(build);
  return scene;
}

int scene_narration(Build *build, const Scene *scene, const char *text) {
  if (!text || !*text) return scene->table;
  int padding = build_px(build, 24), rise = build_px(build, 9);
  int room = build->theme->tall ? build->content.w
                                : scene->right.x + scene->right.w / 6 - scene->left.x -
                                      scene->left.w + scene->left.w / 6;
  int widest = least(room - 2 * padding, build_px(build, 640));
  TextBlock *block = build_lay(build, TYPE_NARRATION, text, widest);
  Rect place = {0, 0, block->width + 2 * padding, block->height + 2 * rise};
  place.x = (build->page.w - place.w) / 2;
  place.y = scene->table + build_px(build, 12) - place.h;
  PaperLook look = paper_sheet(build->theme, text);
  look.fill = build->theme->tan;
  look.radius = 2;
  Node *node = build_card(build, NULL, ROLE_NARRATION, "narration", text, place, &look);
  node->state |= NODE_OVERLAYS;
  build_label(build, node, TYPE_NARRATION, text, rect_inset(place, padding - 1, rise),
              ALIGN_CENTRE, build->theme->ink);
  return place.y;
}

void scene_speech(Build *build, const Scene *scene, const char *id, const char *text,
                  bool left, int floor) {
  const View *view = build->view;
  Rect bust = left ? scene->left : scene->right;
  Rect room = scene->between;
  room.h = floor - build_px(build, 12) - room.y;
  int reach = bust.w * 24 / 100;
  int tip_x = left ? bust.x + bust.w - reach : bust.x + reach;
  int tip_y = bust.y + bust.h * 54 / 100;
  int pad = build_px(build, 64);
  int needed = build_height(build, TYPE_SPEECH, text, room.w - pad) + pad;
  if (build->theme->tall) {
    tip_x = bust.x + bust.w / 2;
    tip_y = bust.y + bust.h / 10;
    room.h = least(room.h, bust.y - room.y);
    int close = needed + build_px(build, 40);
    if (close < room.h) room.y += room.h - close, room.h = close;
  }
  int above = tip_y + build_px(build, 12) - room.y;
  if (!build->theme->tall && needed <= above) room.h = above;
  const Person *person = left ? view->left.person : view->right.person;
  TypeRole type = TYPE_SPEECH;
  if (needed > room.h) type = TYPE_REPLY;
  Node *node = build_bubble(build, NULL, id, type, text, person ? person->name : "", room,
                            tip_x, tip_y);
  node->state |= NODE_OVERLAYS;
}

int scene_options(Build *build, Node *parent, Rect area, bool draw) {
  const View *view = build->view;
  bool pair = build->theme->text <= 1.25 && !build->theme->tall &&
              view->option_count > 1 && area.w >= build_px(build, 800);
  int gap = build_px(build, 16), y = area.y, shown = 0, offered = 0;
  for (int i = 0; i < view->option_count; i++) offered += view->options[i].offered;
  int half = (area.w - gap) / 2;
  for (int i = 0; i < view->option_count;) {
    int row[2] = {-1, -1}, count = 0, height = 0;
    for (; i < view->option_count && count < (pair ? 2 : 1); i++)
      if (view->options[i].offered) row[count++] = i;
    if (!count) break;
    bool single = pair && count == 1;
    int width = pair && !single ? half : area.w;
    OptionLook looks[2] = {0};
    for (int c = 0; c < count; c++) {
      looks[c].used = view->options[row[c]].taken;
      looks[c].small = offered > 4;
      looks[c].slot = SLOT_PLAIN;
      if (view->screen == SCREEN_COMPOSE && view->slot_now < view->slot_count)
        looks[c].slot = slot_kind(view->slots[view->slot_now].glyph);
      height = most(height, build_option_height(build, view->options[row[c]].text, width,
                                                &looks[c]));
    }
    for (int c = 0; c < count && draw; c++) {
      double in = build_entry(build, view->options[row[c]].text, 40 * shown++, 180);
      Rect place = {area.x + c * (half + gap), y + (int)((1 - in) * build_px(build, 12)),
                    width, height};
      build_option(build, parent, build_print(build, "option/%d", row[c] + 1),
                   view->options[row[c]].text, (Intent){INTENT_PICK, row[c]},
                   row[c] < 9 ? '1' + row[c] : 0, place, &looks[c]);
    }
    y += height + gap;
  }
  return y - area.y - (y > area.y ? gap : 0);
}
