#include "tool/kntc_demo_bulk.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/seal.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/token.h"
#include "domain/dedup.h"
#include "domain/event.h"
#include "domain/move.h"
#include "domain/person.h"
#include "domain/term.h"

#include <inttypes.h>
#include <string.h>

/* One invented petition from its letter to today. The moves are those of
 * transition.def, the days those of the law; what casefile_play and the acts would
 * write for each is gathered here and sent by the thousand. */

enum { RUNS_MAX = 12, MINUTES = 60 };

#define MINUTE ((instant_t)60 * 1000000)

struct run {
    const char *term;
    const struct rule *rule;
    day_t started;
    day_t raw;
    day_t due;
    day_t stopped; /* DAY_NONE: runs */
    bool is_late;
    bool is_main;
};

struct life {
    struct crowd *b;
    struct dice dice;
    struct casefile c;
    struct office *office; /* where it lies now */
    day_t day;
    day_t state_on;
    int minute;
    int runs;
    struct run run[RUNS_MAX];
    struct person *people;
    int signers;
    const char *subject;
    const char *content;
    const char *decision; /* number of what is complained of, or NULL */
    bool is_sorted;
    bool is_competent;
    const char *ineligible;
    const char *ground;
    const char *route;
    const char *act; /* proposed */
    int64_t proposed_by;
    instant_t proposed_at;
    int64_t approved_by;
    instant_t approved_at;
    bool is_slow;
    int64_t reporter_id;
    day_t sent_on, acted_on;
    const char *outcome;
};

/* ---- which way it goes ---- */

struct leg {
    const char *act;
    char who; /* h handler, v verifier, c clerk, l leader, H head, p publisher, t timer
               */
    int least, most;
};

#define LEGS(...)                                                                      \
    (const struct leg[])                                                               \
    {                                                                                  \
        __VA_ARGS__,                                                                   \
        {                                                                              \
            NULL, 0, 0, 0                                                              \
        }                                                                              \
    }

static const struct fate {
    const char *kind;
    int chance;      /* of 1000 letters of the kind */
    const char *act; /* what is proposed; NULL: nothing yet */
    const struct leg *leg;
} fates[] = {
    { "complaint", 430, "accept",
      LEGS({ "classify", 'h', 1, 4 }, { "propose", 'h', 1, 3 }, { "accept", 'H', 1, 3 },
           { "assign", 'H', 1, 4 }, { "report", 'v', 8, 18 }, { "dialogue", 'H', 2, 5 },
           { "decide", 'H', 2, 5 }, { "send", 'c', 0, 3 }, { "effect", 't', 0, 0 },
           { "enforce", 'H', 1, 5 }, { "finish", 'H', 10, 50 },
           { "archive", 'c', 5, 30 }) },
    { "complaint", 80, "accept",
      LEGS({ "classify", 'h', 1, 4 }, { "propose", 'h', 1, 3 }, { "accept", 'H', 1, 3 },
           { "assign", 'H', 1, 4 }, { "report", 'v', 8, 18 }, { "dialogue", 'H', 2, 5 },
           { "decide", 'H', 2, 5 }, { "send", 'c', 0, 3 }, { "effect", 't', 0, 0 },
           { "publish", 'p', 4, 20 }, { "enforce", 'H', 1, 5 }) },
    { "complaint", 60, "accept",
      LEGS({ "classify", 'h', 1, 4 }, { "propose", 'h', 1, 3 }, { "accept", 'H', 1, 3 },
           { "assign", 'H', 1, 4 }, { "terminate", 'H', 5, 20 }) },
    { "complaint", 180, "guide",
      LEGS({ "classify", 'h', 1, 4 }, { "propose", 'h', 1, 3 },
           { "guide", 'l', 1, 3 }) },
    { "complaint", 110, "decline",
      LEGS({ "classify", 'h', 1, 4 }, { "propose", 'h', 1, 3 },
           { "decline", 'H', 1, 3 }) },
    { "complaint", 80, "file",
      LEGS({ "classify", 'h', 1, 4 }, { "propose", 'h', 1, 3 },
           { "file", 'l', 1, 3 }) },
    { "complaint", 60, "", LEGS({ "withdraw", 'c', 2, 8 }) },
    { "reflection", 820, "accept",
      LEGS({ "classify", 'h', 1, 3 }, { "propose", 'h', 1, 3 }, { "accept", 'H', 1, 3 },
           { "consider", 'H', 1, 3 }, { "answer", 'H', 5, 24 },
           { "archive", 'c', 5, 20 }) },
    { "reflection", 180, "file",
      LEGS({ "classify", 'h', 1, 3 }, { "propose", 'h', 1, 3 },
           { "file", 'l', 1, 3 }) },
    { "denunciation", 600, "accept",
      LEGS({ "classify", 'h', 1, 3 }, { "propose", 'h', 1, 3 }, { "accept", 'H', 1, 3 },
           { "notify", 'c', 1, 4 }, { "report", 'v', 10, 20 },
           { "conclude", 'H', 2, 6 }, { "send", 'c', 1, 4 }, { "act", 'H', 1, 3 },
           { "finish", 'H', 10, 40 }) },
    { "denunciation", 400, "file",
      LEGS({ "classify", 'h', 1, 3 }, { "propose", 'h', 1, 3 },
           { "file", 'l', 1, 3 }) },
    { "mixed", 1000, "", LEGS({ "classify", 'h', 1, 4 }) },
};

