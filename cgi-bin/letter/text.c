/* text: what a letter is filled from, and the text that the sheet makes of it. */
#include "base/core/arena.h"
#include "base/core/text.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "base/xml/xml.h"
#include "domain/letter.h"
#include "letter/letter.h"
#include "sql/desk/casefile.h"
#include "sql/domain/conclusion.h"
#include "sql/domain/dialogue.h"
#include "sql/domain/execution.h"
#include "sql/domain/letter.h"
#include "sql/domain/settle.h"
#include "sql/domain/verify.h"
#include "sql/letter/letter.h"

#include <string.h>

/* Of a denunciation the people stay in their envelope; of others they are named. */
static void
put_people(struct xml *x, struct work *w, const struct casefile *c)
{
    XML(x, "parties")
        if (!c->is_sealed && strcmp(c->kind, "denunciation") != 0)
            for (const struct row *p = desk_people(w, c->id); p != NULL; p = p->next)
                xml_row(x, "party", p);
}

/* What was typed of a denunciation at its receipt may betray who brought it: papers
 * have the words of its acceptance, and no other. */
static void
put_petition(struct xml *x, struct work *w, const struct casefile *c, int round)
{
    const struct row *petition = desk_petition(w, c->id);

    if (strcmp(c->kind, "denunciation") != 0) {
        xml_row(x, "petition", petition);
        return;
    }
    XML(x, "petition")
        xml_text(x, "respondent",
                 petition != NULL ? row_text(petition, "respondent") : NULL);
    xml_row(x, "acceptance", acceptance_of(w, c->id, round));
}

/* What was held after the act is no part of its paper. */
static void
put_dialogues(struct xml *x, struct work *w, const struct casefile *c, int64_t until)
{
    XML(x, "dialogues")
        for (const struct row *d = settle_dialogue_rows(w, c->id); d != NULL;
             d = d->next)
            if (row_int(d, "n") <= until)
                xml_row(x, "dialogue", d);
}

/* Drafts of before these were kept go by the matter as it is. */
int
letter_round(const struct row *letter, const struct casefile *c)
{
    return row_text(letter, "round") != NULL ? (int)row_int(letter, "round") : c->round;
}

int
letter_level(const struct row *letter, const struct casefile *c)
{
    return row_text(letter, "level") != NULL ? (int)row_int(letter, "level") : c->level;
}

const struct row *
letter_act(struct work *w, const struct casefile *c, const struct row *letter)
{
    int64_t id = c != NULL ? c->id : 0;
    const char subject = c != NULL ? 'C' : reception_subject(letter, &id);

    return subject != 0 ? letter_event(w, (char[]){ subject, '\0' }, id,
                                       row_int(letter, "event_seq"))
                        : NULL;
}

static void
put_matter(struct xml *x, struct work *w, const struct casefile *c,
           const struct row *letter, const struct row *event)
{
    const int round = letter_round(letter, c), level = letter_level(letter, c);

    xml_row(x, "casefile", desk_head(w, c->id));
    put_petition(x, w, c, round);
    put_people(x, w, c);
    xml_row(x, "event", event);
    xml_row(x, "to",
            letter_to(w, c->id, event != NULL ? row_instant(event, "at") : w->now));
    xml_rows(x, "team", "member",
             letter_team(w, c->id, event != NULL ? row_instant(event, "at") : w->now));
    xml_row(x, "next", letter_next(w, c->id));
    XML(x, "term") {
        xml_day(x, "due_on", row_day(letter, "due_on"));
        xml_text(x, "length", row_text(letter, "length"));
    }
    xml_row(x, "decision", settle_decision(w, c->id, level, round));
    xml_row(x, "conclusion", conclusion_of(w, c->id, round));
    put_dialogues(x, w, c, row_int(letter, "dialogue_n"));
    xml_text(x, "event_seq", row_text(letter, "event_seq"));
    xml_rows(x, "invitations", "invitation", invitation_rows(w, c->id));
    xml_rows(x, "stays", "stay", stay_rows(w, c->id));
    xml_rows(x, "executions", "execution", execution_rows(w, c->id));
    xml_rows(x, "claims", "claim", claim_rows(w, c->id));
    xml_rows(x, "withdrawals", "withdrawal", withdrawal_rows(w, c->id, round));
    xml_rows(x, "inquiries", "inquiry", inquiry_rows(w, c->id));
}

const char *
letter_text(struct work *w, const struct casefile *c, const struct row *letter,
            const char *number, day_t on, size_t *n)
{
    const char *kept = row_text(letter, "content");

    if (kept != NULL) {
        *n = strlen(kept);
        return kept;
    }
    const char *template = row_text(letter, "template");
    const struct row *event = letter_act(w, c, letter);
    const day_t day = on != DAY_NONE ? on : w->today;
    const struct row *law = letter_law(w, template, day);
    struct xml *x = xml_open(w->mem, "letter");

    xml_attr(x, "template", template);
    xml_text(x, "number", number);
    xml_day(x, "issued_on", on);
    xml_text(x, "abbreviation", law != NULL ? row_text(law, "abbreviation") : NULL);
    letter_put_basis(x, w, c != NULL ? c->kind : "reception", law);
    letter_put_issuer(x, w, letter_agency(w, row_int(letter, "agency_id")));
    if (c != NULL)
        put_matter(x, w, c, letter, event);
    else
        reception_put(x, w, letter, event);
    return view_xml(w->mem, "letter/text", xml_doc(x), "paper", n);
}
