#include "ui/node.h"

#include <stdlib.h>
#include <string.h>

#include "base/arena.h"
#include "base/hash.h"
#include "base/mem.h"

struct Tree {
  Arena *arena;
  Node *root;
};

static const char *const role_names[ROLE_COUNT] = {
    "screen",  "group",    "heading", "text",    "button",   "option",
    "picture", "portrait", "speech",  "thought", "narration"};

Tree *tree_new(int width, int height) {
  Tree *tree = mem_alloc(sizeof *tree);
  tree->arena = arena_new();
  tree->root = arena_alloc(tree->arena, sizeof *tree->root);
  tree->root->role = ROLE_SCREEN;
  tree->root->id = "screen";
  tree->root->label = "";
  tree->root->place = (Rect){0, 0, width, height};
  return tree;
}

void tree_free(Tree *tree) {
  if (!tree) return;
  arena_free(tree->arena);
  mem_free(tree);
}

Node *tree_root(const Tree *tree) { return tree->root; }

static Node *node_find(Node *node, const char *id) {
  if (!strcmp(node->id, id)) return node;
  for (Node *child = node->first; child; child = child->next) {
    Node *found = node_find(child, id);
    if (found) return found;
  }
  return NULL;
}

Node *tree_find(const Tree *tree, const char *id) {
  return id ? node_find(tree->root, id) : NULL;
}

Node *node_add(Tree *tree, Node *parent, Role role, const char *id, const char *label,
               Rect place) {
  Node *node = arena_alloc(tree->arena, sizeof *node);
  if (!parent) parent = tree->root;
  node->role = role;
  node->id = arena_copy(tree->arena, id ? id : "");
  node->label = arena_copy(tree->arena, label ? label : "");
  node->place = place;
  node->parent = parent;
  if (parent->last) {
    parent->last->next = node;
  } else {
    parent->first = node;
  }
  parent->last = node;
  return node;
}

static Paint *paint_add(Tree *tree, Node *node, PaintKind kind, Rect place) {
  if (node->paint_count == node->paint_capacity) {
    int capacity = node->paint_capacity ? node->paint_capacity * 2 : 4;
    Paint *moved = arena_alloc(tree->arena, sizeof *moved * (size_t)capacity);
    if (node->paint_count) {
      memcpy(moved, node->paints, sizeof *moved * (size_t)node->paint_count);
    }
    node->paints = moved;
    node->paint_capacity = capacity;
  }
  Paint *paint = &node->paints[node->paint_count++];
  memset(paint, 0, sizeof *paint);
  paint->kind = kind;
  paint->place = place;
  return paint;
}

void node_fill(Tree *tree, Node *node, Rect place, Colour colour) {
  if (place.w <= 0 || place.h <= 0) return;
  paint_add(tree, node, PAINT_FILL, place)->colour = colour;
}

void node_paper(Tree *tree, Node *node, Rect place, const char *svg, Colour ground) {
  if (place.w <= 0 || place.h <= 0) return;
  Paint *paint = paint_add(tree, node, PAINT_ART, place);
  paint->svg = arena_copy(tree->arena, svg);
  paint->key = hash_number(hash_number(hash_string(HASH_START, svg), place.w), place.h);
  paint->ground = ground;
}

void node_art(Tree *tree, Node *node, Rect place, const char *svg) {
  node_paper(tree, node, place, svg, (Colour){0, 0, 0, 0});
}

void node_run(Tree *tree, Node *node, FontFace face, int size, Colour colour, int x,
              int baseline, int width, const char *text, bool rtl) {
  Paint *paint = paint_add(tree, node, PAINT_TEXT,
                           (Rect){x, baseline - size, width, size + size / 3});
  paint->face = face;
  paint->size = size;
  paint->colour = colour;
  paint->text = arena_copy(tree->arena, text);
  paint->rtl = rtl;
  paint->baseline = baseline;
}

static Rect rect_common(Rect a, Rect b) {
  int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
  int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
  int bottom = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
  return (Rect){x, y, right > x ? right - x : 0, bottom > y ? bottom - y : 0};
}

static void node_paints(const Node *node, Rect clip,
                        void (*visit)(void *context, const Paint *paint, Rect clip),
                        void *context) {
  for (int i = 0; i < node->paint_count; i++) visit(context, &node->paints[i], clip);
  if (node->state & NODE_SCROLLS) clip = rect_common(clip, node->place);
  for (const Node *child = node->first; child; child = child->next) {
    node_paints(child, clip, visit, context);
  }
}

void tree_paints(const Tree *tree,
                 void (*visit)(void *context, const Paint *paint, Rect clip),
                 void *context) {
  node_paints(tree->root, tree->root->place, visit, context);
}

static void node_at(Node *node, Rect clip, int x, int y, Node **found) {
  Rect seen = rect_common(clip, node->place);
  if (node_focusable(node) && x >= seen.x && x < seen.x + seen.w && y >= seen.y &&
      y < seen.y + seen.h) {
    *found = node;
  }
  if (node->state & NODE_SCROLLS) clip = seen;
  for (Node *child = node->first; child; child = child->next) {
    node_at(child, clip, x, y, found);
  }
}

Node *tree_at(const Tree *tree, int x, int y) {
  Node *found = NULL;
  node_at(tree->root, tree->root->place, x, y, &found);
  return found;
}

static void node_dump(const Node *node, int depth, Text *out) {
  static const struct {
    int bit;
    const char *word;
  } states[] = {{NODE_DISABLED, "disabled"},
                {NODE_CHOSEN, "chosen"},
                {NODE_OVERLAYS, "overlays"},
                {NODE_SCROLLS, "scrolls"},
                {NODE_SCENERY, "scenery"}};
  for (int i = 0; i < depth; i++) text_add(out, "  ");
  text_print(out, "%s ", role_names[node->role]);
  text_add_json(out, node->label);
  text_print(out, " %s %d,%d %dx%d", node->id, node->place.x, node->place.y,
             node->place.w, node->place.h);
  for (size_t i = 0; i < sizeof states / sizeof *states; i++) {
    if (node->state & states[i].bit) text_print(out, " %s", states[i].word);
  }
  if (node->text_cut) text_add(out, " cut");
  text_add(out, "\n");
  for (const Node *child = node->first; child; child = child->next) {
    node_dump(child, depth + 1, out);
  }
}

void tree_dump(const Tree *tree, Text *out) { node_dump(tree->root, 0, out); }
