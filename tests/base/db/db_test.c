/* Two clerks at once, a connection that is lost, a commit nobody knows of. */
#include "base/db/db.h"

#include "base/db/connection.h"
#include "base/db/kept.h"
#include "base/db/query.h"
#include "base/work.h"
#include "scratch.h"

#include <errno.h>
#include <sys/wait.h>

static struct db *admin;
static struct work one; /* two clerks, a connection each */
static struct work two;

static int
setup(void **state)
{
    (void)state;
    admin = scratch_admin();
    db_script(
        admin,
        "create table casefile (id int not null primary key, version int not null,\n"
        "  note varchar(20) null) engine=innodb;\n"
        "create table form_once (form_key int not null primary key) engine=innodb;\n"
        "insert into casefile values (1, 1, null), (2, 1, null);\n",
        "tables");
    one = (struct work){ .mem = arena_open(8 << 20),
                         .db = db_open(&scratch_conf, NULL),
                         .conf = &scratch_conf };
    two = one;
    two.db = db_open(&scratch_conf, NULL);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    db_close(one.db);
    db_close(two.db);
    arena_close(one.mem);
    scratch_drop(admin);
    return 0;
}

#define QUERY(name, params, sql)                                                       \
    static const struct query q_##name = { #name, sql, params, NULL }

QUERY(once, 1, "insert into form_once (form_key) values (?)");
QUERY(lock, 1, "select version from casefile where id = ? for update");
QUERY(look, 1, "select version from casefile where id = ?");
QUERY(words, 0, "select id, note from casefile order by id");
QUERY(change, 1, "update casefile set version = version + 1 where id = ?");

static int64_t
once(struct work *w, int64_t key)
{
    const struct query_arg arg[] = { query_int(key) };

    return query_try(w, &q_once, arg);
}

static int64_t
change(struct work *w, int64_t id)
{
    const struct query_arg arg[] = { query_int(id) };

    return query_exec(w, &q_change, arg);
}

static struct row *
lock(struct work *w, int64_t id)
{
    const struct query_arg arg[] = { query_int(id) };

    return query_one(w, &q_lock, arg);
}

static struct row *
look(struct work *w, int64_t id)
{
    const struct query_arg arg[] = { query_int(id) };

    return query_one(w, &q_look, arg);
}

static struct row *
words(struct work *w)
{
    return query_many(w, &q_words, NULL);
}

static void
wait_one_second(struct work *w)
{
    db_check(w->db);
    assert_int_equal(mysql_query(w->db->my, "set innodb_lock_wait_timeout = 1"), 0);
}

static const char *
ask(const char *sql)
{
    return db_ask_text(admin, one.mem, sql);
}

static void
the_session_is_the_same_on_every_server(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *is;
    } t[] = {
        { "time_zone", "+00:00" },
        { "character_set_client", "utf8mb4" },
        { "character_set_results", "utf8mb4" },
        { "collation_connection", "utf8mb4_bin" },
        { "innodb_snapshot_isolation", "1" },
        { "innodb_lock_wait_timeout", "5" },
        { "max_statement_time", "5.000000" },
        { "idle_transaction_timeout", "30" },
        { "tx_isolation", "REPEATABLE-READ" },
        { "autocommit", "1" },
    };

    for (size_t i = 0; i < sizeof t / sizeof t[0]; i++)
        assert_string_equal(
            db_ask_text(one.db, one.mem,
                        arena_format(one.mem, "select @@session.%s", t[i].name)),
            t[i].is);
    const char *mode = db_ask_text(one.db, one.mem, "select @@session.sql_mode");

    assert_non_null(strstr(mode, "STRICT_ALL_TABLES"));
    assert_non_null(strstr(mode, "ONLY_FULL_GROUP_BY"));
    assert_non_null(strstr(mode, "NO_ZERO_DATE"));
    ASSERT_FAULT(FAULT_BUG, (void)db_run(one.db, "select 1; select 2"));
}

static void
a_slow_statement_is_ended(void **state)
{
    (void)state;
    db_check(one.db);
    mysql_query(one.db->my, "set max_statement_time = 0.2");
    QUERY(slow, 0, "select sleep(3) as s");
    ASSERT_FAULT(FAULT_BUG, (void)query_one(&one, &q_slow, NULL));
    ASSERT_SAYS("query slow: 1969");
}

