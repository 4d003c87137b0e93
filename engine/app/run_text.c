#include <string.h>

#include "app/run.h"
#include "app/terminal.h"
#include "base/mem.h"
#include "base/text.h"
#include "play/beads.h"
#include "story/principle.h"

static const char *const worth_words[] = {"hurt", "strained", "made no difference",
                                          "helped", "shone"};

static void print(const Run *run, int indent, const char *lead, const char *text) {
  terminal_print(run->out, indent, lead, text);
}

static void gap(const Run *run) { fputc('\n', run->out); }

static void begin(Run *run) {
  const Scenario *scenario = run->scenario;
  Text line = {0};
  print(run, 0, "", scenario->title);
  if (scenario->summary) print(run, 0, "", scenario->summary);
  gap(run);
  const Person *player = &scenario->people[run->person];
  text_print(&line, "You are %s", player->name);
  if (player->about) text_print(&line, " (%s)", player->about);
  text_print(&line, ". About %d minutes.", scenario->minutes);
  print(run, 0, "", line.bytes);
  text_clear(&line);
  for (int i = 0; i < scenario->note_count; i++)
    text_print(&line, "%s%s", i ? "; " : "", scenario->notes[i]);
  if (line.length) print(run, 0, "Ahead: ", line.bytes);
  text_free(&line);
}

static void notice(Run *run, const char *sentence) { print(run, 2, "! ", sentence); }

static void place(Run *run, const View *view) {
  if (!view->place || (run->place && !strcmp(run->place, view->place))) return;
  run->place = view->place;
  char *words = mem_copy(view->place);
  char *cut = strrchr(words, '_');
  if (cut) *cut = 0;
  for (char *at = words; *at; at++)
    if (*at == '_') *at = ' ';
  Text text = {0};
  text_print(&text, cut ? "[%s, %s]" : "[%s]", words, cut ? cut + 1 : "");
  gap(run);
  print(run, 0, "", text.bytes);
  text_free(&text);
  mem_free(words);
}

// The mood stands beside the name when it is not the one that was shown last.
static void spoken(Run *run, const Person *person, int mood, const char *words) {
  char *name = terminal_capitals(person->name);
  int index = (int)(person - run->scenario->people);
  Text lead = {0};
  text_add(&lead, name);
  if (mood >= 0 && run->moods[index] != mood)
    text_print(&lead, " (%s)", mood_names[mood]);
  if (mood >= 0) run->moods[index] = mood;
  text_add(&lead, "  ");
  print(run, 4, lead.bytes, words);
  text_free(&lead);
  mem_free(name);
}

static void line(Run *run, const View *view) {
  place(run, view);
  gap(run);
  const ViewPerson *speaker = run_speaker(view);
  if (speaker)
    spoken(run, speaker->person, (int)speaker->mood, run_line(view));
  else
    print(run, 0, "", run_line(view));
}

static void ask(Run *run, const View *view) {
  place(run, view);
  gap(run);
  if (view->trying_again)
    print(run, 0, "", "The same moment again; your first answer stands.");
  StepKind kind = view->step->kind;
  if (view->prompt)
    print(run, 0, kind == STEP_THINK ? "In your head: " : "", view->prompt);
  if (kind == STEP_ANSWER) print(run, 0, "", "(About you; never scored.)");
  if (view->screen == SCREEN_COMPOSE) {
    Text slot = {0};
    for (int i = 0; i < view->slot_count; i++) {
      if (view->slots[i].text)
        text_print(&slot, "%s%s [%s]", i ? " " : "", view->slots[i].prompt,
                   view->slots[i].text);
      else if (i == view->slot_now)
        text_print(&slot, "%s%s", i ? " " : "", view->slots[i].prompt);
    }
    print(run, 0, "", text_string(&slot));
    text_free(&slot);
  }
  for (int i = 0; i < view->option_count; i++) {
    const ViewOption *option = &view->options[i];
    if (!option->offered) continue;
    Text lead = {0};
    text_print(&lead, "%3d. ", i + 1);
    Text text = {0};
    text_print(&text, "%s%s", option->text, option->taken ? " (your first answer)" : "");
    print(run, 5, lead.bytes, text.bytes);
    text_free(&lead);
    text_free(&text);
  }
}

static void mark(Run *run, const View *view, const ViewMark *mark) {
  Text text = {0};
  bool thought = mark->said && mark->said == view->thought;
  if (thought) text_print(&text, "In your head (%s): ", view->sure ? view->sure : "");
  const char *name = principle_at(mark->principle)->name;
  if (mark->said) text_print(&text, "“%s” — ", mark->said);
  text_print(&text, "%s: %s.", name, worth_words[mark->value + 2]);
  if (mark->why) text_print(&text, " %s", mark->why);
  print(run, 4, "  - ", text.bytes);
  text_free(&text);
}

