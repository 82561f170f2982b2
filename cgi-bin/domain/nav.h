/* nav: the navigation of staff pages, the same in every program. */
#ifndef KNTC_NAV_H
#define KNTC_NAV_H

#include "base/web/route.h"

extern const struct nav staff_nav[];

#endif
