#include "play/answer.h"

#include <string.h>

#include "story/score.h"

bool step_waits(const Step *step) {
  return step->kind == STEP_PIECE || step->kind == STEP_THINK || step->kind == STEP_SURE;
}

static bool goes_on_from(const Step *step) {
  return step->kind == STEP_PIECE || step->kind == STEP_SURE || step->kind == STEP_ASK;
}

void answer_note(Answer *answer, const Session *session, const Moment *moment,
                 const Step *step, int option) {
  int event = session_transcript(session)->count;
  bool goes_on = goes_on_from(step) && answer->moment == moment && answer->pick_count &&
                 answer->picks[answer->pick_count - 1].step < step &&
                 answer->event_first + answer->pick_count == event;
  if (!goes_on) {
    memset(answer, 0, sizeof *answer);
    answer->moment = moment;
    answer->event_first = event;
    answer->outcome = -1;
  }
  for (int i = 0; i < VIEW_OPTIONS_MOST; i++) {
    answer->offered[i] = i < step->option_count && session_offered(session, i);
    answer->worths[i] = 0;
    if (!answer->offered[i]) continue;
    Verdict verdict = session_verdict(session, &step->options[i]);
    answer->worths[i] = verdict_worth(&verdict);
  }
  if (answer->pick_count == VIEW_SLOTS_MOST) return;
  AnswerPick *pick = &answer->picks[answer->pick_count++];
  pick->step = step;
  pick->option = &step->options[option];
  pick->verdict = session_verdict(session, pick->option);
  pick->worth = verdict_worth(&pick->verdict);
}

bool answer_took(const Answer *answer, const Step *step, int option) {
  for (int i = 0; i < answer->pick_count; i++)
    if (answer->picks[i].step == step &&
        answer->picks[i].option == &step->options[option])
      return true;
  return false;
}

int answer_worth(const Answer *answer) {
  int best = -2, worst = 2;
  for (int i = 0; i < answer->pick_count; i++) {
    if (answer->picks[i].worth > best) best = answer->picks[i].worth;
    if (answer->picks[i].worth < worst) worst = answer->picks[i].worth;
  }
  if (!answer->pick_count) return 0;
  if (answer->moment->kind == MOMENT_GUESS)
    return answer->picks[answer->pick_count - 1].worth;
  return worst < 0 ? worst : best;
}

static void add_spaced(Text *said, const char *bytes, size_t length) {
  while (length && bytes[0] == ' ') bytes++, length--;
  while (length && bytes[length - 1] == ' ') length--;
  if (!length) return;
  if (said->length && !strchr(",.;:!?", bytes[0])) text_add(said, " ");
  text_add_bytes(said, bytes, length);
}

static void add_slot(Text *said, const char *prompt, const char *piece) {
  bool begins = prompt && prompt[0] >= 'A' && prompt[0] <= 'Z';
  if (begins && said->length && !strchr(".!?", said->bytes[said->length - 1]))
    text_add(said, ".");
  const char *gap = prompt ? strstr(prompt, "…") : NULL;
  const char *after = gap ? gap + strlen("…") : NULL;
  if (!gap && prompt && (gap = strstr(prompt, "..."))) after = gap + 3;
  if (prompt && *prompt)
    add_spaced(said, prompt, gap ? (size_t)(gap - prompt) : strlen(prompt));
  add_spaced(said, piece, strlen(piece));
  if (after) add_spaced(said, after, strlen(after));
}

void answer_said(const Answer *answer, Text *said) {
  text_clear(said);
  if (!answer->moment) return;
  if (answer->moment->kind != MOMENT_COMPOSE) {
    if (answer->pick_count)
      text_add(said, answer->picks[answer->pick_count - 1].option->text);
    return;
  }
  for (int i = 0; i < answer->pick_count; i++)
    add_slot(said, answer->picks[i].step->prompt, answer->picks[i].option->text);
  if (said->length && !strchr(".!?*", said->bytes[said->length - 1])) text_add(said, ".");
}

static const Mark *strongest(const Verdict *verdict) {
  const Mark *found = NULL;
  for (int i = 0; i < verdict->mark_count; i++) {
    const Mark *mark = &verdict->marks[i];
    int size = mark->value < 0 ? -mark->value : mark->value;
    int held = !found ? -1 : found->value < 0 ? -found->value : found->value;
    if (size > held) found = mark;
  }
  return found;
}

static void show_sentence(const Answer *answer, View *view) {
  if (answer->outcome >= 0 && answer->outcome < 3)
    view->felt = answer->moment->felt[answer->outcome];
  if (view->worth < 1) view->better = answer->moment->better;
  for (int i = 0; i < answer->pick_count && view->mark_count < VIEW_MARKS_MOST; i++) {
    const AnswerPick *pick = &answer->picks[i];
    const Mark *mark = strongest(&pick->verdict);
    if (!mark) continue;
    view->marks[view->mark_count++] =
        (ViewMark){mark->principle, mark->value, pick->verdict.why, pick->option->text};
  }
}

void answer_show_thought(const Answer *answer, View *view) {
  for (int i = 0; i < answer->pick_count; i++) {
    const AnswerPick *pick = &answer->picks[i];
    if (pick->step->kind == STEP_THINK) view->thought = pick->option->text;
    if (pick->step->kind == STEP_SURE) view->sure = pick->option->text;
  }
}

// What was only thought, with its reason, before what was said.
static void show_thought(const Answer *answer, View *view) {
  answer_show_thought(answer, view);
  const AnswerPick *pick = &answer->picks[0];
  const Mark *mark = strongest(&pick->verdict);
  if (pick->step->kind != STEP_THINK || answer->pick_count < 2 || !mark) return;
  view->marks[view->mark_count++] =
      (ViewMark){mark->principle, mark->value, pick->verdict.why, pick->option->text};
}

void answer_show(const Answer *answer, const char *said, View *view) {
  view->said = said;
  view->worth = answer_worth(answer);
  if (!answer->moment || !answer->pick_count) return;
  if (answer->moment->kind == MOMENT_COMPOSE) {
    show_sentence(answer, view);
    return;
  }
  if (answer->moment->kind == MOMENT_GUESS) show_thought(answer, view);
  const Verdict *verdict = &answer->picks[answer->pick_count - 1].verdict;
  view->felt = verdict->felt;
  view->why = verdict->why;
  if (view->worth < 1) view->better = verdict->better;
  for (int i = 0; i < verdict->mark_count && view->mark_count < VIEW_MARKS_MOST; i++)
    view->marks[view->mark_count++] =
        (ViewMark){verdict->marks[i].principle, verdict->marks[i].value, NULL, NULL};
}
