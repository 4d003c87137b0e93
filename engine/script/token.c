#include "script/token.h"

#include <ctype.h>
#include <string.h>

#include "base/mem.h"

static const char *const keywords[] = {
    "and",      "break",  "do",   "else", "elseif", "end",  "false", "for",
    "function", "goto",   "if",   "in",   "local",  "nil",  "not",   "or",
    "repeat",   "return", "then", "true", "until",  "while"};

typedef struct Cursor {
  const char *bytes;
  size_t at, length, line_start;
  int line;
  int indent;  // of the present line; -1 until its first token
} Cursor;

static bool name_starts(char c) { return isalpha((unsigned char)c) || c == '_'; }
static bool name_goes_on(char c) { return isalnum((unsigned char)c) || c == '_'; }

static char peek(const Cursor *cursor, size_t ahead) {
  return cursor->at + ahead < cursor->length ? cursor->bytes[cursor->at + ahead] : 0;
}

static void step(Cursor *cursor) {
  if (cursor->bytes[cursor->at] == '\n') {
    cursor->line++;
    cursor->line_start = cursor->at + 1;
    cursor->indent = -1;
  }
  cursor->at++;
}

// The level of a long bracket that opens here, or -1.
static int long_level(const Cursor *cursor) {
  if (peek(cursor, 0) != '[') return -1;
  int level = 0;
  while (peek(cursor, 1 + (size_t)level) == '=') level++;
  return peek(cursor, 1 + (size_t)level) == '[' ? level : -1;
}

// Moves past the closing long bracket; false when there is none.
static bool skip_long(Cursor *cursor, int level) {
  for (int i = 0; i < level + 2; i++) step(cursor);
  while (cursor->at < cursor->length) {
    if (cursor->bytes[cursor->at] == ']') {
      int same = 0;
      while (peek(cursor, 1 + (size_t)same) == '=') same++;
      if (same == level && peek(cursor, 1 + (size_t)same) == ']') {
        for (int i = 0; i < level + 2; i++) step(cursor);
        return true;
      }
    }
    step(cursor);
  }
  return false;
}

static void skip_blank(Cursor *cursor) {
  while (cursor->at < cursor->length) {
    char c = cursor->bytes[cursor->at];
    if (c == '-' && peek(cursor, 1) == '-') {
      cursor->at += 2;
      int level = long_level(cursor);
      if (level >= 0) {
        skip_long(cursor, level);
        continue;
      }
      while (cursor->at < cursor->length && cursor->bytes[cursor->at] != '\n')
        step(cursor);
    } else if (isspace((unsigned char)c)) {
      step(cursor);
    } else {
      break;
    }
  }
}

// “ ” „ ‘ ’ in UTF-8: the length of the quote here, or 0.
static size_t curly_length(const char *at, size_t left) {
  if (left < 3 || memcmp(at, "\xE2\x80", 2)) return 0;
  unsigned char last = (unsigned char)at[2];
  return last >= 0x98 && last <= 0x9F ? 3 : 0;
}

static void read_quoted(Cursor *cursor, Token *token) {
  char quote = cursor->bytes[cursor->at];
  step(cursor);
  while (cursor->at < cursor->length) {
    char c = cursor->bytes[cursor->at];
    if (c == quote) {
      step(cursor);
      return;
    }
    if (c == '\n') break;
    if (c == '\\' && cursor->at + 1 < cursor->length) {
      bool zap = cursor->bytes[cursor->at + 1] == 'z';
      step(cursor);
      step(cursor);
      while (zap && cursor->at < cursor->length &&
             isspace((unsigned char)cursor->bytes[cursor->at]))
        step(cursor);
      continue;
    }
    step(cursor);
  }
  token->fault = FAULT_OPEN_QUOTE;
  // What the missing quote swallowed at the end of the line is given back.
  while (cursor->at > token->start + 1 &&
         strchr(" \t\r,}])", cursor->bytes[cursor->at - 1]))
    cursor->at--;
}

