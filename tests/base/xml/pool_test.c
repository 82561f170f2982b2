#include "base/xml/pool.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdlib.h>
#include <string.h>

#include <libxml/xmlmemory.h>

/* Under sanitizers the pool stays away, and this holds of the C library's memory too.
 */

enum { PIECES = 4000 };

static size_t
size_of(int i)
{
    return (size_t)(i * 37 % 1500);
}

static unsigned char
mark_of(int i)
{
    return (unsigned char)(i * 7 + 1);
}

static void
is_marked(const unsigned char *p, size_t n, int i)
{
    for (size_t at = 0; at < n; at++)
        assert_int_equal(p[at], mark_of(i));
}

static void
pieces_do_not_touch(void **state)
{
    (void)state;
    static unsigned char *piece[PIECES];

    for (int round = 0; round < 3; round++) {
        for (int i = 0; i < PIECES; i++) {
            piece[i] = xmlMalloc(size_of(i));
            assert_non_null(piece[i]);
            assert_int_equal((uintptr_t)piece[i] % 16, 0);
            memset(piece[i], mark_of(i), size_of(i));
        }
        for (int i = 0; i < PIECES; i += 3) {
            piece[i] = xmlRealloc(piece[i], size_of(i) * 2 + 1);
            is_marked(piece[i], size_of(i), i);
            memset(piece[i], mark_of(i), size_of(i) * 2 + 1);
        }
        for (int i = 1; i < PIECES; i += 3) {
            piece[i] = xmlRealloc(piece[i], size_of(i) / 3 + 1);
            is_marked(piece[i], size_of(i) > 0 ? size_of(i) / 3 : 0, i);
        }
        for (int i = 0; i < PIECES; i++) {
            is_marked(piece[i],
                      i % 3 == 0   ? size_of(i) * 2 + 1
                      : i % 3 == 1 ? (size_of(i) > 0 ? size_of(i) / 3 : 0)
                                   : size_of(i),
                      i);
            xmlFree(piece[i]);
        }
    }
}

static void
nothing_and_copies(void **state)
{
    (void)state;
    char *copy = xmlMemStrdup("Nguyễn Thị Lan");
    unsigned char *grown = xmlRealloc(NULL, 10);

    assert_string_equal(copy, "Nguyễn Thị Lan");
    memset(grown, 1, 10);
    grown = xmlRealloc(grown, 100000);
    assert_int_equal(grown[9], 1);
    xmlFree(NULL);
    xmlFree(copy);
    xmlFree(grown);
}

/* What was taken from the C library before the pool began is given back to it. */
static char *before;

static int
begin(void **state)
{
    (void)state;
    before = xmlMalloc(100);
    pool_start();
    pool_start();
    return 0;
}

static void
old_pieces_go_home(void **state)
{
    (void)state;
    before = xmlRealloc(before, 200);
    xmlFree(before);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(old_pieces_go_home),
        cmocka_unit_test(pieces_do_not_touch),
        cmocka_unit_test(nothing_and_copies),
    };

    return cmocka_run_group_tests(tests, begin, NULL);
}