static const struct fate *
fate_of(struct life *l)
{
    int at = dice_below(&l->dice, 1000);
    const struct fate *last = NULL;

    for (size_t i = 0; i < sizeof fates / sizeof *fates; i++) {
        if (strcmp(fates[i].kind, l->c.kind) != 0)
            continue;
        last = &fates[i];
        at -= fates[i].chance;
        if (at < 0)
            break;
    }
    must(last != NULL);
    return last;
}

/* ---- terms ---- */

static const struct rule *
rule_of(const struct crowd *b, const char *term, const char *variant, day_t on)
{
    const struct rule *best = NULL;

    for (int i = 0; i < b->rules; i++) {
        const struct rule *r = &b->rule[i];
        if (strcmp(r->term, term) == 0 && strcmp(r->variant, variant) == 0 &&
            r->from <= on && (r->until == DAY_NONE || r->until >= on))
            best = r;
    }
    return best;
}

static void
stop(struct life *l, const char *term, day_t day)
{
    const char *name = term_name(&l->c, term);

    for (int i = 0; i < l->runs; i++)
        if (l->run[i].stopped == DAY_NONE &&
            (*term == '\0' || strcmp(l->run[i].term, name) == 0)) {
            l->run[i].stopped = day;
            l->run[i].is_late = day > l->run[i].due;
        }
}

static struct run *
start(struct life *l, const char *term, day_t day)
{
    const char *name = term_name(&l->c, term);
    const struct rule *rule = NULL;

    if (l->c.is_remote)
        rule = rule_of(l->b, name, "remote", day);
    if (rule == NULL)
        rule = rule_of(l->b, name, "", day);
    if (rule == NULL || l->runs == RUNS_MAX)
        return NULL;
    stop(l, name, day);
    const day_t raw = deadline_raw(l->b->calendar, day, rule->length, rule->unit);
    l->run[l->runs] = (struct run){ .term = name,
                                    .rule = rule,
                                    .started = day,
                                    .raw = raw,
                                    .due = deadline_due(l->b->calendar, raw),
                                    .stopped = DAY_NONE,
                                    .is_main = strcmp(name, "first_effective") != 0 };
    return &l->run[l->runs++];
}

static void
each_word(struct life *l, const char *list, bool starts)
{
    for (const char *word; (word = text_word(l->b->t->mem, &list)) != NULL;)
        if (starts)
            start(l, word, l->day);
        else
            stop(l, word, l->day);
}

static day_t
due_of(const struct life *l, const char *term)
{
    const char *name = term_name(&l->c, term);

    for (int i = 0; i < l->runs; i++)
        if (l->run[i].stopped == DAY_NONE && strcmp(l->run[i].term, name) == 0)
            return l->run[i].due;
    return DAY_NONE;
}

/* ---- events and facts ---- */

static instant_t
now(const struct life *l)
{
    return day_start(l->day) + (instant_t)l->minute * MINUTE;
}

static void
fact(struct life *l, const char *measure, const char *extra, int64_t amount)
{
    struct crowd *b = l->b;

    must(b->facts < KEYS_MAX);
    b->fact[b->facts++] = (struct fact_row){ .day = l->day,
                                             .agency_id = l->c.agency_id,
                                             .measure = measure,
                                             .casefile_id = l->c.id,
                                             .kind = l->c.kind,
                                             .field_code = l->c.field_code,
                                             .extra = extra,
                                             .amount = amount };
}

static const unsigned char *
sealed(struct life *l, const char *table, const char *column, const unsigned char *uid,
       const char *text, size_t *n)
{
    *n = 0;
    if (text == NULL)
        return NULL;
    return seal_close(l->b->t->mem, l->b->w->ring, "party", table, column, uid, text,
                      strlen(text), n);
}

static void
put_sealed(struct life *l, struct rows *rows, const char *table, const char *column,
           const unsigned char *uid, const char *text)
{
    size_t n;
    const unsigned char *bytes = sealed(l, table, column, uid, text, &n);

    rows_bytes(rows, bytes, n);
}

