// Kills a program that keeps plays at a random instant and looks at what it left. The
// seed is ATTUNE_SEED (or 1), the number of runs ATTUNE_KILLS (or 60).
#include <signal.h>
#include <sqlite3.h>
#include <time.h>

#include "folder.h"
#include "store/store.h"

// A play is this many steps: it begins, is picked in, and is finished.
enum { PICKS = 6, STEPS = PICKS + 2 };

static uint64_t random_next(uint64_t *state) {
  uint64_t z = (*state += UINT64_C(0x9e3779b97f4a7c15));
  z = (z ^ (z >> 30)) * UINT64_C(0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * UINT64_C(0x94d049bb133111eb);
  return z ^ (z >> 31);
}

static long number_set(const char *name, long otherwise) {
  const char *set = getenv(name);
  return set && *set ? strtol(set, NULL, 10) : otherwise;
}

// Says one byte for every step that the store has confirmed, until it is killed.
_Noreturn static void play_for_ever(const char *folder, int out) {
  Store *store = store_open(folder, NULL);
  CHILD_MUST(store);
  for (;;) {
    Transcript *transcript = transcript_of(0);
    int64_t id = 0;
    CHILD_MUST(store_begin(store, transcript, &id, NULL));
    CHILD_MUST(write(out, "", 1) == 1);
    for (int i = 0; i < PICKS; i++) {
      event_add(transcript, i);
      CHILD_MUST(store_append(store, id, transcript, i, NULL));
      CHILD_MUST(write(out, "", 1) == 1);
      CHILD_MUST(store_seen(store, id, i, NULL));
    }
    CHILD_MUST(store_finish(store, id, "warm", NULL));
    CHILD_MUST(write(out, "", 1) == 1);
    transcript_free(transcript);
  }
}

static int steps_drain(int in) {
  char bytes[256];
  int steps = 0;
  for (ssize_t got; (got = read(in, bytes, sizeof bytes)) > 0;) steps += (int)got;
  return steps;
}

static void integrity_is_whole(const char *folder) {
  char *path = path_of(folder, "attune.db");
  sqlite3 *sql = NULL;
  sqlite3_stmt *row = NULL;
  assert_int_equal(sqlite3_open_v2(path, &sql, SQLITE_OPEN_READWRITE, NULL), SQLITE_OK);
  assert_int_equal(sqlite3_prepare_v2(sql, "PRAGMA integrity_check", -1, &row, NULL), 0);
  assert_int_equal(sqlite3_step(row), SQLITE_ROW);
  assert_string_equal((const char *)sqlite3_column_text(row, 0), "ok");
  sqlite3_finalize(row);
  assert_int_equal(sqlite3_prepare_v2(sql, "PRAGMA foreign_key_check", -1, &row, NULL),
                   0);
  assert_int_equal(sqlite3_step(row), SQLITE_DONE);
  sqlite3_finalize(row);
  sqlite3_close(sql);
  mem_free(path);
}

// How many steps lie in the plays after `last`, each checked to be a whole prefix.
static int steps_kept(Store *store, int64_t *last) {
  Transcript *whole = transcript_of(PICKS);
  int steps = 0;
  StoredPlay play;
  while (store_play(store, *last + 1, &play, NULL)) {
    assert_int_equal(steps % STEPS, 0);
    *last = play.id;
    int kept = play.transcript->count;
    Transcript *prefix = transcript_of(kept);
    assert_true(kept <= whole->count);
    assert_true(transcripts_equal(play.transcript, prefix));
    if (play.ending) assert_int_equal(kept, PICKS);
    if (kept > 0 && !play.ending) assert_in_range(play.cursor, 0, kept - 1);
    steps += 1 + kept + (play.ending ? 1 : 0);
    transcript_free(prefix);
    transcript_free(play.transcript);
    mem_free(play.ending);
  }
  transcript_free(whole);
  return steps;
}

static void a_kill_loses_at_most_the_pick_in_flight(void **state) {
  (void)state;
  long runs = number_set("ATTUNE_KILLS", 60);
  uint64_t seed = (uint64_t)number_set("ATTUNE_SEED", 1);
  char *folder = folder_new();
  int64_t last = 0;
  long confirmed_in_all = 0;
  for (long run = 0; run < runs; run++) {
    int ends[2];
    assert_int_equal(pipe(ends), 0);
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
      close(ends[0]);
      play_for_ever(folder, ends[1]);
    }
    close(ends[1]);
    // One run in four may die while it is still opening.
    char first;
    int confirmed = 0;
    if (random_next(&seed) % 4 != 0) {
      assert_int_equal(read(ends[0], &first, 1), 1);
      confirmed = 1;
    }
    struct timespec pause = {.tv_nsec = (long)(random_next(&seed) % 12000000)};
    nanosleep(&pause, NULL);
    assert_int_equal(kill(child, SIGKILL), 0);
    int status = 0;
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFSIGNALED(status));
    confirmed += steps_drain(ends[0]);
    close(ends[0]);

    Err err = {0};
    Store *store = store_open(folder, &err);
    if (!store) print_error("run %ld: %s\n", run, err.text);
    assert_non_null(store);
    int kept = steps_kept(store, &last);
    if (kept != confirmed && kept != confirmed + 1)
      print_error("run %ld: %d confirmed, %d kept\n", run, confirmed, kept);
    assert_in_range(kept, confirmed, confirmed + 1);
    store_close(store);
    integrity_is_whole(folder);
    confirmed_in_all += confirmed;
  }
  assert_true(confirmed_in_all >= runs / 2);
  print_message("%ld kills, %ld steps confirmed, none lost\n", runs, confirmed_in_all);
  folder_drop(folder);
}

static void a_kill_while_the_file_is_made_leaves_no_wreck(void **state) {
  (void)state;
  long runs = number_set("ATTUNE_KILLS", 60) / 2;
  uint64_t seed = (uint64_t)number_set("ATTUNE_SEED", 1);
  for (long run = 0; run < runs; run++) {
    char *folder = folder_new();
    pid_t child = fork();
    assert_true(child >= 0);
    if (child == 0) {
      alarm(60);  // should the parent fail and leave it alone
      CHILD_MUST(store_open(folder, NULL));
      for (;;) pause();
    }
    struct timespec pause_time = {.tv_nsec = (long)(random_next(&seed) % 6000000)};
    nanosleep(&pause_time, NULL);
    assert_int_equal(kill(child, SIGKILL), 0);
    assert_int_equal(waitpid(child, NULL, 0), child);
    Err err = {0};
    Store *store = store_open(folder, &err);
    if (!store) print_error("run %ld: %s\n", run, err.text);
    assert_non_null(store);
    Transcript *transcript = transcript_of(3);
    int64_t id = 0;
    assert_true(store_begin(store, transcript, &id, NULL));
    transcript_free(transcript);
    store_close(store);
    integrity_is_whole(folder);
    folder_drop(folder);
  }
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_kill_while_the_file_is_made_leaves_no_wreck),
      cmocka_unit_test(a_kill_loses_at_most_the_pick_in_flight),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
