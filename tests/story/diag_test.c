#include "story/diag.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

static const DiagCode *code_of(DiagLevel level) {
  for (int i = 0; i < diagnostic_code_count; i++)
    if (diagnostic_codes[i].level == level) return &diagnostic_codes[i];
  fail_msg("no code of level %d", level);
  return NULL;
}

static void sorts_and_writes(void **context) {
  (void)context;
  const char *error = code_of(DIAG_ERROR)->code, *warning = code_of(DIAG_WARNING)->code;
  DiagList list = {0};
  diag_add(&list, error, "b.lua", 2, 3, "  go \"flair\",", "Did you mean 'flare'?",
           "There is no beat '%s'.", "flair");
  diag_add(&list, warning, "b.lua", 2, 0, NULL, NULL, "Look.");
  diag_add(&list, warning, "a.lua", 0, 0, "", "", "The whole file.");
  diag_add(&list, error, "b.lua", 2, 3, "", "", "There is no beat 'flair'.");
  diag_add(&list, error, "b.lua", 10, 1, "", "", "Later.");
  assert_int_equal(diag_errors(&list), 3);
  diag_sort(&list);
  assert_int_equal(list.count, 4);
  assert_int_equal(diag_errors(&list), 2);
  Text out = {0}, expected = {0};
  diag_write(&list, &out);
  text_print(&expected,
             "a.lua: warning %s: The whole file.\n"
             "b.lua:2: warning %s: Look.\n"
             "b.lua:2:3: error %s: There is no beat 'flair'.\n"
             "  go \"flair\",\n"
             "  hint: Did you mean 'flare'?\n"
             "b.lua:10:1: error %s: Later.\n",
             warning, warning, error, error);
  assert_string_equal(out.bytes, expected.bytes);
  text_clear(&out);
  text_clear(&expected);
  diag_write_json(&list, &out);
  text_print(
      &expected,
      "{\"code\":\"%s\",\"level\":\"error\",\"path\":\"b.lua\",\"line\":2,\"column\":3,"
      "\"message\":\"There is no beat 'flair'.\",\"hint\":\"Did you mean 'flare'?\","
      "\"source\":\"  go \\\"flair\\\",\"}\n",
      error);
  assert_non_null(strstr(out.bytes, expected.bytes));
  text_free(&out);
  text_free(&expected);
  diag_free(&list);
  assert_int_equal(list.count, 0);
  diag_sort(&list);
  diag_free(&list);
}

static void codes_are_distinct(void **context) {
  (void)context;
  assert_true(diagnostic_code_count > 0);
  for (int i = 0; i < diagnostic_code_count; i++) {
    assert_true(strlen(diagnostic_codes[i].means) > 0);
    for (int j = 0; j < i; j++)
      assert_string_not_equal(diagnostic_codes[i].code, diagnostic_codes[j].code);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(sorts_and_writes),
                                     cmocka_unit_test(codes_are_distinct)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
