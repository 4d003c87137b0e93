#include "story/check.h"

#include <stddef.h>

#include "story/score.h"

static void find(const Check *check, const char *code, int line, const char *hint,
                 const char *message) {
  diag_add(check->diags, code, check->places->path, line, 0, NULL, hint, "%s", message);
}

// The lowest and highest worth that a reply may have, over its circumstances.
static void worth_range(const Option *option, int *low, int *high) {
  *low = *high = verdict_worth(&option->verdict);
  for (int i = 0; i < option->case_count; i++) {
    int worth = verdict_worth(&option->cases[i]);
    if (worth < *low) *low = worth;
    if (worth > *high) *high = worth;
  }
}

static void check_verdict(const Check *check, const Option *option,
                          const Verdict *verdict, bool shows_better) {
  const Verdict *own = &option->verdict;
  if (!verdict->mark_count) return;
  if (!verdict->why && !own->why)
    find(check, "missing-why", option->line, "why = \"…\", one or two plain sentences",
         "The marks of this reply have no reason.");
  if (verdict_worth(verdict) < 1 && !verdict->better && !own->better && !shows_better)
    find(check, "missing-better", option->line,
         "better = \"…\", what could be said instead",
         "This reply is worth less than +1 and does not show a better one.");
}

static void check_option(const Check *check, const Step *step, const Option *option) {
  const Moment *moment = &check->scenario->moments[step->moment];
  bool shows_better =
      (step->kind == STEP_PIECE && moment->better) || step->kind == STEP_THINK;
  check_verdict(check, option, &option->verdict, shows_better);
  for (int i = 0; i < option->case_count; i++)
    if (option->verdict.why || !option->verdict.mark_count)
      check_verdict(check, option, &option->cases[i], shows_better);
  if ((step->kind == STEP_REPLY || step->kind == STEP_ASK) && !option->moves)
    find(check, "missing-move", option->line, "move = \"ask\", or another of the moves",
         "This reply does not say what it does.");
}

static void check_spread(const Check *check, const Step *step) {
  int good = 0, poor = 0, harm = 0, top = 0;
  for (int i = 0; i < step->option_count; i++) {
    if (!step->options[i].verdict.mark_count) return;
    int low, high;
    worth_range(&step->options[i], &low, &high);
    good += high >= 1;
    top += high >= 2;
    poor += low <= 0;
    harm += low <= -1;
  }
  if (step->option_count < 4) {
    find(check, "few-options", step->line, "Four replies or more leave less to chance.",
         "This choice has fewer than four replies.");
    return;
  }
  if (good < 2)
    find(check, "few-good-replies", step->line, "There is more than one good way.",
         "This choice has fewer than two replies worth +1 or more.");
  else if (!top)
    find(check, "no-top-mark", step->line, "One reply should be worth +2.",
         "No reply of this choice reaches +2.");
  if (poor < 2)
    find(check, "few-poor-replies", step->line, "A guess should not be enough.",
         "This choice has fewer than two replies worth 0 or less.");
  else if (!harm)
    find(check, "no-harmful-reply", step->line, "One reply should do harm.",
         "No reply of this choice is worth -1 or less.");
}

static void check_pause(const Check *check, const Step *step) {
  int holds = 0;
  for (int i = 0; i < step->option_count; i++) holds += step->options[i].holds;
  if (holds == 0 || holds == step->option_count)
    find(check, "pause-without-wait", step->line,
         "One option has holds = true, and one has not.",
         holds ? "At this pause nobody can speak up."
               : "At this pause nobody can keep the floor open.");
}

void check_replies(const Check *check) {
  const Scenario *scenario = check->scenario;
  for (int s = 0; s < scenario->step_count; s++) {
    const Step *step = &scenario->steps[s];
    if (step->kind == STEP_SURE) continue;
    for (int i = 0; i < step->option_count; i++)
      check_option(check, step, &step->options[i]);
    if (step->option_count == 1)
      find(check, "one-option", step->line, "Add a second one.",
           "There is a single thing to pick here.");
    else if (step->option_count && (step->kind == STEP_REPLY ||
                                    step->kind == STEP_THINK || step->kind == STEP_ASK))
      check_spread(check, step);
    else if (step->option_count && step->kind == STEP_PAUSE)
      check_pause(check, step);
  }
}

void scenario_check(const Scenario *scenario, const CheckPlaces *places, bool whole,
                    DiagList *diags) {
  Check check = {scenario, places, diags};
  check_replies(&check);
  check_texts(&check);
  if (whole) check_way(&check);
}
