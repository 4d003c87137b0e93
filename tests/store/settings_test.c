#include "store/settings.h"
#include "folder.h"

static void settings_come_back(void **state) {
  (void)state;
  char *folder = folder_new();
  Settings settings = {{9, 9, 9, 9, 9}}, again;
  assert_true(settings_load(folder, &settings, NULL));
  for (int i = 0; i < SET_COUNT; i++) assert_int_equal(settings.values[i], 0);
  settings = (Settings){{3, CONTRAST_HIGH, MOTION_NONE, LANGUAGE_PSEUDO, 1}};
  assert_true(settings_save(folder, &settings, NULL));
  assert_true(settings_load(folder, &again, NULL));
  assert_memory_equal(&again, &settings, sizeof again);
  assert_int_equal(settings_text_percent(&again), 175);
  folder_drop(folder);
}

static void put(const char *folder, const char *text) {
  bytes_put(folder, "settings", text, strlen(text));
}

static void a_damaged_line_is_named_and_the_others_hold(void **state) {
  (void)state;
  static const struct {
    const char *line, *says;
  } cases[] = {
      {"text_size 125", "form"},     {"text_size = 300", "100, 125, 150, 175, 200"},
      {"size = 125", "'size'"},      {"= 125", "form"},
      {"text_size = ", "text_size"}, {"\xff\xfe = 1", "form"},
      {"fullscreen = 1", "no, yes"},
  };
  char *folder = folder_new();
  for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
    Text text = {0};
    text_print(&text, "# mine\r\ncontrast=high\r\n%s\n\n  motion =\tnone", cases[i].line);
    put(folder, text.bytes);
    text_free(&text);
    Settings settings;
    Err err = {0};
    assert_false(settings_load(folder, &settings, &err));
    assert_non_null(strstr(err.text, "Line 3 of "));
    assert_non_null(strstr(err.text, cases[i].says));
    assert_int_equal(settings.values[SET_CONTRAST], CONTRAST_HIGH);
    assert_int_equal(settings.values[SET_MOTION], MOTION_NONE);
    assert_int_equal(settings.values[SET_TEXT_SIZE], 0);
    assert_int_equal(settings.values[SET_FULLSCREEN], 0);
  }
  folder_drop(folder);
}

static void saving_keeps_what_it_does_not_know(void **state) {
  (void)state;
  char *folder = folder_new();
  put(folder, "# larger at night\nvolume = 7\nrubbish\ncontrast = high\n");
  Settings settings = {{1}};
  assert_true(settings_save(folder, &settings, NULL));
  assert_true(settings_save(folder, &settings, NULL));
  size_t length;
  char *text = bytes_of(folder, "settings", &length);
  assert_string_equal(text,
                      "# larger at night\nvolume = 7\ntext_size = 125\ncontrast = paper\n"
                      "motion = full\nlanguage = english\nfullscreen = no\n");
  mem_free(text);
  folder_drop(folder);
}

static void values_out_of_range_are_saved_as_the_default(void **state) {
  (void)state;
  char *folder = folder_new();
  Settings settings = {{5, 2, -1, 99, 1}}, again;
  assert_true(settings_save(folder, &settings, NULL));
  assert_true(settings_load(folder, &again, NULL));
  settings = (Settings){{0, 0, 0, 0, 1}};
  assert_memory_equal(&again, &settings, sizeof again);
  folder_drop(folder);
}

static void what_cannot_be_written_is_said(void **state) {
  (void)state;
  char *folder = folder_new();
  char *below = path_of(folder, "settings/deeper");
  put(folder, "contrast = high\n");
  Settings settings = {{0}};
  Err err = {0};
  assert_false(settings_save(below, &settings, &err));
  assert_non_null(strstr(err.text, below));
  assert_true(settings_load(folder, &settings, NULL));
  assert_int_equal(settings.values[SET_CONTRAST], CONTRAST_HIGH);
  mem_free(below);
  folder_drop(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(settings_come_back),
      cmocka_unit_test(a_damaged_line_is_named_and_the_others_hold),
      cmocka_unit_test(saving_keeps_what_it_does_not_know),
      cmocka_unit_test(values_out_of_range_are_saved_as_the_default),
      cmocka_unit_test(what_cannot_be_written_is_said),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
