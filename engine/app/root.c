#include "app/root.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

enum { PATH_BYTES = 4096, FOLDERS_UP = 3 };

static char *root_below(const char *folder, const char *name) {
  Text path = {0};
  text_print(&path, "%s%s", folder, name);
  size_t length = path.length;
  text_add(&path, "/scripts/principles.lua");
  bool found = file_exists(path.bytes);
  path.bytes[length] = 0;
  if (found) return path.bytes;
  text_free(&path);
  return NULL;
}

static char *root_near_program(void) {
  char program[PATH_BYTES];
  ssize_t length = readlink("/proc/self/exe", program, sizeof program - 1);
  program[length > 0 ? length : 0] = 0;
  for (int up = 0; up < FOLDERS_UP; up++) {
    char *slash = strrchr(program, '/');
    if (!slash) return NULL;
    *slash = 0;
    char *found = root_below(program, "");
    if (!found) found = root_below(program, "/share/attune");
    if (found) return found;
  }
  return NULL;
}

char *root_find(Err *err) {
  const char *root = getenv("ATTUNE_ROOT");
  if (root && *root) {
    char *found = root_below(root, "");
    if (!found)
      err_set(err, "ATTUNE_ROOT is %s, but there is no scripts/principles.lua.", root);
    return found;
  }
  char *found = root_near_program();
#ifdef ATTUNE_ROOT_CONFIGURED
  if (!found) found = root_below(ATTUNE_ROOT_CONFIGURED, "");
#endif
  if (!found)
    err_set(err,
            "The folder 'scripts' was not found near the program; set ATTUNE_ROOT to the "
            "folder "
            "that holds it.");
  return found;
}
