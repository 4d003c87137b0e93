#include "platform/damage.h"

#include <stddef.h>

#include "base/mem.h"

enum { CELLS_MOST = 512 * 512 };

static int least(int a, int b) { return a < b ? a : b; }
static int greatest(int a, int b) { return a > b ? a : b; }

Rect rect_meet(Rect a, Rect b) {
  int x = greatest(a.x, b.x), y = greatest(a.y, b.y);
  Rect meet = {x, y, least(a.x + a.w, b.x + b.w) - x, least(a.y + a.h, b.y + b.h) - y};
  return rect_empty(meet) ? (Rect){0, 0, 0, 0} : meet;
}

Rect rect_join(Rect a, Rect b) {
  if (rect_empty(a)) return b;
  if (rect_empty(b)) return a;
  int x = least(a.x, b.x), y = least(a.y, b.y);
  return (Rect){x, y, greatest(a.x + a.w, b.x + b.w) - x,
                greatest(a.y + a.h, b.y + b.h) - y};
}

static long rect_area(Rect a) { return rect_empty(a) ? 0 : (long)a.w * a.h; }

typedef struct Damage {
  Rect window, *rects;
  int count, most;
} Damage;

static void damage_remove(Damage *damage, int i) {
  damage->rects[i] = damage->rects[--damage->count];
}

// Adds a rectangle; those that overlap or lie close become one, and past `most` the pair
// that wastes least.
static void damage_add(Damage *damage, Rect rect) {
  rect = rect_meet(rect, damage->window);
  if (rect_empty(rect)) return;
  for (int i = 0; i < damage->count; i++) {
    Rect both = rect_join(damage->rects[i], rect);
    long apart = rect_area(damage->rects[i]) + rect_area(rect);
    if (rect_empty(rect_meet(damage->rects[i], rect)) && rect_area(both) * 4 > apart * 5)
      continue;
    damage_remove(damage, i);
    rect = both;
    i = -1;
  }
  if (damage->count < damage->most) {
    damage->rects[damage->count++] = rect;
    return;
  }
  int nearest = 0;
  long waste = 0;
  for (int i = 0; i < damage->count; i++) {
    long more =
        rect_area(rect_join(damage->rects[i], rect)) - rect_area(damage->rects[i]);
    if (i == 0 || more < waste) nearest = i, waste = more;
  }
  Rect both = rect_join(damage->rects[nearest], rect);
  damage_remove(damage, nearest);
  damage_add(damage, both);
}

// The longest list that both hold in the same order stays; all else is damage.
static void damage_middle(Damage *damage, const Painted *a, int n, const Painted *b,
                          int m) {
  size_t row = (size_t)m + 1;
  uint16_t *longest = mem_alloc((size_t)(n + 1) * row * sizeof *longest);
  for (int i = n - 1; i >= 0; i--)
    for (int j = m - 1; j >= 0; j--) {
      uint16_t *cell = &longest[(size_t)i * row + (size_t)j];
      uint16_t below = cell[row], right = cell[1];
      *cell = a[i].key == b[j].key ? (uint16_t)(cell[row + 1] + 1)
                                   : (below > right ? below : right);
    }
  int i = 0, j = 0;
  while (i < n || j < m) {
    const uint16_t *cell = &longest[(size_t)i * row + (size_t)j];
    if (i < n && j < m && a[i].key == b[j].key)
      i++, j++;
    else if (j == m || (i < n && cell[row] >= cell[1]))
      damage_add(damage, a[i++].bounds);
    else
      damage_add(damage, b[j++].bounds);
  }
  mem_free(longest);
}

int damage_between(const Painted *before, int before_count, const Painted *after,
                   int after_count, Rect window, Rect *rects, int most) {
  Damage damage = {window, rects, 0, most};
  int same = 0, tail = 0;
  int shorter = least(before_count, after_count);
  while (same < shorter && before[same].key == after[same].key) same++;
  while (tail < shorter - same &&
         before[before_count - 1 - tail].key == after[after_count - 1 - tail].key)
    tail++;
  int n = before_count - same - tail, m = after_count - same - tail;
  if ((long)(n + 1) * (m + 1) > CELLS_MOST)
    damage_add(&damage, window);
  else if (n || m)
    damage_middle(&damage, before + same, n, after + same, m);
  long area = 0;
  for (int i = 0; i < damage.count; i++) area += rect_area(rects[i]);
  if (area * 10 > rect_area(window) * 7) {
    rects[0] = window;
    damage.count = 1;
  }
  return damage.count;
}
