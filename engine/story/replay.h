// Which events of a transcript move the story. Only session.c and review.c include this.
#ifndef ATTUNE_STORY_REPLAY_H
#define ATTUNE_STORY_REPLAY_H

#include <stdbool.h>

#include "story/transcript.h"

// A pick moves the story unless it is the other seat's, or the couple then settled on a
// reply.
bool event_moves(const Transcript *transcript, int index);

#endif
