// A scenario as a picture for Graphviz: beats as boxes, moments in a shape for each kind
// (and named by it), endings as double octagons, ways as arrows with the options that
// take them.
#ifndef ATTUNE_STORY_GRAPH_H
#define ATTUNE_STORY_GRAPH_H

#include "base/text.h"
#include "story/scenario.h"

// `reached` (by beat; NULL: not known) tells what to mark as never reached.
void graph_write(const Scenario *scenario, const bool *reached, Text *out);

#endif
