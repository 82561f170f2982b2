#include "domain/claim.h"

#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "domain/act/act.h"
#include "sql/domain/verify.h"

#include <string.h>

enum { CLAIMS = 50, LENGTH = 2000 };

/* The next line that says something; NULL: none. */
static const char *
line(struct work *w, const char **text)
{
    while (*text != NULL && **text != '\0') {
        const char *end = strchr(*text, '\n');
        const size_t n = end != NULL ? (size_t)(end - *text) : strlen(*text);
        const char *said =
            text_squeeze(w->mem, arena_format(w->mem, "%.*s", (int)n, *text));

        *text = end != NULL ? end + 1 : NULL;
        if (*said != '\0')
            return said;
    }
    return NULL;
}

static bool
was_withdrawn(struct work *w, const struct row *before, const char *claim)
{
    const char *folded = text_fold(w->mem, claim);

    for (const struct row *b = before; b != NULL; b = b->next)
        if (row_text(b, "withdrawn_on") != NULL &&
            strcmp(text_fold(w->mem, row_text(b, "claim")), folded) == 0)
            return true;
    return false;
}

static void
insert(struct work *w, const struct casefile *c, int64_t n, const char *claim)
{
    unsigned char uid[16];

    token_random(uid, sizeof uid);
    claim_insert(w, c->id, n, uid, sizeof uid, claim);
}

bool
claim_add(struct work *w, struct casefile *c, const char *text, struct refusal *why)
{
    const struct row *before = claim_rows(w, c->id);
    const int64_t last = row_int(claim_counts(w, c->id), "last_n");
    int64_t n = last;
    const char *claim;

    for (const char *rest = text; (claim = line(w, &rest)) != NULL; n++) {
        if (text_length(claim) > LENGTH)
            return act_refuse(why, "claims", "claim_too_long");
        if (was_withdrawn(w, before, claim))
            return act_refuse(why, "claims", "claim_withdrawn");
    }
    if (n > CLAIMS)
        return act_refuse(why, "claims", "too_many_claims");
    n = last;
    for (const char *rest = text; (claim = line(w, &rest)) != NULL;)
        insert(w, c, ++n, claim);
    return true;
}

/* What the letter demands, or else what it is about. */
static void
take_demand(struct work *w, const struct casefile *c, const struct values *form)
{
    const struct row *petition = claim_demand(w, c->id);
    const char *demand = petition != NULL ? row_text(petition, "demand") : NULL;
    size_t n;

    if (petition == NULL)
        return;
    insert(w, c, 1, demand != NULL ? demand : row_text(petition, "subject"));
    const unsigned char *uid = row_bytes(claim_uid(w, c->id, 1), "row_uid", &n);
    claim_judge(w, c->id, 1, uid, n, values_text(form, "outcome"),
                values_text(form, "fate_of_decision"), values_text(form, "ruling"));
}

bool
claim_close(struct work *w, struct casefile *c, const struct values *form,
            struct refusal *why)
{
    const char *outcome = values_text(form, "outcome");
    const struct row *counts = claim_counts(w, c->id);
    const int64_t kept = row_int(counts, "kept"), right = row_int(counts, "right_n"),
                  wrong = row_int(counts, "wrong_n");

    if (row_int(counts, "claims") == 0) {
        take_demand(w, c, form);
        return true;
    }
    if (row_int(counts, "unjudged") > 0)
        return act_refuse(why, "", "claims_unjudged");
    const char *whole = right == kept ? "right" : wrong == kept ? "wrong" : "partly";
    if (strcmp(whole, outcome) != 0)
        return act_refuse(why, "outcome", "outcome_of_claims");
    return true;
}
