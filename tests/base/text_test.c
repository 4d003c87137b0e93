#include "base/text.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "base/err.h"

static void grows(void **context) {
  (void)context;
  Text text = {0};
  assert_string_equal(text_string(&text), "");
  for (int i = 0; i < 1000; i++) text_print(&text, "%03d,", i);
  assert_int_equal(text.length, 4000);
  assert_int_equal(strlen(text.bytes), 4000);
  assert_memory_equal(text.bytes + 3996, "999,", 4);
  text_clear(&text);
  assert_string_equal(text_string(&text), "");
  text_add_bytes(&text, "a\0b", 3);
  assert_int_equal(text.length, 3);
  text_free(&text);
  assert_null(text.bytes);
}

static void escapes(void **context) {
  (void)context;
  Text text = {0};
  text_add_json(&text, "a\"b\\c\n\t\r\x01\xC3\xA9");
  assert_string_equal(text.bytes, "\"a\\\"b\\\\c\\n\\t\\r\\u0001\xC3\xA9\"");
  text_clear(&text);
  text_add_json(&text, "\xFFz\xE2\x82\xED\xA0\x80\xEF\xBF\xBD");
  assert_string_equal(text.bytes,
                      "\"\\ufffdz\\ufffd\\ufffd\\ufffd\\ufffd\\ufffd\xEF\xBF\xBD\"");
  text_clear(&text);
  text_add_json(&text, NULL);
  assert_string_equal(text.bytes, "null");
  text_clear(&text);
  text_add_xml(&text, "<a href=\"b\">&</a>");
  assert_string_equal(text.bytes, "&lt;a href=&quot;b&quot;&gt;&amp;&lt;/a&gt;");
  text_free(&text);
}

static void reads_utf8(void **context) {
  (void)context;
  static const struct {
    const char *bytes;
    uint32_t point;
    int length;
    bool valid;
  } rows[] = {{"a", 'a', 1, true},
              {"\xC3\xA9", 0xE9, 2, true},
              {"\xE2\x82\xAC", 0x20AC, 3, true},
              {"\xEF\xBF\xBD", 0xFFFD, 3, true},
              {"\xF0\x9F\x98\x80", 0x1F600, 4, true},
              {"\xC0\x80", 0xFFFD, 1, false},
              {"\xE0\x80\xAF", 0xFFFD, 1, false},
              {"\xED\xA0\x80", 0xFFFD, 1, false},
              {"\xF4\x90\x80\x80", 0xFFFD, 1, false},
              {"\xF8", 0xFFFD, 1, false},
              {"\x80", 0xFFFD, 1, false},
              {"\xE2\x82", 0xFFFD, 1, false}};
  for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
    const char *cursor = rows[i].bytes;
    assert_int_equal(utf8_next(&cursor), rows[i].point);
    assert_int_equal(cursor - rows[i].bytes, rows[i].length);
    assert_int_equal(utf8_valid(rows[i].bytes, strlen(rows[i].bytes)), rows[i].valid);
  }
  assert_true(utf8_valid("", 0));
  assert_false(utf8_valid("\xE2\x82\xAC", 2));
}

static void measures_words(void **context) {
  (void)context;
  assert_int_equal(word_distance("heat", "heat", 3), 0);
  assert_int_equal(word_distance("haet", "heat", 3), 1);
  assert_int_equal(word_distance("heat", "heats", 3), 1);
  assert_int_equal(word_distance("kitten", "sitting", 3), 3);
  assert_int_equal(word_distance("kitten", "sitting", 2), 3);
  assert_int_equal(word_distance("a", "abcdefgh", 2), 3);
}

static void finds_nearest(void **context) {
  (void)context;
  const char *const words[] = {"warmth", "heat", "heard", "seen"};
  assert_string_equal(word_nearest("haet", words, 4), "heat");
  assert_string_equal(word_nearest("Heard", words, 4), "heard");
  assert_string_equal(word_nearest("warmht", words, 4), "warmth");
  assert_null(word_nearest("zebra", words, 4));
  assert_null(word_nearest("x", words, 4));
  assert_null(word_nearest("heat", words, 0));
}

static void errors_are_cut_whole(void **context) {
  (void)context;
  Err err;
  assert_false(err_set(&err, "%s is %d.", "It", 3));
  assert_string_equal(err.text, "It is 3.");
  assert_false(err_set(NULL, "nobody listens"));
  for (int ahead = 0; ahead < 4; ahead++) {
    char wide[900] = "xxx";
    wide[ahead] = 0;
    for (int i = 0; i < 200; i++) strcat(wide, "\xF0\x9F\x98\x80");
    err_set(&err, "%s", wide);
    assert_true(strlen(err.text) > 500);
    assert_true(utf8_valid(err.text, strlen(err.text)));
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(grows),         cmocka_unit_test(escapes),
      cmocka_unit_test(reads_utf8),    cmocka_unit_test(measures_words),
      cmocka_unit_test(finds_nearest), cmocka_unit_test(errors_are_cut_whole)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
