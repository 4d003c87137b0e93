// A disk that fills up: first a file system of our own that refuses the n-th write, for
// every n there is; then the system's own limit on the size of a file.
#include <signal.h>
#include <sqlite3.h>
#include <sys/resource.h>

#include "folder.h"
#include "store/store.h"

typedef struct FullFile {
  sqlite3_file base;
  sqlite3_file *real;  // follows this struct in the same block
} FullFile;

static sqlite3_vfs *real_vfs;
static sqlite3_io_methods full_methods;
static long writes_left = -1;  // -1: there is room for ever

static sqlite3_file *real_of(sqlite3_file *file) { return ((FullFile *)file)->real; }

static bool room_taken(void) {
  if (writes_left == 0) return false;
  if (writes_left > 0) writes_left--;
  return true;
}

static int full_close(sqlite3_file *file) {
  return real_of(file)->pMethods->xClose(real_of(file));
}
static int full_read(sqlite3_file *file, void *bytes, int length, sqlite3_int64 at) {
  return real_of(file)->pMethods->xRead(real_of(file), bytes, length, at);
}
static int full_write(sqlite3_file *file, const void *bytes, int length,
                      sqlite3_int64 at) {
  if (!room_taken()) return SQLITE_FULL;
  return real_of(file)->pMethods->xWrite(real_of(file), bytes, length, at);
}
static int full_truncate(sqlite3_file *file, sqlite3_int64 size) {
  return real_of(file)->pMethods->xTruncate(real_of(file), size);
}
static int full_sync(sqlite3_file *file, int flags) {
  if (!room_taken()) return SQLITE_FULL;
  return real_of(file)->pMethods->xSync(real_of(file), flags);
}
static int full_size(sqlite3_file *file, sqlite3_int64 *size) {
  return real_of(file)->pMethods->xFileSize(real_of(file), size);
}
static int full_lock(sqlite3_file *file, int level) {
  return real_of(file)->pMethods->xLock(real_of(file), level);
}
static int full_unlock(sqlite3_file *file, int level) {
  return real_of(file)->pMethods->xUnlock(real_of(file), level);
}
static int full_reserved(sqlite3_file *file, int *held) {
  return real_of(file)->pMethods->xCheckReservedLock(real_of(file), held);
}
static int full_control(sqlite3_file *file, int what, void *with) {
  return real_of(file)->pMethods->xFileControl(real_of(file), what, with);
}
static int full_sector(sqlite3_file *file) {
  return real_of(file)->pMethods->xSectorSize(real_of(file));
}
static int full_traits(sqlite3_file *file) {
  return real_of(file)->pMethods->xDeviceCharacteristics(real_of(file));
}
static int full_map(sqlite3_file *file, int page, int size, int extend,
                    void volatile **bytes) {
  if (extend && !room_taken()) return SQLITE_FULL;
  return real_of(file)->pMethods->xShmMap(real_of(file), page, size, extend, bytes);
}
static int full_shm_lock(sqlite3_file *file, int at, int count, int flags) {
  return real_of(file)->pMethods->xShmLock(real_of(file), at, count, flags);
}
static void full_barrier(sqlite3_file *file) {
  real_of(file)->pMethods->xShmBarrier(real_of(file));
}
static int full_unmap(sqlite3_file *file, int remove) {
  return real_of(file)->pMethods->xShmUnmap(real_of(file), remove);
}

static int full_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags,
                     int *given) {
  FullFile *full = (FullFile *)file;
  (void)vfs;
  full->real = (sqlite3_file *)(full + 1);
  int code = real_vfs->xOpen(real_vfs, name, full->real, flags, given);
  full->base.pMethods = full->real->pMethods ? &full_methods : NULL;
  return code;
}

