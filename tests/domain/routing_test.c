/* Which way a petition goes, by the numbers of the vectors in the description of the
 * law (domain.md 18.2), over the rows of sql/law/route.tsv. What a vector knows of the
 * letter is what the clerk has found out: kind by content, eligibility, competence,
 * facts. */
#include "domain/routing.h"

#include "base/work.h"
#include "domain/move.h"
#include "law.h"
#include "sql/domain/routing.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>

static struct arena *mem;
static struct row *routes;

/* In place of the query: the rows that hold today, by their place. */
struct row *
routing_rows(struct work *w)
{
    struct row *sorted = NULL;

    for (const struct row *r = routes; r != NULL; r = r->next) {
        struct row **at = &sorted;
        struct row *copy = arena_alloc(w->mem, sizeof *copy);

        if (!law_holds(r, w->today))
            continue;
        *copy = *r;
        while (*at != NULL && row_int(*at, "place_no") <= row_int(r, "place_no"))
            at = &(*at)->next;
        copy->next = *at;
        *at = copy;
    }
    return sorted;
}

static int
setup(void **state)
{
    (void)state;
    mem = arena_open((size_t)16 << 20);
    routes = law_rows(mem, "route");
    return 0;
}

static int
teardown(void **state)
{
    (void)state;
    arena_close(mem);
    return 0;
}

struct vector {
    const char *number;
    const char *kind;
    bool eligible;
    bool competent;
    const char *flags;
    const char *route; /* the row */
    const char *act;
    const char *adds; /* NULL: nothing */
};

static void
check(const struct vector *v)
{
    struct work w = { .mem = mem, .today = day_make(2026, 11, 26) };
    const struct sorted s = { v->kind, v->eligible, v->competent, v->flags };
    const struct row *route = routing_of(&w, &s);
    const struct row *adds = routing_adds(&w, &s);

    if (route == NULL || strcmp(row_text(route, "route"), v->route) != 0 ||
        strcmp(row_text(route, "act"), v->act) != 0)
        print_message("# %s: %s %s instead of %s %s\n", v->number,
                      route != NULL ? row_text(route, "route") : "no row",
                      route != NULL ? row_text(route, "act") : "", v->route, v->act);
    assert_non_null(route);
    assert_string_equal(row_text(route, "route"), v->route);
    assert_string_equal(row_text(route, "act"), v->act);
    if (v->adds == NULL) {
        assert_null(adds);
    } else {
        assert_non_null(adds);
        assert_string_equal(row_text(adds, "adds"), v->adds);
    }
}

#define CHECK(vectors)                                                                 \
    for (size_t i = 0; i < sizeof(vectors) / sizeof *(vectors); i++)                   \
    check(&(vectors)[i])

static void
complaints(void **state)
{
    static const struct vector vectors[] = {
        /* about the chair of commune X, first time, day 40: accepted at X */
        { "Q01", "complaint", true, true, NULL, "R04", "accept", NULL },
        /* the same letter at the province: guided, originals back */
        { "Q02", "complaint", true, false, "originals", "R07", "guide",
          "return_originals" },
        /* a second one: filed */
        { "Q02", "complaint", true, false, "guided_once", "R01", "file", NULL },
        /* passed on by a deputy: back to the deputy, no slip */
        { "Q03", "complaint", true, false, "forwarded", "R08", "return", NULL },
        /* day 120 without reason */
        { "Q04", "complaint", true, true, "law_11", "R06", "decline", NULL },
        /* first decision of the commune attached, day 20: the province, second level */
        { "Q05", "complaint", true, true, NULL, "R04", "accept", NULL },
        /* unsigned; through the portal it is asked for */
        { "Q06", "complaint", false, true, "no_signature", "R06", "decline", NULL },
        { "Q06", "complaint", false, true, "portal_unsigned", "R05", "ask_more", NULL },
        /* in French, without a translation */
        { "Q07", "complaint", false, true, "curable", "R05", "ask_more", NULL },
        /* seven people with three representatives: one or two are allowed */
        { "Q08", "complaint", true, true, "curable many_names", "R05", "ask_more",
          "representatives" },
        /* forty with five: one casefile, one is told */
        { "Q09", "complaint", true, true, "many_names", "R04", "accept",
          "representatives" },
        /* a court has taken the suit */
        { "Q10", "complaint", true, true, "court", "R12", "decline", NULL },
        /* withdrawn in full in August, sent again in October */
        { "Q11", "complaint", true, true, "law_11", "R06", "decline", NULL },
        /* "reflection" by its title, contests a decision: a complaint by content */
        { "Q22", "complaint", true, true, NULL, "R04", "accept", NULL },
        /* about discipline, on day 16 */
        { "Q23", "complaint", true, true, "law_11", "R06", "decline", NULL },
        /* about an internal instruction */
        { "Q24", "complaint", true, true, "law_11", "R06", "decline", NULL },
    };

    (void)state;
    CHECK(vectors);
}

