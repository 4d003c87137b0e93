#include "app/opened.h"

#include <stdio.h>
#include <strings.h>

#include "script/loader.h"

static bool open_path(Opened *opened, const char *command, const char *path) {
  DiagList diags = {0};
  opened->scenario = opened->own = loader_file(path, &diags);
  opened->path = path;
  if (!opened->own) {
    Text findings = {0};
    diag_write(&diags, &findings);
    fprintf(stderr, "%sattune %s: %s does not load.\n", text_string(&findings), command,
            path);
    text_free(&findings);
  }
  diag_free(&diags);
  return opened->own != NULL;
}

bool opened_open(Opened *opened, const char *command, const char *word) {
  *opened = (Opened){0};
  if (shelf_is_path(word)) return open_path(opened, command, word);
  Err err = {{0}};
  opened->shelf = shelf_new(&err);
  opened->scenario = opened->shelf ? shelf_open(opened->shelf, word, &err) : NULL;
  if (!opened->scenario) {
    fprintf(stderr, "attune %s: %s\n", command, err.text);
    return false;
  }
  opened->path = opened->scenario->path;
  const char *notice = shelf_notice(opened->shelf, word);
  if (notice) fprintf(stderr, "%s\n", notice);
  return true;
}

void opened_close(Opened *opened) {
  shelf_free(opened->shelf);
  scenario_free(opened->own);
  *opened = (Opened){0};
}

int opened_seat(const Opened *opened, const char *command, const char *seat) {
  const Scenario *scenario = opened->scenario;
  for (int i = 0; i < scenario->seat_count; i++) {
    const Person *person = &scenario->people[scenario->seats[i]];
    if (!strcasecmp(person->id, seat) || !strcasecmp(person->name, seat))
      return scenario->seats[i];
  }
  fprintf(stderr, "attune %s: '%s' is no seat of this story. The seats are:", command,
          seat);
  for (int i = 0; i < scenario->seat_count; i++)
    fprintf(stderr, " %s", scenario->people[scenario->seats[i]].id);
  fputs("\n", stderr);
  return -1;
}