static int full_start(void **state) {
  static sqlite3_vfs vfs;
  (void)state;
  real_vfs = sqlite3_vfs_find(NULL);
  vfs = *real_vfs;
  vfs.zName = "full";
  vfs.pNext = NULL;
  vfs.szOsFile += (int)sizeof(FullFile);
  vfs.xOpen = full_open;
  full_methods = (sqlite3_io_methods){.iVersion = 2,
                                      .xClose = full_close,
                                      .xRead = full_read,
                                      .xWrite = full_write,
                                      .xTruncate = full_truncate,
                                      .xSync = full_sync,
                                      .xFileSize = full_size,
                                      .xLock = full_lock,
                                      .xUnlock = full_unlock,
                                      .xCheckReservedLock = full_reserved,
                                      .xFileControl = full_control,
                                      .xSectorSize = full_sector,
                                      .xDeviceCharacteristics = full_traits,
                                      .xShmMap = full_map,
                                      .xShmLock = full_shm_lock,
                                      .xShmBarrier = full_barrier,
                                      .xShmUnmap = full_unmap};
  return sqlite3_vfs_register(&vfs, 1);
}

static void holds_exactly(Store *store, int64_t id, const Transcript *transcript,
                          int cursor, const char *ending) {
  StoredPlay play;
  Err err = {0};
  bool found = store_play(store, id, &play, &err);
  if (!found) print_error("%s\n", err.text);
  assert_true(found);
  assert_true(transcripts_equal(play.transcript, transcript));
  assert_int_equal(play.cursor, cursor);
  assert_true(ending ? play.ending && !strcmp(play.ending, ending) : !play.ending);
  transcript_free(play.transcript);
  mem_free(play.ending);
}

static bool says_full(const Err *err) { return strstr(err->text, "The disk is full"); }

// Opening with room for `writes_left` writes fails with a sentence, or works.
static void opening_fails_whole_or_works(void **state) {
  (void)state;
  int failed = 0;
  for (long room = 0;; room++) {
    char *folder = folder_new();
    Err err = {0};
    writes_left = room;
    Store *store = store_open(folder, &err);
    bool enough = writes_left > 0;
    writes_left = -1;
    if (!store) {
      assert_true(says_full(&err));
      failed++;
      store = store_open(folder, &err);
      assert_non_null(store);
    }
    assert_true(store_writable(store));
    store_close(store);
    folder_drop(folder);
    if (enough) break;
  }
  assert_true(failed > 3);
}

typedef struct Scene {
  Store *store;
  Transcript *transcript;
  int64_t id, begun;
} Scene;

typedef bool (*Step)(Scene *scene, Err *err);

static bool step_append(Scene *scene, Err *err) {
  return store_append(scene->store, scene->id, scene->transcript, 20, err);
}
static bool step_seen(Scene *scene, Err *err) {
  return store_seen(scene->store, scene->id, 9, err);
}
static bool step_finish(Scene *scene, Err *err) {
  return store_finish(scene->store, scene->id, "warm", err);
}
static bool step_begin(Scene *scene, Err *err) {
  return store_begin(scene->store, scene->transcript, &scene->begun, err);
}
static bool step_source(Scene *scene, Err *err) {
  static char source[30000];
  memset(source, 's', sizeof source);
  return store_keep_source(scene->store, "dishes", 77, source, sizeof source, err);
}

static void long_event_add(Transcript *transcript) {
  char *text = mem_alloc(20001);
  memset(text, 'w', 20000);
  transcript_add(transcript, EVENT_REASON, 0, "long", NULL, text);
  mem_free(text);
}

// A step that meets a full disk says so and changes nothing; with room again the same
// step, taken in the same program or in the next, succeeds.
static void step_fails_whole_or_works(Step step, bool reopen) {
  int failed = 0;
  for (long room = 0;; room++) {
    char *folder = folder_new();
    Scene scene = {.store = store_open(folder, NULL), .transcript = transcript_of(20)};
    Transcript *before = transcript_of(20);
    Err err = {0};
    assert_non_null(scene.store);
    assert_true(store_begin(scene.store, scene.transcript, &scene.id, NULL));
    assert_true(store_seen(scene.store, scene.id, 4, NULL));
    long_event_add(scene.transcript);
    writes_left = room;
    bool worked = step(&scene, &err);
    bool enough = writes_left > 0;
    writes_left = -1;
    if (!worked) {
      assert_true(says_full(&err));
      assert_true(scene.begun == 0);
      holds_exactly(scene.store, scene.id, before, 4, NULL);
      StoredPlay none;
      assert_false(store_play(scene.store, scene.id + 1, &none, NULL));
      if (reopen) {
        store_close(scene.store);
        scene.store = store_open(folder, &err);
        assert_non_null(scene.store);
      }
      assert_true(step(&scene, NULL));
      failed++;
    }
    if (step == step_append)
      holds_exactly(scene.store, scene.id, scene.transcript, 0, NULL);
    else if (step == step_begin)
      holds_exactly(scene.store, scene.begun, scene.transcript, 0, NULL);
    else
      holds_exactly(scene.store, scene.id, before, step == step_seen ? 9 : 4,
                    step == step_finish ? "warm" : NULL);
    store_close(scene.store);
    transcript_free(before);
    transcript_free(scene.transcript);
    folder_drop(folder);
    if (enough) break;
  }
  assert_true(failed > 0);
}

