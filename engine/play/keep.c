#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "play/board.h"

void game_notice(Game *game, const char *format, ...) {
  char sentence[700];
  va_list list;
  va_start(list, format);
  vsnprintf(sentence, sizeof sentence, format, list);
  va_end(list);
  if (!game->noticed) text_clear(&game->notice);
  if (game->notice.length && strstr(text_string(&game->notice), sentence)) return;
  if (game->notice.length) text_add(&game->notice, " ");
  text_add(&game->notice, sentence);
  game->noticed = true;
}

int game_seat_of(const Scenario *scenario, int person) {
  for (int i = 0; i < scenario->seat_count; i++)
    if (scenario->seats[i] == person) return i;
  return -1;
}

static const char *reason(const Err *err) {
  return err->text[0] ? err->text : "No reason was given.";
}

// An empty transcript begins the play; its events follow by append.
void game_keep_begin(Game *game) {
  const Transcript *transcript = stage_transcript(game->stage);
  Transcript *head = transcript_new(transcript->scenario, transcript->hash,
                                    transcript->seed, transcript->seat);
  Err err = {0};
  game->stored = 0;
  game->seen_failed = false;
  game->keeps = game->ports.begin(game->ports.context, head, &game->play, &err);
  transcript_free(head);
  if (!game->keeps)
    game_notice(game, "This play is not being kept, but you can go on. %s", reason(&err));
}

void game_keep_events(Game *game) {
  if (game->practice || !game->stage) return;
  const Transcript *transcript = stage_transcript(game->stage);
  if (!game->keeps) game_keep_begin(game);
  if (!game->keeps || game->stored >= transcript->count) return;
  Err err = {0};
  if (game->ports.append(game->ports.context, game->play, transcript, game->stored, &err))
    game->stored = transcript->count;
  else
    game_notice(game, "Your last answer is not kept yet; it will be tried again. %s",
                reason(&err));
}

void game_keep_seen(Game *game) {
  if (game->practice || !game->stage || !game->keeps) return;
  if (game->stored < game->stage->committed) return;
  Err err = {0};
  if (game->ports.seen(game->ports.context, game->play, game->stage->cursor, &err))
    return;
  if (!game->seen_failed)
    game_notice(game, "The place in the story is not being kept. %s", reason(&err));
  game->seen_failed = true;
}

void game_keep_finish(Game *game) {
  if (game->practice || !game->stage || !game->keeps) return;
  if (game->stored < game->stage->committed) game_keep_events(game);
  const Beat *ending = game->stage->ending;
  Err err = {0};
  if (!game->ports.finish(game->ports.context, game->play, ending ? ending->id : "",
                          &err))
    game_notice(game, "The end of this play is not kept. %s", reason(&err));
}

static int moments_behind(const Transcript *transcript) {
  int count = 0;
  const char *before = NULL;
  size_t before_length = 0;
  for (int i = 0; i < transcript->count; i++) {
    const Event *event = &transcript->events[i];
    if ((event->kind != EVENT_PICK && event->kind != EVENT_SKIP) || !event->step)
      continue;
    const char *slash = strchr(event->step, '/');
    size_t length = slash ? strcspn(slash + 1, "/") + (size_t)(slash + 1 - event->step)
                          : strlen(event->step);
    if (!before || length != before_length || memcmp(before, event->step, length) != 0)
      count++;
    before = event->step;
    before_length = length;
  }
  return count;
}

void game_look_for_unfinished(Game *game) {
  SavedPlay saved = {0};
  const Transcript *transcript = NULL;
  game->can_continue = false;
  if (game->stage && game->stage->mode != STAGE_ENDED)
    transcript = stage_transcript(game->stage);
  else if (game->ports.unfinished(game->ports.context, &saved))
    transcript = saved.transcript;
  if (!transcript) return;
  game->can_continue = true;
  text_clear(&game->continue_title);
  text_add(&game->continue_title, transcript->scenario);
  game->continue_moment = moments_behind(transcript) + 1;
  game->continue_of = 0;
  for (int i = 0; i < game->card_count; i++) {
    if (strcmp(game->cards[i].id, transcript->scenario) != 0) continue;
    text_clear(&game->continue_title);
    text_add(&game->continue_title, game->cards[i].title);
    game->continue_of = game->cards[i].moment_count;
  }
  if (game->continue_of < game->continue_moment)
    game->continue_of = game->continue_moment;
}

