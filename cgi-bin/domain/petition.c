#include "domain/petition.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "domain/agency.h"
#include "domain/denouncer.h"
#include "domain/term.h"
#include "sql/domain/act.h"
#include "sql/domain/petition.h"
#include "sql/domain/second.h"
#include "sql/domain/settle.h"

#include <inttypes.h>
#include <string.h>

/* So long a receipt can be printed again without a new secret. */
#define SECRET_DAYS 30

static bool
is(const char *text, const char *word)
{
    return text != NULL && strcmp(text, word) == 0;
}

/* ---- checking ---- */

static void
check_days(struct work *w, struct form *f, day_t received)
{
    if (form_day(f, "written_on") != DAY_NONE && form_day(f, "written_on") > received)
        form_refuse(f, w, "written_on", "after_received");
    if (form_day(f, "decision_on") != DAY_NONE && form_day(f, "decision_on") > received)
        form_refuse(f, w, "decision_on", "after_received");
    if (form_day(f, "known_on") != DAY_NONE && form_day(f, "known_on") > received)
        form_refuse(f, w, "known_on", "after_received");
    if (form_day(f, "known_on") != DAY_NONE && form_day(f, "decision_on") != DAY_NONE &&
        form_day(f, "known_on") < form_day(f, "decision_on"))
        form_refuse(f, w, "known_on", "before_decision");
}

static int
count_role(const struct person *p, const char *role)
{
    int n = 0;

    for (; p != NULL; p = p->next)
        n += strcmp(p->role, role) == 0;
    return n;
}

/* Who speaks for them is read by domain/routing: too many is an error of the paper that
 * can be mended, not one of typing. */
static void
check_people(struct work *w, struct form *f, const char *kind, struct person **people)
{
    int n, bad;
    struct person *signers = person_of_lines(w, form_text(f, "signers"), &n, &bad);
    struct person *sender = person_of_form(w, &f->values, "sender");
    const char *how = form_text(f, "people");

    *people = sender;
    if (bad != 0)
        form_refuse_value(f, w, "signers", "line_unclear",
                          arena_format(w->mem, "%d", bad));
    if (is(how, "none")) {
        if (sender != NULL)
            form_refuse(f, w, "people", "has_a_name");
        return;
    }
    if (sender == NULL) {
        form_refuse(f, w, "name", "required");
        return;
    }
    /* LTC art. 2: who denounces is a person. */
    if (is(kind, "denunciation") && is(sender->party_kind, "organisation"))
        form_refuse(f, w, "party_kind", "organisation_denounces");
    if (is(how, "several") && signers == NULL && bad == 0)
        form_refuse(f, w, "signers", "required");
    if (is(how, "one") && signers != NULL)
        form_refuse(f, w, "people", "has_signers");
    sender->next = signers;
    person_add_proxy(w->mem, sender, form_text(f, "proxy"));
}

const char *
petition_stands_alone(const struct values *form, const char **field)
{
    const char *kind = values_text(form, "kind");
    const char *denounces = values_text(form, "denounces");

    if (is(denounces, "1") && kind != NULL && !is(kind, "denunciation")) {
        *field = "kind";
        return "two_letters";
    }
    if (denounces == NULL && is(kind, "mixed")) {
        *field = "denounces";
        return "required";
    }
    return NULL;
}

/* Others have to be told who complains, and who denounces is sealed anyway. */
static void
check_hidden(struct work *w, struct form *f, const char *kind)
{
    if (kind != NULL && !is(kind, "reflection") && petition_hides_name(&f->values))
        form_refuse(f, w, "is_name_hidden", "only_reflection");
}

static void
check_kind(struct work *w, struct form *f)
{
    const char *field;
    const char *why = petition_stands_alone(&f->values, &field);

    if (why != NULL)
        form_refuse(f, w, field, why);
}

void
petition_check_received(struct work *w, struct form *f)
{
    const day_t received = form_day(f, "received_on");

    if (received != DAY_NONE && !term_sorts_on(w, received))
        form_refuse(f, w, "received_on", "before_the_law");
}

void
petition_check(struct work *w, struct form *f, struct person **people)
{
    petition_check_received(w, f);
    check_days(w, f, form_day(f, "received_on"));
    check_kind(w, f);
    check_hidden(w, f, form_text(f, "kind"));
    check_people(w, f, form_text(f, "kind"), people);
    if (is(form_text(f, "language"), "foreign") && form_text(f, "content") == NULL)
        form_refuse(f, w, "content", "required");
}

