// The words of the language as Lua sees them: every use of one adds a node to the draft.
#ifndef ATTUNE_SCRIPT_BIND_H
#define ATTUNE_SCRIPT_BIND_H

#include <stdbool.h>

#include "script/draft.h"

// Runs the text and fills the draft. False when it could not run to its end: what is
// wrong has been found then, and the draft is not whole.
bool bind_run(Draft *draft, const char *bytes, size_t length);

#endif
