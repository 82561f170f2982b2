#include "tool/kntc_demo_bulk.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/person.h"
#include "sql/tool/demo.h"

#include <errno.h>
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

/* A batch is one transaction; petitions came in over so many days. */
enum { BATCH = 500, SPAN_DAYS = 600, TRIES = 50 };

const unsigned char *
crowd_uid(struct crowd *b)
{
    if (b->random_n + 16 > sizeof b->random) {
        token_random(b->random, sizeof b->random);
        b->random_n = 0;
    }
    b->random_n += 16;
    return memcpy(arena_alloc(b->t->mem, 16), b->random + b->random_n - 16, 16);
}

/* ---- reading ---- */

/* How many petitions an office gets, compared with others: towns more than villages,
 * the first of each ten far more. */
static int
share(const struct office *o, int i)
{
    static const struct {
        const char *kind;
        int share;
    } of[] = { { "commune", 10 },    { "province_board", 300 },
               { "department", 40 }, { "province_inspectorate", 60 },
               { "ministry", 400 },  { "gov_inspectorate", 1500 },
               { "province", 0 } };

    for (size_t k = 0; k < sizeof of / sizeof *of; k++)
        if (strcmp(of[k].kind, o->kind) == 0)
            return of[k].share * (i % 10 == 0 ? 4 : 1);
    return 0;
}

static int
office_of(const struct crowd *b, int64_t id)
{
    for (int i = 0; i < b->offices; i++)
        if (b->office[i].id == id)
            return i;
    return -1;
}

static void
read_offices(struct crowd *b)
{
    const struct row *rows = demo_offices(b->w);
    int n = 0, weight = 0, group = 0;

    for (const struct row *r = rows; r != NULL; r = r->next)
        n++;
    b->office = arena_alloc(b->t->mem, (size_t)(n + 1) * sizeof *b->office);
    for (const struct row *r = rows; r != NULL; r = r->next) {
        struct office *o = &b->office[b->offices];

        o->id = row_int(r, "id");
        o->code = row_text(r, "code");
        o->name = row_text(r, "name");
        o->kind = row_text(r, "kind");
        o->is_commune = strcmp(o->kind, "commune") == 0;
        o->is_remote = row_bool(r, "is_remote");
        o->top_id = row_int(r, "top_id");
        o->unit_id = row_int(r, "unit_id");
        o->province_id = row_int(r, "province_id");
        o->commune = row_text(r, "commune");
        if (b->offices > 0 && o->top_id != o[-1].top_id)
            group++;
        o->group = group % WRITERS;
        weight += share(o, b->offices);
        o->weight = weight;
        o->settler = b->offices++;
    }
    int i = 0;
    for (const struct row *r = rows; r != NULL; r = r->next, i++)
        if (!row_bool(r, "settles")) {
            const int above = office_of(b, row_int(r, "parent_id"));
            b->office[i].settler = above >= 0 ? above : i;
        }
    must(b->offices > 0 && weight > 0);
}

static void
read_rules(struct crowd *b)
{
    for (const struct row *r = demo_rules(b->w); r != NULL; r = r->next) {
        must(b->rules < RULES_MAX);
        b->rule[b->rules++] = (struct rule){ .term = row_text(r, "term"),
                                             .variant = row_text(r, "variant"),
                                             .length = (int)row_int(r, "length"),
                                             .unit = unit_of(row_text(r, "unit")),
                                             .from = row_day(r, "valid_from"),
                                             .until = row_day(r, "valid_to") };
    }
}

static int
book_of(const char *kind)
{
    return strcmp(kind, "KN") == 0 ? 0 : strcmp(kind, "TC") == 0 ? 1 : 2;
}

static void
read_books(struct crowd *b)
{
    const struct arena_mark mark = arena_mark(b->t->mem);

    for (const struct row *r = demo_books(b->w); r != NULL; r = r->next) {
        const int i = office_of(b, row_int(r, "agency_id"));
        const int year = (int)row_int(r, "year") - b->first_year;

        if (i >= 0 && year >= 0 && year < YEARS)
            b->office[i].book[book_of(row_text(r, "kind"))][year] =
                (int32_t)row_int(r, "last");
    }
    arena_rewind(b->t->mem, mark);
}

