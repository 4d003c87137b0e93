#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"

char *file_read(const char *path, size_t most, size_t *length, Err *err) {
  int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK);
  if (fd < 0) {
    err_set(err, "%s cannot be read: %s.", path, strerror(errno));
    return NULL;
  }
  struct stat facts;
  if (fstat(fd, &facts) != 0 || !S_ISREG(facts.st_mode)) {
    err_set(err, "%s is not a file.", path);
    close(fd);
    return NULL;
  }
  if ((unsigned long long)facts.st_size > most) {
    err_set(err, "%s is too long: %lld bytes, at most %zu can be read.", path,
            (long long)facts.st_size, most);
    close(fd);
    return NULL;
  }
  size_t capacity = (size_t)facts.st_size + 1, used = 0;
  char *bytes = mem_resize(NULL, capacity + 1);
  for (;;) {
    ssize_t got = read(fd, bytes + used, capacity - used);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      err_set(err, "%s cannot be read: %s.", path, strerror(errno));
      goto failed;
    }
    if (got == 0) break;
    used += (size_t)got;
    if (used > most) {
      err_set(err, "%s is too long: at most %zu bytes can be read.", path, most);
      goto failed;
    }
    if (used == capacity) {
      capacity *= 2;
      bytes = mem_resize(bytes, capacity + 1);
    }
  }
  close(fd);
  bytes[used] = 0;
  if (length) *length = used;
  return bytes;
failed:
  close(fd);
  mem_free(bytes);
  return NULL;
}

bool file_write(const char *path, const char *bytes, size_t length, Err *err) {
  Text temporary = {0};
  text_print(&temporary, "%s.%ld.tmp", path, (long)getpid());
  int fd = open(temporary.bytes, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
  if (fd < 0) {
    err_set(err, "%s cannot be written: %s.", path, strerror(errno));
    text_free(&temporary);
    return false;
  }
  bool whole = true;
  while (whole && length > 0) {
    ssize_t put = write(fd, bytes, length);
    if (put < 0 && errno == EINTR) continue;
    whole = put > 0;
    if (whole) bytes += put, length -= (size_t)put;
  }
  whole = whole && fsync(fd) == 0;
  int failure = errno;
  whole = close(fd) == 0 && whole;
  if (whole && rename(temporary.bytes, path) != 0) failure = errno, whole = false;
  if (!whole) {
    unlink(temporary.bytes);
    err_set(err, "%s cannot be written: %s. The old file is untouched.", path,
            strerror(failure));
  }
  text_free(&temporary);
  return whole;
}

bool file_exists(const char *path) {
  struct stat facts;
  return stat(path, &facts) == 0 && S_ISREG(facts.st_mode);
}

bool folder_exists(const char *path) {
  struct stat facts;
  return stat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

bool folder_make(const char *path, Err *err) {
  if (folder_exists(path)) return true;
  char *partial = mem_copy(path);
  for (char *slash = partial + 1; *slash; slash++) {
    if (*slash != '/') continue;
    *slash = 0;
    mkdir(partial, 0700);
    *slash = '/';
  }
  bool made = mkdir(partial, 0700) == 0 || folder_exists(path);
  if (!made) err_set(err, "The folder %s cannot be made: %s.", path, strerror(errno));
  mem_free(partial);
  return made;
}

static int compare_names(const void *a, const void *b) {
  return strcmp(*(char *const *)a, *(char *const *)b);
}

bool folder_list(const char *path, FolderVisit visit, void *context, Err *err) {
  DIR *folder = opendir(path);
  if (!folder) return err_set(err, "%s cannot be listed: %s.", path, strerror(errno));
  char **names = NULL;
  size_t count = 0, capacity = 0;
  for (struct dirent *entry; (entry = readdir(folder));) {
    if (!strcmp(entry->d_name, ".") || !strcmp(entry->d_name, "..")) continue;
    names = mem_grow(names, &capacity, count + 1, sizeof *names);
    names[count++] = mem_copy(entry->d_name);
  }
  closedir(folder);
  if (count) qsort(names, count, sizeof *names, compare_names);
  for (size_t i = 0; i < count; i++) {
    visit(context, names[i]);
    mem_free(names[i]);
  }
  mem_free(names);
  return true;
}

char *xdg_folder(XdgFolder which, Err *err) {
  static const char *const variables[] = {"XDG_DATA_HOME", "XDG_CONFIG_HOME",
                                          "XDG_CACHE_HOME"};
  static const char *const defaults[] = {".local/share", ".config", ".cache"};
  const char *base = getenv(variables[which]);
  const char *home = getenv("HOME");
  Text path = {0};
  if (base && base[0] == '/')
    text_print(&path, "%s/attune", base);
  else if (home && home[0] == '/')
    text_print(&path, "%s/%s/attune", home, defaults[which]);
  else
    err_set(err, "There is no home folder: set HOME or %s.", variables[which]);
  return path.bytes;
}
