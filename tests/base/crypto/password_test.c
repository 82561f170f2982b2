/* Passwords: how they are kept, and which are refused. */
#include "fixture.h"

#include "base/crypto/password.h"

#include <argon2.h>

static int
setup(void **state)
{
    arena_setup(state);
    return password_common_load("conf/common-passwords.txt") ? 0 : -1;
}

static void
the_library_gives_the_vector_of_rfc_9106(void **state)
{
    (void)state;
    /* 5.3: Argon2id, 32 KiB, 3 passes, 4 lanes, with secret and associated data. */
    unsigned char out[32], text[32], salt[16], secret[8], data[12];

    memset(text, 1, sizeof text);
    memset(salt, 2, sizeof salt);
    memset(secret, 3, sizeof secret);
    memset(data, 4, sizeof data);

    argon2_context with = {
        .out = out,
        .outlen = 32,
        .pwd = text,
        .pwdlen = 32,
        .salt = salt,
        .saltlen = 16,
        .secret = secret,
        .secretlen = 8,
        .ad = data,
        .adlen = 12,
        .t_cost = 3,
        .m_cost = 32,
        .lanes = 4,
        .threads = 1,
        .version = ARGON2_VERSION_13,
    };

    assert_int_equal(argon2id_ctx(&with), ARGON2_OK);
    assert_hex(out, "0d640df58d78766c08c037a34a8b53c9d01ef0452d75b65eb52520e96b01e659");
}

static void
a_hash_is_a_phc_string_that_knows_its_password(void **state)
{
    (void)state;
    char *phc = password_hash(mem, "một hai ba bốn năm", false);
    char *again = password_hash(mem, "một hai ba bốn năm", false);

    assert_memory_equal(phc, "$argon2id$v=19$m=19456,t=2,p=1$", 31);
    assert_string_not_equal(phc, again);
    assert_true(password_is(phc, "một hai ba bốn năm"));
    assert_true(password_is(again, "một hai ba bốn năm"));
    assert_false(password_is(phc, "một hai ba bốn nam"));
    assert_false(password_is(phc, "một hai ba bốn năm "));
    assert_false(password_is(phc, ""));

    phc[strlen(phc) - 1] ^= 1;
    assert_false(password_is(phc, "một hai ba bốn năm"));
}

static void
who_administers_has_a_costlier_hash(void **state)
{
    (void)state;
    char *phc = password_hash(mem, "một hai ba bốn năm", true);

    assert_memory_equal(phc, "$argon2id$v=19$m=65536,t=3,p=1$", 31);
    assert_true(password_is(phc, "một hai ba bốn năm"));
}

static void
a_hash_of_the_reference_program_is_known(void **state)
{
    (void)state;
    assert_true(password_is("$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$"
                            "CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc",
                            "password"));
}

static void
nothing_else_is_ever_a_password(void **state)
{
    (void)state;
    static const char *const t[] = {
        NULL,
        "",
        "$argon2id$",
        "$argon2i$v=19$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=16$m=19456,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=1048577,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=99999999999,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJ",
        "$argon2id$v=19$m=19456,t=17,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=19456,t=2,p=2$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8",
        "$argon2id$v=19$m=19456,t=2,p=1",
        "$argon2id$v=19$m=19456,t=2,p=1$$",
        "$argon2id$v=19$m=19456,t=2,p=1$!!$!!",
    };

    EACH(row, t)
        assert_false(password_is(*row, "password"));
}

static void
a_hash_below_todays_cost_is_old(void **state)
{
    (void)state;
    static const struct {
        const char *phc;
        bool old, old_for_strong;
    } t[] = {
        { "$argon2id$v=19$m=19456,t=2,p=1$a$b", false, true },
        { "$argon2id$v=19$m=65536,t=3,p=1$a$b", false, false },
        { "$argon2id$v=19$m=65536,t=2,p=1$a$b", false, true },
        { "$argon2id$v=19$m=19455,t=2,p=1$a$b", true, true },
        { "$argon2id$v=19$m=19456,t=1,p=1$a$b", true, true },
        { "$argon2i$v=19$m=65536,t=3,p=1$a$b", true, true },
        { "$argon2id$v=16$m=65536,t=3,p=1$a$b", true, true },
        { "", true, true },
    };

    EACH(row, t) {
        assert_int_equal(password_is_old(row->phc, false), row->old);
        assert_int_equal(password_is_old(row->phc, true), row->old_for_strong);
    }
}

