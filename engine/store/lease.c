#define _GNU_SOURCE
#include "store/lease.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <unistd.h>

#include "base/mem.h"

struct Lease {
  char *path;
  int file;
  int64_t play;  // 0: none is held
};

Lease *lease_new(const char *path) {
  Lease *lease = mem_alloc(sizeof *lease);
  lease->path = mem_copy(path);
  lease->file = -1;
  return lease;
}

void lease_free(Lease *lease) {
  if (!lease) return;
  if (lease->file >= 0) close(lease->file);
  mem_free(lease->path);
  mem_free(lease);
}

// Locks of the open file, not of the process: two stores in one program are also two
// owners.
static bool lock_set(const Lease *lease, short type, int64_t play) {
  struct flock lock = {.l_type = type, .l_whence = SEEK_SET, .l_start = play, .l_len = 1};
  return fcntl(lease->file, F_OFD_SETLK, &lock) == 0;
}

bool lease_take(Lease *lease, int64_t play, Err *err) {
  if (lease->play == play) return true;
  if (lease->file < 0)
    lease->file = open(lease->path, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
  if (lease->file < 0)
    return err_set(err, "%s cannot be written: %s. Plays are not kept until it can.",
                   lease->path, strerror(errno));
  if (!lock_set(lease, F_WRLCK, play)) {
    if (errno == EAGAIN || errno == EACCES)
      return err_set(
          err,
          "This conversation is open in another Attune window. Go on there, or "
          "close that window first; what you do here is not kept.");
    return err_set(err, "%s cannot be locked: %s. Plays are not kept until it can.",
                   lease->path, strerror(errno));
  }
  lease_drop(lease);
  lease->play = play;
  return true;
}

void lease_drop(Lease *lease) {
  if (lease->play) lock_set(lease, F_UNLCK, lease->play);
  lease->play = 0;
}
