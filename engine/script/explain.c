#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "script/reading.h"

static const Token *token_at(const Reader *reader, int index) {
  return &reader->tokens.items[index];
}

static void find(Reader *reader, const char *code, Place place, const char *hint,
                 const char *message) {
  if (reader->blocked) return;
  // A missing comma on the same line was the beginning of something else.
  Finding *last =
      reader->finding_count ? &reader->findings[reader->finding_count - 1] : NULL;
  if (last && last->place.line == place.line && !strcmp(last->code, "missing-comma") &&
      strcmp(code, "missing-comma"))
    reader->finding_count--;
  reader->findings = mem_grow(reader->findings, &reader->finding_capacity,
                              (size_t)reader->finding_count + 1, sizeof(Finding));
  reader->findings[reader->finding_count++] = (Finding){code, place, message, hint};
  if (strcmp(code, "missing-comma")) reader->blocked = true;
}

static Place place_of(const Token *token) { return (Place){token->line, token->column}; }

// Just after a token, where something is missing.
static Place place_after(const Token *token) {
  int column = token->line == token->last_line ? token->column + (int)token->length : 0;
  return (Place){token->last_line, column};
}

static bool is_closer(const Reader *reader, int index) {
  return token_is(&reader->tokens, index, "}") || token_is(&reader->tokens, index, ")") ||
         token_is(&reader->tokens, index, "]");
}

static bool is_top_word(const Reader *reader, int index) {
  return token_is(&reader->tokens, index, "beat") ||
         token_is(&reader->tokens, index, "ending") ||
         token_is(&reader->tokens, index, "scenario") ||
         token_is(&reader->tokens, index, "principle");
}

// Whether an expression may end with this token.
static bool ends_value(const Reader *reader, int index) {
  if (index < 0) return false;
  const Token *token = token_at(reader, index);
  switch (token->kind) {
    case TOKEN_NAME:
    case TOKEN_NUMBER:
    case TOKEN_TEXT: return true;
    case TOKEN_KEYWORD:
      return token_is(&reader->tokens, index, "true") ||
             token_is(&reader->tokens, index, "false") ||
             token_is(&reader->tokens, index, "nil") ||
             token_is(&reader->tokens, index, "end");
    case TOKEN_MARK: return is_closer(reader, index);
    case TOKEN_END: return false;
  }
  return false;
}

// Whether an expression may begin with this token.
static bool begins_value(const Reader *reader, int index) {
  const Token *token = token_at(reader, index);
  if (token->kind == TOKEN_KEYWORD)
    return token_is(&reader->tokens, index, "true") ||
           token_is(&reader->tokens, index, "false") ||
           token_is(&reader->tokens, index, "nil") ||
           token_is(&reader->tokens, index, "function");
  return token->kind == TOKEN_NAME || token->kind == TOKEN_NUMBER ||
         token->kind == TOKEN_TEXT || token_is(&reader->tokens, index, "{");
}

static void explain_fault(Reader *reader, const Token *token) {
  switch (token->fault) {
    case FAULT_NONE: return;
    case FAULT_OPEN_QUOTE:
      find(reader, "missing-quote", place_of(token),
           "Words begin and end with a double quote, on one line.",
           "The quote that opens here is not closed on this line.");
      return;
    case FAULT_OPEN_LONG:
      find(reader, "missing-quote", place_of(token), "Close it with ]].",
           "The [[ that opens here is never closed.");
      return;
    case FAULT_CURLY:
      find(reader, "curly-quote", place_of(token),
           "Curly quotes are welcome inside the words; around them stand straight ones: "
           "\"…\".",
           "Words are held by curly quotes here.");
      return;
    case FAULT_STRAY:
      find(reader, "stray-character", place_of(token),
           "If it belongs to what is said, put it between the quotes.",
           arena_print(reader->arena, "The character '%.*s' means nothing here.",
                       (int)token->length, reader->tokens.bytes + token->start));
      return;
  }
}

