#include "domain/fact.h"

#include "domain/casefile.h"
#include "sql/domain/fact.h"

void
fact_add_for(struct work *w, int64_t agency_id, int64_t id, const char *measure,
             const char *kind, const char *field_code, const char *extra,
             int64_t amount)
{
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    fact_insert(w, agency_id, measure, id, kind, field_code == NULL ? "" : field_code,
                extra, amount);
    fact_dirty(w, agency_id, year);
}

void
fact_add(struct work *w, const struct casefile *c, const char *measure,
         const char *extra, int64_t amount)
{
    fact_add_for(w, c->agency_id, c->id, measure, c->kind, c->field_code, extra,
                 amount);
}
