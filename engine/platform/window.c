#include "platform/window.h"

#include <SDL.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "platform/keys.h"
#include "platform/painter.h"
#include "ui/ui.h"

enum {
  WINDOW_WIDTH = 1280,
  WINDOW_HEIGHT = 720,
  WINDOW_LEAST_WIDTH = 960,
  WINDOW_LEAST_HEIGHT = 540,
  DAMAGE_MOST = 16,
  FRAME_MS = 16,
  ART_BYTES = 48 << 20
};

typedef struct Window {
  Game *game;
  const WindowOptions *options;
  SDL_Window *window;
  Painter *painter;
  Ui *ui;
  const Tree *tree;
  int width, height;  // of the tree
  View view;          // the game's, with the notice
  bool built;         // the tree shows what the game says
  bool painted;       // the tree is on the glass
  bool whole;         // the surface holds nothing of ours
  bool closed;
  bool fixed;  // the time stands still
  int64_t fixed_now;
  int fullscreen_setting;
  bool fullscreen;
  int frames;
  SDL_Event motion;  // the latest, not handed on yet; type 0: none
} Window;

static int window_width(const Window *window) {
  return window->options->width > 0 ? window->options->width : WINDOW_WIDTH;
}

static int window_height(const Window *window) {
  return window->options->height > 0 ? window->options->height : WINDOW_HEIGHT;
}

static int64_t clock_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int64_t window_now(const Window *window) {
  return window->fixed ? window->fixed_now : clock_ms();
}

static void fullscreen_set(Window *window, bool full) {
  if (full == window->fullscreen) return;
  if (SDL_SetWindowFullscreen(window->window, full ? SDL_WINDOW_FULLSCREEN_DESKTOP : 0) !=
      0)
    return;
  window->fullscreen = full;
  window->built = false;
  window->whole = true;
}

// Follows the setting where it changed; a window in full screen by key stays so until
// then.
static void fullscreen_follow(Window *window) {
  int setting = game_settings(window->game)->values[SET_FULLSCREEN];
  if (setting == window->fullscreen_setting) return;
  window->fullscreen_setting = setting;
  fullscreen_set(window, setting != 0);
}

static void fullscreen_toggle(Window *window) {
  bool full = !window->fullscreen;
  game_do(window->game, (Intent){INTENT_SET, SET_FULLSCREEN * 16 + full});
  fullscreen_follow(window);
  fullscreen_set(window, full);
}

static void tree_build(Window *window, int width, int height) {
  window->view = *game_view(window->game);
  if (!window->view.notice && window->view.screen == SCREEN_HOME)
    window->view.notice = window->options->notice;
  window->tree = ui_build(window->ui, &window->view, game_settings(window->game), width,
                          height, window_now(window));
  window->width = width;
  window->height = height;
}

static bool window_build(Window *window) {
  if (window->built) return true;
  SDL_Surface *surface = SDL_GetWindowSurface(window->window);
  if (!surface) return false;
  tree_build(window, surface->w, surface->h);
  window->built = true;
  window->painted = false;
  return true;
}

// While the display answers, another core lays out the first frame at the size it will
// likely have.
static int first_prepare(void *context) {
  Window *window = context;
  tree_build(window, window_width(window), window_height(window));
  painter_prepare(window->painter, window->tree, window->width, window->height);
  return 0;
}

static void window_tell(Window *window, const UiEvent *event) {
  if (!window_build(window)) return;
  bool changed = false;
  Intent intent = ui_event(window->ui, event, &changed);
  if (intent.kind != INTENT_NONE && game_do(window->game, intent)) changed = true;
  if (!changed) return;
  window->built = false;
  fullscreen_follow(window);
}

// The mouse is told in points; the tree is in pixels.
static void mouse_tell(Window *window, UiEventKind kind, int x, int y) {
  int points_w, points_h, w, h;
  SDL_GetWindowSize(window->window, &points_w, &points_h);
  SDL_GetWindowSizeInPixels(window->window, &w, &h);
  UiEvent event = {.kind = kind, .x = x, .y = y};
  if (points_w > 0 && points_h > 0 && x >= 0) {
    event.x = x * w / points_w;
    event.y = y * h / points_h;
  }
  window_tell(window, &event);
}

static void motion_flush(Window *window) {
  if (window->motion.type != SDL_MOUSEMOTION) return;
  window->motion.type = 0;
  mouse_tell(window, UI_MOVE, window->motion.motion.x, window->motion.motion.y);
}