/* ---- the people of each office: two accounts that nobody can sign in with ---- */

static const char *
staff_name(struct crowd *b, const char *what, const char *code)
{
    char *name = arena_format(b->t->mem, "%s.%s", what, code);

    for (char *c = name; *c != '\0'; c++)
        if (*c >= 'A' && *c <= 'Z')
            *c = (char)(*c - 'A' + 'a');
    return name;
}

static int
by_name(const void *a, const void *b)
{
    const struct row *const *x = a, *const *y = b;

    return strcmp(row_text(*x, "user_name"), row_text(*y, "user_name"));
}

struct staff {
    int n;
    const struct row **row;
};

static struct staff
read_staff(struct crowd *b)
{
    const struct row *rows = demo_staff(b->w);
    struct staff s = { 0, NULL };

    for (const struct row *r = rows; r != NULL; r = r->next)
        s.n++;
    s.row = arena_alloc(b->t->mem, (size_t)(s.n + 1) * sizeof *s.row);
    s.n = 0;
    for (const struct row *r = rows; r != NULL; r = r->next)
        s.row[s.n++] = r;
    qsort(s.row, (size_t)s.n, sizeof *s.row, by_name);
    return s;
}

static int64_t
staff_id(const struct staff *s, const char *name)
{
    int low = 0, high = s->n;

    while (low < high) {
        const int middle = (low + high) / 2;
        const int order = strcmp(row_text(s->row[middle], "user_name"), name);
        if (order == 0)
            return row_int(s->row[middle], "id");
        if (order < 0)
            low = middle + 1;
        else
            high = middle;
    }
    return 0;
}

static void
make_staff(struct crowd *b)
{
    struct rows *rows = rows_open(b->t->mem, b->db,
                                  "insert into account (row_uid, user_name, "
                                  "display_name, agency_id, is_disabled, created_at) "
                                  "values ",
                                  "");
    db_begin(b->w->db, true);
    const struct staff before = read_staff(b);
    db_commit(b->w->db);
    static const char *const what[] = { "cb", "ld" };
    struct dice dice;

    dice_seed(&dice, 1, "staff");
    for (int i = 0; i < b->offices; i++)
        for (int k = 0; k < 2; k++) {
            const struct arena_mark mark = arena_mark(b->t->mem);
            const char *user = staff_name(b, what[k], b->office[i].code);
            const struct person *p =
                demo_person(b->names, b->t->mem, &dice, "", 0, "", b->today);

            if (staff_id(&before, user) == 0) {
                rows_begin(rows);
                rows_bytes(rows, crowd_uid(b), 16);
                rows_text(rows, user);
                rows_text(rows, p->name);
                rows_int(rows, b->office[i].id);
                rows_int(rows, 1);
                rows_at(rows, day_start(b->today));
                rows_end(rows);
            }
            arena_rewind(b->t->mem, mark);
        }
    db_begin(b->db, false);
    rows_flush(rows);
    db_commit(b->db);
    db_begin(b->w->db, true);
    const struct staff after = read_staff(b);
    for (int i = 0; i < b->offices; i++) {
        b->office[i].handler_id =
            staff_id(&after, staff_name(b, "cb", b->office[i].code));
        b->office[i].head_id = staff_id(&after, staff_name(b, "ld", b->office[i].code));
        must(b->office[i].handler_id != 0 && b->office[i].head_id != 0);
    }
    db_commit(b->w->db);
}

/* ---- writing ---- */