static void
weak_passwords_are_refused_with_their_reason(void **state)
{
    (void)state;
    static const char repeated[] = "một câu dài mà không ai đoán ra được đâu nhé, ";
    static const struct {
        const char *password, *why;
    } t[] = {
        /* Length in letters, not in bytes. */
        { "", "password_short" },
        { "Zk9#vQ2!mLp", "password_short" },
        { "ầặẫẩộồổỗớờở", "password_short" },
        { "Zk9#vQ2!mLpw", NULL },
        { "trời xanh mây trắng nắng vàng", NULL },
        { "correct horse battery staple", NULL },
        /* The list, whatever the case, the marks and the blanks. */
        { "matkhau12345", "password_common" },
        { "MatKhau12345", "password_common" },
        { "Mật Khẩu 12345", "password_common" },
        { "matkhau@12345", "password_common" },
        { "Password1234", "password_common" },
        { "P@ssw0rd1234", "password_common" },
        { "qwertyuiop12", "password_common" },
        { "qwertyuiopasdfghjkl", "password_common" },
        { "1qaz2wsx3edc", "password_common" },
        { "iloveyou2026", "password_common" },
        { "anhyeuem1234", "password_common" },
        { "nguyenthihoa", "password_common" },
        { "thihuong1985", "password_common" },
        { "123456654321", "password_common" },
        /* One to four letters over and over, and runs. */
        { "aaaaaaaaaaaa", "password_common" },
        { "AaAaAaAaAaAa", "password_common" },
        { "xk7xk7xk7xk7xk7", "password_common" },
        { "k9#mk9#mk9#mk9", "password_common" },
        { "abcdefghijklm", "password_common" },
        { "nmlkjihgfedcba", "password_common" },
        { "1234567890123", "password_common" },
        { "3210987654321", "password_common" },
        { "k9#mpk9#mpk9#mp", NULL },
        /* Words of the account and of the office. */
        { "tôi là hoanganh nhé", "password_own" },
        { "Hoàng Anh số một", "password_own" },
        { "TRAN-HOANG thì sao", "password_own" },
        { "clerk.hoanganh tháng", "password_own" },
        { "thanh tra giỏi lắm", "password_own" },
        { "mùa xuân ở Ninh Bình", "password_own" },
        { "hoa anh đào nở rộ", NULL },
    };

    EACH(row, t) {
        const char *why = password_weak(mem, row->password, "clerk.hoanganh",
                                        "Trần Hoàng Anh", "Thanh tra tỉnh Ninh Bình");

        if (row->why == NULL)
            assert_null(why);
        else if (why == NULL)
            fail_msg("%s is not refused", row->password);
        else
            assert_string_equal(why, row->why);
    }

    const char *of_92 = arena_format(mem, "%s%s", repeated, repeated);

    assert_null(password_weak(mem, of_92, NULL, NULL, NULL));
    assert_string_equal(password_weak(mem, arena_format(mem, "%s%s", of_92, repeated),
                                      NULL, NULL, NULL),
                        "password_long");
}

/* The file as the rules made it. */
static void
the_list_is_what_it_should_be(void **state)
{
    (void)state;
    FILE *file = fopen("conf/common-passwords.txt", "r");
    char line[64];
    char before[64] = "";
    int lines = 0;

    assert_non_null(file);
    for (; fgets(line, sizeof line, file) != NULL; lines++) {
        size_t n = strlen(line);

        assert_int_equal(line[n - 1], '\n');
        assert_in_range(n - 1, 12, 28);
        for (size_t i = 0; i < n - 1; i++)
            assert_true(line[i] > ' ' && line[i] < 127 &&
                        !(line[i] >= 'A' && line[i] <= 'Z'));
        assert_true(strcmp(before, line) < 0);
        memcpy(before, line, n + 1);
    }
    assert_in_range(lines, 15000, 30000);
    assert_true(ftell(file) <= 400 * 1024);
    fclose(file);
}

static void
every_line_of_the_list_is_found(void **state)
{
    (void)state;
    FILE *file = fopen("conf/common-passwords.txt", "r");
    char line[64];
    struct arena_mark mark = arena_mark(mem);

    while (fgets(line, sizeof line, file) != NULL) {
        line[strcspn(line, "\n")] = '\0';
        assert_string_equal(password_weak(mem, line, NULL, NULL, NULL),
                            "password_common");
        arena_rewind(mem, mark);
    }
    fclose(file);
}

static void
a_list_out_of_order_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool good;
    } t[] = {
        { "alpha\nbeta\n", true },
        { "alpha\n", true },
        { "", false },
        { "beta\nalpha\n", false },
        { "alpha\nalpha\n", false },
        { "alpha\nbeta", false },
        { "\nalpha\n", false },
        { "alpha\nalphabet\n", true },
        { "alphab\nalpha\n", false },
    };

    EACH(row, t) {
        const char *path = file_of(row->text, strlen(row->text), 0400);

        assert_int_equal(password_common_load(path), row->good);
        unlink(path);
    }
    assert_false(password_common_load("/tmp/kntc-no-such-list"));
    assert_true(password_common_load("conf/common-passwords.txt"));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_library_gives_the_vector_of_rfc_9106),
        cmocka_unit_test(a_hash_is_a_phc_string_that_knows_its_password),
        cmocka_unit_test(who_administers_has_a_costlier_hash),
        cmocka_unit_test(a_hash_of_the_reference_program_is_known),
        cmocka_unit_test(nothing_else_is_ever_a_password),
        cmocka_unit_test(a_hash_below_todays_cost_is_old),
        cmocka_unit_test(weak_passwords_are_refused_with_their_reason),
        cmocka_unit_test(the_list_is_what_it_should_be),
        cmocka_unit_test(every_line_of_the_list_is_found),
        cmocka_unit_test(a_list_out_of_order_is_refused),
    };

    return cmocka_run_group_tests(tests, setup, arena_teardown);
}
