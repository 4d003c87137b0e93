#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the ones above first
#include <cmocka.h>
#include <string.h>

#include "platform/assets.h"
#include "platform/fonts.h"

static Assets *assets;

static Fonts *fonts_from_assets(void) {
  const char *paths[FACE_COUNT];
  for (FontFace face = 0; face < FACE_COUNT; face++)
    paths[face] = assets_font(assets, face);
  Err err = {{0}};
  Fonts *fonts = fonts_new(paths, &err);
  assert_string_equal(err.text, "");
  assert_non_null(fonts);
  return fonts;
}

static void test_a_missing_font_names_its_package(void **state) {
  (void)state;
  static const char *const packages[FACE_COUNT] = {
      "fonts-sil-gentiumplus", "fonts-sil-gentiumplus", "fonts-quicksand",
      "fonts-dejavu-core"};
  for (FontFace gone = 0; gone < FACE_COUNT; gone++) {
    const char *paths[FACE_COUNT];
    for (FontFace face = 0; face < FACE_COUNT; face++)
      paths[face] = face == gone ? "/nowhere/gone.ttf" : assets_font(assets, face);
    Err err = {{0}};
    assert_null(fonts_new(paths, &err));
    assert_non_null(strstr(err.text, packages[gone]));
    assert_non_null(strstr(err.text, "/nowhere/gone.ttf"));
    paths[gone] = NULL;
    assert_null(fonts_new(paths, &err));
    assert_non_null(strstr(err.text, packages[gone]));
  }
}

static void test_widths_are_advances(void **state) {
  (void)state;
  Fonts *fonts = fonts_from_assets();
  for (FontFace face = 0; face < FACE_COUNT; face++) {
    int one = fonts_width(fonts, face, 24, "room", 4);
    assert_in_range(one, 30, 80);
    assert_int_equal(fonts_width(fonts, face, 24, "room and more", 4), one);
    assert_true(fonts_width(fonts, face, 24, "room ", 5) > one);
    assert_true(fonts_width(fonts, face, 48, "room", 4) > one * 3 / 2);
    assert_int_equal(fonts_width(fonts, face, 24, "", 0), 0);
    for (int again = 0; again < 3; again++)
      assert_int_equal(fonts_width(fonts, face, 24, "room", 4), one);
  }
  fonts_free(fonts);
}

static void test_the_rendered_run_is_as_wide_as_measured(void **state) {
  (void)state;
  Fonts *fonts = fonts_from_assets();
  static const char words[] = "Quarter past nine. The pan is still in the sink.";
  for (FontFace face = 0; face < FACE_COUNT; face++)
    for (int size = 14; size <= 64; size += 10) {
      SDL_Point origin;
      SDL_Surface *surface = fonts_render(fonts, face, size, (SDL_Color){0, 0, 0, 255},
                                          words, false, &origin);
      assert_non_null(surface);
      int width = fonts_width(fonts, face, size, words, strlen(words));
      assert_in_range(surface->w, width - 3, width + 3);
      int ascent, descent;
      fonts_extent(fonts, face, size, &ascent, &descent);
      assert_int_equal(origin.y, -ascent);
      assert_in_range(surface->h, ascent + descent - 2, ascent + descent + 2);
      SDL_FreeSurface(surface);
    }
  fonts_free(fonts);
}

static void test_open_fonts_are_bounded(void **state) {
  (void)state;
  Fonts *fonts = fonts_from_assets();
  assert_int_equal(fonts_open_count(fonts), 0);
  for (int size = 10; size < 60; size++) fonts_width(fonts, FACE_VOICE, size, "a", 1);
  assert_int_equal(fonts_open_count(fonts), FONTS_OPEN);
  assert_true(fonts_width(fonts, FACE_VOICE, 10, "b", 1) > 0);
  fonts_free(fonts);
  fonts_free(NULL);
}

static int setup(void **state) {
  (void)state;
  return (assets = assets_new(NULL)) ? 0 : -1;
}

static int teardown(void **state) {
  (void)state;
  assets_free(assets);
  return 0;
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_a_missing_font_names_its_package),
      cmocka_unit_test(test_widths_are_advances),
      cmocka_unit_test(test_the_rendered_run_is_as_wide_as_measured),
      cmocka_unit_test(test_open_fonts_are_bounded),
  };
  return cmocka_run_group_tests(tests, setup, teardown);
}
