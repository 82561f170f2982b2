/* user: the accounts of an office, and what an administrator changes of them. */
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

/* --- the list */

/* Rows of accounts and rows of their roles go in step, both by account. */
static void
put_users(struct xml *x, const struct row *users, const struct row *roles)
{
    XML(x, "users") {
        for (const struct row *u = users; u != NULL; u = u->next)
            XML(x, "user") {
                xml_columns(x, u);
                XML(x, "roles") {
                    for (; roles != NULL &&
                           row_int(roles, "account_id") == row_int(u, "id");
                         roles = roles->next)
                        xml_text(x, "role", row_text(roles, "role"));
                }
            }
    }
}

static int64_t
last_id(const struct row *rows)
{
    int64_t id = 0;

    for (; rows != NULL; rows = rows->next)
        id = row_int(rows, "id");
    return id;
}

struct reply
users_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *agency = place_asked(r, "agency");
    const int64_t after = request_get_int(r, "after", 0);

    if (agency == NULL)
        return missing(r);
    const int64_t agency_id = row_int(agency, "id");
    struct row *rows = user_list(w, agency_id, after);
    const struct row *last = keyset_cut(rows, SHOWN);
    struct xml *x = page(r);
    XML(x, "agency") {
        xml_text(x, "id", row_text(agency, "id"));
        xml_text(x, "name", row_text(agency, "name"));
    }
    put_users(x, rows, user_list_roles(w, agency_id, after, last_id(rows)));
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/account/users?agency=%" PRId64 "&after=%s",
                                  agency_id, row_text(last, "id")));
    return show(x);
}

/* --- one account */

static const struct row *
user_of(struct request *r)
{
    return user_row(r->work, r->id, place_national(r));
}

/* What can be done to the account now; nobody does it to herself. */
static void
put_acts(struct request *r, struct xml *x, const struct row *user)
{
    struct work *w = r->work;
    const bool is_disabled = row_bool(user, "is_disabled");
    const struct {
        const char *act;
        bool is_offered;
    } acts[] = {
        { "edit", true },
        { "handover", true },
        { "secret", !is_disabled },
        { "reset", !is_disabled && row_bool(user, "has_factor") },
        { is_disabled ? "enable" : "disable", true },
    };

    XML(x, "actions") {
        for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
            if (acts[i].is_offered && (i <= 1 || r->id != r->me->account_id))
                XML(x, "action") {
                    xml_attr(x, "key",
                             arena_format(w->mem, "user_act.%s", acts[i].act));
                    xml_attr(x, "path",
                             arena_format(w->mem, "/account/user/%" PRId64 "/%s", r->id,
                                          acts[i].act));
                }
    }
}

struct reply
user_show(struct request *r)
{
    struct work *w = r->work;
    const struct row *user = user_of(r);

    if (user == NULL)
        return missing(r);
    struct xml *x = page(r);
    xml_row(x, "user", user);
    xml_rows(x, "roles", "granted", user_roles(w, r->id));
    xml_rows(x, "requests", "request", user_open_requests(w, r->id));
    put_acts(r, x, user);
    return show(x);
}

/* --- a new one */

struct reply
user_new(struct request *r)
{
    struct work *w = r->work;

    if (!r->form->is_sent) {
        const struct row *agency = place_asked(r, "agency");

        if (agency == NULL)
            return missing(r);
        form_set(r->form, w, "agency_id", row_text(agency, "id"));
    }
    place_option(r, "agency_id");
    return show(page_with_form(r));
}

static uint32_t
roles_typed(const struct form *f)
{
    uint32_t roles = 0;
    const struct value *v = NULL;

    while ((v = values_next(&f->values, "role", v)) != NULL)
        if (v->text != NULL)
            roles |= role_bit(v->text);
    return roles;
}

/* The form's roles without those that wait for a second administrator. */
static struct values
granted_now(struct work *w, const struct form *f)
{
    struct values v = { 0 };

    for (const struct value *x = f->values.first; x != NULL; x = x->next)
        if (strcmp(x->name, "role") != 0 ||
            (x->text != NULL && (role_bit(x->text) & TWO_GRANT) == 0))
            values_add(w->mem, &v, x->name, x->text);
    return v;
}

