// Twelve people who between them wear most of the words of a look, and the art as it lies
// in the checkout: for the portrait tests and the contact sheets.
#ifndef ATTUNE_TESTS_PORTRAIT_CAST_H
#define ATTUNE_TESTS_PORTRAIT_CAST_H

#include "story/scenario.h"
#include "ui/font.h"

enum { CAST_COUNT = 12 };
extern const Person portrait_cast[CAST_COUNT];

// Reads below `folder` ("…/assets") once per file. One at a time; art_close frees it.
ArtSource art_open(const char *folder);
void art_close(void);

#endif
