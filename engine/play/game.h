// Solo play, whole: home, card, stage, feedback, debrief. Intents in, View out. The game
// keeps nothing itself and reads no file: scenarios and saved plays come through Ports,
// which `app` wires to the script and store rooms (tests wire them to plain memory). A
// pick is kept through the port before its feedback is shown.
#ifndef ATTUNE_PLAY_GAME_H
#define ATTUNE_PLAY_GAME_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "play/view.h"
#include "store/settings.h"
#include "story/transcript.h"

typedef struct SavedPlay {  // an unfinished play that home offers to continue
  int64_t id;
  const Transcript *transcript;
  int cursor;  // happenings seen since the last pick
} SavedPlay;

typedef struct Ports {
  void *context;
  int (*card_count)(void *context);
  const ScenarioCard *(*card)(void *context, int index);
  // A loaded scenario; stays valid until the game is freed. NULL with a sentence.
  const Scenario *(*open)(void *context, const char *id, Err *err);
  // The newest unfinished play. False: there is none. The transcript is the port's.
  bool (*unfinished)(void *context, SavedPlay *play);
  // Keeping. Each is one transaction; false with a sentence: the game goes on and says
  // it.
  bool (*begin)(void *context, const Transcript *transcript, int64_t *id, Err *err);
  bool (*append)(void *context, int64_t id, const Transcript *transcript, int first,
                 Err *err);
  bool (*seen)(void *context, int64_t id, int cursor, Err *err);
  bool (*finish)(void *context, int64_t id, const char *ending, Err *err);
  bool (*keep_settings)(void *context, const Settings *settings, Err *err);
} Ports;

typedef enum {
  INTENT_NONE,
  INTENT_OPEN,  // arg: card index → scenario card
  INTENT_CONTINUE,
  INTENT_SEAT,  // arg: index into scenario->seats
  INTENT_BEGIN,
  INTENT_ADVANCE,     // the next line; also "go on" from feedback, ending → debrief
  INTENT_PICK,        // arg: option index (0 …)
  INTENT_UNDO,        // compose: take the last piece out
  INTENT_SAY,         // compose: the sentence is whole, say it
  INTENT_TRY_AGAIN,   // from feedback; later, the story goes back to it
  INTENT_SKIP,        // pass over this moment without marks
  INTENT_REPLAY,      // debrief; arg: moment index → a practice play from that moment
  INTENT_OTHER_SEAT,  // debrief: play the same scenario as the partner
  INTENT_HISTORY,
  INTENT_SETTINGS,
  INTENT_SET,   // arg: Setting * 16 + value
  INTENT_BACK,  // one screen back; from the stage: home, the play is kept
  INTENT_HOME,
  INTENT_QUIT
} IntentKind;

typedef struct Intent {
  IntentKind kind;
  int arg;
} Intent;

typedef struct Game Game;

Game *game_new(const Ports *ports, const Settings *settings, uint64_t seed);
void game_free(Game *game);  // harmless on NULL

const View *game_view(const Game *game);
const Settings *game_settings(const Game *game);
bool game_over(const Game *game);  // INTENT_QUIT came

// What does not fit the present screen is passed over in silence and returns false.
bool game_do(Game *game, Intent intent);

#endif
