// The inside of a game, shared by its files: game.c (intents), keep.c (ports), show.c
// (view).
#ifndef ATTUNE_PLAY_BOARD_H
#define ATTUNE_PLAY_BOARD_H

#include "play/beads.h"
#include "play/debrief.h"
#include "play/game.h"
#include "play/stage.h"

// Where a game stands below history and settings, which lie over it.
typedef enum { AT_HOME, AT_CARD, AT_STAGE, AT_DEBRIEF } Standing;

struct Game {
  Ports ports;
  Settings settings;
  uint64_t seed;
  int begun;  // plays so far; each has a seed of its own
  bool over;

  Standing standing;
  bool history_open, settings_open;
  ScenarioCard *cards;
  int card_count, card;
  const Scenario *scenario;  // of the card and the play
  int seat;                  // index into scenario->seats

  Stage *stage;     // the play that counts; NULL before the first
  Stage *practice;  // from the debrief: one moment on, kept nowhere
  Stage *trial;     // the moment tried again, in the state before its pick
  bool trial_done;  // its answer stands on the feedback sheet
  Debrief *debrief;

  bool keeps;        // the play has begun in the port
  int64_t play;      // its id there
  int stored;        // events kept
  bool seen_failed;  // said once a play

  bool can_continue;
  Text continue_title;
  int continue_moment, continue_of;

  Beads beads;
  Text notice;
  bool noticed;  // in this intent
  View view;
};

// The stage that is played: practice, or the play that counts.
Stage *game_stage(const Game *game);

// keep.c: what goes to the ports; failures become notices.
void game_notice(Game *game, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
void game_keep_begin(Game *game);
void game_keep_events(Game *game);
void game_keep_seen(Game *game);
void game_keep_finish(Game *game);
void game_look_for_unfinished(Game *game);
const Scenario *game_open_scenario(Game *game, const char *id);
bool game_resume(Game *game);
// The feedback of the latest other try, when the play stands there.
void game_recall_trial(Game *game);
int game_seat_of(const Scenario *scenario, int person);  // -1: nobody's seat

// show.c
void game_show(Game *game);

#endif
