#include "story/walk.h"

#include "base/mem.h"
#include "story/score.h"
#include "story/walk_graph.h"
#include "story/walk_live.h"
#include "story/walk_told.h"

enum { WAY_SHOWN = 12 };  // picks of an example

// A state on the way that is being walked.
typedef struct Frame {
  State *state;
  uint32_t node;
  uint16_t next;  // edge
} Frame;

typedef struct Slot {
  uint64_t key;  // 0: free
  uint32_t node;
} Slot;

typedef struct Walker {
  Walk *walk;
  WalkSeat *seat;
  WalkGraph graph;
  size_t node_capacity, edge_capacity, order_capacity;
  uint32_t order_count;
  Live *live;
  Slot *slots;
  size_t slot_count;  // a power of two
  Frame *frames;
  size_t depth, frame_capacity;
  size_t frames_made;  // frames that have a state to use again
  State *scratch;
  StateWatch watch;
  long most;
} Walker;

static void note_fault(Walker *walker, Fault *fault) {
  if (fault->count++) return;
  const Scenario *scenario = walker->walk->scenario;
  Text way = {0};
  for (size_t i = 0; i < walker->depth; i++) {
    const WalkNode *node = &walker->graph.nodes[walker->frames[i].node];
    if (walker->frames[i].next == 0) break;
    if (walker->depth > WAY_SHOWN && i < walker->depth - WAY_SHOWN) {
      if (i == 0) text_add(&way, "…");
      continue;
    }
    const WalkEdge *edge = &walker->graph.edges[node->edge + walker->frames[i].next - 1u];
    text_print(&way, "%s%s", way.length ? ", " : "",
               scenario->steps[node->step].options[edge->option].id);
  }
  fault->way = way.length ? mem_copy(way.bytes) : NULL;
  text_free(&way);
}

static void step_locked(void *context, const Step *step) {
  Walker *walker = context;
  note_fault(walker, &walker->walk->locked[step - walker->walk->scenario->steps]);
}

static Slot *find_slot(Slot *slots, size_t count, uint64_t key) {
  size_t at = (size_t)key & (count - 1);
  while (slots[at].key && slots[at].key != key) at = (at + 1) & (count - 1);
  return &slots[at];
}

static void grow_slots(Walker *walker) {
  if ((size_t)walker->graph.node_count * 3 < walker->slot_count * 2) return;
  size_t count = walker->slot_count ? walker->slot_count * 2 : 4096;
  Slot *slots = mem_alloc(count * sizeof *slots);
  for (size_t i = 0; i < walker->slot_count; i++)
    if (walker->slots[i].key)
      *find_slot(slots, count, walker->slots[i].key) = walker->slots[i];
  mem_free(walker->slots);
  walker->slots = slots;
  walker->slot_count = count;
}

// One edge for each option on offer, not yet walked.
static void add_edges(Walker *walker, WalkNode *node, const State *state,
                      const Step *step) {
  WalkGraph *graph = &walker->graph;
  int floor = step_floor(state, step), best = floor;
  graph->edges =
      mem_grow(graph->edges, &walker->edge_capacity,
               graph->edge_count + (size_t)step->option_count, sizeof *graph->edges);
  for (int i = 0; i < step->option_count; i++) {
    if (!state_offered(state, &step->options[i])) continue;
    Verdict verdict = state_verdict(state, &step->options[i]);
    int worth = verdict_worth(&verdict);
    if (worth > best) best = worth;
    int gain = worth_share(worth, floor) * step->weight;
    graph->edges[graph->edge_count++] =
        (WalkEdge){.target = WALK_UNKNOWN, .gain = (unsigned)gain, .option = (unsigned)i};
    node->edge_count++;
  }
  walker->walk->states[node->step]++;
  walker->seat->replies += node->edge_count;
  if (best < 2 && step->weight > 0) note_fault(walker, &walker->walk->dull[node->step]);
}

static void push_frame(Walker *walker, const State *state, uint32_t node) {
  walker->frames = mem_grow(walker->frames, &walker->frame_capacity, walker->depth + 1,
                            sizeof *walker->frames);
  Frame *frame = &walker->frames[walker->depth];
  if (walker->depth == walker->frames_made) {
    frame->state = state_copy(state);
    walker->frames_made++;
  } else {
    state_assign(frame->state, state);
  }
  frame->node = node;
  frame->next = 0;
  walker->depth++;
}

// Where the scratch state stands: an end, a node of before or a new one.
static uint32_t arrive(Walker *walker, const Step *step) {
  State *state = walker->scratch;
  WalkGraph *graph = &walker->graph;
  if (!step) {
    bool ending = walker->walk->scenario->beats[state->beat].ending;
    if (!ending) note_fault(walker, &walker->walk->lost);
    return WALK_END + (ending ? 1 + (uint32_t)state->beat : 0);
  }
  grow_slots(walker);
  uint64_t key = live_key(walker->live, state);
  Slot *slot = find_slot(walker->slots, walker->slot_count, key);
  if (slot->key) return slot->node;
  if (graph->node_count >= walker->most) {
    walker->seat->whole = false;
    return WALK_UNKNOWN;
  }
  uint32_t index = graph->node_count;
  *slot = (Slot){key, index};
  graph->nodes = mem_grow(graph->nodes, &walker->node_capacity, (size_t)index + 1,
                          sizeof *graph->nodes);
  WalkNode *node = &graph->nodes[index];
  *node = (WalkNode){.edge = graph->edge_count,
                     .open = true,
                     .step = (int)(step - walker->walk->scenario->steps)};
  graph->node_count++;
  seen_offers(walker->walk->seen, state, step);
  add_edges(walker, node, state, step);
  push_frame(walker, state, index);
  return index;
}

