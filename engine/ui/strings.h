// Every word that the interface itself says, by id, in one table: English, and a
// pseudo-language (longer, accented, between « ») that shows what a translation would
// need. Scenarios' words are not here.
#ifndef ATTUNE_UI_STRINGS_H
#define ATTUNE_UI_STRINGS_H

#include "base/arena.h"
#include "store/settings.h"
#include "ui/strings_stage.h"

#define HOUSE_WORDS(WORD)                                                                \
  WORD(ATTUNE, "Attune")                                                                 \
  WORD(GREETING, "Rehearse the talks that bring two people closer.")                     \
  WORD(NOT_THERAPY, "Practice, not therapy.")                                            \
  WORD(CONTINUE, "Continue")                                                             \
  WORD(CONTINUE_AT, "{0} · moment {1} of {2}")                                           \
  WORD(STORIES, "Stories")                                                               \
  WORD(NO_STORIES, "There are no stories yet. Put a scenario in your scenarios folder.") \
  WORD(MINUTES_ONE, "{0} minute")                                                        \
  WORD(MINUTES_MANY, "{0} minutes")                                                      \
  WORD(MOMENTS_ONE, "{0} moment")                                                        \
  WORD(MOMENTS_MANY, "{0} moments")                                                      \
  WORD(BROKEN, "Does not load yet")                                                      \
  WORD(SETTINGS, "Settings")                                                             \
  WORD(QUIT, "Quit")                                                                     \
  WORD(BACK, "Back")                                                                     \
  WORD(DONE, "Done")                                                                     \
  WORD(HISTORY, "History")                                                               \
  WORD(AHEAD, "Ahead: {0}.")                                                             \
  WORD(WHO_ARE_YOU, "Who are you?")                                                      \
  WORD(BEGIN, "Begin")                                                                   \
  WORD(STOP_ANY_TIME, "You can stop at any point. It keeps your place.")                 \
  WORD(LOOKS_LIKE_THIS, "Looks like this")                                               \
  WORD(SAMPLE_SPEECH, "I made soup. It is only soup, but there is a lot of it.")         \
  WORD(SAMPLE_REPLY, "Then I am staying for all of it.")                                 \
  WORD(TEXT_SIZE, "Text size")                                                           \
  WORD(PER_CENT, "{0} %")                                                                \
  WORD(COLOURS, "Colours")                                                               \
  WORD(COLOURS_PAPER, "Paper")                                                           \
  WORD(COLOURS_HIGH, "High contrast")                                                    \
  WORD(MOVEMENT, "Movement")                                                             \
  WORD(MOVEMENT_FULL, "Full")                                                            \
  WORD(MOVEMENT_NONE, "None")                                                            \
  WORD(LANGUAGE, "Language")                                                             \
  WORD(LANGUAGE_ENGLISH, "English")                                                      \
  WORD(LANGUAGE_PSEUDO, "Test language")                                                 \
  WORD(WINDOW, "Window")                                                                 \
  WORD(WINDOW_FRAMED, "In a window")                                                     \
  WORD(WINDOW_FULL, "Full screen")                                                       \
  WORD(HISTORY_TITLE, "What was said")                                                   \
  WORD(HISTORY_EMPTY, "Nothing has been said yet.")                                      \
  WORD(YOUR_PICK, "your pick")                                                           \
  WORD(PERSON_MOOD, "{0}, {1}")                                                          \
  WORD(KEY_ENTER, "Enter")                                                               \
  WORD(KEY_ESCAPE, "Esc")                                                                \
  WORD(KEY_SPACE, "Space")

typedef enum {
#define WORD(id, english) WORD_##id,
  HOUSE_WORDS(WORD) STAGE_WORDS(WORD)
#undef WORD
      WORD_COUNT
} WordId;

// The word itself, with its {0} places; for the pseudo-language a copy in the arena.
const char *word_say(Arena *arena, Language language, WordId id);

// {0} {1} {2} replaced by the arguments; those not needed may be NULL.
const char *word_fill(Arena *arena, Language language, WordId id, const char *a,
                      const char *b, const char *c);

// `one` or the word after it, by English and pseudo-English rules, {0} = n.
const char *word_count(Arena *arena, Language language, WordId one, int n);

// Any English turned into the pseudo-language; {0} stays.
const char *word_pseudo(Arena *arena, const char *english);

#endif
