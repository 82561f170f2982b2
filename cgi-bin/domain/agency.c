#include "domain/agency.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "sql/domain/agency.h"

#include <inttypes.h>
#include <string.h>

/* The query gives one more, which says that there are more. */
enum { OFFICES_SHOWN = 20 };

static struct agency *
from_row(struct work *w, const struct row *row)
{
    if (row == NULL)
        return NULL;
    struct agency *a = arena_alloc(w->mem, sizeof *a);
    a->id = row_int(row, "id");
    a->parent_id = row_int(row, "parent_id");
    a->top_id = row_int(row, "top_id");
    a->unit_id = row_int(row, "unit_id");
    a->code = row_text(row, "code");
    a->kind = row_text(row, "kind");
    a->name = row_text(row, "name");
    a->level = row_text(row, "level");
    a->receives = row_bool(row, "receives");
    a->settles = row_bool(row, "settles");
    a->is_remote = row_bool(row, "is_remote");
    a->is_ended =
        row_text(row, "valid_to") != NULL && row_day(row, "valid_to") < w->today;
    return a;
}

struct agency *
agency_find(struct work *w, int64_t id)
{
    return from_row(w, agency_by_id(w, id));
}

struct agency *
agency_of_code(struct work *w, const char *code)
{
    return from_row(w, agency_by_code(w, code));
}

/* One office follows another and those before it. */
static void
follow(struct work *w, int64_t successor_id, int64_t predecessor_id,
       const struct row *before, day_t from_on)
{
    if (successor_id == predecessor_id)
        return;
    agency_before_insert(w, successor_id, predecessor_id, from_on);
    for (const struct row *b = before; b != NULL; b = b->next)
        if (row_int(b, "predecessor_id") != successor_id)
            agency_before_insert(w, successor_id, row_int(b, "predecessor_id"),
                                 from_on);
}

void
agency_succeed(struct work *w, int64_t successor_id, int64_t predecessor_id,
               day_t from_on)
{
    const struct row *before = agency_before_of(w, predecessor_id);

    follow(w, successor_id, predecessor_id, before, from_on);
    for (const struct row *a = agency_after(w, successor_id); a != NULL; a = a->next) {
        const day_t later = row_day(a, "from_on");
        follow(w, row_int(a, "successor_id"), predecessor_id, before,
               later > from_on ? later : from_on);
    }
}

struct agency *
agency_settler(struct work *w, int64_t id)
{
    struct agency *own = agency_find(w, id);

    must(own != NULL);
    if (own->settles || own->parent_id == 0)
        return own;
    struct agency *above = agency_find(w, own->parent_id);
    return above != NULL && above->settles ? above : own;
}

/* Names stand in full; people write UBND. */
static const char *
spelled_out(struct work *w, const char *fold)
{
    static const struct {
        const char *shorter, *full;
    } known[] = { { "ubnd", "uy ban nhan dan" },
                  { "hdnd", "hoi dong nhan dan" },
                  { "tp", "thanh pho" } };
    const char *out = "";

    for (const char *word; (word = text_word(w->mem, &fold)) != NULL;) {
        for (size_t i = 0; i < sizeof known / sizeof *known; i++)
            if (strcmp(word, known[i].shorter) == 0)
                word = known[i].full;
        out = arena_format(w->mem, "%s%s%s", out, *out == '\0' ? "" : " ", word);
    }
    return out;
}

/* Up to three words narrow the list; the tree has some four thousand rows, all in
 * memory of the server. */
const struct row *
agency_search(struct work *w, const char *typed)
{
    const char *fold =
        typed == NULL ? ""
                      : spelled_out(w, text_fold(w->mem, text_cut(w->mem, typed, 120)));
    const char *part[3] = { "", "", "" };
    const char *at = fold;

    if (strlen(fold) < 2)
        return NULL;
    /* The last word is the rarest in Vietnamese names of offices; keep words together.
     */
    const size_t n = strlen(fold);
    if (n <= 60) {
        part[0] = fold;
    } else {
        part[0] = arena_copy_n(w->mem, at, 60);
    }
    const struct row *rows = agency_by_fold(w, part[0], part[1], part[2]);
    if (rows != NULL)
        return rows;
    for (int i = 0; i < 3 && *at != '\0'; i++) {
        const size_t word = i < 2 ? strcspn(at, " ") : strlen(at);
        part[i] = arena_copy_n(w->mem, at, word);
        at += word + (at[word] == ' ');
    }
    return agency_by_fold(w, part[0], part[1], part[2]);
}

bool
agency_choose(struct work *w, struct form *f, const char *field)
{
    const char *search = arena_format(w->mem, "%s_search", field);
    const struct row *rows = agency_search(w, form_text(f, search));
    int64_t chosen = form_int(f, field);
    int n = 0;

    if (chosen != 0 && form_text(f, search) != NULL &&
        row_of_id(rows, chosen) == NULL) {
        form_set(f, w, field, NULL);
        chosen = 0;
    }

    for (const struct row *a = rows; a != NULL; a = a->next)
        if (++n <= OFFICES_SHOWN)
            form_option(f, w, field, row_text(a, "id"), row_text(a, "name"));
    if (chosen != 0) {
        struct agency *a = agency_find(w, chosen);
        if (a == NULL || a->is_ended) {
            form_refuse(f, w, field, "not_a_choice");
            return false;
        }
        if (rows == NULL)
            form_option(f, w, field, form_text(f, field), a->name);
        return true;
    }
    if (rows != NULL && rows->next == NULL) {
        form_set(f, w, field, row_text(rows, "id"));
        return true;
    }
    if (form_text(f, search) == NULL || !f->is_sent)
        return false;
    if (n > OFFICES_SHOWN)
        form_refuse_value(f, w, field, "choose_one_more",
                          arena_format(w->mem, "%d", OFFICES_SHOWN));
    else
        form_refuse(f, w, rows == NULL ? search : field,
                    rows == NULL ? "no_such_agency" : "choose_one");
    return false;
}
