// Keys, mouse and wheel on whole screens.
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include <cmocka.h>

#include "fake.h"
#include "ui/ui.h"
#include "views.h"

static Ui *ui;
static Settings settings;
static const View *view;
static const Tree *tree;
static int64_t now;

static int set_up(void **state) {
  (void)state;
  memset(&settings, 0, sizeof settings);
  settings.values[SET_MOTION] = MOTION_NONE;
  ui = ui_new(&fake_metrics, &fake_art);
  now = 0;
  return 0;
}

static int tear_down(void **state) {
  (void)state;
  ui_free(ui);
  return 0;
}

static void show(const char *name) {
  view = views_find(name);
  assert_non_null(view);
  tree = ui_build(ui, view, &settings, 1280, 720, now);
}

static Intent send(UiEventKind kind, int key, int x, int y) {
  bool changed;
  UiEvent event = {kind, key, x, y};
  Intent intent = ui_event(ui, &event, &changed);
  if (changed) tree = ui_build(ui, view, &settings, 1280, 720, now);
  return intent;
}

static Intent press_key(int key) { return send(UI_KEY, key, 0, 0); }

static void test_no_focus_until_a_key(void **state) {
  (void)state;
  show("choice");
  assert_null(ui_focus(ui));
  assert_int_equal(press_key(UI_KEY_DOWN).kind, INTENT_NONE);
  assert_int_equal(ui_focus(ui)->intent.kind, INTENT_PICK);
  assert_int_equal(ui_focus(ui)->intent.arg, 0);
  press_key(UI_KEY_RIGHT);
  assert_int_equal(ui_focus(ui)->intent.arg, 1);
  press_key(UI_KEY_DOWN);
  assert_int_equal(ui_focus(ui)->intent.arg, 3);
  Intent intent = press_key(UI_KEY_ENTER);
  assert_int_equal(intent.kind, INTENT_PICK);
  assert_int_equal(intent.arg, 3);
}

static void test_number_keys_pick(void **state) {
  (void)state;
  show("choice");
  Intent intent = press_key('2');
  assert_int_equal(intent.kind, INTENT_PICK);
  assert_int_equal(intent.arg, 1);
  assert_int_equal(press_key('9').kind, INTENT_NONE);
}

static void test_enter_does_the_primary(void **state) {
  (void)state;
  show("home");
  assert_int_equal(press_key(UI_KEY_ENTER).kind, INTENT_CONTINUE);
  show("card");
  assert_int_equal(press_key(UI_KEY_ENTER).kind, INTENT_BEGIN);
  show("feedback-hurt");
  assert_int_equal(press_key(UI_KEY_ENTER).kind, INTENT_ADVANCE);
}

static void test_escape_goes_back(void **state) {
  (void)state;
  const char *const names[] = {"card", "settings", "history"};
  for (int i = 0; i < 3; i++) {
    show(names[i]);
    assert_int_equal(press_key(UI_KEY_ESCAPE).kind, INTENT_BACK);
  }
}

static void test_mouse(void **state) {
  (void)state;
  show("home");
  Rect place = tree_find(tree, "story/email")->place;
  int x = place.x + 20, y = place.y + 20;
  send(UI_MOVE, 0, x, y);
  assert_int_equal(send(UI_PRESS, 0, x, y).kind, INTENT_NONE);
  Intent intent = send(UI_RELEASE, 0, x, y);
  assert_int_equal(intent.kind, INTENT_OPEN);
  assert_int_equal(intent.arg, 1);
  send(UI_PRESS, 0, x, y);
  assert_int_equal(send(UI_RELEASE, 0, 5, 5).kind, INTENT_NONE);
  assert_null(ui_focus(ui));
}

static void test_wheel_scrolls_and_stops(void **state) {
  (void)state;
  show("home-forty");
  int before = tree_find(tree, "story/dishes")->place.y;
  send(UI_WHEEL, 0, 0, 2);
  int after = tree_find(tree, "story/dishes")->place.y;
  assert_true(after < before);
  send(UI_WHEEL, 0, 0, 10000);
  Rect last = tree_find(tree, "story/rain39")->place;
  Rect part = tree_find(tree, "shelf")->place;
  assert_true(last.y + last.h <= part.y + part.h);
  send(UI_WHEEL, 0, 0, -10000);
  assert_int_equal(tree_find(tree, "story/dishes")->place.y, before);
}

