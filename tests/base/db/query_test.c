/* What generated functions stand on: values go in by type and come out as text. */
#include "base/db/query.h"

#include "base/core/values.h"
#include "base/crypto/ring.h"
#include "base/db/connection.h"
#include "base/work.h"
#include "scratch.h"

#include <sys/stat.h>
#include <unistd.h>

static struct db *admin;
static struct work w;
static struct user me = { .account_id = 7, .agency_id = 70, .top_id = 1, .roles = 5 };

static const char tables[] =
    "create table letter (\n"
    "  id bigint not null auto_increment primary key,\n"
    "  code varchar(20) character set ascii collate ascii_bin not null,\n"
    "  row_uid binary(16) null,\n"
    "  sender_name varchar(80) null,\n"
    "  received_on date null,\n"
    "  made_at datetime(6) null,\n"
    "  n int null,\n"
    "  phone_sealed varbinary(200) null,\n"
    "  raw varbinary(40) null,\n"
    "  unique key letter_code (code)\n"
    ") engine=innodb;\n"
    "create table kntc_sealed.envelope (id int not null primary key);\n"
    "create table many as select seq as n from seq_1_to_100001;\n";

#define QUERY(name, params, sql, open)                                                 \
    static const struct query q_##name = { #name, sql, params, open }

static int
setup(void **state)
{
    (void)state;
    admin = scratch_admin();
    db_script(admin, tables, "tables");
    w = (struct work){ .mem = arena_open(64 << 20),
                       .db = db_open(&scratch_conf, NULL),
                       .conf = &scratch_conf,
                       .me = &me,
                       .now = INT64_C(1795658400123456),
                       .today = day_parse("2026-11-26") };
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    db_close(w.db);
    arena_close(w.mem);
    scratch_drop(admin);
    return 0;
}

static int
clean(void **state)
{
    (void)state;
    db_rollback(w.db);
    db_run(admin, "delete from letter");
    arena_reset(w.mem);
    return 0;
}

QUERY(
    types, 0,
    "select 18446744073709551615 as big, -9223372036854775807 as small, 1.50 as money,"
    " 0.1e0 as ratio, date'2026-02-28' as received_on,"
    " timestamp'2026-02-28 23:59:59.000001' as made_at, null as nothing,"
    " 'Nguyễn Thị Hoà' as sender_name, x'00ff00' as raw, true as is_open,"
    " cast(7 as unsigned) as n, '' as empty, repeat('ệ', 50000) as body,"
    " time'10:20:30' as clock",
    NULL);

static void
every_type_comes_as_text(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        const char *text;
    } t[] = {
        { "big", "18446744073709551615" },
        { "small", "-9223372036854775807" },
        { "money", "1.50" },
        { "ratio", "0.1" },
        { "received_on", "2026-02-28" },
        { "made_at", "2026-02-28 23:59:59.000001" },
        { "nothing", NULL },
        { "sender_name", "Nguyễn Thị Hoà" },
        { "is_open", "1" },
        { "n", "7" },
        { "empty", "" },
        { "clock", "10:20:30" },
    };
    struct row *row = query_one(&w, &q_types, NULL);

    for (size_t i = 0; i < sizeof t / sizeof t[0]; i++)
        if (t[i].text == NULL)
            assert_null(row_text(row, t[i].name));
        else
            assert_string_equal(row_text(row, t[i].name), t[i].text);
    size_t n;
    const unsigned char *raw = row_bytes(row, "raw", &n);

    assert_int_equal(n, 3);
    assert_memory_equal(raw, "\0\xff\0", 3);
    assert_int_equal(strlen(row_text(row, "body")), 150000);
    assert_int_equal(row_day(row, "received_on"), day_parse("2026-02-28"));
    assert_int_equal(row_instant(row, "made_at"),
                     instant_parse("2026-02-28 23:59:59.000001"));
    assert_true(row_bool(row, "is_open"));
    assert_int_equal(row_int(row, "nothing"), 0);
    assert_int_equal(row_day(row, "nothing"), DAY_NONE);
    assert_false(row_has(row, "sender"));
    ASSERT_FAULT(FAULT_BUG, (void)row_text(row, "sender"));
    ASSERT_FAULT(FAULT_BUG, (void)row_int(row, "sender_name"));
}

QUERY(insert, 7,
      "insert into letter (code, sender_name, received_on, made_at, n, raw, row_uid)"
      " values (?, ?, ?, ?, ?, ?, ?)",
      NULL);
QUERY(by_id, 1, "select * from letter where id = ?", NULL);

static int64_t
insert(const char *code, const char *sender, day_t day, instant_t at, int64_t n,
       const void *raw, size_t raw_n)
{
    const struct query_arg arg[] = { query_text(code),
                                     query_text(sender),
                                     query_day(day),
                                     query_instant(at),
                                     query_int(n),
                                     query_bytes(raw, raw_n),
                                     query_bytes("0123456789abcdef", 16) };

    return query_try(&w, &q_insert, arg);
}

