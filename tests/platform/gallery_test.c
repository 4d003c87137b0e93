#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
// cmocka wants the ones above first
#include <cmocka.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/text.h"
#include "platform/art.h"
#include "platform/gallery.h"

static char root[] = "/tmp/attune-gallery-XXXXXX";

static SDL_Surface *drawing(int side, uint32_t colour) {
  SDL_Surface *surface =
      SDL_CreateRGBSurfaceWithFormat(0, side, side, 32, SDL_PIXELFORMAT_ARGB8888);
  assert_non_null(surface);
  SDL_FillRect(surface, NULL, colour);
  return surface;
}

static void offer(Gallery *gallery, uint64_t key, int side, uint32_t colour) {
  SDL_Surface *surface = drawing(side, colour);
  gallery_offer(gallery, key, surface);
  SDL_FreeSurface(surface);
}

static char *file_of(const char *name) {
  Text path = {0};
  text_print(&path, "%s/art/%s", root, name);
  return path.bytes;
}

static Gallery *gallery_open(size_t bytes) {
  Text path = {0};
  text_print(&path, "%s/art", root);
  Gallery *gallery = gallery_new(path.bytes, bytes);
  text_free(&path);
  return gallery;
}

static void remove_each(void *context, const char *name) {
  (void)context;
  char *path = file_of(name);
  unlink(path);
  free(path);
}

static void count_each(void *context, const char *name) {
  (void)name;
  ++*(int *)context;
}

static int files(void) {
  int count = 0;
  char *folder = file_of("");
  folder_list(folder, count_each, &count, NULL);
  free(folder);
  return count;
}

static int empty(void **state) {
  (void)state;
  char *folder = file_of("");
  folder_list(folder, remove_each, NULL, NULL);
  free(folder);
  return 0;
}

static void test_what_was_written_is_found(void **state) {
  (void)state;
  Gallery *gallery = gallery_open(1 << 20);
  offer(gallery, 7, 20, 0x80123456);
  assert_null(gallery_find(gallery, 7, 20, 20));
  gallery_write(gallery);
  gallery_free(gallery);
  gallery = gallery_open(1 << 20);
  SDL_Surface *found = gallery_find(gallery, 7, 20, 20);
  assert_non_null(found);
  for (int y = 0; y < 20; y++)
    for (int x = 0; x < 20; x++)
      assert_int_equal(((uint32_t *)((uint8_t *)found->pixels + y * found->pitch))[x],
                       0x80123456);
  SDL_FreeSurface(found);
  assert_null(gallery_find(gallery, 7, 20, 21));
  assert_null(gallery_find(gallery, 8, 20, 20));
  gallery_free(gallery);
}

static void test_a_damaged_file_is_passed_over(void **state) {
  (void)state;
  Gallery *gallery = gallery_open(1 << 20);
  offer(gallery, 7, 20, 0xff112233);
  gallery_write(gallery);
  char *path = file_of("0000000000000007");
  size_t length = 0;
  char *bytes = file_read(path, 1 << 20, &length, NULL);
  assert_non_null(bytes);
  for (size_t at = 0; at < length; at += 97) {
    bytes[at] ^= 1;
    assert_true(file_write(path, bytes, length, NULL));
    assert_null(gallery_find(gallery, 7, 20, 20));
    bytes[at] ^= 1;
  }
  assert_true(file_write(path, bytes, length / 2, NULL));
  assert_null(gallery_find(gallery, 7, 20, 20));
  assert_true(file_write(path, bytes, length, NULL));
  SDL_Surface *found = gallery_find(gallery, 7, 20, 20);
  assert_non_null(found);
  SDL_FreeSurface(found);
  free(bytes);
  free(path);
  gallery_free(gallery);
}

static void test_it_stays_within_its_bound(void **state) {
  (void)state;
  Gallery *gallery = gallery_open(10 * 41000);
  for (uint64_t key = 1; key <= 40; key++) {
    offer(gallery, key, 100, 0xff000000 + (uint32_t)key);
    gallery_write(gallery);
    assert_true(files() <= 10);
  }
  assert_int_equal(files(), 10);
  gallery_free(gallery);
}

static void test_without_a_folder_nothing_is_kept(void **state) {
  (void)state;
  Gallery *gallery = gallery_new("/proc/no-such-place/art", 1 << 20);
  offer(gallery, 1, 10, 0);
  gallery_write(gallery);
  assert_null(gallery_find(gallery, 1, 10, 10));
  gallery_free(gallery);
  gallery_free(NULL);
  assert_null(gallery_find(NULL, 1, 10, 10));
}

static void test_many_pictures_at_once(void **state) {
  (void)state;
  enum { JOBS = 40 };
  char svgs[JOBS][300];
  ArtJob jobs[JOBS];
  for (int pass = 0; pass < 2; pass++) {  // the second time some come from the gallery
    Gallery *gallery = gallery_open(64 << 20);
    for (int i = 0; i < JOBS; i++) {
      snprintf(svgs[i], sizeof svgs[i],
               "<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='200' "
               "viewBox='0 0 %d 200'><rect width='%d' height='200' fill='#%06x'/></svg>",
               200 + i, 200 + i, 200 + i, i * 0x010305);
      jobs[i] = (ArtJob){100 + (uint64_t)i, svgs[i], 200 + i, 200, NULL};
    }
    art_raster(jobs, JOBS, gallery);
    for (int i = 0; i < JOBS; i++) {
      int which = (int)jobs[i].key - 100;
      assert_non_null(jobs[i].surface);
      assert_int_equal(jobs[i].surface->w, 200 + which);
      assert_int_equal(*(uint32_t *)jobs[i].surface->pixels & 0xffffff, which * 0x010305);
      SDL_BlendMode mode;
      SDL_GetSurfaceBlendMode(jobs[i].surface, &mode);
      assert_int_equal(mode, SDL_BLENDMODE_NONE);
      SDL_FreeSurface(jobs[i].surface);
    }
    gallery_write(gallery);
    gallery_free(gallery);
  }
}

static int setup(void **state) {
  (void)state;
  return mkdtemp(root) ? 0 : -1;
}

static int teardown(void **state) {
  empty(state);
  char *folder = file_of("");
  rmdir(folder);
  free(folder);
  return rmdir(root);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_teardown(test_what_was_written_is_found, empty),
      cmocka_unit_test_teardown(test_a_damaged_file_is_passed_over, empty),
      cmocka_unit_test_teardown(test_it_stays_within_its_bound, empty),
      cmocka_unit_test_teardown(test_without_a_folder_nothing_is_kept, empty),
      cmocka_unit_test_teardown(test_many_pictures_at_once, empty),
  };
  return cmocka_run_group_tests(tests, setup, teardown);
}
