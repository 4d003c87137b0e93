// What an author calls: new, test, coverage and strings, in the real program.
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

typedef struct Ran {
  int status;
  char *out, *err;
} Ran;

static char folder[] = "/tmp/attune-author-XXXXXX";

static char *whole(const char *name) {
  char path[64];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  char *bytes = file_read(path, 1 << 22, NULL, NULL);
  assert_non_null(bytes);
  return bytes;
}

static void put(const char *name, const char *bytes) {
  char path[64];
  snprintf(path, sizeof path, "%s/%s", folder, name);
  assert_true(file_write(path, bytes, strlen(bytes), NULL));
}

// A line for the shell, in the folder; $attune is the program.
static Ran shell(const char *line, const char *input) {
  put("in", input);
  Text command = {0};
  text_print(&command, "cd '%s' && attune='%s' && { %s; } < in > out 2> err", folder,
             ATTUNE_PROGRAM, line);
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

static void gives(const char *line, int status, const char *out, const char *err) {
  Ran ran = shell(line, "");
  if (ran.status != status) fail_msg("%s: %d\n%s%s", line, ran.status, ran.out, ran.err);
  holds(ran.out, out);
  holds(ran.err, err);
  if (!*err) assert_string_equal(ran.err, "");
  ran_free(&ran);
}

static void begins_a_story(void **state) {
  (void)state;
  gives("\"$attune\" new kettle", 0, "attune run ./kettle.lua", "");
  gives("\"$attune\" check kettle.lua", 0, "1 scenario, no problems.", "");
  char *story = whole("kettle.lua");
  holds(story, "\nscenario \"kettle\" {\n");
  assert_null(strstr(story, "scenario \"example\""));
  mem_free(story);
  Ran ran =
      shell("\"$attune\" run ./kettle.lua", "boat\nunder\ncrisps\neight\nnobody\nring\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "== A plate for the bread\n");
  ran_free(&ran);
  ran = shell("\"$attune\" run ./kettle.lua",
              "said\nglance\nstop\ntrains\nplenty\nstart\n");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "== Back in the cupboard\n");
  ran_free(&ran);
}

static void never_writes_over_a_story(void **state) {
  (void)state;
  put("mine.lua", "-- mine");
  gives("\"$attune\" new mine", 1, "", "mine.lua is there already");
  gives("\"$attune\" new ./mine.lua", 1, "", "is there already");
  gives("ln -s nowhere linked.lua; \"$attune\" new linked", 1, "", "is there already");
  gives("test ! -e nowhere", 0, "", "");
  char *mine = whole("mine.lua");
  assert_string_equal(mine, "-- mine");
  mem_free(mine);
  gives("\"$attune\" new none/late", 1, "", "none/late.lua cannot be written");
  gives("mkdir sub && \"$attune\" new sub/late_tea.lua && \"$attune\" check sub", 0,
        "no problems", "");
}

static void wants_a_plain_name(void **state) {
  (void)state;
  gives("\"$attune\" new 'Late Tea'", 2, "", "For example: late_tea");
  gives("\"$attune\" new '9 lives'", 2, "", "For example: lives");
  gives("\"$attune\" new 'né'", 2, "", "'né' cannot be the name of a story");
  gives("\"$attune\" new sub/", 2, "", "For example: late_tea");
  gives("\"$attune\" new ''", 2, "", "cannot be the name");
  gives("\"$attune\" new", 2, "", "Usage: attune new NAME");
  gives("\"$attune\" new a b", 2, "", "Usage: attune new NAME");
  gives("\"$attune\" new --loud", 2, "", "no option '--loud'");
  gives("ls *.lua | wc -l", 0, "3\n", "");  // kettle, mine and the link
}

static void follows_the_shipped_plans(void **state) {
  (void)state;
  Ran ran = shell("\"$attune\" test", "");
  if (ran.status != 0) fail_msg("%s%s", ran.out, ran.err);
  holds(ran.out, "each run twice: all went as planned.\n");
  if (strstr(ran.out, "no plan comes to")) fail_msg("%s", ran.out);
  Ran stories =
      shell("ls '" ATTUNE_SOURCE "/scripts/scenarios' | sed -n 's/.lua$//p'", "");
  for (char *id = strtok(stories.out, "\n"); id; id = strtok(NULL, "\n")) {
    Text every = {0};
    text_print(&every, "%s: every ending (", id);
    holds(ran.out, every.bytes);
    text_free(&every);
  }
  ran_free(&stories);
  ran_free(&ran);
}

static void tells_what_did_not_go_as_planned(void **state) {
  (void)state;
  put("good.plan", "scenario " SUPPER "\npick ask\npick hold\nexpect \"I sat there\"\n");
  put("poor.plan",
      "scenario " SUPPER
      "\npick nod\nworth +2\nexpect \"Never?\"\npick hold\npick worse\nending tea\n");
  put("torn.plan", "scenario " SUPPER "\npik ask\n");
  put("lost.plan", "# no such story\nscenario nowhere.lua\npick ask\n");
  gives("\"$attune\" test good.plan", 0,
        "supper: 0 of 2 endings; no plan comes to: tea, late.\n"
        "1 plan, each run twice: all went as planned.\n",
        "");
  gives(
      "\"$attune\" test poor.plan", 1,
      "poor.plan:3: expected 'nod' to be worth +2\n  came: +0\n"
      "poor.plan:4: expected the words \"Never?\"\n  came: Alex has the floor.\n        "
      "They moved the launch.\n",
      "");
  gives("\"$attune\" test --json poor.plan", 1,
        "{\"plan\":\"poor.plan\",\"line\":7,\"resumed\":false,"
        "\"expected\":\"the ending 'tea'\",\"came\":\"'ask/1/1', with the replies worn, "
        "care\"}\n"
        "{\"plans\":1,\"failed\":1,\"endings\":{\"supper\":{\"reached\":[],"
        "\"missing\":[\"tea\",\"late\"]}}}\n",
        "");
  gives("\"$attune\" test torn.plan", 1, "torn.plan:2: expected a word of a plan, ", "");
  gives("\"$attune\" test lost.plan", 1, "lost.plan:2: expected a story that loads", "");
  gives(
      "printf 'scenario a\\npick b\\0c\\n' > x.plan; \"$attune\" test x.plan; rm x.plan",
      0, "x.plan: expected a text to read\n  came: It holds a zero byte", "");
  gives("\"$attune\" test .", 1, "4 plans, each run twice: 3 did not go as planned.\n",
        "");
}

// A plan finds its story beside it, then in ../scenarios.
static void finds_the_story_of_a_plan(void **state) {
  (void)state;
  gives(
      "mkdir -p near/plans near/scenarios && cp kettle.lua near/scenarios/ && "
      "printf 'scenario kettle\\npick boat\\nmark curiosity +2\\n' > near/plans/a.plan "
      "&& "
      "\"$attune\" test near",
      0, "1 plan, each run twice: all went as planned.", "");
  gives(
      "printf 'scenario kettle.lua\\nskip\\npick glance\\n' > sub/b.plan && "
      "cp kettle.lua sub && \"$attune\" test sub/b.plan",
      0, "all went as planned.", "");
}

static void wrong_use_of_test_is_told(void **state) {
  (void)state;
  gives("\"$attune\" test none.plan", 2, "", "There is no none.plan.");
  gives("\"$attune\" test mine.lua", 2, "", "the name of a plan ends in .plan");
  gives("mkdir empty && \"$attune\" test empty", 2, "",
        "There is no .plan file in empty.");
  gives("\"$attune\" test --loud", 2, "", "no option '--loud'");
  gives("\"$attune\" coverage --loud", 2, "", "no option '--loud'");
  gives("\"$attune\" strings", 2, "", "Usage: attune strings SCENARIO");
}

// The numbers are counted by hand in supper.lua.
static void covers_what_a_hand_counts(void **state) {
  (void)state;
  Ran ran = shell("\"$attune\" coverage --json " SUPPER, "");
  assert_int_equal(ran.status, 0);
  holds(ran.out,
        "{\"scenario\":\"supper\",\"moments\":3,\"plus\":5,\"zero\":1,\"minus\":6,");
  holds(
      ran.out,
      "\"i_statements\":{\"moments\":2,\"plus\":2,\"zero\":0,\"minus\":3,\"words\":44}");
  holds(ran.out,
        "\"active_listening\":{\"moments\":1,\"plus\":1,\"zero\":0,\"minus\":1,"
        "\"words\":25}");
  holds(ran.out, "\"calm_reply\":{\"moments\":1,\"plus\":0,\"zero\":1,\"minus\":1,");
  holds(ran.out,
        "\"trust\":{\"moments\":0,\"plus\":0,\"zero\":0,\"minus\":0,\"words\":0}");
  holds(ran.out, "\n{\"scenarios\":1,\"moments\":3,\"plus\":5,");
  ran_free(&ran);
  ran = shell("\"$attune\" coverage --json " SUPPER " ./kettle.lua", "");
  assert_int_equal(ran.status, 0);
  holds(ran.out, "\n{\"scenarios\":2,\"moments\":6,");
  ran_free(&ran);
  gives("\"$attune\" coverage " SUPPER, 0,
        "  I-statements               2 +2 -3       2 +2 -3      44\n", "");
  gives("\"$attune\" coverage ./none.lua", 1, "", "none.lua");
  gives("\"$attune\" coverage", 0, "dishes", "");
}

static void gives_texts_to_translators(void **state) {
  (void)state;
  gives("\"$attune\" strings " SUPPER, 0,
        "#. Alex, tired\n#: supper.lua:16\nmsgctxt \"doorway/line/2\"\nmsgid \"Hey. "
        "Sorry, ",
        "");
  gives("\"$attune\" strings ./none.lua", 1, "", "none.lua");
  if (system("command -v msgfmt > /dev/null 2>&1") != 0) skip();
  gives("\"$attune\" strings " SUPPER
        " > a.pot && msgfmt -c -o a.mo a.pot 2> /dev/null && echo valid",
        0, "valid", "");
  gives(
      "for id in dishes kettle.lua; do \"$attune\" strings $id > a.pot && "
      "msgfmt -c -o a.mo a.pot 2> /dev/null && echo $id is valid; done",
      0, "dishes is valid\nkettle.lua is valid\n", "");
}

static int make_folder(void **state) {
  (void)state;
  if (!mkdtemp(folder)) return 1;
  return setenv("HOME", folder, 1) || unsetenv("XDG_DATA_HOME") ||
         unsetenv("XDG_CACHE_HOME") || unsetenv("ATTUNE_ROOT");
}

static int remove_folder(void **state) {
  (void)state;
  char command[64];
  snprintf(command, sizeof command, "rm -r '%s'", folder);
  return system(command);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(begins_a_story),
      cmocka_unit_test(never_writes_over_a_story),
      cmocka_unit_test(wants_a_plain_name),
      cmocka_unit_test(follows_the_shipped_plans),
      cmocka_unit_test(tells_what_did_not_go_as_planned),
      cmocka_unit_test(finds_the_story_of_a_plan),
      cmocka_unit_test(wrong_use_of_test_is_told),
      cmocka_unit_test(covers_what_a_hand_counts),
      cmocka_unit_test(gives_texts_to_translators),
  };
  return cmocka_run_group_tests(tests, make_folder, remove_folder);
}
