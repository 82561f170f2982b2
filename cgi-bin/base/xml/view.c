#include "base/xml/view.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/xml/html.h"
#include "base/xml/parse.h"
#include "base/xml/say.h"
#include "base/xml/source.h"
#include "base/xml/words.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxslt/documents.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

enum {
    SHEETS_BYTES = 4 << 20,
    DEPTH_MAX = 500,
    OPERATIONS_MAX = 10000000,
    SAID_SIZE = 400
};

struct sheet {
    struct sheet *next;
    const char *path;
    xsltStylesheetPtr style; /* NULL: a refresh found that it no longer compiles */
    bool plain;              /* method="text": a mail */
    char error[SAID_SIZE];
};

static struct {
    struct arena *mem;
    struct sheet *sheets;
    xsltSecurityPrefsPtr locked;
    xsltSecurityPrefsPtr compiling; /* as locked, but sheets may be read */
    bool compiles;
    char error[SAID_SIZE]; /* texts that a refresh could not read */
} view;

/* What libxml2 and libxslt had to say, on one line. */
static struct {
    char text[SAID_SIZE];
    size_t n;
} said;

static void
hear(void *context, const char *format, ...)
{
    size_t room = sizeof said.text - said.n;
    va_list ap;

    (void)context;
    va_start(ap, format);

    int n = vsnprintf(said.text + said.n, room, format, ap);

    va_end(ap);
    if (n < 0)
        return;
    for (char *s = said.text + said.n; *s != '\0'; s++)
        if ((unsigned char)*s < ' ')
            *s = ' ';
    said.n += (size_t)n < room ? (size_t)n : room - 1;
}

static void
hear_error(void *context, xmlErrorPtr e)
{
    (void)context;
    if (e != NULL && e->message != NULL)
        hear(NULL, "%s", e->message);
}

static void
hear_nothing_yet(void)
{
    said.n = 0;
    said.text[0] = '\0';
}

/* A door that never opens: nothing a document or a sheet names from outside is read. */
static xmlParserInputPtr
no_entity(const char *url, const char *id, xmlParserCtxtPtr parser)
{
    (void)url;
    (void)id;
    (void)parser;
    return NULL;
}

/* Sheets. */

static bool
unescapes(xmlNode *top)
{
    for (xmlNode *e = xmlFirstElementChild(top); e != NULL;
         e = xmlNextElementSibling(e))
        if (xmlHasProp(e, (const xmlChar *)"disable-output-escaping") != NULL ||
            unescapes(e))
            return true;
    return false;
}

static xmlDoc *
read_sheet(const char *path, xmlDict *dict)
{
    char error[SAID_SIZE];
    size_t size;
    char *bytes = source_read(path, &size, error, sizeof error);
    xmlDoc *doc = NULL;

    if (bytes != NULL)
        doc = parse_text(path, bytes, size, PARSE_SHEET, dict, error, sizeof error);
    free(bytes);
    if (doc == NULL) {
        hear_nothing_yet(); /* the parser has complained, but named no file */
        hear(NULL, "%s ", error);
        return NULL;
    }
    if (unescapes(xmlDocGetRootElement(doc))) {
        hear(NULL, "%s: disable-output-escaping is not allowed ", path);
        xmlFreeDoc(doc);
        return NULL;
    }
    return doc;
}

/* libxslt asks here for what a sheet imports, and never gets anything for document().
 */
static xmlDoc *
give_sheet(const xmlChar *uri, xmlDict *dict, int options, void *context,
           xsltLoadType type)
{
    (void)options;
    (void)context;
    if (!view.compiles || type != XSLT_LOAD_STYLESHEET)
        return NULL;
    return read_sheet((const char *)uri, dict);
}

static bool
says_text(xsltStylesheetPtr style)
{
    const xmlChar *method;

    XSLT_GET_IMPORT_PTR(method, style, method)
    return method != NULL && strcmp((const char *)method, "text") == 0;
}

static bool
compile(struct sheet *sheet)
{
    char path[256];
    xsltStylesheetPtr style = NULL;

    hear_nothing_yet();
    snprintf(path, sizeof path, "%s.xsl", sheet->path);
    view.compiles = true;
    xsltSetDefaultSecurityPrefs(view.compiling);

    xmlDoc *doc = read_sheet(path, NULL);

    if (doc != NULL && (style = xsltParseStylesheetDoc(doc)) == NULL)
        xmlFreeDoc(doc);
    xsltSetDefaultSecurityPrefs(view.locked);
    view.compiles = false;

    /* A warning of the compiler is a bug of the sheet, too. */
    if (style != NULL && (style->errors > 0 || said.n > 0)) {
        xsltFreeStylesheet(style);
        style = NULL;
    }
    snprintf(sheet->error, sizeof sheet->error, "%s",
             style != NULL ? ""
             : said.n > 0  ? said.text
                           : "does not compile");
    sheet->style = style;
    sheet->plain = style != NULL && says_text(style);
    return style != NULL;
}

static struct sheet *
find(const char *path)
{
    struct sheet *sheet = view.sheets;

    while (sheet != NULL && strcmp(sheet->path, path) != 0)
        sheet = sheet->next;
    return sheet;
}

