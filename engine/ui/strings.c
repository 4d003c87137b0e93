#include "ui/strings.h"

#include <string.h>

#include "base/text.h"

static const char *const english[WORD_COUNT] = {
#define WORD(id, text) [WORD_##id] = text,
    HOUSE_WORDS(WORD) STAGE_WORDS(WORD)
#undef WORD
};

static const char *pseudo_letter(char letter) {
  static const char *const letters[128] = {
      ['a'] = "á", ['b'] = "b", ['c'] = "ç", ['d'] = "ď", ['e'] = "é", ['g'] = "ğ",
      ['i'] = "í", ['l'] = "ľ", ['n'] = "ñ", ['o'] = "ö", ['r'] = "ř", ['s'] = "š",
      ['t'] = "ť", ['u'] = "ü", ['y'] = "ý", ['z'] = "ž", ['A'] = "Å", ['C'] = "Č",
      ['D'] = "Ď", ['E'] = "É", ['G'] = "Ğ", ['I'] = "Í", ['N'] = "Ň", ['O'] = "Ö",
      ['S'] = "Š", ['T'] = "Ť", ['U'] = "Ů", ['Y'] = "Ý", ['Z'] = "Ž"};
  return letter > 0 ? letters[(int)letter] : NULL;
}

const char *word_pseudo(Arena *arena, const char *text) {
  Text out = {0};
  text_add(&out, "«");
  size_t length = strlen(text), extra = length / 3;
  for (const char *at = text; *at; at++) {
    const char *letter = pseudo_letter(*at);
    if (letter) {
      text_add(&out, letter);
    } else {
      text_add_bytes(&out, at, 1);
    }
    bool vowel = strchr("aeiou", *at) != NULL;
    if (vowel && extra) {  // a third longer, inside its words
      text_add(&out, letter);
      extra--;
    }
  }
  text_add(&out, "»");
  const char *result = arena_copy(arena, text_string(&out));
  text_free(&out);
  return result;
}

const char *word_say(Arena *arena, Language language, WordId id) {
  return language == LANGUAGE_PSEUDO ? word_pseudo(arena, english[id]) : english[id];
}

const char *word_fill(Arena *arena, Language language, WordId id, const char *a,
                      const char *b, const char *c) {
  const char *parts[3] = {a, b, c};
  Text out = {0};
  for (const char *at = word_say(arena, language, id); *at; at++) {
    bool slot = at[0] == '{' && at[1] >= '0' && at[1] <= '2' && at[2] == '}';
    if (!slot) {
      text_add_bytes(&out, at, 1);
      continue;
    }
    const char *part = parts[at[1] - '0'];
    text_add(&out, part ? part : "");
    at += 2;
  }
  const char *result = arena_copy(arena, text_string(&out));
  text_free(&out);
  return result;
}

const char *word_count(Arena *arena, Language language, WordId one, int n) {
  const char *number = arena_print(arena, "%d", n);
  return word_fill(arena, language, n == 1 ? one : (WordId)(one + 1), number, NULL, NULL);
}
