#include "base/xml/view.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/xml/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlmemory.h>
#include <libxslt/extra.h>

#define EACH(row, table)                                                               \
    for (size_t row = 0; row < sizeof(table) / sizeof *(table); row++)

#define FIXTURE "tests/base/xml/fixture"

/* Blocks that libxml2 and libxslt hold. */
static long held;

static void *
take(size_t n)
{
    void *p = malloc(n);

    held += p != NULL;
    return p;
}

static void *
take_again(void *p, size_t n)
{
    held += p == NULL;
    return realloc(p, n);
}

static char *
take_copy(const char *s)
{
    held++;
    return strdup(s);
}

static void
give(void *p)
{
    held -= p != NULL;
    free(p);
}

static struct arena *mem;
static char root[64]; /* a root of its own for each test that writes sheets */

static void
write_file(const char *path, const char *text)
{
    FILE *f = fopen(arena_format(mem, "%s/xsl/%s", root, path), "w");

    assert_non_null(f);
    fputs(text, f);
    fclose(f);
}

#define TEXTS "<texts lang='vi'><t key='hello'>Kính chào</t></texts>"

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)64 << 20);
    snprintf(root, sizeof root, "/tmp/view_test.XXXXXX");
    if (mkdtemp(root) == NULL)
        return -1;
    mkdir(arena_format(mem, "%s/xsl", root), 0700);
    mkdir(arena_format(mem, "%s/xsl/text", root), 0700);
    mkdir(arena_format(mem, "%s/xsl/a", root), 0700);
    write_file("text/vi.xml", TEXTS);
    return 0;
}

static int
forget(const char *path, const struct stat *about, int type, struct FTW *at)
{
    (void)about;
    (void)type;
    (void)at;
    return remove(path);
}

static int
teardown(void **state)
{
    (void)state;
    view_stop();
    nftw(root, forget, 8, FTW_DEPTH | FTW_PHYS);
    arena_close(mem);
    return 0;
}

static void
start(const char *where)
{
    char error[512];

    if (!view_start(where, error, sizeof error))
        fail_msg("%s", error);
}

static void
load(const char *path)
{
    char error[512];

    if (!view_load(path, error, sizeof error))
        fail_msg("%s", error);
}

#define SHEET(body)                                                                    \
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "  \
    "xmlns:p='urn:kntc' exclude-result-prefixes='p'>" body "</xsl:stylesheet>"
#define PAGE(body) SHEET("<xsl:template match='/'>" body "</xsl:template>")

static void *
document(const char *text)
{
    char error[256];
    void *doc = xml_read_text(mem, text, strlen(text), error, sizeof error);

    assert_non_null(doc);
    return doc;
}

/* The page of a view, or what the fault said. */
static const char *
page_in(const char *path, void *doc, const char *lang)
{
    struct fault_frame frame;
    size_t n;

    if (FAULT_CATCH(&frame) != 0)
        return arena_format(mem, "fault: %s", frame.text);

    const char *page = view_page(mem, path, doc, lang, &n);

    fault_pop(&frame);
    assert_int_equal(n, strlen(page));
    return page;
}

static const char *
page(const char *path, const char *doc)
{
    return page_in(path, document(doc), "vi");
}

static void
is_in(const char *page_text, const char *part)
{
    if (strstr(page_text, part) == NULL)
        fail_msg("%s\nis not in\n%s", part, page_text);
}

static void
is_not_in(const char *page_text, const char *part)
{
    if (strstr(page_text, part) != NULL)
        fail_msg("%s\nis in\n%s", part, page_text);
}

static void *
case_page(const char *note, int events)
{
    struct xml *x = xml_open(mem, "page");

    XML(x, "case") {
        xml_text(x, "code", "KN-2026-0012");
        xml_int(x, "days", 5);
        xml_day(x, "received_on", day_parse("2026-11-26"));
        xml_text(x, "note", note);
    }
    XML(x, "events")
        for (int i = 0; i < events; i++)
            XML(x, "event") {
                xml_int(x, "id", i);
                xml_text(x, "note", note);
                xml_instant(x, "at", instant_parse("2026-11-26 02:00:00.000000"));
            }
    return xml_doc(x);
}

static void
a_page_speaks_the_language_it_is_asked_in(void **state)
{
    (void)state;
    start(FIXTURE);
    load("page/case_show");

    void *doc = case_page("Đơn", 1);

    assert_string_equal(
        page_in("page/case_show", doc, "vi"),
        "<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\">"
        "<title>Vụ việc KN-2026-0012</title>"
        "<link rel=\"stylesheet\" href=\"/css/kntc.css\">"
        "<script src=\"/js/kntc.js\" defer=\"defer\"></script></head><body><main>"
        "<h1 title=\"In &quot;giấy&quot; &amp; &lt;biên nhận>\">KN-2026-0012</h1>"
        "<p>Còn 5 ngày, từ 2026-11-26</p><img src=\"/img/a.svg\" alt=\"Đơn\">"
        "<textarea name=\"note\">Đơn</textarea>"
        "<p data-id=\"0\">Đơn<br>2026-11-26T09:00:00+07:00</p></main></body></html>");
    is_in(page_in("page/case_show", doc, "en"), "<title>Case KN-2026-0012</title>");
    is_in(page_in("page/case_show", doc, "en"), "<p>5 days left, since 2026-11-26</p>");
    assert_int_equal(view_missing(), 0);
}

