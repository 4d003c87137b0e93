// The least that a game of this kind does before its first frame: a window of 1280 × 720
// on a plain surface, one line of text, one picture, a Lua state. Prints "first frame"
// and waits for the window to be closed, or ends at once with --once.
#include <SDL.h>
#include <SDL_image.h>
#include <SDL_ttf.h>
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <string.h>

static const char picture[] =
    "<svg xmlns='http://www.w3.org/2000/svg' width='364' height='458' viewBox='0 0 364 "
    "458'>"
    "<circle cx='182' cy='160' r='120' fill='#c98d63'/>"
    "<path d='M20 458C20 330 120 300 182 300S344 330 344 458Z' fill='#96341f'/></svg>";

static int fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, SDL_GetError());
  return 1;
}

int main(int count, char **words) {
  lua_State *lua = luaL_newstate();
  if (!lua) return fail("Lua");
  luaL_openlibs(lua);
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0) return fail("SDL");
  SDL_Window *window =
      SDL_CreateWindow("Floor", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED, 1280, 720,
                       SDL_WINDOW_RESIZABLE);
  SDL_Surface *surface = window ? SDL_GetWindowSurface(window) : NULL;
  if (!surface) return fail("window");
  SDL_FillRect(surface, NULL, SDL_MapRGB(surface->format, 0xfb, 0xf2, 0xe1));
  SDL_Surface *art =
      IMG_LoadSizedSVG_RW(SDL_RWFromConstMem(picture, (int)strlen(picture)), 364, 458);
  TTF_Font *font = TTF_OpenFont(ATTUNE_FONT_VOICE, 26);
  SDL_Surface *line =
      font ? TTF_RenderUTF8_Blended(font, "Hey. Sorry, the last call ran over.",
                                    (SDL_Color){0x2b, 0x20, 0x28, 255})
           : NULL;
  if (!art || !line) return fail("picture or text");
  SDL_BlitSurface(art, NULL, surface, &(SDL_Rect){16, 100, 0, 0});
  SDL_BlitSurface(line, NULL, surface, &(SDL_Rect){420, 200, 0, 0});
  SDL_UpdateWindowSurface(window);
  fputs("first frame\n", stderr);
  SDL_Event event = {0};
  while (!(count > 1 && !strcmp(words[1], "--once")) && event.type != SDL_QUIT)
    SDL_WaitEvent(&event);
  SDL_FreeSurface(art);
  SDL_FreeSurface(line);
  TTF_CloseFont(font);
  TTF_Quit();
  SDL_Quit();
  lua_close(lua);
  return 0;
}
