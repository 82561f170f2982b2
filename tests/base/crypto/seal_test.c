/* Sealed values open where they were sealed, and nowhere else. */
#include "fixture.h"

#include "base/crypto/primitive.h"
#include "base/crypto/seal.h"

static char *all;
static struct wrappings wrappings;
static struct ring *intake;
static struct ring *identity;
static const unsigned char uid[16] = "row uid number 1";
static const unsigned char other_uid[16] = "row uid number 2";

static int
setup(void **state)
{
    arena_setup(state);
    all = ring_generate(mem, 2026);
    wrappings = wrappings_of(all);
    intake = ring_for(all, &wrappings, "intake");
    identity = ring_for(all, &wrappings, "identity");
    return 0;
}

static int
teardown(void **state)
{
    ring_close(intake);
    ring_close(identity);
    return arena_teardown(state);
}

static unsigned char *
sealed_name(const char *name, size_t *n)
{
    return seal_close(mem, intake, "party", "party", "name", uid, name, strlen(name),
                      n);
}

static void
what_is_sealed_opens_again(void **state)
{
    (void)state;
    static const char *const t[] = {
        "",
        "x",
        "Nguyễn Thị Hoà",
        "012345678901",
        "đúng ba mươi hai byte, thế thôi",
        "tổ dân phố số 5, phường Trần Hưng Đạo, thành phố Hà Nội",
    };

    EACH(row, t) {
        size_t n;
        unsigned char *sealed = sealed_name(*row, &n);

        assert_string_equal(seal_open(mem, intake, "party", "name", uid, sealed, n),
                            *row);
    }
}

static void
a_sealed_value_is_longer_by_31_bytes_and_the_padding(void **state)
{
    (void)state;
    static const struct {
        size_t text, sealed;
    } t[] = {
        { 0, 32 + 31 },  { 1, 32 + 31 },  { 31, 32 + 31 },
        { 32, 64 + 31 }, { 63, 64 + 31 },
    };
    char text[64];

    memset(text, 'x', sizeof text);
    EACH(row, t) {
        size_t n;

        seal_close(mem, intake, "party", "party", "name", uid, text, row->text, &n);
        assert_int_equal(n, row->sealed);
    }
}

static void
the_format_is_the_one_that_is_written_down(void **state)
{
    (void)state;
    size_t n;
    const unsigned char *sealed = sealed_name("Trần Văn An", &n);
    unsigned char kek[32];
    unsigned char key[32];
    unsigned char text[32];
    static const char aad[] = "kntc1\x1Fparty\x1Fname\x1Frow uid number 1";

    primitive_derive(ring_key(intake, "party"), "kntc1|wrap|party|2026|11", kek);
    assert_true(primitive_unwrap(kek, wrappings.party, key));

    struct evp_cipher_ctx_st *keyed = primitive_gcm_key(256, key);

    assert_memory_equal(sealed, "\x01\x00\x0B", 3);
    assert_true(primitive_gcm_open(keyed, sealed + 3, aad, sizeof aad - 1, sealed + 15,
                                   32, sealed + 47, text));
    assert_memory_equal(text, "Trần Văn An\x80\x00\x00", strlen("Trần Văn An") + 3);
    primitive_gcm_free(keyed);
}

static void
the_same_name_is_never_sealed_alike(void **state)
{
    (void)state;
    size_t n;
    const unsigned char *one = sealed_name("Lê Thị Mai", &n);
    const unsigned char *two = sealed_name("Lê Thị Mai", &n);

    assert_memory_not_equal(one + 3, two + 3, 12);
    assert_memory_not_equal(one + 15, two + 15, n - 15);
}

static void
a_value_moved_elsewhere_does_not_open(void **state)
{
    (void)state;
    static const struct {
        const char *table, *column;
        const unsigned char *row;
        bool opens;
    } t[] = {
        { "party", "name", uid, true },     { "party", "name", other_uid, false },
        { "party", "address", uid, false }, { "petition", "name", uid, false },
        { "part", "yname", uid, false },
    };
    size_t n;
    unsigned char *sealed = sealed_name("Phạm Hồng Hà", &n);

    EACH(row, t) {
        assert_int_equal(
            seal_try(mem, intake, row->table, row->column, row->row, sealed, n) != NULL,
            row->opens);
        if (!row->opens)
            assert_fault(
                seal_open(mem, intake, row->table, row->column, row->row, sealed, n));
    }
}

