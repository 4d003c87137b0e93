#include "app/cmd_walk.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "app/opened.h"
#include "base/mem.h"
#include "story/bots.h"
#include "story/walk.h"

const char cmd_walk_help[] =
    "Plays SCENARIO (its name, or a path to a .lua file) in every way that there is, and "
    "says\n"
    "what never comes up, where a player is stuck, and how well and how badly it can go. "
    "Then\n"
    "lazy players have their turn: the first reply always, the longest, always a "
    "question.\n"
    "\n"
    "  --exhaustive   every way, without the lazy players\n"
    "  --bots         the lazy players, with the picks that carry each\n"
    "  --random N     N games of random picks instead; with --seed, from that seed on\n"
    "  --seed S       a number; 1 unless said\n"
    "  --seat S       one seat; all of them unless said\n"
    "  --json         one object\n"
    "  --verbose      states and seconds, on standard error\n"
    "\n"
    "Exit status 1 when the best play is below 90, a lazy player above 65, a state "
    "without "
    "a\n"
    "reply worth +2, or anything is out of reach or stuck.\n";

typedef struct WalkWords {
  const char *scenario, *seat;
  uint64_t seed;
  long games;  // 0: every state
  bool exhaustive, bots, json, verbose;
} WalkWords;

// What one seat came to.
typedef struct SeatReport {
  int seat;
  Bots *bots;    // NULL: they did not play
  int *endings;  // of random games, by beat
  int lost;
  Text picks;  // of the only random game
} SeatReport;

static int usage(const char *sentence, const char *word) {
  fprintf(stderr, sentence, word);
  fputs(
      "\nUsage: attune walk SCENARIO [--exhaustive | --random N] [--seed S] [--seat S] "
      "[--bots] [--json] [--verbose]\n",
      stderr);
  return 2;
}

static bool read_number(const char *word, uint64_t *number) {
  char *end = NULL;
  errno = 0;
  if (!isdigit((unsigned char)word[0])) return false;
  *number = strtoull(word, &end, 10);
  return !errno && !*end;
}

static int read_words(WalkWords *walk, int count, char **words) {
  for (int i = 0; i < count; i++) {
    const char *word = words[i], *next = i + 1 < count ? words[i + 1] : "";
    uint64_t games = 0;
    if (!strcmp(word, "--json")) {
      walk->json = true;
    } else if (!strcmp(word, "--exhaustive")) {
      walk->exhaustive = true;
    } else if (!strcmp(word, "--bots")) {
      walk->bots = true;
    } else if (!strcmp(word, "--verbose")) {
      walk->verbose = true;
    } else if (!strcmp(word, "--seed")) {
      if (!read_number(next, &walk->seed))
        return usage("'%s' is no seed: give a number.", next);
      i++;
    } else if (!strcmp(word, "--random")) {
      if (!read_number(next, &games) || games < 1 || games > 10000000)
        return usage("'%s' is no number of games: from 1 to 10000000.", next);
      walk->games = (long)games;
      i++;
    } else if (!strcmp(word, "--seat")) {
      if (!*next) return usage("--seat needs a name from the cast%s.", "");
      walk->seat = next;
      i++;
    } else if (word[0] == '-') {
      return usage("attune walk does not know '%s'.", word);
    } else if (walk->scenario) {
      return usage("One story at a time; '%s' is a second one.", word);
    } else {
      walk->scenario = word;
    }
  }
  if (walk->exhaustive && walk->games)
    return usage("Either --exhaustive or --random%s, not both.", "");
  return walk->scenario ? 0 : usage("Which story? Give its id or its path%s.", "");
}

static double core_seconds(void) {
  struct timespec now;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
  return (double)now.tv_sec + (double)now.tv_nsec * 1e-9;
}

static Walk *walk_all(const Scenario *scenario, const WalkWords *words, int seat) {
  double began = core_seconds();
  Walk *walk = walk_new(scenario, seat, WALK_STATES_MOST);
  double took = core_seconds() - began;
  long states = 0, replies = 0;
  for (int i = 0; i < walk_seats(walk); i++) {
    states += walk_seat(walk, i)->states;
    replies += walk_seat(walk, i)->replies;
  }
  if (words->verbose)
    fprintf(stderr,
            "%ld states and %ld replies in %.3f s of one core: %.0f states/s, %.0f "
            "replies/s\n",
            states, replies, took, took > 0 ? (double)states / took : 0,
            took > 0 ? (double)replies / took : 0);
  return walk;
}

static void play_random(const Scenario *scenario, const WalkWords *words,
                        SeatReport *report, Findings *findings) {
  for (long i = 0; i < words->games; i++) {
    int ending = walk_game(scenario, report->seat, words->seed + (uint64_t)i, findings,
                           words->games == 1 ? &report->picks : NULL);
    if (ending >= 0)
      report->endings[ending]++;
    else
      report->lost++;
  }
}

