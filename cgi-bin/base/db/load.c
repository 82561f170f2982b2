#include "base/db/load.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/admin.h"
#include "base/db/connection.h"
#include "base/db/db.h"

#include <ctype.h>
#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { COLUMNS_MAX = 100, BATCH = 200, MEM_CAP = 256 << 20 };

struct line {
    struct line *next;
    int number;
    const char *values; /* ('a',null,'c') */
    const char *key;    /* ('a','c') */
};

struct file {
    struct arena *mem;
    const char *path;
    const char *table;
    int columns;
    const char *column[COLUMNS_MAX];
    bool is_key[COLUMNS_MAX];
    bool may_be_empty[COLUMNS_MAX]; /* not null default '' */
    struct line *first;
    int lines;
};

static bool
is_name(const char *s)
{
    return s[0] >= 'a' && s[0] <= 'z' &&
           strspn(s, "abcdefghijklmnopqrstuvwxyz0123456789_") == strlen(s);
}

/* Cuts the text at the first of these characters; gives what is behind it, or NULL. */
static char *
cut(char *s, char at)
{
    char *end = strchr(s, at);

    if (end == NULL)
        return NULL;
    *end = '\0';
    return end + 1;
}

static void
read_names(struct file *f, char *line, int number)
{
    for (char *cell = line, *next; cell != NULL; cell = next) {
        next = cut(cell, '\t');
        if (f->columns == COLUMNS_MAX || !is_name(cell))
            fault("%s:%d: the first line names the columns, with tabs between", f->path,
                  number);
        for (int i = 0; i < f->columns; i++)
            if (strcmp(f->column[i], cell) == 0)
                fault("%s:%d: column %s stands twice", f->path, number, cell);
        f->column[f->columns++] = cell;
    }
}

static void
unescape(const struct file *f, int number, char *cell)
{
    char *to = cell;

    for (const char *s = cell; *s != '\0'; s++) {
        if (*s != '\\') {
            *to++ = *s;
            continue;
        }
        s++;
        if (*s != 'n' && *s != '\\')
            fault("%s:%d: \\ stands before n or \\ alone", f->path, number);
        *to++ = *s == 'n' ? '\n' : '\\';
    }
    *to = '\0';
}

/* ('a',null): the cells of a line, all or those of the key. */
static const char *
tuple(const struct file *f, char *const *cell, bool key_only)
{
    size_t size = 3;

    for (int i = 0; i < f->columns; i++)
        size += strlen(cell[i]) + 1;
    char *out = arena_alloc(f->mem, size);
    char *to = out;
    char before = '(';

    for (int i = 0; i < f->columns; i++)
        if (f->is_key[i] || !key_only) {
            *to++ = before;
            to = stpcpy(to, cell[i]);
            before = ',';
        }
    *to = ')';
    return out;
}

static struct line *
read_line(struct file *f, struct db *db, char *text, int number)
{
    char *cell[COLUMNS_MAX];
    int n = 0;

    for (char *at = text, *next; at != NULL; at = next) {
        next = cut(at, '\t');
        if (n == f->columns)
            fault("%s:%d: more cells than columns", f->path, number);
        unescape(f, number, at);
        const char *clean = text_clean(f->mem, at, strlen(at));

        if (clean == NULL)
            fault("%s:%d: %s is not clean UTF-8", f->path, number, f->column[n]);
        if (f->is_key[n] && clean[0] == '\0' && !f->may_be_empty[n])
            fault("%s:%d: %s is a key and empty", f->path, number, f->column[n]);
        cell[n] = db_quote(db, f->mem,
                           clean[0] == '\0' && !f->may_be_empty[n] ? NULL : clean);
        n++;
    }
    for (; n < f->columns; n++) {
        if (f->is_key[n] && !f->may_be_empty[n])
            fault("%s:%d: %s is a key and empty", f->path, number, f->column[n]);
        cell[n] = db_quote(db, f->mem, f->may_be_empty[n] ? "" : NULL);
    }
    struct line *line = arena_alloc(f->mem, sizeof *line);

    line->number = number;
    line->values = tuple(f, cell, false);
    line->key = tuple(f, cell, true);
    return line;
}

static bool
in_list(const char *list, const char *word)
{
    const size_t n = strlen(word);

    for (const char *at = list; at != NULL; at = strchr(at, ',')) {
        at += *at == ',';
        if (strncmp(at, word, n) == 0 && (at[n] == ',' || at[n] == '\0'))
            return true;
    }
    return false;
}

static int
count_of(const char *list)
{
    int n = 1;

    for (; *list != '\0'; list++)
        n += *list == ',';
    return n;
}

