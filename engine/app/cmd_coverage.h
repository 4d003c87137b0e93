// `attune coverage`: what the stories let one practise (story/coverage.h), as a table.
#ifndef ATTUNE_APP_CMD_COVERAGE_H
#define ATTUNE_APP_CMD_COVERAGE_H

extern const char cmd_coverage_help[];
int cmd_coverage(int count, char **words);

#endif
