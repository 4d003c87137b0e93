// Words of the play screens (stage, listen, compose, feedback, ending, debrief), one a
// line. A plural is two lines, NAME_ONE and NAME_MANY, next to each other; {0} {1} are
// arguments.
#ifndef ATTUNE_UI_STRINGS_STAGE_H
#define ATTUNE_UI_STRINGS_STAGE_H

#define STAGE_WORDS(WORD)                                               \
  WORD(GO_ON, "Go on")                                                  \
  WORD(TRY_AGAIN, "Try again")                                          \
  WORD(SKIP, "Skip")                                                    \
  WORD(YOU, "{0} · you")                                                \
  WORD(IN_YOUR_HEAD, "In your head")                                    \
  WORD(ABOUT_YOU, "{0} (About you; never scored.)")                     \
  WORD(GUESSED, "In your head: “{0}” ({1})")                            \
  WORD(NOTHING_SAID, "Nothing is said aloud yet.")                      \
  WORD(THINKS, "{0} thinks")                                            \
  WORD(OF, "{0} of {1}")                                                \
  WORD(MARK_HURT, "It hurt")                                            \
  WORD(MARK_STRAINED, "It strained")                                    \
  WORD(MARK_NEUTRAL, "It changed little")                               \
  WORD(MARK_HELPED, "It helped")                                        \
  WORD(MARK_SHONE, "It shone")                                          \
  WORD(FIRST_ANSWER, "Another try. Your first answer is the one that counts.") \
  WORD(COULD_LAND, "A line that could land better")                     \
  WORD(YOU_SAID, "You said")                                            \
  WORD(YOU_TRIED, "You tried")                                          \
  WORD(HAS_FLOOR, "{0} has the floor")                                  \
  WORD(KEEP_LISTENING, "Keep listening")                                \
  WORD(SPEAK_UP, "or speak up")                                         \
  WORD(NO_CLOCK, "There is no clock. The pause lasts until you choose.") \
  WORD(PHONE_BUZZES, "A phone, buzzing")                                \
  WORD(PHONE_LYING, "A phone, face up")                                 \
  WORD(HEARD_ONE, "One thing heard so far.")                            \
  WORD(HEARD_MANY, "{0} things heard so far.")                          \
  WORD(SAY_BACK, "What do you say?")                                    \
  WORD(UNDO, "Undo")                                                    \
  WORD(SAY_IT, "Say it")                                                \
  WORD(SLOT_EMPTY, "still to choose")                                   \
  WORD(SENTENCE_WHOLE, "Read it once more. Then say it, or take a piece back.") \
  WORD(THE_END, "An ending")                                            \
  WORD(LOOK_BACK, "Look back")                                          \
  WORD(HOW_IT_WENT, "How it went")                                      \
  WORD(CHOOSE_BEAD_ONE, "One moment. Choose it to play it again.")      \
  WORD(CHOOSE_BEAD_MANY, "{0} moments. Choose one to play it again.")   \
  WORD(TURNING_POINT, "The turning point: {0}")                         \
  WORD(STRENGTH, "Strength: {0}")                                       \
  WORD(ONE_AIM, "One aim: {0}")                                         \
  WORD(PRACTISED_IN, "“{0}” practises it too.")                         \
  WORD(NOT_TAKEN, "Other ways it could have ended: {0}")                \
  WORD(PLAY_OTHER, "Play the other part")                               \
  WORD(PLAY_AGAIN, "Play again")                                        \
  WORD(HOME, "Home")                                                    \
  WORD(NOT_THIS_TIME, "not this time")                                  \
  WORD(ONE_CHANCE_TAKEN, "one chance, taken")                           \
  WORD(ONE_CHANCE_MISSED, "one chance, missed")                         \
  WORD(CHANCES_FEW, "{0} chances, {1} taken")                           \
  WORD(LEANED_SELDOM, "seldom")                                         \
  WORD(LEANED_SOMETIMES, "sometimes")                                   \
  WORD(LEANED_OFTEN, "often")                                           \
  WORD(LEANED_MOSTLY, "nearly always")                                  \
  WORD(FLOWER, "What you leaned on, by family")                         \
  WORD(MOMENT_AGAIN, "{0}: {1}. Play this moment again")                \
  WORD(SKIPPED, "passed over")                                          \
  WORD(BEAD_NOW, "{0}, now")                                            \
  WORD(PROGRESS, "Moment {0} of about {1}")

#endif
