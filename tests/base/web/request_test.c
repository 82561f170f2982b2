#include "base/web/request.h"
#include "base/core/arena.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/seal.h"
#include "base/work.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static struct arena *mem;
static struct work work;
static struct conf conf;
static char quarantine[] = "/tmp/request_test_XXXXXX";

static int
setup(void **state)
{
    (void)state;
    assert_non_null(mkdtemp(quarantine));
    conf.quarantine = quarantine;
    mem = arena_open((size_t)64 << 20);
    work = (struct work){ .mem = mem, .conf = &conf };
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return rmdir(quarantine); /* refuses where a file was left */
}

static int
files_in_quarantine(void)
{
    DIR *dir = opendir(quarantine);
    int n = 0;

    for (struct dirent *e; (e = readdir(dir)) != NULL;)
        n += e->d_name[0] != '.';
    closedir(dir);
    return n;
}

/* --- a gateway that was told what to say */

struct told {
    const char *const *params; /* names and values in turn, then NULL */
    const char *body;
    size_t n;
    size_t at;
    size_t piece; /* how much one read gives at most; 0: all */
};

static const char *
told_param(void *self, const char *name)
{
    const struct told *t = self;

    for (const char *const *p = t->params; *p != NULL; p += 2)
        if (strcmp(*p, name) == 0)
            return p[1];
    return NULL;
}

static size_t
told_read(void *self, void *buffer, size_t n)
{
    struct told *t = self;
    size_t left = t->n - t->at;

    if (n > left)
        n = left;
    if (t->piece != 0 && n > t->piece)
        n = t->piece;
    if (n > 0)
        memcpy(buffer, t->body + t->at, n);
    t->at += n;
    return n;
}

static int
open_with(struct request *r, const char *const *params)
{
    struct told told = { .params = params };
    struct gateway in = { told_param, told_read, &told };

    *r = (struct request){ .work = &work };
    return request_open(r, &in);
}

#define OPEN(r, ...) open_with(r, (const char *const[]){ __VA_ARGS__, NULL })

static int
body_with(struct request *r, const char *type, const char *length, const char *body,
          size_t n, size_t piece, int kb, int mb)
{
    const char *const params[] = { "CONTENT_TYPE", type, "CONTENT_LENGTH", length,
                                   NULL };
    struct told told = { .params = params, .body = body, .n = n, .piece = piece };
    struct gateway in = { told_param, told_read, &told };

    *r = (struct request){ .work = &work };
    return request_body(r, &in, kb, mb);
}

static int
body(struct request *r, const char *type, const char *text, size_t piece, int kb,
     int mb)
{
    char length[24];

    snprintf(length, sizeof length, "%zu", strlen(text));
    return body_with(r, type, length, text, strlen(text), piece, kb, mb);
}

/* --- method and path */

static void
methods_paths_and_what_is_said_of_them(void **state)
{
    (void)state;
    static const struct {
        const char *method;
        const char *uri;
        int status;
        const char *path;
    } facts[] = {
        { "GET", "/", 0, "/" },
        { "HEAD", "/", 0, "/" },
        { "POST", "/intake/petition/new", 0, "/intake/petition/new" },
        { "GET", "/tra-c%E1%BB%A9u?x=1", 0, "/tra-cứu" },
        { "GET", "/intake/inbox/", 0, "/intake/inbox/" },
        { "GET", "/a..b/.c", 0, "/a..b/.c" },
        { "PUT", "/", 405, NULL },
        { "DELETE", "/", 405, NULL },
        { "get", "/", 405, NULL },
        { "", "/", 405, NULL },
        { NULL, "/", 405, NULL },
        { "GET", NULL, 400, NULL },
        { "GET", "", 400, NULL },
        { "GET", "intake", 400, NULL },
        { "GET", "http://x/", 400, NULL },
        { "GET", "//evil", 400, NULL },
        { "GET", "/a//b", 400, NULL },
        { "GET", "/a/../b", 400, NULL },
        { "GET", "/a/..", 400, NULL },
        { "GET", "/./a", 400, NULL },
        { "GET", "/%2e%2e/a", 400, NULL },
        { "GET", "/a%2Fb", 400, NULL },
        { "GET", "/a%5cb", 400, NULL },
        { "GET", "/a\\b", 400, NULL },
        { "GET", "/a%00", 400, NULL },
        { "GET", "/a%0d%0aX: y", 400, NULL },
        { "GET", "/a%zz", 400, NULL },
        { "GET", "/a%4", 400, NULL },
        { "GET", "/a%", 400, NULL },
        { "GET", "/%ff", 400, NULL },
        { "GET", "/%c0%af", 400, NULL },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;
        const char *const params[] = { "REQUEST_URI", facts[i].uri,
                                       facts[i].method == NULL ? NULL
                                                               : "REQUEST_METHOD",
                                       facts[i].method, NULL };
        int status = open_with(&r, params);

        if (status != facts[i].status)
            fail_msg("%s %s gives %d", facts[i].method, facts[i].uri, status);
        if (facts[i].path != NULL)
            assert_string_equal(r.path, facts[i].path);
    }
}

