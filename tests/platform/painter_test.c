#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above first
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "base/file.h"
#include "platform/painter.h"

enum { W = 320, H = 200 };

static const Colour paper = {0xfb, 0xf2, 0xe1, 255}, ink = {0x2b, 0x20, 0x28, 255};

static Painter *painter;

static SDL_Surface *surface_new(void) {
  SDL_Surface *surface =
      SDL_CreateRGBSurfaceWithFormat(0, W, H, 32, SDL_PIXELFORMAT_XRGB8888);
  assert_non_null(surface);
  SDL_FillRect(surface, NULL, 0x00ff00ff);
  return surface;
}

static uint32_t pixel(const SDL_Surface *surface, int x, int y) {
  const uint32_t *row =
      (const uint32_t *)((uint8_t *)surface->pixels + y * surface->pitch);
  return row[x] & 0xffffff;
}

static void same_pixels(const SDL_Surface *a, const SDL_Surface *b) {
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++)
      if (pixel(a, x, y) != pixel(b, x, y))
        fail_msg("pixel %d,%d is %06x, should be %06x", x, y, pixel(a, x, y),
                 pixel(b, x, y));
}

static SDL_Surface *painted(const Tree *tree) {
  SDL_Surface *surface = surface_new();
  SDL_Rect damage[4];
  assert_int_equal(painter_paint(painter, tree, surface, true, damage, 4), 1);
  assert_int_equal(damage[0].w, W);
  assert_int_equal(damage[0].h, H);
  return surface;
}

static Tree *tree_with_ground(void) {
  Tree *tree = tree_new(W, H);
  node_fill(tree, tree_root(tree), (Rect){0, 0, W, H}, paper);
  return tree;
}

static void test_fill_is_placed_and_blended(void **state) {
  (void)state;
  Tree *tree = tree_with_ground();
  node_fill(tree, tree_root(tree), (Rect){10, 20, 30, 40}, ink);
  node_fill(tree, tree_root(tree), (Rect){100, 20, 30, 40}, (Colour){0, 0, 0, 128});
  node_fill(tree, tree_root(tree), (Rect){-5, 190, 20, 40}, ink);
  SDL_Surface *surface = painted(tree);
  assert_int_equal(pixel(surface, 0, 0), 0xfbf2e1);
  assert_int_equal(pixel(surface, 9, 20), 0xfbf2e1);
  assert_int_equal(pixel(surface, 10, 20), 0x2b2028);
  assert_int_equal(pixel(surface, 39, 59), 0x2b2028);
  assert_int_equal(pixel(surface, 40, 59), 0xfbf2e1);
  assert_int_equal(pixel(surface, 39, 60), 0xfbf2e1);
  assert_int_equal(pixel(surface, 100, 20), 0x7d7970);
  assert_int_equal(pixel(surface, 0, 199), 0x2b2028);
  SDL_FreeSurface(surface);
  tree_free(tree);
}

static void test_without_a_ground_it_is_black(void **state) {
  (void)state;
  Tree *tree = tree_new(W, H);
  SDL_Surface *surface = painted(tree);
  assert_int_equal(pixel(surface, 5, 5), 0);
  SDL_FreeSurface(surface);
  tree_free(tree);
}

static void test_children_are_cut_where_they_scroll(void **state) {
  (void)state;
  Tree *tree = tree_with_ground();
  Node *box = node_add(tree, NULL, ROLE_GROUP, "box", "", (Rect){50, 50, 40, 40});
  box->state |= NODE_SCROLLS;
  Node *long_one = node_add(tree, box, ROLE_TEXT, "long", "", (Rect){40, 60, 100, 100});
  node_fill(tree, long_one, long_one->place, ink);
  node_run(tree, long_one, FACE_GAME, 30, (Colour){255, 0, 0, 255}, 60, 86, 80, "Within",
           false);
  SDL_Surface *surface = painted(tree);
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++)
      if (x < 50 || x >= 90 || y < 50 || y >= 90)
        assert_int_equal(pixel(surface, x, y), 0xfbf2e1);
  assert_int_equal(pixel(surface, 50, 60), 0x2b2028);
  assert_int_equal(pixel(surface, 51, 89), 0x2b2028);
  SDL_FreeSurface(surface);
  tree_free(tree);
}

static const char half_svg[] =
    "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='20' viewBox='0 0 40 20'>"
    "<rect x='0' y='0' width='20' height='20' fill='#ff0000'/>"
    "<rect x='20' y='0' width='20' height='20' fill='#0000ff' fill-opacity='0.5'/></svg>";

static void test_art_has_the_size_of_its_place(void **state) {
  (void)state;
  Tree *tree = tree_with_ground();
  node_art(tree, tree_root(tree), (Rect){20, 30, 80, 40}, half_svg);
  SDL_Surface *surface = painted(tree);
  assert_int_equal(pixel(surface, 19, 30), 0xfbf2e1);
  assert_int_equal(pixel(surface, 59, 30), 0xff0000);
  assert_int_equal(pixel(surface, 20, 69), 0xff0000);
  assert_int_equal(pixel(surface, 20, 70), 0xfbf2e1);
  assert_int_equal(pixel(surface, 100, 50), 0xfbf2e1);
  uint32_t mixed =
      pixel(surface, 99, 50);  // half blue over paper, alpha not applied twice
  assert_in_range(mixed >> 16, 0x7b, 0x80);
  assert_in_range(mixed >> 8 & 255, 0x77, 0x7b);
  assert_in_range(mixed & 255, 0xee, 0xf2);
  SDL_FreeSurface(surface);
  tree_free(tree);
}

