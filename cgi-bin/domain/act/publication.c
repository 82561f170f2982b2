/* Publishing in redacted form from a fresh text, which one writes and another confirms
 * (domain.md 14). */
#include "domain/act/act.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/delegation.h"
#include "domain/notice.h"
#include "domain/redaction.h"
#include "domain/token.h"
#include "sql/domain/act.h"
#include "sql/domain/person.h"
#include "sql/domain/redaction.h"
#include "sql/domain/settle.h"

#include <stdlib.h>
#include <string.h>

/* The tokens of one publication, kept or dropped. */
struct tokens_of {
    struct work *w;
    int64_t id;
    int64_t (*call)(struct work *, int64_t, int64_t);
};

static void
call_with(void *self, int64_t token)
{
    const struct tokens_of *of = self;

    of->call(of->w, token, of->id);
}

static void
each_word(struct work *w, int64_t id, const char *text,
          int64_t (*call)(struct work *, int64_t, int64_t))
{
    struct tokens_of of = { w, id, call };

    token_words(w->mem, text, call_with, &of);
}

static void
keep_facets(struct work *w, const struct casefile *c, int64_t id, day_t decided_on)
{
    struct tokens_of of = { w, id, settle_word };
    const struct token_facets facets = { c->agency_id, c->top_id, c->field_code,
                                         decided_on };

    token_facets(w->mem, &facets, call_with, &of);
}

/* ---- who must not stand in it (domain.md 14.2) ---- */

enum { NUMBER_LEAST = 9 }; /* digits of a paper or a telephone; fewer are an amount */

/* A text as it is searched for people: its words, and its numbers without what people
 * write between their digits. */
struct searched {
    const char *words;  /* folded, a blank at both ends */
    const char *exact;  /* upper case, as typed */
    const char *digits; /* "0912345678", whatever stood between */
};

static struct searched
searched(struct arena *mem, const char *text)
{
    char *digits = arena_alloc(mem, strlen(text) + 1), *at = digits;

    for (const char *s = text; *s != '\0'; s++) {
        const bool parts = *s == ' ' || *s == '.' || *s == '-';
        if (!parts || at == digits || at[-1] < '0' || at[-1] > '9')
            *at++ = *s;
    }
    *at = '\0';
    return (struct searched){ arena_format(mem, " %s ", text_fold(mem, text)),
                              text_upper(mem, text_squeeze(mem, text)), digits };
}

/* Two words are soon two others without their marks. */
static bool
names(struct arena *mem, const struct searched *s, const char *name)
{
    const char *folded = name != NULL ? text_fold(mem, name) : "";
    const char *second = strchr(folded, ' ');

    if (second == NULL)
        return false;
    if (strchr(second + 1, ' ') == NULL)
        return strstr(s->exact, text_upper(mem, text_squeeze(mem, name))) != NULL;
    return strstr(s->words, arena_format(mem, " %s ", folded)) != NULL;
}

static bool
has_number(struct arena *mem, const struct searched *s, const char *number)
{
    const char *digits = number != NULL ? text_digits(mem, number) : "";

    return strlen(digits) >= NUMBER_LEAST && strstr(s->digits, digits) != NULL;
}

/* A field, where somebody types it; "": of the text that waits. */
static bool
is_redacted(struct work *w, const struct row *people, const char *text,
            const char *field, struct refusal *why)
{
    const struct searched s = searched(w->mem, text);
    const bool waits = *field == '\0';

    for (const struct row *p = people; p != NULL; p = p->next) {
        if (strcmp(row_text(p, "party_kind"), "organisation") != 0 &&
            names(w->mem, &s, row_text(p, "name"))) {
            why->value = text_initials(w->mem, row_text(p, "name"));
            return act_refuse(why, field, waits ? "text_names_party" : "names_party");
        }
        if (has_number(w->mem, &s, row_text(p, "id_number")) ||
            has_number(w->mem, &s, row_text(p, "phone")))
            return act_refuse(why, field,
                              waits ? "text_has_number" : "has_number_of_party");
    }
    return true;
}