static void
event(struct life *l, int64_t account_id, const char *role, int64_t agency_id,
      const char *act, const char *name, const char *from, const char *document,
      const char *note)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_EVENT];
    unsigned char prev[32];
    struct event e = { .subject = 'C',
                       .subject_id = l->c.id,
                       .seq = ++l->c.seq,
                       .at = now(l),
                       .account_id = account_id,
                       .role = role,
                       .agency_id = agency_id,
                       .act = act,
                       .event = name,
                       .from_state = from,
                       .to_state = l->c.state,
                       .document = document,
                       .row_uid = crowd_uid(b) };

    e.note = sealed(l, "event", "note_sealed", e.row_uid, note, &e.note_n);
    memcpy(prev, l->c.hash, 32);
    event_hash(&e, prev, l->c.hash);
    rows_begin(rows);
    rows_text(rows, "C");
    rows_int(rows, l->c.id);
    rows_int(rows, e.seq);
    rows_at(rows, e.at);
    rows_id(rows, account_id);
    rows_text(rows, role);
    rows_int(rows, agency_id);
    rows_text(rows, act);
    rows_text(rows, name);
    rows_text(rows, from);
    rows_text(rows, e.to_state);
    rows_text(rows, document);
    rows_bytes(rows, e.row_uid, 16);
    rows_bytes(rows, e.note, e.note_n);
    rows_int(rows, 0);
    rows_bytes(rows, prev, 32);
    rows_bytes(rows, l->c.hash, 32);
    rows_end(rows);
}

/* ---- the acts ---- */

static void
assign(struct life *l, int64_t account_id, const char *duty, int64_t by)
{
    struct rows *rows = l->b->rows[T_ASSIGNMENT];

    rows_begin(rows);
    rows_int(rows, l->c.id);
    rows_int(rows, account_id);
    rows_text(rows, duty);
    rows_at(rows, now(l));
    rows_id(rows, by);
    rows_end(rows);
}

static const char *
paper(struct life *l, const char *kind)
{
    return arena_format(l->b->t->mem, "%d/%s", 1 + dice_below(&l->dice, 900), kind);
}

static void
take_code(struct life *l)
{
    static const char *const prefix[BOOKS] = { "KN", "TC", "PA" };
    struct crowd *b = l->b;
    struct office *settler = &b->office[l->office->settler];
    const int book = strcmp(l->c.kind, "complaint") == 0      ? 0
                     : strcmp(l->c.kind, "denunciation") == 0 ? 1
                                                              : 2;
    int year, month, mday;

    day_split(l->day, &year, &month, &mday);
    must(year >= b->first_year && year < b->first_year + YEARS);
    l->c.code = arena_format(b->t->mem, "%s-%s-%04d-%06d", prefix[book], settler->code,
                             year, (int)++settler->book[book][year - b->first_year]);
    settler->is_touched = true;
    l->office = settler;
    l->c.agency_id = settler->id;
    l->c.top_id = settler->top_id;
}

static void
put_decision(struct life *l)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_DECISION];
    const unsigned char *uid = crowd_uid(b);

    rows_begin(rows);
    rows_int(rows, l->c.id);
    rows_int(rows, 1);
    rows_bytes(rows, uid, 16);
    rows_text(rows, l->ground); /* its number, see act_decide */
    rows_day(rows, l->c.decided_on);
    rows_text(rows, l->outcome);
    put_sealed(l, rows, "decision", "summary_sealed", uid, l->content);
    rows_id(rows, l->reporter_id);
    rows_int(rows, l->office->head_id);
    rows_day(rows, l->sent_on);
    rows_end(rows);
}

static void
put_conclusion(struct life *l)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_CONCLUSION];
    const unsigned char *uid = crowd_uid(b);

    rows_begin(rows);
    rows_int(rows, l->c.id);
    rows_int(rows, 1);
    rows_bytes(rows, uid, 16);
    rows_text(rows, l->ground); /* its number */
    rows_day(rows, l->c.decided_on);
    rows_text(rows, l->outcome);
    put_sealed(l, rows, "conclusion", "summary_sealed", uid, l->content);
    rows_id(rows, l->reporter_id);
    rows_int(rows, l->office->head_id);
    rows_day(rows, l->sent_on);
    rows_day(rows, l->acted_on);
    rows_end(rows);
}

