#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/text.h"
#include "ui/strings.h"
#include "ui/svg.h"

static void test_words(void **state) {
  (void)state;
  Arena *arena = arena_new();
  assert_string_equal(word_say(arena, LANGUAGE_ENGLISH, WORD_CONTINUE), "Continue");
  assert_string_equal(
      word_fill(arena, LANGUAGE_ENGLISH, WORD_CONTINUE_AT, "Rain {1}", "5", "9"),
      "Rain {1} · moment 5 of 9");
  assert_string_equal(word_count(arena, LANGUAGE_ENGLISH, WORD_MINUTES_ONE, 1),
                      "1 minute");
  assert_string_equal(word_count(arena, LANGUAGE_ENGLISH, WORD_MINUTES_ONE, 0),
                      "0 minutes");
  assert_string_equal(word_count(arena, LANGUAGE_ENGLISH, WORD_MINUTES_ONE, 7),
                      "7 minutes");
  arena_free(arena);
}

static int letters(const char *text) {
  int count = 0;
  while (*text) utf8_next(&text), count++;
  return count;
}

static void test_every_word_grows(void **state) {
  (void)state;
  Arena *arena = arena_new();
  for (int i = 0; i < WORD_COUNT; i++) {
    const char *english = word_say(arena, LANGUAGE_ENGLISH, (WordId)i);
    const char *pseudo = word_say(arena, LANGUAGE_PSEUDO, (WordId)i);
    assert_true(*english);
    assert_true(utf8_valid(english, strlen(english)));
    assert_true(utf8_valid(pseudo, strlen(pseudo)));
    assert_int_equal(strncmp(pseudo, "«", 2), 0);
    assert_string_equal(pseudo + strlen(pseudo) - 2, "»");
    assert_true(letters(pseudo) >= letters(english) + 2);
    for (const char *slot = "{0}{1}{2}"; *slot; slot += 3) {
      char name[4] = {slot[0], slot[1], slot[2], 0};
      assert_int_equal(strstr(english, name) != NULL, strstr(pseudo, name) != NULL);
    }
  }
  arena_free(arena);
}

static void test_svg_numbers(void **state) {
  (void)state;
  Text svg = {0};
  svg_put(&svg, "%g %g %g %g %g %g", 0.0, -0.004, 1.5, -12.25, 100.0, 0.05);
  assert_string_equal(text_string(&svg), "0 0 1.5 -12.25 100 0.05");
  text_clear(&svg);
  svg_put(&svg, "%c %s 5%%", (Colour){255, 0, 16, 255}, "x");
  assert_string_equal(text_string(&svg), "#ff0010 x 5%");
  text_free(&svg);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_words),
                                     cmocka_unit_test(test_every_word_grows),
                                     cmocka_unit_test(test_svg_numbers)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
