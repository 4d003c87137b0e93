#include "app/cmd_coverage.h"

#include <stdio.h>
#include <string.h>

#include "app/shelf.h"
#include "base/mem.h"
#include "base/text.h"
#include "story/coverage.h"

const char cmd_coverage_help[] =
    "A table of principles and stories: in how many moments a reply is marked by the\n"
    "principle, and how many of those marks are above and below 0. At its end the same\n"
    "for all stories together, and the words of the replies so marked, with their "
    "reasons,\n"
    "thoughts and better replies. Without a SCENARIO: all stories, your own too.\n"
    "\n"
    "  --json   one story a line, the sums last; marks of 0 and words in every cell\n"
    "\n"
    "Exit status: 0 when all is well, 1 when a story does not load, 2 for wrong use.\n";

enum { NAME_COLUMNS = 22, CELL_COLUMNS = 12 };

typedef struct Column {
  const Scenario *scenario;
  Coverage coverage;
} Column;

typedef struct Table {
  Column *columns;
  int count;
  size_t capacity;
  Coverage all;
} Table;

static void add_cell_json(Text *out, const CoverageCell *cell) {
  text_print(out, "\"moments\":%d,\"plus\":%d,\"zero\":%d,\"minus\":%d,\"words\":%d",
             cell->moments, cell->plus, cell->zero, cell->minus, cell->words);
}

static void add_coverage_json(Text *out, const Coverage *coverage) {
  add_cell_json(out, &coverage->whole);
  text_add(out, ",\"principles\":{");
  for (int p = 0; p < PRINCIPLE_COUNT; p++) {
    text_print(out, "%s\"%s\":{", p ? "," : "", principle_at(p)->id);
    add_cell_json(out, &coverage->principles[p]);
    text_add(out, "}");
  }
  text_add(out, "}}\n");
}

static void add_json(const Table *table, Text *out) {
  for (int i = 0; i < table->count; i++) {
    text_add(out, "{\"scenario\":");
    text_add_json(out, table->columns[i].scenario->id);
    text_add(out, ",");
    add_coverage_json(out, &table->columns[i].coverage);
  }
  text_print(out, "{\"scenarios\":%d,", table->count);
  add_coverage_json(out, &table->all);
}

static int column_width(const char *heading) {
  int length = (int)strlen(heading);
  return 2 + (length > CELL_COLUMNS ? length : CELL_COLUMNS);
}

static void add_cell(Text *out, const char *heading, const CoverageCell *cell) {
  char words[48] = ".";
  if (cell->moments)
    snprintf(words, sizeof words, "%d +%d -%d", cell->moments, cell->plus, cell->minus);
  text_print(out, "%*s", column_width(heading), words);
}

static void add_row(const Table *table, const char *name, int principle, Text *out) {
  text_print(out, "%-*s", NAME_COLUMNS, name);
  for (int i = 0; i <= table->count; i++) {
    const Coverage *coverage =
        i < table->count ? &table->columns[i].coverage : &table->all;
    add_cell(out, i < table->count ? table->columns[i].scenario->id : "all",
             principle < 0 ? &coverage->whole : &coverage->principles[principle]);
  }
  const CoverageCell *sum =
      principle < 0 ? &table->all.whole : &table->all.principles[principle];
  text_print(out, "%8d\n", sum->words);
}

static void add_table(const Table *table, Text *out) {
  text_print(out, "%-*s", NAME_COLUMNS, "moments +marks -marks");
  for (int i = 0; i < table->count; i++) {
    const char *id = table->columns[i].scenario->id;
    text_print(out, "%*s", column_width(id), id);
  }
  text_print(out, "%*s%8s\n", column_width("all"), "all", "words");
  int without = 0;
  for (int p = 0; p < PRINCIPLE_COUNT; p++) {
    const Principle *principle = principle_at(p);
    if (!p || principle->family != principle_at(p - 1)->family)
      text_print(out, "\n%s\n", family_name(principle->family));
    Text name = {0};
    text_print(&name, "  %s", principle->name);
    add_row(table, name.bytes, p, out);
    text_free(&name);
    without += !table->all.principles[p].moments;
  }
  text_add(out, "\n");
  add_row(table, "All", -1, out);
  text_print(out, "%-*s", NAME_COLUMNS, "Words");
  for (int i = 0; i < table->count; i++)
    text_print(out, "%*d", column_width(table->columns[i].scenario->id),
               table->columns[i].coverage.whole.words);
  text_print(out, "%*d\n", column_width("all"), table->all.whole.words);
  if (without)
    text_print(out, "\n%d of %d principles are practised nowhere.\n", without,
               PRINCIPLE_COUNT);
}

static bool add_story(Table *table, Shelf *shelf, const char *word) {
  Err err = {{0}};
  const Scenario *scenario = shelf_open(shelf, word, &err);
  if (!scenario) {
    fprintf(stderr, "attune coverage: %s\n", err.text);
    return false;
  }
  table->columns = mem_grow(table->columns, &table->capacity, (size_t)table->count + 1,
                            sizeof *table->columns);
  Column *column = &table->columns[table->count++];
  column->scenario = scenario;
  coverage_count(scenario, &column->coverage);
  coverage_add(&table->all, &column->coverage);
  return true;
}

static int report(const Table *table, bool json) {
  Text out = {0};
  if (json)
    add_json(table, &out);
  else
    add_table(table, &out);
  bool written = fputs(out.bytes, stdout) >= 0 && fflush(stdout) == 0;
  text_free(&out);
  if (!written) fputs("attune coverage: the table could not be written.\n", stderr);
  return written ? 0 : 1;
}

int cmd_coverage(int count, char **words) {
  bool json = false, named = false;
  for (int i = 0; i < count; i++) {
    if (!strcmp(words[i], "--json")) {
      json = true;
    } else if (*words[i] == '-') {
      fprintf(stderr,
              "attune coverage: There is no option '%s'. See attune coverage --help.\n",
              words[i]);
      return 2;
    } else {
      named = true;
    }
  }
  Err err = {{0}};
  Shelf *shelf = shelf_new(&err);
  if (!shelf) {
    fprintf(stderr, "attune coverage: %s\n", err.text);
    return 1;
  }
  Table table = {0};
  bool well = true;
  for (int i = 0; i < count; i++)
    if (*words[i] != '-') well &= add_story(&table, shelf, words[i]);
  for (int i = 0; !named && i < shelf_count(shelf); i++)
    well &= add_story(&table, shelf, shelf_card(shelf, i)->id);
  int status = report(&table, json);
  mem_free(table.columns);
  shelf_free(shelf);
  return well ? status : 1;
}
