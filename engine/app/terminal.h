// Plain text on a terminal: paragraphs of at most 78 columns, counted in code points.
// Control characters never get through.
#ifndef ATTUNE_APP_TERMINAL_H
#define ATTUNE_APP_TERMINAL_H

#include <stdio.h>

enum { TERMINAL_COLUMNS = 78 };

// Prints `lead`, then the text wrapped beside and below it; later lines begin after
// `indent` spaces. A line break in the text is kept.
void terminal_print(FILE *out, int indent, const char *lead, const char *text);

// "Sam" → "SAM", as far as Latin goes. The caller frees with mem_free.
char *terminal_capitals(const char *name);

#endif
