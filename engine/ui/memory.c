#include "ui/memory.h"

#include "base/hash.h"
#include "base/mem.h"

typedef struct Appearance {
  uint64_t what;
  int64_t began;
  int build;
} Appearance;

struct Memory {
  Screen screen;
  int build;
  Appearance *seen;
  size_t seen_count, seen_capacity;
  Scroll *scrolls;
  size_t scroll_count, scroll_capacity;
};

Memory *memory_new(void) {
  Memory *memory = mem_alloc(sizeof *memory);
  memory->screen = SCREEN_COUNT;
  return memory;
}

void memory_free(Memory *memory) {
  if (!memory) return;
  mem_free(memory->seen);
  mem_free(memory->scrolls);
  mem_free(memory);
}

void memory_begin(Memory *memory, Screen screen) {
  bool moved = screen != memory->screen;
  size_t kept = 0;
  for (size_t i = 0; i < memory->seen_count; i++) {
    if (!moved && memory->seen[i].build == memory->build) {
      memory->seen[kept++] = memory->seen[i];
    }
  }
  memory->seen_count = kept;
  kept = 0;
  for (size_t i = 0; i < memory->scroll_count; i++) {
    Scroll *scroll = &memory->scrolls[i];
    bool here = !moved && scroll->build == memory->build;
    if (here || (scroll->screen == SCREEN_HOME && screen != SCREEN_HOME) ||
        (scroll->screen == SCREEN_HOME && moved)) {
      memory->scrolls[kept++] = *scroll;
    }
  }
  memory->scroll_count = kept;
  memory->screen = screen;
  memory->build++;
}

int64_t memory_began(Memory *memory, const char *what, int64_t now) {
  uint64_t key = hash_string(HASH_START, what);
  for (size_t i = 0; i < memory->seen_count; i++) {
    if (memory->seen[i].what == key) {
      memory->seen[i].build = memory->build;
      return memory->seen[i].began;
    }
  }
  memory->seen = mem_grow(memory->seen, &memory->seen_capacity, memory->seen_count + 1,
                          sizeof *memory->seen);
  memory->seen[memory->seen_count++] = (Appearance){key, now, memory->build};
  return now;
}

Scroll *memory_scroll_find(Memory *memory, const char *id) {
  uint64_t key = hash_string(HASH_START, id);
  for (size_t i = 0; i < memory->scroll_count; i++) {
    if (memory->scrolls[i].id == key && memory->scrolls[i].screen == memory->screen) {
      return &memory->scrolls[i];
    }
  }
  return NULL;
}

Scroll *memory_scroll(Memory *memory, const char *id, Rect place, int most) {
  Scroll *scroll = memory_scroll_find(memory, id);
  bool fresh = !scroll;
  if (fresh) {
    memory->scrolls = mem_grow(memory->scrolls, &memory->scroll_capacity,
                               memory->scroll_count + 1, sizeof *memory->scrolls);
    scroll = &memory->scrolls[memory->scroll_count++];
    *scroll = (Scroll){.id = hash_string(HASH_START, id), .screen = memory->screen};
  }
  scroll->fresh = fresh;
  scroll->build = memory->build;
  scroll->place = place;
  scroll->most = most > 0 ? most : 0;
  if (scroll->offset > scroll->most) scroll->offset = scroll->most;
  if (scroll->offset < 0) scroll->offset = 0;
  return scroll;
}

Scroll *memory_scroll_main(Memory *memory) {
  Scroll *best = NULL;
  for (size_t i = 0; i < memory->scroll_count; i++) {
    Scroll *scroll = &memory->scrolls[i];
    if (scroll->build == memory->build && scroll->most > 0 &&
        (!best || scroll->place.h > best->place.h)) {
      best = scroll;
    }
  }
  return best;
}
