#include "domain/few.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

#include <string.h>

/* A column, what is hidden of it (x), and whether its total is. */
static void
small_figures_are_hidden_and_cannot_be_reckoned(void **state)
{
    static const struct {
        const char *rule;
        int64_t cell[5];
        const char *hidden;
        bool total;
    } t[] = {
        { "nothing small", { 10, 3, 0, 7, 4 }, ".....", false },
        { "P19: one of one commune, and the least of the rest with it",
          { 10, 1, 0, 7, 6 },
          ".x..x",
          false },
        { "one and four could be two and three alone: a third goes",
          { 10, 1, 0, 7, 4 },
          ".x.xx",
          false },
        { "one and three, and nothing else: nor is the total",
          { 0, 1, 3, 0, 0 },
          ".xx..",
          true },
        { "two that are one each: their sum is two, so a third goes",
          { 10, 1, 1, 7, 40 },
          ".xxx.",
          false },
        { "two each likewise", { 2, 2, 9, 8, 30 }, "xx.x.", false },
        { "none to hide it among", { 0, 1, 0, 0, 0 }, ".x...", true },
        { "all are small", { 1, 2, 1, 2, 1 }, "xxxxx", true },
        { "all are none", { 0, 0, 0, 0, 0 }, ".....", false },
    };

    (void)state;
    for (size_t i = 0; i < sizeof t / sizeof *t; i++) {
        bool is_hidden[5];
        char got[6] = ".....";
        const bool total = few_hide(t[i].cell, is_hidden, 5);

        for (size_t j = 0; j < 5; j++)
            if (is_hidden[j])
                got[j] = 'x';
        if (strcmp(got, t[i].hidden) != 0 || total != t[i].total)
            fail_msg("%s: %s%s", t[i].rule, got, total ? " and the total" : "");
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(small_figures_are_hidden_and_cannot_be_reckoned),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
