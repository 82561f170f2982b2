#include "tool/kntc_demo.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/values.h"
#include "base/db/admin.h"
#include "base/db/db.h"
#include "base/web/form.h"
#include "base/web/request.h"
#include "base/web/route.h"
#include "base/work.h"
#include "domain/agency.h"
#include "domain/casefile.h"
#include "domain/deadline.h"
#include "domain/dedup.h"
#include "domain/person.h"
#include "domain/petition.h"
#include "domain/tick.h"
#include "domain/transfer.h"
#include "domain/visit.h"
#include "sql/domain/petition.h"
#include "sql/tool/demo.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* The story of the office, read from sql/demo/way.txt and matter.txt and played by the
 * domain itself: every step as the person who makes it, on its own day. */

enum { STEPS_MAX = 24, WAYS_MAX = 40, MATTERS_MAX = 80, STAGE_MAX = 800 };

#define MINUTE ((instant_t)60 * 1000000)

struct step {
    int day; /* after the letter came */
    const char *who;
    const char *act;
    struct values form;
};

struct way {
    const char *name;
    int n;
    struct step step[STEPS_MAX];
};

struct matter {
    const char *key;
    struct values says;
    const struct way *way;
    int days; /* age of the letter */
    int64_t casefile_id;
    int64_t visit_id;
    struct person *people;
};

struct story {
    struct tool *t;
    struct work *w;
    const struct demo_names *names;
    const struct form_def *letter;
    struct dice dice;
    struct demo_account *account;
    int accounts;
    int ways;
    struct way way[WAYS_MAX];
    int matters;
    struct matter matter[MATTERS_MAX];
    int papers;
    int played;
};

/* ---- reading ---- */

_Noreturn static void
unclear(const char *file, int line)
{
    fault("sql/demo/%s.txt:%d: this line is not understood", file, line);
}

static void
read_value(struct story *s, struct values *into, char *line, const char *file,
           int number)
{
    char *equals = strstr(line, " = ");

    if (into == NULL || equals == NULL)
        unclear(file, number);
    *equals = '\0';
    values_add(s->t->mem, into, line + strspn(line, " "), equals + 3);
}

static const struct way *
way_named(const struct story *s, const char *name)
{
    for (int i = 0; i < s->ways; i++)
        if (strcmp(s->way[i].name, name) == 0)
            return &s->way[i];
    fault("sql/demo/way.txt: there is no way %s", name);
}

static void
read_ways(struct story *s)
{
    char *text = admin_read(s->t->mem, tool_path(s->t, "sql/demo/way.txt"));
    struct way *way = NULL;
    struct step *step = NULL;
    int number = 0;

    for (char *line; (line = tool_line(&text)) != NULL;) {
        number++;
        if (*line == '#' || *line == '\0')
            continue;
        if (strncmp(line, "way ", 4) == 0) {
            must(s->ways < WAYS_MAX);
            way = &s->way[s->ways++];
            way->name = line + 4;
        } else if (strncmp(line, "step ", 5) == 0) {
            if (way == NULL || way->n == STEPS_MAX)
                unclear("way", number);
            char *at = line + 5;
            step = &way->step[way->n++];
            step->day = (int)strtol(strsep(&at, " "), NULL, 10);
            step->who = strsep(&at, " ");
            step->act = strsep(&at, " ");
            if (step->act == NULL || at != NULL)
                unclear("way", number);
        } else {
            read_value(s, step != NULL ? &step->form : NULL, line, "way", number);
        }
    }
}

static void
read_matters(struct story *s)
{
    char *text = admin_read(s->t->mem, tool_path(s->t, "sql/demo/matter.txt"));
    struct matter *m = NULL;
    int number = 0;

    for (char *line; (line = tool_line(&text)) != NULL;) {
        number++;
        if (*line == '#' || *line == '\0')
            continue;
        if (strncmp(line, "matter ", 7) == 0) {
            must(s->matters < MATTERS_MAX);
            m = &s->matter[s->matters++];
            m->key = line + 7;
        } else {
            read_value(s, m != NULL ? &m->says : NULL, line, "matter", number);
        }
    }
    for (int i = 0; i < s->matters; i++) {
        m = &s->matter[i];
        m->way = way_named(s, values_text(&m->says, "way"));
        m->days = (int)values_int(&m->says, "days");
    }
}

