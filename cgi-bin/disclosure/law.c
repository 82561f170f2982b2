/* law: the tables of the law, printed from the rows that the portal reckons with, as
 * they stand on a day; the moves of transition.def; the acts that drive the portal. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "disclosure/disclosure.h"
#include "sql/disclosure/law.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How a cell is said. What has no words is shown as its code, and marked raw. */
enum how {
    TEXT,   /* the law's own words */
    CODE,   /* a number or short name that is read out as it is */
    DAY,    /* */
    WORDS,  /* codes parted by commas or blanks, each with its word of the prefix */
    YES,    /* 1, 0, or nothing where it is not known */
    KINDS,  /* CDR */
    LENGTH, /* length and unit */
    LONGER, /* extension_max and extension_length */
    OFTEN,  /* at_least and per */
    YEARS,  /* permanent, years_most, days */
    FROM,   /* from_year, from_month, from_day */
    TO      /* to_month, to_day */
};

struct column {
    const char *name; /* law_column.NAME; the column of the row, where how needs one */
    enum how how;
    const char *prefix; /* of WORDS; beside it law_word. is looked at */
};

enum { COLUMNS_MAX = 14 }; /* the last has no name */

struct table {
    const char *slug; /* the last word of the address */
    const char *word; /* law_table.WORD */
    struct row *(*read)(struct work *w, day_t on_day);
    struct column column[COLUMNS_MAX];
};

static const struct table tables[] = {
    { "thoi-han",
      "term",
      law_term_on,
      { { "term", WORDS, "term" },
        { "variant", WORDS, "variant" },
        { "starts_on", WORDS, "event" },
        { "length", LENGTH, NULL },
        { "extension", LONGER, NULL },
        { "statutory", YES, NULL },
        { "note", TEXT, NULL } } },
    { "huong-xu-ly",
      "route",
      law_route_on,
      { { "route", CODE, NULL },
        { "kind", WORDS, "kind" },
        { "eligible", WORDS, "law_word" },
        { "competent", WORDS, "law_word" },
        { "flag", WORDS, "flag" },
        { "act", WORDS, "route_act" },
        { "letter", TEXT, NULL },
        { "recipients", WORDS, "law_word" },
        { "term", WORDS, "term" },
        { "signer", WORDS, "role" },
        { "note", TEXT, NULL } } },
    { "dieu-kien",
      "eligibility",
      law_eligibility_on,
      { { "kind", WORDS, "kind" },
        { "question", TEXT, NULL },
        { "required", YES, NULL },
        { "note", TEXT, NULL } } },
    { "khong-du-dieu-kien",
      "ineligible",
      law_ineligible_on,
      { { "name", TEXT, NULL },
        { "act", WORDS, "route_act" },
        { "ask_once", YES, NULL },
        { "reply_once", YES, NULL },
        { "note", TEXT, NULL } } },
    { "khong-thu-ly",
      "not_accepted",
      law_not_accepted_on,
      { { "kind", WORDS, "kind" },
        { "place_no", CODE, NULL },
        { "name", TEXT, NULL },
        { "except_when", TEXT, NULL },
        { "note", TEXT, NULL } } },
    { "tu-choi-tiep",
      "refusal",
      law_refusal_on,
      { { "name", TEXT, NULL },
        { "signer", WORDS, "role" },
        { "letter", TEXT, NULL },
        { "note", TEXT, NULL } } },
    { "ket-qua-tiep",
      "outcome",
      law_outcome_on,
      { { "name", TEXT, NULL },
        { "opens_petition", YES, NULL },
        { "starts_answer", YES, NULL },
        { "letter", TEXT, NULL },
        { "note", TEXT, NULL } } },
    { "nguon-don",
      "channel",
      law_channel_on,
      { { "name", TEXT, NULL },
        { "kinds", KINDS, NULL },
        { "by_setting", KINDS, NULL },
        { "needs_signature", YES, NULL },
        { "note", TEXT, NULL } } },
    { "tham-quyen",
      "competence",
      law_competence_on,
      { { "code", CODE, NULL },
        { "kind", WORDS, "kind" },
        { "made_by", WORDS, "agency_kind" },
        { "post", WORDS, "law_word" },
        { "situation", WORDS, "law_word" },
        { "text", TEXT, NULL },
        { "first_level", WORDS, "agency_kind" },
        { "second_level", WORDS, "agency_kind" },
        { "via", WORDS, "agency_kind" },
        { "next_step", WORDS, "law_word" } } },
    { "loai-co-quan",
      "agency_kind",
      law_agency_kind_on,
      { { "agency_kind", WORDS, "agency_kind" },
        { "level", WORDS, "law_word" },
        { "parent", WORDS, "agency_kind" },
        { "successor", WORDS, "agency_kind" },
        { "receives", YES, NULL },
        { "settles", TEXT, NULL },
        { "note", TEXT, NULL } } },
    { "so-ngay-tiep",
      "frequency",
      law_frequency_on,
      { { "agency_kind", WORDS, "agency_kind" },
        { "reception_kind", WORDS, "reception_kind" },
        { "held_by", WORDS, "held_by" },
        { "at_least", OFTEN, NULL },
        { "place", WORDS, "law_word" },
        { "note", TEXT, NULL } } },
    { "uy-quyen",
      "delegation",
      law_delegation_on,
      { { "role", WORDS, "role" },
        { "act", WORDS, "act" },
        { "is_allowed", YES, NULL },
        { "days", CODE, NULL },
        { "note", TEXT, NULL } } },
    { "ngay-nghi",
      "holiday",
      law_holiday_on,
      { { "day", DAY, NULL },
        { "kind", WORDS, "holiday_kind" },
        { "name", TEXT, NULL },
        { "note", TEXT, NULL } } },
    { "linh-vuc",
      "field",
      law_field_on,
      { { "code", CODE, NULL },
        { "name", TEXT, NULL },
        { "kinds", KINDS, NULL },
        { "report_column", TEXT, NULL } } },
    { "bieu-mau",
      "letter",
      law_letter_on,
      { { "title", TEXT, NULL },
        { "number", CODE, NULL },
        { "cited", CODE, NULL },
        { "abbreviation", CODE, NULL },
        { "kinds", KINDS, NULL },
        { "level", WORDS, "level" },
        { "holds", TEXT, NULL },
        { "note", TEXT, NULL } } },
    { "luu-tru",
      "retention",
      law_retention_on,
      { { "name", TEXT, NULL }, { "years", YEARS, NULL }, { "note", TEXT, NULL } } },
    { "ky-bao-cao",
      "period",
      law_period_on,
      { { "name", TEXT, NULL },
        { "from", FROM, NULL },
        { "until", TO, NULL },
        { "has_text", YES, NULL },
        { "note", TEXT, NULL } } },
    { "gui-bao-cao",
      "submission",
      law_submission_on,
      { { "sender", WORDS, "agency_kind" },
        { "via", WORDS, "agency_kind" },
        { "receiver", WORDS, "agency_kind" },
        { "due_day", CODE, NULL },
        { "note", TEXT, NULL } } },
};

