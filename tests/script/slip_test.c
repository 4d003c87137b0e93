// Every single slip of the hand in a good file, one sign left out: one finding, nearly
// always on that very line.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "script/loader.h"

typedef struct Slips {
  int reach;  // lines between the slip and its finding
  int found, single, on_line;
} Slips;

static void slip_at(const char *bytes, size_t length, size_t at, int line, Slips *slips) {
  char *copy = mem_alloc(length);
  memcpy(copy, bytes, at);
  memcpy(copy + at, bytes + at + 1, length - at - 1);
  DiagList diags = {0};
  Scenario *scenario = loader_bytes("sample.lua", copy, length - 1, &diags);
  slips->found += diags.count > 0;
  slips->single += diags.count == 1;
  slips->on_line += diags.count == 1 && abs(diags.items[0].line - line) <= slips->reach;
  if (diags.count > 1)
    for (int i = 0; i < diags.count; i++)
      print_error("%c of line %d: %d: %s: %s\n", bytes[at], line, diags.items[i].line,
                  diags.items[i].code, diags.items[i].message);
  scenario_free(scenario);
  diag_free(&diags);
  mem_free(copy);
}

static void slips_of(char sign, int reach, int most_elsewhere) {
  size_t length;
  Err err = {0};
  char *bytes =
      file_read(ATTUNE_SOURCE "/tests/script/good/sample.lua", 1 << 20, &length, &err);
  if (!bytes) fail_msg("%s", err.text);
  Slips slips = {.reach = reach};
  int line = 1;
  for (size_t at = 0; at < length; at++) {
    if (bytes[at] == sign) slip_at(bytes, length, at, line, &slips);
    line += bytes[at] == '\n';
  }
  mem_free(bytes);
  assert_true(slips.found > 50);
  assert_int_equal(slips.single, slips.found);
  if (slips.found - slips.on_line > most_elsewhere)
    fail_msg("'%c': %d of %d are found on another line", sign,
             slips.found - slips.on_line, slips.found);
}

static void test_commas(void **state) {
  (void)state;
  slips_of(',', 0, 1);
}

static void test_quotes(void **state) {
  (void)state;
  slips_of('"', 0, 0);
}

static void test_equals(void **state) {
  (void)state;
  slips_of('=', 0, 0);
}

static void test_opening_braces(void **state) {
  (void)state;
  slips_of('{', 1, 9);
}

static void test_closing_braces(void **state) {
  (void)state;
  slips_of('}', 1, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_commas), cmocka_unit_test(test_quotes),
      cmocka_unit_test(test_equals), cmocka_unit_test(test_opening_braces),
      cmocka_unit_test(test_closing_braces)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