static void read_curly(Cursor *cursor, Token *token) {
  token->fault = FAULT_CURLY;
  token->kind = TOKEN_TEXT;
  bool twofold = (unsigned char)cursor->bytes[cursor->at + 2] >= 0x9C;
  cursor->at += 3;
  size_t from = cursor->at;
  while (cursor->at < cursor->length && cursor->bytes[cursor->at] != '\n') {
    size_t closes = curly_length(cursor->bytes + cursor->at, cursor->length - cursor->at);
    unsigned char last = closes ? (unsigned char)cursor->bytes[cursor->at + 2] : 0;
    if ((closes && (last >= 0x9C) == twofold) || cursor->bytes[cursor->at] == '"') {
      cursor->at += closes ? closes : 1;
      return;
    }
    cursor->at++;
  }
  while (cursor->at > from && strchr(" \t\r,}])", cursor->bytes[cursor->at - 1]))
    cursor->at--;
}

static void read_number(Cursor *cursor) {
  while (cursor->at < cursor->length) {
    char c = cursor->bytes[cursor->at];
    bool sign = (c == '+' || c == '-') && strchr("eEpP", cursor->bytes[cursor->at - 1]);
    if (!isalnum((unsigned char)c) && c != '.' && !sign) break;
    if (c == '.' && peek(cursor, 1) == '.') break;
    step(cursor);
  }
}

static void read_mark(Cursor *cursor, Token *token) {
  static const char *const marks[] = {
      "...", "..", "==", "~=", "<=", ">=", "//", "::", "<<", ">>"};
  token->kind = TOKEN_MARK;
  for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
    size_t length = strlen(marks[i]);
    if (cursor->at + length <= cursor->length &&
        !memcmp(cursor->bytes + cursor->at, marks[i], length)) {
      cursor->at += length;
      return;
    }
  }
  char c = cursor->bytes[cursor->at];
  if (!c || !strchr("+-*/%^#&~|<>=(){}[];:,.", c)) token->fault = FAULT_STRAY;
  step(cursor);
  while (cursor->at < cursor->length &&
         ((unsigned char)cursor->bytes[cursor->at] & 0xC0) == 0x80)
    step(cursor);
}

static void read_one(Cursor *cursor, Token *token) {
  char c = cursor->bytes[cursor->at];
  int level = long_level(cursor);
  if (name_starts(c)) {
    while (name_goes_on(peek(cursor, 0))) step(cursor);
    size_t length = cursor->at - token->start;
    token->kind = TOKEN_NAME;
    for (size_t i = 0; i < sizeof keywords / sizeof *keywords; i++)
      if (strlen(keywords[i]) == length &&
          !memcmp(keywords[i], cursor->bytes + token->start, length))
        token->kind = TOKEN_KEYWORD;
  } else if (isdigit((unsigned char)c) ||
             (c == '.' && isdigit((unsigned char)peek(cursor, 1)))) {
    token->kind = TOKEN_NUMBER;
    step(cursor);
    read_number(cursor);
  } else if (c == '"' || c == '\'') {
    token->kind = TOKEN_TEXT;
    read_quoted(cursor, token);
  } else if (level >= 0) {
    token->kind = TOKEN_TEXT;
    if (!skip_long(cursor, level)) token->fault = FAULT_OPEN_LONG;
  } else if (curly_length(cursor->bytes + cursor->at, cursor->length - cursor->at)) {
    read_curly(cursor, token);
  } else {
    read_mark(cursor, token);
  }
}

void tokens_read(Tokens *tokens, const char *bytes, size_t length) {
  *tokens = (Tokens){.bytes = bytes};
  Cursor cursor = {.bytes = bytes, .length = length, .line = 1, .indent = -1};
  for (;;) {
    skip_blank(&cursor);
    int column = (int)(cursor.at - cursor.line_start) + 1;
    Token token = {.start = cursor.at,
                   .line = cursor.line,
                   .column = column,
                   .first = cursor.indent < 0};
    if (token.first) cursor.indent = column - 1;
    token.indent = cursor.indent;
    if (cursor.at < length) read_one(&cursor, &token);
    token.length = cursor.at - token.start;
    token.last_line = cursor.line;
    tokens->items = mem_grow(tokens->items, &tokens->capacity, (size_t)tokens->count + 1,
                             sizeof(Token));
    tokens->items[tokens->count++] = token;
    if (token.kind == TOKEN_END) return;
  }
}

void tokens_free(Tokens *tokens) {
  mem_free(tokens->items);
  *tokens = (Tokens){0};
}

bool token_is(const Tokens *tokens, int index, const char *spelling) {
  if (index < 0 || index >= tokens->count) return false;
  const Token *token = &tokens->items[index];
  return token->kind != TOKEN_TEXT && token->length == strlen(spelling) &&
         !memcmp(tokens->bytes + token->start, spelling, token->length);
}
