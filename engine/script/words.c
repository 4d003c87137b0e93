#include "script/words.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

#define KEYS(name) .keys = name, .key_count = (int)(sizeof name / sizeof *name)
#define HOLDS(word) (1u << WORD_##word)

static const WordKey scenario_keys[] = {
    {"title", KEY_TEXT, true, "what the library calls it"},
    {"minutes", KEY_NUMBER, true, "how long a play takes"},
    {"summary", KEY_TEXT, true, "one or two sentences for the library"},
    {"notes", KEY_TEXTS, false, "what is ahead, shown before play"},
    {"seats", KEY_NAMES, true, "who the player may be, one or two of the cast"},
    {"start", KEY_NAMES, false, "the first beat: one for all, or one for each seat"},
    {"cast", KEY_TABLE, true, "who is there: sam = look { … }"},
    {"vars", KEY_TABLE, false, "what changes: a number, range, true, false or one_of"},
};
static const WordKey look_word_keys[] = {
    {"name", KEY_TEXT, true, "as it is shown"},
    {"about", KEY_TEXT, false, "one line for the scenario's page"},
};
static const WordKey beat_keys[] = {
    {"title", KEY_TEXT, false, "a few words for the timeline"},
};
static const WordKey ending_keys[] = {
    {"title", KEY_TEXT, true, "what this ending is called"},
    {"when", KEY_CONDITION, false, "it fits only then; the last ending has none"},
};
static const WordKey moment_keys[] = {
    {"id", KEY_NAME, false, "a name that stays when moments move"},
    {"title", KEY_TEXT, false, "a few words for the timeline; else the beat's"},
    {"seat", KEY_NAME, false, "it is for this person alone"},
    {"when", KEY_CONDITION, false, "it happens only then"},
};
static const WordKey compose_keys[] = {
    {"id", KEY_NAME, false, "a name that stays when moments move"},
    {"title", KEY_TEXT, false, "a few words for the timeline; else the beat's"},
    {"seat", KEY_NAME, false, "it is for this person alone"},
    {"when", KEY_CONDITION, false, "it happens only then"},
    {"felt", KEY_TABLE, false, "the partner's thought: good, mixed and poor"},
    {"better", KEY_TEXT, false, "the whole sentence on a better day"},
};
#define REPLY_KEYS                                                                   \
  {"id", KEY_NAME, false, "needed where picked.ID is read"},                         \
      {"when", KEY_CONDITION, false, "on offer only then"},                          \
      {"move", KEY_NAMES, false, "what it does: one word or two"},                   \
      {"add", KEY_TABLE, false, "numbers that grow: add = { heat = 2 }"},            \
      {"set", KEY_TABLE, false, "variables that change: set = { heard = true }"},    \
      {"marks", KEY_TABLE, true, "one to three principles, -2 … 2"},                 \
      {"why", KEY_TEXT, false, "the reason for the marks, in plain words"},          \
      {"felt", KEY_TEXT, false, "what the partner thinks"},                          \
      {"better", KEY_TEXT, false, "a better one, where it is worth less than +1"}, { \
    "cases", KEY_CASES, false, "marks in another state; the first that fits"         \
  }
static const WordKey option_keys[] = {
    REPLY_KEYS,
    {"to", KEY_NAME, false, "a beat, or \"ending\"; else on with the next"},
    {"holds", KEY_FLAG, false, "at a pause: keeps the floor open"},
};
static const WordKey piece_keys[] = {REPLY_KEYS};
static const WordKey think_keys[] = {
    {"id", KEY_NAME, false, "needed where picked.ID is read"},
    {"when", KEY_CONDITION, false, "on offer only then"},
    {"add", KEY_TABLE, false, "numbers that grow: add = { heat = 2 }"},
    {"set", KEY_TABLE, false, "variables that change: set = { heard = true }"},
    {"marks", KEY_TABLE, true, "one to three principles, -2 … 2"},
    {"why", KEY_TEXT, false, "the reason for the marks, in plain words"},
    {"cases", KEY_CASES, false, "marks in another state; the first that fits"},
};
static const WordKey answer_keys[] = {
    {"id", KEY_NAME, false, "needed where picked.ID is read"},
    {"when", KEY_CONDITION, false, "on offer only then"},
    {"add", KEY_TABLE, false, "numbers that grow: add = { heat = 2 }"},
    {"set", KEY_TABLE, false, "variables that change: set = { heard = true }"},
};
static const WordKey slot_keys[] = {
    {"glyph", KEY_NAME, false, "feeling, fact or ask"},
};
static const WordKey pause_keys[] = {
    {"buzz", KEY_FLAG, false, "a phone is drawn, buzzing"},
};
static const WordKey when_keys[] = {
    {"when", KEY_CONDITION, false, "it happens only then"},
};

