#include "app/cmd_test.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "app/root.h"
#include "app/shelf.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "story/plan.h"

const char cmd_test_help[] =
    "Runs .plan files, or every .plan file of a folder and of the folders in it. Without "
    "a\n"
    "path: the plans that come with the game. Each plan is played twice, the second "
    "time\n"
    "saved and resumed after every pick. A plan is text, a word a line:\n"
    "\n"
    "  # A note.\n"
    "  scenario dishes           an id (looked for beside the plan, in ../scenarios, "
    "then\n"
    "                            among all stories) or a path from the plan's folder\n"
    "  seat sam                  who plays; without it the story's first seat\n"
    "  seed 7                    for texts that vary\n"
    "  expect \"jug\"              somebody says this, or is asked it, before the next "
    "pick\n"
    "  lacks \"jug\"               nobody does\n"
    "  offers ID                 this reply can be picked here\n"
    "  hides ID                  this reply is here and cannot be picked\n"
    "  pick ID                   takes a reply, a piece, a pause\n"
    "  again ID                  tries the latest pick once more with another reply\n"
    "  skip                      passes over the moment\n"
    "  mark curiosity +2         how the latest reply does by a principle\n"
    "  worth +2                  what the latest reply is worth\n"
    "  outcome good              how the latest sentence came out: good, mixed or poor\n"
    "  ending tea                the story is over, and this is how\n"
    "\n"
    "  --json   one failure a line, and a last line with the sums\n"
    "\n"
    "Exit status: 0 when all went as planned, 1 when not, 2 for wrong use.\n";

enum { PLAN_MOST = 1 << 20 };

// An ending that some plan of the scenario came to.
typedef struct Reached {
  const Scenario *scenario;
  const char *ending;  // NULL: the scenario was played, and this is its first entry
} Reached;

typedef struct Run {
  Arena *arena;
  Shelf *shelf;
  const char **paths;
  int path_count;
  size_t path_capacity;
  const char *folder;  // that is being listed
  int depth;
  Reached *reached;
  int reached_count;
  size_t reached_capacity;
  int failed;
  bool json;
  Text out;
} Run;

static bool is_plan(const char *name) {
  size_t length = strlen(name);
  return length > 5 && !strcmp(name + length - 5, ".plan");
}

static void add_path(Run *run, const char *path) {
  run->paths = mem_grow(run->paths, &run->path_capacity, (size_t)run->path_count + 1,
                        sizeof *run->paths);
  run->paths[run->path_count++] = arena_copy(run->arena, path);
}

static void list_name(void *context, const char *name) {
  Run *run = context;
  if (*name == '.') return;
  const char *folder = run->folder;
  bool ends = *folder && folder[strlen(folder) - 1] == '/';
  const char *path = arena_print(run->arena, ends ? "%s%s" : "%s/%s", folder, name);
  if (is_plan(name)) {
    add_path(run, path);
  } else if (!run->depth && folder_exists(path)) {
    run->folder = path;
    run->depth++;
    folder_list(path, list_name, run, NULL);
    run->depth--;
    run->folder = folder;
  }
}

static bool list_word(Run *run, const char *word, Err *err) {
  if (!folder_exists(word)) {
    if (!file_exists(word)) return err_set(err, "There is no %s.", word);
    if (!is_plan(word))
      return err_set(err, "%s is no plan: the name of a plan ends in .plan.", word);
    add_path(run, word);
    return true;
  }
  int before = run->path_count;
  run->folder = word;
  if (!folder_list(word, list_name, run, err)) return false;
  return run->path_count > before || err_set(err, "There is no .plan file in %s.", word);
}

static bool list_shipped(Run *run, Err *err) {
  char *root = root_find(err);
  if (!root) return false;
  const char *folder = arena_print(run->arena, "%s/scripts/plans", root);
  mem_free(root);
  return list_word(run, folder, err);
}

// What a plan means by its scenario: a path, or an id.
static const char *find_scenario(Run *run, const char *path, const char *word) {
  const char *slash = strrchr(path, '/');
  const char *folder =
      slash ? arena_copy_bytes(run->arena, path, (size_t)(slash - path + 1)) : "./";
  if (shelf_is_path(word))
    return *word == '/' ? word : arena_print(run->arena, "%s%s", folder, word);
  static const char *const places[] = {"%s%s.lua", "%s../scenarios/%s.lua"};
  for (int i = 0; i < 2; i++) {
    const char *found = i ? arena_print(run->arena, places[1], folder, word)
                          : arena_print(run->arena, places[0], folder, word);
    if (file_exists(found)) return found;
  }
  return word;
}

static void note_reached(Run *run, const Scenario *scenario, const char *ending) {
  for (int i = 0; i < run->reached_count; i++) {
    const Reached *reached = &run->reached[i];
    if (reached->scenario == scenario && reached->ending == ending) return;
  }
  run->reached = mem_grow(run->reached, &run->reached_capacity,
                          (size_t)run->reached_count + 1, sizeof *run->reached);
  run->reached[run->reached_count++] = (Reached){scenario, ending};
}

