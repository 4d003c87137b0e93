#include <lauxlib.h>
#include <lualib.h>
#include <stdlib.h>
#include <string.h>

#include "script/sandbox.h"

enum { REPEAT_MOST = 256 << 10, SORT_MOST = 1 << 16 };

// What an error in a script cannot do: go on after a limit.
static int allowed_pcall(lua_State *lua) {
  luaL_checkany(lua, 1);
  sandbox_check(lua);
  int status = lua_pcall(lua, lua_gettop(lua) - 1, LUA_MULTRET, 0);
  sandbox_check(lua);
  lua_pushboolean(lua, status == LUA_OK);
  lua_insert(lua, 1);
  return lua_gettop(lua);
}

typedef struct SortKey {
  int rank;  // numbers, then strings, then booleans
  double number;
  const char *text;
  size_t place;
} SortKey;

static int compare_keys(const void *a, const void *b) {
  const SortKey *one = a, *two = b;
  if (one->rank != two->rank) return one->rank - two->rank;
  if (one->text) return strcmp(one->text, two->text);
  return (one->number > two->number) - (one->number < two->number);
}

static int pairs_step(lua_State *lua) {
  lua_Integer at = lua_tointeger(lua, lua_upvalueindex(2));
  for (;;) {
    lua_rawgeti(lua, lua_upvalueindex(1), ++at);
    if (lua_isnil(lua, -1)) return 1;
    lua_pushvalue(lua, -1);
    lua_rawget(lua, lua_upvalueindex(3));
    if (!lua_isnil(lua, -1)) break;
    lua_pop(lua, 2);
  }
  lua_pushinteger(lua, at);
  lua_replace(lua, lua_upvalueindex(2));
  return 2;
}

// pairs, in the order of the keys, so that a file loads the same every time.
static int allowed_pairs(lua_State *lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  sandbox_check(lua);
  size_t count = 0;
  lua_newtable(lua);  // 2: the keys as they come
  for (lua_pushnil(lua); lua_next(lua, 1); lua_pop(lua, 1)) {
    lua_pushvalue(lua, -2);
    lua_rawseti(lua, 2, (lua_Integer)++count);
  }
  SortKey *keys = lua_newuserdatauv(lua, count * sizeof(SortKey) + 1, 0);  // 3
  for (size_t i = 0; i < count; i++) {
    int type = lua_rawgeti(lua, 2, (lua_Integer)i + 1);
    SortKey key = {.place = i + 1, .rank = 3};
    if (type == LUA_TNUMBER) key.rank = 0, key.number = lua_tonumber(lua, -1);
    if (type == LUA_TSTRING) key.rank = 1, key.text = lua_tostring(lua, -1);
    if (type == LUA_TBOOLEAN) key.rank = 2, key.number = lua_toboolean(lua, -1);
    if (key.rank == 3)
      return luaL_error(lua, "pairs goes over numbers and words as keys");
    keys[i] = key;
    lua_pop(lua, 1);
  }
  qsort(keys, count, sizeof *keys, compare_keys);
  lua_newtable(lua);  // 4: the keys in order
  for (size_t i = 0; i < count; i++) {
    lua_rawgeti(lua, 2, (lua_Integer)keys[i].place);
    lua_rawseti(lua, 4, (lua_Integer)i + 1);
  }
  lua_pushinteger(lua, 0);
  lua_pushvalue(lua, 1);
  lua_pushcclosure(lua, pairs_step, 3);
  return 1;
}

// Words for a value that are the same in every run: no addresses.
static void push_plain(lua_State *lua, int index) {
  int type = lua_type(lua, index);
  if (type == LUA_TTABLE || type == LUA_TFUNCTION || type == LUA_TUSERDATA)
    lua_pushstring(lua, lua_typename(lua, type));
  else
    luaL_tolstring(lua, index, NULL);
}

static int allowed_tostring(lua_State *lua) {
  luaL_checkany(lua, 1);
  push_plain(lua, 1);
  return 1;
}

// Calls the original, which is the first upvalue, with what stands on the stack.
static int call_original(lua_State *lua) {
  sandbox_check(lua);
  lua_pushvalue(lua, lua_upvalueindex(1));
  lua_insert(lua, 1);
  lua_call(lua, lua_gettop(lua) - 1, LUA_MULTRET);
  sandbox_check(lua);
  return lua_gettop(lua);
}

static int allowed_format(lua_State *lua) {
  const char *form = luaL_checkstring(lua, 1);
  if (strstr(form, "%p")) return luaL_error(lua, "%%p is not offered in string.format");
  for (int i = 2; i <= lua_gettop(lua); i++) {
    int type = lua_type(lua, i);
    if (type != LUA_TTABLE && type != LUA_TFUNCTION && type != LUA_TUSERDATA) continue;
    push_plain(lua, i);
    lua_replace(lua, i);
  }
  return call_original(lua);
}

