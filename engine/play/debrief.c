#include "play/debrief.h"

#include <string.h>

#include "base/mem.h"
#include "play/beads.h"

enum { STRENGTH_LONGEST = 180 };  // bytes: longer, and the reply alone says it

static const char *number_word(int number) {
  static const char *const words[] = {"none", "one", "two",   "three", "four",
                                      "five", "six", "seven", "eight", "nine"};
  return number >= 0 && number < 10 ? words[number] : NULL;
}

static void add_number(Text *text, int number) {
  if (number_word(number))
    text_add(text, number_word(number));
  else
    text_print(text, "%d", number);
}

static bool is_gesture(const char *said) {
  size_t length = strlen(said);
  return length > 2 && said[0] == '*' && strchr(said + 1, '*') == said + length - 1;
}

// What was said in marks of quotation; a bare gesture as it is.
static void add_quote(Text *text, const char *said) {
  size_t length = strlen(said), mark = strlen("“");
  bool quoted =
      length > 2 * mark && !memcmp(said, "“", mark) && !strcmp(said + length - mark, "”");
  if (quoted || is_gesture(said))
    text_add(text, said);
  else
    text_print(text, "“%s”", said);
}

static void end_sentence(Text *text) {
  const char *end = text->bytes + text->length;
  const char *const stops[] = {".",  "!",  "?",  "…",  ".”", "!”",
                               "?”", "…”", ".*", "!*", "?*"};
  for (size_t i = 0; i < sizeof stops / sizeof *stops; i++) {
    size_t length = strlen(stops[i]);
    if (text->length >= length && !memcmp(end - length, stops[i], length)) return;
  }
  text_add(text, ".");
}

// The reply that stands for a moment: for a sentence of pieces, its words in order.
static void add_reply(Text *text, const Review *review, const ReviewPick *pick) {
  if (pick->moment->kind != MOMENT_COMPOSE) {
    add_quote(text, pick->option->text);
    return;
  }
  Answer answer = {.moment = pick->moment};
  int from = (int)(pick - review->picks);
  while (from > 0 && review->picks[from - 1].moment == pick->moment &&
         review->picks[from - 1].step < review->picks[from].step)
    from--;
  for (int i = from; i < review->pick_count && answer.pick_count < VIEW_SLOTS_MOST; i++) {
    const ReviewPick *piece = &review->picks[i];
    if (piece->moment != pick->moment || !piece->option) break;
    if (i > from && piece->step <= piece[-1].step) break;
    answer.picks[answer.pick_count++] =
        (AnswerPick){.step = piece->step, .option = piece->option};
  }
  Text said = {0};
  answer_said(&answer, &said);
  add_quote(text, text_string(&said));
  text_free(&said);
}

static void add_place(Text *text, const Scenario *scenario, const ReviewPick *pick) {
  text_add(text, "In ");
  add_quote(text, moment_title(scenario, pick->moment));
  bool acts = pick->moment->kind != MOMENT_COMPOSE && is_gesture(pick->option->text);
  bool thinks = pick->step->kind == STEP_THINK;
  text_add(text, thinks ? " you thought " : acts ? ", without a word: " : " you said ");
}

static int helped(const Review *review, int from, int to) {
  int count = 0;
  for (int i = from; i < to; i++) count += review->moments[i].worth > 0;
  return count;
}

static void add_ratio(Text *text, int part, int whole) {
  add_number(text, part);
  text_add(text, " of ");
  add_number(text, whole);
}

static void write_turning(Debrief *debrief, const Scenario *scenario, int player) {
  const Review *review = debrief->review;
  if (review->turning < 0 || review->turning >= review->moment_count) return;
  const ReviewMoment *moment = &review->moments[review->turning];
  const ReviewPick *pick = &review->picks[moment->mark];
  if (!pick->option) return;
  int at = review->turning, count = review->moment_count;
  int shares = 0;
  for (int i = 0; i < at; i++) shares += review->moments[i].share;
  bool rises = moment->share * at > shares;
  int before = helped(review, 0, at), after = helped(review, at + 1, count);
  Text *text = &debrief->turning;
  add_reply(text, review, pick);
  end_sentence(text);
  int partner = scenario_partner(scenario, player);
  const char *felt = pick->verdict.felt;
  if (felt && partner >= 0 && partner != player)
    text_print(text, " %s thought: “%s”", scenario->people[partner].name, felt);
  text_add(text, rises ? " It opened a door." : " It made the next step harder.");
  int later = count - at - 1;
  if (at > 1 && later > 0) {
    text_add(text, " Before it, ");
    add_ratio(text, before, at);
    text_add(text, " moments brought you closer; after it, ");
    add_ratio(text, after, later);
    text_add(text, ".");
  } else if (later > 1) {
    text_add(text, " Of the ");
    add_number(text, later);
    text_add(text, " moments after it, ");
    add_number(text, after);
    text_add(text, " brought you closer.");
  }
}