static char *
repeat(const char *s, int n)
{
    size_t length = strlen(s);
    char *out = arena_alloc(mem, length * (size_t)n + 1);

    for (int i = 0; i < n; i++)
        memcpy(out + length * (size_t)i, s, length);
    return out;
}

static void
what_is_too_long_is_said_to_be(void **state)
{
    (void)state;
    struct request r;
    const char *long_path = arena_format(mem, "/%s", repeat("a", 1024));
    const char *long_query = repeat("a", 8193);
    const char *many_cookies = repeat("a=b; ", 41);

    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", long_path), 414);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "QUERY_STRING", long_query),
                     414);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "QUERY_STRING", repeat("a=b&", 201)),
                     400);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "QUERY_STRING", repeat("a=b&", 200)),
                     0);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "HTTP_COOKIE", many_cookies),
                     400);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "HTTP_ORIGIN", repeat("a", 4097)),
                     400);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "HTTP_REFERER", repeat("a", 4097)),
                     0);
    assert_null(r.referer);
}

static void
headers_are_text_or_absent(void **state)
{
    (void)state;
    struct request r;

    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                          "HTTP_ORIGIN", "https://kntc.example", "HTTP_REFERER",
                          "https://kntc.example/x", "HTTP_SEC_FETCH_SITE",
                          "same-origin", "HTTP_IF_NONE_MATCH", "\"abc\"", "REMOTE_ADDR",
                          "192.0.2.7"),
                     0);
    assert_string_equal(r.origin, "https://kntc.example");
    assert_string_equal(r.referer, "https://kntc.example/x");
    assert_string_equal(r.fetch_site, "same-origin");
    assert_string_equal(r.if_none_match, "\"abc\"");
    assert_string_equal(r.address, "192.0.2.7");

    assert_int_equal(
        OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/", "HTTP_ORIGIN", ""), 0);
    assert_null(r.origin);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "POST", "REQUEST_URI", "/",
                          "HTTP_ORIGIN", "https://\xff"),
                     400);
    assert_int_equal(OPEN(&r, "REQUEST_METHOD", "POST", "REQUEST_URI", "/",
                          "HTTP_SEC_FETCH_SITE", "a\x01"),
                     400);
}

static void
the_language_is_vietnamese_unless_asked(void **state)
{
    (void)state;
    static const struct {
        const char *query;
        const char *cookie;
        const char *lang;
    } facts[] = {
        { "", "", "vi" },        { "lang=en", "", "en" },
        { "", "lang=en", "en" }, { "lang=vi", "lang=en", "vi" },
        { "lang=fr", "", "vi" }, { "lang=../en", "", "vi" },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;

        assert_int_equal(OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/",
                              "QUERY_STRING", facts[i].query, "HTTP_COOKIE",
                              facts[i].cookie),
                         0);
        assert_string_equal(r.lang, facts[i].lang);
    }
}

static void
the_tree_is_shown_to_tests_alone(void **state)
{
    (void)state;
    struct request r;

    OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/", "QUERY_STRING", "as=xml");
    assert_false(r.is_test_xml);
    conf.test = true;
    OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/", "QUERY_STRING", "as=xml");
    assert_true(r.is_test_xml);
    conf.test = false;
}

/* --- query and urlencoded */

