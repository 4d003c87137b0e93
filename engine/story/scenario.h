// A scenario, frozen: plain read-only data in one arena. The script room fills it from a
// Lua file (through scenario_new and the arena) and freezes it; nobody changes it
// afterwards, and any number of sessions may read it. Indices, not pointers, name beats,
// people and variables; -1 is none. All text is terminated UTF-8; between *asterisks*
// stands a gesture or a stress.
#ifndef ATTUNE_STORY_SCENARIO_H
#define ATTUNE_STORY_SCENARIO_H

#include <stdbool.h>
#include <stdint.h>

#include "base/arena.h"

typedef struct Expr Expr;  // story/expr.h

// Ten moods, in the order of mood_names.
typedef enum {
  MOOD_CALM,
  MOOD_WARM,
  MOOD_TIRED,
  MOOD_HURT,
  MOOD_ANGRY,
  MOOD_TENSE,
  MOOD_SAD,
  MOOD_AMUSED,
  MOOD_RELIEVED,
  MOOD_SURPRISED,
  MOOD_COUNT
} Mood;
extern const char *const mood_names[MOOD_COUNT];

// What a reply does, one or two per option; bit (1u << MOVE_…) in Option.moves.
typedef enum {
  MOVE_ASK,
  MOVE_REFLECT,
  MOVE_VALIDATE,
  MOVE_AGREE,
  MOVE_DISAGREE,
  MOVE_SHARE,
  MOVE_APOLOGISE,
  MOVE_ADVISE,
  MOVE_REASSURE,
  MOVE_THANK,
  MOVE_JOKE,
  MOVE_COMFORT,
  MOVE_BOUNDARY,
  MOVE_PAUSE,
  MOVE_ACT,
  MOVE_CRITICISE,
  MOVE_DEFEND,
  MOVE_DISMISS,
  MOVE_COUNT
} Move;
extern const char *const move_names[MOVE_COUNT];

typedef enum { VAR_NUMBER, VAR_BOOL, VAR_WORD } VarKind;

// A number is clamped to min…max (0…99 unless declared). A boolean is 0 or 1. A word's
// value is its place in `words`.
typedef struct Var {
  const char *name;
  VarKind kind;
  double start, min, max;
  const char *const *words;
  int word_count;
} Var;

typedef struct Effect {
  int var;
  bool adds;  // add to a number; else set
  double value;
} Effect;

typedef struct Mark {
  int principle;  // index for principle_at
  int value;      // -2 … +2
} Mark;

// What a reply is worth and does in one circumstance. A case inherits what it leaves NULL
// (why, felt, better) or empty (effects, when has_effects is false) from its option.
typedef struct Verdict {
  const Expr *when;  // NULL for an option's own verdict
  const Mark *marks;
  int mark_count;
  const char *why, *felt, *better;  // NULL where not written
  const Effect *effects;
  int effect_count;
  bool has_effects;
} Verdict;

enum { TO_NEXT = -1, TO_ENDING = -2 };  // go on below; the first ending that fits

typedef struct Option {
  const char *id;    // the author's, or "beat/moment/ordinal"; unique in the scenario
  const char *text;  // what is said or *done*
  const Expr *when;  // on offer only then; NULL is always
  int to;            // a beat, TO_NEXT or TO_ENDING
  uint32_t moves;
  bool holds;  // at a pause: keeps the floor open
  int picked;  // this option's slot among the picked bits
  Verdict verdict;
  const Verdict *cases;  // the first whose `when` holds replaces the verdict
  int case_count;
  int line;  // in the source file, from 1
} Option;

typedef enum {
  STEP_REPLY,
  STEP_PAUSE,
  STEP_SAYBACK,
  STEP_PIECE,
  STEP_THINK,  // what is under it, in the player's head
  STEP_SURE,   // how sure of that; never scored
  STEP_ASK,    // finding out, aloud
  STEP_ANSWER  // about oneself; never scored
} StepKind;

enum {
  WEIGHT_ONE = 60
};  // a spoken reply; the pauses of one listen share 60, so do the pieces
    // of one compose; a guess in the head has half of it, how sure 0

// One enumerated pick. Every moment of every kind compiles to these.
typedef struct Step {
  StepKind kind;
  int moment;          // index of the moment that it belongs to
  const char *id;      // "beat/moment" or "beat/moment/step"; unique
  const char *prompt;  // NULL: the moment's
  const char *glyph;   // a piece's slot: "feeling", "fact", "ask" or NULL
  bool buzz;           // a pause at which a phone buzzes
  const Option *options;
  int option_count;
  int weight;  // of WEIGHT_ONE
  int line;
} Step;

