#include <stddef.h>

#include "base/text.h"
#include "story/check.h"

enum {
  TITLE_MOST = 60,
  PROMPT_MOST = 160,
  REPLY_MOST = 220,
  LINE_MOST = 320,
  REASON_MOST = 360,
  SUMMARY_MOST = 400
};

static void check_text(const Check *check, const char *text, int most, int line,
                       const char *what) {
  if (!text) return;
  int length = 0, stars = 0;
  for (const char *at = text; *at; length++) stars += utf8_next(&at) == '*';
  if (length > most)
    diag_add(check->diags, "long-text", check->places->path, line, 0, NULL,
             "Shorten it, or make two of it.",
             "%s has %d characters; more than %d cannot be read at a glance.", what,
             length, most);
  if (stars % 2)
    diag_add(check->diags, "asterisks", check->places->path, line, 0, NULL,
             "Between *two asterisks* stands a gesture or a stress.",
             "%s has an asterisk without its partner.", what);
}

static void check_verdict_texts(const Check *check, const Verdict *verdict, int line) {
  check_text(check, verdict->why, REASON_MOST, line, "The reason");
  check_text(check, verdict->felt, REPLY_MOST, line, "The thought");
  check_text(check, verdict->better, REPLY_MOST, line, "The better reply");
}

static void check_step_texts(const Check *check, const Step *step) {
  check_text(check, step->prompt, PROMPT_MOST, step->line, "The question");
  for (int i = 0; i < step->option_count; i++) {
    const Option *option = &step->options[i];
    check_text(check, option->text, REPLY_MOST, option->line, "The reply");
    check_verdict_texts(check, &option->verdict, option->line);
    for (int k = 0; k < option->case_count; k++)
      check_verdict_texts(check, &option->cases[k], option->line);
  }
}

void check_texts(const Check *check) {
  const Scenario *scenario = check->scenario;
  int header = check->places->header_line;
  check_text(check, scenario->title, TITLE_MOST, header, "The title");
  check_text(check, scenario->summary, SUMMARY_MOST, header, "The summary");
  for (int b = 0; b < scenario->beat_count; b++) {
    const Beat *beat = &scenario->beats[b];
    check_text(check, beat->title, TITLE_MOST, beat->line, "The title");
    for (int i = 0; i < beat->item_count; i++)
      if (beat->items[i].kind == ITEM_LINE)
        check_text(check, beat->items[i].text, LINE_MOST, beat->items[i].line,
                   "The line");
  }
  for (int m = 0; m < scenario->moment_count; m++) {
    const Moment *moment = &scenario->moments[m];
    if (moment->title != scenario->beats[moment->beat].title)
      check_text(check, moment->title, TITLE_MOST, moment->line, "The title");
    check_text(check, moment->prompt, PROMPT_MOST, moment->line, "The question");
    for (int i = 0; i < 3; i++)
      check_text(check, moment->felt[i], REPLY_MOST, moment->line, "The thought");
    check_text(check, moment->better, REPLY_MOST, moment->line, "The better sentence");
  }
  for (int s = 0; s < scenario->step_count; s++)
    check_step_texts(check, &scenario->steps[s]);
}
