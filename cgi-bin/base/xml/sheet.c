#include "base/xml/sheet.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/xml/parse.h"
#include "base/xml/pool.h"
#include "base/xml/source.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xpath.h>
#include <libxslt/documents.h>
#include <libxslt/imports.h>
#include <libxslt/security.h>
#include <libxslt/transform.h>
#include <libxslt/xslt.h>
#include <libxslt/xsltInternals.h>
#include <libxslt/xsltutils.h>

/* A page of the house takes some ten thousand operations, a list of 500 rows 700,000.
 */
enum {
    BYTES_MAX = 4 << 20,
    DEPTH_MAX = 500,
    OPERATIONS_MAX = 10000000,
    IMPORTS_MAX = 16,
    EXPRESSIONS = 1024,
    PATH_SIZE = 256
};

/* What views import: compiled once, with all that it imports itself. */
struct import {
    struct import *next;
    const char *path; /* "layout/page.xsl" */
    xsltStylesheetPtr style;
};

/* What instructions select or ask for, compiled once for all sheets. */
struct expression {
    struct expression *next;
    const xmlChar *words; /* in the dictionary */
    xmlXPathCompExprPtr compiled;
};

/* libxml2's own, in the place of it: libxslt asks of each instruction it meets whether
 * its namespace is that of XSLT, 36 letters, and the library compares byte by byte: a
 * tenth of a page. */
int
xmlStrEqual(const xmlChar *a, const xmlChar *b)
{
    if (a == b)
        return 1;
    return a != NULL && b != NULL && *a == *b &&
           strcmp((const char *)a, (const char *)b) == 0;
}

/* libxslt's own, in the place of it: for each page it enters the twenty instructions of
 * XSLT into a table of extensions, which only element-available() reads and no view
 * asks; what runs was bound when the sheet was compiled. */
void
xsltRegisterAllElement(xsltTransformContextPtr page)
{
    (void)page;
}

static struct {
    struct arena *mem;
    struct sheet *sheets;
    struct import *imports;
    xmlDict *dict; /* of all sheets: libxslt compares names of modes by address */
    struct expression *expressions[EXPRESSIONS];
    int extras; /* see compile() */
    bool compiles;
    int stand_ins; /* imports that libxslt will ask for next */
    xsltSecurityPrefsPtr locked;
    xsltSecurityPrefsPtr compiling; /* as locked, but files may be read */
} all;

/* A door that never opens: nothing a document or a sheet names from outside is read. */
static xmlParserInputPtr
no_entity(const char *url, const char *id, xmlParserCtxtPtr parser)
{
    (void)url;
    (void)id;
    (void)parser;
    return NULL;
}

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

/* libxml2 walks a plain path (a, a/b, /a/b) as a stream, each child of a node through a
 * machine of patterns. A path in brackets it takes by steps: the same nodes for half
 * the work. (xmlXPathTryStreamCompile leaves alone what has brackets, predicates,
 * attributes or an axis.) */
static bool
is_plain_path(const char *text, size_t n)
{
    static const char letters[] = "abcdefghijklmnopqrstuvwxyz0123456789_/.*|";

    return n > 0 && strspn(text, letters) >= n && !(n == 1 && *text == '.');
}

static void
bracket_select(xmlNode *e)
{
    xmlChar *path = xmlGetNoNsProp(e, (const xmlChar *)"select");
    char with[PATH_SIZE];

    if (path != NULL && is_plain_path((const char *)path, strlen((const char *)path)) &&
        snprintf(with, sizeof with, "(%s)", (const char *)path) < PATH_SIZE)
        xmlSetProp(e, (const xmlChar *)"select", (const xmlChar *)with);
    xmlFree(path);
}

