/* notice: what concerns the person who is signed in, newest first, until she has read
 * it. What it is about is named only while she may see it. */
#include "account/account.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/worklist.h"
#include "sql/account/notice.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

#define SHOWN 30

/* Where one sees what a notice is about; NULL: nowhere, or not any more. */
static const char *
way_to(struct work *w, const struct row *n)
{
    const char *subject = row_text(n, "subject"), *id = row_text(n, "subject_id");

    if (strcmp(subject, "account") == 0)
        return "/account/me";
    if (strcmp(subject, "data_request") == 0)
        return arena_format(w->mem, "/settlement/data/%s", id);
    if (strcmp(row_text(n, "news"), "unsolved_below") == 0)
        return "/settlement/rating";
    if (strcmp(row_text(n, "news"), "group_alert") == 0)
        return arena_format(w->mem, "/reception/groups?on=%s",
                            day_text(w->mem, day_of(row_instant(n, "created_at"))));
    if (strcmp(subject, "agency") == 0)
        return arena_format(w->mem, "/account/agency/%s/end", id);
    if (strcmp(subject, "delegation") == 0 || strcmp(subject, "handover") == 0 ||
        strcmp(subject, "breach") == 0)
        return arena_format(w->mem, "/account/%s/%s", subject, id);
    if (row_text(n, "task_state") != NULL &&
        strcmp(row_text(n, "task_state"), "done") == 0)
        return "/reception/tasks?state=done";
    if (row_text(n, "seen_id") != NULL)
        return arena_format(w->mem, "/reception/%s/%s", subject, id);
    if (strcmp(subject, "casefile") != 0 || row_text(n, "lookup_code") == NULL)
        return NULL;
    return arena_format(w->mem, "%s/%s",
                        strcmp(row_text(n, "desk"), "intake") == 0
                            ? "/intake/petition"
                            : "/settlement/casefile",
                        id);
}

struct reply
notices_show(struct request *r)
{
    struct work *w = r->work;
    struct row *rows = notice_list(w, request_get_int(r, "before", INT64_MAX));
    const struct row *last = keyset_cut(rows, SHOWN);

    struct xml *x = page(r);
    xml_text(x, "until", rows == NULL ? NULL : row_text(rows, "id"));
    XML(x, "notices") {
        for (const struct row *n = rows; n != NULL; n = n->next)
            XML(x, "news") {
                xml_columns(x, n);
                xml_text(x, "path", way_to(w, n));
            }
    }
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/account/notices?before=%s",
                                  row_text(last, "id")));
    return show(x);
}

/* One of them, or all up to the newest that the page showed. */
struct reply
notices_read(struct request *r)
{
    const int64_t one = values_int(&r->post, "notice_id");
    const int64_t until = values_int(&r->post, "until");

    if (one > 0)
        notice_read_one(r->work, one);
    else if (until > 0)
        notice_read_until(r->work, until);
    return go(r, "/account/notices");
}