static struct matter *
matter_named(struct story *s, const char *key)
{
    for (int i = 0; i < s->matters; i++)
        if (key != NULL && strcmp(s->matter[i].key, key) == 0)
            return &s->matter[i];
    fault("sql/demo/matter.txt: there is no matter %s", key == NULL ? "" : key);
}

/* ---- who and when ---- */

static const struct demo_account *
somebody(struct story *s, const char *role, int64_t agency_id)
{
    const struct demo_account *found[16];
    const uint32_t bit = role_bit(role);
    int n = 0;

    for (int i = 0; i < s->accounts && n < 16; i++)
        if ((s->account[i].roles & bit) != 0 && s->account[i].agency_id == agency_id &&
            s->account[i].id != (s->w->me != NULL ? s->w->me->account_id : 0))
            found[n++] = &s->account[i];
    if (n == 0)
        fault("agency %" PRId64 " has no %s in sql/demo/account.tsv", agency_id, role);
    return found[dice_below(&s->dice, n)];
}

static void
act_as(struct story *s, const char *role, int64_t agency_id)
{
    struct user *me = arena_alloc(s->t->mem, sizeof *me);

    s->w->me = NULL;
    const struct demo_account *a = somebody(s, role, agency_id);
    *me = (struct user){ .account_id = a->id,
                         .agency_id = a->agency_id,
                         .top_id = a->top_id,
                         .roles = a->roles,
                         .own = a->roles,
                         .name = a->name,
                         .agency_code = a->agency };
    s->w->me = me;
}

static void
set_clock(struct story *s, day_t day, int minute)
{
    s->w->today = day;
    s->w->now = day_start(day) + minute * MINUTE;
}

/* ---- what a step says ---- */

static bool
ends_with(const char *text, const char *tail)
{
    const size_t n = strlen(text), m = strlen(tail);

    return n >= m && strcmp(text + n - m, tail) == 0;
}

static int64_t
agency_id_of(struct story *s, const char *code)
{
    const struct agency *a = agency_of_code(s->w, code);

    if (a == NULL)
        fault("sql/demo: no agency has the code %s", code);
    return a->id;
}

static const char *
number_text(struct story *s, int64_t n)
{
    return arena_format(s->t->mem, "%" PRId64, n);
}

static const char *
meant(struct story *s, const struct matter *m, const char *name, const char *text)
{
    struct arena *mem = s->t->mem;

    if (strcmp(text, "{to}") == 0)
        text = values_text(&m->says, "to");
    must(text != NULL);
    if (ends_with(name, "agency_id") || strcmp(name, "proper_id") == 0)
        return number_text(s, agency_id_of(s, text));
    if (strcmp(text, "@") == 0)
        return number_text(s, somebody(s, "verifier", s->w->me->agency_id)->id);
    if (strncmp(text, "today", 5) == 0 && ends_with(name, "_on"))
        return day_text(mem, s->w->today + (day_t)strtol(text + 5, NULL, 10));
    if (strncmp(text, "{n}", 3) == 0)
        return arena_format(mem, "%d%s", ++s->papers, text + 3);
    return text;
}

/* The step's own words, then what the matter has instead; names that a query asks for
 * and nobody gave are empty, as in a form. */
