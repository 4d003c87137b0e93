// Every view by hand, at every size, text size, contrast and language, must pass the
// audit.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

#include <cmocka.h>

#include "fake.h"
#include "ui/audit.h"
#include "ui/ui.h"
#include "views.h"

static const struct {
  int width, height;
} sizes[] = {{960, 540},  {1280, 720},  {1920, 1080},
             {800, 1200}, {3840, 2160}, {2560, 1080}};

static int audit_view(const NamedView *named, const Settings *settings, int width,
                      int height) {
  Ui *ui = ui_new(&fake_metrics, &fake_art);
  const Tree *tree = ui_build(ui, &named->view, settings, width, height, 0);
  Theme theme;
  theme_make(&theme, settings, width, height);
  Text out = {0};
  int found = audit_tree(tree, &theme, &out);
  if (found) {
    printf("== %s %dx%d text %d%s%s\n%s", named->name, width, height,
           settings_text_percent(settings),
           settings->values[SET_CONTRAST] ? " high contrast" : "",
           settings->values[SET_LANGUAGE] ? " pseudo" : "", text_string(&out));
  }
  text_free(&out);
  ui_free(ui);
  return found;
}

static int audit_size(int width, int height, int text) {
  int found = 0, count;
  const NamedView *views = views_all(&count);
  Settings settings = {0};
  settings.values[SET_TEXT_SIZE] = text;
  settings.values[SET_MOTION] = MOTION_NONE;
  for (int look = 0; look < 4; look++) {
    settings.values[SET_CONTRAST] = look & 1 ? CONTRAST_HIGH : CONTRAST_PAPER;
    settings.values[SET_LANGUAGE] = look & 2 ? LANGUAGE_PSEUDO : LANGUAGE_ENGLISH;
    for (int i = 0; i < count; i++)
      found += audit_view(&views[i], &settings, width, height);
  }
  return found;
}

static void test_sizes(int text) {
  int found = 0;
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    found += audit_size(sizes[i].width, sizes[i].height, text);
  }
  assert_int_equal(found, 0);
}

static void test_text_100(void **state) {
  (void)state;
  test_sizes(0);
}

static void test_text_150(void **state) {
  (void)state;
  test_sizes(2);
}

static void test_text_200(void **state) {
  (void)state;
  test_sizes(4);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_text_100),
                                     cmocka_unit_test(test_text_150),
                                     cmocka_unit_test(test_text_200)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
