// "1280x720" on the command line.
#ifndef ATTUNE_APP_SIZE_H
#define ATTUNE_APP_SIZE_H

#include <stdbool.h>

// False, with nothing changed, unless both are between 320 and 8192. NULL is false.
bool size_read(const char *word, int *width, int *height);

#endif
