/* The published vectors of what base/crypto stands on. */
#include "fixture.h"

#include "base/crypto/primitive.h"

static void
hmac_gives_the_vectors_of_rfc_4231(void **state)
{
    (void)state;
    static const struct {
        const char *key, *text, *mac;
    } t[] = {
        { "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "4869205468657265",
          "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7" },
        { "4a656665", "7768617420646f2079612077616e7420666f72206e6f7468696e673f",
          "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843" },
    };

    EACH(row, t) {
        size_t key_n = strlen(row->key) / 2;
        size_t n = strlen(row->text) / 2;
        const unsigned char *text = bytes_of(row->text);
        const struct piece whole = { text, n };
        const struct piece cut[] = { { text, 3 },
                                     { text + 3, 0 },
                                     { text + 3, n - 3 } };
        unsigned char out[32];

        primitive_hmac(bytes_of(row->key), key_n, &whole, 1, out);
        assert_hex(out, row->mac);
        primitive_hmac(bytes_of(row->key), key_n, cut, 3, out);
        assert_hex(out, row->mac);

        struct evp_mac_ctx_st *keyed = primitive_hmac_key(bytes_of(row->key), key_n);

        for (int again = 0; again < 3; again++) {
            memset(out, 0, sizeof out);
            primitive_hmac_with(keyed, cut, 3, out);
            assert_hex(out, row->mac);
        }
        primitive_hmac_free(keyed);
    }
}

static void
hkdf_gives_the_vectors_of_rfc_5869(void **state)
{
    (void)state;
    static const struct {
        const char *key, *salt, *info;
        size_t n;
        const char *inner, *out;
    } t[] = {
        { "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "000102030405060708090a0b0c",
          "f0f1f2f3f4f5f6f7f8f9", 42,
          "077709362c2e32df0ddc3f0dc47bba6390b6c73bb50f9c3122ec844ad7c2b3e5",
          "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b8"
          "871"
          "85865" },
        { "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f202122232425"
          "2627"
          "28292a2b2c2d2e2f303132333435363738393a3b3c3d3e3f404142434445464748494a4b4c4d"
          "4e4f",
          "606162636465666768696a6b6c6d6e6f707172737475767778797a7b7c7d7e7f808182838485"
          "8687"
          "88898a8b8c8d8e8f909192939495969798999a9b9c9d9e9fa0a1a2a3a4a5a6a7a8a9aaabacad"
          "aeaf",
          "b0b1b2b3b4b5b6b7b8b9babbbcbdbebfc0c1c2c3c4c5c6c7c8c9cacbcccdcecfd0d1d2d3d4d5"
          "d6d7"
          "d8d9dadbdcdddedfe0e1e2e3e4e5e6e7e8e9eaebecedeeeff0f1f2f3f4f5f6f7f8f9fafbfcfd"
          "feff",
          82, "06a6b88c5853361a06104c9ceb35b45cef760014904671014a193f40c15fc244",
          "b11e398dc80327a1c8e7f78c596a49344f012eda2d4efad8a050cc4c19afa97c59045a99cac7"
          "8272"
          "71cb41c65e590e09da3275600c2f09b8367793a9aca3db71cc30c58179ec3e87c14c01d5c1f3"
          "434f"
          "1d87" },
        { "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b", "", "", 42,
          "19ef24a32c717b167f33a91d6f648bdf96596776afdb6377ac434c1c293ccb04",
          "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d9d201395faa4"
          "b61a"
          "96c8" },
    };

    EACH(row, t) {
        unsigned char inner[32];
        unsigned char out[82];

        primitive_extract(bytes_of(row->salt), strlen(row->salt) / 2,
                          bytes_of(row->key), strlen(row->key) / 2, inner);
        assert_hex(inner, row->inner);
        primitive_expand(inner, bytes_of(row->info), strlen(row->info) / 2, out,
                         row->n);
        assert_hex(out, row->out);
    }
}

static void
wrap_gives_the_vector_of_rfc_3394(void **state)
{
    (void)state;
    /* 4.6: 256 bits of key data with a 256-bit key. */
    const unsigned char *kek =
        bytes_of("000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f");
    const char *key =
        "00112233445566778899aabbccddeeff000102030405060708090a0b0c0d0e0f";
    unsigned char wrapped[40];
    unsigned char out[32];

    primitive_wrap(kek, bytes_of(key), wrapped);
    assert_hex(wrapped,
               "28c9f404c4b810f4cbccb35cfb87f8263f5786e2d80ed326cbc7f0e71a99f43b"
               "fb988b9b7a02dd21");
    assert_true(primitive_unwrap(kek, wrapped, out));
    assert_hex(out, key);
    for (int i = 0; i < 40; i++) {
        wrapped[i] ^= 1;
        assert_false(primitive_unwrap(kek, wrapped, out));
        wrapped[i] ^= 1;
    }
}