static void test_broken_art_draws_nothing(void **state) {
  (void)state;
  Tree *tree = tree_with_ground();
  node_art(tree, tree_root(tree), (Rect){20, 30, 81, 41}, "this is not a picture");
  SDL_Surface *surface = painted(tree), *ground;
  Tree *bare = tree_with_ground();
  ground = painted(bare);
  same_pixels(surface, ground);
  SDL_FreeSurface(surface);
  SDL_FreeSurface(ground);
  tree_free(tree);
  tree_free(bare);
}

static SDL_Rect ink_box(const SDL_Surface *surface, uint32_t ground) {
  int left = W, top = H, right = -1, bottom = -1;
  for (int y = 0; y < H; y++)
    for (int x = 0; x < W; x++)
      if (pixel(surface, x, y) != ground) {
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
  return (SDL_Rect){left, top, right - left + 1, bottom - top + 1};
}

static void test_text_stands_on_its_baseline(void **state) {
  (void)state;
  const FontMetrics *metrics = painter_metrics(painter);
  for (FontFace face = 0; face < FACE_COUNT; face++) {
    int width = metrics->width(metrics->context, face, 40, "HEH", 3);
    assert_in_range(width, 50, 130);
    Tree *tree = tree_with_ground();
    node_run(tree, tree_root(tree), face, 40, ink, 60, 120, width, "HEH", false);
    SDL_Surface *surface = painted(tree);
    SDL_Rect box = ink_box(surface, 0xfbf2e1);
    assert_in_range(box.x, 58, 66);
    assert_in_range(box.x + box.w, 60 + width - 8, 60 + width + 2);
    assert_in_range(box.y + box.h, 119, 121);
    assert_in_range(box.h, 22, 34);
    SDL_FreeSurface(surface);
    tree_free(tree);
  }
}

// Ink above the ascent and left of the pen must not push the run down or to the right.
static void test_overhanging_marks_keep_the_baseline(void **state) {
  (void)state;
  const char *const words[] = {"H", "H\xe1\xba\xa4", "H\xc7\xba"};
  for (FontFace face = 0; face < FACE_CODE; face++)
    for (int i = 0; i < 3; i++) {
      Tree *tree = tree_with_ground();
      node_run(tree, tree_root(tree), face, 40, ink, 60, 120, 90, words[i], false);
      SDL_Surface *surface = painted(tree);
      SDL_Rect box = ink_box(surface, 0xfbf2e1);
      assert_in_range(box.y + box.h, 119, 121);
      SDL_FreeSurface(surface);
      tree_free(tree);
    }
}

static void test_right_to_left_is_mirrored(void **state) {
  (void)state;
  SDL_Surface *surfaces[2];
  for (int rtl = 0; rtl < 2; rtl++) {
    Tree *tree = tree_with_ground();
    node_run(tree, tree_root(tree), FACE_CODE, 40, ink, 60, 120, 60, ".H", rtl);
    surfaces[rtl] = painted(tree);
    tree_free(tree);
  }
  SDL_Rect first = ink_box(surfaces[0], 0xfbf2e1),
           second = ink_box(surfaces[1], 0xfbf2e1);
  int top[2] = {0, 0};
  for (int x = 60; x < 84; x++) {  // the first cell: a full stop, or the H
    top[0] += pixel(surfaces[0], x, first.y + 2) != 0xfbf2e1;
    top[1] += pixel(surfaces[1], x, second.y + 2) != 0xfbf2e1;
  }
  assert_int_equal(top[0], 0);
  assert_true(top[1] > 0);
  SDL_FreeSurface(surfaces[0]);
  SDL_FreeSurface(surfaces[1]);
}

// A scene with something of every kind; each variant differs in one thing.
static Tree *scene(int variant) {
  Tree *tree = tree_with_ground();
  node_art(tree, tree_root(tree), (Rect){200, 10, 100, 120}, half_svg);
  for (int i = 0; i < 6; i++) {
    if (variant == 1 && i == 3) continue;
    char id[16], words[32];
    snprintf(id, sizeof id, "option/%d", i);
    snprintf(words, sizeof words, variant == 2 && i == 1 ? "fjord, changed" : "fjord %d",
             i);
    Rect place = {10 + (variant == 3 && i == 5 ? 4 : 0), 8 + i * 30, 150, 26};
    Node *node = node_add(tree, NULL, ROLE_OPTION, id, words, place);
    node_fill(
        tree, node, place,
        variant == 4 && i == 0 ? (Colour){200, 0, 0, 100} : (Colour){255, 255, 255, 180});
    node_run(tree, node, FACE_VOICE_ITALIC, 20, ink, place.x + 8, place.y + 19, 100,
             words, false);
  }
  if (variant == 5) node_fill(tree, tree_root(tree)->last, (Rect){0, 0, W, 100}, ink);
  if (variant == 6)
    node_art(tree, tree_root(tree)->first, (Rect){5, 5, 60, 33}, half_svg);
  return tree;
}

static void test_damage_is_all_that_changed(void **state) {
  (void)state;
  enum { VARIANTS = 7 };
  for (int a = 0; a < VARIANTS; a++)
    for (int b = 0; b < VARIANTS; b++) {
      Tree *before = scene(a), *after = scene(b);
      SDL_Surface *whole = painted(after), *surface = painted(before),
                  *kept = painted(before);
      SDL_Rect damage[8];
      painter_paint(painter, before, surface, true, damage, 8);
      int count = painter_paint(painter, after, surface, false, damage, 8);
      same_pixels(surface, whole);
      if (a == b) assert_int_equal(count, 0);
      if (a != b) assert_in_range(count, 1, 8);
      long area = 0;
      for (int i = 0; i < count; i++) area += (long)damage[i].w * damage[i].h;
      if (a < 5 && b < 5) assert_true(area < (long)W * H / 2);
      for (int y = 0; y < H; y++)  // outside the damage nothing was touched
        for (int x = 0; x < W; x++) {
          SDL_Point point = {x, y};
          bool inside = false;
          for (int i = 0; i < count; i++) inside |= SDL_PointInRect(&point, &damage[i]);
          if (!inside) assert_int_equal(pixel(kept, x, y), pixel(surface, x, y));
        }
      SDL_FreeSurface(whole);
      SDL_FreeSurface(surface);
      SDL_FreeSurface(kept);
      tree_free(before);
      tree_free(after);
    }
}

static void test_another_surface_is_painted_whole(void **state) {
  (void)state;
  Tree *tree = scene(0);
  SDL_Surface *first = painted(tree), *second = surface_new();
  SDL_Rect damage[4];
  assert_int_equal(painter_paint(painter, tree, second, false, damage, 4), 1);
  same_pixels(first, second);
  SDL_FreeSurface(first);
  SDL_FreeSurface(second);
  tree_free(tree);
}

static void test_caches_stay_within_their_bound(void **state) {
  (void)state;
  SDL_Surface *surface = surface_new();
  SDL_Rect damage[4];
  for (int i = 0; i < 400; i++) {
    Tree *tree = tree_with_ground();
    char words[32];
    snprintf(words, sizeof words, "line %d of many", i);
    node_art(tree, tree_root(tree), (Rect){0, 0, 100 + i % 100, 100 + i / 4}, half_svg);
    node_run(tree, tree_root(tree), FACE_VOICE, 30, ink, 10, 100, 200, words, false);
    painter_paint(painter, tree, surface, false, damage, 4);
    tree_free(tree);
    assert_true(painter_cache_bytes(painter) <= 2 * 3 * W * H * 4 + (2 << 20));
  }
  assert_true(painter_cache_bytes(painter) > 0);
  SDL_FreeSurface(surface);
}

static void test_pictures_are_saved(void **state) {
  (void)state;
  Tree *tree = scene(0);
  SDL_Surface *surface = painted(tree);
  char path[] = "/tmp/attune-painter-XXXXXX";
  int file = mkstemp(path);
  assert_true(file >= 0);
  close(file);
  Err err = {{0}};
  assert_true(painter_save_png(surface, path, &err));
  size_t length = 0;
  char *bytes = file_read(path, 1 << 20, &length, &err);
  assert_non_null(bytes);
  assert_memory_equal(bytes, "\x89PNG", 4);
  free(bytes);
  unlink(path);
  assert_false(painter_save_png(surface, "/tmp/no-such-folder-here/x.png", &err));
  assert_non_null(strstr(err.text, "/tmp/no-such-folder-here/x.png"));
  assert_false(painter_save_png(surface, "/dev/full", &err));
  SDL_FreeSurface(surface);
  tree_free(tree);
}

static int open_painter(void **state) {
  (void)state;
  Err err = {{0}};
  painter = painter_new(&err);
  if (!painter) fprintf(stderr, "%s\n", err.text);
  return painter ? 0 : -1;
}

static int close_painter(void **state) {
  (void)state;
  painter_free(painter);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_fill_is_placed_and_blended),
      cmocka_unit_test(test_without_a_ground_it_is_black),
      cmocka_unit_test(test_children_are_cut_where_they_scroll),
      cmocka_unit_test(test_art_has_the_size_of_its_place),
      cmocka_unit_test(test_broken_art_draws_nothing),
      cmocka_unit_test(test_text_stands_on_its_baseline),
      cmocka_unit_test(test_overhanging_marks_keep_the_baseline),
      cmocka_unit_test(test_right_to_left_is_mirrored),
      cmocka_unit_test(test_damage_is_all_that_changed),
      cmocka_unit_test(test_another_surface_is_painted_whole),
      cmocka_unit_test(test_caches_stay_within_their_bound),
      cmocka_unit_test(test_pictures_are_saved),
  };
  return cmocka_run_group_tests(tests, open_painter, close_painter);
}