static void test_focus_is_scrolled_to(void **state) {
  (void)state;
  show("home-forty");
  for (int i = 0; i < 20; i++) {
    press_key(UI_KEY_DOWN);
    const Node *node = ui_focus(ui);
    Rect part = tree_find(tree, "shelf")->place;
    assert_true(node->place.y >= part.y &&
                node->place.y + node->place.h <= part.y + part.h);
  }
  assert_string_equal(ui_focus(ui)->id, "story/rain19");
}

static void test_home_keeps_its_place(void **state) {
  (void)state;
  show("home-forty");
  send(UI_WHEEL, 0, 0, 5);
  int y = tree_find(tree, "story/dishes")->place.y;
  show("card");
  show("home-forty");
  assert_int_equal(tree_find(tree, "story/dishes")->place.y, y);
}

static void test_history_begins_at_its_end(void **state) {
  (void)state;
  settings.values[SET_TEXT_SIZE] = 4;
  show("history");
  Rect part = tree_find(tree, "history")->place, last = tree_find(tree, "line/5")->place;
  assert_true(last.y + last.h <= part.y + part.h);
  assert_true(last.y + last.h > part.y + part.h - 100);
}

static void test_settings_say_what_they_set(void **state) {
  (void)state;
  show("settings");
  const Node *node = tree_find(tree, "text-size/4");
  assert_int_equal(node->intent.kind, INTENT_SET);
  assert_int_equal(node->intent.arg, SET_TEXT_SIZE * 16 + 4);
  assert_true(tree_find(tree, "text-size/0")->state & NODE_CHOSEN);
  assert_false(node->state & NODE_CHOSEN);
}

static void test_focus_lives_only_where_its_node_is(void **state) {
  (void)state;
  show("choice");
  press_key(UI_KEY_DOWN);
  assert_non_null(ui_focus(ui));
  show("settings");
  assert_null(ui_focus(ui));
}

static void test_still_screens_sleep(void **state) {
  (void)state;
  int count;
  const NamedView *views = views_all(&count);
  for (int i = 0; i < count; i++) {
    show(views[i].name);
    assert_true(ui_wake(ui) == INT64_MAX);
  }
}

static void test_moving_screens_wake(void **state) {
  (void)state;
  settings.values[SET_MOTION] = MOTION_FULL;
  show("home");
  int64_t wake = ui_wake(ui);
  assert_true(wake > now && wake <= now + 1100);
  for (int i = 0; i < 40; i++) {
    now = ui_wake(ui);
    show("home");
    assert_true(ui_wake(ui) > now);
  }
}

static void test_same_view_same_tree(void **state) {
  (void)state;
  Text one = {0}, two = {0};
  show("debrief");
  tree_dump(tree, &one);
  show("debrief");
  tree_dump(tree, &two);
  assert_string_equal(text_string(&one), text_string(&two));
  text_free(&one);
  text_free(&two);
}

int main(void) {
#define TEST(name) cmocka_unit_test_setup_teardown(test_##name, set_up, tear_down)
  const struct CMUnitTest tests[] = {TEST(no_focus_until_a_key),
                                     TEST(number_keys_pick),
                                     TEST(enter_does_the_primary),
                                     TEST(escape_goes_back),
                                     TEST(mouse),
                                     TEST(wheel_scrolls_and_stops),
                                     TEST(focus_is_scrolled_to),
                                     TEST(home_keeps_its_place),
                                     TEST(history_begins_at_its_end),
                                     TEST(settings_say_what_they_set),
                                     TEST(focus_lives_only_where_its_node_is),
                                     TEST(still_screens_sleep),
                                     TEST(moving_screens_wake),
                                     TEST(same_view_same_tree)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
