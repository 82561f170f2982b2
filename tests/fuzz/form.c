/* A form with a field of each type, posted as an urlencoded body: what is kept is in
 * the one form that a query binds, reads back as itself, and the page stays
 * well-formed.
 */
#include "fuzz.h"

#include "base/web/form.h"
#include "base/web/request.h"
#include "base/work.h"
#include "base/xml/xml.h"

#include <unistd.h>

static const char form_xml[] =
    "<form name='f'><group name='g'>"
    "<field name='t' type='text' max='20' required='yes'/>"
    "<field name='l' type='lines' max='60'/>"
    "<field name='d' type='day' until='today'/>"
    "<field name='n' type='number' decimals='2' max='5000000'/>"
    "<field name='c' type='choice' of='o'/>"
    "<field name='m' type='many' of='o' max='2'/>"
    "<field name='b' type='flag'/>"
    "<field name='p' type='phone'/>"
    "<field name='e' type='email'/>"
    "<field name='k' type='code'/>"
    "<field name='w' type='password'/>"
    "<field name='s' type='secret'/>"
    "<field name='i' type='key'/>"
    "</group></form>";

static const struct form_def *
load(void)
{
    char path[] = "/tmp/fuzz_form_XXXXXX";
    char error[200];
    int fd = mkstemp(path);

    must(fd >= 0);
    must(write(fd, form_xml, sizeof form_xml - 1) == (ssize_t)(sizeof form_xml - 1));
    close(fd);

    const struct form_def *def = form_load(path, error, sizeof error);

    unlink(path);
    must(def != NULL);
    return def;
}

static void
choices(struct work *w, struct form *f, const char *field, const char *of)
{
    (void)of;
    form_option(f, w, field, "yes", NULL);
    form_option(f, w, field, "no", "Không");
}

/* What was kept, set by a program and posted again as it is shown, is kept again. */
static void
must_come_back(struct work *w, const struct form *f, const struct form_def *def)
{
    struct values post = { 0 };
    struct form *set = form_new(w, def, choices);
    struct form *again = form_new(w, def, choices);
    const char *name;

    for (int i = 0; (name = form_def_field(def, i)) != NULL; i++)
        if (strchr("mws", *name) == NULL && form_text(f, name) != NULL)
            form_set(set, w, name, form_text(f, name));
    for (const struct value *v = set->typed.first; v != NULL; v = v->next)
        values_add(w->mem, &post, v->name, v->text);
    form_read(again, w, &post, NULL);

    for (int i = 0; (name = form_def_field(def, i)) != NULL; i++) {
        const char *text = form_text(f, name);

        if (strchr("mws", *name) == NULL && text != NULL)
            must(form_text(again, name) != NULL &&
                 strcmp(form_text(again, name), text) == 0);
    }
}

static bool
is_one_of(const char *text, const char *a, const char *b)
{
    return text == NULL || strcmp(text, a) == 0 || strcmp(text, b) == 0;
}

/* What a query binds: clean text within the limits of its field, in its one form. */
static void
must_be_kept(struct arena *mem, const struct form *f)
{
    const struct value *v = NULL;
    const char *number = form_text(f, "n");
    const char *email = form_text(f, "e");
    const char *code = form_text(f, "k");
    const char *digits = form_text(f, "s");
    int many = 0;

    for (const struct value *each = f->values.first; each != NULL; each = each->next)
        if (each->text != NULL)
            must_be_clean(mem, each->text);

    must(form_text(f, "t") == NULL || (text_length(form_text(f, "t")) <= 20 &&
                                       strchr(form_text(f, "t"), '\n') == NULL));
    must(form_text(f, "t") != NULL || f->bad);
    must(form_text(f, "l") == NULL || text_length(form_text(f, "l")) <= 60);
    if (number != NULL) {
        char *end;

        must(strspn(number, "0123456789.") == strlen(number));
        must(strtod(number, &end) <= 5000000 && end != number && *end == '\0');
    }
    must(number == NULL || strchr(number, '.') == NULL ||
         strlen(strchr(number, '.')) <= 3);
    must(is_one_of(form_text(f, "c"), "yes", "no"));
    while ((v = values_next(&f->values, "m", v)) != NULL) {
        must(is_one_of(v->text, "yes", "no"));
        must(++many <= 2);
    }
    must(is_one_of(form_text(f, "b"), "1", "0"));
    must(form_text(f, "p") == NULL || strlen(form_text(f, "p")) <= 16);
    must(email == NULL || (strlen(email) <= 254 && strchr(email, '@') != NULL &&
                           strpbrk(email, "<>\"', ;:\n") == NULL));
    must(code == NULL ||
         (text_length(code) <= 64 && strpbrk(code, "<>\"';\n") == NULL));
    must(digits == NULL || strspn(digits, "0123456789") == strlen(digits));
    must(form_int(f, "i") >= 0);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    static const struct form_def *def;
    struct work w = { .mem = mem, .today = day_parse("2026-11-26") };
    struct values post = { 0 };
    char error[200];
    size_t size;

    if (def == NULL)
        def = load();
    if (!request_parse_query(mem, &post, (const char *)data, n))
        return;

    struct form *f = form_new(&w, def, choices);

    form_read(f, &w, &post, NULL);
    must(f->bad == (f->errors.first != NULL));

    day_t day = form_day(f, "d");

    must(day == DAY_NONE || day <= w.today);
    must_be_kept(mem, f);
    must_come_back(&w, f, def);

    struct xml *x = xml_open(mem, "page");

    form_put(x, f, "/a", NULL, "vi");

    char *page = xml_dump(mem, x, &size);

    must(xml_read_text(mem, page, size, error, sizeof error) != NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