static void missing_close(Reader *reader, const Frame *frame, int index) {
  const Token *opener = token_at(reader, frame->token);
  char closes = frame->kind == '{' ? '}' : frame->kind == '(' ? ')' : ']';
  find(
      reader, "missing-brace", place_after(token_at(reader, index - 1)),
      arena_print(reader->arena, "Write %c after this line.", closes),
      arena_print(reader->arena, "The %c that opens in line %d should be closed by here.",
                  frame->kind, opener->line));
}

// At the first token of a line: what its place says about brackets that should be closed.
static void explain_indent(Reader *reader, int index) {
  const Token *token = token_at(reader, index);
  bool closer = is_closer(reader, index);
  while (reader->depth) {
    Frame *frame = &reader->frames[reader->depth - 1];
    if (frame->kind == 'B') return;
    const Token *opener = token_at(reader, frame->token);
    if (token->column == 1 && is_top_word(reader, index)) {
      missing_close(reader, frame, index);
      reader->depth = 0;
      return;
    }
    if (opener->line == token->line) return;
    if (frame->inner_indent < 0 && !closer) frame->inner_indent = token->indent;
    bool same_line = token_at(reader, frame->token + 1)->line == opener->line;
    if (frame->inner_indent <= opener->indent && !same_line) return;
    bool outside = closer ? token->indent < opener->indent && reader->depth > 1
                          : token->indent <= opener->indent;
    if (!outside) return;
    missing_close(reader, frame, index);
    reader->depth--;
  }
}

static void explain_closer(Reader *reader, int index) {
  const Token *token = token_at(reader, index);
  char c = reader->tokens.bytes[token->start];
  char opens = c == '}' ? '{' : c == ')' ? '(' : '[';
  if (!reader->depth) {
    find(reader, "extra-brace", place_of(token), "Take it away, or open it further up.",
         arena_print(reader->arena, "This %c closes nothing.", c));
    return;
  }
  const Frame *frame = &reader->frames[reader->depth - 1];
  if (frame->kind == opens) return;
  if (frame->kind == 'B') {
    find(
        reader, "syntax", place_of(token), "A function, if or do is closed by 'end'.",
        arena_print(reader->arena, "The block that begins in line %d is not closed here.",
                    token_at(reader, frame->token)->line));
    return;
  }
  find(reader, "wrong-bracket", place_of(token),
       arena_print(reader->arena, "Close it with %c.",
                   frame->kind == '{'   ? '}'
                   : frame->kind == '(' ? ')'
                                        : ']'),
       arena_print(reader->arena, "The %c of line %d is closed by %c.", frame->kind,
                   token_at(reader, frame->token)->line, c));
}

// "…, better = " has swallowed a key: the quote before it is missing.
static bool ends_with_equals(const Reader *reader, const Token *token) {
  const char *bytes = reader->tokens.bytes + token->start;
  size_t length = token->length > 1 ? token->length - 1 : 0;
  while (length && bytes[length - 1] == ' ') length--;
  return length && bytes[length - 1] == '=';
}