void
petition_check_again(struct work *w, struct form *f, const struct casefile *c,
                     struct person **people)
{
    const day_t received = form_day(f, "received_on");

    check_days(w, f, received != DAY_NONE ? received : c->received_on);
    if (people != NULL)
        check_people(w, f, c->kind, people);
}

/* ---- receiving ---- */

/* Files go to the store before the rows that name them (security.md 7); those of a
 * denunciation encrypted, their keys into the envelope. */
struct kept {
    struct kept *next;
    const struct upload *file;
    const char *store_id;
};

static struct kept *
keep_files(struct work *w, bool sealed, const struct upload *files, const char **keys)
{
    struct kept *first = NULL, **next = &first;

    for (const struct upload *u = files; u != NULL; u = u->next) {
        unsigned char key[32];
        struct kept *k = arena_alloc(w->mem, sizeof *k);
        k->file = u;
        k->store_id = upload_keep(w, sealed ? denouncer_seal_file(w, u, key) : u);
        if (sealed)
            *keys = arena_format(w->mem, "%s%s %s\n", *keys, k->store_id,
                                 token_hex(w->mem, key, sizeof key));
        *next = k;
        next = &k->next;
    }
    return first;
}

static void
name_files(struct work *w, const struct casefile *c, const struct kept *files)
{
    for (const struct kept *k = files; k != NULL; k = k->next) {
        unsigned char uid[16];
        token_random(uid, sizeof uid);
        const bool is_signed =
            k->file->field != NULL && strcmp(k->file->field, "signed_file") == 0;
        petition_document(w, c->id, DB_NULL, uid, sizeof uid,
                          is_signed ? "sign" : "letter", k->store_id,
                          c->is_sealed ? "-" : k->file->file_name, k->file->type,
                          k->file->size, k->file->digest, 32, c->is_sealed);
    }
}

/* LTC art. 12: nobody settles what is said about herself. The head and her deputies are
 * barred; a leader of a unit sends it on to the superior office. */
static void
keep_from_head(struct work *w, const struct casefile *c)
{
    for (const struct row *a = petition_settlers(w, c->agency_id); a != NULL;
         a = a->next)
        settle_bar(w, c->id, row_int(a, "id"), "respondent");
    for (const struct row *a = settle_people(w, c->agency_id, "leader"); a != NULL;
         a = a->next)
        if (settle_is_barred(w, c->id, row_int(a, "id")) == NULL &&
            (w->me == NULL || row_int(a, "id") != w->me->account_id))
            petition_assign(w, c->id, row_int(a, "id"), "handler");
}

/* Sealed matters are seen by who is assigned: who took the letter, and the head who
 * decides about it (domain.md 7.2), unless it is about her. */
void
petition_assign_sealed(struct work *w, const struct casefile *c, bool accuses_head)
{
    if (w->me != NULL && w->me->agency_id == c->agency_id)
        petition_assign(w, c->id, w->me->account_id, "taker");
    /* What comes through the portal is opened by who opens the post. */
    for (const struct row *a = w->me == NULL ? settle_people(w, c->agency_id, "clerk")
                                             : NULL;
         a != NULL; a = a->next)
        petition_assign(w, c->id, row_int(a, "id"), "taker");
    if (accuses_head) {
        keep_from_head(w, c);
        return;
    }
    for (const struct row *a = petition_settlers(w, c->agency_id); a != NULL;
         a = a->next)
        if (w->me == NULL || row_int(a, "id") != w->me->account_id)
            petition_assign(w, c->id, row_int(a, "id"), "settler");
}

static void
keep_secret(struct work *w, struct casefile *c, const char *secret)
{
    unsigned char mac[32];

    token_secret_mac(w->ring, c->lookup_code, secret, mac);
    lookup_insert(w, c->lookup_code, mac, sizeof mac, c->id);
}

static int
count_people(const struct person *p)
{
    int n = 0;

    for (; p != NULL; p = p->next)
        n += strcmp(p->role, "proxy") != 0;
    return n;
}

