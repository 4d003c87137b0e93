#include <string.h>

#include "views.h"

static ViewBead beads[9] = {{"The doorway", 2, 0, true, false},
                            {"The call", 1, 5, true, false},
                            {"“You never”", -2, 11, true, false},
                            {"Silence", 0, 1, true, false},
                            {"The bill", -1, 18, false, true}};

static View play(Screen screen) {
  return (View){.screen = screen,
                .scenario = views_scenario(true),
                .title = "The dishes, again",
                .place = "kitchen_evening",
                .left = {&views_people[0], MOOD_CALM, false},
                .right = {&views_people[1], MOOD_TIRED, false},
                .beads = beads,
                .bead_count = 5,
                .bead_total = 9};
}

static View line(bool left, const char *speech, const char *narration) {
  View view = play(SCREEN_STAGE);
  view.speech = speech;
  view.speech_left = left;
  view.narration = narration;
  view.left.speaks = speech && left;
  view.right.speaks = speech && !left;
  return view;
}

static View choice(const char *const *texts, int count) {
  View view = line(false,
                   "Hey. Sorry, the last call ran over. I know what day it is. I just "
                   "couldn’t get away.",
                   "Quarter past nine. The breakfast pan is still in the sink.");
  view.choosing = true;
  view.prompt = "How does Sam open?";
  view.option_count = count;
  for (int i = 0; i < count; i++) {
    view.options[i] = (ViewOption){.text = texts[i], .offered = true};
  }
  return view;
}

static const char *const four[] = {
    "You never do the dishes. I always end up with them.",
    "You look worn out. Was it the call, or the whole day?",
    ("When I saw the pan at nine, I felt alone with the house. Can we talk about "
     "evenings?"),
    "It’s fine. I’ll do it. *(Say nothing, run the tap.)*"};

static const char *const six[] = {
    "You never do the dishes. I always end up with them, and with the bins, and with "
    "remembering that there are bins, and nobody has ever once said thank you for it.",
    "You look worn out.",
    "When I saw the pan at nine, I felt alone with the house, and I thought: I would "
    "like us "
    "to find an evening this week to look at how we share it.",
    "*(Say nothing.)*",
    "Verantwortungsbewusstseinsentwicklung, as my mother used to say.",
    "Tell me about the call first; the pan can wait."};

static const ViewLine said[] = {
    {NULL, "Quarter past nine. The breakfast pan is still in the sink.", false},
    {&views_people[1], "Hey. Sorry, the last call ran over.", false},
    {&views_people[0], "You look worn out. Was it the call, or the whole day?", true},
    {&views_people[1], "They moved the launch again. Third time.", false},
    {&views_people[1],
     "I sat there nodding, and all I could think was that I’d told you I’d be home.",
     false},
    {&views_people[1], "And then the train stood in the rain. *(She laughs, nearly.)*",
     false}};

static View listening(bool buzz) {
  View view = play(SCREEN_LISTEN);
  view.speech = said[5].text;
  view.right.speaks = true;
  view.lines = said;
  view.line_count = 6;
  view.heard_count = 3;
  view.buzz = buzz;
  view.choosing = true;
  view.prompt = buzz ? "Your phone buzzes. It is your mother." : NULL;
  view.option_count = 2;
  view.options[0] =
      (ViewOption){.text = "Keep listening", .offered = true, .holds = true};
  view.options[1] = (ViewOption){
      .text = "Speak up: “You could just have told them no, you know.”", .offered = true};
  return view;
}

static View composing(int filled) {
  static const char *const prompts[] = {"I feel …", "when …", "I’d like …"};
  static const char *const glyphs[] = {"feeling", "fact", "ask"};
  static const char *const pieces[] = {"worn out", "the pan is there at nine",
                                       "ten minutes of help after supper"};
  static const char *const tray[] = {
      "to talk about how we share evenings", "you to finally pull your weight",
      "ten minutes of help after supper", "nothing, forget it"};
  View view = play(SCREEN_COMPOSE);
  view.prompt = "Tell Alexandrina what the pan does to you";
  view.choosing = filled < 3;
  view.slot_count = 3;
  view.slot_now = filled;
  for (int i = 0; i < 3; i++) {
    view.slots[i] = (ViewSlot){
        .prompt = prompts[i], .glyph = glyphs[i], .text = i < filled ? pieces[i] : NULL};
  }
  view.option_count = filled < 3 ? 4 : 0;
  for (int i = 0; i < view.option_count; i++) {
    view.options[i] = (ViewOption){.text = tray[i], .offered = true};
  }
  return view;
}

