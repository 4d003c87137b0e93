// `attune test`: every plan (story/plan.h) of the files and folders given, each run
// twice.
#ifndef ATTUNE_APP_CMD_TEST_H
#define ATTUNE_APP_CMD_TEST_H

extern const char cmd_test_help[];
int cmd_test(int count, char **words);

#endif
