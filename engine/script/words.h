// Every word of the scenario language, in one table: it registers the words in the
// sandbox, checks their keys, and is the source of the guide (`attune doc`).
#ifndef ATTUNE_SCRIPT_WORDS_H
#define ATTUNE_SCRIPT_WORDS_H

#include <stdbool.h>

typedef enum {
  WORD_SCENARIO,
  WORD_LOOK,
  WORD_BEAT,
  WORD_ENDING,
  WORD_CHOICE,
  WORD_LISTEN,
  WORD_COMPOSE,
  WORD_GUESS,
  WORD_COMPARE,
  WORD_OPTION,
  WORD_SLOT,
  WORD_PIECE,
  WORD_PAUSE,
  WORD_RECALL,
  WORD_THINK,
  WORD_ASK,
  WORD_ANSWER,
  WORD_PLACE,
  WORD_NARRATE,
  WORD_SHOW,
  WORD_ADD,
  WORD_SET,
  WORD_GO,
  WORD_RANGE,
  WORD_ONE_OF,
  WORD_COUNT,
  WORD_LINE = WORD_COUNT,  // a cast member speaks: no global, a name of the cast
  WORD_ALL
} WordKind;

typedef enum {
  KEY_TEXT,  // words to read
  KEY_NAME,  // an id
  KEY_NUMBER,
  KEY_FLAG,       // true or false
  KEY_CONDITION,  // "heat >= 4"
  KEY_NAMES,      // one name, or a list of them
  KEY_TEXTS,      // a list of texts
  KEY_TABLE,      // keys and values
  KEY_CASES       // a list of tables
} KeyKind;

typedef struct WordKey {
  const char *key;
  KeyKind kind;
  bool needed;
  const char *means;
} WordKey;

typedef enum {
  TEXT_NONE,  // takes no text: add { … }
  TEXT_MAY,   // choice "How does Sam open?" { … } or choice { … }
  TEXT_MUST   // option "Mm." { … }
} TextRule;

typedef struct Word {
  const char *name;
  const char *form;   // how it is written, on one line
  const char *means;  // one sentence for the guide
  TextRule text;
  const WordKey *keys;
  int key_count;
  bool open;       // further keys are names of variables, people or look parts
  unsigned holds;  // bits (1u << WORD_…) of the words that may stand in it
} Word;

extern const Word words[WORD_ALL];

// An option, a piece, a thought: what one picks, each with an id of its own.
bool is_reply(WordKind word);

const WordKey *word_key(WordKind word, const char *key);  // NULL when it has no such key
// The key of a word nearest to a wrong one, or NULL.
const char *word_key_nearest(WordKind word, const char *wrong);
// Whether any word has such a key.
bool word_key_exists(const char *key);
const char *key_kind_name(KeyKind kind);  // "a text"

#endif
