// What the tests of this room share: a folder of their own under /tmp, made-up
// transcripts, and checks that may fail inside a forked child, where cmocka's cannot.
#ifndef ATTUNE_TESTS_STORE_FOLDER_H
#define ATTUNE_TESTS_STORE_FOLDER_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cmocka.h>

#include "base/err.h"
#include "base/file.h"
#include "base/mem.h"
#include "base/text.h"
#include "story/transcript.h"

static inline char *folder_new(void) {
  char *path = mem_copy("/tmp/attune-store-XXXXXX");
  assert_non_null(mkdtemp(path));
  return path;
}

static inline char *path_of(const char *folder, const char *name) {
  Text path = {0};
  text_print(&path, "%s/%s", folder, name);
  return path.bytes;
}

static inline void remove_name(void *folder, const char *name) {
  char *path = path_of(folder, name);
  unlink(path);
  mem_free(path);
}

static inline void folder_drop(char *folder) {
  chmod(folder, 0700);
  folder_list(folder, remove_name, folder, NULL);
  assert_int_equal(rmdir(folder), 0);
  mem_free(folder);
}

static inline char *bytes_of(const char *folder, const char *name, size_t *length) {
  Err err = {0};
  char *path = path_of(folder, name);
  char *bytes = file_read(path, 1 << 26, length, &err);
  if (!bytes) print_error("%s\n", err.text);
  assert_non_null(bytes);
  mem_free(path);
  return bytes;
}

static inline void bytes_put(const char *folder, const char *name, const char *bytes,
                             size_t length) {
  char *path = path_of(folder, name);
  assert_true(file_write(path, bytes, length, NULL));
  mem_free(path);
}

// The event of a made-up play at a position: the same for the same numbers.
static inline void event_add(Transcript *transcript, int position) {
  char step[64], option[64];
  snprintf(step, sizeof step, "beat%d/moment/%d", position / 3, position);
  snprintf(option, sizeof option, "beat%d/moment/%d/%d", position / 3, position,
           position % 4);
  if (position % 5 == 4)
    transcript_add(transcript, EVENT_REASON, 1, step, NULL, "because — of “that”");
  else
    transcript_add(transcript, position % 7 == 6 ? EVENT_SKIP : EVENT_PICK, 0, step,
                   position % 7 == 6 ? NULL : option, NULL);
}

static inline Transcript *transcript_of(int length) {
  Transcript *transcript =
      transcript_new("dishes", UINT64_C(0xfedcba9876543210), UINT64_MAX - 1, 1);
  for (int i = 0; i < length; i++) event_add(transcript, i);
  return transcript;
}

static inline bool transcripts_equal(const Transcript *a, const Transcript *b) {
  char *text_a = transcript_write(a), *text_b = transcript_write(b);
  bool equal = !strcmp(text_a, text_b);
  if (!equal) fprintf(stderr, "%s\nis not\n%s\n", text_a, text_b);
  mem_free(text_a);
  mem_free(text_b);
  return equal;
}

// Inside a child: ends it with a sentence when the claim is false.
#define CHILD_MUST(claim)                                         \
  do {                                                            \
    if (!(claim)) {                                               \
      fprintf(stderr, "%s:%d: %s\n", __FILE__, __LINE__, #claim); \
      _exit(1);                                                   \
    }                                                             \
  } while (0)

static inline void child_succeeds(pid_t child) {
  int status = 0;
  assert_true(child > 0);
  assert_int_equal(waitpid(child, &status, 0), child);
  assert_true(WIFEXITED(status));
  assert_int_equal(WEXITSTATUS(status), 0);
}

#endif
