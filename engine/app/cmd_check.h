// attune check: every finding of scenario files or folders.
#ifndef ATTUNE_APP_CMD_CHECK_H
#define ATTUNE_APP_CMD_CHECK_H

extern const char cmd_check_help[];  // the text below the usage line

// 0 when there is no error (warnings may be), 1 when there is one, 2 for wrong use.
int cmd_check(int count, char **words);

#endif
