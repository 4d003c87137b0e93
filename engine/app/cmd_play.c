#include "app/cmd_play.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/keep.h"
#include "app/shelf.h"
#include "app/size.h"
#include "base/file.h"
#include "base/mem.h"
#include "platform/window.h"

typedef struct Play {
  Keep keep;  // first: the keeping ports take a Play for a Keep
  Shelf *shelf;
  const char *word;      // the scenario asked for: an id or a path; NULL: none
  const Scenario *told;  // the one at a path, which no shelf lists
  ScenarioCard card;     // its card
  const char *seats[4];
  WindowOptions window;
  Text notice;
} Play;

static int64_t clock_ms(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

static int usage(const char *sentence, const char *word) {
  fprintf(stderr, sentence, word);
  fputs("\nUsage: attune [play] [SCENARIO] [--size WxH] [--dump-ui] [--frames N]\n",
        stderr);
  return 2;
}

// 0 when all is well, else the exit status.
static int play_read(Play *play, int count, char **words) {
  for (int i = 0; i < count; i++) {
    const char *word = words[i];
    if (!strcmp(word, "--together"))
      return usage(
          "Playing together is not there yet; without --together one person plays%s.",
          "");
    if (!strcmp(word, "--dump-ui")) {
      play->window.dump_ui = true;
    } else if (!strcmp(word, "--first-frame")) {
      play->window.print_first_frame = true;
    } else if (!strcmp(word, "--size")) {
      const char *size = i + 1 < count ? words[++i] : "";
      if (!size_read(size, &play->window.width, &play->window.height))
        return usage("'%s' is no size; write it like 1280x720.", size);
    } else if (!strcmp(word, "--frames")) {
      const char *frames = i + 1 < count ? words[++i] : "";
      play->window.frames_then_quit = atoi(frames);
      if (play->window.frames_then_quit < 1)
        return usage("'%s' is no number of frames.", frames);
    } else if (*word == '-') {
      return usage("attune play does not know '%s'.", word);
    } else if (play->word) {
      return usage("One scenario at a time; '%s' is a second one.", word);
    } else {
      play->word = word;
    }
  }
  return 0;
}

// Where the card of a story at a path goes: in place of a shelf's of the same id, else
// last.
static int told_place(const Play *play) {
  int count = shelf_count(play->shelf);
  for (int i = 0; i < count; i++)
    if (!strcmp(shelf_card(play->shelf, i)->id, play->told->id)) return i;
  return count;
}

static int port_card_count(void *context) {
  const Play *play = context;
  int count = shelf_count(play->shelf);
  return play->told && told_place(play) == count ? count + 1 : count;
}

static const ScenarioCard *port_card(void *context, int index) {
  Play *play = context;
  if (play->told && index == told_place(play)) return &play->card;
  return shelf_card(play->shelf, index);
}

static const Scenario *port_open(void *context, const char *id, Err *err) {
  Play *play = context;
  if (play->told && !strcmp(id, play->told->id)) return play->told;
  return shelf_open(play->shelf, id, err);
}

static bool told_open(Play *play, Err *err) {
  const Scenario *told = play->told = shelf_open(play->shelf, play->word, err);
  if (!told) return false;
  for (int i = 0; i < told->seat_count; i++)
    play->seats[i] = told->people[told->seats[i]].name;
  play->card = (ScenarioCard){.id = told->id,
                              .title = told->title,
                              .summary = told->summary,
                              .minutes = told->minutes,
                              .moment_count = told->moment_count,
                              .notes = told->notes,
                              .note_count = told->note_count,
                              .seats = play->seats,
                              .seat_count = told->seat_count};
  return true;
}

static void notice_add(Play *play, const char *sentence) {
  if (!*sentence) return;
  if (play->notice.length) text_add(&play->notice, " ");
  text_add(&play->notice, sentence);
}

// Where nothing can be kept the game is still played; home says why.
static void keep_begin(Play *play) {
  Err err = {{0}};
  char *data = xdg_folder(XDG_DATA, &err), *config = xdg_folder(XDG_CONFIG, &err);
  err.text[0] = 0;
  if (!keep_open(&play->keep, data, config, &err)) notice_add(play, err.text);
  if (!play->keep.store) notice_add(play, play->keep.why.text);
  mem_free(data);
  mem_free(config);
}

static bool card_open(Play *play, Game *game, Err *err) {
  const View *view = game_view(game);
  const char *id = play->told ? play->told->id : play->word;
  for (int i = 0; i < view->card_count; i++)
    if (!strcmp(view->cards[i].id, id)) return game_do(game, (Intent){INTENT_OPEN, i});
  shelf_open(play->shelf, play->word, err);  // says which stories there are
  return false;
}

static bool game_play(Play *play, Err *err) {
  Ports ports = {.context = play,
                 .card_count = port_card_count,
                 .card = port_card,
                 .open = port_open};
  keep_ports(&ports);
  const char *seed = getenv("ATTUNE_SEED");
  Game *game = game_new(&ports, &play->keep.settings,
                        seed ? strtoull(seed, NULL, 10) : (uint64_t)time(NULL));
  play->window.notice = play->notice.bytes;
  bool played =
      (!play->word || card_open(play, game, err)) && window_run(game, &play->window, err);
  game_free(game);
  return played;
}

static bool shelf_begin(Play *play, Err *err) {
  play->shelf = shelf_new(err);
  if (!play->shelf) return false;
  if (play->word && shelf_is_path(play->word) && !told_open(play, err)) return false;
  for (int i = 0; i < shelf_count(play->shelf); i++) {
    const char *notice = shelf_notice(play->shelf, shelf_card(play->shelf, i)->id);
    if (notice) notice_add(play, notice);
  }
  return true;
}

int cmd_play(int count, char **words) {
  Play play = {.window.started = clock_ms()};
  int status = play_read(&play, count, words);
  if (status) return status;
  Err err = {{0}};
  bool played = false;
  if (shelf_begin(&play, &err)) {
    keep_begin(&play);
    played = game_play(&play, &err);
    keep_close(&play.keep);
  }
  shelf_free(play.shelf);
  text_free(&play.notice);
  if (!played) fprintf(stderr, "attune: %s\n", err.text);
  return played ? 0 : 1;
}