const Scenario *game_open_scenario(Game *game, const char *id) {
  Err err = {0};
  const Scenario *scenario = game->ports.open(game->ports.context, id, &err);
  if (scenario && scenario->seat_count > 0) return scenario;
  if (scenario) err_set(&err, "It has no seat for a player.");
  game_notice(game, "This story cannot be opened. %s", reason(&err));
  return NULL;
}

void game_recall_trial(Game *game) {
  const Stage *stage = game_stage(game);
  const Transcript *transcript = stage_transcript(stage);
  int count = transcript->count, first = count - 1;
  if (stage->mode != STAGE_ANSWERED || first < 0) return;
  if (transcript->events[first].kind != EVENT_RETRY) return;
  const Scenario *scenario = stage->scenario;
  while (first > 0 && transcript->events[first - 1].kind == EVENT_RETRY &&
         scenario_step(scenario, transcript->events[first - 1].step) <
             scenario_step(scenario, transcript->events[first].step))
    first--;
  Stage *trial =
      stage_follow(scenario, transcript, stage->answer.event_first, 0, NULL, NULL);
  while (trial->mode != STAGE_PICKS && trial->mode != STAGE_ENDED) stage_advance(trial);
  for (int i = first; i < count && trial->mode == STAGE_PICKS; i++) {
    if (strcmp(trial->now.step->id, transcript->events[i].step) != 0) break;
    int option = step_option(trial->now.step, transcript->events[i].option);
    if (!stage_pick(trial, option)) break;
  }
  stage_say(trial);
  if (trial->mode == STAGE_ANSWERED) {
    game->trial = trial;
    game->trial_done = true;
  } else {
    stage_free(trial);
  }
}

// An edited story takes only the first events: they go on as a play of their own, and the
// old one stays as it was, but closed.
static void resume_changed(Game *game, const SavedPlay *saved, int followed,
                           const Err *err) {
  game_notice(
      game,
      "“%s” has been edited since you played it. %d of your %d answers still fit; the "
      "play goes on from there. %s",
      game->scenario->title, followed, saved->transcript->count, err->text);
  int64_t old = saved->id;
  game_keep_begin(game);
  game_keep_events(game);
  if (game->keeps) game->ports.finish(game->ports.context, old, "", NULL);
}

bool game_resume(Game *game) {
  if (game->stage && game->stage->mode != STAGE_ENDED) {
    game_recall_trial(game);
    return true;
  }
  SavedPlay saved = {0};
  if (!game->ports.unfinished(game->ports.context, &saved) || !saved.transcript)
    return false;
  const Scenario *scenario = game_open_scenario(game, saved.transcript->scenario);
  if (!scenario) return true;
  int seat = game_seat_of(scenario, saved.transcript->seat);
  if (seat < 0) {
    game_notice(game, "“%s” has been edited: the seat you played is gone.",
                scenario->title);
    return true;
  }
  Err err = {0};
  int followed = 0;
  stage_free(game->stage);
  game->scenario = scenario;
  game->seat = seat;
  game->stage = stage_follow(scenario, saved.transcript, saved.transcript->count,
                             saved.cursor, &followed, &err);
  game->keeps = true;
  game->play = saved.id;
  game->stored = stage_transcript(game->stage)->count;
  game->seen_failed = false;
  if (followed < saved.transcript->count)
    resume_changed(game, &saved, followed, &err);
  else
    game_recall_trial(game);
  return true;
}
