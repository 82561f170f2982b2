#include "lookup/lookup.h"

#include <stddef.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "lookup/routes.def"
#undef ROUTE
    { 0 }
};

const struct area area = {
    .name = "lookup",
    .routes = routes,
};
