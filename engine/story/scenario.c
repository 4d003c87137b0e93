#include "story/scenario.h"

#include <string.h>

const char *const mood_names[MOOD_COUNT] = {"calm",     "warm",     "tired", "hurt",
                                            "angry",    "tense",    "sad",   "amused",
                                            "relieved", "surprised"};

const char *const move_names[MOVE_COUNT] = {
    "ask",       "reflect", "validate", "agree",     "disagree", "share",
    "apologise", "advise",  "reassure", "thank",     "joke",     "comfort",
    "boundary",  "pause",   "act",      "criticise", "defend",   "dismiss"};

const char *const moment_kind_names[MOMENT_KIND_COUNT] = {"choice", "listen", "compose",
                                                          "guess", "compare"};

Scenario *scenario_new(void) {
  Arena *arena = arena_new();
  Scenario *scenario = arena_alloc(arena, sizeof *scenario);
  scenario->arena = arena;
  return scenario;
}

void scenario_free(Scenario *scenario) {
  if (scenario) arena_free(scenario->arena);
}

int scenario_beat(const Scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->beat_count; i++)
    if (!strcmp(scenario->beats[i].id, id)) return i;
  return -1;
}

int scenario_person(const Scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->person_count; i++)
    if (!strcmp(scenario->people[i].id, id)) return i;
  return -1;
}

int scenario_step(const Scenario *scenario, const char *id) {
  for (int i = 0; i < scenario->step_count; i++)
    if (!strcmp(scenario->steps[i].id, id)) return i;
  return -1;
}

int step_option(const Step *step, const char *id) {
  for (int i = 0; i < step->option_count; i++)
    if (!strcmp(step->options[i].id, id)) return i;
  return -1;
}

int scenario_partner(const Scenario *scenario, int person) {
  return scenario->person_count ? (person + 1) % scenario->person_count : -1;
}
