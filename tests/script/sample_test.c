// One file with every word, frozen: what stands in it is what was written.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "script/loader.h"
#include "script/words.h"
#include "story/expr.h"

#define SAMPLE ATTUNE_SOURCE "/tests/script/good/sample.lua"

static Scenario *sample;

static int set_up(void **state) {
  (void)state;
  DiagList diags = {0};
  Text said = {0};
  sample = loader_file(SAMPLE, &diags);
  diag_write(&diags, &said);
  if (said.length) print_error("%s", said.bytes);
  int found = diags.count;
  text_free(&said);
  diag_free(&diags);
  return sample && !found ? 0 : -1;
}

static int tear_down(void **state) {
  (void)state;
  scenario_free(sample);
  return 0;
}

static const Step *step_of(const char *id) {
  int index = scenario_step(sample, id);
  if (index < 0) fail_msg("no step %s", id);
  return &sample->steps[index];
}

static void test_head(void **state) {
  (void)state;
  assert_string_equal(sample->id, "sample");
  assert_string_equal(sample->path, SAMPLE);
  assert_string_equal(sample->title, "The dishes, again");
  assert_int_equal(sample->minutes, 7);
  assert_int_equal(sample->note_count, 1);
  assert_string_equal(sample->notes[0], "raised voices, once");
  assert_int_equal(sample->person_count, 2);
  assert_string_equal(sample->people[0].id, "sam");
  assert_string_equal(sample->people[0].name, "Sam");
  assert_string_equal(sample->people[0].about, "34, home first tonight");
  assert_string_equal(sample->people[1].id, "alex");
  assert_null(sample->people[1].about);
  assert_int_equal(sample->people[1].look_count, 3);
  assert_string_equal(sample->people[1].look[0].key, "freckles");
  assert_string_equal(sample->people[1].look[0].value, "true");
  assert_string_equal(sample->people[0].look[0].value, "34");
  assert_int_equal(sample->seat_count, 2);
  assert_int_equal(sample->seats[1], 1);
  assert_int_equal(sample->starts[0], scenario_beat(sample, "doorway"));
  assert_int_equal(sample->starts[1], scenario_beat(sample, "hall"));
  assert_int_equal(sample->hash, scenario_hash(sample));
}

static const Var *var_of(const char *name) {
  for (int i = 0; i < sample->var_count; i++)
    if (!strcmp(sample->vars[i].name, name)) return &sample->vars[i];
  fail_msg("no variable %s", name);
  return NULL;
}

static void test_variables(void **state) {
  (void)state;
  assert_int_equal(sample->var_count, 4);
  assert_int_equal(var_of("heat")->kind, VAR_NUMBER);
  assert_true(var_of("heat")->start == 2 && var_of("heat")->max == 99);
  assert_true(var_of("warmth")->start == 5 && var_of("warmth")->max == 10);
  assert_int_equal(var_of("heard")->kind, VAR_BOOL);
  assert_int_equal(var_of("plan")->kind, VAR_WORD);
  assert_int_equal(var_of("plan")->word_count, 3);
  assert_string_equal(var_of("plan")->words[2], "swap");
}

static void test_items(void **state) {
  (void)state;
  const Beat *beat = &sample->beats[0];
  static const ItemKind kinds[] = {ITEM_PLACE, ITEM_LINE, ITEM_LINE,   ITEM_LINE,
                                   ITEM_LINE,  ITEM_SHOW, ITEM_EFFECT, ITEM_ENTER,
                                   ITEM_STEP,  ITEM_LINE, ITEM_GO};
  assert_int_equal(beat->item_count, 11);
  for (int i = 0; i < 11; i++) assert_int_equal(beat->items[i].kind, kinds[i]);
  assert_string_equal(beat->items[0].text, "kitchen_evening");
  assert_int_equal(beat->items[1].person, -1);
  assert_string_equal(beat->items[1].id, "doorway/line/1");
  assert_int_equal(beat->items[2].person, 1);
  assert_int_equal(beat->items[2].mood, MOOD_TIRED);
  assert_int_equal(beat->items[3].mood, -1);
  assert_null(beat->items[3].when);
  assert_string_equal(expr_source(beat->items[4].when), "heat < 3");
  assert_int_equal(beat->items[5].person, 1);
  assert_int_equal(beat->items[5].mood, MOOD_HURT);
  assert_true(beat->items[6].effects[0].adds && beat->items[6].effects[0].value == 1);
  assert_int_equal(beat->items[7].target, 9);
  assert_string_equal(expr_source(beat->items[7].when), "heat < 5");
  assert_string_equal(beat->items[9].text, "Long. Thank you for asking.");
  assert_int_equal(beat->items[9].mood, MOOD_RELIEVED);
  assert_int_equal(beat->items[10].target, scenario_beat(sample, "hall"));
  assert_int_equal(beat->items[2].line, 29);
  assert_false(beat->ending);
  assert_true(sample->beats[4].ending && sample->beats[5].ending);
  assert_null(sample->beats[5].when);
}

