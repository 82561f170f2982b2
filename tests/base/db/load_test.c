/* Rows of a file come into a table as often as one likes. */
#include "base/db/load.h"

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
        "create table law_term (\n"
        "  id int not null auto_increment primary key,\n"
        "  code varchar(20) character set ascii collate ascii_bin not null,\n"
        "  valid_from date not null,\n"
        "  valid_to date null,\n"
        "  days int null,\n"
        "  note text null,\n"
        "  unique key term (code, valid_from)\n"
        ") engine=innodb;\n"
        "create table law_letter (code varchar(20) not null primary key,\n"
        "  title varchar(80) not null) engine=innodb;\n"
        "create table law_variant (term varchar(20) not null,\n"
        "  variant varchar(20) not null default '', days int null,\n"
        "  primary key (term, variant)) engine=innodb;\n"
        "create table unit (id int not null primary key, code varchar(5) not null,\n"
        "  name varchar(20) not null, phone varchar(20) null,\n"
        "  parent_id int null, unique key unit_code (code),\n"
        "  foreign key (parent_id) references unit (id)) engine=innodb;\n"
        "create table unit_path (top_id int not null, id int not null,\n"
        "  primary key (top_id, id)) engine=innodb;\n",
        "tables");
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

static const char *
ask(const char *sql)
{
    const char *text = db_ask_text(admin, mem, sql);

    return text == NULL ? "NULL" : text;
}

static void
assert_report(const struct load_report *r, int inserted, int changed, int unchanged,
              int deleted)
{
    assert_int_equal(r->inserted, inserted);
    assert_int_equal(r->changed, changed);
    assert_int_equal(r->unchanged, unchanged);
    assert_int_equal(r->deleted, deleted);
}

static struct load_report *
load_terms(const char *text)
{
    return load_tsv(admin, mem, scratch_file("term.tsv", text), "law_term", NULL, true);
}

static void
a_corrected_law_is_a_corrected_row(void **state)
{
    (void)state;
    assert_report(load_terms("# terms of the law\n"
                             "code\tvalid_from\tvalid_to\tdays\tnote\n"
                             "settle\t2012-07-01\t\t30\tĐiều 28\\nkhoản 1 \\\\\n"
                             "\n"
                             "accept\t2012-07-01\t\t10\n"),
                  2, 0, 0, 0);
    assert_string_equal(ask("select note from law_term where code = 'settle'"),
                        "Điều 28\nkhoản 1 \\");
    assert_string_equal(ask("select valid_to from law_term where code = 'settle'"),
                        "NULL");
    /* One corrected, one as it was, one new. */
    assert_report(load_terms("code\tvalid_from\tdays\n"
                             "settle\t2012-07-01\t45\n"
                             "accept\t2012-07-01\t10\n"
                             "accept\t2026-07-01\t7\n"),
                  1, 1, 1, 0);
    assert_string_equal(ask("select days from law_term where code = 'settle'"), "45");
    assert_string_equal(
        ask("select note like 'Điều 28%' from law_term where code = 'settle'"), "1");
    assert_report(load_terms("code\tvalid_from\tdays\n"
                             "accept\t2026-07-01\t7\n"),
                  0, 0, 1, 2);
    assert_string_equal(ask("select count(*) from law_term"), "1");
}

static void
text_is_made_one_on_the_way_in(void **state)
{
    (void)state;
    /* e with circumflex and dot below, as three characters. */
    load_tsv(admin, mem,
             scratch_file("letter.tsv", "code\ttitle\nk1\tvie\xcc\xa3\xcc\x82t\n"),
             "law_letter", "code", false);
    assert_string_equal(ask("select title from law_letter"), "việt");
}

static void
many_rows_are_counted_exactly(void **state)
{
    (void)state;
    char *text = arena_alloc(mem, 100000);
    char *to = stpcpy(text, "code\ttitle\n");

    for (int i = 0; i < 1001; i++)
        to += snprintf(to, 40, "c%d\tThông báo %d\n", i, i);
    assert_report(load_tsv(admin, mem, scratch_file("letter.tsv", text), "law_letter",
                           "code", true),
                  1001, 0, 0, 0);
    db_run(admin, "update law_letter set title = 'x' where code < 'c3'");
    const int other =
        (int)strtol(ask("select count(*) from law_letter where title = 'x'"), NULL, 10);

    db_run(admin, "delete from law_letter where code in ('c5', 'c1000')");
    db_run(admin, "insert into law_letter values ('old', 'x')");
    const int gone =
        (int)strtol(ask("select count(*) from law_letter where title = 'x'"), NULL, 10);

    /* c1000 was among the changed ones. */
    assert_int_equal(gone, other);
    assert_report(load_tsv(admin, mem, scratch_file("letter.tsv", text), "law_letter",
                           "code", true),
                  2, other - 1, 1001 - 2 - (other - 1), 1);
}

static void
an_empty_cell_is_the_empty_word_where_that_is_the_default(void **state)
{
    (void)state;
    const char *text = "term\tdays\tvariant\nfirst\t30\nfirst\t45\tcomplex\n";

    for (int again = 0; again < 2; again++)
        assert_report(load_tsv(admin, mem, scratch_file("variant.tsv", text),
                               "law_variant", NULL, true),
                      again ? 0 : 2, 0, again ? 2 : 0, 0);
    assert_string_equal(ask("select days from law_variant where variant = ''"), "30");
}

