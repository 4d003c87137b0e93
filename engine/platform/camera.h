// Takes pictures of trees: the window's own painter on a surface of its own. Needs no
// display. The metrics and the art are for ui_new; they live as long as the camera.
#ifndef ATTUNE_PLATFORM_CAMERA_H
#define ATTUNE_PLATFORM_CAMERA_H

#include <stdbool.h>

#include "base/err.h"
#include "ui/font.h"
#include "ui/node.h"

typedef struct Camera Camera;

Camera *camera_new(Err *err);      // NULL with a sentence: no fonts, no assets
void camera_free(Camera *camera);  // harmless on NULL

const FontMetrics *camera_metrics(const Camera *camera);
const ArtSource *camera_art(const Camera *camera);

// Writes a PNG of the tree, as large as its root.
bool camera_take(Camera *camera, const Tree *tree, const char *path, Err *err);

#endif