static const char *
all_text(struct work *w, const struct values *form)
{
    const char *demand = values_text(form, "demand");

    return arena_format(w->mem, "%s\n%s\n%s", values_text(form, "subject"),
                        values_text(form, "content"), demand != NULL ? demand : "");
}

int
petition_level(const struct values *form, int level)
{
    const char *said = values_text(form, "level");

    if (!is(values_text(form, "kind"), "complaint"))
        return 1;
    return said != NULL ? (is(said, "2") ? 2 : 1) : level;
}

bool
petition_hides_name(const struct values *form)
{
    return values_int(form, "is_name_hidden") == 1;
}

/* The row keeps that she asked for it when it is sorted as something else. */
static bool
hides_sender(const struct casefile *c, const struct values *form)
{
    return is(c->kind, "reflection") && petition_hides_name(form);
}

/* How many stand behind it; of a denunciation that is all that is written down. */
struct count {
    int signers;
    int representatives;
};

static struct casefile *
receive(struct work *w, const struct values *form, struct count count, int64_t visit_id,
        int64_t agency_id, const unsigned char *envelope, const char *lookup_code,
        const char *detail)
{
    unsigned char uid[16];
    struct casefile *c = arena_alloc(w->mem, sizeof *c);
    const struct agency *agency = agency_find(w, agency_id);
    int year, month, mday;

    must(agency != NULL);
    day_split(w->today, &year, &month, &mday);
    c->kind = values_text(form, "kind");
    c->is_sealed = is(c->kind, "denunciation");
    c->level = petition_level(form, 1);
    c->agency_id = agency->id;
    c->top_id = agency->top_id != 0 ? agency->top_id : agency->id;
    c->field_code = values_text(form, "field_code");
    c->received_on = values_day(form, "received_on");
    c->is_remote = agency->is_remote;
    c->lookup_code = lookup_code != NULL ? lookup_code : token_code_new(w->mem, year);
    c->envelope_uid = envelope;
    casefile_open(w, c, detail);

    const char *secret = lookup_code == NULL ? token_secret_new(w->mem) : NULL;
    token_random(uid, sizeof uid);
    petition_insert(w, form, c->id, uid, sizeof uid, values_text(form, "people"),
                    count.signers > 0 ? count.signers : 1, count.representatives,
                    hides_sender(c, form), visit_id != 0 ? visit_id : DB_NULL, secret,
                    secret != NULL ? w->today + SECRET_DAYS : DAY_NONE,
                    values_text(form, "subject"), values_text(form, "content"),
                    values_text(form, "demand"), values_text(form, "handled"),
                    values_text(form, "respondent"));
    if (secret != NULL)
        keep_secret(w, c, secret);
    return c;
}

static int64_t
province_of(struct work *w, const struct person *people)
{
    const struct row *row = people != NULL && people->unit_id != 0
                                ? petition_province(w, people->unit_id)
                                : NULL;

    return row != NULL ? row_int(row, "parent_id") : 0;
}

struct dedup_subject
petition_subject(struct work *w, const struct casefile *c, const struct values *form,
                 const struct person *people)
{
    return (struct dedup_subject){ .casefile_id = c->id,
                                   .people = hides_sender(c, form) ? NULL : people,
                                   .kind = c->kind,
                                   .level = c->level,
                                   .text = all_text(w, form),
                                   .decision_number =
                                       values_text(form, "decision_number"),
                                   .province_id = province_of(w, people) };
}

static void
keep_keys(struct work *w, const struct casefile *c, const struct values *form,
          const struct person *people)
{
    const struct dedup_subject s = petition_subject(w, c, form, people);

    dedup_keep(w, &s);
}

/* A letter with all that came with it, at the intake of an agency. */
static struct casefile *
take(struct work *w, const struct values *form, struct person *people,
     const struct upload *files, int64_t visit_id, int64_t agency_id)
{
    const bool sealed = is(values_text(form, "kind"), "denunciation");
    const char *keys = "";
    const struct kept *kept = keep_files(w, sealed, files, &keys);
    /* Who gives no name may still have sent papers, and their keys are nowhere else. */
    const unsigned char *envelope = sealed && (people != NULL || *keys != '\0')
                                        ? denouncer_seal(w, people, keys)
                                        : NULL;
    const struct count count = { count_people(people),
                                 count_role(people, "representative") };

    struct casefile *c =
        receive(w, form, count, visit_id, agency_id, envelope, NULL, NULL);
    name_files(w, c, kept);
    if (sealed)
        petition_assign_sealed(w, c, values_int(form, "accuses_head") == 1);
    else
        person_keep(w, people, c->id, 0);
    keep_keys(w, c, form, sealed ? NULL : people);
    return c;
}