static struct row *
by_id(int64_t id)
{
    const struct query_arg arg[] = { query_int(id) };

    return query_one(&w, &q_by_id, arg);
}

static void
what_goes_in_comes_out(void **state)
{
    (void)state;
    static const char hostile[] = "'; drop table letter; -- <script> \\ \" Đặng";
    const int64_t id =
        insert("A1", hostile, day_parse("1969-12-31"), -1, -5, "a\0b", 3);
    const struct row *row = by_id(id);
    size_t n;

    assert_true(id > 0);
    assert_string_equal(row_text(row, "sender_name"), hostile);
    assert_string_equal(row_text(row, "received_on"), "1969-12-31");
    assert_string_equal(row_text(row, "made_at"), "1969-12-31 23:59:59.999999");
    assert_string_equal(row_text(row, "n"), "-5");
    assert_memory_equal(row_bytes(row, "raw", &n), "a\0b", 3);
    assert_int_equal(n, 3);

    row = by_id(insert("A2", NULL, DAY_NONE, 0, DB_NULL, NULL, 0));
    assert_null(row_text(row, "sender_name"));
    assert_null(row_text(row, "received_on"));
    assert_null(row_text(row, "made_at"));
    assert_null(row_text(row, "n"));
    assert_null(row_text(row, "raw"));
    assert_null(by_id(-1));
}

QUERY(context, 6, "select ? as a, ? as b, ? as c, ? as d, ? as e, ? as f", NULL);

static struct row *
context(void)
{
    const struct query_arg arg[] = { query_me_account_id(&w), query_me_agency_id(&w),
                                     query_me_top_id(&w),     query_me_roles(&w),
                                     query_now(&w),           query_today(&w) };

    return query_one(&w, &q_context, arg);
}

static void
who_and_when_come_from_the_unit_of_work(void **state)
{
    (void)state;
    struct row *row = context();

    assert_string_equal(row->value[0], "7");
    assert_string_equal(row->value[1], "70");
    assert_string_equal(row->value[2], "1");
    assert_string_equal(row->value[3], "5");
    assert_int_equal(row_instant(row, "e"), w.now);
    assert_string_equal(row->value[5], "2026-11-26");
    w.me = NULL;
    row = context();
    w.me = &me;
    for (int i = 0; i < 4; i++)
        assert_null(row->value[i]);
}

static void
a_form_gives_the_values_it_has_and_no_others(void **state)
{
    (void)state;
    struct values form = { NULL, NULL };

    values_add(w.mem, &form, "note", "Trùng với đơn ngày 02/3");
    values_add(w.mem, &form, "phone", "");
    assert_string_equal(query_form(&q_insert, &form, "note").bytes,
                        "Trùng với đơn ngày 02/3");
    assert_int_equal(query_form(&q_insert, &form, "phone").type, QUERY_NULL);
    ASSERT_FAULT(FAULT_BUG, query_form(&q_insert, &form, "agency_id"));
    ASSERT_SAYS("query insert");
    ASSERT_SAYS("agency_id");
}

QUERY(two, 0, "select 1 as n union all select 2", NULL);
QUERY(none, 0, "select 1 as n from letter where 1 = 0", NULL);
QUERY(list, 1, "select id, code from letter where code > ? order by id desc", NULL);
QUERY(all, 0, "select n from many", NULL);

static void
one_is_one_and_a_list_is_bounded(void **state)
{
    (void)state;
    assert_null(query_one(&w, &q_none, NULL));
    assert_null(query_many(&w, &q_none, NULL));
    ASSERT_FAULT(FAULT_BUG, query_one(&w, &q_two, NULL));
    ASSERT_SAYS("query two gives more than 1 rows");
    ASSERT_FAULT(FAULT_BUG, query_many(&w, &q_all, NULL));
    ASSERT_SAYS("100000");
    insert("C1", NULL, DAY_NONE, 0, 1, NULL, 0);
    insert("C2", NULL, DAY_NONE, 0, 1, NULL, 0);
    insert("C3", NULL, DAY_NONE, 0, 1, NULL, 0);
    const struct query_arg arg[] = { query_text("C") };
    const struct row *row = query_many(&w, &q_list, arg);

    assert_string_equal(row_text(row, "code"), "C3");
    assert_string_equal(row_text(row->next, "code"), "C2");
    assert_string_equal(row_text(row->next->next, "code"), "C1");
    assert_null(row->next->next->next);
    db_run(admin, "delete from many where n > 100000");
    assert_non_null(query_many(&w, &q_all, NULL));
}

QUERY(touch, 1, "update letter set n = ? where n is null or n <> 9", NULL);

