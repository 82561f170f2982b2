#include "base/core/conf.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

/* Every test has an empty directory of its own and stands in it. */
static char directory[64];

static int
setup(void **state)
{
    (void)state;
    unsetenv("CREDENTIALS_DIRECTORY");
    snprintf(directory, sizeof directory, "/tmp/conf_test.XXXXXX");
    return mkdtemp(directory) == NULL || chdir(directory) < 0;
}

static int
teardown(void **state)
{
    static const char *const files[] = { "kntc.conf",           "conf.d/10-office.conf",
                                         "conf.d/20-site.conf", "conf.d/30-last.conf",
                                         "conf.d/note.txt",     "conf.d/.hidden.conf" };

    (void)state;
    for (size_t i = 0; i < sizeof files / sizeof files[0]; i++)
        unlink(files[i]);
    rmdir("conf.d");
    return chdir("/") < 0 || rmdir(directory) < 0;
}

static void
write_file(const char *name, const char *text, size_t n)
{
    FILE *f = fopen(name, "w");

    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

static void
put(const char *name, const char *text)
{
    write_file(name, text, strlen(text));
}

static char error[200];

static const struct conf *
load(void)
{
    return conf_load("kntc.conf", error, sizeof error);
}

static void
what_is_not_set_has_a_usual_value(void **state)
{
    (void)state;
    put("kntc.conf", "origin = https://kntc.example.gov.vn\n");

    const struct conf *c = load();

    assert_non_null(c);
    assert_string_equal(c->root, "/usr/share/kntc");
    assert_string_equal(c->database, "kntc");
    assert_string_equal(c->database_sealed, "kntc_sealed");
    assert_string_equal(c->database_socket, "/run/mysqld/mysqld.sock");
    assert_string_equal(c->database_user, "");
    assert_string_equal(c->database_password_file, "");
    assert_string_equal(c->keys, "/etc/kntc/keys");
    assert_string_equal(c->store, "/var/lib/kntc/store");
    assert_string_equal(c->quarantine, "/var/lib/kntc/quarantine");
    assert_string_equal(c->origin, "https://kntc.example.gov.vn");
    assert_string_equal(c->office_name, "");
    assert_int_equal(c->workers, 6);
    assert_int_equal(c->recycle, 2000);
    assert_int_equal(c->request_kb, 256);
    assert_int_equal(c->upload_mb, 25);
    assert_int_equal(c->arena_mb, 8);
    assert_int_equal(c->session_idle_min, 30);
    assert_int_equal(c->session_hours, 10);
    assert_int_equal(c->fresh_min, 10);
    assert_true(c->secure_cookie);
    assert_false(c->test);
}

static void
a_file_is_read_as_a_person_writes_it(void **state)
{
    (void)state;
    put("kntc.conf", "# Cổng của tỉnh\n"
                     "\n"
                     "  origin=http://127.0.0.1:8080   # for the test\r\n"
                     "office_name =  Ban Tiếp công dân  tỉnh Lào Cai\n"
                     "hotline = 1800#9 \n"
                     "\tstore\t=\tvar/store\t# relative\n"
                     "database_user = \n"
                     "secure_cookie = no\n"
                     "test = true\n"
                     "workers = 2");

    const struct conf *c = load();

    assert_non_null(c);
    assert_string_equal(c->origin, "http://127.0.0.1:8080");
    assert_string_equal(c->office_name, "Ban Tiếp công dân  tỉnh Lào Cai");
    assert_string_equal(c->hotline, "1800#9");
    assert_string_equal(c->store, "var/store");
    assert_string_equal(c->database_user, "");
    assert_false(c->secure_cookie);
    assert_true(c->test);
    assert_int_equal(c->workers, 2);
}

static void
text_is_nfc(void **state)
{
    (void)state;
    put("kntc.conf", "origin = https://a.vn\noffice_name = Hoa\xcc\x80 Bi\xcc\x80nh\n");
    assert_string_equal(load()->office_name, "Hoà Bình");
}

static void
a_later_file_wins(void **state)
{
    (void)state;
    put("kntc.conf",
        "origin = https://a.vn\nworkers = 1\nrecycle = 1\nupload_mb = 1\n");
    assert_int_equal(mkdir("conf.d", 0700), 0);
    /* written neither in order nor in reverse: only their names count */
    put("conf.d/20-site.conf", "workers = 3\nrecycle = 3\n");
    put("conf.d/30-last.conf", "workers = 4\n");
    put("conf.d/10-office.conf", "workers = 2\nrecycle = 2\n");
    put("conf.d/note.txt", "upload_mb = 9\n");
    put("conf.d/.hidden.conf", "upload_mb = 9\n");

    const struct conf *c = load();

    assert_non_null(c);
    assert_int_equal(c->workers, 4);
    assert_int_equal(c->recycle, 3);
    assert_int_equal(c->upload_mb, 1);
}

static void
a_directory_beside_the_path(void **state)
{
    char path[100];

    (void)state;
    put("kntc.conf", "origin = https://a.vn\n");
    assert_int_equal(mkdir("conf.d", 0700), 0);
    put("conf.d/20-site.conf", "workers = 4\n");
    snprintf(path, sizeof path, "%s/kntc.conf", directory);
    assert_int_equal(chdir("/"), 0);
    assert_int_equal(conf_load(path, error, sizeof error)->workers, 4);
    assert_int_equal(chdir(directory), 0);
}

static void
credentials_of_the_service_win(void **state)
{
    (void)state;
    put("kntc.conf", "origin = https://a.vn\nkeys = var/keys\n");
    assert_string_equal(load()->keys, "var/keys");
    setenv("CREDENTIALS_DIRECTORY", "/run/credentials/kntc@intake.service", 1);
    assert_string_equal(load()->keys, "/run/credentials/kntc@intake.service");
    setenv("CREDENTIALS_DIRECTORY", "", 1);
    assert_string_equal(load()->keys, "var/keys");
}

static void
what_is_wrong_is_refused_with_file_and_line(void **state)
{
    static const struct {
        const char *text;
        const char *error;
    } facts[] = {
        { "wokers = 3\n", "kntc.conf:1: there is no setting of this name" },
        { "\n# x\nworkers\n", "kntc.conf:3: a line is \"name = value\"" },
        { "= 3\n", "kntc.conf:1: there is no setting of this name" },
        { "workers = 0\n", "kntc.conf:1: workers must be a whole number from 1 to 60" },
        { "workers = 61\n",
          "kntc.conf:1: workers must be a whole number from 1 to 60" },
        { "workers = -1\n",
          "kntc.conf:1: workers must be a whole number from 1 to 60" },
        { "workers = 1e1\n",
          "kntc.conf:1: workers must be a whole number from 1 to 60" },
        { "workers =\n", "kntc.conf:1: workers must be a whole number from 1 to 60" },
        { "recycle = 99999999999999999999999\n",
          "kntc.conf:1: recycle must be a whole number from 1 to 1000000" },
        { "test = maybe\n", "kntc.conf:1: test must be yes or no" },
        { "root =\n", "kntc.conf:1: root must not be empty" },
        { "workers = 2\nworkers = 3\n",
          "kntc.conf:2: workers is set in line 1 already" },
        { "email = \xff\n",
          "kntc.conf:1: the value is not UTF-8, or holds a control character" },
        { "email = a\x1b[1m\n",
          "kntc.conf:1: the value is not UTF-8, or holds a control character" },
        { "origin = https://kntc.gov.vn/\n",
          "kntc.conf:1: origin must be like https://kntc.example.gov.vn, in lower case "
          "and "
          "without a slash at the end" },
        { "workers = 2\n",
          "kntc.conf: origin is missing: the address of the portal, like "
          "https://kntc.example.gov.vn" },
    };

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        put("kntc.conf", facts[i].text);
        assert_null(load());
        assert_string_equal(error, facts[i].error);
    }
}

