#include "store/store.h"

#include <assert.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "store/database.h"
#include "store/lease.h"

struct Store {
  Database *database;
  Lease *lease;
};

static int64_t now(void) {
  const char *set = getenv("ATTUNE_NOW");
  return set && *set ? strtoll(set, NULL, 10) : (int64_t)time(NULL);
}

static int64_t bits_of(uint64_t number) {
  int64_t bits;
  memcpy(&bits, &number, sizeof bits);
  return bits;
}

static uint64_t number_of(int64_t bits) {
  uint64_t number;
  memcpy(&number, &bits, sizeof number);
  return number;
}

Store *store_open(const char *folder, Err *err) {
  if (!folder_make(folder, err)) return NULL;
  Text path = {0};
  text_print(&path, "%s/attune.db", folder);
  Database *database = database_open(path.bytes, err);
  Store *store = NULL;
  if (database) {
    text_clear(&path);
    text_print(&path, "%s/attune.lock", folder);
    store = mem_alloc(sizeof *store);
    store->database = database;
    store->lease = lease_new(path.bytes);
  }
  text_free(&path);
  return store;
}

void store_close(Store *store) {
  if (!store) return;
  database_close(store->database);
  lease_free(store->lease);
  mem_free(store);
}

bool store_writable(const Store *store) { return store->database->writable; }

static bool writing_begin(Store *store, Durability durability, Err *err) {
  if (store_writable(store)) return database_begin(store->database, durability, err);
  return err_set(
      err,
      "%s can only be read, so this play is not kept. Allow writing to it and to "
      "its folder.",
      store->database->path);
}

bool store_keep_source(Store *store, const char *scenario, uint64_t hash,
                       const char *source, size_t length, Err *err) {
  if (!writing_begin(store, LASTING, err)) return false;
  bool whole = database_run(store->database, err,
                            "INSERT INTO source (hash, scenario, bytes) VALUES (?, ?, ?) "
                            "ON CONFLICT DO NOTHING",
                            "itb", bits_of(hash), scenario, length ? source : "", length);
  return database_end(store->database, whole, err);
}

char *store_source(Store *store, const char *scenario, uint64_t hash, size_t *length,
                   Err *err) {
  sqlite3_stmt *row = database_query(
      store->database, err, "SELECT bytes FROM source WHERE hash = ? AND scenario = ?",
      "it", bits_of(hash), scenario);
  if (!row) return NULL;
  char *source = NULL;
  int code = sqlite3_step(row);
  if (code == SQLITE_ROW) {
    const void *bytes = sqlite3_column_blob(row, 0);
    size_t size = (size_t)sqlite3_column_bytes(row, 0);
    source = mem_alloc(size + 1);
    if (size) memcpy(source, bytes, size);
    if (length) *length = size;
  } else if (code == SQLITE_DONE) {
    err_set(err, "%s", "");
  } else {
    database_fail(store->database, err);
  }
  sqlite3_finalize(row);
  return source;
}

static bool events_insert(Store *store, int64_t play, const Transcript *transcript,
                          int first, Err *err) {
  for (int i = first; i < transcript->count; i++) {
    const Event *event = &transcript->events[i];
    if (!database_run(
            store->database, err,
            "INSERT INTO event (play, position, kind, seat, step, option, text) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            "iitittt", play, (int64_t)i, event_kind_names[event->kind],
            (int64_t)event->seat, event->step, event->option, event->text))
      return false;
  }
  return true;
}

bool store_begin(Store *store, const Transcript *transcript, int64_t *play, Err *err) {
  if (!writing_begin(store, LASTING, err)) return false;
  int64_t time_now = now();
  bool whole = database_run(
      store->database, err,
      "INSERT INTO play (scenario, hash, seed, seat, began, touched) "
      "VALUES (?, ?, ?, ?, ?, ?)",
      "tiiiii", transcript->scenario, bits_of(transcript->hash),
      bits_of(transcript->seed), (int64_t)transcript->seat, time_now, time_now);
  int64_t id = whole ? sqlite3_last_insert_rowid(store->database->sql) : 0;
  whole = whole && lease_take(store->lease, id, err) &&
          events_insert(store, id, transcript, 0, err);
  if (!database_end(store->database, whole, err)) {
    lease_drop(store->lease);  // another program may be given the same id
    return false;
  }
  *play = id;
  return true;
}