static void
no_changed_byte_passes(void **state)
{
    (void)state;
    size_t n;
    unsigned char *sealed = sealed_name("Hoàng Minh Đức", &n);

    for (size_t i = 0; i < n; i++)
        for (int bit = 0; bit < 8; bit++) {
            sealed[i] ^= (unsigned char)(1 << bit);
            assert_null(seal_try(mem, intake, "party", "name", uid, sealed, n));
            sealed[i] ^= (unsigned char)(1 << bit);
        }
    assert_non_null(seal_try(mem, intake, "party", "name", uid, sealed, n));
}

static void
no_cut_or_longer_value_passes(void **state)
{
    (void)state;
    size_t n;
    const char *text = "thôn Đông, xã Tây, tỉnh Nam: hai khối 32 byte";
    unsigned char *sealed = sealed_name(text, &n);
    unsigned char *longer = arena_alloc(mem, n + 64);

    memcpy(longer, sealed, n);
    for (size_t m = 0; m < n + 64; m++)
        if (m != n)
            assert_null(seal_try(mem, intake, "party", "name", uid, longer, m));
}

static void
another_set_of_keys_does_not_open(void **state)
{
    (void)state;
    size_t n;
    unsigned char *sealed = sealed_name("Đỗ Thị Lan", &n);
    char *strange = ring_generate(mem, 2026);
    struct wrappings w = wrappings_of(strange);
    struct ring *ring = ring_for(strange, &w, "intake");

    assert_null(seal_try(mem, ring, "party", "name", uid, sealed, n));
    ring_close(ring);
}

static void
a_program_without_the_ring_neither_seals_nor_opens(void **state)
{
    (void)state;
    static const char *const t[] = { "lookup",   "disclosure", "account",
                                     "identity", "tick",       "reports" };
    size_t n;
    unsigned char *sealed = sealed_name("Bùi Văn Tâm", &n);

    EACH(row, t) {
        struct ring *ring = ring_for(all, &wrappings, *row);

        assert_null(seal_try(mem, ring, "party", "name", uid, sealed, n));
        assert_fault(seal_close(mem, ring, "party", "party", "name", uid, "Bùi Văn Tâm",
                                13, &n));
        ring_close(ring);
    }
    assert_null(seal_try(mem, NULL, "party", "name", uid, sealed, n));
    assert_fault(seal_close(mem, NULL, "party", "party", "name", uid, "x", 1, &n));
}

static void
text_that_could_not_come_back_whole_is_a_fault(void **state)
{
    (void)state;
    size_t n;

    assert_fault(seal_close(mem, intake, "party", "party", "name", uid, "a\0b", 3, &n));
}

static void
an_index_tells_equal_from_different_and_no_more(void **state)
{
    (void)state;
    unsigned char a[8], b[8], c[8], d[8], e[8];

    seal_index(intake, "citizen", "001085012345", a);
    seal_index(intake, "citizen", "001085012345", b);
    seal_index(intake, "phone", "001085012345", c);
    seal_index(intake, "citizen", "001085012346", d);
    seal_index_of(intake, "dedup", "citizen", "001085012345", e);
    assert_memory_equal(a, b, 8);
    assert_memory_not_equal(a, c, 8);
    assert_memory_not_equal(a, d, 8);
    assert_memory_not_equal(a, e, 8);

    /* HMAC(HKDF(ring index, kind), kind 0x1F text), cut to 8 bytes. */
    unsigned char key[32];
    unsigned char mac[32];
    static const char text[] = "citizen\x1F"
                               "001085012345";

    primitive_derive(ring_key(intake, "index"), "kntc1|index|citizen", key);
    seal_hmac(key, 32, text, sizeof text - 1, mac);
    assert_memory_equal(a, mac, 8);
}

static void
denouncers_are_indexed_by_identity_alone(void **state)
{
    (void)state;
    unsigned char out[8];

    seal_index_of(identity, "denouncer_private", "citizen", "001085012345", out);
    assert_fault(
        seal_index_of(intake, "denouncer_private", "citizen", "001085012345", out));
    assert_fault(seal_index(identity, "citizen", "001085012345", out));
}