static const char *const table_head[] = {
    [T_CASEFILE] =
        "insert into casefile (id, row_uid, lookup_code, code, kind, machine, state, "
        "desk, is_open, sealed, is_complex, is_remote, agency_id, top_id, field_code, "
        "received_on, accepted_on, decided_on, effective_on, closed_on, state_on, "
        "due_on, holder_id, to_agency_id, envelope_uid, event_seq, event_hash, "
        "version) "
        "values ",
    [T_PETITION] =
        "insert into petition (casefile_id, row_uid, channel, written_on, received_on, "
        "people, signers, representatives, subject_sealed, content_sealed, "
        "respondent_kind, decision_number, decision_on, known_on, is_eligible, "
        "ineligible, is_competent, flags, route_code, act, to_agency_id, ground, "
        "proposed_by, proposed_at, approved_by, approved_at) values ",
    [T_LOOKUP] = "insert into lookup (lookup_code, mac, casefile_id, made_at) values ",
    [T_PARTY] = "insert into party (id, row_uid, casefile_id, place_no, role, "
                "party_kind, sex, id_kind, name_sealed, birth_sealed, "
                "id_number_sealed, id_issued_sealed, phone_sealed, address_sealed, "
                "unit_id) values ",
    [T_INDEX] = "insert into party_index (kind, value, party_id) values ",
    [T_DEDUP] = "insert into dedup_key (key_hash, casefile_id) values ",
    [T_EVENT] = "insert into event (subject, subject_id, seq, at, account_id, role, "
                "agency_id, act, event, from_state, to_state, document, row_uid, "
                "note_sealed, request, prev, hash) values ",
    [T_FACT] = "insert into fact (day, agency_id, measure, casefile_id, n, kind, "
               "field_code, extra, amount) values ",
    [T_TERM] = "insert into term_run (casefile_id, term, variant, law_from, "
               "started_on, raw_on, due_on, original_due_on, state, stopped_on, "
               "is_main, is_late) values ",
    [T_ASSIGNMENT] = "insert into assignment (casefile_id, account_id, duty, "
                     "started_at, by_id) values ",
    [T_DIALOGUE] = "insert into dialogue (casefile_id, n, row_uid, held_on, place, "
                   "is_missed, result_sealed) values ",
    [T_DECISION] = "insert into decision (casefile_id, level, row_uid, number, "
                   "decided_on, outcome, summary_sealed, proposed_by, decided_by, "
                   "sent_on) values ",
    [T_CONCLUSION] = "insert into conclusion (casefile_id, round, row_uid, number, "
                     "concluded_on, outcome, summary_sealed, proposed_by, "
                     "concluded_by, sent_on, acted_on) values ",
    [T_PUBLICATION] =
        "insert into publication (id, casefile_id, agency_id, top_id, kind, "
        "field_code, level, outcome, number, decided_on, title, body, published_on, "
        "prepared_by, published_by, agency_name, field_name) values ",
    [T_WORD] = "insert into publication_word (tok, publication_id) values ",
    [T_ENVELOPE] = "", /* of another schema, see below */
    [T_BOOK] = "insert into book (agency_id, year, kind, last) values ",
};

static void
open_tables(struct crowd *b)
{
    struct arena *mem = b->t->mem;

    for (size_t i = 0; i < sizeof table_head / sizeof *table_head; i++)
        b->rows[i] = rows_open(
            mem, b->db,
            i == T_ENVELOPE
                ? arena_format(mem,
                               "insert into `%s`.denouncer (envelope_uid, envelope, "
                               "made_at) values ",
                               b->t->conf->database_sealed)
                : table_head[i],
            i == T_BOOK ? " on duplicate key update last = values(last)" : "");
    b->index = arena_alloc(mem, KEYS_MAX * sizeof *b->index);
    b->dedup = arena_alloc(mem, KEYS_MAX * sizeof *b->dedup);
    b->word = arena_alloc(mem, KEYS_MAX * sizeof *b->word);
    b->fact = arena_alloc(mem, KEYS_MAX * sizeof *b->fact);
}

static int
by_key(const void *a, const void *b)
{
    const struct key *x = a, *y = b;

    if (x->kind != y->kind)
        return x->kind < y->kind ? -1 : 1;
    if (x->hash != y->hash)
        return x->hash < y->hash ? -1 : 1;
    return x->id < y->id ? -1 : x->id > y->id;
}

static int
by_fact(const void *a, const void *b)
{
    const struct fact_row *x = a, *y = b;

    if (x->day != y->day)
        return x->day < y->day ? -1 : 1;
    if (x->agency_id != y->agency_id)
        return x->agency_id < y->agency_id ? -1 : 1;
    return strcmp(x->measure, y->measure);
}

