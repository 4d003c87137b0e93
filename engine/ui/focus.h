// Where the keyboard is in a tree. Knows nothing of drawing.
#ifndef ATTUNE_UI_FOCUS_H
#define ATTUNE_UI_FOCUS_H

#include "ui/node.h"

typedef enum { FOCUS_UP, FOCUS_DOWN, FOCUS_LEFT, FOCUS_RIGHT } FocusWay;

// The nearest focusable node in that direction; `from` itself when there is none; the
// first focusable node in tree order when `from` is NULL. NULL when nothing can have
// focus.
const Node *focus_move(const Tree *tree, const Node *from, FocusWay way);

// Where the first key puts it: on what Enter presses, else on the first option, else on the
// first node that can have it.
const Node *focus_first(const Tree *tree);

// Tree order, round at the ends.
const Node *focus_tab(const Tree *tree, const Node *from, bool back);

// The focusable node that this key presses; NULL when there is none.
const Node *focus_key(const Tree *tree, int key);

#endif