struct casefile *
petition_receive(struct work *w, const struct values *form, struct person *people,
                 const struct upload *files, int64_t visit_id)
{
    return take(w, form, people, files, visit_id, w->me->agency_id);
}

struct casefile *
petition_file(struct work *w, const struct values *form, struct person *people,
              const struct upload *files, int64_t agency_id)
{
    return take(w, form, people, files, 0, agency_id);
}

void
petition_add_paper(struct work *w, const struct casefile *c, const struct upload *u,
                   const char *act)
{
    unsigned char key[32], fresh[16];
    const unsigned char *uid = fresh;
    const struct upload *file = c->is_sealed ? denouncer_seal_file(w, u, key) : u;
    const char *store_id = upload_keep(w, file);

    if (c->is_sealed)
        uid = denouncer_seal(w, NULL,
                             arena_format(w->mem, "%s %s\n", store_id,
                                          token_hex(w->mem, key, sizeof key)));
    else
        token_random(fresh, sizeof fresh);
    petition_document(w, c->id, DB_NULL, uid, 16, act, store_id,
                      c->is_sealed ? "-" : u->file_name, u->type, u->size, u->digest,
                      32, c->is_sealed);
}

/* ---- copying ---- */

static void
copy_documents(struct work *w, const struct casefile *from, const struct casefile *to)
{
    for (const struct row *d = petition_documents(w, from->id); d != NULL;
         d = d->next) {
        unsigned char uid[16];
        size_t n;
        const unsigned char *digest = row_bytes(d, "digest", &n);
        token_random(uid, sizeof uid);
        petition_document(w, to->id, DB_NULL, uid, sizeof uid, row_text(d, "kind"),
                          row_text(d, "store_id"), row_text(d, "name"),
                          row_text(d, "type"), row_int(d, "size"), digest, n,
                          row_int(d, "sealed"));
    }
}

void
petition_values(struct work *w, int64_t casefile_id, struct values *out)
{
    const struct row *text = petition_text(w, casefile_id);

    must(text != NULL);
    *out = (struct values){ 0 };
    for (int i = 0; i < text->n; i++)
        values_add(w->mem, out, text->name[i], text->value[i]);
}

/* A complaint of the second level goes on with the first decision that it is about,
 * which waits for it where it now lies (domain/second.h). Neither is locked nor written
 * to: whose letter it is changes nothing in the first matter. */
static void
copy_about(struct work *w, const struct casefile *from, const struct casefile *to)
{
    const int64_t first =
        to->level == 2 ? row_int(second_first(w, from->id), "about_id") : 0;

    if (first != 0)
        second_keep(w, to->id, first);
}

/* The receiver's own term starts on the day it takes the letter (domain.md 5.4); the
 * sender's lookup code goes on showing the first casefile, which points here. */
struct casefile *
petition_copy(struct work *w, const struct casefile *from, int64_t agency_id)
{
    struct values form;
    int year, month, mday;

    petition_values(w, from->id, &form);
    values_set(w->mem, &form, "received_on", day_text(w->mem, w->today));
    values_set(w->mem, &form, "channel", "transfer");
    values_set(w->mem, &form, "kind", from->kind);
    values_set(w->mem, &form, "level", from->level == 2 ? "2" : "1");
    values_set(w->mem, &form, "field_code", from->field_code);
    struct person *people = person_kept(w, from->id, 0);
    const struct count count = { (int)values_int(&form, "signers"),
                                 (int)values_int(&form, "representatives") };
    day_split(w->today, &year, &month, &mday);
    struct casefile *c = receive(
        w, &form, count, 0, agency_id, from->envelope_uid, token_code_new(w->mem, year),
        arena_format(w->mem, "from_casefile=%" PRId64, from->id));
    copy_documents(w, from, c);
    copy_about(w, from, c);
    if (from->is_sealed)
        petition_assign_sealed(w, c, false);
    else
        person_keep(w, people, c->id, 0);
    keep_keys(w, c, &form, from->is_sealed ? NULL : people);
    return c;
}