static void
a_form_sent_twice_is_accepted_once(void **state)
{
    (void)state;
    db_begin(one.db, false);
    db_begin(two.db, false);
    assert_int_equal(once(&one, 77), 1);
    db_commit(one.db);
    assert_int_equal(once(&two, 77), 0);
    assert_int_equal(once(&two, 78), 1);
    db_commit(two.db);
    assert_string_equal(ask("select count(*) from form_once"), "2");
}

static void
two_who_send_at_the_same_moment_are_told_apart(void **state)
{
    (void)state;
    int end[2];

    assert_int_equal(pipe(end), 0);
    db_begin(one.db, false);
    assert_int_equal(once(&one, 5), 1);
    const pid_t child = fork();

    if (child == 0) {
        /* The other worker waits for the key until the first has committed. */
        struct work other = { .mem = arena_open(1 << 20), .conf = &scratch_conf };
        char got;

        other.db = db_open(&scratch_conf, NULL);
        db_begin(other.db, false);
        got = (char)('0' + once(&other, 5));
        db_commit(other.db);
        _exit(write(end[1], &got, 1) == 1 ? 0 : 1);
    }
    char got = '?';
    int status;

    usleep(300 * 1000);
    db_commit(one.db);
    assert_int_equal(read(end[0], &got, 1), 1);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_int_equal(status, 0);
    assert_int_equal(got, '0');
    close(end[0]);
    close(end[1]);
}

static void
waiting_for_a_lock_is_played_again(void **state)
{
    (void)state;
    wait_one_second(&two);
    db_begin(one.db, false);
    db_begin(two.db, false);
    lock(&one, 1);
    ASSERT_FAULT(FAULT_RETRY, (void)lock(&two, 1));
    ASSERT_SAYS("query lock: 1205");
    db_rollback(two.db);
    assert_int_equal(change(&one, 1), 1);
    db_commit(one.db);
    db_begin(two.db, false);
    assert_string_equal(row_text(lock(&two, 1), "version"), "2");
    db_rollback(two.db);
}

static void
what_changed_since_it_was_read_is_played_again(void **state)
{
    (void)state;
    db_begin(two.db, false);
    look(&two, 1);
    db_begin(one.db, false);
    change(&one, 1);
    db_commit(one.db);
    ASSERT_FAULT(FAULT_RETRY, (void)change(&two, 1));
    ASSERT_SAYS("query change: 1020");
    db_rollback(two.db);
    assert_string_equal(ask("select version from casefile where id = 1"), "2");
}

static void
a_page_that_is_only_read_cannot_write(void **state)
{
    (void)state;
    db_begin(one.db, true);
    assert_non_null(look(&one, 1));
    ASSERT_FAULT(FAULT_BUG, (void)change(&one, 1));
    ASSERT_SAYS("query change: 1792");
    db_rollback(one.db);
    db_begin(one.db, false);
    assert_int_equal(change(&one, 1), 1);
    db_commit(one.db);
    ASSERT_FAULT(FAULT_BUG, db_commit(one.db));
}

static void
a_fault_leaves_nothing_behind(void **state)
{
    (void)state;
    db_begin(one.db, false);
    change(&one, 1);
    db_rollback(one.db);
    db_rollback(one.db);
    assert_string_equal(ask("select version from casefile where id = 1"), "1");
}

static void
the_n_th_statement_can_be_made_to_fail(void **state)
{
    (void)state;
    static const struct {
        int error;
        enum fault_kind kind;
    } t[] = {
        { 1213, FAULT_RETRY }, { 1205, FAULT_RETRY }, { 1020, FAULT_RETRY },
        { 1180, FAULT_RETRY }, { 1047, FAULT_RETRY }, { 1114, FAULT_FULL },
        { 1021, FAULT_FULL },  { 3, FAULT_FULL },     { 28, FAULT_FULL },
        { 1062, FAULT_BUG },   { 2013, FAULT_LOST },  { 2006, FAULT_LOST },
        { 2002, FAULT_LOST },  { 2055, FAULT_LOST },
    };

    for (volatile size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
        const uint64_t before = db_count(one.db);

        db_begin(one.db, false);
        db_inject(one.db, t[i].error, 2);
        look(&one, 1);
        ASSERT_FAULT(t[i].kind, (void)look(&one, 1));
        db_rollback(one.db);
        assert_int_equal(db_count(one.db), before + 2);
        assert_false(db_commit_unknown(one.db));
        /* The same work goes well the second time. */
        db_begin(one.db, false);
        assert_non_null(look(&one, 1));
        db_commit(one.db);
    }
}

