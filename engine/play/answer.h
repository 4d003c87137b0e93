// What the player answered last: the reply with its verdict in the state of that time, or
// the pieces of a sentence. The feedback sheet shows it. Pointers go into the scenario.
#ifndef ATTUNE_PLAY_ANSWER_H
#define ATTUNE_PLAY_ANSWER_H

#include "base/text.h"
#include "play/view.h"
#include "story/session.h"

typedef struct AnswerPick {
  const Step *step;
  const Option *option;
  Verdict verdict;
  int worth;
} AnswerPick;

typedef struct Answer {
  const Moment *moment;  // NULL: nothing was answered
  AnswerPick picks[VIEW_SLOTS_MOST];
  int pick_count;
  int event_first;                  // where its picks begin in the transcript
  bool offered[VIEW_OPTIONS_MOST];  // of the latest step
  int worths[VIEW_OPTIONS_MOST];
  int outcome;  // of a compose: 0 good, 1 mixed, 2 poor; -1
} Answer;

// Notes an option of the pending step, before the session takes it. The first piece of a
// moment clears what was there.
void answer_note(Answer *answer, const Session *session, const Moment *moment,
                 const Step *step, int option);

bool answer_took(const Answer *answer, const Step *step, int option);

// Whether more picks follow before the answer stands: a piece, a thought and how sure.
bool step_waits(const Step *step);

// The worst harm if any pick was below 0, else the best; of a guess, what was asked.
int answer_worth(const Answer *answer);

// What was said, whole; a sentence of pieces stands in the words of its slots.
void answer_said(const Answer *answer, Text *said);

// Fills thought and sure, for a guess.
void answer_show_thought(const Answer *answer, View *view);

// Fills said (which the caller keeps), felt, why, better, marks, worth.
void answer_show(const Answer *answer, const char *said, View *view);

#endif