static void said(Run *run, const View *view) {
  gap(run);
  spoken(run, view->left.person, -1, view->said);
  gap(run);
  if (view->felt && view->right.person) {
    Text lead = {0};
    text_print(&lead, "  %s thinks: ", view->right.person->name);
    print(run, 4, lead.bytes, view->felt);
    text_free(&lead);
  }
  for (int i = 0; i < view->mark_count; i++) mark(run, view, &view->marks[i]);
  if (view->why) print(run, 4, "  Why: ", view->why);
  if (view->better) print(run, 4, "  Better: ", view->better);
}

static void passed(Run *run) {
  gap(run);
  print(run, 0, "", "You let this moment pass.");
}

static void refused(Run *run, const View *view, const char *word) {
  Text text = {0};
  text_print(&text, "'%s' is not on offer. Give ", word);
  bool first = true;
  for (int i = 0; i < view->option_count; i++) {
    if (!view->options[i].offered) continue;
    text_print(&text, "%s%d", first ? "" : ", ", i + 1);
    first = false;
  }
  text_add(&text, ", a reply's id, or one of: again, skip, undo, history, help, quit.");
  print(run, 2, "! ", text.bytes);
  text_free(&text);
}

static void history(Run *run, const View *view) {
  for (int i = 0; i < view->line_count; i++) {
    const ViewLine *heard = &view->lines[i];
    if (heard->speaker)
      spoken(run, heard->speaker, -1, heard->text);
    else
      print(run, 0, "", heard->text);
  }
}

static void ending(Run *run, const View *view) {
  gap(run);
  print(run, 0, "== ", view->ending_title);
  for (int i = run->printed; i < view->line_count; i++) {
    gap(run);
    if (view->lines[i].speaker)
      spoken(run, view->lines[i].speaker, -1, view->lines[i].text);
    else
      print(run, 0, "", view->lines[i].text);
  }
}

static void timeline(Run *run, const Review *review) {
  print(run, 0, "", "How it went");
  for (int i = 0; i < review->moment_count; i++) {
    const ReviewMoment *moment = &review->moments[i];
    const ReviewPick *pick = &review->picks[moment->mark];
    Text text = {0};
    text_print(&text, "%s: ", moment_title(run->scenario, moment->moment));
    if (!pick->option)
      text_add(&text, "passed over");
    else if (moment->principle >= 0)
      text_print(&text, "%s (%s)", worth_words[moment->worth + 2],
                 principle_at(moment->principle)->name);
    else
      text_add(&text, worth_words[moment->worth + 2]);
    print(run, 4, i == review->turning ? "  * " : "  - ", text.bytes);
    text_free(&text);
  }
}

static void titled(Run *run, const char *title, const char *name, const char *text) {
  if (!text) return;
  gap(run);
  print(run, 0, title, name);
  print(run, 2, "  ", text);
}

static const char *count_word(int count) {
  static const char *const words[] = {"no", "one", "two"};
  return words[count];
}

static void figure(Run *run, const char *name, const Figure *figure) {
  if (!figure->entries) return;
  Text text = {0};
  if (figure->entries >= 3)
    text_print(&text, "%s: %.0f of 100, over %d chances", name, figure->value * 100,
               figure->entries);
  else
    text_print(&text, "%s: %s chance%s, %s taken", name, count_word(figure->entries),
               figure->entries == 1 ? "" : "s",
               figure->taken ? count_word(figure->taken) : "none");
  print(run, 4, "  - ", text.bytes);
  text_free(&text);
}

static void debrief(Run *run, const View *view) {
  const Review *review = view->review;
  if (!review) return;
  gap(run);
  timeline(run, review);
  titled(run, "The turning point: ",
         review->turning >= 0
             ? moment_title(run->scenario, review->moments[review->turning].moment)
             : "",
         view->turning_text);
  for (int i = 0; i < 2; i++)
    if (review->strengths[i] >= 0)
      titled(run, "Strength: ", principle_at(review->strengths[i])->name,
             view->strength_text[i]);
  if (review->aim >= 0)
    titled(run, "One aim: ", principle_at(review->aim)->name, view->aim_text);
  gap(run);
  print(run, 0, "", "What came up");
  for (int i = 0; i < PRINCIPLE_COUNT; i++)
    figure(run, principle_at(i)->name, &review->principles[i]);
  if (view->untaken_count) {
    Text text = {0};
    for (int i = 0; i < view->untaken_count; i++)
      text_print(&text, "%s%s", i ? "; " : "", view->untaken[i]);
    gap(run);
    print(run, 2, "Endings not reached: ", text.bytes);
    text_free(&text);
  }
}

static void left(Run *run, const char *sentence) {
  gap(run);
  print(run, 0, "", sentence);
}

const RunFace run_text = {begin,   notice,  line,   ask,     said, passed,
                          refused, history, ending, debrief, left};
