#include "domain/dedup.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/casefile.h"
#include "sql/domain/dedup.h"

#include <ctype.h>
#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define MOST_FOUND 256
#define MOST_SHOWN 10
#define MOST_SIGNERS 6

/* A first honest version: the kinds of dedup.md part 3 that need nothing opened.
 * Weights are log-odds in spirit: a number is worth more than a name with its commune.
 */
struct key {
    char kind; /* I number, N name + commune, Y name + birth year, Q decision + province
                */
    uint64_t hash;
};

struct keys {
    int n;
    struct key key[DEDUP_KEYS];
};

static uint64_t
hash_of(const struct work *w, char kind, const char *text)
{
    const char name[2] = { kind, '\0' };
    unsigned char bytes[8];
    uint64_t n = 0;

    seal_index_of(w->ring, "dedup", name, text, bytes);
    for (int i = 0; i < 8; i++)
        n = n << 8 | bytes[i];
    /* Kind in the top 6 bits; the highest bit stays clear, so that it is an int64. */
    return (uint64_t)(kind - 'A' + 1) << 57 | (n & (((uint64_t)1 << 57) - 1));
}

static void
add(const struct work *w, struct keys *keys, char kind, const char *text)
{
    if (text == NULL || *text == '\0' || keys->n >= DEDUP_KEYS)
        return;
    const uint64_t hash = hash_of(w, kind, text);
    for (int i = 0; i < keys->n; i++)
        if (keys->key[i].hash == hash)
            return;
    keys->key[keys->n++] = (struct key){ kind, hash };
}

static void
add_person(struct work *w, struct keys *keys, const struct person *p)
{
    const char *name = text_name_key(w->mem, p->name);
    const int year = person_birth_year(p);

    if (p->id_number != NULL)
        add(w, keys, 'I', text_digits(w->mem, p->id_number));
    if (p->unit_id != 0)
        add(w, keys, 'N', arena_format(w->mem, "%s|%" PRId64, name, p->unit_id));
    if (year != 0)
        add(w, keys, 'Y', arena_format(w->mem, "%s|%d", name, year));
}

/* ---- decision numbers in a text ---- */

static bool
after_decision(struct work *w, const char *text, const char *at)
{
    const size_t back = (size_t)(at - text) < 40 ? (size_t)(at - text) : 40;
    const char *before = text_fold(w->mem, arena_copy_n(w->mem, at - back, back));
    static const char *const lead[] = { "quyet dinh so", "quyet dinh", "qd so", "qd" };
    const size_t n = strlen(before);

    for (size_t i = 0; i < sizeof lead / sizeof *lead; i++) {
        const size_t m = strlen(lead[i]);
        if (n >= m && strcmp(before + n - m, lead[i]) == 0 &&
            (n == m || before[n - m - 1] == ' '))
            return true;
    }
    return false;
}

/* "512/QĐ-UBND" anywhere, or a bare number right after "quyết định (số)". */
int
dedup_decision_numbers(struct work *w, const char *text, const char *out[8])
{
    int found = 0;

    if (text == NULL)
        return 0;
    for (const char *at = text; *at != '\0' && found < 8;) {
        if (!isdigit((unsigned char)*at) ||
            (at > text && (isalnum((unsigned char)at[-1]) || at[-1] == '/' ||
                           (unsigned char)at[-1] >= 0x80))) {
            at++;
            continue;
        }
        const size_t n = strspn(at, "0123456789");
        const char *rest = at + n;
        const bool numbered =
            n <= 6 && *rest == '/' &&
            strncmp(
                text_fold(w->mem, arena_copy_n(w->mem, rest + 1, strnlen(rest + 1, 4))),
                "qd", 2) == 0;
        if (n <= 6 && (numbered || (*rest != '/' && after_decision(w, text, at)))) {
            const char *digits = at;
            while (*digits == '0' && digits + 1 < rest)
                digits++;
            out[found++] = arena_copy_n(w->mem, digits, (size_t)(rest - digits));
        }
        at = rest;
    }
    return found;
}