typedef enum {
  MOMENT_CHOICE,
  MOMENT_LISTEN,
  MOMENT_COMPOSE,
  MOMENT_GUESS,
  MOMENT_COMPARE
} MomentKind;
enum { MOMENT_KIND_COUNT = MOMENT_COMPARE + 1 };
extern const char *const moment_kind_names[MOMENT_KIND_COUNT];

typedef struct Moment {
  MomentKind kind;
  const char *id;      // "beat/moment"
  const char *title;   // a few words for the timeline; the beat's title unless given
  const char *prompt;  // "How does Sam open?"; NULL where none
  int seat;            // index of a person; -1: whoever plays
  int beat;
  int step_first, step_count;  // in Scenario.steps
  // compose: the thought about the whole sentence (good, mixed, poor) and a better
  // sentence; entries are NULL where not written.
  const char *felt[3];
  const char *better;
  int line;
} Moment;

typedef enum {
  ITEM_PLACE,   // text: a backdrop and a time of day, "kitchen_evening"
  ITEM_LINE,    // person (-1: narration), mood (-1: unchanged), text
  ITEM_SHOW,    // person, mood: a face changes without a word
  ITEM_EFFECT,  // effects
  ITEM_ENTER,   // a moment opens; when `when` fails or the seat is another's, jump to
                // `target`
  ITEM_STEP,    // index: a step to pick in
  ITEM_GO       // target: a beat or TO_ENDING
} ItemKind;

typedef struct Item {
  ItemKind kind;
  const Expr *when;  // NULL is always
  const char *text;
  const char *id;  // of a line: stable text id, "beat/line/3"
  int person, mood;
  int index;   // ITEM_STEP: the step; ITEM_ENTER: the moment
  int target;  // ITEM_ENTER: the item after the moment; ITEM_GO: the beat
  const Effect *effects;
  int effect_count;
  int line;
} Item;

// A beat, or an ending. After its last item a beat goes on to the next beat in file
// order, and the last beat to the first ending that fits.
typedef struct Beat {
  const char *id;
  const char *title;  // NULL where none
  bool ending;
  const Expr *when;  // endings: fits only then
  const Item *items;
  int item_count;
  int line;
} Beat;

// Who somebody is: words for the portrait parts. NULL or 0 takes the portrait room's
// default.
enum { LOOK_MOST = 32 };
typedef struct LookPart {
  const char *key, *value;  // "hair" = "curly"; numbers and true are written out
} LookPart;

typedef struct Person {
  const char *id;     // "sam"
  const char *name;   // "Sam"
  const char *about;  // one line for the scenario card; NULL where none
  LookPart look[LOOK_MOST];
  int look_count;
} Person;

typedef struct Scenario {
  Arena *arena;      // owns everything below
  const char *id;    // file stem
  const char *path;  // where it was read
  const char *title, *summary;
  int minutes;
  const char *const *notes;  // content notes
  int note_count;
  const Person *people;
  int person_count;
  int seats[4], seat_count;  // people whom the player may be
  int starts[4];             // first beat for each seat
  const Var *vars;
  int var_count;
  const Beat *beats;  // endings stand among them, in file order
  int beat_count;
  const Moment *moments;
  int moment_count;
  const Step *steps;
  int step_count;
  int option_count;  // of all steps: the number of picked bits
  uint64_t hash;     // of the frozen data: scenario_hash
} Scenario;

// An empty one in a new arena; it lies in the arena itself.
Scenario *scenario_new(void);
void scenario_free(Scenario *scenario);  // with its arena; harmless on NULL

// The content hash: everything that play, scoring or reading depends on, not file bytes,
// paths or line numbers.
uint64_t scenario_hash(const Scenario *scenario);

int scenario_beat(const Scenario *scenario, const char *id);    // -1 when there is none
int scenario_person(const Scenario *scenario, const char *id);  // -1 when there is none
int scenario_step(const Scenario *scenario, const char *id);    // -1 when there is none
int step_option(const Step *step, const char *id);              // -1 when there is none

// The other person of the scene, seen from `person`: the next in the cast, round.
int scenario_partner(const Scenario *scenario, int person);

#endif
