#include <lauxlib.h>
#include <string.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "script/bound.h"
#include "script/loader.h"

enum { FILE_MOST = 1 << 20, LEVELS = 5 };

typedef struct Shelf {
  const char *path;
  Reader *reader;
  DiagList *diags;
  Arena *arena;
  PrincipleText *texts;
  int lines[PRINCIPLE_COUNT];  // where each stands; 0 where not yet
  int present;                 // the principle that is being read
  int line;
  bool misspelt;  // it has a key of a wrong name
} Shelf;

static Shelf *shelf_of(lua_State *lua) { return sandbox_of(lua)->context; }

static void find(const Shelf *shelf, const char *code, int line, const char *hint,
                 const char *message, const char *name) {
  char *source = reader_line(shelf->reader, line);
  diag_add(shelf->diags, code, shelf->path, line, 0, source, hint, "%s '%s'.", message,
           name);
  mem_free(source);
}

// The line of a key of the principle that is being read.
static int key_line(const Shelf *shelf, const char *key) {
  const ReadTable *table = reader_table(shelf->reader, "principle", shelf->line,
                                        principle_at(shelf->present)->id);
  const ReadKey *found = read_key(table, key);
  return found ? found->place.line : shelf->line;
}

// The text of a key of the table at `index`; "" with a finding when it is needed and
// missing.
static const char *take_text(lua_State *lua, int index, const char *key, bool needed) {
  Shelf *shelf = shelf_of(lua);
  int type = lua_getfield(lua, index, key);
  const char *text = "";
  size_t length;
  if (type == LUA_TSTRING) {
    text = lua_tolstring(lua, -1, &length);
    text = utf8_valid(text, length) ? arena_copy_bytes(shelf->arena, text, length) : "";
  }
  lua_pop(lua, 1);
  if (type == LUA_TNIL && needed && !shelf->misspelt)
    find(shelf, "missing-key", shelf->line, "", "A principle needs the key", key);
  else if (type != LUA_TSTRING && type != LUA_TNIL)
    find(shelf, "wrong-type", key_line(shelf, key), "", "Words between quotes belong to",
         key);
  else if (type == LUA_TSTRING && !*text)
    find(shelf, "empty-text", key_line(shelf, key), "", "Words are missing in", key);
  return text;
}

static void take_levels(lua_State *lua, int index, PrincipleText *text) {
  Shelf *shelf = shelf_of(lua);
  for (int i = 0; i < LEVELS; i++) text->levels[i] = "";
  if (lua_getfield(lua, index, "levels") == LUA_TTABLE) {
    for (int i = 0; i < LEVELS; i++) {
      char name[8] = {(char)(i < 2 ? '-' : '0' + i - 2), (char)(i < 2 ? '2' - i : 0)};
      if (lua_rawgeti(lua, -1, i - 2) == LUA_TSTRING)
        text->levels[i] = arena_copy(shelf->arena, lua_tostring(lua, -1));
      else
        find(shelf, "missing-key", key_line(shelf, "levels"),
             "levels = { [-2] = \"…\", [-1] = \"…\", [0] = \"…\", [1] = \"…\", [2] = "
             "\"…\" }",
             "The levels lack a text for", name);
      lua_pop(lua, 1);
    }
  } else {
    find(shelf, "missing-key", shelf->line, "", "A principle needs the table", "levels");
  }
  lua_pop(lua, 1);
}

static void check_keys(lua_State *lua, int index) {
  static const char *const keys[] = {"family",  "name",    "asks",  "levels",
                                     "article", "section", "unless"};
  enum { COUNT = sizeof keys / sizeof *keys };
  Shelf *shelf = shelf_of(lua);
  shelf->misspelt = false;
  for (lua_pushnil(lua); lua_next(lua, index); lua_pop(lua, 1)) {
    const char *key = lua_type(lua, -2) == LUA_TSTRING ? lua_tostring(lua, -2) : "1";
    bool known = false;
    for (int i = 0; i < COUNT; i++) known |= !strcmp(keys[i], key);
    const char *near = known ? NULL : word_nearest(key, keys, COUNT);
    shelf->misspelt |= !known;
    if (!known)
      find(shelf, "unknown-key", key_line(shelf, key), near ? near : "",
           "A principle has no key", key);
  }
}

