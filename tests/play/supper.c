#include "supper.h"

#include <assert.h>
#include <string.h>

#include "base/arena.h"
#include "story/expr.h"
#include "story/principle.h"

enum { BEATS = 6, STEPS = 8, MOMENTS = 4, ITEMS = 16, OPTIONS = 4, PEOPLE = 2 };

typedef struct Builder {
  Arena *arena;
  Scenario *scenario;
  Beat *beats;
  Step *steps;
  Moment *moments;
  const char *beat_ids[BEATS];
  const char *option_ids[STEPS * OPTIONS];
  int picked;
  Item *items;  // of the present beat
  Beat *beat;
} Builder;

static const char *const people[PEOPLE] = {"sam", "alex"};

static const Expr *condition(Builder *b, const char *source) {
  if (!source) return NULL;
  ExprNames names = {.vars = b->scenario->vars,
                     .var_count = b->scenario->var_count,
                     .beats = b->beat_ids,
                     .beat_count = BEATS,
                     .options = b->option_ids,
                     .option_count = b->picked,
                     .people = people,
                     .person_count = PEOPLE};
  ExprProblem problem;
  const Expr *expr = expr_compile(b->arena, source, &names, &problem);
  assert(expr);
  return expr;
}

static void open_beat(Builder *b, const char *title, bool ending, const char *when) {
  b->beat = &b->beats[b->scenario->beat_count];
  b->beat->id = b->beat_ids[b->scenario->beat_count++];
  b->beat->title = title;
  b->beat->ending = ending;
  b->beat->when = condition(b, when);
  b->items = arena_alloc(b->arena, sizeof(Item) * ITEMS);
  b->beat->items = b->items;
}

static Item *item(Builder *b, ItemKind kind) {
  assert(b->beat->item_count < ITEMS);
  Item *made = &b->items[b->beat->item_count++];
  made->kind = kind;
  made->person = made->mood = made->index = made->target = -1;
  return made;
}

static void place(Builder *b, const char *name) { item(b, ITEM_PLACE)->text = name; }

static void line(Builder *b, int person, int mood, const char *text, const char *when) {
  Item *made = item(b, ITEM_LINE);
  made->person = person;
  made->mood = mood;
  made->text = text;
  made->id = arena_print(b->arena, "%s/line/%d", b->beat->id, b->beat->item_count);
  made->when = condition(b, when);
}

static Item *open_moment(Builder *b, MomentKind kind, const char *id, const char *title,
                         const char *prompt) {
  Moment *moment = &b->moments[b->scenario->moment_count];
  *moment = (Moment){.kind = kind,
                     .id = arena_print(b->arena, "%s/%s", b->beat->id, id),
                     .title = title,
                     .prompt = prompt,
                     .seat = -1,
                     .beat = b->scenario->beat_count - 1,
                     .step_first = b->scenario->step_count};
  Item *enter = item(b, ITEM_ENTER);
  enter->index = b->scenario->moment_count++;
  return enter;
}

static Step *step(Builder *b, StepKind kind, const char *id, const char *prompt,
                  int weight) {
  Moment *moment = &b->moments[b->scenario->moment_count - 1];
  Step *made = &b->steps[b->scenario->step_count];
  *made = (Step){.kind = kind,
                 .moment = b->scenario->moment_count - 1,
                 .id = id ? arena_print(b->arena, "%s/%s", moment->id, id) : moment->id,
                 .prompt = prompt,
                 .options = arena_alloc(b->arena, sizeof(Option) * OPTIONS),
                 .weight = weight};
  item(b, ITEM_STEP)->index = b->scenario->step_count++;
  moment->step_count++;
  return made;
}

static Option *reply(Builder *b, Step *to, const char *id, const char *text,
                     const char *principle, int value, const char *better) {
  Option *option = (Option *)&to->options[to->option_count++];
  assert(to->option_count <= OPTIONS);
  Mark *mark = arena_alloc(b->arena, sizeof *mark);
  *mark = (Mark){principle_find(principle), value};
  assert(mark->principle >= 0);
  *option = (Option){.id = id,
                     .text = text,
                     .to = TO_NEXT,
                     .picked = b->picked,
                     .verdict = {.marks = mark,
                                 .mark_count = 1,
                                 .why = arena_print(b->arena, "Because of %s.", id),
                                 .felt = value < 0 ? "Here we go." : "That helps.",
                                 .better = better}};
  b->option_ids[b->picked++] = id;
  return option;
}

static void effect(Builder *b, Option *option, double value) {
  Effect *made = arena_alloc(b->arena, sizeof *made);
  *made = (Effect){.var = 0, .adds = true, .value = value};
  option->verdict.effects = made;
  option->verdict.effect_count = 1;
  option->verdict.has_effects = true;
}

static void close_moment(Builder *b, Item *enter) { enter->target = b->beat->item_count; }

static void build_doorway(Builder *b, bool edited) {
  open_beat(b, "The doorway", false, NULL);
  place(b, "kitchen_evening");
  line(b, -1, -1, "Quarter past nine.", NULL);
  line(b, SUPPER_ALEX, MOOD_TIRED, "Hey. Sorry, the call ran over.", NULL);
  Item *enter = open_moment(b, MOMENT_CHOICE, "open", "The opening", "How do you open?");
  Step *open = step(b, STEP_REPLY, NULL, NULL, WEIGHT_ONE);
  Option *never = reply(b, open, "never", "You never cook.", "i_statements", -2,
                        "I'm hungry and worn out.");
  never->to = 1;
  effect(b, never, 2);
  Option *ask = reply(b, open, edited ? "ask_again" : "ask", "How was the call?",
                      "active_listening", 2, NULL);
  effect(b, ask, -1);
  reply(b, open, "mm", "*Nod.*", "calm_reply", 0, "How was the call?");
  reply(b, open, "late", "You're late, love.", "calm_reply", -1, "I'm glad you're here.")
      ->when = condition(b, "visits.doorway == 1");
  close_moment(b, enter);
  Item *past = item(b, ITEM_GO);
  past->target = 2;
}

