/* worklist: lists that page by key, never by offset (performance.md 5). */
#ifndef KNTC_WORKLIST_H
#define KNTC_WORKLIST_H

#include "base/core/clock.h"

#include <stdint.h>

struct arena;
struct row;
struct work;
struct xml;

/* Where a list goes on: after day and id, or before an id. */
struct keyset {
    day_t day;      /* 0001-01-01 at the start */
    int64_t id;     /* 0 at the start */
    int64_t before; /* largest at the start */
};

/* Reads "2026-12-01.123" or "123"; anything else is the start. */
struct keyset keyset_read(const char *text);

/* Queries read one row more than is shown. Cuts the list to n rows; the last shown row
 * where there are more, else NULL. */
const struct row *keyset_cut(struct row *rows, int n);

/* The keyset of a row: by due_on and id, or by id alone where due_on is empty. */
char *keyset_text(struct arena *mem, const struct row *row);

/* The tabs of a list, up to one without a key; <tabs>, each with the address
 * PATH?tab=KEY and the number in that column of counts (which may be NULL where no tab
 * has one). */
struct tab {
    const char *key;
    const char *count; /* column; NULL: no number is shown */
};
void tabs_put(struct xml *x, struct work *w, const char *path, const struct tab *tab,
              const char *current, const struct row *counts);

/* The office whose list is asked for (agency=12): the own, or one that ended and whose
 * closed matters are read here. Where there is such a one, <offices> of PATH?tab=TAB,
 * the own first; *tab then is what a pager of the one chosen asks for. */
int64_t offices_put(struct xml *x, struct work *w, const char *path, const char **tab,
                    int64_t asked);

/* <pager> to the rows after this one, the last shown; nothing where it is NULL. */
void pager_put(struct xml *x, struct work *w, const char *path, const char *tab,
               const struct row *last);

#endif
