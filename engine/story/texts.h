// Every text of a scenario that somebody reads, each once, in the order of the file,
// under an id that stays when the words change.
#ifndef ATTUNE_STORY_TEXTS_H
#define ATTUNE_STORY_TEXTS_H

#include "story/scenario.h"

typedef enum {
  TEXT_TITLE,
  TEXT_SUMMARY,
  TEXT_NOTE,     // what is ahead
  TEXT_NAME,     // of a person
  TEXT_ABOUT,    // who a person is
  TEXT_LINE,     // said, or narrated
  TEXT_PROMPT,   // what the player is asked
  TEXT_REPLY,    // what the player may say or do
  TEXT_PIECE,    // of a sentence
  TEXT_WHY,      // why a reply does as it does
  TEXT_THOUGHT,  // what the other person thinks of it
  TEXT_BETTER    // what could be said instead
} TextKind;

typedef struct ScenarioText {
  TextKind kind;
  const char *id;        // "soup.why", "doorway/line/3"
  const char *text;      // never NULL
  int person;            // who says or thinks it, or who it is about; -1: nobody, or
                         // whoever plays
  int mood;              // TEXT_LINE: -1 is as before
  const Option *option;  // that it belongs to; NULL where none
  int line;              // in the file; 0 where unknown
} ScenarioText;

// The id lives during the call alone.
typedef void (*TextVisit)(void *context, const ScenarioText *text);
void scenario_texts(const Scenario *scenario, TextVisit visit, void *context);

#endif
