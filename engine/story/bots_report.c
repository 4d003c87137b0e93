#include "story/bots.h"

static void add_carries(const BotRun *run, Text *out) {
  for (int i = 0; i < run->carry_count; i++)
    text_print(out, "%s%s at %s (+%.1f)", i ? ", " : "", run->carries[i].option->id,
               run->carries[i].step->id, run->carries[i].gain);
}

void bots_find(const Bots *bots, Findings *findings) {
  const char *name = bots->scenario->people[bots->seat].name;
  for (int bot = 0; bot < BOT_COUNT; bot++) {
    const BotRun *run = &bots->runs[bot];
    if (run->endless)
      findings_add(findings, "never-ends", true, 0,
                   "The bot '%s' as %s did not come to an end in %d of %d games.",
                   bot_names[bot], name, run->endless, run->games);
    if (run->mean <= FIT_LAZY) continue;
    Text carries = {0};
    add_carries(run, &carries);
    findings_add(findings, "lazy-wins", true,
                 run->carry_count ? run->carries[0].option->line : 0,
                 "The bot '%s' as %s gets %.1f, more than %d. What carries it: %s.",
                 bot_names[bot], name, run->mean, FIT_LAZY, text_string(&carries));
    text_free(&carries);
  }
}

void bots_write(const Bots *bots, bool whole, Text *out) {
  const Scenario *scenario = bots->scenario;
  int random = bots->runs[BOT_RANDOM].games;
  text_print(out, "  endings of %d random games:", random);
  for (int i = 0; i < scenario->beat_count; i++)
    if (scenario->beats[i].ending)
      text_print(out, " %s %.1f %%", scenario->beats[i].id,
                 100.0 * bots->endings[i] / random);
  if (bots->lost) text_print(out, " none %.1f %%", 100.0 * bots->lost / random);
  text_add(out, "\n");
  for (int bot = 0; bot < BOT_COUNT; bot++) {
    const BotRun *run = &bots->runs[bot];
    text_print(out, "  %-20s%5.1f", bot_names[bot], run->mean);
    if (run->games > 1) text_print(out, "  sd %4.1f of %d games", run->sd, run->games);
    if (bot > BOT_RANDOM && run->own >= 0)
      text_print(out, ", its own picks %.1f", run->own);
    if (bot > BOT_RANDOM && run->own < 0) text_add(out, ", never has a pick of its own");
    text_add(out, "\n");
    if ((whole || run->mean > FIT_LAZY) && run->carry_count) {
      text_add(out, "    carried by ");
      add_carries(run, out);
      text_add(out, "\n");
    }
  }
}

void bots_write_json(const Bots *bots, Text *out) {
  const Scenario *scenario = bots->scenario;
  text_add(out, "\"endings\":{");
  bool first = true;
  for (int i = 0; i < scenario->beat_count; i++) {
    if (!scenario->beats[i].ending) continue;
    if (!first) text_add(out, ",");
    text_add_json(out, scenario->beats[i].id);
    text_print(out, ":%d", bots->endings[i]);
    first = false;
  }
  text_print(out, "},\"lost\":%d,\"bots\":[", bots->lost);
  for (int bot = 0; bot < BOT_COUNT; bot++) {
    const BotRun *run = &bots->runs[bot];
    text_print(out, "%s{\"name\":\"%s\",\"games\":%d,\"mean\":%.4f,\"sd\":%.4f,\"own\":",
               bot ? "," : "", bot_names[bot], run->games, run->mean, run->sd);
    if (run->own < 0)
      text_add(out, "null");
    else
      text_print(out, "%.4f", run->own);
    text_add(out, ",\"carried_by\":[");
    for (int i = 0; i < run->carry_count; i++) {
      text_add(out, i ? ",{\"step\":" : "{\"step\":");
      text_add_json(out, run->carries[i].step->id);
      text_add(out, ",\"option\":");
      text_add_json(out, run->carries[i].option->id);
      text_print(out, ",\"gain\":%.4f}", run->carries[i].gain);
    }
    text_add(out, "]}");
  }
  text_add(out, "]");
}
