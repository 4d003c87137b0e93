#include "views.h"

#include <stdio.h>
#include <string.h>

#include "story/principle.h"

const Person views_people[2] = {
    {.id = "sam",
     .name = "Sam",
     .about = "34, home first tonight, and counting the plates",
     .look = {{"age", "34"},
              {"hair", "crop"},
              {"hair_color", "brown"},
              {"skin", "sand"},
              {"beard", "stubble"},
              {"cloth", "hoodie"},
              {"cloth_color", "teal"}},
     .look_count = 7},
    {.id = "alexandrina",
     .name = "Alexandrina",
     .about = "31, a long day, and more to come",
     .look = {{"age", "31"},
              {"head", "heart"},
              {"hair", "wavy"},
              {"hair_color", "auburn"},
              {"skin", "rose"},
              {"cloth", "cardigan"},
              {"cloth_color", "ochre"}},
     .look_count = 7}};

const Scenario *views_scenario(bool two_seats) {
  static Scenario scenarios[2];
  Scenario *scenario = &scenarios[two_seats];
  scenario->id = "dishes";
  scenario->title = "The dishes, again";
  scenario->summary = "Quarter past nine. The breakfast pan is still in the sink.";
  scenario->minutes = 6;
  scenario->people = views_people;
  scenario->person_count = 2;
  scenario->seats[0] = 0;
  scenario->seats[1] = 1;
  scenario->seat_count = two_seats ? 2 : 1;
  return scenario;
}

static const char *const notes[] = {"raised voices, once", "an unpaid bill",
                                    "it ends calmly"};
static const char *const seats[] = {"Sam", "Alexandrina"};

static uint32_t principles(const char *const *ids) {
  uint32_t mask = 0;
  for (; *ids; ids++) mask |= 1u << principle_find(*ids);
  return mask;
}

static ScenarioCard card(int index) {
  static const char *const few[] = {"i_statements", "repair", NULL};
  static const char *const many[] = {
      "active_listening", "empathy", "i_statements", "repair", "appreciation",
      "patience",         NULL};
  static const struct {
    const char *id, *title, *summary, *place;
    int minutes;
  } stories[] = {
      {"dishes", "The dishes, again", "Who sees the mess, and who says so.",
       "kitchen_evening", 6},
      {"email", "The email",
       "Laid off at four in the afternoon, told at the school concert. He starts fixing "
       "at once.",
       "school_hall_evening", 7},
      {"bedtime", "Bedtime rules",
       "Strict meets soft, at half past eight.", "bedroom_night", 1},
      {"lunch", "Sunday lunch, Donaudampfschifffahrtsgesellschaftskapitän", "A remark at the table.",
       "living_room_day", 8},
      {"rain", "الطريق إلى البيت", "ركنا السيارة في المطر ولم ينزل أحد.", "car_rain", 9},
  };
  int which = index % 5;
  return (ScenarioCard){.id = stories[which].id,
                        .title = stories[which].title,
                        .summary = stories[which].summary,
                        .minutes = stories[which].minutes,
                        .moment_count = index == 2 ? 1 : 9,
                        .notes = notes,
                        .note_count = which == 2 ? 0 : 3,
                        .principles = principles(index % 2 ? few : many),
                        .seats = seats,
                        .seat_count = which == 1 ? 1 : 2,
                        .place = stories[which].place,
                        .broken = index == 7};
}

static const ScenarioCard *cards(void) {
  static ScenarioCard made[40];
  static char ids[40][16];
  for (int i = 0; i < 40; i++) {
    made[i] = card(i);
    if (i < 5) continue;
    snprintf(ids[i], sizeof ids[i], "%s%d", made[i].id, i);
    made[i].id = ids[i];
  }
  return made;
}

static View home(int count, bool going_on) {
  return (View){.screen = SCREEN_HOME,
                .cards = cards(),
                .card_count = count,
                .can_continue = going_on,
                .continue_title = "The dishes, again",
                .continue_moment = 5,
                .continue_of = 9};
}

static View story(int index, int seat, bool two_seats) {
  return (View){.screen = SCREEN_CARD,
                .cards = cards(),
                .card_count = 40,
                .card = &cards()[index],
                .scenario = views_scenario(two_seats),
                .seat = seat};
}

static int house_views(NamedView *views) {
  static ScenarioCard most;
  most = card(0);
  most.title = "The conversation that neither of us had been looking forward to";
  most.summary =
      "Quarter past nine. The breakfast pan is still in the sink, both of you are tired, "
      "and "
      "it was never about the pan: it is about who notices, who asks, and who has to.";
  most.principles = (1u << PRINCIPLE_COUNT) - 1;
  int n = 0;
  views[n++] = (NamedView){"home", home(3, true)};
  views[n++] = (NamedView){"home-new", home(3, false)};
  views[n++] = (NamedView){"home-one", home(1, false)};
  views[n++] = (NamedView){"home-forty", home(40, true)};
  views[n++] = (NamedView){"home-empty", home(0, false)};
  views[n] = (NamedView){"home-notice", home(3, true)};
  views[n++].view.notice =
      "The disk is full: what you pick now is not kept. Make some room, and it will be.";
  views[n++] = (NamedView){"card", story(0, 0, true)};
  views[n++] = (NamedView){"card-partner", story(2, 1, true)};
  views[n++] = (NamedView){"card-one-seat", story(1, 0, false)};
  views[n] = (NamedView){"card-most", story(0, 1, true)};
  views[n++].view.card = &most;
  views[n++] = (NamedView){"settings", {.screen = SCREEN_SETTINGS}};
  return n;
}

enum { VIEWS_MOST = 64 };

const NamedView *views_all(int *count) {
  static NamedView views[VIEWS_MOST];
  static int made;
  if (!made) {
    made = house_views(views);
    made += views_play(views + made, VIEWS_MOST - made);
  }
  *count = made;
  return views;
}

const View *views_find(const char *name) {
  int count;
  const NamedView *views = views_all(&count);
  for (int i = 0; i < count; i++) {
    if (!strcmp(views[i].name, name)) return &views[i].view;
  }
  return NULL;
}
