#include "tool/kntc.h"

#include "base/web/route.h"

#include <stdio.h>

/* An area's own header for the names of roles that its table uses. */
#if __has_include("account/account.h")
#include "account/account.h"
#endif
#if __has_include("identity/identity.h")
#include "identity/identity.h"
#endif
#if __has_include("filing/filing.h")
#include "filing/filing.h"
#endif
#if __has_include("intake/intake.h")
#include "intake/intake.h"
#endif
#if __has_include("letter/letter.h")
#include "letter/letter.h"
#endif
#if __has_include("reception/reception.h")
#include "reception/reception.h"
#endif
#if __has_include("settlement/settlement.h")
#include "settlement/settlement.h"
#endif
#if __has_include("lookup/lookup.h")
#include "lookup/lookup.h"
#endif
#if __has_include("disclosure/disclosure.h")
#include "disclosure/disclosure.h"
#endif

struct line {
    const char *program;
    const char *method;
    const char *path;
    uint32_t role;
    const char *form;
    const char *view;
};

/* A table of routes is included as text: the tool links no area. Each area has its
 * block here; tests/tool/routes.t finds the area that has none. */
#define ROUTE(method, path, role, handler, form, view)                                 \
    { PROGRAM, #method, path, role, form, view },

static const struct line lines[] = {
#define PROGRAM "account"
#if __has_include("account/routes.def")
#include "account/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "identity"
#if __has_include("identity/routes.def")
#include "identity/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "filing"
#if __has_include("filing/routes.def")
#include "filing/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "intake"
#if __has_include("intake/routes.def")
#include "intake/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "letter"
#if __has_include("letter/routes.def")
#include "letter/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "reception"
#if __has_include("reception/routes.def")
#include "reception/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "settlement"
#if __has_include("settlement/routes.def")
#include "settlement/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "lookup"
#if __has_include("lookup/routes.def")
#include "lookup/routes.def"
#endif
#undef PROGRAM
#define PROGRAM "disclosure"
#if __has_include("disclosure/routes.def")
#include "disclosure/routes.def"
#endif
#undef PROGRAM
    { NULL, NULL, NULL, 0, NULL, NULL },
};

static void
put_roles(uint32_t roles)
{
    const char *comma = "";

    for (uint32_t bit = 1; bit < OWN; bit <<= 1)
        if ((roles & bit) != 0) {
            printf("%s%s", comma, role_word(bit));
            comma = ",";
        }
    if ((roles & FRESH) != 0)
        printf("%sfresh", comma);
    if ((roles & OWN) != 0)
        printf("%sown", comma);
    if ((roles & CACHED) != 0)
        printf("%scached", comma);
    if ((roles & APART) != 0)
        printf("%sapart", comma);
    if (roles == NOBODY)
        printf("nobody");
}

int
kntc_routes(struct tool *t, int n, char **word)
{
    (void)word;
    if (n != 0)
        tool_usage(t);
    for (const struct line *l = lines; l->program != NULL; l++) {
        printf("%s\t%s\t", l->method, l->path);
        put_roles(l->role);
        printf("\t%s\t%s\t%s\n", l->program, l->form != NULL ? l->form : "",
               l->view != NULL ? l->view : "");
    }
    return TOOL_GOOD;
}