static void
exec_counts_and_try_takes_a_refusal_of_a_unique_key(void **state)
{
    (void)state;
    const struct query_arg nine[] = { query_int(9) };

    db_begin(w.db, false);
    const int64_t first = insert("D1", NULL, DAY_NONE, 0, 1, NULL, 0);

    assert_int_equal(insert("D1", NULL, DAY_NONE, 0, 1, NULL, 0), 0);
    const int64_t second = insert("D2", NULL, DAY_NONE, 0, 1, NULL, 0);

    assert_true(second > first);
    assert_int_equal(query_exec(&w, &q_touch, nine), 2);
    assert_int_equal(query_exec(&w, &q_touch, nine), 0);
    db_commit(w.db);
    assert_string_equal(db_ask_text(admin, w.mem, "select count(*) from letter"), "2");
}

QUERY(day, 1, "insert into letter (code, received_on) values ('E2', ?)", NULL);
QUERY(wrong, 0, "select nothing from nowhere", NULL);
QUERY(code_dup, 1, "insert into letter (code) values (?)", NULL);

static void
a_fault_tells_the_query_and_no_value(void **state)
{
    (void)state;
    const struct query_arg secret[] = { query_text("bi mat") };
    const struct query_arg hostile[] = { query_text("x' for key 'BIMAT") };

    query_exec(&w, &q_code_dup, secret);
    ASSERT_FAULT(FAULT_BUG, query_exec(&w, &q_code_dup, secret));
    ASSERT_SAYS("query code_dup: 1062");
    ASSERT_SAYS("letter_code");
    assert_null(strstr(faulted, "bi mat"));
    query_exec(&w, &q_code_dup, hostile);
    ASSERT_FAULT(FAULT_BUG, query_exec(&w, &q_code_dup, hostile));
    ASSERT_SAYS("letter_code");
    assert_null(strstr(faulted, "BIMAT"));
    ASSERT_FAULT(FAULT_BUG, query_exec(&w, &q_day, secret));
    assert_null(strstr(faulted, "bi mat"));
    ASSERT_SAYS("query day: 1292");
    ASSERT_FAULT(FAULT_BUG, query_many(&w, &q_wrong, NULL));
    ASSERT_SAYS("query wrong: 1146");
    assert_non_null(context());
}

static const struct query_open open_phone[] = { { "phone_sealed", "phone", "row_uid",
                                                  "letter", "phone_sealed" },
                                                { NULL, NULL, NULL, NULL, NULL } };
QUERY(sealed, 0, "select row_uid, phone_sealed, n from letter order by id", open_phone);
QUERY(seal, 3, "insert into letter (code, row_uid, phone_sealed) values (?, ?, ?)",
      NULL);

static struct ring *
test_ring(void)
{
    char path[] = "/tmp/kntc-ring-XXXXXX";
    const int fd = mkstemp(path);
    const char *text = ring_generate(w.mem, 2026);
    unsigned char wrapped[40];
    char error[200];

    assert_true(fd >= 0);
    assert_int_equal(write(fd, text, strlen(text)), strlen(text));
    fchmod(fd, 0400);
    close(fd);
    struct ring *ring = ring_open(path, error, sizeof error);

    unlink(path);
    if (ring == NULL)
        fail_msg("%s", error);
    assert_true(ring_wrap_new(ring, 1, "party", 2026, wrapped));
    assert_true(ring_add(ring, 1, "party", 2026, "active", wrapped, sizeof wrapped));
    return ring;
}

static void
put_phone(const char *code, const char *uid, const char *phone)
{
    const struct query_arg arg[] = { query_text(code), query_bytes(uid, 16),
                                     query_seal(&w, &q_seal, "party", "letter",
                                                "phone_sealed", uid, 16, phone) };

    query_exec(&w, &q_seal, arg);
}

static void
a_sealed_column_opens_for_who_holds_the_ring(void **state)
{
    (void)state;
    struct ring *ring = test_ring();

    ASSERT_FAULT(FAULT_BUG, put_phone("F1", "0123456789abcdef", "0912 345 678"));
    ASSERT_SAYS("holds no ring");
    w.ring = ring;
    put_phone("F1", "0123456789abcdef", "0912 345 678");
    put_phone("F2", "0123456789abcdeg", NULL);
    put_phone("F3", "0123456789abcdeh", "");
    const struct row *row = query_many(&w, &q_sealed, NULL);

    assert_int_equal(row->n, 3);
    assert_string_equal(row_text(row, "phone"), "0912 345 678");
    assert_int_equal(row->length[1], 12);
    assert_false(row_has(row, "phone_sealed"));
    assert_null(row_text(row->next, "phone"));
    assert_string_equal(row_text(row->next->next, "phone"), "");
    assert_string_equal(
        db_ask_text(admin, w.mem,
                    "select count(*) from letter where phone_sealed like '%0912%'"),
        "0");
    ASSERT_FAULT(FAULT_BUG, query_seal(&w, &q_seal, "party", "letter", "phone_sealed",
                                       "short", 5, "x"));
    /* Moved to another row it does not open. */
    db_run(admin, "update letter set row_uid = '0123456789abcdex' where code = 'F1'");
    ASSERT_FAULT(FAULT_BUG, query_many(&w, &q_sealed, NULL));
    w.ring = NULL;
    ASSERT_FAULT(FAULT_BUG, query_many(&w, &q_sealed, NULL));
    ASSERT_SAYS("query sealed opens sealed columns, and this program holds no ring");
    ring_close(ring);
}

