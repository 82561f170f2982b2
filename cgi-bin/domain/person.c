#include "domain/person.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/request.h"
#include "base/web/upload.h"
#include "domain/card.h"
#include "sql/domain/person.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#define MOST_PEOPLE 1000

/* What the fields of a form take (petition.form.xml), for who is typed as a line. */
enum {
    NAME_MAX_CHARS = 120,
    NUMBER_MIN = 6,
    NUMBER_MAX = 20,
    BIRTH_MAX = 10,
    ADDRESS_MAX = 250,
    LIST_MAX_BYTES = 100 * 1024
};

struct person *
person_of_form(struct work *w, const struct values *form, const char *role)
{
    if (values_text(form, "name") == NULL)
        return NULL;
    struct person *p = arena_alloc(w->mem, sizeof *p);
    p->role = role;
    p->party_kind = values_text(form, "party_kind");
    if (p->party_kind == NULL)
        p->party_kind = "person";
    p->name = values_text(form, "name");
    p->birth = values_text(form, "birth");
    p->sex = values_text(form, "sex");
    p->id_kind = values_text(form, "id_kind");
    p->id_number = values_text(form, "id_number");
    p->id_issued = values_text(form, "id_issued");
    p->phone = values_text(form, "phone");
    p->email = values_text(form, "email");
    p->address = values_text(form, "address");
    p->unit_id = values_int(form, "unit_id");
    return p;
}

static const char *
part(struct work *w, const char **at)
{
    const size_t n = strcspn(*at, ";");
    const char *text = text_squeeze(w->mem, arena_copy_n(w->mem, *at, n));

    *at += n + ((*at)[n] == ';');
    return *text != '\0' ? text : NULL;
}

static const char *
id_kind_of(const char *number)
{
    if (number == NULL)
        return NULL;
    return strlen(number) == 12 ? "cccd" : strlen(number) == 9 ? "cmnd" : "passport";
}

static bool
fits(const char *text, size_t max)
{
    return text == NULL || text_length(text) <= max;
}

/* A number that stands in a name: cells that something took for one. */
static bool
has_number(const char *name)
{
    size_t n = 0;

    for (; *name != '\0' && n < 4; name++)
        n = *name >= '0' && *name <= '9' ? n + 1 : 0;
    return n == 4;
}

static bool
is_person(const struct person *p)
{
    return p->name != NULL && !has_number(p->name) && fits(p->name, NAME_MAX_CHARS) &&
           fits(p->id_number, NUMBER_MAX) && fits(p->birth, BIRTH_MAX) &&
           fits(p->address, ADDRESS_MAX);
}

/* A cell of a table, perhaps in quotes; *at comes behind it. NULL: its quote does not
 * end. */
static const char *
cell(struct work *w, const char **at)
{
    const char *from = *at + strspn(*at, " ");
    const bool is_quoted = *from == '"';
    char *text = arena_alloc(w->mem, strlen(from) + 1), *to = text;

    for (from += is_quoted; *from != '\0' && (is_quoted || *from != ','); from++) {
        if (is_quoted && *from == '"' && *++from != '"')
            break;
        *to++ = *from;
    }
    *to = '\0';
    if (is_quoted && from[-1] != '"')
        return NULL;
    from += strspn(from, " ");
    if (*from != '\0' && *from != ',')
        return NULL;
    *at = from + (*from == ',');
    return text_squeeze(w->mem, text);
}

static bool
is_birth(const char *text)
{
    return day_typed(text) != DAY_NONE ||
           (strlen(text) == 4 && strspn(text, "0123456789") == 4);
}

