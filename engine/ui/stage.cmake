set(STAGE_SOURCES flower.c scene.c screen_guess.c)