/* ---- cells ---- */

struct cells {
    struct request *r;
    struct xml *x;
};

static const char *
word_of(const struct cells *c, const char *prefix, const char *code)
{
    struct arena *mem = c->r->work->mem;
    const char *word = view_text(c->r->lang, arena_format(mem, "%s.%s", prefix, code));

    return word != NULL ? word
                        : view_text(c->r->lang, arena_format(mem, "law_word.%s", code));
}

static const char *
law_word(const struct cells *c, const char *code)
{
    return word_of(c, "law_word", code);
}

static void
put_says(struct xml *x, const char *words, bool is_raw)
{
    XML(x, "says") {
        xml_attr(x, "raw", is_raw ? "yes" : NULL);
        xml_say(x, words);
    }
}

static void
put_codes(const struct cells *c, const char *prefix, const char *codes)
{
    if (codes == NULL)
        return;
    for (char *at = arena_copy(c->r->work->mem, codes); at != NULL;) {
        const char *code = strsep(&at, ", ");

        if (*code == '\0' || strcmp(code, "none") == 0)
            continue;

        const char *word = word_of(c, prefix, code);

        put_says(c->x, word != NULL ? word : code, word == NULL);
    }
}

static void
put_kinds(const struct cells *c, const char *letters)
{
    static const struct {
        char letter;
        const char *kind;
    } known[] = { { 'C', "complaint" },
                  { 'D', "denunciation" },
                  { 'R', "reflection" } };

    for (size_t i = 0; letters != NULL && i < sizeof known / sizeof *known; i++)
        if (strchr(letters, known[i].letter) != NULL)
            put_codes(c, "kind", known[i].kind);
}

