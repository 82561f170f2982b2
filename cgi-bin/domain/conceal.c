#include "domain/conceal.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "domain/correction.h"
#include "domain/dedup.h"
#include "domain/denouncer.h"
#include "domain/message.h"
#include "domain/petition.h"
#include "domain/visit.h"
#include "sql/domain/conceal.h"
#include "sql/domain/petition.h"
#include "sql/domain/second.h"
#include "sql/domain/transfer.h"

#include <stdlib.h>
#include <string.h>

/* A letter passed on from agency to agency, and what was joined on the way. */
#define MOST 64

struct ids {
    int n;
    int64_t id[MOST];
};

static void
add(struct ids *ids, int64_t id)
{
    for (int i = 0; i < ids->n; i++)
        if (ids->id[i] == id)
            return;
    must(ids->n < MOST);
    ids->id[ids->n++] = id;
}

static int
by_number(const void *a, const void *b)
{
    const int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;

    return x < y ? -1 : x > y;
}

/* Every casefile of this letter but the first, in the order in which rows are locked.
 */
static struct ids *
others_of(struct work *w, const struct casefile *c)
{
    struct ids *ids = arena_alloc(w->mem, sizeof *ids);

    ids->n = 0;
    add(ids, c->id);
    for (int i = 0; i < ids->n; i++)
        for (const struct row *r = conceal_others(w, ids->id[i]); r != NULL;
             r = r->next)
            add(ids, row_int(r, "id"));
    ids->id[0] = ids->id[--ids->n];
    qsort(ids->id, (size_t)ids->n, sizeof *ids->id, by_number);
    return ids;
}

/* Each file encrypted under a fresh key; the old one goes once no row names it. */
static const char *
conceal_files(struct work *w, int64_t casefile_id)
{
    const char *keys = "";

    for (const struct row *d = petition_documents(w, casefile_id); d != NULL;
         d = d->next) {
        unsigned char key[32];
        size_t n, digest_n;
        const char *open_id = row_text(d, "store_id");
        const unsigned char *uid = row_bytes(d, "row_uid", &n);
        struct upload file = { .file_name = "-",
                               .path = upload_path(w, open_id),
                               .type = row_text(d, "type"),
                               .size = row_int(d, "size") };
        if (row_bool(d, "sealed"))
            continue;
        must(file.path != NULL);
        memcpy(file.digest, row_bytes(d, "digest", &digest_n), 32);
        const char *id = upload_keep(w, denouncer_seal_file(w, &file, key));
        /* Other parts of a split letter have had the same scan, which denounces. */
        conceal_shared(w, open_id, casefile_id);
        keys = arena_format(w->mem, "%s%s %s\n", keys, id,
                            token_hex(w->mem, key, sizeof key));
        must(conceal_document(w, uid, n, id, "-") == 1);
        if (row_int(petition_named(w, open_id), "n") == 0)
            upload_drop(w, open_id);
    }
    return keys;
}

/* A visit stands in the open register: it is sealed with its letter, unless another
 * letter of the same visitor names her all the same. */
static void
conceal_visit(struct work *w, const struct casefile *c)
{
    const struct row *row = conceal_visit_of(w, c->id);
    const int64_t visit_id = row != NULL ? row_int(row, "visit_id") : 0;

    if (visit_id == 0)
        return;
    if (row_int(conceal_open_letters(w, visit_id), "n") <= 1)
        visit_conceal(w, visit_id);
    else
        conceal_unlink_visit(w, c->id);
}

/* Behind who sent it: who she was, as it was typed before it was corrected. */
static struct person *
with_earlier(struct person *people, struct person *earlier)
{
    struct person **next = &people;

    while (*next != NULL)
        next = &(*next)->next;
    *next = earlier;
    return people;
}

/* What denounces, or is a secret, complains of no decision: the office that made it is
 * told nothing, and goes on as if there were no letter. */
static void
about_nothing(struct work *w, struct casefile *c)
{
    second_keep(w, c->id, DB_NULL);
    if (strcmp(c->machine, "petition") == 0)
        c->level = 1;
}

