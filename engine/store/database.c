#include "store/database.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/mem.h"
#include "base/text.h"
#include "store/schema.h"

enum { BUSY_MS = 2000 };

static bool can_write(const char *path) {
  return faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0;
}

static bool folder_writable(const char *path) {
  const char *slash = strrchr(path, '/');
  Text folder = {0};
  if (slash)
    text_add_bytes(&folder, path, slash == path ? 1 : (size_t)(slash - path));
  else
    text_add(&folder, ".");
  bool writable = can_write(folder.bytes);
  text_free(&folder);
  return writable;
}

static bool wal_is_empty(const char *path) {
  Text wal = {0};
  text_print(&wal, "%s-wal", path);
  struct stat facts;
  bool empty = stat(wal.bytes, &facts) != 0 || facts.st_size == 0;
  text_free(&wal);
  return empty;
}

static void address_add(Text *address, const char *path, const char *query) {
  static const char hex[] = "0123456789ABCDEF";
  static const char plain[] =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789/-._~";
  text_add(address, "file:");
  for (; *path; path++) {
    unsigned char byte = (unsigned char)*path;
    char escaped[3] = {'%', hex[byte >> 4], hex[byte & 15]};
    if (strchr(plain, byte))
      text_add_bytes(address, path, 1);
    else
      text_add_bytes(address, escaped, 3);
  }
  text_add(address, query);
}

static bool connect(Database *database, int flags, const char *query) {
  sqlite3_close(database->sql);
  database->sql = NULL;
  Text address = {0};
  address_add(&address, database->path, query);
  int code =
      sqlite3_open_v2(address.bytes, &database->sql, flags | SQLITE_OPEN_URI, NULL);
  text_free(&address);
  if (!database->sql) mem_exhausted();
  sqlite3_extended_result_codes(database->sql, 1);
  sqlite3_busy_timeout(database->sql, BUSY_MS);
  return code == SQLITE_OK;
}

static bool connect_reading(Database *database) {
  int64_t ignored;
  if (connect(database, SQLITE_OPEN_READONLY, "") &&
      database_number(database, NULL, "PRAGMA schema_version", &ignored))
    return true;
  int code = sqlite3_errcode(database->sql) & 0xFF;
  bool immutable = code == SQLITE_CANTOPEN || code == SQLITE_READONLY;
  return immutable && wal_is_empty(database->path) &&
         connect(database, SQLITE_OPEN_READONLY, "?immutable=1");
}

Database *database_open(const char *path, Err *err) {
  Database *database = mem_alloc(sizeof *database);
  database->path = mem_copy(path);
  int made = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
  if (made >= 0) close(made);
  struct stat facts;
  if (made < 0 && stat(path, &facts) != 0) {
    err_set(err, "%s cannot be made: %s. Plays are not kept until it can.", path,
            strerror(errno));
    goto failed;
  }
  database->writable = can_write(path) && folder_writable(path);
  bool open = database->writable ? connect(database, SQLITE_OPEN_READWRITE, "")
                                 : connect_reading(database);
  if (!open) {
    database_fail(database, err);
    goto failed;
  }
  if (!schema_accept(database, err)) goto failed;
  return database;
failed:
  database_close(database);
  return NULL;
}

void database_close(Database *database) {
  if (!database) return;
  sqlite3_close(database->sql);
  mem_free(database->path);
  mem_free(database);
}

bool database_damaged(const Database *database, Err *err) {
  return err_set(
      err,
      "%s is damaged. It was left as it is; move it away to begin anew, or put "
      "back a copy.",
      database->path);
}

static int file_errno(sqlite3 *sql, int which) {
  sqlite3_file *file = NULL;
  int reason = 0;
  sqlite3_file_control(sql, "main", which, &file);
  if (file && file->pMethods)
    file->pMethods->xFileControl(file, SQLITE_FCNTL_LAST_ERRNO, &reason);
  return reason;
}

// The system's word for a failure. A failed commit leaves it only with the file it wrote.
static int system_errno(sqlite3 *sql, int code) {
  int reason = sqlite3_system_errno(sql);
  if (!reason && code == SQLITE_IOERR)
    reason = file_errno(sql, SQLITE_FCNTL_JOURNAL_POINTER);
  if (!reason && code == SQLITE_IOERR)
    reason = file_errno(sql, SQLITE_FCNTL_FILE_POINTER);
  return reason;
}

