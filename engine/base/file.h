// Files, whole. Paths are UTF-8. Every failure is a sentence that names the path.
#ifndef ATTUNE_BASE_FILE_H
#define ATTUNE_BASE_FILE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/err.h"

// The bytes of a regular file, with a 0 after them; NULL when it cannot be read, is not a
// regular file, or is longer than `most`. The caller frees with mem_free.
char *file_read(const char *path, size_t most, size_t *length, Err *err);

// Replaces the file in one step: on failure the old one is untouched.
bool file_write(const char *path, const char *bytes, size_t length, Err *err);

bool file_exists(const char *path);
bool folder_exists(const char *path);
bool folder_make(const char *path, Err *err);  // with parents, mode 0700

// Calls `visit` for each name in the folder, sorted by byte, without "." and "..".
typedef void (*FolderVisit)(void *context, const char *name);
bool folder_list(const char *path, FolderVisit visit, void *context, Err *err);

// $XDG_x_HOME/attune or its default below $HOME; the caller frees with mem_free. NULL with a
// sentence when neither is set.
typedef enum { XDG_DATA, XDG_CONFIG, XDG_CACHE } XdgFolder;
char *xdg_folder(XdgFolder which, Err *err);

#endif
