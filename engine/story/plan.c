#include "story/plan.h"

#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "story/principle.h"

typedef enum { TAKES_NOTHING, TAKES_ID, TAKES_WORDS, TAKES_NUMBER, TAKES_MARK } PlanTakes;

typedef struct PlanRule {
  const char *name;
  PlanTakes takes;
  const char *form;
} PlanRule;

static const PlanRule rules[PLAN_WORD_COUNT] = {
    [PLAN_SCENARIO] = {"scenario", TAKES_ID, "scenario dishes"},
    [PLAN_SEAT] = {"seat", TAKES_ID, "seat sam"},
    [PLAN_SEED] = {"seed", TAKES_NUMBER, "seed 7"},
    [PLAN_EXPECT] = {"expect", TAKES_WORDS, "expect \"words of a line\""},
    [PLAN_LACKS] = {"lacks", TAKES_WORDS, "lacks \"words of a line\""},
    [PLAN_OFFERS] = {"offers", TAKES_ID, "offers ID"},
    [PLAN_HIDES] = {"hides", TAKES_ID, "hides ID"},
    [PLAN_PICK] = {"pick", TAKES_ID, "pick ID"},
    [PLAN_AGAIN] = {"again", TAKES_ID, "again ID"},
    [PLAN_SKIP] = {"skip", TAKES_NOTHING, "skip"},
    [PLAN_MARK] = {"mark", TAKES_MARK, "mark curiosity +2"},
    [PLAN_WORTH] = {"worth", TAKES_NUMBER, "worth +2"},
    [PLAN_OUTCOME] = {"outcome", TAKES_ID, "outcome good"},
    [PLAN_ENDING] = {"ending", TAKES_ID, "ending ID"}};

static const char *const outcomes[] = {"good", "mixed", "poor"};

void plan_fault(PlanReport *report, PlanFault fault) {
  report->faults = mem_grow(report->faults, &report->capacity, (size_t)report->count + 1,
                            sizeof *report->faults);
  report->faults[report->count++] = fault;
}

void plan_report_free(PlanReport *report) {
  for (int i = 0; i < report->count; i++) {
    mem_free(report->faults[i].expected);
    mem_free(report->faults[i].came);
  }
  mem_free(report->faults);
  *report = (PlanReport){0};
}

void plan_free(Plan *plan) {
  if (!plan) return;
  for (int i = 0; i < plan->count; i++) mem_free(plan->lines[i].text);
  mem_free(plan->lines);
  mem_free(plan->scenario);
  mem_free(plan->seat);
  mem_free(plan);
}

// One line of the file while it is read: what is left of it.
typedef struct Cursor {
  const char *at, *end;
  int line;
  PlanReport *report;
} Cursor;

static bool wrong(const Cursor *cursor, const char *expected, const char *came) {
  plan_fault(cursor->report, (PlanFault){.line = cursor->line,
                                         .expected = mem_copy(expected),
                                         .came = mem_copy(came)});
  return false;
}

static bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r'; }

static void skip_blanks(Cursor *cursor) {
  while (cursor->at < cursor->end && is_blank(*cursor->at)) cursor->at++;
}

static bool is_done(const Cursor *cursor) {
  return cursor->at == cursor->end || *cursor->at == '#';
}

// The next word; NULL at the end of the line. The caller frees it.
static char *read_word(Cursor *cursor) {
  skip_blanks(cursor);
  if (is_done(cursor)) return NULL;
  const char *start = cursor->at;
  while (cursor->at < cursor->end && !is_blank(*cursor->at)) cursor->at++;
  Text word = {0};
  text_add_bytes(&word, start, (size_t)(cursor->at - start));
  return word.bytes;
}

// The words between the first quote and the next one; \" stands for a quote within.
static char *read_quoted(Cursor *cursor) {
  skip_blanks(cursor);
  if (cursor->at == cursor->end || *cursor->at != '"') return NULL;
  Text words = {0};
  for (const char *at = cursor->at + 1; at < cursor->end; at++) {
    if (*at == '"' && words.length) {
      cursor->at = at + 1;
      return words.bytes;
    }
    if (*at == '\\' && at + 1 < cursor->end && at[1] == '"') at++;
    text_add_bytes(&words, at, 1);
  }
  text_free(&words);
  return NULL;
}

static bool read_number(Cursor *cursor, long least, long most, long *number) {
  char *word = read_word(cursor);
  char *end = word;
  if (word) *number = strtol(word, &end, 10);
  bool good = word && end != word && !*end && *number >= least && *number <= most;
  mem_free(word);
  return good;
}

static int read_outcome(const char *word) {
  for (int i = 0; word && i < 3; i++)
    if (!strcmp(word, outcomes[i])) return i;
  return -1;
}

