// The 29 principles in six families that every reply is scored against. Ids, families and names
// are fixed here (from the five articles on emotional intimacy); the wording that an author or a
// player reads comes from scripts/principles.lua, through the script room, into PrincipleText.
#ifndef ATTUNE_STORY_PRINCIPLE_H
#define ATTUNE_STORY_PRINCIPLE_H

typedef enum {
  FAMILY_LISTEN,
  FAMILY_UNDERSTAND,
  FAMILY_SPEAK,
  FAMILY_DISAGREE,
  FAMILY_CHERISH,
  FAMILY_GROW,
  FAMILY_COUNT
} Family;

enum { PRINCIPLE_COUNT = 29 };

typedef struct Principle {
  const char *id;    // "active_listening"
  const char *name;  // "Active listening"
  Family family;
} Principle;

// What scripts/principles.lua says of one principle. All strings are terminated UTF-8, "" where
// nothing is said; they live as long as the table that was loaded.
typedef struct PrincipleText {
  const char *asks;       // one sentence: what it asks of a speaker in this moment
  const char *levels[5];  // what -2, -1, 0, +1, +2 look like
  const char *article;    // "001"
  const char *section;    // "Communication"
  const char *unless;     // where it does not hold; "" where it always does
} PrincipleText;

// index 0 … PRINCIPLE_COUNT-1, in family order.
const Principle *principle_at(int index);
int principle_find(const char *id);         // -1 when there is none
const char *principle_nearest(const char *wrong);  // NULL when none is near
const char *family_id(Family family);       // "listen"
const char *family_name(Family family);     // "Listen"

#endif
