// One play of one scenario: a pull loop without a screen or a clock in it.
//
//   for (;;) {
//     Happening now = session_next(session);
//     if (now.kind == HAPPENS_PICK) session_pick(session, option, …);
//     if (now.kind == HAPPENS_END) break;
//   }
//
// Content is the frozen scenario; all that changes is State, one flat block that can be
// copied. The session borrows the scenario, which must outlive it.
#ifndef ATTUNE_STORY_SESSION_H
#define ATTUNE_STORY_SESSION_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"
#include "story/scenario.h"
#include "story/transcript.h"

typedef struct Session Session;

struct State;

// Who is told what the story comes past: a walk, never a play. All three are called
// before the state has changed.
typedef struct StateWatch {
  void (*entered)(void *context, int beat);
  void (*passed)(void *context, const struct State *state, const Item *item, bool holds);
  void (*tried)(void *context, int ending, bool fits);
  void *context;
} StateWatch;

// What conditions read. Arrays are sized by the scenario.
typedef struct State {
  const Scenario *scenario;
  const StateWatch *watch;  // NULL: nobody
  int beat, item;           // the next item to happen
  int seat;                 // person index of the player
  int outcome;              // of the latest compose: -1 none, 0 good, 1 mixed, 2 poor
  int compose_share;  // Σ share·weight of the running compose, in twelfths × weight
  int compose_weight;
  double *vars;
  uint16_t *visits;  // per beat, stops at 65535
  uint8_t *picked;   // per option, 0 or 1
  int passed;        // items since the last pick
  bool cut;          // a loop without a pick was cut short
  bool over;         // nothing happens any more
} State;

typedef enum {
  HAPPENS_PLACE,
  HAPPENS_LINE,
  HAPPENS_SHOW,
  HAPPENS_PICK,
  HAPPENS_END
} HappeningKind;

typedef struct Happening {
  HappeningKind kind;
  const Item *item;      // PLACE, LINE, SHOW
  const Step *step;      // PICK
  const Moment *moment;  // PICK, and LINE inside a listen; else NULL
  const Beat *beat;      // the beat that it stands in; at END the ending
} Happening;

// The rules alone, without a transcript: what a session does, and what a walk does a
// million times. A state is one block; state_copy makes another, state_assign copies into
// one of the same scenario.
State *state_new(const Scenario *scenario, int seat);
State *state_copy(const State *state);
void state_assign(State *to, const State *from);
void state_free(State *state);  // harmless on NULL
bool state_equal(const State *a, const State *b);
Happening state_next(State *state);
const Step *state_run(State *state);  // on to the next pick; NULL at the end
const Step *state_step(
    const State *state);  // the pending step; NULL where there is no pick
bool state_offered(const State *state, const Option *option);
Verdict state_verdict(const State *state, const Option *option);
void state_pick(State *state, int option);  // must be on offer at the pending step
void state_skip(State *state);              // a step must be pending

// The seat is a person index among scenario->seats. The seed is for `vary` alone.
Session *session_new(const Scenario *scenario, int seat, uint64_t seed);
void session_free(Session *session);  // harmless on NULL

const Scenario *session_scenario(const Session *session);
const State *session_state(const Session *session);
const Transcript *session_transcript(const Session *session);

// The next thing that happens. At HAPPENS_PICK and HAPPENS_END it stays there, and says
// the same again. A loop without a pick (more than 10,000 items) ends the play at the
// first ending that fits, or where it stands, with beat->ending false.
Happening session_next(Session *session);

// Options on offer at the pick: fills `indices` (into step->options) and returns how
// many. Options keep their numbers: what is not on offer is left out, not renumbered.
int session_offers(const Session *session, int *indices, int most);
bool session_offered(const Session *session, int option);

// The verdict of an option in the present state, cases applied and inheritance resolved.
Verdict session_verdict(const Session *session, const Option *option);

// Takes an option of the pending step, changes the state and appends to the transcript.
// False with a sentence when there is no pick, or the option is not on offer.
bool session_pick(Session *session, int option, Err *err);
// Passes over the pending step's whole moment, without marks.
bool session_skip(Session *session, Err *err);
// Notes that the moment was tried again with another option; changes no state.
void session_note_retry(Session *session, const Step *step, const Option *option);

// Plays a transcript's picks from the start. Stops before the first event that no longer
// fits and says in *replayed how many events were; *err says why when fewer than all.
// RETRY, PREDICT and REASON are kept as they are, and so is a PICK that a RESOLVE of the
// same step overrules or that is the other seat's. NULL when the transcript is of another
// scenario or seat.
Session *session_replay(const Scenario *scenario, const Transcript *transcript,
                        int *replayed, Err *err);

#endif