static void
hostile_values_stay_values(void **state)
{
    (void)state;
    static const char *const t[] = {
        "<script>alert(1)</script>",
        "\" onmouseover=\"alert(1)",
        "</textarea><img src=x onerror=alert(1)>",
        "--><svg onload=alert(1)>",
        "]]><b>",
        "{p:t('case')} {1} ⟦case⟧",
        "&lt;b&gt; &#60;b&#62;",
    };

    start(FIXTURE);
    load("page/case_show");

    const char *clean = page_in("page/case_show", case_page("Don", 2), "vi");

    EACH(i, t) {
        const char *html = page_in("page/case_show", case_page(t[i], 2), "vi");
        int tags = 0;

        for (const char *a = clean; *a != '\0'; a++)
            tags += *a == '<';
        for (const char *a = html; *a != '\0'; a++)
            tags -= *a == '<';
        assert_int_equal(tags, 0);
        is_not_in(html, "<script>");
        is_not_in(html, "\"\" onmouseover");
        is_not_in(html, "&lt;b&gt; &#60;"); /* an escape is escaped again */
    }
}

static void
sentences_are_filled_not_put_together(void **state)
{
    (void)state;
    static const struct {
        const char *select;
        const char *said;
        int missing;
    } t[] = {
        { "p:t('comma')", ", ", 0 },
        { "p:t('intro')", "Công dân có thể tra cứu kết quả giải quyết bằng mã hồ sơ.",
          0 },
        { "p:t('empty')", "", 0 },
        { "p:t('nothing')", "⟦nothing⟧", 1 },
        { "p:t('')", "⟦⟧", 1 },
        { "p:t(//key)", "Vụ việc", 0 },
        { "p:t('&lt;b&gt;')", "⟦&lt;b&gt;⟧", 1 },
        { "p:t2('due_in_days', 5, '1/2')", "Còn 5 ngày, từ 1/2", 0 },
        { "p:t2('due_in_days', //n, //d)", "Còn 7 ngày, từ hôm qua", 0 },
        { "p:t2('due_in_days', 5)", "Còn 5 ngày, từ {2}", 1 },
        { "p:t2('due_in_days', 5, '', 'x')", "Còn 5 ngày, từ ", 0 },
        /* what is filled in is not read again */
        { "p:t2('due_in_days', '{2}', '{1}')", "Còn {2} ngày, từ {1}", 0 },
        { "p:t2('due_in_days', 1 div 3, 1000000)",
          "Còn 0.333333333333333 ngày, từ 1000000", 0 },
        { "p:t2('braces', 'x')", "{x} {0} {} {10} { x", 0 },
        { "p:t2('nine',1,2,3,4,5,6,7,8,9)", "987654321", 0 },
        { "p:t2('nothing', 1)", "⟦nothing⟧", 1 },
        { "p:t('ca', 'se')", "Vụ việc", 0 },
        { "p:t('due', '_in', //d, 1 = 1)", "⟦due_inhôm quatrue⟧", 1 },
        { "p:has('com', 'ma')", "true", 0 },
        { "p:has('case')", "true", 0 },
        { "p:has('empty')", "true", 0 },
        { "p:has('nothing')", "false", 0 },
        { "p:has(//key) and not(p:has(//d))", "true", 0 },
    };

    write_file("text/vi.xml", "<texts lang='vi'>\n  <t key='case'>Vụ việc</t>\n"
                              "  <t key='comma'>, </t>\n  <t key='empty'></t>\n"
                              "  <t key='intro'>\n    Công dân có thể tra cứu\n"
                              "    kết quả giải quyết  \n    bằng mã hồ sơ.\n  </t>\n"
                              "  <t key='due_in_days'>Còn {1} ngày, từ {2}</t>\n"
                              "  <t key='braces'>{{1}} {0} {} {10} { {1}</t>\n"
                              "  <t key='nine'>{9}{8}{7}{6}{5}{4}{3}{2}{1}</t>\n"
                              "</texts>\n");
    EACH(i, t)
        write_file(arena_format(mem, "a/v%zu.xsl", i),
                   arena_format(mem, PAGE("<p><xsl:value-of select=\"%s\"/></p>"),
                                t[i].select));
    start(root);
    EACH(i, t) {
        const char *path = arena_format(mem, "a/v%zu", i);

        load(path);
        assert_string_equal(
            page(path, "<page><key>case</key><n>7</n><d>hôm qua</d></page>"),
            arena_format(mem, "<p>%s</p>", t[i].said));
        assert_int_equal(view_missing(), t[i].missing);
        assert_int_equal(view_missing(), 0);
    }
}

