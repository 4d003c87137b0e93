#include "base/arena.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

enum { BLOCK_SIZE = 64 * 1024, ALIGNMENT = 16 };

typedef struct Block {
  struct Block *next;
  size_t used, size;
  _Alignas(ALIGNMENT) unsigned char bytes[];
} Block;

struct Arena {
  Block *blocks;
  size_t total;
};

Arena *arena_new(void) { return mem_alloc(sizeof(Arena)); }

void arena_free(Arena *arena) {
  if (!arena) return;
  for (Block *block = arena->blocks; block;) {
    Block *next = block->next;
    mem_free(block);
    block = next;
  }
  mem_free(arena);
}

void *arena_alloc(Arena *arena, size_t size) {
  size = (size + ALIGNMENT - 1) & ~(size_t)(ALIGNMENT - 1);
  if (size == 0) size = ALIGNMENT;
  Block *block = arena->blocks;
  if (!block || block->size - block->used < size) {
    size_t room = size > BLOCK_SIZE ? size : BLOCK_SIZE;
    block = mem_alloc(sizeof(Block) + room);
    block->size = room;
    block->next = arena->blocks;
    arena->blocks = block;
    arena->total += room;
  }
  void *taken = block->bytes + block->used;
  block->used += size;
  return taken;
}

char *arena_copy_bytes(Arena *arena, const char *bytes, size_t length) {
  char *copy = arena_alloc(arena, length + 1);
  if (length) memcpy(copy, bytes, length);
  copy[length] = 0;
  return copy;
}

char *arena_copy(Arena *arena, const char *string) {
  return string ? arena_copy_bytes(arena, string, strlen(string)) : NULL;
}

char *arena_print(Arena *arena, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  int length = vsnprintf(NULL, 0, format, args);
  va_end(args);
  char *text = arena_alloc(arena, (size_t)length + 1);
  vsnprintf(text, (size_t)length + 1, format, again);
  va_end(again);
  return text;
}

size_t arena_size(const Arena *arena) { return arena->total; }
