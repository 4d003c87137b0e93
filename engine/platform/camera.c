#include "platform/camera.h"

#include "base/mem.h"
#include "platform/painter.h"

struct Camera {
  Painter *painter;
};

Camera *camera_new(Err *err) {
  Painter *painter = painter_new(err);
  if (!painter) return NULL;
  Camera *camera = mem_alloc(sizeof *camera);
  camera->painter = painter;
  return camera;
}

void camera_free(Camera *camera) {
  if (!camera) return;
  painter_free(camera->painter);
  mem_free(camera);
}

const FontMetrics *camera_metrics(const Camera *camera) {
  return painter_metrics(camera->painter);
}

const ArtSource *camera_art(const Camera *camera) { return painter_art(camera->painter); }

bool camera_take(Camera *camera, const Tree *tree, const char *path, Err *err) {
  Rect place = tree_root(tree)->place;
  SDL_Surface *surface =
      SDL_CreateRGBSurfaceWithFormat(0, place.w, place.h, 32, SDL_PIXELFORMAT_XRGB8888);
  if (!surface)
    return err_set(err, "There is no room for a picture of %d × %d pixels: %s.", place.w,
                   place.h, SDL_GetError());
  painter_paint(camera->painter, tree, surface, true, NULL, 0);
  bool saved = painter_save_png(surface, path, err);
  SDL_FreeSurface(surface);
  return saved;
}