/* What XPath could do as well, said by C; the shapes themselves are in shape_test. */
static void
values_come_in_their_shape(void **state)
{
    (void)state;
    static const struct {
        const char *select;
        const char *said;
    } t[] = {
        { "p:day(//seen_on)", "26/11/2026" },
        { "p:day(//name)", "Lan &amp; Hoà" },
        { "p:day(//none)", "" },
        { "p:day(//seen_on/@to)", "11/2026" },
        { "p:instant(//at)", "26/11/2026 09:05" },
        { "p:number(//big)", "1.234.567,5" },
        { "p:number(1 div 4)", "0,25" },
    };

    write_file("text/vi.xml",
               "<texts lang='vi'><t key='field.name'>Họ tên</t></texts>");
    EACH(i, t)
        write_file(arena_format(mem, "a/v%zu.xsl", i),
                   arena_format(mem, PAGE("<p><xsl:value-of select=\"%s\"/></p>"),
                                t[i].select));
    write_file(
        "a/here.xsl",
        SHEET("<xsl:template match='/'><p><xsl:apply-templates select='row'/></p>"
              "</xsl:template><xsl:template match='row'>"
              "<xsl:for-each select=\"p:columns('')\"><i><xsl:value-of "
              "select='name()'/></i></xsl:for-each>"
              "<xsl:for-each select=\"p:columns('at name none big')\"><b>"
              "<xsl:value-of select='name()'/></b></xsl:for-each>"
              "<xsl:for-each select=\"p:filled('empty name')\"><u><xsl:value-of "
              "select='p:label()'/></u></xsl:for-each>"
              "<xsl:for-each select='seen_on'><s><xsl:copy-of "
              "select=\"p:attributes('to till')\"/><xsl:value-of "
              "select='p:day()'/>,<xsl:value-of select='p:shape()'/></s>"
              "</xsl:for-each></xsl:template>"));
    start(root);
    static const char doc[] =
        "<row><name>Lan &amp; Hoà</name><seen_on to='2026-11' "
        "x='1'>2026-11-26</seen_on>"
        "<at>2026-11-26T09:05:59+07:00</at><big>1234567.5</big><empty/>"
        "<n x='1'>7</n><many><a/></many></row>";

    EACH(i, t) {
        const char *path = arena_format(mem, "a/v%zu", i);

        load(path);
        assert_string_equal(page(path, doc), arena_format(mem, "<p>%s</p>", t[i].said));
    }
    load("a/here");
    assert_string_equal(
        page("a/here", doc),
        "<p><i>name</i><i>seen_on</i><i>at</i><i>big</i><i>empty</i><i>n</i><b>name</b>"
        "<b>at</b><b>big</b><u>Họ tên</u><s to=\"2026-11\">26/11/2026,day</s></p>");
}

/* Paths are bracketed when a sheet is read; what only looks like one is not. */
static void
braces_stay_what_they_are(void **state)
{
    (void)state;
    write_file("a/w.xsl",
               SHEET("<xsl:template match='/page'><p a='{{n}}' b='{n}-{n/m}' "
                     "c=\"{concat('{n}', n)}\"/></xsl:template>"));
    start(root);
    load("a/w");
    assert_string_equal(page("a/w", "<page><n>1<m>2</m></n></page>"),
                        "<p a=\"{n}\" b=\"12-2\" c=\"{n}12\"></p>");
}

static void
sentences_are_there_for_mail_and_print(void **state)
{
    (void)state;
    start(FIXTURE);
    assert_string_equal(view_text("vi", "case"), "Vụ việc");
    assert_string_equal(view_text("en", "case"), "Case");
    assert_null(view_text("vi", "nothing"));
    assert_null(view_text("fr", "case"));
    assert_int_equal(view_missing(), 0);
}

static void
a_mail_is_text(void **state)
{
    (void)state;
    write_file("a/mail.xsl",
               SHEET("<xsl:output method='text'/><xsl:template match='page'>"
                     "<xsl:value-of select=\"p:t('hello')\"/> ông <xsl:value-of "
                     "select='name'/>,&#10;</xsl:template>"));
    write_file("a/mail2.xsl", SHEET("<xsl:import href='mail.xsl'/>"));
    start(root);
    load("a/mail");
    load("a/mail2");
    assert_string_equal(page("a/mail", "<page><name>A &amp; &lt;B></name></page>"),
                        "Kính chào ông A & <B>,\n");
    assert_string_equal(page("a/mail2", "<page><name>\"C\"</name></page>"),
                        "Kính chào ông \"C\",\n");
}