/* Are all of the list's columns in the file? Then they are marked as the key. */
static bool
mark_keys(struct file *f, const char *list)
{
    int found = 0;

    for (int i = 0; i < f->columns; i++) {
        f->is_key[i] = in_list(list, f->column[i]);
        found += f->is_key[i];
    }
    return found == count_of(list);
}

static bool
same_list(const char *a, const char *b)
{
    struct file as_columns = { .columns = 0 };
    char text[2000];
    int n = 0;

    /* Sets are the same where one holds all of the other and is as long. */
    snprintf(text, sizeof text, "%s", a);
    for (char *at = text, *next; at != NULL && n < COLUMNS_MAX; at = next) {
        next = cut(at, ',');
        as_columns.column[n++] = at;
    }
    as_columns.columns = n;
    return mark_keys(&as_columns, b) && n == count_of(b);
}

static void
find_keys(struct file *f, struct db *db, const char *keys)
{
    const char *sql = arena_format(
        f->mem,
        "select group_concat(column_name order by seq_in_index) as columns,"
        " max(nullable = 'YES') as is_null from information_schema.statistics"
        " where table_schema = database() and table_name = %s and non_unique = 0"
        " group by index_name order by index_name <> 'PRIMARY', index_name",
        db_quote(db, f->mem, f->table));

    for (struct row *row = db_ask_rows(db, f->mem, sql); row != NULL; row = row->next) {
        const char *columns = row_text(row, "columns");

        if (row_bool(row, "is_null"))
            continue;
        if (keys == NULL ? mark_keys(f, columns)
                         : same_list(keys, columns) && mark_keys(f, columns))
            return;
    }
    if (keys == NULL)
        fault("%s: %s has no unique key of columns that the file names", f->path,
              f->table);
    fault("%s: %s has no unique key (%s) without NULL", f->path, f->table, keys);
}

/* One server tells a default of the empty word with quotes, the other without. */
static void
find_defaults(struct file *f, struct db *db)
{
    const char *sql = arena_format(
        f->mem,
        "select column_name as name from information_schema.columns"
        " where table_schema = database() and table_name = %s and is_nullable = 'NO'"
        " and column_default in ('', '\\'\\'')",
        db_quote(db, f->mem, f->table));

    for (struct row *row = db_ask_rows(db, f->mem, sql); row != NULL; row = row->next)
        for (int i = 0; i < f->columns; i++)
            if (strcmp(f->column[i], row_text(row, "name")) == 0)
                f->may_be_empty[i] = true;
}

static int
by_key(const void *a, const void *b)
{
    const struct line *const *x = a;
    const struct line *const *y = b;
    const int order = strcmp((*x)->key, (*y)->key);

    return order != 0 ? order : (*x)->number - (*y)->number;
}

static void
refuse_twice(const struct file *f)
{
    const struct line **sorted =
        arena_alloc(f->mem, ((size_t)f->lines + 1) * sizeof *sorted);
    int n = 0;

    for (const struct line *line = f->first; line != NULL; line = line->next)
        sorted[n++] = line;
    qsort(sorted, (size_t)n, sizeof *sorted, by_key);
    for (int i = 1; i < n; i++)
        if (strcmp(sorted[i - 1]->key, sorted[i]->key) == 0)
            fault("%s:%d: the key of line %d again", f->path, sorted[i]->number,
                  sorted[i - 1]->number);
}

static void
read_file(struct file *f, struct db *db, const char *keys)
{
    char *text = admin_read(f->mem, f->path);
    struct line **next_line = &f->first;
    int number = 0;

    for (char *line = text, *next; line != NULL; line = next) {
        next = cut(line, '\n');
        number++;
        line[strcspn(line, "\r")] = '\0';
        if (line[0] == '#' || line[0] == '\0')
            continue;
        if (f->columns == 0) {
            read_names(f, line, number);
            find_keys(f, db, keys);
            find_defaults(f, db);
            continue;
        }
        *next_line = read_line(f, db, line, number);
        next_line = &(*next_line)->next;
        f->lines++;
    }
    if (f->lines == 0)
        fault("%s: no rows", f->path);
    refuse_twice(f);
}

/* head ("…" of each line, with commas between) tail. */
static const char *
statement(const struct file *f, const char *head, const struct line *from, int n,
          bool keys, const char *tail)
{
    const struct line *line = from;
    size_t size = strlen(head) + strlen(tail) + 1;

    for (int i = 0; i < n; i++, line = line->next)
        size += strlen(keys ? line->key : line->values) + 1;
    char *out = arena_alloc(f->mem, size);
    char *to = stpcpy(out, head);

    line = from;
    for (int i = 0; i < n; i++, line = line->next) {
        if (i > 0)
            *to++ = ',';
        to = stpcpy(to, keys ? line->key : line->values);
    }
    stpcpy(to, tail);
    return out;
}

