/* data: what the Government Inspectorate asks offices for, and what they answer; the
 * heads of both read it (ND55 art. 8 k. 3). */
#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/web/upload.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/agency.h"
#include "domain/data_request.h"
#include "domain/worklist.h"
#include "settlement/settlement.h"
#include "sql/settlement/data.h"

#include <inttypes.h>
#include <stdint.h>
#include <string.h>

enum { SHOWN = 20, ROWS_MAX = 2 << 20 };

struct reply
data_list(struct request *r)
{
    struct work *w = r->work;
    const bool asks = data_request_may_ask(w);
    const int64_t before = request_get_int(r, "before", INT64_MAX);
    struct row *rows = asks ? data_asked(w, before) : data_received(w, before);
    const struct row *last = keyset_cut(rows, SHOWN);
    struct xml *x = page(r);

    if (rows != NULL)
        access_read(r, "list_read", "data_request", 0, NULL);
    xml_flag(x, "may_ask", asks);
    xml_rows(x, "requests", "request", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem, "/settlement/data?before=%s",
                                  row_text(last, "id")));
    return show(x);
}

/* ---- asked ---- */

struct reply
data_new(struct request *r)
{
    if (!data_request_may_ask(r->work))
        return missing(r);
    agency_choose(r->work, r->form, "to_agency_id");
    return show(page_with_form(r));
}

struct reply
data_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;

    if (!data_request_may_ask(w))
        return missing(r);
    const bool chosen = agency_choose(w, f, "to_agency_id");
    const int64_t to = form_int(f, "to_agency_id");
    if (to == r->me->agency_id)
        form_refuse(f, w, "to_agency_id_search", "own_agency");
    if (data_request_until(w, form_day(f, "asked_on")) == DAY_NONE)
        form_refuse(f, w, "asked_on", "no_term_then");
    if (!chosen || f->bad)
        return invalid(r);
    const int64_t id = data_request_ask(w, &f->values, to);
    flash(r, "data_asked");
    return go(r, "/settlement/data/%" PRId64, id);
}

/* ---- read ---- */

static bool
can_answer(const struct request *r, const struct row *d)
{
    return row_int(d, "to_agency_id") == r->me->agency_id &&
           strcmp(row_text(d, "state"), "open") == 0;
}

static const char *
file_name(struct request *r, const struct row *file)
{
    return arena_format(r->work->mem, "du-lieu-%" PRId64 ".%s", r->id,
                        row_text(file, "type"));
}

struct reply
data_show(struct request *r)
{
    const struct row *d = data_by_id(r->work, r->id);

    if (d == NULL)
        return missing(r);
    const char *store_id = row_text(d, "store_id");
    const struct row *file = store_id != NULL ? data_file(r->work, store_id) : NULL;
    struct xml *x = page(r);
    access_read(r, "read", "data_request", r->id, NULL);
    xml_row(x, "request", d);
    if (file != NULL)
        XML(x, "file") {
            xml_text(x, "name", file_name(r, file));
            xml_text(x, "size_kb", row_text(file, "size_kb"));
        }
    xml_flag(x, "can_answer", can_answer(r, d));
    xml_rows(x, "history", "event", data_events(r->work, r->id));
    return show(x);
}

struct reply
data_send(struct request *r)
{
    const struct row *d = data_by_id(r->work, r->id);
    const char *store_id = d != NULL ? row_text(d, "store_id") : NULL;
    const struct row *file = store_id != NULL ? data_file(r->work, store_id) : NULL;

    if (file == NULL || strcmp(row_text(file, "scan"), "infected") == 0)
        return missing(r);
    access_read(r, "file_read", "data_request", r->id, NULL);
    return send_file(r, store_id, file_name(r, file),
                     upload_content_type(row_text(file, "type")));
}

/* ---- answered ---- */

struct reply
data_answer_new(struct request *r)
{
    struct work *w = r->work;
    const struct row *d = data_by_id(w, r->id);

    if (d == NULL || row_int(d, "to_agency_id") != r->me->agency_id)
        return missing(r);
    struct xml *x = page_of_record(r, row_int(d, "version"), can_answer(r, d));
    if (x == NULL)
        return not_now(r, "/settlement/data/%" PRId64, r->id);
    if (r->is_moved)
        XML(x, "meanwhile") {
            const struct row *e = data_events(w, r->id);
            if (e != NULL)
                xml_row(x, "change", e);
        }
    access_read(r, "read", "data_request", r->id, NULL);
    xml_row(x, "request", d);
    return show(x);
}

/* Rows of text are known by their name alone until somebody reads them. */
static void
check_rows(struct request *r)
{
    const struct upload *u = r->uploads;

    if (u == NULL || u->type != NULL)
        return;
    if (u->size > ROWS_MAX)
        form_refuse_value(r->form, r->work, "answer_file", "file_too_big", "2 MB");
    else if (upload_text(r->work, u) == NULL)
        form_refuse(r->form, r->work, "answer_file", "file_no_text");
}

struct reply
data_answer(struct request *r)
{
    struct work *w = r->work;
    struct data_request *d = data_request_lock(w, r->id);

    if (d == NULL)
        return missing(r);
    if (has_moved(r, d->version) || !d->is_open)
        return moved(r);
    check_rows(r);
    if (r->form->bad)
        return invalid(r);
    data_request_answer(w, d, form_text(r->form, "data_answer"), r->uploads);
    flash(r, "act_done");
    return go(r, "/settlement/data/%" PRId64, r->id);
}