/* A row of a table, as it is copied from one: name, address, year of birth. */
static bool
read_cells(struct work *w, const char *line, struct person *p)
{
    const char *name = cell(w, &line);
    const char *address = name != NULL ? cell(w, &line) : NULL;
    const char *birth = address != NULL ? cell(w, &line) : NULL;

    /* The address may be left out. */
    if (birth != NULL && *birth == '\0' && is_birth(address)) {
        birth = address;
        address = "";
    }
    if (birth == NULL || *name == '\0' || *line != '\0' ||
        (*birth != '\0' && !is_birth(birth)))
        return false;
    p->name = name;
    p->address = *address != '\0' ? address : NULL;
    p->birth = *birth != '\0' ? birth : NULL;
    return is_person(p);
}

static bool
read_line(struct work *w, const char *line, struct person *p)
{
    struct card card;

    p->role = "signer";
    p->party_kind = "person";
    if (*line == '*') {
        p->role = "representative";
        line = text_squeeze(w->mem, line + 1);
    }
    if (strchr(line, '|') != NULL) {
        if (!card_read(w->mem, line, &card))
            return false;
        p->name = card.name;
        p->id_number = card.number;
        p->id_kind = "cccd";
        p->birth =
            card.birth_on != DAY_NONE ? day_written(w->mem, card.birth_on) : NULL;
        p->address = card.address;
        return is_person(p);
    }
    if (strchr(line, ';') == NULL && strchr(line, ',') != NULL)
        return read_cells(w, line, p);
    p->name = part(w, &line);
    p->id_number = part(w, &line);
    if (p->id_number != NULL)
        p->id_number = text_digits(w->mem, p->id_number);
    if (p->id_number != NULL && *p->id_number == '\0')
        p->id_number = NULL;
    /* An address in the place of the number leaves the number of a house. */
    if (p->id_number != NULL && strlen(p->id_number) < NUMBER_MIN)
        return false;
    p->id_kind = id_kind_of(p->id_number);
    p->birth = part(w, &line);
    p->address = part(w, &line);
    return is_person(p);
}

char *
person_rows(struct arena *mem, const char *text)
{
    /* A quote becomes two, and a cell stands between two more. */
    char *rows = arena_alloc(mem, 4 * strlen(text) + 3), *to = rows;

    while (*text != '\0') {
        const size_t length = strcspn(text, "\r\n");
        const bool has_cells = memchr(text, '\t', length) != NULL;
        const bool is_marked = has_cells && *text == '*';

        if (is_marked)
            *to++ = '*';
        if (has_cells)
            *to++ = '"';
        for (size_t i = is_marked; i < length; i++)
            if (has_cells && text[i] == '\t') {
                memcpy(to, "\",\"", 3);
                to += 3;
            } else {
                if (has_cells && text[i] == '"')
                    *to++ = '"';
                *to++ = text[i];
            }
        if (has_cells)
            *to++ = '"';
        text += length;
        text += *text == '\r';
        text += *text == '\n';
        *to++ = '\n';
    }
    *to = '\0';
    return rows;
}

const char *
person_list(struct work *w, const struct upload *u)
{
    const char *text = u->size <= LIST_MAX_BYTES ? upload_text(w, u) : NULL;

    if (text == NULL)
        return NULL;
    text = person_rows(w->mem, text);
    return text_clean(w->mem, text, strlen(text));
}

/* The request is played again from the list as it was: it is copied, never cut. */
static const struct upload *
list_out_of(struct arena *mem, struct upload **uploads)
{
    const struct upload *list = NULL;
    struct upload *rest = NULL, **next = &rest;

    for (const struct upload *u = *uploads; u != NULL; u = u->next)
        if (strcmp(u->field, "signers_file") == 0) {
            list = u;
        } else {
            *next = arena_alloc(mem, sizeof **next);
            **next = *u;
            (*next)->next = NULL;
            next = &(*next)->next;
        }
    *uploads = rest;
    return list;
}

