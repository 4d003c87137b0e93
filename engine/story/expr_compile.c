#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"
#include "story/expr.h"
#include "story/expr_code.h"
#include "story/expr_token.h"

typedef enum { TYPE_NUMBER, TYPE_BOOL, TYPE_WORD, TYPE_SEAT, TYPE_QUOTED } Type;

typedef struct Operand {
  Type type;
  int start, end;  // in the source
  const Var *var;  // TYPE_WORD: whose set it is from
  bool literal;    // a number, perhaps in parentheses or negated
  double number;
  bool compares;  // came from a comparison
  bool negates;   // came from `not`
} Operand;

typedef struct Parser {
  const char *source;
  const ExprNames *names;
  ExprProblem *problem;
  Token token;   // the one to be read next
  int last_end;  // where the one before it ended
  ExprOp ops[EXPR_OPS];
  int count, depth, height;  // height: of the stack when it runs
} Parser;

enum { QUOTE_MOST = 40 };

static int shown(const Parser *p, int start, int end) {
  return expr_cut(p->source + start, end - start, QUOTE_MOST);
}

static bool advance(Parser *p) {
  p->last_end = p->token.offset + p->token.length;
  return token_read(p->source, p->last_end, &p->token, p->problem);
}

static bool too_long(Parser *p) {
  return expr_fail(p->problem, EXPR_TOO_LONG, p->token.offset,
                   "Keep part of it in a variable, or split the line in two.",
                   "This condition is too long or too deeply nested to follow.");
}

static bool emit(Parser *p, OpCode code, int arg, double number) {
  p->height += code <= OP_SEAT ? 1 : code <= OP_NEGATE ? 0 : -1;
  if (p->count == EXPR_OPS || p->height > EXPR_STACK) return too_long(p);
  p->ops[p->count++] = (ExprOp){code, arg, number};
  return true;
}

static const char *type_words(Type type) {
  static const char *const words[] = {"a number", "true or false", "a word", "a person",
                                      "a word"};
  return words[type];
}

static bool need(Parser *p, const Operand *it, Type type) {
  if (it->type == type) return true;
  int length = shown(p, it->start, it->end);
  const char *piece = p->source + it->start;
  char hint[160] = "";
  if (type == TYPE_BOOL && it->type == TYPE_NUMBER && !it->literal)
    snprintf(hint, sizeof hint, "Compare it: %.*s > 0.", length, piece);
  else if (type == TYPE_BOOL && it->type == TYPE_WORD)
    snprintf(hint, sizeof hint, "Compare it: %.*s == \"%s\".", length, piece,
             it->var->words[0]);
  else if (type == TYPE_BOOL && it->type == TYPE_SEAT && p->names->person_count)
    snprintf(hint, sizeof hint, "Compare it: seat == \"%s\".", p->names->people[0]);
  else if (type == TYPE_BOOL && it->type == TYPE_QUOTED)
    snprintf(hint, sizeof hint, "Compare a variable with it.");
  return expr_fail(p->problem, EXPR_TYPE, it->start, hint,
                   "'%.*s' is %s, and here stands something that must be %s.", length,
                   piece, type_words(it->type), type_words(type));
}

static int place_of(const char *bytes, int length, const char *const *words, int count) {
  for (int i = 0; i < count; i++)
    if ((int)strlen(words[i]) == length && !memcmp(words[i], bytes, (size_t)length))
      return i;
  return -1;
}

static const char *nearest(const char *bytes, int length, const char *const *words,
                           int count) {
  char wrong[EXPR_LONGEST + 1];
  memcpy(wrong, bytes, (size_t)length);
  wrong[length] = 0;
  return word_nearest(wrong, words, count);
}

static bool unknown_name(Parser *p, const Token *name) {
  static const char *const reserved[] = {"seen", "visits", "picked", "good", "mixed",
                                         "poor", "seat",   "true",   "false"};
  enum { RESERVED = sizeof reserved / sizeof *reserved };
  const ExprNames *names = p->names;
  const char *c = p->source + name->offset;
  int length = shown(p, name->offset, name->offset + name->length);
  char hint[160] = "";
  if (place_of(c, name->length, names->beats, names->beat_count) >= 0)
    snprintf(hint, sizeof hint, "It is a beat: write seen.%.*s.", length, c);
  else if (place_of(c, name->length, names->options, names->option_count) >= 0)
    snprintf(hint, sizeof hint, "It is an option: write picked.%.*s.", length, c);
  for (int i = 0; !*hint && i < names->var_count; i++)
    if (place_of(c, name->length, names->vars[i].words, names->vars[i].word_count) >= 0)
      snprintf(hint, sizeof hint, "A word stands in quotes: \"%.*s\".", length, c);
  if (p->token.kind == TOKEN_OPEN)
    return expr_fail(
        p->problem, EXPR_SYNTAX, name->offset, "Work it out with variables instead.",
        "'%.*s(' looks like a call; conditions have no functions.", length, c);
  if (!*hint) {
    int count = names->var_count + RESERVED;
    const char **words = mem_alloc((size_t)count * sizeof *words);
    for (int i = 0; i < names->var_count; i++) words[i] = names->vars[i].name;
    memcpy(words + names->var_count, reserved, sizeof reserved);
    const char *near = nearest(c, name->length, words, count);
    if (near) snprintf(hint, sizeof hint, "Did you mean '%s'?", near);
    mem_free(words);
  }
  return expr_fail(p->problem, EXPR_UNKNOWN_NAME, name->offset, hint,
                   "There is no variable '%.*s'.", length, c);
}

