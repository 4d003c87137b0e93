#include "story/graph.h"

#include <stdio.h>
#include <string.h>

#include "base/mem.h"
#include "story/expr.h"
#include "story/finding.h"

enum { LABEL_WIDE = 26, LABEL_LONG = 64, ID_LONG = 16 };

static const char *kind_shape(MomentKind kind) {
  switch (kind) {
    case MOMENT_CHOICE: return "hexagon";
    case MOMENT_LISTEN: return "ellipse";
    case MOMENT_COMPOSE: return "parallelogram";
    default: return "octagon";
  }
}

// A way that has not arrived yet.
typedef struct Open {
  char from[16];  // "b3" a beat, "m5" a moment
  char *label;    // what takes it; NULL: nothing to say
} Open;

typedef struct Drawing {
  const Scenario *scenario;
  Text *out;
  Open *opens;
  size_t count, capacity;
  bool fits;  // some way leads to the first ending that fits
} Drawing;

// Inside quotes; a line is broken at a space when it has become wide.
static void add_label(Text *out, const char *string, int most) {
  Text text = {0};
  text_add_short(&text, string, most);
  int column = 0;
  for (const char *at = text_string(&text); *at; at++) {
    if (*at == ' ' && column >= LABEL_WIDE) {
      text_add(out, "\\n");
      column = 0;
      continue;
    }
    if (*at == '"' || *at == '\\') text_add(out, "\\");
    if (*at == '\n')
      text_add(out, " ");
    else
      text_add_bytes(out, at, 1);
    column++;
  }
  text_free(&text);
}

static void add_open(Drawing *drawing, char kind, int index, char *label) {
  drawing->opens = mem_grow(drawing->opens, &drawing->capacity, drawing->count + 1,
                            sizeof *drawing->opens);
  Open *open = &drawing->opens[drawing->count++];
  snprintf(open->from, sizeof open->from, "%c%d", kind, index);
  open->label = label;
}

static void drop_opens(Drawing *drawing) {
  for (size_t i = 0; i < drawing->count; i++) mem_free(drawing->opens[i].label);
  drawing->count = 0;
}

static void draw_way(const Drawing *drawing, const char *from, const char *to,
                     const char *label, const char *when) {
  text_print(drawing->out, "  %s -> %s", from, to);
  if (label || when) {
    text_add(drawing->out, " [label=\"");
    if (label) add_label(drawing->out, label, 4 * LABEL_LONG);
    if (label && when) text_add(drawing->out, "\\n");
    if (when) {
      text_add(drawing->out, "when ");
      add_label(drawing->out, when, LABEL_LONG);
    }
    text_print(drawing->out, "\"%s]", when ? ", style=dashed" : "");
  }
  text_add(drawing->out, ";\n");
}

static void name_target(Drawing *drawing, int target, char *name, size_t size) {
  if (target == TO_ENDING) drawing->fits = true;
  if (target == TO_ENDING)
    snprintf(name, size, "fits");
  else
    snprintf(name, size, "b%d", target);
}

static void draw_opens(Drawing *drawing, const char *to, const Expr *when) {
  for (size_t i = 0; i < drawing->count; i++)
    draw_way(drawing, drawing->opens[i].from, to, drawing->opens[i].label,
             when ? expr_source(when) : NULL);
}

// "mood, soup": the ids of the moment's options that lead to the target, shortened.
static char *options_to(const Scenario *scenario, const Moment *moment, int target) {
  Text label = {0};
  for (int s = 0; s < moment->step_count; s++) {
    const Step *step = &scenario->steps[moment->step_first + s];
    for (int i = 0; i < step->option_count; i++) {
      if (step->options[i].to != target) continue;
      const char *id = step->options[i].id, *slash = strrchr(id, '/');
      if (label.length) text_add(&label, ", ");
      if (slash) text_add(&label, "#");
      text_add_short(&label, slash ? slash + 1 : id, ID_LONG);
    }
  }
  return label.bytes;
}

static bool leads_to(const Step *step, int target) {
  for (int i = 0; i < step->option_count; i++)
    if (step->options[i].to == target) return true;
  return false;
}

static void draw_moment(const Scenario *scenario, int index, bool reached, Text *out) {
  const Moment *moment = &scenario->moments[index];
  const char *words = moment->prompt ? moment->prompt : moment->title;
  text_print(out, "  m%d [shape=%s, label=\"%s", index, kind_shape(moment->kind),
             moment_kind_names[moment->kind]);
  if (moment->seat >= 0 && scenario->seat_count > 1) {
    text_add(out, " for ");
    add_label(out, scenario->people[moment->seat].name, LABEL_LONG);
  }
  if (words) {
    text_add(out, "\\n");
    add_label(out, words, LABEL_LONG);
  }
  text_print(out, "\"%s];\n",
             reached ? "" : ", style=dashed, color=gray, fontcolor=gray");
}

