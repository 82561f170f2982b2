#include "domain/correction.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/mime.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/casefile.h"
#include "domain/dedup.h"
#include "domain/denouncer.h"
#include "domain/message.h"
#include "domain/person.h"
#include "domain/petition.h"
#include "domain/term.h"
#include "sql/domain/conceal.h"
#include "sql/domain/correction.h"
#include "sql/domain/person.h"
#include "sql/domain/petition.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

/* In the order of the form. */
static const struct {
    const char *name;
    bool is_of_sender;
} fields[] = {
    { "people", true },
    { "party_kind", true },
    { "name", true },
    { "birth", true },
    { "id_kind", true },
    { "id_number", true },
    { "id_issued", true },
    { "phone", true },
    { "email", true },
    { "is_name_hidden", true },
    { "proxy", true },
    { "address", true },
    { "unit_id", true },
    { "signers", true },
    { "channel", false },
    { "received_on", false },
    { "written_on", false },
    { "subject", false },
    { "content", false },
    { "demand", false },
    { "handled", false },
    { "respondent", false },
    { "respondent_kind", false },
    { "decision_number", false },
    { "decision_on", false },
    { "known_on", false },
};

enum { FIELDS = sizeof fields / sizeof *fields };

const char *
correction_field(int i)
{
    return i >= 0 && i < FIELDS ? fields[i].name : NULL;
}

bool
correction_is_of_sender(const char *field)
{
    for (int i = 0; i < FIELDS; i++)
        if (strcmp(fields[i].name, field) == 0)
            return fields[i].is_of_sender;
    return false;
}

struct correction
correction_of(struct work *w, const struct casefile *c)
{
    const struct row *row = correction_may(w, c->id);

    if (row == NULL)
        return (struct correction){ .recorded_on = DAY_NONE };
    const bool is_typed = row_bool(row, "is_typed");
    return (struct correction){ .may = row_bool(row, "is_correction"),
                                .is_typed = is_typed,
                                .is_taker = is_typed && row_bool(row, "is_taker"),
                                .is_sorted = row_bool(row, "is_sorted"),
                                .recorded_on =
                                    day_of(row_instant(row, "recorded_at")) };
}

void
correction_put_path(struct xml *x, struct work *w, const struct casefile *c)
{
    if (!casefile_is_before(w, c) && correction_of(w, c).may)
        xml_text(x, "correct",
                 arena_format(w->mem, "/intake/petition/%" PRId64 "/correct", c->id));
}

/* ---- as it stands ---- */

static const struct person *
sender_of(const struct person *people)
{
    while (people != NULL && strcmp(people->role, "proxy") == 0)
        people = people->next;
    return people;
}

static const struct person *
proxy_of(const struct person *people)
{
    while (people != NULL && strcmp(people->role, "proxy") != 0)
        people = people->next;
    return people;
}

static bool
is_co_signer(const struct person *p, const struct person *sender)
{
    return p != sender && strcmp(p->role, "proxy") != 0;
}

static const char *
or_empty(const char *text)
{
    return text != NULL ? text : "";
}

static const char *
line_of(struct work *w, const struct person *p)
{
    return arena_format(w->mem, "%s%s; %s; %s; %s\n",
                        strcmp(p->role, "representative") == 0 ? "* " : "", p->name,
                        or_empty(p->id_number), or_empty(p->birth),
                        or_empty(p->address));
}

/* As person_of_lines reads them; of a thousand people each line is copied once. */
static const char *
lines_of(struct work *w, const struct person *people)
{
    const struct person *sender = sender_of(people);
    const char **line;
    size_t n = 0, length = 0, at = 0;

    for (const struct person *p = people; p != NULL; p = p->next)
        n += is_co_signer(p, sender);
    if (n == 0)
        return NULL;
    line = arena_alloc(w->mem, n * sizeof *line);
    for (const struct person *p = people; p != NULL; p = p->next)
        if (is_co_signer(p, sender)) {
            line[at] = line_of(w, p);
            length += strlen(line[at++]);
        }
    char *lines = arena_alloc(w->mem, length + 1), *end = lines;
    for (size_t i = 0; i < n; i++) {
        const size_t more = strlen(line[i]);
        memcpy(end, line[i], more);
        end += more;
    }
    end[-1] = '\0';
    return lines;
}

static void
add_sender(struct work *w, const struct person *people, struct values *out)
{
    static const struct person nobody = { .party_kind = "person" };
    const struct person *sender = sender_of(people), *proxy = proxy_of(people);
    const struct person *p = sender != NULL ? sender : &nobody;

    values_set(w->mem, out, "party_kind", p->party_kind);
    values_set(w->mem, out, "name", p->name);
    values_set(w->mem, out, "birth", p->birth);
    values_set(w->mem, out, "id_kind", p->id_kind);
    values_set(w->mem, out, "id_number", p->id_number);
    values_set(w->mem, out, "id_issued", p->id_issued);
    values_set(w->mem, out, "phone", p->phone);
    values_set(w->mem, out, "email", p->email);
    values_set(w->mem, out, "proxy", proxy != NULL ? proxy->name : NULL);
    values_set(w->mem, out, "address", p->address);
    values_set(w->mem, out, "unit_id",
               p->unit_id != 0 ? arena_format(w->mem, "%" PRId64, p->unit_id) : NULL);
    values_set(w->mem, out, "signers", lines_of(w, people));
}

