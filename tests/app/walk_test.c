// The real program on two small files, one of them with faults that only play shows.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

#define SMALL ATTUNE_SOURCE "/tests/app/walk/small.lua"
#define PLANTED ATTUNE_SOURCE "/tests/app/walk/planted.lua"

typedef struct Ran {
  int status;
  char *out, *err;
} Ran;

static char folder[] = "/tmp/attune-walk-XXXXXX";

static char *whole(const char *name) {
  char path[64];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  char *bytes = file_read(path, 1 << 22, NULL, NULL);
  unlink(path);
  assert_non_null(bytes);
  return bytes;
}

static Ran run(const char *words) {
  Text command = {0};
  text_print(&command, "'%s' %s > %s/out 2> %s/err", ATTUNE_PROGRAM, words, folder,
             folder);
  int status = system(command.bytes);
  text_free(&command);
  assert_true(WIFEXITED(status));
  return (Ran){WEXITSTATUS(status), whole("out"), whole("err")};
}

static void ran_free(Ran *ran) {
  mem_free(ran->out);
  mem_free(ran->err);
}

static void holds(const char *text, const char *part) {
  if (!strstr(text, part)) fail_msg("'%s' is not in:\n%s", part, text);
}

static void lacks(const char *text, const char *part) {
  if (strstr(text, part)) fail_msg("'%s' is in:\n%s", part, text);
}

static void walks_by_hand(void **state) {
  (void)state;
  Ran ran = run("walk " SMALL " --bots");
  assert_string_equal(ran.err, "");
  assert_int_equal(ran.status, 0);
  // One state at the door; then whether `so` was picked.
  holds(ran.out, "Small (small)\nSam: 3 states, 12 replies");
  holds(ran.out, "best  100.0, to warm: missed thanks\n");
  holds(ran.out, "worst 0.0, to late: so parrot\n");
  holds(ran.out, "every play weighs 2.00 replies\n");
  holds(ran.out, "  first                37.5\n");  // 0 + 9 of 24
  holds(ran.out, "  last                 25.0\n");  // 0 + 6
  holds(ran.out, "  longest              33.3\n");  // 8 + 0
  holds(ran.out, "  shortest             50.0\n");  // 0 + 12
  holds(ran.out, "All is well.\n");
  Ran again = run("walk " SMALL " --bots");
  assert_string_equal(ran.out, again.out);
  ran_free(&again);
  ran_free(&ran);

  ran = run("walk " SMALL " --exhaustive");
  assert_int_equal(ran.status, 0);
  lacks(ran.out, "always-ask");
  ran_free(&ran);
  ran = run("walk " SMALL " --json");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "{\"scenario\":\"small\",\"seats\":[{\"seat\":\"sam\",\"states\":3,");
  holds(ran.out,
        "\"best\":{\"fit\":100.0000,\"ending\":\"warm\",\"picks\":[\"missed\","
        "\"thanks\"]}");
  holds(ran.out, "{\"name\":\"first\",\"games\":1,\"mean\":37.5000,");
  holds(ran.out, "\"findings\":[],\"well\":true}\n");
  ran_free(&ran);
}

static void finds_what_check_cannot(void **state) {
  (void)state;
  Ran ran = run("check " PLANTED);
  assert_int_equal(ran.status, 0);
  lacks(ran.out, "unreachable");
  lacks(ran.out, "locked");
  ran_free(&ran);
  ran = run("walk " PLANTED " --exhaustive");
  assert_int_equal(ran.status, 1);
  holds(ran.out, "planted.lua:38: No play reaches the ending 'burnt'.\n");
  holds(ran.out,
        "planted.lua:24: The line 'I heard that.' (when picked.hello and heat == "
        "1) is never shown.\n");
  holds(ran.out,
        "planted.lua:25: At 'door/and' every option can be locked; the first way "
        "there: late_now.\n");
  holds(ran.out, "note: Plays for Sam weigh from 1.00 to 2.00 replies");
  lacks(ran.out, "never false");
  holds(ran.out, "\n3 things to mend.\n");
  ran_free(&ran);
  ran = run("walk " PLANTED " --exhaustive --json");
  assert_int_equal(ran.status, 1);
  holds(ran.out, "{\"kind\":\"stuck\",\"fails\":true,\"line\":25,");
  holds(ran.out, "\"well\":false}\n");
  ran_free(&ran);
}

static void replays_a_failing_seed(void **state) {
  (void)state;
  Ran ran = run("walk " PLANTED " --random 40 --seed 100");
  assert_int_equal(ran.status, 1);
  holds(ran.out, "Sam: 40 random games from seed 100\n");
  const char *line = strstr(ran.out, "Seed ");
  assert_non_null(line);
  long seed = strtol(line + 5, NULL, 10);
  assert_in_range(seed, 100, 139);
  char words[256], sentence[128];
  snprintf(words, sizeof words, "walk %s --random 1 --seed %ld", PLANTED, seed);
  snprintf(sentence, sizeof sentence,
           "Seed %ld: every option is locked at door/and, after: late_now.\n", seed);
  holds(ran.out, sentence);
  ran_free(&ran);
  ran = run(words);
  assert_int_equal(ran.status, 1);
  holds(ran.out, sentence);
  holds(ran.out, "  picks: late_now\n");
  ran_free(&ran);
  ran = run("walk " SMALL " --random 40");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "All is well.\n");
  ran_free(&ran);
}

static void draws(void **state) {
  (void)state;
  Ran ran = run("graph " PLANTED);
  assert_int_equal(ran.status, 0);
  holds(ran.out, "digraph \"planted\" {\n");
  holds(ran.out, "label=\"Burnt\\n(burnt)\\nnever reached\", style=dashed");
  holds(ran.out, "label=\"Calm\\n(calm)\"];\n");
  ran_free(&ran);
}

static void says_how_it_is_used(void **state) {
  (void)state;
  static const char *const wrong[] = {
      "walk",
      "walk --random",
      "walk " SMALL " --random 0",
      "walk " SMALL " --seed x",
      "walk " SMALL " --exhaustive --random 3",
      "walk " SMALL " --seat alex",
      "walk " SMALL " " PLANTED,
      "walk " SMALL " --fast",
      "graph",
      "graph " SMALL " " SMALL,
  };
  for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
    Ran ran = run(wrong[i]);
    if (ran.status != 2) fail_msg("%s gave %d", wrong[i], ran.status);
    assert_string_equal(ran.out, "");
    assert_true(strlen(ran.err) > 0);
    ran_free(&ran);
  }
  Ran ran = run("walk no_such_story");
  assert_int_equal(ran.status, 1);
  holds(ran.err, "no_such_story");
  ran_free(&ran);
  ran = run("walk " SMALL " --seat sam --exhaustive --verbose");
  assert_int_equal(ran.status, 0);
  holds(ran.err, "3 states and 12 replies in ");
  lacks(ran.out, "states/s");
  ran_free(&ran);
}

static int make_folder(void **state) {
  (void)state;
  return mkdtemp(folder) ? 0 : -1;
}

static int remove_folder(void **state) {
  (void)state;
  return rmdir(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(walks_by_hand),          cmocka_unit_test(finds_what_check_cannot),
      cmocka_unit_test(replays_a_failing_seed), cmocka_unit_test(draws),
      cmocka_unit_test(says_how_it_is_used),
  };
  return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
