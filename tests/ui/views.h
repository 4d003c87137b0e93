// Views made by hand, one for each screen in its plain, its fullest and its emptiest
// state, with long words and two scripts among them. Static data: valid for as long as
// the program runs.
#ifndef ATTUNE_TESTS_UI_VIEWS_H
#define ATTUNE_TESTS_UI_VIEWS_H

#include "play/view.h"

typedef struct NamedView {
  const char *name;
  View view;
} NamedView;

// Fills the array once; every later call gives the same.
const NamedView *views_all(int *count);
const View *views_find(const char *name);  // NULL when there is none

// The two people and the scenario that the views share; with one seat, or with two.
extern const Person views_people[2];
const Scenario *views_scenario(bool two_seats);

// Adds the views of the play screens; views_all calls it.
int views_play(NamedView *views, int most);

#endif
