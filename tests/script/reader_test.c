// Where things stand, and what is missing where.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/mem.h"
#include "script/reader.h"

// The first finding about a text must be this code on this line; no code: none at all.
static void explain(const char *text, const char *code, int line) {
  Reader *reader = reader_new(text, strlen(text));
  DiagList diags = {0};
  reader_explain(reader, "x.lua", &diags);
  if (!code) {
    if (diags.count) fail_msg("%s\nunexpected %s", text, diags.items[0].code);
  } else if (diags.count != 1 || strcmp(diags.items[0].code, code) ||
             diags.items[0].line != line) {
    for (int i = 0; i < diags.count; i++)
      print_error("%d: %s: %s\n", diags.items[i].line, diags.items[i].code,
                  diags.items[i].message);
    fail_msg("%s\nexpected %s at %d, found %d", text, code, line, diags.count);
  }
  diag_free(&diags);
  reader_free(reader);
}

static void test_commas(void **state) {
  (void)state;
  explain("beat \"a\" {\n  place \"x\"\n  alex.sad \"y\",\n}\n", "missing-comma", 2);
  explain("beat \"a\" {\n  title = \"x\"\n  alex.sad \"y\",\n}\n", "missing-comma", 2);
  explain("beat \"a\" {\n  choice { a = 1 }\n  alex \"y\",\n}\n", "missing-comma", 2);
  explain("x { a = 1 b = 2 }", "missing-comma", 1);
  explain("x { a = 1\n\n\n b = 2 }", "missing-comma", 1);
  explain("x { { a = 1 } { a = 2 } }", "missing-comma", 1);
  explain("x { \"a\" \"b\" }", "missing-comma", 1);
  explain("x { -- note\n  \"a\" -- another\n  , \"b\" }", NULL, 0);
}

static void test_braces(void **state) {
  (void)state;
  explain("beat \"a\" {\n  alex \"x\",\n\nbeat \"b\" {\n  alex \"y\",\n}\n",
          "missing-brace", 2);
  explain(
      "beat \"a\" {\n  choice \"q\" {\n    option \"x\" {\n      why = \"w\",\n    },\n\n"
      "ending \"b\" {\n}\n",
      "missing-brace", 5);
  explain(
      "beat \"a\" {\n  choice \"q\" {\n    option \"x\" {\n      why = \"w\",\n\n"
      "    option \"y\" {\n      why = \"w\",\n    },\n  },\n}\n",
      "missing-brace", 4);
  explain(
      "beat \"a\" {\n  choice \"q\" {\n    option \"x\" {\n      why = \"w\",\n  },\n}\n",
      "missing-brace", 4);
  explain("beat \"a\"\n  alex \"x\",\n}\n", "missing-brace", 1);
  explain("beat \"a\" {\n  choice \"q\"\n    option \"x\" { why = \"w\" },\n  },\n}\n",
          "missing-brace", 2);
  explain("beat \"a\" {\n}\n}\n", "extra-brace", 3);
  explain("beat \"a\" {\n  add { heat = 1 ),\n}\n", "wrong-bracket", 2);
  explain("beat \"a\" {\nalex \"flush\",\nsam \"left\",\n}\n", NULL, 0);
}

static void test_quotes(void **state) {
  (void)state;
  explain("beat \"a\" {\n  alex \"x,\n  sam \"y\",\n}\n", "missing-quote", 2);
  explain("beat \"a\" {\n  title = The door,\n}\n", "missing-quote", 2);
  explain("beat \"a\" {\n  alex \"She said \"no\" twice\",\n}\n", "quote-inside", 2);
  explain("beat \"a\" {\n  alex “Hello”,\n}\n", "curly-quote", 2);
  explain("beat doorway {\n}\n", "missing-quote", 1);
  explain("beat \"a\" {\n  alex [[x,\n}\n", "missing-quote", 2);
  explain("beat \"a\" {\n  alex \"“Don’t,” she said\",\n}\n", NULL, 0);
}

static void test_equals(void **state) {
  (void)state;
  explain("x {\n  minutes 5,\n}\n", "missing-equals", 2);
  explain("x {\n  title: \"a\",\n}\n", "missing-equals", 2);
}

static void test_two_beats_two_findings(void **state) {
  (void)state;
  static const char text[] =
      "beat \"a\" {\n  alex \"x\n}\n\nbeat \"b\" {\n  add { heat = 1 ),\n}\n";
  Reader *reader = reader_new(text, strlen(text));
  DiagList diags = {0};
  reader_explain(reader, "x.lua", &diags);
  assert_int_equal(diags.count, 2);
  assert_int_equal(diags.items[0].line, 2);
  assert_int_equal(diags.items[1].line, 6);
  diag_free(&diags);
  reader_free(reader);
}

static void test_keys(void **state) {
  (void)state;
  static const char text[] =
      "local x = 1\n"
      "beat \"a\" {\n"
      "  title = \"t\",\n"
      "  option \"Mm.\" {\n"
      "    marks = { empathy = 1, [\"trust\"] = 2 }, when = \"heat > 1\",\n"
      "    cases = { { why = \"w\" }, { why = \"v\", felt = \"a\\\"b\" } },\n"
      "    run = function() local q, r = 1, 2 end,\n"
      "    why = \"1\", why = \"2\",\n"
      "  },\n"
      "}\n";
  Reader *reader = reader_new(text, strlen(text));
  const ReadTable *table = reader_table(reader, "option", 4, "Mm.");
  assert_non_null(table);
  assert_int_equal(table->place.column, 3);
  const ReadKey *when = read_key(table, "when");
  assert_int_equal(when->place.line, 5);
  assert_int_equal(when->value.column, 52);
  assert_true(when->plain);
  const ReadKey *marks = read_key(table, "marks");
  assert_non_null(read_key(marks->inner, "trust"));
  const ReadKey *cases = read_key(table, "cases");
  assert_int_equal(cases->inner->list_count, 2);
  assert_false(read_key(cases->inner->lists[1], "felt")->plain);
  assert_null(read_key(table, "r"));
  assert_null(reader_table(reader, "option", 3, NULL));
  DiagList diags = {0};
  reader_find_doubles(reader, "x.lua", &diags);
  assert_int_equal(diags.count, 1);
  assert_int_equal(diags.items[0].line, 8);
  assert_int_equal(diags.items[0].column, 16);
  diag_free(&diags);
  reader_free(reader);
}

static void test_shown_lines_are_harmless(void **state) {
  (void)state;
  static const char text[] = "one\r\ntw\x1b[31mo \xff \xE2\x80\xAE.\nthree";
  Reader *reader = reader_new(text, strlen(text));
  char *one = reader_line(reader, 1), *two = reader_line(reader, 2);
  char *three = reader_line(reader, 3), *none = reader_line(reader, 9);
  assert_string_equal(one, "one");
  assert_string_equal(two, "tw?[31mo ? ?.");
  assert_string_equal(three, "three");
  assert_string_equal(none, "");
  mem_free(one);
  mem_free(two);
  mem_free(three);
  mem_free(none);
  reader_free(reader);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_commas),
                                     cmocka_unit_test(test_braces),
                                     cmocka_unit_test(test_quotes),
                                     cmocka_unit_test(test_equals),
                                     cmocka_unit_test(test_two_beats_two_findings),
                                     cmocka_unit_test(test_keys),
                                     cmocka_unit_test(test_shown_lines_are_harmless)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