static View feedback(int worth) {
  View view = play(SCREEN_FEEDBACK);
  view.right.mood = worth < 0 ? MOOD_HURT : MOOD_WARM;
  view.worth = worth;
  view.said = worth < 0 ? four[0] : four[2];
  view.felt =
      worth < 0 ? "Here we go. I’m the lazy one." : "She saw it. I can breathe out.";
  view.why =
      worth < 0
          ? "“Never” turns one evening into a verdict on her. Now she has to defend who "
            "she is, and the pan is forgotten."
          : "A feeling, one fact she can check, and an ask that she can answer.";
  view.better =
      worth < 0 ? "I feel worn out when I see that pan at nine. Can we talk about how "
                  "we do the evenings?"
                : NULL;
  view.marks[0] = (ViewMark){principle_find("i_statements"), worth, NULL, NULL};
  view.marks[1] =
      (ViewMark){principle_find("calm_reply"), worth < 0 ? -1 : 1, NULL, NULL};
  if (view.marks[1].principle < 0) view.marks[1].principle = 0;
  view.mark_count = 2;
  return view;
}

static const char *const thoughts[] = {
    "Frightened. The mortgage, the months.", "Angry. With them, for how they did it.",
    "Ashamed. As though she’d done something.",
    "Nothing much yet. It hasn’t landed, and I don’t think it will before the weekend."};

static View guessing(bool sure) {
  static const Option sures[] = {{.id = "1", .text = "A guess"},
                                 {.id = "2", .text = "Fairly sure"},
                                 {.id = "3", .text = "Certain"}};
  static const Step steps[] = {{.kind = STEP_THINK, .option_count = 4},
                               {.kind = STEP_SURE, .options = sures, .option_count = 3}};
  View view = line(false, NULL,
                   "She has turned the price tag round, to face the wall. The coat is "
                   "still buttoned.");
  view.choosing = true;
  view.step = &steps[sure];
  view.prompt = sure ? "How sure are you?" : "What is under it?";
  view.thought = sure ? thoughts[2] : NULL;
  view.option_count = sure ? 3 : 4;
  for (int i = 0; i < view.option_count; i++)
    view.options[i] =
        (ViewOption){.text = sure ? sures[i].text : thoughts[i], .offered = true};
  return view;
}

static View comparing(void) {
  static const Step step = {.kind = STEP_ANSWER, .option_count = 6};
  View view = choice(six, 6);
  view.step = &step;
  view.speech = NULL;
  view.prompt = "A day has gone badly wrong. What do you want in the first ten minutes?";
  return view;
}

static View guessed(void) {
  View view = feedback(-1);
  view.thought = thoughts[2];
  view.sure = "Fairly sure";
  view.marks[1] = view.marks[0];
  view.marks[0] = (ViewMark){
      5, 2, "She hid from a neighbour, and went vague about where.", view.thought};
  view.mark_count = 2;
  return view;
}

static View composed(void) {
  static const char *const words[] = {"worn out", "the pan is there at nine",
                                      "you to finally pull your weight"};
  static const char *const why[] = {
      "A feeling of your own, and nobody’s fault.", "One fact, and she can see it too.",
      "“Finally” keeps score; she can only defend herself."};
  View view = feedback(-1);
  view.said =
      "I feel worn out when the pan is there at nine. I’d like you to finally pull your "
      "weight.";
  view.why = NULL;
  for (int i = 0; i < 3; i++) {
    view.marks[i] = (ViewMark){i * 5, i == 2 ? -2 : 2 - i, why[i], words[i]};
  }
  view.mark_count = 3;
  return view;
}

