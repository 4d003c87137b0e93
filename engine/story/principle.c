#include "story/principle.h"

#include <stddef.h>
#include <string.h>

#include "base/text.h"

static const Principle principles[PRINCIPLE_COUNT] = {
    {"active_listening", "Active listening", FAMILY_LISTEN},
    {"undivided_attention", "Undivided attention", FAMILY_LISTEN},
    {"curiosity", "Curiosity", FAMILY_LISTEN},
    {"small_talk", "Small talk", FAMILY_LISTEN},
    {"empathy", "Empathy", FAMILY_UNDERSTAND},
    {"validation", "Validation", FAMILY_UNDERSTAND},
    {"emotional_needs", "Emotional needs", FAMILY_UNDERSTAND},
    {"acceptance", "Acceptance", FAMILY_UNDERSTAND},
    {"safe_space", "Safe space", FAMILY_UNDERSTAND},
    {"presence", "Presence", FAMILY_UNDERSTAND},
    {"openness", "Openness", FAMILY_SPEAK},
    {"i_statements", "I-statements", FAMILY_SPEAK},
    {"vulnerability", "Vulnerability", FAMILY_SPEAK},
    {"shared_sadness", "Shared sadness", FAMILY_SPEAK},
    {"intentions", "Intentions", FAMILY_SPEAK},
    {"self_knowledge", "Self-knowledge", FAMILY_SPEAK},
    {"self_acceptance", "Self-acceptance", FAMILY_SPEAK},
    {"own_voice", "Own voice", FAMILY_DISAGREE},
    {"agree_to_disagree", "Agree to disagree", FAMILY_DISAGREE},
    {"calm_reply", "Calm reply", FAMILY_DISAGREE},
    {"repair", "Repair", FAMILY_DISAGREE},
    {"appreciation", "Appreciation", FAMILY_CHERISH},
    {"affection", "Affection", FAMILY_CHERISH},
    {"humour", "Humour", FAMILY_CHERISH},
    {"quality_time", "Quality time", FAMILY_GROW},
    {"shared_experience", "Shared experience", FAMILY_GROW},
    {"patience", "Patience", FAMILY_GROW},
    {"trust", "Trust", FAMILY_GROW},
    {"growth", "Growth", FAMILY_GROW},
};

static const char *const family_ids[] = {"listen",   "understand", "speak",
                                         "disagree", "cherish",    "grow"};
static const char *const family_names[] = {"Listen",   "Understand", "Speak",
                                           "Disagree", "Cherish",    "Grow"};

const Principle *principle_at(int index) { return &principles[index]; }

int principle_find(const char *id) {
  for (int i = 0; i < PRINCIPLE_COUNT; i++)
    if (!strcmp(principles[i].id, id)) return i;
  return -1;
}

const char *principle_nearest(const char *wrong) {
  const char *ids[PRINCIPLE_COUNT];
  for (int i = 0; i < PRINCIPLE_COUNT; i++) ids[i] = principles[i].id;
  return word_nearest(wrong, ids, PRINCIPLE_COUNT);
}

const char *family_id(Family family) { return family_ids[family]; }
const char *family_name(Family family) { return family_names[family]; }