static const char *
counted(const struct cells *c, const char *n, const char *unit)
{
    const char *word = word_of(c, "unit", unit);

    return arena_format(c->r->work->mem, "%s %s", n, word != NULL ? word : unit);
}

static const char *
day_and_month(const struct cells *c, const struct row *row, const char *day,
              const char *month)
{
    return arena_format(c->r->work->mem, "%s/%s", row_text(row, day),
                        row_text(row, month));
}

static bool
is_one(const struct row *row, const char *column)
{
    const char *value = row_text(row, column);

    return value != NULL && strcmp(value, "1") == 0;
}

/* What is made of several columns. */
static const char *
composed(const struct cells *c, const struct row *row, enum how how)
{
    struct arena *mem = c->r->work->mem;

    if (how == LENGTH)
        return counted(c, row_text(row, "length"), row_text(row, "unit"));
    if (how == LONGER && row_int(row, "extension_max") > 0)
        return arena_format(
            mem, "%s × %s", row_text(row, "extension_max"),
            counted(c, row_text(row, "extension_length"), row_text(row, "unit")));
    if (how == OFTEN) {
        const char *n = row_text(row, "at_least");
        const char *per =
            law_word(c, arena_format(mem, "per_%s", row_text(row, "per")));

        return n != NULL && per != NULL ? arena_format(mem, "%s %s", n, per) : per;
    }
    if (how == YEARS && is_one(row, "permanent"))
        return law_word(c, "for_ever");
    if (how == YEARS)
        return row_text(row, "years_most") != NULL
                   ? counted(c, row_text(row, "years_most"), "year")
                   : counted(c, row_text(row, "days"), "day");
    if (how == FROM && row_text(row, "from_day") != NULL)
        return arena_format(
            mem, "%s%s%s", day_and_month(c, row, "from_day", "from_month"),
            row_int(row, "from_year") < 0 ? " " : "",
            row_int(row, "from_year") < 0 ? law_word(c, "year_before") : "");
    if (how == TO && row_text(row, "to_day") != NULL)
        return day_and_month(c, row, "to_day", "to_month");
    return NULL;
}

static void
put_cell(const struct cells *c, const struct column *column, const struct row *row)
{
    const char *value = row_has(row, column->name) ? row_text(row, column->name) : NULL;

    XML(c->x, "cell") {
        xml_attr(c->x, "key", column->name);
        if (column->how == TEXT || column->how == CODE || column->how == DAY) {
            xml_attr(c->x, "how",
                     column->how == TEXT   ? "text"
                     : column->how == CODE ? "code"
                                           : "day");
            xml_say(c->x, value);
        } else if (column->how == WORDS) {
            put_codes(c, column->prefix, value);
        } else if (column->how == YES) {
            put_codes(c, "law_word",
                      value == NULL             ? "not_known"
                      : strcmp(value, "0") == 0 ? "no"
                                                : "yes");
        } else if (column->how == KINDS) {
            put_kinds(c, value);
        } else if (composed(c, row, column->how) != NULL) {
            put_says(c->x, composed(c, row, column->how), false);
        }
    }
}

/* "LKN Đ.28; LTC Đ.30": each leads to its act. */
static void
put_article(const struct cells *c, const char *article)
{
    for (char *at = arena_copy(c->r->work->mem, article != NULL ? article : "");
         at != NULL;) {
        const char *one = strsep(&at, ";");

        one += strspn(one, " ");
        if (*one == '\0')
            continue;
        XML(c->x, "by") {
            xml_attr(c->x, "act",
                     arena_copy_n(c->r->work->mem, one, strcspn(one, " ")));
            xml_say(c->x, one);
        }
    }
}

static void
put_line(const struct cells *c, const struct column *column, const struct row *row)
{
    XML(c->x, "line") {
        xml_attr(c->x, "mark", row_text(row, "mark"));
        for (; column->name != NULL; column++)
            put_cell(c, column, row);
        put_article(c, row_text(row, "article"));
        if (strcmp(row_text(row, "valid_from"), "1900-01-01") != 0)
            xml_text(c->x, "valid_from", row_text(row, "valid_from"));
        if (row_text(row, "valid_to") != NULL)
            xml_text(c->x, "valid_to", row_text(row, "valid_to"));
    }
}