static void
a_bad_file_changes_nothing_and_says_where(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *says;
    } t[] = {
        { "code\tvalid_from\na\t2012-07-01\nb\t2012-13-01\n", ":3: statement: 1292" },
        { "code\tvalid_from\na\t2012-07-01\tx\n", ":2: more cells than columns" },
        { "code\tvalid_from\n\t2012-07-01\n", ":2: code is a key and empty" },
        { "code\tvalid_from\na\n", ":2: valid_from is a key and empty" },
        { "code\tvalid_from\na\t2012-07-01\n#\na\t2012-07-01\n",
          ":4: the key of line 2 again" },
        { "code\tvalid_from\tnote\na\t2012-07-01\t\xff\n",
          ":2: note is not clean UTF-8" },
        { "code\tvalid_from\tnote\na\t2012-07-01\tC:\\x\n", ":2: \\ stands before" },
        { "code\tvalid from\na\t2012-07-01\n", ":1: the first line names the columns" },
        { "code\tcode\n", ":1: column code stands twice" },
        { "code\tdays\na\t1\n", "no unique key of columns that the file names" },
        { "code\tvalid_from\n", "no rows" },
        { "code\tvalid_from\tnothing\na\t2012-07-01\t1\n", "1054" },
    };

    load_terms("code\tvalid_from\nz\t2012-07-01\n");
    for (volatile size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
        ASSERT_FAULT(FAULT_BUG, load_terms(t[i].text));
        ASSERT_SAYS("/term.tsv");
        ASSERT_SAYS(t[i].says);
        assert_string_equal(ask("select group_concat(code) from law_term"), "z");
    }
    ASSERT_FAULT(FAULT_BUG,
                 load_tsv(admin, mem, scratch_file("term.tsv", "code\tvalid_from\n"),
                          "law_term", "code", false));
    ASSERT_SAYS("no unique key (code)");
}

static void
a_row_that_meets_another_key_is_not_overwritten(void **state)
{
    (void)state;
    scratch_file("unit.tsv", "id\tcode\tname\n1\t01\tHà Nội\n");
    load_tsv(admin, mem, scratch_made[0], "unit", "id", false);
    scratch_file("unit.tsv", "id\tcode\tname\n2\t01\tHà Giang\n");
    ASSERT_FAULT(FAULT_BUG, load_tsv(admin, mem, scratch_made[0], "unit", "id", false));
    ASSERT_SAYS("meets another unique key of unit");
    assert_string_equal(ask("select name from unit"), "Hà Nội");
}

static void
the_law_is_every_file_of_its_directory(void **state)
{
    (void)state;
    scratch_file("letter.tsv", "code\ttitle\nk1\tThông báo\n");
    scratch_file("term.tsv", "code\tvalid_from\na\t2012-07-01\n");
    scratch_file("README", "not a table\n");
    const struct load_report *r = load_law(admin, mem, scratch_dir, NULL, NULL);

    assert_string_equal(r->table, "law_letter");
    assert_report(r, 1, 0, 0, 0);
    assert_string_equal(r->next->table, "law_term");
    assert_report(r->next, 1, 0, 0, 0);
    assert_null(r->next->next);
    /* All or nothing. */
    scratch_file("letter.tsv", "code\ttitle\nk2\tThông báo\n");
    scratch_file("term.tsv", "code\tvalid_from\na\t2012-07-99\n");
    ASSERT_FAULT(FAULT_BUG, load_law(admin, mem, scratch_dir, NULL, NULL));
    ASSERT_SAYS("term.tsv:2:");
    assert_string_equal(ask("select code from law_letter"), "k1");
}

static void
seeds_leave_what_belongs_to_the_office(void **state)
{
    (void)state;
    scratch_file("seed.def", "# file  table  key\n"
                             "unit.tsv       unit       id\n"
                             "\n"
                             "unit_path.sql  unit_path  -\n");
    scratch_file("unit.tsv", "id\tparent_id\tcode\tname\n"
                             "1\t\t01\tHà Nội\n"
                             "2\t1\t00004\tBa Đình\n");
    scratch_file(
        "unit_path.sql",
        "-- above and self\n"
        "insert into unit_path\nselect ifnull(parent_id, id), id from unit;\n");
    const struct load_report *r = load_seeds(admin, mem, scratch_dir);

    assert_report(r, 2, 0, 0, 0);
    assert_report(r->next, 2, 0, 0, 0);
    db_run(admin, "update unit set phone = '024 3825 3536' where id = 1");
    db_run(admin, "insert into unit (id, code, name) values (10000001, '99', 'Thêm')");
    r = load_seeds(admin, mem, scratch_dir);
    assert_report(r, 0, 0, 2, 0);
    assert_report(r->next, 3, 0, 0, 2);
    assert_string_equal(ask("select phone from unit where id = 1"), "024 3825 3536");
    scratch_file("seed.def", "unit.tsv unit\n");
    ASSERT_FAULT(FAULT_BUG, load_seeds(admin, mem, scratch_dir));
    ASSERT_SAYS("seed.def:1: want file, table and key columns");
}

int
main(void)
{
    scratch_need();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(a_corrected_law_is_a_corrected_row, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(text_is_made_one_on_the_way_in, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(many_rows_are_counted_exactly, setup, teardown),
        cmocka_unit_test_setup_teardown(
            an_empty_cell_is_the_empty_word_where_that_is_the_default, setup, teardown),
        cmocka_unit_test_setup_teardown(a_bad_file_changes_nothing_and_says_where,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(a_row_that_meets_another_key_is_not_overwritten,
                                        setup, teardown),
        cmocka_unit_test_setup_teardown(the_law_is_every_file_of_its_directory, setup,
                                        teardown),
        cmocka_unit_test_setup_teardown(seeds_leave_what_belongs_to_the_office, setup,
                                        teardown),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
