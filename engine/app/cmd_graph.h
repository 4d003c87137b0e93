// attune graph: a scenario as a picture for Graphviz.
#ifndef ATTUNE_APP_CMD_GRAPH_H
#define ATTUNE_APP_CMD_GRAPH_H

extern const char cmd_graph_help[];  // the text below the usage line

// 0 when it was written, 1 when the scenario does not load, 2 for wrong use.
int cmd_graph(int count, char **words);

#endif
