#include "base/db/kept.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/db/db.h"
#include "base/work.h"

#include <string.h>

enum { BYTES_MAX = 4 << 20, MINUTE = 60 * 1000000 };

/* Names of columns outlive the connection (connection.h); values are the request's. */
static struct row *
copied(struct arena *mem, const struct row *row)
{
    const size_t columns = (size_t)row->n;
    struct row *out = arena_alloc(mem, sizeof *out);
    char **value = arena_alloc(mem, columns * sizeof *value);
    size_t *length = arena_alloc(mem, columns * sizeof *length);

    for (size_t i = 0; i < columns; i++) {
        length[i] = row->length[i];
        if (row->value[i] != NULL)
            value[i] = arena_copy_n(mem, row->value[i], row->length[i]);
    }
    *out = (struct row){
        .n = row->n, .name = row->name, .value = value, .length = length
    };
    return out;
}

struct row *
kept_rows(struct kept *k, struct work *w, struct row *(*read)(struct work *w))
{
    if (w->conf->test)
        return read(w);
    if (k->rows != NULL && clock_ticks() - k->at < MINUTE)
        return k->rows;

    struct row *rows = read(w);
    struct row **next = &k->rows;

    if (k->mem == NULL)
        k->mem = arena_open(BYTES_MAX);
    arena_reset(k->mem);
    k->rows = NULL;
    for (; rows != NULL; rows = rows->next) {
        *next = copied(k->mem, rows);
        next = &(*next)->next;
    }
    k->at = clock_ticks();
    return k->rows;
}
