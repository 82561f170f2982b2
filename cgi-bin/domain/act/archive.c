/* A closed file goes on its shelf (LKN art. 34; LTC art. 39; domain.md 15.4). */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "sql/domain/archive.h"

#include <inttypes.h>

/* Kept from 1 January after it closed, so to the end of that year and the years. */
static int64_t
keep_year(const struct casefile *c, day_t today, const struct row *law)
{
    int year, month, mday;

    if (row_bool(law, "is_permanent"))
        return DB_NULL;
    day_split(c->closed_on != DAY_NONE ? c->closed_on : today, &year, &month, &mday);
    return year + row_int(law, "years_most");
}

bool
act_archive(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const struct row *law = archive_retention(w, values_text(form, "retention"));
    const int64_t drafts = row_int(archive_drafts(w, c->id), "n");

    if (law == NULL)
        return act_refuse(why, "retention", "not_a_choice");
    if (values_int(form, "sheets") < 1)
        return act_refuse(why, "sheets", "no_sheets");
    if (drafts > 0 && values_text(form, "note") == NULL) {
        why->value = arena_format(w->mem, "%" PRId64, drafts);
        return act_refuse(why, "note", "file_incomplete");
    }
    archive_insert(w, c->id, values_text(form, "retention"), values_int(form, "sheets"),
                   values_text(form, "shelf"), keep_year(c, w->today, law));
    c->detail = values_text(form, "retention");
    return true;
}
