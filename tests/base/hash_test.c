#include "base/hash.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the three above.
#include <cmocka.h>

// The published values of FNV-1a.
static void known_values(void **context) {
  (void)context;
  assert_true(hash_bytes(HASH_START, "", 0) == UINT64_C(0xcbf29ce484222325));
  assert_true(hash_bytes(HASH_START, "a", 1) == UINT64_C(0xaf63dc4c8601ec8c));
  assert_true(hash_bytes(HASH_START, "foobar", 6) == UINT64_C(0x85944171f73967e8));
}

static void tells_apart(void **context) {
  (void)context;
  uint64_t ab = hash_string(hash_string(HASH_START, "a"), "b");
  assert_true(ab != hash_string(hash_string(HASH_START, "ab"), ""));
  assert_true(hash_string(HASH_START, NULL) != hash_string(HASH_START, ""));
  assert_true(hash_number(HASH_START, 1) != hash_number(HASH_START, -1));
  assert_true(hash_number(HASH_START, 258) ==
              hash_bytes(HASH_START, "\x02\x01\0\0\0\0\0\0", 8));
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(known_values),
                                     cmocka_unit_test(tells_apart)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
