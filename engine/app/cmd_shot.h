// attune shot: pictures of screens, no display needed.
#ifndef ATTUNE_APP_CMD_SHOT_H
#define ATTUNE_APP_CMD_SHOT_H

int cmd_shot(int count, char **words);

#endif
