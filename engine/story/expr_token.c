#include "story/expr_token.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

#include "base/text.h"

int expr_cut(const char *bytes, int length, int most) {
  if (length <= most) return length;
  while (most > 0 && ((unsigned char)bytes[most] & 0xC0) == 0x80) most--;
  return most;
}

bool expr_fail(ExprProblem *problem, ExprFault fault, int offset, const char *hint,
               const char *format, ...) {
  problem->fault = fault;
  problem->offset = offset;
  va_list args;
  va_start(args, format);
  int length = vsnprintf(problem->text, sizeof problem->text, format, args);
  va_end(args);
  problem->text[expr_cut(problem->text, length, (int)sizeof problem->text - 1)] = 0;
  const char *hint_text = hint ? hint : "";
  int hint_length =
      expr_cut(hint_text, (int)strlen(hint_text), (int)sizeof problem->hint - 1);
  memmove(problem->hint, hint_text, (size_t)hint_length);
  problem->hint[hint_length] = 0;
  return false;
}

static bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
static bool is_digit(char c) { return c >= '0' && c <= '9'; }

static bool read_number(const char *c, int offset, Token *token, ExprProblem *problem) {
  int length = 0, digits = 0, places = 0;
  double value = 0;
  bool point = false;
  for (;; length++) {
    if (c[length] == '.' && !point) {
      point = true;
    } else if (is_digit(c[length])) {
      value = value * 10 + (c[length] - '0');
      digits += value > 0;
      places += point;
    } else {
      break;
    }
  }
  if (starts_name(c[length]) || c[length] == '.')
    return expr_fail(problem, EXPR_SYNTAX, offset, "Write it plainly, like 3 or 0.5.",
                     "'%.*s' is not a number that a condition can hold.", length + 1, c);
  if (digits > 15 || places > 15)
    return expr_fail(problem, EXPR_SYNTAX, offset, "At most 15 digits.",
                     "This number is too long.");
  double scale = 1;
  while (places-- > 0) scale *= 10;
  token->kind = TOKEN_NUMBER;
  token->number = value / scale;
  token->length = length;
  return true;
}

static bool read_word(const char *c, int offset, Token *token, ExprProblem *problem) {
  int length = 1;
  while (c[length] && c[length] != c[0] && c[length] != '\\' && c[length] != '\n')
    length++;
  if (c[length] == '\\')
    return expr_fail(problem, EXPR_SYNTAX, offset + length, "",
                     "A word in a condition cannot hold a backslash.");
  if (c[length] != c[0])
    return expr_fail(problem, EXPR_SYNTAX, offset,
                     "Close it with the quote that opens it.",
                     "The quotes around this word are not closed.");
  token->kind = TOKEN_WORD;
  token->length = length + 1;
  return true;
}

static bool read_name(const char *source, Token *token, ExprProblem *problem) {
  static const struct {
    const char *word;
    TokenKind kind;
    OpCode op;
    int rank;
  } known[] = {{"and", TOKEN_BINARY, OP_AND, RANK_AND},
               {"or", TOKEN_BINARY, OP_OR, RANK_OR},
               {"not", TOKEN_NOT, OP_NOT, 0},
               {"true", TOKEN_TRUE, OP_NUMBER, 0},
               {"false", TOKEN_FALSE, OP_NUMBER, 0}};
  static const char *const foreign[] = {
      "break", "do",    "else", "elseif", "end",    "for",  "function", "goto", "if",
      "in",    "local", "nil",  "repeat", "return", "then", "until",    "while"};
  const char *c = source + token->offset;
  int length = 0;
  while (starts_name(c[length]) || is_digit(c[length])) length++;
  token->kind = TOKEN_NAME;
  token->length = length;
  bool member = token->offset > 0 && c[-1] == '.';  // seen.end is a beat
  for (size_t i = 0; !member && i < sizeof known / sizeof *known; i++) {
    if ((int)strlen(known[i].word) != length || memcmp(known[i].word, c, (size_t)length))
      continue;
    token->kind = known[i].kind;
    token->op = known[i].op;
    token->rank = known[i].rank;
  }
  for (size_t i = 0; !member && i < sizeof foreign / sizeof *foreign; i++)
    if ((int)strlen(foreign[i]) == length && !memcmp(foreign[i], c, (size_t)length))
      return expr_fail(problem, EXPR_SYNTAX, token->offset,
                       "A condition compares and joins with and, or, not.",
                       "'%s' has no place in a condition.", foreign[i]);
  return true;
}

