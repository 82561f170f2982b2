/* kntc_grant: one user of the database for each program, with exactly the rights that
 * sql/grant/<program>.sql lists (security.md 4).
 *
 * A line of such a file is a privilege, a table and its columns, with tabs between:
 *     select	casefile	agency_id,code,id
 *     insert	kntc_sealed.denouncer
 * No columns means the whole table; kntc_sealed. stands for the schema of envelopes;
 * lines that begin with -- or # are remarks. conf/run/grants makes the files from the
 * compiled queries.
 *
 * A user is kntc-<program>@localhost and comes in by its socket; where conf has a file
 * of passwords ({area} in it is the program), by the password that stands there.
 */
#ifndef KNTC_TOOL_GRANT_H
#define KNTC_TOOL_GRANT_H

#include <stdbool.h>

struct db;
struct finding;
struct tool;

/* Makes users and rights what the files say, and prints what it changed; plan: prints
 * the statements instead. The number of things changed. Rights on schemas that are not
 * this portal's are left alone. */
int grant_apply(struct tool *t, struct db *db, bool plan);

/* Tells of each program whose user is missing, comes in another way, or has one right
 * fewer or more. */
void grant_check(struct tool *t, struct finding *f, struct db *db);

#endif
