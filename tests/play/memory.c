#include "memory.h"

#include <string.h>

#include "base/mem.h"
#include "play/way.h"
#include "story/principle.h"

static int card_count(void *context) { return context ? 2 : 0; }

static const ScenarioCard *card(void *context, int index) {
  return &((Memory *)context)->cards[index];
}

static const Scenario *open_scenario(void *context, const char *id, Err *err) {
  Memory *memory = context;
  if (memory->closed || strcmp(id, memory->scenario->id) != 0) {
    err_set(err, "There is no story '%s'.", id);
    return NULL;
  }
  return memory->scenario;
}

static bool unfinished(void *context, SavedPlay *play) {
  Memory *memory = context;
  for (int i = memory->play_count - 1; i >= 0; i--) {
    if (memory->plays[i].finished) continue;
    *play = (SavedPlay){i, memory->plays[i].transcript, memory->plays[i].cursor};
    return true;
  }
  return false;
}

static bool begin_play(void *context, const Transcript *transcript, int64_t *id,
                       Err *err) {
  Memory *memory = context;
  if (memory->full) return err_set(err, "The disk is full.");
  if (memory->play_count == MEMORY_PLAYS) return err_set(err, "No room.");
  MemoryPlay *play = &memory->plays[memory->play_count];
  memset(play, 0, sizeof *play);
  play->transcript = transcript_new(transcript->scenario, transcript->hash,
                                    transcript->seed, transcript->seat);
  *id = memory->play_count++;
  return true;
}

static bool append(void *context, int64_t id, const Transcript *transcript, int first,
                   Err *err) {
  Memory *memory = context;
  if (memory->full) return err_set(err, "The disk is full.");
  MemoryPlay *play = &memory->plays[id];
  for (int i = first; i < transcript->count; i++) {
    const Event *event = &transcript->events[i];
    transcript_add(play->transcript, event->kind, event->seat, event->step, event->option,
                   event->text);
  }
  play->cursor = 0;
  memory->appends++;
  return true;
}

static bool seen(void *context, int64_t id, int cursor, Err *err) {
  Memory *memory = context;
  if (memory->full) return err_set(err, "The disk is full.");
  memory->plays[id].cursor = cursor;
  return true;
}

static bool finish(void *context, int64_t id, const char *ending, Err *err) {
  Memory *memory = context;
  if (memory->full) return err_set(err, "The disk is full.");
  memory->plays[id].finished = true;
  memory->plays[id].ending[0] = 0;
  strncat(memory->plays[id].ending, ending, sizeof memory->plays[id].ending - 1);
  return true;
}

static bool keep_settings(void *context, const Settings *settings, Err *err) {
  Memory *memory = context;
  if (memory->full) return err_set(err, "The disk is full.");
  memory->settings = *settings;
  return true;
}

Memory *memory_new(Scenario *scenario) {
  static const char *const seats[] = {"Sam", "Alex"};
  Memory *memory = mem_alloc(sizeof *memory);
  memory->scenario = scenario;
  memory->cards[0] = (ScenarioCard){.id = scenario->id,
                                    .title = scenario->title,
                                    .summary = scenario->summary,
                                    .minutes = scenario->minutes,
                                    .moment_count = way_whole(scenario, 0),
                                    .seats = seats,
                                    .seat_count = 2};
  memory->cards[1] = memory->cards[0];
  memory->cards[1].id = "missing";
  memory->cards[1].title = "Late again";
  memory->cards[1].principles = (1u << PRINCIPLE_COUNT) - 1;
  return memory;
}

void memory_free(Memory *memory) {
  for (int i = 0; i < memory->play_count; i++)
    transcript_free(memory->plays[i].transcript);
  scenario_free(memory->scenario);
  mem_free(memory);
}

Ports memory_ports(Memory *memory) {
  return (Ports){memory,     card_count, card, open_scenario, unfinished,
                 begin_play, append,     seen, finish,        keep_settings};
}

Game *memory_game(Memory *memory, uint64_t seed) {
  Ports ports = memory_ports(memory);
  Settings settings = {0};
  return game_new(&ports, &settings, seed);
}

bool act(Game *game, IntentKind kind, int arg) {
  return game_do(game, (Intent){kind, arg});
}

void do_all(Game *game, const Intent *intents, int count) {
  for (int i = 0; i < count; i++) game_do(game, intents[i]);
}

void to_pick(Game *game) {
  while (!game_view(game)->choosing && act(game, INTENT_ADVANCE, 0)) continue;
}

void begin(Game *game) {
  act(game, INTENT_OPEN, 0);
  act(game, INTENT_BEGIN, 0);
  to_pick(game);
}
