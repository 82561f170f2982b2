/* agency: the tree of offices, where each can be reached, when one begins and ends. */
#include "account/account.h"
#include "account/entry.h"
#include "account/place.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/access.h"
#include "domain/ending.h"
#include "domain/worklist.h"
#include "sql/account/place.h"

#include <inttypes.h>
#include <string.h>

enum { SHOWN = 50, CODE_MAX = 24 };

static void
write_down(struct request *r, int64_t id, const char *what)
{
    access_write(r->work, &(struct access){ .what = what,
                                            .agency_id = id,
                                            .object = "agency",
                                            .object_id = id,
                                            .device = entry_device(r) });
}

/* --- browsing */

/* The way down to an agency; what lies above the administrator's own is no link. */
static void
put_above(struct request *r, struct xml *x, int64_t id)
{
    bool is_mine = place_national(r) != 0;

    XML(x, "above") {
        for (const struct row *a = place_above(r->work, id); a != NULL; a = a->next) {
            is_mine = is_mine || row_int(a, "id") == r->me->agency_id;
            XML(x, "agency") {
                if (is_mine)
                    xml_attr(x, "path",
                             arena_format(r->work->mem, "/account/agencies?under=%s",
                                          row_text(a, "id")));
                xml_text(x, "name", row_text(a, "name"));
            }
        }
    }
}

static void
put_search(struct xml *x, const char *typed)
{
    XML(x, "form") {
        xml_attr(x, "name", "find");
        xml_attr(x, "action", "/account/agencies");
        xml_attr(x, "method", "get");
        xml_attr(x, "submit", "find");
        XML(x, "field") {
            xml_attr(x, "name", "agency_search");
            xml_attr(x, "type", "text");
            xml_attr(x, "id", "find-agency_search");
            xml_attr(x, "maxlength", "120");
            xml_attr(x, "class", "size-l");
            xml_attr(x, "accesskey", "f");
            if (typed != NULL)
                xml_text(x, "value", typed);
        }
    }
}

struct reply
agencies_show(struct request *r)
{
    struct work *w = r->work;
    const char *typed = request_get(r, "agency_search");
    const int64_t under =
        request_get_int(r, "under", place_national(r) != 0 ? 0 : r->me->agency_id);
    const int64_t after = request_get_int(r, "after", 0);
    const struct row *place = under == 0 ? NULL : place_find(r, under);
    struct row *rows;

    if (under == 0 ? place_national(r) == 0 : place == NULL)
        return missing(r);
    struct xml *x = page(r);
    put_search(x, typed);
    if (typed != NULL && *typed != '\0') {
        xml_rows(x, "agencies", "agency", place_named(r, typed));
        return show(x);
    }
    if (place != NULL) {
        put_above(r, x, under);
        xml_row(x, "place", place);
    }
    rows = under == 0 ? place_top(w, after) : place_below(w, under, after);
    const struct row *last = keyset_cut(rows, SHOWN);
    xml_rows(x, "agencies", "agency", rows);
    if (last != NULL)
        XML(x, "pager")
            xml_attr(x, "older",
                     arena_format(w->mem,
                                  "/account/agencies?under=%" PRId64 "&after=%s", under,
                                  row_text(last, "id")));
    return show(x);
}

/* Its end is recorded, and its day is not over. */
static bool
may_stay(const struct request *r, const struct row *agency)
{
    return r->id != r->me->agency_id && row_bool(agency, "is_ending") &&
           row_day(agency, "ends_on") >= r->work->today;
}

struct reply
agency_show(struct request *r)
{
    const struct row *agency = place_find(r, r->id);

    if (agency == NULL)
        return missing(r);
    struct xml *x = page(r);
    put_above(r, x, r->id);
    xml_row(x, "agency", agency);
    if (r->is_moved)
        log_put_meanwhile(r, x, "agency");
    xml_flag(x, "may_end",
             r->id != r->me->agency_id && row_text(agency, "ends_on") == NULL);
    xml_flag(x, "may_stay", may_stay(r, agency));
    return show(x);
}

