#include "tool/kntc_law.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/db/load.h"
#include "base/web/route.h"
#include "base/xml/view.h"
#include "base/work.h"
#include "domain/deadline.h"
#include "domain/move.h"
#include "domain/recount.h"
#include "sql/domain/deadline.h"
#include "sql/domain/term.h"
#include "tool/kntc.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* ---- printing ---- */

struct choice {
    const char *table; /* NULL: all */
    const char *marks; /* "m,r"; NULL: all */
    day_t on;          /* DAY_NONE: whenever */
};

static const char *const first_columns[] = { "article", "valid_from", "valid_to",
                                             "mark" };

static bool
is_first_column(const char *name)
{
    for (size_t i = 0; i < sizeof first_columns / sizeof first_columns[0]; i++)
        if (strcmp(first_columns[i], name) == 0)
            return true;
    return false;
}

static void
put_cell(const char *text)
{
    putchar('\t');
    for (; text != NULL && *text != '\0'; text++)
        putchar(*text == '\t' || *text == '\n' ? ' ' : *text);
}

/* Columns that every table has come first, then those that tell the rows apart. */
static void
put_row(const char *table, const struct row *row, bool heads)
{
    fputs(table, stdout);
    for (size_t i = 0; i < sizeof first_columns / sizeof first_columns[0]; i++)
        if (row_has(row, first_columns[i]))
            put_cell(heads ? first_columns[i] : row_text(row, first_columns[i]));
        else
            put_cell(NULL);
    for (int i = 0; i < row->n; i++)
        if (!is_first_column(row->name[i]))
            put_cell(heads ? row->name[i] : row->value[i]);
    putchar('\n');
}

static bool
is_marked(const char *marks, const char *mark)
{
    const size_t n = mark == NULL ? 0 : strlen(mark);

    for (const char *at = marks; at != NULL; at = strchr(at, ',')) {
        at += *at == ',';
        if (n > 0 && strncmp(at, mark, n) == 0 && (at[n] == ',' || at[n] == '\0'))
            return true;
    }
    return marks == NULL;
}

static bool
is_valid_on(const struct row *row, day_t on)
{
    if (on == DAY_NONE || !row_has(row, "valid_from"))
        return true;

    const char *to = row_has(row, "valid_to") ? row_text(row, "valid_to") : NULL;

    return row_day(row, "valid_from") <= on &&
           (to == NULL || row_day(row, "valid_to") >= on);
}

static void
put_table(struct tool *t, struct db *db, const char *table, const struct choice *c)
{
    bool heads = false;
    const struct row *all =
        db_ask_rows(db, t->mem, arena_format(t->mem, "select * from `%s`", table));

    for (const struct row *row = all; row != NULL; row = row->next) {
        const char *mark = row_has(row, "mark") ? row_text(row, "mark") : NULL;

        if (!is_marked(c->marks, mark) || !is_valid_on(row, c->on))
            continue;
        if (!heads)
            put_row("table", row, true);
        heads = true;
        put_row(table + 4, row, false);
    }
}

static const struct row *
tables_of(struct tool *t, struct db *db, const char *name)
{
    return db_ask_rows(db, t->mem,
                       arena_format(t->mem,
                                    "select table_name as name from "
                                    "information_schema.tables where table_schema = "
                                    "database() and table_type = 'BASE TABLE' and "
                                    "table_name like 'law\\_%%' and (%s is null or "
                                    "table_name = concat('law_', %s)) order by 1",
                                    db_quote(db, t->mem, name),
                                    db_quote(db, t->mem, name)));
}

static int
print(struct tool *t, const struct choice *c)
{
    struct db *db = tool_admin(t, tool_conf(t)->database);
    const struct row *tables = tables_of(t, db, c->table);

    if (tables == NULL)
        tool_stop(TOOL_BAD,
                  "no table of the law is called %s; kntc law prints them all",
                  c->table != NULL ? c->table : "law_*");
    for (const struct row *row = tables; row != NULL; row = row->next) {
        const struct arena_mark mark = arena_mark(t->mem);

        put_table(t, db, row_text(row, "name"), c);
        arena_rewind(t->mem, mark);
    }
    return TOOL_GOOD;
}

/* ---- loading ---- */

