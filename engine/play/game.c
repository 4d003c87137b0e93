#include "play/game.h"

#include <string.h>

#include "base/hash.h"
#include "base/mem.h"
#include "play/board.h"

Stage *game_stage(const Game *game) {
  return game->practice ? game->practice : game->stage;
}

static void read_cards(Game *game) {
  int count = game->ports.card_count(game->ports.context);
  mem_free(game->cards);
  game->cards = mem_alloc(sizeof *game->cards * (size_t)(count + 1));
  game->card_count = 0;
  for (int i = 0; i < count; i++) {
    const ScenarioCard *card = game->ports.card(game->ports.context, i);
    if (card) game->cards[game->card_count++] = *card;
  }
}

static void drop_trial(Game *game) {
  stage_free(game->trial);
  game->trial = NULL;
  game->trial_done = false;
}

static void drop_practice(Game *game) {
  drop_trial(game);
  stage_free(game->practice);
  game->practice = NULL;
}

static bool go_home(Game *game) {
  drop_practice(game);
  game->history_open = game->settings_open = false;
  game->standing = AT_HOME;
  read_cards(game);
  game_look_for_unfinished(game);
  return true;
}

Game *game_new(const Ports *ports, const Settings *settings, uint64_t seed) {
  Game *game = mem_alloc(sizeof *game);
  game->ports = *ports;
  game->settings = *settings;
  game->seed = seed;
  go_home(game);
  game_show(game);
  return game;
}

void game_free(Game *game) {
  if (!game) return;
  drop_practice(game);
  stage_free(game->stage);
  debrief_free(game->debrief);
  beads_free(&game->beads);
  text_free(&game->notice);
  text_free(&game->continue_title);
  mem_free(game->cards);
  mem_free(game);
}

const View *game_view(const Game *game) { return &game->view; }
const Settings *game_settings(const Game *game) { return &game->settings; }
bool game_over(const Game *game) { return game->over; }

static bool open_card(Game *game, int index) {
  if (game->standing != AT_HOME || index < 0 || index >= game->card_count) return false;
  const Scenario *scenario = game_open_scenario(game, game->cards[index].id);
  if (!scenario) return true;
  game->card = index;
  game->scenario = scenario;
  game->seat = 0;
  game->standing = AT_CARD;
  return true;
}

static void settle(Game *game) {
  game_keep_seen(game);
  if (game_stage(game)->mode == STAGE_ENDED) game_keep_finish(game);
}

static bool begin_play(Game *game, int seat) {
  drop_practice(game);
  stage_free(game->stage);
  debrief_free(game->debrief);
  game->debrief = NULL;
  game->seat = seat;
  game->standing = AT_STAGE;
  game->stage = stage_new(game->scenario, game->scenario->seats[seat],
                          game->seed + (uint64_t)game->begun++);
  game_keep_begin(game);
  stage_advance(game->stage);
  settle(game);
  return true;
}

static bool go_on_playing(Game *game) {
  if (game->standing != AT_HOME || !game->can_continue) return false;
  if (!game_resume(game)) {
    game_notice(game, "The play that was open is not there any more.");
    game_look_for_unfinished(game);
    return true;
  }
  if (!game->stage || game->stage->mode == STAGE_ENDED) {
    if (!game->stage || !game->noticed) game_look_for_unfinished(game);
    if (!game->stage || game->noticed) return true;
  }
  game->scenario = game->stage->scenario;
  game->seat = game_seat_of(game->scenario, game->stage->person);
  game->standing = AT_STAGE;
  if (game->stage->mode == STAGE_ENDED) game_keep_finish(game);
  return true;
}

static bool show_debrief(Game *game) {
  if (game->practice) {
    drop_practice(game);
  } else {
    Err err = {0};
    debrief_free(game->debrief);
    game->debrief = debrief_new(game->scenario, stage_transcript(game->stage),
                                game->cards, game->card_count, &err);
    if (!game->debrief)
      game_notice(game, "This play cannot be looked back on. %s", err.text);
  }
  game->standing = AT_DEBRIEF;
  return true;
}

