#include "app/shelf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

#include "app/root.h"
#include "base/file.h"
#include "base/mem.h"

static char folder[] = "/tmp/attune-shelf-XXXXXX";

static char *below(const char *name) {
  static char path[4][256];
  static int next;
  char *made = path[next++ % 4];
  snprintf(made, 256, "%s/%s", folder, name);
  return made;
}

static void put(const char *name, const char *bytes) {
  char *path = below(name);
  char *slash = strrchr(path, '/');
  *slash = 0;
  assert_true(folder_make(path, NULL));
  *slash = '/';
  assert_true(file_write(path, bytes, strlen(bytes), NULL));
}

static char *get(const char *name) { return file_read(below(name), 1 << 20, NULL, NULL); }

static int make_folder(void **state) {
  (void)state;
  if (!mkdtemp(folder)) return 1;
  char *supper = file_read(ATTUNE_SOURCE "/tests/app/supper.lua", 1 << 20, NULL, NULL);
  if (!supper) return 1;
  put("root/scripts/principles.lua", "");
  put("root/scripts/scenarios/supper.lua", supper);
  put("root/scripts/scenarios/torn.lua", "scenario \"torn\" {");
  put("root/scripts/scenarios/notes.txt", "no story");
  mem_free(supper);
  return setenv("ATTUNE_ROOT", below("root"), 1) ||
         setenv("XDG_DATA_HOME", below("data"), 1) ||
         setenv("XDG_CACHE_HOME", below("cache"), 1);
}

static int remove_folder(void **state) {
  (void)state;
  char command[300];
  snprintf(command, sizeof command, "rm -r '%s'", folder);
  return system(command);
}

static void lists_the_shipped_stories(void **state) {
  (void)state;
  Shelf *shelf = shelf_new(NULL);
  assert_non_null(shelf);
  assert_int_equal(shelf_count(shelf), 2);
  const ScenarioCard *card = shelf_card(shelf, 0);
  assert_string_equal(card->id, "supper");
  assert_string_equal(card->title, "Supper for two");
  assert_int_equal(card->minutes, 3);
  assert_int_equal(card->moment_count, 3);
  assert_int_equal(card->note_count, 1);
  assert_string_equal(card->notes[0], "a raised voice");
  assert_int_equal(card->seat_count, 2);
  assert_string_equal(card->seats[1], "Alex");
  assert_string_equal(card->place, "kitchen_evening");
  assert_true(card->principles != 0);
  assert_true(shelf_card(shelf, 1)->broken);
  assert_null(shelf_card(shelf, 2));
  shelf_free(shelf);
}

// Equal cards out of the catalogue: what it says of an unchanged file is believed.
static void reads_cards_from_the_catalogue(void **state) {
  (void)state;
  shelf_free(NULL);
  Shelf *shelf = shelf_new(NULL);
  shelf_card(shelf, 0);
  shelf_free(shelf);
  char *catalogue = get("cache/attune/catalogue");
  assert_non_null(catalogue);
  char *title = strstr(catalogue, "Supper for two");
  assert_non_null(title);
  memcpy(title, "Dinner for two", strlen("Dinner for two"));
  put("cache/attune/catalogue", catalogue);
  shelf = shelf_new(NULL);
  const ScenarioCard *card = shelf_card(shelf, 0);
  assert_string_equal(card->title, "Dinner for two");
  assert_int_equal(card->seat_count, 2);
  assert_string_equal(card->seats[0], "Sam");
  assert_string_equal(card->notes[0], "a raised voice");
  assert_true(shelf_card(shelf, 1)->broken);
  shelf_free(shelf);
  mem_free(catalogue);
}

static void looks_again_when_a_file_changed(void **state) {
  (void)state;
  char *supper = get("root/scripts/scenarios/supper.lua");
  char *title = strstr(supper, "Supper for two");
  memcpy(title, "Supper for six", strlen("Supper for six"));
  put("root/scripts/scenarios/supper.lua", supper);
  Shelf *shelf = shelf_new(NULL);
  assert_string_equal(shelf_card(shelf, 0)->title, "Supper for six");
  shelf_free(shelf);
  mem_free(supper);
}

static void passes_over_a_damaged_catalogue(void **state) {
  (void)state;
  char *good = get("cache/attune/catalogue");
  assert_non_null(good);
  for (size_t cut = 0; cut < strlen(good); cut += 7) {
    char *torn = mem_copy(good);
    torn[cut] = cut % 2 ? '\t' : 0;
    put("cache/attune/catalogue", torn);
    Shelf *shelf = shelf_new(NULL);
    assert_int_equal(shelf_count(shelf), 2);
    assert_non_null(shelf_card(shelf, 0)->title);
    shelf_free(shelf);
    mem_free(torn);
  }
  mem_free(good);
}

static void opens_by_id_and_by_path(void **state) {
  (void)state;
  Err err = {{0}};
  Shelf *shelf = shelf_new(NULL);
  const Scenario *scenario = shelf_open(shelf, "supper", &err);
  assert_non_null(scenario);
  assert_ptr_equal(shelf_open(shelf, "supper", &err), scenario);
  assert_ptr_equal(shelf_open(shelf, below("root/scripts/scenarios/supper.lua"), &err),
                   scenario);
  assert_null(shelf_open(shelf, "super", &err));
  assert_non_null(strstr(err.text, "did you mean 'supper'?"));
  assert_null(shelf_open(shelf, "torn", &err));
  assert_non_null(strstr(err.text, "torn.lua:"));
  assert_true(shelf_is_path("a.lua") && shelf_is_path("./a") && !shelf_is_path("dishes"));
  shelf_free(shelf);
}

static void ones_own_story_stands_before_the_shipped(void **state) {
  (void)state;
  char *supper = get("root/scripts/scenarios/supper.lua");
  put("data/attune/scenarios/supper.lua", supper);
  put("data/attune/scenarios/own.lua", supper);
  mem_free(supper);
  Shelf *shelf = shelf_new(NULL);
  assert_int_equal(shelf_count(shelf), 3);
  assert_non_null(strstr(shelf_path(shelf, "supper"), "/data/attune/scenarios/"));
  assert_non_null(strstr(shelf_notice(shelf, "supper"), "your own version"));
  assert_null(shelf_notice(shelf, "own"));
  assert_null(shelf_path(shelf, "none"));
  shelf_free(shelf);
}

static void says_where_no_stories_are(void **state) {
  (void)state;
  Err err = {{0}};
  setenv("ATTUNE_ROOT", below("nowhere"), 1);
  assert_null(shelf_new(&err));
  assert_non_null(strstr(err.text, "/nowhere"));
  unsetenv("ATTUNE_ROOT");
  char *root = root_find(&err);
  assert_non_null(root);
  mem_free(root);
  setenv("ATTUNE_ROOT", below("root"), 1);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(lists_the_shipped_stories),
      cmocka_unit_test(reads_cards_from_the_catalogue),
      cmocka_unit_test(looks_again_when_a_file_changed),
      cmocka_unit_test(passes_over_a_damaged_catalogue),
      cmocka_unit_test(opens_by_id_and_by_path),
      cmocka_unit_test(ones_own_story_stands_before_the_shipped),
      cmocka_unit_test(says_where_no_stories_are),
  };
  return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
