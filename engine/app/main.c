#include <stdio.h>
#include <string.h>

#include "app/command.h"
#include "app/shelf.h"

static int help(FILE *out) {
  fputs("attune: practise the conversations that bring couples closer.\n\n", out);
  for (int i = 0; i < command_count; i++)
    fprintf(out, "  attune %-46s %s\n", commands[i].usage, commands[i].does);
  fputs("\n`attune COMMAND --help` says more. Without a command the game starts.\n", out);
  return out == stdout ? 0 : 2;
}

// Without a command's name the words are for the game.
static bool play_meant(const char *word) {
  if (strcmp(commands[0].name, "play") != 0) return false;
  if (*word == '-' || shelf_is_path(word)) return true;
  Err err = {{0}};
  Shelf *shelf = shelf_new(&err);
  bool known = shelf && shelf_path(shelf, word);
  shelf_free(shelf);
  return known;
}

int main(int count, char **words) {
  const char *name = count > 1 ? words[1] : commands[0].name;
  if (count < 2 && strcmp(name, "play") != 0) return help(stderr);
  if (!strcmp(name, "--help") || !strcmp(name, "-h") || !strcmp(name, "help"))
    return help(stdout);
  if (!strcmp(name, "--version")) return puts("attune " ATTUNE_VERSION) < 0;
  for (int i = 0; i < command_count; i++) {
    if (strcmp(commands[i].name, name) != 0) continue;
    for (int w = 2; w < count; w++)
      if (!strcmp(words[w], "--help") || !strcmp(words[w], "-h"))
        return printf("Usage: attune %s\n\n%s", commands[i].usage, commands[i].help) < 0;
    return commands[i].run(count > 1 ? count - 2 : 0, words + 2);
  }
  if (play_meant(name)) return commands[0].run(count - 1, words + 1);
  fprintf(stderr, "attune: there is no command or story '%s'.\n\n", name);
  return help(stderr);
}
