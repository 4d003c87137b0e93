#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the ones above first
#include <cmocka.h>

#include "platform/keys.h"
#include "ui/ui.h"

static int meaning(SDL_Scancode place, SDL_Keycode key, int modifiers) {
  return key_meaning(
      &(SDL_Keysym){.scancode = place, .sym = key, .mod = (Uint16)modifiers});
}

static void test_named_keys(void **state) {
  (void)state;
  assert_int_equal(meaning(SDL_SCANCODE_UP, SDLK_UP, 0), UI_KEY_UP);
  assert_int_equal(meaning(SDL_SCANCODE_RETURN, SDLK_RETURN, 0), UI_KEY_ENTER);
  assert_int_equal(meaning(SDL_SCANCODE_KP_ENTER, SDLK_KP_ENTER, KMOD_NUM), UI_KEY_ENTER);
  assert_int_equal(meaning(SDL_SCANCODE_ESCAPE, SDLK_ESCAPE, 0), UI_KEY_ESCAPE);
  assert_int_equal(meaning(SDL_SCANCODE_TAB, SDLK_TAB, 0), UI_KEY_TAB);
  assert_int_equal(meaning(SDL_SCANCODE_TAB, SDLK_TAB, KMOD_LSHIFT), UI_KEY_BACK_TAB);
  assert_int_equal(meaning(SDL_SCANCODE_PAGEDOWN, SDLK_PAGEDOWN, 0), UI_KEY_PAGE_DOWN);
  assert_int_equal(meaning(SDL_SCANCODE_F1, SDLK_F1, 0), UI_KEY_F1);
}

static void test_characters(void **state) {
  (void)state;
  assert_int_equal(meaning(SDL_SCANCODE_T, SDLK_t, 0), 't');
  assert_int_equal(meaning(SDL_SCANCODE_T, SDLK_t, KMOD_LSHIFT), 't');
  assert_int_equal(meaning(SDL_SCANCODE_SPACE, SDLK_SPACE, 0), ' ');
  assert_int_equal(meaning(SDL_SCANCODE_APOSTROPHE, 0xf6, 0), 0xf6);
}

static void test_digits_are_digits_on_every_layout(void **state) {
  (void)state;
  assert_int_equal(meaning(SDL_SCANCODE_1, SDLK_1, 0), '1');
  assert_int_equal(meaning(SDL_SCANCODE_1, SDLK_AMPERSAND, 0), '1');  // French
  assert_int_equal(meaning(SDL_SCANCODE_0, 0xe0, 0), '0');
  assert_int_equal(meaning(SDL_SCANCODE_KP_4, SDLK_KP_4, KMOD_NUM), '4');
  assert_int_equal(meaning(SDL_SCANCODE_KP_0, SDLK_KP_0, KMOD_NUM), '0');
}

static void test_chords_and_modifiers_say_nothing(void **state) {
  (void)state;
  assert_int_equal(meaning(SDL_SCANCODE_Q, SDLK_q, KMOD_LCTRL), 0);
  assert_int_equal(meaning(SDL_SCANCODE_1, SDLK_1, KMOD_LALT), 0);
  assert_int_equal(meaning(SDL_SCANCODE_LSHIFT, SDLK_LSHIFT, KMOD_LSHIFT), 0);
  assert_int_equal(meaning(SDL_SCANCODE_F5, SDLK_F5, 0), 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(test_named_keys),
      cmocka_unit_test(test_characters),
      cmocka_unit_test(test_digits_are_digits_on_every_layout),
      cmocka_unit_test(test_chords_and_modifiers_say_nothing),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
