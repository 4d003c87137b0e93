#include <signal.h>
#include <sqlite3.h>

#include "folder.h"
#include "store/store.h"

enum { KEPT = 400 };

// A folder with one play of KEPT events, closed cleanly.
static char *folder_with_a_play(void) {
  char *folder = folder_new();
  Transcript *transcript = transcript_of(KEPT);
  Store *store = store_open(folder, NULL);
  int64_t id = 0;
  assert_non_null(store);
  assert_true(store_begin(store, transcript, &id, NULL));
  assert_true(id == 1);
  store_close(store);
  transcript_free(transcript);
  return folder;
}

static void statement_run(const char *folder, const char *statement) {
  char *path = path_of(folder, "attune.db");
  sqlite3 *sql = NULL;
  assert_int_equal(sqlite3_open(path, &sql), SQLITE_OK);
  assert_int_equal(sqlite3_exec(sql, statement, NULL, NULL, NULL), SQLITE_OK);
  sqlite3_close(sql);
  mem_free(path);
}

// Refused with a sentence that names the file and contains `says`, and not a byte
// changed.
static void is_refused(const char *folder, const char *says) {
  size_t before, after;
  Err err = {0};
  char *old = bytes_of(folder, "attune.db", &before);
  for (int again = 0; again < 2; again++) {
    Store *store = store_open(folder, &err);
    assert_null(store);
    if (!strstr(err.text, says)) print_error("%s\n", err.text);
    assert_non_null(strstr(err.text, says));
    assert_non_null(strstr(err.text, "attune.db"));
    assert_non_null(strstr(err.text, "left as it is"));
  }
  char *new = bytes_of(folder, "attune.db", &after);
  assert_true(before == after);
  assert_memory_equal(old, new, before);
  mem_free(old);
  mem_free(new);
}

static void a_file_that_is_not_a_database_is_refused(void **state) {
  (void)state;
  char *folder = folder_new();
  bytes_put(folder, "attune.db", "dear diary", 10);
  is_refused(folder, "damaged");
  char page[5000];
  memset(page, 'x', sizeof page);
  bytes_put(folder, "attune.db", page, sizeof page);
  is_refused(folder, "damaged");
  folder_drop(folder);
}

static void another_programs_database_is_refused(void **state) {
  (void)state;
  char *folder = folder_new();
  statement_run(folder, "CREATE TABLE recipes (name TEXT); PRAGMA user_version = 1");
  is_refused(folder, "another program");
  statement_run(folder, "PRAGMA application_id = 12345");
  is_refused(folder, "another program");
  folder_drop(folder);
}

static void a_newer_file_is_refused(void **state) {
  (void)state;
  char *folder = folder_with_a_play();
  statement_run(folder, "PRAGMA user_version = 1000");
  is_refused(folder, "newer");
  statement_run(folder, "PRAGMA user_version = 1");
  Store *store = store_open(folder, NULL);
  assert_non_null(store);
  store_close(store);
  folder_drop(folder);
}

// The newer version stands in the WAL alone; refusing must not fold it into the file.
static void a_newer_wal_is_refused(void **state) {
  (void)state;
  char *folder = folder_with_a_play();
  char *path = path_of(folder, "attune.db");
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    sqlite3 *sql = NULL;
    CHILD_MUST(sqlite3_open(path, &sql) == SQLITE_OK);
    CHILD_MUST(!sqlite3_exec(sql, "PRAGMA user_version = 1000", NULL, NULL, NULL));
    kill(getpid(), SIGKILL);
  }
  assert_int_equal(waitpid(child, NULL, 0), child);
  is_refused(folder, "newer");
  mem_free(path);
  folder_drop(folder);
}

static void a_damaged_file_is_refused(void **state) {
  (void)state;
  char *folder = folder_with_a_play();
  size_t length;
  char *whole = bytes_of(folder, "attune.db", &length);
  assert_true(length > 4 * 4096);
  char *broken = mem_alloc(length);
  // A lost end, and each page after the first filled with noise.
  memcpy(broken, whole, length);
  bytes_put(folder, "attune.db", broken, 3 * 4096);
  is_refused(folder, "damaged");
  int refused = 0;
  for (size_t page = 1; page < length / 4096; page++) {
    memcpy(broken, whole, length);
    memset(broken + page * 4096, 0xA5, 4096);
    bytes_put(folder, "attune.db", broken, length);
    Store *store = store_open(folder, NULL);
    if (!store) {
      is_refused(folder, "damaged");
      refused++;
    }
    store_close(store);
  }
  // Only the pages of `source` and of SQLite's own bookkeeping may go unnoticed at
  // opening.
  assert_true(refused >= (int)(length / 4096) - 4);
  bytes_put(folder, "attune.db", whole, length);
  Store *store = store_open(folder, NULL);
  assert_non_null(store);
  store_close(store);
  mem_free(whole);
  mem_free(broken);
  folder_drop(folder);
}

static void an_empty_file_is_a_new_one(void **state) {
  (void)state;
  char *folder = folder_new();
  bytes_put(folder, "attune.db", "", 0);
  Store *store = store_open(folder, NULL);
  assert_non_null(store);
  assert_true(store_writable(store));
  store_close(store);
  folder_drop(folder);
}

static void what_is_kept_is_private(void **state) {
  (void)state;
  char *folder = folder_with_a_play();
  char *path = path_of(folder, "attune.db");
  struct stat facts;
  assert_int_equal(stat(path, &facts), 0);
  assert_int_equal(facts.st_mode & 0777, 0600);
  mem_free(path);
  folder_drop(folder);
}

