#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "app/cmd_shot.h"
#include "app/rehearsal.h"
#include "app/shelf.h"
#include "app/size.h"
#include "base/file.h"
#include "base/mem.h"
#include "platform/camera.h"
#include "ui/portrait.h"
#include "ui/ui.h"

enum { SHOT_NOW = 100000, CAST_MARGIN = 24, CAST_HEAD = 36 };

typedef struct Shot {
  const char *screen, *out, *scenario;
  bool all, dump;
  int width, height;
  Settings settings;
  Camera *camera;
  Shelf *shelf;
} Shot;

static int usage(const char *sentence, const char *word) {
  fprintf(stderr, sentence, word);
  fputs(
      "\nUsage: attune shot SCREEN -o F.png [--size WxH], or attune shot --all -o "
      "FOLDER\n",
      stderr);
  return 2;
}

static const char *word_after(int count, char **words, int *i) {
  return *i + 1 < count ? words[++*i] : NULL;
}

static bool text_size(const char *word, int *value) {
  int percent = word ? atoi(word) : 0;
  if (percent < 100 || percent > 200 || percent % 25) return false;
  *value = (percent - 100) / 25;
  return true;
}

// 0 when all is well, else the exit status.
static int shot_read(Shot *shot, int count, char **words) {
  for (int i = 0; i < count; i++) {
    const char *word = words[i], *next;
    if (!strcmp(word, "-o")) {
      if (!(shot->out = word_after(count, words, &i)))
        return usage("-o needs a name%s.", "");
    } else if (!strcmp(word, "--all")) {
      shot->all = true;
    } else if (!strcmp(word, "--dump-ui")) {
      shot->dump = true;
    } else if (!strcmp(word, "--pseudo")) {
      shot->settings.values[SET_LANGUAGE] = LANGUAGE_PSEUDO;
    } else if (!strcmp(word, "--scenario")) {
      if (!(shot->scenario = word_after(count, words, &i)))
        return usage("--scenario needs an id%s.", "");
    } else if (!strcmp(word, "--size")) {
      if (!size_read(next = word_after(count, words, &i), &shot->width, &shot->height))
        return usage("'%s' is no size; write it like 1280x720.", next ? next : "");
    } else if (!strcmp(word, "--text")) {
      if (!text_size(next = word_after(count, words, &i),
                     &shot->settings.values[SET_TEXT_SIZE]))
        return usage("'%s' is no text size; it is 100, 125, 150, 175 or 200.",
                     next ? next : "");
    } else if (!strcmp(word, "--contrast")) {
      next = word_after(count, words, &i);
      if (!next || (strcmp(next, "high") && strcmp(next, "paper")))
        return usage("The contrast '%s' is neither high nor paper.", next ? next : "");
      shot->settings.values[SET_CONTRAST] =
          strcmp(next, "high") ? CONTRAST_PAPER : CONTRAST_HIGH;
    } else if (*word == '-') {
      return usage("attune shot does not know '%s'.", word);
    } else if (shot->screen) {
      return usage("One screen at a time; '%s' is a second one.", word);
    } else {
      shot->screen = word;
    }
  }
  if (!shot->all && !shot->screen) return usage("Which screen%s?", "");
  if (shot->all && shot->screen)
    return usage("--all takes no screen; '%s' is one.", shot->screen);
  if (!shot->out && !shot->dump) return usage("-o says where the picture goes%s.", "");
  return 0;
}

static bool tree_keep(const Shot *shot, const Tree *tree, const char *path, Err *err) {
  if (!shot->dump) return camera_take(shot->camera, tree, path, err);
  Text text = {0};
  tree_dump(tree, &text);
  fputs(text_string(&text), stdout);
  text_free(&text);
  return true;
}

static bool screen_take(const Shot *shot, const char *screen, const char *path,
                        Err *err) {
  Rehearsal *rehearsal = rehearsal_new(shot->shelf, shot->scenario, &shot->settings);
  Ui *ui = ui_new(camera_metrics(shot->camera), camera_art(shot->camera));
  Game *game = rehearsal_reach(rehearsal, screen, err);
  bool taken = game && tree_keep(shot,
                                 ui_build(ui, game_view(game), &shot->settings,
                                          shot->width, shot->height, SHOT_NOW),
                                 path, err);
  ui_free(ui);
  rehearsal_free(rehearsal);
  return taken;
}

