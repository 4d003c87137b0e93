// What stands between the words and Lua: nodes, voices and unknown names as Lua values.
#ifndef ATTUNE_SCRIPT_BOUND_H
#define ATTUNE_SCRIPT_BOUND_H

#include <lua.h>

#include "script/draft.h"
#include "script/sandbox.h"

#define NODE_TYPE "scenario part"
#define VOICE_TYPE "person"
#define UNKNOWN_TYPE "unknown word"
#define WORDS_FIELD "attune words"

Draft *draft_of(lua_State *lua);
int line_of_call(lua_State *lua);  // 0 when unknown

// Takes what a word is followed by: a text or a table.
void draft_node_fill(lua_State *lua, Node *node, int index);
Value copy_value(lua_State *lua, int index, int depth);
void node_push(lua_State *lua, Node *node);
int call_word(lua_State *lua);  // upvalue: WordKind
int call_node(lua_State *lua);

// `who` and `mood` live as long as the draft; a mood may be NULL.
void voice_push(lua_State *lua, const char *who, const char *mood);

// Returns the table of globals: the words, the allowed part of Lua, the script's own
// names.
int bound_globals(lua_State *lua);

#endif
