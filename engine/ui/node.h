// The node tree: the one source for drawing, focus, tests and --dump-ui. A screen is
// built anew from a View whenever something changed; what is not in the tree cannot be
// drawn. Each node has a role, a label (what speech would say), a state, a place in
// pixels, the intent that pressing it means, and its paints in order; children are
// painted after their parent, in order. A Tree owns all of its nodes, strings and paints.
#ifndef ATTUNE_UI_NODE_H
#define ATTUNE_UI_NODE_H

#include <stdbool.h>
#include <stdint.h>

#include "base/text.h"
#include "play/game.h"
#include "ui/font.h"

typedef struct Rect {
  int x, y, w, h;
} Rect;

typedef struct Colour {
  uint8_t r, g, b, a;
} Colour;

typedef enum {
  ROLE_SCREEN,
  ROLE_GROUP,
  ROLE_HEADING,
  ROLE_TEXT,
  ROLE_BUTTON,    // focusable
  ROLE_OPTION,    // focusable: a reply, a piece, a story
  ROLE_PICTURE,   // backdrop, glyph, plant: label says what it shows, "" is decoration
  ROLE_PORTRAIT,  // label: name and mood
  ROLE_SPEECH,
  ROLE_THOUGHT,
  ROLE_NARRATION,
  ROLE_COUNT
} Role;

enum {
  NODE_DISABLED = 1,
  NODE_CHOSEN = 2,
  NODE_OVERLAYS =
      4,             // may lie over its siblings (a tag on an edge, a sheet): audit knows
  NODE_SCROLLS = 8,  // children may be taller than it; they are cut at its edges
  NODE_SCENERY = 16,  // may bleed past its parent and lie anywhere: backdrops, decoration
};

// Keys of a node beyond characters: Enter presses it when nothing has focus; Escape
// always.
enum { NODE_KEY_ENTER = '\n', NODE_KEY_ESCAPE = 27 };

typedef enum { PAINT_FILL, PAINT_ART, PAINT_TEXT } PaintKind;

typedef struct Paint {
  PaintKind kind;
  Rect place;       // pixels, already scrolled
  Colour colour;    // FILL, TEXT
  const char *svg;  // ART: a whole SVG document, rastered at place.w × place.h
  uint64_t key;     // ART: hash of svg and size: the painter's cache key
  Colour ground;  // ART: the flat colour that text may stand on; a == 0: none (the audit)
  FontFace face;  // TEXT: one run on one line, left to right as drawn
  int size;       // TEXT: font size in pixels
  const char *text;
  bool rtl;
  int baseline;  // TEXT: y of the baseline
} Paint;

typedef struct Node {
  Role role;
  const char *id;  // stable between builds: "option/2", "go-on"
  const char *label;
  int state;
  Rect place;
  Intent intent;
  int key;  // character that presses it ('1', 't'); 0: none. Enter presses the focus
  struct Node *parent, *first, *last, *next;
  Paint *paints;
  int paint_count, paint_capacity;
  bool text_cut;  // a text of it did not fit: the audit reports it
} Node;

typedef struct Tree Tree;

Tree *tree_new(int width, int height);
void tree_free(Tree *tree);
Node *tree_root(const Tree *tree);                  // ROLE_SCREEN, the whole window
Node *tree_find(const Tree *tree, const char *id);  // NULL when there is none

// Copies id and label. parent NULL: the root.
Node *node_add(Tree *tree, Node *parent, Role role, const char *id, const char *label,
               Rect place);
void node_fill(Tree *tree, Node *node, Rect place, Colour colour);
// Takes the SVG text by copy. Nothing is drawn outside `place`.
void node_art(Tree *tree, Node *node, Rect place, const char *svg);
// The same; `ground` is the flat colour inside it on which text stands.
void node_paper(Tree *tree, Node *node, Rect place, const char *svg, Colour ground);
void node_run(Tree *tree, Node *node, FontFace face, int size, Colour colour, int x,
              int baseline, int width, const char *text, bool rtl);

// Every paint in drawing order (clip: the nearest NODE_SCROLLS ancestor, or the window).
void tree_paints(const Tree *tree,
                 void (*visit)(void *context, const Paint *paint, Rect clip),
                 void *context);

// The focusable node at a point; NULL when there is none.
Node *tree_at(const Tree *tree, int x, int y);

// One node a line, indented: role "label" id x,y w×h state. For --dump-ui, tests and
// goldens.
void tree_dump(const Tree *tree, Text *out);

static inline bool node_focusable(const Node *node) {
  return (node->role == ROLE_BUTTON || node->role == ROLE_OPTION) &&
         !(node->state & NODE_DISABLED);
}

#endif
