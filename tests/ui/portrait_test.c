#include "ui/portrait.h"

#include <SDL_image.h>
#include <dirent.h>
#include <locale.h>
#include <math.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
// cmocka needs the five above first.
#include <cmocka.h>

#include "portrait_cast.h"
#include "story/look.h"

static ArtSource art;

// Paths that the composers asked for.
enum { READ_MOST = 256 };
static char reads[READ_MOST][96];
static int read_count;

static const char *read_and_note(void *context, const char *path) {
  (void)context;
  const char *bytes = art.read(art.context, path);
  for (int i = 0; i < read_count; i++)
    if (!strcmp(reads[i], path)) return bytes;
  if (bytes && read_count < READ_MOST)
    snprintf(reads[read_count++], sizeof reads[0], "%s", path);
  return bytes;
}
static const ArtSource noting = {.read = read_and_note};

static const char *const forbidden[] = {
    "<clipPath", "<mask",   "<filter",      "<text", "<use", "<symbol", "<pattern",
    "<image",    "<script", "currentColor", "rgba(", "rgb(", "hsl(",    "href",
    "{",         "}",       "#000000",      "~",     "nan",  "inf",     "<marker",
};

// Tags close in order, attributes are quoted, all is ASCII, nothing is left to fill in.
static void assert_sound(const Text *svg, const char *what) {
  const char *at = text_string(svg), *open[64];
  size_t length[64];
  int depth = 0;
  for (size_t i = 0; i < sizeof forbidden / sizeof forbidden[0]; i++)
    if (strstr(at, forbidden[i])) fail_msg("%s holds %s", what, forbidden[i]);
  for (; *at; at++) {
    if ((unsigned char)*at > 126) fail_msg("%s is not ASCII", what);
    if (*at != '<') continue;
    const char *end = strchr(at, '>');
    if (!end) fail_msg("%s: a tag without an end", what);
    int quotes = 0;
    for (const char *c = at; c < end; c++) quotes += *c == '"';
    if (quotes % 2) fail_msg("%s: odd quotes in %.60s", what, at);
    if (at[1] == '/') {
      depth--;
      if (depth < 0 || strncmp(open[depth], at + 2, length[depth]) ||
          at[2 + length[depth]] != '>')
        fail_msg("%s: %.20s closes another tag", what, at);
    } else if (end[-1] != '/') {
      assert_true(depth < 64);
      open[depth] = at + 1;
      length[depth++] = strcspn(at + 1, " >");
    }
    at = end;
  }
  if (depth) fail_msg("%s: %d tags stay open", what, depth);
}

static void compose(const Person *person, const PortraitPose *pose, const char *what) {
  Text svg = {0};
  portrait_svg(&noting, person, pose, PORTRAIT_WIDTH, PORTRAIT_HEIGHT, &svg);
  assert_sound(&svg, what);
  text_free(&svg);
}

static Person with(const Person *person, const char *key, const char *value) {
  Person changed = *person;
  for (int i = 0; i < changed.look_count; i++) {
    if (strcmp(changed.look[i].key, key)) continue;
    changed.look[i].value = value;
    return changed;
  }
  assert_true(changed.look_count < LOOK_MOST);
  changed.look[changed.look_count++] = (LookPart){key, value};
  return changed;
}

static void every_person_in_every_mood_is_sound(void **state) {
  (void)state;
  for (int i = 0; i < CAST_COUNT; i++)
    for (int mood = 0; mood < MOOD_COUNT; mood++)
      for (int blink = 0; blink < 3; blink++) {
        PortraitPose pose = {.mood = (Mood)mood,
                             .flip = i % 2,
                             .edge = blink != 1,
                             .blink = (float)blink / 2,
                             .breath = (float)blink / 2};
        compose(&portrait_cast[i], &pose, portrait_cast[i].id);
      }
}

