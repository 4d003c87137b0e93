// The words of a look { … }: which keys there are and what each may be. One table feeds the
// loader's checks and the portrait composer, so that a misspelt word is found at load.
#ifndef ATTUNE_STORY_LOOK_H
#define ATTUNE_STORY_LOOK_H

typedef enum { LOOK_WORD, LOOK_NUMBER, LOOK_FLAG } LookKind;

typedef struct LookKey {
  const char *key;
  LookKind kind;
  const char *const *words;  // LOOK_WORD: ends with NULL
  double min, max;           // LOOK_NUMBER
  const char *means;         // one line for the guide
} LookKey;

extern const LookKey look_keys[];
extern const int look_key_count;

// Backdrops and times of day: a place is PLACE_TIME, "kitchen_evening".
extern const char *const place_names[];  // ends with NULL
extern const char *const time_names[];   // ends with NULL

#endif
