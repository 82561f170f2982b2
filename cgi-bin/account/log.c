/* log: what was read, tried and administered in an office, in words. */
#include "account/account.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/worklist.h"
#include "sql/account/log.h"

#include <inttypes.h>
#include <string.h>

#define SHOWN 50

/* Details are words of our own code, parted by blanks. */
static void
put_detail(struct xml *x, struct work *w, const char *detail)
{
    char *rest = arena_copy(w->mem, detail != NULL ? detail : "");

    XML(x, "details") {
        for (char *word; (word = strsep(&rest, " ")) != NULL;)
            if (*word != '\0')
                xml_text(x, "detail", word);
    }
}

/* Signing in changes nothing of a record. */
static bool
is_change(const char *what)
{
    static const char *const kinds[] = { "user_",           "role_",
                                         "agency_",         "delegation_",
                                         "reorganisation_", "factor_reset",
                                         "secret_issued" };

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        if (strncmp(what, kinds[i], strlen(kinds[i])) == 0)
            return true;
    return false;
}

void
log_put_meanwhile(struct request *r, struct xml *x, const char *object)
{
    int n = 0;

    XML(x, "meanwhile") {
        for (const struct row *a = log_of(r->work, object, r->id); a != NULL && n < 3;
             a = a->next)
            if (is_change(row_text(a, "what"))) {
                XML(x, "change") {
                    xml_columns(x, a);
                    put_detail(x, r->work, row_text(a, "detail"));
                }
                n++;
            }
    }
}

struct reply
log_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *agency = place_asked(r, "agency");

    if (agency == NULL)
        return missing(r);
    const int64_t id = row_int(agency, "id");
    struct row *rows = log_list(w, id, request_get_int(r, "before", INT64_MAX));
    const struct row *last = keyset_cut(rows, SHOWN);
    struct xml *x = page(r);
    XML(x, "agency") {
        xml_text(x, "id", row_text(agency, "id"));
        xml_text(x, "name", row_text(agency, "name"));
    }
    XML(x, "accesses") {
        for (const struct row *a = rows; a != NULL; a = a->next)
            XML(x, "access") {
                xml_columns(x, a);
                put_detail(x, w, row_text(a, "detail"));
            }
    }
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/account/log?agency=%" PRId64 "&before=%s",
                                  id, row_text(last, "id")));
    return show(x);
}
