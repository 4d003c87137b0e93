#include "play/way.h"

#include "base/mem.h"

enum { WAY_NEW = -1, WAY_OPEN = -2 };

typedef struct Way {
  const Scenario *scenario;
  int person;
  int *beats;  // moments from the start of each beat on, or WAY_NEW, WAY_OPEN
} Way;

static int beat_way(Way *way, int beat);

static int most(int a, int b) { return a > b ? a : b; }

static int target_way(Way *way, int target) {
  return target >= 0 && target < way->scenario->beat_count ? beat_way(way, target) : 0;
}

static int step_way(Way *way, const Step *step, int below) {
  int best = step->option_count ? 0 : below;
  for (int i = 0; i < step->option_count; i++) {
    int to = step->options[i].to;
    best = most(best, to == TO_NEXT ? below : target_way(way, to));
  }
  return best;
}

// The beat after this one; -1 when an ending or another seat's part comes.
static int next_beat(const Way *way, int beat) {
  const Scenario *scenario = way->scenario;
  int next = beat + 1;
  while (next < scenario->beat_count && scenario->beats[next].ending) next++;
  if (scenario->beats[beat].ending || next == scenario->beat_count) return -1;
  bool other = false;
  for (int i = 0; i < scenario->seat_count; i++) {
    if (scenario->starts[i] != next) continue;
    if (scenario->seats[i] == way->person) return next;
    other = true;
  }
  return other ? -1 : next;
}

static int items_way(Way *way, int index, int first) {
  const Beat *beat = &way->scenario->beats[index];
  if (first > beat->item_count) first = beat->item_count;
  int *from = mem_alloc(sizeof *from * (size_t)(beat->item_count + 1));
  from[beat->item_count] = target_way(way, next_beat(way, index));
  for (int i = beat->item_count - 1; i >= first; i--) {
    const Item *item = &beat->items[i];
    int below = from[i + 1];
    from[i] = below;
    if (item->kind == ITEM_GO) {
      int there = target_way(way, item->target);
      from[i] = item->when ? most(there, below) : there;
    } else if (item->kind == ITEM_STEP) {
      from[i] = step_way(way, &way->scenario->steps[item->index], below);
    } else if (item->kind == ITEM_ENTER) {
      int past =
          item->target > i && item->target <= beat->item_count ? from[item->target] : 0;
      int seat = way->scenario->moments[item->index].seat;
      int own = way->scenario->moments[item->index].kind != MOMENT_COMPARE;
      if (seat >= 0 && seat != way->person)
        from[i] = past;
      else
        from[i] = item->when ? most(below + own, past) : below + own;
    }
  }
  int found = from[first];
  mem_free(from);
  return found;
}

static int beat_way(Way *way, int beat) {
  if (way->beats[beat] == WAY_OPEN) return 0;
  if (way->beats[beat] == WAY_NEW) {
    way->beats[beat] = WAY_OPEN;
    way->beats[beat] = items_way(way, beat, 0);
  }
  return way->beats[beat];
}

int way_moments(const Scenario *scenario, int person, int beat, int item) {
  if (beat < 0 || beat >= scenario->beat_count || item < 0) return 0;
  Way way = {scenario, person, mem_alloc(sizeof(int) * (size_t)scenario->beat_count)};
  for (int i = 0; i < scenario->beat_count; i++) way.beats[i] = WAY_NEW;
  way.beats[beat] = WAY_OPEN;
  int found = items_way(&way, beat, item);
  mem_free(way.beats);
  return found;
}

int way_whole(const Scenario *scenario, int seat) {
  if (seat < 0 || seat >= scenario->seat_count) return 0;
  return way_moments(scenario, scenario->seats[seat], scenario->starts[seat], 0);
}