static void
texts_that_are_none_stop_the_start(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        const char *why;
    } t[] = {
        { "<texts lang='vi'><t key='a'>1</t><t key='a'>2</t></texts>",
          "xsl/text/vi.xml:1: a stands twice" },
        { "<texts lang='en'><t key='a'>1</t></texts>", "lang is not \"vi\"" },
        { "<texts><t key='a'>1</t></texts>", "lang is not \"vi\"" },
        { "<texts lang='vi'>\n<t>1</t></texts>", "xsl/text/vi.xml:2: not <t key=" },
        { "<texts lang='vi'><t key=''>1</t></texts>", "not <t key=" },
        { "<texts lang='vi'><t key='a'>1<b/></t></texts>", "not <t key=" },
        { "<texts lang='vi'><text key='a'>1</text></texts>", "not <t key=" },
        { "<texts lang='vi'>", "xsl/text/vi.xml:1: " },
        { "<!DOCTYPE texts [<!ENTITY a SYSTEM '/etc/passwd'>]>"
          "<texts lang='vi'><t key='a'>&a;</t></texts>",
          "a document type is not allowed" },
    };

    EACH(i, t) {
        char error[512] = "";

        write_file("text/vi.xml", t[i].text);
        assert_false(view_start(root, error, sizeof error));
        is_in(error, t[i].why);
    }
}

static void
a_root_without_sheets_stops_the_start(void **state)
{
    (void)state;
    char error[512] = "";

    assert_false(view_start("/nowhere", error, sizeof error));
    is_in(error, "/nowhere/xsl: not a directory");
    remove(arena_format(mem, "%s/xsl/text/vi.xml", root));
    assert_false(view_start(root, error, sizeof error));
    is_in(error, "xsl/text: no language");
}

static void
a_sheet_that_does_not_compile_is_not_loaded(void **state)
{
    (void)state;
    static const struct {
        const char *sheet;
        const char *why;
    } t[] = {
        { "<xsl:stylesheet", "a/v.xsl:1: " },
        { "<a/>", "a/v.xsl" },
        { PAGE("<xsl:value-of select='a['/>"), "a[" },
        { PAGE("<xsl:value-of/>"), "select" },
        { PAGE("<xsl:call/>"), "call" },
        { SHEET("<xsl:template match='a[' />"), "a[" },
        { SHEET("<xsl:import href='none.xsl'/>"), "xsl/a/none.xsl: No such file" },
        { SHEET("<xsl:include href='none.xsl'/>"), "xsl/a/none.xsl: No such file" },
        { SHEET("<xsl:import href='v.xsl'/>"), "what a view imports may not import" },
        { SHEET("<xsl:include href='v.xsl'/>"), "recursi" },
        /* no way out of xsl/ */
        { SHEET("<xsl:import href='/etc/passwd'/>"), "not a file below xsl/" },
        { SHEET("<xsl:import href='../../../etc/passwd'/>"), "not a file below xsl/" },
        { SHEET("<xsl:import href='../../secret.xsl'/>"), "not a file below xsl/" },
        { SHEET("<xsl:import href='%2e%2e/%2e%2e/secret.xsl'/>"), "not a file below" },
        { SHEET("<xsl:import href='file:///etc/passwd'/>"), "not a file below xsl/" },
        { SHEET("<xsl:include href='http://127.0.0.1:9/a.xsl'/>"), "http://127.0.0.1" },
        /* nothing from outside through the parser */
        { "<!DOCTYPE a SYSTEM 'file:///etc/passwd'>" PAGE(""),
          "a document type is not allowed" },
        { "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>" PAGE("&x;"),
          "a document type is not allowed" },
        /* nothing unescaped */
        { PAGE("<xsl:value-of select='.' disable-output-escaping='yes'/>"),
          "disable-output-escaping is not allowed" },
        { PAGE("<p><xsl:text disable-output-escaping='no'>a</xsl:text></p>"),
          "disable-output-escaping is not allowed" },
    };

    write_file("../secret.xsl", PAGE("secret"));
    start(root);
    EACH(i, t) {
        char error[512] = "";

        write_file("a/v.xsl", t[i].sheet);
        if (view_load("a/v", error, sizeof error))
            fail_msg("this compiles: %s", t[i].sheet);
        is_in(error, "xsl/a/v.xsl: ");
        is_in(error, t[i].why);
        is_in(page("a/v", "<page/>"), "fault: view a/v in vi is not loaded");
    }
    write_file("a/v.xsl", PAGE("<p/>"));
    load("a/v");
    assert_string_equal(page("a/v", "<page/>"), "<p></p>");
}

/* What views import is compiled once and shared; a view must not notice. */

#define TEMPLATE(match, mode, body)                                                    \
    "<xsl:template match='" match "' mode='" mode "'>" body "</xsl:template>"
#define APPLY(select, mode) "<xsl:apply-templates select='" select "' mode='" mode "'/>"

