#include "base/xml/html.h"

#include "base/core/arena.h"
#include "base/xml/xml.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxslt/transform.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

#define EACH(row, table)                                                               \
    for (size_t row = 0; row < sizeof(table) / sizeof *(table); row++)

static struct arena *mem;

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)64 << 20);
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    html_stop();
    arena_close(mem);
    return 0;
}

static void *
tree(const char *text)
{
    char error[256];
    void *doc = xml_read_text(mem, text, strlen(text), error, sizeof error);

    if (doc == NULL)
        fail_msg("%s", error);
    return doc;
}

static void
a_tree_is_written_as_html5(void **state)
{
    (void)state;
    static const struct {
        const char *tree;
        const char *html;
    } t[] = {
        /* doctype for a page, none for a part of one */
        { "<html/>", "<!DOCTYPE html>\n<html></html>" },
        { "<p/>", "<p></p>" },
        /* void elements have no end tag, all others have one */
        { "<p>a<br/>b<hr/></p>", "<p>a<br>b<hr></p>" },
        { "<p><img src='a'/><input/><wbr/></p>", "<p><img src=\"a\"><input><wbr></p>" },
        { "<head><meta charset='utf-8'/><link rel='icon'/><base/></head>",
          "<head><meta charset=\"utf-8\"><link rel=\"icon\"><base></head>" },
        { "<table><colgroup><col/></colgroup></table>",
          "<table><colgroup><col></colgroup></table>" },
        { "<p><area/><embed/><source/><track/></p>",
          "<p><area><embed><source><track></p>" },
        { "<p><a/><b/><i/><span/><select/><iframe/></p>",
          "<p><a></a><b></b><i></i><span></span><select></select><iframe></iframe></"
          "p>" },
        { "<p><script src='/js/a.js' defer='defer'/></p>",
          "<p><script src=\"/js/a.js\" defer=\"defer\"></script></p>" },
        /* a text is a text */
        { "<p>&lt;b> &amp;amp; &gt; \" '</p>", "<p>&lt;b&gt; &amp;amp; &gt; \" '</p>" },
        { "<p>]]&gt;&lt;!--</p>", "<p>]]&gt;&lt;!--</p>" },
        { "<p><![CDATA[<b>&amp;</b>]]></p>", "<p>&lt;b&gt;&amp;amp;&lt;/b&gt;</p>" },
        { "<p>Đơn \xc2\xa0 😀</p>", "<p>Đơn \xc2\xa0 😀</p>" },
        { "<p>a&#13;b</p>", "<p>a&#13;b</p>" },
        { "<p>  a\n b  </p>", "<p>  a\n b  </p>" },
        /* and a value a value */
        { "<p title='&lt;\"&amp;>'/>", "<p title=\"&lt;&quot;&amp;>\"></p>" },
        { "<p title='a&#10;&#9;&#13;b'/>", "<p title=\"a\n\t&#13;b\"></p>" },
        { "<p title=\"'\"/>", "<p title=\"'\"></p>" },
        { "<p title=''/>", "<p title=\"\"></p>" },
        { "<a href='/đơn?a=1&amp;b=2 3'/>", "<a href=\"/đơn?a=1&amp;b=2 3\"></a>" },
        /* the line feed that a browser drops is given twice */
        { "<textarea>&#10;a</textarea>", "<textarea>\n\na</textarea>" },
        { "<textarea>a&#10;b</textarea>", "<textarea>a\nb</textarea>" },
        { "<pre>&#10;a</pre>", "<pre>\n\na</pre>" },
        { "<p>&#10;a</p>", "<p>\na</p>" },
        /* pictures */
        { "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'><path d='M0'/>"
          "<title>Hà Nội</title></svg>",
          "<svg viewBox=\"0 0 1 1\"><path d=\"M0\"></path><title>Hà "
          "Nội</title></svg>" },
        { "<s:svg xmlns:s='http://www.w3.org/2000/svg'><s:g/></s:svg>",
          "<svg><g></g></svg>" },
        { "<svg xmlns:xlink='http://www.w3.org/1999/xlink'><use "
          "xlink:href='#a'/></svg>",
          "<svg><use xlink:href=\"#a\"></use></svg>" },
        { "<p xml:lang='vi'/>", "<p xml:lang=\"vi\"></p>" },
        { "<p xmlns='http://www.w3.org/1999/xhtml'><br/></p>", "<p><br></p>" },
        /* a remark is for the reader of the sheet */
        { "<p><!-- who wrote this -->a</p>", "<p>a</p>" },
    };

    EACH(i, t) {
        size_t n = 0;
        const char *why = NULL;
        const char *html = html_page(tree(t[i].tree), &n, &why);

        assert_null(why);
        assert_string_equal(html, t[i].html);
        assert_int_equal(n, strlen(html));
    }
}