static void
add_decisions(struct work *w, struct keys *keys, const struct dedup_subject *s)
{
    const char *number[8];
    int n = dedup_decision_numbers(w, s->text, number);

    for (int i = 0; i < n; i++)
        add(w, keys, 'Q',
            arena_format(w->mem, "%s|%" PRId64, number[i], s->province_id));
    if (s->decision_number != NULL) {
        const char *digits =
            s->decision_number + strcspn(s->decision_number, "0123456789");
        while (digits[0] == '0' && isdigit((unsigned char)digits[1]))
            digits++;
        const int length = (int)strspn(digits, "0123456789");
        /* "không rõ" is the same in many letters and says nothing. */
        if (length > 0)
            add(w, keys, 'Q',
                arena_format(w->mem, "%.*s|%" PRId64, length, digits, s->province_id));
    }
}

static void
keys_of(struct work *w, const struct dedup_subject *s, struct keys *keys)
{
    int n = 0;

    keys->n = 0;
    for (const struct person *p = s->people; p != NULL && n < MOST_SIGNERS;
         p = p->next, n++)
        add_person(w, keys, p);
    if (s->text != NULL)
        add_decisions(w, keys, s);
}

int
dedup_keys(struct work *w, const struct dedup_subject *s, int64_t out[DEDUP_KEYS])
{
    struct keys keys;

    keys_of(w, s, &keys);
    for (int i = 0; i < keys.n; i++)
        out[i] = (int64_t)keys.key[i].hash;
    return keys.n;
}

void
dedup_keep(struct work *w, const struct dedup_subject *s)
{
    int64_t key[DEDUP_KEYS];
    const int n = dedup_keys(w, s, key);

    for (int i = 0; i < n; i++)
        dedup_insert(w, key[i], s->casefile_id);
}

void
dedup_unkeep(struct work *w, const struct dedup_subject *s)
{
    int64_t key[DEDUP_KEYS];
    const int n = dedup_keys(w, s, key);

    for (int i = 0; i < n; i++)
        dedup_delete(w, key[i], s->casefile_id);
}

void
dedup_forget(struct work *w, const struct dedup_subject *s)
{
    dedup_unkeep(w, s);
    dedup_link_delete(w, s->casefile_id);
    dedup_link_delete_earlier(w, s->casefile_id);
}

/* ---- finding ---- */

struct hit {
    int64_t id;
    bool number, name, year, decision;
};

static struct hit *
hit_of(struct hit *hits, int *n, int64_t id)
{
    for (int i = 0; i < *n; i++)
        if (hits[i].id == id)
            return &hits[i];
    if (*n >= MOST_FOUND)
        return NULL;
    hits[*n] = (struct hit){ .id = id };
    return &hits[(*n)++];
}

static void
mark(struct hit *h, char kind)
{
    h->number |= kind == 'I';
    h->name |= kind == 'N';
    h->year |= kind == 'Y';
    h->decision |= kind == 'Q';
}

/* One identity alone says who, not what; with the same decision it is the same matter.
 * A name in a commune counts only with the birth year: namesakes live there. */
static double
score(const struct hit *h)
{
    const bool person = h->number || (h->name && h->year);

    if (person && h->decision)
        return 0.95;
    if (person)
        return h->number && h->name && h->year ? 0.65 : 0.55;
    if (h->decision)
        return h->name || h->year ? 0.60 : 0.40;
    return 0;
}

static const char *
reasons(struct work *w, const struct hit *h)
{
    return arena_format(w->mem, "%s%s%s%s%s", h->decision ? "same_decision_no " : "",
                        h->number ? "same_id " : "", h->name ? "same_name " : "",
                        h->name ? "same_commune " : "",
                        h->year ? "same_birth_year" : "");
}

static int
by_score(const void *a, const void *b)
{
    const struct hit *x = a, *y = b;
    const double sx = score(x), sy = score(y);

    if (sx != sy)
        return sx < sy ? 1 : -1;
    return x->id < y->id ? 1 : x->id > y->id ? -1 : 0;
}

/* The same decision complained of a second time, under a denunciation, or a
 * denunciation under a complaint, is another stage; it is offered as such and never as
 * a duplicate. */
static char
relation_of(struct work *w, const struct dedup_subject *s, const struct hit *h)
{
    const struct row *other = dedup_other(w, h->id);
    const bool mine = s->kind != NULL && strcmp(s->kind, "denunciation") == 0;

    if (other != NULL && (strcmp(row_text(other, "kind"), "denunciation") == 0) != mine)
        return 'T';
    if (!h->number && !(h->name && h->year))
        return 'M';
    if (!h->decision)
        return 'P';
    return other != NULL && (row_int(other, "level") == 2) != (s->level == 2) ? '2'
                                                                              : 'D';
}