static void
write_layouts(void)
{
    write_file("a/base.xsl",
               SHEET(TEMPLATE("*", "value", "base:<xsl:value-of select='.'/>")
                         TEMPLATE("n", "value", "n:<xsl:value-of select='.'/>")));
    write_file("a/page.xsl",
               SHEET("<xsl:include href='base.xsl'/><xsl:variable name='size' select='"
                     "count(//*)'/><xsl:template match='/'><main>" APPLY("page", "main")
                         APPLY("page/*", "value") "</main></xsl:template>" TEMPLATE(
                             "a[2]", "value", "second") TEMPLATE("b[last()]", "value",
                                                                 "last:<xsl:apply-"
                                                                 "imports/>")));
    write_file(
        "a/other.xsl",
        SHEET("<xsl:include href='base.xsl'/><xsl:template match='/'><p>" APPLY(
            "page/*", "value") "</p></xsl:template>" TEMPLATE("n", "value", "other")));
    write_file("a/v.xsl",
               SHEET("<xsl:import href='page.xsl'/>" TEMPLATE("page", "main", "v ")
                         TEMPLATE("a[1]", "value", "first,<xsl:apply-imports/>")));
    write_file("a/w.xsl", SHEET("<xsl:import href='page.xsl'/>" TEMPLATE(
                              "page", "main", "w<xsl:value-of select='$size'/> ")
                                    TEMPLATE("n", "value", "w")));
    write_file(
        "a/both.xsl",
        SHEET("<xsl:import href='page.xsl'/><xsl:import href='other.xsl'/>" TEMPLATE(
            "b[1]", "value", "b1")));
    write_file("a/turned.xsl",
               SHEET("<xsl:import href='other.xsl'/><xsl:import href='page.xsl'/>"));
    write_file("a/plain.xsl", PAGE("<i/>"));
}

static void
views_share_what_they_import(void **state)
{
    (void)state;
    static const char doc[] =
        "<page><a>1</a><b>2</b><a>3</a><n>4</n><a>5</a><b>6</b></page>";
    static const struct {
        const char *view;
        const char *html;
    } t[] = {
        { "a/v", "<main>v first,base:1base:2secondn:4base:5last:6</main>" },
        { "a/w", "<main>w7base:1base:2secondwbase:5last:6</main>" },
        { "a/both", "<p>base:1b1base:3otherbase:5base:6</p>" },
        { "a/turned", "<main>123456base:1base:2secondn:4base:5last:base:6</main>" },
        { "a/plain", "<i></i>" },
    };

    write_layouts();
    start(root);
    EACH(i, t)
        load(t[i].view);
    for (int round = 0; round < 3; round++) {
        EACH(i, t)
            EACH(j, t) {
                assert_string_equal(page(t[i].view, doc), t[i].html);
                assert_string_equal(page(t[j].view, doc), t[j].html);
            }
        if (round == 1) {
            write_file("a/plain.xsl", PAGE("<i></i>"));
            view_refresh();
        }
    }
}

static void
a_second_view_of_a_layout_is_cheap(void **state)
{
    (void)state;
    char *many = arena_copy(mem, "");

    for (int i = 0; i < 100; i++)
        many = arena_format(mem, "%s<xsl:template match='e%d' mode='m'/>", many, i);
    write_file("a/big.xsl", arena_format(mem, SHEET("%s"), many));
    write_file("a/v.xsl", SHEET("<xsl:import href='big.xsl'/>"));
    write_file("a/w.xsl", SHEET("<xsl:import href='big.xsl'/>"));
    start(root);

    long before = held;

    load("a/v");

    long first = held - before;

    load("a/w");
    assert_true(held - before - first < first / 10);
}

static void
what_a_view_includes_may_not_import(void **state)
{
    (void)state;
    char error[512] = "";

    write_file("a/page.xsl", PAGE("<p>page</p>"));
    write_file("a/part.xsl", SHEET("<xsl:import href='page.xsl'/>"));
    write_file("a/good.xsl", SHEET(TEMPLATE("*", "part", "part")));
    write_file("a/v.xsl", SHEET("<xsl:include href='part.xsl'/>"));
    write_file("a/w.xsl", SHEET("<xsl:import href='page.xsl'/>"
                                "<xsl:include href='good.xsl'/><xsl:template match="
                                "'page'><b>" APPLY(".", "part") "</b></xsl:template>"));
    start(root);
    assert_false(view_load("a/v", error, sizeof error));
    is_in(error, "what a view includes may not import");
    load("a/w");
    assert_string_equal(page("a/w", "<page/>"), "<p>page</p>");
}

static void
a_view_has_a_plain_name(void **state)
{
    (void)state;
    static const char *const t[] = { "",       "/etc/passwd", "../secret", "a/../../b",
                                     "A/b",    "a b",         "a/none",    "http://a/b",
                                     "a/v\nb", "%2e%2e/a" };

    write_file("../secret.xsl", PAGE("secret"));
    start(root);
    EACH(i, t) {
        char error[512];

        assert_false(view_load(t[i], error, sizeof error));
    }
}

