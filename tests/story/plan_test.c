#include "story/plan.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "draft.h"

// A door, a floor to hold, a sentence of two pieces; two endings.
static Scenario *evening(void) {
  Draft *draft = draft_new("evening", "door", NULL);
  draft_number(draft, "heat", 2, 0, 9);
  draft_beat(draft, "door");
  draft_line(draft, "It’s late, and she said “soon”.", NULL);
  draft_moment(draft, MOMENT_CHOICE, "open", -1, NULL);
  draft_step(draft, STEP_REPLY, WEIGHT_ONE);
  draft_option(draft, "never", "i_statements -2 humour 1", "heat+3", NULL, NULL);
  draft_option(draft, "ask", "curiosity 2", "heat-1", NULL, NULL);
  draft_case(draft, "heat >= 5", "curiosity -1", NULL);
  draft_option(draft, "later", "patience 1", NULL, NULL, "heat >= 5");
  draft_close(draft);
  draft_line(draft, "Up it goes.", "picked.never");
  draft_line(draft, "Thank you.", "picked.ask");
  draft_moment(draft, MOMENT_COMPOSE, "say", -1, NULL);
  draft_step(draft, STEP_PIECE, WEIGHT_ONE / 2);
  draft_option(draft, "worn", "i_statements 2", NULL, NULL, NULL);
  draft_option(draft, "care", "i_statements -2", NULL, NULL, NULL);
  draft_step(draft, STEP_PIECE, WEIGHT_ONE / 2);
  draft_option(draft, "there", "i_statements 2", NULL, NULL, NULL);
  draft_option(draft, "lazy", "i_statements -2", NULL, NULL, NULL);
  draft_close(draft);
  draft_line(draft, "I can do that.", "good");
  draft_ending(draft, "tea", "heat <= 2");
  draft_line(draft, "Two cups.", NULL);
  draft_ending(draft, "late", NULL);
  draft_line(draft, "Late.", NULL);
  return draft_freeze(draft);
}

static PlanReport report_of(const char *text) {
  PlanReport report = {0};
  Plan *plan = plan_read(text, &report);
  if (plan) {
    Scenario *scenario = evening();
    bool well = plan_run(plan, scenario, &report);
    assert_int_equal(well, report.count == 0);
    report.ending = NULL;  // it lived in the scenario
    scenario_free(scenario);
  }
  plan_free(plan);
  return report;
}

static void goes_as_planned(const char *text) {
  PlanReport report = report_of(text);
  if (report.count)
    fail_msg("line %d: expected %s, came %s", report.faults[0].line,
             report.faults[0].expected, report.faults[0].came);
  plan_report_free(&report);
}

// The plan fails once, there, with these words.
static void fails_at(const char *text, int line, const char *expected, const char *came) {
  PlanReport report = report_of(text);
  assert_int_equal(report.count, 1);
  assert_int_equal(report.faults[0].line, line);
  assert_false(report.faults[0].resumed);
  assert_string_equal(report.faults[0].expected, expected);
  assert_string_equal(report.faults[0].came, came);
  plan_report_free(&report);
}

static void holds_a_whole_play(void **context) {
  (void)context;
  goes_as_planned(
      "\xEF\xBB\xBF# From the door to the cups.\n"
      "scenario evening\nseat sam\nseed 12\n\n"
      "expect \"It's late, and she said \\\"soon\\\".\"  # straight quotes will do\r\n"
      "hides later\noffers ask\n"
      "pick ask\n"
      "mark curiosity +2\nworth 2\n"
      "again never\nmark humour 1\nmark i_statements -2\nworth -1\n"
      "expect \"Thank you\"\nlacks \"Up it goes\"\n"
      "pick worn\npick there\noutcome good\n"
      "expect \"can do\"\nexpect \"Two cups\"\n"
      "ending tea");
}

static void tries_again_after_later_lines(void **context) {
  (void)context;
  goes_as_planned(
      "scenario evening\npick ask\nexpect \"Thank you.\"\nagain never\nworth -1\n"
      "pick care\nagain worn\nworth 2\npick lazy\noutcome poor\nending tea\n");
}

static void passes_over_a_moment(void **context) {
  (void)context;
  goes_as_planned(
      "scenario evening\nskip\nlacks \"Up it goes\"\npick worn\npick there\n"
      "ending tea\n");
  goes_as_planned("scenario evening\nskip\nskip\nlacks \"can do\"\nending tea\n");
  fails_at("scenario evening\nskip\nskip\nskip\n", 4, "a moment to pass over",
           "the ending 'tea'");
}

