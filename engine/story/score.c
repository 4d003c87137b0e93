#include "story/score.h"

int verdict_worth(const Verdict *verdict) {
  int high = 0, low = 0;
  for (int i = 0; i < verdict->mark_count; i++) {
    int value = verdict->marks[i].value;
    if (value > high) high = value;
    if (value < low) low = value;
  }
  return high + low;
}

int step_floor(const State *state, const Step *step) {
  int floor = -1;
  for (int i = 0; i < step->option_count; i++) {
    if (!state_offered(state, &step->options[i])) continue;
    Verdict verdict = state_verdict(state, &step->options[i]);
    int worth = verdict_worth(&verdict);
    if (worth < floor) floor = worth;
  }
  return floor;
}

int worth_share(int worth, int floor) { return 12 * (worth - floor) / (2 - floor); }