static void
a_page_is_asked_again_with_its_own_query(void **state)
{
    (void)state;
    static const struct {
        const char *query;
        const char *again;
    } facts[] = {
        { "", "/x" },
        { "page=2", "/x?page=2" },
        { "kind=complaint&state=late", "/x?kind=complaint&state=late" },
        { "kind=a&kind=b", "/x?kind=a&kind=b" },
        { "lang=en&page=2&lang=vi", "/x?page=2" },
        { "lang=en", "/x" },
        { "q=&page=2", "/x?q=&page=2" },
        { "q=a+b%26c%3Dd%23e", "/x?q=a%20b%26c%3Dd%23e" },
        { "q=%22%3E%3Cscript%3E", "/x?q=%22%3E%3Cscript%3E" },
        { "q=a%0D%0ASet-Cookie:1", "/x?q=a%0ASet-Cookie%3A1" },
        { "t%C3%AAn=Ho%C3%A0", "/x?t%C3%AAn=Ho%C3%A0" },
        { "as=pdf", "/x?as=pdf" },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;
        OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/x", "QUERY_STRING",
             facts[i].query);
        assert_string_equal(request_again(&r, "/x"), facts[i].again);
    }
}

static void
what_would_be_too_long_a_link_is_the_page_alone(void **state)
{
    (void)state;
    struct request r;
    char query[3000] = "page=2&q=";

    memset(query + strlen(query), 'a', 2000);
    OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/x", "QUERY_STRING", query);
    assert_int_equal(strlen(request_again(&r, "/x")), strlen("/x?page=2&q=") + 2000);
    memset(query + strlen(query), 'a', 100);
    OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/x", "QUERY_STRING", query);
    assert_string_equal(request_again(&r, "/x"), "/x");
}

static void
queries_are_clean_text_or_refused(void **state)
{
    (void)state;
    static const struct {
        const char *query;
        const char *name; /* NULL: refused */
        const char *value;
    } facts[] = {
        { "q=a", "q", "a" },
        { "q=a+b%20c", "q", "a b c" },
        { "q=a=b", "q", "a=b" },
        { "&&q=1&", "q", "1" },
        { "q", "q", NULL },
        { "q=", "q", NULL },
        { "q[]=1", "q[]", "1" },
        { "t%C3%AAn=Ho%C3%A0", "tên", "Hoà" },
        { "q=Hoa%CC%80", "q", "Hoà" },
        { "q=a%E2%80%AEb", "q", "ab" },
        { "q=%3Cb%3E%27%22", "q", "<b>'\"" },
        { "q=a%0D%0Ab", "q", "a\nb" },
        { "=1", NULL, NULL },
        { "q=%", NULL, NULL },
        { "q=%1", NULL, NULL },
        { "q=%g1", NULL, NULL },
        { "q=%00", NULL, NULL },
        { "q=%01", NULL, NULL },
        { "q=%7F", NULL, NULL },
        { "q=%FF", NULL, NULL },
        { "q=%C0%AF", NULL, NULL },
        { "q=%ED%A0%80", NULL, NULL },
        { "%00=1", NULL, NULL },
        { "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa=1", NULL,
          NULL },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct values v = { 0 };
        bool is_good =
            request_parse_query(mem, &v, facts[i].query, strlen(facts[i].query));

        if (is_good != (facts[i].name != NULL))
            fail_msg("\"%s\" is %s", facts[i].query, is_good ? "taken" : "refused");
        if (facts[i].name == NULL)
            continue;
        assert_true(values_has(&v, facts[i].name));
        if (facts[i].value == NULL)
            assert_null(values_text(&v, facts[i].name));
        else
            assert_string_equal(values_text(&v, facts[i].name), facts[i].value);
    }
}

static void
numbers_of_a_query_are_digits(void **state)
{
    (void)state;
    static const struct {
        const char *query;
        int64_t n;
    } facts[] = {
        { "p=12", 12 },
        { "p=0", 0 },
        { "p=999999999999999999", 999999999999999999 },
        { "p=9999999999999999999", -7 },
        { "p=-1", -7 },
        { "p=1x", -7 },
        { "p=+1", -7 },
        { "p=", -7 },
        { "", -7 },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;

        OPEN(&r, "REQUEST_METHOD", "GET", "REQUEST_URI", "/", "QUERY_STRING",
             facts[i].query);
        assert_int_equal(request_get_int(&r, "p", -7), facts[i].n);
    }
}

