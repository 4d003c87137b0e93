#include "ui/scene.h"
#include "ui/screens.h"

// The sheet after a reply: what it practised and how it landed, why, and a line that
// could land better. Two columns where there is room, else one; what is too long scrolls.
typedef struct Sheet {
  Build *build;
  Node *parent;  // NULL: only measure
  int x, y, w;
} Sheet;

static int least(int a, int b) { return a < b ? a : b; }
static int most(int a, int b) { return a > b ? a : b; }

static void add_words(Sheet *sheet, Role role, const char *id, TypeRole type,
                      const char *text, int inset, Colour colour, int after) {
  Build *build = sheet->build;
  int height = build_height(build, type, text, sheet->w - inset);
  if (sheet->parent)
    build_text(build, sheet->parent, role, id, type, text,
               (Rect){sheet->x + inset, sheet->y, sheet->w - inset, height}, ALIGN_START,
               colour);
  sheet->y += height + build_px(build, after);
}

static void add_mark(Sheet *sheet, int index) {
  Build *build = sheet->build;
  const ViewMark *mark = &build->view->marks[index];
  const Principle *principle = principle_at(mark->principle);
  const FamilyColours *family = &build->theme->family[principle->family];
  int disc = build_px(build, 52), gap = build_px(build, 14), sign = build_px(build, 34);
  int inset = disc + gap;
  const char *landed = scene_mark_word(build, mark->value);
  int landed_w = build_width(build, TYPE_BUTTON, landed) + sign + gap / 2 + 2;
  bool beside =
      build_width(build, TYPE_SUBHEAD, principle->name) + landed_w + inset + gap <=
      sheet->w;
  bool thought = mark->said && mark->said == build->view->thought && build->view->sure;
  if (mark->said)
    add_words(sheet, ROLE_TEXT, build_print(build, "said/%d", index), TYPE_SMALL,
              thought ? build_fill(build, WORD_GUESSED, mark->said, build->view->sure)
                      : build_print(build, "“%s”", mark->said),
              0, build->theme->ink, 4);
  int top = sheet->y;
  if (sheet->parent)
    build_family(build, sheet->parent, build_print(build, "family/%d", index),
                 principle->family, (Rect){sheet->x, top, disc, disc});
  Sheet words = *sheet;
  words.w = beside ? sheet->w - landed_w - gap : sheet->w;
  add_words(&words, ROLE_TEXT, build_print(build, "family-name/%d", index), TYPE_HINT,
            family_name(principle->family), inset, family->deep, 0);
  add_words(&words, ROLE_HEADING, build_print(build, "principle/%d", index), TYPE_SUBHEAD,
            principle->name, inset, build->theme->ink, 0);
  sheet->y = words.y;
  int line = most(build->theme->type[TYPE_BUTTON].line, sign);
  Rect sign_place = {sheet->x + sheet->w - landed_w, top + (disc - sign) / 2, sign, sign};
  if (!beside) {
    sign_place.x = sheet->x + inset;
    sign_place.y = sheet->y + (line - sign) / 2;
    sheet->y += line;
  }
  if (sheet->parent) {
    Rect box = {sign_place.x + sign + gap / 2,
                sign_place.y + (sign - build->theme->type[TYPE_BUTTON].line) / 2,
                landed_w - sign - gap / 2, build->theme->type[TYPE_BUTTON].line};
    Colour colour = mark->value > 0   ? build->theme->good
                    : mark->value < 0 ? build->theme->bad
                                      : build->theme->ink2;
    build_mark(build, sheet->parent, build_print(build, "mark/%d", index), mark->value,
               "", sign_place);
    build_text(build, sheet->parent, ROLE_TEXT, build_print(build, "landed/%d", index),
               TYPE_BUTTON, landed, box, ALIGN_START, colour);
  }
  sheet->y = most(sheet->y, top + disc) + build_px(build, 8);
  if (mark->why)
    add_words(sheet, ROLE_TEXT, build_print(build, "mark-why/%d", index), TYPE_SMALL,
              mark->why, 0, build->theme->ink, 14);
}