static bool
is_decided(const struct row *decided, int64_t other_id)
{
    while (decided != NULL && row_int(decided, "other_id") != other_id)
        decided = decided->next;
    return decided != NULL;
}

struct dedup_candidate *
dedup_find(struct work *w, const struct dedup_subject *s)
{
    struct keys keys;
    struct hit *hits = arena_alloc(w->mem, sizeof *hits * MOST_FOUND);
    struct dedup_candidate *first = NULL, **next = &first;
    int n = 0, shown = 0;
    const struct row *decided =
        s->casefile_id != 0 ? dedup_decided(w, s->casefile_id) : NULL;

    keys_of(w, s, &keys);
    for (int i = 0; i < keys.n; i++)
        for (const struct row *r = dedup_posting(w, (int64_t)keys.key[i].hash);
             r != NULL; r = r->next) {
            struct hit *h = row_int(r, "casefile_id") != s->casefile_id
                                ? hit_of(hits, &n, row_int(r, "casefile_id"))
                                : NULL;
            if (h != NULL)
                mark(h, keys.key[i].kind);
        }
    qsort(hits, (size_t)n, sizeof *hits, by_score);
    for (int i = 0; i < n && shown < MOST_SHOWN && score(&hits[i]) > 0; i++) {
        if (is_decided(decided, hits[i].id))
            continue;
        struct dedup_candidate *d = arena_alloc(w->mem, sizeof *d);
        d->casefile_id = hits[i].id;
        d->relation = relation_of(w, s, &hits[i]);
        d->score = (d->relation == 'T' || d->relation == '2') && score(&hits[i]) > 0.89
                       ? 0.89
                       : score(&hits[i]);
        d->reasons = reasons(w, &hits[i]);
        *next = d;
        next = &d->next;
        shown++;
    }
    return first;
}

/* ---- showing and deciding ---- */

static void
put_reasons(struct xml *x, struct work *w, const char *list)
{
    for (const char *word; (word = text_word(w->mem, &list)) != NULL;)
        xml_text(x, "reason", word);
}

static void
put_one(struct xml *x, struct work *w, const struct dedup_candidate *d)
{
    const struct row *other = dedup_other(w, d->casefile_id);
    const struct row *mine = other != NULL ? dedup_mine(w, d->casefile_id) : NULL;
    const char relation[2] = { d->relation, '\0' };

    if (other == NULL)
        return;
    XML(x, "duplicate") {
        if (row_bool(other, "sealed") && mine == NULL) {
            xml_text(x, "sealed", "1");
        } else {
            if (mine != NULL) {
                xml_text(x, "id", row_text(other, "id"));
                xml_text(x, "lookup_code", row_text(other, "lookup_code"));
                xml_text(x, "code", row_text(other, "code"));
                xml_text(x, "subject", row_text(mine, "subject"));
            }
            xml_text(x, "kind", row_text(other, "kind"));
            xml_text(x, "state", row_text(other, "state"));
            xml_text(x, "received_on", row_text(other, "received_on"));
            xml_text(x, "agency_name", row_text(other, "agency_name"));
            xml_text(x, "relation", relation);
            xml_int(x, "percent", (int64_t)(d->score * 100 + 0.5));
            put_reasons(x, w, d->reasons);
        }
    }
}

void
dedup_put(struct xml *x, struct work *w, struct dedup_candidate *list)
{
    XML(x, "duplicates")
        for (const struct dedup_candidate *d = list; d != NULL; d = d->next)
            put_one(x, w, d);
}

void
dedup_decide(struct work *w, struct casefile *c, int64_t earlier_id, char relation,
             const struct dedup_candidate *found)
{
    const char word[2] = { relation, '\0' };

    dedup_link_insert(w, c->id, earlier_id, word,
                      arena_format(w->mem, "%.4f", found != NULL ? found->score : 0.0),
                      found != NULL ? found->reasons : "");
    casefile_note(
        w, c, "compare", relation == '-' ? "duplicate_refused" : "duplicate_kept", NULL,
        arena_format(w->mem, "earlier=%" PRId64 " relation=%c", earlier_id, relation),
        NULL);
}
