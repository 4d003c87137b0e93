// All that a view says about a running play, as text, so that two views can be compared.
#ifndef ATTUNE_TESTS_PLAY_VIEW_TEXT_H
#define ATTUNE_TESTS_PLAY_VIEW_TEXT_H

#include "base/text.h"
#include "play/view.h"

void view_text(const View *view, Text *out);

#endif
