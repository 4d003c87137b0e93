#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "ui/focus.h"
#include "ui/node.h"

static Node *button(Tree *tree, Node *parent, const char *id, int x, int y) {
  return node_add(tree, parent, ROLE_BUTTON, id, id, (Rect){x, y, 80, 50});
}

// a b
// c d   and e, far to the right of d's row and a little lower
static Tree *grid(void) {
  Tree *tree = tree_new(800, 600);
  button(tree, NULL, "a", 0, 0);
  button(tree, NULL, "b", 100, 0);
  button(tree, NULL, "c", 0, 100);
  button(tree, NULL, "d", 100, 100);
  button(tree, NULL, "e", 400, 120);
  return tree;
}

static const char *moved(const Tree *tree, const char *from, FocusWay way) {
  return focus_move(tree, tree_find(tree, from), way)->id;
}

static void test_arrows(void **state) {
  (void)state;
  Tree *tree = grid();
  assert_string_equal(moved(tree, "a", FOCUS_RIGHT), "b");
  assert_string_equal(moved(tree, "a", FOCUS_DOWN), "c");
  assert_string_equal(moved(tree, "d", FOCUS_UP), "b");
  assert_string_equal(moved(tree, "d", FOCUS_LEFT), "c");
  assert_string_equal(moved(tree, "d", FOCUS_RIGHT), "e");
  assert_string_equal(moved(tree, "b", FOCUS_DOWN), "d");
  assert_string_equal(moved(tree, "a", FOCUS_UP), "a");
  assert_string_equal(moved(tree, "e", FOCUS_RIGHT), "e");
  tree_free(tree);
}

static void test_every_node_is_reached(void **state) {
  (void)state;
  Tree *tree = grid();
  const Node *node = focus_tab(tree, NULL, false);
  const char *order = "abcde";
  for (int i = 0; i < 5; i++, node = focus_tab(tree, node, false)) {
    assert_int_equal(node->id[0], order[i]);
  }
  assert_string_equal(node->id, "a");
  assert_string_equal(focus_tab(tree, node, true)->id, "e");
  tree_free(tree);
}

static void test_disabled_is_passed_over(void **state) {
  (void)state;
  Tree *tree = grid();
  tree_find(tree, "b")->state |= NODE_DISABLED;
  assert_string_equal(focus_tab(tree, tree_find(tree, "a"), false)->id, "c");
  assert_null(tree_at(tree, 110, 10));
  assert_string_equal(tree_at(tree, 110, 110)->id, "d");
  tree_free(tree);
}

static void test_first_key_finds_its_place(void **state) {
  (void)state;
  Tree *tree = grid();
  assert_string_equal(focus_first(tree)->id, "a");
  node_add(tree, NULL, ROLE_OPTION, "o", "", (Rect){0, 300, 50, 50});
  assert_string_equal(focus_first(tree)->id, "o");
  tree_find(tree, "d")->key = NODE_KEY_ENTER;
  assert_string_equal(focus_first(tree)->id, "d");
  tree_free(tree);
}

static void test_keys(void **state) {
  (void)state;
  Tree *tree = grid();
  tree_find(tree, "c")->key = 't';
  assert_string_equal(focus_key(tree, 't')->id, "c");
  assert_null(focus_key(tree, 'x'));
  tree_find(tree, "c")->state |= NODE_DISABLED;
  assert_null(focus_key(tree, 't'));
  assert_null(focus_key(tree, 0));
  tree_free(tree);
}

static void test_nothing_to_focus(void **state) {
  (void)state;
  Tree *tree = tree_new(100, 100);
  assert_null(focus_first(tree));
  assert_null(focus_move(tree, NULL, FOCUS_DOWN));
  assert_null(focus_tab(tree, NULL, true));
  tree_free(tree);
}

typedef struct Seen {
  int count;
  Rect clips[8];
  PaintKind kinds[8];
} Seen;

static void see(void *context, const Paint *paint, Rect clip) {
  Seen *seen = context;
  seen->kinds[seen->count] = paint->kind;
  seen->clips[seen->count++] = clip;
}

static void test_paints_in_order_and_clipped(void **state) {
  (void)state;
  Tree *tree = tree_new(200, 200);
  Node *part = node_add(tree, NULL, ROLE_GROUP, "part", "", (Rect){10, 20, 100, 100});
  part->state |= NODE_SCROLLS;
  Node *low = button(tree, part, "low", 20, 90);
  node_art(tree, low, low->place, "<svg/>");
  node_fill(tree, part, part->place, (Colour){1, 2, 3, 255});
  node_run(tree, low, FACE_GAME, 20, (Colour){0, 0, 0, 255}, 20, 110, 60, "x", false);
  Seen seen = {0};
  tree_paints(tree, see, &seen);
  assert_int_equal(seen.count, 3);
  assert_int_equal(seen.kinds[0], PAINT_FILL);
  assert_int_equal(seen.clips[0].w, 200);
  assert_int_equal(seen.kinds[1], PAINT_ART);
  assert_int_equal(seen.clips[1].y + seen.clips[1].h, 120);
  assert_int_equal(seen.kinds[2], PAINT_TEXT);
  // Below the part's edge it cannot be pressed.
  assert_string_equal(tree_at(tree, 30, 115)->id, "low");
  assert_null(tree_at(tree, 30, 130));
  tree_free(tree);
}

static void test_art_key_tells_size_and_words(void **state) {
  (void)state;
  Tree *tree = tree_new(200, 200);
  Node *node = tree_root(tree);
  node_art(tree, node, (Rect){0, 0, 10, 10}, "<svg/>");
  node_art(tree, node, (Rect){5, 5, 10, 10}, "<svg/>");
  node_art(tree, node, (Rect){0, 0, 11, 10}, "<svg/>");
  node_art(tree, node, (Rect){0, 0, 10, 10}, "<svg a=\"\"/>");
  assert_true(node->paints[0].key == node->paints[1].key);
  assert_true(node->paints[0].key != node->paints[2].key);
  assert_true(node->paints[0].key != node->paints[3].key);
  tree_free(tree);
}

static void test_dump(void **state) {
  (void)state;
  Tree *tree = tree_new(200, 100);
  Node *group = node_add(tree, NULL, ROLE_GROUP, "g", "", (Rect){0, 0, 200, 50});
  button(tree, group, "go", 10, 0)->state |= NODE_CHOSEN | NODE_OVERLAYS;
  node_add(tree, NULL, ROLE_TEXT, "t", "a \"b\"", (Rect){0, 60, 10, 10})->text_cut = true;
  Text out = {0};
  tree_dump(tree, &out);
  assert_string_equal(text_string(&out),
                      "screen \"\" screen 0,0 200x100\n"
                      "  group \"\" g 0,0 200x50\n"
                      "    button \"go\" go 10,0 80x50 chosen overlays\n"
                      "  text \"a \\\"b\\\"\" t 0,60 10x10 cut\n");
  text_free(&out);
  tree_free(tree);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(test_arrows),
                                     cmocka_unit_test(test_every_node_is_reached),
                                     cmocka_unit_test(test_disabled_is_passed_over),
                                     cmocka_unit_test(test_first_key_finds_its_place),
                                     cmocka_unit_test(test_keys),
                                     cmocka_unit_test(test_nothing_to_focus),
                                     cmocka_unit_test(test_paints_in_order_and_clipped),
                                     cmocka_unit_test(test_art_key_tells_size_and_words),
                                     cmocka_unit_test(test_dump)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