// A person in every mood, from `top` down; returns where the next row begins.
static int person_add(const Shot *shot, Tree *tree, const Person *person, int top) {
  const Colour ink = {0x2b, 0x20, 0x28, 255};
  const FontMetrics *metrics = camera_metrics(shot->camera);
  int cell = (shot->width - 2 * CAST_MARGIN) / MOOD_COUNT;
  int width = cell - 8, height = width * PORTRAIT_HEIGHT / PORTRAIT_WIDTH;
  int name_width =
      metrics->width(metrics->context, FACE_GAME, 17, person->name, strlen(person->name));
  node_run(tree, tree_root(tree), FACE_GAME, 17, ink, CAST_MARGIN, top + 20, name_width,
           person->name, false);
  for (int mood = 0; mood < MOOD_COUNT; mood++) {
    const PortraitPose pose = {.mood = (Mood)mood, .edge = true, .blink = 1};
    int x = CAST_MARGIN + mood * cell;
    Text svg = {0};
    portrait_svg(camera_art(shot->camera), person, &pose, width, height, &svg);
    node_art(tree, tree_root(tree), (Rect){x, top + CAST_HEAD, width, height},
             text_string(&svg));
    text_free(&svg);
    const char *word = mood_names[mood];
    int word_width = metrics->width(metrics->context, FACE_GAME, 14, word, strlen(word));
    node_run(tree, tree_root(tree), FACE_GAME, 14, ink, x + (width - word_width) / 2,
             top + CAST_HEAD + height + 16, word_width, word, false);
  }
  return top + CAST_HEAD + height + 32;
}

static bool cast_take(const Shot *shot, const char *path, Err *err) {
  int cell = (shot->width - 2 * CAST_MARGIN) / MOOD_COUNT;
  int row = CAST_HEAD + (cell - 8) * PORTRAIT_HEIGHT / PORTRAIT_WIDTH + 32, people = 0;
  for (int i = 0; i < shelf_count(shot->shelf); i++) {
    const ScenarioCard *card = shelf_card(shot->shelf, i);
    const Scenario *scenario =
        card->broken ? NULL : shelf_open(shot->shelf, card->id, err);
    if (scenario) people += scenario->person_count;
  }
  if (people == 0) return err_set(err, "There is nobody to show: no scenario loads.");
  int height = 2 * CAST_MARGIN + people * row, top = CAST_MARGIN;
  Tree *tree = tree_new(shot->width, height);
  node_fill(tree, tree_root(tree), (Rect){0, 0, shot->width, height},
            (Colour){0xfb, 0xf2, 0xe1, 255});
  for (int i = 0; i < shelf_count(shot->shelf); i++) {
    const ScenarioCard *card = shelf_card(shot->shelf, i);
    const Scenario *scenario =
        card->broken ? NULL : shelf_open(shot->shelf, card->id, err);
    for (int p = 0; scenario && p < scenario->person_count; p++)
      top = person_add(shot, tree, &scenario->people[p], top);
  }
  bool taken = tree_keep(shot, tree, path, err);
  tree_free(tree);
  return taken;
}

static bool shot_take(const Shot *shot, const char *screen, const char *path) {
  Err err = {{0}};
  bool taken = strcmp(screen, "cast") ? screen_take(shot, screen, path, &err)
                                      : cast_take(shot, path, &err);
  if (!taken) fprintf(stderr, "attune shot: %s\n", err.text);
  return taken;
}

static bool shot_take_all(const Shot *shot) {
  Err err = {{0}};
  if (shot->out && !folder_make(shot->out, &err)) {
    fprintf(stderr, "attune shot: %s\n", err.text);
    return false;
  }
  bool taken = true;
  for (int i = 0; i == 0 || rehearsal_screens[i - 1]; i++) {
    const char *screen = rehearsal_screens[i] ? rehearsal_screens[i] : "cast";
    Text path = {0};
    text_print(&path, "%s/%s.png", shot->out ? shot->out : "", screen);
    if (shot->dump) printf("screen %s\n", screen);
    taken = shot_take(shot, screen, text_string(&path)) && taken;
    text_free(&path);
  }
  return taken;
}

static bool screen_known(const char *screen) {
  for (int i = 0; rehearsal_screens[i]; i++)
    if (!strcmp(rehearsal_screens[i], screen)) return true;
  return !strcmp(screen, "cast");
}

static int screen_unknown(const char *screen) {
  fprintf(stderr, "attune shot: there is no screen '%s'. The screens are:", screen);
  for (int i = 0; rehearsal_screens[i]; i++) fprintf(stderr, " %s", rehearsal_screens[i]);
  fputs(" cast\n", stderr);
  return 2;
}

int cmd_shot(int count, char **words) {
  Shot shot = {.scenario = "dishes", .width = 1280, .height = 720};
  shot.settings.values[SET_MOTION] = MOTION_NONE;
  int status = shot_read(&shot, count, words);
  if (status) return status;
  if (shot.screen && !screen_known(shot.screen)) return screen_unknown(shot.screen);
  Err err = {{0}};
  shot.camera = camera_new(&err);
  if (shot.camera) shot.shelf = shelf_new(&err);
  if (shot.shelf)
    status = (shot.all ? shot_take_all(&shot) : shot_take(&shot, shot.screen, shot.out))
                 ? 0
                 : 1;
  else
    status = fprintf(stderr, "attune shot: %s\n", err.text) < 0 ? 2 : 1;
  shelf_free(shot.shelf);
  camera_free(shot.camera);
  return status;
}
