// The assets folder and the font files. The folder is $ATTUNE_ROOT/assets, else the one
// beside the executable, one or two folders above it, or in ../share/attune, else the one
// where the program was built. What was read once is kept until assets_free.
#ifndef ATTUNE_PLATFORM_ASSETS_H
#define ATTUNE_PLATFORM_ASSETS_H

#include "base/err.h"
#include "ui/font.h"

typedef struct Assets Assets;

Assets *assets_new(Err *err);      // NULL with a sentence when there is no assets folder
void assets_free(Assets *assets);  // harmless on NULL

// The bytes of a file below assets/; NULL when there is none, or when the path is
// absolute or climbs with "..".
const char *assets_read(Assets *assets, const char *path);

// Where a face's file lies: assets/fonts first, then where configuring found it. Says
// nothing about whether it can be read.
const char *assets_font(Assets *assets, FontFace face);

#endif
