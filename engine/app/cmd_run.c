#include "app/cmd_run.h"

#include <ctype.h>
#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "app/run.h"
#include "app/shelf.h"
#include "app/terminal.h"
#include "base/mem.h"
#include "script/loader.h"

typedef struct RunWords {
  const char *scenario, *seat;
  uint64_t seed;
  bool json;
} RunWords;

static int usage(const char *sentence, const char *word) {
  fprintf(stderr, sentence, word);
  fputs("\nUsage: attune run SCENARIO [--seat S] [--seed N] [--json]\n", stderr);
  return 2;
}

static bool read_seed(const char *word, uint64_t *seed) {
  char *end = NULL;
  errno = 0;
  if (!isdigit((unsigned char)word[0])) return false;
  unsigned long long value = strtoull(word, &end, 10);
  *seed = value;
  return !errno && !*end;
}

static int read_words(RunWords *run, int count, char **words) {
  for (int i = 0; i < count; i++) {
    const char *word = words[i];
    if (!strcmp(word, "--json")) {
      run->json = true;
    } else if (!strcmp(word, "--seat")) {
      if (++i == count) return usage("--seat needs a name from the cast%s.", "");
      run->seat = words[i];
    } else if (!strcmp(word, "--seed")) {
      const char *seed = ++i < count ? words[i] : "";
      if (!read_seed(seed, &run->seed))
        return usage("'%s' is no seed: give a number.", seed);
    } else if (!strcmp(word, "--together")) {
      return usage("Playing together is not there yet; without --together one plays%s.",
                   "");
    } else if (word[0] == '-') {
      return usage("attune run does not know '%s'.", word);
    } else if (run->scenario) {
      return usage("One story at a time; '%s' is a second one.", word);
    } else {
      run->scenario = word;
    }
  }
  return run->scenario ? 0 : usage("Which story? Give its id or its path%s.", "");
}

// The ports of a game of one story that is kept nowhere.
static int one_card(void *context) { return context ? 1 : 0; }

static const ScenarioCard *the_card(void *context, int index) {
  static ScenarioCard card;
  const Scenario *scenario = ((const Run *)context)->scenario;
  card = (ScenarioCard){.id = scenario->id, .title = scenario->title};
  return index == 0 ? &card : NULL;
}

static const Scenario *the_scenario(void *context, const char *id, Err *err) {
  (void)id, (void)err;
  return ((const Run *)context)->scenario;
}

static bool no_unfinished(void *context, SavedPlay *play) {
  (void)context, (void)play;
  return false;
}

static bool begun(void *context, const Transcript *transcript, int64_t *id, Err *err) {
  (void)context, (void)transcript, (void)err;
  *id = 1;
  return true;
}

static bool appended(void *context, int64_t id, const Transcript *transcript, int first,
                     Err *err) {
  (void)context, (void)id, (void)transcript, (void)first, (void)err;
  return true;
}

static bool noted(void *context, int64_t id, int cursor, Err *err) {
  (void)context, (void)id, (void)cursor, (void)err;
  return true;
}

static bool finished(void *context, int64_t id, const char *ending, Err *err) {
  (void)context, (void)id, (void)ending, (void)err;
  return true;
}

static bool settings_held(void *context, const Settings *settings, Err *err) {
  (void)context, (void)settings, (void)err;
  return true;
}

const ViewPerson *run_speaker(const View *view) {
  if (!view->speech) return NULL;
  return view->speech_left ? &view->left : &view->right;
}

const char *run_line(const View *view) {
  return view->speech ? view->speech : view->narration;
}

static bool act(Run *run, IntentKind kind, int arg) {
  return game_do(run->game, (Intent){kind, arg});
}

static int option_named(const View *view, const char *word) {
  char *end = NULL;
  long number = isdigit((unsigned char)word[0]) ? strtol(word, &end, 10) : 0;
  int found = -1;
  if (end && !*end && number >= 1 && number <= view->option_count)
    found = (int)number - 1;
  for (int i = 0; found < 0 && i < view->option_count; i++)
    if (!strcmp(view->step->options[i].id, word)) found = i;
  return found >= 0 && view->options[found].offered ? found : -1;
}

static void show_history(Run *run, const RunFace *face) {
  act(run, INTENT_HISTORY, 0);
  face->history(run, game_view(run->game));
  act(run, INTENT_BACK, 0);
}

static void pick(Run *run, const RunFace *face, const char *word) {
  const View *view = game_view(run->game);
  int option = option_named(view, word);
  if (option < 0 || !act(run, INTENT_PICK, option)) {
    face->refused(run, view, word);
    return;
  }
  if (view->screen == SCREEN_COMPOSE && view->slot_now == view->slot_count)
    act(run, INTENT_SAY, 0);
}

static void undo(Run *run, const RunFace *face) {
  if (!act(run, INTENT_UNDO, 0)) face->notice(run, "There is no piece to take out.");
}

static void try_again(Run *run, const RunFace *face) {
  if (!act(run, INTENT_TRY_AGAIN, 0))
    face->notice(run, "There is no answer to try again here.");
}

static void skip(Run *run, const RunFace *face) {
  if (game_view(run->game)->trying_again)
    act(run, INTENT_SKIP, 0);
  else if (act(run, INTENT_SKIP, 0))
    face->passed(run);
}

