// What is counted and what is handed to translators, on a scenario that a hand can count.
#include "story/texts.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "base/text.h"
#include "story/coverage.h"
#include "story/pot.h"

enum { CURIOSITY_WORDS = 2 + 3 + 1 + 0 + 2, NEVER_WORDS = 4 + 2 + 3 + 2 };

static const Mark asks[] = {{0, 2}}, harms[] = {{0, -2}, {1, -1}}, plain[] = {{1, 0}},
                  cased[] = {{0, -1}};

// Two choices of one reply or two; the principles are put in by number.
static Scenario *two_moments(int curiosity, int own_voice) {
  static Mark marks[4][2];
  memcpy(marks[0], asks, sizeof asks);
  memcpy(marks[1], harms, sizeof harms);
  memcpy(marks[2], plain, sizeof plain);
  memcpy(marks[3], cased, sizeof cased);
  for (int i = 0; i < 4; i++)
    for (int k = 0; k < 2; k++)
      marks[i][k].principle = marks[i][k].principle ? own_voice : curiosity;

  static Verdict cases[1];
  cases[0] = (Verdict){.marks = marks[3], .mark_count = 1, .why = "Not now."};
  static Option first[2], second[1];
  first[0] = (Option){
      .id = "ask",
      .text = "Who’s there?",
      .line = 12,
      .cases = cases,
      .case_count = 1,
      .verdict = {
          .marks = marks[0], .mark_count = 1, .why = "You asked her.", .felt = "Oh."}};
  first[1] = (Option){.id = "never",
                      .text = "You never — *never* knock.",
                      .line = 13,
                      .verdict = {.marks = marks[1],
                                  .mark_count = 2,
                                  .why = "A \"verdict\".",
                                  .felt = "Here we go.",
                                  .better = "Who’s there?"}};
  second[0] =
      (Option){.id = "mm",
               .text = "Mm.",
               .line = 20,
               .verdict = {.marks = marks[2], .mark_count = 1, .why = "It’s fine."}};
  static Step steps[2];
  steps[0] = (Step){.id = "door/open", .moment = 0, .options = first, .option_count = 2};
  steps[1] = (Step){.id = "door/stay", .moment = 1, .options = second, .option_count = 1};
  static Moment moments[2];
  moments[0] = (Moment){.id = "door/open",
                        .title = "Knock knock",
                        .prompt = "Somebody\tknocks.",
                        .seat = -1,
                        .step_first = 0,
                        .step_count = 1,
                        .line = 11};
  moments[1] = (Moment){
      .id = "door/stay", .seat = 1, .step_first = 1, .step_count = 1, .line = 19};
  static Item items[5];
  items[0] = (Item){.kind = ITEM_LINE,
                    .id = "door/line/1",
                    .text = "Rain.",
                    .person = -1,
                    .mood = -1,
                    .line = 10};
  items[1] = (Item){.kind = ITEM_ENTER, .index = 0, .target = 3};
  items[2] = (Item){.kind = ITEM_STEP, .index = 0};
  items[3] = (Item){.kind = ITEM_LINE,
                    .id = "door/line/2",
                    .text = "It’s me.\nOpen up.",
                    .person = 1,
                    .mood = MOOD_TIRED,
                    .line = 15};
  items[4] = (Item){.kind = ITEM_STEP, .index = 1};
  static Beat beats[1];
  beats[0] = (Beat){
      .id = "door", .title = "The door", .items = items, .item_count = 5, .line = 9};
  static Person people[2];
  people[0] = (Person){.id = "sam", .name = "Sam"};
  people[1] = (Person){.id = "alex", .name = "Alex", .about = "31, wet"};
  static const char *const notes[] = {"rain"};

  Scenario *scenario = scenario_new();
  scenario->id = "knock";
  scenario->title = "Knock";
  scenario->summary = "A door, and rain.";
  scenario->notes = notes;
  scenario->note_count = 1;
  scenario->people = people;
  scenario->person_count = 2;
  scenario->seat_count = 1;
  scenario->beats = beats;
  scenario->beat_count = 1;
  scenario->moments = moments;
  scenario->moment_count = 2;
  scenario->steps = steps;
  scenario->step_count = 2;
  return scenario;
}

static void cell_is(const CoverageCell *cell, int moments, int plus, int zero, int minus,
                    int words) {
  assert_int_equal(cell->moments, moments);
  assert_int_equal(cell->plus, plus);
  assert_int_equal(cell->zero, zero);
  assert_int_equal(cell->minus, minus);
  assert_int_equal(cell->words, words);
}