static void allow(const char *folder, int folder_mode, int file_mode) {
  static const char *const names[] = {"attune.db", "attune.db-wal", "attune.db-shm",
                                      "attune.lock"};
  for (int i = 0; i < 4; i++) {
    char *path = path_of(folder, names[i]);
    chmod(path, (mode_t)file_mode);
    mem_free(path);
  }
  assert_int_equal(chmod(folder, (mode_t)folder_mode), 0);
}

// Opens as somebody who may not write there (root may write anywhere).
static pid_t reader_start(const char *folder, int events) {
  pid_t child = fork();
  assert_true(child >= 0);
  if (child) return child;
  if (geteuid() == 0) CHILD_MUST(setgid(65534) == 0 && setuid(65534) == 0);
  Err err = {0};
  Store *store = store_open(folder, &err);
  if (events < 0) {
    CHILD_MUST(!store && strstr(err.text, folder));
    _exit(0);
  }
  if (!store) fprintf(stderr, "%s\n", err.text);
  CHILD_MUST(store && !store_writable(store));
  StoredPlay play;
  CHILD_MUST(store_unfinished(store, &play, NULL));
  Transcript *whole = transcript_of(events);
  CHILD_MUST(transcripts_equal(play.transcript, whole));
  int64_t id = 99;
  CHILD_MUST(!store_begin(store, whole, &id, &err) && id == 99);
  CHILD_MUST(strstr(err.text, "can only be read"));
  event_add(whole, events);
  err.text[0] = 0;
  CHILD_MUST(!store_append(store, play.id, whole, events, &err) && err.text[0]);
  err.text[0] = 0;
  CHILD_MUST(!store_seen(store, play.id, 1, &err) && err.text[0]);
  err.text[0] = 0;
  CHILD_MUST(!store_finish(store, play.id, "warm", &err) && err.text[0]);
  err.text[0] = 0;
  CHILD_MUST(!store_keep_source(store, "x", 1, "y", 1, &err) && err.text[0]);
  store_close(store);
  _exit(0);
}

static void a_read_only_folder_is_read(void **state) {
  (void)state;
  char *folder = folder_with_a_play();
  size_t before, after;
  char *old = bytes_of(folder, "attune.db", &before);
  allow(folder, 0555, 0444);
  child_succeeds(reader_start(folder, KEPT));
  allow(folder, 0555, 0666);
  child_succeeds(reader_start(folder, KEPT));
  allow(folder, 0777, 0444);
  child_succeeds(reader_start(folder, KEPT));
  char *new = bytes_of(folder, "attune.db", &after);
  assert_true(before == after);
  assert_memory_equal(old, new, before);
  mem_free(old);
  mem_free(new);
  folder_drop(folder);
}

// A killed writer leaves picks in the WAL alone: they are read, or it is said that they
// cannot.
static void picks_left_in_the_wal_are_not_lost_from_sight(void **state) {
  (void)state;
  char *folder = folder_with_a_play();
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    Store *store = store_open(folder, NULL);
    CHILD_MUST(store);
    Transcript *transcript = transcript_of(KEPT + 1);
    CHILD_MUST(store_append(store, 1, transcript, KEPT, NULL));
    kill(getpid(), SIGKILL);
  }
  int status;
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFSIGNALED(status));
  allow(folder, 0555, 0444);
  child_succeeds(reader_start(folder, KEPT + 1));
  allow(folder, 0700, 0644);
  char *shm = path_of(folder, "attune.db-shm");
  assert_int_equal(unlink(shm), 0);
  mem_free(shm);
  allow(folder, 0555, 0444);
  child_succeeds(reader_start(folder, -1));
  // Noise after the last whole pick, as a power cut may leave it, costs nothing.
  allow(folder, 0700, 0644);
  char *wal = path_of(folder, "attune.db-wal");
  FILE *file = fopen(wal, "ab");
  assert_non_null(file);
  for (int i = 0; i < 5000; i++) fputc(i * 7, file);
  fclose(file);
  mem_free(wal);
  Store *store = store_open(folder, NULL);
  StoredPlay play;
  assert_non_null(store);
  assert_true(store_play(store, 1, &play, NULL));
  assert_int_equal(play.transcript->count, KEPT + 1);
  transcript_free(play.transcript);
  store_close(store);
  folder_drop(folder);
}

static void a_folder_that_cannot_be_made_is_said(void **state) {
  (void)state;
  char *folder = folder_new();
  allow(folder, 0555, 0444);
  child_succeeds(reader_start(folder, -1));
  allow(folder, 0700, 0444);
  bytes_put(folder, "attune.lock", "", 0);
  char *below = path_of(folder, "attune.lock/deeper");
  Err err = {0};
  assert_null(store_open(below, &err));
  assert_non_null(strstr(err.text, below));
  mem_free(below);
  folder_drop(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_file_that_is_not_a_database_is_refused),
      cmocka_unit_test(another_programs_database_is_refused),
      cmocka_unit_test(a_newer_file_is_refused),
      cmocka_unit_test(a_newer_wal_is_refused),
      cmocka_unit_test(a_damaged_file_is_refused),
      cmocka_unit_test(an_empty_file_is_a_new_one),
      cmocka_unit_test(what_is_kept_is_private),
      cmocka_unit_test(a_read_only_folder_is_read),
      cmocka_unit_test(picks_left_in_the_wal_are_not_lost_from_sight),
      cmocka_unit_test(a_folder_that_cannot_be_made_is_said),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
