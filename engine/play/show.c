#include <string.h>

#include "play/board.h"

static void show_home(const Game *game, View *view) {
  view->screen = SCREEN_HOME;
  view->can_continue = game->can_continue;
  if (!game->can_continue) return;
  view->continue_title = text_string(&game->continue_title);
  view->continue_moment = game->continue_moment;
  view->continue_of = game->continue_of;
}

static ViewPerson shown_person(const Stage *stage, int person) {
  if (person < 0 || person >= stage->scenario->person_count) return (ViewPerson){0};
  bool speaks = stage->mode != STAGE_ANSWERED && stage->speech &&
                stage->speaker == person && (!stage->told || stage->mode == STAGE_PICKS);
  return (ViewPerson){&stage->scenario->people[person], stage->moods[person], speaks};
}

static void show_words(const Stage *stage, View *view) {
  view->place = stage->place;
  view->left = shown_person(stage, stage->person);
  view->right = shown_person(stage, stage->right);
  bool both = stage->mode == STAGE_PICKS;
  if (both || !stage->told) view->speech = stage->speech;
  if (both || stage->told) view->narration = stage->narration;
  view->speech_left = view->speech && stage->speaker == stage->person;
}

static void show_options(const Stage *stage, View *view) {
  const Step *step = stage->now.step;
  if (step->kind == STEP_SURE || step->kind == STEP_ASK)
    answer_show_thought(&stage->answer, view);
  view->prompt =
      step->prompt && step->kind != STEP_PIECE ? step->prompt : stage->now.moment->prompt;
  view->step = step;
  view->buzz = step->buzz;
  view->choosing = true;
  for (int i = 0; i < step->option_count && i < VIEW_OPTIONS_MOST; i++) {
    const Option *option = &step->options[i];
    bool in_slot = stage->whole && answer_took(&stage->answer, step, i);
    bool offered =
        stage->whole ? stage->answer.offered[i] : session_offered(stage->session, i);
    view->options[view->option_count++] =
        (ViewOption){option->text, offered, in_slot, option->holds, 0};
  }
}

static void show_slots(const Stage *stage, View *view) {
  const Moment *moment = stage->now.moment;
  const Scenario *scenario = stage->scenario;
  int now = (int)(stage->now.step - &scenario->steps[moment->step_first]);
  view->slot_count =
      moment->step_count < VIEW_SLOTS_MOST ? moment->step_count : VIEW_SLOTS_MOST;
  for (int i = 0; i < view->slot_count; i++) {
    const Step *step = &scenario->steps[moment->step_first + i];
    const char *text = NULL;
    bool filled = i < now || stage->whole;
    for (int p = 0; filled && p < stage->answer.pick_count; p++)
      if (stage->answer.picks[p].step == step) text = stage->answer.picks[p].option->text;
    view->slots[i] = (ViewSlot){step->prompt, step->glyph, text};
  }
  view->slot_now = stage->whole || now > view->slot_count ? view->slot_count : now;
}

static void show_answer(const Stage *stage, View *view) {
  view->screen = SCREEN_FEEDBACK;
  const Answer *answer = &stage->answer;
  answer_show(answer, stage->said, view);
  if (!answer->pick_count) return;
  const Step *step = answer->picks[answer->pick_count - 1].step;
  view->step = step;
  view->prompt = answer->moment->kind == MOMENT_COMPOSE || !step->prompt
                     ? answer->moment->prompt
                     : step->prompt;
  for (int i = 0; i < step->option_count && i < VIEW_OPTIONS_MOST; i++)
    view->options[view->option_count++] = (ViewOption){
        step->options[i].text, answer->offered[i], answer_took(answer, step, i),
        step->options[i].holds, answer->worths[i]};
}

static void show_ending(const Stage *stage, View *view) {
  view->screen = SCREEN_ENDING;
  view->ending_title =
      stage->ending && stage->ending->title ? stage->ending->title : "The end";
  view->ending_text = text_string(&stage->ending_text);
}

// `first` is the play itself: while a moment is tried again, its answer is marked as
// taken.
static void show_stage(const Stage *stage, const Stage *first, View *view) {
  view->screen = stage->listening ? SCREEN_LISTEN : SCREEN_STAGE;
  view->title = stage->scenario->title;
  show_words(stage, view);
  view->lines = stage->lines;
  view->line_count = stage->line_count;
  if (stage->listening) view->heard_count = stage->line_count - stage->heard_from;
  if (stage->mode == STAGE_PICKS) {
    if (stage->now.moment->kind == MOMENT_COMPOSE) {
      view->screen = SCREEN_COMPOSE;
      show_slots(stage, view);
    }
    show_options(stage, view);
    for (int i = 0; stage != first && !stage->whole && i < view->option_count; i++)
      view->options[i].taken = answer_took(&first->answer, stage->now.step, i);
  } else if (stage->mode == STAGE_ANSWERED) {
    show_answer(stage, view);
  } else if (stage->mode == STAGE_ENDED) {
    show_ending(stage, view);
  }
}

static void show_debrief(const Game *game, View *view) {
  view->screen = SCREEN_DEBRIEF;
  if (!game->stage) return;
  show_ending(game->stage, view);
  view->screen = SCREEN_DEBRIEF;
  view->title = game->scenario->title;
  show_words(game->stage, view);
  view->speech = view->narration = NULL;
  if (game->debrief) debrief_show(game->debrief, view);
}

void game_show(Game *game) {
  View *view = &game->view;
  memset(view, 0, sizeof *view);
  view->cards = game->cards;
  view->card_count = game->card_count;
  if (game->standing != AT_HOME) {
    view->scenario = game->scenario;
    view->seat = game->seat;
    for (int i = 0; i < game->card_count; i++)
      if (!strcmp(game->cards[i].id, game->scenario->id)) view->card = &game->cards[i];
  }
  const Stage *stage = game_stage(game);
  switch (game->standing) {
    case AT_HOME: show_home(game, view); break;
    case AT_CARD:
      view->screen = SCREEN_CARD;
      view->title = game->scenario->title;
      view->card = &game->cards[game->card];
      break;
    case AT_STAGE:
      show_stage(game->trial ? game->trial : stage, stage, view);
      view->trying_again = game->trial != NULL;
      break;
    case AT_DEBRIEF: show_debrief(game, view); break;
  }
  if (game->standing == AT_STAGE || game->standing == AT_DEBRIEF) {
    beads_count(&game->beads, stage);
    view->beads = game->beads.items;
    view->bead_count = game->beads.count;
    view->bead_total = game->beads.total;
    view->lines = stage->lines;
    view->line_count = stage->line_count;
    if (view->screen != SCREEN_LISTEN) view->heard_count = 0;
  }
  if (game->history_open) view->screen = SCREEN_HISTORY;
  if (game->settings_open) view->screen = SCREEN_SETTINGS;
  if (game->notice.length) view->notice = text_string(&game->notice);
}
