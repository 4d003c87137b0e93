#include "app/keep.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"

typedef struct Host {  // as a program has it: a Keep, and more
  Keep keep;
  Ports ports;
  char *folder;
} Host;

static void remove_name(void *folder, const char *name) {
  Text path = {0};
  text_print(&path, "%s/%s", (const char *)folder, name);
  unlink(path.bytes);
  text_free(&path);
}

static void host_open(Host *host, const char *data, const char *config) {
  Err err = {0};
  if (!keep_open(&host->keep, data, config, &err)) fail_msg("%s", err.text);
  host->ports = (Ports){.context = host};
  keep_ports(&host->ports);
}

static int start(void **state) {
  Host *host = mem_alloc(sizeof *host);
  host->folder = mem_copy("/tmp/attune-keep-XXXXXX");
  *state = host;
  return mkdtemp(host->folder) ? 0 : 1;
}

static int stop(void **state) {
  Host *host = *state;
  keep_close(&host->keep);
  folder_list(host->folder, remove_name, host->folder, NULL);
  int left = rmdir(host->folder);
  mem_free(host->folder);
  mem_free(host);
  return left;
}

static char *source_of(void *context, const char *scenario, size_t *length) {
  (void)context;
  *length = strlen(scenario);
  return mem_copy(scenario);
}

static void a_play_goes_on_in_the_next_program(void **state) {
  Host *host = *state;
  Ports *ports = &host->ports;
  SavedPlay saved;
  Err err = {0};
  int64_t id = 0;
  host_open(host, host->folder, host->folder);
  host->keep.source = source_of;
  assert_false(ports->unfinished(host, &saved));
  Transcript *transcript = transcript_new("dishes", 7, 9, 1);
  assert_true(ports->begin(host, transcript, &id, &err));
  transcript_add(transcript, EVENT_PICK, 1, "door/open/0", "door/open/0/2", NULL);
  assert_true(ports->append(host, id, transcript, 0, &err));
  assert_true(ports->seen(host, id, 4, &err));
  size_t length = 0;
  char *source = store_source(host->keep.store, "dishes", 7, &length, NULL);
  assert_string_equal(source, "dishes");
  mem_free(source);

  keep_close(&host->keep);
  host_open(host, host->folder, host->folder);
  assert_true(ports->unfinished(host, &saved));
  assert_true(ports->unfinished(host, &saved));
  assert_true(saved.id == id);
  assert_int_equal(saved.cursor, 4);
  assert_int_equal(saved.transcript->count, 1);
  assert_string_equal(saved.transcript->events[0].option, "door/open/0/2");
  assert_true(ports->finish(host, id, "warm", &err));
  assert_false(ports->unfinished(host, &saved));
  transcript_free(transcript);
}

static void without_a_store_it_says_so_once_and_goes_on(void **state) {
  Host *host = *state;
  Ports *ports = &host->ports;
  Text below = {0};
  text_print(&below, "%s/wall/attune", host->folder);
  char *wall = mem_copy(below.bytes);
  *strrchr(wall, '/') = 0;
  assert_true(file_write(wall, "", 0, NULL));
  Transcript *transcript = transcript_new("dishes", 7, 9, 1);
  const char *const folders[] = {below.bytes, NULL};
  for (int i = 0; i < 2; i++) {
    Err err = {0};
    SavedPlay saved;
    int64_t id = 5;
    host_open(host, folders[i], NULL);
    assert_false(ports->unfinished(host, &saved));
    assert_false(ports->begin(host, transcript, &id, &err));
    assert_true(err.text[0] != 0);
    assert_true(ports->begin(host, transcript, &id, &err));
    assert_true(ports->append(host, id, transcript, 0, &err));
    assert_true(ports->seen(host, id, 1, &err));
    assert_true(ports->finish(host, id, "warm", &err));
    keep_close(&host->keep);
  }
  // Once the folder can be made, the next play is kept; one begun before stays unkept.
  Err err = {0};
  SavedPlay saved;
  int64_t unkept = 0, id = 0;
  host_open(host, below.bytes, NULL);
  assert_false(ports->begin(host, transcript, &unkept, &err));
  assert_int_equal(unlink(wall), 0);
  assert_true(ports->begin(host, transcript, &id, &err));
  assert_true(ports->append(host, unkept, transcript, 0, &err));
  assert_true(ports->unfinished(host, &saved));
  assert_true(saved.id == id);
  keep_close(&host->keep);
  folder_list(below.bytes, remove_name, below.bytes, NULL);
  assert_int_equal(rmdir(below.bytes), 0);
  assert_int_equal(rmdir(wall), 0);
  mem_free(wall);
  text_free(&below);
  transcript_free(transcript);
}

static void a_refusal_that_may_pass_is_said_each_time(void **state) {
  Host *host = *state;
  Ports *ports = &host->ports;
  Err err = {0};
  int64_t id = 0;
  host_open(host, host->folder, NULL);
  Store *other = store_open(host->folder, NULL);
  assert_non_null(other);
  Transcript *transcript = transcript_new("dishes", 7, 9, 1);
  assert_true(store_begin(other, transcript, &id, NULL));
  for (int i = 0; i < 2; i++) {
    err.text[0] = 0;
    assert_false(ports->seen(host, id, 1, &err));
    assert_non_null(strstr(err.text, "another Attune window"));
  }
  store_close(other);
  assert_true(ports->seen(host, id, 1, &err));
  transcript_free(transcript);
}

static void settings_are_kept(void **state) {
  Host *host = *state;
  Settings settings = {{2, CONTRAST_HIGH}};
  Err err = {0};
  host_open(host, NULL, host->folder);
  assert_int_equal(settings_text_percent(&host->keep.settings), 100);
  assert_true(host->ports.keep_settings(host, &settings, &err));
  keep_close(&host->keep);
  host_open(host, NULL, host->folder);
  assert_memory_equal(&host->keep.settings, &settings, sizeof settings);
  keep_close(&host->keep);
  host_open(host, NULL, NULL);
  assert_false(host->ports.keep_settings(host, &settings, &err));
  assert_true(err.text[0] != 0);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test_setup_teardown(a_play_goes_on_in_the_next_program, start, stop),
      cmocka_unit_test_setup_teardown(without_a_store_it_says_so_once_and_goes_on, start,
                                      stop),
      cmocka_unit_test_setup_teardown(a_refusal_that_may_pass_is_said_each_time, start,
                                      stop),
      cmocka_unit_test_setup_teardown(settings_are_kept, start, stop),
  };
  return cmocka_run_group_tests(tests, NULL, NULL);
}