static void build_floor(Builder *b) {
  open_beat(b, "Her day", false, NULL);
  Item *enter = open_moment(b, MOMENT_LISTEN, "floor", NULL, "Alex has the floor.");
  line(b, SUPPER_ALEX, MOOD_SAD, "They moved the launch.", NULL);
  Step *buzz = step(b, STEP_PAUSE, "pause1", "Your phone buzzes.", 30);
  buzz->buzz = true;
  reply(b, buzz, "hold", "*Turn it over.*", "undivided_attention", 2, NULL)->holds = true;
  reply(b, buzz, "cut", "Can they do that?", "active_listening", -1, "*Turn it over.*");
  line(b, SUPPER_ALEX, -1, "I sat there nodding.", "picked.hold");
  Step *fridge = step(b, STEP_PAUSE, "pause2", "The fridge hums.", 30);
  reply(b, fridge, "wait", "*Wait.*", "active_listening", 1, NULL)->holds = true;
  reply(b, fridge, "fix", "You should complain.", "active_listening", -2, "*Wait.*");
  Step *recall = step(b, STEP_SAYBACK, "recall", "Say something back.", WEIGHT_ONE);
  reply(b, recall, "back", "So it moved, and nobody asked you.", "empathy", 2, NULL);
  reply(b, recall, "cheer", "Could be worse!", "empathy", -1, "So nobody asked you.");
  close_moment(b, enter);
}

static void build_ask(Builder *b) {
  open_beat(b, "The ask", false, NULL);
  Item *enter =
      open_moment(b, MOMENT_COMPOSE, "pan", "The pan", "Say what the pan does.");
  Moment *moment = &b->moments[b->scenario->moment_count - 1];
  moment->felt[0] = "I can do that.";
  moment->felt[1] = "I think I see.";
  moment->felt[2] = "I give up.";
  moment->better = "I feel worn out when the pan is there.";
  Step *feel = step(b, STEP_PIECE, "1", "I feel …", 20);
  feel->glyph = "feeling";
  reply(b, feel, "worn", "worn out", "i_statements", 2, NULL);
  reply(b, feel, "care", "that you don't care", "i_statements", -2, "worn out");
  Step *when = step(b, STEP_PIECE, "2", "when …", 20);
  when->glyph = "fact";
  reply(b, when, "pan", "the pan is there", "i_statements", 2, NULL);
  reply(b, when, "lazy", "you are lazy", "i_statements", -2, "the pan is there")->when =
      condition(b, "picked.care");
  Step *like = step(b, STEP_PIECE, "3", "I'd like …", 20);
  like->glyph = "ask";
  reply(b, like, "talk", "to talk", "openness", 2, NULL);
  reply(b, like, "nothing", "nothing", "own_voice", 0, "to talk");
  close_moment(b, enter);
  line(b, SUPPER_ALEX, MOOD_WARM, "Thank you for saying it.", "good");
  line(b, SUPPER_ALEX, MOOD_HURT, "Right.", "poor");
}

Scenario *supper_new(bool edited) {
  Arena *arena = arena_new();
  Scenario *scenario = arena_alloc(arena, sizeof *scenario);
  Builder b = {.arena = arena,
               .scenario = scenario,
               .beats = arena_alloc(arena, sizeof(Beat) * BEATS),
               .steps = arena_alloc(arena, sizeof(Step) * STEPS),
               .moments = arena_alloc(arena, sizeof(Moment) * MOMENTS),
               .beat_ids = {"doorway", "flare", "floor", "ask", "tea", "late"}};
  Person *cast = arena_alloc(arena, sizeof(Person) * PEOPLE);
  cast[0] = (Person){.id = "sam", .name = "Sam"};
  cast[1] = (Person){.id = "alex", .name = "Alex"};
  Var *heat = arena_alloc(arena, sizeof *heat);
  *heat = (Var){.name = "heat", .kind = VAR_NUMBER, .start = 2, .max = 9};
  *scenario = (Scenario){.arena = arena,
                         .id = "supper",
                         .path = "supper.lua",
                         .title = "Supper",
                         .summary = "A pan and a late evening.",
                         .minutes = 3,
                         .people = cast,
                         .person_count = PEOPLE,
                         .seats = {SUPPER_SAM, SUPPER_ALEX},
                         .seat_count = 2,
                         .vars = heat,
                         .var_count = 1,
                         .beats = b.beats,
                         .moments = b.moments,
                         .steps = b.steps};
  build_doorway(&b, edited);
  open_beat(&b, "Sparks", false, NULL);
  line(&b, SUPPER_ALEX, MOOD_ANGRY, "Never?", NULL);
  line(&b, SUPPER_SAM, MOOD_TENSE, "Sometimes.", NULL);
  item(&b, ITEM_GO)->target = 0;
  b.items[b.beat->item_count - 1].when = condition(&b, "visits.flare < 3");
  build_floor(&b);
  build_ask(&b);
  open_beat(&b, "Two cups", true, "heat <= 2");
  line(&b, -1, -1, "The kettle clicks.", NULL);
  line(&b, SUPPER_ALEX, MOOD_WARM, "Stay a minute.", NULL);
  open_beat(&b, "Late", true, NULL);
  line(&b, -1, -1, "The light goes out.", NULL);
  scenario->option_count = b.picked;
  scenario->hash = scenario_hash(scenario);
  return scenario;
}
