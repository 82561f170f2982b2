/* Who holds which key, what a ring file may be, and how data keys come and go. */
#include "fixture.h"

#include "base/crypto/primitive.h"
#include "base/crypto/seal.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>

static char *all;

static int
setup(void **state)
{
    arena_setup(state);
    all = ring_generate(mem, 2026);
    return 0;
}

static void
each_program_holds_its_rings_and_no_others(void **state)
{
    (void)state;
    static const struct {
        const char *program, *rings;
    } t[] = {
        { "reception", "party index denouncer lookup outbox" },
        { "intake", "party index dedup denouncer lookup outbox" },
        { "settlement", "party outbox" },
        { "letter", "party" },
        { "filing", "party index dedup denouncer lookup form outbox" },
        { "exchange", "party index denouncer lookup" },
        { "lookup", "lookup form" },
        { "account", "account form outbox" },
        { "identity", "denouncer denouncer_private outbox" },
        { "disclosure", "form" },
        { "reports", "form" },
        { "tick", "outbox checkpoint" },
        { "tool", "party index dedup denouncer account lookup form outbox checkpoint" },
    };
    static const char *const names[] = {
        "party",   "index",  "dedup", "denouncer", "denouncer_private",
        "account", "lookup", "form",  "outbox",    "checkpoint",
    };

    EACH(row, t) {
        struct ring *ring = ring_with(ring_select(mem, all, row->program));
        char *told = arena_copy(mem, "");
        const char *name;

        for (int i = 0; (name = ring_of(row->program, i)) != NULL; i++)
            told = arena_format(mem, "%s%s%s", told, i > 0 ? " " : "", name);
        assert_string_equal(told, row->rings);

        EACH(each, names) {
            const char *spaced = arena_format(mem, " %s ", row->rings);
            bool held = strstr(spaced, arena_format(mem, " %s ", *each)) != NULL;

            assert_int_equal(ring_has(ring, *each), held);
            if (!held)
                assert_fault(ring_key(ring, *each));
        }
        ring_close(ring);
    }
    assert_null(ring_of("nobody", 0));
    assert_null(ring_select(mem, all, "nobody"));
    assert_false(ring_has(NULL, "party"));
}

static void
the_private_half_is_held_by_identity_alone(void **state)
{
    (void)state;
    static const char *const t[] = { "reception", "intake",  "settlement", "exchange",
                                     "lookup",    "account", "disclosure", "reports",
                                     "tick",      "tool" };

    EACH(row, t)
        assert_null(strstr(ring_select(mem, all, *row), "denouncer_private"));
    assert_non_null(strstr(ring_select(mem, all, "identity"), "denouncer_private"));
}

static void
a_fresh_set_holds_a_matching_pair(void **state)
{
    (void)state;
    struct ring *ring = ring_with(all);
    unsigned char half[32];

    primitive_x25519_public(ring_key(ring, "denouncer_private"), half);
    assert_memory_equal(half, ring_key(ring, "denouncer"), 32);
    assert_memory_not_equal(ring_key(ring, "party"), ring_key(ring, "index"), 32);
    ring_close(ring);
}

#define KEY "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f"

static void
a_malformed_file_is_refused_with_its_line(void **state)
{
    (void)state;
    static const struct {
        const char *text, *says;
    } t[] = {
        { "", ": holds no ring" },
        { "\n", ":1: no such ring" },
        { "party\n", ":1: no such ring" },
        { "party 2026 \n", ":1: not NAME YEAR HEX64" },
        { "purse 2026 " KEY "\n", ":1: no such ring" },
        { "Party 2026 " KEY "\n", ":1: no such ring" },
        { " party 2026 " KEY "\n", ":1: no such ring" },
        { "party  2026 " KEY "\n", ":1: not NAME YEAR HEX64" },
        { "party 2026 " KEY "\nform 2026 " KEY "0\n", ":2: not NAME YEAR HEX64" },
        { "party 2026 " KEY "\nform 2026 0" KEY "\n", ":2: not NAME YEAR HEX64" },
        { "party 1999 " KEY "\n", ":1: no such year" },
        { "party 2200 " KEY "\n", ":1: no such year" },
        { "party 20x6 " KEY "\n", ":1: no such year" },
        { "party 2026 " KEY "\r\n", ":1: not NAME YEAR HEX64" },
        { "party 2026 x" KEY "\n", ":1: not NAME YEAR HEX64" },
        { "party 2026 "
          "g00102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f\n",
          ":1: not NAME YEAR HEX64" },
        { "party 2026 " KEY "\nparty 2027 " KEY "\nparty 2026 " KEY "\n",
          ":3: the same ring and year twice" },
        { "denouncer 2026 " KEY "\ndenouncer_private 2026 " KEY "\n",
          ": the halves of denouncer are no pair" },
    };

    EACH(row, t) {
        const char *path = file_of(row->text, strlen(row->text), 0400);
        char error[256] = "";

        assert_null(ring_open(path, error, sizeof error));
        assert_string_equal(error, arena_format(mem, "%s%s", path, row->says));
        unlink(path);
    }
}