static void add_what(Sheet *sheet) {
  const View *view = sheet->build->view;
  for (int i = 0; i < view->mark_count; i++) add_mark(sheet, i);
  sheet->y += build_px(sheet->build, 6);
  if (view->why)
    add_words(sheet, ROLE_TEXT, "why", TYPE_WHY, view->why, 0, sheet->build->theme->ink,
              8);
}

static void add_better(Sheet *sheet) {
  Build *build = sheet->build;
  if (!build->view->better) return;
  int padding = build_px(build, 22);
  Family family = FAMILY_SPEAK;
  int spoken = build->view->thought && build->view->mark_count > 1;
  if (build->view->mark_count)
    family = principle_at(build->view->marks[spoken].principle)->family;
  const FamilyColours *colours = &build->theme->family[family];
  const char *head = build_word(build, WORD_COULD_LAND);
  Sheet inner = {build, NULL, sheet->x + padding, sheet->y + padding * 3 / 4,
                 sheet->w - 2 * padding};
  Sheet measure = inner;
  add_words(&measure, ROLE_TEXT, "better-head", TYPE_LABEL, head, 0, colours->deep, 6);
  add_words(&measure, ROLE_TEXT, "better", TYPE_BETTER, build->view->better, 0,
            build->theme->ink, 0);
  Rect place = {sheet->x, sheet->y, sheet->w, measure.y + padding * 3 / 4 - sheet->y};
  if (sheet->parent) {
    PaperLook look = paper_card(build->theme, "better");
    look.fill = colours->tint;
    look.lift = LIFT_FLAT;
    inner.parent =
        build_card(build, sheet->parent, ROLE_GROUP, "better-card", head, place, &look);
    add_words(&inner, ROLE_TEXT, "better-head", TYPE_LABEL, head, 0, colours->deep, 6);
    add_words(&inner, ROLE_TEXT, "better", TYPE_BETTER, build->view->better, 0,
              build->theme->ink, 0);
  }
  sheet->y = place.y + place.h + build_px(build, 8);
}

static int buttons_width(const Build *build) {
  return build_button_width(build, build_word(build, WORD_TRY_AGAIN), 't') +
         build_button_width(build, build_word(build, WORD_GO_ON), NODE_KEY_ENTER) +
         build_px(build, 16);
}

static void add_buttons(Build *build, int right, int y) {
  const char *again = build_word(build, WORD_TRY_AGAIN),
             *on = build_word(build, WORD_GO_ON);
  int height = build_button_height(build), gap = build_px(build, 16);
  int on_w = build_button_width(build, on, NODE_KEY_ENTER);
  int again_w = build_button_width(build, again, 't');
  build_button(build, NULL, "try-again", again, (Intent){INTENT_TRY_AGAIN, 0}, 't',
               (Rect){right - on_w - gap - again_w, y, again_w, height}, false);
  build_button(build, NULL, "go-on", on, (Intent){INTENT_ADVANCE, 0}, NODE_KEY_ENTER,
               (Rect){right - on_w, y, on_w, height}, true);
}

