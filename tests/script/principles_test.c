#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "script/loader.h"

#define SHIPPED ATTUNE_SOURCE "/scripts/principles.lua"

static void test_shipped_principles(void **state) {
  (void)state;
  Arena *arena = arena_new();
  DiagList diags = {0};
  PrincipleText texts[PRINCIPLE_COUNT];
  assert_true(loader_principles(SHIPPED, arena, texts, &diags));
  assert_int_equal(diags.count, 0);
  for (int i = 0; i < PRINCIPLE_COUNT; i++) {
    assert_true(strlen(texts[i].asks) > 10);
    assert_int_equal(strlen(texts[i].article), 3);
    assert_true(*texts[i].section);
    assert_non_null(texts[i].unless);
    for (int k = 0; k < 5; k++) assert_true(*texts[i].levels[k]);
  }
  diag_free(&diags);
  arena_free(arena);
}

// Loads the shipped text with one thing changed; the finding must be the one given.
static void expect(const char *old, const char *new, const char *code) {
  Err err = {0};
  char *bytes = file_read(SHIPPED, 1 << 20, NULL, &err);
  if (!bytes) fail_msg("%s", err.text);
  char *at = strstr(bytes, old);
  if (!at) fail_msg("'%s' is not in the file", old);
  Text changed = {0};
  text_add_bytes(&changed, bytes, (size_t)(at - bytes));
  text_add(&changed, new);
  text_add(&changed, at + strlen(old));
  char path[64];
  snprintf(path, sizeof path, "/tmp/attune-principles-%ld.lua", (long)getpid());
  if (!file_write(path, changed.bytes, changed.length, &err)) fail_msg("%s", err.text);
  Arena *arena = arena_new();
  DiagList diags = {0};
  PrincipleText texts[PRINCIPLE_COUNT];
  bool loaded = loader_principles(path, arena, texts, &diags);
  unlink(path);
  if (loaded || diags.count < 1 || strcmp(diags.items[0].code, code))
    fail_msg("expected %s, found %s: %s", code,
             diags.count ? diags.items[0].code : "nothing",
             diags.count ? diags.items[0].message : "");
  assert_int_equal(diags.count, 1);
  for (int i = 0; i < PRINCIPLE_COUNT; i++) assert_non_null(texts[i].levels[4]);
  diag_free(&diags);
  arena_free(arena);
  text_free(&changed);
  mem_free(bytes);
}

static void test_faults_are_found(void **state) {
  (void)state;
  expect("principle \"empathy\"", "principle \"empaty\"", "unknown-principle");
  expect("principle \"validation\"", "principle \"empathy\"", "duplicate-id");
  expect("asks = ", "aks = ", "unknown-key");
  expect("family = \"listen\"", "family = \"speak\"", "unknown-value");
  expect("[-2] = ", "[-3] = ", "missing-key");
  expect("article = \"002\"", "article = 2", "wrong-type");
  expect("article = \"002\",", "article = \"002\"", "missing-comma");
  expect("principle \"empathy\"", "error(\"stop\")\nprinciple \"empathy\"",
         "script-error");
}

static void test_a_missing_file(void **state) {
  (void)state;
  Arena *arena = arena_new();
  DiagList diags = {0};
  PrincipleText texts[PRINCIPLE_COUNT];
  assert_false(loader_principles("/nowhere/principles.lua", arena, texts, &diags));
  assert_string_equal(diags.items[0].code, "unreadable");
  diag_free(&diags);
  arena_free(arena);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_shipped_principles),
                                     cmocka_unit_test(test_faults_are_found),
                                     cmocka_unit_test(test_a_missing_file)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
