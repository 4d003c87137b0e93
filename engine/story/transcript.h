// A play-through: which scenario, which seed, and what was done, in order. Append-only, and all
// that is ever kept of a play: lines, marks and figures are recomputed by replay. Steps and
// options stand by id, so that a typo fix in the scenario loses nothing.
#ifndef ATTUNE_STORY_TRANSCRIPT_H
#define ATTUNE_STORY_TRANSCRIPT_H

#include <stdbool.h>
#include <stdint.h>

#include "base/err.h"

typedef enum {
  EVENT_PICK,     // step, option
  EVENT_RETRY,    // step, option: tried again; an annotation, never counted
  EVENT_SKIP,     // step: passed over, no marks
  EVENT_PREDICT,  // step, option: what the other will pick (together)
  EVENT_REASON,   // step, text
  EVENT_RESOLVE   // step, option: which reply the story takes (together)
} EventKind;
extern const char *const event_kind_names[6];

typedef struct Event {
  EventKind kind;
  int seat;  // index of the person in the scenario's cast
  char *step, *option, *text;  // owned by the transcript; NULL where not used
} Event;

typedef struct Transcript {
  char *scenario;  // id
  uint64_t hash;   // of the scenario when the play began
  uint64_t seed;
  int seat;        // the player's person index
  Event *events;
  int count, capacity;
} Transcript;

Transcript *transcript_new(const char *scenario, uint64_t hash, uint64_t seed, int seat);
void transcript_free(Transcript *transcript);  // harmless on NULL
// Copies its strings.
void transcript_add(Transcript *transcript, EventKind kind, int seat, const char *step,
                    const char *option, const char *text);

// One line of text per event, a header first; reads back to an equal transcript. The caller
// frees the text with mem_free. transcript_read gives NULL with a sentence on anything foreign.
char *transcript_write(const Transcript *transcript);
Transcript *transcript_read(const char *text, Err *err);

#endif
