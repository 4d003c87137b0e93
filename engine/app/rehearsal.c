#include "app/rehearsal.h"

#include <string.h>

#include "base/hash.h"
#include "base/mem.h"

enum { GAMES_MOST = 240, INTENTS_MOST = 3000, SEED = 1 };

struct Rehearsal {
  Shelf *shelf;
  const char *scenario;
  Settings settings;
  Game *game;
  Transcript *kept;  // what home offers to continue; NULL: nothing
  int cursor;
};

static int port_card_count(void *context) {
  return shelf_count(((Rehearsal *)context)->shelf);
}

static const ScenarioCard *port_card(void *context, int index) {
  return shelf_card(((Rehearsal *)context)->shelf, index);
}

static const Scenario *port_open(void *context, const char *id, Err *err) {
  return shelf_open(((Rehearsal *)context)->shelf, id, err);
}

static bool port_unfinished(void *context, SavedPlay *play) {
  Rehearsal *rehearsal = context;
  if (!rehearsal->kept) return false;
  *play = (SavedPlay){1, rehearsal->kept, rehearsal->cursor};
  return true;
}

static bool keep_copy(Rehearsal *rehearsal, const Transcript *transcript, Err *err) {
  char *text = transcript_write(transcript);
  Transcript *copy = transcript_read(text, err);
  mem_free(text);
  if (!copy) return false;
  transcript_free(rehearsal->kept);
  rehearsal->kept = copy;
  rehearsal->cursor = 0;
  return true;
}

static bool port_begin(void *context, const Transcript *transcript, int64_t *id,
                       Err *err) {
  *id = 1;
  return keep_copy(context, transcript, err);
}

static bool port_append(void *context, int64_t id, const Transcript *transcript,
                        int first, Err *err) {
  (void)id, (void)first;
  return keep_copy(context, transcript, err);
}

static bool port_seen(void *context, int64_t id, int cursor, Err *err) {
  (void)id, (void)err;
  ((Rehearsal *)context)->cursor = cursor;
  return true;
}

static bool port_finish(void *context, int64_t id, const char *ending, Err *err) {
  (void)id, (void)ending, (void)err;
  Rehearsal *rehearsal = context;
  transcript_free(rehearsal->kept);
  rehearsal->kept = NULL;
  return true;
}

static bool port_settings(void *context, const Settings *settings, Err *err) {
  (void)context, (void)settings, (void)err;
  return true;
}

Rehearsal *rehearsal_new(Shelf *shelf, const char *scenario, const Settings *settings) {
  Rehearsal *rehearsal = mem_alloc(sizeof *rehearsal);
  rehearsal->shelf = shelf;
  rehearsal->scenario = scenario;
  rehearsal->settings = *settings;
  return rehearsal;
}

void rehearsal_free(Rehearsal *rehearsal) {
  if (!rehearsal) return;
  game_free(rehearsal->game);
  transcript_free(rehearsal->kept);
  mem_free(rehearsal);
}

// At home; what was kept stays only where it is asked for.
static void rehearsal_begin(Rehearsal *rehearsal, bool keeps) {
  game_free(rehearsal->game);
  if (!keeps) {
    transcript_free(rehearsal->kept);
    rehearsal->kept = NULL;
  }
  const Ports ports = {rehearsal,       port_card_count, port_card,   port_open,
                       port_unfinished, port_begin,      port_append, port_seen,
                       port_finish,     port_settings};
  rehearsal->game = game_new(&ports, &rehearsal->settings, SEED);
}

static bool card_open(Rehearsal *rehearsal) {
  const View *view = game_view(rehearsal->game);
  for (int i = 0; i < view->card_count; i++)
    if (!strcmp(view->cards[i].id, rehearsal->scenario))
      return game_do(rehearsal->game, (Intent){INTENT_OPEN, i}) &&
             game_view(rehearsal->game)->screen == SCREEN_CARD;
  return false;
}

typedef bool (*Wanted)(const View *view, bool strict);

static bool is_stage_line(const View *view, bool strict) {
  (void)strict;
  return view->screen == SCREEN_STAGE && !view->choosing && view->speech;
}

static bool is_stage_choice(const View *view, bool strict) {
  (void)strict;
  return view->screen == SCREEN_STAGE && view->choosing;
}

static bool is_feedback(const View *view, bool strict) {
  return view->screen == SCREEN_FEEDBACK && view->worth < 0 && !view->slot_count &&
         (!strict || (view->felt && view->better));
}

static bool is_feedback_good(const View *view, bool strict) {
  return view->screen == SCREEN_FEEDBACK && view->worth > 0 &&
         (!strict || (view->felt && view->worth == 2));
}

static bool offers_a_hold(const View *view) {
  for (int i = 0; i < view->option_count; i++)
    if (view->options[i].holds) return true;
  return false;
}

static bool is_listen(const View *view, bool strict) {
  return view->screen == SCREEN_LISTEN && view->choosing && offers_a_hold(view) &&
         (!strict || view->heard_count > 1);
}

static bool is_listen_recall(const View *view, bool strict) {
  (void)strict;
  return view->screen == SCREEN_LISTEN && view->choosing && !offers_a_hold(view);
}

static bool is_compose(const View *view, bool strict) {
  return view->screen == SCREEN_COMPOSE && view->slot_now < view->slot_count &&
         (!strict || view->slot_now > 0);
}

