// Files that mean harm: each gives one clear error, soon, within bounded memory.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "script/loader.h"

#define FOLDER ATTUNE_SOURCE "/tests/script/hostile/"

#if defined(__SANITIZE_ADDRESS__)
enum { MEMORY_KIB = 900 * 1024, SECONDS = 30 };
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
enum { MEMORY_KIB = 900 * 1024, SECONDS = 30 };
#else
enum { MEMORY_KIB = 200 * 1024, SECONDS = 2 };
#endif
#else
enum { MEMORY_KIB = 200 * 1024, SECONDS = 2 };
#endif

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static bool load(const char *name, const char *bytes, size_t length, const char *code) {
  DiagList diags = {0};
  double start = seconds();
  Scenario *scenario = loader_bytes(name, bytes, length, &diags);
  double took = seconds() - start;
  bool well = !scenario && diags.count == 1 && !strcmp(diags.items[0].code, code);
  if (took > SECONDS) {
    print_error("%s: it took %.2f s of the processor\n", name, took);
    well = false;
  }
  if (!well)
    for (int i = 0; i < diags.count; i++)
      print_error("%s:%d: %s: %s (expected %s)\n", name, diags.items[i].line,
                  diags.items[i].code, diags.items[i].message, code);
  if (!well && !diags.count)
    print_error("%s: nothing was found (expected %s)\n", name, code);
  scenario_free(scenario);
  diag_free(&diags);
  return well;
}

typedef struct Tally {
  int files, bad;
} Tally;

static void visit(void *context, const char *name) {
  Tally *tally = context;
  char path[512], code[64];
  snprintf(path, sizeof path, FOLDER "%s", name);
  size_t length;
  Err err = {0};
  char *bytes = file_read(path, 1 << 20, &length, &err);
  if (!bytes) fail_msg("%s", err.text);
  assert_int_equal(sscanf(bytes, "-- expect: %63s", code), 1);
  tally->files++;
  tally->bad += !load(name, bytes, length, code);
  mem_free(bytes);
}

static void test_hostile_scripts(void **state) {
  (void)state;
  Tally tally = {0};
  Err err = {0};
  if (!folder_list(FOLDER, visit, &tally, &err)) fail_msg("%s", err.text);
  assert_true(tally.files >= 12);
  assert_int_equal(tally.bad, 0);
}

static void test_memory_stays_bounded(void **state) {
  (void)state;
  struct rusage use;
  assert_int_equal(getrusage(RUSAGE_SELF, &use), 0);
  if (use.ru_maxrss > MEMORY_KIB) fail_msg("the peak was %ld KiB", use.ru_maxrss);
}

static void test_compiled_code(void **state) {
  (void)state;
  static const char code[] = "\x1bLua\x54\x00\x19\x93\r\n\x1a\n\x04\x08\x08";
  assert_true(load("compiled.lua", code, sizeof code - 1, "control-character"));
}

static void test_empty_and_torn_files(void **state) {
  (void)state;
  assert_true(load("empty.lua", "", 0, "no-scenario"));
  assert_true(load("torn.lua", "scenario \"torn\" {", 17, "missing-brace"));
  assert_true(load("mark.lua", "\xEF\xBB\xBF", 3, "no-scenario"));
  assert_true(load("note.lua", "--[[", 4, "syntax"));
}

// Every prefix of a good file and every file with one byte taken out ends in a finding or
// in a scenario, never in anything else.
static void test_cut_files(void **state) {
  (void)state;
  size_t length;
  char *bytes =
      file_read(ATTUNE_SOURCE "/tests/script/good/sample.lua", 1 << 20, &length, NULL);
  assert_non_null(bytes);
  for (size_t cut = 0; cut < length; cut += 37) {
    DiagList diags = {0};
    Scenario *scenario = loader_bytes("sample.lua", bytes, cut, &diags);
    assert_true((scenario != NULL) == (diag_errors(&diags) == 0));
    scenario_free(scenario);
    diag_free(&diags);
  }
  for (size_t gone = 0; gone < length; gone += 41) {
    DiagList diags = {0};
    char *copy = mem_alloc(length);
    memcpy(copy, bytes, gone);
    memcpy(copy + gone, bytes + gone + 1, length - gone - 1);
    Scenario *scenario = loader_bytes("sample.lua", copy, length - 1, &diags);
    assert_true((scenario != NULL) == (diag_errors(&diags) == 0));
    scenario_free(scenario);
    diag_free(&diags);
    mem_free(copy);
  }
  mem_free(bytes);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_hostile_scripts), cmocka_unit_test(test_memory_stays_bounded),
      cmocka_unit_test(test_compiled_code), cmocka_unit_test(test_empty_and_torn_files),
      cmocka_unit_test(test_cut_files)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
