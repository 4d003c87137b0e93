#include "base/mem.h"
#include "story/score.h"
#include "story/walk_graph.h"

enum { NO_WAY = -1 };

// The best way on from a node by some weighing: what it gains and weighs, and its first
// pick.
typedef struct Onward {
  int32_t gain, weight;
  int32_t edge;  // of the node; NO_WAY when no way on ends
} Onward;

typedef struct Weighing {
  const WalkGraph *graph;
  Onward *onward;  // by node
  int64_t of_gain, of_weight;
} Weighing;

static int64_t value_of(const Weighing *weighing, int64_t gain, int64_t weight) {
  return weighing->of_gain * gain + weighing->of_weight * weight;
}

static bool ends(uint32_t target) { return target >= WALK_END && target != WALK_UNKNOWN; }

static void weigh_node(const Weighing *weighing, uint32_t index) {
  const WalkGraph *graph = weighing->graph;
  const WalkNode *node = &graph->nodes[index];
  Onward best = {0, 0, NO_WAY};
  int weight = graph->scenario->steps[node->step].weight;
  for (int i = 0; i < node->edge_count; i++) {
    const WalkEdge *edge = &graph->edges[node->edge + (size_t)i];
    Onward way = {(int32_t)edge->gain, weight, i};
    if (edge->back || edge->target == WALK_UNKNOWN) continue;
    if (!ends(edge->target)) {
      const Onward *after = &weighing->onward[edge->target];
      if (after->edge == NO_WAY) continue;
      way.gain += after->gain;
      way.weight += after->weight;
    }
    if (best.edge == NO_WAY || value_of(weighing, way.gain, way.weight) >
                                   value_of(weighing, best.gain, best.weight))
      best = way;
  }
  weighing->onward[index] = best;
}

// The play for which of_gain × Σ share·weight + of_weight × Σ weight is most.
static Onward weigh(Weighing *weighing, int64_t of_gain, int64_t of_weight) {
  const WalkGraph *graph = weighing->graph;
  weighing->of_gain = of_gain;
  weighing->of_weight = of_weight;
  for (uint32_t i = 0; i < graph->node_count; i++) weigh_node(weighing, graph->order[i]);
  return weighing->onward[graph->start];
}

static void keep_way(const Weighing *weighing, WalkFit *fit) {
  const WalkGraph *graph = weighing->graph;
  size_t capacity = 0;
  uint32_t at = graph->start;
  while (at < WALK_END) {
    const WalkNode *node = &graph->nodes[at];
    const WalkEdge *edge = &graph->edges[node->edge + (size_t)weighing->onward[at].edge];
    fit->way.options = mem_grow(fit->way.options, &capacity, (size_t)fit->way.count + 1,
                                sizeof *fit->way.options);
    fit->way.options[fit->way.count++] =
        &graph->scenario->steps[node->step].options[edge->option];
    at = edge->target;
  }
  fit->ending = (int)(at - WALK_END) - 1;
}

// Plays may weigh differently, so that the best sum need not be the best mean. The mean
// of the play found last is taken off every pick, until no play is above it: each round
// finds a better one, so it ends, and it ends at the best (Dinkelbach 1967). `sign` is 1
// for the best and -1 for the worst.
static WalkFit find_fit(Weighing *weighing, int sign) {
  WalkFit fit = {.ending = -1};
  Onward play = weigh(weighing, sign, 0);
  for (;;) {
    if (play.edge == NO_WAY || play.weight <= 0) return fit;
    int64_t mean = play.gain, over = play.weight;
    Onward next = weigh(weighing, sign * over, -sign * mean);
    if (next.weight <= 0 || value_of(weighing, next.gain, next.weight) <= 0) break;
    play = next;
  }
  fit.known = true;
  fit.fit = 100.0 * play.gain / (12.0 * play.weight);
  keep_way(weighing, &fit);
  return fit;
}

void walk_weigh(const WalkGraph *graph, WalkSeat *seat) {
  seat->best.ending = seat->worst.ending = -1;
  if (graph->start >= WALK_END) return;
  Weighing weighing = {.graph = graph};
  weighing.onward = mem_alloc(graph->node_count * sizeof(Onward));
  seat->lightest = weigh(&weighing, 0, -1).weight;
  seat->heaviest = weigh(&weighing, 0, 1).weight;
  seat->best = find_fit(&weighing, 1);
  seat->worst = find_fit(&weighing, -1);
  mem_free(weighing.onward);
}