static bool is_compose_done(const View *view, bool strict) {
  (void)strict;
  return view->screen == SCREEN_COMPOSE && view->slot_now == view->slot_count;
}

static bool is_ending(const View *view, bool strict) {
  (void)strict;
  return view->screen == SCREEN_ENDING;
}

static bool is_debrief(const View *view, bool strict) {
  return view->screen == SCREEN_DEBRIEF &&
         (!strict || (view->turning_text && view->strength_text[0] && view->aim_text));
}

static bool is_well_under_way(const View *view, bool strict) {
  return view->screen == SCREEN_STAGE && view->choosing &&
         view->line_count > (strict ? 8 : 1);
}

static bool is_home(const View *view, bool strict) {
  (void)strict;
  return view->screen == SCREEN_HOME;
}

typedef enum { REACH_HOME, REACH_CARD, REACH_PLAY } Reach;

static const struct {
  Reach reach;
  Wanted wanted;
  IntentKind then;
} scenes[] = {
    {REACH_HOME, is_home, INTENT_NONE},
    {REACH_PLAY, is_well_under_way, INTENT_BACK},
    {REACH_CARD, NULL, INTENT_NONE},
    {REACH_PLAY, is_stage_line, INTENT_NONE},
    {REACH_PLAY, is_stage_choice, INTENT_NONE},
    {REACH_PLAY, is_feedback, INTENT_NONE},
    {REACH_PLAY, is_feedback_good, INTENT_NONE},
    {REACH_PLAY, is_listen, INTENT_NONE},
    {REACH_PLAY, is_listen_recall, INTENT_NONE},
    {REACH_PLAY, is_compose, INTENT_NONE},
    {REACH_PLAY, is_compose_done, INTENT_NONE},
    {REACH_PLAY, is_ending, INTENT_NONE},
    {REACH_PLAY, is_debrief, INTENT_NONE},
    {REACH_PLAY, is_well_under_way, INTENT_HISTORY},
    {REACH_HOME, is_home, INTENT_SETTINGS},
};

const char *const rehearsal_screens[] = {
    "home",          "home-continue", "card",          "stage-line",
    "stage-choice",  "feedback",      "feedback-good", "listen",
    "listen-recall", "compose",       "compose-done",  "ending",
    "debrief",       "history",       "settings",      NULL};

// One of the offered options, another one in every game.
static int option_drawn(const View *view, int game, int turn) {
  int offered[VIEW_OPTIONS_MOST], count = 0;
  for (int i = 0; i < view->option_count; i++)
    if (view->options[i].offered) offered[count++] = i;
  if (count == 0) return -1;
  uint64_t drawn = hash_number(hash_number(HASH_START, game), turn);
  return offered[(drawn >> 20) % (uint64_t)count];
}

static bool play_on(Game *game, const View *view, int round, int turn) {
  if (view->screen == SCREEN_COMPOSE && view->slot_now == view->slot_count)
    return game_do(game, (Intent){INTENT_SAY, 0});
  if (view->choosing)
    return game_do(game, (Intent){INTENT_PICK, option_drawn(view, round, turn)});
  return game_do(game, (Intent){INTENT_ADVANCE, 0});
}

static bool play_until(Rehearsal *rehearsal, int round, Wanted wanted, bool strict) {
  rehearsal_begin(rehearsal, false);
  if (!card_open(rehearsal)) return false;
  Game *game = rehearsal->game;
  if (!game_do(game, (Intent){INTENT_BEGIN, 0})) return false;
  for (int turn = 0; turn < INTENTS_MOST; turn++) {
    const View *view = game_view(game);
    if (wanted(view, strict)) return true;
    if (view->screen == SCREEN_DEBRIEF || !play_on(game, view, round, turn)) return false;
  }
  return false;
}

// First what shows the screen at its fullest, then what shows it at all.
static bool play_search(Rehearsal *rehearsal, Wanted wanted) {
  for (int pass = 0; pass < 2; pass++)
    for (int round = 0; round < GAMES_MOST; round++)
      if (play_until(rehearsal, round, wanted, pass == 0)) return true;
  return false;
}

Game *rehearsal_reach(Rehearsal *rehearsal, const char *screen, Err *err) {
  int found = 0;
  while (rehearsal_screens[found] && strcmp(rehearsal_screens[found], screen) != 0)
    found++;
  if (!rehearsal_screens[found]) {
    err_set(err, "There is no screen '%s'.", screen);
    return NULL;
  }
  bool there = true;
  if (scenes[found].reach == REACH_PLAY) {
    there = play_search(rehearsal, scenes[found].wanted);
  } else {
    rehearsal_begin(rehearsal, false);
    if (scenes[found].reach == REACH_CARD) there = card_open(rehearsal);
  }
  if (!there) {
    const char *notice = rehearsal->game ? game_view(rehearsal->game)->notice : NULL;
    err_set(err, "The scenario '%s' never shows the screen '%s'.%s%s",
            rehearsal->scenario, screen, notice ? " " : "", notice ? notice : "");
    return NULL;
  }
  if (scenes[found].then != INTENT_NONE)
    game_do(rehearsal->game, (Intent){scenes[found].then, 0});
  return rehearsal->game;
}