/* --- changing */

/* Which version the form was drawn from, and who changed it meanwhile. */
static void
put_version(struct request *r, struct xml *x, const struct row *agency)
{
    const int64_t version = row_int(agency, "version");

    page_seen(r, x, version);
    if (has_moved(r, version))
        log_put_meanwhile(r, x, "agency");
}

struct reply
agency_edit(struct request *r)
{
    static const char *const fields[] = {
        "name",     "name_en",   "address",
        "phone",    "email",     "hours",
        "receives", "is_remote", "takes_denunciations"
    };
    const struct row *agency = place_find(r, r->id);

    if (agency == NULL)
        return missing(r);
    if (!r->form->is_sent)
        for (size_t i = 0; i < sizeof fields / sizeof *fields; i++)
            form_set(r->form, r->work, fields[i], row_text(agency, fields[i]));
    struct xml *x = page_with_form(r);
    xml_row(x, "agency", agency);
    put_version(r, x, agency);
    return show(x);
}

/* Telephone numbers are printed as the office writes them, several perhaps. */
static void
check_phone(struct request *r)
{
    const char *phone = form_text(r->form, "phone");

    if (phone != NULL && strspn(phone, "0123456789 +().-,;/") != strlen(phone))
        form_refuse(r->form, r->work, "phone", "not_a_phone");
}

struct reply
agency_change(struct request *r)
{
    struct work *w = r->work;
    const struct row *agency = place_find(r, r->id);

    if (agency == NULL)
        return missing(r);
    check_phone(r);
    if (r->form->bad)
        return invalid(r);
    const int64_t version = row_int(agency, "version");
    if (has_moved(r, version) ||
        place_update(w, &r->form->values, r->id, version,
                     text_fold(w->mem, form_text(r->form, "name"))) != 1)
        return moved(r);
    write_down(r, r->id, "agency_changed");
    flash(r, "agency_changed");
    return go(r, "/account/agency/%" PRId64, r->id);
}

/* --- a new one */

struct reply
agency_new(struct request *r)
{
    if (!r->form->is_sent) {
        const struct row *above = place_asked(r, "under");

        if (above == NULL)
            return missing(r);
        form_set(r->form, r->work, "parent_id", row_text(above, "id"));
    }
    place_option(r, "parent_id");
    return show(page_with_form(r));
}

/* Part of a casefile's code, so capital letters, digits and points alone. */
static void
check_code(struct request *r)
{
    const char *code = form_text(r->form, "code");

    if (strlen(code) > CODE_MAX ||
        strspn(code, "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.") != strlen(code))
        form_refuse(r->form, r->work, "code", "agency_code");
}

struct reply
agency_create(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;

    check_code(r);
    check_phone(r);
    if (!place_choose(r, "parent_id") || f->bad)
        return invalid(r);
    const day_t begins = form_day(f, "begins_on");
    const struct row *above = place_find(r, form_int(f, "parent_id"));
    const struct row *kind = place_kind_level(w, form_text(f, "kind"), begins);
    if (kind == NULL)
        form_refuse(f, w, "kind", "kind_not_then");
    if (row_text(above, "ends_on") != NULL && row_day(above, "ends_on") < begins)
        form_refuse(f, w, "parent_id", "parent_ended");
    if (row_day(above, "begins_on") > begins)
        form_refuse(f, w, "begins_on", "before_parent");
    if (f->bad)
        return invalid(r);

    const char *level = row_text(kind, "level");
    const bool is_top = row_text(above, "top_id") == NULL;
    const int64_t id = place_insert(
        w, &f->values, text_fold(w->mem, form_text(f, "name")),
        level != NULL && strcmp(level, "any") != 0 ? level : row_text(above, "level"),
        is_top ? DB_NULL : row_int(above, "top_id"),
        row_text(above, "unit_id") == NULL ? DB_NULL : row_int(above, "unit_id"));
    if (id == 0) {
        form_refuse(f, w, "code", "agency_code_taken");
        return invalid(r);
    }
    if (is_top)
        place_top_itself(w, id);
    place_path_itself(w, id, begins);
    place_path_above(w, id, row_int(above, "id"), begins);
    write_down(r, id, "agency_created");
    flash(r, "agency_created");
    return go(r, "/account/agency/%" PRId64, id);
}

