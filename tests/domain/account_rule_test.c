/* Names, roles and ways of accounts. */
#include "domain/account_rule.h"

#include "base/core/arena.h"
#include "base/web/route.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>
#include <cmocka.h>

#define EACH(row, table)                                                               \
    for (size_t row = 0; row < sizeof(table) / sizeof *(table); row++)

static struct arena *mem;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open(1 << 20);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

static void
a_user_name_is_small_letters_of_ascii(void **state)
{
    (void)state;
    static const struct {
        const char *typed;
        const char *name; /* NULL: no user name */
    } t[] = {
        { "binh.nt", "binh.nt" },
        { "Binh.NT", "binh.nt" },
        { "h2", "h2" },
        { "phuong_02-a", "phuong_02-a" },
        { "b", NULL },
        { "2binh", NULL },
        { ".binh", NULL },
        { "bình", NULL },
        { "binh nt", NULL },
        { "binh'--", NULL },
        { "", NULL },
        { NULL, NULL },
        { "abcdefghijabcdefghijabcdefghijabcdefghij",
          "abcdefghijabcdefghijabcdefghijabcdefghij" },
        { "abcdefghijabcdefghijabcdefghijabcdefghijk", NULL },
    };

    EACH(i, t) {
        const char *name = account_name_read(mem, t[i].typed);

        if (t[i].name == NULL)
            assert_null(name);
        else
            assert_string_equal(name, t[i].name);
    }
}

static void
who_administers_sees_no_matters(void **state)
{
    (void)state;
    static const struct {
        uint32_t roles;
        bool agree;
    } t[] = {
        { NOBODY, true },           { RECEIVER | CLERK, true },
        { HANDLER | READER, true }, { ADMIN, true },
        { NATIONAL, true },         { ADMIN | NATIONAL, true },
        { ADMIN | CLERK, false },   { NATIONAL | READER, false },
        { ADMIN | HEAD, false },
    };

    EACH(i, t)
        assert_int_equal(account_roles_agree(t[i].roles), t[i].agree);
}

static void
roles_are_given_by_who_administers(void **state)
{
    (void)state;
    static const struct {
        uint32_t mine;
        uint32_t role;
        bool may;
    } t[] = {
        { ADMIN, CLERK, true },       { ADMIN, ADMIN, true },
        { ADMIN, READER, true },      { ADMIN, NATIONAL, false },
        { NATIONAL, NATIONAL, true }, { NATIONAL, CLERK, true },
        { HEAD, CLERK, false },       { READER, READER, false },
        { ADMIN, SENDER, false },     { ADMIN, TICK, false },
        { ADMIN, PUBLIC, false },     { ADMIN, CLERK | HEAD, false },
        { ADMIN, NOBODY, false },
    };

    EACH(i, t)
        assert_int_equal(account_may_grant(t[i].mine, t[i].role), t[i].may);
}

static void
a_person_begins_where_her_work_waits(void **state)
{
    (void)state;
    static const struct {
        uint32_t roles;
        const char *path;
    } t[] = {
        { RECEIVER, "/reception/desk" },
        { RECEIVER | CLERK, "/reception/desk" },
        { CLERK, "/intake/inbox" },
        { HANDLER | LEADER, "/intake/inbox" },
        { LEADER, "/settlement/worklist" },
        { HEAD, "/settlement/worklist" },
        { INSPECTOR, "/settlement/worklist" },
        { PUBLISHER, "/settlement/worklist" },
        { VERIFIER | READER, "/settlement/worklist" },
        { ADMIN, "/account/users" },
        { NATIONAL, "/account/users" },
        { REPORTER, "/account/me" },
        { READER, "/account/me" },
        { NOBODY, "/account/me" },
    };

    EACH(i, t)
        assert_string_equal(account_start(t[i].roles), t[i].path);
}

static void
the_next_page_is_one_of_ours(void **state)
{
    (void)state;
    static const char *const good[] = { "/intake/inbox", "/settlement/casefile/12/why",
                                        "/account/user/7", "/tra-cuu", "/a_b" };
    static const char *const bad[] = {
        "/",      "",          "//evil.example", "/\\evil.example",
        "intake", "https://x", "/a?b",           "/a#b",
        "/a%2f",  "/A",        "/a b",           "/a\n",
        "/../x",  "/a;b",      "/đơn",           "javascript:x",
    };

    EACH(i, good)
        assert_string_equal(account_next(good[i]), good[i]);
    EACH(i, bad)
        assert_null(account_next(bad[i]));
    assert_null(account_next(NULL));

    char *longest = arena_alloc(mem, 122);

    memset(longest, 'a', 121);
    longest[0] = '/';
    assert_null(account_next(longest));
    longest[120] = '\0';
    assert_non_null(account_next(longest));
}

static void
a_recovery_code_tells_its_number(void **state)
{
    (void)state;
    for (int n = 0; n < 10; n++) {
        const char *digits = account_recovery_new(mem, n);

        assert_int_equal(strlen(digits), 26);
        assert_int_equal(account_recovery_n(digits), n);
        assert_string_not_equal(digits, account_recovery_new(mem, n));
    }
    assert_string_equal(account_recovery_show(mem, "34821390457118326674029315"),
                        "3-48213-90457-11832-66740-29315");
}

static void
what_has_other_digits_is_no_recovery_code(void **state)
{
    (void)state;
    static const char *const bad[] = { "",
                                       "123456",
                                       "3482139045711832667402931",
                                       "348213904571183266740293155",
                                       "3-48213-90457-11832-66740-29315",
                                       "3482139045711832667402931x" };

    EACH(i, bad)
        assert_int_equal(account_recovery_n(bad[i]), -1);
    assert_int_equal(account_recovery_n(NULL), -1);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_user_name_is_small_letters_of_ascii),
        cmocka_unit_test(who_administers_sees_no_matters),
        cmocka_unit_test(roles_are_given_by_who_administers),
        cmocka_unit_test(a_person_begins_where_her_work_waits),
        cmocka_unit_test(the_next_page_is_one_of_ours),
        cmocka_unit_test(a_recovery_code_tells_its_number),
        cmocka_unit_test(what_has_other_digits_is_no_recovery_code),
    };

    return cmocka_run_group_tests_name("account_rule", tests, setup, teardown);
}