// A word that changes nothing has no part.
static void every_word_of_a_look_shows(void **state) {
  (void)state;
  PortraitPose pose = {.mood = MOOD_CALM, .blink = 1};
  for (int k = 0; k < look_key_count; k++) {
    const LookKey *key = &look_keys[k];
    Person base = portrait_cast[9];
    if (!strcmp(key->key, "wrap")) base = portrait_cast[4];
    if (!strcmp(key->key, "dyed")) base = with(&base, "age", "70");
    Text seen[32] = {{0}};
    int count = 0;
    const char *numbers[] = {"0.93", "1.11", NULL}, *ages[] = {"20", "50", "80", NULL};
    const char *necks[] = {"30", "42", NULL}, *flags[] = {"false", "true", NULL};
    const char *const *words = key->kind == LOOK_WORD      ? key->words
                               : key->kind == LOOK_FLAG    ? flags
                               : !strcmp(key->key, "age")  ? ages
                               : !strcmp(key->key, "neck") ? necks
                                                           : numbers;
    for (int i = 0; words[i]; i++) {
      Person person = with(&base, key->key, words[i]);
      portrait_svg(&noting, &person, &pose, 364, 458, &seen[count]);
      assert_sound(&seen[count], words[i]);
      for (int j = 0; j < count; j++)
        if (!strcmp(text_string(&seen[j]), text_string(&seen[count])))
          fail_msg("%s: %s looks like %s", key->key, words[i], words[j]);
      assert_true(++count < 32);
    }
    for (int i = 0; i < count; i++) text_free(&seen[i]);
  }
}

static void moods_differ(void **state) {
  (void)state;
  Text seen[MOOD_COUNT] = {{0}};
  for (int i = 0; i < MOOD_COUNT; i++) {
    PortraitPose pose = {.mood = (Mood)i, .blink = 1};
    portrait_svg(&art, &portrait_cast[0], &pose, 364, 458, &seen[i]);
    for (int j = 0; j < i; j++)
      assert_string_not_equal(text_string(&seen[i]), text_string(&seen[j]));
  }
  for (int i = 0; i < MOOD_COUNT; i++) text_free(&seen[i]);
}

static void assert_pose_changes(PortraitPose a, PortraitPose b, bool same) {
  Text one = {0}, two = {0};
  portrait_svg(&art, &portrait_cast[1], &a, 364, 458, &one);
  portrait_svg(&art, &portrait_cast[1], &b, 364, 458, &two);
  assert_int_equal(same, !strcmp(text_string(&one), text_string(&two)));
  text_free(&one);
  text_free(&two);
}

static void a_pose_shows(void **state) {
  (void)state;
  PortraitPose calm = {.mood = MOOD_CALM, .blink = 1};
  PortraitPose half = calm, shut = calm, breath = calm, flip = calm, edge = calm;
  half.blink = .5f;
  shut.blink = 0;
  breath.breath = 1;
  flip.flip = true;
  edge.edge = true;
  const PortraitPose poses[] = {calm, half, shut, breath, flip, edge};
  for (int i = 0; i < 6; i++)
    for (int j = 0; j < i; j++) assert_pose_changes(poses[i], poses[j], false);
  PortraitPose away = {.mood = MOOD_CALM, .blink = 1, .eyes_to = true, .gaze_x = -6};
  PortraitPose far = {.mood = MOOD_CALM, .blink = 1, .eyes_to = true, .gaze_x = -60};
  PortraitPose edge_of_gaze = {
      .mood = MOOD_CALM, .blink = 1, .eyes_to = true, .gaze_x = -7};
  assert_pose_changes(calm, away, false);
  assert_pose_changes(far, edge_of_gaze, true);
}

static void a_change_of_mood_begins_and_ends_in_them(void **state) {
  (void)state;
  PortraitPose angry = {.mood = MOOD_ANGRY, .blink = 1},
               warm = {.mood = MOOD_WARM, .blink = 1};
  PortraitPose begin = angry, middle = angry, end = angry;
  begin.from = middle.from = end.from = MOOD_WARM;
  begin.leaving = 1;
  middle.leaving = .5f;
  assert_pose_changes(begin, warm, true);
  assert_pose_changes(end, angry, true);
  assert_pose_changes(middle, angry, false);
  assert_pose_changes(middle, warm, false);
}

static void unknown_words_fall_back(void **state) {
  (void)state;
  PortraitPose pose = {.mood = MOOD_HURT, .edge = true, .blink = 1};
  Person nobody = {.id = "nobody", .name = "Nobody"};
  compose(&nobody, &pose, "nobody");
  Person odd = {.id = "odd",
                .name = "Odd",
                .look_count = 4,
                .look = {{"hair", "../../etc/passwd"},
                         {"skin", "green"},
                         {"age", "-4e9"},
                         {"shoes", "red"}}};
  Text plain = {0}, strange = {0};
  portrait_svg(&art, &nobody, &pose, 100, 126, &plain);
  portrait_svg(&art, &odd, &pose, 100, 126, &strange);
  assert_string_equal(text_string(&plain), text_string(&strange));
  text_free(&plain);
  text_free(&strange);
}

