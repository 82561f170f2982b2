/* start: before anything is typed: what is needed, what was decided in such matters
 * already, and the way to one's own matter; and the two ways out of a draft.
 */
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/pass.h"
#include "domain/published.h"
#include "filing/filing.h"

#include <stdint.h>
#include <string.h>

#define DRAFTS_AN_HOUR 60
#define SHOWN 5

/* What she searched for is the first line of what she files. */
struct reply
start_show(struct request *r)
{
    struct work *w = r->work;
    const char *q = request_get(r, "q");
    const struct draft *d = draft_read(r);

    if (q != NULL && *text_fold(w->mem, q) == '\0')
        q = NULL;
    if (q != NULL)
        q = text_cut(w->mem, q, 200);
    if (!r->form->is_sent)
        form_set(r->form, w, "q", q);
    struct xml *x = page_with_form(r);
    if (d != NULL)
        xml_text(x, "draft", d->is_sent ? "sent" : "open");
    if (q == NULL)
        return show(x);
    xml_text(x, "q", q);
    struct published_by by = { 0 };
    int n = 0;
    published_text(w, &by, q);
    XML(x, "decisions")
        for (const struct row *p = published_rows(w, &by, INT64_MAX);
             p != NULL && n++ < SHOWN; p = p->next)
            xml_row(x, "decision", p);
    return show(x);
}

struct reply
start_begin(struct request *r)
{
    struct draft *d = draft_take(r);

    if (d != NULL && !d->is_sent) {
        const struct step *open = step_open(r->work, d);
        return go(r, "%s", open != NULL ? open->path : "/gui-don/kiem-tra");
    }
    if (d != NULL)
        draft_drop(r, d);
    const int wait = filing_wait(r, "draft", DRAFTS_AN_HOUR);
    d = wait == 0 ? draft_begin(r) : NULL;
    if (d == NULL)
        return wait_a_while(r, wait > 0 ? wait : 600);
    filing_count(r, "draft");
    values_set(r->work->mem, &d->values, "subject", form_text(r->form, "q"));
    draft_save(r, d);
    return go(r, "/gui-don/loai-don");
}

struct reply
drop_new(struct request *r)
{
    const struct draft *d = draft_read(r);

    if (d == NULL && !r->form->is_sent)
        return go(r, "/gui-don");
    struct xml *x = page_with_form(r);
    xml_flag(x, "is_sent", d != NULL && d->is_sent);
    return show(x);
}

struct reply
drop_now(struct request *r)
{
    struct draft *d = draft_take(r);

    if (d != NULL)
        draft_drop(r, d);
    flash(r, "draft_dropped");
    return go(r, "/gui-don");
}

/* The quick way out: the browser forgets, and shows something that anybody may be
 * reading. What lies on the server opens for nobody any more, and goes by itself. */
struct reply
leave_now(struct request *r)
{
    draft_forget(r);
    pass_forget(r);
    return go(r, "/lich-tiep-cong-dan");
}
