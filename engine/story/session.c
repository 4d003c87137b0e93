#include "story/session.h"

#include <string.h>

#include "base/mem.h"
#include "story/replay.h"

struct Session {
  State *state;
  Transcript *transcript;
};

Session *session_new(const Scenario *scenario, int seat, uint64_t seed) {
  Session *session = mem_alloc(sizeof *session);
  session->state = state_new(scenario, seat);
  session->transcript = transcript_new(scenario->id, scenario->hash, seed, seat);
  return session;
}

void session_free(Session *session) {
  if (!session) return;
  state_free(session->state);
  transcript_free(session->transcript);
  mem_free(session);
}

const Scenario *session_scenario(const Session *session) {
  return session->state->scenario;
}

const State *session_state(const Session *session) { return session->state; }

const Transcript *session_transcript(const Session *session) {
  return session->transcript;
}

Happening session_next(Session *session) { return state_next(session->state); }

int session_offers(const Session *session, int *indices, int most) {
  const Step *step = state_step(session->state);
  int count = 0;
  for (int i = 0; step && i < step->option_count && count < most; i++)
    if (state_offered(session->state, &step->options[i])) indices[count++] = i;
  return count;
}

bool session_offered(const Session *session, int option) {
  const Step *step = state_step(session->state);
  return step && option >= 0 && option < step->option_count &&
         state_offered(session->state, &step->options[option]);
}

Verdict session_verdict(const Session *session, const Option *option) {
  return state_verdict(session->state, option);
}

static bool pick_as(Session *session, EventKind kind, int option, Err *err) {
  const Step *step = state_step(session->state);
  if (!step) return err_set(err, "There is nothing to pick here.");
  if (!session_offered(session, option))
    return err_set(err, "Reply %d is not on offer at '%s'.", option + 1, step->id);
  transcript_add(session->transcript, kind, session->state->seat, step->id,
                 step->options[option].id, NULL);
  state_pick(session->state, option);
  return true;
}

bool session_pick(Session *session, int option, Err *err) {
  return pick_as(session, EVENT_PICK, option, err);
}

bool session_skip(Session *session, Err *err) {
  const Step *step = state_step(session->state);
  if (!step) return err_set(err, "There is nothing to pass over here.");
  transcript_add(session->transcript, EVENT_SKIP, session->state->seat, step->id, NULL,
                 NULL);
  state_skip(session->state);
  return true;
}

void session_note_retry(Session *session, const Step *step, const Option *option) {
  transcript_add(session->transcript, EVENT_RETRY, session->state->seat, step->id,
                 option->id, NULL);
}

static const char *step_of(const Event *event) { return event->step ? event->step : ""; }

bool event_moves(const Transcript *transcript, int index) {
  const Event *event = &transcript->events[index];
  if (event->kind == EVENT_RESOLVE) return true;
  if (event->kind != EVENT_PICK && event->kind != EVENT_SKIP) return false;
  if (event->seat != transcript->seat) return false;
  for (int i = index + 1; i < transcript->count; i++) {
    const Event *later = &transcript->events[i];
    if (strcmp(step_of(later), step_of(event))) {
      if (later->kind == EVENT_RETRY || later->kind == EVENT_REASON) continue;
      return true;
    }
    if (later->kind == EVENT_RESOLVE) return false;
    if (later->seat != transcript->seat) continue;
    if (later->kind == EVENT_PICK || later->kind == EVENT_SKIP) return true;
  }
  return true;
}

static bool replay_event(Session *session, const Event *event, Err *err) {
  Happening now = session_next(session);
  while (now.kind != HAPPENS_PICK && now.kind != HAPPENS_END) now = session_next(session);
  if (now.kind == HAPPENS_END)
    return err_set(err, "The story now ends before '%s', where the saved play goes on.",
                   step_of(event));
  if (strcmp(now.step->id, step_of(event)))
    return err_set(err, "The story now comes to '%s', where the saved play was at '%s'.",
                   now.step->id, step_of(event));
  if (event->kind == EVENT_SKIP) return session_skip(session, err);
  int option = event->option ? step_option(now.step, event->option) : -1;
  if (option < 0)
    return err_set(err, "At '%s' there is no reply '%s' any more.", step_of(event),
                   event->option ? event->option : "");
  if (!session_offered(session, option))
    return err_set(err, "At '%s' the reply '%s' is not on offer any more.",
                   step_of(event), event->option);
  return pick_as(session, event->kind, option, err);
}

Session *session_replay(const Scenario *scenario, const Transcript *transcript,
                        int *replayed, Err *err) {
  int done = 0;
  Session *session = NULL;
  bool seated = false;
  for (int i = 0; i < scenario->seat_count; i++)
    seated = seated || scenario->seats[i] == transcript->seat;
  if (strcmp(scenario->id, transcript->scenario)) {
    err_set(err, "The saved play is of '%s', not of '%s'.", transcript->scenario,
            scenario->id);
  } else if (!seated) {
    err_set(err, "The saved play is of a seat that '%s' does not have.", scenario->id);
  } else {
    session = session_new(scenario, transcript->seat, transcript->seed);
    session->transcript->hash = transcript->hash;
    for (; done < transcript->count; done++) {
      const Event *event = &transcript->events[done];
      if (!event_moves(transcript, done))
        transcript_add(session->transcript, event->kind, event->seat, event->step,
                       event->option, event->text);
      else if (!replay_event(session, event, err))
        break;
    }
  }
  if (replayed) *replayed = done;
  return session;
}