static bool text_equal(sqlite3_stmt *row, int column, const char *text) {
  const char *kept = (const char *)sqlite3_column_text(row, column);
  return kept && text ? !strcmp(kept, text) : !kept && !text;
}

static bool event_equal(sqlite3_stmt *row, const Event *event) {
  return text_equal(row, 0, event_kind_names[event->kind]) &&
         sqlite3_column_int(row, 1) == event->seat && text_equal(row, 2, event->step) &&
         text_equal(row, 3, event->option) && text_equal(row, 4, event->text);
}

// How many events are kept, and whether the play is finished. -1 with a sentence.
static int play_length(Store *store, int64_t play, bool *finished, Err *err) {
  sqlite3_stmt *row = database_query(
      store->database, err,
      "SELECT (SELECT count(*) FROM event WHERE play = play.id), ending IS NOT NULL "
      "FROM play WHERE id = ?",
      "i", play);
  if (!row) return -1;
  int code = sqlite3_step(row), length = -1;
  if (code == SQLITE_ROW) {
    length = sqlite3_column_int(row, 0);
    *finished = sqlite3_column_int(row, 1);
  } else if (code == SQLITE_DONE) {
    err_set(err, "This play is no longer kept in %s. Begin it anew from home.",
            store->database->path);
  } else {
    database_fail(store->database, err);
  }
  sqlite3_finalize(row);
  return length;
}

static bool kept_events_equal(Store *store, int64_t play, const Transcript *transcript,
                              int first, Err *err) {
  sqlite3_stmt *row = database_query(store->database, err,
                                     "SELECT kind, seat, step, option, text FROM event "
                                     "WHERE play = ? AND position >= ? ORDER BY position",
                                     "ii", play, (int64_t)first);
  if (!row) return false;
  int code = SQLITE_DONE, at = first;
  bool equal = true;
  while (equal && (code = sqlite3_step(row)) == SQLITE_ROW) {
    equal = at < transcript->count && event_equal(row, &transcript->events[at]);
    at++;
  }
  if (!equal)
    err_set(
        err,
        "This conversation went on differently in another Attune window. Open it again "
        "from home to go on from there.");
  else if (code != SQLITE_DONE)
    equal = database_fail(store->database, err);
  sqlite3_finalize(row);
  return equal;
}

static bool events_append(Store *store, int64_t play, const Transcript *transcript,
                          int first, Err *err) {
  bool finished = false;
  int length = play_length(store, play, &finished, err);
  if (length < 0) return false;
  if (first > length)
    return err_set(err,
                   "Picks %d to %d of this play are missing in %s; keep those first.",
                   length + 1, first, store->database->path);
  if (!kept_events_equal(store, play, transcript, first, err)) return false;
  if (finished && length < transcript->count)
    return err_set(err, "This conversation is finished. Begin it anew from home.");
  return events_insert(store, play, transcript, length, err) &&
         database_run(store->database, err,
                      "UPDATE play SET cursor = 0, touched = ? WHERE id = ?", "ii", now(),
                      play);
}

bool store_append(Store *store, int64_t play, const Transcript *transcript, int first,
                  Err *err) {
  assert(first >= 0 && first <= transcript->count);
  if (!writing_begin(store, LASTING, err)) return false;
  bool whole = lease_take(store->lease, play, err) &&
               events_append(store, play, transcript, first, err);
  return database_end(store->database, whole, err);
}

bool store_seen(Store *store, int64_t play, int cursor, Err *err) {
  assert(cursor >= 0);
  if (!writing_begin(store, PASSING, err)) return false;
  bool finished;
  bool whole = lease_take(store->lease, play, err) &&
               play_length(store, play, &finished, err) >= 0 &&
               database_run(store->database, err,
                            "UPDATE play SET cursor = ?, touched = ? WHERE id = ?", "iii",
                            (int64_t)cursor, now(), play);
  return database_end(store->database, whole, err);
}

