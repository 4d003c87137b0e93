#include "play/stage.h"

#include <string.h>

#include "base/mem.h"

Stage *stage_new(const Scenario *scenario, int person, uint64_t seed) {
  Stage *stage = mem_alloc(sizeof *stage);
  stage->scenario = scenario;
  stage->person = person;
  stage->session = session_new(scenario, person, seed);
  stage->strings = arena_new();
  stage->moods = mem_alloc(sizeof(Mood) * (size_t)(scenario->person_count + 1));
  stage->right = scenario_partner(scenario, person);
  if (stage->right == person) stage->right = -1;
  stage->speaker = -1;
  stage->answer.outcome = -1;
  return stage;
}

void stage_free(Stage *stage) {
  if (!stage) return;
  session_free(stage->session);
  arena_free(stage->strings);
  text_free(&stage->ending_text);
  mem_free(stage->moods);
  mem_free(stage->lines);
  mem_free(stage);
}

const Transcript *stage_transcript(const Stage *stage) {
  return session_transcript(stage->session);
}

static void add_line(Stage *stage, int person, const char *text, bool picked) {
  stage->lines = mem_grow(stage->lines, &stage->line_capacity,
                          (size_t)stage->line_count + 1, sizeof *stage->lines);
  const Person *speaker = person >= 0 ? &stage->scenario->people[person] : NULL;
  stage->lines[stage->line_count++] = (ViewLine){speaker, text, picked};
}

static void change_mood(Stage *stage, const Item *item) {
  if (item->person >= 0 && item->mood >= 0) stage->moods[item->person] = (Mood)item->mood;
}

static void enter_moment(Stage *stage, const Moment *moment) {
  if (moment && moment->kind != MOMENT_LISTEN) moment = NULL;
  if (moment == stage->listening) return;
  stage->listening = moment;
  stage->listen_answered = false;
  stage->heard_from = stage->line_count;
}

static void end_line(Stage *stage, const Item *item) {
  Text *text = &stage->ending_text;
  if (text->length) text_add(text, "\n");
  if (item->person >= 0)
    text_print(text, "%s: “%s”", stage->scenario->people[item->person].name, item->text);
  else
    text_add(text, item->text);
}

static void show_line(Stage *stage, const Happening *now) {
  const Item *item = now->item;
  change_mood(stage, item);
  enter_moment(stage, now->moment);
  add_line(stage, item->person, item->text, false);
  if (now->beat && now->beat->ending) {
    end_line(stage, item);
    return;
  }
  stage->mode = STAGE_SHOWS;
  if (item->person < 0) {
    stage->narration = item->text;
    stage->told = true;
    return;
  }
  if (!stage->told) stage->narration = NULL;
  stage->told = false;
  stage->speech = item->text;
  stage->speaker = item->person;
  if (item->person != stage->person) stage->right = item->person;
}

static void stage_step(Stage *stage) {
  if (stage->mode == STAGE_ENDED || stage->mode == STAGE_PICKS) return;
  stage->now = stage->has_ahead ? stage->ahead : session_next(stage->session);
  stage->has_ahead = false;
  stage->cursor++;
  switch (stage->now.kind) {
    case HAPPENS_PLACE:
      stage->place = stage->now.item->text;
      stage->speech = stage->narration = NULL;
      stage->told = false;
      break;
    case HAPPENS_SHOW: change_mood(stage, stage->now.item); break;
    case HAPPENS_LINE: show_line(stage, &stage->now); break;
    case HAPPENS_PICK:
      enter_moment(stage, stage->now.moment);
      stage->mode = STAGE_PICKS;
      break;
    case HAPPENS_END:
      enter_moment(stage, NULL);
      stage->ending = stage->now.beat && stage->now.beat->ending ? stage->now.beat : NULL;
      stage->mode = STAGE_ENDED;
      break;
  }
}

static bool stands(const Stage *stage) {
  if (stage->mode == STAGE_PICKS || stage->mode == STAGE_ENDED) return true;
  if (!stage->cursor || stage->now.kind != HAPPENS_LINE) return false;
  return !stage->now.beat || !stage->now.beat->ending;
}

void stage_advance(Stage *stage) {
  do stage_step(stage);
  while (!stands(stage));
}

void stage_advance_to(Stage *stage, const Moment *moment) {
  if (stage->mode == STAGE_PICKS && stage->now.moment == moment) return;
  do {
    stage_step(stage);
    if (stage->mode == STAGE_PICKS || stage->mode == STAGE_ENDED) return;
  } while (stage->now.kind != HAPPENS_LINE || stage->now.moment != moment);
}

static void commit(Stage *stage, StageMode mode) {
  stage->mode = mode;
  stage->committed = stage_transcript(stage)->count;
  stage->cursor = 0;
  stage->whole = false;
  stage->speech = stage->narration = NULL;
  stage->told = false;
  stage->speaker = -1;
}

static void close_answer(Stage *stage) {
  Text said = {0};
  answer_said(&stage->answer, &said);
  stage->said = arena_copy(stage->strings, text_string(&said));
  text_free(&said);
  if (stage->answer.moment->kind == MOMENT_COMPOSE)
    stage->answer.outcome = session_state(stage->session)->outcome;
  stage->listen_answered = stage->listening != NULL;
  add_line(stage, stage->person, stage->said, true);
  commit(stage, STAGE_ANSWERED);
}