/* The scan shows the whole letter: with a part that denounces it goes out of the open
 * casefile, and of all others that were split from it. */
static const struct kept *
take_files(struct work *w, const struct casefile *from, const char **keys)
{
    struct kept *first = NULL, **next = &first;

    for (const struct row *d = petition_documents(w, from->id); d != NULL;
         d = d->next) {
        unsigned char key[32];
        size_t n;
        const char *open_id = row_text(d, "store_id");
        struct upload *file = arena_alloc(w->mem, sizeof *file);
        struct kept *k = arena_alloc(w->mem, sizeof *k);
        *file = (struct upload){ .file_name = "-",
                                 .path = upload_path(w, open_id),
                                 .type = row_text(d, "type"),
                                 .size = row_int(d, "size") };
        must(file->path != NULL);
        memcpy(file->digest, row_bytes(d, "digest", &n), 32);
        k->file = file;
        k->store_id = upload_keep(w, denouncer_seal_file(w, file, key));
        *keys = arena_format(w->mem, "%s%s %s\n", *keys, k->store_id,
                             token_hex(w->mem, key, sizeof key));
        *next = k;
        next = &k->next;
        petition_unname(w, open_id, from->id);
        if (row_int(petition_named(w, open_id), "n") == 0)
            upload_drop(w, open_id);
    }
    return first;
}

/* It shows the request that hides a name, too, and so stays with it: a part that is
 * something else, or becomes it, is read by all of the office. */
struct casefile *
petition_part(struct work *w, const struct casefile *from, const struct values *form,
              bool accuses_head)
{
    const bool sealed = is(values_text(form, "kind"), "denunciation");
    struct person *people = person_kept(w, from->id, 0);
    const char *keys = "";
    const struct kept *kept = sealed ? take_files(w, from, &keys) : NULL;
    const unsigned char *envelope = sealed && (people != NULL || *keys != '\0')
                                        ? denouncer_seal(w, people, keys)
                                        : NULL;
    const struct count count = { (int)values_int(form, "signers"),
                                 (int)values_int(form, "representatives") };

    struct casefile *c =
        receive(w, form, count, 0, from->agency_id, envelope, NULL, NULL);
    if (sealed) {
        name_files(w, c, kept);
        petition_assign_sealed(w, c, accuses_head);
    } else {
        if (!hides_sender(from, form))
            copy_documents(w, from, c);
        person_keep(w, people, c->id, 0);
    }
    keep_keys(w, c, form, sealed ? NULL : people);
    return c;
}

void
petition_sorted_anew(struct work *w, const struct casefile *c)
{
    struct values form;

    if (c->is_sealed)
        return;
    petition_values(w, c->id, &form);
    if (!petition_hides_name(&form))
        return;
    struct person *people = person_kept(w, c->id, 0);
    struct dedup_subject s = petition_subject(w, c, &form, people);
    s.people = people;
    dedup_unkeep(w, &s);
    keep_keys(w, c, &form, people);
}

const char *
petition_new_secret(struct work *w, const struct casefile *c)
{
    unsigned char mac[32];
    size_t n;
    /* After a transfer the code of the first receipt leads on, not the one that this
     * casefile was given for the desks. */
    const struct row *lookup = lookup_of(w, c->id);

    if (lookup == NULL)
        return NULL;
    const char *secret = token_secret_new(w->mem);
    const unsigned char *uid = row_bytes(petition_uid(w, c->id), "row_uid", &n);

    token_secret_mac(w->ring, row_text(lookup, "lookup_code"), secret, mac);
    lookup_renew(w, mac, sizeof mac, c->id);
    petition_secret(w, c->id, uid, n, secret, w->today + SECRET_DAYS);
    return secret;
}

const char *
petition_reply(struct work *w, const struct casefile *c)
{
    const struct row *facts = act_facts(w, c->id);
    const char *ground = facts != NULL ? row_text(facts, "ineligible") : NULL;

    if (ground == NULL || strcmp(row_text(facts, "people"), "none") == 0 ||
        petition_replied_once(w, ground) == NULL)
        return NULL;
    return petition_replied_before(w, c->id, ground) != NULL ? "given" : "due";
}