static void
what_would_be_read_otherwise_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *tree;
        const char *why;
    } t[] = {
        { "<p><script>alert(1)</script></p>", "an inline script or style" },
        { "<p><style>p{}</style></p>", "an inline script or style" },
        { "<p><iframe>a</iframe></p>", "an inline script or style" },
        { "<p><xmp>a</xmp></p>", "an inline script or style" },
        { "<p><plaintext>a</plaintext></p>", "an inline script or style" },
        { "<p><noembed>a</noembed></p>", "an inline script or style" },
        { "<p><noframes>a</noframes></p>", "an inline script or style" },
        { "<p><br>a</br></p>", "a void element with a child" },
        { "<p><input><b/></input></p>", "a void element with a child" },
        { "<p><?php a?></p>", "a node that is neither element nor text" },
        { "<p><z:a xmlns:z='urn:z'/></p>",
          "an element of a namespace that HTML does not know" },
        { "<p xmlns:z='urn:z' z:a='1'/>",
          "an attribute of a namespace that HTML does not know" },
    };

    EACH(i, t) {
        size_t n;
        const char *why = NULL;

        assert_null(html_page(tree(t[i].tree), &n, &why));
        assert_string_equal(why, t[i].why);
    }
}

static void
a_mail_is_its_text(void **state)
{
    (void)state;

    xmlDocPtr doc = xmlNewDoc((const xmlChar *)"1.0");
    static const char text[] = "Kính gửi ông <An> & bà \"Bình\",\n\n1 < 2\n";
    size_t n;
    const char *why;

    doc->children = doc->last = xmlNewDocText(doc, (const xmlChar *)text);
    doc->children->parent = (xmlNodePtr)doc;
    assert_string_equal(html_plain(doc, &n, &why), text);
    assert_int_equal(n, strlen(text));
    xmlFreeDoc(doc);
    assert_null(html_plain(tree("<p>a</p>"), &n, &why));
    assert_string_equal(why, "a text with elements");
}

static void
depth_costs_no_stack(void **state)
{
    (void)state;

    enum { DEPTH = 200000 };
    xmlDocPtr doc = xmlNewDoc((const xmlChar *)"1.0");
    xmlNodePtr node = xmlNewDocNode(doc, NULL, (const xmlChar *)"i", NULL);
    size_t n;
    const char *why;

    xmlDocSetRootElement(doc, node);
    for (int i = 1; i < DEPTH; i++)
        node = xmlAddChild(node, xmlNewDocNode(doc, NULL, (const xmlChar *)"i", NULL));
    assert_non_null(html_page(doc, &n, &why));
    assert_int_equal(n, DEPTH * strlen("<i></i>"));
    xmlFreeDoc(doc);
}

static void
a_page_ends_at_16_mb(void **state)
{
    (void)state;

    size_t n;
    const char *why;
    char *text = malloc((1 << 20) + 1);
    xmlDocPtr doc = xmlNewDoc((const xmlChar *)"1.0");
    xmlNodePtr root = xmlNewDocNode(doc, NULL, (const xmlChar *)"p", NULL);

    memset(text, '>', 1 << 20);
    text[1 << 20] = '\0';
    xmlDocSetRootElement(doc, root);
    for (int i = 0; i < 4; i++) {
        assert_non_null(html_page(doc, &n, &why));
        assert_int_equal(n, strlen("<p></p>") + (size_t)i * 4 * (1 << 20));
        xmlAddChild(root, xmlNewDocText(doc, (const xmlChar *)text));
    }
    assert_null(html_page(doc, &n, &why));
    assert_string_equal(why, "the page is too long");
    xmlFreeDoc(doc);
    doc = tree("<p>a</p>");
    assert_string_equal(html_page(doc, &n, &why), "<p>a</p>");
    free(text);
}

/* The same tree by libxslt's serialiser and by ours, read again by one parser, is one
 * tree. */

static xsltStylesheetPtr
sheet(const char *body)
{
    const char *text =
        arena_format(mem,
                     "<xsl:stylesheet version='1.0' "
                     "xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                     "<xsl:output method='html' encoding='UTF-8' indent='no'/>"
                     "<xsl:template match='/'>%s</xsl:template></xsl:stylesheet>",
                     body);
    xmlDocPtr doc =
        xmlReadMemory(text, (int)strlen(text), NULL, "UTF-8", XML_PARSE_NONET);
    xsltStylesheetPtr style = xsltParseStylesheetDoc(doc);

    assert_non_null(style);
    return style;
}

static htmlDocPtr
read_html(const char *html, size_t n)
{
    return htmlReadMemory(html, (int)n, NULL, "UTF-8",
                          HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET);
}

/* libxslt adds a meta element that says the encoding. */
static const xmlNode *
past_meta(const xmlNode *node)
{
    while (node != NULL &&
           ((node->type == XML_ELEMENT_NODE &&
             strcmp((const char *)node->name, "meta") == 0 &&
             xmlHasProp((xmlNodePtr)(uintptr_t)node, (const xmlChar *)"http-equiv")) ||
            node->type == XML_DTD_NODE))
        node = node->next;
    return node;
}