bool store_finish(Store *store, int64_t play, const char *ending, Err *err) {
  assert(ending);
  if (!writing_begin(store, LASTING, err)) return false;
  bool finished;
  bool whole = lease_take(store->lease, play, err) &&
               play_length(store, play, &finished, err) >= 0 &&
               database_run(store->database, err,
                            "UPDATE play SET ending = ?, touched = ? "
                            "WHERE id = ? AND ending IS NOT ?",
                            "tiit", ending, now(), play, ending);
  if (!database_end(store->database, whole, err)) return false;
  lease_drop(store->lease);
  return true;
}

static bool events_read(Store *store, int64_t play, Transcript *transcript, Err *err) {
  sqlite3_stmt *row =
      database_query(store->database, err,
                     "SELECT kind, seat, step, option, text, position FROM event "
                     "WHERE play = ? ORDER BY position",
                     "i", play);
  if (!row) return false;
  int code;
  bool sound = true;
  while (sound && (code = sqlite3_step(row)) == SQLITE_ROW) {
    int kind = 0;
    while (kind < 6 && !text_equal(row, 0, event_kind_names[kind])) kind++;
    sound = kind < 6 && sqlite3_column_int(row, 5) == transcript->count;
    if (sound)
      transcript_add(transcript, (EventKind)kind, sqlite3_column_int(row, 1),
                     (const char *)sqlite3_column_text(row, 2),
                     (const char *)sqlite3_column_text(row, 3),
                     (const char *)sqlite3_column_text(row, 4));
  }
  if (!sound)
    database_damaged(store->database, err);
  else if (code != SQLITE_DONE)
    sound = database_fail(store->database, err);
  sqlite3_finalize(row);
  return sound;
}

static bool play_read(Store *store, const char *sql, int64_t id, StoredPlay *play,
                      Err *err) {
  sqlite3_stmt *row = database_query(store->database, err, sql, id ? "i" : "", id);
  if (!row) return false;
  int code = sqlite3_step(row);
  bool found = code == SQLITE_ROW;
  if (found) {
    play->id = sqlite3_column_int64(row, 0);
    play->transcript = transcript_new((const char *)sqlite3_column_text(row, 1),
                                      number_of(sqlite3_column_int64(row, 2)),
                                      number_of(sqlite3_column_int64(row, 3)),
                                      sqlite3_column_int(row, 4));
    play->cursor = sqlite3_column_int(row, 5);
    play->ending = mem_copy((const char *)sqlite3_column_text(row, 6));
    play->began = sqlite3_column_int64(row, 7);
    play->touched = sqlite3_column_int64(row, 8);
    // The open row keeps the events of the same moment in sight.
    found = events_read(store, play->id, play->transcript, err);
  } else if (code != SQLITE_DONE) {
    database_fail(store->database, err);
  } else if (id) {
    err_set(err, "There is no play %lld in %s.", (long long)id, store->database->path);
  } else {
    err_set(err, "%s", "");
  }
  sqlite3_finalize(row);
  if (!found) {
    transcript_free(play->transcript);
    mem_free(play->ending);
    *play = (StoredPlay){0};
  }
  return found;
}

#define PLAY_COLUMNS \
  "SELECT id, scenario, hash, seed, seat, cursor, ending, began, touched "

bool store_unfinished(Store *store, StoredPlay *play, Err *err) {
  *play = (StoredPlay){0};
  return play_read(store,
                   PLAY_COLUMNS
                   "FROM play WHERE ending IS NULL "
                   "ORDER BY touched DESC, id DESC LIMIT 1",
                   0, play, err);
}

bool store_play(Store *store, int64_t id, StoredPlay *play, Err *err) {
  assert(id > 0);
  *play = (StoredPlay){0};
  return play_read(store, PLAY_COLUMNS "FROM play WHERE id = ?", id, play, err);
}
