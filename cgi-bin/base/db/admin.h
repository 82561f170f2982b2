/* admin: statements as text, for migrations, seeds and the command-line tool.
 *
 * Only base/db and cgi-bin/tool include this (lint sees to it): programs that answer
 * requests know queries alone. Nothing here has a limit of time.
 */
#ifndef KNTC_ADMIN_H
#define KNTC_ADMIN_H

#include <stdint.h>

struct arena;
struct conf;
struct db;
struct row;

/* A connection without limits of time; schema NULL: none is chosen yet. db.h's
 * functions take it too. Faults with FAULT_LOST. */
struct db *admin_open(const struct conf *conf, const char *user, const char *schema);

/* Runs statements one by one; each ends with ; at the end of a line, outside of text
 * and comments. kntc_sealed. stands for the schema of envelopes (conf). Faults with
 * what:line. */
void db_script(struct db *db, const char *text, const char *what);

/* Runs one statement and gives the number of rows it changed. */
int64_t db_run(struct db *db, const char *sql);

/* The first value of the first row as text; NULL where there is none, or it is NULL. */
char *db_ask_text(struct db *db, struct arena *mem, const char *sql);

/* All rows. */
struct row *db_ask_rows(struct db *db, struct arena *mem, const char *sql);

/* 'text', quoted and escaped for a statement; NULL gives null. */
char *db_quote(struct db *db, struct arena *mem, const char *text);

/* The bytes of a file, ended with NUL; faults where it cannot be read or is over 16 MB.
 */
char *admin_read(struct arena *mem, const char *path);

#endif