QUERY(envelope, 0, "select count(*) as n from kntc_sealed.envelope", NULL);

static void
the_schema_of_envelopes_is_the_one_of_the_configuration(void **state)
{
    (void)state;
    assert_int_equal(row_int(query_one(&w, &q_envelope, NULL), "n"), 0);
}

QUERY(by_code, 1, "select id from letter where code = ?", NULL);

static int64_t
rows_read(void)
{
    return strtoll(db_ask_text(w.db, w.mem,
                               "select sum(variable_value) from"
                               " information_schema.session_status"
                               " where variable_name like 'handler\\_read\\_%'"),
                   NULL, 10);
}

static void
text_meets_the_key_of_an_ascii_column(void **state)
{
    (void)state;
    db_run(admin,
           "insert into letter (code) select concat('G', seq) from seq_1_to_500");
    const struct query_arg arg[] = { query_text("G77") };
    const struct query_arg marked[] = { query_text("Đ77") };

    query_one(&w, &q_by_code, arg);
    /* The question about the status reads rows too, each time as many. */
    rows_read();
    const int64_t zero = rows_read();
    const int64_t one = rows_read();

    assert_non_null(query_one(&w, &q_by_code, arg));
    const int64_t two = rows_read();

    assert_int_equal(two - one - (one - zero), 1);
    assert_null(query_one(&w, &q_by_code, marked));
}

QUERY(compare, 3, "select ? = 'a' as with_literal, ? = ? as with_each_other", NULL);

static void
text_is_compared_by_its_bytes(void **state)
{
    (void)state;
    const struct query_arg arg[] = { query_text("A"), query_text("Hoa"),
                                     query_text("hoà") };
    const struct row *row = query_one(&w, &q_compare, arg);

    assert_string_equal(row_text(row, "with_literal"), "0");
    assert_string_equal(row_text(row, "with_each_other"), "0");
}

static void
a_statement_is_prepared_once_and_again_after_the_connection_is_lost(void **state)
{
    (void)state;
    struct row *before = context();
    const int64_t prepared = strtoll(
        db_ask_text(w.db, w.mem,
                    "select variable_value from information_schema.session_status"
                    " where variable_name = 'com_stmt_prepare'"),
        NULL, 10);

    context();
    context();
    assert_int_equal(
        strtoll(
            db_ask_text(w.db, w.mem,
                        "select variable_value from information_schema.session_status"
                        " where variable_name = 'com_stmt_prepare'"),
            NULL, 10),
        prepared);
    db_run(admin, arena_format(w.mem, "kill %s",
                               db_ask_text(w.db, w.mem, "select connection_id()")));
    ASSERT_FAULT(FAULT_LOST, context());
    ASSERT_FAULT(FAULT_LOST, context());
    db_check(w.db);
    assert_string_equal(row_text(context(), "a"), "7");
    assert_string_equal(row_text(before, "a"), "7");
}

int
main(void)
{
    scratch_need();
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup(every_type_comes_as_text, clean),
        cmocka_unit_test_setup(what_goes_in_comes_out, clean),
        cmocka_unit_test_setup(who_and_when_come_from_the_unit_of_work, clean),
        cmocka_unit_test_setup(a_form_gives_the_values_it_has_and_no_others, clean),
        cmocka_unit_test_setup(one_is_one_and_a_list_is_bounded, clean),
        cmocka_unit_test_setup(exec_counts_and_try_takes_a_refusal_of_a_unique_key,
                               clean),
        cmocka_unit_test_setup(a_fault_tells_the_query_and_no_value, clean),
        cmocka_unit_test_setup(a_sealed_column_opens_for_who_holds_the_ring, clean),
        cmocka_unit_test_setup(the_schema_of_envelopes_is_the_one_of_the_configuration,
                               clean),
        cmocka_unit_test_setup(text_meets_the_key_of_an_ascii_column, clean),
        cmocka_unit_test_setup(text_is_compared_by_its_bytes, clean),
        cmocka_unit_test_setup(
            a_statement_is_prepared_once_and_again_after_the_connection_is_lost, clean),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
