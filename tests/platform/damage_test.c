#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the ones above first
#include <cmocka.h>

#include "base/mem.h"
#include "platform/damage.h"

static const Rect window = {0, 0, 1000, 1000};

static Painted thing(uint64_t key, int x, int y) {
  return (Painted){key, {x, y, 10, 10}};
}

static void is_rect(Rect rect, int x, int y, int w, int h) {
  assert_int_equal(rect.x, x);
  assert_int_equal(rect.y, y);
  assert_int_equal(rect.w, w);
  assert_int_equal(rect.h, h);
}

static void test_equal_lists_have_no_damage(void **state) {
  (void)state;
  const Painted list[] = {thing(1, 0, 0), thing(2, 50, 0), thing(3, 90, 0)};
  Rect rects[4];
  assert_int_equal(damage_between(list, 3, list, 3, window, rects, 4), 0);
  assert_int_equal(damage_between(NULL, 0, NULL, 0, window, rects, 4), 0);
}

static void test_a_move_damages_both_places(void **state) {
  (void)state;
  const Painted before[] = {thing(1, 0, 0), thing(2, 100, 0), thing(3, 90, 90)};
  const Painted after[] = {thing(1, 0, 0), thing(4, 100, 500), thing(3, 90, 90)};
  Rect rects[4];
  assert_int_equal(damage_between(before, 3, after, 3, window, rects, 4), 2);
  is_rect(rects[0], 100, 0, 10, 10);
  is_rect(rects[1], 100, 500, 10, 10);
}

static void test_an_insertion_leaves_the_rest(void **state) {
  (void)state;
  const Painted before[] = {thing(1, 0, 0), thing(2, 100, 0), thing(3, 90, 90)};
  const Painted after[] = {thing(1, 0, 0), thing(9, 400, 400), thing(2, 100, 0),
                           thing(3, 90, 90)};
  Rect rects[4];
  assert_int_equal(damage_between(before, 3, after, 4, window, rects, 4), 1);
  is_rect(rects[0], 400, 400, 10, 10);
  assert_int_equal(damage_between(after, 4, before, 3, window, rects, 4), 1);
  is_rect(rects[0], 400, 400, 10, 10);
}

// What lies over what matters: the same things in another order are damage.
static void test_order_counts(void **state) {
  (void)state;
  const Painted before[] = {thing(1, 0, 0), thing(2, 5, 5)};
  const Painted after[] = {thing(2, 5, 5), thing(1, 0, 0)};
  Rect rects[4];
  int count = damage_between(before, 2, after, 2, window, rects, 4);
  assert_true(count > 0);
  Rect both = {0, 0, 0, 0};
  for (int i = 0; i < count; i++) both = rect_join(both, rects[i]);
  const Rect common = rect_meet(both, (Rect){5, 5, 5, 5});
  is_rect(common, 5, 5, 5, 5);
}

static void test_close_rectangles_become_one(void **state) {
  (void)state;
  const Painted before[] = {thing(1, 10, 10), thing(2, 20, 10), thing(3, 30, 10)};
  Rect rects[4];
  assert_int_equal(damage_between(before, 3, NULL, 0, window, rects, 4), 1);
  is_rect(rects[0], 10, 10, 30, 10);
}

static void test_no_more_than_there_is_room_for(void **state) {
  (void)state;
  Painted before[30];
  for (int i = 0; i < 30; i++)
    before[i] = thing((uint64_t)i + 1, i * 37 % 1000, i * i * 31 % 990);
  for (int most = 1; most < 10; most++) {
    Rect rects[10];
    int count = damage_between(before, 30, NULL, 0, window, rects, most);
    assert_in_range(count, 1, most);
    for (int i = 0; i < 30; i++) {
      Rect bounds = rect_meet(before[i].bounds, window);
      bool held = false;
      for (int r = 0; r < count; r++) {
        Rect meet = rect_meet(rects[r], bounds);
        held |= meet.w == bounds.w && meet.h == bounds.h;
      }
      assert_true(held);
    }
  }
}

static void test_most_of_the_window_is_the_window(void **state) {
  (void)state;
  const Painted before[] = {{1, {0, 0, 1000, 400}}, {2, {0, 450, 1000, 400}}};
  Rect rects[4];
  assert_int_equal(damage_between(before, 2, NULL, 0, window, rects, 4), 1);
  is_rect(rects[0], 0, 0, 1000, 1000);
}

static void test_long_lists_that_share_nothing(void **state) {
  (void)state;
  enum { MANY = 3000 };
  Painted *before = mem_alloc(MANY * sizeof *before),
          *after = mem_alloc(MANY * sizeof *after);
  for (int i = 0; i < MANY; i++) {
    before[i] = thing((uint64_t)i + 1, 1, 1);
    after[i] = thing((uint64_t)i + MANY + 1, 1, 1);
  }
  Rect rects[2];
  assert_int_equal(damage_between(before, MANY, after, MANY, window, rects, 2), 1);
  is_rect(rects[0], 0, 0, 1000, 1000);
  mem_free(before);
  mem_free(after);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_equal_lists_have_no_damage),
      cmocka_unit_test(test_a_move_damages_both_places),
      cmocka_unit_test(test_an_insertion_leaves_the_rest),
      cmocka_unit_test(test_order_counts),
      cmocka_unit_test(test_close_rectangles_become_one),
      cmocka_unit_test(test_no_more_than_there_is_room_for),
      cmocka_unit_test(test_most_of_the_window_is_the_window),
      cmocka_unit_test(test_long_lists_that_share_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
