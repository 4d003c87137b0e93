#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the ones above first
#include <cmocka.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "platform/assets.h"

static char root[] = "/tmp/attune-assets-XXXXXX";

static void path_write(const char *name, const char *bytes) {
  Text path = {0};
  text_print(&path, "%s/%s", root, name);
  Err err = {{0}};
  assert_true(file_write(path.bytes, bytes, strlen(bytes), &err));
  text_free(&path);
}

static void test_files_below_assets_are_read_once(void **state) {
  (void)state;
  Assets *assets = assets_new(NULL);
  assert_non_null(assets);
  path_write("assets/parts/a.svgpart", "<g/>");
  const char *bytes = assets_read(assets, "parts/a.svgpart");
  assert_string_equal(bytes, "<g/>");
  path_write("assets/parts/a.svgpart", "changed");
  assert_ptr_equal(assets_read(assets, "parts/a.svgpart"), bytes);
  assert_null(assets_read(assets, "parts/none.svgpart"));
  assert_null(assets_read(assets, "parts"));
  assets_free(assets);
  assets_free(NULL);
}

static void test_nothing_above_assets_is_read(void **state) {
  (void)state;
  path_write("secret", "no");
  path_write("assets/..hidden", "yes");
  Assets *assets = assets_new(NULL);
  assert_null(assets_read(assets, "../secret"));
  assert_null(assets_read(assets, "parts/../../secret"));
  assert_null(assets_read(assets, "parts/.."));
  assert_null(assets_read(assets, "/etc/hostname"));
  assert_null(assets_read(assets, "..\\secret"));
  assert_null(assets_read(assets, ""));
  assert_string_equal(assets_read(assets, "..hidden"), "yes");
  assets_free(assets);
}

static void test_a_missing_folder_says_where_it_was_sought(void **state) {
  (void)state;
  setenv("ATTUNE_ROOT", "/nowhere/at/all", 1);
  Err err = {{0}};
  assert_null(assets_new(&err));
  assert_non_null(strstr(err.text, "/nowhere/at/all"));
  assert_non_null(strstr(err.text, "ATTUNE_ROOT"));
  setenv("ATTUNE_ROOT", root, 1);
}

static void test_a_font_beside_the_program_comes_first(void **state) {
  (void)state;
  Assets *assets = assets_new(NULL);
  assert_null(strstr(assets_font(assets, FACE_GAME), root));
  assets_free(assets);
  path_write("assets/fonts/Quicksand-Bold.ttf", "a font");
  assets = assets_new(NULL);
  assert_non_null(strstr(assets_font(assets, FACE_GAME), root));
  assert_null(strstr(assets_font(assets, FACE_VOICE), root));
  assets_free(assets);
}

static int setup(void **state) {
  (void)state;
  if (!mkdtemp(root)) return -1;
  Text path = {0};
  text_print(&path, "%s/assets/parts", root);
  bool made = folder_make(path.bytes, NULL);
  text_clear(&path);
  text_print(&path, "%s/assets/fonts", root);
  made = made && folder_make(path.bytes, NULL);
  text_free(&path);
  setenv("ATTUNE_ROOT", root, 1);
  return made ? 0 : -1;
}

static int teardown(void **state) {
  (void)state;
  static const char *const names[] = {"assets/parts/a.svgpart",
                                      "assets/fonts/Quicksand-Bold.ttf",
                                      "assets/..hidden",
                                      "assets/parts",
                                      "assets/fonts",
                                      "assets",
                                      "secret",
                                      ""};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    Text path = {0};
    text_print(&path, "%s/%s", root, names[i]);
    if (unlink(path.bytes) != 0) rmdir(path.bytes);
    text_free(&path);
  }
  return folder_exists(root) ? -1 : 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_files_below_assets_are_read_once),
      cmocka_unit_test(test_nothing_above_assets_is_read),
      cmocka_unit_test(test_a_missing_folder_says_where_it_was_sought),
      cmocka_unit_test(test_a_font_beside_the_program_comes_first),
  };
  return cmocka_run_group_tests(tests, setup, teardown);
}
