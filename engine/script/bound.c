#include "script/bound.h"

#include <ctype.h>
#include <lauxlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "story/scenario.h"

typedef struct Voice {
  const char *who, *mood;
} Voice;

void voice_push(lua_State *lua, const char *who, const char *mood) {
  Voice *voice = lua_newuserdatauv(lua, sizeof *voice, 0);
  *voice = (Voice){who, mood};
  luaL_setmetatable(lua, VOICE_TYPE);
}

// Where a name stands on the line, as a whole word; column 0 when it does not.
static Place place_of_name(const Draft *draft, int line, const char *name) {
  Place place = {line, 0};
  char *source = reader_line(draft->reader, line);
  size_t length = strlen(name);
  for (char *at = source; length && (at = strstr(at, name)) != NULL; at++) {
    bool begins = at == source || !(isalnum((unsigned char)at[-1]) || at[-1] == '_');
    bool ends = !(isalnum((unsigned char)at[length]) || at[length] == '_');
    if (!begins || !ends) continue;
    place.column = (int)(at - source) + 1;
    break;
  }
  mem_free(source);
  return place;
}

static const char *did_you_mean(Draft *draft, const char *near) {
  return near ? arena_print(draft->arena, "Did you mean '%s'?", near) : "";
}

static int voice_index(lua_State *lua) {
  Voice *voice = luaL_checkudata(lua, 1, VOICE_TYPE);
  Draft *draft = draft_of(lua);
  const char *mood = lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "?";
  for (int i = 0; i < MOOD_COUNT; i++)
    if (!strcmp(mood_names[i], mood) && !voice->mood) {
      voice_push(lua, voice->who, mood_names[i]);
      return 1;
    }
  const char *near = word_nearest(mood, mood_names, MOOD_COUNT);
  draft_find(
      draft, "unknown-mood", place_of_name(draft, line_of_call(lua), mood),
      near ? did_you_mean(draft, near)
           : "calm, warm, tired, hurt, angry, tense, sad, amused, relieved or surprised",
      "'%s' is not a mood that %s can have.", mood, voice->who);
  lua_settop(lua, 1);
  return 1;
}

static int voice_call(lua_State *lua) {
  Voice *voice = luaL_checkudata(lua, 1, VOICE_TYPE);
  Node *node = draft_node(draft_of(lua), WORD_LINE, line_of_call(lua));
  node->who = voice->who;
  node->mood = voice->mood;
  draft_node_fill(lua, node, 2);
  node_push(lua, node);
  return 1;
}

static int unknown_push(lua_State *lua) {
  lua_newuserdatauv(lua, 0, 0);
  luaL_setmetatable(lua, UNKNOWN_TYPE);
  return 1;
}

// What follows an unknown word is kept in mind, so that it is not missed elsewhere.
static int unknown_call(lua_State *lua) {
  Draft *draft = draft_of(lua);
  for (int i = 2; i <= lua_gettop(lua); i++) {
    if (lua_type(lua, i) == LUA_TSTRING) draft_lose(draft, lua_tostring(lua, i));
    if (lua_type(lua, i) == LUA_TTABLE) copy_value(lua, i, 0);
  }
  return unknown_push(lua);
}

static int unknown_index(lua_State *lua) {
  if (lua_type(lua, 2) != LUA_TNUMBER) return unknown_push(lua);
  lua_pushnil(lua);
  return 1;
}

static int unknown_false(lua_State *lua) {
  lua_pushboolean(lua, 0);
  return 1;
}

static int unknown_length(lua_State *lua) {
  lua_pushinteger(lua, 0);
  return 1;
}

static int unknown_assign(lua_State *lua) {
  (void)lua;
  return 0;
}

// The word of the language or the person of the cast that is nearest.
static const char *nearest_word(lua_State *lua, const char *wrong) {
  const char *names[WORD_COUNT + 64];
  int count = 0;
  for (int i = 0; i < WORD_COUNT; i++) names[count++] = words[i].name;
  lua_getfield(lua, LUA_REGISTRYINDEX, WORDS_FIELD);
  for (lua_pushnil(lua); lua_next(lua, -2); lua_pop(lua, 1)) {
    Voice *voice = luaL_testudata(lua, -1, VOICE_TYPE);
    if (voice && count < WORD_COUNT + 64) names[count++] = voice->who;
  }
  lua_pop(lua, 1);
  return word_nearest(wrong, names, count);
}

static void find_unknown(lua_State *lua, const char *name) {
  Draft *draft = draft_of(lua);
  Place place = place_of_name(draft, line_of_call(lua), name);
  const char *near = nearest_word(lua, name);
  bool scenario_ran = false, is_mood = false;
  for (int i = 0; i < draft->node_count; i++)
    scenario_ran |= draft->nodes[i]->word == WORD_SCENARIO;
  for (int i = 0; i < MOOD_COUNT; i++) is_mood |= !strcmp(mood_names[i], name);
  if (sandbox_name_of_lua(name))
    draft_find(draft, "not-offered", place,
               "A scenario builds its story from words, tables, loops and functions.",
               "'%s' is a part of Lua that scenarios cannot use.", name);
  else if (draft_has_lost(draft, "cast") && scenario_ran)
    return;  // the cast itself is what is missing
  else if (word_key_exists(name))
    draft_find(draft, "missing-equals", place,
               arena_print(draft->arena, "Write %s = …", name),
               "'%s' is a key; an = belongs between it and its value.", name);
  else
    draft_find(draft, "unknown-word", place,
               near      ? did_you_mean(draft, near)
               : is_mood ? "A mood stands after a name: alex.tired \"…\"."
               : scenario_ran
                   ? "A name of Lua's is declared with 'local'; words stand in quotes."
                   : "The cast can speak only after scenario.",
               "There is no word '%s'.", name);
  if (word_key_exists(name)) draft_lose(draft, name);
}