/* In order of the key the server finds the next row on the page of the last one. */
static void
put_keys(struct crowd *b)
{
    qsort(b->index, (size_t)b->indexes, sizeof *b->index, by_key);
    for (int i = 0; i < b->indexes; i++) {
        const struct key *k = &b->index[i];
        const char kind[2] = { k->kind, '\0' };
        unsigned char value[8];

        for (int n = 0; n < 8; n++)
            value[n] = (unsigned char)(k->hash >> (56 - 8 * n));
        rows_begin(b->rows[T_INDEX]);
        rows_text(b->rows[T_INDEX], kind);
        rows_bytes(b->rows[T_INDEX], value, 8);
        rows_int(b->rows[T_INDEX], k->id);
        rows_end(b->rows[T_INDEX]);
    }
    qsort(b->dedup, (size_t)b->dedups, sizeof *b->dedup, by_key);
    qsort(b->word, (size_t)b->words, sizeof *b->word, by_key);
    for (int side = 0; side < 2; side++) {
        struct rows *rows = b->rows[side == 0 ? T_DEDUP : T_WORD];
        const struct key *list = side == 0 ? b->dedup : b->word;
        const int n = side == 0 ? b->dedups : b->words;

        for (int i = 0; i < n; i++) {
            if (i > 0 && by_key(&list[i - 1], &list[i]) == 0)
                continue;
            rows_begin(rows);
            rows_int(rows, (int64_t)list[i].hash);
            rows_int(rows, list[i].id);
            rows_end(rows);
        }
    }
    b->indexes = b->dedups = b->words = 0;
}

static void
put_facts(struct crowd *b)
{
    struct rows *rows = b->rows[T_FACT];

    qsort(b->fact, (size_t)b->facts, sizeof *b->fact, by_fact);
    for (int i = 0; i < b->facts; i++) {
        const struct fact_row *f = &b->fact[i];

        rows_begin(rows);
        rows_day(rows, f->day);
        rows_int(rows, f->agency_id);
        rows_text(rows, f->measure);
        rows_int(rows, f->casefile_id);
        rows_int(rows, 1);
        rows_text(rows, f->kind);
        rows_text(rows, f->field_code);
        rows_text(rows, f->extra);
        rows_int(rows, f->amount);
        rows_end(rows);
    }
    b->facts = 0;
}

static void
put_books(struct crowd *b)
{
    static const char *const kind[BOOKS] = { "KN", "TC", "PA" };
    struct rows *rows = b->rows[T_BOOK];

    for (int i = 0; i < b->offices; i++) {
        struct office *o = &b->office[i];

        for (int k = 0; o->is_touched && k < BOOKS; k++)
            for (int y = 0; y < YEARS; y++)
                if (o->book[k][y] > 0) {
                    rows_begin(rows);
                    rows_int(rows, o->id);
                    rows_int(rows, b->first_year + y);
                    rows_text(rows, kind[k]);
                    rows_int(rows, o->book[k][y]);
                    rows_end(rows);
                }
        o->is_touched = false;
    }
}

/* ---- codes ---- */

/* Eight digits that no other number gives, far apart for neighbours. Codes that the
 * portal itself gave out by chance may be among them: then the next turn. */
static const char *
code_of(struct crowd *b, int64_t id, int year, int turn)
{
    const uint64_t digits =
        ((uint64_t)id * 48271793u + (uint64_t)turn * 33333331u) % 100000000u;

    return token_code_of(b->t->mem, year, (uint32_t)digits);
}

static bool
is_taken(struct crowd *b, const char *code)
{
    return db_ask_text(b->db, b->t->mem,
                       arena_format(b->t->mem,
                                    "select 1 from casefile where lookup_code = '%s'",
                                    code)) != NULL;
}

struct batch {
    int n;
    int64_t id[BATCH];
    day_t received[BATCH];
    const char *code[BATCH];
};

static int
year_of(day_t day)
{
    int year, month, mday;

    day_split(day, &year, &month, &mday);
    return year;
}

/* Those already given out get another turn. */
static void
find_codes(struct crowd *b, struct batch *a)
{
    struct arena *mem = b->t->mem;
    char *list = arena_alloc(mem, BATCH * 16 + 1);
    size_t at = 0;

    for (int i = 0; i < a->n; i++) {
        a->code[i] = code_of(b, a->id[i], year_of(a->received[i]), 0);
        at += (size_t)snprintf(list + at, 16, "%s'%s'", i > 0 ? "," : "", a->code[i]);
    }
    const struct row *taken =
        db_ask_rows(b->db, mem,
                    arena_format(mem,
                                 "select lookup_code from casefile "
                                 "where lookup_code in (%s)",
                                 list));
    for (; taken != NULL; taken = taken->next)
        for (int i = 0; i < a->n; i++)
            for (int turn = 1; strcmp(a->code[i], taken->value[0]) == 0; turn++) {
                must(turn < TRIES);
                const char *other = code_of(b, a->id[i], year_of(a->received[i]), turn);
                if (!is_taken(b, other))
                    a->code[i] = other;
            }
}

