/* law: the rows of sql/law as rows of a query, for tests that ask the rules without a
 * database. Tests run from the root of the tree.
 */
#ifndef KNTC_TESTS_LAW_H
#define KNTC_TESTS_LAW_H

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/admin.h"
#include "base/db/db.h"

#include <string.h>

enum { LAW_COLUMNS = 24 };

struct law_head {
    int n;
    const char **name;
};

static inline struct row *
law_row(struct arena *mem, const struct law_head *head, char *line)
{
    struct row *row = arena_alloc(mem, sizeof *row);
    size_t *length = arena_alloc(mem, (size_t)head->n * sizeof *length);

    row->n = head->n;
    row->name = head->name;
    row->value = arena_alloc(mem, (size_t)head->n * sizeof *row->value);
    row->length = length;
    for (int i = 0; i < head->n; i++) {
        char *cell = strsep(&line, "\t");

        must(cell != NULL);
        /* The one key column here whose empty cell is the empty word. */
        if (*cell != '\0' || strcmp(head->name[i], "variant") == 0)
            row->value[i] = cell;
        length[i] = strlen(cell);
    }
    must(line == NULL);
    return row;
}

/* All rows of sql/law/<name>.tsv, in its order. */
static inline struct row *
law_rows(struct arena *mem, const char *name)
{
    char *text = admin_read(mem, arena_format(mem, "sql/law/%s.tsv", name));
    struct law_head head = { 0, arena_alloc(mem, LAW_COLUMNS * sizeof(char *)) };
    struct row *first = NULL, **next = &first;

    for (char *at = strsep(&text, "\n"); at != NULL;) {
        must(head.n < LAW_COLUMNS);
        head.name[head.n++] = strsep(&at, "\t");
    }
    for (char *line; (line = strsep(&text, "\n")) != NULL;) {
        if (*line == '\0' || *line == '#')
            continue;
        *next = law_row(mem, &head, line);
        next = &(*next)->next;
    }
    must(first != NULL);
    return first;
}

/* Does the row hold on that day? */
static inline bool
law_holds(const struct row *row, day_t on)
{
    return row_day(row, "valid_from") <= on &&
           (row_day(row, "valid_to") == DAY_NONE || row_day(row, "valid_to") >= on);
}

/* The row of a term, as term_rule finds it. */
static inline const struct row *
law_term(const struct row *rows, const char *term, const char *variant, day_t on)
{
    const struct row *best = NULL;

    for (const struct row *r = rows; r != NULL; r = r->next)
        if (strcmp(row_text(r, "term"), term) == 0 &&
            strcmp(row_text(r, "variant"), variant) == 0 && law_holds(r, on))
            best = r;
    return best;
}

#endif
