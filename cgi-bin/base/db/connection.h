/* connection: what the files of base/db share about one connection; no one else.
 */
#ifndef KNTC_CONNECTION_H
#define KNTC_CONNECTION_H

#include "base/core/fault.h"

#include <mysql.h>
#include <stdbool.h>
#include <stdint.h>

/* my_bool is gone from MySQL 8. */
#ifdef MARIADB_BASE_VERSION
typedef my_bool db_bool;
#else
typedef bool db_bool;
#endif

struct arena;
struct conf;
struct query;
struct statement;

struct db {
    struct arena
        *mem; /* outlives connections, to db_close: names of columns, statements */
    const struct conf *conf;
    const char *user;
    const char *schema; /* NULL: none is chosen */
    MYSQL *my;          /* NULL: not connected */
    bool admin;         /* without limits of time: migrations, tool */
    bool in_transaction;
    bool read_only;
    bool is_apart; /* there is no transaction: statements read, each by itself */
    bool commit_unknown;
    int64_t used_at; /* clock_ticks of the last statement */
    uint64_t count;
    struct statement **table; /* open addressing by the address of the query */
    size_t slots;
    size_t filled;
    char *scratch; /* one row as the client library writes it */
    size_t scratch_size;
    int inject_error;
    int inject_in; /* statements until then; 0: none */
};

/* What an error of the server or of the client library is to us. */
enum fault_kind connection_kind(unsigned error);

/* Notes a failure on the connection (a lost one is closed) and faults. what says which
 * statement; message is the server's and is passed on only as far as it holds no value.
 */
_Noreturn void connection_fault(struct db *db, const char *what, unsigned error,
                                const char *message);

/* The part of a server's message that can hold no value that a person typed. */
void connection_message(char *out, size_t n, unsigned error, const char *message);

/* Before a statement runs: counts it, faults if the connection is gone, and says which
 * error is injected into it (0: none; only with KNTC_TEST). */
unsigned connection_step(struct db *db, const char *what);

/* Closes it; the next db_check connects again. */
void connection_drop(struct db *db);

/* sql with the schema of envelopes as conf names it (kntc_sealed. in the text). */
const char *connection_names(struct db *db, struct arena *mem, const char *sql);

/* Prepared statements die with their connection. */
void query_forget(struct db *db);

#endif
