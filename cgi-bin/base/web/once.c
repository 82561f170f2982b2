#include "base/web/once.h"

#include "base/db/db.h"
#include "base/web/route.h"
#include "base/work.h"
#include "sql/base/once.h"

static int64_t
who(const struct request *r)
{
    return r->me != NULL ? r->me->account_id : 0;
}

static bool
begin(struct request *r, const char **to)
{
    *to = NULL;
    if (!r->has_form_key)
        return true;
    if (once_insert(r->work, r->form_key, sizeof r->form_key, who(r), r->route->path) !=
        0)
        return true;
    const struct row *row = once_find(r->work, r->form_key, sizeof r->form_key, who(r));
    if (row != NULL)
        *to = row_text(row, "reply");
    return false;
}

static void
end(struct request *r, const char *to)
{
    if (r->has_form_key)
        once_reply(r->work, r->form_key, sizeof r->form_key, to);
}

static bool
happened(struct request *r, const char **to)
{
    *to = NULL;
    if (!r->has_form_key)
        return false;
    const struct row *row = once_find(r->work, r->form_key, sizeof r->form_key, who(r));
    if (row == NULL)
        return false;
    *to = row_text(row, "reply");
    return true;
}

const struct once once_forms = { begin, end, happened };
