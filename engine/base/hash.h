// A stable 64-bit hash (FNV-1a): the same bytes give the same number on every machine.
#ifndef ATTUNE_BASE_HASH_H
#define ATTUNE_BASE_HASH_H

#include <stddef.h>
#include <stdint.h>

#define HASH_START UINT64_C(0xcbf29ce484222325)

uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t length);
uint64_t hash_string(uint64_t hash, const char *string);  // counts the 0; NULL is distinct
uint64_t hash_number(uint64_t hash, int64_t number);      // little-endian everywhere

#endif