static void numbers_keep_their_point_in_any_locale(void **state) {
  (void)state;
  PortraitPose pose = {.mood = MOOD_WARM, .edge = true, .blink = .5f};
  Text plain = {0}, local = {0};
  portrait_svg(&art, &portrait_cast[10], &pose, 100, 126, &plain);
  assert_true(backdrop_svg(&art, "car_night", 1003, 700, &plain));
  if (!setlocale(LC_NUMERIC, "de_DE.UTF-8") && !setlocale(LC_NUMERIC, "fr_FR.UTF-8")) {
    text_free(&plain);
    skip();
  }
  portrait_svg(&art, &portrait_cast[10], &pose, 100, 126, &local);
  assert_true(backdrop_svg(&art, "car_night", 1003, 700, &local));
  setlocale(LC_NUMERIC, "C");
  assert_string_equal(text_string(&plain), text_string(&local));
  text_free(&plain);
  text_free(&local);
}

static void every_place_has_its_own_light_at_any_shape(void **state) {
  (void)state;
  const int shapes[][2] = {
      {1280, 720}, {960, 720}, {2520, 1080}, {3840, 1080}, {720, 1280}};
  for (int p = 0; place_names[p]; p++) {
    Text seen[8] = {{0}};
    for (int t = 0; time_names[t]; t++) {
      char place[64];
      snprintf(place, sizeof place, "%s_%s", place_names[p], time_names[t]);
      for (int s = 4; s >= 0; s--) {
        text_clear(&seen[t]);
        assert_true(backdrop_svg(&noting, place, shapes[s][0], shapes[s][1], &seen[t]));
        assert_sound(&seen[t], place);
      }
      for (int j = 0; j < t; j++)
        assert_string_not_equal(text_string(&seen[t]), text_string(&seen[j]));
    }
    for (int t = 0; t < 8; t++) text_free(&seen[t]);
  }
}

static SDL_Surface *raster(const Text *svg, int width, int height) {
  SDL_RWops *bytes = SDL_RWFromConstMem(svg->bytes, (int)svg->length);
  SDL_Surface *drawn = IMG_LoadSizedSVG_RW(bytes, width, height);
  SDL_RWclose(bytes);
  assert_non_null(drawn);
  SDL_Surface *plain = SDL_ConvertSurfaceFormat(drawn, SDL_PIXELFORMAT_RGBA32, 0);
  SDL_FreeSurface(drawn);
  assert_int_equal(plain->w, width);
  assert_int_equal(plain->h, height);
  return plain;
}

// Draws the place, fails where nothing covers the window, and gives the mean colour.
static void look_at(const char *place, int width, int height, double mean[3]) {
  Text svg = {0};
  assert_true(backdrop_svg(&art, place, width, height, &svg));
  SDL_Surface *drawn = raster(&svg, width, height);
  mean[0] = mean[1] = mean[2] = 0;
  for (int y = 0; y < height; y++)
    for (int x = 0; x < width; x++) {
      const Uint8 *pixel = (const Uint8 *)drawn->pixels + y * drawn->pitch + 4 * x;
      if (pixel[3] < 250)
        fail_msg("%s at %dx%d: a hole at %d,%d", place, width, height, x, y);
      for (int i = 0; i < 3; i++) mean[i] += pixel[i] / (double)(width * height);
    }
  SDL_FreeSurface(drawn);
  text_free(&svg);
}

static void places_fill_the_window_and_no_hours_look_alike(void **state) {
  (void)state;
  const int shapes[][2] = {{240, 180}, {560, 160}, {640, 180}, {140, 300}, {320, 180}};
  for (int p = 0; place_names[p]; p++) {
    double means[8][3];
    for (int t = 0; time_names[t]; t++) {
      char place[64];
      snprintf(place, sizeof place, "%s_%s", place_names[p], time_names[t]);
      for (int s = 0; s < 5; s++) look_at(place, shapes[s][0], shapes[s][1], means[t]);
      for (int j = 0; j < t; j++) {
        double apart = 0;
        for (int i = 0; i < 3; i++) apart += fabs(means[t][i] - means[j][i]);
        if (apart < 24) fail_msg("%s looks like %s (%.0f)", place, time_names[j], apart);
      }
    }
  }
}

static Uint8 alpha_at(const SDL_Surface *drawn, int x, int y) {
  return ((const Uint8 *)drawn->pixels + y * drawn->pitch + 4 * x)[3];
}

