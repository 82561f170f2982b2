#include "domain/access.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/log.h"
#include "base/db/db.h"
#include "base/web/later.h"
#include "base/web/route.h"
#include "sql/domain/access.h"

#include <inttypes.h>

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
                  a->device == NULL ? 0 : 8, a->detail, a->is_read);
}

static void
write_read(struct work *w, const void *what)
{
    const struct access *a = what;
    struct fault_frame frame;

    if (!FAULT_CATCH(&frame)) {
        access_write(w, a);
        fault_pop(&frame);
        return;
    }
    if (frame.kind != FAULT_FULL)
        fault_as(frame.kind, "%s", frame.text);
    log_line("access", "%08" PRIx64 " account %" PRId64 " %s %s %" PRId64 " %s",
             w->number & 0xffffffff, w->me->account_id, a->what, a->object,
             a->object_id, a->detail);
}

void
access_read(struct request *r, const char *what, const char *object, int64_t object_id,
            const char *more)
{
    struct work *w = r->work;
    struct access *a = arena_alloc(w->mem, sizeof *a);

    *a = (struct access){ .what = what,
                          .object = object,
                          .object_id = object_id,
                          .detail = more == NULL ? r->route->path
                                                 : arena_format(w->mem, "%s %s",
                                                                r->route->path, more),
                          .is_read = true };
    later_write(w, write_read, a);
    w->is_noted = true;
}
