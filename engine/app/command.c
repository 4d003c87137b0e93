#include "app/command.h"

const Command commands[] = {{0}};
const int command_count = 0;
