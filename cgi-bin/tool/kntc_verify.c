#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/core/conf.h"
#include "domain/event.h"
#include "sql/tool/verify.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Events come in the order of their own key, several times as fast as chain by chain,
 * so the end of each chain is kept until the walk is over: for this many subjects at a
 * time, 72 bytes each. More subjects are more passes. */
enum { SPAN = 1 << 20, CHAINS = 6 };

struct end {
    unsigned char hash[32];
    uint32_t seq;
};

struct walk {
    struct work *w;
    struct end *end[CHAINS]; /* of each kind of subject, from low on */
    int64_t low;
    int64_t high;
    int64_t events;
    int64_t subjects;
};

static const char subject_letter[] = "CVATBD";
static const char *const subject_word[CHAINS] = {
    "casefile", "visit", "appointment", "task", "breach", "data_request"
};

/* The chain of an event's letter; CHAINS: it has none. */
static int
chain_of(char letter)
{
    const char *at = strchr(subject_letter, letter);

    return letter != '\0' && at != NULL ? (int)(at - subject_letter) : CHAINS;
}

static const unsigned char *
bytes_of(const struct row *row, const char *name, size_t want)
{
    size_t n = 0;
    const unsigned char *bytes = row_bytes(row, name, &n);

    return bytes != NULL && n == want ? bytes : NULL;
}

__attribute__((format(printf, 2, 3))) static bool
wrong(const struct row *row, const char *format, ...)
{
    const int chain = chain_of(row_text(row, "subject")[0]);
    va_list ap;

    printf("wrong\tevent %s (%s %s, number %s): ", row_text(row, "id"),
           chain < CHAINS ? subject_word[chain] : "thing", row_text(row, "subject_id"),
           row_text(row, "seq"));
    va_start(ap, format);
    vprintf(format, ap);
    va_end(ap);
    putchar('\n');
    return false;
}

static void
read_event(const struct row *row, struct event *e)
{
    *e = (struct event){
        .subject = row_text(row, "subject")[0],
        .subject_id = row_int(row, "subject_id"),
        .seq = row_int(row, "seq"),
        .at = row_instant(row, "at"),
        .account_id = row_int(row, "account_id"),
        .role = row_text(row, "role"),
        .agency_id = row_int(row, "agency_id"),
        .delegation_id = row_int(row, "delegation_id"),
        .act = row_text(row, "act"),
        .event = row_text(row, "event"),
        .from_state = row_text(row, "from_state"),
        .to_state = row_text(row, "to_state"),
        .document = row_text(row, "document"),
        .detail = row_text(row, "detail"),
        .row_uid = bytes_of(row, "row_uid", 16),
    };
    e->note = row_bytes(row, "note_bytes", &e->note_n);
}

static bool
check_event(struct walk *k, const struct row *row)
{
    struct event e;
    unsigned char hash[32];

    read_event(row, &e);
    const int chain = chain_of(e.subject);
    if (chain == CHAINS || e.row_uid == NULL)
        return wrong(row, "no event of ours looks like this");

    struct end *end = &k->end[chain][e.subject_id - k->low];
    const unsigned char *prev = bytes_of(row, "prev", 32);
    const unsigned char *kept = bytes_of(row, "hash", 32);

    if (e.seq != (int64_t)end->seq + 1)
        return wrong(row,
                     "number %" PRIu32 " should come here: a row is missing, or was "
                     "put in later",
                     end->seq + 1);
    if (prev == NULL || memcmp(prev, end->hash, 32) != 0)
        return wrong(row, "it does not follow the event before it");
    event_hash(&e, end->hash, hash);
    if (kept == NULL || memcmp(kept, hash, 32) != 0)
        return wrong(row, "a field was changed after it was written");
    memcpy(end->hash, hash, 32);
    end->seq = (uint32_t)e.seq;
    k->events++;
    return true;
}

static bool
check_events(struct walk *k)
{
    int64_t after = 0;

    for (bool more = true; more;) {
        const struct arena_mark mark = arena_mark(k->w->mem);

        more = false;
        for (const struct row *row = tool_events(k->w, after, k->low, k->high);
             row != NULL; row = row->next) {
            if (!check_event(k, row))
                return false;
            after = row_int(row, "id");
            more = true;
        }
        arena_rewind(k->w->mem, mark);
    }
    return true;
}

