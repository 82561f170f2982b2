/* term: the terms (thời hạn) that run on a casefile, by rows of law_term.
 *
 * Both the original and the present due day are kept. Settlement terms follow the law
 * in force on the day of acceptance, sorting terms that of receipt (R-TRANS).
 */
#ifndef KNTC_TERM_H
#define KNTC_TERM_H

#include "base/work.h"
#include "domain/casefile.h"
#include "domain/deadline.h"

struct row;
struct xml;

/* Starts a term on the day of its start event; replaces a running one of the same name,
 * but where each decision has its own (denunciation_stop_notice, LTC art. 34).
 * "settle" stands for the settlement term of the casefile's kind and level, "sort" for
 * the sorting term of its kind, "effective" for the effect of its decision. */
void term_start(struct work *w, struct casefile *c, const char *term, day_t start);

/* The term of the way that a letter goes (column term of law_route) where it is shorter
 * than sorting: passing on a denunciation, a regulation, signs of a crime. Replaces the
 * one of another way; NULL or a sorting term: none. Ends with "sort". */
void term_of_route(struct work *w, struct casefile *c, const char *term);

/* Stops one (or "settle", "sort"); nothing where it does not run. Late if past its due
 * day. */
void term_stop(struct work *w, struct casefile *c, const char *term, day_t day);

/* Stops each of that name. */
void term_stop_each(struct work *w, struct casefile *c, const char *term, day_t day);

/* Stops the one that started on since; nothing where none did. */
void term_stop_since(struct work *w, struct casefile *c, const char *term, day_t since,
                     day_t day);

/* Stops all that run, but those of this name (NULL: without an exception). */
void term_stop_all(struct work *w, struct casefile *c, day_t day, const char *kept);

/* The clock of the settlement term stands still, and goes on. */
void term_suspend(struct work *w, struct casefile *c, day_t day);
void term_resume(struct work *w, struct casefile *c, day_t day);

/* Counts a running settlement term again after is_complex or is_remote changed: from
 * the same start, by the longer row. */
void term_recount(struct work *w, struct casefile *c);

/* LTC art. 24: a check in several places, or entrusted to another office, counts from
 * the same start by the longer row (variant wide); has it been so counted? Where it
 * begins anew it is short again, until it is found wide again. */
void term_widen(struct work *w, struct casefile *c);
bool term_is_wide(struct work *w, const struct casefile *c);

/* The day of receipt was wrong: what began on it and still runs (sorting, and the way
 * that the letter goes) is counted from c->received_on, by the law of that day; the
 * original due day stays. What was counted so, NULL: nothing; the caller writes it
 * down. */
struct term_moved {
    struct term_moved *next;
    const char *term;
    day_t original_due_on;
    day_t due_on;
};

/* Has the law a term of sorting for what was received on that day? Before its first row
 * there is nothing to count by. */
bool term_sorts_on(struct work *w, day_t received);

struct term_moved *term_received_on(struct work *w, struct casefile *c, day_t was);

/* The raw last day of a term (row with out_days and extended) that would end on raw had
 * it never stood still nor been lengthened. */
day_t term_lengthened(const struct row *t, day_t raw);

/* Moves its raw last day to one that the office above has set (LTC art. 38): no
 * extension of the law, and none that is used up by it. */
void term_settle_by(struct work *w, struct casefile *c, day_t day);

/* Last day of the settlement term as it stands; DAY_NONE where none runs. */
day_t term_due(struct work *w, const struct casefile *c, const char *term);

/* How often the settlement term was extended so far. */
int term_extensions(struct work *w, const struct casefile *c);

/* How often it may be, and by how many days each time, by the law of its start: of a
 * matter with so many marks of a complex one (none, one: complex, more: very complex).
 */
struct extension {
    int most;
    int days;
    const char *variant; /* the row that says so */
    int length;
    day_t law_from;
};

struct extension term_extension(struct work *w, const struct casefile *c, int marks);

/* Lengthens the settlement term by n days from its raw last day (R-EXT). From then on
 * it goes by the row that allows it, where that is as long from the start: under the
 * law of 2011 it was longer, and an extension does not lengthen it twice. */
void term_extend(struct work *w, struct casefile *c, const struct extension *by,
                 int days);

/* The day on which such a term is due, or was when it was stopped last; DAY_NONE: there
 * never was one. */
day_t term_last_due(struct work *w, const struct casefile *c, const char *term);

/* Was the settlement term stopped (or is it now) past its due day? */
bool term_was_late(struct work *w, const struct casefile *c, const char *term);

/* The real name of "settle", "sort", "effective" for a casefile; others as they are. */
const char *term_name(const struct casefile *c, const char *term);

/* LKN art. 47 to 58: is it about the discipline of an official? */
bool term_is_discipline(const struct casefile *c);

/* <term>: the term that matters now, for the bar, with the address base/why. <why>: the
 * reckoning day by day: rule, article, start, each day not counted with its name, raw
 * and due day; <moves>: what made it another one and who did it; <reminders>: who was
 * reminded of it. */
void term_put(struct xml *x, struct work *w, const struct casefile *c,
              const char *base);
void term_put_why(struct xml *x, struct work *w, const struct casefile *c);

/* Writes c->due_on from what runs; casefile_play calls it. */
void term_settle_due(struct work *w, struct casefile *c);

#endif