static void counts_as_a_hand_does(void **context) {
  (void)context;
  int curiosity = principle_find("curiosity"), own_voice = principle_find("own_voice");
  Scenario *scenario = two_moments(curiosity, own_voice);
  Coverage coverage;
  coverage_count(scenario, &coverage);
  cell_is(&coverage.principles[curiosity], 1, 1, 0, 2, CURIOSITY_WORDS + NEVER_WORDS);
  cell_is(&coverage.principles[own_voice], 2, 0, 1, 1, NEVER_WORDS + 1 + 2);
  cell_is(&coverage.principles[principle_find("trust")], 0, 0, 0, 0, 0);
  // Knock; A door and rain; rain; Sam; Alex; 31 wet; The door; Rain; Knock knock;
  // Somebody knocks; It's me Open up; and the replies.
  cell_is(&coverage.whole, 2, 1, 1, 3,
          1 + 4 + 1 + 1 + 1 + 2 + 2 + 1 + 2 + 2 + 4 + CURIOSITY_WORDS + NEVER_WORDS + 3);
  Coverage sum = coverage;
  coverage_add(&sum, &coverage);
  cell_is(&sum.principles[own_voice], 4, 0, 2, 2, 2 * (NEVER_WORDS + 3));
  cell_is(&sum.whole, 4, 2, 2, 6, 2 * coverage.whole.words);
  scenario_free(scenario);
}

static void counts_words_between_spaces(void **context) {
  (void)context;
  assert_int_equal(words_count(NULL), 0);
  assert_int_equal(words_count(""), 0);
  assert_int_equal(words_count(" … — * “ "), 0);
  assert_int_equal(words_count("*Sit.* It’s half-past 9\n…isn’t it?"), 6);
  assert_int_equal(words_count("Élan\xC2\xA0là, où ça"), 4);
}

static void writes_a_template(void **context) {
  (void)context;
  int curiosity = principle_find("curiosity"), own_voice = principle_find("own_voice");
  Scenario *scenario = two_moments(curiosity, own_voice);
  Text out = {0};
  pot_write(scenario, &out);
  const char *const entries[] = {
      "#. a title\nmsgctxt \"scenario/title\"\nmsgid \"Knock\"\nmsgstr \"\"\n",
      "msgctxt \"scenario/note/1\"\nmsgid \"rain\"\n",
      "msgctxt \"cast/alex.about\"\nmsgid \"31, wet\"\n",
      "#. narration\n#: knock.lua:10\nmsgctxt \"door/line/1\"\nmsgid \"Rain.\"\n",
      "#. Alex, tired\n#: knock.lua:15\nmsgctxt \"door/line/2\"\n"
      "msgid \"It’s me.\\nOpen up.\"\n",
      "msgctxt \"door/open.title\"\nmsgid \"Knock knock\"\n",
      "msgctxt \"door/open.prompt\"\nmsgid \"Somebody\\tknocks.\"\n",
      "#. a reply: Sam\n#: knock.lua:12\nmsgctxt \"ask.text\"\n",
      "#. a thought: Alex\n#. to: Who’s there?\n#: knock.lua:12\n"
      "msgctxt \"ask.felt\"\nmsgid \"Oh.\"\n",
      "msgctxt \"ask.case1.why\"\nmsgid \"Not now.\"\n",
      "#. the reason given, to: You never — *never* knock.\n#: knock.lua:13\n"
      "msgctxt \"never.why\"\nmsgid \"A \\\"verdict\\\".\"\n",
      "#. a better reply: Sam\n#. to: You never — *never* knock.\n",
      "#. a reply: Alex\n#: knock.lua:20\nmsgctxt \"mm.text\"\nmsgid \"Mm.\"\n"};
  const char *at = out.bytes;
  for (size_t i = 0; i < sizeof entries / sizeof *entries; i++) {
    const char *found = strstr(out.bytes, entries[i]);
    if (!found) fail_msg("not there: %s\nin: %s", entries[i], at);
    assert_null(strstr(found + 1, entries[i]));
  }
  int count = 0;
  for (at = out.bytes; (at = strstr(at, "\nmsgctxt ")); at++) count++;
  assert_int_equal(count, 21);
  text_free(&out);
  scenario_free(scenario);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(counts_as_a_hand_does),
      cmocka_unit_test(counts_words_between_spaces),
      cmocka_unit_test(writes_a_template),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
