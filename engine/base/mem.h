// Memory that is there or the program ends: one sentence on standard error and exit 70, through
// the one function mem_exhausted. Everything on disk is transactional, so nothing is lost.
#ifndef ATTUNE_BASE_MEM_H
#define ATTUNE_BASE_MEM_H

#include <stddef.h>

// Never NULL; the bytes are zero. The caller frees with mem_free.
void *mem_alloc(size_t size);

// Never NULL; bytes past the old size are not cleared.
void *mem_resize(void *block, size_t size);

// mem_free(NULL) is harmless.
void mem_free(void *block);

// A copy of a terminated string; NULL gives NULL.
char *mem_copy(const char *string);

// Doubles *capacity (at least 8) until it holds `needed` items, and returns the moved block.
void *mem_grow(void *block, size_t *capacity, size_t needed, size_t item_size);

// Tests plug in a source of memory that fails; NULL restores the C library's.
typedef void *(*MemSource)(void *block, size_t size);
void mem_use(MemSource source);

// Prints the sentence and ends the program.
_Noreturn void mem_exhausted(void);

#endif
