#include "app/cmd_new.h"

#include <ctype.h>
#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include "app/root.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

const char cmd_new_help[] =
    "Writes NAME.lua in this folder: a short story with notes on every part, that can "
    "be\n"
    "played at once and changed bit by bit. NAME has small letters, digits and _; with "
    "a\n"
    "path before it (stories/kettle) the file is written there. A file that is there\n"
    "already is left alone.\n"
    "\n"
    "Exit status: 0 when it is written, 1 when it cannot be, 2 for wrong use.\n";

enum { NAME_MOST = 60, EXAMPLE_MOST = 1 << 20 };
static const char heading[] = "scenario \"example\"";

// "Late tea" → "late_tea"; the caller frees the text.
static void suggest_name(const char *name, Text *out) {
  for (const char *at = name; *at && out->length < NAME_MOST; at++) {
    unsigned char c = (unsigned char)*at;
    char small = (char)tolower(c);
    if (c < 128 && (isalpha(c) || (isdigit(c) && out->length)))
      text_add_bytes(out, &small, 1);
    else if (out->length && out->bytes[out->length - 1] != '_')
      text_add(out, "_");
  }
  while (out->length && out->bytes[out->length - 1] == '_') out->bytes[--out->length] = 0;
  if (!out->length) text_add(out, "late_tea");
}

static bool check_name(const char *name, Err *err) {
  bool good = *name >= 'a' && *name <= 'z' && strlen(name) <= NAME_MOST;
  for (const char *at = name; *at; at++)
    good &= (*at >= 'a' && *at <= 'z') || (*at >= '0' && *at <= '9') || *at == '_';
  if (good) return true;
  Text example = {0};
  suggest_name(name, &example);
  err_set(err,
          "'%s' cannot be the name of a story: it has small letters, digits and _, and "
          "begins with a letter. For example: %s",
          name, example.bytes);
  text_free(&example);
  return false;
}

// The example under the new name; freed by the caller.
static char *read_example(const char *name, Err *err) {
  char *root = root_find(err);
  if (!root) return NULL;
  Text path = {0};
  text_print(&path, "%s/scripts/example.lua", root);
  char *bytes = file_read(path.bytes, EXAMPLE_MOST, NULL, err);
  const char *found = bytes ? strstr(bytes, heading) : NULL;
  Text whole = {0};
  if (found) {
    text_add_bytes(&whole, bytes, (size_t)(found - bytes));
    text_print(&whole, "scenario \"%s\"%s", name, found + strlen(heading));
  } else if (bytes) {
    err_set(err, "%s does not begin a scenario \"example\".", path.bytes);
  }
  mem_free(bytes);
  mem_free(root);
  text_free(&path);
  return whole.bytes;
}

// Makes the file, never over another one.
static bool write_new(const char *path, const char *text, Err *err) {
  FILE *file = fopen(path, "wx");
  if (!file && errno == EEXIST)
    return err_set(err, "%s is there already, and stays as it is. Choose another name.",
                   path);
  bool written = file && fputs(text, file) >= 0;
  int reason = errno;
  if (file && fclose(file) != 0 && written) {
    written = false;
    reason = errno;
  }
  if (file && !written) remove(path);
  return written || err_set(err, "%s cannot be written: %s.", path, strerror(reason));
}

static bool write_story(const char *path, const char *name, Err *err) {
  char *story = read_example(name, err);
  bool written = story && write_new(path, story, err);
  mem_free(story);
  return written;
}

int cmd_new(int count, char **words) {
  if (count != 1 || *words[0] == '-') {
    if (count == 1)
      fprintf(stderr, "attune new: There is no option '%s'. ", words[0]);
    else
      fprintf(stderr, "attune new: One name is needed. ");
    fputs("Usage: attune new NAME\n", stderr);
    return 2;
  }
  Err err = {0};
  Text path = {0}, name = {0};
  text_add(&path, words[0]);
  bool named = path.length >= 4 && !strcmp(path.bytes + path.length - 4, ".lua");
  if (!named) text_add(&path, ".lua");
  const char *slash = strrchr(path.bytes, '/');
  const char *stem = slash ? slash + 1 : path.bytes;
  text_add_bytes(&name, stem, strlen(stem) - 4);
  int status = 2;
  if (check_name(text_string(&name), &err))
    status = write_story(path.bytes, name.bytes, &err) ? 0 : 1;
  if (status)
    fprintf(stderr, "attune new: %s\n", err.text);
  else
    printf(
        "%s is written. Play it, then change it:\n\n"
        "  attune run %s%s\n  attune check %s\n",
        path.bytes, slash ? "" : "./", path.bytes, path.bytes);
  text_free(&path);
  text_free(&name);
  return status;
}
