#include "app/run.h"
#include "base/text.h"
#include "play/beads.h"
#include "story/principle.h"

static void put(const Run *run, Text *event) {
  text_add(event, "}\n");
  fputs(event->bytes, run->out);
  text_free(event);
}

static Text open_event(const char *name) {
  Text event = {0};
  text_print(&event, "{\"event\":\"%s\"", name);
  return event;
}

static void field(Text *event, const char *name, const char *value) {
  text_print(event, ",\"%s\":", name);
  text_add_json(event, value);
}

static void begin(Run *run) {
  Text event = open_event("begin");
  field(&event, "scenario", run->scenario->id);
  field(&event, "title", run->scenario->title);
  field(&event, "seat", run->scenario->people[run->person].id);
  text_print(&event, ",\"seed\":%llu", (unsigned long long)run->seed);
  put(run, &event);
}

static void sentence_event(Run *run, const char *name, const char *sentence) {
  Text event = open_event(name);
  field(&event, "text", sentence);
  put(run, &event);
}

static void notice(Run *run, const char *sentence) {
  sentence_event(run, "notice", sentence);
}

static void place(Run *run, const View *view) {
  if (!view->place || run->place == view->place) return;
  run->place = view->place;
  Text event = open_event("place");
  field(&event, "place", view->place);
  put(run, &event);
}

static void line(Run *run, const View *view) {
  place(run, view);
  const ViewPerson *speaker = run_speaker(view);
  Text event = open_event("line");
  field(&event, "who", speaker ? speaker->person->id : NULL);
  field(&event, "mood", speaker ? mood_names[speaker->mood] : NULL);
  field(&event, "text", run_line(view));
  put(run, &event);
}

static const Moment *moment_of(const Run *run, const View *view) {
  return &run->scenario->moments[view->step->moment];
}

static void ask(Run *run, const View *view) {
  place(run, view);
  Text event = open_event("ask");
  const Moment *moment = moment_of(run, view);
  field(&event, "kind", moment_kind_names[moment->kind]);
  field(&event, "moment", moment->id);
  field(&event, "step", view->step->id);
  field(&event, "prompt", view->prompt);
  if (view->screen == SCREEN_COMPOSE) field(&event, "slot", view->step->prompt);
  text_print(&event, ",\"again\":%s,\"options\":[",
             view->trying_again ? "true" : "false");
  bool first = true;
  for (int i = 0; i < view->option_count; i++) {
    if (!view->options[i].offered) continue;
    text_print(&event, "%s{\"number\":%d", first ? "" : ",", i + 1);
    field(&event, "id", view->step->options[i].id);
    field(&event, "text", view->options[i].text);
    text_add(&event, "}");
    first = false;
  }
  text_add(&event, "]");
  put(run, &event);
}

static void said(Run *run, const View *view) {
  Text event = open_event("said");
  field(&event, "moment", moment_of(run, view)->id);
  field(&event, "text", view->said);
  text_print(&event, ",\"again\":%s,\"worth\":%d", view->trying_again ? "true" : "false",
             view->worth);
  if (view->thought) field(&event, "thought", view->thought);
  if (view->sure) field(&event, "sure", view->sure);
  field(&event, "felt", view->felt);
  field(&event, "why", view->why);
  field(&event, "better", view->better);
  text_add(&event, ",\"marks\":[");
  for (int i = 0; i < view->mark_count; i++) {
    const ViewMark *mark = &view->marks[i];
    text_print(&event, "%s{\"principle\":\"%s\",\"value\":%d", i ? "," : "",
               principle_at(mark->principle)->id, mark->value);
    if (mark->said) field(&event, "said", mark->said);
    if (mark->why) field(&event, "why", mark->why);
    text_add(&event, "}");
  }
  text_add(&event, "]");
  put(run, &event);
}

static void passed(Run *run) {
  Text event = open_event("passed");
  put(run, &event);
}

static void refused(Run *run, const View *view, const char *word) {
  (void)view;
  Text event = open_event("refused");
  field(&event, "word", word);
  put(run, &event);
}

static void history(Run *run, const View *view) {
  Text event = open_event("history");
  text_add(&event, ",\"lines\":[");
  for (int i = 0; i < view->line_count; i++) {
    const ViewLine *heard = &view->lines[i];
    text_add(&event, i ? ",{\"who\":" : "{\"who\":");
    text_add_json(&event, heard->speaker ? heard->speaker->id : NULL);
    field(&event, "text", heard->text);
    text_print(&event, ",\"picked\":%s}", heard->picked ? "true" : "false");
  }
  text_add(&event, "]");
  put(run, &event);
}

static void ending(Run *run, const View *view) {
  Text event = open_event("ending");
  field(&event, "title", view->ending_title);
  field(&event, "text", view->ending_text);
  put(run, &event);
}

static void picks(Text *event, const Review *review) {
  text_add(event, ",\"picks\":[");
  for (int i = 0; i < review->pick_count; i++) {
    const ReviewPick *pick = &review->picks[i];
    text_add(event, i ? ",{\"moment\":" : "{\"moment\":");
    text_add_json(event, pick->moment->id);
    field(event, "step", pick->step->id);
    field(event, "option", pick->option ? pick->option->id : NULL);
    field(event, "tried_again", pick->retry ? pick->retry->id : NULL);
    text_print(event, ",\"worth\":%d,\"share\":%d,\"marks\":{", pick->worth, pick->share);
    for (int m = 0; pick->option && m < pick->verdict.mark_count; m++)
      text_print(event, "%s\"%s\":%d", m ? "," : "",
                 principle_at(pick->verdict.marks[m].principle)->id,
                 pick->verdict.marks[m].value);
    text_add(event, "}}");
  }
  text_add(event, "]");
}

static void figure(Text *event, const char *id, const Figure *figure, bool *first) {
  if (!figure->entries) return;
  text_print(event, "%s\"%s\":{\"entries\":%d,\"taken\":%d,\"missed\":%d,\"strained\":%d",
             *first ? "" : ",", id, figure->entries, figure->taken, figure->missed,
             figure->strained);
  if (figure->entries >= 3)
    text_print(event, ",\"value\":%.4f}", figure->value);
  else
    text_add(event, ",\"value\":null}");
  *first = false;
}

static void principle_field(Text *event, const char *name, int principle) {
  field(event, name, principle >= 0 ? principle_at(principle)->id : NULL);
}

static void debrief(Run *run, const View *view) {
  const Review *review = view->review;
  Text event = open_event("end");
  field(&event, "scenario", run->scenario->id);
  if (review) {
    field(&event, "ending", review->ending ? review->ending->id : NULL);
    picks(&event, review);
    bool first = true;
    text_add(&event, ",\"principles\":{");
    for (int i = 0; i < PRINCIPLE_COUNT; i++)
      figure(&event, principle_at(i)->id, &review->principles[i], &first);
    first = true;
    text_add(&event, "},\"families\":{");
    for (int i = 0; i < FAMILY_COUNT; i++)
      figure(&event, family_id((Family)i), &review->families[i], &first);
    text_add(&event, "}");
    field(&event, "turning",
          review->turning >= 0 ? review->moments[review->turning].moment->id : NULL);
    principle_field(&event, "strength", review->strengths[0]);
    principle_field(&event, "second_strength", review->strengths[1]);
    principle_field(&event, "aim", review->aim);
  }
  put(run, &event);
}

static void left(Run *run, const char *sentence) {
  sentence_event(run, "left", sentence);
}

const RunFace run_json = {begin,   notice,  line,   ask,     said, passed,
                          refused, history, ending, debrief, left};
