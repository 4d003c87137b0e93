#include "app/cmd_graph.h"

#include <stdio.h>

#include "app/opened.h"
#include "base/mem.h"
#include "story/graph.h"
#include "story/walk.h"

const char cmd_graph_help[] =
    "Prints SCENARIO (its name, or a path to a .lua file) as DOT, for Graphviz:\n"
    "\n"
    "  attune graph dishes | dot -Tsvg -o dishes.svg\n"
    "\n"
    "Beats are boxes, endings double octagons, choices hexagons, listening ellipses, "
    "sentences\n"
    "to build slanted boxes, other moments octagons. Dashed and grey is what no play "
    "reaches;\n"
    "dashed arrows have a condition.\n";

static int draw(const Scenario *scenario) {
  Walk *walk = walk_new(scenario, -1, WALK_STATES_MOST);
  bool *reached = mem_alloc((size_t)scenario->beat_count + 1);
  bool whole = true;
  for (int i = 0; i < walk_seats(walk); i++) whole = whole && walk_seat(walk, i)->whole;
  for (int i = 0; i < scenario->beat_count; i++) reached[i] = walk_reached(walk, i);
  Text out = {0};
  graph_write(scenario, whole ? reached : NULL, &out);
  bool written = fputs(text_string(&out), stdout) >= 0 && fflush(stdout) == 0;
  if (!written) fputs("attune graph: the picture could not be written.\n", stderr);
  text_free(&out);
  mem_free(reached);
  walk_free(walk);
  return written ? 0 : 1;
}

int cmd_graph(int count, char **words) {
  Opened opened;
  if (count != 1 || words[0][0] == '-') {
    fputs("Usage: attune graph SCENARIO\n", stderr);
    return 2;
  }
  int status = 1;
  if (opened_open(&opened, "graph", words[0])) status = draw(opened.scenario);
  opened_close(&opened);
  return status;
}
