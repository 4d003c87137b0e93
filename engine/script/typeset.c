#include "script/typeset.h"

#include <ctype.h>
#include <string.h>

#include "base/text.h"

static bool starts_clipped(const char *after) {
  static const char *const clipped[] = {"em", "til", "cause", "cos", "tis", "twas"};
  if (isdigit((unsigned char)*after)) return true;
  size_t length = 0;
  while (isalpha((unsigned char)after[length])) length++;
  for (size_t i = 0; i < sizeof clipped / sizeof *clipped; i++)
    if (length == strlen(clipped[i]) && !strncmp(after, clipped[i], length)) return true;
  return false;
}

// Whether a quote at `at` opens, by what stands before it.
static bool opens(const char *text, const char *at) {
  while (at > text && at[-1] == '*') at--;
  if (at == text) return true;
  static const char *const dashes[] = {"\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x80\x9C",
                                       "\xE2\x80\x98"};
  if (strchr(" \t\n([{-/", at[-1])) return true;
  for (size_t i = 0; i < sizeof dashes / sizeof *dashes; i++)
    if (at - text >= 3 && !memcmp(at - 3, dashes[i], 3)) return true;
  return (at[-1] == '"' || at[-1] == '\'') && opens(text, at - 1);
}

char *typeset_copy(Arena *arena, const char *text) {
  if (!strpbrk(text, "'\"")) return arena_copy(arena, text);
  Text set = {0};
  for (const char *at = text; *at; at++) {
    if (*at == '"') {
      bool spoken = opens(text, at) && at[1] && at[1] != ' ';
      text_add(&set, spoken ? "\xE2\x80\x9C" : "\xE2\x80\x9D");
    } else if (*at == '\'') {
      bool spoken = opens(text, at) && at[1] && at[1] != ' ' && !starts_clipped(at + 1);
      text_add(&set, spoken ? "\xE2\x80\x98" : "\xE2\x80\x99");
    } else {
      text_add_bytes(&set, at, 1);
    }
  }
  char *copy = arena_copy(arena, text_string(&set));
  text_free(&set);
  return copy;
}
