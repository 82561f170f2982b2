#include "base/db/bulk.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/connection.h"
#include "base/db/db.h"

#include <errmsg.h>
#include <string.h>

#ifdef MARIADB_BASE_VERSION
#define HAS_ARRAYS 1
#else
#define HAS_ARRAYS 0
#endif

struct column {
    char **at;
    unsigned long *length;
    char *indicator; /* of MariaDB: none or null */
};

struct bulk {
    struct db *db;
    MYSQL_STMT *stmt;
    int columns;
    int rows;
    struct column *column;
    MYSQL_BIND *bind;
    db_bool *is_null; /* of one row, where they go one by one */
    bool has_arrays;
};

static void
close_stmt(void *stmt)
{
    mysql_stmt_close(stmt);
}

static _Noreturn void
refuse(struct bulk *b, const char *what)
{
    fault_as(connection_kind(mysql_stmt_errno(b->stmt)), "%s: %u %s", what,
             mysql_stmt_errno(b->stmt), mysql_stmt_error(b->stmt));
}

struct bulk *
bulk_open(struct db *db, struct arena *mem, const char *sql, int columns, int rows)
{
    struct bulk *b = arena_alloc(mem, sizeof *b);
    const size_t n = (size_t)rows;

    must(db->my != NULL && columns > 0 && rows > 0);
    *b = (struct bulk){
        .db = db, .columns = columns, .rows = rows, .has_arrays = HAS_ARRAYS
    };
    b->column = arena_alloc(mem, (size_t)columns * sizeof *b->column);
    b->bind = arena_alloc(mem, (size_t)columns * sizeof *b->bind);
    b->is_null = arena_alloc(mem, (size_t)columns * sizeof *b->is_null);
    for (int i = 0; i < columns; i++) {
        b->column[i].at = arena_alloc(mem, n * sizeof *b->column[i].at);
        b->column[i].length = arena_alloc(mem, n * sizeof *b->column[i].length);
        b->column[i].indicator = arena_alloc(mem, n);
    }
    b->stmt = mysql_stmt_init(db->my);
    if (b->stmt == NULL)
        fault("no memory for a statement");
    arena_defer(mem, close_stmt, b->stmt);
    if (mysql_stmt_prepare(b->stmt, sql, (unsigned long)strlen(sql)) != 0)
        refuse(b, sql);
    must(mysql_stmt_param_count(b->stmt) == (unsigned long)columns);
    return b;
}

void
bulk_set(struct bulk *b, int row, int column, const void *bytes, size_t n)
{
    must(row < b->rows && column < b->columns);
    b->column[column].at[row] = (char *)(uintptr_t)bytes;
    b->column[column].length[row] = (unsigned long)n;
    b->column[column].indicator[row] = bytes == NULL;
}

/* One row; bytes of every kind are what a literal of them would be. */
static void
run_one(struct bulk *b, int row)
{
    memset(b->bind, 0, (size_t)b->columns * sizeof *b->bind);
    for (int i = 0; i < b->columns; i++) {
        b->is_null[i] = b->column[i].at[row] == NULL;
        b->bind[i].buffer_type = MYSQL_TYPE_BLOB;
        b->bind[i].buffer = b->column[i].at[row];
        b->bind[i].length = &b->column[i].length[row];
        b->bind[i].buffer_length = b->column[i].length[row];
        b->bind[i].is_null = &b->is_null[i];
    }
    if (mysql_stmt_bind_param(b->stmt, b->bind) != 0 ||
        mysql_stmt_execute(b->stmt) != 0)
        refuse(b, "a row of many");
}

#if HAS_ARRAYS
/* false: the server knows no arrays. */
static bool
run_array(struct bulk *b, int n)
{
    unsigned int size = (unsigned int)n;

    memset(b->bind, 0, (size_t)b->columns * sizeof *b->bind);
    for (int i = 0; i < b->columns; i++) {
        for (int row = 0; row < n; row++)
            b->column[i].indicator[row] = b->column[i].at[row] == NULL
                                              ? STMT_INDICATOR_NULL
                                              : STMT_INDICATOR_NONE;
        b->bind[i].buffer_type = MYSQL_TYPE_BLOB;
        b->bind[i].buffer = b->column[i].at;
        b->bind[i].length = b->column[i].length;
        b->bind[i].u.indicator = b->column[i].indicator;
    }
    if (mysql_stmt_attr_set(b->stmt, STMT_ATTR_ARRAY_SIZE, &size) == 0 &&
        mysql_stmt_bind_param(b->stmt, b->bind) == 0 &&
        mysql_stmt_execute(b->stmt) == 0)
        return true;
    if (mysql_stmt_errno(b->stmt) != CR_FUNCTION_NOT_SUPPORTED)
        refuse(b, "rows at once");
    size = 0;
    mysql_stmt_attr_set(b->stmt, STMT_ATTR_ARRAY_SIZE, &size);
    return false;
}
#else
static bool
run_array(struct bulk *b, int n)
{
    (void)b;
    (void)n;
    return false;
}
#endif

void
bulk_run(struct bulk *b, int n)
{
    must(n <= b->rows);
    connection_step(b->db, "rows at once");
    if (n > 0 && b->has_arrays) {
        b->has_arrays = run_array(b, n);
        if (b->has_arrays)
            return;
    }
    for (int row = 0; row < n; row++)
        run_one(b, row);
}
