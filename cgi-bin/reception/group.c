/* group: the groups of people (đoàn đông người) that came somewhere below a reception
 * board on a day. */
#include "base/db/db.h"
#include "base/work.h"
#include "domain/crowd.h"
#include "domain/worklist.h"
#include "reception/reception.h"
#include "sql/reception/group.h"

enum { SHOWN = 300 };

struct reply
group_list(struct request *r)
{
    struct work *w = r->work;
    const char *on = request_get(r, "on");
    const day_t asked = on != NULL ? day_typed(on) : w->today;
    const day_t day = asked != DAY_NONE && asked <= w->today ? asked : w->today;
    const struct crowd_reach reach = crowd_reach(w);
    struct row *groups = !reach.is_board ? NULL
                         : reach.all     ? groups_everywhere(w, day)
                                         : groups_below(w, day);
    struct xml *x = page(r);

    xml_flag(x, "is_board", reach.is_board);
    xml_flag(x, "is_more", keyset_cut(groups, SHOWN) != NULL);
    xml_day(x, "on", day);
    xml_day(x, "day_before", day - 1);
    if (day < w->today)
        xml_day(x, "day_after", day + 1);
    xml_rows(x, "groups", "group", groups);
    return show(x);
}