// What the partner thought, above; what was said, below it where there is room.
static void add_voices(Build *build, const Scene *scene, int floor) {
  const View *view = build->view;
  int gap = build_px(build, 8), away = build_px(build, 56);
  Rect room = scene->between;
  room.h =
      (build->theme->tall ? scene->left.y + scene->left.h / 8 : floor) - gap - room.y;
  int left_h = 0, pad = build_px(build, 48);
  int said_w = room.w * 4 / 5;
  if (view->said && !build->theme->tall)
    left_h =
        build_height(build, TYPE_REPLY, view->said, said_w - build_px(build, 64)) + pad;
  if (view->felt) {
    Rect sky = room;
    if (!build->theme->tall) sky.w -= away;
    int width = sky.w - 2 * build_px(build, 64);
    int needed = build_height(build, TYPE_THOUGHT, view->felt, width) +
                 build_height(build, TYPE_LABEL, "X", width) + 2 * build_px(build, 40);
    needed = most(needed, build_px(build, 130));
    if (build->theme->tall && needed > room.h) room.h = floor - gap - room.y;
    if (left_h && needed + gap + left_h > room.h) left_h = 0;
    sky.h = left_h ? room.h - left_h - gap : room.h;
    int close = needed + build_px(build, 60);
    if (build->theme->tall && close < sky.h) sky.y += sky.h - close, sky.h = close;
    if (needed + build_px(build, 40) < sky.h) sky.h = needed + build_px(build, 40);
    const ViewPerson *partner = &view->right;
    Node *node =
        build_thought(build, NULL, "felt",
                      build_fill(build, WORD_THINKS,
                                 partner->person ? partner->person->name : "", NULL),
                      view->felt, build->theme->seat[SEAT_RIGHT].deep, sky,
                      scene->right.x + scene->right.w * 14 / 100,
                      scene->right.y + scene->right.h * 40 / 100);
    node->state |= NODE_OVERLAYS;
    room.y += sky.h + gap;
    room.h -= sky.h + gap;
  }
  if (!left_h) return;
  room.w = said_w;
  int tip_y = scene->left.y + scene->left.h * 56 / 100;
  if (room.h > left_h + build_px(build, 24)) {
    int at = tip_y - left_h / 2;
    room.y = most(room.y, least(at, room.y + room.h - left_h));
    room.h = left_h;
  }
  Node *bubble = build_bubble(build, NULL, "said", TYPE_REPLY, view->said,
                              view->left.person ? view->left.person->name : NULL, room,
                              scene->left.x + scene->left.w * 76 / 100, tip_y);
  bubble->state |= NODE_OVERLAYS;
}

void screen_feedback(Build *build) {
  const View *view = build->view;
  int padding = build_px(build, 32), gap = build_px(build, 36);
  int foot = build_px(build, 24), buttons = build_button_height(build);
  Rect area = rect_inset(build->content, padding, 0);
  bool pair = build->theme->text <= 1.3 && !build->theme->tall;
  int left_w = pair ? (area.w - gap) * 52 / 100 : area.w;
  Sheet what = {build, NULL, area.x, 0, left_w};
  add_what(&what);
  Sheet better = {build, NULL, pair ? area.x + left_w + gap : area.x, pair ? 0 : what.y,
                  pair ? area.w - left_w - gap : area.w};
  add_better(&better);
  int button_row = buttons + build_px(build, 20);
  bool below = !pair || buttons_width(build) > better.w;
  int body = most(what.y, better.y + (below ? 0 : button_row - build_px(build, 10)));
  if (below) body = most(what.y, better.y);
  int inner = build_px(build, 26);
  int wanted = body + 2 * inner + (below ? button_row : 0);
  int thought =
      view->felt ? build_height(build, TYPE_THOUGHT, view->felt, build_px(build, 330)) +
                       build_px(build, 150)
                 : build_px(build, 200);
  int highest = build_bar_height(build) +
                most(least(thought, build->page.h / 2), build_px(build, 216));
  int top = most(build->page.h - foot - wanted, highest);
  top = most(top, build->page.h - foot - wanted);
  top = least(top, build->page.h - foot - build_px(build, 240));
  if (top < highest) top = most(top, build->page.h * 2 / 5);
  Scene scene = scene_build(build, top + build_px(build, 22), BUST_SHEET, true);
  add_voices(build, &scene, top);

  Rect place = {build->content.x, top, build->content.w, build->page.h - foot - top};
  PaperLook look = paper_sheet(build->theme, "feedback");
  Node *sheet =
      build_card(build, NULL, ROLE_GROUP, "sheet",
                 build_word(build, view->trying_again ? WORD_YOU_TRIED : WORD_YOU_SAID),
                 place, &look);
  sheet->state |= NODE_OVERLAYS;
  Rect inside = {place.x + padding / 2, place.y + inner, place.w - padding,
                 place.h - 2 * inner - (below ? button_row : 0)};
  int offset = 0;
  Node *parent = sheet;
  if (body > inside.h)
    parent = build_scroll(build, sheet, "feedback-scroll", inside, body, &offset);
  what.parent = better.parent = parent;
  what.y = inside.y - offset;
  add_what(&what);
  better.y = pair ? inside.y - offset : what.y;
  add_better(&better);
  add_buttons(build, place.x + place.w - padding,
              place.y + place.h - build_px(build, 22) - buttons);
  scene_tags(build, &scene, top + build_px(build, 6));
  build_notice(build);
}