static void
a_line_may_lack_its_end_and_hex_may_be_upper_case(void **state)
{
    (void)state;
    struct ring *ring = ring_with("form 2026 "
                                  "000102030405060708090A0B0C0D0E0F"
                                  "101112131415161718191A1B1C1D1E1F");

    assert_hex(ring_key(ring, "form"), KEY);
    ring_close(ring);
}

static void
a_file_that_others_may_read_is_refused(void **state)
{
    (void)state;
    static const struct {
        mode_t mode;
        bool root_only; /* good only where root:root owns it */
        bool good;
    } t[] = {
        { 0400, false, true },  { 0600, false, true },  { 0440, true, true },
        { 0640, true, true },   { 0460, false, false }, { 0404, false, false },
        { 0444, false, false }, { 0602, false, false }, { 0601, false, false },
    };

    EACH(row, t) {
        const char *path = file_of(all, strlen(all), row->mode);
        char error[256] = "";
        struct ring *ring = ring_open(path, error, sizeof error);
        bool good =
            row->good && (!row->root_only || (geteuid() == 0 && getegid() == 0));

        assert_int_equal(ring != NULL, good);
        if (!good)
            assert_non_null(strstr(error, "others may read it"));
        ring_close(ring);
        unlink(path);
    }
}

static void
what_is_no_file_of_keys_is_refused(void **state)
{
    (void)state;
    char error[256] = "";
    char *large = arena_alloc(mem, 40000);
    const char *path;

    assert_null(ring_open("/tmp/kntc-no-such-file", error, sizeof error));
    assert_non_null(strstr(error, "No such file"));
    assert_null(ring_open("/tmp", error, sizeof error));
    assert_non_null(strstr(error, "is no file"));
    memset(large, '\n', 40000);
    path = file_of(large, 40000, 0400);
    assert_null(ring_open(path, error, sizeof error));
    assert_non_null(strstr(error, "is too long"));
    unlink(path);
}