/* --- the end of one */

struct reply
agency_closing(struct request *r)
{
    const struct row *agency = place_find(r, r->id);

    if (agency == NULL || r->id == r->me->agency_id)
        return missing(r);
    if (row_text(agency, "ends_on") != NULL && !r->form->is_sent)
        return not_now(r, "/account/agency/%" PRId64, r->id);
    place_option(r, "successor_id");
    struct xml *x = page(r);
    xml_row(x, "agency", agency);
    /* What cannot pass is not asked for; what was typed stays. */
    if (!ending_put_work(x, r->work, r->id) || r->form->is_sent)
        page_form(r, x, r->form, "%s", r->path);
    put_version(r, x, agency);
    return show(x);
}

static void
check_end(struct request *r, const struct row *agency)
{
    struct work *w = r->work;
    struct form *f = r->form;
    const day_t ends = form_day(f, "ends_on");
    const int64_t successor = form_int(f, "successor_id");

    /* Who follows it reads what it had closed: an end is said once. The timer looks
     * again when its day is over (domain/ending). */
    if (row_text(agency, "ends_on") != NULL)
        form_refuse(f, w, "ends_on", "end_recorded");
    else if (ends < row_day(agency, "begins_on"))
        form_refuse(f, w, "ends_on", "before_begin");
    else if (ending_has_below(w, r->id, ends))
        form_refuse(f, w, "ends_on", "has_below");
    else if (ending_put_work(NULL, w, r->id))
        form_refuse(f, w, "ends_on", "has_open");
    if (successor == 0)
        return;
    const struct row *next = place_find(r, successor);
    if (next == NULL)
        form_refuse(f, w, "successor_id", "not_a_choice");
    else if (row_text(next, "ends_on") != NULL && row_day(next, "ends_on") <= ends)
        form_refuse(f, w, "successor_id", "successor_ended");
}

struct reply
agency_close(struct request *r)
{
    struct work *w = r->work;
    struct form *f = r->form;

    ending_lock(w, r->id);
    const struct row *agency = place_find(r, r->id);
    if (agency == NULL || r->id == r->me->agency_id)
        return missing(r);
    const bool names =
        form_text(f, "successor_id_search") != NULL || form_int(f, "successor_id") != 0;
    if (names && !place_choose_other(r, "successor_id", r->id))
        return invalid(r);
    check_end(r, agency);
    if (f->bad)
        return invalid(r);
    const int64_t successor = form_int(f, "successor_id");
    const day_t ends = form_day(f, "ends_on");
    const int64_t version = row_int(agency, "version");
    if (has_moved(r, version) ||
        place_end(w, r->id, version, ends, successor == 0 ? DB_NULL : successor) != 1)
        return moved(r);
    place_path_end(w, r->id, ends);
    write_down(r, r->id, "agency_ended");
    flash(r, "agency_ended");
    return go(r, "/account/agency/%" PRId64, r->id);
}

struct reply
agency_stay(struct request *r)
{
    ending_lock(r->work, r->id);
    const struct row *agency = place_find(r, r->id);

    if (agency == NULL || r->id == r->me->agency_id)
        return missing(r);
    if (has_moved(r, row_int(agency, "version")) || !may_stay(r, agency) ||
        !ending_take_back(r->work, r->id))
        return moved(r);
    write_down(r, r->id, "agency_end_withdrawn");
    flash(r, "agency_stays");
    return go(r, "/account/agency/%" PRId64, r->id);
}
