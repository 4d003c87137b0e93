// Every story that comes with the game: no error, no lazy way to win, nothing out of
// reach.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/text.h"

#define STORIES ATTUNE_SOURCE "/scripts/scenarios"

typedef struct Library {
  const char *command;
  int stories, failing;
} Library;

static void try_story(void *context, const char *name) {
  Library *library = context;
  size_t length = strlen(name);
  if (length < 4 || strcmp(name + length - 4, ".lua")) return;
  Text command = {0};
  text_print(&command, "'%s' %s '%s/%s'", ATTUNE_PROGRAM, library->command, STORIES,
             name);
  library->stories++;
  if (system(command.bytes) != 0) {
    library->failing++;
    printf("failing: attune %s %s\n", library->command, name);
  }
  fflush(stdout);
  text_free(&command);
}

static void try_stories(const char *command) {
  Library library = {.command = command};
  Err err = {{0}};
  if (!folder_list(STORIES, try_story, &library, &err)) fail_msg("%s", err.text);
  assert_true(library.stories > 0);
  assert_int_equal(library.failing, 0);
}

static void all_load(void **state) {
  (void)state;
  try_stories("check");
}

static void none_is_won_by_a_rule(void **state) {
  (void)state;
  try_stories("walk --bots");
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(all_load),
      cmocka_unit_test(none_is_won_by_a_rule),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
