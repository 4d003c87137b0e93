#include "base/file.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>
// cmocka wants the first four.
#include <cmocka.h>

#include "base/mem.h"
#include "base/text.h"

static char folder[64];

static int enter_folder(void **context) {
  (void)context;
  strcpy(folder, "/tmp/attune-file-XXXXXX");
  return mkdtemp(folder) ? 0 : -1;
}

static void remove_name(void *context, const char *name) {
  char path[512];
  snprintf(path, sizeof path, "%s/%s", (const char *)context, name);
  if (folder_exists(path)) folder_list(path, remove_name, path, NULL);
  remove(path);
}

static int leave_folder(void **context) {
  (void)context;
  folder_list(folder, remove_name, folder, NULL);
  return rmdir(folder);
}

static const char *in_folder(const char *name) {
  static char path[128];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  return path;
}

static void writes_and_reads(void **context) {
  (void)context;
  Err err;
  const char *path = in_folder("a.txt");
  assert_false(file_exists(path));
  assert_true(file_write(path, "one\0two", 7, &err));
  assert_true(file_exists(path));
  assert_false(folder_exists(path));
  size_t length = 0;
  char *bytes = file_read(path, 100, &length, &err);
  assert_int_equal(length, 7);
  assert_memory_equal(bytes, "one\0two", 8);
  mem_free(bytes);
  assert_true(file_write(path, "", 0, &err));
  bytes = file_read(path, 0, &length, &err);
  assert_int_equal(length, 0);
  mem_free(bytes);
}

static void says_what_failed(void **context) {
  (void)context;
  Err err;
  assert_null(file_read(in_folder("none.txt"), 100, NULL, &err));
  assert_non_null(strstr(err.text, "none.txt"));
  assert_null(file_read(folder, 100, NULL, &err));
  assert_non_null(strstr(err.text, "not a file"));
  assert_null(file_read("/dev/zero", 100, NULL, &err));
  assert_true(file_write(in_folder("long.txt"), "12345", 5, &err));
  assert_null(file_read(in_folder("long.txt"), 4, NULL, &err));
  assert_non_null(strstr(err.text, "too long"));
  assert_false(file_write(in_folder("no/where.txt"), "x", 1, &err));
  assert_non_null(strstr(err.text, "no/where.txt"));
  assert_false(folder_list(in_folder("none"), remove_name, NULL, &err));
  assert_null(file_read(in_folder("none.txt"), 100, NULL, NULL));
}

static void keeps_the_old_on_failure(void **context) {
  (void)context;
  Err err;
  assert_true(folder_make(in_folder("kept"), &err));
  assert_true(file_write(in_folder("kept/inside"), "x", 1, &err));
  assert_false(file_write(in_folder("kept"), "new", 3, &err));
  assert_true(folder_exists(in_folder("kept")));
  assert_true(file_exists(in_folder("kept/inside")));
}

static void add_name(void *context, const char *name) {
  text_print(context, "%s ", name);
}

static void lists_sorted(void **context) {
  (void)context;
  Err err;
  Text names = {0};
  assert_true(folder_make(in_folder("deep/er/still"), &err));
  assert_true(folder_make(in_folder("deep/er/still"), &err));
  assert_true(file_write(in_folder("deep/b"), "", 0, &err));
  assert_true(file_write(in_folder("deep/B"), "", 0, &err));
  assert_true(file_write(in_folder("deep/a"), "", 0, &err));
  assert_true(folder_list(in_folder("deep"), add_name, &names, &err));
  assert_string_equal(names.bytes, "B a b er ");
  text_free(&names);
  struct stat facts;
  assert_int_equal(stat(in_folder("deep"), &facts), 0);
  assert_int_equal(facts.st_mode & 0777, 0700);
}

static void xdg_is(XdgFolder which, const char *expected) {
  Err err;
  char *path = xdg_folder(which, &err);
  if (expected)
    assert_string_equal(path, expected);
  else
    assert_null(path);
  mem_free(path);
}

static void follows_xdg(void **context) {
  (void)context;
  setenv("HOME", "/home/kim", 1);
  setenv("XDG_DATA_HOME", "/data", 1);
  setenv("XDG_CONFIG_HOME", "not/absolute", 1);
  unsetenv("XDG_CACHE_HOME");
  xdg_is(XDG_DATA, "/data/attune");
  xdg_is(XDG_CONFIG, "/home/kim/.config/attune");
  xdg_is(XDG_CACHE, "/home/kim/.cache/attune");
  unsetenv("HOME");
  xdg_is(XDG_CACHE, NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(writes_and_reads), cmocka_unit_test(says_what_failed),
      cmocka_unit_test(keeps_the_old_on_failure), cmocka_unit_test(lists_sorted),
      cmocka_unit_test(follows_xdg)};
  return cmocka_run_group_tests(tests, enter_folder, leave_folder);
}
