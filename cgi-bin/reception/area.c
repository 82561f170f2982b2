#include "reception/reception.h"

#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/web/unsaved.h"
#include "base/web/session.h"
#include "domain/choice.h"
#include "domain/nav.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "reception/routes.def"
#undef ROUTE
    { 0 }
};

static const char *const acts[] = {
    "close", "refuse", "answer", "pause", "go_on", NULL
};

const struct area area = {
    .name = "reception",
    .routes = routes,
    .acts = acts,
    .choices = choice_options,
    .nav = staff_nav,
    .user = session_user,
    .once = &once_forms,
    .unsaved = &unsaved_forms,
    .notes_reading = true,
    .keys = keys_read,
};
