/* A form with a field of each type, posted as an urlencoded body: what is kept is in
 * the one form that a query binds, reads back as itself, and the page stays
 * well-formed.
 */
#include "fuzz.h"

#include "base/core/text.h"
#include "base/web/form.h"
#include "base/web/request.h"
#include "base/work.h"
#include "base/xml/xml.h"

#include <string.h>
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
    must(form_int(f, "i") >= 0);
    must(form_text(f, "t") == NULL || text_length(form_text(f, "t")) <= 20);
    must(form_text(f, "l") == NULL || text_length(form_text(f, "l")) <= 60);
    must(form_text(f, "s") == NULL ||
         strspn(form_text(f, "s"), "0123456789") == strlen(form_text(f, "s")));
    must(form_text(f, "p") == NULL || strlen(form_text(f, "p")) <= 16);
    must_come_back(&w, f, def);

    struct xml *x = xml_open(mem, "page");

    form_put(x, f, "/a", NULL);

    char *page = xml_dump(mem, x, &size);

    must(xml_read_text(mem, page, size, error, sizeof error) != NULL);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