static void add_fault(Run *run, const char *path, const PlanFault *fault) {
  Text *out = &run->out;
  if (run->json) {
    text_add(out, "{\"plan\":");
    text_add_json(out, path);
    text_print(out, ",\"line\":%d,\"resumed\":%s,\"expected\":", fault->line,
               fault->resumed ? "true" : "false");
    text_add_json(out, fault->expected);
    text_add(out, ",\"came\":");
    text_add_json(out, fault->came);
    text_add(out, "}\n");
    return;
  }
  text_add(out, path);
  if (fault->line) text_print(out, ":%d", fault->line);
  text_print(out, ": expected %s%s\n  came: ", fault->expected,
             fault->resumed ? " (saved and resumed after each pick)" : "");
  for (const char *at = *fault->came ? fault->came : "nothing"; *at; at++) {
    text_add_bytes(out, at, 1);
    if (*at == '\n') text_add(out, "        ");
  }
  text_add(out, "\n");
}

static void run_plan(Run *run, const char *path) {
  Err err = {{0}};
  PlanReport report = {0};
  size_t length = 0;
  char *text = file_read(path, PLAN_MOST, &length, &err);
  bool whole = text && (strlen(text) == length ||
                        err_set(&err, "It holds a zero byte, so it is no text."));
  Plan *plan = whole ? plan_read(text, &report) : NULL;
  const Scenario *scenario =
      plan ? shelf_open(run->shelf, find_scenario(run, path, plan->scenario), &err)
           : NULL;
  if (scenario) {
    plan_run(plan, scenario, &report);
    note_reached(run, scenario, NULL);
    if (report.ending) note_reached(run, scenario, report.ending);
  } else if (!report.count) {
    plan_fault(&report, (PlanFault){.line = plan ? plan->scenario_line : 0,
                                    .expected = mem_copy(plan ? "a story that loads"
                                                              : "a text to read"),
                                    .came = mem_copy(err.text)});
  }
  for (int i = 0; i < report.count; i++) add_fault(run, path, &report.faults[i]);
  run->failed += report.count > 0;
  plan_report_free(&report);
  plan_free(plan);
  mem_free(text);
}

static bool is_reached(const Run *run, const Scenario *scenario, const char *ending) {
  for (int i = 0; i < run->reached_count; i++)
    if (run->reached[i].scenario == scenario && run->reached[i].ending == ending)
      return true;
  return false;
}

// The endings of a scenario, reached ones or those that no plan comes to; how many.
static int add_endings(const Run *run, const Scenario *scenario, bool reached,
                       Text *out) {
  int count = 0;
  for (int i = 0; i < scenario->beat_count; i++) {
    const Beat *beat = &scenario->beats[i];
    if (!beat->ending || is_reached(run, scenario, beat->id) != reached) continue;
    text_add(out, count++ ? run->json ? "," : ", " : "");
    if (run->json)
      text_add_json(out, beat->id);
    else
      text_add(out, beat->id);
  }
  return count;
}

static void add_scenario(Run *run, const Scenario *scenario) {
  Text reached = {0}, missing = {0};
  int count = add_endings(run, scenario, true, &reached);
  int others = add_endings(run, scenario, false, &missing);
  if (run->json) {
    text_add_json(&run->out, scenario->id);
    text_print(&run->out, ":{\"reached\":[%s],\"missing\":[%s]}", text_string(&reached),
               text_string(&missing));
  } else if (others) {
    text_print(&run->out, "%s: %d of %d endings; no plan comes to: %s.\n", scenario->id,
               count, count + others, missing.bytes);
  } else {
    text_print(&run->out, "%s: every ending (%s).\n", scenario->id, reached.bytes);
  }
  text_free(&reached);
  text_free(&missing);
}

static void add_sums(Run *run) {
  Text *out = &run->out;
  if (run->json)
    text_print(out, "{\"plans\":%d,\"failed\":%d,\"endings\":{", run->path_count,
               run->failed);
  const char *between = "";
  for (int i = 0; i < run->reached_count; i++) {
    if (run->reached[i].ending) continue;
    if (run->json) text_add(out, between);
    add_scenario(run, run->reached[i].scenario);
    between = ",";
  }
  if (run->json)
    text_add(out, "}}\n");
  else if (run->failed)
    text_print(out, "%d plan%s, each run twice: %d did not go as planned.\n",
               run->path_count, run->path_count == 1 ? "" : "s", run->failed);
  else
    text_print(out, "%d plan%s, each run twice: all went as planned.\n", run->path_count,
               run->path_count == 1 ? "" : "s");
}

int cmd_test(int count, char **words) {
  Run run = {.arena = arena_new()};
  Err err = {{0}};
  bool well = true, named = false;
  for (int i = 0; i < count && well; i++) {
    if (!strcmp(words[i], "--json")) {
      run.json = true;
    } else if (*words[i] == '-') {
      well = err_set(&err, "There is no option '%s'. See attune test --help.", words[i]);
    } else {
      named = true;
      well = list_word(&run, words[i], &err);
    }
  }
  if (well && !named) well = list_shipped(&run, &err);
  if (well) well = (run.shelf = shelf_new(&err)) != NULL;
  int status = 2;
  if (well) {
    for (int i = 0; i < run.path_count; i++) run_plan(&run, run.paths[i]);
    add_sums(&run);
    status = run.failed ? 1 : 0;
    if (fputs(text_string(&run.out), stdout) < 0 || fflush(stdout)) status = 1;
  } else {
    fprintf(stderr, "attune test: %s\n", err.text);
  }
  shelf_free(run.shelf);
  text_free(&run.out);
  mem_free(run.reached);
  mem_free(run.paths);
  arena_free(run.arena);
  return status;
}