static void leave_moment(Drawing *drawing, int index) {
  const Scenario *scenario = drawing->scenario;
  const Moment *moment = &scenario->moments[index];
  const Step *steps = &scenario->steps[moment->step_first];
  char from[16], to[16];
  bool leaves = false;
  snprintf(from, sizeof from, "m%d", index);
  for (int target = TO_ENDING; target < scenario->beat_count; target++) {
    bool leads = false;
    for (int s = 0; s < moment->step_count; s++)
      leads = leads || leads_to(&steps[s], target);
    if (target == TO_NEXT || !leads) continue;
    char *label = options_to(scenario, moment, target);
    name_target(drawing, target, to, sizeof to);
    draw_way(drawing, from, to, label, NULL);
    mem_free(label);
    leaves = true;
  }
  // The last step decides whether the moment is also left by its end.
  if (!moment->step_count || !leads_to(&steps[moment->step_count - 1], TO_NEXT)) return;
  bool says = leaves || moment->kind == MOMENT_CHOICE;
  add_open(drawing, 'm', index, says ? options_to(scenario, moment, TO_NEXT) : NULL);
}

static void enter_moment(Drawing *drawing, const Item *item, bool reached) {
  const Scenario *scenario = drawing->scenario;
  char name[16];
  snprintf(name, sizeof name, "m%d", item->index);
  draw_moment(scenario, item->index, reached, drawing->out);
  draw_opens(drawing, name, item->when);
  const Moment *moment = &scenario->moments[item->index];
  if (!item->when && (moment->seat < 0 || scenario->seat_count < 2)) drop_opens(drawing);
  leave_moment(drawing, item->index);
}

static int next_beat(const Scenario *scenario, int beat) {
  for (int i = beat + 1; i < scenario->beat_count; i++)
    if (!scenario->beats[i].ending) return i;
  return TO_ENDING;
}

static void draw_beat_box(const Scenario *scenario, int index, bool reached, Text *out) {
  const Beat *beat = &scenario->beats[index];
  text_print(out, "  b%d [shape=%s, label=\"", index,
             beat->ending ? "doubleoctagon" : "box");
  add_label(out, beat->title ? beat->title : beat->id, LABEL_LONG);
  if (beat->title && strcmp(beat->title, beat->id)) {
    text_add(out, "\\n(");
    add_label(out, beat->id, LABEL_LONG);
    text_add(out, ")");
  }
  if (!reached) text_add(out, "\\nnever reached");
  const char *style = reached ? (beat->ending ? "" : ", style=\"filled,rounded\"")
                              : ", style=dashed, color=gray, fontcolor=gray";
  text_print(out, "\"%s];\n", style);
}

static void draw_beat(Drawing *drawing, int index, bool reached) {
  const Beat *beat = &drawing->scenario->beats[index];
  char to[16];
  draw_beat_box(drawing->scenario, index, reached, drawing->out);
  add_open(drawing, 'b', index, NULL);
  for (int i = 0; i < beat->item_count; i++) {
    const Item *item = &beat->items[i];
    if (item->kind == ITEM_ENTER) enter_moment(drawing, item, reached);
    if (item->kind != ITEM_GO) continue;
    name_target(drawing, item->target, to, sizeof to);
    draw_opens(drawing, to, item->when);
    if (!item->when) drop_opens(drawing);
  }
  if (!beat->ending && drawing->count) {
    name_target(drawing, next_beat(drawing->scenario, index), to, sizeof to);
    draw_opens(drawing, to, NULL);
  }
  drop_opens(drawing);
}

static void draw_fits(const Drawing *drawing) {
  const Scenario *scenario = drawing->scenario;
  char to[16];
  if (!drawing->fits) return;
  text_add(drawing->out,
           "  fits [shape=plaintext, label=\"the first ending\\nthat fits\"];\n");
  for (int i = 0; i < scenario->beat_count; i++) {
    const Beat *beat = &scenario->beats[i];
    if (!beat->ending) continue;
    snprintf(to, sizeof to, "b%d", i);
    draw_way(drawing, "fits", to, NULL, beat->when ? expr_source(beat->when) : NULL);
  }
}

static void draw_starts(const Drawing *drawing) {
  const Scenario *scenario = drawing->scenario;
  for (int i = 0; i < scenario->seat_count; i++) {
    text_print(drawing->out, "  s%d [shape=plaintext, label=\"", i);
    add_label(drawing->out, scenario->people[scenario->seats[i]].name, LABEL_LONG);
    text_print(drawing->out, "\"];\n  s%d -> b%d;\n", i, scenario->starts[i]);
  }
}

void graph_write(const Scenario *scenario, const bool *reached, Text *out) {
  Drawing drawing = {.scenario = scenario, .out = out};
  text_add(out, "digraph \"");
  add_label(out, scenario->id, LABEL_LONG);
  text_add(out, "\" {\n  label=\"");
  add_label(out, scenario->title ? scenario->title : scenario->id, LABEL_LONG);
  text_add(out,
           "\";\n  labelloc=t;\n  node [fontname=\"sans-serif\", fontsize=11, "
           "fillcolor=\"#f6ecd8\"];\n"
           "  edge [fontname=\"sans-serif\", fontsize=9];\n");
  draw_starts(&drawing);
  for (int i = 0; i < scenario->beat_count; i++)
    draw_beat(&drawing, i, !reached || reached[i]);
  draw_fits(&drawing);
  text_add(out, "}\n");
  mem_free(drawing.opens);
}