/* A child, for limits and the undumpable state outlive a test. */
static int
in_child(int (*what)(const char *path))
{
    const char *path = file_of(all, strlen(all), 0400);
    pid_t child = fork();
    int status = 0;

    if (child == 0)
        _exit(what(path));
    assert_int_equal(waitpid(child, &status, 0), child);
    unlink(path);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

/* The sanitizer's own mlock does nothing. */
#if defined(__SANITIZE_ADDRESS__)
enum { LOCKED_KIB = 0 };
#elif defined(__has_feature)
enum { LOCKED_KIB = __has_feature(address_sanitizer) ? 0 : 8 };
#else
enum { LOCKED_KIB = 8 };
#endif

static int
is_locked_and_undumpable(const char *path)
{
    char error[256];
    struct ring *ring = ring_open(path, error, sizeof error);
    char status[4096] = "";
    long kib = 0;
    int fd = open("/proc/self/status", O_RDONLY);
    ssize_t n = read(fd, status, sizeof status - 1);
    const char *at = n > 0 ? strstr(status, "VmLck:") : NULL;

    if (at != NULL)
        kib = strtol(at + 6, NULL, 10);
    close(fd);

    bool good = ring != NULL && kib >= LOCKED_KIB && prctl(PR_GET_DUMPABLE) == 0;

    ring_close(ring);
    return good ? 0 : 1;
}

static void
keys_stay_in_memory_that_is_neither_swapped_nor_dumped(void **state)
{
    (void)state;
    assert_int_equal(in_child(is_locked_and_undumpable), 0);
}

static void
the_newest_year_is_used_and_older_ones_are_found(void **state)
{
    (void)state;
    static const struct {
        int year;
        unsigned char first;
    } t[] = {
        { 2020, 0x24 }, { 2024, 0x24 }, { 2025, 0x24 },
        { 2026, 0x26 }, { 2027, 0x27 }, { 2031, 0x27 },
    };
    struct ring *ring = ring_with(
        "lookup 2026 2600000000000000000000000000000000000000000000000000000000000000\n"
        "lookup 2024 2400000000000000000000000000000000000000000000000000000000000000\n"
        "form 2030 3000000000000000000000000000000000000000000000000000000000000000\n"
        "lookup 2027 "
        "2700000000000000000000000000000000000000000000000000000000000000\n");

    assert_int_equal(ring_key(ring, "lookup")[0], 0x27);
    assert_int_equal(ring_key_at(ring, "lookup", 0)[0], 0x27);
    assert_int_equal(ring_key_at(ring, "lookup", 1)[0], 0x26);
    assert_int_equal(ring_key_at(ring, "lookup", 2)[0], 0x24);
    assert_null(ring_key_at(ring, "lookup", 3));
    assert_null(ring_key_at(ring, "party", 0));
    EACH(row, t)
        assert_int_equal(ring_key_of(ring, "lookup", row->year)[0], row->first);
    ring_close(ring);
}

static void
a_wrapping_opens_for_its_purpose_year_and_id_alone(void **state)
{
    (void)state;
    static const struct {
        uint16_t id;
        const char *purpose;
        int year;
        const char *state;
        size_t n;
        bool good;
    } t[] = {
        { 7, "party", 2026, "active", 40, true },
        { 7, "party", 2026, "pre", 40, true },
        { 7, "party", 2026, "old", 40, true },
        { 8, "party", 2026, "active", 40, false },
        { 7, "outbox", 2026, "active", 40, false },
        { 7, "party", 2027, "active", 40, false },
        { 7, "party", 2025, "active", 40, false }, /* no such line in the file */
        { 7, "party", 2026, "active", 39, false },
        { 7, "party", 2026, "active", 41, false },
        { 7, "party", 2026, "live", 40, false },
        { 7, "party", 2026, "", 40, false },
        { 7, "index", 2026, "active", 40, false },  /* a ring without data keys */
        { 7, "account", 2026, "active", 40, true }, /* not held: passed over */
        { 7, "unheard_of", 2026, "active", 40, true },
        { 9, "party", 2025, "dead", 0, true },
    };
    const char *both = arena_format(mem, "%s%s", all, ring_generate(mem, 2027));
    const char *text = ring_select(mem, both, "intake");
    unsigned char wrapped[41];

    EACH(row, t) {
        struct ring *ring = ring_with(text);

        assert_true(ring_wrap_new(ring, 7, "party", 2026, wrapped));
        assert_int_equal(ring_add(ring, row->id, row->purpose, row->year, row->state,
                                  wrapped, row->n),
                         row->good);
        ring_close(ring);
    }
}

static void
only_rings_with_data_keys_make_one(void **state)
{
    (void)state;
    static const struct {
        const char *purpose;
        int year;
        bool good;
    } t[] = {
        { "party", 2026, true },
        { "account", 2026, true },
        { "outbox", 2026, true },
        { "party", 2027, false },
        { "index", 2026, false },
        { "denouncer", 2026, false },
        { "form", 2026, false },
        { "nothing", 2026, false },
        { "denouncer_private", 2026, true },
    };
    struct ring *ring = ring_with(all);
    unsigned char wrapped[40];

    EACH(row, t)
        assert_int_equal(ring_wrap_new(ring, 1, row->purpose, row->year, wrapped),
                         row->good);
    ring_close(ring);
}

static const unsigned char uid[16] = "row uid number 1";

static int
id_sealed_with(struct ring *ring)
{
    size_t n;
    const unsigned char *sealed =
        seal_close(mem, ring, "party", "party", "name", uid, "x", 1, &n);

    return sealed[1] << 8 | sealed[2];
}

static void
keys_pass_from_pre_to_active_to_old_to_dead(void **state)
{
    (void)state;
    struct ring *ring = ring_with(all);
    unsigned char first[40];
    unsigned char second[40];
    size_t n;

    assert_true(ring_wrap_new(ring, 258, "party", 2026, first));
    assert_true(ring_wrap_new(ring, 259, "party", 2026, second));

    assert_int_equal(ring_active(ring, "party"), -1);
    assert_true(ring_add(ring, 258, "party", 2026, "pre", first, 40));
    assert_int_equal(ring_active(ring, "party"), -1);
    assert_true(ring_add(ring, 258, "party", 2026, "active", first, 40));
    assert_int_equal(id_sealed_with(ring), 258);

    const unsigned char *sealed =
        seal_close(mem, ring, "party", "party", "name", uid, "Ngô Văn Cũ", 12, &n);

    /* The next one opens before it seals; the last one opens after it sealed. */
    assert_true(ring_add(ring, 259, "party", 2026, "pre", second, 40));
    assert_int_equal(id_sealed_with(ring), 258);
    assert_true(ring_add(ring, 259, "party", 2026, "active", second, 40));
    assert_int_equal(id_sealed_with(ring), 259);
    assert_true(ring_add(ring, 258, "party", 2026, "old", first, 40));
    assert_int_equal(id_sealed_with(ring), 259);
    assert_non_null(seal_try(mem, ring, "party", "name", uid, sealed, n));
    assert_true(ring_add(ring, 258, "party", 2026, "dead", first, 40));
    assert_null(seal_try(mem, ring, "party", "name", uid, sealed, n));
    assert_int_equal(id_sealed_with(ring), 259);

    /* An id never changes its purpose. */
    assert_false(ring_add(ring, 259, "outbox", 2026, "active", second, 40));
    ring_close(ring);
}

static void
a_later_year_seals_before_an_earlier_one(void **state)
{
    (void)state;
    struct ring *ring =
        ring_with(arena_format(mem, "%s%s", all, ring_generate(mem, 2027)));
    unsigned char wrapped[40];

    assert_true(ring_wrap_new(ring, 5, "party", 2027, wrapped));
    assert_true(ring_add(ring, 5, "party", 2027, "active", wrapped, 40));
    assert_true(ring_wrap_new(ring, 6, "party", 2026, wrapped));
    assert_true(ring_add(ring, 6, "party", 2026, "active", wrapped, 40));
    assert_int_equal(id_sealed_with(ring), 5);
    ring_close(ring);
}

static void
more_data_keys_than_there_is_room_for_is_a_fault(void **state)
{
    (void)state;
    struct ring *ring = ring_with(all);
    unsigned char wrapped[40];

    for (uint16_t id = 1; id <= 256; id++) {
        assert_true(ring_wrap_new(ring, id, "party", 2026, wrapped));
        assert_true(ring_add(ring, id, "party", 2026, "old", wrapped, 40));
    }
    assert_true(ring_wrap_new(ring, 257, "party", 2026, wrapped));
    assert_fault(ring_add(ring, 257, "party", 2026, "old", wrapped, 40));
    assert_true(ring_add(ring, 3, "party", 2026, "dead", NULL, 0));
    assert_true(ring_add(ring, 257, "party", 2026, "old", wrapped, 40));
    ring_close(ring);
}

static void
a_worker_seals_with_what_its_parent_read(void **state)
{
    (void)state;
    struct wrappings w = wrappings_of(all);
    struct ring *ring = ring_for(all, &w, "intake");
    pid_t child = fork();
    int status = 0;

    if (child == 0)
        _exit(id_sealed_with(ring) == 11 &&
                      ring_add(ring, 11, "party", 2026, "active", w.party, 40)
                  ? 0
                  : 1);
    assert_int_equal(waitpid(child, &status, 0), child);
    assert_true(WIFEXITED(status) && WEXITSTATUS(status) == 0);
    ring_close(ring);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_program_holds_its_rings_and_no_others),
        cmocka_unit_test(the_private_half_is_held_by_identity_alone),
        cmocka_unit_test(a_fresh_set_holds_a_matching_pair),
        cmocka_unit_test(a_malformed_file_is_refused_with_its_line),
        cmocka_unit_test(a_line_may_lack_its_end_and_hex_may_be_upper_case),
        cmocka_unit_test(a_file_that_others_may_read_is_refused),
        cmocka_unit_test(what_is_no_file_of_keys_is_refused),
        cmocka_unit_test(keys_stay_in_memory_that_is_neither_swapped_nor_dumped),
        cmocka_unit_test(the_newest_year_is_used_and_older_ones_are_found),
        cmocka_unit_test(a_wrapping_opens_for_its_purpose_year_and_id_alone),
        cmocka_unit_test(only_rings_with_data_keys_make_one),
        cmocka_unit_test(keys_pass_from_pre_to_active_to_old_to_dead),
        cmocka_unit_test(a_later_year_seals_before_an_earlier_one),
        cmocka_unit_test(more_data_keys_than_there_is_room_for_is_a_fault),
        cmocka_unit_test(a_worker_seals_with_what_its_parent_read),
    };

    return cmocka_run_group_tests(tests, setup, arena_teardown);
}
