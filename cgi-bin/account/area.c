#include "account/account.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/password.h"
#include "base/db/db.h"
#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/web/unsaved.h"
#include "base/web/session.h"
#include "base/work.h"
#include "domain/account_rule.h"
#include "domain/choice.h"
#include "domain/nav.h"
#include "sql/account/place.h"

#include <stddef.h>
#include <string.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "account/routes.def"
#undef ROUTE
    { 0 }
};

/* What an incident with personal data may be about. */
static const char *const breach_data[] = { "name",   "contact",  "paper",   "matter",
                                           "health", "denounce", "account", "other" };

/* Lists of this area: roles that the user may give, kinds of agency, and what a second
 * administrator may say. */
static void
choices(struct work *w, struct form *f, const char *field, const char *of)
{
    if (strcmp(of, "role") == 0) {
        for (uint32_t bit = PUBLIC; bit <= TICK; bit <<= 1)
            if (w->me != NULL && account_may_grant(w->me->roles, bit))
                form_option(f, w, field, role_word(bit), NULL);
    } else if (strcmp(of, "agency_kind") == 0) {
        for (const struct row *k = place_kinds(w); k != NULL; k = k->next)
            form_option(f, w, field, row_text(k, "kind"), NULL);
    } else if (strcmp(of, "holiday_kind") == 0) {
        form_option(f, w, field, "off", NULL);
        form_option(f, w, field, "work", NULL);
        form_option(f, w, field, "usual", NULL);
    } else if (strcmp(of, "breach_data") == 0) {
        for (size_t i = 0; i < sizeof breach_data / sizeof *breach_data; i++)
            form_option(f, w, field, breach_data[i], NULL);
    } else if (strcmp(of, "breach_harm") == 0) {
        form_option(f, w, field, "yes", NULL);
        form_option(f, w, field, "no", NULL);
    } else if (strcmp(of, "accounts") == 0) {
        form_option(f, w, field, "moved", NULL);
        form_option(f, w, field, "ended", NULL);
    } else if (strcmp(of, "grant_decision") == 0) {
        form_option(f, w, field, "agree", NULL);
        form_option(f, w, field, "refuse", NULL);
    } else {
        choice_options(w, f, field, of);
    }
}

static void
start(struct work *w)
{
    const char *path =
        arena_format(w->mem, "%s/conf/common-passwords.txt", w->conf->root);

    if (!password_common_load(path))
        fault("%s is missing or not sorted", path);
}

const struct area area = {
    .name = "account",
    .routes = routes,
    .choices = choices,
    .nav = staff_nav,
    .user = session_user,
    .once = &once_forms,
    .unsaved = &unsaved_forms,
    .keys = keys_read,
    .start = start,
};