/* A page whose statements need not be of one moment has no transaction. */
static void
statements_apart(void **state)
{
    (void)state;
    for (volatile int i = 0; i < 3; i++) {
        db_begin_apart(one.db);
        assert_non_null(look(&one, 1));
        assert_non_null(look(&one, 1));
        db_commit(one.db);

        db_begin_apart(one.db);
        ASSERT_FAULT(FAULT_BUG, change(&one, 1));
        db_rollback(one.db);

        db_begin(one.db, true);
        assert_non_null(look(&one, 1));
        db_commit(one.db);
    }
    assert_string_equal(ask("select version from casefile where id = 1"), "1");
}

/* What a worker keeps outlives the page, its memory and the connection. */
static void
rows_of_reference_are_kept(void **state)
{
    (void)state;
    struct conf conf = scratch_conf;
    struct kept kept = { 0 };
    struct work w = one;

    conf.test = false;
    w.conf = &conf;
    w.mem = arena_open(1 << 20);
    db_begin_apart(w.db);
    const uint64_t before = db_count(w.db);

    for (int page = 0; page < 3; page++) {
        const struct row *row = kept_rows(&kept, &w, words);

        assert_string_equal(row_text(row, "id"), "1");
        assert_null(row_text(row, "note"));
        assert_string_equal(row_text(row->next, "id"), "2");
        assert_null(row->next->next);
        arena_reset(w.mem);
        assert_int_equal(db_count(w.db), before + 1);
    }
    kept.at -= 61 * 1000000;
    kept_rows(&kept, &w, words);
    assert_int_equal(db_count(w.db), before + 2);
    conf.test = true; /* a test sees what it has just written */
    kept_rows(&kept, &w, words);
    assert_int_equal(db_count(w.db), before + 3);
    db_commit(w.db);
    arena_close(kept.mem);
    arena_close(w.mem);
}

static void
a_refused_commit_is_played_again(void **state)
{
    (void)state;
    db_begin(one.db, false);
    change(&one, 1);
    db_inject(one.db, 1180, 1);
    ASSERT_FAULT(FAULT_RETRY, db_commit(one.db));
    assert_false(db_commit_unknown(one.db));
    db_rollback(one.db);
    assert_string_equal(ask("select version from casefile where id = 1"), "1");
}

static void
of_a_commit_that_is_lost_nobody_knows(void **state)
{
    (void)state;
    static const struct {
        int error;
        const char *kept;
    } t[] = { { 2006, "1" }, { 2013, "2" } };

    for (volatile size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
        db_begin(one.db, false);
        change(&one, 1);
        db_inject(one.db, t[i].error, 1);
        ASSERT_FAULT(FAULT_LOST, db_commit(one.db));
        assert_true(db_commit_unknown(one.db));
        db_rollback(one.db);
        assert_string_equal(ask("select version from casefile where id = 1"),
                            t[i].kept);
        db_begin(one.db, true);
        assert_false(db_commit_unknown(one.db));
        /* Nothing can be lost with a commit of what was only read. */
        db_inject(one.db, 2013, 1);
        ASSERT_FAULT(FAULT_LOST, db_commit(one.db));
        assert_false(db_commit_unknown(one.db));
    }
}

static void
kill_connection(struct work *w)
{
    db_run(admin, arena_format(w->mem, "kill %s",
                               db_ask_text(w->db, w->mem, "select connection_id()")));
}

