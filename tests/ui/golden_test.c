// The node trees of the screens around the play, at three sizes, against the files in
// golden/. ATTUNE_GOLDEN=write writes them anew.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "fake.h"
#include "ui/ui.h"
#include "views.h"

static const struct {
  int width, height;
} sizes[] = {{960, 540}, {1280, 720}, {800, 1200}};

static void compare(const char *name) {
  const View *view = views_find(name);
  assert_non_null(view);
  Settings settings = {0};
  settings.values[SET_MOTION] = MOTION_NONE;
  Text dump = {0};
  for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
    Ui *ui = ui_new(&fake_metrics, &fake_art);
    tree_dump(ui_build(ui, view, &settings, sizes[i].width, sizes[i].height, 0), &dump);
    ui_free(ui);
  }
  char path[512];
  snprintf(path, sizeof path, "%s/tests/ui/golden/%s.txt", ATTUNE_SOURCE, name);
  const char *mode = getenv("ATTUNE_GOLDEN");
  Err err;
  if (mode && !strcmp(mode, "write")) {
    if (!file_write(path, text_string(&dump), dump.length, &err))
      fail_msg("%s", err.text);
  }
  size_t length;
  char *golden = file_read(path, 1 << 20, &length, &err);
  if (!golden) fail_msg("%s", err.text);
  assert_string_equal(text_string(&dump), golden);
  mem_free(golden);
  text_free(&dump);
}

#define GOLDEN(function, name)         \
  static void function(void **state) { \
    (void)state;                       \
    compare(name);                     \
  }
GOLDEN(test_home, "home")
GOLDEN(test_home_new, "home-new")
GOLDEN(test_card, "card")
GOLDEN(test_settings, "settings")
GOLDEN(test_history, "history")

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_home), cmocka_unit_test(test_home_new),
      cmocka_unit_test(test_card), cmocka_unit_test(test_settings),
      cmocka_unit_test(test_history)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
