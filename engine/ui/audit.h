// Looks over a tree for what a person would stumble on: cut text, nodes outside their
// parent, siblings that overlap, targets too small, text without contrast, ids used
// twice. Scenery and overlays may lie over their siblings.
#ifndef ATTUNE_UI_AUDIT_H
#define ATTUNE_UI_AUDIT_H

#include "base/text.h"
#include "ui/node.h"
#include "ui/theme.h"

// Appends one sentence a line for each finding and returns how many there are.
int audit_tree(const Tree *tree, const Theme *theme, Text *out);

#endif
