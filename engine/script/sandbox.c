#include "script/sandbox.h"

#include <lauxlib.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/mem.h"

enum {
  MEMORY_LIVE = 64 << 20,
  MEMORY_TOTAL = 512 << 20,
  STRING_MOST = 256 << 10,
  HOOK_STEP = 200
};
static const uint64_t INSTRUCTIONS_MOST = 100u * 1000 * 1000;
// Of the processor, so that a busy machine stops no honest file; a build that checks
// every access is many times slower.
#ifdef ATTUNE_SLOW_BUILD
static const double SECONDS_MOST = 5.0;
#else
static const double SECONDS_MOST = 1.0;
#endif

static const char limit_mark;  // what is raised when a limit is passed: its address

static double seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void note_line(Sandbox *sandbox, lua_State *lua) {
  lua_Debug frame;
  for (int level = 0; !sandbox->line && lua_getstack(lua, level, &frame); level++)
    if (lua_getinfo(lua, "l", &frame) && frame.currentline > 0)
      sandbox->line = frame.currentline;
}

static void *allocate(void *context, void *block, size_t old_size, size_t size) {
  Sandbox *sandbox = context;
  bool is_string = !block && old_size == LUA_TSTRING;
  if (!block) old_size = 0;
  if (size == 0) {
    sandbox->live -= old_size;
    mem_free(block);
    return NULL;
  }
  size_t more = size > old_size ? size - old_size : 0;
  if (more &&
      (sandbox->live + more > MEMORY_LIVE || sandbox->total + more > MEMORY_TOTAL ||
       (is_string && size > STRING_MOST))) {
    sandbox->over = LIMIT_MEMORY;
    if (sandbox->lua) note_line(sandbox, sandbox->lua);
    return NULL;
  }
  sandbox->live = sandbox->live - old_size + size;
  sandbox->total += more;
  return mem_resize(block, size);
}

static int raise_limit(lua_State *lua) {
  lua_pushlightuserdata(lua, (void *)&limit_mark);
  return lua_error(lua);
}

void sandbox_check(lua_State *lua) {
  Sandbox *sandbox = sandbox_of(lua);
  if (sandbox->over == LIMIT_NONE && seconds() > sandbox->deadline)
    sandbox->over = LIMIT_TIME;
  if (sandbox->over == LIMIT_NONE) return;
  note_line(sandbox, lua);
  raise_limit(lua);
}

static void count(lua_State *lua, lua_Debug *frame) {
  (void)frame;
  Sandbox *sandbox = sandbox_of(lua);
  sandbox->instructions += HOOK_STEP;
  if (sandbox->over == LIMIT_NONE && sandbox->instructions > INSTRUCTIONS_MOST)
    sandbox->over = LIMIT_WORK;
  sandbox_check(lua);
}

Sandbox *sandbox_of(lua_State *lua) {
  Sandbox *sandbox;
  memcpy(&sandbox, lua_getextraspace(lua), sizeof(Sandbox *));
  return sandbox;
}

bool sandbox_open(Sandbox *sandbox, void *context) {
  *sandbox = (Sandbox){.context = context};
  sandbox->lua = lua_newstate(allocate, sandbox);
  if (!sandbox->lua) return false;
  memcpy(lua_getextraspace(sandbox->lua), &sandbox, sizeof(Sandbox *));
  return true;
}

void sandbox_close(Sandbox *sandbox) {
  if (sandbox->lua) lua_close(sandbox->lua);
  sandbox->lua = NULL;
}

typedef struct Job {
  const char *bytes;
  size_t length;
  lua_CFunction prepare;
  bool understood;
} Job;

static int run_job(lua_State *lua) {
  Job *job = lua_touserdata(lua, 1);
  Sandbox *sandbox = sandbox_of(lua);
  sandbox->deadline = seconds() + SECONDS_MOST;
  lua_settop(lua, 0);
  lua_pushcfunction(lua, job->prepare);
  lua_call(lua, 0, 1);
  if (luaL_loadbufferx(lua, job->bytes, job->length, "=file", "t") != LUA_OK)
    return lua_error(lua);
  job->understood = true;
  lua_pushvalue(lua, 1);
  lua_setupvalue(lua, 2, 1);  // a main chunk's first upvalue is _ENV
  lua_sethook(lua, count, LUA_MASKCOUNT, HOOK_STEP);
  lua_call(lua, 0, 0);
  return 0;
}

// "file:12: unexpected symbol" gives 12, and moves past it.
static int split_line(const char **sentence) {
  if (strncmp(*sentence, "file:", 5)) return 0;
  char *end;
  long line = strtol(*sentence + 5, &end, 10);
  if (*end != ':') return 0;
  *sentence = end + 1 + (end[1] == ' ');
  return (int)line;
}

RunResult sandbox_run(Sandbox *sandbox, const char *bytes, size_t length,
                      lua_CFunction prepare, Text *sentence, int *line) {
  lua_State *lua = sandbox->lua;
  Job job = {.bytes = bytes, .length = length, .prepare = prepare};
  *line = 0;
  lua_pushcfunction(lua, run_job);
  lua_pushlightuserdata(lua, &job);
  int status = lua_pcall(lua, 1, 0, 0);
  lua_sethook(lua, NULL, 0, 0);
  if (sandbox->over != LIMIT_NONE) return RUN_LIMIT;
  if (status == LUA_OK) return RUN_WELL;
  const char *said = lua_type(lua, -1) == LUA_TSTRING ? lua_tostring(lua, -1) : NULL;
  if (said) *line = split_line(&said);
  text_add(sentence, said ? said : "error was called without words");
  return job.understood ? RUN_ERROR : RUN_SYNTAX;
}
