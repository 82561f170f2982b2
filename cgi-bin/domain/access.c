#include "domain/access.h"

#include "base/db/db.h"
#include "sql/domain/access.h"

static int64_t
or_null(int64_t id, int64_t other)
{
    if (id != 0)
        return id;
    return other != 0 ? other : DB_NULL;
}

void
access_write(struct work *w, const struct access *a)
{
    const struct user *me = w->me;

    access_insert(w, or_null(a->account_id, me == NULL ? 0 : me->account_id),
                  or_null(a->agency_id, me == NULL ? 0 : me->agency_id), a->what,
                  a->object, or_null(a->object_id, 0),
                  (int64_t)(w->number & 0xffffffff), a->device,
                  a->device == NULL ? 0 : 8, a->detail);
}
