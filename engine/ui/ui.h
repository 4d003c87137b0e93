// The window's contents for a View: builds the node tree, moves focus, answers keys and
// mouse with intents. Knows no SDL: the platform room gives it metrics, art, the time and
// events in plain words.
#ifndef ATTUNE_UI_UI_H
#define ATTUNE_UI_UI_H

#include <stdbool.h>
#include <stdint.h>

#include "play/game.h"
#include "ui/font.h"
#include "ui/node.h"

typedef struct Ui Ui;

Ui *ui_new(const FontMetrics *metrics, const ArtSource *art);
void ui_free(Ui *ui);

// Builds the tree for this view, size and moment. The tree is the ui's, valid until the
// next build. Focus stays on the node with the same id, or goes nowhere (the first key
// places it).
const Tree *ui_build(Ui *ui, const View *view, const Settings *settings, int width,
                     int height, int64_t now_ms);

// When the tree should be built again though nothing was pressed (a blink, a breath, a
// card that is still coming in); INT64_MAX: not before the next event.
int64_t ui_wake(const Ui *ui);

typedef enum {
  UI_KEY,      // key: a character in lower case, or one of UiKey
  UI_MOVE,     // x, y
  UI_PRESS,    // x, y: the button went down
  UI_RELEASE,  // x, y
  UI_WHEEL     // y: lines, down is positive
} UiEventKind;

typedef enum {
  UI_KEY_UP = 256,
  UI_KEY_DOWN,
  UI_KEY_LEFT,
  UI_KEY_RIGHT,
  UI_KEY_ENTER,
  UI_KEY_ESCAPE,
  UI_KEY_TAB,
  UI_KEY_BACK_TAB,
  UI_KEY_PAGE_UP,
  UI_KEY_PAGE_DOWN,
  UI_KEY_F1
} UiKey;

typedef struct UiEvent {
  UiEventKind kind;
  int key, x, y;
} UiEvent;

// What the event means; INTENT_NONE when only focus, hover or scrolling changed.
// *changed: build again.
Intent ui_event(Ui *ui, const UiEvent *event, bool *changed);

const Node *ui_focus(const Ui *ui);  // NULL when nowhere

#endif