// About the player alone: no answer to weigh, so the story goes on.
static bool answer_own(Stage *stage, int option) {
  const char *text = stage->now.step->options[option].text;
  if (!session_pick(stage->session, option, NULL)) return false;
  add_line(stage, stage->person, text, true);
  commit(stage, STAGE_SHOWS);
  stage_advance(stage);
  return true;
}

bool stage_pick(Stage *stage, int option) {
  if (stage->mode != STAGE_PICKS || stage->whole) return false;
  const Step *step = stage->now.step;
  if (option < 0 || option >= step->option_count) return false;
  if (!session_offered(stage->session, option)) return false;
  if (step->kind == STEP_ANSWER) return answer_own(stage, option);
  answer_note(&stage->answer, stage->session, stage->now.moment, step, option);
  if (!session_pick(stage->session, option, NULL)) return false;
  if (!step_waits(step)) {
    close_answer(stage);
    return true;
  }
  stage->ahead = session_next(stage->session);
  stage->has_ahead = stage->ahead.kind != HAPPENS_PICK ||
                     stage->ahead.moment != stage->now.moment ||
                     stage->ahead.step <= step;
  if (!stage->has_ahead)
    stage->now = stage->ahead;
  else if (step->kind == STEP_PIECE)
    stage->whole = true;
  else
    close_answer(stage);
  return true;
}

bool stage_say(Stage *stage) {
  if (stage->mode != STAGE_PICKS || !stage->whole) return false;
  close_answer(stage);
  return true;
}

bool stage_skip(Stage *stage) {
  if (stage->mode == STAGE_SHOWS && stage->listening) {
    const Moment *moment = stage->listening;
    while (stage->mode == STAGE_SHOWS && stage->listening == moment) stage_step(stage);
    if (stage->mode != STAGE_PICKS || stage->listening != moment) return true;
  }
  if (stage->mode != STAGE_PICKS || stage->whole) return false;
  if (!session_skip(stage->session, NULL)) return false;
  enter_moment(stage, NULL);
  commit(stage, STAGE_SHOWS);
  stage_advance(stage);
  return true;
}

static bool follow_event(Stage *stage, const Event *event, Err *err) {
  const Scenario *scenario = stage->scenario;
  if (event->kind == EVENT_RETRY) {
    int step = event->step ? scenario_step(scenario, event->step) : -1;
    int option = step >= 0 && event->option
                     ? step_option(&scenario->steps[step], event->option)
                     : -1;
    if (option < 0) return err_set(err, "Another try at '%s' is gone.", event->step);
    const Step *tried = &scenario->steps[step];
    session_note_retry(stage->session, tried, &tried->options[option]);
    stage->committed = stage_transcript(stage)->count;
    return true;
  }
  if (event->kind != EVENT_PICK && event->kind != EVENT_SKIP) return true;
  while (stage->mode != STAGE_PICKS && stage->mode != STAGE_ENDED) stage_step(stage);
  if (stage->mode == STAGE_ENDED)
    return err_set(err, "The story ends before '%s'.", event->step ? event->step : "");
  if (!event->step || strcmp(event->step, stage->now.step->id) != 0)
    return err_set(err, "The story stands at '%s', not at '%s'.", stage->now.step->id,
                   event->step ? event->step : "");
  if (event->kind == EVENT_SKIP)
    return stage_skip(stage) || err_set(err, "'%s' cannot be passed over.", event->step);
  int option = event->option ? step_option(stage->now.step, event->option) : -1;
  if (option < 0 || !stage_pick(stage, option))
    return err_set(err, "The reply '%s' is not on offer any more.",
                   event->option ? event->option : "");
  if (stage->whole) close_answer(stage);
  return true;
}

Stage *stage_follow(const Scenario *scenario, const Transcript *transcript, int count,
                    int cursor, int *followed, Err *err) {
  Stage *stage = stage_new(scenario, transcript->seat, transcript->seed);
  int done = 0;
  while (done < count && follow_event(stage, &transcript->events[done], err)) done++;
  if (done < count) cursor = 0;
  if (followed) *followed = done;
  while (stage->cursor < cursor && stage->mode != STAGE_PICKS &&
         stage->mode != STAGE_ENDED)
    stage_step(stage);
  if (stage->mode != STAGE_ANSWERED && !stands(stage)) stage_advance(stage);
  return stage;
}

Stage *stage_undone(const Stage *stage) {
  const Transcript *transcript = stage_transcript(stage);
  int count = transcript->count - 1;
  if (count < stage->committed) return NULL;
  Stage *before = stage_follow(stage->scenario, transcript, count,
                               count == stage->committed ? stage->cursor : 0, NULL, NULL);
  before->committed = stage->committed;
  before->cursor = stage->cursor;
  return before;
}

Stage *stage_answered(const Stage *stage) {
  const Transcript *transcript = stage_transcript(stage);
  int count = transcript->count;
  if (stage->mode == STAGE_ENDED || !count || count > stage->committed) return NULL;
  EventKind last = transcript->events[count - 1].kind;
  if (last != EVENT_PICK && last != EVENT_RETRY) return NULL;
  Stage *before = stage_follow(stage->scenario, transcript, count, 0, NULL, NULL);
  if (before->mode == STAGE_ANSWERED) return before;
  stage_free(before);
  return NULL;
}
