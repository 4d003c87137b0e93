// A scenario's texts as a gettext template (POT): msgctxt is the text's id, msgid the
// words; who says it, in which mood, and where it stands are comments.
#ifndef ATTUNE_STORY_POT_H
#define ATTUNE_STORY_POT_H

#include "base/text.h"
#include "story/scenario.h"

void pot_write(const Scenario *scenario, Text *out);

#endif