static bool parse_member(Parser *p, const Token *name, OpCode code) {
  const ExprNames *names = p->names;
  bool beat = code != OP_PICKED;
  int name_length = name->length;
  const char *name_text = p->source + name->offset;
  bool dotted = p->token.kind == TOKEN_DOT;
  if (dotted && !advance(p)) return false;
  if (!dotted || p->token.kind != TOKEN_NAME)
    return expr_fail(p->problem, EXPR_SYNTAX, name->offset,
                     beat ? "For instance seen.doorway." : "For instance picked.ask_day.",
                     "After '%.*s' come a dot and the name of %s.", name_length,
                     name_text, beat ? "a beat" : "an option");
  const char *const *words = beat ? names->beats : names->options;
  int count = beat ? names->beat_count : names->option_count;
  const char *c = p->source + p->token.offset;
  int index = place_of(c, p->token.length, words, count);
  if (index < 0) {
    const char *near = nearest(c, p->token.length, words, count);
    char hint[160] = "";
    if (near) snprintf(hint, sizeof hint, "Did you mean '%s'?", near);
    return expr_fail(p->problem, beat ? EXPR_UNKNOWN_BEAT : EXPR_UNKNOWN_OPTION,
                     p->token.offset, hint, "There is no %s '%.*s'.",
                     beat ? "beat" : "option",
                     shown(p, p->token.offset, p->token.offset + p->token.length), c);
  }
  return advance(p) && emit(p, code, index, 0);
}

static bool parse_name(Parser *p, Operand *out) {
  static const char *const built_in[] = {"seen",  "visits", "picked", "good",
                                         "mixed", "poor",   "seat"};
  Token name = p->token;
  const char *c = p->source + name.offset;
  if (!advance(p)) return false;
  int which = place_of(c, name.length, built_in, 7);
  out->type = TYPE_BOOL;
  switch (which) {
    case 0: return parse_member(p, &name, OP_SEEN);
    case 1: out->type = TYPE_NUMBER; return parse_member(p, &name, OP_VISITS);
    case 2: return parse_member(p, &name, OP_PICKED);
    case 3:
    case 4:
    case 5: return emit(p, OP_OUTCOME, which - 3, 0);
    case 6: out->type = TYPE_SEAT; return emit(p, OP_SEAT, 0, 0);
    default: break;
  }
  for (int i = 0; i < p->names->var_count; i++) {
    const Var *var = &p->names->vars[i];
    if ((int)strlen(var->name) != name.length ||
        memcmp(var->name, c, (size_t)name.length))
      continue;
    out->type = var->kind == VAR_NUMBER ? TYPE_NUMBER
                : var->kind == VAR_BOOL ? TYPE_BOOL
                                        : TYPE_WORD;
    out->var = var;
    return emit(p, OP_VAR, i, 0);
  }
  return unknown_name(p, &name);
}

static bool parse_binary(Parser *p, int rank, Operand *out);

static bool parse_primary(Parser *p, Operand *out) {
  Token token = p->token;
  *out = (Operand){.start = token.offset};
  switch (token.kind) {
    case TOKEN_NUMBER:
      *out =
          (Operand){TYPE_NUMBER, token.offset, 0, NULL, true, token.number, false, false};
      return emit(p, OP_NUMBER, 0, token.number) && advance(p);
    case TOKEN_TRUE:
    case TOKEN_FALSE:
      out->type = TYPE_BOOL;
      return emit(p, OP_NUMBER, 0, token.kind == TOKEN_TRUE) && advance(p);
    case TOKEN_WORD: out->type = TYPE_QUOTED; return advance(p);
    case TOKEN_NAME: return parse_name(p, out);
    case TOKEN_OPEN:
      if (!advance(p) || !parse_binary(p, RANK_OR, out)) return false;
      if (p->token.kind != TOKEN_CLOSE)
        return expr_fail(p->problem, EXPR_SYNTAX, token.offset, "Add a ')'.",
                         "This parenthesis is not closed.");
      out->compares = out->negates = false;
      // A quoted word keeps its own place: it is looked up in the source.
      if (out->type != TYPE_QUOTED) out->start = token.offset;
      return advance(p);
    case TOKEN_END:
      return expr_fail(p->problem, EXPR_SYNTAX, token.offset, "",
                       p->count
                           ? "The condition breaks off; something is missing at its end."
                           : "The condition is empty.");
    default:
      return expr_fail(p->problem, EXPR_SYNTAX, token.offset, "",
                       "Before '%.*s' something is missing.", token.length,
                       p->source + token.offset);
  }
}

