#include "story/finding.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/mem.h"

void findings_free(Findings *findings) {
  for (int i = 0; i < findings->count; i++) mem_free(findings->items[i].text);
  mem_free(findings->items);
  *findings = (Findings){0};
}

void findings_add(Findings *findings, const char *kind, bool fails, int line,
                  const char *format, ...) {
  va_list words;
  va_start(words, format);
  int length = vsnprintf(NULL, 0, format, words);
  va_end(words);
  char *text = mem_alloc((size_t)length + 1);
  va_start(words, format);
  vsnprintf(text, (size_t)length + 1, format, words);
  va_end(words);
  size_t capacity = (size_t)findings->capacity;
  findings->items = mem_grow(findings->items, &capacity, (size_t)findings->count + 1,
                             sizeof *findings->items);
  findings->capacity = (int)capacity;
  findings->items[findings->count++] = (Finding){kind, fails, line, text};
}

int findings_failing(const Findings *findings) {
  int failing = 0;
  for (int i = 0; i < findings->count; i++) failing += findings->items[i].fails;
  return failing;
}

void findings_write(const Findings *findings, const char *path, Text *out) {
  for (int fails = 1; fails >= 0; fails--)
    for (int i = 0; i < findings->count; i++) {
      const Finding *finding = &findings->items[i];
      if (finding->fails != (fails == 1)) continue;
      text_add(out, path);
      if (finding->line > 0) text_print(out, ":%d", finding->line);
      text_print(out, ": %s%s\n", fails ? "" : "note: ", finding->text);
    }
}

void findings_write_json(const Findings *findings, Text *out) {
  text_add(out, "[");
  for (int i = 0; i < findings->count; i++) {
    const Finding *finding = &findings->items[i];
    text_print(out, "%s{\"kind\":\"%s\",\"fails\":%s,\"line\":%d,\"text\":", i ? "," : "",
               finding->kind, finding->fails ? "true" : "false", finding->line);
    text_add_json(out, finding->text);
    text_add(out, "}");
  }
  text_add(out, "]");
}

void text_add_short(Text *out, const char *string, int most) {
  size_t length = strlen(string);
  if (length <= (size_t)most) {
    text_add(out, string);
    return;
  }
  length = (size_t)most;
  while (length > 0 && ((unsigned char)string[length] & 0xC0) == 0x80) length--;
  while (length > 0 && string[length - 1] == ' ') length--;
  text_add_bytes(out, string, length);
  text_add(out, "…");
}
