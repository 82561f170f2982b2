/* grant: what a second administrator agrees to, or does not (security.md 4). */
#include "account/account.h"
#include "account/entry.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/account.h"
#include "domain/account_rule.h"
#include "domain/worklist.h"
#include "sql/account/entry.h"
#include "sql/account/grant.h"
#include "sql/account/user.h"
#include "sql/domain/account.h"

#include <inttypes.h>
#include <string.h>

#define SHOWN 20

struct reply
grants_show(struct request *r)
{
    struct work *w = r->work;
    struct row *rows = grant_list(w, request_get_int(r, "after", 0), place_national(r));
    const struct row *last = keyset_cut(rows, SHOWN);
    struct xml *x = page(r);

    xml_rows(x, "requests", "request", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/account/requests?after=%s",
                                  row_text(last, "id")));
    return show(x);
}

static bool
is_reset(const struct row *request)
{
    return strcmp(row_text(request, "role"), "factor_reset") == 0;
}

/* The request of the address with its account, both within reach; NULL: not there. */
static const struct row *
request_of(struct request *r, const struct row **user)
{
    const struct row *request = grant_row(r->work, r->id);

    if (request == NULL)
        return NULL;
    *user = user_row(r->work, row_int(request, "account_id"), place_national(r));
    if (*user == NULL)
        return NULL;
    return is_reset(request) ||
                   account_may_grant(r->me->roles, role_bit(row_text(request, "role")))
               ? request
               : NULL;
}

/* Neither who asked nor who would gain decides. */
static bool
is_mine(const struct request *r, const struct row *request)
{
    return row_int(request, "asked_by") == r->me->account_id ||
           row_int(request, "account_id") == r->me->account_id;
}

static bool
is_decided(const struct row *request)
{
    return row_text(request, "decided_at") != NULL;
}

static const char *
what_came(const struct row *request, bool agrees)
{
    return is_reset(request) ? agrees ? "factor_reset" : "factor_reset_refused"
           : agrees          ? "role_granted"
                             : "role_refused";
}

static void
put_meanwhile(struct xml *x, const struct row *request)
{
    XML(x, "meanwhile")
        XML(x, "change") {
            xml_text(x, "what", what_came(request, row_bool(request, "is_granted")));
            xml_text(x, "who", row_text(request, "decided_by_name"));
            xml_text(x, "done_at", row_text(request, "decided_at"));
        }
}

/* A request that was decided is no page of its own any more, but for who was about to
 * decide it as well. */
struct reply
grant_show(struct request *r)
{
    const struct row *user;
    const struct row *request = request_of(r, &user);

    if (request == NULL)
        return missing(r);
    const bool decided = is_decided(request);
    struct xml *x = page_of_record(r, decided, !decided);
    if (x == NULL)
        return missing(r);
    if (decided)
        put_meanwhile(x, request);
    xml_row(x, "request", request);
    xml_row(x, "user", user);
    xml_rows(x, "roles", "granted", user_roles(r->work, row_int(user, "id")));
    xml_flag(x, "is_mine", is_mine(r, request));
    return show(x);
}

/* What was asked for happens now: rights change, so sessions end. */
static void
fulfil(struct request *r, const struct row *request)
{
    struct work *w = r->work;
    const int64_t id = row_int(request, "account_id");

    if (is_reset(request)) {
        account_factor_own(w, id, NULL, 0);
        recovery_delete(w, id);
    } else {
        account_role_insert(w, id, row_text(request, "role"));
        user_touch(w, id);
    }
    account_sessions_end(w, id);
}

struct reply
grant_settle(struct request *r)
{
    struct work *w = r->work;
    const struct row *user;
    const struct row *request = request_of(r, &user);
    const bool agrees = strcmp(form_text(r->form, "decision"), "agree") == 0;

    if (request == NULL)
        return missing(r);
    if (is_mine(r, request))
        return refused(r);
    if (is_decided(request))
        return moved(r);
    const int64_t id = row_int(request, "account_id");
    const char *role = row_text(request, "role");
    if (agrees && !is_reset(request) &&
        !account_roles_agree(login_of(w, id)->roles | role_bit(role))) {
        form_refuse(r->form, w, "decision", "role_mix");
        return invalid(r);
    }
    if (grant_decide(w, r->id, agrees) != 1)
        return moved(r);
    if (agrees)
        fulfil(r, request);
    const char *what = what_came(request, agrees);
    entry_tell(r, id, what);
    access_write(w, &(struct access){ .what = what,
                                      .agency_id = row_int(user, "agency_id"),
                                      .object = "account",
                                      .object_id = id,
                                      .device = entry_device(r),
                                      .detail = is_reset(request) ? NULL : role });
    flash(r, agrees ? "request_agreed" : "request_refused");
    return go(r, "/account/requests");
}
