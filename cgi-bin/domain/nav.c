#include "domain/nav.h"

#include <stddef.h>

const struct nav staff_nav[] = {
    { RECEIVER | LEADER | HEAD, "reception", "/reception/desk", false },
    { RECEIVER | CLERK | HANDLER | LEADER | HEAD, "inbox", "/intake/inbox", false },
    { CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER, "worklist",
      "/settlement/worklist", false },
    { HEAD | OWN, "openings", "/identity/opening", false },
    { ADMIN | NATIONAL, "users", "/account/users", false },
    { ADMIN | NATIONAL, "agencies", "/account/agencies", false },
    { ADMIN | NATIONAL, "requests", "/account/requests", false },
    { NATIONAL, "calendar", "/account/calendar", false },
    { ADMIN | NATIONAL, "log", "/account/log", false },
    { STAFF, "notices", "/account/notices", true },
    { 0, NULL, NULL, false },
};