static void write_random(const Scenario *scenario, const WalkWords *words,
                         const SeatReport *report, Text *out) {
  text_print(out, "%s: %ld random game%s from seed %llu\n  endings:",
             scenario->people[report->seat].name, words->games,
             words->games == 1 ? "" : "s", (unsigned long long)words->seed);
  for (int i = 0; i < scenario->beat_count; i++)
    if (scenario->beats[i].ending)
      text_print(out, " %s %.1f %%", scenario->beats[i].id,
                 100.0 * report->endings[i] / (double)words->games);
  if (report->lost)
    text_print(out, " none %.1f %%", 100.0 * report->lost / (double)words->games);
  text_add(out, "\n");
  if (words->games == 1) text_print(out, "  picks: %s\n", text_string(&report->picks));
}

static void write_random_json(const Scenario *scenario, const WalkWords *words,
                              const SeatReport *report, Text *out) {
  text_print(out, "\"games\":%ld,\"seed\":%llu,\"lost\":%d,\"random\":{", words->games,
             (unsigned long long)words->seed, report->lost);
  bool first = true;
  for (int i = 0; i < scenario->beat_count; i++) {
    if (!scenario->beats[i].ending) continue;
    if (!first) text_add(out, ",");
    text_add_json(out, scenario->beats[i].id);
    text_print(out, ":%d", report->endings[i]);
    first = false;
  }
  text_add(out, "}");
}

static void write_text(const Opened *opened, const WalkWords *words, const Walk *walk,
                       const SeatReport *reports, int count, const Findings *findings,
                       Text *out) {
  const Scenario *scenario = opened->scenario;
  text_print(out, "%s (%s)\n", scenario->title, scenario->id);
  for (int i = 0; i < count; i++) {
    if (walk) walk_write(walk, i, out);
    if (!walk) write_random(scenario, words, &reports[i], out);
    if (reports[i].bots) bots_write(reports[i].bots, words->bots, out);
  }
  findings_write(findings, opened->path, out);
  int failing = findings_failing(findings);
  if (failing)
    text_print(out, "%d thing%s to mend.\n", failing, failing == 1 ? "" : "s");
  else
    text_add(out, "All is well.\n");
  if (failing && !walk)
    text_add(out, "One game again: --random 1 --seed and the number of its seed.\n");
}

static void write_json(const Opened *opened, const WalkWords *words, const Walk *walk,
                       const SeatReport *reports, int count, const Findings *findings,
                       Text *out) {
  const Scenario *scenario = opened->scenario;
  text_add(out, "{\"scenario\":");
  text_add_json(out, scenario->id);
  text_add(out, ",\"seats\":[");
  for (int i = 0; i < count; i++) {
    text_add(out, i ? ",{\"seat\":" : "{\"seat\":");
    text_add_json(out, scenario->people[reports[i].seat].id);
    text_add(out, ",");
    if (walk) walk_write_json(walk, i, out);
    if (!walk) write_random_json(scenario, words, &reports[i], out);
    if (reports[i].bots) {
      text_add(out, ",");
      bots_write_json(reports[i].bots, out);
    }
    text_add(out, "}");
  }
  text_add(out, "],\"findings\":");
  findings_write_json(findings, out);
  text_print(out, ",\"well\":%s}\n", findings_failing(findings) ? "false" : "true");
}

static int report_all(const Opened *opened, const WalkWords *words, int seat) {
  const Scenario *scenario = opened->scenario;
  SeatReport reports[4] = {{0}};
  Findings findings = {0};
  Text out = {0};
  int count = 0;
  bool bots = words->bots || (!words->exhaustive && !words->games);
  Walk *walk = words->games ? NULL : walk_all(scenario, words, seat);
  if (walk) walk_find(walk, &findings);
  for (int i = 0; i < scenario->seat_count; i++) {
    if (seat >= 0 && scenario->seats[i] != seat) continue;
    SeatReport *report = &reports[count++];
    report->seat = scenario->seats[i];
    report->endings = mem_alloc((size_t)scenario->beat_count * sizeof(int));
    if (words->games) play_random(scenario, words, report, &findings);
    if (bots) report->bots = bots_new(scenario, report->seat, words->seed);
    if (bots) bots_find(report->bots, &findings);
  }
  if (words->json)
    write_json(opened, words, walk, reports, count, &findings, &out);
  else
    write_text(opened, words, walk, reports, count, &findings, &out);
  bool written = fputs(text_string(&out), stdout) >= 0 && fflush(stdout) == 0;
  if (!written) fputs("attune walk: the report could not be written.\n", stderr);
  int status = findings_failing(&findings) || !written ? 1 : 0;
  for (int i = 0; i < count; i++) {
    bots_free(reports[i].bots);
    mem_free(reports[i].endings);
    text_free(&reports[i].picks);
  }
  walk_free(walk);
  findings_free(&findings);
  text_free(&out);
  return status;
}

int cmd_walk(int count, char **words) {
  WalkWords walk = {.seed = 1};
  Opened opened;
  int status = read_words(&walk, count, words);
  if (status) return status;
  status = 1;
  if (opened_open(&opened, "walk", walk.scenario)) {
    int seat = walk.seat ? opened_seat(&opened, "walk", walk.seat) : -1;
    status = walk.seat && seat < 0 ? 2 : report_all(&opened, &walk, seat);
  }
  opened_close(&opened);
  return status;
}