/* a, b: the columns, or those of the key, or a = values(a) of those outside it. */
static const char *
column_list(const struct file *f, bool key_only)
{
    const char *list = "";

    for (int i = 0; i < f->columns; i++)
        if (f->is_key[i] || !key_only)
            list = arena_format(f->mem, "%s%s%s", list, list[0] == '\0' ? "" : ",",
                                f->column[i]);
    return list;
}

static const char *
update_list(const struct file *f)
{
    const char *list = "";
    int key = 0;

    for (int i = 0; i < f->columns; i++) {
        if (f->is_key[i])
            key = i;
        else
            list =
                arena_format(f->mem, "%s%s%s = values(%s)", list,
                             list[0] == '\0' ? "" : ", ", f->column[i], f->column[i]);
    }
    if (list[0] == '\0')
        list = arena_format(f->mem, "%s = %s", f->column[key], f->column[key]);
    return list;
}

static void
put_line(const struct file *f, struct db *db, const char *head, const char *tail,
         const struct line *line)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame))
        fault_as(frame.kind, "%s:%d: %s", f->path, line->number, frame.text);
    db_run(db, statement(f, head, line, 1, false, tail));
    fault_pop(&frame);
}

/* The batch is refused: line by line, to say which. */
static _Noreturn void
find_bad(const struct file *f, struct db *db, const char *head, const char *tail,
         const struct line *from, int n, const char *said)
{
    for (int i = 0; i < n; i++, from = from->next)
        put_line(f, db, head, tail, from);
    fault("%s: %s", f->path, said);
}

static void
put_batch(const struct file *f, struct db *db, const char *head, const char *tail,
          const struct line *from, int n, struct load_report *report)
{
    struct fault_frame frame;
    int records = n;
    int updated = 0;

    if (FAULT_CATCH(&frame)) {
        if (frame.kind != FAULT_BUG)
            fault_as(frame.kind, "%s: %s", f->path, frame.text);
        find_bad(f, db, head, tail, from, n, frame.text);
    }
    const int affected = (int)db_run(db, statement(f, head, from, n, false, tail));
    const char *info = mysql_info(db->my);

    fault_pop(&frame);
    /* One row counts 1 as new and 2 as changed; of more the server tells how many. */
    if (n == 1)
        updated = affected == 2;
    else if (info == NULL ||
             sscanf(info, "Records: %d Duplicates: %d", &records, &updated) != 2)
        fault("%s: the server does not say how many rows it changed", f->path);
    report->changed += updated;
    report->inserted += affected - 2 * updated;
    report->unchanged += records - (affected - updated);
}

/* Each row must now be there by its own key: else it met another unique key, and the
 * row of that one was overwritten. */
static void
check_batch(const struct file *f, struct db *db, const struct line *from, int n)
{
    const char *head = arena_format(f->mem, "select count(*) from %s where (%s) in (",
                                    f->table, column_list(f, true));
    const char *there = db_ask_text(db, f->mem, statement(f, head, from, n, true, ")"));

    if (strtol(there, NULL, 10) != n)
        fault("%s: of lines %d and on, a row meets another unique key of %s", f->path,
              from->number, f->table);
}

static void
put_rows(const struct file *f, struct db *db, bool whole, struct load_report *report)
{
    const char *head = arena_format(f->mem, "insert into %s (%s) values ", f->table,
                                    column_list(f, false));
    const char *tail =
        arena_format(f->mem, " on duplicate key update %s", update_list(f));
    int left = f->lines;

    for (const struct line *from = f->first; from != NULL;) {
        const int n = left < BATCH ? left : BATCH;
        struct arena_mark mark = arena_mark(f->mem);

        put_batch(f, db, head, tail, from, n, report);
        check_batch(f, db, from, n);
        arena_rewind(f->mem, mark);
        for (int i = 0; i < n; i++)
            from = from->next;
        left -= n;
    }
    if (!whole)
        return;
    head = arena_format(f->mem, "delete from %s where (%s) not in (", f->table,
                        column_list(f, true));
    report->deleted =
        (int)db_run(db, statement(f, head, f->first, f->lines, true, ")"));
}

/* Inside a transaction. */
static struct load_report *
put_file(struct db *db, struct arena *mem, const char *path, const char *table,
         const char *keys, bool whole)
{
    struct load_report *report = arena_alloc(mem, sizeof *report);
    struct file f = { .mem = arena_open(MEM_CAP), .path = path, .table = table };
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        arena_close(f.mem);
        fault_as(frame.kind, "%s", frame.text);
    }
    if (!is_name(table))
        fault("%s: %s is no name of a table", path, table);
    report->table = arena_copy(mem, table);
    read_file(&f, db, keys);
    put_rows(&f, db, whole, report);
    fault_pop(&frame);
    arena_close(f.mem);
    return report;
}

