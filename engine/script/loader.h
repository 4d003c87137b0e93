// Lua → scenario. Runs a file once in a sandbox (allow-list, instruction, memory and time
// limits that pcall cannot swallow), checks every word, freezes the result and throws Lua
// away. The only room with lua.h; no Lua error leaves it.
#ifndef ATTUNE_SCRIPT_LOADER_H
#define ATTUNE_SCRIPT_LOADER_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"
#include "story/diag.h"
#include "story/principle.h"
#include "story/scenario.h"

// Loads one scenario file. All problems go to `diags`, warnings too. NULL when any is an
// error. The caller frees the scenario.
Scenario *loader_file(const char *path, DiagList *diags);

// The same from bytes; `path` is used in findings and for the id (its stem).
Scenario *loader_bytes(const char *path, const char *bytes, size_t length,
                       DiagList *diags);

// scripts/principles.lua: fills all PRINCIPLE_COUNT texts; every principle must be there,
// none twice. The strings live as long as the arena.
bool loader_principles(const char *path, Arena *arena,
                       PrincipleText texts[PRINCIPLE_COUNT], DiagList *diags);

#endif