static void take_edge(Walker *walker) {
  Walk *walk = walker->walk;
  Frame *frame = &walker->frames[walker->depth - 1];
  size_t at = walker->graph.nodes[frame->node].edge + frame->next++;
  State *state = walker->scratch;
  state_assign(state, frame->state);
  bool cut = state->cut;
  state_pick(state, (int)walker->graph.edges[at].option);
  const Step *step = state_run(state);
  if (state->cut && !cut) {
    if (!walk->loop.count && walk->seen->last) walk->loop_line = walk->seen->last->line;
    note_fault(walker, &walk->loop);
  }
  uint32_t before = walker->graph.node_count;
  uint32_t target = arrive(walker, step);
  WalkEdge *edge = &walker->graph.edges[at];
  edge->target = target;
  if (target < before && walker->graph.nodes[target].open) {
    edge->back = 1;
    walker->seat->rounds = true;
  }
}

static void leave_frame(Walker *walker) {
  WalkGraph *graph = &walker->graph;
  uint32_t node = walker->frames[--walker->depth].node;
  graph->nodes[node].open = false;
  graph->order = mem_grow(graph->order, &walker->order_capacity,
                          (size_t)walker->order_count + 1, sizeof *graph->order);
  graph->order[walker->order_count++] = node;
}

static void begin_seat(Walker *walker) {
  const Scenario *scenario = walker->walk->scenario;
  walker->scratch = state_new(scenario, walker->seat->seat);
  walker->scratch->watch = &walker->watch;
  walker->walk->seen->beats[walker->scratch->beat] = true;
  const Step *step = state_run(walker->scratch);
  if (walker->scratch->cut) {
    walker->walk->loop_line = walker->walk->seen->last->line;
    note_fault(walker, &walker->walk->loop);
  }
  walker->graph.start = arrive(walker, step);
}

static void walk_one(Walk *walk, WalkSeat *seat, Live *live, long most) {
  Walker walker = {.walk = walk,
                   .seat = seat,
                   .graph = {.scenario = walk->scenario},
                   .live = live,
                   .most = most};
  walker.watch = seen_watch(walk->seen);
  walk->seen->locked = step_locked;
  walk->seen->context = &walker;
  seat->whole = true;
  begin_seat(&walker);
  while (walker.depth) {
    const Frame *frame = &walker.frames[walker.depth - 1];
    if (frame->next < walker.graph.nodes[frame->node].edge_count)
      take_edge(&walker);
    else
      leave_frame(&walker);
  }
  seat->states = walker.graph.node_count;
  walk_weigh(&walker.graph, seat);
  for (size_t i = 0; i < walker.frames_made; i++) state_free(walker.frames[i].state);
  state_free(walker.scratch);
  mem_free(walker.frames);
  mem_free(walker.slots);
  mem_free(walker.graph.nodes);
  mem_free(walker.graph.edges);
  mem_free(walker.graph.order);
}

Walk *walk_new(const Scenario *scenario, int seat, long most) {
  Walk *walk = mem_alloc(sizeof *walk);
  size_t steps = (size_t)scenario->step_count + 1;
  walk->scenario = scenario;
  walk->seen = seen_new(scenario);
  walk->states = mem_alloc(steps * sizeof *walk->states);
  walk->dull = mem_alloc(steps * sizeof *walk->dull);
  walk->locked = mem_alloc(steps * sizeof *walk->locked);
  Live *live = live_new(scenario);
  if (most > WALK_STATES_MOST) most = WALK_STATES_MOST;
  for (int i = 0; i < scenario->seat_count; i++) {
    if (seat >= 0 && scenario->seats[i] != seat) continue;
    WalkSeat *one = &walk->seats[walk->seat_count++];
    one->seat = scenario->seats[i];
    walk_one(walk, one, live, most);
  }
  walk->judges = walk->seat_count == scenario->seat_count;
  live_free(live);
  return walk;
}

void walk_free(Walk *walk) {
  if (!walk) return;
  for (int i = 0; i < walk->seat_count; i++) {
    mem_free(walk->seats[i].best.way.options);
    mem_free(walk->seats[i].worst.way.options);
  }
  for (int i = 0; i < walk->scenario->step_count; i++) {
    mem_free(walk->dull[i].way);
    mem_free(walk->locked[i].way);
  }
  mem_free(walk->loop.way);
  mem_free(walk->lost.way);
  seen_free(walk->seen);
  mem_free(walk->states);
  mem_free(walk->dull);
  mem_free(walk->locked);
  mem_free(walk);
}

int walk_seats(const Walk *walk) { return walk->seat_count; }

const WalkSeat *walk_seat(const Walk *walk, int index) { return &walk->seats[index]; }

bool walk_reached(const Walk *walk, int beat) { return walk->seen->beats[beat]; }