static struct values
form_of(struct story *s, const struct matter *m, const struct step *step)
{
    static const char *const names[] = {
        "missing",      "ineligible", "is_competent",  "act",     "ground",
        "to_agency_id", "note",       "document",      "detail",  "place",
        "result",       "held_on",    "decided_on",    "outcome", "summary",
        "title",        "body",       "sent_on",       "opinion", "refusal",
        "proper_id",    "flag",       "withdrawn_why",
    };
    struct arena *mem = s->t->mem;
    struct values form = { NULL, NULL };
    const size_t n = strlen(step->act);

    values_add(mem, &form, "kind", values_text(&m->says, "kind"));
    values_add(mem, &form, "field_code", values_text(&m->says, "field_code"));
    for (const struct value *v = step->form.first; v != NULL; v = v->next)
        values_set(mem, &form, v->name, meant(s, m, v->name, v->text));
    for (const struct value *v = m->says.first; v != NULL; v = v->next)
        if (strncmp(v->name, step->act, n) == 0 && v->name[n] == '.')
            values_set(mem, &form, v->name + n + 1,
                       meant(s, m, v->name + n + 1, v->text));
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (!values_has(&form, names[i]))
            values_add(mem, &form, names[i], NULL);
    return form;
}

/* ---- people and letters ---- */

static int64_t
unit_of_agency(struct story *s, const struct matter *m, const char **commune)
{
    static const char *const some[] = { "C07900", "C08494", "C07909", "C07918",
                                        "C07942" };
    const char *code = values_text(&m->says, "unit");
    const struct agency *a =
        agency_of_code(s->w, code != NULL ? code : values_text(&m->says, "agency"));

    must(a != NULL);
    if (strcmp(a->level, "commune") != 0)
        a = agency_of_code(s->w, some[dice_below(&s->dice, 5)]);
    /* "Ủy ban nhân dân phường Việt Trì" without its first four words */
    const char *name = a->name;
    for (int i = 0; i < 4 && strchr(name, ' ') != NULL; i++)
        name = strchr(name, ' ') + 1;
    *commune = name;
    return a->unit_id;
}

static struct person *
sender_of(struct story *s, const struct matter *m, const char *role)
{
    const char *sender = values_text(&m->says, "sender");
    const char *commune;

    if (sender != NULL && strcmp(sender, "new") != 0)
        return matter_named(s, sender)->people;
    const int64_t unit = unit_of_agency(s, m, &commune);
    const int64_t named = values_int(&m->says, "representatives");
    struct person *first =
        demo_person(s->names, s->t->mem, &s->dice, role, unit, commune, s->w->today);
    struct person *last = first;
    const int64_t more =
        strcmp(role, "visitor") == 0 ? named : values_int(&m->says, "signers") - 1;

    for (int64_t i = 0; i < more; i++) {
        last->next = demo_person(s->names, s->t->mem, &s->dice,
                                 i < named ? "representative" : "signer", unit, commune,
                                 s->w->today);
        last = last->next;
    }
    return first;
}

/* What the form would say of a letter: each of its fields, as the matter says, else as
 * it stands before somebody types. */
static struct values
letter_of(struct story *s, const struct matter *m, const struct person *people)
{
    struct arena *mem = s->t->mem;
    struct values form = { NULL, NULL };
    const char *name;

    for (int i = 0; (name = form_def_field(s->letter, i)) != NULL; i++) {
        const char *text = values_text(&m->says, name);
        const bool is_flag =
            strcmp(form_def_attr(s->letter, name, "type"), "flag") == 0;

        if (text != NULL)
            text = meant(s, m, name, text);
        else
            text = form_def_attr(s->letter, name, "default");
        values_add(mem, &form, name, text == NULL && is_flag ? "0" : text);
    }
    values_set(mem, &form, "received_on", day_text(mem, s->w->today));
    values_set(mem, &form, "written_on", day_text(mem, s->w->today - 2));
    values_set(mem, &form, "people", people->next != NULL ? "several" : "one");
    return form;
}

/* The secret of the receipt is one that can be printed again. */
static void
known_secret(struct work *w, const struct casefile *c)
{
    unsigned char mac[32];
    size_t n;
    const char *secret = demo_secret(w->mem, c->lookup_code);
    const unsigned char *uid = row_bytes(petition_uid(w, c->id), "row_uid", &n);

    token_secret_mac(w->ring, c->lookup_code, secret, mac);
    lookup_renew(w, mac, sizeof mac, c->id);
    petition_secret(w, c->id, uid, n, secret, w->today + 30);
}