static void test_choice(void **state) {
  (void)state;
  const Step *step = step_of("doorway/open");
  assert_int_equal(step->kind, STEP_REPLY);
  assert_int_equal(step->weight, WEIGHT_ONE);
  assert_int_equal(step->option_count, 5);
  const Moment *moment = &sample->moments[step->moment];
  assert_string_equal(moment->title, "First words");
  assert_string_equal(moment->prompt, "How does Sam open?");
  assert_int_equal(moment->seat, 0);
  const Option *never = &step->options[0], *ask = &step->options[1];
  assert_string_equal(never->id, "never");
  assert_string_equal(step->options[2].id, "doorway/open/3");
  assert_int_equal(never->to, scenario_beat(sample, "flare"));
  assert_int_equal(never->moves, 1u << MOVE_CRITICISE);
  assert_int_equal(never->verdict.mark_count, 1);
  assert_int_equal(never->verdict.marks[0].value, -2);
  assert_int_equal(never->verdict.marks[0].principle, principle_find("i_statements"));
  assert_string_equal(never->verdict.felt, "Here we go. I’m the lazy one.");
  assert_int_equal(ask->to, TO_NEXT);
  assert_int_equal(ask->moves, 1u << MOVE_ASK | 1u << MOVE_ACT);
  assert_int_equal(ask->verdict.mark_count, 2);
  assert_int_equal(ask->case_count, 1);
  assert_string_equal(expr_source(ask->cases[0].when), "heat >= 4");
  assert_true(ask->cases[0].has_effects && ask->cases[0].effect_count == 1);
  assert_string_equal(expr_source(step->options[3].when), "warmth > 3");
  assert_int_equal(never->line, 36);
}

static void test_listen(void **state) {
  (void)state;
  const Step *buzz = step_of("hall/1/1"), *pause = step_of("hall/1/2");
  const Step *recall = step_of("hall/1/3");
  assert_true(buzz->buzz);
  assert_false(pause->buzz);
  assert_int_equal(buzz->kind, STEP_PAUSE);
  assert_int_equal(buzz->weight, WEIGHT_ONE / 2);
  assert_int_equal(recall->kind, STEP_SAYBACK);
  assert_int_equal(recall->weight, WEIGHT_ONE);
  assert_string_equal(pause->prompt, "She stops. The fridge hums.");
  assert_true(buzz->options[0].holds);
  assert_false(buzz->options[1].holds);
  assert_string_equal(pause->options[0].id, "hall/1/2/1");
  const Moment *moment = &sample->moments[buzz->moment];
  assert_int_equal(moment->kind, MOMENT_LISTEN);
  assert_int_equal(moment->step_count, 3);
  assert_string_equal(moment->title, "The floor is hers");
  const Beat *hall = &sample->beats[scenario_beat(sample, "hall")];
  static const ItemKind kinds[] = {ITEM_ENTER,  ITEM_LINE, ITEM_STEP, ITEM_LINE,
                                   ITEM_EFFECT, ITEM_STEP, ITEM_STEP};
  assert_int_equal(hall->item_count, 7);
  for (int i = 0; i < 7; i++) assert_int_equal(hall->items[i].kind, kinds[i]);
  assert_int_equal(hall->items[0].target, 7);
}

static void test_compose(void **state) {
  (void)state;
  const Step *feeling = step_of("tea_talk/1/1"), *ask = step_of("tea_talk/1/3");
  assert_int_equal(feeling->kind, STEP_PIECE);
  assert_int_equal(feeling->weight, WEIGHT_ONE / 3);
  assert_string_equal(feeling->glyph, "feeling");
  assert_string_equal(ask->glyph, "ask");
  assert_string_equal(feeling->prompt, "I feel …");
  assert_string_equal(feeling->options[0].id, "c_worn");
  const Moment *moment = &sample->moments[feeling->moment];
  assert_string_equal(moment->felt[1], "I think I see.");
  assert_non_null(strstr(moment->better, "take turns"));
  const Beat *beat = &sample->beats[scenario_beat(sample, "tea_talk")];
  assert_int_equal(beat->items[beat->item_count - 1].target, TO_ENDING);
}

