#include "ui/portrait.h"
bool backdrop_svg(const ArtSource *art, const char *place, int width, int height,
                  Text *svg) {
  (void)art;
  (void)place;
  (void)width;
  (void)height;
  (void)svg;
  return false;
}
