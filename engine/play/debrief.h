// What is said after a play, in warm plain sentences that quote the player's own replies.
// No grade for a person anywhere.
#ifndef ATTUNE_PLAY_DEBRIEF_H
#define ATTUNE_PLAY_DEBRIEF_H

#include "base/text.h"
#include "play/view.h"

typedef struct Debrief {
  Review *review;
  Text turning, strengths[2], aim;  // empty where there is nothing to say
  const char *aim_scenario;         // borrowed from the cards
  const char **untaken;
  int untaken_count;
} Debrief;

// NULL with a sentence when the transcript does not fit the scenario.
Debrief *debrief_new(const Scenario *scenario, const Transcript *transcript,
                     const ScenarioCard *cards, int card_count, Err *err);
void debrief_free(Debrief *debrief);  // harmless on NULL
void debrief_show(const Debrief *debrief, View *view);

#endif
