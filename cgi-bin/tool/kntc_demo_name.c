#include "tool/kntc_demo.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/db/admin.h"
#include "domain/person.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- dice ---- */

void
dice_seed(struct dice *d, uint64_t seed, const char *what)
{
    unsigned char hash[32];
    char text[160];
    const int n = snprintf(text, sizeof text, "kntc demo|dice|%llu|%s",
                           (unsigned long long)seed, what);

    must(n > 0 && (size_t)n < sizeof text);
    seal_sha256(text, (size_t)n, hash);
    memcpy(&d->state, hash, sizeof d->state);
    d->state |= 1; /* xorshift stands still at zero */
}

/* xorshift64*: Vigna, An experimental exploration of Marsaglia's xorshift generators.
 */
uint64_t
dice_next(struct dice *d)
{
    d->state ^= d->state >> 12;
    d->state ^= d->state << 25;
    d->state ^= d->state >> 27;
    return d->state * UINT64_C(2685821657736338717);
}

int
dice_below(struct dice *d, int n)
{
    must(n > 0);
    return (int)((dice_next(d) >> 33) % (uint64_t)n);
}

bool
dice_permille(struct dice *d, int chance)
{
    return dice_below(d, 1000) < chance;
}

/* ---- rows ---- */

struct demo_rows
demo_read(struct tool *t, const char *name, int fields)
{
    char *text =
        admin_read(t->mem, tool_path(t, arena_format(t->mem, "sql/demo/%s.tsv", name)));
    struct demo_rows rows = { 0, NULL };
    size_t lines = 1;

    for (const char *at = text; *at != '\0'; at++)
        lines += *at == '\n';
    rows.row = arena_alloc(t->mem, lines * sizeof *rows.row);
    tool_line(&text);
    for (char *line; (line = tool_line(&text)) != NULL;) {
        if (*line == '#' || *line == '\0')
            continue;
        char **field = arena_alloc(t->mem, 9 * sizeof *field);
        const int n = tool_fields(line, field, 9);
        if (n != fields)
            fault("sql/demo/%s.tsv: %d fields instead of %d in the row of %s", name, n,
                  fields, field[0]);
        for (int i = 0; i < n; i++)
            rows.row[rows.n].field[i] = field[i];
        rows.n++;
    }
    return rows;
}

/* ---- people ---- */

enum { PARTS = 5 };

struct demo_names {
    struct part {
        int n;
        int total;
        const char **word;
        int *until; /* weights summed up to and with this word */
    } part[PARTS];
};

static const char *const part_name[PARTS] = { "family", "middle_m", "given_m",
                                              "middle_f", "given_f" };

struct demo_names *
demo_names(struct tool *t)
{
    const struct demo_rows rows = demo_read(t, "name", 3);
    struct demo_names *names = arena_alloc(t->mem, sizeof *names);

    for (int p = 0; p < PARTS; p++) {
        struct part *part = &names->part[p];

        part->word = arena_alloc(t->mem, sizeof *part->word * (size_t)rows.n);
        part->until = arena_alloc(t->mem, sizeof *part->until * (size_t)rows.n);
        for (int i = 0; i < rows.n; i++)
            if (strcmp(rows.row[i].field[0], part_name[p]) == 0) {
                part->total += (int)strtol(rows.row[i].field[2], NULL, 10);
                part->word[part->n] = rows.row[i].field[1];
                part->until[part->n++] = part->total;
            }
        must(part->n > 0);
    }
    return names;
}

static const char *
pick(const struct part *part, struct dice *dice)
{
    const int at = dice_below(dice, part->total);
    int i = 0;

    while (part->until[i] <= at)
        i++;
    return part->word[i];
}

/* The number as the law makes it: province of birth, century and sex, year, six digits;
 * 000 is no province's, so that it is nobody's. Telephones begin with 0000 likewise. */
struct person *
demo_person(const struct demo_names *names, struct arena *mem, struct dice *dice,
            const char *role, int64_t unit_id, const char *commune, day_t today)
{
    struct person *p = arena_alloc(mem, sizeof *p);
    const bool is_woman = dice_permille(dice, 430);
    const int side = is_woman ? 3 : 1;
    int year, month, mday;

    day_split(today - 365 * 20 - dice_below(dice, 365 * 62), &year, &month, &mday);
    p->role = role;
    p->party_kind = "person";
    p->name = arena_format(mem, "%s %s %s", pick(&names->part[0], dice),
                           pick(&names->part[side], dice),
                           pick(&names->part[side + 1], dice));
    p->sex = is_woman ? "f" : "m";
    p->birth = arena_format(mem, "%04d-%02d-%02d", year, month, mday);
    p->id_kind = "cccd";
    p->id_number = arena_format(mem, "000%d%02d%06d", (year >= 2000 ? 2 : 0) + is_woman,
                                year % 100, dice_below(dice, 1000000));
    p->id_issued = arena_format(mem, "%04d-%02d-%02d", 2021 + dice_below(dice, 4),
                                1 + dice_below(dice, 12), 1 + dice_below(dice, 28));
    if (dice_permille(dice, 850))
        p->phone = arena_format(mem, "0000%06d", dice_below(dice, 1000000));
    p->address = arena_format(mem, "Số %d, tổ %d, %s", 1 + dice_below(dice, 180),
                              1 + dice_below(dice, 22), commune);
    p->unit_id = unit_id;
    return p;
}
