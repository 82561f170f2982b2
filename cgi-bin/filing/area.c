#include "filing/booking.h"

#include "base/core/fault.h"
#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/xml/view.h"
#include "domain/choice.h"
#include "domain/docx.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "filing/routes.def"
#undef ROUTE
    { 0 }
};

/* Who goes back in her browser and answers a question anew sends the same form twice,
 * and means it: a page of the draft is taken as often as it comes. */
static bool
is_step(const struct request *r)
{
    return r->route->handler == step_answer || r->route->handler == start_begin;
}

static bool
begin(struct request *r, const char **to)
{
    if (is_step(r) || once_forms.begin(r, to))
        return true;
    if (r->route->handler == booking_send && *to != NULL)
        booking_again(r);
    return false;
}

static void
end(struct request *r, const char *to)
{
    if (!is_step(r))
        once_forms.end(r, to);
}

static bool
happened(struct request *r, const char **to)
{
    return !is_step(r) && once_forms.happened(r, to);
}

static const struct once once = { begin, end, happened };

static void
load_sheets(struct work *w)
{
    char error[300];

    (void)w;
    if (!view_load(DOCX_SHEET, error, sizeof error))
        fault("%s", error);
}

const struct area area = {
    .name = "filing",
    .routes = routes,
    .choices = choice_options,
    .once = &once,
    .keys = keys_read,
    .start = load_sheets,
};
