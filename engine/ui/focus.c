#include "ui/focus.h"

#include <stdlib.h>

typedef struct Ring {  // the focusable nodes, in tree order
  const Node *first, *last, *before, *after;
  const Node *from;
  bool passed;
} Ring;

static void ring_walk(Ring *ring, const Node *node) {
  if (node_focusable(node)) {
    if (!ring->first) ring->first = node;
    if (ring->passed && !ring->after) ring->after = node;
    if (node == ring->from) {
      ring->passed = true;
      ring->before = ring->last;
    }
    ring->last = node;
  }
  for (const Node *child = node->first; child; child = child->next)
    ring_walk(ring, child);
}

const Node *focus_tab(const Tree *tree, const Node *from, bool back) {
  Ring ring = {.from = from};
  ring_walk(&ring, tree_root(tree));
  if (!from) return back ? ring.last : ring.first;
  if (back) return ring.before ? ring.before : ring.last;
  return ring.after ? ring.after : ring.first;
}

typedef struct Search {
  const Node *from, *best;
  FocusWay way;
  long best_cost;
} Search;

static int gap(int a, int a_size, int b, int b_size) {  // 0 where the spans meet
  if (b > a + a_size) return b - a - a_size;
  return a > b + b_size ? a - b - b_size : 0;
}

// Far along the way costs once, off the way costs thrice; nodes not beyond `from` do not
// count.
static long way_cost(const Node *from, const Node *to, FocusWay way) {
  Rect a = from->place, b = to->place;
  bool across = way == FOCUS_LEFT || way == FOCUS_RIGHT;
  int centre_a = across ? 2 * a.x + a.w : 2 * a.y + a.h;
  int centre_b = across ? 2 * b.x + b.w : 2 * b.y + b.h;
  int sign = way == FOCUS_RIGHT || way == FOCUS_DOWN ? 1 : -1;
  if ((centre_b - centre_a) * sign <= 0) return -1;
  int along = across ? gap(a.x, a.w, b.x, b.w) : gap(a.y, a.h, b.y, b.h);
  int off = across ? gap(a.y, a.h, b.y, b.h) : gap(a.x, a.w, b.x, b.w);
  if (along == 0 && off > 0) return -1;
  long drift = across ? labs((2L * a.y + a.h) - (2L * b.y + b.h))
                      : labs((2L * a.x + a.w) - (2L * b.x + b.w));
  return 100L * along + 300L * off + drift;
}

static void search_walk(Search *search, const Node *node) {
  if (node != search->from && node_focusable(node)) {
    long cost = way_cost(search->from, node, search->way);
    if (cost >= 0 && (!search->best || cost < search->best_cost)) {
      search->best = node;
      search->best_cost = cost;
    }
  }
  for (const Node *child = node->first; child; child = child->next)
    search_walk(search, child);
}

const Node *focus_move(const Tree *tree, const Node *from, FocusWay way) {
  if (!from) return focus_first(tree);
  Search search = {.from = from, .way = way};
  search_walk(&search, tree_root(tree));
  return search.best ? search.best : from;
}

static const Node *key_walk(const Node *node, int key) {
  if (node_focusable(node) && node->key == key) return node;
  for (const Node *child = node->first; child; child = child->next) {
    const Node *found = key_walk(child, key);
    if (found) return found;
  }
  return NULL;
}

const Node *focus_key(const Tree *tree, int key) {
  return key ? key_walk(tree_root(tree), key) : NULL;
}

static const Node *role_walk(const Node *node, Role role) {
  if (node_focusable(node) && node->role == role) return node;
  for (const Node *child = node->first; child; child = child->next) {
    const Node *found = role_walk(child, role);
    if (found) return found;
  }
  return NULL;
}

const Node *focus_first(const Tree *tree) {
  const Node *node = focus_key(tree, NODE_KEY_ENTER);
  if (!node) node = role_walk(tree_root(tree), ROLE_OPTION);
  return node ? node : focus_tab(tree, NULL, false);
}
