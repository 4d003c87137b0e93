// The scenario that a command is about: an id of the shelf, or a path.
#ifndef ATTUNE_APP_OPENED_H
#define ATTUNE_APP_OPENED_H

#include <stdbool.h>

#include "app/shelf.h"

typedef struct Opened {
  const Scenario *scenario;  // lives until opened_close
  const char *path;          // its file, to be named in findings
  Shelf *shelf;              // that owns it; NULL: it was opened by path
  Scenario *own;
} Opened;

// On failure says why on standard error, in the name of the command ("walk"). Close it
// either way.
bool opened_open(Opened *opened, const char *command, const char *word);
void opened_close(Opened *opened);

// A person index among the seats, -1 when there is no such seat: said on standard error.
int opened_seat(const Opened *opened, const char *command, const char *seat);

#endif
