#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "base/arena.h"
#include "fake.h"
#include "ui/text.h"

// Size 100: letters 48 wide (game 56), spaces 28, CJK 100.
static const TypeStyle voice = {FACE_VOICE, 100, 130};
static const TypeStyle game = {FACE_GAME, 100, 130};

static Arena *arena;

static int set_up(void **state) {
  (void)state;
  arena = arena_new();
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  arena_free(arena);
  return 0;
}

static const char *line_text(const TextBlock *block, int index) {
  Text out = {0};
  const TextLine *line = &block->lines[index];
  for (int i = 0; i < line->run_count; i++) {
    text_print(&out, "%s%s", i ? "|" : "", line->runs[i].text);
  }
  const char *copy = arena_copy(arena, text_string(&out));
  text_free(&out);
  return copy;
}

static TextBlock *lay(TypeStyle style, const char *text, int width) {
  return text_lay(arena, &fake_metrics, style, text, width);
}

static void test_breaks_at_spaces(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "one two three", 48 * 7 + 28);
  assert_int_equal(block->line_count, 2);
  assert_string_equal(line_text(block, 0), "one two");
  assert_string_equal(line_text(block, 1), "three");
  assert_int_equal(block->height, 260);
  assert_int_equal(block->width, 48 * 6 + 28);
  assert_false(block->broken_word);
}

static void test_fits_exactly(void **state) {
  (void)state;
  int width = 48 * 6 + 28;
  assert_int_equal(lay(voice, "one two", width)->line_count, 1);
  assert_int_equal(lay(voice, "one two", width - 1)->line_count, 2);
}

static void test_keeps_what_belongs_together(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "a “b c” d", 48 * 4 + 28);
  assert_string_equal(line_text(block, 0), "a “b");
  block = lay(voice, "no\u00a0break here", 48 * 9);
  assert_string_equal(line_text(block, 0), "no\u00a0break");
}

static void test_paragraphs(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "one\n\ntwo", 1000);
  assert_int_equal(block->line_count, 3);
  assert_int_equal(block->lines[1].width, 0);
  assert_string_equal(line_text(block, 2), "two");
}

static void test_breaks_a_word_that_is_too_wide(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "e\u0301e\u0301e\u0301e\u0301", 48 * 3);
  assert_true(block->broken_word);
  assert_int_equal(block->line_count, 2);
  assert_string_equal(line_text(block, 0), "e\u0301e\u0301e\u0301");
}

static void test_breaks_between_ideographs(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "今晚我们一起吃饭吧。", 300);
  assert_false(block->broken_word);
  assert_string_equal(line_text(block, 0), "今晚我");
  // The full stop never begins a line.
  assert_string_equal(line_text(block, block->line_count - 1), "吧。");
}

static void test_asterisks(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "fine *(she shrugs)* then", 5000);
  assert_string_equal(line_text(block, 0), "fine |(she shrugs)| then");
  assert_int_equal(block->lines[0].runs[0].face, FACE_VOICE);
  assert_int_equal(block->lines[0].runs[1].face, FACE_VOICE_ITALIC);
  assert_int_equal(block->lines[0].runs[1].x, block->lines[0].runs[0].width);
  assert_int_equal(block->lines[0].runs[2].face, FACE_VOICE);
  assert_string_equal(line_text(lay(voice, "5 * 3", 5000), 0), "5 * 3");
  assert_string_equal(line_text(lay(game, "a *b* c", 5000), 0), "a *b* c");
  TypeStyle italic = {FACE_VOICE_ITALIC, 100, 130};
  assert_int_equal(lay(italic, "*so*", 5000)->lines[0].runs[0].face, FACE_VOICE);
  assert_string_equal(text_plain(arena, "It *is* fine"), "It is fine");
}

static void test_right_to_left(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "مرحبا hello عالم", 5000);
  const TextLine *line = &block->lines[0];
  assert_true(line->rtl);
  assert_int_equal(line->run_count, 3);
  // As drawn from the left: the last Arabic word, the English one, the first Arabic word.
  assert_string_equal(line->runs[0].text, " عالم");
  assert_true(line->runs[0].rtl);
  assert_string_equal(line->runs[1].text, "hello");
  assert_false(line->runs[1].rtl);
  assert_string_equal(line->runs[2].text, "مرحبا ");
  assert_int_equal(line->runs[2].x + line->runs[2].width, line->width);
}

static void test_english_with_arabic_inside(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "He said مرحبا twice", 5000);
  assert_false(block->lines[0].rtl);
  assert_string_equal(line_text(block, 0), "He said |مرحبا| twice");
  assert_true(block->lines[0].runs[1].rtl);
}

static void test_bidi_survives_breaking(void **state) {
  (void)state;
  TextBlock *block = lay(voice, "مرحبا hello عالم hello", 48 * 10 + 28);
  assert_int_equal(block->line_count, 2);
  assert_string_equal(block->lines[0].runs[0].text, "hello");
  assert_string_equal(block->lines[1].runs[0].text, "hello");
  assert_true(block->lines[1].runs[1].rtl);
}

static const Paint *draw(Tree *tree, const char *text, int width, Rect box, Align align) {
  Node *node = node_add(tree, NULL, ROLE_TEXT, "t", "", box);
  text_draw(tree, node, &fake_metrics, lay(voice, text, width), box, align,
            colour_hex(0x000000));
  return node->paint_count ? &node->paints[0] : NULL;
}

static void test_alignment(void **state) {
  (void)state;
  Tree *tree = tree_new(1000, 1000);
  Rect box = {100, 50, 500, 130};
  assert_int_equal(draw(tree, "abc", 500, box, ALIGN_START)->place.x, 100);
  assert_int_equal(draw(tree, "abc", 500, box, ALIGN_CENTRE)->place.x,
                   100 + (500 - 144) / 2);
  assert_int_equal(draw(tree, "abc", 500, box, ALIGN_END)->place.x, 600 - 144);
  assert_int_equal(draw(tree, "مرحبا", 500, box, ALIGN_START)->place.x, 600 - 240);
  assert_int_equal(draw(tree, "مرحبا", 500, box, ALIGN_END)->place.x, 100);
  assert_int_equal(draw(tree, "abc", 500, box, ALIGN_START)->baseline, 50 + 15 + 80);
  tree_free(tree);
}

static void test_cut_is_told(void **state) {
  (void)state;
  Tree *tree = tree_new(1000, 1000);
  Rect box = {0, 0, 300, 130};
  draw(tree, "one two three", 300, box, ALIGN_START);
  assert_true(tree_root(tree)->last->text_cut);
  box.h = 390;
  draw(tree, "one two three", 300, box, ALIGN_START);
  assert_false(tree_root(tree)->last->text_cut);
  tree_free(tree);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(test_breaks_at_spaces, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_fits_exactly, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_keeps_what_belongs_together, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(test_paragraphs, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_breaks_a_word_that_is_too_wide, set_up,
                                      tear_down),
      cmocka_unit_test_setup_teardown(test_breaks_between_ideographs, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_asterisks, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_right_to_left, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_english_with_arabic_inside, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_bidi_survives_breaking, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_alignment, set_up, tear_down),
      cmocka_unit_test_setup_teardown(test_cut_is_told, set_up, tear_down)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
