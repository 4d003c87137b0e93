#include "story/texts.h"

#include <stddef.h>

#include "base/text.h"

typedef struct Walk {
  const Scenario *scenario;
  TextVisit visit;
  void *context;
  Text id;
} Walk;

// Visits a text whose id is `id`, a dot and `field`, if there is one.
static void tell(Walk *walk, ScenarioText text, const char *id, const char *field) {
  if (!text.text) return;
  text_clear(&walk->id);
  text_print(&walk->id, field ? "%s.%s" : "%s", id, field);
  text.id = walk->id.bytes;
  walk->visit(walk->context, &text);
}

static void tell_header(Walk *walk) {
  const Scenario *scenario = walk->scenario;
  const ScenarioText nobody = {.person = -1, .mood = -1};
  ScenarioText text = nobody;
  text.kind = TEXT_TITLE;
  text.text = scenario->title;
  tell(walk, text, "scenario/title", NULL);
  text.kind = TEXT_SUMMARY;
  text.text = scenario->summary;
  tell(walk, text, "scenario/summary", NULL);
  for (int i = 0; i < scenario->note_count; i++) {
    Text id = {0};
    text_print(&id, "scenario/note/%d", i + 1);
    text.kind = TEXT_NOTE;
    text.text = scenario->notes[i];
    tell(walk, text, id.bytes, NULL);
    text_free(&id);
  }
  for (int i = 0; i < scenario->person_count; i++) {
    const Person *person = &scenario->people[i];
    text = nobody;
    text.person = i;
    text.kind = TEXT_NAME;
    text.text = person->name;
    Text id = {0};
    text_print(&id, "cast/%s", person->id);
    tell(walk, text, id.bytes, "name");
    text.kind = TEXT_ABOUT;
    text.text = person->about;
    tell(walk, text, id.bytes, "about");
    text_free(&id);
  }
}

// Who plays a moment, if that is certain.
static int player_of(const Scenario *scenario, const Moment *moment) {
  if (moment->seat >= 0) return moment->seat;
  return scenario->seat_count == 1 ? scenario->seats[0] : -1;
}

static void tell_verdict(Walk *walk, const Verdict *verdict, ScenarioText text,
                         const char *id) {
  int player = text.person;
  text.kind = TEXT_WHY;
  text.person = -1;
  text.text = verdict->why;
  tell(walk, text, id, "why");
  text.kind = TEXT_THOUGHT;
  text.person = player < 0 ? -1 : scenario_partner(walk->scenario, player);
  text.text = verdict->felt;
  tell(walk, text, id, "felt");
  text.kind = TEXT_BETTER;
  text.person = player;
  text.text = verdict->better;
  tell(walk, text, id, "better");
}

static void tell_option(Walk *walk, const Step *step, const Option *option) {
  const Moment *moment = &walk->scenario->moments[step->moment];
  ScenarioText text = {.kind = step->kind == STEP_PIECE ? TEXT_PIECE : TEXT_REPLY,
                       .text = option->text,
                       .person = player_of(walk->scenario, moment),
                       .mood = -1,
                       .option = option,
                       .line = option->line};
  tell(walk, text, option->id, "text");
  tell_verdict(walk, &option->verdict, text, option->id);
  for (int i = 0; i < option->case_count; i++) {
    Text id = {0};
    text_print(&id, "%s.case%d", option->id, i + 1);
    tell_verdict(walk, &option->cases[i], text, id.bytes);
    text_free(&id);
  }
}

static void tell_moment(Walk *walk, const Moment *moment) {
  static const char *const felt[] = {"felt.good", "felt.mixed", "felt.poor"};
  const Scenario *scenario = walk->scenario;
  int player = player_of(scenario, moment);
  ScenarioText text = {.person = -1, .mood = -1, .line = moment->line};
  text.kind = TEXT_TITLE;
  text.text = moment->title == scenario->beats[moment->beat].title ? NULL : moment->title;
  tell(walk, text, moment->id, "title");
  text.kind = TEXT_PROMPT;
  text.text = moment->prompt;
  tell(walk, text, moment->id, "prompt");
  text.kind = TEXT_THOUGHT;
  text.person = player < 0 ? -1 : scenario_partner(scenario, player);
  for (int i = 0; i < 3; i++) {
    text.text = moment->felt[i];
    tell(walk, text, moment->id, felt[i]);
  }
  text.kind = TEXT_BETTER;
  text.person = player;
  text.text = moment->better;
  tell(walk, text, moment->id, "better");
}

static void tell_step(Walk *walk, const Step *step) {
  ScenarioText text = {.kind = TEXT_PROMPT,
                       .text = step->prompt,
                       .person = -1,
                       .mood = -1,
                       .line = step->line};
  if (step->kind != STEP_REPLY) tell(walk, text, step->id, "prompt");
  for (int i = 0; i < step->option_count; i++) tell_option(walk, step, &step->options[i]);
}

static void tell_item(Walk *walk, const Item *item) {
  const Scenario *scenario = walk->scenario;
  if (item->kind == ITEM_LINE)
    tell(walk,
         (ScenarioText){.kind = TEXT_LINE,
                        .text = item->text,
                        .person = item->person,
                        .mood = item->mood,
                        .line = item->line},
         item->id, NULL);
  else if (item->kind == ITEM_ENTER)
    tell_moment(walk, &scenario->moments[item->index]);
  else if (item->kind == ITEM_STEP)
    tell_step(walk, &scenario->steps[item->index]);
}

void scenario_texts(const Scenario *scenario, TextVisit visit, void *context) {
  Walk walk = {.scenario = scenario, .visit = visit, .context = context};
  tell_header(&walk);
  for (int i = 0; i < scenario->beat_count; i++) {
    const Beat *beat = &scenario->beats[i];
    tell(&walk,
         (ScenarioText){.kind = TEXT_TITLE,
                        .text = beat->title,
                        .person = -1,
                        .mood = -1,
                        .line = beat->line},
         beat->id, "title");
    for (int k = 0; k < beat->item_count; k++) tell_item(&walk, &beat->items[k]);
  }
  text_free(&walk.id);
}