static void every_step_fails_whole_or_works(void **state) {
  (void)state;
  static const Step steps[] = {step_append, step_seen, step_finish, step_begin,
                               step_source};
  for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
    step_fails_whole_or_works(steps[i], false);
    step_fails_whole_or_works(steps[i], true);
  }
}

// The id of a play that could not begin goes to the next, who must be free to write it.
static void a_play_that_could_not_begin_holds_nothing(void **state) {
  (void)state;
  char *folder = folder_new();
  Store *one = store_open(folder, NULL), *two = store_open(folder, NULL);
  Transcript *transcript = transcript_of(2);
  int64_t id = 0;
  Err err = {0};
  assert_true(one && two);
  writes_left = 0;
  assert_false(store_begin(one, transcript, &id, &err));
  writes_left = -1;
  assert_true(store_begin(two, transcript, &id, &err));
  holds_exactly(two, id, transcript, 0, NULL);
  store_close(one);
  store_close(two);
  transcript_free(transcript);
  folder_drop(folder);
}

static void a_limit_of_the_system_is_a_full_disk(void **state) {
  (void)state;
  char *folder = folder_new();
  int ends[2];
  assert_int_equal(pipe(ends), 0);
  pid_t child = fork();
  assert_true(child >= 0);
  if (child == 0) {
    Store *store = store_open(folder, NULL);
    CHILD_MUST(store);
    Transcript *transcript = transcript_of(0);
    int64_t id = 0;
    CHILD_MUST(store_begin(store, transcript, &id, NULL));
    signal(SIGXFSZ, SIG_IGN);
    CHILD_MUST(setrlimit(RLIMIT_FSIZE, &(struct rlimit){200000, 200000}) == 0);
    Err err = {0};
    int kept = 0;
    for (; kept < 1000; kept++) {
      event_add(transcript, kept);
      if (!store_append(store, id, transcript, kept, &err)) break;
    }
    if (!says_full(&err)) fprintf(stderr, "%d kept: %s\n", kept, err.text);
    CHILD_MUST(says_full(&err));
    CHILD_MUST(write(ends[1], &kept, sizeof kept) == sizeof kept);
    _exit(0);
  }
  child_succeeds(child);
  int kept = 0;
  assert_int_equal(read(ends[0], &kept, sizeof kept), sizeof kept);
  assert_true(kept > 3);
  Store *store = store_open(folder, NULL);
  assert_non_null(store);
  Transcript *transcript = transcript_of(kept);
  holds_exactly(store, 1, transcript, 0, NULL);
  event_add(transcript, kept);
  assert_true(store_append(store, 1, transcript, kept, NULL));
  holds_exactly(store, 1, transcript, 0, NULL);
  store_close(store);
  transcript_free(transcript);
  close(ends[0]);
  close(ends[1]);
  folder_drop(folder);
}

int main(void) {
  const struct CMUnitTest tests[] = {
      cmocka_unit_test(opening_fails_whole_or_works),
      cmocka_unit_test(every_step_fails_whole_or_works),
      cmocka_unit_test(a_play_that_could_not_begin_holds_nothing),
      cmocka_unit_test(a_limit_of_the_system_is_a_full_disk),
  };
  return cmocka_run_group_tests(tests, full_start, NULL);
}
