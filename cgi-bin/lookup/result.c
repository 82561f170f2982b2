/* result: code and secret in, plain sentences out. One path for a wrong check digit, an
 * unknown code and a wrong secret: the same work, the same bytes (security.md 5).
 */
#include "base/core/arena.h"
#include "base/crypto/ring.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/web/throttle.h"
#include "base/work.h"
#include "domain/pass.h"
#include "lookup/lookup.h"
#include "sql/lookup/result.h"

#include <string.h>

#define TRIES_ADDRESS 30
#define TRIES_CODE 10

struct reply
search_new(struct request *r)
{
    if (!r->form->is_sent)
        pass_forget(r);
    return show(page_with_form(r));
}

static bool
is(const char *text, const char *word)
{
    return strcmp(text, word) == 0;
}

const char *
sentence_of(const char *kind, const char *state, int level, bool is_late)
{
    if (is(kind, "denunciation")) {
        if (is(state, "accepted") || is(state, "verifying") || is(state, "reported") ||
            is(state, "suspended"))
            return "sealed_accepted";
        if (is(state, "concluded") || is(state, "carried_out"))
            return "sealed_concluded";
        if (is(state, "declined") || is(state, "terminated") ||
            is(state, "withdrawn") || is(state, "filed") || is(state, "closed") ||
            is(state, "archived"))
            return "sealed_closed";
        return "sealed_open";
    }
    if (is(state, "decided"))
        return level == 2 ? "decided_second" : "decided";
    if (is(state, "enforcing"))
        return "effective";
    if (is(state, "proposed"))
        return "classified";
    if (is(state, "reported") || is(state, "dialogued"))
        return is_late ? "late" : "verifying";
    if (is_late &&
        (is(state, "accepted") || is(state, "verifying") || is(state, "considering")))
        return "late";
    if (is(state, "accepted") && is(kind, "reflection"))
        return "considering";
    return state;
}

/* Of a denunciation is not said that it ended before its sender was told so herself; a
 * term that was extended is named, and no other. What was put on the shelf after a
 * conclusion is still that. */
static const char *
sealed_sentence(const struct row *c, const struct row *more, day_t *due)
{
    const char *state = row_text(c, "state");
    const bool is_shelved = is(state, "archived") && more != NULL &&
                            row_text(more, "concluded_number") != NULL;
    const char *sentence =
        sentence_of("denunciation", is_shelved ? "concluded" : state, 1, false);
    const bool ends =
        is(state, "concluded") || is(state, "carried_out") || is(state, "terminated");

    *due = DAY_NONE;
    if (ends && (more == NULL || row_day(more, "ended_told_on") == DAY_NONE))
        return "sealed_accepted";
    if (!is(sentence, "sealed_accepted") || more == NULL ||
        row_day(more, "extended_to") == DAY_NONE)
        return sentence;
    *due = row_day(more, "extended_to");
    return "sealed_extended";
}

/* What happens next, or what she can do where nothing more does. */
static const char *
next_of(const char *state)
{
    static const char *const known[] = { "received",    "awaiting_signature",
                                         "classified",  "proposed",
                                         "waiting",     "accepted",
                                         "declined",    "guided",
                                         "returned",    "transferred",
                                         "filed",       "joined",
                                         "verifying",   "reported",
                                         "dialogued",   "suspended",
                                         "decided",     "effective",
                                         "enforcing",   "enforced",
                                         "terminated",  "withdrawn",
                                         "reviewing",   "considering",
                                         "answered",    "appealed",
                                         "information", "urged",
                                         "for_review",  "on_paper" };

    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (is(known[i], state))
            return state;
    return NULL;
}

static void
put_steps(struct xml *x, struct work *w, const struct row *steps)
{
    const char *before = "";

    XML(x, "progress") {
        for (const struct row *s = steps; s != NULL; s = s->next) {
            const char *state = row_text(s, "to_state");
            if (is(state, before) || is(state, "proposed"))
                continue;
            before = state;
            XML(x, "step") {
                xml_attr(x, "tone", s->next == NULL ? "now" : "done");
                xml_attr(x, "key", state);
                xml_attr(x, "on", day_text(w->mem, day_of(row_instant(s, "at"))));
            }
        }
    }
}

/* What is said of a matter: which sentence, and what stands in it. */
struct said {
    const struct row *denounced;
    const char *sentence;
    const char *next;
    const char *day;
    const char *time;
    const char *body;
    day_t due;
};

