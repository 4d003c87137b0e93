// A Lua state that can only compute: an allow-list of functions, text chunks, and limits
// on instructions, time and memory that a script cannot swallow. Once a limit is passed,
// every further step of the script raises again, and the whole state is thrown away.
#ifndef ATTUNE_SCRIPT_SANDBOX_H
#define ATTUNE_SCRIPT_SANDBOX_H

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/text.h"

typedef enum { LIMIT_NONE, LIMIT_WORK, LIMIT_TIME, LIMIT_MEMORY } Limit;

typedef struct Sandbox {
  lua_State *lua;
  size_t live, total;  // bytes
  uint64_t instructions;
  double deadline;  // seconds of the thread's processor time
  Limit over;
  int line;       // where it stood when the limit was passed; 0 unknown
  void *context;  // of whoever registers words: sandbox_of(lua)->context
} Sandbox;

typedef enum {
  RUN_WELL,
  RUN_SYNTAX,  // the file cannot be understood
  RUN_ERROR,   // it failed while running
  RUN_LIMIT    // sandbox->over says which
} RunResult;

// False when not even an empty state fits into memory.
bool sandbox_open(Sandbox *sandbox, void *context);
void sandbox_close(Sandbox *sandbox);

Sandbox *sandbox_of(lua_State *lua);

// Runs the text once, with `prepare` called first inside the same protection; it returns
// the table of globals. On RUN_SYNTAX and RUN_ERROR the sentence and its line are filled;
// the line is 0 when unknown.
RunResult sandbox_run(Sandbox *sandbox, const char *bytes, size_t length,
                      lua_CFunction prepare, Text *sentence, int *line);

// Adds the allowed functions of Lua to the table on top of the stack.
void sandbox_add_allowed(lua_State *lua);

// Raises when a limit was passed; every function that may take long calls it.
void sandbox_check(lua_State *lua);

// Whether plain Lua has a global of this name (which is not offered here).
bool sandbox_name_of_lua(const char *name);

#endif