int
law_report(const struct load_report *report, bool seeds)
{
    int changed = 0;

    for (; report != NULL; report = report->next) {
        const int rows = report->inserted + report->changed + report->unchanged;
        /* Seeds delete nothing, but what is made from other rows is made again. */
        const bool remade = seeds && report->inserted == report->deleted;

        if (report->changed == 0 &&
            (remade || (report->inserted == 0 && report->deleted == 0)))
            continue;
        printf("rows\t%s: %d, of them %d new, %d changed, %d deleted\n", report->table,
               rows, report->inserted, report->changed, report->deleted);
        changed++;
    }
    return changed;
}

struct loading {
    struct work *w;
    const struct row *was; /* the days before */
};

/* Days on which the calendar says something else than before: open terms are counted
 * again, and that they must be is written with the rows or not at all. Where there was
 * no calendar there are no terms. */
static void
note_days(void *self)
{
    const struct loading *l = self;
    const struct row *was = l->was, *is = deadline_holidays(l->w);

    if (was == NULL)
        return;
    while (was != NULL || is != NULL) {
        const day_t before = was != NULL ? row_day(was, "day") : INT32_MAX;
        const day_t after = is != NULL ? row_day(is, "day") : INT32_MAX;
        const day_t day = before < after ? before : after;

        if (before != after || strcmp(row_text(was, "kind"), row_text(is, "kind")) != 0)
            recount_note(l->w, day, "sql/law/holiday.tsv", 0);
        if (before == day)
            was = was->next;
        if (after == day)
            is = is->next;
    }
}

int
law_load(struct tool *t, struct db *db)
{
    const char *dir = tool_path(t, "sql/law");
    const int wrong = law_check(t, dir);
    struct loading l = { .w = tool_work(t, db, NULL) };

    if (wrong > 0)
        tool_stop(TOOL_BAD,
                  "%s: %d things are wrong, as said above; nothing was loaded", dir,
                  wrong);
    l.was = deadline_holidays(l.w);
    return law_report(load_law(db, t->mem, dir, note_days, &l), false);
}

/* ---- the moves ---- */

/* The Vietnamese word for a code, or the code. */
static const char *
word_of(struct tool *t, const char *kind, const char *code)
{
    const char *word = view_text("vi", arena_format(t->mem, "%s.%s", kind, code));

    return word != NULL ? word : code;
}

static void
put_word(struct tool *t, const char *kind, const char *code)
{
    const bool none = code == NULL || strcmp(code, "none") == 0;

    put_cell(none ? NULL : word_of(t, kind, code));
}

static void
put_words(struct tool *t, const char *kind, const char *codes)
{
    char *text = arena_copy(t->mem, "");

    for (char *at = arena_copy(t->mem, codes != NULL ? codes : ""); at != NULL;) {
        const char *code = strsep(&at, " ");

        if (*code != '\0' && strcmp(code, "none") != 0)
            text = arena_format(t->mem, "%s%s%s", text, *text ? "; " : "",
                                word_of(t, kind, code));
    }
    put_cell(text);
}

static void
put_who(struct tool *t, uint32_t who)
{
    char *text = arena_copy(t->mem, "");

    for (uint32_t bit = 1; bit < CACHED; bit <<= 1)
        if ((who & bit) != 0)
            text = arena_format(t->mem, "%s%s%s", text, *text ? ", " : "",
                                word_of(t, "role", role_word(bit)));
    if ((who & FRESH) != 0)
        text = arena_format(t->mem, "%s, %s", text, word_of(t, "role", "fresh"));
    put_cell(text);
}

static int
transitions(struct tool *t)
{
    char error[512];
    const struct move *m;

    if (!view_start(tool_conf(t)->root, error, sizeof error))
        tool_stop(TOOL_BAD, "%s", error);
    printf("machine\tfrom\tact\tto\twho\tguard\tform\tstops\tstarts\tletter\tevent\n");
    for (int i = 0; (m = move_at(i)) != NULL; i++) {
        const struct arena_mark mark = arena_mark(t->mem);

        fputs(word_of(t, "machine", m->machine), stdout);
        put_word(t, "state", m->from);
        put_word(t, "act", m->act);
        put_word(t, "state", m->to);
        put_who(t, m->who);
        put_word(t, "guard", m->guard_word);
        put_word(t, "form", m->form);
        put_words(t, "term", m->stop);
        put_words(t, "term", m->start);
        put_word(t, "letter", m->letter);
        put_word(t, "event", m->event);
        putchar('\n');
        arena_rewind(t->mem, mark);
    }
    return TOOL_GOOD;
}