static bool parse_unary(Parser *p, Operand *out) {
  Token token = p->token;
  if (++p->depth > EXPR_DEPTH) return too_long(p);
  bool negates = token.kind == TOKEN_NOT;
  bool minus = token.kind == TOKEN_BINARY && token.op == OP_SUBTRACT;
  if (negates || minus) {
    if (!advance(p) || !parse_unary(p, out)) return false;
    if (negates && out->type != TYPE_BOOL && p->token.kind == TOKEN_BINARY &&
        p->token.rank == RANK_COMPARE)
      return expr_fail(p->problem, EXPR_TYPE, out->start,
                       "Put the comparison in parentheses: not (a == b).",
                       "'not' belongs to '%.*s' alone, which is %s.",
                       shown(p, out->start, p->last_end), p->source + out->start,
                       type_words(out->type));
    out->end = out->type == TYPE_QUOTED ? out->end : p->last_end;
    if (!need(p, out, negates ? TYPE_BOOL : TYPE_NUMBER)) return false;
    if (!emit(p, negates ? OP_NOT : OP_NEGATE, 0, 0)) return false;
    out->start = token.offset;
    out->number = -out->number;
    out->negates = negates;
    out->var = NULL;
  } else if (!parse_primary(p, out)) {
    return false;
  }
  if (out->type != TYPE_QUOTED || !out->end) out->end = p->last_end;
  p->depth--;
  return true;
}

// Looks up a quoted word in what it is compared with, and emits its number.
static bool emit_word(Parser *p, const Operand *word, const Operand *other) {
  const char *c = p->source + word->start + 1;
  int length = word->end - word->start - 2;
  bool seat = other->type == TYPE_SEAT;
  const char *const *words = seat ? p->names->people : other->var->words;
  int count = seat ? p->names->person_count : other->var->word_count;
  int index = place_of(c, length, words, count);
  if (index >= 0) return emit(p, OP_NUMBER, 0, index);
  char hint[160] = "";
  const char *near = nearest(c, length, words, count);
  int used = near ? snprintf(hint, sizeof hint, "Did you mean \"%s\"?", near)
                  : snprintf(hint, sizeof hint, "It may be");
  for (int i = 0; !near && i < count && used < (int)sizeof hint; i++)
    used += snprintf(hint + used, sizeof hint - (size_t)used, "%s \"%s\"",
                     i == 0           ? ""
                     : i == count - 1 ? " or"
                                      : ",",
                     words[i]);
  return expr_fail(p->problem, EXPR_UNKNOWN_WORD, word->start, hint,
                   "'%.*s' is never \"%.*s\".", shown(p, other->start, other->end),
                   p->source + other->start, expr_cut(c, length, QUOTE_MOST), c);
}

static bool same_words(const Var *a, const Var *b) {
  if (a->word_count != b->word_count) return false;
  for (int i = 0; i < a->word_count; i++)
    if (strcmp(a->words[i], b->words[i])) return false;
  return true;
}

static bool mismatch(Parser *p, const Operand *a, const Operand *b) {
  char hint[160] = "";
  if (a->compares && b->type == TYPE_NUMBER)
    snprintf(hint, sizeof hint,
             "Two comparisons are joined with 'and': 1 < a and a < 5.");
  else if (a->negates)
    snprintf(hint, sizeof hint, "Put the comparison in parentheses: not (a == b).");
  else if (a->type == TYPE_BOOL)
    snprintf(hint, sizeof hint, "Write '%.*s' or 'not %.*s' alone.",
             shown(p, a->start, a->end), p->source + a->start, shown(p, a->start, a->end),
             p->source + a->start);
  return expr_fail(p->problem, EXPR_TYPE, a->start, hint,
                   "'%.*s' is %s and '%.*s' is %s; they cannot be compared.",
                   shown(p, a->start, a->end), p->source + a->start, type_words(a->type),
                   shown(p, b->start, b->end), p->source + b->start, type_words(b->type));
}