static void
bracket_value(xmlAttr *a)
{
    const char *from = a->children != NULL ? (const char *)a->children->content : NULL;
    char with[PATH_SIZE];
    size_t at = 0;

    /* With a quote or a doubled brace a brace may be none of ours. */
    if (from == NULL || strchr(from, '{') == NULL || strlen(from) > PATH_SIZE / 3 ||
        strpbrk(from, "'\"") != NULL || strstr(from, "{{") != NULL)
        return;
    for (const char *open; (open = strchr(from, '{')) != NULL;) {
        const size_t n = strcspn(open + 1, "{}");
        const bool plain = open[n + 1] == '}' && is_plain_path(open + 1, n);

        /* "{x}" grows by two: a third of the room is enough to begin with. */
        at += (size_t)snprintf(with + at, sizeof with - at, "%.*s",
                               (int)(open + 1 - from), from);
        if (plain)
            at += (size_t)snprintf(with + at, sizeof with - at, "(%.*s)", (int)n,
                                   open + 1);
        from = plain ? open + 1 + n : open + 1;
    }
    snprintf(with + at, sizeof with - at, "%s", from);
    xmlSetNsProp(a->parent, a->ns, a->name, (const xmlChar *)with);
}

static void
bracket(xmlNode *top)
{
    for (xmlNode *e = xmlFirstElementChild(top); e != NULL;
         e = xmlNextElementSibling(e)) {
        if (e->ns != NULL &&
            strcmp((const char *)e->ns->href, (const char *)XSLT_NAMESPACE) == 0)
            bracket_select(e);
        else
            for (xmlAttr *a = e->properties; a != NULL; a = a->next)
                bracket_value(a);
        bracket(e);
    }
}

static xmlDoc *
read_sheet(const char *path)
{
    char error[SAID_SIZE];
    size_t size;
    char *bytes = source_read(path, &size, error, sizeof error);
    xmlDoc *doc = NULL;

    if (bytes != NULL)
        doc = parse_text(path, bytes, size, PARSE_SHEET, all.dict, error, sizeof error);
    free(bytes);
    if (doc == NULL) {
        said_forget(); /* the parser has complained, but named no file */
        said_add(NULL, "%s ", error);
        return NULL;
    }
    if (unescapes(xmlDocGetRootElement(doc))) {
        said_add(NULL, "%s: disable-output-escaping is not allowed ", path);
        xmlFreeDoc(doc);
        return NULL;
    }
    bracket(xmlDocGetRootElement(doc));
    return doc;
}

static xmlDoc *
stand_in(const char *path)
{
    static const char empty[] = "<xsl:stylesheet version=\"1.0\" "
                                "xmlns:xsl=\"http://www.w3.org/1999/XSL/Transform\"/>";
    char error[SAID_SIZE];

    return parse_text(path, empty, sizeof empty - 1, PARSE_SHEET, all.dict, error,
                      sizeof error);
}

/* libxslt asks here for what a sheet imports or includes, in the order of the sheet, in
 * which imports come first. For document() it never gets anything. */
static xmlDoc *
give_sheet(const xmlChar *uri, xmlDict *dict, int options, void *context,
           xsltLoadType type)
{
    (void)dict;
    (void)options;
    (void)context;
    if (!all.compiles || type != XSLT_LOAD_STYLESHEET)
        return NULL;
    if (all.stand_ins > 0) {
        all.stand_ins--;
        return stand_in((const char *)uri);
    }
    return read_sheet((const char *)uri);
}

static void
keep_template(void *template, void *to, const xmlChar *name, const xmlChar *mode,
              const xmlChar *uri)
{
    xmlHashAddEntry3(to, name, mode, uri, template);
}

/* libxslt makes room for a thousand patterns in each sheet, 48 KB; a view has ten. */
static void
shrink(xsltStylesheetPtr style)
{
    xmlHashTablePtr all_names = style->templatesHash;
    const int n = all_names != NULL ? xmlHashSize(all_names) : 0;
    xmlHashTablePtr fewer = n > 0 && n < 256 ? xmlHashCreate(2 * n) : NULL;

    if (fewer == NULL)
        return;
    xmlHashScanFull(all_names, keep_template, fewer);
    if (xmlHashSize(fewer) == n) {
        style->templatesHash = fewer;
        fewer = all_names;
    }
    xmlHashFree(fewer, NULL);
}