static void key_handle(Window *window, const SDL_KeyboardEvent *key) {
  bool enter = key->keysym.sym == SDLK_RETURN || key->keysym.sym == SDLK_KP_ENTER;
  if (key->keysym.sym == SDLK_F11 || (enter && key->keysym.mod & KMOD_ALT)) {
    if (!key->repeat) fullscreen_toggle(window);
    return;
  }
  int meaning = key_meaning(&key->keysym);
  // A held key moves the focus on, but answers nothing twice.
  bool moves =
      meaning >= UI_KEY_UP && meaning != UI_KEY_ENTER && meaning != UI_KEY_ESCAPE;
  if (meaning && (!key->repeat || moves))
    window_tell(window, &(UiEvent){.kind = UI_KEY, .key = meaning});
}

static void window_change(Window *window, const SDL_WindowEvent *event) {
  switch (event->event) {
    case SDL_WINDOWEVENT_SIZE_CHANGED:
      window->built = false;
      window->whole = true;
      break;
    case SDL_WINDOWEVENT_EXPOSED:
      window->painted = false;
      window->whole = true;
      break;
    case SDL_WINDOWEVENT_LEAVE: mouse_tell(window, UI_MOVE, -1, -1); break;
    case SDL_WINDOWEVENT_CLOSE: window->closed = true; break;
    default: break;
  }
}

static void event_handle(Window *window, const SDL_Event *event) {
  if (event->type == SDL_MOUSEMOTION) {
    window->motion = *event;
    return;
  }
  motion_flush(window);
  switch (event->type) {
    case SDL_QUIT: window->closed = true; break;
    case SDL_WINDOWEVENT: window_change(window, &event->window); break;
    case SDL_KEYDOWN: key_handle(window, &event->key); break;
    case SDL_MOUSEBUTTONDOWN:
      if (event->button.button == SDL_BUTTON_LEFT)
        mouse_tell(window, UI_PRESS, event->button.x, event->button.y);
      break;
    case SDL_MOUSEBUTTONUP:
      if (event->button.button == SDL_BUTTON_LEFT)
        mouse_tell(window, UI_RELEASE, event->button.x, event->button.y);
      break;
    case SDL_MOUSEWHEEL: {
      int lines = event->wheel.direction == SDL_MOUSEWHEEL_FLIPPED ? event->wheel.y
                                                                   : -event->wheel.y;
      window_tell(window, &(UiEvent){.kind = UI_WHEEL, .y = lines});
      break;
    }
    default: break;
  }
}

// Sleeps until something happens or the ui wants to be built again.
static void events_wait(Window *window) {
  SDL_Event event;
  int64_t wake = ui_wake(window->ui), now = window_now(window);
  int got;
  if (window->options->frames_then_quit > 0) {
    got = SDL_WaitEventTimeout(&event, FRAME_MS);
  } else if (wake == INT64_MAX || window->fixed) {
    got = SDL_WaitEvent(&event);
  } else {
    int64_t rest = wake > now ? wake - now : 0;
    got = rest > 0
              ? SDL_WaitEventTimeout(&event, rest > INT32_MAX ? INT32_MAX : (int)rest)
              : SDL_PollEvent(&event);
  }
  while (got && !window->closed && !game_over(window->game)) {
    event_handle(window, &event);
    got = SDL_PollEvent(&event);
  }
  motion_flush(window);
  if (window->options->frames_then_quit > 0 || ui_wake(window->ui) <= window_now(window))
    window->built = false;
}

static void tree_print(const Window *window) {
  Text text = {0};
  tree_dump(window->tree, &text);
  const Node *focus = ui_focus(window->ui);
  printf("frame %d\n%sfocus %s\n\n", window->frames, text_string(&text),
         focus ? focus->id : "-");
  fflush(stdout);
  text_free(&text);
}

static bool window_show(Window *window, Err *err) {
  if (!window_build(window))
    return err_set(err, "The window has no surface to draw on: %s.", SDL_GetError());
  if (window->painted) return true;
  SDL_Surface *surface = SDL_GetWindowSurface(window->window);
  if (!surface) return err_set(err, "The window lost its surface: %s.", SDL_GetError());
  SDL_Rect damage[DAMAGE_MOST];
  int count = painter_paint(window->painter, window->tree, surface, window->whole, damage,
                            DAMAGE_MOST);
  if (count > 0) SDL_UpdateWindowSurfaceRects(window->window, damage, count);
  window->painted = true;
  window->whole = false;
  window->frames++;
  if (window->frames == 1 && window->options->print_first_frame)
    fprintf(stderr, "first frame: %" PRId64 " ms\n",
            clock_ms() - window->options->started);
  if (window->options->dump_ui) tree_print(window);
  return true;
}

