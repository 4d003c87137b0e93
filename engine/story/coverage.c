#include "story/coverage.h"

#include <ctype.h>
#include <stdbool.h>
#include <string.h>

#include "base/text.h"
#include "story/texts.h"

// Letters beyond ASCII begin at U+00C0; U+2000 to U+206F are spaces, dashes and quotes.
static bool is_word_point(uint32_t point) {
  if (point < 0x80) return isalnum((int)point);
  return point >= 0xC0 && (point < 0x2000 || point > 0x206F);
}

int words_count(const char *text) {
  int count = 0;
  bool inside = false;
  while (text && *text) {
    uint32_t point = utf8_next(&text);
    bool space = point <= ' ' || point == 0xA0;
    if (is_word_point(point) && !inside) count++;
    inside = !space && (inside || is_word_point(point));
  }
  return count;
}

static int verdict_words(const Verdict *verdict) {
  return words_count(verdict->why) + words_count(verdict->felt) +
         words_count(verdict->better);
}

static int option_words(const Option *option) {
  int count = words_count(option->text) + verdict_words(&option->verdict);
  for (int i = 0; i < option->case_count; i++) count += verdict_words(&option->cases[i]);
  return count;
}

static void count_marks(const Verdict *verdict, Coverage *coverage, bool *marked) {
  for (int i = 0; i < verdict->mark_count; i++) {
    const Mark *mark = &verdict->marks[i];
    CoverageCell *cells[] = {&coverage->principles[mark->principle], &coverage->whole};
    for (int k = 0; k < 2; k++) {
      cells[k]->plus += mark->value > 0;
      cells[k]->zero += mark->value == 0;
      cells[k]->minus += mark->value < 0;
    }
    marked[mark->principle] = true;
  }
}

static void count_moment(const Scenario *scenario, const Moment *moment,
                         Coverage *coverage) {
  bool in_moment[PRINCIPLE_COUNT] = {0};
  for (int s = 0; s < moment->step_count; s++) {
    const Step *step = &scenario->steps[moment->step_first + s];
    for (int o = 0; o < step->option_count; o++) {
      const Option *option = &step->options[o];
      bool marked[PRINCIPLE_COUNT] = {0};
      count_marks(&option->verdict, coverage, marked);
      for (int c = 0; c < option->case_count; c++)
        count_marks(&option->cases[c], coverage, marked);
      for (int p = 0; p < PRINCIPLE_COUNT; p++) {
        if (marked[p]) coverage->principles[p].words += option_words(option);
        in_moment[p] |= marked[p];
      }
    }
  }
  for (int p = 0; p < PRINCIPLE_COUNT; p++)
    coverage->principles[p].moments += in_moment[p];
}

static void count_words(void *context, const ScenarioText *text) {
  Coverage *coverage = context;
  coverage->whole.words += words_count(text->text);
}

void coverage_count(const Scenario *scenario, Coverage *coverage) {
  memset(coverage, 0, sizeof *coverage);
  for (int i = 0; i < scenario->moment_count; i++)
    count_moment(scenario, &scenario->moments[i], coverage);
  coverage->whole.moments = scenario->moment_count;
  scenario_texts(scenario, count_words, coverage);
}

static void cell_add(CoverageCell *sum, const CoverageCell *cell) {
  sum->moments += cell->moments;
  sum->plus += cell->plus;
  sum->zero += cell->zero;
  sum->minus += cell->minus;
  sum->words += cell->words;
}

void coverage_add(Coverage *sum, const Coverage *coverage) {
  for (int p = 0; p < PRINCIPLE_COUNT; p++)
    cell_add(&sum->principles[p], &coverage->principles[p]);
  cell_add(&sum->whole, &coverage->whole);
}
