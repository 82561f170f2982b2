#include "domain/crowd.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "domain/notice.h"
#include "sql/domain/crowd.h"

#include <string.h>

enum { NAMES_MAX = 290 }; /* event.detail */

const char *
crowd_tell(struct work *w, const struct agency *agency, int64_t visit_id)
{
    const struct notice n = { .kind = "group_alert",
                              .subject = "visit",
                              .subject_id = visit_id };
    const char *names = NULL;
    int64_t last = 0;

    for (const struct row *a =
             crowd_people(w, agency->id, agency->kind,
                          agency->top_id != 0 ? agency->top_id : agency->id);
         a != NULL; a = a->next) {
        notice_put(w, row_int(a, "id"), &n);
        if (row_int(a, "agency_id") == last)
            continue;
        last = row_int(a, "agency_id");
        names = names == NULL
                    ? row_text(a, "agency_name")
                    : arena_format(w->mem, "%s; %s", names, row_text(a, "agency_name"));
    }
    return names != NULL ? text_cut(w->mem, names, NAMES_MAX) : NULL;
}

struct crowd_reach
crowd_reach(struct work *w)
{
    const struct row *board = crowd_board(w);

    return (struct crowd_reach){
        .is_board = board != NULL,
        .all = board != NULL && strcmp(row_text(board, "level"), "central") == 0
    };
}
