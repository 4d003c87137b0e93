#include "base/text.h"

#include <ctype.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

enum { LONGEST_WORD = 64 };

void text_free(Text *text) {
  mem_free(text->bytes);
  *text = (Text){0};
}

void text_clear(Text *text) {
  text->length = 0;
  if (text->bytes) text->bytes[0] = 0;
}

const char *text_string(const Text *text) { return text->bytes ? text->bytes : ""; }

void text_add_bytes(Text *text, const char *bytes, size_t length) {
  text->bytes = mem_grow(text->bytes, &text->capacity, text->length + length + 1, 1);
  if (length) memcpy(text->bytes + text->length, bytes, length);
  text->length += length;
  text->bytes[text->length] = 0;
}

void text_add(Text *text, const char *string) {
  text_add_bytes(text, string, strlen(string));
}

void text_print(Text *text, const char *format, ...) {
  va_list args, again;
  va_start(args, format);
  va_copy(again, args);
  size_t length = (size_t)vsnprintf(NULL, 0, format, args);
  va_end(args);
  text->bytes = mem_grow(text->bytes, &text->capacity, text->length + length + 1, 1);
  vsnprintf(text->bytes + text->length, length + 1, format, again);
  va_end(again);
  text->length += length;
}

void text_add_json(Text *text, const char *string) {
  if (!string) {
    text_add(text, "null");
    return;
  }
  text_add(text, "\"");
  for (const char *c = string, *next = string; *c; c = next) {
    bool whole = utf8_next(&next) != 0xFFFD || next > c + 1;
    switch (*c) {
      case '"': text_add(text, "\\\""); break;
      case '\\': text_add(text, "\\\\"); break;
      case '\n': text_add(text, "\\n"); break;
      case '\t': text_add(text, "\\t"); break;
      case '\r': text_add(text, "\\r"); break;
      default:
        if ((unsigned char)*c < 0x20)
          text_print(text, "\\u%04x", *c);
        else if (whole)
          text_add_bytes(text, c, (size_t)(next - c));
        else
          text_add(text, "\\ufffd");
    }
  }
  text_add(text, "\"");
}

void text_add_xml(Text *text, const char *string) {
  for (const char *c = string; *c; c++) {
    switch (*c) {
      case '&': text_add(text, "&amp;"); break;
      case '<': text_add(text, "&lt;"); break;
      case '>': text_add(text, "&gt;"); break;
      case '"': text_add(text, "&quot;"); break;
      default: text_add_bytes(text, c, 1);
    }
  }
}

static int sequence_length(unsigned char lead) {
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead <= 0xDF) return 2;
  if (lead >= 0xE0 && lead <= 0xEF) return 3;
  if (lead >= 0xF0 && lead <= 0xF4) return 4;
  return 0;
}

uint32_t utf8_next(const char **cursor) {
  const unsigned char *c = (const unsigned char *)*cursor;
  int length = sequence_length(c[0]);
  if (length == 1) {
    *cursor += 1;
    return c[0];
  }
  static const uint32_t smallest[] = {0, 0, 0x80, 0x800, 0x10000};
  uint32_t point = length ? c[0] & (0xFFu >> (length + 1)) : 0;
  for (int i = 1; i < length; i++) {
    if ((c[i] & 0xC0) != 0x80) {
      length = 0;
      break;
    }
    point = point << 6 | (c[i] & 0x3F);
  }
  if (!length || point < smallest[length] || point > 0x10FFFF ||
      (point >= 0xD800 && point <= 0xDFFF)) {
    *cursor += 1;
    return 0xFFFD;
  }
  *cursor += length;
  return point;
}

bool utf8_valid(const char *bytes, size_t length) {
  const char *end = bytes + length;
  while (bytes < end) {
    int wanted = sequence_length((unsigned char)*bytes);
    if (!wanted || wanted > end - bytes) return false;
    bool literal = wanted == 3 && !memcmp(bytes, "\xEF\xBF\xBD", 3);
    if (utf8_next(&bytes) == 0xFFFD && !literal) return false;
  }
  return true;
}

static int least(int a, int b) { return a < b ? a : b; }

int word_distance(const char *a, const char *b, int limit) {
  int rows = (int)strlen(a), columns = (int)strlen(b);
  if (rows > LONGEST_WORD || columns > LONGEST_WORD) return limit + 1;
  if (rows - columns > limit || columns - rows > limit) return limit + 1;
  int table[3][LONGEST_WORD + 1];
  for (int j = 0; j <= columns; j++) table[0][j] = j;
  for (int i = 1; i <= rows; i++) {
    int *row = table[i % 3], *above = table[(i + 2) % 3], *two = table[(i + 1) % 3];
    row[0] = i;
    for (int j = 1; j <= columns; j++) {
      int change = tolower((unsigned char)a[i - 1]) != tolower((unsigned char)b[j - 1]);
      row[j] = least(least(above[j] + 1, row[j - 1] + 1), above[j - 1] + change);
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
        row[j] = least(row[j], two[j - 2] + 1);
    }
  }
  int distance = table[rows % 3][columns];
  return distance > limit ? limit + 1 : distance;
}

const char *word_nearest(const char *wrong, const char *const *words, int count) {
  int length = (int)strlen(wrong);
  int limit = length <= 3 ? 1 : length <= 6 ? 2 : 3;
  const char *nearest = NULL;
  for (int i = 0; i < count; i++) {
    int distance = word_distance(wrong, words[i], limit);
    if (distance > limit || distance >= (int)strlen(words[i])) continue;
    nearest = words[i];
    limit = distance - 1;
    if (limit < 0) break;
  }
  return nearest;
}
