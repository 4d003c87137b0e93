#include "story/transcript.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "base/mem.h"
#include "base/text.h"

static const char heading[] = "attune-transcript 1";

const char *const event_kind_names[6] = {"pick",    "retry",  "skip",
                                         "predict", "reason", "resolve"};

Transcript *transcript_new(const char *scenario, uint64_t hash, uint64_t seed, int seat) {
  Transcript *transcript = mem_alloc(sizeof *transcript);
  transcript->scenario = mem_copy(scenario);
  transcript->hash = hash;
  transcript->seed = seed;
  transcript->seat = seat;
  return transcript;
}

void transcript_free(Transcript *transcript) {
  if (!transcript) return;
  for (int i = 0; i < transcript->count; i++) {
    mem_free(transcript->events[i].step);
    mem_free(transcript->events[i].option);
    mem_free(transcript->events[i].text);
  }
  mem_free(transcript->events);
  mem_free(transcript->scenario);
  mem_free(transcript);
}

void transcript_add(Transcript *transcript, EventKind kind, int seat, const char *step,
                    const char *option, const char *text) {
  size_t capacity = (size_t)transcript->capacity;
  transcript->events = mem_grow(transcript->events, &capacity,
                                (size_t)transcript->count + 1, sizeof(Event));
  transcript->capacity = (int)capacity;
  transcript->events[transcript->count++] =
      (Event){kind, seat, mem_copy(step), mem_copy(option), mem_copy(text)};
}

static void add_field(Text *out, const char *string) {
  text_add(out, "\t");
  if (!string) text_add(out, "\\-");
  for (const char *c = string ? string : ""; *c; c++) {
    switch (*c) {
      case '\\': text_add(out, "\\\\"); break;
      case '\n': text_add(out, "\\n"); break;
      case '\r': text_add(out, "\\r"); break;
      case '\t': text_add(out, "\\t"); break;
      default: text_add_bytes(out, c, 1);
    }
  }
}

char *transcript_write(const Transcript *transcript) {
  Text out = {0};
  text_add(&out, heading);
  add_field(&out, transcript->scenario);
  text_print(&out, "\t%016" PRIx64 "\t%" PRIu64 "\t%d\t%d\n", transcript->hash,
             transcript->seed, transcript->seat, transcript->count);
  for (int i = 0; i < transcript->count; i++) {
    const Event *event = &transcript->events[i];
    text_print(&out, "%s\t%d", event_kind_names[event->kind], event->seat);
    add_field(&out, event->step);
    add_field(&out, event->option);
    add_field(&out, event->text);
    text_add(&out, "\n");
  }
  return out.bytes;
}

enum { FIELDS_MOST = 6 };

// The fields of one line, each still escaped.
typedef struct Fields {
  const char *start[FIELDS_MOST];
  size_t length[FIELDS_MOST];
  int count;
} Fields;

// Splits the line at *cursor and moves the cursor past it; false when there is no whole
// line.
static bool read_fields(const char **cursor, Fields *fields) {
  const char *end = strchr(*cursor, '\n');
  if (!end) return false;
  fields->count = 0;
  for (const char *c = *cursor; c <= end; c++) {
    if (fields->count == FIELDS_MOST) return false;
    const char *stop = c;
    while (stop < end && *stop != '\t') stop++;
    fields->start[fields->count] = c;
    fields->length[fields->count++] = (size_t)(stop - c);
    c = stop;
  }
  *cursor = end + 1;
  return true;
}

static bool field_is(const Fields *fields, int index, const char *word) {
  return fields->length[index] == strlen(word) &&
         !memcmp(fields->start[index], word, fields->length[index]);
}

static bool read_number(const Fields *fields, int index, int base, uint64_t most,
                        uint64_t *number) {
  if (fields->length[index] == 0 || fields->length[index] > 20) return false;
  uint64_t value = 0;
  for (size_t i = 0; i < fields->length[index]; i++) {
    char c = fields->start[index][i];
    int digit = c >= '0' && c <= '9' ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : 16;
    if (digit >= base) return false;
    if (value > (most - (uint64_t)digit) / (uint64_t)base) return false;
    value = value * (uint64_t)base + (uint64_t)digit;
  }
  *number = value;
  return true;
}

// Undoes add_field; *string is NULL for an absent one. False on a foreign escape.
static bool read_string(const Fields *fields, int index, char **string) {
  *string = NULL;
  if (field_is(fields, index, "\\-")) return true;
  char *copy = mem_alloc(fields->length[index] + 1);
  size_t length = 0;
  for (size_t i = 0; i < fields->length[index]; i++) {
    char c = fields->start[index][i];
    if (c == '\\') {
      char escape = ++i < fields->length[index] ? fields->start[index][i] : 0;
      c = escape == '\\'  ? '\\'
          : escape == 'n' ? '\n'
          : escape == 'r' ? '\r'
          : escape == 't' ? '\t'
                          : 0;
      if (!c) {
        mem_free(copy);
        return false;
      }
    }
    copy[length++] = c;
  }
  *string = copy;
  return true;
}

static bool read_event(Transcript *transcript, const Fields *fields) {
  uint64_t seat = 0;
  int kind = 0;
  if (fields->count != 5 || !read_number(fields, 1, 10, INT32_MAX, &seat)) return false;
  while (kind < 6 && !field_is(fields, 0, event_kind_names[kind])) kind++;
  if (kind == 6) return false;
  char *step = NULL, *option = NULL, *text = NULL;
  bool whole = read_string(fields, 2, &step) && read_string(fields, 3, &option) &&
               read_string(fields, 4, &text) && step &&
               (option || kind == EVENT_SKIP || kind == EVENT_REASON);
  if (whole) transcript_add(transcript, (EventKind)kind, (int)seat, step, option, text);
  mem_free(step);
  mem_free(option);
  mem_free(text);
  return whole;
}

Transcript *transcript_read(const char *text, Err *err) {
  Fields fields;
  const char *cursor = text;
  uint64_t hash = 0, seed = 0, seat = 0, count = 0;
  char *scenario = NULL;
  if (!read_fields(&cursor, &fields) || fields.count != 6 ||
      !field_is(&fields, 0, heading) || fields.length[2] != 16 ||
      !read_number(&fields, 2, 16, UINT64_MAX, &hash) ||
      !read_number(&fields, 3, 10, UINT64_MAX, &seed) ||
      !read_number(&fields, 4, 10, INT32_MAX, &seat) ||
      !read_number(&fields, 5, 10, INT32_MAX, &count) ||
      !read_string(&fields, 1, &scenario) || !scenario) {
    err_set(
        err,
        strncmp(text, "attune-transcript ", 18)
            ? "This is not a saved play."
            : "The first line of the saved play is damaged, or from a newer version.");
    return NULL;
  }
  Transcript *transcript = transcript_new(scenario, hash, seed, (int)seat);
  mem_free(scenario);
  for (uint64_t i = 0; i < count; i++) {
    if (read_fields(&cursor, &fields) && read_event(transcript, &fields)) continue;
    err_set(err, "The saved play is damaged: line %" PRIu64 " cannot be read.", i + 2);
    goto failed;
  }
  if (*cursor) {
    err_set(err, "The saved play is damaged: there is more after its last line.");
    goto failed;
  }
  return transcript;
failed:
  transcript_free(transcript);
  return NULL;
}
