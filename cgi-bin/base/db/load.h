/* load: rows of a .tsv into a table, repeatable; says what it changed.
 *
 * The first line names columns; # begins a line of comment; cells stand between tabs;
 * an empty or missing cell is NULL, or the empty word where that is the column's
 * default; \n is a line end, \\ a backslash. Text is made NFC. Rows are matched by the
 * key columns; columns that the file does not name are left as they are. What is wrong
 * with a file is a fault with path and line.
 */
#ifndef KNTC_LOAD_H
#define KNTC_LOAD_H

#include <stdbool.h>

struct arena;
struct db;

struct load_report {
    struct load_report *next;
    const char *table;
    int inserted;
    int changed;
    int unchanged;
    int deleted;
};

/* One file into one table, in one transaction. keys: "a,b", which must be a unique key
 * of the table without NULL; NULL takes the primary key, or else the first unique key,
 * whose columns the file names. whole: rows that the file does not have are deleted. */
struct load_report *load_tsv(struct db *db, struct arena *mem, const char *path,
                             const char *table, const char *keys, bool whole);

/* Every X.tsv of dir, whole, into table law_X, in one transaction, of which then(self)
 * is the last part (NULL: nothing). */
struct load_report *load_law(struct db *db, struct arena *mem, const char *dir,
                             void (*then)(void *self), void *self);

/* What dir/seed.def lists, in its order: "file table keys", with blanks between. A .tsv
 * loads as above and deletes nothing; of a .sql the table is emptied and its statements
 * run, in one transaction (report: rows now there). */
struct load_report *load_seeds(struct db *db, struct arena *mem, const char *dir);

#endif