static void
put_dialogue(struct life *l)
{
    struct rows *rows = l->b->rows[T_DIALOGUE];
    const unsigned char *uid = crowd_uid(l->b);

    rows_begin(rows);
    rows_int(rows, l->c.id);
    rows_int(rows, 1);
    rows_bytes(rows, uid, 16);
    rows_day(rows, l->day);
    rows_text(rows, l->office->code);
    rows_int(rows, 0);
    put_sealed(l, rows, "dialogue", "result_sealed", uid, l->subject);
    rows_end(rows);
}

static int64_t
publication_id(const struct life *l)
{
    return l->b->publication_id + l->c.id - l->b->first;
}

static void
put_word(void *self, int64_t token)
{
    const struct life *l = self;
    struct crowd *b = l->b;

    must(b->words < KEYS_MAX);
    b->word[b->words++] =
        (struct key){ .hash = (uint64_t)token, .id = publication_id(l) };
}

static const char *
field_name(const struct life *l)
{
    for (const struct row *r = l->b->fields; r != NULL; r = r->next)
        if (strcmp(row_text(r, "code"), l->c.field_code) == 0)
            return row_text(r, "name");
    return NULL;
}

static void
put_publication(struct life *l)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_PUBLICATION];

    rows_begin(rows);
    rows_int(rows, publication_id(l));
    rows_int(rows, l->c.id);
    rows_int(rows, l->c.agency_id);
    rows_int(rows, l->c.top_id);
    rows_text(rows, l->c.kind);
    rows_text(rows, l->c.field_code);
    rows_int(rows, 1);
    rows_text(rows, l->outcome);
    rows_text(rows, l->ground);
    rows_day(rows, l->c.decided_on);
    rows_text(rows, l->subject);
    rows_text(rows, l->content);
    rows_day(rows, l->day);
    /* An office of the register has two people: who decided wrote it anew. */
    rows_int(rows, l->office->head_id);
    rows_int(rows, l->office->handler_id);
    rows_text(rows, l->office->name);
    rows_text(rows, field_name(l));
    rows_end(rows);
    const struct token_facets facets = { l->c.agency_id, l->c.top_id, l->c.field_code,
                                         l->c.decided_on };

    token_words(b->t->mem,
                arena_format(b->t->mem, "%s %s %s", l->ground, l->subject, l->content),
                put_word, l);
    token_facets(b->t->mem, &facets, put_word, l);
}

/* What the act of this word does beyond its row of transition.def. */
static void
play_act(struct life *l, const char *act, const struct fate *fate, int64_t account_id)
{
    static const char *const outcomes[] = { "right", "partly", "wrong" };
    const bool proposed = l->act != NULL && strcmp(l->act, act) == 0;

    if (proposed) {
        l->approved_by = account_id;
        l->approved_at = now(l);
        fact(l, "handled", act, 1);
    }
    if (strcmp(act, "classify") == 0) {
        l->is_sorted = true;
        l->is_competent = strcmp(fate->act, "guide") != 0;
        l->ineligible = strcmp(fate->act, "file") == 0 ? "sent_also_right" : NULL;
    } else if (strcmp(act, "propose") == 0) {
        l->act = fate->act;
        l->proposed_by = account_id;
        l->proposed_at = now(l);
        if (strcmp(fate->act, "decline") == 0)
            l->ground = "limitation";
        if (strcmp(fate->act, "guide") == 0)
            l->c.to_agency_id = l->b->office[dice_below(&l->dice, l->b->offices)].id;
    } else if (strcmp(act, "accept") == 0) {
        take_code(l);
        stop(l, "sort", l->day);
        l->c.machine = l->c.kind;
        l->c.desk = "settlement";
        l->c.accepted_on = l->day;
        start(l, "settle", l->day);
        if (l->c.is_sealed)
            start(l, "denunciation_accept_notice", l->day);
        fact(l, "accepted", "", 1);
    } else if (strcmp(act, "assign") == 0) {
        l->c.holder_id = l->office->handler_id;
        assign(l, l->c.holder_id, "verifier", account_id);
    } else if (strcmp(act, "consider") == 0) {
        l->c.holder_id = l->office->handler_id;
        assign(l, l->c.holder_id, "handler", account_id);
    } else if (strcmp(act, "report") == 0) {
        l->reporter_id = account_id;
    } else if (strcmp(act, "dialogue") == 0) {
        put_dialogue(l);
    } else if (strcmp(act, "decide") == 0) {
        l->c.decided_on = l->day;
        l->outcome = outcomes[dice_below(&l->dice, 3)];
        l->ground = paper(l, "QĐ-UBND"); /* declined ones have no decision */
        const bool late = l->day > due_of(l, "settle");
        fact(l, "settled", l->outcome, l->day - l->c.accepted_on);
        fact(l, late ? "settled_late" : "settled_in_time", "", 1);
        stop(l, "settle", l->day);
        start(l, "decision_send", l->day);
        start(l, "effective", l->day);
    } else if (strcmp(act, "conclude") == 0) {
        l->c.decided_on = l->day;
        l->outcome = outcomes[dice_below(&l->dice, 3)];
        l->ground = paper(l, "KL-UBND");
        stop(l, "settle", l->day);
        start(l, "conclusion_send", l->day);
        start(l, "conclusion_act", l->day);
        start(l, "conclusion_publish", l->day);
    } else if (strcmp(act, "act") == 0) {
        l->acted_on = l->day;
        stop(l, "conclusion_act", l->day);
    } else if (strcmp(act, "send") == 0) {
        l->sent_on = l->day;
        stop(l, l->c.is_sealed ? "conclusion_send" : "decision_send", l->day);
    } else if (strcmp(act, "effect") == 0) {
        l->c.effective_on = l->day;
        stop(l, "effective", l->day - 1);
        start(l, "enforce", l->day);
        fact(l, "effective", "", 1);
    } else if (strcmp(act, "publish") == 0) {
        put_publication(l);
    }
}