// The paper edge ends inside the picture, but for the foot where the bust is cut.
static void no_mood_is_cut_off_by_the_frame(void **state) {
  (void)state;
  for (int i = 0; i < CAST_COUNT; i++)
    for (int mood = 0; mood < MOOD_COUNT; mood++) {
      PortraitPose pose = {.mood = (Mood)mood, .edge = true, .blink = 1};
      Text svg = {0};
      portrait_svg(&art, &portrait_cast[i], &pose, 182, 229, &svg);
      SDL_Surface *drawn = raster(&svg, 182, 229);
      int cut = 0;
      for (int y = 0; y < 190; y++)
        cut += (alpha_at(drawn, 0, y) > 128) + (alpha_at(drawn, 181, y) > 128);
      for (int x = 0; x < 182; x++) cut += alpha_at(drawn, x, 0) > 128;
      if (cut)
        fail_msg("%s, %s: %d pixels cut", portrait_cast[i].id, mood_names[mood], cut);
      assert_int_equal(alpha_at(drawn, 91, 120), 255);
      SDL_FreeSurface(drawn);
      text_free(&svg);
    }
}

static void no_such_place_adds_nothing(void **state) {
  (void)state;
  const char *const wrong[] = {
      "kitchen",  "kitchen_noon", "moon_night",  "",
      "_evening", "kitchen_",     "kit_evening", "../kitchen_day"};
  Text svg = {0};
  for (size_t i = 0; i < sizeof wrong / sizeof wrong[0]; i++)
    assert_false(backdrop_svg(&art, wrong[i], 640, 360, &svg));
  assert_int_equal(svg.length, 0);
}

// The tests above asked for every part there is, so that none lies about unused.
static void assert_folder_is_read(const char *folder) {
  char path[512];
  snprintf(path, sizeof path, ATTUNE_SOURCE "/assets/%s", folder);
  DIR *dir = opendir(path);
  assert_non_null(dir);
  int count = 0;
  for (struct dirent *entry; (entry = readdir(dir));) {
    if (!strstr(entry->d_name, ".svgpart")) continue;
    char name[512];
    snprintf(name, sizeof name, "%s/%s", folder, entry->d_name);
    bool found = false;
    for (int i = 0; i < read_count && !found; i++) found = !strcmp(reads[i], name);
    if (!found) fail_msg("%s belongs to no word", name);
    count++;
  }
  closedir(dir);
  assert_true(count > 0);
}

static void every_part_is_used(void **state) {
  (void)state;
  const char *const folders[] = {"portraits/hair",  "portraits/cloth",   "portraits/hand",
                                 "portraits/nose",  "portraits/glasses", "portraits/ears",
                                 "portraits/extra", "backdrops"};
  for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++)
    assert_folder_is_read(folders[i]);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
  return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

static void composing_is_quick(void **state) {
  (void)state;
  Text svg = {0};
  double best = 1e9;
  for (int round = 0; round < 5; round++) {
    double start = now();
    for (int i = 0; i < 40; i++) {
      PortraitPose pose = {.mood = (Mood)(i % MOOD_COUNT), .edge = true, .blink = 1};
      text_clear(&svg);
      portrait_svg(&art, &portrait_cast[i % CAST_COUNT], &pose, 364, 458, &svg);
    }
    double each = (now() - start) / 40;
    if (each < best) best = each;
  }
  print_message("a portrait takes %.3f ms\n", best);
  assert_true(best < 1);
  text_free(&svg);
}

int main(void) {
  art = art_open(ATTUNE_SOURCE "/assets");
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(every_person_in_every_mood_is_sound),
      cmocka_unit_test(every_word_of_a_look_shows),
      cmocka_unit_test(moods_differ),
      cmocka_unit_test(a_pose_shows),
      cmocka_unit_test(a_change_of_mood_begins_and_ends_in_them),
      cmocka_unit_test(unknown_words_fall_back),
      cmocka_unit_test(numbers_keep_their_point_in_any_locale),
      cmocka_unit_test(every_place_has_its_own_light_at_any_shape),
      cmocka_unit_test(places_fill_the_window_and_no_hours_look_alike),
      cmocka_unit_test(no_mood_is_cut_off_by_the_frame),
      cmocka_unit_test(no_such_place_adds_nothing),
      cmocka_unit_test(every_part_is_used),
      cmocka_unit_test(composing_is_quick),
  };
  int failed = cmocka_run_group_tests(tests, NULL, NULL);
  art_close();
  return failed;
}