// Two values side by side within braces.
static void explain_pair(Reader *reader, const Frame *frame, int index) {
  const Token *token = token_at(reader, index), *before = token_at(reader, index - 1);
  bool same_line = before->last_line == token->line;
  bool touching = before->start + before->length == token->start;
  bool called = before->kind == TOKEN_TEXT && frame->callable;
  bool key = token->kind == TOKEN_NAME && token_is(&reader->tokens, index + 1, "=");
  if (before->kind == TOKEN_TEXT && touching && ends_with_equals(reader, before)) {
    find(reader, "missing-quote", place_of(before),
         "Words begin and end with a double quote.",
         "The quote that opens here is closed too late; one is missing before.");
  } else if (before->kind == TOKEN_TEXT && token->kind == TOKEN_NAME && touching) {
    find(reader, "quote-inside", place_of(token),
         "Within the words write “ and ”, or single quotes.",
         "The double quote before this word ends what is said.");
  } else if (before->kind == TOKEN_NAME && index - 1 == frame->entry &&
             token->kind != TOKEN_NAME) {
    find(reader, "missing-equals", place_after(before), "Write key = value.",
         "An = is missing between the key and its value.");
  } else if (before->kind == TOKEN_NAME && key && same_line && frame->callable) {
    find(reader, "missing-brace", place_after(before), "Write { there.",
         "The { that opens what follows is missing.");
  } else if (before->kind == TOKEN_NAME && token->kind == TOKEN_NAME && same_line) {
    find(reader, "missing-quote", place_of(before), "Put double quotes around the words.",
         "These words stand without quotes.");
  } else if (called && (token->first ? token->indent > before->indent : key)) {
    find(reader, "missing-brace", place_after(before), "Write { at the end of this line.",
         "The { that opens what follows is missing.");
  } else {
    find(reader, "missing-comma", place_after(before), "Write , there.",
         arena_print(reader->arena, "A comma is missing before '%.*s'.",
                     token->length > 24 ? 24 : (int)token->length,
                     reader->tokens.bytes + token->start));
  }
}

static void explain_top(Reader *reader, int index) {
  const Token *token = token_at(reader, index), *before = token_at(reader, index - 1);
  if (before->kind == TOKEN_TEXT && token->first && token->indent > 0 && index >= 2 &&
      is_top_word(reader, index - 2))
    find(reader, "missing-brace", place_after(before), "Write { at the end of this line.",
         "The { that opens what follows is missing.");
  else if (before->kind == TOKEN_NAME && token->kind == TOKEN_NAME &&
           before->last_line == token->line)
    find(reader, "missing-quote", place_of(token), "Put double quotes around the id.",
         "A word stands here without quotes.");
}

void explain_token(Reader *reader, int index) {
  const Token *token = token_at(reader, index);
  const Tokens *tokens = &reader->tokens;
  if (token->kind == TOKEN_END) {
    if (reader->depth) {
      const Frame *frame = &reader->frames[reader->depth - 1];
      if (frame->kind != 'B') missing_close(reader, frame, index);
    }
    return;
  }
  if (token->first) explain_indent(reader, index);
  if (token->column == 1 && !reader->depth && is_top_word(reader, index))
    reader->blocked = false;
  explain_fault(reader, token);
  Frame *frame = reader->depth ? &reader->frames[reader->depth - 1] : NULL;
  bool *callable = frame ? &frame->callable : &reader->top_callable;
  bool after_value = ends_value(reader, index - 1) && !(frame && frame->entry == index);
  if (is_closer(reader, index)) {
    explain_closer(reader, index);
  } else if (!after_value) {
    if (begins_value(reader, index) || token_is(tokens, index, "("))
      *callable = token->kind == TOKEN_NAME || token_is(tokens, index, "(");
  } else if (frame && frame->kind == '{') {
    bool argument = token->kind == TOKEN_TEXT || token_is(tokens, index, "{");
    if (begins_value(reader, index) && !(argument && *callable))
      explain_pair(reader, frame, index);
    else if (token_is(tokens, index, "=") && frame->key &&
             token_is(tokens, index - 2, "=") &&
             token_at(reader, index - 1)->kind == TOKEN_NAME)
      find(reader, "missing-brace", place_after(token_at(reader, index - 2)),
           "Write { there.", "The { that opens what follows is missing.");
    else if (token_is(tokens, index, ":") && frame->entry == index - 1)
      find(reader, "missing-equals", place_of(token), "Write key = value.",
           "A colon stands where = belongs.");
    if (begins_value(reader, index) && !argument) *callable = token->kind == TOKEN_NAME;
  } else if (!frame) {
    explain_top(reader, index);
  }
}