#define WRITER(prefix, urn, name, attribute)                                           \
    "<xsl:stylesheet version='1.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' "  \
    "xmlns:" prefix "='" urn "' extension-element-prefixes='" prefix "'>"              \
    "<xsl:template match='/'><" prefix ":" name " " attribute                          \
    "='/tmp/view_test.out'>a</" prefix ":" name "></xsl:template></xsl:stylesheet>"

/* What compiles and still must not be: each faults, and the next page is fine. */
static void
a_running_sheet_reads_and_writes_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *sheet;
        const char *why;
    } t[] = {
        { PAGE("<p><xsl:copy-of select=\"document('/etc/passwd')\"/></p>"),
          "/etc/passwd" },
        { PAGE("<p><xsl:copy-of select=\"document('file:///etc/passwd')\"/></p>"),
          "read" },
        { PAGE("<p><xsl:copy-of select=\"document('good.xsl')\"/></p>"), "read" },
        { PAGE("<p><xsl:copy-of select=\"document('../text/vi.xml')\"/></p>"), "read" },
        { PAGE("<p><xsl:copy-of select=\"document(/page/@href)\"/></p>"), "read" },
        { PAGE("<p><xsl:copy-of select=\"document('')\"/></p>"), "" },
        { PAGE("<p><xsl:copy-of select=\"document('http://127.0.0.1:9/a')\"/></p>"),
          "read" },
        { PAGE("<xsl:document href='/tmp/view_test.out'>a</xsl:document>"), "write" },
        { WRITER("e", "http://exslt.org/common", "document", "href"), "document" },
        { WRITER("e", "http://icl.com/saxon", "output", "file"), "write" },
        { WRITER("e", "http://icl.com/saxon", "output", "href"), "write" },
        { WRITER("e", "org.apache.xalan.xslt.extensions.Redirect", "write", "select"),
          "write" },
        { WRITER("e", "http://www.jclark.com/xt", "document", "href"), "write" },
        /* mistakes that only show when they run */
        { PAGE("<xsl:value-of select='p:nothing()'/>"), "nothing" },
        { PAGE("<xsl:value-of select='p:t()'/>"), "" },
        { PAGE("<xsl:value-of select=\"p:t('a', 'b', 'c', 'd', 'e')\"/>"), "" },
        { PAGE("<xsl:value-of select=\"p:t2('a')\"/>"), "" },
        { PAGE("<xsl:value-of select='p:t2(1,2,3,4,5,6,7,8,9,10,11)'/>"), "" },
        { PAGE("<xsl:value-of select='p:has()'/>"), "" },
        { PAGE("<xsl:value-of select='p:label()'/>"), "" },
        { PAGE("<xsl:value-of select='p:shape()'/>"), "" },
        { PAGE("<xsl:value-of select='p:day(1, 2)'/>"), "" },
        { PAGE("<xsl:copy-of select=\"p:columns('a')\"/>"), "" },
        { PAGE("<xsl:for-each select='*'><xsl:copy-of "
               "select='p:filled()'/></xsl:for-each>"),
          "" },
        { PAGE("<xsl:value-of select='$none'/>"), "none" },
        { PAGE("<xsl:call-template name='none'/>"), "none" },
        { PAGE("<xsl:message terminate='yes'>stop</xsl:message>"), "stop" },
        /* what the serialiser refuses */
        { PAGE("<p><script>alert(1)</script></p>"), "an inline script or style" },
        { PAGE("<p><style><xsl:value-of select='page'/></style></p>"),
          "an inline script" },
        { PAGE("<p><br>a</br></p>"), "a void element with a child" },
    };

    write_file("a/good.xsl", PAGE("<p><xsl:value-of select=\"p:t('hello')\"/></p>"));
    EACH(i, t)
        write_file(arena_format(mem, "a/v%zu.xsl", i), t[i].sheet);
    start(root);
    xsltRegisterAllExtras(); /* none of them is there of itself */
    load("a/good");
    EACH(i, t) {
        const char *path = arena_format(mem, "a/v%zu", i);

        load(path);

        const char *html = page(path, "<page href='/etc/passwd'>a</page>");

        is_in(html, arena_format(mem, "fault: view %s: ", path));
        is_in(html, t[i].why);
        is_not_in(html, "root:");
        assert_int_equal(access("/tmp/view_test.out", F_OK), -1);
        assert_string_equal(page("a/good", "<page/>"), "<p>Kính chào</p>");
    }
}

