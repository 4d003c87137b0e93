// The states of one seat's story and the picks between them. Only walk*.c include this.
#ifndef ATTUNE_STORY_WALK_GRAPH_H
#define ATTUNE_STORY_WALK_GRAPH_H

#include "story/walk.h"

// Ends: WALK_END + 1 + beat, or WALK_END without an ending; WALK_UNKNOWN beyond the cap.
#define WALK_END UINT32_C(0x80000000)
#define WALK_UNKNOWN UINT32_MAX

typedef struct WalkEdge {
  uint32_t target;
  unsigned gain : 16;    // share in twelfths × weight
  unsigned option : 15;  // of the step
  unsigned back : 1;     // leads to a state on its own way
} WalkEdge;

typedef struct WalkNode {
  size_t edge;  // the first
  uint16_t edge_count;
  bool open;  // on the way that is being walked
  int step;
} WalkNode;

typedef struct WalkGraph {
  const Scenario *scenario;
  WalkNode *nodes;
  WalkEdge *edges;
  uint32_t *order;  // every node after all that it leads to, ways back apart
  uint32_t node_count;
  size_t edge_count;
  uint32_t start;  // a node or an end
} WalkGraph;

// Fills lightest, heaviest, best and worst. walk_best.c
void walk_weigh(const WalkGraph *graph, WalkSeat *seat);

#endif