/* ---- a term, reckoned ---- */

static void
put_day_cell(struct tool *t, day_t day)
{
    put_cell(day_text(t->mem, day));
}

static void
put_due(struct tool *t, struct work *w, const char *term, const char *variant,
        const char *typed)
{
    const day_t start = day_typed(typed);

    if (start == DAY_NONE)
        tool_stop(TOOL_USAGE, "%s is no day; write 2026-11-24 or 24/11/2026", typed);
    fputs(day_text(t->mem, start), stdout);

    const struct row *rule = term_rule(w, term, variant, start);
    if (rule == NULL) {
        putchar('\n');
        return;
    }
    const struct calendar *c = calendar_load(w);
    const enum unit unit = unit_of(row_text(rule, "unit"));
    const int length = (int)row_int(rule, "length");
    const day_t raw = length < 0 ? deadline_before(c, start, -length)
                                 : deadline_raw(c, start, length, unit);
    /* Hours run through days of rest. */
    const day_t last = length < 0 || unit == UNIT_HOUR ? raw : deadline_due(c, raw);

    put_day_cell(t, row_day(rule, "valid_from"));
    put_day_cell(t, raw);
    put_day_cell(t, last);
    if (row_bool(rule, "effective_after"))
        put_day_cell(t, last + 1);
    else
        put_cell(NULL);
    for (int n = 1; n <= row_int(rule, "extension_max"); n++) {
        const day_t more = raw + (day_t)(n * row_int(rule, "extension_length"));
        put_day_cell(t, deadline_due(c, more));
    }
    putchar('\n');
}

/* Which day ends a term that begins with an event of each of these days: what /tinh-han
 * shows of the terms that citizens ask about, for every row of the law. A day on which
 * no row holds stands alone. */
static int
due(struct tool *t, char *code, int n, char **day)
{
    char *variant = code + strcspn(code, ".");
    struct work *w = tool_work(t, tool_admin(t, tool_conf(t)->database), NULL);

    if (*variant != '\0')
        *variant++ = '\0';
    if (term_known(w, code, variant) == NULL)
        tool_stop(TOOL_BAD, "term.tsv has no row of %s%s%s; kntc law term prints them",
                  code, *variant != '\0' ? "." : "", variant);
    printf("started_on\tvalid_from\traw_on\tdue_on\teffective_on\textended\n");
    for (int i = 0; i < n; i++)
        put_due(t, w, code, variant, day[i]);
    return TOOL_GOOD;
}

/* ---- the verb ---- */

static int
load(struct tool *t)
{
    tool_conf(t);
    if (law_load(t, tool_admin(t, t->conf->database)) == 0)
        printf("nothing changed\n");
    return TOOL_GOOD;
}

static int
check(struct tool *t, const char *dir)
{
    const int wrong = law_check(t, dir != NULL ? dir : tool_path(t, "sql/law"));

    if (wrong == 0)
        printf("ok\n");
    return wrong == 0 ? TOOL_GOOD : TOOL_BAD;
}

static int
read_options(struct tool *t, int n, char **word)
{
    struct choice c = { .on = DAY_NONE };
    const int first = n > 0 && strcmp(word[0], "list") == 0 ? 1 : 0;

    for (int i = first; i < n; i++) {
        if (strcmp(word[i], "--marks") == 0 && i + 1 < n)
            c.marks = word[++i];
        else if (strcmp(word[i], "--on") == 0 && i + 1 < n) {
            c.on = day_typed(word[++i]);
            if (c.on == DAY_NONE)
                tool_stop(TOOL_USAGE, "%s is no day; write 2026-11-24 or 24/11/2026",
                          word[i]);
        } else if (c.table == NULL && word[i][0] != '-')
            c.table = word[i];
        else
            tool_usage(t);
    }
    return print(t, &c);
}

int
kntc_law(struct tool *t, int n, char **word)
{
    if (n == 1 && strcmp(word[0], "transitions") == 0)
        return transitions(t);
    if (n >= 3 && strcmp(word[0], "due") == 0)
        return due(t, word[1], n - 2, word + 2);
    if (n == 1 && strcmp(word[0], "load") == 0)
        return load(t);
    if ((n == 1 || n == 2) && strcmp(word[0], "check") == 0)
        return check(t, n == 2 ? word[1] : NULL);
    return read_options(t, n, word);
}