static void
same_attributes(const xmlAttr *a, const xmlAttr *b)
{
    for (; a != NULL && b != NULL; a = a->next, b = b->next) {
        xmlChar *x = xmlNodeListGetString(a->doc, a->children, 1);
        xmlChar *y = xmlNodeListGetString(b->doc, b->children, 1);

        assert_string_equal((const char *)a->name, (const char *)b->name);
        assert_string_equal(x != NULL ? (char *)x : "", y != NULL ? (char *)y : "");
        xmlFree(x);
        xmlFree(y);
    }
    assert_true(a == NULL && b == NULL);
}

static void
same_nodes(const xmlNode *a, const xmlNode *b)
{
    for (a = past_meta(a), b = past_meta(b); a != NULL && b != NULL;
         a = past_meta(a->next), b = past_meta(b->next)) {
        assert_int_equal(a->type, b->type);
        if (a->type != XML_ELEMENT_NODE) {
            assert_string_equal((const char *)a->content, (const char *)b->content);
            continue;
        }
        assert_string_equal((const char *)a->name, (const char *)b->name);
        same_attributes(a->properties, b->properties);
        same_nodes(a->children, b->children);
    }
    assert_true(a == NULL && b == NULL);
}

static void
both_serialisers_give_one_tree(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "<html lang='vi'><head><title><xsl:value-of select='//a'/></title></head>"
        "<body><p class='x'><xsl:value-of select='//b'/></p></body></html>",

        "<html><head><link rel='stylesheet' href='/css/kntc.css'/></head><body>"
        "<img src='/img/a.svg' alt='{//b}'/><br/><hr/><input name='a' value='{//c}'/>"
        "<textarea name='n'><xsl:value-of select='//a'/></textarea>"
        "<select><option selected='selected' value='{//a}'>1</option></select>"
        "</body></html>",

        "<html><body><table><colgroup><col/></colgroup><xsl:for-each select='//*'><tr>"
        "<td title='{.}' data-n='{position()}'><xsl:value-of select='.'/></td>"
        "</tr></xsl:for-each></table></body></html>",

        "<html><body><main><section aria-label='{//a}'><h1>a</h1><details><summary>"
        "<xsl:value-of select='//c'/></summary></details></section></main>"
        "<svg viewBox='0 0 1 1'><path d='M0 0'/><text><xsl:value-of "
        "select='//a'/></text>"
        "</svg></body></html>",
    };
    static const char *const docs[] = {
        "<p><a>Đơn khiếu nại</a><b>xã Cổ Đô</b><c>12</c></p>",
        "<p><a>&lt;script>x&lt;/script></a><b>\" on=\"x</b><c>'&amp;amp;</c></p>",
        "<p><a>]]&gt;</a><b>&lt;!-- a --&gt;</b><c>&lt;/textarea&gt;&lt;b&gt;</c></p>",
        "<p><a>😀</a><b/><c>\xc2\xa0</c></p>",
        "<p><a>a&#10;b</a><b>c&#9;d</b><c>&amp;lt;</c></p>",
    };

    EACH(i, bodies)
        EACH(j, docs) {
            xsltStylesheetPtr style = sheet(bodies[i]);
            xmlDocPtr page = xsltApplyStylesheet(style, tree(docs[j]), NULL);
            xmlChar *theirs = NULL;
            int their_size = 0;
            size_t size;
            const char *why;

            assert_int_equal(xsltSaveResultToString(&theirs, &their_size, page, style),
                             0);

            const char *ours = html_page(page, &size, &why);

            assert_non_null(ours);

            htmlDocPtr a = read_html((const char *)theirs, (size_t)their_size);
            htmlDocPtr b = read_html(ours, size);

            same_nodes(a->children, b->children);
            xmlFreeDoc(a);
            xmlFreeDoc(b);
            xmlFree(theirs);
            xmlFreeDoc(page);
            xsltFreeStylesheet(style);
        }
}

static void
escaping_is_never_switched_off(void **state)
{
    (void)state;
    static const char *const bodies[] = {
        "<p><xsl:value-of select='//a' disable-output-escaping='yes'/></p>",
        "<p><xsl:text disable-output-escaping='yes'>&lt;b></xsl:text></p>",
    };

    EACH(i, bodies) {
        xsltStylesheetPtr style = sheet(bodies[i]);
        xmlDocPtr page = xsltApplyStylesheet(style, tree("<p><a>&lt;b></a></p>"), NULL);
        size_t n;
        const char *why = NULL;

        assert_null(html_page(page, &n, &why));
        assert_string_equal(why, "disable-output-escaping");
        xmlFreeDoc(page);
        xsltFreeStylesheet(style);
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_tree_is_written_as_html5),
        cmocka_unit_test(what_would_be_read_otherwise_is_refused),
        cmocka_unit_test(a_mail_is_its_text),
        cmocka_unit_test(depth_costs_no_stack),
        cmocka_unit_test(a_page_ends_at_16_mb),
        cmocka_unit_test(both_serialisers_give_one_tree),
        cmocka_unit_test(escaping_is_never_switched_off),
    };
    int bad = cmocka_run_group_tests_name("html", tests, setup, teardown);

    xsltCleanupGlobals();
    return bad;
}