/* ---- the verb ---- */

static void
write_batch(struct crowd *b, struct batch *a)
{
    const struct arena_mark mark = arena_mark(b->t->mem);

    db_begin(b->db, false);
    find_codes(b, a);
    for (int i = 0; i < a->n; i++)
        life_live(b, a->id[i], a->code[i], a->received[i]);
    put_keys(b);
    put_facts(b);
    put_books(b);
    for (size_t i = 0; i < sizeof table_head / sizeof *table_head; i++)
        rows_flush(b->rows[i]);
    db_commit(b->db);
    arena_rewind(b->t->mem, mark);
    a->n = 0;
}

/* Evenly over the days up to today, none earlier than the offices of two levels. */
static day_t
first_day(const struct crowd *b)
{
    const day_t two_levels = day_make(2025, 7, 1);

    return b->today - SPAN_DAYS > two_levels ? b->today - SPAN_DAYS : two_levels;
}

static day_t
received_on(const struct crowd *b, int64_t i, int64_t n)
{
    const day_t begin = first_day(b);
    day_t day = begin + (day_t)(i * (b->today - begin + 1) / n);

    while (!calendar_is_working(b->calendar, day, NULL) && day > begin)
        day--;
    return day;
}

/* Numbers for all rows to come, so that a letter taken meanwhile gets a later one. */
static void
reserve(struct crowd *b, int64_t n)
{
    static const char format[] = "alter table %s auto_increment = %" PRId64;
    struct arena *mem = b->t->mem;

    db_run(b->db, arena_format(mem, format, "casefile", b->first + n));
    db_run(b->db, arena_format(mem, format, "party", b->party_id + PEOPLE_MAX * n));
    db_run(b->db, arena_format(mem, format, "publication", b->publication_id + n));
}

/* Sums of every office and year at once; the timer would take some hundreds a minute.
 */
static void
make_sums(struct crowd *b)
{
    static const char sums[] =
        "insert into office_sum"
        " (agency_id, year, received, denounced, accepted, settled, in_time, days) "
        "select agency_id, year(day),"
        " sum(case when measure = 'received' then n else 0 end),"
        " sum(case when measure = 'received' and kind = 'denunciation' then n else 0 "
        "end),"
        " sum(case when measure = 'accepted' then n else 0 end),"
        " sum(case when measure = 'settled' then n else 0 end),"
        " sum(case when measure = 'settled_in_time' then n else 0 end),"
        " sum(case when measure = 'settled' then n * amount else 0 end) "
        "from fact group by agency_id, year(day) "
        "on duplicate key update received = values(received),"
        " denounced = values(denounced),"
        " accepted = values(accepted), settled = values(settled),"
        " in_time = values(in_time), days = values(days)";

    db_begin(b->db, false);
    db_run(b->db, sums);
    db_commit(b->db);
}

/* Rows of the books, empty where there are none: two writers that met at a gap of the
 * key would wait for each other. */
static void
make_books(struct crowd *b)
{
    static const char *const kind[BOOKS] = { "KN", "TC", "PA" };
    struct rows *rows = rows_open(b->t->mem, b->db,
                                  "insert into book (agency_id, year, kind, last) "
                                  "values ",
                                  " on duplicate key update last = last");

    db_begin(b->db, false);
    for (int i = 0; i < b->offices; i++)
        for (int y = year_of(first_day(b)) - b->first_year; y < YEARS; y++)
            for (int k = 0; k < BOOKS; k++) {
                rows_begin(rows);
                rows_int(rows, b->office[i].id);
                rows_int(rows, b->first_year + y);
                rows_text(rows, kind[k]);
                rows_int(rows, 0);
                rows_end(rows);
            }
    rows_flush(rows);
    db_commit(b->db);
}

