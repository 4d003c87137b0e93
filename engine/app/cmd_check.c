#include "app/cmd_check.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "app/root.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "script/loader.h"

const char cmd_check_help[] =
    "Reads scenario files, or every .lua file of a folder and of the folders in it, and\n"
    "says what is wrong and where. A word that is neither names a shipped scenario.\n"
    "Without a path it looks at all shipped scenarios and at the principles.\n"
    "\n"
    "  --json   one finding a line as JSON, and a last line with the sums\n"
    "\n"
    "Exit status: 0 when there is no error (warnings alone are no error), 1 when there "
    "is\n"
    "one, 2 for wrong use.\n";

typedef struct Run {
  DiagList diags;
  int scenarios;
  const char *folder;  // that is being listed
  int depth;
} Run;

static bool ends_with(const char *text, const char *end) {
  size_t length = strlen(text), tail = strlen(end);
  return length >= tail && !strcmp(text + length - tail, end);
}

static void check_file(Run *run, const char *path) {
  scenario_free(loader_file(path, &run->diags));
  run->scenarios++;
}

static bool check_folder(Run *run, const char *path, int depth, Err *err);

static void visit(void *context, const char *name) {
  Run *run = context;
  if (*name == '.') return;
  Text path = {0};
  const char *slash = ends_with(run->folder, "/") ? "" : "/";
  text_print(&path, "%s%s%s", run->folder, slash, name);
  if (folder_exists(path.bytes)) {
    if (!run->depth) check_folder(run, path.bytes, 1, NULL);
  } else if (ends_with(name, ".lua")) {
    check_file(run, path.bytes);
  }
  text_free(&path);
}

static bool check_folder(Run *run, const char *path, int depth, Err *err) {
  const char *folder = run->folder;
  int outer = run->depth;
  run->folder = path;
  run->depth = depth;
  bool listed = folder_list(path, visit, run, err);
  run->folder = folder;
  run->depth = outer;
  return listed;
}

// A shipped scenario's file; freed by the caller. NULL when there is none of that id.
static char *shipped(const char *id) {
  char *root = root_find(NULL);
  if (!root) return NULL;
  Text path = {0};
  text_print(&path, "%s/scripts/scenarios/%s.lua", root, id);
  mem_free(root);
  if (file_exists(path.bytes)) return path.bytes;
  text_free(&path);
  return NULL;
}

static bool check_word(Run *run, const char *word, Err *err) {
  if (folder_exists(word)) {
    int before = run->scenarios;
    if (!check_folder(run, word, 0, err)) return false;
    return run->scenarios > before || err_set(err, "There is no .lua file in %s.", word);
  }
  char *path = strchr(word, '/') || ends_with(word, ".lua") ? NULL : shipped(word);
  check_file(run, path ? path : word);
  mem_free(path);
  return true;
}

static bool check_shipped(Run *run, Err *err) {
  char *root = root_find(err);
  if (!root) return false;
  Text path = {0};
  text_print(&path, "%s/scripts/principles.lua", root);
  Arena *arena = arena_new();
  PrincipleText texts[PRINCIPLE_COUNT];
  loader_principles(path.bytes, arena, texts, &run->diags);
  arena_free(arena);
  text_clear(&path);
  text_print(&path, "%s/scripts/scenarios", root);
  bool listed = check_folder(run, path.bytes, 0, err);
  text_free(&path);
  mem_free(root);
  return listed;
}

static void add_count(Text *out, int count, const char *what) {
  if (count == 0)
    text_print(out, "no %ss", what);
  else
    text_print(out, "%d %s%s", count, what, count == 1 ? "" : "s");
}

static void add_sums(Text *out, const Run *run) {
  int errors = diag_errors(&run->diags), warnings = run->diags.count - errors;
  add_count(out, run->scenarios, "scenario");
  text_add(out, ", ");
  if (!errors && !warnings) text_add(out, "no problems");
  if (errors) add_count(out, errors, "error");
  if (errors && warnings) text_add(out, ", ");
  if (warnings) add_count(out, warnings, "warning");
  text_add(out, ".\n");
}

static int report(Run *run, bool json) {
  Text out = {0};
  int errors = diag_errors(&run->diags);
  diag_sort(&run->diags);
  if (json) {
    diag_write_json(&run->diags, &out);
    text_print(&out, "{\"scenarios\":%d,\"errors\":%d,\"warnings\":%d}\n", run->scenarios,
               errors, run->diags.count - errors);
  } else {
    diag_write(&run->diags, &out);
    add_sums(&out, run);
  }
  bool written = fputs(text_string(&out), stdout) >= 0 && fflush(stdout) == 0;
  text_free(&out);
  if (!written) fputs("attune check: the findings could not be written.\n", stderr);
  return errors || !written ? 1 : 0;
}

int cmd_check(int count, char **words) {
  Run run = {0};
  Err err = {0};
  bool json = false, well = true, named = false;
  for (int i = 0; i < count && well; i++) {
    if (!strcmp(words[i], "--json")) {
      json = true;
    } else if (*words[i] == '-') {
      well = err_set(&err, "There is no option '%s'. See attune check --help.", words[i]);
    } else {
      named = true;
      well = check_word(&run, words[i], &err);
    }
  }
  if (well && !named) well = check_shipped(&run, &err);
  int status = 2;
  if (well)
    status = report(&run, json);
  else
    fprintf(stderr, "attune check: %s\n", err.text);
  diag_free(&run.diags);
  return status;
}