void
person_take_list(struct work *w, struct form *f, struct upload **uploads)
{
    const struct upload *list = list_out_of(w->mem, uploads);

    if (list == NULL || values_text(&f->errors, "signers_file") != NULL)
        return;
    const char *typed = form_text(f, "signers");
    const char *text = person_list(w, list);
    if (text == NULL) {
        form_refuse(f, w, "signers_file", "file_no_text");
        return;
    }
    form_set(f, w, "signers",
             arena_format(w->mem, "%s%s%s", typed != NULL ? typed : "",
                          typed != NULL ? "\n" : "", text));
    /* An empty file is an empty list; one that is too long stays to be cut. */
    const char *most = form_def_attr(f->def, "signers", "max");
    if (form_text(f, "signers") == NULL && values_text(&f->typed, "signers") != NULL)
        form_refuse_value(f, w, "signers", "too_long", most);
}

struct person *
person_of_lines(struct work *w, const char *text, int *n, int *bad)
{
    struct person *first = NULL, **next = &first;

    *n = *bad = 0;
    if (text != NULL)
        text = person_rows(w->mem, text);
    for (int number = 1; text != NULL && *text != '\0'; number++) {
        const size_t length = strcspn(text, "\n");
        const char *line = text_squeeze(w->mem, arena_copy_n(w->mem, text, length));
        text += length + (text[length] == '\n');
        if (*line == '\0')
            continue;
        struct person *p = arena_alloc(w->mem, sizeof *p);
        if (*n >= MOST_PEOPLE || !read_line(w, line, p)) {
            *bad = number;
            return first;
        }
        *next = p;
        next = &p->next;
        (*n)++;
    }
    return first;
}

void
person_add_proxy(struct arena *mem, struct person *sender, const char *name)
{
    if (name == NULL)
        return;
    struct person *proxy = arena_alloc(mem, sizeof *proxy);
    *proxy = (struct person){
        .next = sender->next, .role = "proxy", .party_kind = "person", .name = name
    };
    sender->next = proxy;
}

int
person_birth_year(const struct person *p)
{
    if (p->birth == NULL)
        return 0;
    const day_t day = day_typed(p->birth);
    if (day != DAY_NONE) {
        int year, month, mday;
        day_split(day, &year, &month, &mday);
        return year;
    }
    const size_t n = strlen(p->birth);
    const char *year = n >= 4 ? p->birth + n - 4 : "";
    return strspn(year, "0123456789") == 4 ? (int)strtol(year, NULL, 10) : 0;
}

char *
person_number_key(struct arena *mem, const char *number)
{
    char *key = arena_copy(mem, number);
    char *to = key;

    for (const char *c = number; *c != '\0'; c++)
        if ((*c >= '0' && *c <= '9') || (*c >= 'A' && *c <= 'Z'))
            *to++ = *c;
        else if (*c >= 'a' && *c <= 'z')
            *to++ = (char)(*c - 'a' + 'A');
    *to = '\0';
    return key;
}

static void
index_one(struct work *w, int64_t id, const char *kind, const char *text)
{
    unsigned char value[8];

    if (text == NULL || *text == '\0')
        return;
    seal_index(w->ring, kind, text, value);
    person_index(w, kind, value, sizeof value, id);
}

/* Never a name alone: popular names would show by their number. */
static void
index_person(struct work *w, const struct person *p, int64_t id)
{
    const int year = person_birth_year(p);

    if (p->id_number != NULL)
        index_one(w, id, "I", person_number_key(w->mem, p->id_number));
    index_one(w, id, "T", p->phone);
    if (p->unit_id != 0 && year != 0)
        index_one(w, id, "Y",
                  arena_format(w->mem, "%s|%" PRId64 "|%d",
                               text_name_key(w->mem, p->name), p->unit_id, year));
}

void
person_keep(struct work *w, struct person *list, int64_t casefile_id, int64_t visit_id)
{
    int place = 1;

    for (const struct person *p = list; p != NULL; p = p->next, place++) {
        unsigned char uid[16];
        token_random(uid, sizeof uid);
        const int64_t id =
            person_insert(w, casefile_id != 0 ? casefile_id : DB_NULL,
                          visit_id != 0 ? visit_id : DB_NULL, uid, sizeof uid, place,
                          p->role, p->party_kind, p->sex, p->id_kind, p->name, p->birth,
                          p->id_number, p->id_issued, p->phone, p->email, p->address,
                          p->unit_id != 0 ? p->unit_id : DB_NULL);
        index_person(w, p, id);
    }
}