struct change {
    int64_t account_id;
    int64_t agency_id;
};

static void
write_down(struct request *r, struct change c, const char *what, const char *detail)
{
    access_write(r->work, &(struct access){ .what = what,
                                            .agency_id = c.agency_id,
                                            .object = "account",
                                            .object_id = c.account_id,
                                            .device = entry_device(r),
                                            .detail = detail });
    if (c.account_id != r->me->account_id)
        entry_tell(r, c.account_id, what);
}

/* Asks for the roles among these that two must grant; true where there was one. */
static bool
ask(struct request *r, struct change c, uint32_t roles)
{
    struct work *w = r->work;
    bool asked = false;

    for (uint32_t bit = PUBLIC; bit <= TICK; bit <<= 1) {
        if ((roles & TWO_GRANT & bit) == 0 ||
            row_int(grant_is_open(w, c.account_id, role_word(bit)), "n") != 0)
            continue;
        grant_ask(w, c.account_id, role_word(bit));
        write_down(r, c, "role_asked", role_word(bit));
        asked = true;
    }
    return asked;
}

struct reply
user_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const char *name = account_name_read(w->mem, form_text(f, "user_name"));
    const uint32_t roles = roles_typed(f);

    if (name == NULL)
        form_refuse(f, w, "user_name", "user_name");
    if (!account_roles_agree(roles))
        form_refuse(f, w, "role", "role_mix");
    if (!place_choose(r, "agency_id") || f->bad)
        return invalid(r);
    form_set(f, w, "user_name", name);

    const struct values now = granted_now(w, f);
    const char *secret = account_secret_new(w);
    const int64_t id = account_make(w, &now, secret);
    if (id == 0) {
        form_refuse(f, w, "user_name", "user_name_taken");
        return invalid(r);
    }
    const bool asked = ask(
        r, (struct change){ .account_id = id, .agency_id = form_int(f, "agency_id") },
        roles);
    struct xml *x = page(r);
    xml_row(x, "user", user_row(w, id, place_national(r)));
    xml_text(x, "secret", secret);
    if (asked)
        XML(x, "notice") {
            xml_attr(x, "kind", "info");
            xml_attr(x, "key", "role_asked");
        }
    return show_once(x);
}

/* --- changes */

struct reply
user_edit(struct request *r)
{
    struct work *w = r->work;
    const struct row *user = user_of(r);

    if (user == NULL)
        return missing(r);
    if (!r->form->is_sent) {
        form_set(r->form, w, "display_name", row_text(user, "display_name"));
        form_set(r->form, w, "title", row_text(user, "post"));
        form_set(r->form, w, "agency_id", row_text(user, "agency_id"));
        for (const struct row *x = user_roles(w, r->id); x != NULL; x = x->next)
            form_set(r->form, w, "role", row_text(x, "role"));
    }
    place_option(r, "agency_id");
    struct xml *x = page_with_form(r);
    xml_row(x, "user", user);
    xml_flag(x, "is_me", r->id == r->me->account_id);
    page_seen(r, x, row_int(user, "version"));
    if (has_moved(r, row_int(user, "version")))
        log_put_meanwhile(r, x, "account");
    return show(x);
}

static bool
differs(const struct row *user, const char *column, const char *text)
{
    const char *old = row_text(user, column);

    return strcmp(old == NULL ? "" : old, text == NULL ? "" : text) != 0;
}

/* Gives what one may give, takes what is not wanted any more, asks for the rest. */
static bool
change_roles(struct request *r, struct change c, uint32_t old, uint32_t new)
{
    struct work *w = r->work;
    const uint32_t given = new & ~old & ~(uint32_t)TWO_GRANT;

    for (uint32_t bit = PUBLIC; bit <= TICK; bit <<= 1) {
        if ((given & bit) != 0) {
            account_role_insert(w, c.account_id, role_word(bit));
            write_down(r, c, "role_granted", role_word(bit));
        }
        if ((old & ~new &bit) != 0) {
            user_role_delete(w, c.account_id, role_word(bit));
            write_down(r, c, "role_removed", role_word(bit));
        }
    }
    return ask(r, c, new & ~old);
}

