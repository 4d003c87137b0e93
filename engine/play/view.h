// What a person sees, as data: one View at a time, made by play/game.h and read by the
// window's screens and by the terminal. No pixels, no SQL, no Lua. Every pointer is valid
// until the next intent.
#ifndef ATTUNE_PLAY_VIEW_H
#define ATTUNE_PLAY_VIEW_H

#include <stdbool.h>
#include <stdint.h>

#include "story/scenario.h"
#include "story/score.h"

// What the library knows of a scenario without loading it (from the catalogue).
typedef struct ScenarioCard {
  const char *id, *title, *summary;
  int minutes, moment_count;
  const char *const *notes;
  int note_count;
  uint32_t principles;       // bit per principle that it practises
  const char *const *seats;  // names
  int seat_count;
  const char *place;  // its first backdrop
  bool broken;        // did not load: `attune check` says why
} ScenarioCard;

typedef enum {
  SCREEN_HOME,
  SCREEN_CARD,
  SCREEN_STAGE,     // a line is spoken, told, or a choice is open
  SCREEN_LISTEN,    // the partner holds the floor: words and pauses
  SCREEN_COMPOSE,   // a sentence is built from slots
  SCREEN_FEEDBACK,  // what it did
  SCREEN_ENDING,
  SCREEN_DEBRIEF,
  SCREEN_HISTORY,  // what was said so far
  SCREEN_SETTINGS,
  SCREEN_COUNT
} Screen;

typedef struct ViewPerson {
  const Person *person;
  Mood mood;
  bool speaks;
} ViewPerson;

typedef struct ViewOption {
  const char *text;
  bool offered;
  bool taken;  // the first answer, while trying again; a piece that is in its slot
  bool holds;  // listen: keeps the floor open
  int worth;   // only in feedback; else 0
} ViewOption;

enum { VIEW_OPTIONS_MOST = 12, VIEW_SLOTS_MOST = 6, VIEW_MARKS_MOST = 6 };

typedef struct ViewSlot {
  const char *prompt, *glyph;
  const char *text;  // the piece in it; NULL while empty
} ViewSlot;

typedef struct ViewMark {
  int principle, value;
  const char
      *why;  // of a compose piece or a thought; NULL where the sheet's `why` says it
  const char *said;  // the piece or the thought; NULL where `said` says it
} ViewMark;

typedef struct ViewBead {  // the progress thread
  const char *title;
  int worth, principle;
  bool done, now;
} ViewBead;

typedef struct ViewLine {  // history, and what was heard in a listen
  const Person *speaker;   // NULL: narration
  const char *text;
  bool picked;  // said by the player as a pick
} ViewLine;

typedef struct View {
  Screen screen;
  const char *notice;  // a sentence for the person (an error, a warning); NULL where none

  // home
  const ScenarioCard *cards;
  int card_count;
  bool can_continue;
  const char *continue_title;
  int continue_moment, continue_of;  // "moment 5 of 9"

  // card
  const ScenarioCard *card;
  const Scenario *scenario;  // loaded; also everywhere in play
  int seat;                  // index into scenario->seats

  // stage, listen, compose, feedback
  const char *title, *place;
  ViewPerson left, right;  // left is the player
  const char *speech;      // the line in the bubble; NULL where none
  bool speech_left;        // who says it
  const char *narration;   // in the strip; NULL where none
  const char *prompt;
  bool choosing;     // options are open
  const Step *step;  // whose options are listed; NULL where none are
  bool trying_again;
  const char *thought;  // of a guess: what the player thinks is under it; NULL elsewhere
  const char *sure;     // how sure of it; NULL until said
  ViewOption options[VIEW_OPTIONS_MOST];
  int option_count;
  ViewBead *beads;             // past and present moments
  int bead_count, bead_total;  // total: moments on the longest way there is (an estimate)
  const ViewLine *lines;  // history; in a listen the last `heard_count` are the listen's
  int line_count, heard_count;
  bool buzz;
  ViewSlot slots[VIEW_SLOTS_MOST];
  int slot_count, slot_now;  // slot_now == slot_count: the sentence is whole

  // feedback
  const char *said;  // what the player said, as picked
  const char *felt, *why, *better;
  ViewMark marks[VIEW_MARKS_MOST];
  int mark_count;
  int worth;  // -2 … +2

  // ending, debrief
  const char *ending_title;
  const char *ending_text;
  const Review *review;
  const char *turning_text;  // a sentence or two; NULL where there is no turning point
  const char *strength_text[2];  // NULL where there is none
  const char *aim_text;
  const char *aim_scenario;  // title of another story that practises it; NULL where none
  const char *const *untaken;  // titles of endings not reached
  int untaken_count;
} View;

#endif
