// The commands of `attune`: one table feeds dispatch and help; one file per command.
// Exit status: 0 all is well, 1 a finding, 2 wrong use.
#ifndef ATTUNE_APP_COMMAND_H
#define ATTUNE_APP_COMMAND_H

typedef struct Command {
  const char *name;
  const char *usage;  // after "attune "
  const char *does;   // one line
  const char *help;   // the whole text below the usage line
  int (*run)(int count, char **words);  // the words after the command's name
} Command;

extern const Command commands[];
extern const int command_count;

#endif