static const Review *review(bool short_one) {
  static Review made[2];
  static ReviewMoment moments[9];
  static ReviewPick picks[9];
  static Moment titles[9];
  static const char *const names[] = {
      "The doorway", "The call",    "“You never”", "Silence",
      "The bill",    "Coming back", "Her day",     "The ask for an evening",
      "Thank you"};
  static const int worths[] = {2, 1, -2, 0, -1, 2, 1, 2, 1};
  Review *r = &made[short_one];
  for (int i = 0; i < 9; i++) {
    titles[i].title = names[i];
    titles[i].id = names[i];
    picks[i] = (ReviewPick){
        .moment = &titles[i], .worth = worths[i], .share = worths[i] * 4 + 4};
    moments[i] = (ReviewMoment){.moment = &titles[i],
                                .pick_first = i,
                                .pick_count = 1,
                                .share = picks[i].share,
                                .worth = worths[i],
                                .mark = i,
                                .principle = i * 3};
  }
  r->picks = picks, r->moments = moments;
  r->pick_count = r->moment_count = short_one ? 2 : 9;
  r->turning = short_one ? -1 : 5;
  r->strengths[0] = short_one ? -1 : 20, r->strengths[1] = short_one ? -1 : 0;
  r->aim = short_one ? -1 : 11, r->aim_pick = short_one ? -1 : 2;
  for (int i = 0; i < FAMILY_COUNT; i++) {
    bool met = short_one ? i == 0 : i != FAMILY_GROW;
    r->families[i] = (Figure){.entries = met ? (short_one ? 1 : 3 + i) : 0,
                              .taken = met ? 2 : 0,
                              .missed = met && !short_one,
                              .evidence = met ? 3 : 0,
                              .value = met ? .9 - .1 * i : 0};
  }
  return r;
}

static View debrief(bool short_one) {
  static const char *const untaken[] = {"A truce until morning", "The sofa",
                                        "The plan on the fridge door"};
  View view = play(SCREEN_DEBRIEF);
  view.review = review(short_one);
  view.bead_count = view.bead_total = view.review->moment_count;
  view.ending_title = "Two chairs, one table";
  if (short_one) return view;
  view.turning_text =
      "“That came out unfair. I’m tired, and I do want to sort this with you.” From here "
      "on "
      "Alexandrina stopped defending.";
  view.strength_text[0] = "You came back and owned your part within a minute.";
  view.strength_text[1] = "You let the whole story of the call land before you answered.";
  view.aim_text = "Next time the pan is there, try “I feel …” first.";
  view.aim_scenario = "Late again";
  view.untaken = untaken;
  view.untaken_count = 3;
  return view;
}

int views_play(NamedView *views, int most) {
  int n = 0;
  View view;
  const NamedView plain[] = {
      {"line", line(false, said[4].text, NULL)},
      {"line-player", line(true, "Mm.", NULL)},
      {"line-narration", line(false, NULL, said[0].text)},
      {"line-arabic",
       line(false, "قلت إنك ستأتين at nine sharp، والآن الساعة التاسعة والربع.", NULL)},
      {"choice", choice(four, 4)},
      {"choice-six", choice(six, 6)},
      {"listen", listening(false)},
      {"listen-phone", listening(true)},
      {"compose", composing(1)},
      {"compose-whole", composing(3)},
      {"feedback-hurt", feedback(-2)},
      {"feedback-shone", feedback(2)},
      {"feedback-composed", composed()},
      {"feedback-guess", guessed()},
      {"compare", comparing()},
      {"guess", guessing(false)},
      {"guess-sure", guessing(true)},
      {"debrief", debrief(false)},
      {"debrief-short", debrief(true)}};
  for (size_t i = 0; i < sizeof plain / sizeof *plain && n < most; i++)
    views[n++] = plain[i];
  view = choice(four, 4);
  view.trying_again = true;
  view.options[0].taken = true;
  views[n++] = (NamedView){"choice-again", view};
  view = play(SCREEN_ENDING);
  view.ending_title = "Two chairs, one table";
  view.ending_text =
      "The pan is clean by ten. You did it together, badly, and laughing at the end.";
  view.right.mood = view.left.mood = MOOD_RELIEVED;
  views[n++] = (NamedView){"ending", view};
  view = play(SCREEN_HISTORY);
  views[n++] = (NamedView){"history-empty", view};
  view.lines = said;
  view.line_count = 6;
  views[n++] = (NamedView){"history", view};
  return n;
}