static void test_guess(void **state) {
  (void)state;
  const Step *think = step_of("tea_talk/under/think");
  const Step *sure = step_of("tea_talk/under/sure"), *ask = step_of("tea_talk/under/ask");
  assert_int_equal(think->kind, STEP_THINK);
  assert_int_equal(think->option_count, 4);
  assert_int_equal(think->weight, WEIGHT_ONE / 2);
  assert_string_equal(think->options[1].id, "g_worn");
  assert_string_equal(think->options[2].id, "tea_talk/under/think/3");
  assert_int_equal(sure->kind, STEP_SURE);
  assert_int_equal(sure->option_count, 3);
  assert_int_equal(sure->weight, 0);
  assert_string_equal(sure->options[2].text, "Certain");
  assert_string_equal(sure->options[2].id, "tea_talk/under/sure/3");
  assert_int_equal(sure->options[0].verdict.mark_count, 0);
  assert_int_equal(ask->kind, STEP_ASK);
  assert_int_equal(ask->weight, WEIGHT_ONE);
  assert_string_equal(ask->prompt, "Find out.");
  assert_string_equal(ask->options[0].id, "ask_worst");
  const Moment *moment = &sample->moments[think->moment];
  assert_int_equal(moment->kind, MOMENT_GUESS);
  assert_int_equal(moment->step_count, 3);
  assert_string_equal(moment->prompt, "What is under it?");
}

static void test_compare(void **state) {
  (void)state;
  const Step *step = step_of("tea_talk/3");
  assert_int_equal(step->kind, STEP_ANSWER);
  assert_int_equal(step->weight, 0);
  assert_int_equal(step->option_count, 2);
  assert_string_equal(step->options[0].id, "a_list");
  assert_int_equal(step->options[0].verdict.mark_count, 0);
  assert_int_equal(step->options[0].verdict.effect_count, 1);
  const Moment *moment = &sample->moments[step->moment];
  assert_int_equal(moment->kind, MOMENT_COMPARE);
  assert_string_equal(moment->prompt, "What do you want when a day went wrong?");
}

static void test_picked_slots_are_all_used_once(void **state) {
  (void)state;
  unsigned char seen[64] = {0};
  int count = 0;
  for (int s = 0; s < sample->step_count; s++)
    for (int i = 0; i < sample->steps[s].option_count; i++, count++) {
      int slot = sample->steps[s].options[i].picked;
      assert_in_range(slot, 0, 63);
      assert_int_equal(seen[slot]++, 0);
    }
  assert_int_equal(count, sample->option_count);
}

static void test_loading_twice_is_the_same(void **state) {
  (void)state;
  DiagList diags = {0};
  size_t length;
  char *bytes = file_read(SAMPLE, 1 << 20, &length, NULL);
  Scenario *again = loader_bytes("elsewhere/sample.lua", bytes, length, &diags);
  assert_non_null(again);
  assert_true(again->hash == sample->hash);
  scenario_free(again);
  diag_free(&diags);
  mem_free(bytes);
}

static void test_every_word_is_used(void **state) {
  (void)state;
  char *bytes = file_read(SAMPLE, 1 << 20, NULL, NULL);
  for (int i = 0; i < WORD_COUNT; i++) {
    if (!strstr(bytes, words[i].name)) fail_msg("%s is not in the sample", words[i].name);
    assert_true(*words[i].means && *words[i].form);
    for (int k = 0; k < words[i].key_count; k++) assert_true(*words[i].keys[k].means);
  }
  mem_free(bytes);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_head),
      cmocka_unit_test(test_variables),
      cmocka_unit_test(test_items),
      cmocka_unit_test(test_choice),
      cmocka_unit_test(test_listen),
      cmocka_unit_test(test_compose),
      cmocka_unit_test(test_guess),
      cmocka_unit_test(test_compare),
      cmocka_unit_test(test_picked_slots_are_all_used_once),
      cmocka_unit_test(test_loading_twice_is_the_same),
      cmocka_unit_test(test_every_word_is_used)};
  return cmocka_run_group_tests(tests, set_up, tear_down);
}