static void
a_connection_that_died_is_made_again(void **state)
{
    (void)state;
    look(&one, 1);
    kill_connection(&one);
    /* At the beginning of a transaction nothing is lost: it is not even noticed. */
    db_begin(one.db, false);
    assert_non_null(look(&one, 1));
    kill_connection(&one);
    ASSERT_FAULT(FAULT_LOST, (void)look(&one, 1));
    ASSERT_FAULT(FAULT_LOST, (void)look(&one, 1));
    ASSERT_SAYS("not connected");
    db_rollback(one.db);
    db_begin(one.db, false);
    assert_non_null(look(&one, 1));
    db_rollback(one.db);
    /* After a minute without work it is tried before use. */
    kill_connection(&one);
    one.db->used_at -= 61 * INT64_C(1000000);
    db_check(one.db);
    assert_non_null(look(&one, 1));
}

static void
no_server_is_a_lost_connection(void **state)
{
    (void)state;
    struct conf nowhere = scratch_conf;
    struct conf stranger = scratch_conf;

    nowhere.database_socket = "/nonexistent/sock";
    ASSERT_FAULT(FAULT_LOST, (void)db_open(&nowhere, NULL));
    ASSERT_SAYS("connect: 2002");
    ASSERT_FAULT(FAULT_LOST, (void)db_open(&stranger, "nobody-here"));
    ASSERT_SAYS("connect: 1045");
    stranger.database_password_file = "/nonexistent/password";
    ASSERT_FAULT(FAULT_BUG, (void)db_open(&stranger, NULL));
    ASSERT_SAYS("password file");
}

static void
a_password_is_read_from_its_file(void **state)
{
    (void)state;
    struct conf with = scratch_conf;

    db_run(admin,
           "create or replace user kntc_test_user@localhost identified by 'Bí mật'");
    db_run(admin,
           arena_format(one.mem, "grant select on %s.* to kntc_test_user@localhost",
                        scratch_conf.database));
    with.database_password_file = scratch_file("password", "Bí mật\n");
    struct db *db = db_open(&with, "kntc_test_user");

    assert_string_equal(db_ask_text(db, one.mem, "select count(*) from casefile"), "2");
    db_close(db);
    scratch_clear();
    db_run(admin, "drop user kntc_test_user@localhost");
}

static void
a_message_of_the_server_gives_no_value_away(void **state)
{
    (void)state;
    static const struct {
        unsigned error;
        const char *message;
        const char *told;
    } t[] = {
        { 1062, "Duplicate entry '079123' for key 'party_number'",
          "Duplicate entry '…' for key 'party_number'" },
        { 1062, "Duplicate entry 'a' for key 'b' for key 'party_number'",
          "Duplicate entry '…' for key 'party_number'" },
        { 1062, "Duplicate entry 'x", "Duplicate entry '…'" },
        { 1292, "Incorrect date value: 'Nguyễn' for column `d`.`t`.`born_on` at row 1",
          "Incorrect date value: '…' for column `d`.`t`.`born_on` at row 1" },
        { 1366, "Incorrect string value: '\\xE1' for Nguyễn Văn An",
          "Incorrect string value: '…'" },
        { 1406, "Data too long for column 'name' at row 1",
          "Data too long for column 'name' at row 1" },
        { 1040, "Too many connections", "Too many connections" },
    };

    for (size_t i = 0; i < sizeof t / sizeof t[0]; i++) {
        char out[200];

        connection_message(out, sizeof out, t[i].error, t[i].message);
        assert_string_equal(out, t[i].told);
    }
}

int
main(void)
{
    scratch_need();
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
    const struct CMUnitTest tests[] = {
        TEST(the_session_is_the_same_on_every_server),
        TEST(a_slow_statement_is_ended),
        TEST(a_form_sent_twice_is_accepted_once),
        TEST(two_who_send_at_the_same_moment_are_told_apart),
        TEST(waiting_for_a_lock_is_played_again),
        TEST(what_changed_since_it_was_read_is_played_again),
        TEST(a_page_that_is_only_read_cannot_write),
        TEST(a_fault_leaves_nothing_behind),
        TEST(the_n_th_statement_can_be_made_to_fail),
        TEST(statements_apart),
        TEST(rows_of_reference_are_kept),
        TEST(a_refused_commit_is_played_again),
        TEST(of_a_commit_that_is_lost_nobody_knows),
        TEST(a_connection_that_died_is_made_again),
        TEST(no_server_is_a_lost_connection),
        TEST(a_password_is_read_from_its_file),
        TEST(a_message_of_the_server_gives_no_value_away),
    };

    return cmocka_run_group_tests(tests, NULL, NULL);
}
