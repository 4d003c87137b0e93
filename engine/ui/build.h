// What a screen's builder is handed, and the pieces that all screens share. Every build_
// function adds to the tree and returns the node; `parent` NULL is the root. Rects are
// pixels of the window. Strings are copied. Sizes given in look px say so; use build_px
// for everything else.
#ifndef ATTUNE_UI_BUILD_H
#define ATTUNE_UI_BUILD_H

#include "base/arena.h"
#include "play/game.h"
#include "ui/glyph.h"
#include "ui/node.h"
#include "ui/paper.h"
#include "ui/strings.h"
#include "ui/text.h"
#include "ui/theme.h"

typedef struct Memory Memory;  // ui/memory.h: scroll offsets, when things appeared

typedef struct Build {
  Tree *tree;
  const View *view;
  const Settings *settings;
  const Theme *theme;
  const FontMetrics *metrics;
  const ArtSource *art;
  Arena *arena;  // lives until the next build
  Memory *memory;
  Rect page;     // the whole window
  Rect content;  // centred, at most 1.9:1 wide, without the margin of 32
  int64_t now;   // ms
  int64_t wake;  // build again then; INT64_MAX: never
  const char *focus, *hover, *pressed;  // ids; NULL: none
} Build;

int build_px(const Build *build, double units);
Language build_language(const Build *build);
const char *build_word(const Build *build, WordId id);
const char *build_fill(const Build *build, WordId id, const char *a, const char *b);
const char *build_number(const Build *build, int number);
const char *build_print(const Build *build, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

// Motion. How far in, 0 … 1 (ease out), the thing called `what` is, `delay` + `duration`
// ms after it was first built on this screen; asks to be woken until it is 1. Always 1
// under reduced motion. Name the text in `what` so that a new line comes in anew.
double build_entry(Build *build, const char *what, int delay, int duration);
void build_wake(Build *build, int64_t at);

// Text. build_text lays `string` within box.w and draws it from the top of the box; with
// box.h == 0 the node becomes as tall as the text. The label is the plain string.
TextBlock *build_lay(const Build *build, TypeRole type, const char *string, int width);
int build_height(const Build *build, TypeRole type, const char *string, int width);
int build_width(const Build *build, TypeRole type, const char *string);  // on one line
Node *build_text(Build *build, Node *parent, Role role, const char *id, TypeRole type,
                 const char *string, Rect box, Align align, Colour colour);
// Text on a node that is there already, centred from top to bottom of the box.
void build_label(Build *build, Node *node, TypeRole type, const char *string, Rect box,
                 Align align, Colour colour);

// A group with no paint of its own.
Node *build_group(Build *build, Node *parent, const char *id, Rect place);

// Draws a document made by the caller over `place` widened by paper_room on each side.
void build_cut(Build *build, Node *node, Rect place, const PaperLook *look);
void build_pill(Build *build, Node *node, Rect place, const PaperLook *look);

// A card or a sheet that is not pressed.
Node *build_card(Build *build, Node *parent, Role role, const char *id, const char *label,
                 Rect place, const PaperLook *look);

// Buttons. Height by build_button_height; width by build_button_width, which counts label
// and key chip; where that is too wide, build_button_tall says how high a narrower one must
// be. `key` is a character or NODE_KEY_*; 0: no chip. A disabled one is dashed, ink 2.
int build_button_height(const Build *build);
int build_button_width(const Build *build, const char *label, int key);
int build_button_tall(const Build *build, const char *label, int key, int width);
Node *build_button(Build *build, Node *parent, const char *id, const char *label,
                   Intent intent, int key, Rect place, bool primary);
Node *build_button_disabled(Build *build, Node *parent, const char *id, const char *label,
                            int key, Rect place);

// A reply or a piece: paper card, number chip on the left, text in voice type. Height for
// a width by build_option_height (never less than 84 look px × … 64 when `small`).
typedef struct OptionLook {
  Colour fill;    // a == 0: card
  SlotKind slot;  // glyph at the right; SLOT_PLAIN: none
  int mark;       // a mark at the right when `marked`
  bool marked, chosen, used, small;
} OptionLook;
int build_option_height(const Build *build, const char *text, int width,
                        const OptionLook *look);
Node *build_option(Build *build, Node *parent, const char *id, const char *text,
                   Intent intent, int key, Rect place, const OptionLook *look);

// A focusable paper card with the states hover, focus, pressed drawn; nothing is on it
// yet. Returns in *face where its face lies now (it moves up when lifted): draw on that.
Node *build_press_card(Build *build, Node *parent, Role role, const char *id,
                       const char *label, Intent intent, int key, Rect place,
                       PaperLook look, Rect *face);

// Pictures.
Node *build_svg(Build *build, Node *parent, const char *id, const char *label, Rect place,
                const char *svg);  // ROLE_PICTURE; "" label: scenery
Node *build_family(Build *build, Node *parent, const char *id, Family family, Rect place);
Node *build_mark(Build *build, Node *parent, const char *id, int value, const char *label,
                 Rect place);
// Blinks and breathes unless motion is reduced.
Node *build_person(Build *build, Node *parent, const char *id, const ViewPerson *person,
                   Rect place, bool flip);
Node *build_backdrop(Build *build, Node *parent, const char *place_name, Rect place,
                     bool dim);
Node *build_table(Build *build, Node *parent, Rect place);

// Speech bubble around `text`, hugging it: `room` is where it may lie, the tip is in
// window pixels. Returns the ROLE_SPEECH node; its place is what was needed,
// bottom-aligned when `low`. Text that needs more height than the room sets text_cut.
Node *build_bubble(Build *build, Node *parent, const char *id, TypeRole type,
                   const char *text, const char *speaker, Rect room, int tip_x,
                   int tip_y);
Node *build_thought(Build *build, Node *parent, const char *id, const char *heading,
                    const char *text, Colour heading_colour, Rect room, int tip_x,
                    int tip_y);

// "Sam · you" on the seat's colour, with its shape. Size by build_tag_width, height 32
// look px or the text's.
int build_tag_width(const Build *build, const char *name);
int build_tag_height(const Build *build);
Node *build_tag(Build *build, Node *parent, const char *id, const char *name,
                SeatSide side, int x, int y);

// The bar along the top: title left, buttons right (from the right edge, in call order).
// Its place is the space left between them.
Node *build_bar(Build *build, const char *title);
Node *build_bar_button(Build *build, Node *bar, const char *id, const char *label,
                       Intent intent, int key);
int build_bar_height(const Build *build);
Rect build_bar_space(const Build *build, const Node *bar);

// A part that scrolls when `height` (of what is in it) is more than place.h. Children are placed
// from place.y - *offset down; leave 16 look px free at the right. build_scroll_end, after the
// children, draws the torn edge in the colour of what lies below, and the bar.
Node *build_scroll(Build *build, Node *parent, const char *id, Rect place, int height,
                   int *offset);
void build_scroll_end(Build *build, Node *scroll, Colour ground);

// A sentence from view->notice in a strip at the top; nothing when there is none.
void build_notice(Build *build);

#endif