static const char *
role_of(char who)
{
    switch (who) {
    case 'h':
        return "handler";
    case 'v':
        return "verifier";
    case 'c':
        return "clerk";
    case 'l':
        return "leader";
    case 'p':
        return "publisher";
    case 't':
        return "tick";
    default:
        return "head";
    }
}

static int64_t
account_of(const struct life *l, char who)
{
    if (who == 't')
        return 0;
    return who == 'H' || who == 'l' ? l->office->head_id : l->office->handler_id;
}

/* As casefile_play, in memory. */
static void
play(struct life *l, const struct leg *leg, const struct fate *fate)
{
    const struct move *m = move_find(l->c.machine, l->c.state, leg->act);
    const char *from = l->c.state;
    const int64_t account_id = account_of(l, leg->who), agency_id = l->office->id;

    if (m == NULL)
        fault("no move %s from %s of %s", leg->act, l->c.state, l->c.machine);
    play_act(l, leg->act, fate, account_id);
    if (strcmp(m->to, "same") != 0)
        l->c.state = m->to;
    each_word(l, m->stop, false);
    each_word(l, m->start, true);
    if (casefile_is_end(l->c.state) && l->c.is_open) {
        l->c.is_open = false;
        l->c.closed_on = l->day;
        stop(l, "", l->day);
    }
    if (strcmp(from, l->c.state) != 0)
        l->state_on = l->day;
    event(l, account_id, role_of(leg->who), agency_id, leg->act, m->event, from,
          leg->who == 'H' ? paper(l, "TB-UBND") : NULL,
          strcmp(leg->act, "propose") == 0 ? l->subject : NULL);
    fact(l, m->event, "", 1);
}

/* The day of the next leg; an effect has its own. DAY_NONE: not yet. */
static day_t
next_day(struct life *l, const struct leg *leg)
{
    day_t day;

    if (leg->who == 't') {
        day = due_of(l, "effective");
        return day != DAY_NONE && day + 1 <= l->b->today ? day + 1 : DAY_NONE;
    }
    int gap = leg->least + dice_below(&l->dice, leg->most - leg->least + 1);
    if (l->is_slow)
        gap = gap * 3 + 2;
    day = calendar_next_working(l->b->calendar, l->day + gap);
    return day <= l->b->today ? day : DAY_NONE;
}

/* ---- the letter ---- */

static const char *
filled(struct life *l, const char *text, const char *place)
{
    struct arena *mem = l->b->t->mem;
    struct dice dice = { l->c.id * 2654435761u |
                         1 }; /* the same numbers in both texts */
    char *out = arena_alloc(mem, strlen(text) + 800), *at = out;
    const char *const end = out + strlen(text) + 700;

    dice_next(&dice);
    const int a = 2 + dice_below(&dice, 28), b = 2 + dice_below(&dice, 8);
    const int y = 1975 + dice_below(&dice, 45);
    for (; *text != '\0' && at < end; text++) {
        if (*text != '{') {
            *at++ = *text;
            continue;
        }
        const char *word = "";
        switch (text[1]) {
        case 'a':
            word = arena_format(mem, "%d", a);
            break;
        case 'b':
            word = arena_format(mem, "%d", b);
            break;
        case 'y':
            word = arena_format(mem, "%d", y);
            break;
        case 'q':
            word = l->decision;
            break;
        case 'p':
            word = place;
            break;
        }
        const size_t n = strlen(word);
        must(at + n < end + 90);
        memcpy(at, word, n);
        at += n;
        text += strcspn(text, "}");
    }
    *at = '\0';
    return out;
}

