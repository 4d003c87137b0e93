#include "platform/keys.h"

#include "ui/ui.h"

int key_meaning(const SDL_Keysym *key) {
  switch (key->sym) {
    case SDLK_UP: return UI_KEY_UP;
    case SDLK_DOWN: return UI_KEY_DOWN;
    case SDLK_LEFT: return UI_KEY_LEFT;
    case SDLK_RIGHT: return UI_KEY_RIGHT;
    case SDLK_RETURN:
    case SDLK_KP_ENTER: return UI_KEY_ENTER;
    case SDLK_ESCAPE: return UI_KEY_ESCAPE;
    case SDLK_TAB: return key->mod & KMOD_SHIFT ? UI_KEY_BACK_TAB : UI_KEY_TAB;
    case SDLK_PAGEUP: return UI_KEY_PAGE_UP;
    case SDLK_PAGEDOWN: return UI_KEY_PAGE_DOWN;
    case SDLK_F1: return UI_KEY_F1;
    case SDLK_BACKSPACE: return '\b';
    case SDLK_KP_0: return '0';
    default: break;
  }
  if (key->mod & (KMOD_CTRL | KMOD_ALT | KMOD_GUI)) return 0;
  if (key->sym >= SDLK_KP_1 && key->sym <= SDLK_KP_9) return '1' + (key->sym - SDLK_KP_1);
  if (key->scancode >= SDL_SCANCODE_1 && key->scancode <= SDL_SCANCODE_9)
    return '1' + (int)(key->scancode - SDL_SCANCODE_1);
  if (key->scancode == SDL_SCANCODE_0) return '0';
  return key->sym >= ' ' && key->sym < 0x110000 ? key->sym : 0;
}
