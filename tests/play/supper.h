// A small story built in memory, with a moment of every kind, two seats, conditions, a
// way back and two endings. The caller frees it with scenario_free.
#ifndef ATTUNE_TESTS_PLAY_SUPPER_H
#define ATTUNE_TESTS_PLAY_SUPPER_H

#include "story/scenario.h"

// `edited`: the second reply of the first choice has another id, as after an author's
// edit.
Scenario *supper_new(bool edited);

enum { SUPPER_SAM, SUPPER_ALEX };

#endif