static void
cookies_of_others_do_no_harm(void **state)
{
    (void)state;
    struct values v = { 0 };

    assert_true(request_parse_cookies(
        mem, &v, "a=1; __Host-kntc = xyz ;bad;=x; weird=\xff\xfe; b=\"q=r\"; e="));
    assert_string_equal(values_text(&v, "a"), "1");
    assert_string_equal(values_text(&v, "__Host-kntc"), "xyz");
    assert_string_equal(values_text(&v, "b"), "\"q=r\"");
    assert_true(values_has(&v, "e"));
    assert_false(values_has(&v, "bad"));
    assert_false(values_has(&v, "weird"));
    assert_false(values_has(&v, ""));

    /* NFC makes a semicolon of the Greek question mark. */
    assert_true(request_parse_cookies(mem, &v, "greek=a\xcd\xbe; after=1"));
    assert_false(values_has(&v, "greek"));
    assert_string_equal(values_text(&v, "after"), "1");
    assert_false(request_parse_cookies(mem, &v, repeat("a", 8193)));
}

#define FORM "application/x-www-form-urlencoded"

static void
a_body_is_read_to_its_length_and_no_further(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        const char *length;
        const char *body;
        int status;
    } facts[] = {
        { FORM, "3", "a=1", 0 },
        { FORM "; charset=UTF-8", "3", "a=1", 0 },
        { FORM, "3", "a=1&b=2", 0 },
        { FORM, "0", "", 0 },
        { NULL, NULL, "", 0 },
        { NULL, "", "", 0 },
        { FORM, "4", "a=1", 400 },
        { FORM, "-1", "a=1", 400 },
        { FORM, "3x", "a=1", 400 },
        { FORM, "9999999999999999999", "a=1", 400 },
        { FORM, "1025", "a=1", 413 },
        { NULL, "3", "a=1", 415 },
        { "text/plain", "3", "a=1", 415 },
        { "application/json", "2", "{}", 415 },
        { FORM "x", "3", "a=1", 415 },
        { "multipart/form-data; boundary=b", "3", "a=1", 415 }, /* no files here */
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;
        int status = body_with(&r, facts[i].type, facts[i].length, facts[i].body,
                               strlen(facts[i].body), 2, 1, 0);

        if (status != facts[i].status)
            fail_msg("%s %s \"%s\" gives %d", facts[i].type, facts[i].length,
                     facts[i].body, status);
        if (status == 0 && *facts[i].body != '\0')
            assert_string_equal(values_text(&r.post, "a"), "1");
        assert_false(values_has(&r.post, "b"));
    }
}

static void
the_form_key_is_sixteen_bytes(void **state)
{
    (void)state;
    struct request r;

    assert_int_equal(
        body(&r, FORM, "form_key=000102030405060708090a0b0c0d0e0f", 0, 1, 0), 0);
    assert_true(r.has_form_key);
    assert_int_equal(r.form_key[15], 15);
    assert_int_equal(body(&r, FORM, "form_key=00", 0, 1, 0), 0);
    assert_false(r.has_form_key);
}

/* --- multipart */

#define TYPE "multipart/form-data; boundary=----x"
#define LINE "\r\n------x"
#define PART(name) "\r\nContent-Disposition: form-data; name=\"" name "\""
#define FIELD(name, text) PART(name) "\r\n\r\n" text LINE
#define FILE_PART(name, file, text)                                                    \
    PART(name)                                                                         \
    "; filename=\"" file                                                               \
    "\"\r\nContent-Type: application/octet-stream\r\n\r\n" text LINE
/* Devanagari qa, 3 bytes, is 6 in NFC. */
#define GROWS "\xe0\xa5\x98\xe0\xa5\x98\xe0\xa5\x98"
#define FIRST "------x"
#define LAST "--\r\n"