void
correction_values(struct work *w, const struct casefile *c, struct values *out)
{
    const struct row *text = petition_text(w, c->id);

    must(text != NULL);
    *out = (struct values){ 0 };
    for (int i = 0; i < FIELDS; i++)
        values_add(w->mem, out, fields[i].name,
                   row_has(text, fields[i].name) ? row_text(text, fields[i].name)
                                                 : NULL);
    add_sender(w, c->is_sealed ? NULL : person_kept(w, c->id, 0), out);
}

/* ---- corrected ---- */

static bool
names(struct work *w, const char *words, const char *field)
{
    for (const char *word; (word = text_word(w->mem, &words)) != NULL;)
        if (strcmp(word, field) == 0)
            return true;
    return false;
}

static bool
is_sender_changed(struct work *w, const char *words)
{
    for (int i = 0; i < FIELDS; i++)
        if (fields[i].is_of_sender && names(w, words, fields[i].name))
            return true;
    return false;
}

/* Who signed with her keeps what no line of the form says, unless the lines changed. */
static struct person *
co_signers(struct work *w, struct person *people, const struct values *is, bool changed)
{
    struct person *first = NULL, **next = &first;
    const struct person *sender = sender_of(people);
    int n, bad;

    if (changed)
        return person_of_lines(w, values_text(is, "signers"), &n, &bad);
    for (struct person *p = people, *after; p != NULL; p = after) {
        after = p->next;
        if (is_co_signer(p, sender)) {
            p->next = NULL;
            *next = p;
            next = &p->next;
        }
    }
    return first;
}

static struct person *
people_now(struct work *w, struct person *people, const struct values *is,
           const char *words)
{
    const struct person *before = sender_of(people);
    const char *sex = before != NULL ? before->sex : NULL;

    if (strcmp(values_text(is, "people"), "none") == 0)
        return NULL;
    struct person *sender = person_of_form(w, is, "sender");
    must(sender != NULL);
    sender->sex = sex;
    sender->next =
        co_signers(w, people, is,
                   names(w, words, "signers") || names(w, words, CORRECTION_DENOUNCER));
    person_add_proxy(w->mem, sender, values_text(is, "proxy"));
    return sender;
}

struct counted {
    int64_t signers;
    int64_t representatives;
};

static struct counted
counted(const struct person *people)
{
    struct counted n = { 0, 0 };

    for (; people != NULL; people = people->next) {
        n.signers += strcmp(people->role, "proxy") != 0;
        n.representatives += strcmp(people->role, "representative") == 0;
    }
    n.signers += n.signers == 0;
    return n;
}

/* What stood there, as it is read: a commune by its name. */
static const char *
readable(struct work *w, const char *field, const char *text)
{
    if (text == NULL || strcmp(field, "unit_id") != 0)
        return text;
    const struct row *u = person_unit(w, strtoll(text, NULL, 10));
    return u != NULL ? arena_format(w->mem, "%s, %s", row_text(u, "name"),
                                    row_text(u, "province"))
                     : text;
}

static void
keep_old(struct work *w, const struct casefile *c, const struct values *was,
         const char *words)
{
    for (int i = 0; i < FIELDS; i++) {
        unsigned char uid[16];
        if (!names(w, words, fields[i].name))
            continue;
        token_random(uid, sizeof uid);
        correction_insert(
            w, uid, sizeof uid, c->id, c->seq, fields[i].name, fields[i].is_of_sender,
            readable(w, fields[i].name, values_text(was, fields[i].name)), NULL, 0);
    }
}

static void
keep_envelope(struct work *w, const struct casefile *c, const unsigned char *envelope)
{
    unsigned char uid[16];

    token_random(uid, sizeof uid);
    correction_insert(w, uid, sizeof uid, c->id, c->seq, CORRECTION_DENOUNCER, true,
                      NULL, envelope, envelope != NULL ? 16 : 0);
}

/* An address that stood in the letter is there to be written to; one that its owner
 * has confirmed herself is hers. */
static void
move_messages(struct work *w, const struct casefile *c, const char *email)
{
    const struct row *on = correction_mail(w, c->id);

    if (on == NULL || strcmp(row_text(on, "left_by"), "clerk") != 0)
        return;
    if (mime_is_address(email))
        message_leave(w, c, email, "clerk");
    else
        message_stop(w, c->id);
}

/* From which day on it counts: the event keeps the first due day beside the present
 * one. */