static void
hpke_gives_vector_a_1_1_of_rfc_9180(void **state)
{
    (void)state;
    /* The second: the same with AES-256-GCM, of which the RFC has no vector with
     * X25519; computed with another implementation. */
    static const struct {
        int bits;
        const char *sealed;
    } t[] = {
        { 128,
          "f938558b5d72f1a23810b4be2ab4f84331acc02fc97babc53a52ae8218a355a96d8770ac83"
          "d07bea87e13c512a" },
        { 256,
          "090b7dc225419f7da9e8b460becfbb96a26c7964d79b8010d397fa838530a32a397b14f577"
          "6db19ff5e57734e0" },
    };
    const unsigned char *eph =
        bytes_of("52c4a758a802cd8b936eceea314432798d5baf2d7e9235dc084ab1b9cfa2f736");
    const unsigned char *secret =
        bytes_of("4612c550263fc8ad58375df3f557aac531d26850903e55a9f23f21d8534e8ac8");
    const unsigned char *recipient =
        bytes_of("3948cfe0ad1ddb695d780e59077195da6c56506b027329794ab02bca80815c4d");
    static const char info[] = "Ode on a Grecian Urn";
    static const char text[] = "Beauty is truth, truth beauty";

    EACH(row, t) {
        unsigned char enc[32];
        unsigned char sealed[29 + 16];
        unsigned char back[29];

        assert_true(hpke_seal(row->bits, recipient, eph, info, 20, "Count-0", 7, text,
                              29, enc, sealed));
        assert_hex(enc,
                   "37fda3567bdbd628e88668c3c8d7e97d1d1253b6d4ea6d44c150f741f1bf4431");
        assert_hex(sealed, row->sealed);
        assert_true(hpke_open(row->bits, secret, enc, info, 20, "Count-0", 7, sealed,
                              sizeof sealed, back));
        assert_memory_equal(back, text, 29);
        assert_false(hpke_open(row->bits, secret, enc, info, 20, "Count-1", 7, sealed,
                               sizeof sealed, back));
        assert_false(hpke_open(row->bits, secret, enc, info, 19, "Count-0", 7, sealed,
                               sizeof sealed, back));
        assert_false(hpke_open(row->bits, eph, enc, info, 20, "Count-0", 7, sealed,
                               sizeof sealed, back));
        assert_false(hpke_open(row->bits == 128 ? 256 : 128, secret, enc, info, 20,
                               "Count-0", 7, sealed, sizeof sealed, back));
        assert_false(hpke_open(row->bits, secret, enc, info, 20, "Count-0", 7, sealed,
                               15, back));
    }
}

static void
hpke_refuses_points_that_make_no_secret(void **state)
{
    (void)state;
    const unsigned char zero[32] = { 0 };
    const unsigned char one[32] = { 1 };
    unsigned char enc[32];
    unsigned char sealed[17];
    unsigned char back[1];

    assert_false(hpke_seal(256, zero, NULL, "", 0, "", 0, "x", 1, enc, sealed));
    assert_false(hpke_seal(256, one, NULL, "", 0, "", 0, "x", 1, enc, sealed));
    assert_false(hpke_open(256, one, zero, "", 0, "", 0, sealed, 17, back));
    assert_false(hpke_seal(192, one, NULL, "", 0, "", 0, "x", 1, enc, sealed));
}

static const char denouncer[] = "<denouncer><name>Vũ Thị Kín</name></denouncer>";

static void
an_envelope_opens_in_identity_alone(void **state)
{
    (void)state;
    size_t n;
    unsigned char *sealed =
        envelope_close(mem, intake, uid, denouncer, strlen(denouncer), &n);

    assert_int_equal(n, 32 + 512 + 16);
    assert_string_equal(envelope_open(mem, identity, uid, sealed, n), denouncer);
    assert_fault(envelope_open(mem, identity, other_uid, sealed, n));
    assert_fault(envelope_open(mem, intake, uid, sealed, n));
    assert_fault(envelope_open(mem, NULL, uid, sealed, n));
    assert_fault(envelope_open(mem, identity, uid, sealed, n - 1));
    assert_fault(envelope_open(mem, identity, uid, sealed, n - 512));
    assert_fault(envelope_open(mem, identity, uid, sealed, 0));
    sealed[n - 1] ^= 1;
    assert_fault(envelope_open(mem, identity, uid, sealed, n));
}