static bool advance(Game *game) {
  if (game->standing != AT_STAGE) return false;
  Stage *stage = game_stage(game);
  if (game->trial && !game->trial_done) return false;
  if (stage->mode == STAGE_PICKS) return false;
  if (stage->mode == STAGE_ENDED) return show_debrief(game);
  drop_trial(game);
  stage_advance(stage);
  settle(game);
  return true;
}

// Back from another try, unfinished, to the feedback before it.
static bool leave_trial(Game *game) {
  drop_trial(game);
  game_recall_trial(game);
  return true;
}

static Stage **open_stage(Game *game) {
  if (game->standing != AT_STAGE) return NULL;
  if (game->trial && game->trial_done) return NULL;
  if (game->trial) return &game->trial;
  return game->practice ? &game->practice : &game->stage;
}

static bool replace(Stage **stage) {
  Stage *before = stage_undone(*stage);
  if (!before) return false;
  stage_free(*stage);
  *stage = before;
  return true;
}

// An answer that stands: a retry is noted on the play, and changes nothing in it.
static void answered(Game *game) {
  Stage *stage = game_stage(game);
  if (game->trial) {
    const Answer *answer = &game->trial->answer;
    for (int i = 0; i < answer->pick_count; i++)
      session_note_retry(stage->session, answer->picks[i].step, answer->picks[i].option);
    stage->committed = stage_transcript(stage)->count;
    game->trial_done = true;
  }
  game_keep_events(game);
}

static bool pick(Game *game, int option) {
  Stage **stage = open_stage(game);
  if (!stage || (*stage)->mode != STAGE_PICKS) return false;
  if ((*stage)->whole) {  // another piece for the last slot
    const Step *step = (*stage)->now.step;
    if (option < 0 || option >= step->option_count || option >= VIEW_OPTIONS_MOST)
      return false;
    if (!(*stage)->answer.offered[option] || !replace(stage)) return false;
  }
  bool waits = step_waits((*stage)->now.step);
  if (!stage_pick(*stage, option)) return false;
  if ((*stage)->mode == STAGE_ANSWERED) {
    answered(game);
  } else if (!waits) {
    game_keep_events(game);
    settle(game);
  }
  return true;
}

static bool undo(Game *game) {
  Stage **stage = open_stage(game);
  return stage && (*stage)->mode == STAGE_PICKS && replace(stage);
}

static bool say(Game *game) {
  Stage **stage = open_stage(game);
  if (!stage || !stage_say(*stage)) return false;
  answered(game);
  return true;
}

// Later than at its feedback, the play goes back to the answer first.
static bool back_to_answer(Game *game) {
  Stage **stage = game->practice ? &game->practice : &game->stage;
  if ((*stage)->mode == STAGE_ANSWERED) return true;
  Stage *before = stage_answered(*stage);
  if (!before) return false;
  stage_free(*stage);
  *stage = before;
  game_keep_seen(game);
  return true;
}

static bool try_again(Game *game) {
  if (game->standing != AT_STAGE || (game->trial && !game->trial_done)) return false;
  if (!back_to_answer(game)) return false;
  const Stage *stage = game_stage(game);
  if (!stage->answer.pick_count) return false;
  drop_trial(game);
  Stage *trial = stage_follow(stage->scenario, stage_transcript(stage),
                              stage->answer.event_first, 0, NULL, NULL);
  while (trial->mode != STAGE_PICKS && trial->mode != STAGE_ENDED) stage_advance(trial);
  if (trial->mode != STAGE_PICKS || trial->now.moment != stage->answer.moment) {
    stage_free(trial);
    return false;
  }
  game->trial = trial;
  return true;
}

static bool skip(Game *game) {
  Stage **stage = open_stage(game);
  if (!stage) return false;
  if (game->trial) return leave_trial(game);
  bool open = (*stage)->mode == STAGE_PICKS ||
              ((*stage)->mode == STAGE_SHOWS && (*stage)->listening);
  if (!open) return false;
  while ((*stage)->mode == STAGE_PICKS && replace(stage)) continue;
  if (!stage_skip(*stage)) return false;
  game_keep_events(game);
  settle(game);
  return true;
}

