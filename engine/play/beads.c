#include "play/beads.h"

#include "base/mem.h"
#include "play/way.h"
#include "story/score.h"

void beads_free(Beads *beads) {
  mem_free(beads->items);
  *beads = (Beads){0};
}

const char *moment_title(const Scenario *scenario, const Moment *moment) {
  if (moment->title && *moment->title) return moment->title;
  if (moment->beat >= 0 && moment->beat < scenario->beat_count) {
    const char *title = scenario->beats[moment->beat].title;
    if (title && *title) return title;
  }
  if (moment->prompt && *moment->prompt) return moment->prompt;
  return moment->id ? moment->id : "";
}

// The events that count, as a transcript that borrows.
static Transcript counted(const Stage *stage) {
  Transcript transcript = *stage_transcript(stage);
  transcript.count = stage->committed;
  return transcript;
}

static bool stands_in(const Stage *stage, const Moment *moment) {
  return moment->kind == MOMENT_LISTEN && stage->listening == moment &&
         stage->listen_answered;
}

void beads_count(Beads *beads, const Stage *stage) {
  Transcript transcript = counted(stage);
  Review *review = review_new(stage->scenario, &transcript, NULL);
  int past = review ? review->moment_count : 0;
  beads->items = mem_resize(beads->items, sizeof(ViewBead) * (size_t)(past + 1));
  for (int i = 0; i < past; i++) {
    const ReviewMoment *moment = &review->moments[i];
    beads->items[i] = (ViewBead){moment_title(stage->scenario, moment->moment),
                                 moment->worth, moment->principle, true, false};
  }
  beads->count = past;
  const Moment *present =
      stage->mode == STAGE_PICKS ? stage->now.moment : stage->listening;
  bool unscored = present && present->kind == MOMENT_COMPARE;
  if (stage->mode == STAGE_ENDED || unscored) present = NULL;
  if (past && stage->mode == STAGE_ANSWERED) {
    beads->items[past - 1].now = true;
  } else if (present && past && stands_in(stage, review->moments[past - 1].moment)) {
    beads->items[past - 1].now = true;
    beads->items[past - 1].done = false;
  } else if (present) {
    beads->items[beads->count++] =
        (ViewBead){moment_title(stage->scenario, present), 0, -1, false, true};
  }
  review_free(review);
  const State *state = session_state(stage->session);
  beads->total = beads->count;
  if (stage->mode != STAGE_ENDED)
    beads->total += way_moments(stage->scenario, stage->person, state->beat, state->item);
}
