#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static MemSource current_source = realloc;

void mem_use(MemSource source) { current_source = source ? source : realloc; }

void mem_exhausted(void) {
  fputs("attune: the computer has no memory left. Close something and start again;"
        " your progress is kept.\n",
        stderr);
  exit(70);
}

void *mem_resize(void *block, size_t size) {
  void *moved = current_source(block, size ? size : 1);
  if (!moved) mem_exhausted();
  return moved;
}

void *mem_alloc(size_t size) {
  void *block = mem_resize(NULL, size);
  memset(block, 0, size);
  return block;
}

void mem_free(void *block) { free(block); }

char *mem_copy(const char *string) {
  if (!string) return NULL;
  size_t size = strlen(string) + 1;
  return memcpy(mem_resize(NULL, size), string, size);
}

void *mem_grow(void *block, size_t *capacity, size_t needed, size_t item_size) {
  if (needed <= *capacity) return block;
  size_t wanted = *capacity ? *capacity : 8;
  while (wanted < needed) wanted *= 2;
  *capacity = wanted;
  return mem_resize(block, wanted * item_size);
}