// principle "empathy" { … }: the second call, with the table.
static int take_principle(lua_State *lua) {
  Shelf *shelf = shelf_of(lua);
  luaL_checktype(lua, 1, LUA_TTABLE);
  sandbox_check(lua);
  shelf->present = (int)lua_tointeger(lua, lua_upvalueindex(1));
  shelf->line = (int)lua_tointeger(lua, lua_upvalueindex(2));
  if (shelf->present < 0) return 0;
  const Principle *principle = principle_at(shelf->present);
  PrincipleText *text = &shelf->texts[shelf->present];
  check_keys(lua, 1);
  const char *family = take_text(lua, 1, "family", true);
  const char *name = take_text(lua, 1, "name", true);
  if (*family && strcmp(family, family_id(principle->family)))
    find(shelf, "unknown-value", key_line(shelf, "family"), family_id(principle->family),
         "This principle belongs to another family than", family);
  if (*name && strcmp(name, principle->name))
    find(shelf, "unknown-value", key_line(shelf, "name"), principle->name,
         "This principle has another name than", name);
  text->asks = take_text(lua, 1, "asks", true);
  text->article = take_text(lua, 1, "article", true);
  text->section = take_text(lua, 1, "section", true);
  text->unless = take_text(lua, 1, "unless", false);
  take_levels(lua, 1, text);
  return 0;
}

static int name_principle(lua_State *lua) {
  Shelf *shelf = shelf_of(lua);
  const char *id = luaL_checkstring(lua, 1);
  int line = line_of_call(lua), principle = principle_find(id);
  const char *near = principle_nearest(id);
  if (principle < 0)
    find(shelf, "unknown-principle", line, near ? near : "", "There is no principle", id);
  else if (shelf->lines[principle])
    find(shelf, "duplicate-id", line, "", "The file says twice what is asked by", id);
  else
    shelf->lines[principle] = line;
  bool first = principle >= 0 && shelf->lines[principle] == line;
  lua_pushinteger(lua, first ? principle : -1);
  lua_pushinteger(lua, line);
  lua_pushcclosure(lua, take_principle, 2);
  return 1;
}

static int shelf_globals(lua_State *lua) {
  lua_newtable(lua);
  lua_pushcfunction(lua, name_principle);
  lua_setfield(lua, -2, "principle");
  return 1;
}

static void run_shelf(Shelf *shelf, const char *bytes, size_t length) {
  Sandbox sandbox;
  Text sentence = {0};
  int line = 0, before = shelf->diags->count;
  if (!sandbox_open(&sandbox, shelf)) mem_exhausted();
  RunResult result =
      sandbox_run(&sandbox, bytes, length, shelf_globals, &sentence, &line);
  if (result == RUN_SYNTAX) reader_explain(shelf->reader, shelf->path, shelf->diags);
  if (result == RUN_SYNTAX && shelf->diags->count == before)
    find(shelf, "syntax", line, "",
         "This line cannot be understood:", text_string(&sentence));
  if (result == RUN_ERROR)
    find(shelf, "script-error", line, "",
         "The code failed here:", text_string(&sentence));
  if (result == RUN_LIMIT)
    find(shelf, "too-much-work", sandbox.line, "", "The file was stopped:", shelf->path);
  for (int i = 0;
       result == RUN_WELL && shelf->diags->count == before && i < PRINCIPLE_COUNT; i++)
    if (!shelf->lines[i])
      find(shelf, "missing-key", 0, "", "The file does not say what is asked by",
           principle_at(i)->id);
  text_free(&sentence);
  sandbox_close(&sandbox);
}

bool loader_principles(const char *path, Arena *arena,
                       PrincipleText texts[PRINCIPLE_COUNT], DiagList *diags) {
  Err err = {0};
  size_t length;
  char *bytes = file_read(path, FILE_MOST, &length, &err);
  if (!bytes) {
    diag_add(diags, "unreadable", path, 0, 0, "", "", "%s", err.text);
    return false;
  }
  int before = diag_errors(diags);
  for (int i = 0; i < PRINCIPLE_COUNT; i++)
    texts[i] = (PrincipleText){"", {"", "", "", "", ""}, "", "", ""};
  Shelf shelf = {.path = path, .diags = diags, .arena = arena, .texts = texts};
  shelf.reader = reader_new(bytes, length);
  reader_find_doubles(shelf.reader, path, diags);
  run_shelf(&shelf, bytes, length);
  reader_free(shelf.reader);
  mem_free(bytes);
  return diag_errors(diags) == before;
}