static void
play_letter(struct story *s, struct matter *m)
{
    if (m->people == NULL)
        m->people = sender_of(s, m, "sender");
    m->people->role = "sender";
    const struct values form = letter_of(s, m, m->people);
    const struct casefile *c =
        petition_receive(s->w, &form, m->people, NULL, m->visit_id);

    known_secret(s->w, c);
    m->casefile_id = c->id;
}

static void
play_visit(struct story *s, struct matter *m)
{
    struct arena *mem = s->t->mem;
    struct values form = { NULL, NULL };
    const char *people = values_text(&m->says, "people");

    m->people = sender_of(s, m, "visitor");
    values_add(mem, &form, "reception_kind", "regular");
    values_add(mem, &form, "held_by", "receiver");
    values_add(mem, &form, "channel", "direct");
    values_add(mem, &form, "kind", values_text(&m->says, "kind"));
    values_add(mem, &form, "field_code", values_text(&m->says, "field_code"));
    values_add(mem, &form, "people", people != NULL ? people : "1");
    values_add(mem, &form, "matter", values_text(&m->says, "content"));
    values_add(mem, &form, "demand", values_text(&m->says, "demand"));
    values_add(mem, &form, "handed", NULL);
    values_add(mem, &form, "settled_by", NULL);
    m->visit_id = visit_open(s->w, &form, m->people, 0, 0);
}

/* ---- acts ---- */

static bool
is_visit_act(const struct matter *m, const char *act)
{
    return strcmp(act, "close") == 0 ||
           (strcmp(act, "answer") == 0 && m->casefile_id == 0);
}

static bool
play_move(struct story *s, struct matter *m, const struct step *step,
          struct values *form, struct refusal *why)
{
    struct work *w = s->w;
    const char *earlier = values_text(form, "earlier");

    if (is_visit_act(m, step->act)) {
        struct visit *v = visit_lock(w, m->visit_id);
        must(v != NULL);
        return visit_play(w, v, step->act, form, why);
    }
    if (earlier != NULL)
        values_set(w->mem, form, "earlier_id",
                   number_text(s, matter_named(s, earlier)->casefile_id));
    struct casefile *c = casefile_lock(w, m->casefile_id);
    if (c == NULL) {
        *why = (struct refusal){ .field = "", .key = "out_of_reach" };
        return false;
    }
    if (strcmp(step->act, "compare") == 0) {
        dedup_decide(w, c, values_int(form, "earlier_id"),
                     values_text(form, "relation")[0], NULL);
        return true;
    }
    return casefile_play(w, c, step->act, form, why);
}

static bool
play_answer(struct story *s, struct matter *m, const struct step *step,
            struct values *form)
{
    const struct row *sent = demo_transfer(s->w, m->casefile_id);

    must(sent != NULL);
    if (strcmp(step->act, "give_back") == 0)
        return transfer_give_back(s->w, row_int(sent, "id"), form);
    const struct casefile *c = transfer_take(s->w, row_int(sent, "id"), form);
    if (c != NULL)
        m->casefile_id = c->id;
    return c != NULL;
}

/* The office whose person makes the step: the one that the matter lies with. */
static int64_t
office_of(struct story *s, const struct matter *m, const struct step *step)
{
    const bool answers =
        strcmp(step->act, "take") == 0 || strcmp(step->act, "give_back") == 0;

    if (m->casefile_id == 0 || is_visit_act(m, step->act))
        return agency_id_of(s, values_text(&m->says, "agency"));
    if (answers) {
        const struct row *sent = demo_transfer(s->w, m->casefile_id);
        must(sent != NULL);
        return row_int(sent, "to_agency_id");
    }
    s->w->me = NULL;
    const struct casefile *c = casefile_lock_any(s->w, m->casefile_id);
    must(c != NULL);
    return c->agency_id;
}

