#include "script/bind.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "script/bound.h"
#include "story/scenario.h"

enum { DRAFT_MOST = 64 << 20, DEPTH_MOST = 16 };

Draft *draft_of(lua_State *lua) { return sandbox_of(lua)->context; }

int line_of_call(lua_State *lua) {
  lua_Debug frame;
  for (int level = 1; lua_getstack(lua, level, &frame); level++)
    if (lua_getinfo(lua, "l", &frame) && frame.currentline > 0) return frame.currentline;
  return 0;
}

static const char *copy_text(lua_State *lua, int index) {
  size_t length;
  const char *text = lua_tolstring(lua, index, &length);
  char *copy = arena_copy_bytes(draft_of(lua)->arena, text, length);
  for (size_t i = 0; i < length; i++)
    if (!copy[i]) copy[i] = 1;  // a control character, found as such later
  return copy;
}

static int compare_pairs(const void *a, const void *b) {
  return strcmp(((const Pair *)a)->key, ((const Pair *)b)->key);
}

static void draft_bounded(lua_State *lua) {
  Sandbox *sandbox = sandbox_of(lua);
  if (arena_size(draft_of(lua)->arena) > DRAFT_MOST) sandbox->over = LIMIT_MEMORY;
  sandbox_check(lua);
}

static Table *copy_table(lua_State *lua, int index, int depth);

Value copy_value(lua_State *lua, int index, int depth) {
  Value value = {0};
  switch (lua_type(lua, index)) {
    case LUA_TBOOLEAN:
      value.kind = VALUE_FLAG;
      value.flag = lua_toboolean(lua, index);
      break;
    case LUA_TNUMBER:
      value.kind = VALUE_NUMBER;
      value.number = lua_tonumber(lua, index);
      break;
    case LUA_TSTRING:
      value.kind = VALUE_TEXT;
      value.text = copy_text(lua, index);
      break;
    case LUA_TTABLE:
      value.kind = VALUE_TABLE;
      value.table = copy_table(lua, index, depth + 1);
      break;
    case LUA_TUSERDATA: {
      Node **node = luaL_testudata(lua, index, NODE_TYPE);
      value.kind = node ? VALUE_NODE : VALUE_OTHER;
      if (luaL_testudata(lua, index, UNKNOWN_TYPE)) value.kind = VALUE_WRONG;
      if (node) {
        value.node = *node;
        value.node->used = true;
      }
      break;
    }
    case LUA_TNIL: break;
    default: value.kind = VALUE_OTHER;
  }
  return value;
}

static const char *copy_key(lua_State *lua, int index) {
  if (lua_type(lua, index) == LUA_TSTRING) return copy_text(lua, index);
  if (lua_type(lua, index) == LUA_TNUMBER)
    return arena_print(draft_of(lua)->arena, "%.14g", lua_tonumber(lua, index));
  return "?";
}

static Table *copy_table(lua_State *lua, int index, int depth) {
  if (depth > DEPTH_MOST) luaL_error(lua, "tables stand in each other too deeply");
  draft_bounded(lua);
  luaL_checkstack(lua, 8, "tables stand in each other too deeply");
  Draft *draft = draft_of(lua);
  index = lua_absindex(lua, index);
  Table *table = arena_alloc(draft->arena, sizeof *table);
  size_t length = lua_rawlen(lua, index), others = 0;
  for (lua_pushnil(lua); lua_next(lua, index); lua_pop(lua, 1)) {
    lua_Integer at = lua_isinteger(lua, -2) ? lua_tointeger(lua, -2) : 0;
    others += at < 1 || (size_t)at > length;
  }
  table->list = arena_alloc(draft->arena, length * sizeof(Value));
  table->pairs = arena_alloc(draft->arena, others * sizeof(Pair));
  for (size_t i = 1; i <= length; i++) {
    lua_rawgeti(lua, index, (lua_Integer)i);
    if (!lua_isnil(lua, -1))
      table->list[table->list_count++] = copy_value(lua, -1, depth);
    lua_pop(lua, 1);
  }
  for (lua_pushnil(lua); lua_next(lua, index); lua_pop(lua, 1)) {
    lua_Integer at = lua_isinteger(lua, -2) ? lua_tointeger(lua, -2) : 0;
    if (at >= 1 && (size_t)at <= length) continue;
    const char *key = copy_key(lua, -2);
    table->pairs[table->pair_count++] = (Pair){key, copy_value(lua, -1, depth)};
  }
  qsort(table->pairs, (size_t)table->pair_count, sizeof(Pair), compare_pairs);
  return table;
}

// The people of the cast become words.
static void add_cast(lua_State *lua, const Node *scenario) {
  Draft *draft = draft_of(lua);
  Value cast = table_get(scenario->table, "cast");
  if (cast.kind != VALUE_TABLE) return;
  lua_getfield(lua, LUA_REGISTRYINDEX, WORDS_FIELD);
  for (int i = 0; i < cast.table->pair_count; i++) {
    const char *name = cast.table->pairs[i].key;
    if (lua_getfield(lua, -1, name) == LUA_TNIL) {
      voice_push(lua, name, NULL);
      lua_setfield(lua, -3, name);
    } else if (!luaL_testudata(lua, -1, VOICE_TYPE)) {
      draft_find(
          draft, "reserved-word", inner_place(scenario, "cast", name),
          "Give this person another id; the name that is shown may stay.",
          "'%s' is a word of the language, so nobody in the cast can have it as id.",
          name);
    }
    lua_pop(lua, 1);
  }
  lua_pop(lua, 1);
}

