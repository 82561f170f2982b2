/* QR codes are read back by a program that is not ours. */
#include "fixture.h"

#include "base/crypto/qr.h"

#include <sys/wait.h>

enum { SCALE = 4 };

/* Draws the path as an image; faults of its shape fail the test. */
static char *
drawn(const char *path, int size, size_t *n)
{
    int side = size * SCALE;
    char *image = arena_format(mem, "P5\n%d %d\n255\n", side, side);
    size_t head = strlen(image);
    char *out = arena_alloc(mem, head + (size_t)(side * side));

    memcpy(out, image, head);
    memset(out + head, 0xFF, (size_t)(side * side));
    while (*path != '\0') {
        int x, y, run, back, end = 0;

        assert_int_equal(sscanf(path, "M%d %dh%dv1h-%dz%n", &x, &y, &run, &back, &end),
                         4);
        assert_true(end > 0 && run == back && run > 0);
        assert_true(x >= 4 && y >= 4 && x + run <= size - 4 && y < size - 4);
        for (int v = y * SCALE; v < (y + 1) * SCALE; v++)
            memset(out + head + v * side + x * SCALE, 0, (size_t)(run * SCALE));
        path += end;
    }
    *n = head + (size_t)(side * side);
    return out;
}

/* What zbarimg reads in that image; NULL: it is not installed. */
static char *
read_back(const char *image, size_t n)
{
    const char *path = file_of(image, n, 0600);
    char *text = arena_alloc(mem, 4096);
    size_t got = 0;
    ssize_t part;
    int ends[2];
    int status = 0;

    assert_int_equal(pipe(ends), 0);

    pid_t child = fork();

    if (child == 0) {
        if (dup2(ends[1], STDOUT_FILENO) < 0 ||
            freopen("/dev/null", "w", stderr) == NULL)
            _exit(126);
        close(ends[0]);
        close(ends[1]);
        execlp("zbarimg", "zbarimg", "-q", "--raw", "-Sdisable", "-Sqrcode.enable",
               path, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    while (got < 4095 && (part = read(ends[0], text + got, 4095 - got)) > 0)
        got += (size_t)part;
    close(ends[0]);
    assert_int_equal(waitpid(child, &status, 0), child);
    unlink(path);
    if (WIFEXITED(status) && WEXITSTATUS(status) == 127)
        return NULL;
    if (got > 0 && text[got - 1] == '\n')
        text[got - 1] = '\0';
    return text;
}

static void
a_drawn_code_reads_back(void **state)
{
    (void)state;
    static const char *const t[] = {
        "x",
        "https://kntc.example.gov.vn/lookup#26483109727.0123456789AB",
        "otpauth://totp/KNTC:clerk.binh?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ",
        "Phiếu tiếp nhận đơn số 26-4831-0972-7",
    };

    EACH(row, t) {
        int size = 0;
        size_t n;
        char *path = token_qr(mem, *row, &size);

        assert_non_null(path);

        const char *image = drawn(path, size, &n);
        const char *text = read_back(image, n);

        if (text == NULL)
            fail_msg("zbarimg is not installed (package zbar-tools)");
        assert_string_equal(text, *row);
    }
}

static void
an_address_of_a_receipt_takes_five_kilobytes(void **state)
{
    (void)state;
    int size = 0;
    char *path = token_qr(
        mem, "https://kntc.example.gov.vn/lookup#26483109727.0123456789AB", &size);

    assert_int_equal(size, 33 + 8);
    assert_true(strlen(path) < 8192);
}

static void
what_is_empty_or_too_long_has_no_code(void **state)
{
    (void)state;
    static const struct {
        size_t n;
        bool good;
    } t[] = {
        { 0, false }, { 1, true }, { 2331, true }, { 2332, false }, { 9000, false }
    };

    EACH(row, t) {
        char *text = arena_alloc(mem, row->n + 1);
        int size = 0;

        memset(text, 'a', row->n);

        char *path = token_qr(mem, text, &size);

        assert_int_equal(path != NULL, row->good);
        if (row->n == 2331)
            assert_int_equal(size, 177 + 8);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_drawn_code_reads_back),
        cmocka_unit_test(an_address_of_a_receipt_takes_five_kilobytes),
        cmocka_unit_test(what_is_empty_or_too_long_has_no_code),
    };

    return cmocka_run_group_tests(tests, arena_setup, arena_teardown);
}