/* ---- the day asked for ---- */

struct day_asked {
    const char *typed; /* NULL: none was asked for */
    day_t day;
    bool is_wrong;
};

static struct day_asked
read_day(struct request *r)
{
    struct day_asked a = { .typed = request_get(r, "ngay"), .day = r->work->today };

    if (a.typed == NULL || *a.typed == '\0')
        return a;
    a.day = day_typed(a.typed);
    a.is_wrong = a.day == DAY_NONE;
    if (a.is_wrong)
        a.day = r->work->today;
    return a;
}

static void
put_asked(struct xml *x, struct work *w, const struct day_asked *a)
{
    xml_attr(x, "on", day_text(w->mem, a->day));
    if (a->typed != NULL)
        xml_attr(x, "typed", a->typed);
    if (a->is_wrong)
        xml_attr(x, "wrong", "yes");
}

/* ---- parts ---- */

/* A long table is read in parts of as many lines as a page bears (performance.md 1),
 * and whole where that is asked for: to look for a word in it, to print it. */
enum { PART = 15, UNKNOWN = -1 };

static const char whole[] = "tat-ca";

struct part {
    int n;  /* 0: the whole; UNKNOWN: there is no such part */
    int of; /* 1: it is no longer than a part */
};

static struct part
read_part(struct request *r, int lines)
{
    const char *typed = request_get(r, "phan");
    struct part p = { .n = 1, .of = lines <= PART ? 1 : (lines + PART - 1) / PART };

    if (typed == NULL)
        return p;
    p.n = strcmp(typed, whole) == 0 ? 0 : UNKNOWN;
    for (int n = 1; n <= p.of; n++)
        if (strcmp(typed, arena_format(r->work->mem, "%d", n)) == 0)
            p.n = n;
    return p;
}

static bool
is_within(const struct part *p, int line)
{
    return p->n == 0 || line / PART == p->n - 1;
}

static const char *
path_of_part(struct request *r, day_t on_day, const char *name)
{
    struct arena *mem = r->work->mem;

    return on_day != r->work->today ? arena_format(mem, "%s?ngay=%s&phan=%s", r->path,
                                                   day_text(mem, on_day), name)
                                    : arena_format(mem, "%s?phan=%s", r->path, name);
}

static void
put_part(struct request *r, struct xml *x, day_t on_day, const char *name, bool is_here)
{
    XML(x, "part") {
        xml_attr(x, "path", path_of_part(r, on_day, name));
        xml_attr(x, "n", name != whole ? name : NULL);
        xml_attr(x, "current", is_here ? "yes" : NULL);
    }
}

static void
put_parts(struct request *r, struct xml *x, day_t on_day, const struct part *p)
{
    if (p->of == 1)
        return;
    XML(x, "parts") {
        if (p->n > 0 && p->n < p->of)
            xml_attr(
                x, "next",
                path_of_part(r, on_day, arena_format(r->work->mem, "%d", p->n + 1)));
        for (int n = 1; n <= p->of; n++)
            put_part(r, x, on_day, arena_format(r->work->mem, "%d", n), n == p->n);
        put_part(r, x, on_day, whole, p->n == 0);
    }
}

/* ---- the moves ---- */

struct printed {
    const char *machine, *from, *act, *to;
    uint32_t who;
    const char *guard, *stop, *start, *letter;
};