bool database_fail(const Database *database, Err *err) {
  const char *path = database->path;
  int code = sqlite3_errcode(database->sql) & 0xFF;
  int reason = system_errno(database->sql, code);
  bool no_room = reason == ENOSPC || reason == EDQUOT || reason == EFBIG;
  if (code == SQLITE_NOMEM) mem_exhausted();
  if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB)
    return database_damaged(database, err);
  if (code == SQLITE_FULL || (code == SQLITE_IOERR && no_room))
    return err_set(err,
                   "The disk is full: %s could not be written. What was kept before is "
                   "whole; make some room and go on.",
                   path);
  if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
    return err_set(err, "Another program is busy with %s. Close it, or try again.", path);
  if (code == SQLITE_READONLY)
    return err_set(err, "%s can only be read. Allow writing to it to keep plays.", path);
  if (code == SQLITE_CANTOPEN || code == SQLITE_PERM || code == SQLITE_AUTH)
    return err_set(err,
                   "%s cannot be opened: %s. Allow reading and writing of its folder.",
                   path, reason ? strerror(reason) : sqlite3_errmsg(database->sql));
  return err_set(
      err, "%s could not be used: %s. What was kept before is whole.", path,
      code == SQLITE_IOERR && reason ? strerror(reason) : sqlite3_errmsg(database->sql));
}

static sqlite3_stmt *prepare(Database *database, Err *err, const char *sql,
                             const char *types, va_list values) {
  sqlite3_stmt *statement = NULL;
  if (sqlite3_prepare_v2(database->sql, sql, -1, &statement, NULL) != SQLITE_OK) {
    database_fail(database, err);
    return NULL;
  }
  int code = SQLITE_OK;
  for (int i = 1; types[i - 1] && code == SQLITE_OK; i++) {
    if (types[i - 1] == 'i') {
      code = sqlite3_bind_int64(statement, i, va_arg(values, int64_t));
    } else if (types[i - 1] == 't') {
      code = sqlite3_bind_text(statement, i, va_arg(values, const char *), -1,
                               SQLITE_STATIC);
    } else {
      const void *bytes = va_arg(values, const void *);
      size_t length = va_arg(values, size_t);
      code = sqlite3_bind_blob64(statement, i, bytes, length, SQLITE_STATIC);
    }
  }
  if (code == SQLITE_OK) return statement;
  database_fail(database, err);
  sqlite3_finalize(statement);
  return NULL;
}

sqlite3_stmt *database_query(Database *database, Err *err, const char *sql,
                             const char *types, ...) {
  va_list values;
  va_start(values, types);
  sqlite3_stmt *statement = prepare(database, err, sql, types, values);
  va_end(values);
  return statement;
}

bool database_run(Database *database, Err *err, const char *sql, const char *types, ...) {
  va_list values;
  va_start(values, types);
  sqlite3_stmt *statement = prepare(database, err, sql, types, values);
  va_end(values);
  if (!statement) return false;
  int code;
  while ((code = sqlite3_step(statement)) == SQLITE_ROW) continue;
  if (code != SQLITE_DONE) database_fail(database, err);
  sqlite3_finalize(statement);
  return code == SQLITE_DONE;
}

bool database_number(Database *database, Err *err, const char *sql, int64_t *number) {
  sqlite3_stmt *statement = database_query(database, err, sql, "");
  if (!statement) return false;
  bool found = sqlite3_step(statement) == SQLITE_ROW;
  if (found)
    *number = sqlite3_column_int64(statement, 0);
  else
    database_fail(database, err);
  sqlite3_finalize(statement);
  return found;
}

bool database_begin(Database *database, Durability durability, Err *err) {
  return database_run(database, err,
                      durability == LASTING ? "PRAGMA synchronous = FULL"
                                            : "PRAGMA synchronous = NORMAL",
                      "") &&
         database_run(database, err, "BEGIN IMMEDIATE", "");
}

bool database_end(Database *database, bool whole, Err *err) {
  if (whole && database_run(database, err, "COMMIT", "")) return true;
  if (!sqlite3_get_autocommit(database->sql))
    sqlite3_exec(database->sql, "ROLLBACK", NULL, NULL, NULL);
  return false;
}