static const struct office *
commune_of(struct life *l)
{
    struct crowd *b = l->b;

    if (l->office->is_commune)
        return l->office;
    for (int i = 0; i < 400; i++) {
        const struct office *o = &b->office[dice_below(&l->dice, b->offices)];
        if (o->is_commune &&
            (i > 200 || o->top_id == l->office->top_id || l->office->province_id == 0))
            return o;
    }
    fault("no commune for an invented sender");
}

static const struct demo_row *
matter_of(struct life *l)
{
    const struct demo_rows *text = &l->b->text;
    const int at = dice_below(&l->dice, 1000);
    const char *kind = at < 560   ? "complaint"
                       : at < 930 ? "reflection"
                       : at < 990 ? "denunciation"
                                  : "mixed";

    for (;;) {
        const struct demo_row *row = &text->row[dice_below(&l->dice, text->n)];
        if (strcmp(row->field[0], kind) == 0)
            return row;
    }
}

static void
make_people(struct life *l, const struct office *home)
{
    struct crowd *b = l->b;
    struct person **next = &l->people;

    l->signers = !l->c.is_sealed && dice_permille(&l->dice, 80)
                     ? 2 + dice_below(&l->dice, PEOPLE_MAX - 2)
                     : 1;
    for (int i = 0; i < l->signers; i++) {
        *next = demo_person(b->names, b->t->mem, &l->dice, i == 0 ? "sender" : "signer",
                            home->unit_id, home->commune, l->day);
        next = &(*next)->next;
    }
}

static void
index_one(struct life *l, int64_t party_id, char kind, const char *text)
{
    struct crowd *b = l->b;
    const char name[2] = { kind, '\0' };
    unsigned char value[8];
    uint64_t hash = 0;

    if (text == NULL)
        return;
    seal_index(b->w->ring, name, text, value);
    for (int i = 0; i < 8; i++)
        hash = hash << 8 | value[i];
    must(b->indexes < KEYS_MAX);
    b->index[b->indexes++] = (struct key){ kind, hash, party_id };
}

static void
put_person(struct life *l, const struct person *p, int place)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_PARTY];
    const unsigned char *uid = crowd_uid(b);
    const int64_t id = b->party_id + (l->c.id - b->first) * PEOPLE_MAX + place - 1;

    rows_begin(rows);
    rows_int(rows, id);
    rows_bytes(rows, uid, 16);
    rows_int(rows, l->c.id);
    rows_int(rows, place);
    rows_text(rows, p->role);
    rows_text(rows, p->party_kind);
    rows_text(rows, p->sex);
    rows_text(rows, p->id_kind);
    put_sealed(l, rows, "party", "name_sealed", uid, p->name);
    put_sealed(l, rows, "party", "birth_sealed", uid, p->birth);
    put_sealed(l, rows, "party", "id_number_sealed", uid, p->id_number);
    put_sealed(l, rows, "party", "id_issued_sealed", uid, p->id_issued);
    put_sealed(l, rows, "party", "phone_sealed", uid, p->phone);
    put_sealed(l, rows, "party", "address_sealed", uid, p->address);
    rows_id(rows, p->unit_id);
    rows_end(rows);
    index_one(l, id, 'I', p->id_number);
    index_one(l, id, 'T', p->phone);
    index_one(l, id, 'Y',
              arena_format(b->t->mem, "%s|%" PRId64 "|%d",
                           text_name_key(b->t->mem, p->name), p->unit_id,
                           person_birth_year(p)));
}

/* A denouncer goes into an envelope; the people of the office see the matter by being
 * assigned to it. */
static void
put_people(struct life *l)
{
    struct crowd *b = l->b;
    int place = 1;

    if (!l->c.is_sealed) {
        for (const struct person *p = l->people; p != NULL; p = p->next)
            put_person(l, p, place++);
        return;
    }
    size_t n;
    const char *text =
        arena_format(b->t->mem,
                     "<denouncer><person><role>sender</role><name>%s"
                     "</name><id_number>%s</id_number><address>%s"
                     "</address></person></denouncer>",
                     l->people->name, l->people->id_number, l->people->address);
    const unsigned char *envelope = envelope_close(
        b->t->mem, b->w->ring, l->c.envelope_uid, text, strlen(text), &n);
    struct rows *rows = b->rows[T_ENVELOPE];

    rows_begin(rows);
    rows_bytes(rows, l->c.envelope_uid, 16);
    rows_bytes(rows, envelope, n);
    rows_at(rows, now(l));
    rows_end(rows);
    assign(l, l->office->handler_id, "taker", l->office->handler_id);
    assign(l, l->office->head_id, "settler", l->office->handler_id);
}

