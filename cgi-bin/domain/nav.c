#include "domain/nav.h"

#include <stddef.h>

const struct nav staff_nav[] = {
    { RECEIVER | LEADER | HEAD, "reception", "/reception/desk" },
    { RECEIVER | CLERK | HANDLER | LEADER | HEAD, "inbox", "/intake/inbox" },
    { CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR | PUBLISHER, "worklist",
      "/settlement/worklist" },
    { ADMIN | NATIONAL, "users", "/account/users" },
    { ADMIN | NATIONAL, "agencies", "/account/agencies" },
    { ADMIN | NATIONAL, "requests", "/account/requests" },
    { NATIONAL, "calendar", "/account/calendar" },
    { ADMIN | NATIONAL, "log", "/account/log" },
    { 0, NULL, NULL },
};
