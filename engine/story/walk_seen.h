// What came up while a story was walked: beats, lines, options, and which way each
// condition went. Only walk*.c include this.
#ifndef ATTUNE_STORY_WALK_SEEN_H
#define ATTUNE_STORY_WALK_SEEN_H

#include "story/finding.h"
#include "story/session.h"

enum { SEEN_TRUE = 1, SEEN_FALSE = 2 };

typedef struct Seen {
  const Scenario *scenario;
  int *first_item;   // by beat: where its items begin in `items`
  bool *beats;       // entered
  uint8_t *items;    // SEEN_ bits of each item's condition, when it was come past
  uint8_t *endings;  // by beat: of its condition, when it was tried
  uint8_t *options;  // by picked slot: offered, left out
  uint8_t **cases;   // by picked slot; NULL where it has none
  const Item *last;  // the last item that was come past outside an ending
  void (*locked)(void *context, const Step *step);  // every option of a step was locked
  void *context;
} Seen;

Seen *seen_new(const Scenario *scenario);
void seen_free(Seen *seen);  // harmless on NULL

StateWatch seen_watch(Seen *seen);
// The options and cases of the step that is pending.
void seen_offers(Seen *seen, const State *state, const Step *step);

// What never came up. With `must` these are things to mend, else they are notes.
void seen_find(const Seen *seen, bool must, Findings *findings);

#endif
