/* query: the side of base/db that generated code stands on.
 *
 * Only what mkquery makes includes this: a query is named there alone, and no function
 * takes the text of a statement. Statements are prepared once a connection; values go
 * and come in the binary protocol, results as text in the arena of the unit of work.
 */
#ifndef KNTC_QUERY_H
#define KNTC_QUERY_H

#include "base/core/clock.h"

#include <stddef.h>
#include <stdint.h>

struct row;
struct values;
struct work;

/* A sealed column among the results: opened into element by the row_uid in column uid;
 * table and field are its names in seal.def. The list ends with a NULL column. */
struct query_open {
    const char *column;
    const char *element;
    const char *uid;
    const char *table;
    const char *field;
};

struct query {
    const char *name;
    const char *sql;
    int params;
    const struct query_open *open; /* NULL: no sealed column */
};

enum query_type {
    QUERY_NULL,
    QUERY_INT,
    QUERY_TEXT,
    QUERY_DAY,
    QUERY_INSTANT,
    QUERY_BYTES
};

struct query_arg {
    enum query_type type;
    int64_t number;
    const void *bytes;
    size_t n;
};

/* Values. DB_NULL, a NULL pointer, DAY_NONE and the instant 0 are SQL's NULL. */
struct query_arg query_int(int64_t n);
struct query_arg query_text(const char *s);
struct query_arg query_day(day_t day);
struct query_arg query_instant(instant_t at);
struct query_arg query_bytes(const void *bytes, size_t n);

/* From the unit of work; NULL where nobody is signed in. */
struct query_arg query_me_account_id(const struct work *w);
struct query_arg query_me_agency_id(const struct work *w);
struct query_arg query_me_top_id(const struct work *w);
struct query_arg query_me_roles(const struct work *w);
struct query_arg query_me_own(const struct work *w); /* what was lent to her not */
struct query_arg query_now(const struct work *w);
struct query_arg query_today(const struct work *w);

/* From a form, as text or bound as text; faults where the form has no such name. */
const char *query_value(const struct query *q, const struct values *form,
                        const char *name);
struct query_arg query_form(const struct query *q, const struct values *form,
                            const char *name);

/* Text sealed for a column and row; faults where the program holds no ring, or the
 * row_uid is not 16 bytes. */
struct query_arg query_seal(const struct work *w, const struct query *q,
                            const char *purpose, const char *table, const char *column,
                            const void *row_uid, size_t row_uid_n, const char *text);

/* One row or NULL (two are a fault); the first of a list (over 100,000 are a fault).
 * Text with marks compared with an ascii column gives no rows: see sql/README. */
struct row *query_one(struct work *w, const struct query *q,
                      const struct query_arg *arg);
struct row *query_many(struct work *w, const struct query *q,
                       const struct query_arg *arg);

/* The new id where the statement made one, else the number of rows it changed; try
 * gives 0 where a unique key refuses. */
int64_t query_exec(struct work *w, const struct query *q, const struct query_arg *arg);
int64_t query_try(struct work *w, const struct query *q, const struct query_arg *arg);

#endif
