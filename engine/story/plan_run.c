#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "story/plan.h"
#include "story/score.h"
#include "story/session.h"

typedef struct Play {
  const Scenario *scenario;
  PlanReport *report;
  bool resumes;
  Session *session;
  Happening now;  // the pick or the end that it waits at
  bool waits;
  State *before;         // at the latest pick
  const Moment *moment;  // that it is in; NULL outside moments, and at the end of one
  const Step *step;      // of the latest pick; NULL after a skip
  const Option *reply;   // picked or tried latest
  const char **heard;    // since the latest pick
  int heard_count, matched;
  size_t heard_capacity;
  int picks;
} Play;

static bool fault(Play *play, int line, const char *came, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

static bool fault(Play *play, int line, const char *came, const char *format, ...) {
  char expected[512];
  va_list values;
  va_start(values, format);
  vsnprintf(expected, sizeof expected, format, values);
  va_end(values);
  plan_fault(play->report, (PlanFault){.line = line,
                                       .resumed = play->resumes,
                                       .expected = mem_copy(expected),
                                       .came = mem_copy(came)});
  return false;
}

static void hear(Play *play, const char *text) {
  if (!text) return;
  play->heard = mem_grow(play->heard, &play->heard_capacity,
                         (size_t)play->heard_count + 1, sizeof *play->heard);
  play->heard[play->heard_count++] = text;
}

// On to the next pick, or the end.
static void advance(Play *play) {
  while (!play->waits) {
    Happening now = session_next(play->session);
    if (now.moment && now.moment != play->moment) hear(play, now.moment->prompt);
    play->moment = now.moment;
    if (now.kind == HAPPENS_LINE) hear(play, now.item->text);
    if (now.kind == HAPPENS_PICK) hear(play, now.step->prompt);
    play->waits = now.kind == HAPPENS_PICK || now.kind == HAPPENS_END;
    play->now = now;
  }
}

static void add_quotes_folded(Text *out, const char *text) {
  static const char *const curly[] = {"‘", "’", "“", "”"};
  while (*text) {
    int found = -1;
    for (int i = 0; i < 4 && found < 0; i++)
      if (!strncmp(text, curly[i], 3)) found = i;
    if (found < 0)
      text_add_bytes(out, text, 1);
    else
      text_add(out, found < 2 ? "'" : "\"");
    text += found < 0 ? 1 : 3;
  }
}

// The place of the first text from `first` on that has the words, in straight quotes or
// curly ones; -1 when none has.
static int find_heard(const Play *play, const char *words, int first) {
  Text wanted = {0}, text = {0};
  int found = -1;
  add_quotes_folded(&wanted, words);
  for (int i = first; i < play->heard_count && found < 0; i++) {
    text_clear(&text);
    add_quotes_folded(&text, play->heard[i]);
    if (strstr(text_string(&text), wanted.bytes)) found = i;
  }
  text_free(&wanted);
  text_free(&text);
  return found;
}

static void add_heard(const Play *play, int first, Text *out) {
  for (int i = first; i < play->heard_count; i++)
    text_print(out, "%s%s", out->length ? "\n" : "", play->heard[i]);
}

static bool expect(Play *play, const PlanLine *line) {
  advance(play);
  int found = find_heard(play, line->text, play->matched);
  if (found >= 0) {
    play->matched = found + 1;
    return true;
  }
  Text came = {0};
  add_heard(play, play->matched, &came);
  fault(play, line->line, text_string(&came), "the words \"%s\"", line->text);
  text_free(&came);
  return true;
}

static bool expect_no(Play *play, const PlanLine *line) {
  advance(play);
  int found = find_heard(play, line->text, 0);
  if (found >= 0)
    fault(play, line->line, play->heard[found], "nobody to say \"%s\"", line->text);
  return true;
}

// Where the story stands: its ending, or the replies on offer.
static void add_now(const Play *play, Text *out) {
  const Happening *now = &play->now;
  if (now->kind == HAPPENS_END) {
    text_print(out, now->beat->ending ? "the ending '%s'" : "the end, in the beat '%s'",
               now->beat->id);
    return;
  }
  text_print(out, "'%s', with the replies", now->step->id);
  const char *between = " ";
  for (int i = 0; i < now->step->option_count; i++) {
    if (!session_offered(play->session, i)) continue;
    text_print(out, "%s%s", between, now->step->options[i].id);
    between = ", ";
  }
}

static bool fault_now(Play *play, int line, const char *format, const char *id) {
  char expected[256];
  Text came = {0};
  snprintf(expected, sizeof expected, format, id);
  add_now(play, &came);
  fault(play, line, came.bytes, "%s", expected);
  text_free(&came);
  return false;
}

// The option of this id at the pick where the story waits; -1 when there is none.
static int find_option(Play *play, const char *id) {
  advance(play);
  return play->now.kind == HAPPENS_PICK ? step_option(play->now.step, id) : -1;
}

static bool expect_offer(Play *play, const PlanLine *line) {
  int option = find_option(play, line->text);
  bool offers = option >= 0 && session_offered(play->session, option);
  if (line->word == PLAN_OFFERS && !offers)
    fault_now(play, line->line, "the reply '%s' on offer", line->text);
  if (line->word == PLAN_HIDES && (option < 0 || offers))
    fault_now(play, line->line, "the reply '%s' to be here and not on offer", line->text);
  return true;
}

// The saved and resumed play in place of the running one; false with a fault where they
// differ.
static bool resume(Play *play, int line) {
  if (!play->resumes) return true;
  Err err = {{0}};
  int replayed = 0;
  char *saved = transcript_write(session_transcript(play->session));
  Transcript *transcript = transcript_read(saved, &err);
  Session *session =
      transcript ? session_replay(play->scenario, transcript, &replayed, &err) : NULL;
  bool whole = session && replayed == transcript->count;
  if (whole && play->waits) {
    Happening now = session_next(session);
    while (now.kind != HAPPENS_PICK && now.kind != HAPPENS_END)
      now = session_next(session);
  }
  if (!whole) {
    fault(play, line, err.text, "a saved play that resumes");
  } else {
    char *again = transcript_write(session_transcript(session));
    if (!state_equal(session_state(session), session_state(play->session)) ||
        strcmp(again, saved) != 0) {
      whole = false;
      fault(play, line, "another place, or other variables",
            "the story to stand where it stood");
    }
    mem_free(again);
  }
  if (whole) {
    session_free(play->session);
    play->session = session;
  } else {
    session_free(session);
  }
  transcript_free(transcript);
  mem_free(saved);
  return whole;
}

static void forget_heard(Play *play) {
  play->waits = false;
  play->heard_count = play->matched = 0;
}

static const Step *last_step(const Play *play) {
  const Moment *moment = play->now.moment;
  return &play->scenario->steps[moment->step_first + moment->step_count - 1];
}

static bool pick(Play *play, const PlanLine *line) {
  int option = find_option(play, line->text);
  if (option < 0 || !session_offered(play->session, option))
    return fault_now(play, line->line, "to pick '%s'", line->text);
  state_free(play->before);
  play->before = state_copy(session_state(play->session));
  play->step = play->now.step;
  play->reply = &play->step->options[option];
  session_pick(play->session, option, NULL);
  play->picks++;
  if (play->step == last_step(play)) play->moment = NULL;
  forget_heard(play);
  return resume(play, line->line);
}

static bool try_again(Play *play, const PlanLine *line) {
  int option = play->step ? step_option(play->step, line->text) : -1;
  if (option < 0 || !state_offered(play->before, &play->step->options[option])) {
    fault(play, line->line, play->step ? play->step->id : "no pick before this line",
          "to try '%s' at the latest pick", line->text);
    return true;
  }
  play->reply = &play->step->options[option];
  session_note_retry(play->session, play->step, play->reply);
  return resume(play, line->line);
}

static bool skip(Play *play, const PlanLine *line) {
  advance(play);
  if (play->now.kind != HAPPENS_PICK)
    return fault_now(play, line->line, "%s to pass over", "a moment");
  session_skip(play->session, NULL);
  play->step = NULL;
  play->reply = NULL;
  play->moment = NULL;
  forget_heard(play);
  return resume(play, line->line);
}

static void expect_mark(Play *play, const PlanLine *line) {
  Verdict verdict = state_verdict(play->before, play->reply);
  Text came = {0};
  bool found = false;
  for (int i = 0; i < verdict.mark_count; i++) {
    const Mark *mark = &verdict.marks[i];
    const char *id = principle_at(mark->principle)->id;
    found |= !strcmp(id, line->text) && mark->value == line->number;
    text_print(&came, "%s%s %+d", i ? ", " : "", id, mark->value);
  }
  if (!found)
    fault(play, line->line, text_string(&came), "'%s' to mark %s %+d", play->reply->id,
          line->text, line->number);
  text_free(&came);
}

static void expect_worth(Play *play, const PlanLine *line) {
  Verdict verdict = state_verdict(play->before, play->reply);
  int worth = verdict_worth(&verdict);
  char came[8];
  snprintf(came, sizeof came, "%+d", worth);
  if (worth != line->number)
    fault(play, line->line, came, "'%s' to be worth %+d", play->reply->id, line->number);
}

static bool expect_verdict(Play *play, const PlanLine *line) {
  if (!play->reply)
    fault(play, line->line, "no pick before this line", "a reply to weigh");
  else if (line->word == PLAN_MARK)
    expect_mark(play, line);
  else
    expect_worth(play, line);
  return true;
}

static bool expect_outcome(Play *play, const PlanLine *line) {
  static const char *const names[] = {"no compose that is done", "good", "mixed", "poor"};
  int outcome = session_state(play->session)->outcome;
  if (outcome != line->number)
    fault(play, line->line, names[outcome + 1], "the sentence to come out %s",
          names[line->number + 1]);
  return true;
}

static bool expect_ending(Play *play, const PlanLine *line) {
  advance(play);
  const Beat *beat = play->now.beat;
  if (play->now.kind != HAPPENS_END || !beat->ending || strcmp(beat->id, line->text))
    fault_now(play, line->line, "the ending '%s'", line->text);
  return true;
}

// False when the story cannot go on as planned.
static bool follow(Play *play, const PlanLine *line) {
  switch (line->word) {
    case PLAN_EXPECT: return expect(play, line);
    case PLAN_LACKS: return expect_no(play, line);
    case PLAN_OFFERS:
    case PLAN_HIDES: return expect_offer(play, line);
    case PLAN_PICK: return pick(play, line);
    case PLAN_AGAIN: return try_again(play, line);
    case PLAN_SKIP: return skip(play, line);
    case PLAN_MARK:
    case PLAN_WORTH: return expect_verdict(play, line);
    case PLAN_OUTCOME: return expect_outcome(play, line);
    case PLAN_ENDING: return expect_ending(play, line);
    default: return true;
  }
}

static void run_once(const Plan *plan, const Scenario *scenario, int seat, bool resumes,
                     PlanReport *report) {
  Play play = {.scenario = scenario, .report = report, .resumes = resumes};
  play.session = session_new(scenario, seat, plan->seed);
  bool on = true;
  for (int i = 0; i < plan->count && on; i++) on = follow(&play, &plan->lines[i]);
  if (on) advance(&play);
  report->picks = play.picks;
  if (play.waits && play.now.kind == HAPPENS_END && play.now.beat->ending)
    report->ending = play.now.beat->id;
  session_free(play.session);
  state_free(play.before);
  mem_free(play.heard);
}

static int find_seat(const Plan *plan, const Scenario *scenario, PlanReport *report) {
  int person = plan->seat ? scenario_person(scenario, plan->seat) : scenario->seats[0];
  Text seats = {0};
  for (int i = 0; i < scenario->seat_count; i++) {
    if (scenario->seats[i] == person) {
      text_free(&seats);
      return person;
    }
    text_print(&seats, "%s%s", i ? ", " : "", scenario->people[scenario->seats[i]].id);
  }
  plan_fault(report, (PlanFault){.line = plan->seat_line,
                                 .expected = mem_copy("a seat of this story"),
                                 .came = mem_copy(text_string(&seats))});
  text_free(&seats);
  return -1;
}

static bool has_fault(const PlanReport *report, int first, const PlanFault *fault) {
  for (int i = first; i < report->count; i++) {
    const PlanFault *known = &report->faults[i];
    if (known->line == fault->line && !strcmp(known->expected, fault->expected) &&
        !strcmp(known->came, fault->came))
      return true;
  }
  return false;
}

bool plan_run(const Plan *plan, const Scenario *scenario, PlanReport *report) {
  int before = report->count;
  int seat = find_seat(plan, scenario, report);
  if (seat < 0) return false;
  run_once(plan, scenario, seat, false, report);
  PlanReport resumed = {0};
  run_once(plan, scenario, seat, true, &resumed);
  for (int i = 0; i < resumed.count; i++) {
    PlanFault *found = &resumed.faults[i];
    if (has_fault(report, before, found)) continue;
    plan_fault(report, *found);
    found->expected = found->came = NULL;
  }
  plan_report_free(&resumed);
  return report->count == before;
}