/* What is put away on the shelf is still what it ended as, from that day. */
static const char *
state_of(struct work *w, const struct row *c, const struct row *steps, const char **day)
{
    const char *state = row_text(c, "state");

    *day = row_text(c, "state_on");
    if (!is(state, "archived") || is(row_text(c, "kind"), "denunciation"))
        return state;
    state = is(row_text(c, "kind"), "reflection") ? "answered" : "enforced";
    for (const struct row *s = steps; s != NULL; s = s->next)
        if (is(row_text(s, "to_state"), "terminated") ||
            is(row_text(s, "to_state"), "declined") ||
            is(row_text(s, "to_state"), state)) {
            state = row_text(s, "to_state");
            *day = day_text(w->mem, day_of(row_instant(s, "at")));
        }
    return state;
}

/* Of a decision: who is next, and whether a court is. Some are last without being of
 * the second level; of discipline only a dismissal goes to court (domain.md 3.2). Who
 * is not content goes to the level above, not where letters were sent. */
static void
say_decided(struct work *w, const struct row *c, struct said *said)
{
    const struct row *next = result_next(w, row_int(c, "casefile_id"));
    const bool is_second = row_int(c, "level") == 2;
    const bool is_last =
        is_second || (next != NULL && row_int(next, "has_second") == 0);

    said->day = row_text(c, "decided_on");
    said->body = next != NULL ? row_text(next, "agency_name") : NULL;
    said->next = is_last ? "decided_second" : "decided";
    if (next != NULL && row_int(next, "is_kept_from_court") == 1) {
        said->sentence = is_last ? "decided_second_discipline" : "decided_discipline";
        said->next = is_last ? "decided_discipline" : "decided";
    } else if (is_last && !is_second) {
        said->sentence = "decided_last";
    }
}

/* A call to a dialogue that is still to come. */
static void
say_invitation(struct work *w, const struct row *c, struct said *said)
{
    const struct row *called = is(row_text(c, "state"), "reported")
                                   ? result_invitation(w, row_int(c, "casefile_id"))
                                   : NULL;

    if (called == NULL || row_day(called, "meets_on") < w->today)
        return;
    said->sentence = "dialogue_set";
    said->day = row_text(called, "meets_on");
    said->time = row_text(called, "meets_from");
    said->body = row_text(called, "place");
}

static struct said
said_of(struct work *w, const struct row *c, const struct row *steps, bool late)
{
    const char *kind = row_text(c, "kind");
    struct said said = { .due = row_day(c, "due_on") };

    if (is(kind, "denunciation")) {
        said.denounced = result_denounced(w, row_int(c, "casefile_id"));
        said.sentence = sealed_sentence(c, said.denounced, &said.due);
        return said;
    }
    const char *state = state_of(w, c, steps, &said.day);
    const int level = (int)row_int(c, "level");

    said.sentence = sentence_of(kind, state, level, late);
    said.next = next_of(state);
    said.body = row_text(c, "to_agency_name");
    if (is(state, "guided") && said.body == NULL)
        said.sentence = "guided_apart";
    if (is(state, "accepted"))
        said.day = row_text(c, "accepted_on");
    if (is(state, "decided"))
        say_decided(w, c, &said);
    else
        say_invitation(w, c, &said);
    return said;
}

static void
put_paper(struct xml *x, const char *what, const char *number, const char *day)
{
    if (number == NULL)
        return;
    XML(x, "paper") {
        xml_attr(x, "what", what);
        xml_text(x, "number", number);
        xml_text(x, "on", day);
    }
}

/* The decision as it was sent to her. Requests are judged before it is signed and anew
 * for the second level: they are those of the last decision or nobody's to read yet. */
static void
put_decision(struct xml *x, struct work *w, const struct row *c)
{
    const bool may_be =
        is(row_text(c, "kind"), "complaint") && row_day(c, "decided_on") != DAY_NONE;
    const struct row *d = may_be ? result_decision(w, row_int(c, "casefile_id")) : NULL;

    if (d == NULL)
        return;
    put_paper(x, row_int(d, "level") == 2 ? "decision_second" : "decision",
              row_text(d, "number"), row_text(d, "decided_on"));
    xml_text(x, "outcome", row_text(d, "outcome"));
    xml_text(x, "fate_of_first", row_text(d, "fate_of_first"));
    if (row_bool(d, "is_latest"))
        xml_rows(x, "claims", "claim", result_claims(w, row_int(c, "casefile_id")));
}