// False: the player leaves.
static bool obey(Run *run, const RunFace *face, const char *word) {
  if (!strcasecmp(word, "quit")) return false;
  if (!strcasecmp(word, "again"))
    try_again(run, face);
  else if (!strcasecmp(word, "skip"))
    skip(run, face);
  else if (!strcasecmp(word, "undo"))
    undo(run, face);
  else if (!strcasecmp(word, "history"))
    show_history(run, face);
  else if (!strcasecmp(word, "help"))
    face->notice(
        run,
        "Give the number of a reply or its id. Or: again (the last moment once more), "
        "skip (pass over), undo (the last piece), history, quit.");
  else
    pick(run, face, word);
  return true;
}

// The next line that says something, trimmed; NULL at the end of the input.
static char *read_word(char **buffer, size_t *capacity) {
  for (;;) {
    ssize_t length = getline(buffer, capacity, stdin);
    if (length < 0) return NULL;
    char *word = *buffer;
    while (isspace((unsigned char)*word)) word++;
    char *end = word + strlen(word);
    while (end > word && isspace((unsigned char)end[-1])) *--end = 0;
    if (*word) return word;
  }
}

static void print_line(Run *run, const RunFace *face, const View *view) {
  if (view->line_count <= run->printed) return;
  face->line(run, view);
  run->printed = view->line_count;
}

static void print_view(Run *run, const RunFace *face) {
  const View *view = game_view(run->game);
  if (view->screen == SCREEN_FEEDBACK) {
    face->said(run, view);
    if (view->line_count > run->printed) run->printed = view->line_count;
  } else if (view->screen == SCREEN_ENDING) {
    face->ending(run, view);
    run->printed = view->line_count;
  } else {
    print_line(run, face, view);
  }
}

static int play(Run *run, const RunFace *face, bool echo) {
  char *buffer = NULL;
  size_t capacity = 0;
  int status = -1;
  act(run, INTENT_OPEN, 0);
  for (int i = 0; i < run->scenario->seat_count; i++)
    if (run->scenario->seats[i] == run->person) act(run, INTENT_SEAT, i);
  face->begin(run);
  act(run, INTENT_BEGIN, 0);
  while (status < 0) {
    const View *view = game_view(run->game);
    if (view->screen == SCREEN_DEBRIEF) {
      face->debrief(run, view);
      status = view->review ? 0 : 1;
    } else if (!view->choosing) {
      print_view(run, face);
      act(run, INTENT_ADVANCE, 0);
    } else {
      face->ask(run, view);
      if (echo) fputs("> ", run->out);
      fflush(run->out);
      char *word = read_word(&buffer, &capacity);
      if (echo && !isatty(STDIN_FILENO))
        terminal_print(run->out, 2, "", word ? word : "");
      if (!word) {
        face->left(
            run,
            "The input ended before the story did. Nothing is lost: the same answers "
            "lead to this place again.");
        status = 1;
      } else if (!obey(run, face, word)) {
        face->left(run,
                   "You left before the end. The same answers lead to this place again.");
        status = 0;
      }
    }
  }
  free(buffer);
  return status;
}

static int find_seat(const Scenario *scenario, const char *seat) {
  if (!seat) return scenario->seats[0];
  for (int i = 0; i < scenario->seat_count; i++) {
    const Person *person = &scenario->people[scenario->seats[i]];
    if (!strcasecmp(person->id, seat) || !strcasecmp(person->name, seat))
      return scenario->seats[i];
  }
  fprintf(stderr, "attune run: '%s' is no seat of this story. The seats are:", seat);
  for (int i = 0; i < scenario->seat_count; i++)
    fprintf(stderr, " %s", scenario->people[scenario->seats[i]].id);
  fputs("\n", stderr);
  return -1;
}

static int run_scenario(const Scenario *scenario, const RunWords *words,
                        const char *notice) {
  Run run = {.scenario = scenario, .seed = words->seed, .out = stdout};
  run.person = find_seat(scenario, words->seat);
  if (run.person < 0) return 2;
  const RunFace *face = words->json ? &run_json : &run_text;
  run.moods = mem_alloc(sizeof *run.moods * (size_t)scenario->person_count);
  for (int i = 0; i < scenario->person_count; i++) run.moods[i] = -1;
  const Ports ports = {&run,  one_card, the_card, the_scenario, no_unfinished,
                       begun, appended, noted,    finished,     settings_held};
  const Settings settings = {{0}};
  run.game = game_new(&ports, &settings, words->seed);
  if (notice) face->notice(&run, notice);
  int status = play(&run, face, !words->json);
  game_free(run.game);
  mem_free(run.moods);
  if (fflush(stdout) != 0 || ferror(stdout)) status = 1;
  return status;
}

static int run_path(const RunWords *words) {
  DiagList diags = {0};
  Scenario *scenario = loader_file(words->scenario, &diags);
  int status = 1;
  if (scenario) {
    status = run_scenario(scenario, words, NULL);
  } else {
    Text findings = {0};
    diag_write(&diags, &findings);
    fprintf(stderr, "%sattune run: %s does not load.\n", text_string(&findings),
            words->scenario);
    text_free(&findings);
  }
  diag_free(&diags);
  scenario_free(scenario);
  return status;
}

int cmd_run(int count, char **words) {
  RunWords run = {0};
  int status = read_words(&run, count, words);
  if (status) return status;
  if (shelf_is_path(run.scenario)) return run_path(&run);
  Err err = {{0}};
  Shelf *shelf = shelf_new(&err);
  const Scenario *scenario = shelf ? shelf_open(shelf, run.scenario, &err) : NULL;
  status = 1;
  if (scenario)
    status = run_scenario(scenario, &run, shelf_notice(shelf, run.scenario));
  else
    fprintf(stderr, "attune run: %s\n", err.text);
  shelf_free(shelf);
  return status;
}
