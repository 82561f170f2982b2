#include "domain/notice.h"

#include "base/core/arena.h"
#include "domain/casefile.h"
#include "domain/visit.h"
#include "sql/domain/notice.h"

#include <inttypes.h>

bool
notice_put(struct work *w, int64_t account_id, const struct notice *n)
{
    return account_id != 0 &&
           notice_insert(w, account_id, n->kind, n->subject, n->subject_id,
                         n->mark != NULL ? n->mark : "") != 0;
}

static void
tell(struct work *w, int64_t account_id, const char *kind, const char *subject,
     int64_t subject_id, int64_t seq)
{
    const struct notice n = { .kind = kind,
                              .subject = subject,
                              .subject_id = subject_id,
                              .mark = arena_format(w->mem, "%" PRId64, seq) };

    if (w->me == NULL || account_id != w->me->account_id)
        notice_put(w, account_id, &n);
}

void
notice_casefile(struct work *w, int64_t account_id, const char *kind,
                const struct casefile *c)
{
    tell(w, account_id, kind, "casefile", c->id, c->seq + 1);
}

void
notice_visit(struct work *w, int64_t account_id, const char *kind,
             const struct visit *v)
{
    tell(w, account_id, kind, "visit", v->id, v->seq);
}
