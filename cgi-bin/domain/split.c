#include "domain/split.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/xml/xml.h"
#include "domain/correction.h"
#include "domain/dedup.h"
#include "domain/petition.h"
#include "sql/domain/petition.h"
#include "sql/domain/split.h"

#include <inttypes.h>
#include <string.h>

/* What the letter has, with the matter of the part in place of its own. */
static void
values_of_part(struct work *w, const struct casefile *c, const struct values *form,
               struct values *out)
{
    static const char *const own[] = {
        "kind",    "level",      "field_code",      "subject",         "content",
        "demand",  "respondent", "respondent_kind", "decision_number", "decision_on",
        "known_on"
    };

    petition_values(w, c->id, out);
    values_set(w->mem, out, "handled", NULL);
    for (size_t i = 0; i < sizeof own / sizeof *own; i++)
        values_set(w->mem, out, own[i], values_text(form, own[i]));
}

/* The open part goes on without what was taken out of it: its text, and the keys by
 * which the same matter is found. */
static void
write_rest(struct work *w, const struct casefile *c, const struct values *form)
{
    struct values before, after;
    struct person *people = person_kept(w, c->id, 0);
    size_t n;

    petition_values(w, c->id, &before);
    struct dedup_subject s = petition_subject(w, c, &before, people);
    dedup_unkeep(w, &s);
    const unsigned char *uid = row_bytes(petition_uid(w, c->id), "row_uid", &n);
    must(split_rest(w, c->id, uid, n, values_text(form, "rest_subject"),
                    values_text(form, "rest")) == 1);
    correction_erase_text(w, c);
    petition_values(w, c->id, &after);
    s = petition_subject(w, c, &after, people);
    dedup_keep(w, &s);
}

struct casefile *
split_part(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    struct values matter;
    const char *kind = values_text(form, "kind");

    *why = (struct refusal){ 0 };
    values_of_part(w, c, form, &matter);
    if (strcmp(kind, "denunciation") != 0) {
        struct casefile *part = petition_part(w, c, &matter, false);
        split_name(w, part->id, row_int(split_whole(w, c->id), "id"));
        c->detail = arena_format(w->mem, "part=%" PRId64, part->id);
        return casefile_play(w, c, "split", form, why) ? part : NULL;
    }
    const struct person *sender = person_kept(w, c->id, 0);
    /* LTC art. 2: who denounces is a person. */
    if (sender != NULL && strcmp(sender->party_kind, "organisation") == 0) {
        *why = (struct refusal){ "kind", "organisation_denounces", NULL };
        return NULL;
    }
    struct casefile *part =
        petition_part(w, c, &matter, values_int(form, "accuses_head") == 1);
    write_rest(w, c, form);
    return part;
}

void
split_put_parts(struct xml *x, struct work *w, const struct casefile *c)
{
    const struct row *rows =
        c->is_sealed ? NULL
                     : split_parts(w, c->id, row_int(split_whole(w, c->id), "id"));

    if (rows != NULL)
        xml_rows(x, "parts", "part", rows);
}