/* Their functions stay outside: they would bring with them the rights of every act. */
static const struct printed moves[] = {
#define MOVE(machine, from, act, to, who, guard, form, stop, start, letter, event)     \
    { #machine, #from, #act, #to, (uint32_t)(who), #guard, stop, start, letter },
#include "domain/law/transition.def"
#undef MOVE
};

enum { MOVES = sizeof moves / sizeof *moves };

static bool
is_first_of(int i)
{
    for (int k = 0; k < i; k++)
        if (strcmp(moves[k].machine, moves[i].machine) == 0)
            return false;
    return true;
}

static void
put_words_cell(const struct cells *c, const char *key, const char *prefix,
               const char *codes)
{
    XML(c->x, "cell") {
        xml_attr(c->x, "key", key);
        put_codes(c, prefix, codes);
    }
}

static void
put_who(const struct cells *c, uint32_t who)
{
    XML(c->x, "cell") {
        xml_attr(c->x, "key", "who");
        for (uint32_t bit = PUBLIC; bit <= TICK; bit <<= 1)
            if ((who & bit) != 0)
                put_codes(c, "role", role_word(bit));
        if ((who & FRESH) != 0)
            put_codes(c, "role", "fresh");
    }
}

static void
put_move(const struct cells *c, const struct printed *m)
{
    XML(c->x, "line") {
        put_words_cell(c, "act", "act", m->act);
        put_words_cell(c, "from_state", "state", m->from);
        put_words_cell(c, "to", "state", m->to);
        put_who(c, m->who);
        put_words_cell(c, "guard", "needs",
                       strcmp(m->guard, "free") == 0 ? NULL : m->guard);
        put_words_cell(c, "start", "term", m->start);
        put_words_cell(c, "stop", "term", m->stop);
        put_words_cell(c, "letter", "letter", m->letter);
    }
}

/* false: there is no such part. */
static bool
put_moves(struct request *r, struct xml *x, const char *machine)
{
    static const char *const heads[] = { "act",   "from_state", "to",   "who",
                                         "guard", "start",      "stop", "letter" };
    const struct cells c = { r, x };
    int lines = 0;

    for (int i = 0; i < MOVES; i++)
        lines += strcmp(moves[i].machine, machine) == 0;

    const struct part part = read_part(r, lines);

    if (part.n == UNKNOWN)
        return false;
    lines = 0;
    XML(x, "law") {
        xml_attr(x, "word", "moves");
        xml_attr(x, "machine", machine);
        for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
            XML(x, "head")
                xml_attr(x, "key", heads[i]);
        for (int i = 0; i < MOVES; i++)
            if (strcmp(moves[i].machine, machine) == 0 && is_within(&part, lines++))
                put_move(&c, &moves[i]);
    }
    put_parts(r, x, r->work->today, &part);
    return true;
}

/* ---- the pages ---- */

struct reply
law_list(struct request *r)
{
    struct xml *x = page(r);

    XML(x, "tables") {
        for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
            XML(x, "table") {
                xml_attr(x, "slug", tables[i].slug);
                xml_attr(x, "word", tables[i].word);
            }
        for (int i = 0; i < MOVES; i++)
            if (is_first_of(i))
                XML(x, "moves")
                    xml_attr(x, "machine", moves[i].machine);
    }
    return show(x);
}

/* false: there is no such part. */
static bool
put_table(struct request *r, struct xml *x, const struct table *t)
{
    const struct day_asked asked = read_day(r);
    const struct row *rows = t->read(r->work, asked.day);
    const struct cells c = { r, x };
    int lines = 0;

    for (const struct row *row = rows; row != NULL; row = row->next)
        lines++;

    const struct part part = read_part(r, lines);

    if (part.n == UNKNOWN)
        return false;
    lines = 0;
    XML(x, "law") {
        xml_attr(x, "word", t->word);
        xml_attr(x, "slug", t->slug);
        put_asked(x, r->work, &asked);
        for (const struct column *column = t->column; column->name != NULL; column++)
            XML(x, "head")
                xml_attr(x, "key", column->name);
        for (const struct row *row = rows; row != NULL; row = row->next)
            if (is_within(&part, lines++))
                put_line(&c, t->column, row);
    }
    put_parts(r, x, asked.day, &part);
    return true;
}

struct reply
law_show(struct request *r)
{
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++)
        if (strcmp(tables[i].slug, r->key) == 0) {
            struct xml *x = page(r);
            return put_table(r, x, &tables[i]) ? show(x) : missing(r);
        }
    for (int i = 0; i < MOVES; i++)
        if (strncmp(r->key, "buoc-", 5) == 0 &&
            strcmp(moves[i].machine, r->key + 5) == 0) {
            struct xml *x = page(r);
            return put_moves(r, x, moves[i].machine) ? show(x) : missing(r);
        }
    return missing(r);
}

struct reply
regulation_show(struct request *r)
{
    const struct day_asked asked = read_day(r);
    struct xml *x = page(r);

    XML(x, "law") {
        xml_attr(x, "word", "act");
        put_asked(x, r->work, &asked);
        for (const struct row *row = law_act_on(r->work, asked.day); row != NULL;
             row = row->next)
            xml_row(x, "act", row);
    }
    return show(x);
}