static int globals_index(lua_State *lua) {
  lua_settop(lua, 2);
  lua_pushvalue(lua, 2);
  if (lua_rawget(lua, lua_upvalueindex(1)) != LUA_TNIL) return 1;
  if (lua_type(lua, 2) != LUA_TSTRING) return 1;
  find_unknown(lua, lua_tostring(lua, 2));
  return unknown_push(lua);
}

static int globals_assign(lua_State *lua) {
  lua_settop(lua, 3);
  lua_pushvalue(lua, 2);
  if (lua_rawget(lua, lua_upvalueindex(1)) == LUA_TNIL) {
    lua_pop(lua, 1);
    lua_rawset(lua, 1);
    return 0;
  }
  Draft *draft = draft_of(lua);
  const char *name = lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "?";
  draft_find(draft, "reserved-word", place_of_name(draft, line_of_call(lua), name),
             "Choose another name.",
             "'%s' is a word of the language and cannot be replaced.", name);
  return 0;
}

// string.gsub and the like: a part of an offered library that is not offered itself.
static int library_index(lua_State *lua) {
  const char *library = lua_tostring(lua, lua_upvalueindex(1));
  const char *name = lua_type(lua, 2) == LUA_TSTRING ? lua_tostring(lua, 2) : "?";
  Draft *draft = draft_of(lua);
  draft_find(draft, "not-offered", place_of_name(draft, line_of_call(lua), name),
             "A scenario builds its story from words, tables, loops and functions.",
             "'%s.%s' is not a part of Lua that scenarios can use.", library, name);
  return unknown_push(lua);
}

static void guard_library(lua_State *lua, const char *name) {
  lua_createtable(lua, 0, 1);
  lua_pushstring(lua, name);
  lua_pushcclosure(lua, library_index, 1);
  lua_setfield(lua, -2, "__index");
  lua_setmetatable(lua, -2);
}

static void new_type(lua_State *lua, const char *name, const luaL_Reg *functions) {
  luaL_newmetatable(lua, name);
  luaL_setfuncs(lua, functions, 0);
  lua_pop(lua, 1);
}

int bound_globals(lua_State *lua) {
  static const luaL_Reg node[] = {{"__call", call_node}, {NULL, NULL}};
  static const luaL_Reg voice[] = {
      {"__index", voice_index}, {"__call", voice_call}, {NULL, NULL}};
  static const luaL_Reg unknown[] = {
      {"__index", unknown_index}, {"__newindex", unknown_assign},
      {"__call", unknown_call},   {"__add", unknown_push},
      {"__sub", unknown_push},    {"__mul", unknown_push},
      {"__div", unknown_push},    {"__mod", unknown_push},
      {"__pow", unknown_push},    {"__unm", unknown_push},
      {"__idiv", unknown_push},   {"__concat", unknown_push},
      {"__len", unknown_length},  {"__lt", unknown_false},
      {"__le", unknown_false},    {NULL, NULL}};
  new_type(lua, NODE_TYPE, node);
  new_type(lua, VOICE_TYPE, voice);
  new_type(lua, UNKNOWN_TYPE, unknown);
  lua_newtable(lua);  // the words
  sandbox_add_allowed(lua);
  for (int i = 0; i < WORD_COUNT; i++) {
    lua_pushinteger(lua, i);
    lua_pushcclosure(lua, call_word, 1);
    lua_setfield(lua, -2, words[i].name);
  }
  static const char *const libraries[] = {"string", "table", "math"};
  for (int i = 0; i < 3; i++) {
    lua_getfield(lua, -1, libraries[i]);
    guard_library(lua, libraries[i]);
    lua_pop(lua, 1);
  }
  lua_pushliteral(lua, "");
  luaL_getmetafield(lua, -1, "__index");
  guard_library(lua, "string");
  lua_pop(lua, 2);
  lua_pushvalue(lua, -1);
  lua_setfield(lua, LUA_REGISTRYINDEX, WORDS_FIELD);
  lua_newtable(lua);  // the script's own globals
  lua_createtable(lua, 0, 2);
  lua_pushvalue(lua, -3);
  lua_pushcclosure(lua, globals_index, 1);
  lua_setfield(lua, -2, "__index");
  lua_pushvalue(lua, -3);
  lua_pushcclosure(lua, globals_assign, 1);
  lua_setfield(lua, -2, "__newindex");
  lua_setmetatable(lua, -2);
  return 1;
}
