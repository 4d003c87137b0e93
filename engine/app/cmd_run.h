// `attune run`: the whole game on standard input and output. Exit 0 after an ending or
// `quit`, 1 when the story does not load or the input stops before it ends.
#ifndef ATTUNE_APP_CMD_RUN_H
#define ATTUNE_APP_CMD_RUN_H

int cmd_run(int count, char **words);

#endif
