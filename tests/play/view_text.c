#include "view_text.h"

static const char *or_none(const char *text) { return text ? text : "(none)"; }

static void person_text(const char *side, const ViewPerson *person, Text *out) {
  text_print(out, "%s %s %d %d\n", side, person->person ? person->person->name : "(none)",
             person->mood, person->speaks);
}

static void options_text(const View *view, Text *out) {
  for (int i = 0; i < view->option_count; i++) {
    const ViewOption *option = &view->options[i];
    text_print(out, "option %s offered %d taken %d holds %d worth %d\n", option->text,
               option->offered, option->taken, option->holds, option->worth);
  }
  for (int i = 0; i < view->slot_count; i++)
    text_print(out, "slot %s %s\n", view->slots[i].prompt, or_none(view->slots[i].text));
}

static void feedback_text(const View *view, Text *out) {
  text_print(out, "said %s felt %s why %s better %s worth %d\n", or_none(view->said),
             or_none(view->felt), or_none(view->why), or_none(view->better), view->worth);
  for (int i = 0; i < view->mark_count; i++)
    text_print(out, "mark %d %d %s %s\n", view->marks[i].principle, view->marks[i].value,
               or_none(view->marks[i].why), or_none(view->marks[i].said));
}

void view_text(const View *view, Text *out) {
  text_print(out, "screen %d title %s place %s\n", view->screen, or_none(view->title),
             or_none(view->place));
  person_text("left", &view->left, out);
  person_text("right", &view->right, out);
  text_print(
      out, "speech %s by left %d\nnarration %s\nprompt %s choosing %d again %d buzz %d\n",
      or_none(view->speech), view->speech_left, or_none(view->narration),
      or_none(view->prompt), view->choosing, view->trying_again, view->buzz);
  options_text(view, out);
  text_print(out, "slot now %d heard %d total %d\n", view->slot_now, view->heard_count,
             view->bead_total);
  for (int i = 0; i < view->bead_count; i++)
    text_print(out, "bead %s %d %d %d %d\n", view->beads[i].title, view->beads[i].worth,
               view->beads[i].principle, view->beads[i].done, view->beads[i].now);
  for (int i = 0; i < view->line_count; i++)
    text_print(out, "line %s: %s %d\n",
               view->lines[i].speaker ? view->lines[i].speaker->name : "(told)",
               view->lines[i].text, view->lines[i].picked);
  feedback_text(view, out);
  text_print(out, "ending %s %s\n", or_none(view->ending_title),
             or_none(view->ending_text));
}