static bool compare(Parser *p, OpCode op, const Operand *a, const Operand *b) {
  bool order = op != OP_EQUAL && op != OP_DIFFERS;
  bool named_a = a->type == TYPE_WORD || a->type == TYPE_SEAT;
  bool named_b = b->type == TYPE_WORD || b->type == TYPE_SEAT;
  if (order && (a->type != TYPE_NUMBER || b->type != TYPE_NUMBER)) {
    if (a->type != b->type && (a->type == TYPE_NUMBER || b->type == TYPE_NUMBER))
      return mismatch(p, a, b);
    return expr_fail(p->problem, EXPR_TYPE, a->start, "Compare with == or ~=.",
                     "'%.*s' is %s; only numbers have an order.",
                     shown(p, a->start, a->end), p->source + a->start,
                     type_words(a->type));
  }
  if (a->type == TYPE_QUOTED && b->type == TYPE_QUOTED)
    return expr_fail(p->problem, EXPR_TYPE, a->start, "Compare a variable with a word.",
                     "Two words are compared with each other, which never changes.");
  if (a->type == TYPE_QUOTED && named_b) return emit_word(p, a, b) && emit(p, op, 0, 0);
  if (b->type == TYPE_QUOTED && named_a) return emit_word(p, b, a) && emit(p, op, 0, 0);
  bool fits = a->type == b->type && (a->type != TYPE_WORD || same_words(a->var, b->var));
  if (!fits) return mismatch(p, a, b);
  return emit(p, op, 0, 0);
}

static bool calculate(Parser *p, OpCode op, const Operand *a, const Operand *b) {
  if (!need(p, a, TYPE_NUMBER) || !need(p, b, TYPE_NUMBER)) return false;
  if ((op == OP_DIVIDE || op == OP_REMAINDER) && b->literal && b->number == 0)
    return expr_fail(p->problem, EXPR_DIVIDES_BY_ZERO, b->start, "",
                     "This divides by zero.");
  return emit(p, op, 0, 0);
}

static bool parse_binary(Parser *p, int rank, Operand *out) {
  if (!parse_unary(p, out)) return false;
  while (p->token.kind == TOKEN_BINARY && p->token.rank >= rank) {
    Token token = p->token;
    Operand right;
    int patch = p->count;
    bool joins = token.rank <= RANK_AND;
    if (joins && !(need(p, out, TYPE_BOOL) && emit(p, token.op, 0, 0))) return false;
    if (!advance(p) || !parse_binary(p, token.rank + 1, &right)) return false;
    bool fine = joins                        ? need(p, &right, TYPE_BOOL)
                : token.rank == RANK_COMPARE ? compare(p, token.op, out, &right)
                                             : calculate(p, token.op, out, &right);
    if (!fine) return false;
    if (joins) p->ops[patch].arg = p->count;
    *out = (Operand){.type = token.rank <= RANK_COMPARE ? TYPE_BOOL : TYPE_NUMBER,
                     .start = out->start,
                     .end = p->last_end,
                     .compares = token.rank == RANK_COMPARE};
  }
  return true;
}

const Expr *expr_compile(Arena *arena, const char *source, const ExprNames *names,
                         ExprProblem *problem) {
  ExprProblem unwanted;
  Parser p = {.source = source, .names = names, .problem = problem ? problem : &unwanted};
  *p.problem = (ExprProblem){.fault = EXPR_OK};
  if (strlen(source) > EXPR_LONGEST) {
    too_long(&p);
    return NULL;
  }
  Operand whole;
  if (!advance(&p) || !parse_binary(&p, RANK_OR, &whole)) return NULL;
  if (p.token.kind != TOKEN_END) {
    bool close = p.token.kind == TOKEN_CLOSE;
    expr_fail(p.problem, EXPR_SYNTAX, p.token.offset,
              close ? "Take it out, or add a '('." : "Join the two with 'and' or 'or'.",
              close ? "This ')' closes nothing."
                    : "The condition goes on after its end, at '%.*s'.",
              shown(&p, p.token.offset, p.token.offset + p.token.length),
              source + p.token.offset);
    return NULL;
  }
  if (!need(&p, &whole, TYPE_BOOL)) return NULL;
  Expr *expr = arena_alloc(arena, sizeof *expr);
  ExprOp *ops = arena_alloc(arena, (size_t)p.count * sizeof *ops);
  memcpy(ops, p.ops, (size_t)p.count * sizeof *ops);
  expr->source = arena_copy(arena, source);
  expr->ops = ops;
  expr->count = p.count;
  return expr;
}