static int64_t
write_all(struct crowd *b, int64_t n)
{
    struct batch *a = arena_alloc(b->t->mem, sizeof *a);
    int64_t rows = 0;

    open_tables(b);
    db_run(b->db, "set session foreign_key_checks = 0");
    for (int64_t i = 0; i < n; i++) {
        if (!life_is_mine(b, b->first + i))
            continue;
        a->id[a->n] = b->first + i;
        a->received[a->n++] = received_on(b, i, n);
        if (a->n == BATCH)
            write_batch(b, a);
    }
    if (a->n > 0)
        write_batch(b, a);
    for (size_t i = 0; i < sizeof table_head / sizeof *table_head; i++)
        rows += rows_sent(b->rows[i]);
    return rows;
}

/* A process of its own, with connections of its own. A fault is told there, once. */
static pid_t
begin_writer(struct crowd *b, int writer, int64_t n, int64_t *rows)
{
    struct fault_frame frame;

    fflush(stdout);
    const pid_t pid = fork();
    if (pid != 0)
        return pid;
    if (FAULT_CATCH(&frame)) {
        fprintf(stderr, "kntc demo: %s\n", frame.text);
        _exit(TOOL_BUG);
    }
    b->writer = writer;
    b->w = tool_work(b->t, tool_db(b->t), "tool");
    b->db = tool_admin(b->t, b->t->conf->database);
    b->random_n = sizeof b->random;
    *rows = write_all(b, n);
    _exit(TOOL_GOOD);
}

static bool
wait_for(pid_t pid)
{
    int status = 0;

    while (waitpid(pid, &status, 0) < 0)
        if (errno != EINTR)
            return false;
    return WIFEXITED(status) && WEXITSTATUS(status) == TOOL_GOOD;
}

static int
write_apart(struct crowd *b, int64_t n)
{
    const int64_t since = clock_ticks();
    int64_t *rows = mmap(NULL, WRITERS * sizeof *rows, PROT_READ | PROT_WRITE,
                         MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    pid_t pid[WRITERS];
    bool is_good = true;
    int64_t all = 0;

    must(rows != MAP_FAILED);
    for (int i = 0; i < WRITERS; i++)
        pid[i] = begin_writer(b, i, n, &rows[i]);
    for (int i = 0; i < WRITERS; i++) {
        is_good = pid[i] > 0 && wait_for(pid[i]) && is_good;
        all += rows[i];
    }
    if (!is_good)
        return TOOL_BAD;
    const double seconds = (double)(clock_ticks() - since) / 1e6;

    printf("petitions\t%" PRId64 "\nrows\t%" PRId64 "\nseconds\t%.1f\n"
           "petitions a second\t%.0f\n",
           n, all, seconds, (double)n / seconds);
    return TOOL_GOOD;
}

static void
read_all(struct crowd *b)
{
    db_begin(b->w->db, true);
    if (demo_account(b->w, "binh.tcd") == NULL)
        tool_stop(TOOL_BAD,
                  "invented petitions go into a portal with the demonstration "
                  "office alone: kntc demo office");
    b->calendar = calendar_load(b->w);
    read_offices(b);
    read_rules(b);
    b->fields = demo_fields(b->w);
    read_books(b);
    const struct row *ends = demo_ends(b->w);
    b->first = row_int(ends, "casefile_id") + 1;
    b->party_id = row_int(ends, "party_id") + 1;
    b->publication_id = row_int(ends, "publication_id") + 1;
    db_commit(b->w->db);
}

int
demo_petitions(struct tool *t, int64_t n, uint64_t seed)
{
    struct crowd *b = arena_alloc(t->mem, sizeof *b);

    tool_conf(t);
    b->t = t;
    b->w = tool_work(t, tool_db(t), "tool");
    b->db = tool_admin(t, t->conf->database);
    b->seed = seed;
    b->today = b->w->today;
    b->random_n = sizeof b->random;
    b->first_year = year_of(b->today) - YEARS + 1;
    b->names = demo_names(t);
    b->text = demo_read(t, "text", 4);
    read_all(b);
    make_staff(b);
    make_books(b);
    reserve(b, n);
    const int status = write_apart(b, n);
    if (status == TOOL_GOOD)
        make_sums(b);
    return status;
}