static void
multipart_gives_fields_and_files(void **state)
{
    (void)state;
    static const char text[] = FIRST FIELD("sender_name", "Nguyễn Thị Hoa\xcc\x80")
        FIELD("note", "một\r\nhai\r\n") FIELD("empty", "") FILE_PART(
            "file", "C:\\đơn khiếu nại.pdf", "%PDF-1.4\r\n\r\n------\r\n-- \xff\x00")
            FILE_PART("file", "b.txt", "hello") FILE_PART("none", "", "") LAST;

    /* In one piece, byte by byte, and in steps that cut boundaries anywhere. */
    static const size_t pieces[] = { 0, 1, 2, 3, 7, 13, 64 };

    for (size_t i = 0; i < sizeof pieces / sizeof *pieces; i++) {
        struct arena_mark mark = arena_mark(mem);
        struct request r;
        char length[24];
        struct stat about;
        unsigned char digest[32];

        snprintf(length, sizeof length, "%zu", sizeof text - 1);
        assert_int_equal(
            body_with(&r, TYPE, length, text, sizeof text - 1, pieces[i], 4, 1), 0);
        assert_string_equal(values_text(&r.post, "sender_name"), "Nguyễn Thị Hoà");
        assert_string_equal(values_text(&r.post, "note"), "một\nhai\n");
        assert_true(values_has(&r.post, "empty"));
        assert_false(values_has(&r.post, "file"));

        const struct upload *u = r.uploads;

        assert_string_equal(u->field, "file");
        assert_string_equal(u->file_name, "đơn khiếu nại.pdf");
        assert_string_equal(u->type, "pdf");
        assert_int_equal(u->size, 25);
        seal_sha256("%PDF-1.4\r\n\r\n------\r\n-- \xff\0", 25, digest);
        assert_memory_equal(u->digest, digest, 32);
        assert_int_equal(stat(u->path, &about), 0);
        assert_int_equal(about.st_size, 25);
        assert_int_equal(about.st_mode & 0777, 0600);
        assert_null(strstr(u->path, "pdf"));

        u = u->next;
        assert_string_equal(u->file_name, "b.txt");
        assert_null(u->type);
        assert_int_equal(u->size, 5);
        assert_null(u->next);
        assert_int_equal(files_in_quarantine(), 2);

        arena_rewind(mem, mark);
        assert_int_equal(files_in_quarantine(), 0);
    }
}

static void
bytes_like_a_boundary_stay_in_the_file(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "\r",           "\n",
        "\r\n",         "\r\r\n",
        "\r\n-",        "\r\n------",
        "\r\n------y",  "\r\n\r\n------",
        "\r\r\n------", "a\r\n------\r\n------y",
        "------x",      "\n------x--",
    };

    for (size_t i = 0; i < sizeof bodies / sizeof *bodies; i++)
        for (size_t piece = 0; piece < 5; piece++) {
            struct request r;
            const char *text =
                arena_format(mem, "%s" PART("f") "; filename=\"a\"\r\n\r\n%s" LINE LAST,
                             FIRST, bodies[i]);
            char got[64] = "";

            assert_int_equal(body(&r, TYPE, text, piece, 4, 1), 0);
            assert_int_equal(r.uploads->size, strlen(bodies[i]));

            int fd = open(r.uploads->path, O_RDONLY);

            assert_int_equal(read(fd, got, sizeof got), strlen(bodies[i]));
            close(fd);
            assert_string_equal(got, bodies[i]);
        }
}