static void
conceal_one(struct work *w, struct casefile *c, bool accuses_head)
{
    struct values text;
    struct person *people = person_kept(w, c->id, 0);

    petition_values(w, c->id, &text);
    struct dedup_subject subject = petition_subject(w, c, &text, people);
    dedup_forget(w, &subject);
    const char *keys = conceal_files(w, c->id);
    people = with_earlier(people, correction_conceal(w, c));
    c->envelope_uid =
        people != NULL || *keys != '\0' ? denouncer_seal(w, people, keys) : NULL;
    person_forget(w, c->id, 0);
    conceal_visit(w, c);
    conceal_parts(w, c->id);
    about_nothing(w, c);
    c->kind = "denunciation";
    c->is_sealed = true;
    conceal_casefile(w, c->id, c->envelope_uid, c->envelope_uid != NULL ? 16 : 0);
    subject = petition_subject(w, c, &text, NULL);
    dedup_keep(w, &subject);
    conceal_transfers(w, c->id);
    conceal_transfers_to(w, c->id);
    transfer_unassign(w, c->id);
    /* Who passed a denunciation on has no more to do with it (domain.md 18.2, Q13). */
    if (strcmp(c->state, "transferred") != 0)
        petition_assign_sealed(w, c, accuses_head);
}

void
conceal_letter(struct work *w, struct casefile *c, bool accuses_head)
{
    const struct ids *others = others_of(w, c);

    conceal_one(w, c, accuses_head);
    conceal_sorting(w, c->id);
    message_stop(w, c->id);
    for (int i = 0; i < others->n; i++) {
        struct casefile *other = casefile_lock_any(w, others->id[i]);
        must(other != NULL);
        if (other->is_sealed)
            continue;
        conceal_one(w, other, accuses_head);
        message_stop(w, other->id);
        casefile_note(w, other, "seal", "petition_sealed", NULL, NULL, NULL);
    }
}

/* The register of visits says no more than that somebody came. */
static void
erase_visit(struct work *w, const struct casefile *c, const char *words)
{
    const struct row *row = conceal_visit_of(w, c->id);
    const int64_t id = row != NULL ? row_int(row, "visit_id") : 0;
    size_t n;

    if (id == 0)
        return;
    visit_silence(w, id);
    const unsigned char *uid = row_bytes(conceal_visit_uid(w, id), "row_uid", &n);
    conceal_visit_text(w, id, uid, n, words);
}

static void
erase_papers(struct work *w, int64_t casefile_id)
{
    for (const struct row *d = petition_documents(w, casefile_id); d != NULL;
         d = d->next) {
        const char *id = row_text(d, "store_id");
        size_t n;

        /* Parts of a split letter have the same scan. */
        petition_unname(w, id, casefile_id);
        const unsigned char *uid = row_bytes(d, "row_uid", &n);
        conceal_paper(w, uid, n);
        if (row_int(petition_named(w, id), "n") == 0)
            upload_drop(w, id);
    }
}

static void
erase_one(struct work *w, struct casefile *c)
{
    const char *words = row_text(conceal_words(w), "name");
    struct values text;
    struct person *people = person_kept(w, c->id, 0);
    size_t n;

    petition_values(w, c->id, &text);
    struct dedup_subject subject = petition_subject(w, c, &text, people);
    dedup_forget(w, &subject);
    message_stop(w, c->id);
    person_forget(w, c->id, 0);
    erase_papers(w, c->id);
    erase_visit(w, c, words);
    const unsigned char *uid = row_bytes(petition_uid(w, c->id), "row_uid", &n);
    conceal_text(w, c->id, uid, n, words, "");
    conceal_mark(w, c->id);
    conceal_drafts(w, c->id);
    conceal_letters(w, c->id);
    conceal_slips(w, c->id);
    conceal_passing(w, c->id);
    about_nothing(w, c);
    correction_erase(w, c);
}

void
conceal_secret(struct work *w, struct casefile *c)
{
    const struct ids *others = others_of(w, c);

    erase_one(w, c);
    for (int i = 0; i < others->n; i++) {
        struct casefile *other = casefile_lock_any(w, others->id[i]);
        must(other != NULL);
        erase_one(w, other);
        casefile_note(w, other, "keep_on_paper", "kept_on_paper", NULL, NULL, NULL);
    }
}
