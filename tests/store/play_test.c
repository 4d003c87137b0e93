#include "folder.h"
#include "store/store.h"

static void setup_time(const char *seconds) { setenv("ATTUNE_NOW", seconds, 1); }

static Store *open_in(const char *folder) {
  Err err = {0};
  Store *store = store_open(folder, &err);
  if (!store) print_error("%s\n", err.text);
  assert_non_null(store);
  assert_true(store_writable(store));
  return store;
}

static void play_clear(StoredPlay *play) {
  transcript_free(play->transcript);
  mem_free(play->ending);
  *play = (StoredPlay){0};
}

static void an_empty_store_has_nothing_to_continue(void **state) {
  (void)state;
  char *folder = folder_new();
  Store *store = open_in(folder);
  StoredPlay play;
  Err err = {"stale"};
  assert_false(store_unfinished(store, &play, &err));
  assert_string_equal(err.text, "");
  assert_null(play.transcript);
  assert_false(store_play(store, 7, &play, &err));
  assert_non_null(strstr(err.text, "no play 7"));
  store_close(store);
  store_close(NULL);
  folder_drop(folder);
}

static void a_play_comes_back_equal_after_reopening(void **state) {
  (void)state;
  char *folder = folder_new();
  setup_time("1000");
  Transcript *transcript = transcript_of(0);
  Store *store = open_in(folder);
  int64_t id = 0;
  assert_true(store_begin(store, transcript, &id, NULL));
  assert_true(id > 0);
  for (int i = 0; i < 40; i++) {
    event_add(transcript, i);
    assert_true(store_append(store, id, transcript, i, NULL));
  }
  setup_time("1020");
  assert_true(store_seen(store, id, 3, NULL));
  for (int pass = 0; pass < 2; pass++) {
    StoredPlay play;
    assert_true(store_unfinished(store, &play, NULL));
    assert_true(play.id == id);
    assert_true(transcripts_equal(play.transcript, transcript));
    assert_true(play.transcript->hash == transcript->hash);
    assert_true(play.transcript->seed == transcript->seed);
    assert_int_equal(play.transcript->seat, 1);
    assert_int_equal(play.cursor, 3);
    assert_null(play.ending);
    assert_true(play.began == 1000);
    assert_true(play.touched == 1020);
    play_clear(&play);
    store_close(store);
    store = open_in(folder);
  }
  store_close(store);
  transcript_free(transcript);
  folder_drop(folder);
}

static void a_pick_puts_the_cursor_back(void **state) {
  (void)state;
  char *folder = folder_new();
  Transcript *transcript = transcript_of(2);
  Store *store = open_in(folder);
  int64_t id = 0;
  StoredPlay play;
  assert_true(store_begin(store, transcript, &id, NULL));
  assert_true(store_seen(store, id, 5, NULL));
  event_add(transcript, 2);
  assert_true(store_append(store, id, transcript, 2, NULL));
  assert_true(store_play(store, id, &play, NULL));
  assert_int_equal(play.cursor, 0);
  assert_int_equal(play.transcript->count, 3);
  play_clear(&play);
  store_close(store);
  transcript_free(transcript);
  folder_drop(folder);
}

