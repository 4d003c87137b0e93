#include "base/err.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

bool err_set(Err *err, const char *format, ...) {
  if (!err) return false;
  va_list args;
  va_start(args, format);
  int wanted = vsnprintf(err->text, sizeof err->text, format, args);
  va_end(args);
  if (wanted >= (int)sizeof err->text) {
    size_t end = sizeof err->text - 1;
    while (end > 0 && ((unsigned char)err->text[end - 1] & 0xC0) == 0x80) end--;
    if (end > 0 && (unsigned char)err->text[end - 1] >= 0xC0) end--;
    err->text[end] = 0;
  }
  return false;
}
