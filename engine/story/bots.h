// Lazy players: each follows one rule and minds nothing else. A rule must not carry far,
// or a scenario teaches the rule. A bot that looks for a kind of reply takes any one of
// that kind, and where none is on offer, any reply. The same seed plays the same games.
#ifndef ATTUNE_STORY_BOTS_H
#define ATTUNE_STORY_BOTS_H

#include "story/finding.h"
#include "story/session.h"

typedef enum {
  BOT_FIRST,
  BOT_LAST,
  BOT_LONGEST,
  BOT_SHORTEST,
  BOT_RANDOM,
  BOT_AGREE,
  BOT_ASK,
  BOT_APOLOGISE,
  BOT_REFLECT,
  BOT_NONE,  // never any of these four
  BOT_COUNT
} Bot;
extern const char *const bot_names[BOT_COUNT];  // "always-ask"

enum { FIT_LAZY = 65, BOT_CARRIES = 3 };

// A reply and what it brought a bot: points of fit over any reply in its place.
typedef struct BotCarry {
  const Step *step;
  const Option *option;
  double gain;
} BotCarry;

typedef struct BotRun {
  int games;
  double mean, sd;  // of fit
  double own;       // the same mean over the picks that its rule made; -1: it made none
  BotCarry carries[BOT_CARRIES];  // the most first
  int carry_count;
  int endless;  // games that did not end in 10,000 picks
} BotRun;

typedef struct Bots {
  const Scenario *scenario;
  int seat;
  BotRun runs[BOT_COUNT];
  int *endings;  // by beat: of the random bot's games
  int lost;      // of those, without an ending
} Bots;

Bots *bots_new(const Scenario *scenario, int seat,
               uint64_t seed);  // borrows the scenario
void bots_free(Bots *bots);     // harmless on NULL

// A bot above FIT_LAZY, with the picks that carry it.
void bots_find(const Bots *bots, Findings *findings);

// With `whole` the picks of every bot are named.
void bots_write(const Bots *bots, bool whole, Text *out);
void bots_write_json(const Bots *bots, Text *out);  // members of an object

#endif