static void
gcm_gives_the_vectors_of_its_authors(void **state)
{
    (void)state;
    /* McGrew and Viega, test cases 3, 13, 14, 15 and 16 (NIST took them over). */
    static const char key128[] = "feffe9928665731c6d6a8f9467308308";
    static const char key256[] =
        "feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308";
    static const char zero256[] =
        "0000000000000000000000000000000000000000000000000000000000000000";
    static const char long_text[] = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e"
                                    "4c303d8a318a721c3c0c9595680953"
                                    "2fcf0e2449a6b525b16aedf5aa0de657ba637b391aafd255";
    static const char less_text[] = "d9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e"
                                    "4c303d8a318a721c3c0c9595680953"
                                    "2fcf0e2449a6b525b16aedf5aa0de657ba637b39";
    static const struct {
        int bits;
        const char *key, *nonce, *aad, *text, *sealed, *tag;
    } t[] = {
        { 128, key128, "cafebabefacedbaddecaf888", "", long_text,
          "42831ec2217774244b7221b784d0d49ce3aa212f2c02a4e035c17e2329aca12e21d514b25466"
          "931c"
          "7d8f6a5aac84aa051ba30b396a0aac973d58e091473f5985",
          "4d5c2af327cd64a62cf35abd2ba6fab4" },
        { 256, zero256, "000000000000000000000000", "", "", "",
          "530f8afbc74536b9a963b4f1c4cb738b" },
        { 256, zero256, "000000000000000000000000", "",
          "00000000000000000000000000000000", "cea7403d4d606b6e074ec5d3baf39d18",
          "d0d1c8a799996bf0265b98b5d48ab919" },
        { 256, key256, "cafebabefacedbaddecaf888", "", long_text,
          "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590d"
          "bb3d"
          "a7b08b1056828838c5f61e6393ba7a0abcc9f662898015ad",
          "b094dac5d93471bdec1a502270e3cc6c" },
        { 256, key256, "cafebabefacedbaddecaf888",
          "feedfacedeadbeeffeedfacedeadbeefabaddad2", less_text,
          "522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590d"
          "bb3d"
          "a7b08b1056828838c5f61e6393ba7a0abcc9f662",
          "76fc6ece0f4e1768cddf8853bb2d551b" },
    };

    EACH(row, t) {
        struct evp_cipher_ctx_st *keyed =
            primitive_gcm_key(row->bits, bytes_of(row->key));
        const unsigned char *nonce = bytes_of(row->nonce);
        const unsigned char *aad = bytes_of(row->aad);
        size_t aad_n = strlen(row->aad) / 2;
        size_t n = strlen(row->text) / 2;
        unsigned char out[64];
        unsigned char back[64];
        unsigned char tag[16];

        /* Twice, to and fro, under one context: nothing stays from before. */
        for (int again = 0; again < 2; again++) {
            primitive_gcm_seal(keyed, nonce, aad, aad_n, bytes_of(row->text), n, out,
                               tag);
            assert_hex(out, row->sealed);
            assert_hex(tag, row->tag);
            assert_true(
                primitive_gcm_open(keyed, nonce, aad, aad_n, out, n, tag, back));
            assert_hex(back, row->text);
            tag[15] ^= 1;
            assert_false(
                primitive_gcm_open(keyed, nonce, aad, aad_n, out, n, tag, back));
            for (size_t i = 0; i < n; i++)
                assert_int_equal(back[i], 0);
        }
        primitive_gcm_free(keyed);
    }
}

static void
x25519_gives_the_vectors_of_rfc_7748(void **state)
{
    (void)state;
    const unsigned char *bob =
        bytes_of("5dab087e624a8a4b79e17f8b83800ee66f3bb1292618b6fd1c2f8b27ff88e0eb");
    const unsigned char zero[32] = { 0 };
    unsigned char public_key[32];
    unsigned char out[32];

    primitive_x25519_public(bob, public_key);
    assert_hex(public_key,
               "de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f");
    assert_true(primitive_x25519(
        bob,
        bytes_of("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"),
        out));
    assert_hex(out, "4a5d9d5ba4ce2de1728e3bf480350f25e07e21c947d19e3376f09b3c1e161742");
    assert_false(primitive_x25519(bob, zero, out));
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hmac_gives_the_vectors_of_rfc_4231),
        cmocka_unit_test(hkdf_gives_the_vectors_of_rfc_5869),
        cmocka_unit_test(wrap_gives_the_vector_of_rfc_3394),
        cmocka_unit_test(gcm_gives_the_vectors_of_its_authors),
        cmocka_unit_test(x25519_gives_the_vectors_of_rfc_7748),
    };

    return cmocka_run_group_tests(tests, arena_setup, arena_teardown);
}
