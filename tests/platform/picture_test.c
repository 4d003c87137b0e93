#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the ones above first
#include <cmocka.h>

#include "platform/picture.h"

static Picture square(int side) {
  SDL_Surface *surface =
      SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888);
  assert_non_null(surface);
  return (Picture){surface, {0, 0}};
}

static void test_the_longest_unused_goes_first(void **state) {
  (void)state;
  PictureCache *cache = pictures_new(3 * 10500);  // three of 50 × 50 and a little
  for (uint64_t key = 1; key <= 3; key++)
    assert_true(pictures_keep(cache, key, square(50)));
  pictures_turn(cache);
  pictures_find(cache, 1);
  pictures_turn(cache);
  assert_true(pictures_keep(cache, 4, square(50)));
  assert_non_null(pictures_find(cache, 1));
  assert_null(pictures_find(cache, 2));
  assert_non_null(pictures_find(cache, 3));
  assert_non_null(pictures_find(cache, 4));
  assert_int_equal(pictures_count(cache), 3);
  pictures_free(cache);
}

static void test_what_a_turn_shows_stays(void **state) {
  (void)state;
  PictureCache *cache = pictures_new(2 * 10500);
  pictures_turn(cache);
  for (uint64_t key = 1; key <= 4; key++)
    assert_true(pictures_keep(cache, key, square(50)));
  for (uint64_t key = 1; key <= 4; key++) assert_non_null(pictures_find(cache, key));
  assert_true(pictures_bytes(cache) <= 4 * 10500);
  Picture more = square(50);
  assert_false(pictures_keep(cache, 5, more));  // twice the bound, and no further
  SDL_FreeSurface(more.surface);
  assert_null(pictures_find(cache, 5));
  pictures_turn(cache);
  assert_true(pictures_bytes(cache) <= 2 * 10500);
  assert_int_equal(pictures_count(cache), 2);
  pictures_free(cache);
}

static void test_the_bound_may_shrink(void **state) {
  (void)state;
  PictureCache *cache = pictures_new(1 << 20);
  for (uint64_t key = 1; key <= 40; key++)
    assert_true(pictures_keep(cache, key, square(50)));
  assert_int_equal(pictures_count(cache), 40);
  pictures_bound(cache, 50000);
  pictures_turn(cache);
  assert_true(pictures_bytes(cache) <= 50000);
  assert_non_null(pictures_find(cache, 40));
  assert_null(pictures_find(cache, 1));
  pictures_free(cache);
}

static void test_what_cannot_be_drawn_is_remembered(void **state) {
  (void)state;
  PictureCache *cache = pictures_new(1000);
  assert_true(pictures_keep(cache, 7, (Picture){NULL, {0, 0}}));
  const Picture *kept = pictures_find(cache, 7);
  assert_non_null(kept);
  assert_null(kept->surface);
  pictures_free(cache);
  pictures_free(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_the_longest_unused_goes_first),
      cmocka_unit_test(test_what_a_turn_shows_stays),
      cmocka_unit_test(test_the_bound_may_shrink),
      cmocka_unit_test(test_what_cannot_be_drawn_is_remembered),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
