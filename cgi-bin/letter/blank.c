/* blank: forms that a citizen fills in by hand (biểu mẫu): to read, to print, and as a
 * Word file. There is nobody in them. */
#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "domain/docx.h"
#include "letter/letter.h"
#include "sql/domain/letter.h"

#include <string.h>

static const struct blank {
    const char *slug, *template;
} blanks[] = {
    { "don-khieu-nai", "complaint_letter" },
    { "giay-uy-quyen-khieu-nai", "complaint_proxy" },
    { "van-ban-cu-nguoi-dai-dien", "group_mandate" },
    { "van-ban-rut-to-cao", "denunciation_withdraw_letter" },
    { "don-yeu-cau-bao-ve", "protection_request" },
};

enum { BLANKS = sizeof blanks / sizeof *blanks };

static const struct row *
act_of_form(struct work *w, const char *act)
{
    for (const struct row *a = letter_acts(w); a != NULL; a = a->next)
        if (strcmp(row_text(a, "act"), act) == 0)
            return a;
    return NULL;
}

static void
put_form(struct xml *x, struct work *w, const struct row *law)
{
    const struct row *act = act_of_form(w, row_text(law, "act"));

    xml_row(x, "law", law);
    if (act != NULL)
        xml_row(x, "act", act);
}

/* Forms that the law of the day has. */
struct reply
blank_list(struct request *r)
{
    struct work *w = r->work;
    struct xml *x = page(r);

    XML(x, "blanks")
        for (int i = 0; i < BLANKS; i++) {
            const struct row *law = letter_law(w, blanks[i].template, w->today);
            if (law == NULL)
                continue;
            XML(x, "blank") {
                xml_attr(x, "slug", blanks[i].slug);
                xml_attr(x, "template", blanks[i].template);
                put_form(x, w, law);
            }
        }
    return show(x);
}

/* The text of the form of the address, or NULL. */
static const char *
blank_text(struct request *r, size_t *n)
{
    struct work *w = r->work;

    for (int i = 0; i < BLANKS; i++)
        if (strcmp(blanks[i].slug, r->key) == 0 &&
            letter_law(w, blanks[i].template, w->today) != NULL) {
            struct xml *x = xml_open(w->mem, "blank");
            xml_attr(x, "template", blanks[i].template);
            return view_xml(w->mem, "letter/blank", xml_doc(x), "paper", n);
        }
    return NULL;
}

struct reply
blank_show(struct request *r)
{
    char error[200];
    size_t n;
    const char *text = blank_text(r, &n);

    if (text == NULL)
        return missing(r);
    void *doc = xml_read_text(r->work->mem, text, n, error, sizeof error);
    if (doc == NULL)
        fault("form %s: %s", r->key, error);
    struct xml *x = page(r);
    xml_text(x, "base", arena_format(r->work->mem, "/bieu-mau/%s", r->key));
    xml_graft(x, doc);
    return show(x);
}

struct reply
blank_docx(struct request *r)
{
    size_t n, size;
    const char *text = blank_text(r, &n);

    if (text == NULL)
        return missing(r);
    const char *bytes = docx_pack(r->work, text, n, &size);
    return send_bytes(r, bytes, size, arena_format(r->work->mem, "%s.docx", r->key),
                      upload_content_type("docx"));
}