/* What its instructions say in attributes that are the same for every page: each was
 * read when the sheet was compiled, and no page asks for it again. */
static bool
is_read(xsltStyleType type)
{
    switch (type) {
    case XSLT_FUNC_COPYOF:
    case XSLT_FUNC_VALUEOF:
    case XSLT_FUNC_APPLYTEMPLATES:
    case XSLT_FUNC_CALLTEMPLATE:
    case XSLT_FUNC_FOREACH:
    case XSLT_FUNC_IF:
    case XSLT_FUNC_WHEN:
    case XSLT_FUNC_VARIABLE:
    case XSLT_FUNC_PARAM:
    case XSLT_FUNC_WITHPARAM:
        return true;
    default:
        return false;
    }
}

static xsltStylePreCompPtr
instruction(xsltElemPreCompPtr each)
{
    return is_read(each->type) ? (xsltStylePreCompPtr)each : NULL;
}

/* The one of all sheets with these words, which the dictionary has once. */
static xmlXPathCompExprPtr
expression(const xmlChar *words, xmlXPathCompExprPtr own)
{
    struct expression **at = &all.expressions[(uintptr_t)words / 16 % EXPRESSIONS];

    while (*at != NULL && (*at)->words != words)
        at = &(*at)->next;
    if (*at == NULL) {
        *at = arena_alloc(all.mem, sizeof **at);
        (*at)->words = words;
    }
    if ((*at)->compiled == NULL)
        (*at)->compiled = own;
    else
        xmlXPathFreeCompExpr(own);
    return (*at)->compiled;
}

/* A third of a sheet is what its instructions were compiled from, and a third of its
 * expressions (560 bytes each) stand in it or in another sheet already. */
static void
spare(xsltStylesheetPtr style)
{
    for (xsltElemPreCompPtr each = style->preComps; each != NULL; each = each->next) {
        xsltStylePreCompPtr i = instruction(each);
        const xmlChar *words = i == NULL ? NULL : i->test != NULL ? i->test : i->select;

        if (i == NULL)
            continue;
        if (i->comp != NULL && words != NULL)
            i->comp = expression(words, i->comp);
        while (i->inst != NULL && i->inst->properties != NULL)
            xmlRemoveProp(i->inst->properties);
    }
}

/* Its expressions are others' too, and end with the last of them. */
static void
free_sheet(xsltStylesheetPtr style)
{
    if (style == NULL)
        return;
    for (xsltElemPreCompPtr each = style->preComps; each != NULL; each = each->next)
        if (instruction(each) != NULL)
            instruction(each)->comp = NULL;
    xsltFreeStylesheet(style);
}

/* Patterns with predicates remember what they found in numbered places of a transform
 * ("extras"). Numbers go on from one import to the next, and a view's own come after
 * them, so that no two sheets of one transform share a place. */
static xsltStylesheetPtr
compile(xmlDoc *doc, int stand_ins)
{
    xsltStylesheetPtr style = xsltNewStylesheet();

    if (style == NULL) {
        xmlFreeDoc(doc);
        return NULL;
    }
    style->extrasNr = all.extras;
    all.stand_ins = stand_ins;
    all.compiles = true;
    xsltSetDefaultSecurityPrefs(all.compiling);

    int bad = xsltParseStylesheetUser(style, doc);

    xsltSetDefaultSecurityPrefs(all.locked);
    all.compiles = false;
    if (bad)
        xmlFreeDoc(doc);
    /* A warning of the compiler is a bug of the sheet, too. */
    if (bad || *said_text() != '\0') {
        xsltFreeStylesheet(style);
        return NULL;
    }
    for (xsltStylesheetPtr s = style; s != NULL; s = s == style ? s->imports : s->next)
        shrink(s);
    spare(style);
    /* Compiled it is; nothing of ours compiles an expression while it runs. */
    xmlXPathFreeContext(style->xpathCtxt);
    style->xpathCtxt = NULL;
    return style;
}

