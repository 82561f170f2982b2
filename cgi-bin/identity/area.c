#include "identity/identity.h"

#include "base/core/fault.h"
#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/web/unsaved.h"
#include "base/web/session.h"
#include "base/xml/view.h"
#include "domain/choice.h"
#include "domain/docx.h"
#include "domain/nav.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "identity/routes.def"
#undef ROUTE
    { 0 }
};

static void
load_sheets(struct work *w)
{
    static const char *const sheet[] = { PROTECTION_SHEET, DOCX_SHEET };
    char error[300];

    (void)w;
    for (size_t i = 0; i < sizeof sheet / sizeof *sheet; i++)
        if (!view_load(sheet[i], error, sizeof error))
            fault("%s", error);
}

const struct area area = {
    .name = "identity",
    .routes = routes,
    .choices = choice_options,
    .nav = staff_nav,
    .user = session_user,
    .once = &once_forms,
    .unsaved = &unsaved_forms,
    .notes_reading = true,
    .keys = keys_read,
    .start = load_sheets,
};