static void
put_dedup(struct life *l, const struct office *home)
{
    struct crowd *b = l->b;
    int64_t key[DEDUP_KEYS];
    const struct dedup_subject s = { .casefile_id = l->c.id,
                                     .people = l->c.is_sealed ? NULL : l->people,
                                     .kind = l->c.kind,
                                     .text = l->subject,
                                     .decision_number = l->decision,
                                     .province_id = home->province_id };
    const int n = dedup_keys(b->w, &s, key);

    for (int i = 0; i < n; i++) {
        must(b->dedups < KEYS_MAX);
        b->dedup[b->dedups++] = (struct key){ 0, (uint64_t)key[i], l->c.id };
    }
}

/* ---- its own rows ---- */

static void
put_casefile(struct life *l)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_CASEFILE];
    const struct casefile *c = &l->c;
    day_t due = DAY_NONE;

    for (int i = 0; i < l->runs; i++)
        if (l->run[i].stopped == DAY_NONE && l->run[i].is_main &&
            (due == DAY_NONE || l->run[i].due < due))
            due = l->run[i].due;
    rows_begin(rows);
    rows_int(rows, c->id);
    rows_bytes(rows, crowd_uid(b), 16);
    rows_text(rows, c->lookup_code);
    rows_text(rows, c->code);
    rows_text(rows, c->kind);
    rows_text(rows, c->machine);
    rows_text(rows, c->state);
    rows_text(rows, c->desk);
    rows_int(rows, c->is_open);
    rows_int(rows, c->is_sealed);
    rows_int(rows, c->is_complex);
    rows_int(rows, c->is_remote);
    rows_int(rows, c->agency_id);
    rows_int(rows, c->top_id);
    rows_text(rows, c->field_code);
    rows_day(rows, c->received_on);
    rows_day(rows, c->accepted_on);
    rows_day(rows, c->decided_on);
    rows_day(rows, c->effective_on);
    rows_day(rows, c->closed_on);
    rows_day(rows, l->state_on);
    rows_day(rows, due);
    rows_id(rows, c->holder_id);
    rows_id(rows, c->to_agency_id);
    rows_bytes(rows, c->envelope_uid, 16);
    rows_int(rows, c->seq);
    rows_bytes(rows, c->hash, 32);
    rows_int(rows, c->seq);
    rows_end(rows);
}

static void
put_petition(struct life *l)
{
    static const char *const channels[] = { "post", "direct", "direct", "portal",
                                            "visit" };
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_PETITION];
    const unsigned char *uid = crowd_uid(b);
    const day_t received = l->c.received_on;
    const bool contests = strcmp(l->c.kind, "complaint") == 0;

    rows_begin(rows);
    rows_int(rows, l->c.id);
    rows_bytes(rows, uid, 16);
    rows_text(rows, channels[dice_below(&l->dice, 5)]);
    rows_day(rows, received - dice_below(&l->dice, 6));
    rows_day(rows, received);
    rows_text(rows, l->signers > 1 ? "several" : "one");
    rows_int(rows, l->signers);
    rows_int(rows, 0);
    put_sealed(l, rows, "petition", "subject_sealed", uid, l->subject);
    put_sealed(l, rows, "petition", "content_sealed", uid, l->content);
    rows_text(rows, contests ? "admin_decision" : NULL);
    rows_text(rows, contests ? l->decision : NULL);
    rows_day(rows, contests ? received - 20 : DAY_NONE);
    rows_day(rows, contests ? received - 15 : DAY_NONE);
    if (l->is_sorted) {
        rows_int(rows, l->ineligible == NULL);
        rows_text(rows, l->ineligible);
        rows_int(rows, l->is_competent);
    } else {
        rows_null(rows);
        rows_null(rows);
        rows_null(rows);
    }
    rows_null(rows);
    rows_text(rows, l->route);
    rows_text(rows, l->act);
    rows_id(rows, l->c.to_agency_id);
    rows_text(rows,
              l->act != NULL && strcmp(l->act, "decline") == 0 ? l->ground : NULL);
    rows_id(rows, l->proposed_by);
    rows_at(rows, l->proposed_at);
    rows_id(rows, l->approved_by);
    rows_at(rows, l->approved_at);
    rows_end(rows);
}

static void
put_lookup(struct life *l)
{
    struct crowd *b = l->b;
    struct rows *rows = b->rows[T_LOOKUP];
    unsigned char mac[32];

    token_secret_mac(b->w->ring, l->c.lookup_code,
                     demo_secret(b->t->mem, l->c.lookup_code), mac);
    rows_begin(rows);
    rows_text(rows, l->c.lookup_code);
    rows_bytes(rows, mac, 32);
    rows_int(rows, l->c.id);
    rows_at(rows, day_start(l->c.received_on));
    rows_end(rows);
}