static void says_what_came_instead(void **context) {
  (void)context;
  PlanReport report = report_of("scenario evening\npick later\nending tea\n");
  assert_int_equal(report.count, 1);  // and stops: the story cannot go on
  assert_non_null(strstr(report.faults[0].came, "with the replies never, ask"));
  assert_null(strstr(report.faults[0].came, "later"));
  plan_report_free(&report);
  fails_at("scenario evening\npick never\nexpect \"Thank you\"\n", 3,
           "the words \"Thank you\"", "Up it goes.\nsay");
  fails_at("scenario evening\npick ask\nlacks \"ank\"\n", 3, "nobody to say \"ank\"",
           "Thank you.");
  fails_at("scenario evening\npick never\nmark i_statements +2\n", 3,
           "'never' to mark i_statements +2", "i_statements -2, humour +1");
  fails_at("scenario evening\npick never\nworth 0\n", 3, "'never' to be worth +0", "-1");
  fails_at("scenario evening\npick ask\npick care\npick there\noutcome good\n", 5,
           "the sentence to come out good", "mixed");
  fails_at("scenario evening\noutcome poor\n", 2, "the sentence to come out poor",
           "no compose that is done");
  fails_at("scenario evening\npick never\nskip\nending tea\n", 4, "the ending 'tea'",
           "the ending 'late'");
  fails_at("scenario evening\nworth 2\n", 2, "a reply to weigh",
           "no pick before this line");
  fails_at("scenario evening\nagain ask\n", 2, "to try 'ask' at the latest pick",
           "no pick before this line");
}

// One line is matched by one expectation, and the next one looks further on.
static void expects_in_order(void **context) {
  (void)context;
  fails_at("scenario evening\npick never\nexpect \"Up it\"\nexpect \"goes\"\n", 4,
           "the words \"goes\"", "say");
  fails_at(
      "scenario evening\npick ask\nskip\nexpect \"Two cups\"\nexpect \"Thank you\"\n", 5,
      "the words \"Thank you\"", "");
}

static void hides_must_name_a_reply_that_is_there(void **context) {
  (void)context;
  PlanReport report = report_of("scenario evening\nhides ask\nhides nobody\n");
  assert_int_equal(report.count, 2);
  assert_int_equal(report.faults[0].line, 2);
  assert_int_equal(report.faults[1].line, 3);
  plan_report_free(&report);
}

// What is tried again is weighed where the pick was, not where the story has come to.
static void weighs_in_the_state_of_the_pick(void **context) {
  (void)context;
  goes_as_planned("scenario evening\npick never\nagain ask\nmark curiosity +2\n");
  fails_at("scenario evening\npick never\nagain later\n", 3,
           "to try 'later' at the latest pick", "door/open");
}

static void a_seat_must_be_one(void **context) {
  (void)context;
  fails_at("scenario evening\nseat alex\npick ask\n", 2, "a seat of this story", "sam");
}

static void tells_every_line_that_is_wrong(void **context) {
  (void)context;
  PlanReport report = {0};
  assert_null(
      plan_read("scenario evening\n"
                "pik ask\n"
                "pick\n"
                "pick a b\n"
                "expect Leek\n"
                "expect \"Leek\n"
                "expect \"\"\n"
                "mark curiousity +2\n"
                "mark curiosity +3\n"
                "worth high\n"
                "outcome fine\n"
                "skip it\n"
                "seed -1\n"
                "scenario evening\n",
                &report));
  assert_int_equal(report.count, 13);
  for (int i = 0; i < report.count; i++) assert_int_equal(report.faults[i].line, i + 2);
  assert_non_null(strstr(report.faults[0].expected, "'pick'"));
  assert_non_null(strstr(report.faults[6].expected, "'curiosity'"));
  plan_report_free(&report);
}

static void asks_for_a_story_and_something_to_do(void **context) {
  (void)context;
  const char *const empty[] = {"",
                               "# nothing\n",
                               "pick ask\n",
                               "scenario evening\n",
                               "scenario evening\npick ask\nseat sam\n",
                               "pick \xff\n"};
  for (int i = 0; i < 6; i++) {
    PlanReport report = {0};
    assert_null(plan_read(empty[i], &report));
    assert_int_equal(report.count, 1);
    plan_report_free(&report);
  }
  plan_free(NULL);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(holds_a_whole_play),
      cmocka_unit_test(tries_again_after_later_lines),
      cmocka_unit_test(passes_over_a_moment),
      cmocka_unit_test(says_what_came_instead),
      cmocka_unit_test(expects_in_order),
      cmocka_unit_test(hides_must_name_a_reply_that_is_there),
      cmocka_unit_test(weighs_in_the_state_of_the_pick),
      cmocka_unit_test(a_seat_must_be_one),
      cmocka_unit_test(tells_every_line_that_is_wrong),
      cmocka_unit_test(asks_for_a_story_and_something_to_do),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