static const char *
what_changed(struct request *r, const struct row *user)
{
    const struct form *f = r->form;
    const struct {
        const char *column;
        const char *field;
        const char *word;
    } fields[] = { { "display_name", "display_name", "display_name" },
                   { "post", "title", "post" },
                   { "agency_id", "agency_id", "agency_id" } };
    const char *detail = "";

    for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
        if (differs(user, fields[i].column, form_text(f, fields[i].field)))
            detail = arena_format(r->work->mem, "%s%s%s", detail,
                                  *detail == '\0' ? "" : " ", fields[i].word);
    return *detail == '\0' ? NULL : detail;
}

struct reply
user_change(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const struct row *user = user_of(r);

    if (user == NULL)
        return missing(r);
    const uint32_t old = login_of(w, r->id)->roles;
    const uint32_t new = r->id == r->me->account_id ? old : roles_typed(f);
    if (!account_roles_agree(new))
        form_refuse(f, w, "role", "role_mix");
    if (!place_choose(r, "agency_id") || f->bad)
        return invalid(r);

    const char *detail = what_changed(r, user);
    const bool is_moved = differs(user, "agency_id", form_text(f, "agency_id"));
    const struct change c = { .account_id = r->id,
                              .agency_id = form_int(f, "agency_id") };
    if (has_moved(r, row_int(user, "version")) ||
        user_update(w, &f->values, r->id, row_int(user, "version")) != 1)
        return moved(r);
    if (detail != NULL)
        write_down(r, c, "user_changed", detail);
    const bool asked = change_roles(r, c, old, new);
    if (is_moved || ((old ^ new) & ~(uint32_t)TWO_GRANT) != 0 || (old & ~new) != 0)
        account_sessions_end(w, r->id);
    flash(r, asked ? "role_asked" : "user_changed");
    return go(r, "/account/user/%" PRId64, r->id);
}

/* --- acts of one button */

static bool
is_act(const char *act)
{
    static const char *const acts[] = { "disable", "enable", "secret", "reset" };

    for (size_t i = 0; i < sizeof acts / sizeof *acts; i++)
        if (strcmp(acts[i], act) == 0)
            return true;
    return false;
}

static struct xml *
act_page(struct request *r, const struct row *user)
{
    struct xml *x = page(r);

    xml_row(x, "user", user);
    xml_text(x, "act", r->act);
    return x;
}

struct reply
user_act_new(struct request *r)
{
    const struct row *user = user_of(r);

    if (user == NULL || !is_act(r->act) || r->id == r->me->account_id)
        return missing(r);
    struct xml *x = act_page(r, user);
    if (strcmp(r->act, "disable") == 0)
        handover_put_open(x, r->work, user);
    return show(x);
}

static struct reply
new_secret(struct request *r, struct change c, const struct row *user)
{
    const char *secret = account_secret_new(r->work);

    account_secret_set(r->work, r->id, secret);
    write_down(r, c, "secret_issued", NULL);
    struct xml *x = act_page(r, user);
    xml_text(x, "secret", secret);
    return show_once(x);
}

static struct reply
ask_reset(struct request *r, struct change c)
{
    struct work *w = r->work;

    if (row_int(grant_is_open(w, r->id, "factor_reset"), "n") == 0) {
        grant_ask(w, r->id, "factor_reset");
        write_down(r, c, "factor_reset_asked", NULL);
    }
    flash(r, "reset_asked");
    return go(r, "/account/user/%" PRId64, r->id);
}

struct reply
user_act(struct request *r)
{
    struct work *w = r->work;
    const struct row *user = user_of(r);

    if (user == NULL || !is_act(r->act) || r->id == r->me->account_id)
        return missing(r);
    const struct change c = { .account_id = r->id,
                              .agency_id = row_int(user, "agency_id") };
    if (strcmp(r->act, "secret") == 0)
        return new_secret(r, c, user);
    if (strcmp(r->act, "reset") == 0)
        return ask_reset(r, c);

    const bool disables = strcmp(r->act, "disable") == 0;
    if (user_disabled_set(w, r->id, disables) == 1) {
        write_down(r, c, disables ? "user_disabled" : "user_enabled", NULL);
        if (disables)
            account_sessions_end(w, r->id);
    }
    flash(r, disables ? "user_disabled" : "user_enabled");
    return go(r, "/account/user/%" PRId64, r->id);
}
