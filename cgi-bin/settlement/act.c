/* act: the acts of settlement. One form may serve matters of several kinds; what a kind
 * does not ask for is hidden. */
#include "desk/act.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "base/work.h"
#include "domain/choice.h"
#include "settlement/settlement.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/settle.h"

#include <string.h>

static void
hide(struct request *r, const char *const *fields)
{
    for (; *fields != NULL; fields++)
        form_hide(r->form, r->work, *fields);
}

static void
require(struct request *r, const char *const *fields)
{
    for (; *fields != NULL; fields++)
        form_require(r->form, r->work, *fields);
}

/* All of them but who acts. */
static void
offer(struct request *r, const char *field, const struct row *people)
{
    struct work *w = r->work;

    form_no_options(r->form, w, field);
    for (const struct row *p = people; p != NULL; p = p->next) {
        if (row_int(p, "id") == r->me->account_id)
            continue;
        const char *title = row_text(p, "title"), *name = row_text(p, "display_name");
        form_option(r->form, w, field, row_text(p, "id"),
                    title != NULL ? arena_format(w->mem, "%s, %s", name, title) : name);
    }
    if (r->form->is_sent)
        form_recheck(r->form, w, field);
}

/* assign offers the verifiers of this office, but not who will decide. A denunciation
 * has a team and says who of the office must not see it. A reflection is considered,
 * without a verifier and without a paper (domain.md 10.5). */
static void
fill_assign(struct request *r, const struct casefile *c)
{
    static const char *const team[] = { "team_head_id", "member_id", "clerk_id",
                                        "barred_id", NULL };
    static const char *const one[] = { "verifier_id", NULL };
    static const char *const team_needs[] = { "team_head_id", "member_id", "document",
                                              NULL };
    static const char *const one_needs[] = { "verifier_id", "document", NULL };
    struct work *w = r->work;

    if (strcmp(c->machine, "denunciation") == 0) {
        hide(r, one);
        require(r, team_needs);
        offer(r, "team_head_id",
              team_people(w, c->id, c->agency_id, "verifier", "verifier", "verifier"));
        offer(r, "member_id",
              team_people(w, c->id, c->agency_id, "verifier", "handler", "inspector"));
        offer(r, "clerk_id",
              team_people(w, c->id, c->agency_id, "clerk", "clerk", "clerk"));
        if (team_clerk(w, c->id) == NULL)
            form_require(r->form, w, "clerk_id");
        offer(r, "barred_id", team_staff(w, c->id, c->agency_id));
        return;
    }
    hide(r, team);
    if (strcmp(c->machine, "reflection") == 0) {
        hide(r, one);
        return;
    }
    require(r, one_needs);
    for (const struct row *a = settle_people(w, r->me->agency_id, "verifier");
         a != NULL; a = a->next)
        if (row_int(a, "id") != r->me->account_id)
            form_option(r->form, w, "verifier_id", row_text(a, "id"),
                        row_text(a, "display_name"));
}

static void
fill_send(struct request *r, const struct casefile *c)
{
    static const char *const of_conclusion[] = { "recipient", "denouncer_on",
                                                 "denouncer_by", "denouncer_document",
                                                 NULL };

    if (strcmp(c->machine, "denunciation") == 0)
        require(r, of_conclusion);
    else
        hide(r, of_conclusion);
}

static void
fill_publish(struct request *r, const struct casefile *c)
{
    static const char *const unnamed[] = { "is_unnamed", NULL };

    if (c->is_sealed)
        require(r, unnamed);
    else
        hide(r, unnamed);
}

/* What was marked complex once is so the next time as well, unless it is said anew. */
static void
fill_extend(struct request *r, const struct casefile *c)
{
    struct work *w = r->work;
    const struct row *last = NULL;

    if (r->form->is_sent)
        return;
    for (const struct row *e = extension_rows(w, c->id, c->round); e != NULL;
         e = e->next)
        last = e;
    if (last != NULL)
        form_mark(r->form, w, "mark", row_text(last, "marks"));
}

static void
fill(struct request *r, struct casefile *c, struct xml *x)
{
    (void)x;
    if (strcmp(r->act, "suspend") == 0 || strcmp(r->act, "terminate") == 0)
        choice_of_kind(r->work, r->form, "detail", c->machine);
    else if (strcmp(r->act, "assign") == 0)
        fill_assign(r, c);
    else if (strcmp(r->act, "send") == 0)
        fill_send(r, c);
    else if (strcmp(r->act, "publish") == 0)
        fill_publish(r, c);
    else if (strcmp(r->act, "extend") == 0)
        fill_extend(r, c);
    else if (strcmp(r->act, "appoint") == 0)
        offer(r, "publisher_id",
              team_people(r->work, c->id, c->agency_id, "publisher", "publisher",
                          "publisher"));
}

static const struct desk desk = { "/settlement/casefile", "/settlement/worklist", fill,
                                  NULL };

struct reply
act_new(struct request *r)
{
    return desk_act_new(r, &desk);
}

struct reply
act_create(struct request *r)
{
    return desk_act_create(r, &desk);
}