static struct import *
find_import(const char *path)
{
    struct import *import = all.imports;

    while (import != NULL && strcmp(import->path, path) != 0)
        import = import->next;
    return import;
}

static bool
is_import(const xmlNode *e)
{
    return strcmp((const char *)e->name, "import") == 0 && e->ns != NULL &&
           strcmp((const char *)e->ns->href, (const char *)XSLT_NAMESPACE) == 0;
}

/* What a view imports stands for itself: libxslt would compile its imports for it
 * alone, two megabytes for a layout. */
static bool
imports_too(xmlDoc *doc)
{
    xmlNode *e = xmlFirstElementChild(xmlDocGetRootElement(doc));

    while (e != NULL && !is_import(e))
        e = xmlNextElementSibling(e);
    return e != NULL;
}

static bool
load_import(const char *path)
{
    struct import *import = find_import(path);

    if (import == NULL) {
        import = arena_alloc(all.mem, sizeof *import);
        import->path = arena_copy(all.mem, path);
        import->next = all.imports;
        all.imports = import;
    }
    if (import->style == NULL) {
        xmlDoc *doc = read_sheet(path);

        if (doc != NULL && imports_too(doc)) {
            said_add(NULL, "%s: what a view imports may not import ", path);
            xmlFreeDoc(doc);
            doc = NULL;
        }
        import->style = doc != NULL ? compile(doc, 0) : NULL;
        if (import->style != NULL)
            all.extras = import->style->extrasNr;
    }
    return import->style != NULL;
}

/* The path of what an import names, as libxslt will make it; false: none. */
static bool
path_of_import(xmlNode *e, char *path)
{
    xmlChar *href = xmlGetNoNsProp(e, (const xmlChar *)"href");
    xmlChar *uri = href != NULL ? xmlBuildURI(href, e->doc->URL) : NULL;
    bool whole =
        uri != NULL && snprintf(path, PATH_SIZE, "%s", (const char *)uri) < PATH_SIZE;

    xmlFree(href);
    xmlFree(uri);
    if (!whole)
        said_add(NULL, "%s:%ld: this import names no sheet ", (const char *)e->doc->URL,
                 xmlGetLineNo(e));
    return whole;
}

/* How many imports a view has; all are compiled then. -1: one is not. */
static int
load_imports(xmlDoc *doc)
{
    char path[PATH_SIZE];
    int n = 0;

    for (xmlNode *e = xmlFirstElementChild(xmlDocGetRootElement(doc)); e != NULL;
         e = xmlNextElementSibling(e)) {
        if (!is_import(e))
            continue;
        if (++n > IMPORTS_MAX || !path_of_import(e, path) || !load_import(path))
            return -1;
    }
    return n;
}

static int
count_imports(xsltStylesheetPtr style)
{
    int n = 0;

    for (xsltStylesheetPtr s = style->imports; s != NULL; s = s->next)
        n++;
    return n;
}

/* Hangs the compiled imports behind the stand-ins of a view. libxslt climbs back from
 * an import to its parent, and that is now this view. */
static void
join(xsltStylesheetPtr style)
{
    for (xsltStylesheetPtr s = style->imports; s != NULL; s = s->next) {
        if (s->imports == NULL) {
            struct import *import = find_import((const char *)s->doc->URL);

            must(import != NULL && import->style != NULL);
            s->imports = import->style;
        }
        s->imports->parent = s;
    }
}

static void
free_style(xsltStylesheetPtr style)
{
    if (style == NULL)
        return;
    for (xsltStylesheetPtr s = style->imports; s != NULL; s = s->next)
        s->imports = NULL;
    free_sheet(style);
}

static bool
says_text(xsltStylesheetPtr style)
{
    const xmlChar *method;

    XSLT_GET_IMPORT_PTR(method, style, method)
    return method != NULL && strcmp((const char *)method, "text") == 0;
}

