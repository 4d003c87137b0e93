// Memory that is freed all at once. A frozen scenario lives in one arena.
#ifndef ATTUNE_BASE_ARENA_H
#define ATTUNE_BASE_ARENA_H

#include <stddef.h>

typedef struct Arena Arena;

Arena *arena_new(void);
void arena_free(Arena *arena);  // arena_free(NULL) is harmless

// Zeroed bytes, aligned for any type; never NULL. They live as long as the arena.
void *arena_alloc(Arena *arena, size_t size);

char *arena_copy(Arena *arena, const char *string);  // NULL gives NULL
char *arena_copy_bytes(Arena *arena, const char *bytes, size_t length);  // adds a 0
char *arena_print(Arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

size_t arena_size(const Arena *arena);  // bytes taken from the system

#endif
