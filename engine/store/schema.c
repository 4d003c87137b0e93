#include "store/schema.h"

#include <stdint.h>
#include <string.h>

// Entry i brings version i to version i + 1. Entries are never changed once released.
static const char *const migrations[] = {
    "CREATE TABLE play ("
    "  id INTEGER PRIMARY KEY AUTOINCREMENT,"
    "  scenario TEXT NOT NULL,"
    "  hash INTEGER NOT NULL,"
    "  seed INTEGER NOT NULL,"
    "  seat INTEGER NOT NULL,"
    "  cursor INTEGER NOT NULL DEFAULT 0,"
    "  ending TEXT,"
    "  began INTEGER NOT NULL,"
    "  touched INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX play_unfinished ON play (touched, id) WHERE ending IS NULL;"
    "CREATE TABLE event ("
    "  play INTEGER NOT NULL REFERENCES play (id) ON DELETE CASCADE,"
    "  position INTEGER NOT NULL,"
    "  kind TEXT NOT NULL,"
    "  seat INTEGER NOT NULL,"
    "  step TEXT,"
    "  option TEXT,"
    "  text TEXT,"
    "  PRIMARY KEY (play, position)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE source ("
    "  hash INTEGER NOT NULL,"
    "  scenario TEXT NOT NULL,"
    "  bytes BLOB NOT NULL,"
    "  PRIMARY KEY (hash, scenario)"
    ") STRICT;",
};
enum { NEWEST = sizeof migrations / sizeof *migrations };

int schema_newest(void) { return NEWEST; }

typedef struct Stamp {
  int64_t application, version;
} Stamp;

static int64_t big_endian(const unsigned char *bytes) {
  return (int64_t)bytes[0] << 24 | bytes[1] << 16 | bytes[2] << 8 | bytes[3];
}

static bool stamp_fits(const Database *database, Stamp stamp, bool empty, Err *err) {
  if (stamp.application != SCHEMA_APPLICATION && !empty)
    return err_set(err,
                   "%s belongs to another program. It was left as it is; move it away so "
                   "that Attune can keep plays there.",
                   database->path);
  if (stamp.version > NEWEST)
    return err_set(
        err,
        "%s was written by a newer Attune (version %d of the file, this one knows "
        "%d). It was left as it is; use the newer Attune.",
        database->path, (int)stamp.version, NEWEST);
  return true;
}

// Reads the header's bytes before SQLite reads anything, so that a file that is not ours
// sees no lock, no recovery and no companion files.
static bool header_fits(const Database *database, Err *err) {
  sqlite3_file *file = NULL;
  sqlite3_int64 size = 0;
  unsigned char header[100];
  sqlite3_file_control(database->sql, "main", SQLITE_FCNTL_FILE_POINTER, &file);
  if (!file || !file->pMethods || file->pMethods->xFileSize(file, &size) != SQLITE_OK)
    return database_fail(database, err);
  if (size == 0) return true;
  if (size < (sqlite3_int64)sizeof header ||
      file->pMethods->xRead(file, header, sizeof header, 0) != SQLITE_OK ||
      memcmp(header, "SQLite format 3", 16) != 0)
    return err_set(
        err,
        "%s is damaged, or belongs to another program. It was left as it is; move "
        "it away to begin anew, or put back a copy.",
        database->path);
  Stamp stamp = {big_endian(header + 68), big_endian(header + 60)};
  return stamp_fits(database, stamp, stamp.application == 0, err);
}

static bool stamp_read(Database *database, Stamp *stamp, Err *err) {
  int64_t tables;
  if (!database_number(database, err, "PRAGMA application_id", &stamp->application) ||
      !database_number(database, err, "PRAGMA user_version", &stamp->version) ||
      !database_number(database, err, "SELECT count(*) FROM sqlite_master", &tables))
    return false;
  bool empty = stamp->application == 0 && stamp->version == 0 && tables == 0;
  return stamp_fits(database, *stamp, empty, err);
}

// As above in one look, for another program may be making the file this instant.
static bool stamp_look(Database *database, Stamp *stamp, Err *err) {
  bool whole =
      database_run(database, err, "BEGIN", "") && stamp_read(database, stamp, err);
  return database_end(database, whole, err);
}

// The tables that hold what people did; the sources are many bytes and can be had again.
static bool tables_sound(Database *database, Err *err) {
  static const char *const checks[] = {"PRAGMA quick_check(play)",
                                       "PRAGMA quick_check(event)"};
  for (int i = 0; i < 2; i++) {
    sqlite3_stmt *statement = database_query(database, err, checks[i], "");
    if (!statement) return false;
    int code = sqlite3_step(statement);
    const char *says =
        code == SQLITE_ROW ? (const char *)sqlite3_column_text(statement, 0) : NULL;
    bool sound = says && !strcmp(says, "ok");
    if (!sound && code == SQLITE_ROW)
      database_damaged(database, err);
    else if (!sound)
      database_fail(database, err);
    sqlite3_finalize(statement);
    if (!sound) return false;
  }
  return true;
}

static bool migrate(Database *database, Err *err) {
  if (!database_begin(database, LASTING, err)) return false;
  Stamp stamp;
  bool whole = stamp_read(database, &stamp, err);
  for (int64_t version = stamp.version; whole && version < NEWEST; version++) {
    whole =
        sqlite3_exec(database->sql, migrations[version], NULL, NULL, NULL) == SQLITE_OK;
    if (!whole) database_fail(database, err);
  }
  if (whole) {
    char sql[96];
    sqlite3_snprintf(sizeof sql, sql,
                     "PRAGMA application_id = %d; PRAGMA user_version = %d",
                     SCHEMA_APPLICATION, NEWEST);
    whole = sqlite3_exec(database->sql, sql, NULL, NULL, NULL) == SQLITE_OK;
    if (!whole) database_fail(database, err);
  }
  return database_end(database, whole, err);
}

// SQLite does not wait for its turn here, so that two that make the file at once would
// fail.
static bool wal_use(Database *database, Err *err) {
  enum { TRIES = 200, PAUSE_MS = 10 };
  for (int i = 0; i < TRIES; i++) {
    if (database_run(database, err, "PRAGMA journal_mode = WAL", "")) return true;
    if ((sqlite3_errcode(database->sql) & 0xFF) != SQLITE_BUSY) return false;
    sqlite3_sleep(PAUSE_MS);
  }
  return false;
}

bool schema_accept(Database *database, Err *err) {
  Stamp stamp;
  sqlite3_db_config(database->sql, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, NULL);
  sqlite3_db_config(database->sql, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, NULL);
  sqlite3_db_config(database->sql, SQLITE_DBCONFIG_DEFENSIVE, 1, NULL);
  sqlite3_db_config(database->sql, SQLITE_DBCONFIG_ENABLE_FKEY, 1, NULL);
  if (!header_fits(database, err) || !stamp_look(database, &stamp, err)) return false;
  if (stamp.version > 0 && !tables_sound(database, err)) return false;
  if (stamp.version < NEWEST && !database->writable)
    return err_set(err,
                   "%s holds nothing that can be read yet. Allow writing to its folder.",
                   database->path);
  if (database->writable && !wal_use(database, err)) return false;
  if (stamp.version < NEWEST && !migrate(database, err)) return false;
  sqlite3_db_config(database->sql, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 0, NULL);
  return true;
}
