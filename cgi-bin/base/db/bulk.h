/* bulk: one statement for thousands of rows, prepared once and never parsed again; for
 * the tool, which fills tables by the million (performance.md 8).
 *
 * Rows go by MariaDB's array binding, half the work of the same rows as text; a server
 * that has none gets them one by one. Only cgi-bin/tool includes this.
 */
#ifndef KNTC_BULK_H
#define KNTC_BULK_H

#include <stddef.h>
#include <stdint.h>

struct arena;
struct bulk;
struct db;

/* A statement with one ? for each of so many columns; room for at most so many rows. It
 * lives as long as the arena, which must end before the connection does. */
struct bulk *bulk_open(struct db *db, struct arena *mem, const char *sql, int columns,
                       int rows);

/* The value of a row and column, both from 0, as the text of a literal or as bytes:
 * kept by pointer until bulk_run. bytes NULL: null. */
void bulk_set(struct bulk *b, int row, int column, const void *bytes, size_t n);

/* Runs the statement over the first n rows; faults with the server's message. */
void bulk_run(struct bulk *b, int n);

#endif