struct load_report *
load_tsv(struct db *db, struct arena *mem, const char *path, const char *table,
         const char *keys, bool whole)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        db_rollback(db);
        fault_as(frame.kind, "%s", frame.text);
    }
    db_begin(db, false);
    struct load_report *report = put_file(db, mem, path, table, keys, whole);

    db_commit(db);
    fault_pop(&frame);
    return report;
}

static int
is_tsv(const struct dirent *entry)
{
    const size_t n = strlen(entry->d_name);

    return entry->d_name[0] != '.' && n > 4 &&
           strcmp(entry->d_name + n - 4, ".tsv") == 0;
}

/* The names of the .tsv of a directory, sorted, NULL at the end. */
static const char **
names_of(struct arena *mem, const char *dir)
{
    struct dirent **entry;
    const int n = scandir(dir, &entry, is_tsv, alphasort);

    if (n < 0)
        fault("%s: %s", dir, strerror(errno));
    const char **name = arena_alloc(mem, ((size_t)n + 1) * sizeof *name);

    for (int i = 0; i < n; i++) {
        name[i] = arena_copy_n(mem, entry[i]->d_name, strlen(entry[i]->d_name) - 4);
        free(entry[i]);
    }
    free(entry);
    return name;
}

static struct load_report *
put_law(struct db *db, struct arena *mem, const char *dir)
{
    struct load_report *first = NULL;
    struct load_report **next = &first;

    for (const char **name = names_of(mem, dir); *name != NULL; name++) {
        *next = put_file(db, mem, arena_format(mem, "%s/%s.tsv", dir, *name),
                         arena_format(mem, "law_%s", *name), NULL, true);
        next = &(*next)->next;
    }
    return first;
}

struct load_report *
load_law(struct db *db, struct arena *mem, const char *dir, void (*then)(void *self),
         void *self)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        db_rollback(db);
        fault_as(frame.kind, "%s", frame.text);
    }
    db_begin(db, false);
    struct load_report *first = put_law(db, mem, dir);

    if (then != NULL)
        then(self);
    db_commit(db);
    fault_pop(&frame);
    return first;
}

static struct load_report *
run_sql(struct db *db, struct arena *mem, const char *path, const char *table)
{
    struct load_report *report = arena_alloc(mem, sizeof *report);
    struct fault_frame frame;

    if (!is_name(table))
        fault("%s: %s is no name of a table", path, table);
    if (FAULT_CATCH(&frame)) {
        db_rollback(db);
        fault_as(frame.kind, "%s", frame.text);
    }
    report->table = arena_copy(mem, table);
    db_begin(db, false);
    report->deleted = (int)db_run(db, arena_format(mem, "delete from %s", table));
    db_script(db, admin_read(mem, path), path);
    const char *now =
        db_ask_text(db, mem, arena_format(mem, "select count(*) from %s", table));

    report->inserted = (int)strtol(now, NULL, 10);
    db_commit(db);
    fault_pop(&frame);
    return report;
}

/* The next word of a line, and the line past it; NULL at its end. */
static char *
word(char **line)
{
    char *s = *line + strspn(*line, " \t\r");
    const size_t n = strcspn(s, " \t\r");

    if (n == 0)
        return NULL;
    *line = s + n + (s[n] != '\0');
    s[n] = '\0';
    return s;
}

struct load_report *
load_seeds(struct db *db, struct arena *mem, const char *dir)
{
    const char *path = arena_format(mem, "%s/seed.def", dir);
    struct load_report *first = NULL;
    struct load_report **next = &first;
    int number = 0;

    for (char *line = admin_read(mem, path), *after; line != NULL; line = after) {
        after = cut(line, '\n');
        number++;
        const char *file = word(&line);
        const char *table = file == NULL ? NULL : word(&line);
        const char *keys = table == NULL ? NULL : word(&line);

        if (file == NULL || file[0] == '#')
            continue;
        if (keys == NULL || word(&line) != NULL)
            fault("%s:%d: want file, table and key columns", path, number);
        const char *from = arena_format(mem, "%s/%s", dir, file);
        const size_t n = strlen(file);

        if (n > 4 && strcmp(file + n - 4, ".sql") == 0)
            *next = run_sql(db, mem, from, table);
        else
            *next = load_tsv(db, mem, from, table, keys, false);
        next = &(*next)->next;
    }
    return first;
}
