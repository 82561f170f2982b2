/* A schema goes forward only, each step once, and nothing is guessed. */
#include "base/db/migrate.h"

#include "scratch.h"

static struct db *admin;
static struct arena *mem;
static struct migrate_report report;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open(8 << 20);
    admin = scratch_admin();
    scratch_file("0001_agency.sql",
                 "-- Agencies; a ; in a comment\n"
                 "create table agency (\n"
                 "  id int not null primary key, -- its number;\n"
                 "  name varchar(40) not null default 'a;\n' comment 'it''s \\';\n'\n"
                 ");\n"
                 "/* more;\n */ insert into agency (id, name) values (1, 'Sở');\n");
    scratch_file(
        "0002_envelope.sql",
        "create table kntc_sealed.envelope (id int not null primary key);\n"
        "insert into agency (id, name) values (2, 'kntc_sealed');  -- the last;\n");
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    scratch_clear();
    scratch_drop(admin);
    arena_close(mem);
    return 0;
}

static bool
apply(void)
{
    return migrate_apply(admin, scratch_dir, &report);
}

static void
migrations_run_in_order_and_once(void **state)
{
    (void)state;
    assert_int_equal(migrate_version(admin), 0);
    assert_true(apply());
    assert_int_equal(report.applied, 2);
    assert_int_equal(report.version, 2);
    assert_string_equal(db_ask_text(admin, mem, "select count(*) from agency"), "2");
    assert_string_equal(
        db_ask_text(admin, mem,
                    arena_format(mem, "select count(*) from %s.envelope",
                                 scratch_conf.database_sealed)),
        "0");
    assert_true(apply());
    assert_int_equal(report.applied, 0);
    scratch_file("0004_more.sql", "create table more (id int not null primary key);\n");
    const struct migration *m = migrate_plan(admin, mem, scratch_dir);

    assert_int_equal(m->state, MIGRATION_APPLIED);
    assert_string_equal(m->name, "0001_agency");
    assert_int_equal(m->next->next->number, 4);
    assert_int_equal(m->next->next->state, MIGRATION_NEW);
    assert_true(apply());
    assert_int_equal(report.applied, 1);
    assert_int_equal(migrate_version(admin), 4);
}

static void
the_schema_of_envelopes_is_made_where_it_is_missing(void **state)
{
    (void)state;
    db_run(admin, arena_format(mem, "drop database %s", scratch_conf.database_sealed));
    assert_true(apply());
    assert_string_equal(
        db_ask_text(
            admin, mem,
            arena_format(mem,
                         "select default_collation_name from"
                         " information_schema.schemata where schema_name = '%s'",
                         scratch_conf.database_sealed)),
        "utf8mb4_bin");
}

static void
what_was_applied_may_not_change(void **state)
{
    (void)state;
    assert_true(apply());
    scratch_file("0001_agency.sql", "create table agency (id bigint);\n");
    scratch_file("0003_new.sql", "create table new (id int);\n");
    assert_false(apply());
    assert_non_null(strstr(report.text, "/0001_agency.sql was changed"));
    assert_int_equal(report.applied, 0);
    assert_int_equal(report.version, 2);
}

static void
what_comes_late_is_refused(void **state)
{
    (void)state;
    scratch_file("0005_five.sql", "create table five (id int);\n");
    assert_true(apply());
    scratch_file("0004_four.sql", "create table four (id int);\n");
    assert_false(apply());
    assert_non_null(strstr(report.text, "0004_four.sql comes in under"));
}

static void
a_schema_newer_than_the_files_is_no_mistake(void **state)
{
    (void)state;
    assert_true(apply());
    unlink(scratch_file("0002_envelope.sql", ""));
    assert_true(apply());
    assert_int_equal(report.version, 2);
    assert_int_equal(migrate_plan(admin, mem, scratch_dir)->next->state,
                     MIGRATION_GONE);
}

static void
a_migration_that_breaks_says_where_and_is_not_guessed_at(void **state)
{
    (void)state;
    assert_true(apply());
    scratch_file("0003_bad.sql", "\n\ncreate table (id int);\n");
    ASSERT_FAULT(FAULT_BUG, (void)apply());
    ASSERT_SAYS("/0003_bad.sql:3: 1064");
    /* Its first statement was refused: nothing has happened, it may be corrected. */
    scratch_file("0003_bad.sql",
                 "create table three (id int);\n\nselect * from nowhere;\n");
    ASSERT_FAULT(FAULT_BUG, (void)apply());
    ASSERT_SAYS("/0003_bad.sql:3: 1146");
    scratch_file("0003_bad.sql", "select 1;\n");
    assert_false(apply());
    assert_non_null(strstr(report.text, "0003_bad.sql began and did not end"));
    assert_int_equal(migrate_version(admin), 2);
}

static void
a_file_that_is_no_migration_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *text;
        const char *says;
    } t[] = {
        { "notes.sql", "", "want NNNN_what.sql" },
        { "0002_twice.sql", "", "a second file of this number" },
        { "0009_open.sql", "create table t (id int)\n",
          ":1: the last statement has no ;" },
        { "0009_comment.sql", "/* for ever", "a comment is not closed" },
    };

    for (volatile size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
        char path[160];

        snprintf(path, sizeof path, "%s", scratch_file(t[i].name, t[i].text));
        ASSERT_FAULT(FAULT_BUG, (void)apply());
        ASSERT_SAYS(t[i].says);
        unlink(path);
    }
    assert_true(apply());
}

int
main(void)
{
    scratch_need();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(migrations_run_in_order_and_once, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(
            the_schema_of_envelopes_is_made_where_it_is_missing, setup, teardown),
        cmocka_unit_test_setup_teardown(what_was_applied_may_not_change, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(what_comes_late_is_refused, setup, teardown),
        cmocka_unit_test_setup_teardown(a_schema_newer_than_the_files_is_no_mistake,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(
            a_migration_that_breaks_says_where_and_is_not_guessed_at, setup, teardown),
        cmocka_unit_test_setup_teardown(a_file_that_is_no_migration_is_refused, setup,
                                        teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