/* Whoever else parses in this process gets no file and no address. */
static void
no_parser_opens_anything(void **state)
{
    (void)state;
    static const char text[] =
        "<!DOCTYPE a [<!ENTITY x SYSTEM 'secret.txt'>]><a>&x;</a>";
    static const int options = XML_PARSE_NOENT | XML_PARSE_DTDLOAD | XML_PARSE_HUGE;
    const char *base = arena_format(mem, "%s/xsl/a/", root);

    write_file("a/secret.txt", "secret");
    write_file("a/v.xsl", PAGE("<p/>"));
    start(root);
    load("a/v");
    assert_null(xmlReadFile(arena_format(mem, "%sv.xsl", base), NULL, 0));

    xmlDocPtr doc = xmlReadMemory(text, sizeof text - 1, base, NULL, options);
    xmlChar *all = doc != NULL ? xmlNodeGetContent((xmlNodePtr)doc) : NULL;

    assert_true(all == NULL || strstr((char *)all, "secret") == NULL);
    xmlFree(all);
    xmlFreeDoc(doc);
}

/* Forty templates, each of which calls the next twice. */
static char *
doubling(void)
{
    char *text = arena_copy(mem, "<xsl:template match='/'><xsl:call-template "
                                 "name='a0'/></xsl:template>");

    for (int i = 0; i < 40; i++)
        text = arena_format(mem,
                            "%s<xsl:template name='a%d'><xsl:call-template name='a%d'/>"
                            "<xsl:call-template name='a%d'/></xsl:template>",
                            text, i, i + 1, i + 1);
    return arena_format(mem, SHEET("%s<xsl:template name='a40'/>"), text);
}

static void
a_sheet_that_does_not_end_is_ended(void **state)
{
    (void)state;
    const char *const t[] = {
        /* a template that calls itself */
        SHEET(
            "<xsl:template match='/'><xsl:apply-templates select='.'/></xsl:template>"),
        SHEET("<xsl:template match='/' name='a'><p><xsl:call-template name='a'/></p>"
              "</xsl:template>"),
        /* a walk over all pairs of all pairs */
        PAGE("<xsl:for-each select='//*'><xsl:for-each select='//*'>"
             "<xsl:for-each select='//*'><xsl:for-each select='//*'><a/>"
             "</xsl:for-each></xsl:for-each></xsl:for-each></xsl:for-each>"),
        doubling(),
        /* the same inside one XPath */
        PAGE("<xsl:value-of select='count(//*[count(//*[count(//*[count(//*[count(//*) "
             "= 1]) = 1]) = 1]) = 1])'/>"),
    };
    struct xml *x = xml_open(mem, "page");

    for (int i = 0; i < 1000; i++)
        xml_text(x, "row", "a");
    EACH(i, t)
        write_file(arena_format(mem, "a/v%zu.xsl", i), t[i]);
    start(root);
    EACH(i, t) {
        const char *path = arena_format(mem, "a/v%zu", i);
        clock_t from = clock();

        load(path);
        is_in(page_in(path, xml_doc(x), "vi"), "fault: ");
        assert_true((clock() - from) / CLOCKS_PER_SEC < 60);
    }
}

static void
a_view_that_is_not_loaded_faults(void **state)
{
    (void)state;
    start(FIXTURE);
    is_in(page("page/case_show", "<page/>"), "fault: view page/case_show in vi");
    load("page/case_show");
    is_in(page_in("page/case_show", document("<page/>"), "fr"),
          "fault: view page/case_show in fr is not loaded");
    is_in(page("page/case_show", "<page/>"), "<!DOCTYPE html>");
}

/* Times of files are as coarse as a kernel's tick: so that a change shows, sizes
 * differ. */
static void
a_changed_file_is_read_again(void **state)
{
    (void)state;
    write_file("a/frame.xsl", PAGE("<p><xsl:apply-templates mode='main'/></p>"));
    write_file("a/v.xsl", SHEET("<xsl:import href='frame.xsl'/><xsl:template "
                                "match='page' mode='main'>a</xsl:template>"));
    start(root);
    load("a/v");
    assert_string_equal(page("a/v", "<page/>"), "<p>a</p>");
    view_refresh();
    assert_string_equal(page("a/v", "<page/>"), "<p>a</p>");

    /* an import */
    write_file("a/frame.xsl", PAGE("<main><xsl:apply-templates mode='main'/></main>"));
    assert_string_equal(page("a/v", "<page/>"), "<p>a</p>");
    view_refresh();
    assert_string_equal(page("a/v", "<page/>"), "<main>a</main>");

    /* broken, and whole again */
    write_file("a/frame.xsl", PAGE("<main><xsl:apply-templates mode='main'/>"));
    view_refresh();
    is_in(page("a/v", "<page/>"), "fault: view a/v: a/frame.xsl:1: ");
    write_file("a/frame.xsl", PAGE("<b><xsl:value-of select=\"p:t('hello')\"/></b>"));
    view_refresh();
    assert_string_equal(page("a/v", "<page/>"), "<b>Kính chào</b>");

    /* a text */
    write_file("text/vi.xml", "<texts lang='vi'><t key='hello'>Chào</t></texts>");
    view_refresh();
    assert_string_equal(page("a/v", "<page/>"), "<b>Chào</b>");
    write_file("text/vi.xml", "<texts lang='vi'><t key='hello'>Chào");
    view_refresh();
    is_in(page("a/v", "<page/>"), "fault: view a/v: xsl/text/vi.xml:1: ");
    write_file("text/vi.xml", TEXTS);
    view_refresh();
    assert_string_equal(page("a/v", "<page/>"), "<b>Kính chào</b>");
}

