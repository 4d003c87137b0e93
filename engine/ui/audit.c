#include "ui/audit.h"

#include <string.h>

typedef struct Ground {
  Rect place;
  Colour colour;
} Ground;

enum { GROUNDS_MOST = 2048 };

typedef struct Audit {
  const Tree *tree;
  const Theme *theme;
  Text *out;
  int found;
  Ground grounds[GROUNDS_MOST];  // flat colours painted so far, bottom first
  int ground_count;
} Audit;

static void audit_say(Audit *audit, const Node *node, const char *what) {
  audit->found++;
  text_print(audit->out, "%s: %s (%d,%d %dx%d) \"%s\"\n", node->id, what, node->place.x,
             node->place.y, node->place.w, node->place.h, node->label);
}

static void audit_contrast(Audit *audit, const Node *node, const Paint *paint) {
  const Node *part = node->parent;
  while (part && !(part->state & NODE_SCROLLS)) part = part->parent;
  Rect box = {paint->place.x, paint->baseline - paint->size / 2, paint->place.w,
              paint->size / 2};
  if (part && !rect_within(box, part->place)) return;  // scrolled away
  Colour ground = {255, 255, 255, 0};
  for (int i = 0; i < audit->ground_count; i++) {
    const Ground *g = &audit->grounds[i];
    if (!rect_within(box, g->place)) continue;
    ground = g->colour.a == 255 ? g->colour : colour_over(g->colour, ground);
  }
  bool large = paint->size >= theme_px(audit->theme, 24) && paint->face == FACE_GAME;
  double contrast = colour_contrast(paint->colour, ground);
  if (contrast < (large ? 4.5 : 7)) {
    audit_say(audit, node, "its text has too little contrast");
    text_print(audit->out, "  %.2f:1 #%02x%02x%02x on #%02x%02x%02x: %s\n", contrast,
               paint->colour.r, paint->colour.g, paint->colour.b, ground.r, ground.g,
               ground.b, paint->text);
  }
}

static void audit_paint(Audit *audit, const Node *node, const Paint *paint) {
  Colour ground = paint->kind == PAINT_FILL  ? paint->colour
                  : paint->kind == PAINT_ART ? paint->ground
                                             : (Colour){0, 0, 0, 0};
  if (ground.a && audit->ground_count < GROUNDS_MOST) {
    audit->grounds[audit->ground_count++] = (Ground){paint->place, ground};
  }
  if (paint->kind != PAINT_TEXT) return;
  audit_contrast(audit, node, paint);
  const Rect *p = &node->place;
  int slack = paint->size / 2;
  if (paint->place.x < p->x - 2 || paint->place.x + paint->place.w > p->x + p->w + 2 ||
      paint->baseline > p->y + p->h + slack || paint->baseline < p->y) {
    audit_say(audit, node, "a run of text lies outside it");
  }
}

static bool audit_free(const Node *node) {
  return (node->state & (NODE_OVERLAYS | NODE_SCENERY)) != 0;
}

static Rect audit_room(const Node *parent, Rect place) {  // where a child may lie
  if (parent->state & NODE_SCROLLS)
    return (Rect){parent->place.x, place.y, parent->place.w, place.h};
  return parent->place;
}

static void audit_siblings(Audit *audit, const Node *node) {
  if (audit_free(node)) return;
  for (const Node *other = node->next; other; other = other->next) {
    if (audit_free(other) || !rect_meets(node->place, other->place)) continue;
    audit_say(audit, node, "it overlaps a sibling");
    text_print(audit->out, "  %s (%d,%d %dx%d)\n", other->id, other->place.x,
               other->place.y, other->place.w, other->place.h);
  }
}

static void audit_node(Audit *audit, const Node *node) {
  for (int i = 0; i < node->paint_count; i++) audit_paint(audit, node, &node->paints[i]);
  if (node->text_cut) audit_say(audit, node, "its text does not fit");
  if (node->place.w <= 0 || node->place.h <= 0) audit_say(audit, node, "it has no size");
  if (node->parent && !(node->state & NODE_SCENERY) &&
      !rect_within(node->place, audit_room(node->parent, node->place))) {
    audit_say(audit, node, "it lies outside its parent");
  }
  bool target = node->role == ROLE_BUTTON || node->role == ROLE_OPTION;
  if (target && (node->place.w < 44 || node->place.h < 44)) {
    audit_say(audit, node, "it is too small to press");
  }
  if (target && !*node->label) audit_say(audit, node, "it has no label");
  if (node->parent && tree_find(audit->tree, node->id) != node) {
    audit_say(audit, node, "its id stands twice");
  }
  audit_siblings(audit, node);
  for (const Node *child = node->first; child; child = child->next)
    audit_node(audit, child);
}

int audit_tree(const Tree *tree, const Theme *theme, Text *out) {
  Audit audit = {.tree = tree, .theme = theme, .out = out};
  audit_node(&audit, tree_root(tree));
  return audit.found;
}
