// Ports over plain memory: one or two stories, plays kept as the store would keep them,
// and any of them made to fail.
#ifndef ATTUNE_TESTS_PLAY_MEMORY_H
#define ATTUNE_TESTS_PLAY_MEMORY_H

#include "play/game.h"

enum { MEMORY_PLAYS = 8192 };

typedef struct MemoryPlay {
  Transcript *transcript;
  int cursor;
  bool finished;
  char ending[32];
} MemoryPlay;

typedef struct Memory {
  Scenario *scenario;
  ScenarioCard cards[2];
  MemoryPlay plays[MEMORY_PLAYS];
  int play_count;
  Settings settings;
  int appends;
  bool full;    // keeping fails
  bool closed;  // opening fails
} Memory;

Memory *memory_new(Scenario *scenario);  // takes the scenario
void memory_free(Memory *memory);
Ports memory_ports(Memory *memory);
Game *memory_game(Memory *memory, uint64_t seed);

void do_all(Game *game, const Intent *intents, int count);
// Begins the story and advances to its first pick.
void begin(Game *game);
void to_pick(Game *game);
bool act(Game *game, IntentKind kind, int arg);

#endif
