// `attune new`: a short story to begin from, a copy of scripts/example.lua under a name
// of one's own. Never touches a file that is there.
#ifndef ATTUNE_APP_CMD_NEW_H
#define ATTUNE_APP_CMD_NEW_H

extern const char cmd_new_help[];
int cmd_new(int count, char **words);

#endif
