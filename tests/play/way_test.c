#include "play/way.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include "supper.h"

static void counts_the_longest_way(void **state) {
  (void)state;
  Scenario *scenario = supper_new(false);
  assert_int_equal(way_whole(scenario, 0), 3);
  assert_int_equal(way_whole(scenario, 1), 3);
  assert_int_equal(way_whole(scenario, 2), 0);
  assert_int_equal(way_moments(scenario, SUPPER_SAM, 3, 0), 1);
  assert_int_equal(way_moments(scenario, SUPPER_SAM, 3, 99), 0);
  assert_int_equal(way_moments(scenario, SUPPER_SAM, 4, 0), 0);
  assert_int_equal(way_moments(scenario, SUPPER_SAM, -1, 0), 0);
  scenario_free(scenario);
}

static void passes_over_the_other_seats_moments(void **state) {
  (void)state;
  Scenario *scenario = supper_new(false);
  ((Moment *)scenario->moments)[1].seat = SUPPER_ALEX;
  assert_int_equal(way_whole(scenario, 0), 2);
  assert_int_equal(way_whole(scenario, 1), 3);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(counts_the_longest_way),
      cmocka_unit_test(passes_over_the_other_seats_moments),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