struct person *
person_kept(struct work *w, int64_t casefile_id, int64_t visit_id)
{
    struct person *first = NULL, **next = &first;

    for (const struct row *r = casefile_id != 0 ? person_of_casefile(w, casefile_id)
                                                : person_of_visit(w, visit_id);
         r != NULL; r = r->next) {
        struct person *p = arena_alloc(w->mem, sizeof *p);
        p->role = row_text(r, "role");
        p->party_kind = row_text(r, "party_kind");
        p->name = row_text(r, "name");
        p->birth = row_text(r, "birth");
        p->sex = row_text(r, "sex");
        p->id_kind = row_text(r, "id_kind");
        p->id_number = row_text(r, "id_number");
        p->id_issued = row_text(r, "id_issued");
        p->phone = row_text(r, "phone");
        p->email = row_text(r, "email");
        p->address = row_text(r, "address");
        p->unit_id = row_int(r, "unit_id");
        *next = p;
        next = &p->next;
    }
    return first;
}

void
person_forget(struct work *w, int64_t casefile_id, int64_t visit_id)
{
    if (casefile_id != 0) {
        person_unindex_casefile(w, casefile_id);
        person_delete_casefile(w, casefile_id);
    } else {
        person_unindex_visit(w, visit_id);
        person_delete_visit(w, visit_id);
    }
}

/* Cards issued before July 2025 name units of then; the clerk confirms what they
 * became. */
void
person_check(struct work *w, struct form *f)
{
    const char *birth = form_text(f, "birth");
    const char *month = birth != NULL ? strpbrk(birth, "/-.") : NULL;

    if (month != NULL && strpbrk(month + 1, "/-.") != NULL &&
        day_typed(birth) == DAY_NONE)
        form_refuse(f, w, "birth", "not_a_day");
}

void
person_check_number(struct work *w, struct form *f)
{
    static const char *const card[] = { "cccd", "certificate", "personal_id" };
    const char *kind = form_text(f, "id_kind");
    const char *number = form_text(f, "id_number");

    if (number == NULL)
        return;
    const char *key = person_number_key(w->mem, number);
    const size_t n = strlen(key);
    const bool is_digits = n > 0 && strspn(key, "0123456789") == n;
    bool is_card = false;
    for (size_t i = 0; kind != NULL && i < sizeof card / sizeof *card; i++)
        is_card = is_card || strcmp(kind, card[i]) == 0;
    const bool is_old = kind != NULL ? strcmp(kind, "cmnd") == 0 : is_digits;
    const bool is_wrong = (is_card && (!is_digits || n != 12)) ||
                          (is_old && (!is_digits || (n != 9 && n != 12)));

    if (is_wrong)
        form_refuse(f, w, "id_number", "not_an_id_number");
    else if (n < NUMBER_MIN)
        form_refuse(f, w, "id_number", "not_a_paper_number");
}

bool
person_scan(struct work *w, struct form *f)
{
    struct card card;

    if (!card_read(w->mem, form_text(f, "card"), &card)) {
        form_refuse(f, w, "card", "not_a_card");
        return false;
    }
    form_set(f, w, "name", card.name);
    form_set(f, w, "id_kind", "cccd");
    form_set(f, w, "id_number", card.number);
    if (card.birth_on != DAY_NONE)
        form_set(f, w, "birth", day_written(w->mem, card.birth_on));
    form_set(f, w, "address", card.address);
    if (card.issued_on != DAY_NONE)
        form_set(f, w, "id_issued", day_written(w->mem, card.issued_on));
    if (card.address != NULL)
        form_set(f, w, "unit_search", card.address);
    if (card.name == NULL)
        form_refuse(f, w, "name", "card_name_mangled");
    return true;
}