static void
origins(void **state)
{
    static const struct {
        const char *origin;
        bool good;
    } facts[] = {
        { "https://kntc.example.gov.vn", true },
        { "https://localhost:8443", true },
        { "http://[::1]:8080", true },
        { "kntc.example.gov.vn", false },
        { "https://", false },
        { "https://KNTC.gov.vn", false },
        { "ftp://kntc.gov.vn", false },
        { "https://kntc.gov.vn/x", false },
        { "https://a b", false },
        { "", false },
    };
    char text[100];

    (void)state;
    for (size_t i = 0; i < sizeof facts / sizeof facts[0]; i++) {
        snprintf(text, sizeof text, "origin = %s\n", facts[i].origin);
        put("kntc.conf", text);
        assert_int_equal(load() != NULL, facts[i].good);
    }
}

static void
a_file_of_conf_d_is_named_too(void **state)
{
    (void)state;
    put("kntc.conf", "origin = https://a.vn\n");
    assert_int_equal(mkdir("conf.d", 0700), 0);
    put("conf.d/10-office.conf", "workers = 2\n");
    put("conf.d/20-site.conf", "\nworkers = x\n");
    assert_null(load());
    assert_string_equal(error, "conf.d/20-site.conf:2: workers must be a whole number "
                               "from 1 to 60");
}

static void
files_that_cannot_be_read(void **state)
{
    static char big[70000];

    (void)state;
    assert_null(load());
    assert_string_equal(error, "kntc.conf: No such file or directory");

    assert_null(conf_load("/tmp", error, sizeof error));
    assert_string_equal(error, "/tmp: Is a directory");

    memset(big, '\n', sizeof big);
    write_file("kntc.conf", big, sizeof big);
    assert_null(load());
    assert_string_equal(error, "kntc.conf: is larger than 64 KiB");

    write_file("kntc.conf", "workers = 2\0\n", 13);
    assert_null(load());
    assert_string_equal(error, "kntc.conf: holds a NUL");

    put("kntc.conf", "");
    assert_null(load());
    assert_non_null(strstr(error, "origin is missing"));
}

static void
a_message_fits_its_room(void **state)
{
    char small[16];

    (void)state;
    put("kntc.conf", "workers = x\n");
    assert_null(conf_load("kntc.conf", small, sizeof small));
    assert_string_equal(small, "kntc.conf:1: wo");
    assert_null(conf_load("kntc.conf", small, 5));
    assert_string_equal(small, "kntc");
    assert_null(conf_load("kntc.conf", NULL, 0));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(what_is_not_set_has_a_usual_value, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(a_file_is_read_as_a_person_writes_it, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(text_is_nfc, setup, teardown),
        cmocka_unit_test_setup_teardown(a_later_file_wins, setup, teardown),
        cmocka_unit_test_setup_teardown(a_directory_beside_the_path, setup, teardown),
        cmocka_unit_test_setup_teardown(credentials_of_the_service_win, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(what_is_wrong_is_refused_with_file_and_line,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(origins, setup, teardown),
        cmocka_unit_test_setup_teardown(a_file_of_conf_d_is_named_too, setup, teardown),
        cmocka_unit_test_setup_teardown(files_that_cannot_be_read, setup, teardown),
        cmocka_unit_test_setup_teardown(a_message_fits_its_room, setup, teardown),
    };

    return cmocka_run_group_tests_name("conf", tests, NULL, NULL);
}
