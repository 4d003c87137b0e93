#include <signal.h>

#include "folder.h"
#include "store/store.h"

static Store *open_in(const char *folder) {
  Store *store = store_open(folder, NULL);
  assert_non_null(store);
  return store;
}

static int count_kept(Store *store, int64_t id) {
  StoredPlay play;
  assert_true(store_play(store, id, &play, NULL));
  int count = play.transcript->count;
  transcript_free(play.transcript);
  mem_free(play.ending);
  return count;
}

static void a_second_reads_but_does_not_write_the_same_play(void **state) {
  (void)state;
  char *folder = folder_new();
  Transcript *transcript = transcript_of(2);
  Store *one = open_in(folder), *two = open_in(folder);
  int64_t id = 0, own = 0;
  Err err = {0};
  assert_true(store_begin(one, transcript, &id, NULL));
  assert_int_equal(count_kept(two, id), 2);
  event_add(transcript, 2);
  assert_false(store_append(two, id, transcript, 2, &err));
  assert_non_null(strstr(err.text, "another Attune window"));
  assert_false(store_seen(two, id, 1, &err));
  assert_false(store_finish(two, id, "warm", &err));
  assert_int_equal(count_kept(one, id), 2);
  assert_true(store_begin(two, transcript, &own, NULL));
  assert_true(store_append(one, id, transcript, 2, NULL));
  store_close(one);
  event_add(transcript, 3);
  assert_true(store_append(two, id, transcript, 3, NULL));
  assert_int_equal(count_kept(two, id), 4);
  store_close(two);
  transcript_free(transcript);
  folder_drop(folder);
}

static void going_on_elsewhere_gives_the_play_back(void **state) {
  (void)state;
  char *folder = folder_new();
  Transcript *transcript = transcript_of(1);
  Store *one = open_in(folder), *two = open_in(folder);
  int64_t id = 0, other = 0;
  assert_true(store_begin(one, transcript, &id, NULL));
  assert_true(store_begin(one, transcript, &other, NULL));
  event_add(transcript, 1);
  assert_true(store_append(two, id, transcript, 1, NULL));
  Transcript *stale = transcript_of(1);
  transcript_add(stale, EVENT_SKIP, 0, "another way", NULL, NULL);
  assert_true(store_finish(two, id, "warm", NULL));
  Err err = {0};
  assert_false(store_append(one, id, stale, 1, &err));
  assert_non_null(strstr(err.text, "differently"));
  store_close(one);
  store_close(two);
  transcript_free(stale);
  transcript_free(transcript);
  folder_drop(folder);
}

static void a_killed_program_holds_nothing(void **state) {
  (void)state;
  char *folder = folder_new();
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  Transcript *transcript = transcript_of(1);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    int64_t id = 0;
    alarm(60);  // should the parent fail and leave it alone
    Store *theirs = store_open(folder, NULL);
    CHILD_MUST(theirs);
    CHILD_MUST(store_begin(theirs, transcript, &id, NULL));
    CHILD_MUST(write(ends[1], &id, sizeof id) == sizeof id);
    for (;;) pause();
  }
  int64_t id = 0;
  close(ends[1]);
  assert_int_equal(read(ends[0], &id, sizeof id), sizeof id);
  Store *store = open_in(folder);
  event_add(transcript, 1);
  assert_false(store_append(store, id, transcript, 1, NULL));
  assert_int_equal(kill(child, SIGKILL), 0);
  assert_int_equal(waitpid(child, NULL, 0), child);
  assert_true(store_append(store, id, transcript, 1, NULL));
  assert_int_equal(count_kept(store, id), 2);
  store_close(store);
  close(ends[0]);
  transcript_free(transcript);
  folder_drop(folder);
}

static void many_make_the_file_at_once(void) {
  enum { PROGRAMS = 6, PICKS = 5 };
  char *folder = folder_new();
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  pid_t children[PROGRAMS];
  for (int i = 0; i < PROGRAMS; i++) {
    children[i] = fork();
    assert_true(children[i] >= 0);
    if (children[i]) continue;
    char go;
    close(ends[1]);
    CHILD_MUST(read(ends[0], &go, 1) == 0);
    Err err = {0};
    Store *store = store_open(folder, &err);
    if (!store) fprintf(stderr, "%s\n", err.text);
    CHILD_MUST(store);
    Transcript *transcript = transcript_of(0);
    int64_t id = 0;
    CHILD_MUST(store_begin(store, transcript, &id, NULL));
    for (int pick = 0; pick < PICKS; pick++) {
      event_add(transcript, pick);
      CHILD_MUST(store_append(store, id, transcript, pick, NULL));
    }
    store_close(store);
    _exit(0);
  }
  close(ends[1]);
  close(ends[0]);
  for (int i = 0; i < PROGRAMS; i++) child_succeeds(children[i]);
  Store *store = open_in(folder);
  for (int i = 1; i <= PROGRAMS; i++) assert_int_equal(count_kept(store, i), PICKS);
  store_close(store);
  folder_drop(folder);
}

static void many_may_make_the_file_at_once(void **state) {
  (void)state;
  for (int round = 0; round < 20; round++) many_make_the_file_at_once();
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(a_second_reads_but_does_not_write_the_same_play),
      cmocka_unit_test(going_on_elsewhere_gives_the_play_back),
      cmocka_unit_test(a_killed_program_holds_nothing),
      cmocka_unit_test(many_may_make_the_file_at_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