/* The words "xã", "phường" and so on in front of a name say nothing. */
static const char *
without_kind(const char *fold)
{
    static const char *const kind[] = { "xa ", "phuong ", "thi tran ", "dac khu ",
                                        "p ",  "x ",      "tt " };

    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (strncmp(fold, kind[i], strlen(kind[i])) == 0 &&
            fold[strlen(kind[i])] != '\0')
            return fold + strlen(kind[i]);
    return fold;
}

struct found {
    const struct row *rows;
    const struct row *only;
    int n;
};

/* Keeps those whose province is named anywhere in the rest of what was typed. */
static struct found
narrow(struct work *w, const struct row *rows, const char *all)
{
    struct found in_province = { rows, NULL, 0 }, any = { rows, NULL, 0 };

    for (const struct row *u = rows; u != NULL; u = u->next) {
        any.n++;
        any.only = u;
        if (strstr(all, row_text(u, "province_fold")) != NULL) {
            in_province.n++;
            in_province.only = u;
        }
    }
    (void)w;
    return in_province.n == 1 ? in_province : any;
}

/* "Lâm Thao, Phú Thọ" ends with the province of what stands before it, although a ward
 * has that name too. */
static bool
is_province_of(const struct row *rows, const char *fold)
{
    for (const struct row *u = rows; u != NULL; u = u->next)
        if (strcmp(row_text(u, "province_fold"), fold) == 0)
            return true;
    return false;
}

/* Each part between commas may be the commune; the last one that is one counts, so that
 * a whole address can be typed or scanned. */
static struct found
search_unit(struct work *w, const char *typed)
{
    const char *all = text_fold(w->mem, typed);
    struct found best = { NULL, NULL, 0 };

    for (const char *at = typed; *at != '\0';) {
        const size_t n = strcspn(at, ",;-");
        const char *part = text_fold(w->mem, arena_copy_n(w->mem, at, n));
        const char *fold = without_kind(part);
        at += n + (at[n] != '\0');
        if (*fold == '\0' || strlen(fold) > 60 ||
            (fold == part && is_province_of(best.rows, fold)))
            continue;
        const struct row *rows = person_units(w, fold);
        if (rows == NULL)
            rows = person_units_old(w, fold);
        if (rows != NULL) {
            const struct found found = narrow(w, rows, all);
            if (best.rows == NULL || found.n <= best.n)
                best = found;
        }
    }
    return best;
}

bool
person_choose_unit(struct work *w, struct form *f)
{
    const char *typed = form_text(f, "unit_search");
    const struct found found = search_unit(w, typed != NULL ? typed : "");
    int64_t chosen = form_int(f, "unit_id");

    if (chosen != 0 && typed != NULL && row_of_id(found.rows, chosen) == NULL) {
        form_set(f, w, "unit_id", NULL);
        chosen = 0;
    }
    if (chosen != 0) {
        const struct row *u = person_unit(w, chosen);
        if (u == NULL) {
            form_refuse(f, w, "unit_id", "not_a_choice");
            return false;
        }
        form_option(f, w, "unit_id", row_text(u, "id"),
                    arena_format(w->mem, "%s, %s", row_text(u, "name"),
                                 row_text(u, "province")));
        return true;
    }
    if (typed == NULL)
        return false;
    for (const struct row *u = found.rows; u != NULL; u = u->next)
        if (found.n > 1 || u == found.only)
            form_option(f, w, "unit_id", row_text(u, "id"),
                        arena_format(w->mem, "%s, %s", row_text(u, "name"),
                                     row_text(u, "province")));
    if (found.n == 1) {
        form_set(f, w, "unit_id", row_text(found.only, "id"));
        return true;
    }
    if (f->is_sent)
        form_refuse(f, w, found.rows == NULL ? "unit_search" : "unit_id",
                    found.rows == NULL ? "no_such_unit" : "choose_one");
    return false;
}
