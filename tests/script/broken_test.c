// Every code has a broken script of its name; its first line says what must be found, and
// nothing else may be.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "script/loader.h"

#define FOLDER ATTUNE_SOURCE "/tests/script/broken/"

typedef struct Wish {
  char code[64];
  int line;
} Wish;

static int read_wishes(const char *bytes, Wish *wishes, int most) {
  static const char start[] = "-- expect: ";
  assert_int_equal(strncmp(bytes, start, strlen(start)), 0);
  int count = 0, used = 0;
  for (const char *at = bytes + strlen(start); count < most; count++) {
    if (sscanf(at, "%63s at %d%n", wishes[count].code, &wishes[count].line, &used) != 2)
      break;
    at += used;
    if (*at++ != ',') return count + 1;
  }
  return count;
}

static void load(const char *name, DiagList *diags, Wish *wishes, int *count) {
  char path[512];
  snprintf(path, sizeof path, FOLDER "%s", name);
  Err err = {0};
  char *bytes = file_read(path, 1 << 20, NULL, &err);
  if (!bytes) fail_msg("%s", err.text);
  *count = read_wishes(bytes, wishes, 16);
  static const char other[] = "-- read instead: ";
  const char *instead = strstr(bytes, other);
  if (instead) {
    char file[64];
    assert_int_equal(sscanf(instead + strlen(other), "%63s", file), 1);
    snprintf(path, sizeof path, FOLDER "%s", file);
  }
  mem_free(bytes);
  Scenario *scenario = loader_file(path, diags);
  if ((scenario == NULL) != (diag_errors(diags) > 0))
    fail_msg("%s: a scenario is loaded when there is no error, and only then", name);
  scenario_free(scenario);
}

static bool check_one(const char *name) {
  DiagList diags = {0};
  Wish wishes[16];
  int count, missing = 0, others = 0;
  load(name, &diags, wishes, &count);
  char own[128];
  snprintf(own, sizeof own, "%.*s", (int)(strlen(name) - strlen(".lua")), name);
  bool named = false;
  for (int i = 0; i < count; i++) {
    bool found = false;
    for (int k = 0; k < diags.count; k++)
      found |= !strcmp(diags.items[k].code, wishes[i].code) &&
               diags.items[k].line == wishes[i].line;
    named |= !strcmp(wishes[i].code, own);
    missing += !found;
    if (!found) print_error("%s: no %s at %d\n", name, wishes[i].code, wishes[i].line);
  }
  if (!named) print_error("%s: it does not expect its own code\n", name);
  for (int k = 0; k < diags.count; k++) {
    const Diag *diag = &diags.items[k];
    bool wished = false;
    for (int i = 0; i < count; i++)
      wished |= !strcmp(diag->code, wishes[i].code) && diag->line == wishes[i].line;
    others += !wished;
    if (!wished)
      print_error("%s:%d: unexpected %s: %s\n", name, diag->line, diag->code,
                  diag->message);
    assert_true(*diag->message);
    if (diag->line > 0 && strcmp(diag->code, "missing-brace")) assert_true(*diag->source);
  }
  diag_free(&diags);
  return named && !missing && !others;
}

typedef struct Tally {
  int files, bad;
} Tally;

static void visit(void *context, const char *name) {
  Tally *tally = context;
  const char *end = strrchr(name, '.');
  if (!end || strcmp(end, ".lua")) return;
  tally->files++;
  tally->bad += !check_one(name);
}

static void test_broken_scripts(void **state) {
  (void)state;
  Tally tally = {0};
  Err err = {0};
  if (!folder_list(FOLDER, visit, &tally, &err)) fail_msg("%s", err.text);
  assert_true(tally.files >= diagnostic_code_count);
  assert_int_equal(tally.bad, 0);
}

static void test_every_code_has_a_script(void **state) {
  (void)state;
  int missing = 0;
  for (int i = 0; i < diagnostic_code_count; i++) {
    char path[512];
    snprintf(path, sizeof path, FOLDER "%s.lua", diagnostic_codes[i].code);
    missing += !file_exists(path);
    if (!file_exists(path)) print_error("no script for %s\n", diagnostic_codes[i].code);
    for (int k = 0; k < i; k++)
      assert_string_not_equal(diagnostic_codes[i].code, diagnostic_codes[k].code);
    assert_true(strlen(diagnostic_codes[i].means) > 10);
  }
  assert_int_equal(missing, 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_broken_scripts),
                                     cmocka_unit_test(test_every_code_has_a_script)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
