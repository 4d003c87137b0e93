// How the game looks at one window size: the unit u, type sizes, colours, families,
// seats. All sizes of look are in px at 1280×720; theme_px turns them into pixels. A
// Theme is a plain value that theme_make fills whole; nothing in it is owned.
#ifndef ATTUNE_UI_THEME_H
#define ATTUNE_UI_THEME_H

#include "store/settings.h"
#include "story/principle.h"
#include "ui/node.h"

typedef enum {
  TYPE_TITLE,      // 64/80 game
  TYPE_PRIMARY,    // 36/48 game: the word on the one primary card
  TYPE_HEADING,    // 32/40 game
  TYPE_PRINCIPLE,  // 30/40 game
  TYPE_SLOT,       // 28/40 voice: sentences of compose
  TYPE_THOUGHT,    // 28/40 voice italic
  TYPE_SPEECH,     // 26/36 voice
  TYPE_BETTER,     // 24/34 voice
  TYPE_SUBHEAD,    // 22/28 game
  TYPE_REPLY,      // 21/28 voice
  TYPE_WHY,        // 22/32 voice
  TYPE_NARRATION,  // 20/28 voice italic
  TYPE_BODY,       // 20/28 voice
  TYPE_SMALL,      // 18/24 voice
  TYPE_BUTTON,     // 20/28 game
  TYPE_LABEL,      // 17/24 game
  TYPE_HINT,       // 15/20 game: key chips, plant names
  TYPE_COUNT
} TypeRole;

typedef struct TypeStyle {
  FontFace face;
  int size, line;  // pixels: font size, line height
} TypeStyle;

typedef struct FamilyColours {
  Colour deep, mid, tint;  // words and outlines; fills without text; sheets
} FamilyColours;

typedef struct SeatColours {
  Colour deep, wash, halo;
} SeatColours;

typedef enum { SEAT_LEFT, SEAT_RIGHT } SeatSide;
typedef enum { SLOT_PLAIN, SLOT_FEELING, SLOT_FACT, SLOT_ASK, SLOT_COUNT } SlotKind;

typedef struct SlotColours {
  Colour deep, tint;
} SlotColours;

typedef struct Theme {
  int width, height;  // of the window
  double u;           // pixels per look px: clamp(min(w/1280, h/720), .75, 3)
  double text;        // the person's text size: 1 … 2
  bool high;          // high contrast
  bool still;         // reduced motion
  bool tall;          // width / height < 1.2
  TypeStyle type[TYPE_COUNT];
  Colour paper, sunk, tan, card, edge;
  Colour ink, ink2;      // text
  Colour line, control;  // never text
  Colour go, go_text;    // the primary
  Colour focus;
  Colour good, bad, surprise;
  Colour gold, gold_sheet, trap_sheet;
  Colour table, grain, lip;
  Colour soil[3];
  Colour sky, sun[3], hill[3];
  Colour night, night_text;  // listen: the dark room, words on it
  Colour dim;                // over the scene in feedback and compose; has alpha
  Colour shadow;             // never with its own alpha
  FamilyColours family[FAMILY_COUNT];
  SeatColours seat[2];
  SlotColours slot[SLOT_COUNT];
} Theme;

void theme_make(Theme *theme, const Settings *settings, int width, int height);

int theme_px(const Theme *theme, double units);  // round(units · u)

SlotKind slot_kind(
    const char *glyph);  // "feeling", "fact", "ask"; anything else SLOT_PLAIN

static inline Colour colour_hex(uint32_t rgb) {
  return (Colour){(uint8_t)(rgb >> 16), (uint8_t)(rgb >> 8), (uint8_t)rgb, 255};
}
static inline Colour colour_clear(Colour colour, double alpha) {
  colour.a = (uint8_t)(alpha * 255 + .5);
  return colour;
}
Colour colour_over(Colour top, Colour under);  // top's alpha blended onto an opaque one
double colour_contrast(Colour text, Colour ground);  // WCAG: 1 … 21

static inline Rect rect_inset(Rect r, int x, int y) {
  return (Rect){r.x + x, r.y + y, r.w - 2 * x, r.h - 2 * y};
}
static inline bool rect_within(Rect inner, Rect outer) {
  return inner.x >= outer.x && inner.y >= outer.y &&
         inner.x + inner.w <= outer.x + outer.w && inner.y + inner.h <= outer.y + outer.h;
}
static inline bool rect_meets(Rect a, Rect b) {
  return a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h;
}

#endif
