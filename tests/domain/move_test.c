/* Which act a page offers first: the way on, and never what ends or seals a matter. */
#include "domain/move.h"

#include "base/web/role.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <string.h>

/* All that these roles may do in a state, as if no guard stood before it; without what
 * is named. */
static const char *
leading(const char *machine, const char *state, uint32_t who, const char *without)
{
    const struct move *at[64];
    const struct move *m;
    int n = 0;

    for (int i = 0; (m = move_at(i)) != NULL; i++)
        if (strcmp(m->machine, machine) == 0 && strcmp(m->from, state) == 0 &&
            (m->who & who) != 0 && strstr(without, m->act) == NULL)
            at[n++] = m;
    m = move_leading(at, n);
    return m != NULL ? m->act : "none";
}

static void
the_way_on_stands_first(void **state)
{
    (void)state;
    static const struct {
        const char *machine, *state;
        uint32_t who;
        const char *without;
        const char *act;
    } t[] = {
        { "petition", "received", CLERK, "", "classify" },
        { "petition", "classified", CLERK, "", "propose" },
        { "petition", "classified", CLERK, "propose", "classify" },
        { "petition", "proposed", CLERK, "", "none" },
        { "petition", "proposed", HEAD, "", "accept" },
        { "petition", "proposed", LEADER, "", "ask_more" },
        { "petition", "waiting", CLERK, "", "supplement" },
        { "petition", "transferred", CLERK, "", "reply" },
        { "complaint", "accepted", HEAD, "", "assign" },
        { "complaint", "accepted", CLERK, "", "none" },
        { "complaint", "verifying", VERIFIER, "", "report" },
        { "complaint", "verifying", HEAD, "", "none" },
        { "complaint", "reported", HEAD, "", "invite" },
        { "complaint", "reported", HEAD, "invite", "dialogue" },
        { "complaint", "dialogued", HEAD, "", "decide" },
        { "denunciation", "accepted", HEAD, "", "assign" },
        { "denunciation", "accepted", CLERK, "", "notify" },
        { "denunciation", "verifying", HEAD, "", "none" },
        { "denunciation", "reported", HEAD, "", "conclude" },
        { "denunciation", "concluded", HEAD, "", "act" },
        { "denunciation", "concluded", HEAD, "act", "finish" },
        { "visit", "open", RECEIVER, "pause open", "close" },
        { "visit", "closed", RECEIVER, "", "answer" },
    };

    for (size_t i = 0; i < sizeof t / sizeof *t; i++)
        assert_string_equal(leading(t[i].machine, t[i].state, t[i].who, t[i].without),
                            t[i].act);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_way_on_stands_first),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