static bool read_sign(const char *c, Token *token, ExprProblem *problem) {
  static const struct {
    const char *sign,
        *hint;  // a sign with a hint is one that people bring from elsewhere
    OpCode op;
    int rank;
  } signs[] = {{"&&", "Write 'and'.", OP_AND, 0},
               {"||", "Write 'or'.", OP_OR, 0},
               {"!=", "Write '~='.", OP_NOT, 0},
               {"<>", "Write '~='.", OP_NOT, 0},
               {"=<", "Write '<='.", OP_NOT, 0},
               {"=>", "Write '>='.", OP_NOT, 0},
               {"===", "Write '=='.", OP_NOT, 0},
               {"//", "Write '/'.", OP_NOT, 0},
               {"..", "Words cannot be joined here.", OP_NOT, 0},
               {"<<", "Write '<'.", OP_NOT, 0},
               {">>", "Write '>'.", OP_NOT, 0},
               {"==", NULL, OP_EQUAL, RANK_COMPARE},
               {"~=", NULL, OP_DIFFERS, RANK_COMPARE},
               {"<=", NULL, OP_LESS_EQUAL, RANK_COMPARE},
               {">=", NULL, OP_MORE_EQUAL, RANK_COMPARE},
               {"<", NULL, OP_LESS, RANK_COMPARE},
               {">", NULL, OP_MORE, RANK_COMPARE},
               {"+", NULL, OP_ADD, RANK_ADD},
               {"-", NULL, OP_SUBTRACT, RANK_ADD},
               {"*", NULL, OP_MULTIPLY, RANK_MULTIPLY},
               {"/", NULL, OP_DIVIDE, RANK_MULTIPLY},
               {"%", NULL, OP_REMAINDER, RANK_MULTIPLY},
               {"=", "To compare, write '=='.", OP_NOT, 0},
               {"!", "Write 'not'.", OP_NOT, 0},
               {"&", "Write 'and'.", OP_NOT, 0},
               {"|", "Write 'or'.", OP_NOT, 0}};
  for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
    size_t length = strlen(signs[i].sign);
    if (strncmp(c, signs[i].sign, length)) continue;
    if (signs[i].hint)
      return expr_fail(problem, EXPR_SYNTAX, token->offset, signs[i].hint,
                       "'%s' is not part of a condition.", signs[i].sign);
    token->kind = TOKEN_BINARY;
    token->op = signs[i].op;
    token->rank = signs[i].rank;
    token->length = (int)length;
    return true;
  }
  const char *next = c;
  utf8_next(&next);
  return expr_fail(problem, EXPR_SYNTAX, token->offset, "",
                   "'%.*s' is not part of a condition.", (int)(next - c), c);
}

bool token_read(const char *source, int offset, Token *token, ExprProblem *problem) {
  while (source[offset] && strchr(" \t\r\n", source[offset])) offset++;
  const char *c = source + offset;
  *token = (Token){.offset = offset, .length = 1};
  if (!*c) {
    token->length = 0;
    return true;
  }
  if (starts_name(*c)) return read_name(source, token, problem);
  if (is_digit(*c) || (*c == '.' && is_digit(c[1])))
    return read_number(c, offset, token, problem);
  if (*c == '"' || *c == '\'') return read_word(c, offset, token, problem);
  if (*c == '(' || *c == ')') {
    token->kind = *c == '(' ? TOKEN_OPEN : TOKEN_CLOSE;
    return true;
  }
  if (*c == '.' && c[1] != '.') {
    token->kind = TOKEN_DOT;
    return true;
  }
  return read_sign(c, token, problem);
}