static const char *
digest_of(const char *first, const char *second)
{
    start(root);
    load(first);
    load(second);
    return arena_copy(mem, view_digest());
}

static void
the_digest_tells_versions_apart(void **state)
{
    (void)state;
    write_file("a/v.xsl", PAGE("<p>a</p>"));
    write_file("a/w.xsl", PAGE("<p>b</p>"));

    const char *digest = digest_of("a/v", "a/w");

    assert_int_equal(strlen(digest), 16);
    assert_int_equal(strspn(digest, "0123456789abcdef"), 16);
    assert_string_equal(digest_of("a/w", "a/v"), digest);
    write_file("a/w.xsl", PAGE("<p>c</p>"));
    assert_string_not_equal(digest_of("a/v", "a/w"), digest);
    write_file("a/w.xsl", PAGE("<p>b</p>"));
    assert_string_equal(digest_of("a/v", "a/w"), digest);
    write_file("text/vi.xml", "<texts lang='vi'/>");
    assert_string_not_equal(digest_of("a/v", "a/w"), digest);
    write_file("text/vi.xml", TEXTS);
    /* what one file was, another is now */
    write_file("a/v.xsl", PAGE("<p>b</p>"));
    write_file("a/w.xsl", PAGE("<p>a</p>"));
    assert_string_not_equal(digest_of("a/v", "a/w"), digest);
}

static void
render(struct arena *request, int times)
{
    for (int i = 0; i < times; i++) {
        char error[256];
        static const char text[] =
            "<page><case><code>KN-1</code><days>5</days><note>&lt;b></note></case>"
            "<events><event><id>1</id><note>a</note><at>b</at></event></events></page>";
        void *doc = xml_read_text(request, text, sizeof text - 1, error, sizeof error);
        size_t n;

        view_page(request, "page/case_show", doc, i % 2 ? "en" : "vi", &n);
        arena_reset(request);
    }
}

static void
ten_thousand_pages_take_the_memory_of_one_thousand(void **state)
{
    (void)state;

    struct arena *request = arena_open((size_t)8 << 20);

    start(FIXTURE);
    load("page/case_show");
    render(request, 1000);

    long before = held;

    render(request, 9000);
    assert_int_equal(held, before);
    arena_close(request);
}

/* Faults in the midst of pages, too, leave nothing behind. */
static void
a_thousand_faults_take_no_memory(void **state)
{
    (void)state;
    write_file("a/v.xsl", PAGE("<p><xsl:copy-of select=\"document('/etc/passwd')\"/>"
                               "<xsl:value-of select='$none'/></p>"));
    start(root);
    load("a/v");

    struct arena *request = arena_open((size_t)1 << 20);
    long before = 0;

    for (int i = 0; i < 1000; i++) {
        struct fault_frame frame;

        if (FAULT_CATCH(&frame) == 0) {
            struct xml *x = xml_open(request, "page");
            size_t n;

            view_page(request, "a/v", xml_doc(x), "vi", &n);
        }
        arena_reset(request);
        if (i == 10)
            before = held;
    }
    assert_int_equal(held, before);
    arena_close(request);
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
#define TEST(name) cmocka_unit_test_setup_teardown(name, setup, teardown)
        TEST(a_page_speaks_the_language_it_is_asked_in),
        TEST(hostile_values_stay_values),
        TEST(sentences_are_filled_not_put_together),
        TEST(values_come_in_their_shape),
        TEST(braces_stay_what_they_are),
        TEST(sentences_are_there_for_mail_and_print),
        TEST(a_mail_is_text),
        TEST(texts_that_are_none_stop_the_start),
        TEST(a_root_without_sheets_stops_the_start),
        TEST(a_sheet_that_does_not_compile_is_not_loaded),
        TEST(views_share_what_they_import),
        TEST(a_second_view_of_a_layout_is_cheap),
        TEST(what_a_view_includes_may_not_import),
        TEST(a_view_has_a_plain_name),
        TEST(a_running_sheet_reads_and_writes_nothing),
        TEST(no_parser_opens_anything),
        TEST(a_sheet_that_does_not_end_is_ended),
        TEST(a_view_that_is_not_loaded_faults),
        TEST(a_changed_file_is_read_again),
        TEST(the_digest_tells_versions_apart),
        TEST(ten_thousand_pages_take_the_memory_of_one_thousand),
        TEST(a_thousand_faults_take_no_memory),
    };

    xmlMemSetup(give, take, take_again, take_copy);
    return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
