#include "app/size.h"

#include <stddef.h>
#include <stdio.h>

bool size_read(const char *word, int *width, int *height) {
  int w, h;
  char after;
  if (!word || sscanf(word, "%4dx%4d%c", &w, &h, &after) != 2) return false;
  if (w < 320 || h < 320 || w > 8192 || h > 8192) return false;
  *width = w;
  *height = h;
  return true;
}