static const ReviewPick *strongest_pick(const Review *review, int principle) {
  const ReviewPick *found = NULL;
  int value = 0;
  for (int i = 0; i < review->pick_count; i++) {
    const ReviewPick *pick = &review->picks[i];
    if (!pick->option) continue;
    for (int m = 0; m < pick->verdict.mark_count; m++) {
      const Mark *mark = &pick->verdict.marks[m];
      if (mark->principle != principle || mark->value <= value) continue;
      value = mark->value;
      found = pick;
    }
  }
  return found;
}

static void write_strength(Text *text, const Scenario *scenario, const Review *review,
                           int principle) {
  if (principle < 0) return;
  const ReviewPick *pick = strongest_pick(review, principle);
  if (!pick) return;
  add_place(text, scenario, pick);
  add_reply(text, review, pick);
  end_sentence(text);
  const char *why = pick->verdict.why;
  if (why && text->length + strlen(why) <= STRENGTH_LONGEST) text_print(text, " %s", why);
}

static void write_aim(Debrief *debrief, const Scenario *scenario) {
  const Review *review = debrief->review;
  if (review->aim < 0 || review->aim_pick < 0 || review->aim_pick >= review->pick_count)
    return;
  const ReviewPick *pick = &review->picks[review->aim_pick];
  Text *text = &debrief->aim;
  if (pick->option) {
    add_place(text, scenario, pick);
    add_reply(text, review, pick);
    end_sentence(text);
    text_add(text, " ");
  }
  bool whole = pick->moment->kind == MOMENT_COMPOSE && pick->moment->better;
  const char *better = whole          ? pick->moment->better
                       : pick->option ? pick->verdict.better
                                      : NULL;
  if (!better && pick->best) better = pick->best->text;
  if (!better) return;
  text_add(text, pick->option ? "Next time, try: " : "When it comes round again, try: ");
  add_quote(text, better);
  end_sentence(text);
}

static const char *practising(const Scenario *scenario, int principle,
                              const ScenarioCard *cards, int count) {
  if (principle < 0) return NULL;
  int own = 0;
  while (own < count && strcmp(cards[own].id, scenario->id) != 0) own++;
  for (int i = 1; i <= count; i++) {
    const ScenarioCard *card = &cards[(own + i) % count];
    if (card->broken || !strcmp(card->id, scenario->id)) continue;
    if (card->principles & (1u << principle)) return card->title;
  }
  return NULL;
}

Debrief *debrief_new(const Scenario *scenario, const Transcript *transcript,
                     const ScenarioCard *cards, int card_count, Err *err) {
  Review *review = review_new(scenario, transcript, err);
  if (!review) return NULL;
  Debrief *debrief = mem_alloc(sizeof *debrief);
  debrief->review = review;
  write_turning(debrief, scenario, transcript->seat);
  for (int i = 0; i < 2; i++)
    write_strength(&debrief->strengths[i], scenario, review, review->strengths[i]);
  write_aim(debrief, scenario);
  debrief->aim_scenario = practising(scenario, review->aim, cards, card_count);
  debrief->untaken =
      mem_alloc(sizeof *debrief->untaken * (size_t)(scenario->beat_count + 1));
  for (int i = 0; i < scenario->beat_count; i++) {
    const Beat *beat = &scenario->beats[i];
    if (beat->ending && beat != review->ending)
      debrief->untaken[debrief->untaken_count++] = beat->title ? beat->title : beat->id;
  }
  return debrief;
}

void debrief_free(Debrief *debrief) {
  if (!debrief) return;
  review_free(debrief->review);
  text_free(&debrief->turning);
  text_free(&debrief->strengths[0]);
  text_free(&debrief->strengths[1]);
  text_free(&debrief->aim);
  mem_free(debrief->untaken);
  mem_free(debrief);
}

static const char *text_or_null(const Text *text) {
  return text->length ? text_string(text) : NULL;
}

void debrief_show(const Debrief *debrief, View *view) {
  view->review = debrief->review;
  view->turning_text = text_or_null(&debrief->turning);
  for (int i = 0; i < 2; i++)
    view->strength_text[i] = text_or_null(&debrief->strengths[i]);
  view->aim_text = text_or_null(&debrief->aim);
  view->aim_scenario = debrief->aim_scenario;
  view->untaken = debrief->untaken;
  view->untaken_count = debrief->untaken_count;
}