static void
put_runs(struct life *l)
{
    struct rows *rows = l->b->rows[T_TERM];

    for (int i = 0; i < l->runs; i++) {
        const struct run *r = &l->run[i];

        rows_begin(rows);
        rows_int(rows, l->c.id);
        rows_text(rows, r->term);
        rows_text(rows, r->rule->variant);
        rows_day(rows, r->rule->from);
        rows_day(rows, r->started);
        rows_day(rows, r->raw);
        rows_day(rows, r->due);
        rows_day(rows, r->due);
        rows_text(rows, r->stopped == DAY_NONE ? "running" : "stopped");
        rows_day(rows, r->stopped);
        rows_int(rows, r->is_main);
        rows_int(rows, r->is_late);
        rows_end(rows);
    }
}

/* ---- the whole ---- */

static void
seed_dice(const struct crowd *b, struct dice *dice, int64_t id)
{
    dice->state = (b->seed * UINT64_C(0x9e3779b97f4a7c15)) ^
                  ((uint64_t)id * UINT64_C(0xbf58476d1ce4e5b9));
    dice->state |= (uint64_t)1 << 63;
    for (int i = 0; i < 4; i++)
        dice_next(dice);
}

static struct office *
office_drawn(const struct crowd *b, struct dice *dice)
{
    const int at = dice_below(dice, b->office[b->offices - 1].weight);
    int low = 0, high = b->offices - 1;

    while (low < high) {
        const int middle = (low + high) / 2;
        if (b->office[middle].weight > at)
            high = middle;
        else
            low = middle + 1;
    }
    return &b->office[low];
}

/* Who accepts and who settles are under one province or ministry, so that the numbers
 * of an office's books are given by one writer. */
bool
life_is_mine(const struct crowd *b, int64_t id)
{
    struct dice dice;

    seed_dice(b, &dice, id);
    return office_drawn(b, &dice)->group == b->writer;
}

static void
begin(struct life *l, const char *lookup_code, day_t received)
{
    l->office = office_drawn(l->b, &l->dice);
    const struct demo_row *matter = matter_of(l);
    struct casefile *c = &l->c;

    l->day = l->state_on = received;
    l->minute = 8 * MINUTES + dice_below(&l->dice, 8 * MINUTES);
    l->is_slow = dice_permille(&l->dice, 120);
    *c = (struct casefile){ .id = c->id,
                            .kind = matter->field[0],
                            .machine = "petition",
                            .state = "received",
                            .desk = "intake",
                            .lookup_code = lookup_code,
                            .field_code = matter->field[1],
                            .is_open = true,
                            .is_sealed = strcmp(matter->field[0], "denunciation") == 0,
                            .is_remote = l->office->is_remote,
                            .level = 1,
                            .agency_id = l->office->id,
                            .top_id = l->office->top_id,
                            .received_on = received,
                            .accepted_on = DAY_NONE,
                            .decided_on = DAY_NONE,
                            .effective_on = DAY_NONE,
                            .closed_on = DAY_NONE };
    if (c->is_sealed)
        c->envelope_uid = crowd_uid(l->b);
    const struct office *home = commune_of(l);
    l->decision = paper(l, "QĐ-UBND");
    l->subject = filled(l, matter->field[2], home->commune);
    l->content = filled(l, matter->field[3], home->commune);
    make_people(l, home);
    put_people(l);
    put_dedup(l, home);
    start(l, "sort", received);
    event(l, l->office->handler_id, "clerk", l->office->id, "receive",
          "petition_received", "none", NULL, NULL);
    fact(l, "received", "", 1);
}

void
life_live(struct crowd *b, int64_t id, const char *lookup_code, day_t received)
{
    struct life life = {
        .b = b, .sent_on = DAY_NONE, .acted_on = DAY_NONE, .c = { .id = id }
    };
    struct life *l = &life;

    seed_dice(b, &l->dice, id);
    begin(l, lookup_code, received);
    const struct fate *fate = fate_of(l);
    for (const struct leg *leg = fate->leg; leg->act != NULL; leg++) {
        const day_t day = next_day(l, leg);
        if (day == DAY_NONE)
            break;
        l->day = day;
        l->minute =
            leg->who == 't' ? 10 : 8 * MINUTES + dice_below(&l->dice, 8 * MINUTES);
        play(l, leg, fate);
    }
    if (l->c.decided_on != DAY_NONE && l->c.is_sealed)
        put_conclusion(l);
    else if (l->c.decided_on != DAY_NONE)
        put_decision(l);
    put_casefile(l);
    put_petition(l);
    put_lookup(l);
    put_runs(l);
}
