#include "disclosure/disclosure.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "disclosure/routes.def"
#undef ROUTE
    { 0 }
};

const struct area area = {
    .name = "disclosure",
    .routes = routes,
};
