#include "domain/notice.h"

#include "base/core/arena.h"
#include "domain/casefile.h"
#include "sql/domain/notice.h"

#include <inttypes.h>

bool
notice_put(struct work *w, int64_t account_id, const struct notice *n)
{
    return account_id != 0 &&
           notice_insert(w, account_id, n->kind, n->subject, n->subject_id,
                         n->mark != NULL ? n->mark : "") != 0;
}

void
notice_casefile(struct work *w, int64_t account_id, const char *kind,
                const struct casefile *c)
{
    if (w->me == NULL || account_id != w->me->account_id)
        notice_put(
            w, account_id,
            &(struct notice){ .kind = kind,
                              .subject = "casefile",
                              .subject_id = c->id,
                              .mark = arena_format(w->mem, "%" PRId64, c->seq + 1) });
}