enum {
  ON_THE_WAY =
      HOLDS(LINE) | HOLDS(NARRATE) | HOLDS(PLACE) | HOLDS(SHOW) | HOLDS(ADD) | HOLDS(SET)
};

const Word words[WORD_ALL] = {
    [WORD_SCENARIO] = {"scenario", "scenario \"dishes\" { title = \"…\", … }",
                       "What the scenario is: its title, seats, cast and variables.",
                       TEXT_MUST, KEYS(scenario_keys)},
    [WORD_LOOK] = {"look", "sam = look { name = \"Sam\", hair = \"crop\" }",
                   "Who somebody is and how they look.", TEXT_NONE, KEYS(look_word_keys),
                   .open = true},
    [WORD_BEAT] = {"beat", "beat \"doorway\" { … }",
                   "A stretch of the story; it goes on to the next beat.", TEXT_MUST,
                   KEYS(beat_keys),
                   .holds = ON_THE_WAY | HOLDS(GO) | HOLDS(CHOICE) | HOLDS(LISTEN) |
                            HOLDS(COMPOSE) | HOLDS(GUESS) | HOLDS(COMPARE)},
    [WORD_ENDING] = {"ending",
                     "ending \"tea\" { title = \"Two cups\", when = \"heard\", … }",
                     "How it may end; endings are tried in the order of the file.",
                     TEXT_MUST, KEYS(ending_keys), .holds = ON_THE_WAY},
    [WORD_CHOICE] = {"choice", "choice \"How does Sam open?\" { option …, option … }",
                     "The player picks a reply.", TEXT_MAY, KEYS(moment_keys),
                     .holds = HOLDS(OPTION)},
    [WORD_LISTEN] = {"listen", "listen \"Alex has the floor.\" { …, pause …, recall … }",
                     "The partner speaks in parts; the player holds the floor open.",
                     TEXT_MAY, KEYS(moment_keys),
                     .holds = ON_THE_WAY | HOLDS(PAUSE) | HOLDS(RECALL)},
    [WORD_COMPOSE] = {"compose", "compose \"Tell her.\" { slot …, slot … }",
                      "The player builds a sentence from pieces.", TEXT_MAY,
                      KEYS(compose_keys), .holds = HOLDS(SLOT)},
    [WORD_GUESS] = {"guess", "guess \"What is under it?\" { think …, think …, ask … }",
                    "The player guesses in their head, says how sure, and then asks.",
                    TEXT_MAY, KEYS(moment_keys), .holds = HOLDS(THINK) | HOLDS(ASK)},
    [WORD_COMPARE] = {"compare",
                      "compare \"What do you want then?\" { answer …, answer … }",
                      "The player answers about themselves; it is never scored.",
                      TEXT_MUST, KEYS(moment_keys), .holds = ON_THE_WAY | HOLDS(ANSWER)},
    [WORD_OPTION] = {"option",
                     "option \"Mm.\" { move = \"reflect\", marks = { … }, why = \"…\" }",
                     "A reply, or a *gesture*.", TEXT_MUST, KEYS(option_keys)},
    [WORD_SLOT] = {"slot", "slot \"I feel …\" { glyph = \"feeling\", piece …, piece … }",
                   "A gap in the sentence.", TEXT_MUST, KEYS(slot_keys),
                   .holds = HOLDS(PIECE)},
    [WORD_PIECE] = {"piece", "piece \"worn out\" { marks = { … }, why = \"…\" }",
                    "What may stand in the gap.", TEXT_MUST, KEYS(piece_keys)},
    [WORD_PAUSE] = {"pause", "pause \"She stops.\" { option …, option … }",
                    "The partner pauses: wait, or speak up.", TEXT_MAY, KEYS(pause_keys),
                    .holds = HOLDS(OPTION)},
    [WORD_RECALL] = {"recall", "recall \"Say something back.\" { option …, option … }",
                     "After listening: say back what was heard.", TEXT_MAY, .keys = NULL,
                     .holds = HOLDS(OPTION)},
    [WORD_THINK] = {"think", "think \"Ashamed.\" { marks = { … }, why = \"…\" }",
                    "A feeling or a need that may be under it.", TEXT_MUST,
                    KEYS(think_keys)},
    [WORD_ASK] = {"ask", "ask \"Find out.\" { option …, option … }",
                  "After the guess: find out, aloud.", TEXT_MAY, .keys = NULL,
                  .holds = HOLDS(OPTION)},
    [WORD_ANSWER] = {"answer", "answer \"A list. I honestly would.\" { id = \"a_list\" }",
                     "What the player may say of themselves.", TEXT_MUST,
                     KEYS(answer_keys)},
    [WORD_PLACE] = {"place", "place \"kitchen_evening\"",
                    "The backdrop and the time of day.", TEXT_MUST, KEYS(when_keys)},
    [WORD_NARRATE] = {"narrate", "narrate \"Quarter past nine.\"",
                      "A line that nobody speaks.", TEXT_MUST, KEYS(when_keys)},
    [WORD_SHOW] = {"show", "show { alex = \"hurt\" }", "A face changes without a word.",
                   TEXT_NONE, KEYS(when_keys), .open = true},
    [WORD_ADD] = {"add", "add { heat = 1 }", "Numbers grow or shrink on the way.",
                  TEXT_NONE, KEYS(when_keys), .open = true},
    [WORD_SET] = {"set", "set { heard = true, when = \"picked.ask_day\" }",
                  "Variables change on the way.", TEXT_NONE, KEYS(when_keys),
                  .open = true},
    [WORD_GO] = {"go", "go { \"flare\", when = \"heat >= 4\" }",
                 "On with another beat; \"ending\" is the first ending that fits.",
                 TEXT_MUST, KEYS(when_keys)},
    [WORD_RANGE] = {"range", "warmth = range(5, 0, 10)",
                    "A number: its start, its least and its most.", TEXT_NONE,
                    .keys = NULL},
    [WORD_ONE_OF] = {"one_of", "plan = one_of(\"none\", \"rota\")",
                     "A word from a set; it starts as the first.", TEXT_NONE,
                     .keys = NULL},
    [WORD_LINE] = {"alex.tired", "alex.tired \"Hey.\"",
                   "Somebody of the cast speaks, in a mood; without one the mood stays.",
                   TEXT_MUST, KEYS(when_keys)},
};

