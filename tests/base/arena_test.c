#include "base/arena.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>
// cmocka wants the first four.
#include <cmocka.h>

#include "base/mem.h"

static void gives_zeroed_aligned_room(void **context) {
  (void)context;
  Arena *arena = arena_new();
  unsigned char *blocks[500];
  for (int i = 0; i < 500; i++) {
    size_t size = (size_t)i * 7 % 1000;
    blocks[i] = arena_alloc(arena, size);
    assert_int_equal((uintptr_t)blocks[i] % _Alignof(max_align_t), 0);
    for (size_t j = 0; j < size; j++) assert_int_equal(blocks[i][j], 0);
    memset(blocks[i], i, size);
  }
  for (int i = 0; i < 500; i++)
    for (size_t j = 0; j < (size_t)i * 7 % 1000; j++)
      assert_int_equal(blocks[i][j], i % 256);
  size_t before = arena_size(arena);
  unsigned char *large = arena_alloc(arena, 1 << 20);
  assert_int_equal(large[(1 << 20) - 1], 0);
  assert_true(arena_size(arena) >= before + (1 << 20));
  arena_free(arena);
  arena_free(NULL);
}

static void copies(void **context) {
  (void)context;
  Arena *arena = arena_new();
  char word[] = "kettle";
  char *copy = arena_copy(arena, word);
  word[0] = 'm';
  assert_string_equal(copy, "kettle");
  assert_null(arena_copy(arena, NULL));
  assert_string_equal(arena_copy_bytes(arena, "kettle", 3), "ket");
  assert_string_equal(arena_copy_bytes(arena, NULL, 0), "");
  assert_string_equal(arena_print(arena, "%s/%d", "door", 3), "door/3");
  arena_free(arena);
}

static void memory_grows(void **context) {
  (void)context;
  size_t capacity = 0;
  int *numbers = NULL;
  for (int i = 0; i < 1000; i++) {
    numbers = mem_grow(numbers, &capacity, (size_t)i + 1, sizeof *numbers);
    numbers[i] = i;
  }
  assert_true(capacity >= 1000 && capacity < 2048);
  for (int i = 0; i < 1000; i++) assert_int_equal(numbers[i], i);
  mem_free(numbers);
  assert_null(mem_copy(NULL));
}

static void *no_memory(void *block, size_t size) {
  (void)block;
  (void)size;
  return NULL;
}

static void exhaustion_ends_the_program(void **context) {
  (void)context;
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    close(STDERR_FILENO);
    mem_use(no_memory);
    mem_alloc(8);
    _exit(0);
  }
  int status = 0;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 70);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(gives_zeroed_aligned_room), cmocka_unit_test(copies),
      cmocka_unit_test(memory_grows), cmocka_unit_test(exhaustion_ends_the_program)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
