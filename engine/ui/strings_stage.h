// Words of the play screens (stage, listen, compose, feedback, ending, debrief), one a
// line. A plural is two lines, NAME_ONE and NAME_MANY, next to each other; {0} {1} are
// arguments.
#ifndef ATTUNE_UI_STRINGS_STAGE_H
#define ATTUNE_UI_STRINGS_STAGE_H

#define STAGE_WORDS(WORD)                 \
  WORD(GO_ON, "Go on")                    \
  WORD(TRY_AGAIN, "Try again")            \
  WORD(SKIP, "Skip")                      \
  WORD(YOU, "{0} · you")                  \
  WORD(THINKS, "{0} thinks")              \
  WORD(OF, "{0} of {1}")                  \
  WORD(MARK_HURT, "It hurt")              \
  WORD(MARK_STRAINED, "It strained")      \
  WORD(MARK_NEUTRAL, "It changed little") \
  WORD(MARK_HELPED, "It helped")          \
  WORD(MARK_SHONE, "It shone")

#endif
