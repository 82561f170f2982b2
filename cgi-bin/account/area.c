#include "account/account.h"

#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/password.h"
#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/web/session.h"
#include "base/work.h"
#include "domain/choice.h"
#include "domain/nav.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "account/routes.def"
#undef ROUTE
    { 0 }
};

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
    .choices = choice_options,
    .nav = staff_nav,
    .user = session_user,
    .once = &once_forms,
    .keys = keys_read,
    .start = start,
};