bool
view_load(const char *path, char *error, int n)
{
    struct sheet *sheet = find(path);

    must(view.mem != NULL);
    if (strlen(path) > 200) {
        snprintf(error, (size_t)n, "a view of such a long name");
        return false;
    }
    if (sheet == NULL) {
        sheet = arena_alloc(view.mem, sizeof *sheet);
        sheet->path = arena_copy(view.mem, path);
        if (compile(sheet)) {
            sheet->next = view.sheets;
            view.sheets = sheet;
        }
    }
    if (sheet->style == NULL)
        snprintf(error, (size_t)n, "xsl/%s.xsl: %s", path, sheet->error);
    return sheet->style != NULL;
}

/* Start and end. */

static xsltSecurityPrefsPtr
prefs(xsltSecurityCheck read)
{
    xsltSecurityPrefsPtr p = xsltNewSecurityPrefs();

    must(p != NULL);
    xsltSetSecurityPrefs(p, XSLT_SECPREF_READ_FILE, read);
    xsltSetSecurityPrefs(p, XSLT_SECPREF_WRITE_FILE, xsltSecurityForbid);
    xsltSetSecurityPrefs(p, XSLT_SECPREF_CREATE_DIRECTORY, xsltSecurityForbid);
    xsltSetSecurityPrefs(p, XSLT_SECPREF_READ_NETWORK, xsltSecurityForbid);
    xsltSetSecurityPrefs(p, XSLT_SECPREF_WRITE_NETWORK, xsltSecurityForbid);
    return p;
}

static void
lock_down(void)
{
    xmlInitParser();
    xsltInit();
    xmlSetExternalEntityLoader(no_entity);
    xmlSetStructuredErrorFunc(NULL, hear_error);
    xmlSetGenericErrorFunc(NULL, hear);
    xsltSetGenericErrorFunc(NULL, hear);
    xsltSetLoaderFunc(give_sheet);
    xsltMaxDepth = DEPTH_MAX;
    view.locked = prefs(xsltSecurityForbid);
    view.compiling = prefs(xsltSecurityAllow);
    xsltSetDefaultSecurityPrefs(view.locked);
    say_start();
}

bool
view_start(const char *root, char *error, int n)
{
    view_stop();
    lock_down();
    view.mem = arena_open(SHEETS_BYTES);
    return source_open(root, error, n) && words_load(error, n);
}

void
view_stop(void)
{
    for (struct sheet *sheet = view.sheets; sheet != NULL; sheet = sheet->next)
        xsltFreeStylesheet(sheet->style);
    words_stop();
    source_close();
    html_stop();
    if (view.mem != NULL) {
        xsltSetDefaultSecurityPrefs(NULL);
        xsltFreeSecurityPrefs(view.locked);
        xsltFreeSecurityPrefs(view.compiling);
        arena_close(view.mem);
        xsltCleanupGlobals();
    }
    memset(&view, 0, sizeof view);
}

/* A page. */

static xmlDoc *
transform(struct sheet *sheet, xmlDoc *doc, const struct words *words)
{
    xsltTransformContextPtr c = xsltNewTransformContext(sheet->style, doc);

    if (c == NULL)
        return NULL;
    /* The words are read alone, but libxslt's pointer is not const. */
    memcpy(&c->_private, &words, sizeof c->_private);
    xsltSetTransformErrorFunc(c, NULL, hear);
    xsltSetCtxtSecurityPrefs(view.locked, c);
    c->opLimit = OPERATIONS_MAX;
    c->xpathCtxt->opLimit = OPERATIONS_MAX;

    xmlDoc *page = xsltApplyStylesheetUser(sheet->style, doc, NULL, NULL, NULL, c);

    if (c->state != XSLT_STATE_OK) {
        xmlFreeDoc(page);
        page = NULL;
    }
    xsltFreeTransformContext(c);
    return page;
}

const char *
view_page(struct arena *mem, const char *path, void *doc, const char *lang, size_t *n)
{
    struct sheet *sheet = find(path);
    const struct words *words = words_of(lang);
    const char *why = said.text;
    const char *bytes = NULL;
    size_t size = 0;

    if (sheet == NULL || words == NULL)
        fault("view %s in %s is not loaded", path, lang);
    if (sheet->style == NULL || view.error[0] != '\0')
        fault("view %s: %s", path, sheet->style == NULL ? sheet->error : view.error);
    hear_nothing_yet();

    xmlDoc *page = transform(sheet, doc, words);

    if (page != NULL) {
        bytes =
            sheet->plain ? html_plain(page, &size, &why) : html_page(page, &size, &why);
        xmlFreeDoc(page);
    }
    if (bytes == NULL)
        fault("view %s: %s", path, why);
    *n = size;
    return arena_copy_n(mem, bytes, size);
}

const char *
view_text(const char *lang, const char *key)
{
    const struct words *words = words_of(lang);

    return words != NULL ? words_find(words, key) : NULL;
}

int
view_missing(void)
{
    return say_missing();
}

void
view_refresh(void)
{
    if (!source_changed())
        return;
    source_forget();
    view.error[0] = '\0';
    words_load(view.error, sizeof view.error);
    for (struct sheet *sheet = view.sheets; sheet != NULL; sheet = sheet->next) {
        xsltFreeStylesheet(sheet->style);
        compile(sheet);
    }
}

const char *
view_digest(void)
{
    return source_digest();
}