/* What must be true of a text when it is written and still when it is confirmed: names
 * may have been corrected in between. */
static bool
may_be_read(struct work *w, const struct casefile *c, const struct values *form,
            const char *title, const char *body, bool waits, struct refusal *why)
{
    if (c->is_sealed && values_int(form, "is_unnamed") != 1)
        return act_refuse(why, "is_unnamed", "required_flag");
    /* Of a sealed matter nobody is known here. */
    const struct row *people = c->is_sealed ? NULL : person_of_casefile(w, c->id);
    return is_redacted(w, people, title, waits ? "" : "title", why) &&
           is_redacted(w, people, body, waits ? "" : "body", why);
}

/* Who may confirm it is told; where nobody may, the heads are, who appoint somebody. */
static void
tell_publishers(struct work *w, const struct casefile *c, const struct settled *s)
{
    bool told = false;

    for (const struct row *a = settle_people(w, c->agency_id, "publisher"); a != NULL;
         a = a->next) {
        const int64_t id = row_int(a, "id");
        if (delegation_is_one(w, c->as, id) || id == s->by || id == s->proposed_by ||
            act_may_know(w, c->id, id) == NULL)
            continue;
        notice_casefile(w, id, "text_waits", c);
        told = true;
    }
    if (!told)
        act_tell_heads(w, c, "text_waits");
}

bool
act_redact(struct work *w, struct casefile *c, const struct values *form,
           struct refusal *why)
{
    unsigned char uid[16];
    struct settled s;

    if (!redaction_settled(w, c, &s))
        return act_refuse(why, "", "not_decided");
    if (!may_be_read(w, c, form, values_text(form, "title"), values_text(form, "body"),
                     false, why))
        return false;
    token_random(uid, sizeof uid);
    redaction_insert(w, form, c->id, c->level, c->round, uid, sizeof uid,
                     c->as != NULL ? c->as->account_id : DB_NULL);
    tell_publishers(w, c, &s);
    return true;
}

bool
act_redact_back(struct work *w, struct casefile *c, const struct values *form,
                struct refusal *why)
{
    const struct row *text = redaction_waiting(w, c);

    (void)form;
    (void)why;
    must(text != NULL);
    must(redaction_end(w, row_int(text, "id"), "back", row_int(text, "version")) == 1);
    notice_casefile(w, row_int(text, "prepared_by"), "text_back", c);
    return true;
}

/* The guard has seen that it waits, and that another wrote it. */
bool
act_publish(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const struct row *text = redaction_last(w, c->id, c->level, c->round);
    struct settled s;

    if (text == NULL || !redaction_settled(w, c, &s))
        return act_refuse(why, "", "not_decided");
    const char *title = row_text(text, "title"), *body = row_text(text, "body");
    if (!may_be_read(w, c, form, title, body, true, why))
        return false;
    must(redaction_end(w, row_int(text, "id"), "published", row_int(text, "version")) ==
         1);
    const int64_t id = settle_publish(w, c->id, c->agency_id, c->top_id, c->kind,
                                      c->field_code != NULL ? c->field_code : "",
                                      c->level, c->round, s.outcome, s.number, s.day,
                                      title, body, row_int(text, "prepared_by"));
    each_word(w, id, arena_format(w->mem, "%s %s %s", s.number, title, body),
              settle_word);
    keep_facets(w, c, id, s.day);
    return true;
}

bool
act_unpublish(struct work *w, struct casefile *c, const struct values *form,
              struct refusal *why)
{
    const struct row *published = settle_published_last(w, c->id);

    if (published == NULL)
        return act_refuse(why, "", "not_published");
    const int64_t id = row_int(published, "id");
    must(settle_unpublish(w, form, id) == 1);
    /* A name that slipped in must not be found by either: the number alone stays. */
    each_word(w, id,
              arena_format(w->mem, "%s %s %s", row_text(published, "number"),
                           row_text(published, "title"), row_text(published, "body")),
              settle_word_drop);
    each_word(w, id, row_text(published, "number"), settle_word);
    return true;
}