static void appending_again_changes_nothing_and_gaps_are_refused(void **state) {
  (void)state;
  char *folder = folder_new();
  Transcript *transcript = transcript_of(4), *other = transcript_of(3);
  transcript_add(other, EVENT_PICK, 0, "elsewhere", "elsewhere/1", NULL);
  Store *store = open_in(folder);
  int64_t id = 0;
  Err err = {0};
  StoredPlay play;
  assert_true(store_begin(store, transcript, &id, &err));
  assert_true(store_append(store, id, transcript, 0, &err));
  assert_true(store_append(store, id, transcript, 4, &err));
  event_add(transcript, 4);
  assert_true(store_append(store, id, transcript, 1, &err));
  for (int i = 5; i < 8; i++) event_add(transcript, i);
  assert_false(store_append(store, id, transcript, 7, &err));
  assert_non_null(strstr(err.text, "missing"));
  assert_false(store_append(store, id, other, 3, &err));
  assert_non_null(strstr(err.text, "differently"));
  assert_false(store_append(store, id + 9, transcript, 0, &err));
  assert_non_null(strstr(err.text, "no longer kept"));
  assert_false(store_seen(store, id + 9, 1, &err));
  assert_false(store_finish(store, id + 9, "warm", &err));
  assert_true(store_play(store, id, &play, &err));
  assert_int_equal(play.transcript->count, 5);
  play_clear(&play);
  assert_true(store_append(store, id, transcript, 5, &err));
  assert_true(store_play(store, id, &play, &err));
  assert_true(transcripts_equal(play.transcript, transcript));
  play_clear(&play);
  store_close(store);
  transcript_free(transcript);
  transcript_free(other);
  folder_drop(folder);
}

static void the_play_touched_last_is_the_one_to_continue(void **state) {
  (void)state;
  char *folder = folder_new();
  Transcript *transcript = transcript_of(1);
  Store *store = open_in(folder);
  int64_t first = 0, second = 0, third = 0;
  StoredPlay play;
  setup_time("100");
  assert_true(store_begin(store, transcript, &first, NULL));
  assert_true(store_begin(store, transcript, &second, NULL));
  assert_true(store_unfinished(store, &play, NULL));
  assert_true(play.id == second);
  play_clear(&play);
  setup_time("110");
  assert_true(store_seen(store, first, 1, NULL));
  assert_true(store_unfinished(store, &play, NULL));
  assert_true(play.id == first);
  play_clear(&play);
  setup_time("120");
  assert_true(store_begin(store, transcript, &third, NULL));
  assert_true(store_finish(store, third, "warm", NULL));
  assert_true(store_finish(store, third, "warm", NULL));
  assert_true(store_finish(store, first, "cold", NULL));
  assert_true(store_unfinished(store, &play, NULL));
  assert_true(play.id == second);
  play_clear(&play);
  assert_true(store_play(store, third, &play, NULL));
  assert_string_equal(play.ending, "warm");
  assert_true(transcripts_equal(play.transcript, transcript));
  play_clear(&play);
  Err err = {0};
  event_add(transcript, 1);
  assert_false(store_append(store, third, transcript, 1, &err));
  assert_non_null(strstr(err.text, "finished"));
  store_close(store);
  transcript_free(transcript);
  folder_drop(folder);
}

static void sources_are_kept_once(void **state) {
  (void)state;
  char *folder = folder_new();
  Store *store = open_in(folder);
  static const char bytes[] = "scenario \"x\" {\0}";
  uint64_t hash = UINT64_C(0x8000000000000001);
  size_t length = 0;
  Err err = {"stale"};
  assert_true(store_keep_source(store, "x", hash, bytes, sizeof bytes, NULL));
  assert_true(store_keep_source(store, "x", hash, "other", 5, NULL));
  assert_true(store_keep_source(store, "empty", hash, NULL, 0, NULL));
  char *kept = store_source(store, "x", hash, &length, NULL);
  assert_non_null(kept);
  assert_true(length == sizeof bytes);
  assert_memory_equal(kept, bytes, sizeof bytes);
  mem_free(kept);
  kept = store_source(store, "empty", hash, &length, NULL);
  assert_true(kept && length == 0);
  mem_free(kept);
  assert_null(store_source(store, "x", hash + 1, &length, &err));
  assert_string_equal(err.text, "");
  store_close(store);
  folder_drop(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(an_empty_store_has_nothing_to_continue),
      cmocka_unit_test(a_play_comes_back_equal_after_reopening),
      cmocka_unit_test(a_pick_puts_the_cursor_back),
      cmocka_unit_test(appending_again_changes_nothing_and_gaps_are_refused),
      cmocka_unit_test(the_play_touched_last_is_the_one_to_continue),
      cmocka_unit_test(sources_are_kept_once),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
