/* Thousands of rows by one statement are the rows that were meant. */
#include "base/db/bulk.h"

#include "scratch.h"

static struct db *admin;
static struct arena *mem;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open(8 << 20);
    admin = scratch_admin();
    db_script(
        admin,
        "create table thing (id int unsigned not null primary key,\n"
        "  code varchar(8) character set ascii collate ascii_bin null,\n"
        "  name varchar(40) character set utf8mb4 null, hash varbinary(40) null,\n"
        "  day date null, at datetime(6) null, n int not null default 1\n"
        ") engine=innodb;\n",
        "tables");
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    scratch_drop(admin);
    return 0;
}

static const char *
ask(const char *sql)
{
    const char *text = db_ask_text(admin, mem, sql);

    return text == NULL ? "NULL" : text;
}

static void
set(struct bulk *b, int row, int column, const char *text)
{
    bulk_set(b, row, column, text, text == NULL ? 0 : strlen(text));
}

static void
values_of_every_kind_arrive(void **state)
{
    static const unsigned char hash[] = { 0, 0xff, '\'', '\\', 0x80, '\n', 0 };
    struct bulk *b = bulk_open(
        admin, mem,
        "insert into thing (id, code, name, hash, day, at) values (?,?,?,?,?,?)", 6,
        10);

    (void)state;
    set(b, 0, 0, "1");
    set(b, 0, 1, "R04");
    set(b, 0, 2, "Nguyễn Thị \"Hòa\" \\");
    bulk_set(b, 0, 3, hash, sizeof hash);
    set(b, 0, 4, "2026-11-24");
    set(b, 0, 5, "2026-11-23 17:00:00");
    set(b, 1, 0, "4000000000");
    for (int i = 1; i < 6; i++)
        set(b, 1, i, NULL);
    bulk_run(b, 2);
    assert_string_equal(ask("select name from thing where id = 1"),
                        "Nguyễn Thị \"Hòa\" \\");
    assert_string_equal(ask("select hex(hash) from thing where id = 1"),
                        "00FF275C800A00");
    assert_string_equal(ask("select concat(code, day, at, n) from thing where id = 1"),
                        "R042026-11-242026-11-23 17:00:00.0000001");
    assert_string_equal(
        ask("select code is null and name is null and hash is null and "
            "day is null and at is null from thing where id = 4000000000"),
        "1");
}

static void
one_statement_serves_many_times(void **state)
{
    struct bulk *b =
        bulk_open(admin, mem, "insert into thing (id, name) values (?,?)", 2, 100);
    char text[1000][12];

    (void)state;
    for (int round = 0; round < 10; round++) {
        for (int i = 0; i < 100; i++) {
            char *at = text[round * 100 + i];
            snprintf(at, sizeof text[0], "%d", 1000 + round * 100 + i);
            set(b, i, 0, at);
            set(b, i, 1, i % 3 == 0 ? NULL : at);
        }
        bulk_run(b, 100);
    }
    bulk_run(b, 0);
    assert_string_equal(
        ask("select count(*) from thing where id between 1000 and 9999"), "1000");
    assert_string_equal(
        ask("select count(*) from thing where id between 1000 and 9999 and name = id"),
        "660");
}

static void
a_row_that_is_there_can_be_changed(void **state)
{
    struct bulk *b = bulk_open(admin, mem,
                               "insert into thing (id, n) values (?,?) "
                               "on duplicate key update n = values(n)",
                               2, 2);

    (void)state;
    set(b, 0, 0, "7");
    set(b, 0, 1, "1");
    set(b, 1, 0, "7");
    set(b, 1, 1, "12");
    bulk_run(b, 2);
    assert_string_equal(ask("select n from thing where id = 7"), "12");
}

static void
what_the_server_refuses_is_a_fault(void **state)
{
    struct bulk *b =
        bulk_open(admin, mem, "insert into thing (id, day) values (?,?)", 2, 3);

    (void)state;
    set(b, 0, 0, "50");
    set(b, 0, 1, "2026-02-30");
    ASSERT_FAULT(FAULT_BUG, bulk_run(b, 1));
    set(b, 0, 1, NULL);
    set(b, 1, 0, "50");
    set(b, 1, 1, NULL);
    ASSERT_FAULT(FAULT_BUG, bulk_run(b, 2));
    ASSERT_SAYS("1062");
    ASSERT_FAULT(FAULT_BUG,
                 bulk_open(admin, mem, "insert into nowhere values (?)", 1, 1));
    ASSERT_SAYS("nowhere");
    ASSERT_FAULT(FAULT_BUG, bulk_set(b, 3, 0, "x", 1));
    ASSERT_FAULT(FAULT_BUG, bulk_run(b, 4));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(values_of_every_kind_arrive),
        cmocka_unit_test(one_statement_serves_many_times),
        cmocka_unit_test(a_row_that_is_there_can_be_changed),
        cmocka_unit_test(what_the_server_refuses_is_a_fault),
    };

    scratch_need();
    return cmocka_run_group_tests_name("bulk", tests, setup, teardown);
}