static void
denunciations(void **state)
{
    static const struct vector vectors[] = {
        /* a land officer of the commune, received by the commune */
        { "Q12", "denunciation", true, true, NULL, "R14", "check", NULL },
        /* the chair of the commune: to the province, sealed */
        { "Q13", "denunciation", true, false, NULL, "R15", "transfer", NULL },
        /* the chair of a province: to the Prime Minister through the Inspectorate */
        { "Q14", "denunciation", true, false, NULL, "R15", "transfer", NULL },
        /* sent to six bodies, one competent, we are not */
        { "Q15", "denunciation", true, false, "sent_also_right", "R17", "file", NULL },
        /* anonymous without evidence */
        { "Q16", "denunciation", false, true, "anonymous_none", "R19", "file", NULL },
        /* anonymous with invoices and names: information, not a denunciation */
        { "Q17", "denunciation", true, true, "anonymous_evidence", "R18",
          "to_information", NULL },
        { "Q17", "denunciation", true, false, "anonymous_evidence", "R18",
          "transfer_information", NULL },
        /* signs of bribery: the investigation body at once */
        { "Q18", "denunciation", true, true, "crime_signs", "R02", "transfer_criminal",
          NULL },
        /* repeats a complaint settled right, nothing new about the settler */
        { "Q19", "denunciation", true, true, "law_29", "R14", "decline", NULL },
    };

    (void)state;
    CHECK(vectors);
}

static void
reflections_and_mixed_letters(void **state)
{
    static const struct vector vectors[] = {
        /* complaint about land and denunciation of an officer */
        { "Q20", "mixed", true, true, "mixed_separable", "R25", "split", NULL },
        /* street lights, to the province */
        { "Q21", "reflection", true, false, NULL, "R24", "transfer", NULL },
        { "R23", "reflection", true, true, NULL, "R23", "accept", NULL },
        { "R29", "reflection", true, true, "regulation", "R29", "transfer", NULL },
        { "R01", "reflection", false, true, NULL, "R01", "file", NULL },
    };

    (void)state;
    CHECK(vectors);
}

/* Never both ways: complaints are guided, the others transferred (domain.md 5.3). */
static void
a_complaint_is_never_transferred_and_a_reflection_never_guided(void **state)
{
    (void)state;
    for (const struct row *r = routes; r != NULL; r = r->next) {
        const char *kind = row_text(r, "kind"), *act = row_text(r, "act");

        if (act == NULL)
            continue;
        if (strcmp(kind, "complaint") == 0)
            assert_int_not_equal(strncmp(act, "transfer", 8), 0);
        if (strcmp(kind, "reflection") == 0)
            assert_string_not_equal(act, "guide");
    }
}

/* Every row can be the answer to somebody's letter: no row stands in the shadow of an
 * earlier one. */
static void
every_row_is_reached(void **state)
{
    struct work w = { .mem = mem, .today = day_make(2026, 11, 26) };

    (void)state;
    for (const struct row *r = routing_rows(&w); r != NULL; r = r->next) {
        static const char *const kinds[] = { "complaint", "denunciation", "reflection",
                                             "mixed" };
        bool reached = false;

        for (int i = 0; i < 16 && !reached; i++) {
            const struct sorted s = { kinds[i / 4], (i & 1) != 0, (i & 2) != 0,
                                      row_text(r, "flag") };
            const struct row *found =
                row_text(r, "act") == NULL ? routing_adds(&w, &s) : routing_of(&w, &s);
            reached =
                found != NULL && row_int(found, "place_no") == row_int(r, "place_no");
        }
        if (!reached)
            print_message("# %s at %s is never reached\n", row_text(r, "route"),
                          row_text(r, "place_no"));
        assert_true(reached);
    }
}

/* What a row proposes is a move that somebody can agree to, or it says who does it. */
static void
acts_of_rows_are_moves(void **state)
{
    static const char *const by_hand[] = { "paper_only", "withdraw",
                                           "review",     "join",
                                           "urge",       "again",
                                           "classify",   "transfer_criminal" };

    (void)state;
    for (const struct row *r = routes; r != NULL; r = r->next) {
        const char *act = row_text(r, "act");
        const char *move = act != NULL ? routing_move(act) : NULL;
        bool known = act == NULL || move != NULL;

        for (size_t i = 0; act != NULL && i < sizeof by_hand / sizeof *by_hand; i++)
            known = known || strcmp(by_hand[i], act) == 0;
        if (!known)
            print_message("# %s: nothing carries out %s\n", row_text(r, "route"), act);
        assert_true(known);
        if (move != NULL)
            assert_non_null(move_find("petition", "proposed", move));
    }
}

int
main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(complaints),
        cmocka_unit_test(denunciations),
        cmocka_unit_test(reflections_and_mixed_letters),
        cmocka_unit_test(
            a_complaint_is_never_transferred_and_a_reflection_never_guided),
        cmocka_unit_test(every_row_is_reached),
        cmocka_unit_test(acts_of_rows_are_moves),
    };

    return cmocka_run_group_tests_name("routing", tests, setup, teardown);
}