static const char *read_word(const Node *node) {
  if (node->word != WORD_LINE) return words[node->word].name;
  return node->mood ? node->mood : node->who;
}

static void wrong_call(lua_State *lua, const Node *node, int index) {
  Draft *draft = draft_of(lua);
  if (luaL_testudata(lua, index, UNKNOWN_TYPE)) return;
  draft_find(draft, "wrong-type", node_place(node),
             arena_print(draft->arena, "It is written: %s", words[node->word].form),
             "'%s' is followed by %s here.", node_name(draft, node),
             lua_isnoneornil(lua, index) ? "nothing" : luaL_typename(lua, index));
}

void draft_node_fill(lua_State *lua, Node *node, int index) {
  Draft *draft = draft_of(lua);
  const Word *word = &words[node->word];
  int type = lua_type(lua, index);
  bool again = node->table || (node->text && type == LUA_TSTRING);
  if (again && (type == LUA_TSTRING || type == LUA_TTABLE)) {
    draft_find(draft, "missing-comma", (Place){node->line, 0},
               "Write a comma between this and what follows.",
               "A comma is missing after what begins here with '%s'.",
               node_name(draft, node));
  } else if (type == LUA_TSTRING && word->text != TEXT_NONE) {
    node->text = copy_text(lua, index);
  } else if (type == LUA_TTABLE) {
    node->read = reader_table(draft->reader, read_word(node), node->line, node->text);
    node->table = copy_table(lua, index, 0);
    Table *table = node->table;
    if (!node->text && word->text != TEXT_NONE && table->list_count &&
        table->list[0].kind == VALUE_TEXT) {
      node->text = table->list[0].text;
      table->list++;
      table->list_count--;
    }
    if (node->word == WORD_SCENARIO) add_cast(lua, node);
  } else {
    wrong_call(lua, node, index);
  }
}

void node_push(lua_State *lua, Node *node) {
  draft_bounded(lua);
  Node **slot = lua_newuserdatauv(lua, sizeof *slot, 0);
  *slot = node;
  luaL_setmetatable(lua, NODE_TYPE);
}

int call_word(lua_State *lua) {
  WordKind kind = (WordKind)lua_tointeger(lua, lua_upvalueindex(1));
  Draft *draft = draft_of(lua);
  Node *node = draft_node(draft, kind, line_of_call(lua));
  if (kind == WORD_RANGE || kind == WORD_ONE_OF) {
    int count = lua_gettop(lua);
    node->table = arena_alloc(draft->arena, sizeof *node->table);
    node->table->list = arena_alloc(draft->arena, (size_t)count * sizeof(Value));
    node->table->list_count = count;
    for (int i = 0; i < count; i++) node->table->list[i] = copy_value(lua, i + 1, 0);
  } else {
    if (kind == WORD_SCENARIO || kind == WORD_BEAT || kind == WORD_ENDING)
      node->used = true;
    draft_node_fill(lua, node, 1);
  }
  node_push(lua, node);
  return 1;
}

int call_node(lua_State *lua) {
  Node *node = *(Node **)luaL_checkudata(lua, 1, NODE_TYPE);
  draft_node_fill(lua, node, 2);
  lua_settop(lua, 1);
  return 1;
}

static void report_limit(Draft *draft, const Sandbox *sandbox) {
  Place place = {sandbox->line, 0};
  if (sandbox->over == LIMIT_MEMORY)
    draft_find(draft, "too-much-memory", place, "A scenario needs a few MiB at most.",
               "The file asks for too much memory, so it was stopped.");
  else
    draft_find(draft, "too-much-work", place, "Look for a loop that never ends.",
               "The file ran for too long, so it was stopped.");
}

bool bind_run(Draft *draft, const char *bytes, size_t length) {
  Sandbox sandbox;
  Text sentence = {0};
  int line = 0, before = draft->diags->count;
  if (!sandbox_open(&sandbox, draft)) mem_exhausted();
  RunResult result =
      sandbox_run(&sandbox, bytes, length, bound_globals, &sentence, &line);
  if (result == RUN_SYNTAX) {
    reader_explain(draft->reader, draft->path, draft->diags);
    if (draft->diags->count == before)
      draft_find(draft, "syntax", (Place){line, 0}, "Compare it with a line that works.",
                 "This line cannot be understood: %s.", text_string(&sentence));
  } else if (result == RUN_ERROR && draft->diags->count == before) {
    draft_find(draft, "script-error", (Place){line, 0}, "", "The code failed here: %s.",
               text_string(&sentence));
  } else if (result == RUN_LIMIT) {
    report_limit(draft, &sandbox);
  }
  if (result != RUN_SYNTAX) reader_find_doubles(draft->reader, draft->path, draft->diags);
  text_free(&sentence);
  sandbox_close(&sandbox);
  return result == RUN_WELL;
}
