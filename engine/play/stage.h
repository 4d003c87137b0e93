// A running play: a session, and what stands on the stage because of it. Fed with the
// same events and steps it always stands the same; resuming, undoing and trying again all
// build a new stage from a transcript. Borrows the scenario.
#ifndef ATTUNE_PLAY_STAGE_H
#define ATTUNE_PLAY_STAGE_H

#include "base/arena.h"
#include "base/err.h"
#include "play/answer.h"
#include "story/session.h"

typedef enum {
  STAGE_SHOWS,     // a line stands
  STAGE_PICKS,     // options are open
  STAGE_ANSWERED,  // the answer has been taken: feedback
  STAGE_ENDED
} StageMode;

typedef struct Stage {
  const Scenario *scenario;
  int person;  // the player
  Session *session;
  StageMode mode;
  Happening now;
  Happening ahead;  // seen already, has not happened yet
  bool has_ahead;
  int cursor;     // happenings since the last event that counts
  int committed;  // events that count; pieces of a sentence not yet said come after them
  bool whole;     // STAGE_PICKS in a compose: every slot is filled

  const char *place;
  Mood *moods;  // by person
  int right;    // the person across; -1: nobody
  const char *speech, *narration;
  int speaker;
  bool told;  // the latest line was narration

  const Moment *listening;  // inside a listen
  bool listen_answered;     // a pause of this listen has been answered
  int heard_from;           // its first line

  Answer answer;
  const char *said;
  const Beat *ending;
  Text ending_text;
  ViewLine *lines;
  int line_count;
  size_t line_capacity;
  Arena *strings;
} Stage;

Stage *stage_new(const Scenario *scenario, int person, uint64_t seed);
void stage_free(Stage *stage);  // harmless on NULL

const Transcript *stage_transcript(const Stage *stage);

// On to the next line, pick or end. Does nothing at a pick or an end.
void stage_advance(Stage *stage);
// On, quietly, to the first line or pick of a moment.
void stage_advance_to(Stage *stage, const Moment *moment);

// Takes an option. A reply is answered at once; a piece goes into its slot; after an
// answer about oneself the story goes on.
bool stage_pick(Stage *stage, int option);
bool stage_say(Stage *stage);  // the whole sentence
// Passes over the moment (also from a line inside a listen) and goes on. Pieces not yet
// said must have been taken out before.
bool stage_skip(Stage *stage);

// A new stage that stands where `transcript` leads: its first `count` events, then
// `cursor` happenings. Stops before the first event that does not fit; *followed says how
// many did. Without a happening after an answer it stands at that answer.
Stage *stage_follow(const Scenario *scenario, const Transcript *transcript, int count,
                    int cursor, int *followed, Err *err);

// The same stage with the last piece taken out; NULL when there is none.
Stage *stage_undone(const Stage *stage);

// The same stage back at the latest answer; NULL when a skip came after it, the story has
// ended, or a sentence is being built.
Stage *stage_answered(const Stage *stage);

#endif