static void
envelopes_of_like_length_look_alike(void **state)
{
    (void)state;
    static const struct {
        size_t text, sealed;
    } t[] = {
        { 0, 512 + 48 },
        { 511, 512 + 48 },
        { 512, 1024 + 48 },
        { 1023, 1024 + 48 },
    };
    char text[1024];

    memset(text, 'x', sizeof text);
    EACH(row, t) {
        size_t n;

        envelope_close(mem, intake, uid, text, row->text, &n);
        assert_int_equal(n, row->sealed);
    }
}

static void
an_old_envelope_opens_after_a_new_pair_of_keys(void **state)
{
    (void)state;
    size_t n;
    unsigned char *sealed =
        envelope_close(mem, intake, uid, denouncer, strlen(denouncer), &n);
    const char *next = ring_generate(mem, 2027);
    struct ring *later =
        ring_with(ring_select(mem, arena_format(mem, "%s%s", all, next), "identity"));
    struct ring *never = ring_with(ring_select(mem, next, "identity"));

    assert_string_equal(envelope_open(mem, later, uid, sealed, n), denouncer);
    assert_fault(envelope_open(mem, never, uid, sealed, n));
    ring_close(later);
    ring_close(never);
}

static void
digest_in_pieces_is_the_digest_of_the_whole(void **state)
{
    (void)state;
    static const char abc[] =
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
    unsigned char out[32];
    struct digest *d = digest_open(mem);

    seal_sha256("abc", 3, out);
    assert_hex(out, abc);
    digest_add(d, "a", 1);
    digest_add(d, "", 0);
    digest_add(d, "bc", 2);
    digest_end(d, out);
    assert_hex(out, abc);
}

/* Who holds the key may have sealed what seal_close never would. */
static void
text_that_would_come_out_cut_does_not_open(void **state)
{
    (void)state;
    static const char aad[] = "kntc1\x1Fparty\x1Fname\x1Frow uid number 1";
    static const struct {
        const char padded[32 + 1];
        const char *text;
    } t[] = {
        { "ab\x80", "ab" },       { "\x80", "" },     { "ab\x80\x80", "ab\x80" },
        { "a\0b\x80", NULL },     { "\0\x80", NULL }, { "ab", NULL },
        { "ab\x80\0\x01", NULL }, { "", NULL },
    };
    unsigned char kek[32];
    unsigned char key[32];
    unsigned char sealed[15 + 32 + 16] = "\x01\x00\x0B";

    primitive_derive(ring_key(intake, "party"), "kntc1|wrap|party|2026|11", kek);
    assert_true(primitive_unwrap(kek, wrappings.party, key));

    struct evp_cipher_ctx_st *keyed = primitive_gcm_key(256, key);

    EACH(row, t) {
        primitive_gcm_seal(keyed, sealed + 3, aad, sizeof aad - 1,
                           (const unsigned char *)row->padded, 32, sealed + 15,
                           sealed + 47);

        const char *text =
            seal_try(mem, intake, "party", "name", uid, sealed, sizeof sealed);

        if (row->text == NULL)
            assert_null(text);
        else
            assert_string_equal(text, row->text);
    }
    primitive_gcm_free(keyed);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(what_is_sealed_opens_again),
        cmocka_unit_test(a_sealed_value_is_longer_by_31_bytes_and_the_padding),
        cmocka_unit_test(the_format_is_the_one_that_is_written_down),
        cmocka_unit_test(the_same_name_is_never_sealed_alike),
        cmocka_unit_test(a_value_moved_elsewhere_does_not_open),
        cmocka_unit_test(no_changed_byte_passes),
        cmocka_unit_test(no_cut_or_longer_value_passes),
        cmocka_unit_test(another_set_of_keys_does_not_open),
        cmocka_unit_test(a_program_without_the_ring_neither_seals_nor_opens),
        cmocka_unit_test(text_that_could_not_come_back_whole_is_a_fault),
        cmocka_unit_test(text_that_would_come_out_cut_does_not_open),
        cmocka_unit_test(an_index_tells_equal_from_different_and_no_more),
        cmocka_unit_test(denouncers_are_indexed_by_identity_alone),
        cmocka_unit_test(hpke_gives_vector_a_1_1_of_rfc_9180),
        cmocka_unit_test(hpke_refuses_points_that_make_no_secret),
        cmocka_unit_test(an_envelope_opens_in_identity_alone),
        cmocka_unit_test(envelopes_of_like_length_look_alike),
        cmocka_unit_test(an_old_envelope_opens_after_a_new_pair_of_keys),
        cmocka_unit_test(digest_in_pieces_is_the_digest_of_the_whole),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