static bool wrong_word(const Cursor *cursor, const char *word) {
  const char *names[PLAN_WORD_COUNT];
  for (int i = 0; i < PLAN_WORD_COUNT; i++) names[i] = rules[i].name;
  const char *near = word_nearest(word, names, PLAN_WORD_COUNT);
  Text expected = {0};
  if (near) text_print(&expected, "a word of a plan, perhaps '%s'", near);
  for (int i = 0; !near && i < PLAN_WORD_COUNT; i++)
    text_print(&expected, "%s%s", i ? ", " : "one of the words ", names[i]);
  wrong(cursor, expected.bytes, word);
  text_free(&expected);
  return false;
}

static bool wrong_principle(const Cursor *cursor, const char *word) {
  const char *near = principle_nearest(word);
  Text expected = {0};
  text_add(&expected, "a principle");
  if (near) text_print(&expected, ", perhaps '%s'", near);
  wrong(cursor, expected.bytes, word);
  text_free(&expected);
  return false;
}

// Reads what belongs to the word; false with a fault.
static bool read_rest(Cursor *cursor, PlanLine *line) {
  const PlanRule *rule = &rules[line->word];
  long number = 0;
  bool good = true;
  if (rule->takes == TAKES_WORDS) {
    line->text = read_quoted(cursor);
    good = line->text != NULL;
  } else if (rule->takes == TAKES_ID || rule->takes == TAKES_MARK) {
    line->text = read_word(cursor);
    good = line->text != NULL;
  }
  if (good && rule->takes == TAKES_MARK) {
    if (principle_find(line->text) < 0) return wrong_principle(cursor, line->text);
    good = read_number(cursor, -2, 2, &number);
  } else if (rule->takes == TAKES_NUMBER) {
    bool seed = line->word == PLAN_SEED;
    good = read_number(cursor, seed ? 0 : -2, seed ? 2147483647 : 2, &number);
  } else if (good && line->word == PLAN_OUTCOME) {
    number = read_outcome(line->text);
    good = number >= 0;
  }
  line->number = (int)number;
  skip_blanks(cursor);
  if (good && is_done(cursor)) return true;
  return wrong(cursor, rule->form, "");
}

static void add_line(Plan *plan, PlanLine line) {
  plan->lines =
      mem_grow(plan->lines, &plan->capacity, (size_t)plan->count + 1, sizeof line);
  plan->lines[plan->count++] = line;
}

// What stands before the story begins; takes the text over.
static bool set_heading(const Cursor *cursor, Plan *plan, PlanLine line) {
  char **place = line.word == PLAN_SCENARIO ? &plan->scenario
                 : line.word == PLAN_SEAT   ? &plan->seat
                                            : NULL;
  if (plan->count || (place && *place)) {
    mem_free(line.text);
    return wrong(cursor,
                 plan->count ? "this word before the first expectation or pick"
                             : "this word only once",
                 rules[line.word].name);
  }
  if (place)
    *place = line.text;
  else
    plan->seed = (uint64_t)line.number;
  if (line.word == PLAN_SEAT) plan->seat_line = line.line;
  if (line.word == PLAN_SCENARIO) plan->scenario_line = line.line;
  return true;
}

static void read_line(Cursor *cursor, Plan *plan) {
  char *word = read_word(cursor);
  if (!word) return;
  PlanLine line = {.word = PLAN_SCENARIO, .line = cursor->line};
  while (line.word < PLAN_WORD_COUNT && strcmp(rules[line.word].name, word) != 0)
    line.word++;
  if (line.word == PLAN_WORD_COUNT)
    wrong_word(cursor, word);
  else if (!read_rest(cursor, &line))
    mem_free(line.text);
  else if (line.word <= PLAN_SEED)
    set_heading(cursor, plan, line);
  else
    add_line(plan, line);
  mem_free(word);
}

Plan *plan_read(const char *text, PlanReport *report) {
  Plan *plan = mem_alloc(sizeof *plan);
  int before = report->count, line = 1;
  if (!strncmp(text, "\xEF\xBB\xBF", 3)) text += 3;
  if (!utf8_valid(text, strlen(text))) {
    plan_fault(report, (PlanFault){.line = 1,
                                   .expected = mem_copy("UTF-8 text"),
                                   .came = mem_copy("other bytes")});
  } else {
    for (const char *at = text; *at; line++) {
      const char *end = at + strcspn(at, "\n");
      Cursor cursor = {at, end, line, report};
      read_line(&cursor, plan);
      at = *end ? end + 1 : end;
    }
    Cursor last = {NULL, NULL, line > 1 ? line - 1 : 1, report};
    if (report->count == before && !plan->scenario)
      wrong(&last, rules[PLAN_SCENARIO].form, "a plan without a scenario");
    else if (report->count == before && !plan->count)
      wrong(&last, "picks, and what comes of them", "a plan that asks nothing");
  }
  if (report->count == before) return plan;
  plan_free(plan);
  return NULL;
}
