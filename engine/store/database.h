// One open SQLite file: statements, transactions, and the sentence for each way they can
// fail. For the files of this room alone.
#ifndef ATTUNE_STORE_DATABASE_H
#define ATTUNE_STORE_DATABASE_H

#include <sqlite3.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "base/err.h"

typedef struct Database {
  sqlite3 *sql;
  char *path;
  bool writable;
} Database;

// Opens or makes the file, for reading alone where the file or its folder cannot be
// written. NULL with a sentence when it is not a file that this version can use; its
// bytes are then as they were.
Database *database_open(const char *path, Err *err);
void database_close(Database *database);  // harmless on NULL

// The sentence for the latest failure; returns false.
bool database_fail(const Database *database, Err *err);
bool database_damaged(const Database *database, Err *err);

// `types` says what follows: i int64_t, t text or NULL, b bytes and their size_t. The
// texts and bytes must outlive the statement. NULL with a sentence; else sqlite3_finalize
// it.
sqlite3_stmt *database_query(Database *database, Err *err, const char *sql,
                             const char *types, ...);
bool database_run(Database *database, Err *err, const char *sql, const char *types, ...);
bool database_number(Database *database, Err *err, const char *sql, int64_t *number);

// A lasting transaction has reached the disk when it ends. One that is not survives the
// end of the program, but a power cut may undo it; it waits for no disk.
typedef enum { LASTING, PASSING } Durability;
bool database_begin(Database *database, Durability durability, Err *err);
// Commits when `whole`, else undoes everything since database_begin. True when committed.
bool database_end(Database *database, bool whole, Err *err);

#endif
