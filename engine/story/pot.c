#include "story/pot.h"

#include <stdio.h>

#include "story/texts.h"

typedef struct Pot {
  const Scenario *scenario;
  Text *out;
} Pot;

static void add_quoted(Text *out, const char *string) {
  text_add(out, "\"");
  for (const char *at = string; *at; at++) {
    switch (*at) {
      case '"': text_add(out, "\\\""); break;
      case '\\': text_add(out, "\\\\"); break;
      case '\n': text_add(out, "\\n"); break;
      case '\t': text_add(out, "\\t"); break;
      default: text_add_bytes(out, at, 1);
    }
  }
  text_add(out, "\"");
}

static const char *name_of(const Scenario *scenario, int person, const char *nobody) {
  return person < 0 ? nobody : scenario->people[person].name;
}

// A comment stays on its line.
static void add_comment(Text *out, const char *label, const char *string) {
  text_print(out, "#. %s", label);
  for (const char *at = string; *at; at++) text_add_bytes(out, *at == '\n' ? " " : at, 1);
  text_add(out, "\n");
}

static void add_speaker(const Pot *pot, const ScenarioText *text) {
  const Scenario *scenario = pot->scenario;
  Text who = {0};
  if (text->person < 0)
    text_add(&who, "narration");
  else
    text_print(&who, "%s, %s", name_of(scenario, text->person, ""),
               text->mood < 0 ? "in the same mood as before" : mood_names[text->mood]);
  add_comment(pot->out, "", who.bytes);
  text_free(&who);
}

static void add_what(const Pot *pot, const ScenarioText *text) {
  const Scenario *scenario = pot->scenario;
  switch (text->kind) {
    case TEXT_TITLE: add_comment(pot->out, "", "a title"); return;
    case TEXT_SUMMARY: add_comment(pot->out, "", "what it is about"); return;
    case TEXT_NOTE: add_comment(pot->out, "", "what is ahead, shown before play"); return;
    case TEXT_NAME: add_comment(pot->out, "", "a name"); return;
    case TEXT_ABOUT:
      add_comment(pot->out, "who this is: ", name_of(scenario, text->person, ""));
      return;
    case TEXT_LINE: add_speaker(pot, text); return;
    case TEXT_PROMPT: add_comment(pot->out, "", "what the player is asked"); return;
    case TEXT_REPLY:
      add_comment(pot->out, "a reply: ", name_of(scenario, text->person, "the player"));
      return;
    case TEXT_PIECE:
      add_comment(pot->out, "a piece of a sentence: ",
                  name_of(scenario, text->person, "the player"));
      return;
    case TEXT_WHY:
      add_comment(pot->out, "the reason given, to: ", text->option->text);
      return;
    case TEXT_THOUGHT:
      add_comment(pot->out,
                  "a thought: ", name_of(scenario, text->person, "the other person"));
      break;
    case TEXT_BETTER:
      add_comment(pot->out,
                  "a better reply: ", name_of(scenario, text->person, "the player"));
      break;
  }
  if (text->option) add_comment(pot->out, "to: ", text->option->text);
}

static void add_entry(void *context, const ScenarioText *text) {
  const Pot *pot = context;
  if (!*text->text) return;
  text_add(pot->out, "\n");
  add_what(pot, text);
  if (text->line) text_print(pot->out, "#: %s.lua:%d\n", pot->scenario->id, text->line);
  text_add(pot->out, "msgctxt ");
  add_quoted(pot->out, text->id);
  text_add(pot->out, "\nmsgid ");
  add_quoted(pot->out, text->text);
  text_add(pot->out, "\nmsgstr \"\"\n");
}

void pot_write(const Scenario *scenario, Text *out) {
  Pot pot = {scenario, out};
  text_add(out, "msgid \"\"\nmsgstr \"\"\n");
  text_print(out, "\"Project-Id-Version: attune %s\\n\"\n", scenario->id);
  text_add(out,
           "\"PO-Revision-Date: \\n\"\n"
           "\"Last-Translator: \\n\"\n"
           "\"Language-Team: \\n\"\n"
           "\"Language: \\n\"\n"
           "\"MIME-Version: 1.0\\n\"\n"
           "\"Content-Type: text/plain; charset=UTF-8\\n\"\n"
           "\"Content-Transfer-Encoding: 8bit\\n\"\n");
  scenario_texts(scenario, add_entry, &pot);
}
