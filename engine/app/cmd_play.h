// attune play: the game in its window.
#ifndef ATTUNE_APP_CMD_PLAY_H
#define ATTUNE_APP_CMD_PLAY_H

int cmd_play(int count, char **words);

#endif
