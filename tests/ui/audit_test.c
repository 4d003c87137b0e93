#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/audit.h"

static Theme theme;
static Tree *tree;
static Text said;

static int set_up(void **state) {
  (void)state;
  Settings settings = {0};
  theme_make(&theme, &settings, 1280, 720);
  tree = tree_new(1280, 720);
  node_fill(tree, tree_root(tree), tree_root(tree)->place, theme.paper);
  said = (Text){0};
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  tree_free(tree);
  text_free(&said);
  return 0;
}

static Node *add(Node *parent, Role role, const char *id, int x, int y, int w, int h) {
  return node_add(tree, parent, role, id, id, (Rect){x, y, w, h});
}

static void expect(const char *finding) {
  int found = audit_tree(tree, &theme, &said);
  if (!finding) {
    assert_string_equal(text_string(&said), "");
    assert_int_equal(found, 0);
    return;
  }
  assert_true(found > 0);
  if (!strstr(text_string(&said), finding)) fail_msg("not told: %s", finding);
}

static void test_clean(void **state) {
  (void)state;
  Node *node = add(NULL, ROLE_BUTTON, "a", 0, 0, 100, 50);
  node_run(tree, node, FACE_GAME, 20, theme.ink, 10, 30, 60, "a", false);
  add(NULL, ROLE_BUTTON, "b", 100, 0, 100, 50);
  expect(NULL);
}

static void test_cut(void **state) {
  (void)state;
  add(NULL, ROLE_TEXT, "a", 0, 0, 100, 50)->text_cut = true;
  expect("a: its text does not fit");
}

static void test_outside(void **state) {
  (void)state;
  add(NULL, ROLE_TEXT, "a", 1200, 0, 100, 50);
  expect("a: it lies outside its parent");
}

static void test_scrolled_may_be_taller_not_wider(void **state) {
  (void)state;
  Node *part = add(NULL, ROLE_GROUP, "part", 0, 0, 100, 100);
  part->state |= NODE_SCROLLS;
  add(part, ROLE_TEXT, "low", 0, 90, 100, 400);
  expect(NULL);
  add(part, ROLE_TEXT, "wide", 0, 500, 101, 40);
  expect("wide: it lies outside its parent");
}

static void test_overlap(void **state) {
  (void)state;
  add(NULL, ROLE_TEXT, "a", 0, 0, 100, 50);
  Node *over = add(NULL, ROLE_TEXT, "b", 99, 49, 100, 50);
  expect("a: it overlaps a sibling");
  over->state |= NODE_OVERLAYS;
  text_clear(&said);
  expect(NULL);
}

static void test_small_target(void **state) {
  (void)state;
  add(NULL, ROLE_TEXT, "text", 0, 0, 20, 20);
  expect(NULL);
  add(NULL, ROLE_OPTION, "a", 0, 100, 200, 43);
  expect("a: it is too small to press");
}

static void test_contrast(void **state) {
  (void)state;
  Node *node = add(NULL, ROLE_TEXT, "a", 0, 0, 200, 50);
  node_run(tree, node, FACE_VOICE, 20, colour_hex(0x777777), 10, 30, 60, "grey", false);
  expect("a: its text has too little contrast");
}

static void test_contrast_counts_paper_and_veils(void **state) {
  (void)state;
  Node *node = add(NULL, ROLE_TEXT, "a", 0, 0, 200, 50);
  node_paper(tree, node, node->place, "<svg/>", theme.go);
  node_run(tree, node, FACE_GAME, 20, theme.go_text, 10, 30, 60, "go", false);
  expect(NULL);
  node_fill(tree, node, node->place, colour_clear(colour_hex(0xFFFFFF), .6));
  node_run(tree, node, FACE_GAME, 20, theme.go_text, 10, 30, 60, "veiled", false);
  expect("veiled");
}

static void test_text_outside(void **state) {
  (void)state;
  Node *node = add(NULL, ROLE_TEXT, "a", 0, 0, 50, 50);
  node_run(tree, node, FACE_GAME, 20, theme.ink, 10, 30, 60, "wide", false);
  expect("a: a run of text lies outside it");
}

static void test_ids(void **state) {
  (void)state;
  add(NULL, ROLE_TEXT, "a", 0, 0, 50, 50);
  add(NULL, ROLE_TEXT, "a", 60, 0, 50, 50);
  expect("a: its id stands twice");
}

static void test_label(void **state) {
  (void)state;
  node_add(tree, NULL, ROLE_BUTTON, "a", "", (Rect){0, 0, 50, 50});
  expect("a: it has no label");
}

static void test_colours(void **state) {
  (void)state;
  assert_true(colour_contrast(colour_hex(0), colour_hex(0xFFFFFF)) > 20.99);
  assert_true(colour_contrast(colour_hex(0x808080), colour_hex(0x808080)) == 1);
  Settings settings = {0};
  for (int high = 0; high < 2; high++) {
    settings.values[SET_CONTRAST] = high;
    theme_make(&theme, &settings, 1280, 720);
    for (int i = 0; i < FAMILY_COUNT; i++) {
      FamilyColours c = theme.family[i];
      assert_true(colour_contrast(c.deep, c.tint) >= 7);
      assert_true(colour_contrast(c.deep, theme.card) >= 7);
    }
    assert_true(colour_contrast(theme.ink2, theme.sunk) >= 7);
    assert_true(colour_contrast(theme.go_text, theme.go) >= 7);
    assert_true(colour_contrast(theme.bad, theme.trap_sheet) >= 7);
  }
}

static void test_units(void **state) {
  (void)state;
  Settings settings = {0};
  theme_make(&theme, &settings, 960, 540);
  assert_true(theme.u == .75);
  assert_int_equal(theme.type[TYPE_HINT].size, 14);
  theme_make(&theme, &settings, 400, 300);
  assert_true(theme.u == .75);
  theme_make(&theme, &settings, 7680, 4320);
  assert_true(theme.u == 3);
  settings.values[SET_TEXT_SIZE] = 4;
  theme_make(&theme, &settings, 1280, 720);
  assert_int_equal(theme.type[TYPE_SPEECH].size, 52);
  assert_int_equal(theme.type[TYPE_SPEECH].line, 72);
  assert_int_equal(theme_px(&theme, 24), 24);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(test_##name, set_up, tear_down)
  const struct CMUnitTest tests[] = {
      TEST(clean),        TEST(cut),
      TEST(outside),      TEST(scrolled_may_be_taller_not_wider),
      TEST(overlap),      TEST(small_target),
      TEST(contrast),     TEST(contrast_counts_paper_and_veils),
      TEST(text_outside), TEST(ids),
      TEST(label),        TEST(colours),
      TEST(units)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
