/* rating: what senders think of the answers that they got, for who leads the office and
 * for the office above: sums, and what they say is not solved. */
#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/worklist.h"
#include "settlement/settlement.h"
#include "sql/settlement/rating.h"

#include <inttypes.h>
#include <stdint.h>

#define SHOWN 20

/* Two lists on one page, each with its own place: that of the other stays. */
static void
put_list(struct request *r, struct xml *x, const char *name, struct row *rows,
         const char *other)
{
    const struct row *last = keyset_cut(rows, SHOWN);
    const int64_t there = request_get_int(r, other, INT64_MAX);

    XML(x, name) {
        for (const struct row *row = rows; row != NULL; row = row->next)
            xml_row(x, "rating", row);
        if (last != NULL)
            XML(x, "pager")
                xml_attr(x, "older",
                         there == INT64_MAX
                             ? arena_format(r->work->mem, "/settlement/rating?%s=%s",
                                            name, row_text(last, "id"))
                             : arena_format(r->work->mem,
                                            "/settlement/rating?%s=%s&%s=%" PRId64,
                                            name, row_text(last, "id"), other, there));
    }
}

struct reply
rating_show(struct request *r)
{
    struct work *w = r->work;
    struct xml *x = page(r);
    struct row *here = rating_here(w, request_get_int(r, "here", INT64_MAX));
    struct row *below = rating_below(w, request_get_int(r, "below", INT64_MAX));
    int year, month, mday;

    day_split(w->today, &year, &month, &mday);
    if (here != NULL || below != NULL)
        access_read(r, "list_read", "rating", 0, NULL);
    xml_rows(x, "sums", "sum", rating_years(w, year - 1));
    put_list(r, x, "here", here, "below");
    put_list(r, x, "below", below, "here");
    return show(x);
}
