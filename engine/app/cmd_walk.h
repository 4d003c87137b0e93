// attune walk: plays a scenario in every way, and by lazy rules.
#ifndef ATTUNE_APP_CMD_WALK_H
#define ATTUNE_APP_CMD_WALK_H

extern const char cmd_walk_help[];  // the text below the usage line

// 0 when all is well, 1 when something must be mended or does not load, 2 for wrong use.
int cmd_walk(int count, char **words);

#endif
