/* Ed25519: the vectors of RFC 8032, 7.1, and what must not verify. */
#include "fixture.h"

#include "base/crypto/sign.h"

static const struct vector {
    const char *secret, *public_key, *text, *signature;
} vectors[] = {
    { "9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60",
      "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "",
      "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bac"
      "c61e39"
      "701cf9b46bd25bf5f0595bbe24655141438e7a100b" },
    { "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb",
      "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72",
      "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e"
      "458f36"
      "13d0f11d8c387b2eaeb4302aeeb00d291612bb0c00" },
    { "c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7",
      "fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82",
      "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290"
      "ae67f7"
      "60984dc6594a7c15e9716ed28dc027beceea1ec40a" },
};

static void
the_vectors_of_rfc_8032_are_signed_and_verified(void **state)
{
    (void)state;

    EACH(row, vectors) {
        size_t n = strlen(row->text) / 2;
        unsigned char public_key[32];
        unsigned char signature[64];

        sign_public(bytes_of(row->secret), public_key);
        assert_hex(public_key, row->public_key);
        sign_make(bytes_of(row->secret), bytes_of(row->text), n, signature);
        assert_hex(signature, row->signature);
        assert_true(sign_is(public_key, bytes_of(row->text), n, signature));
    }
}

static void
nothing_else_verifies(void **state)
{
    (void)state;
    unsigned char *key = bytes_of(vectors[2].public_key);
    unsigned char *signature = bytes_of(vectors[2].signature);

    assert_true(sign_is(key, "\xaf\x82", 2, signature));
    assert_false(sign_is(key, "\xaf\x83", 2, signature));
    assert_false(sign_is(key, "\xaf\x82", 1, signature));
    assert_false(sign_is(bytes_of(vectors[1].public_key), "\xaf\x82", 2, signature));
    for (int i = 0; i < 64; i++) {
        signature[i] ^= 1;
        assert_false(sign_is(key, "\xaf\x82", 2, signature));
        signature[i] ^= 1;
    }
    for (int i = 0; i < 32; i++) {
        key[i] ^= 1;
        assert_false(sign_is(key, "\xaf\x82", 2, signature));
        key[i] ^= 1;
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_vectors_of_rfc_8032_are_signed_and_verified),
        cmocka_unit_test(nothing_else_verifies),
    };

    return cmocka_run_group_tests(tests, arena_setup, arena_teardown);
}