static void
count_again(struct work *w, struct casefile *c, day_t was)
{
    for (const struct term_moved *m = term_received_on(w, c, was); m != NULL;
         m = m->next)
        casefile_note(w, c, "recount", "receipt_recounted", NULL,
                      arena_format(w->mem, "%s %s %s %s", m->term,
                                   day_text(w->mem, m->original_due_on),
                                   day_text(w->mem, m->due_on),
                                   day_text(w->mem, c->received_on)),
                      NULL);
}

void
correction_write(struct work *w, struct casefile *c, const struct values *was,
                 const struct values *is, const char *words, const char *reason)
{
    struct values before, after;
    struct person *people = c->is_sealed ? NULL : person_kept(w, c->id, 0);
    const bool has_sender = !c->is_sealed && is_sender_changed(w, words);
    const day_t received = c->received_on;
    size_t n;

    petition_values(w, c->id, &before);
    const struct dedup_subject s = petition_subject(w, c, &before, people);
    dedup_unkeep(w, &s);
    struct counted count = { values_int(&before, "signers"),
                             values_int(&before, "representatives") };
    if (has_sender) {
        people = people_now(w, people, is, words);
        person_forget(w, c->id, 0);
        person_keep(w, people, c->id, 0);
        count = counted(people);
    }
    const unsigned char *envelope = c->envelope_uid;
    const bool is_denouncer = c->is_sealed && names(w, words, CORRECTION_DENOUNCER);
    if (is_denouncer) {
        struct person *denouncer = people_now(w, NULL, is, words);
        count = counted(denouncer);
        c->envelope_uid = denouncer_seal(w, denouncer, "");
        conceal_casefile(w, c->id, c->envelope_uid, 16);
        /* Whether she is written to there was hers to agree to. */
        message_stop(w, c->id);
    }
    const unsigned char *uid = row_bytes(petition_uid(w, c->id), "row_uid", &n);
    correction_text(w, is, c->id, uid, n, count.signers, count.representatives,
                    values_text(is, "subject"), or_empty(values_text(is, "content")),
                    values_text(is, "demand"), values_text(is, "handled"),
                    values_text(is, "respondent"));
    petition_values(w, c->id, &after);
    const struct dedup_subject now = petition_subject(w, c, &after, people);
    dedup_keep(w, &now);
    if (names(w, words, "email"))
        move_messages(w, c, values_text(is, "email"));
    casefile_note(w, c, "correct", "petition_corrected", NULL, words, reason);
    keep_old(w, c, was, words);
    if (is_denouncer)
        keep_envelope(w, c, envelope);
    if (names(w, words, "received_on")) {
        c->received_on = values_day(is, "received_on");
        correction_received(w, c->id, c->received_on);
        count_again(w, c, received);
    }
}

void
correction_put(struct xml *x, struct work *w, const struct casefile *c)
{
    const struct row *rows = correction_rows(w, c->id);

    if (rows != NULL)
        xml_rows(x, "corrections", "correction", rows);
}

/* ---- taken away ---- */

static void
set_part(struct person *p, const char *field, const char *old)
{
    const struct {
        const char *field;
        const char **part;
    } part[] = { { "name", &p->name },           { "birth", &p->birth },
                 { "id_kind", &p->id_kind },     { "id_number", &p->id_number },
                 { "id_issued", &p->id_issued }, { "phone", &p->phone },
                 { "email", &p->email },         { "address", &p->address } };

    for (size_t i = 0; i < sizeof part / sizeof *part; i++)
        if (strcmp(part[i].field, field) == 0)
            *part[i].part = old;
}

static struct person *
add_earlier(struct work *w, const char *name)
{
    struct person *p = arena_alloc(w->mem, sizeof *p);

    *p = (struct person){ .role = "corrected", .party_kind = "person", .name = name };
    return p;
}

struct person *
correction_conceal(struct work *w, const struct casefile *c)
{
    struct person *first = NULL, **next = &first, *p = NULL;
    const struct person *now = sender_of(person_kept(w, c->id, 0));
    int64_t seq = 0;
    int n, bad;

    for (const struct row *k = correction_of_sender(w, c->id); k != NULL; k = k->next) {
        const char *old = row_text(k, "old"), *field = row_text(k, "corrected");
        if (p == NULL || row_int(k, "event_seq") != seq) {
            p = add_earlier(w, now != NULL ? now->name : "–");
            seq = row_int(k, "event_seq");
            *next = p;
            next = &p->next;
        }
        if (old != NULL)
            set_part(p, field, old);
        if (old != NULL && strcmp(field, "proxy") == 0) {
            *next = add_earlier(w, old);
            next = &(*next)->next;
        }
        if (strcmp(field, "signers") == 0)
            for (*next = person_of_lines(w, old, &n, &bad); *next != NULL;
                 next = &(*next)->next)
                (*next)->role = "corrected";
    }
    correction_forget_sender(w, c->id);
    return first;
}

void
correction_erase_text(struct work *w, const struct casefile *c)
{
    correction_forget_text(w, c->id);
}

void
correction_erase(struct work *w, const struct casefile *c)
{
    correction_forget(w, c->id);
}