/* What ended it, once it is on its way to her: never a draft. Of a denunciation only
 * the conclusion that she was told of, or what stands in its place, and not how it
 * found. */
static void
put_end(struct xml *x, struct work *w, const struct row *c, const struct said *said)
{
    if (said->denounced == NULL) {
        put_paper(x, "answer", row_text(c, "answer_number"),
                  row_text(c, "answered_on"));
        put_decision(x, w, c);
    } else if (is(said->sentence, "sealed_concluded")) {
        put_paper(x,
                  row_bool(said->denounced, "is_handled") ? "handling" : "conclusion",
                  row_text(said->denounced, "concluded_number"),
                  row_text(said->denounced, "concluded_on"));
    }
}

static void
put_result(struct xml *x, struct work *w, const struct row *c, const char *code)
{
    const bool sealed = is(row_text(c, "kind"), "denunciation");
    const day_t due = row_day(c, "due_on");
    const bool late = row_bool(c, "is_open") && due != DAY_NONE && due < w->today;
    const struct row *steps =
        sealed ? NULL : result_steps(w, row_int(c, "casefile_id"));
    const struct said said = said_of(w, c, steps, late);

    XML(x, "result") {
        xml_text(x, "code", token_code_show(w->mem, code));
        xml_text(x, "sentence", said.sentence);
        xml_text(x, "day", said.day);
        xml_text(x, "meets_from", said.time);
        xml_day(x, "due_on", said.due);
        if (!sealed && due != DAY_NONE)
            xml_int(x, "days_left", due - w->today);
        xml_text(x, "body", said.body);
        xml_text(x, "next", said.next);
        xml_flag(x, "is_late", late && !sealed);
        xml_text(x, "received_on", row_text(c, "received_on"));
        xml_text(x, "agency_name", row_text(c, "agency_name"));
        xml_text(x, "agency_address", row_text(c, "agency_address"));
        xml_text(x, "agency_phone", row_text(c, "agency_phone"));
        put_end(x, w, c, &said);
        if (!sealed)
            put_steps(x, w, steps);
    }
}

/* One key is read whatever was typed, and one comparison made; what it opens is read
 * only for who has the secret. So a code that nobody has costs what a known one does.
 */
static const struct row *
key_of(struct request *r, const char *code, const char *secret)
{
    struct work *w = r->work;
    static const unsigned char none[32];
    unsigned char mac[32];
    size_t n = 0;
    const char *asked = code != NULL ? code : "00000000000";
    const struct row *key = result_key(w, asked);
    const unsigned char *kept = key != NULL ? row_bytes(key, "mac", &n) : none;
    const char *found = key != NULL ? row_text(key, "lookup_code") : "-----------";

    token_secret_mac(w->ring, asked, secret != NULL ? secret : "000000000000", mac);
    const bool same_code = token_equal(asked, found, strlen(asked));
    const bool same_mac = n == sizeof mac && token_equal(mac, kept, sizeof mac);
    if (!same_code || !same_mac || code == NULL || secret == NULL)
        return NULL;
    pass_give(r, code, kept);
    return key;
}

struct reply
result_show(struct request *r)
{
    struct work *w = r->work;
    char buffer[64];
    const char *address = throttle_address(r->address, buffer);
    const char *typed = form_text(r->form, "code");
    const char *code = token_code_read(w->mem, typed);
    const char *secret = token_secret_read(w->mem, form_text(r->form, "secret_code"));
    const int64_t now = clock_ticks() / 1000000;
    const int by_address = throttle_wait("address", address, TRIES_ADDRESS, now);
    /* One bucket for a code however its digits are grouped. */
    const char *tried = code != NULL ? code : typed;
    const int by_code = throttle_wait("code", tried, TRIES_CODE, now);

    if (by_address > 0 || by_code > 0)
        return wait_a_while(r, by_address > by_code ? by_address : by_code);
    const struct row *key = key_of(r, code, secret);
    const bool is_matter = key != NULL && row_text(key, "casefile_id") != NULL;
    const struct row *c = is_matter ? result_of(w, row_int(key, "casefile_id")) : NULL;
    if (key != NULL && row_text(key, "appointment_id") != NULL)
        return go(r, "/hen-tiep/phieu");
    if (c == NULL) {
        throttle_count("address", address, now);
        throttle_count("code", tried, now);
        form_refuse(r->form, w, "", "wrong_code");
        return invalid(r);
    }
    struct xml *x = page(r);
    put_result(x, w, c, code);
    return show(x);
}
