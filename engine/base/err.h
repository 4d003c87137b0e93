// What went wrong, in one plain sentence: what, where, what to do. Expected failures fill an
// Err given by the caller and return false or NULL; a caller that does not care passes NULL.
#ifndef ATTUNE_BASE_ERR_H
#define ATTUNE_BASE_ERR_H

#include <stdbool.h>

typedef struct Err {
  char text[512];  // UTF-8, always terminated, cut at a whole character
} Err;

// Writes the sentence (if err is not NULL) and returns false, so that a function can
// `return err_set(err, "...")`.
bool err_set(Err *err, const char *format, ...) __attribute__((format(printf, 2, 3)));

#endif
