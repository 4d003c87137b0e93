#include "story/walk_told.h"

static void find_faults(const Walk *walk, Findings *findings) {
  const Scenario *scenario = walk->scenario;
  for (int i = 0; i < scenario->step_count; i++) {
    const Step *step = &scenario->steps[i];
    const Fault *locked = &walk->locked[i], *dull = &walk->dull[i];
    if (locked->count)
      findings_add(findings, "stuck", true, step->line,
                   "At '%s' every option can be locked; the first way there: %s.",
                   step->id, locked->way ? locked->way : "from the start");
    if (dull->count)
      findings_add(findings, "no-exemplary-reply", true, step->line,
                   "At '%s' no reply is worth +2 in %ld of %ld states; the first way "
                   "there: %s.",
                   step->id, dull->count, walk->states[i],
                   dull->way ? dull->way : "from the start");
  }
  if (walk->loop.count)
    findings_add(findings, "endless-loop", true, walk->loop_line,
                 "The story goes round here without a pick; the first way there: %s.",
                 walk->loop.way ? walk->loop.way : "from the start");
  if (walk->lost.count)
    findings_add(findings, "no-ending-fits", true, 0,
                 "A play can end without an ending; the first way there: %s.",
                 walk->lost.way ? walk->lost.way : "from the start");
}

static void find_seat(const Walk *walk, const WalkSeat *seat, Findings *findings) {
  const char *name = walk->scenario->people[seat->seat].name;
  if (!seat->whole)
    findings_add(findings, "too-many-states", false, 0,
                 "There are more than %ld states for %s; not all were walked.",
                 seat->states, name);
  if (seat->rounds)
    findings_add(findings, "goes-round", false, 0,
                 "%s can come back to a state; best and worst leave such ways out.",
                 name);
  if (seat->best.known && seat->best.fit < FIT_LEAST)
    findings_add(findings, "best-too-low", true, 0,
                 "The best play for %s is worth %.1f, less than %d.", name,
                 seat->best.fit, FIT_LEAST);
  if (!seat->best.known)
    findings_add(findings, "nothing-scored", true, 0,
                 "No play for %s ends with anything scored.", name);
  if (seat->lightest != seat->heaviest)
    findings_add(findings, "weights-differ", false, 0,
                 "Plays for %s weigh from %.2f to %.2f replies; every way should weigh "
                 "the same.",
                 name, (double)seat->lightest / WEIGHT_ONE,
                 (double)seat->heaviest / WEIGHT_ONE);
}

void walk_find(const Walk *walk, Findings *findings) {
  bool whole = true;
  for (int i = 0; i < walk->seat_count; i++) {
    find_seat(walk, &walk->seats[i], findings);
    whole = whole && walk->seats[i].whole;
  }
  find_faults(walk, findings);
  if (walk->judges) seen_find(walk->seen, whole, findings);
}

static const char *ending_name(const Walk *walk, int ending) {
  return ending < 0 ? "no ending" : walk->scenario->beats[ending].id;
}

static void write_fit(const Walk *walk, const char *name, const WalkFit *fit, Text *out) {
  if (!fit->known) return;
  text_print(out, "  %s %.1f, to %s:", name, fit->fit, ending_name(walk, fit->ending));
  for (int i = 0; i < fit->way.count; i++)
    text_print(out, " %s", fit->way.options[i]->id);
  text_add(out, "\n");
}

void walk_write(const Walk *walk, int index, Text *out) {
  const WalkSeat *seat = &walk->seats[index];
  text_print(out, "%s: %ld states, %ld replies (at most %d states are walked)\n",
             walk->scenario->people[seat->seat].name, seat->states, seat->replies,
             WALK_STATES_MOST);
  write_fit(walk, "best ", &seat->best, out);
  write_fit(walk, "worst", &seat->worst, out);
  if (seat->lightest == seat->heaviest)
    text_print(out, "  every play weighs %.2f replies\n",
               (double)seat->lightest / WEIGHT_ONE);
}

static void write_fit_json(const Walk *walk, const char *name, const WalkFit *fit,
                           Text *out) {
  text_print(out, ",\"%s\":", name);
  if (!fit->known) {
    text_add(out, "null");
    return;
  }
  text_print(out, "{\"fit\":%.4f,\"ending\":", fit->fit);
  text_add_json(out, fit->ending < 0 ? NULL : ending_name(walk, fit->ending));
  text_add(out, ",\"picks\":[");
  for (int i = 0; i < fit->way.count; i++) {
    if (i) text_add(out, ",");
    text_add_json(out, fit->way.options[i]->id);
  }
  text_add(out, "]}");
}

void walk_write_json(const Walk *walk, int index, Text *out) {
  const WalkSeat *seat = &walk->seats[index];
  text_print(out, "\"states\":%ld,\"replies\":%ld,\"cap\":%d,\"whole\":%s,\"rounds\":%s",
             seat->states, seat->replies, WALK_STATES_MOST,
             seat->whole ? "true" : "false", seat->rounds ? "true" : "false");
  text_print(out, ",\"lightest\":%d,\"heaviest\":%d", seat->lightest, seat->heaviest);
  write_fit_json(walk, "best", &seat->best, out);
  write_fit_json(walk, "worst", &seat->worst, out);
}
