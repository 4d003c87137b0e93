set(STAGE_SOURCES flower.c scene.c)