bool is_reply(WordKind word) {
  return word == WORD_OPTION || word == WORD_PIECE || word == WORD_THINK ||
         word == WORD_ANSWER;
}

const WordKey *word_key(WordKind word, const char *key) {
  for (int i = 0; i < words[word].key_count; i++)
    if (!strcmp(words[word].keys[i].key, key)) return &words[word].keys[i];
  return NULL;
}

const char *word_key_nearest(WordKind word, const char *wrong) {
  const char *names[16];
  for (int i = 0; i < words[word].key_count; i++) names[i] = words[word].keys[i].key;
  return word_nearest(wrong, names, words[word].key_count);
}

bool word_key_exists(const char *key) {
  for (int i = 0; i < WORD_ALL; i++)
    if (word_key((WordKind)i, key)) return true;
  return false;
}

const char *key_kind_name(KeyKind kind) {
  switch (kind) {
    case KEY_TEXT: return "words between quotes";
    case KEY_NAME: return "a name between quotes";
    case KEY_NUMBER: return "a number";
    case KEY_FLAG: return "true or false";
    case KEY_CONDITION: return "a condition between quotes";
    case KEY_NAMES: return "a name between quotes, or a list of them";
    case KEY_TEXTS: return "a list of texts: { \"…\", \"…\" }";
    case KEY_TABLE: return "a table: { … }";
    case KEY_CASES: return "a list of tables: { { when = \"…\", … } }";
  }
  return "";
}
