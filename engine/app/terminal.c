#include "app/terminal.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

// The text with control characters turned into spaces and broken bytes into U+FFFD.
static void clean(const char *text, Text *out) {
  while (*text) {
    const char *start = text;
    uint32_t point = utf8_next(&text);
    if (point == '\n')
      text_add(out, "\n");
    else if (point < 0x20 || (point >= 0x7f && point < 0xa0) ||
             (point >= 0x202a && point <= 0x202e) || (point >= 0x2066 && point <= 0x2069))
      text_add(out, " ");
    else if (point == 0xfffd)
      text_add(out, "\xef\xbf\xbd");
    else
      text_add_bytes(out, start, (size_t)(text - start));
  }
}

static int columns(const char *text, size_t length) {
  int count = 0;
  for (size_t i = 0; i < length; i++) count += ((unsigned char)text[i] & 0xc0) != 0x80;
  return count;
}

static void begin_line(FILE *out, int indent, int *column) {
  fprintf(out, "\n%*s", indent, "");
  *column = indent;
}

// A word longer than a line is cut.
static void print_word(FILE *out, const char *word, size_t length, int indent,
                       int *column) {
  const char *end = word + length;
  while (word < end) {
    if (*column >= TERMINAL_COLUMNS) begin_line(out, indent, column);
    const char *next = word + 1;
    while (next < end && ((unsigned char)*next & 0xc0) == 0x80) next++;
    fwrite(word, 1, (size_t)(next - word), out);
    word = next;
    ++*column;
  }
}

void terminal_print(FILE *out, int indent, const char *lead, const char *text) {
  Text head = {0}, body = {0};
  clean(lead ? lead : "", &head);
  clean(text ? text : "", &body);
  fputs(text_string(&head), out);
  int column = columns(text_string(&head), head.length);
  bool fresh = true;  // nothing on this line but the lead
  for (const char *at = text_string(&body); *at;) {
    if (*at == '\n') {
      if (at[1]) begin_line(out, indent, &column);
      fresh = true;
      at++;
      continue;
    }
    if (*at == ' ') {
      at++;
      continue;
    }
    size_t length = strcspn(at, " \n");
    int width = columns(at, length);
    if (!fresh && column + 1 + width > TERMINAL_COLUMNS) {
      begin_line(out, indent, &column);
    } else if (!fresh) {
      fputc(' ', out);
      column++;
    } else if (column > indent && column + width > TERMINAL_COLUMNS) {
      begin_line(out, indent, &column);
    }
    print_word(out, at, length, indent, &column);
    fresh = false;
    at += length;
  }
  fputc('\n', out);
  text_free(&head);
  text_free(&body);
}

char *terminal_capitals(const char *name) {
  char *capitals = mem_copy(name);
  for (unsigned char *at = (unsigned char *)capitals; *at; at++) {
    if (*at >= 'a' && *at <= 'z') *at = (unsigned char)(*at - 32);
    if (*at == 0xc3 && at[1] >= 0xa0 && at[1] <= 0xbe && at[1] != 0xb7) {
      at[1] = (unsigned char)(at[1] - 32);
      at++;
    }
  }
  return capitals;
}
