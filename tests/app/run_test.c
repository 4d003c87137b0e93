// The real program, with answers through a pipe.
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

#define SUPPER ATTUNE_SOURCE "/tests/app/supper.lua"
#define KINDS ATTUNE_SOURCE "/tests/app/kinds.lua"

typedef struct Ran {
  int status;
  char *out, *err;
} Ran;

static char folder[] = "/tmp/attune-run-XXXXXX";

static char *whole(const char *name) {
  char path[64];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  char *bytes = file_read(path, 1 << 22, NULL, NULL);
  unlink(path);
  assert_non_null(bytes);
  return bytes;
}

static Ran run(const char *words, const char *input) {
  char path[64];
  snprintf(path, sizeof path, "%s/in", folder);
  assert_true(file_write(path, input, strlen(input), NULL));
  Text command = {0};
  text_print(&command, "'%s' run %s < %s/in > %s/out 2> %s/err", ATTUNE_PROGRAM, words,
             folder, folder, folder);
  int status = system(command.bytes);
  text_free(&command);
  unlink(path);
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

static const char *last_line(const char *text) {
  const char *found = text;
  for (const char *at = text; *at; at++)
    if (*at == '\n' && at[1]) found = at + 1;
  return found;
}

static void plays_to_the_ending(void **state) {
  (void)state;
  Ran ran = run(SUPPER, "2\n1\nback\n1\nthere\n");
  assert_int_equal(ran.status, 0);
  assert_string_equal(ran.err, "");
  holds(ran.out, "Supper for two\n");
  holds(ran.out, "ALEX (tired)  Hey.");
  holds(ran.out, "  2. How was the call?\n");
  holds(ran.out, "SAM  I feel worn out when the pan is there.\n");
  holds(ran.out, "Alex thinks: I can do that.");
  holds(ran.out, "== Two cups\n");
  holds(ran.out, "How it went\n");
  holds(ran.out, "chance, one taken\n");
  holds(ran.out, "Endings not reached: Late\n");
  ran_free(&ran);
}

static void equal_answers_give_equal_bytes(void **state) {
  (void)state;
  const char *const words[] = {SUPPER, SUPPER " --seed 12", SUPPER " --json",
                               SUPPER " --seat alex"};
  for (int i = 0; i < 4; i++) {
    Ran one = run(words[i], "never\n2\n2\n2\n2\nagain\n1\nskip\n1\n1\n1\n1\n1\n");
    Ran two = run(words[i], "never\n2\n2\n2\n2\nagain\n1\nskip\n1\n1\n1\n1\n1\n");
    assert_int_equal(one.status, two.status);
    assert_string_equal(one.out, two.out);
    assert_true(strlen(one.out) > 1000);
    ran_free(&one);
    ran_free(&two);
  }
}

static void lines_keep_to_their_columns(void **state) {
  (void)state;
  Ran ran = run(SUPPER, "1\n2\n2\n2\n2\n");
  assert_int_equal(ran.status, 0);
  int column = 0;
  for (const char *at = ran.out; *at;) {
    if (utf8_next(&at) == '\n')
      column = 0;
    else
      assert_true(++column <= 78);
  }
  ran_free(&ran);
}

static void the_last_event_has_the_marks(void **state) {
  (void)state;
  Ran ran = run(SUPPER " --json", "never\nhold\nworse\ncare\nlazy\n");
  assert_int_equal(ran.status, 0);
  const char *last = last_line(ran.out);
  holds(last, "{\"event\":\"end\",\"scenario\":\"supper\",\"ending\":\"late\"");
  holds(last, "\"option\":\"never\"");
  holds(last, "\"marks\":{\"i_statements\":-2}");
  holds(last,
        "\"undivided_attention\":{\"entries\":1,\"taken\":1,\"missed\":0,\"strained\":0,"
        "\"value\":null}");
  holds(last, "\"families\":{\"listen\":");
  ran_free(&ran);
}

static void a_wrong_answer_is_asked_again(void **state) {
  (void)state;
  Ran ran = run(SUPPER, "7\nsing\n\nhelp\nhistory\n2\n1\n1\n1\n1\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "'7' is not on offer. Give 1, 2, 3, 4, a reply's id");
  holds(ran.out, "'sing' is not on offer.");
  holds(ran.out, "== Two cups\n");
  ran_free(&ran);
}

static void an_early_end_says_so(void **state) {
  (void)state;
  Ran ran = run(SUPPER, "2\n");
  assert_int_equal(ran.status, 1);
  holds(ran.out, "The input ended before the story did. Nothing is lost");
  lacks(ran.out, "How it went");
  ran_free(&ran);
  ran = run(SUPPER, "2\nquit\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "You left before the end.");
  ran_free(&ran);
}

static void another_try_changes_nothing(void **state) {
  (void)state;
  Ran ran = run(SUPPER " --json", "never\nagain\nask\nhold\nback\n1\n1\n");
  assert_int_equal(ran.status, 0);
  const char *last = last_line(ran.out);
  holds(last, "\"option\":\"never\",\"tried_again\":\"ask\",\"worth\":-2");
  holds(last, "\"ending\":\"late\"");
  ran_free(&ran);
}

static void a_moment_may_pass(void **state) {
  (void)state;
  Ran ran = run(SUPPER, "2\nskip\n1\nundo\n1\n1\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "You let this moment pass.");
  holds(ran.out, "passed over");
  ran_free(&ran);
}

static void wrong_use_is_told(void **state) {
  (void)state;
  const char *const wrong[] = {"",
                               SUPPER " --seat nobody",
                               SUPPER " --seed x",
                               SUPPER " --loud",
                               SUPPER " other",
                               SUPPER " --seed"};
  for (int i = 0; i < 6; i++) {
    Ran ran = run(wrong[i], "");
    assert_int_equal(ran.status, 2);
    assert_true(strlen(ran.err) > 10);
    assert_string_equal(ran.out, "");
    ran_free(&ran);
  }
  Ran ran = run(ATTUNE_SOURCE "/tests/app/none.lua", "");
  assert_int_equal(ran.status, 1);
  assert_true(strlen(ran.err) > 10);
  ran_free(&ran);
}

static int make_folder(void **state) {
  (void)state;
  if (!mkdtemp(folder)) return 1;
  return setenv("HOME", folder, 1) || unsetenv("XDG_DATA_HOME") ||
         unsetenv("XDG_CACHE_HOME");
}

static int remove_folder(void **state) {
  (void)state;
  return rmdir(folder);
}

static void guesses_and_then_asks(void **state) {
  (void)state;
  Ran ran = run(KINDS, "g_ashamed\n2\nworst\n1\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "In your head: What is under it?");
  holds(ran.out, "How sure are you?");
  holds(ran.out, "2. Fairly sure");
  holds(ran.out, "In your head (Fairly sure): “Ashamed.”");
  holds(ran.out, "Alex thinks: The stairs.");
  holds(ran.out, "(About you; never scored.)");
  holds(ran.out, "Then ask.");
  holds(ran.out, "A list. Of course.");
  holds(ran.out, "I was home at three.");
  lacks(ran.out, "ten minutes?: ");
  ran_free(&ran);
  ran = run(KINDS " --json", "g_angry\ncoat/under/sure/3\nundo\n1\ntold_her\na_hand\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "\"kind\":\"guess\",\"moment\":\"coat/under\"");
  holds(ran.out, "\"thought\":\"Angry.\",\"sure\":\"A guess\"");
  holds(ran.out, "\"step\":\"coat/under/sure\",\"option\":\"coat/under/sure/1\"");
  lacks(ran.out, "\"option\":\"coat/under/sure/3\"");
  lacks(ran.out, "\"id\":\"worst\"");
  holds(ran.out, "\"kind\":\"compare\"");
  holds(ran.out, "\"option\":\"a_hand\",\"tried_again\":null,\"worth\":0");
  lacks(ran.out, "Of course.");
  lacks(ran.out, "I was home at three.");
  ran_free(&ran);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(guesses_and_then_asks),
      cmocka_unit_test(plays_to_the_ending),
      cmocka_unit_test(equal_answers_give_equal_bytes),
      cmocka_unit_test(lines_keep_to_their_columns),
      cmocka_unit_test(the_last_event_has_the_marks),
      cmocka_unit_test(a_wrong_answer_is_asked_again),
      cmocka_unit_test(an_early_end_says_so),
      cmocka_unit_test(another_try_changes_nothing),
      cmocka_unit_test(a_moment_may_pass),
      cmocka_unit_test(wrong_use_is_told),
  };
  return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