static void
multipart_that_no_browser_sends_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *type;
        const char *body;
        int status;
    } facts[] = {
        { TYPE, FIRST FIELD("a", "1") LAST, 0 },
        { TYPE, FIRST FIELD("a", "1") "--", 0 },
        { "Multipart/Form-Data; charset=utf-8; boundary=\"----x\"",
          FIRST FIELD("a", "1") LAST, 0 },
        { TYPE, FIRST "\r\ncontent-disposition: FORM-DATA;name=a\r\n\r\n1" LINE LAST,
          0 },
        { TYPE, FIRST LAST, 0 },
        { "multipart/form-data", FIRST FIELD("a", "1") LAST, 400 },
        { "multipart/form-data; boundary=", FIRST FIELD("a", "1") LAST, 400 },
        { "multipart/form-data; boundary=\"----x", FIRST FIELD("a", "1") LAST, 400 },
        { "multipart/form-data; boundary=a\tb", FIRST FIELD("a", "1") LAST, 400 },
        { TYPE, "preamble\r\n" FIRST FIELD("a", "1") LAST, 400 },
        { TYPE, "\r\n" FIRST FIELD("a", "1") LAST, 400 },
        { TYPE, FIRST FIELD("a", "1") LAST "epilogue", 400 },
        { TYPE, FIRST FIELD("a", "1"), 400 },
        { TYPE, FIRST PART("a"), 400 },
        { TYPE, FIRST PART("a") "\r\n\r\n1", 400 },
        { TYPE, FIRST, 400 },
        { TYPE, FIRST "\r\n\r\n1" LINE LAST, 400 },
        { TYPE, FIRST "\r\nContent-Type: text/plain\r\n\r\n1" LINE LAST, 400 },
        { TYPE, FIRST FIELD("", "1") LAST, 400 },
        { TYPE, FIRST PART("a") "; name=\"b\"\r\n\r\n1" LINE LAST, 400 },
        { TYPE, FIRST PART("a") PART("b") "\r\n\r\n1" LINE LAST, 400 },
        { TYPE, FIRST PART("a") "; filename=\"x\"; filename=\"y\"\r\n\r\n1" LINE LAST,
          400 },
        { TYPE, FIRST PART("a") "; filename=\"x\r\n\r\n1" LINE LAST, 400 },
        { TYPE, FIRST PART("a") "\r\n folded: yes\r\n\r\n1" LINE LAST, 400 },
        { TYPE, FIRST PART("a") "\n\r\n\r\n1" LINE LAST, 400 },
        { TYPE,
          FIRST PART("a") "\r\nContent-Transfer-Encoding: base64\r\n\r\nMQ==" LINE LAST,
          400 },
        { TYPE,
          FIRST "\r\nContent-Disposition: attachment; name=\"a\"\r\n\r\n1" LINE LAST,
          400 },
        { TYPE, FIRST FIELD("a", "\xff") LAST, 400 },
        { TYPE, FIRST FIELD("a", "\x01") LAST, 400 },
        { TYPE, FIRST FIELD("\xff", "1") LAST, 400 },
        /* Cleaning leaves nothing of it, or makes it longer than a name may be. */
        { TYPE, FIRST FIELD("\xe2\x80\x8b", "1") LAST, 400 },
        { TYPE, FIRST FIELD(GROWS GROWS GROWS GROWS, "1") LAST, 400 },
        { TYPE, FIRST FILE_PART("a", "\xff.pdf", "1") LAST, 400 },
        { TYPE, FIRST "--" FIELD("a", "1") LAST, 400 },
        { TYPE,
          FIRST FIELD(
              "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "1")
              LAST,
          400 },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;
        int status = body(&r, facts[i].type, facts[i].body, 0, 4, 1);

        if (status != facts[i].status)
            fail_msg("%s: \"%s\" gives %d", facts[i].type, facts[i].body, status);
    }
}

static void
multipart_has_limits(void **state)
{
    (void)state;
    struct request r;
    const char *fields =
        arena_format(mem, FIRST "%s" LAST, repeat(FIELD("a", "1"), 201));
    const char *files =
        arena_format(mem, FIRST "%s" LAST, repeat(FILE_PART("a", "b", "1"), 21));
    const char *twenty =
        arena_format(mem, FIRST "%s" LAST, repeat(FILE_PART("a", "b", "1"), 20));
    const char *text =
        arena_format(mem, FIRST FIELD("a", "%s") LAST, repeat("x", 2049));
    const char *file = arena_format(mem, FIRST FILE_PART("a", "b", "%s") LAST,
                                    repeat("x", (1 << 20) + 1));
    const char *head = arena_format(mem, FIRST PART("a") "\r\nX: %s\r\n\r\n1" LINE LAST,
                                    repeat("x", 4096));

    assert_int_equal(body(&r, TYPE, fields, 0, 64, 1), 400);
    assert_int_equal(body(&r, TYPE, files, 0, 64, 1), 413);
    assert_int_equal(body(&r, TYPE, twenty, 0, 64, 1), 0);
    assert_int_equal(body(&r, TYPE, text, 0, 2, 1), 413);
    assert_int_equal(body(&r, TYPE, text, 0, 3, 1), 0);
    assert_int_equal(body(&r, TYPE, file, 0, 64, 1), 413);
    assert_int_equal(body(&r, TYPE, file, 0, 64, 2), 0);
    assert_int_equal(body(&r, TYPE, head, 0, 64, 1), 400);
    assert_int_equal(body_with(&r, TYPE, "1114113", "", 0, 0, 64, 1), 413);
}