// A second start then finds its first frame half drawn.
static void art_keep(Window *window) {
  char *cache = xdg_folder(XDG_CACHE, NULL);
  if (!cache) return;
  Text folder = {0};
  text_print(&folder, "%s/art", cache);
  painter_keep_art(window->painter, text_string(&folder), ART_BYTES);
  text_free(&folder);
  mem_free(cache);
}

// Without a display SDL falls back on a driver that shows nothing; only one asked for by
// name is meant.
static bool display_there(Err *err) {
  const char *driver = SDL_GetCurrentVideoDriver();
  const char *asked = SDL_GetHint(SDL_HINT_VIDEODRIVER);
  if ((asked && *asked) || !driver || strcmp(driver, "offscreen") != 0) return true;
  return err_set(err,
                 "No window can be opened: there is no display. "
                 "`attune run SCENARIO` plays in the terminal.");
}

// Where no message bus is offered, libdbus would start one: a fork while other threads
// run, which can leave both processes waiting for ever, and a daemon that nobody asked
// for.
static void start_no_bus(void) {
  const char *runtime = getenv("XDG_RUNTIME_DIR");
  Text socket = {0};
  text_print(&socket, "%s/bus", runtime ? runtime : "");
  if (access(text_string(&socket), F_OK) != 0)
    setenv("DBUS_SESSION_BUS_ADDRESS", "disabled:", 0);
  text_free(&socket);
}

static bool window_open(Window *window, Err *err) {
  const WindowOptions *options = window->options;
  SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
  SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
  SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
  SDL_SetHint(SDL_HINT_APP_NAME, "Attune");
  if (SDL_Init(SDL_INIT_VIDEO) != 0)
    return err_set(
        err, "No window can be opened: %s. `attune run SCENARIO` plays in the terminal.",
        SDL_GetError());
  if (!display_there(err)) return false;
  uint32_t flags = SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI;
  window->fullscreen_setting = game_settings(window->game)->values[SET_FULLSCREEN];
  window->fullscreen = window->fullscreen_setting && options->width == 0;
  if (window->fullscreen) flags |= SDL_WINDOW_FULLSCREEN_DESKTOP;
  window->window =
      SDL_CreateWindow("Attune", SDL_WINDOWPOS_CENTERED, SDL_WINDOWPOS_CENTERED,
                       window_width(window), window_height(window), flags);
  if (!window->window)
    return err_set(err, "No window can be opened: %s.", SDL_GetError());
  SDL_SetWindowMinimumSize(window->window, WINDOW_LEAST_WIDTH, WINDOW_LEAST_HEIGHT);
  SDL_StopTextInput();
  return true;
}

static bool window_loop(Window *window, Err *err) {
  const int frames = window->options->frames_then_quit;
  for (;;) {
    if (!window_show(window, err)) return false;
    bool last = frames > 0 && window->frames >= frames;
    if (last || !SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT))
      painter_rest(window->painter);
    if (last) return true;
    events_wait(window);
    if (window->closed || game_over(window->game)) return true;
  }
}

bool window_run(Game *game, const WindowOptions *options, Err *err) {
  Window window = {.game = game, .options = options, .whole = true};
  const char *now = getenv("ATTUNE_NOW");
  window.fixed = now && *now;
  if (window.fixed) window.fixed_now = strtoll(now, NULL, 10);

  start_no_bus();
  window.painter = painter_new(err);
  if (!window.painter) return false;
  art_keep(&window);
  window.ui = ui_new(painter_metrics(window.painter), painter_art(window.painter));
  bool sized = !game_settings(game)->values[SET_FULLSCREEN] || options->width > 0;
  SDL_Thread *first =
      sized ? SDL_CreateThread(first_prepare, "first frame", &window) : NULL;
  bool done = window_open(&window, err);
  if (first) SDL_WaitThread(first, NULL);
  if (done) {
    SDL_Surface *surface = SDL_GetWindowSurface(window.window);
    window.built = surface && window.tree && surface->w == window.width &&
                   surface->h == window.height;
    done = window_loop(&window, err);
  }
  ui_free(window.ui);
  painter_free(window.painter);
  if (window.window) SDL_DestroyWindow(window.window);
  SDL_Quit();
  return done;
}
