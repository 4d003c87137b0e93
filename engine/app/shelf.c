#include "app/shelf.h"

#include <string.h>

#include "app/catalogue.h"
#include "app/root.h"
#include "base/arena.h"
#include "base/file.h"
#include "base/mem.h"
#include "play/way.h"
#include "script/loader.h"

typedef struct Book {
  char *id, *path;
  bool own, shadows;
  ScenarioCard card;
} Book;

typedef struct Loaded {
  char *path;
  Scenario *scenario;
} Loaded;

struct Shelf {
  Book *books;
  int count;
  size_t capacity;
  bool has_cards;
  Loaded *loaded;
  int loaded_count;
  size_t loaded_capacity;
  Arena *arena;
  const char *folder;  // while listing
  bool own;
};

bool shelf_is_path(const char *word) {
  size_t length = strlen(word);
  return strchr(word, '/') || (length > 4 && !strcmp(word + length - 4, ".lua"));
}

static Book *find_book(const Shelf *shelf, const char *id) {
  for (int i = 0; i < shelf->count; i++)
    if (!strcmp(shelf->books[i].id, id)) return &shelf->books[i];
  return NULL;
}

static void list_file(void *context, const char *name) {
  Shelf *shelf = context;
  size_t length = strlen(name);
  if (name[0] == '.' || length < 5 || strcmp(name + length - 4, ".lua") != 0) return;
  char *id = arena_copy_bytes(shelf->arena, name, length - 4);
  char *path = arena_print(shelf->arena, "%s/%s", shelf->folder, name);
  if (!file_exists(path)) return;
  Book *book = find_book(shelf, id);
  if (!book) {
    shelf->books = mem_grow(shelf->books, &shelf->capacity, (size_t)shelf->count + 1,
                            sizeof *shelf->books);
    int place = shelf->count++;
    while (place > 0 && strcmp(shelf->books[place - 1].id, id) > 0) {
      shelf->books[place] = shelf->books[place - 1];
      place--;
    }
    book = &shelf->books[place];
    *book = (Book){.id = id};
  } else {
    book->shadows = shelf->own;
  }
  book->path = path;
  book->own = shelf->own;
}

Shelf *shelf_new(Err *err) {
  char *root = root_find(err);
  if (!root) return NULL;
  Shelf *shelf = mem_alloc(sizeof *shelf);
  shelf->arena = arena_new();
  shelf->folder = arena_print(shelf->arena, "%s/scripts/scenarios", root);
  mem_free(root);
  if (!folder_list(shelf->folder, list_file, shelf, err)) {
    shelf_free(shelf);
    return NULL;
  }
  char *data = xdg_folder(XDG_DATA, NULL);
  if (data) {
    shelf->folder = arena_print(shelf->arena, "%s/scenarios", data);
    shelf->own = true;
    if (folder_exists(shelf->folder)) folder_list(shelf->folder, list_file, shelf, NULL);
  }
  mem_free(data);
  return shelf;
}

void shelf_free(Shelf *shelf) {
  if (!shelf) return;
  for (int i = 0; i < shelf->loaded_count; i++) {
    mem_free(shelf->loaded[i].path);
    scenario_free(shelf->loaded[i].scenario);
  }
  mem_free(shelf->loaded);
  mem_free(shelf->books);
  arena_free(shelf->arena);
  mem_free(shelf);
}

int shelf_count(const Shelf *shelf) { return shelf->count; }

const char *shelf_path(const Shelf *shelf, const char *id) {
  const Book *book = find_book(shelf, id);
  return book ? book->path : NULL;
}

const char *shelf_notice(const Shelf *shelf, const char *id) {
  const Book *book = find_book(shelf, id);
  if (!book || !book->shadows) return NULL;
  return arena_print(shelf->arena, "'%s' is your own version of the shipped story (%s).",
                     id, book->path);
}

static void say_findings(const DiagList *diags, const char *path, Err *err) {
  for (int i = 0; i < diags->count; i++) {
    const Diag *diag = &diags->items[i];
    if (diag->level != DIAG_ERROR) continue;
    int others = diag_errors(diags) - 1;
    err_set(err, "%s:%d: %s%s", diag->path ? diag->path : path, diag->line, diag->message,
            others ? " There are more findings: 'attune check' lists them." : "");
    return;
  }
  err_set(err, "%s does not load; 'attune check' says why.", path);
}