static void
names_of_files_are_cleaned(void **state)
{
    (void)state;
    const char *long_name = arena_format(mem, "%s.pdf", repeat("ă", 100));
    const char *very_long = arena_format(mem, "%s.pdf", repeat("ă", 200));
    const char *cut = arena_format(mem, "%s….pdf", repeat("ă", 145));
    const struct {
        const char *sent;
        const char *kept;
    } facts[] = {
        { "don.pdf", "don.pdf" },
        { "../../etc/passwd", "passwd" },
        { "C:\\fakepath\\don.pdf", "don.pdf" },
        { "a%22b.pdf", "a\"b.pdf" },
        { "a\\\"b.pdf", "a\"b.pdf" },
        { "  a \t b .pdf ", "a b .pdf" },
        { "anh\xe2\x80\xae"
          "fdp.exe",
          "anhfdp.exe" },
        { "Ho\x61\xcc\x80.pdf", "Hoà.pdf" },
        { "<b>.pdf", "<b>.pdf" },
        { long_name, long_name },
        { very_long, cut },
    };

    for (size_t i = 0; i < sizeof facts / sizeof *facts; i++) {
        struct request r;
        const char *text = arena_format(
            mem, FIRST PART("f") "; filename=\"%s\"\r\n\r\nx" LINE LAST, facts[i].sent);

        assert_int_equal(body(&r, TYPE, text, 0, 4, 1), 0);
        assert_string_equal(r.uploads->file_name, facts[i].kept);
    }
}

static void
a_request_that_fails_leaves_no_file(void **state)
{
    (void)state;
    arena_reset(mem);

    struct arena_mark mark = arena_mark(mem);
    struct request r;

    assert_int_equal(
        body(&r, TYPE, FIRST FILE_PART("f", "a", "1") FIELD("a", "\xff") LAST, 0, 4, 1),
        400);
    assert_int_equal(
        body(&r, TYPE, FIRST PART("f") "; filename=\"a\"\r\n\r\nhalf", 0, 4, 1), 400);
    arena_rewind(mem, mark);
    assert_int_equal(files_in_quarantine(), 0);
}

static void
no_quarantine_is_a_fault(void **state)
{
    (void)state;
    struct request r;
    struct fault_frame frame;

    conf.quarantine = "/nowhere/at/all";
    if (FAULT_CATCH(&frame)) {
        conf.quarantine = quarantine;
        assert_int_equal(frame.kind, FAULT_BUG);
        return;
    }
    body(&r, TYPE, FIRST FILE_PART("f", "a", "1") LAST, 0, 4, 1);
    fail();
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(methods_paths_and_what_is_said_of_them),
        cmocka_unit_test(what_is_too_long_is_said_to_be),
        cmocka_unit_test(headers_are_text_or_absent),
        cmocka_unit_test(the_language_is_vietnamese_unless_asked),
        cmocka_unit_test(the_tree_is_shown_to_tests_alone),
        cmocka_unit_test(a_page_is_asked_again_with_its_own_query),
        cmocka_unit_test(what_would_be_too_long_a_link_is_the_page_alone),
        cmocka_unit_test(queries_are_clean_text_or_refused),
        cmocka_unit_test(numbers_of_a_query_are_digits),
        cmocka_unit_test(cookies_of_others_do_no_harm),
        cmocka_unit_test(a_body_is_read_to_its_length_and_no_further),
        cmocka_unit_test(the_form_key_is_sixteen_bytes),
        cmocka_unit_test(multipart_gives_fields_and_files),
        cmocka_unit_test(bytes_like_a_boundary_stay_in_the_file),
        cmocka_unit_test(multipart_that_no_browser_sends_is_refused),
        cmocka_unit_test(multipart_has_limits),
        cmocka_unit_test(names_of_files_are_cleaned),
        cmocka_unit_test(a_request_that_fails_leaves_no_file),
        cmocka_unit_test(no_quarantine_is_a_fault),
    };

    return cmocka_run_group_tests(tests, setup, teardown);
}
