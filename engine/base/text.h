// Growing text, UTF-8 questions, nearest words.
#ifndef ATTUNE_BASE_TEXT_H
#define ATTUNE_BASE_TEXT_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Zero it to begin; free with text_free. `bytes` is NULL until the first addition and
// terminated after it.
typedef struct Text {
  char *bytes;
  size_t length, capacity;
} Text;

void text_free(Text *text);
void text_clear(Text *text);
const char *text_string(const Text *text);  // "" when empty; valid until the next addition
void text_add(Text *text, const char *string);
void text_add_bytes(Text *text, const char *bytes, size_t length);
void text_print(Text *text, const char *format, ...) __attribute__((format(printf, 2, 3)));
void text_add_json(Text *text, const char *string);  // quoted and escaped; NULL gives null
void text_add_xml(Text *text, const char *string);   // escaped for SVG and HTML

bool utf8_valid(const char *bytes, size_t length);  // refuses surrogates and overlong forms
// The code point at *cursor (U+FFFD for a broken byte); moves the cursor past it.
uint32_t utf8_next(const char **cursor);

// Edits (insert, delete, change, swap) that turn one word into another, at most `limit` + 1.
int word_distance(const char *a, const char *b, int limit);

// The word nearest to `wrong`, or NULL when none is near enough to be meant.
const char *word_nearest(const char *wrong, const char *const *words, int count);

#endif