static void
load(struct sheet *sheet)
{
    char path[PATH_SIZE];
    xsltStylesheetPtr style = NULL;

    said_forget();
    if (snprintf(path, sizeof path, "%s.xsl", sheet->path) >= PATH_SIZE)
        said_add(NULL, "the name is too long");

    xmlDoc *doc = *said_text() == '\0' ? read_sheet(path) : NULL;
    int imports = doc != NULL ? load_imports(doc) : -1;

    if (imports >= 0)
        style = compile(doc, imports);
    else
        xmlFreeDoc(doc);
    if (style != NULL && count_imports(style) != imports) {
        said_add(NULL, "%s: what a view includes may not import", path);
        free_sheet(style);
        style = NULL;
    }
    if (style != NULL)
        join(style);
    else if (*said_text() == '\0')
        said_add(NULL, "does not compile");
    snprintf(sheet->error, sizeof sheet->error, "%s", said_text());
    sheet->style = style;
    sheet->plain = style != NULL && says_text(style);
}

struct sheet *
sheet_find(const char *path)
{
    struct sheet *sheet = all.sheets;

    while (sheet != NULL && strcmp(sheet->path, path) != 0)
        sheet = sheet->next;
    return sheet;
}

struct sheet *
sheet_load(const char *path)
{
    struct sheet *sheet = sheet_find(path);

    if (sheet != NULL)
        return sheet;
    must(all.mem != NULL);
    sheet = arena_alloc(all.mem, sizeof *sheet);
    sheet->path = arena_copy(all.mem, path);
    load(sheet);
    if (sheet->style != NULL) {
        sheet->next = all.sheets;
        all.sheets = sheet;
    }
    return sheet;
}

void *
sheet_apply(struct sheet *sheet, void *doc, const void *words)
{
    said_forget();
    join(sheet->style);

    xsltTransformContextPtr c = xsltNewTransformContext(sheet->style, doc);

    if (c == NULL)
        return NULL;
    /* The words are read alone, but libxslt's pointer is not const. */
    memcpy(&c->_private, &words, sizeof c->_private);
    xsltSetTransformErrorFunc(c, NULL, said_add);
    xsltSetCtxtSecurityPrefs(all.locked, c);
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

void
sheet_start(void)
{
    pool_start();
    xmlInitParser();
    xsltInit();
    xmlSetExternalEntityLoader(no_entity);
    xsltSetLoaderFunc(give_sheet);
    xsltMaxDepth = DEPTH_MAX;
    all.locked = prefs(xsltSecurityForbid);
    all.compiling = prefs(xsltSecurityAllow);
    xsltSetDefaultSecurityPrefs(all.locked);
    all.dict = xmlDictCreate();
    must(all.dict != NULL);
    all.mem = arena_open(BYTES_MAX);
}

static void
free_styles(void)
{
    for (struct sheet *sheet = all.sheets; sheet != NULL; sheet = sheet->next) {
        free_style(sheet->style);
        sheet->style = NULL;
    }
    for (struct import *import = all.imports; import != NULL; import = import->next) {
        if (import->style != NULL)
            import->style->parent = NULL;
        free_sheet(import->style);
        import->style = NULL;
    }
    for (int i = 0; i < EXPRESSIONS; i++)
        for (struct expression *e = all.expressions[i]; e != NULL; e = e->next) {
            xmlXPathFreeCompExpr(e->compiled);
            e->compiled = NULL;
        }
    all.extras = 0;
}

void
sheet_refresh(void)
{
    free_styles();
    for (struct sheet *sheet = all.sheets; sheet != NULL; sheet = sheet->next)
        load(sheet);
}

bool
sheet_all_good(void)
{
    const struct sheet *sheet = all.sheets;

    while (sheet != NULL && sheet->style != NULL)
        sheet = sheet->next;
    return sheet == NULL;
}

void
sheet_stop(void)
{
    if (all.mem == NULL)
        return;
    free_styles();
    xsltSetDefaultSecurityPrefs(NULL);
    xsltFreeSecurityPrefs(all.locked);
    xsltFreeSecurityPrefs(all.compiling);
    xmlDictFree(all.dict);
    arena_close(all.mem);
    xsltCleanupGlobals();
    memset(&all, 0, sizeof all);
}
