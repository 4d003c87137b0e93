// Fonts with fixed widths, and the art that lies in the checkout: the same numbers on
// every machine.
#ifndef ATTUNE_TESTS_UI_FAKE_H
#define ATTUNE_TESTS_UI_FAKE_H

#include "ui/font.h"

// Half the size for each character (Latin game letters a little more, CJK the whole,
// marks nothing); ascent 4/5, descent 1/5.
extern const FontMetrics fake_metrics;

// Reads ATTUNE_SOURCE/assets and keeps what it read until the program ends.
extern const ArtSource fake_art;

#endif
