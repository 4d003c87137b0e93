// From a draft to a frozen scenario: names become indices, conditions are compiled, every
// value is checked. All that is wrong becomes a finding; freezing goes on with what is
// left.
#ifndef ATTUNE_SCRIPT_FREEZE_H
#define ATTUNE_SCRIPT_FREEZE_H

#include "script/draft.h"
#include "story/expr.h"
#include "story/scenario.h"

typedef struct Freeze {
  Draft *draft;
  Arena *arena;  // the scenario's
  Scenario *scenario;
  const Node *header;
  ExprNames names;
  const char **option_ids;
  int option_count, option_next;
  size_t option_capacity;
  Item *items;
  int item_count;
  size_t item_capacity;
  Moment *moments;
  size_t moment_capacity;
  Step *steps;
  size_t step_capacity;
  bool has_cast, has_vars, has_beats;  // read well enough to look names up
} Freeze;

// The scenario of a whole draft; the caller frees it. NULL when there is none to speak
// of, with the reason among the findings.
Scenario *freeze_draft(Draft *draft);

// freeze_check.c: the keys, kinds and words of one node.
void freeze_check_node(Freeze *freeze, Node *node);
void freeze_check_case(Freeze *freeze, Node *node);
bool freeze_check_id(Freeze *freeze, const char *id, Place place);
// A text of the node: its own for key NULL. Checked and copied; NULL where there is none.
const char *freeze_text(Freeze *freeze, const Node *node, const char *key);
const char *freeze_copy(Freeze *freeze, const char *text, Place place, const char *what);
const Expr *freeze_when(Freeze *freeze, const Node *node);
bool is_wrong(const Value *value);
int freeze_person(Freeze *freeze, const char *name, Place place);  // -1 with a finding
int freeze_mood(Freeze *freeze, const char *mood, Place place);    // -1 with a finding
// A beat, TO_ENDING, or TO_NEXT with a finding.
int freeze_target(Freeze *freeze, const char *name, Place place);

// freeze_head.c: the title, cast, seats and variables.
void freeze_head(Freeze *freeze);
void freeze_starts(Freeze *freeze);

// freeze_beat.c: beats, moments and steps.
void freeze_count_beat(Freeze *freeze,
                       const Node *beat);  // gathers the ids of its options
void freeze_beat(Freeze *freeze, const Node *node, int index, Beat *beat);

Node *entry_of(const Node *node, int index);  // NULL when it may not stand there
int entry_count(const Node *node);
void freeze_count_id(Freeze *freeze, const char *id);
void freeze_count_options(Freeze *freeze, const Node *step, const char *id);
// A step of the options that stand in a node; or one that is whole already.
void freeze_step(Freeze *freeze, Node *node, int moment, StepKind kind, const char *id,
                 int weight);
void freeze_add_step(Freeze *freeze, const Node *node, const Step *step);

// freeze_guess.c: what is under it, how sure, and asking.
void freeze_count_guess(Freeze *freeze, const Node *guess, const char *id);
void freeze_guess(Freeze *freeze, Node *node, int moment, const char *id);

// freeze_reply.c: options and what they do. Key NULL takes the effects of the node
// itself.
void freeze_reply(Freeze *freeze, Node *node, Option *option);
int freeze_effects(Freeze *freeze, const Node *node, const char *key, bool adds,
                   Effect *effects);
int freeze_effects_most(const Node *node, const char *key);

#endif