static void
play_step(struct story *s, struct matter *m, const struct step *step)
{
    struct refusal why = { 0 };
    bool done = true;

    db_begin(s->w->db, false);
    act_as(s, step->who, office_of(s, m, step));
    struct values form = form_of(s, m, step);
    if (strcmp(step->act, "letter") == 0)
        play_letter(s, m);
    else if (strcmp(step->act, "visit") == 0)
        play_visit(s, m);
    else if (strcmp(step->act, "take") == 0 || strcmp(step->act, "give_back") == 0)
        done = play_answer(s, m, step, &form);
    else
        done = play_move(s, m, step, &form, &why);
    if (!done)
        tool_stop(TOOL_BAD, "matter %s, day %d, %s: refused (%s %s)", m->key, step->day,
                  step->act, why.field != NULL ? why.field : "",
                  why.key != NULL ? why.key : "answered already");
    db_commit(s->w->db);
    s->played++;
}

/* ---- the days ---- */

struct stage {
    int ago;
    struct matter *m;
    const struct step *step;
};

static int
by_day(const void *a, const void *b)
{
    const struct stage *x = a, *y = b;

    if (x->ago != y->ago)
        return x->ago > y->ago ? -1 : 1;
    if (x->m != y->m)
        return x->m < y->m ? -1 : 1;
    return x->step < y->step ? -1 : x->step > y->step;
}

static int
set_stage(struct story *s, struct stage *stage)
{
    int n = 0;

    for (int i = 0; i < s->matters; i++) {
        struct matter *m = &s->matter[i];
        for (int k = 0; k < m->way->n; k++)
            if (m->way->step[k].day <= m->days) {
                must(n < STAGE_MAX);
                stage[n++] = (struct stage){ m->days - m->way->step[k].day, m,
                                             &m->way->step[k] };
            }
    }
    qsort(stage, (size_t)n, sizeof *stage, by_day);
    return n;
}

/* What would fall on a day of rest was done on the last day of work before it; today's
 * steps are of this very hour. Between the days the timer runs, as it does each night.
 */
static void
play_days(struct story *s, const struct stage *stage, int n, instant_t now)
{
    const struct calendar *calendar = calendar_load(s->w);
    const day_t today = day_of(now);
    struct tick_report report;
    int at = 0;

    for (day_t day = today - stage[0].ago; day <= today; day++) {
        day_t work = day;
        const int first = at;

        s->w->me = NULL;
        set_clock(s, day, 10);
        if (day < today)
            tick_run(s->w, &report);
        while (day < today && !calendar_is_working(calendar, work, NULL))
            work--;
        for (; at < n && today - stage[at].ago == day; at++) {
            const struct arena_mark mark = arena_mark(s->t->mem);
            struct person *before = stage[at].m->people;

            const int hour = day - work < 9 ? 8 + (int)(day - work) : 17;
            set_clock(s, work, hour * 60 + 5 + (at - first) * 4);
            if (day == today) {
                s->w->today = today;
                s->w->now = now;
            }
            play_step(s, stage[at].m, stage[at].step);
            if (stage[at].m->people == before) /* people are kept for later letters */
                arena_rewind(s->t->mem, mark);
        }
    }
    s->w->me = NULL;
    s->w->today = today;
    s->w->now = now;
    tick_run(s->w, &report);
}

void
demo_story(struct tool *t, struct work *w, struct demo_account *account, int n,
           int *matters, int *steps)
{
    struct story *s = arena_alloc(t->mem, sizeof *s);
    struct stage *stage = arena_alloc(t->mem, STAGE_MAX * sizeof *stage);
    char error[200];

    s->t = t;
    s->w = w;
    s->names = demo_names(t);
    s->letter = form_load(tool_path(t, "cgi-bin/intake/petition.form.xml"), error,
                          sizeof error);
    if (s->letter == NULL)
        tool_stop(TOOL_BAD, "%s", error);
    s->account = account;
    s->accounts = n;
    dice_seed(&s->dice, 1, "office");
    read_ways(s);
    read_matters(s);
    play_days(s, stage, set_stage(s, stage), w->now);
    *matters = s->matters;
    *steps = s->played;
}