/* The subject's own row ends its chain: it tells of a tail that was cut. */
static bool
check_end(struct walk *k, int chain, const struct row *row)
{
    struct end *end = &k->end[chain][row_int(row, "id") - k->low];
    const unsigned char *hash = bytes_of(row, "event_hash", 32);

    if (row_int(row, "event_seq") != (int64_t)end->seq) {
        printf("wrong\t%s %s: its row counts %s events, there are %" PRIu32 "\n",
               subject_word[chain], row_text(row, "id"), row_text(row, "event_seq"),
               end->seq);
        return false;
    }
    if (hash == NULL || memcmp(hash, end->hash, 32) != 0) {
        printf("wrong\t%s %s: its row names another end of the chain than its events "
               "give\n",
               subject_word[chain], row_text(row, "id"));
        return false;
    }
    end->seq = 0; /* accounted for */
    k->subjects++;
    return true;
}

static int
no_row(int chain, int64_t id)
{
    printf("wrong\t%s %" PRId64 ": it has events, but its row is gone\n",
           subject_word[chain], id);
    return TOOL_BAD;
}

static bool
check_ends(struct walk *k, int chain)
{
    static struct row *(*const ends[CHAINS])(struct work *, int64_t, int64_t) = {
        tool_casefile_ends, tool_visit_ends,  tool_appointment_ends,
        tool_task_ends,     tool_breach_ends, tool_data_request_ends
    };
    int64_t after = k->low - 1;

    for (bool more = true; more;) {
        const struct arena_mark mark = arena_mark(k->w->mem);
        const struct row *row = ends[chain](k->w, after, k->high);

        more = row != NULL;
        for (; row != NULL; row = row->next) {
            if (!check_end(k, chain, row))
                return false;
            after = row_int(row, "id");
        }
        arena_rewind(k->w->mem, mark);
    }
    for (int64_t i = 0; i < k->high - k->low; i++)
        if (k->end[chain][i].seq != 0)
            return no_row(chain, k->low + i) == TOOL_GOOD;
    return true;
}

static void
release(void *what)
{
    free(what);
}

/* One transaction: what is written meanwhile is not seen in one half of it. */
static bool
check_span(struct walk *k)
{
    for (int i = 0; i < CHAINS; i++)
        memset(k->end[i], 0, (size_t)(k->high - k->low) * sizeof *k->end[i]);
    db_begin(k->w->db, true);
    bool good = check_events(k);
    for (int i = 0; good && i < CHAINS; i++)
        good = check_ends(k, i);
    db_commit(k->w->db);
    return good;
}

int
kntc_verify(struct tool *t, int n, char **word)
{
    (void)word;
    if (n != 0)
        tool_usage(t);
    tool_conf(t);

    struct walk k = { .w = tool_work(t, tool_admin(t, t->conf->database), NULL) };
    const struct row *last = tool_last_subject(k.w);
    const int64_t top = row_int(last, "id");

    for (int i = 0; i < CHAINS; i++) {
        const char *id = arena_format(t->mem, "%s_id", subject_word[i]);
        if (row_int(last, id) > top)
            return no_row(i, row_int(last, id));
    }
    for (int i = 0; i < CHAINS; i++) {
        k.end[i] = calloc((size_t)(top < SPAN ? top + 1 : SPAN), sizeof *k.end[i]);
        must(k.end[i] != NULL);
        arena_defer(t->mem, release, k.end[i]);
    }
    for (k.low = 0; k.low <= top; k.low = k.high) {
        k.high = top - k.low < SPAN ? top + 1 : k.low + SPAN;
        if (!check_span(&k))
            return TOOL_BAD;
    }
    printf("ok\t%" PRId64 " events in the chains of %" PRId64
           " casefiles, visits, appointments, tasks, incidents "
           "and requests for data\n",
           k.events, k.subjects);
    return TOOL_GOOD;
}