static bool replay(Game *game, int index) {
  if (game->standing != AT_DEBRIEF || !game->debrief) return false;
  const Review *review = game->debrief->review;
  if (index < 0 || index >= review->moment_count) return false;
  const ReviewMoment *moment = &review->moments[index];
  int first = review->picks[moment->pick_first].event;
  drop_practice(game);
  game->practice =
      stage_follow(game->scenario, stage_transcript(game->stage), first, 0, NULL, NULL);
  stage_advance_to(game->practice, moment->moment);
  game->standing = AT_STAGE;
  game_notice(game, "Practice from here on: your first answers stay as they are.");
  return true;
}

static bool other_seat(Game *game) {
  if (game->standing != AT_DEBRIEF || game->scenario->seat_count < 2) return false;
  return begin_play(game, (game->seat + 1) % game->scenario->seat_count);
}

static bool back(Game *game) {
  if (game->settings_open) return game->settings_open = false, true;
  if (game->history_open) return game->history_open = false, true;
  if (game->standing == AT_HOME) return false;
  if (game->standing == AT_STAGE && game->trial && !game->trial_done)
    return leave_trial(game);
  if (game->standing == AT_STAGE && game->practice) return show_debrief(game);
  return go_home(game);
}

static bool change_setting(Game *game, int arg) {
  static const int most[SET_COUNT] = {[SET_TEXT_SIZE] = 4,
                                      [SET_CONTRAST] = 1,
                                      [SET_MOTION] = 1,
                                      [SET_LANGUAGE] = 1,
                                      [SET_FULLSCREEN] = 1};
  int setting = arg / 16, value = arg % 16;
  if (arg < 0 || setting >= SET_COUNT || value > most[setting]) return false;
  game->settings.values[setting] = value;
  Err err = {0};
  if (!game->ports.keep_settings(game->ports.context, &game->settings, &err))
    game_notice(game, "The setting holds for now, but it is not kept. %s", err.text);
  return true;
}

static bool open_settings(Game *game) {
  if (game->settings_open) return false;
  return game->settings_open = true;
}

static bool open_history(Game *game) {
  if (game->history_open || game->settings_open) return false;
  if (game->standing != AT_STAGE && game->standing != AT_DEBRIEF) return false;
  return game->history_open = true;
}

static bool seat_chosen(Game *game, int seat) {
  if (game->standing != AT_CARD || seat < 0 || seat >= game->scenario->seat_count)
    return false;
  game->seat = seat;
  return true;
}

static bool play_intent(Game *game, Intent intent) {
  switch (intent.kind) {
    case INTENT_OPEN: return open_card(game, intent.arg);
    case INTENT_CONTINUE: return go_on_playing(game);
    case INTENT_SEAT: return seat_chosen(game, intent.arg);
    case INTENT_BEGIN: return game->standing == AT_CARD && begin_play(game, game->seat);
    case INTENT_ADVANCE: return advance(game);
    case INTENT_PICK: return pick(game, intent.arg);
    case INTENT_UNDO: return undo(game);
    case INTENT_SAY: return say(game);
    case INTENT_TRY_AGAIN: return try_again(game);
    case INTENT_SKIP: return skip(game);
    case INTENT_REPLAY: return replay(game, intent.arg);
    case INTENT_OTHER_SEAT: return other_seat(game);
    default: return false;
  }
}

static bool any_intent(Game *game, Intent intent) {
  switch (intent.kind) {
    case INTENT_HISTORY: return open_history(game);
    case INTENT_SETTINGS: return open_settings(game);
    case INTENT_SET: return change_setting(game, intent.arg);
    case INTENT_BACK: return back(game);
    case INTENT_HOME:
      return (game->standing != AT_HOME || game->settings_open) && go_home(game);
    case INTENT_QUIT: return game->over = true;
    default:
      if (game->history_open || game->settings_open) return false;
      return play_intent(game, intent);
  }
}

bool game_do(Game *game, Intent intent) {
  if (game->over) return false;
  game->noticed = false;
  if (!any_intent(game, intent)) return false;
  if (!game->noticed) text_clear(&game->notice);
  game_show(game);
  return true;
}