static int allowed_rep(lua_State *lua) {
  size_t length, gap = 0;
  luaL_checklstring(lua, 1, &length);
  lua_Integer times = luaL_checkinteger(lua, 2);
  luaL_optlstring(lua, 3, "", &gap);
  if (times > 0 &&
      (times > REPEAT_MOST || (length + gap) * (size_t)times > REPEAT_MOST)) {
    sandbox_of(lua)->over = LIMIT_MEMORY;
    sandbox_check(lua);
  }
  return call_original(lua);
}

static int compare_values(lua_State *lua) {
  sandbox_check(lua);
  lua_pushboolean(lua, lua_compare(lua, 1, 2, LUA_OPLT));
  return 1;
}

static int allowed_sort(lua_State *lua) {
  luaL_checktype(lua, 1, LUA_TTABLE);
  if (lua_rawlen(lua, 1) > SORT_MOST)
    return luaL_error(lua, "table.sort takes at most %d values", SORT_MOST);
  lua_settop(lua, 2);
  if (lua_isnil(lua, 2)) {
    lua_pushcfunction(lua, compare_values);
    lua_replace(lua, 2);
  }
  return call_original(lua);
}

typedef struct Allowed {
  const char *name;
  lua_CFunction wrapper;  // NULL: the original, watched
} Allowed;

static const Allowed of_base[] = {{"assert", NULL}, {"error", NULL},    {"ipairs", NULL},
                                  {"select", NULL}, {"tonumber", NULL}, {"type", NULL},
                                  {NULL, NULL}};
static const Allowed of_table[] = {{"insert", NULL},       {"remove", NULL},
                                   {"concat", NULL},       {"unpack", NULL},
                                   {"sort", allowed_sort}, {NULL, NULL}};
static const Allowed of_string[] = {{"format", allowed_format},
                                    {"upper", NULL},
                                    {"lower", NULL},
                                    {"sub", NULL},
                                    {"len", NULL},
                                    {"rep", allowed_rep},
                                    {NULL, NULL}};
static const Allowed of_math[] = {{"abs", NULL},  {"ceil", NULL}, {"floor", NULL},
                                  {"fmod", NULL}, {"max", NULL},  {"min", NULL},
                                  {"modf", NULL}, {"sqrt", NULL}, {"tointeger", NULL},
                                  {"type", NULL}, {NULL, NULL}};

// From the library on top of the stack to the table below it; takes the library away.
static void take(lua_State *lua, const Allowed *allowed) {
  for (; allowed->name; allowed++) {
    lua_getfield(lua, -1, allowed->name);
    // error and assert look at who called them, so nothing may stand between.
    if (allowed->wrapper ||
        (strcmp(allowed->name, "error") && strcmp(allowed->name, "assert") &&
         strcmp(allowed->name, "ipairs")))
      lua_pushcclosure(lua, allowed->wrapper ? allowed->wrapper : call_original, 1);
    lua_setfield(lua, -3, allowed->name);
  }
  lua_pop(lua, 1);
}

static void add_library(lua_State *lua, const char *name, lua_CFunction opens,
                        const Allowed *allowed) {
  lua_newtable(lua);
  luaL_requiref(lua, name, opens, 0);
  take(lua, allowed);
  lua_setfield(lua, -2, name);
}

void sandbox_add_allowed(lua_State *lua) {
  luaL_requiref(lua, LUA_GNAME, luaopen_base, 0);
  take(lua, of_base);
  add_library(lua, LUA_TABLIBNAME, luaopen_table, of_table);
  add_library(lua, LUA_STRLIBNAME, luaopen_string, of_string);
  add_library(lua, LUA_MATHLIBNAME, luaopen_math, of_math);
  lua_getfield(lua, -1, LUA_MATHLIBNAME);
  lua_pushnumber(lua, 3.141592653589793);
  lua_setfield(lua, -2, "pi");
  lua_pop(lua, 1);
  lua_pushcfunction(lua, allowed_pcall);
  lua_setfield(lua, -2, "pcall");
  lua_pushcfunction(lua, allowed_pairs);
  lua_setfield(lua, -2, "pairs");
  lua_pushcfunction(lua, allowed_tostring);
  lua_setfield(lua, -2, "tostring");
  // The methods of a string are the allowed ones, in a table that no script can reach.
  lua_pushliteral(lua, "");
  lua_newtable(lua);
  lua_newtable(lua);
  lua_getfield(lua, -4, LUA_STRLIBNAME);
  for (const Allowed *one = of_string; one->name; one++) {
    lua_getfield(lua, -1, one->name);
    lua_setfield(lua, -3, one->name);
  }
  lua_pop(lua, 1);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
  lua_pop(lua, 1);
}

bool sandbox_name_of_lua(const char *name) {
  static const char *const names[] = {
      "_G",           "_VERSION", "collectgarbage", "coroutine", "debug",      "dofile",
      "getmetatable", "io",       "load",           "loadfile",  "loadstring", "next",
      "os",           "package",  "print",          "rawequal",  "rawget",     "rawlen",
      "rawset",       "require",  "setmetatable",   "utf8",      "warn",       "xpcall"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++)
    if (!strcmp(names[i], name)) return true;
  return false;
}
