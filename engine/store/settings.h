// What a person has chosen about how the game looks and moves: plain values, kept as
// FOLDER/ settings (one `name = value` a line). The ui room obeys them.
#ifndef ATTUNE_STORE_SETTINGS_H
#define ATTUNE_STORE_SETTINGS_H

#include <stdbool.h>

#include "base/err.h"

typedef enum {
  SET_TEXT_SIZE,
  SET_CONTRAST,
  SET_MOTION,
  SET_LANGUAGE,
  SET_FULLSCREEN,
  SET_COUNT
} Setting;

typedef enum { CONTRAST_PAPER, CONTRAST_HIGH } Contrast;
typedef enum { MOTION_FULL, MOTION_NONE } Motion;
typedef enum { LANGUAGE_ENGLISH, LANGUAGE_PSEUDO } Language;

typedef struct Settings {
  int values[SET_COUNT];  // SET_TEXT_SIZE: 0 … 4 for 100, 125, 150, 175, 200 %
} Settings;

static inline int settings_text_percent(const Settings *settings) {
  return 100 + 25 * settings->values[SET_TEXT_SIZE];
}

// A missing file gives the defaults and true; a damaged line is passed over and named in
// *err with false, the other lines hold.
bool settings_load(const char *folder, Settings *settings, Err *err);
bool settings_save(const char *folder, const Settings *settings, Err *err);

#endif
