// `attune strings`: a gettext template of one story (story/pot.h) on standard output.
#ifndef ATTUNE_APP_CMD_STRINGS_H
#define ATTUNE_APP_CMD_STRINGS_H

extern const char cmd_strings_help[];
int cmd_strings(int count, char **words);

#endif
