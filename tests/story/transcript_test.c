#include "story/transcript.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>
// cmocka wants the four above.
#include <cmocka.h>

#include "base/mem.h"

static Transcript *sample(void) {
  Transcript *transcript = transcript_new("dishes", UINT64_MAX, UINT64_MAX - 1, 1);
  transcript_add(transcript, EVENT_PICK, 1, "door/open", "never", NULL);
  transcript_add(transcript, EVENT_RETRY, 1, "door/open", "ask", NULL);
  transcript_add(transcript, EVENT_SKIP, 0, "door/next", NULL, NULL);
  transcript_add(transcript, EVENT_PREDICT, 0, "door/next", "a", NULL);
  transcript_add(transcript, EVENT_REASON, 0, "door/next", NULL,
                 "two\nlines\t\\n\r\xC3\xA9 \\-");
  transcript_add(transcript, EVENT_REASON, 0, "", NULL, "");
  transcript_add(transcript, EVENT_RESOLVE, 1, "door/next", "", NULL);
  return transcript;
}

static void same_text(const char *a, const char *b) {
  if (!a || !b)
    assert_ptr_equal(a, b);
  else
    assert_string_equal(a, b);
}

static void reads_back(void **context) {
  (void)context;
  Transcript *transcript = sample();
  char *written = transcript_write(transcript);
  Err err = {""};
  Transcript *read = transcript_read(written, &err);
  if (!read) fail_msg("%s", err.text);
  assert_string_equal(read->scenario, "dishes");
  assert_true(read->hash == UINT64_MAX && read->seed == UINT64_MAX - 1 &&
              read->seat == 1);
  assert_int_equal(read->count, transcript->count);
  for (int i = 0; i < read->count; i++) {
    const Event *one = &transcript->events[i], *two = &read->events[i];
    assert_int_equal(one->kind, two->kind);
    assert_int_equal(one->seat, two->seat);
    same_text(one->step, two->step);
    same_text(one->option, two->option);
    same_text(one->text, two->text);
  }
  mem_free(written);
  transcript_free(read);
  transcript_free(transcript);
  transcript_free(NULL);
}

static void foreign(const char *text, const char *reason) {
  Err err = {""};
  assert_null(transcript_read(text, &err));
  if (!strstr(err.text, reason)) fail_msg("'%s' does not say '%s'", err.text, reason);
  assert_null(transcript_read(text, NULL));
}

static void refuses_foreign(void **context) {
  (void)context;
#define HEAD "attune-transcript 1\td\t0000000000000000\t1\t0\t"
  foreign("", "not a saved play");
  foreign("\n", "not a saved play");
  foreign("SQLite format 3", "not a saved play");
  foreign("attune-transcript 2\td\t0000000000000000\t1\t0\t0\n", "newer version");
  foreign("attune-transcript 1\td\t00\t1\t0\t0\n", "damaged");
  foreign("attune-transcript 1\td\t0000000000000000\t99999999999999999999\t0\t0\n",
          "damaged");
  foreign("attune-transcript 1\td\t0000000000000000\t1\t-1\t0\n", "damaged");
  foreign("attune-transcript 1\t\\-\t0000000000000000\t1\t0\t0\n", "damaged");
  foreign("attune-transcript 1\td\\q\t0000000000000000\t1\t0\t0\n", "damaged");
  foreign(HEAD "0", "damaged");
  foreign(HEAD "0\nx", "after its last line");
  foreign(HEAD "1\n", "line 2");
  foreign(HEAD "2147483647\npick\t0\ta\tb\t\\-\n", "line 3");
  foreign(HEAD "1\npick\t0\ta\tb\n", "line 2");
  foreign(HEAD "1\npick\t0\ta\tb\t\\-\tc\n", "line 2");
  foreign(HEAD "1\npicked\t0\ta\tb\t\\-\n", "line 2");
  foreign(HEAD "1\npick\t0\t\\-\tb\t\\-\n", "line 2");
  foreign(HEAD "1\npick\t0\ta\t\\-\t\\-\n", "line 2");
  foreign(HEAD "1\npick\tx\ta\tb\t\\-\n", "line 2");
  foreign(HEAD "1\npick\t0\ta\tb\\\t\\-\n", "line 2");
}

// Every cut and many changed bytes: read whole, or refused; what is read writes back the
// same.
static void survives_garbage(void **context) {
  (void)context;
  Transcript *transcript = sample();
  char *written = transcript_write(transcript);
  size_t length = strlen(written);
  for (size_t cut = 0; cut < length; cut++) {
    char kept = written[cut];
    written[cut] = 0;
    assert_null(transcript_read(written, NULL));
    written[cut] = kept;
  }
  uint64_t random = 99;
  int read_count = 0;
  for (int round = 0; round < 40000; round++) {
    random = random * 6364136223846793005u + 1442695040888963407u;
    size_t place = (random >> 33) % length;
    char kept = written[place];
    written[place] =
        (random >> 60) < 8 ? "\t\n\\-0z19"[random >> 60] : (char)(random >> 52);
    Transcript *read = transcript_read(written, NULL);
    if (read && strlen(written) == length) {
      char *again = transcript_write(read);
      Transcript *twice = transcript_read(again, NULL);
      assert_non_null(twice);
      assert_int_equal(twice->count, read->count);
      transcript_free(twice);
      mem_free(again);
      read_count++;
    }
    transcript_free(read);
    written[place] = kept;
  }
  assert_true(read_count > 0);
  mem_free(written);
  transcript_free(transcript);
}

int main(void) {
  const struct CMUnitTest tests[] = {cmocka_unit_test(reads_back),
                                     cmocka_unit_test(refuses_foreign),
                                     cmocka_unit_test(survives_garbage)};
  return cmocka_run_group_tests(tests, NULL, NULL);
}