static const Scenario *load(Shelf *shelf, const char *path, Err *err) {
  for (int i = 0; i < shelf->loaded_count; i++)
    if (!strcmp(shelf->loaded[i].path, path)) return shelf->loaded[i].scenario;
  DiagList diags = {0};
  Scenario *scenario = loader_file(path, &diags);
  if (!scenario) say_findings(&diags, path, err);
  diag_free(&diags);
  if (!scenario) return NULL;
  shelf->loaded = mem_grow(shelf->loaded, &shelf->loaded_capacity,
                           (size_t)shelf->loaded_count + 1, sizeof *shelf->loaded);
  shelf->loaded[shelf->loaded_count++] = (Loaded){mem_copy(path), scenario};
  return scenario;
}

static bool say_unknown(const Shelf *shelf, const char *id, Err *err) {
  const char **ids = mem_alloc(sizeof *ids * (size_t)(shelf->count + 1));
  Text all = {0};
  for (int i = 0; i < shelf->count; i++) {
    ids[i] = shelf->books[i].id;
    text_print(&all, "%s%s", i ? ", " : "", ids[i]);
  }
  const char *nearest = word_nearest(id, ids, shelf->count);
  if (nearest)
    err_set(err, "There is no story '%s'; did you mean '%s'? There are: %s.", id, nearest,
            text_string(&all));
  else
    err_set(err, "There is no story '%s'. There are: %s.", id, text_string(&all));
  text_free(&all);
  mem_free(ids);
  return false;
}

const Scenario *shelf_open(Shelf *shelf, const char *word, Err *err) {
  if (shelf_is_path(word)) return load(shelf, word, err);
  const Book *book = find_book(shelf, word);
  if (book) return load(shelf, book->path, err);
  say_unknown(shelf, word, err);
  return NULL;
}

static uint32_t practised(const Scenario *scenario) {
  uint32_t bits = 0;
  for (int s = 0; s < scenario->step_count; s++)
    for (int o = 0; o < scenario->steps[s].option_count; o++) {
      const Verdict *verdict = &scenario->steps[s].options[o].verdict;
      for (int m = 0; m < verdict->mark_count; m++)
        if (verdict->marks[m].value > 0)
          bits |= UINT32_C(1) << verdict->marks[m].principle;
    }
  return bits;
}

static const char *first_place(const Scenario *scenario) {
  int start = scenario->seat_count ? scenario->starts[0] : 0;
  for (int i = 0; i < scenario->beat_count; i++) {
    const Beat *beat = &scenario->beats[(start + i) % scenario->beat_count];
    for (int k = 0; k < beat->item_count; k++)
      if (beat->items[k].kind == ITEM_PLACE) return beat->items[k].text;
  }
  return NULL;
}

static void make_card(Shelf *shelf, Book *book) {
  const Scenario *scenario = load(shelf, book->path, NULL);
  if (!scenario) {
    book->card =
        (ScenarioCard){.id = book->id,
                       .title = book->id,
                       .summary = arena_print(shelf->arena,
                                              "This story does not load; 'attune check "
                                              "%s' says why.",
                                              book->path),
                       .broken = true};
    return;
  }
  const char **seats = arena_alloc(shelf->arena, sizeof *seats * 4);
  for (int i = 0; i < scenario->seat_count; i++)
    seats[i] = scenario->people[scenario->seats[i]].name;
  book->card = (ScenarioCard){.id = book->id,
                              .title = scenario->title,
                              .summary = scenario->summary,
                              .minutes = scenario->minutes,
                              .moment_count = way_whole(scenario, 0),
                              .notes = scenario->notes,
                              .note_count = scenario->note_count,
                              .principles = practised(scenario),
                              .seats = seats,
                              .seat_count = scenario->seat_count,
                              .place = first_place(scenario)};
}

const ScenarioCard *shelf_card(Shelf *shelf, int index) {
  if (index < 0 || index >= shelf->count) return NULL;
  if (!shelf->has_cards) {
    Catalogue *catalogue = catalogue_read();
    for (int i = 0; i < shelf->count; i++) {
      Book *book = &shelf->books[i];
      if (!catalogue_find(catalogue, book->path, shelf->arena, &book->card))
        make_card(shelf, book);
      catalogue_note(catalogue, book->path, &book->card);
    }
    catalogue_keep(catalogue);
    catalogue_free(catalogue);
    shelf->has_cards = true;
  }
  return &shelf->books[index].card;
}
