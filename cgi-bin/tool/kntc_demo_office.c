#include "tool/kntc_demo.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/values.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/work.h"
#include "domain/account.h"
#include "domain/agency.h"
#include "domain/deadline.h"
#include "sql/tool/demo.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* The schedule reaches so far back and ahead, and is posted so long before. */
enum { DAYS_BACK = 28, DAYS_AHEAD = 42, POSTED_DAYS = 6, SESSION_EVERY = 7 };

/* ---- people ---- */

static void
make_account(struct tool *t, struct work *w, struct demo_account *a)
{
    const struct arena_mark mark = arena_mark(t->mem);
    struct values form = { NULL, NULL };
    unsigned char seed[DEMO_SEED];
    const struct agency *agency = agency_of_code(w, a->agency);

    if (agency == NULL)
        tool_stop(TOOL_BAD, "sql/demo/account.tsv: no agency has the code %s",
                  a->agency);
    a->agency_id = agency->id;
    a->top_id = agency->top_id != 0 ? agency->top_id : agency->id;
    values_add(t->mem, &form, "user_name", a->user);
    values_add(t->mem, &form, "display_name", a->name);
    values_add(t->mem, &form, "title", a->title);
    values_add(t->mem, &form, "agency_id",
               arena_format(t->mem, "%" PRId64, a->agency_id));
    for (uint32_t bit = 1; bit != 0 && bit <= a->roles; bit <<= 1)
        if ((a->roles & bit) != 0)
            values_add(t->mem, &form, "role", role_word(bit));
    a->id = account_make(w, &form, account_secret_new(w));
    must(a->id != 0);
    account_password_own(w, a->id, DEMO_PASSWORD);
    demo_totp_seed(a->user, seed);
    account_factor_own(w, a->id, seed, 0);
    arena_rewind(t->mem, mark);
}

static void
make_accounts(struct tool *t, struct work *w, struct demo_account *list, int n)
{
    db_begin(w->db, false);
    if (row_int(demo_people(w), "n") > 0)
        tool_stop(TOOL_BAD,
                  "this portal has accounts already; the demonstration office "
                  "goes into an empty one alone");
    for (int i = 0; i < n; i++)
        make_account(t, w, &list[i]);
    db_commit(w->db);
}

/* ---- places and sessions ---- */

static void
make_session(struct work *w, const struct calendar *calendar, const struct agency *a,
             int64_t place, const char *leader, day_t wanted, const char *moved)
{
    const day_t held = calendar_next_working(calendar, wanted);
    const day_t posted = deadline_before(calendar, held, POSTED_DAYS);
    const char *state = moved != NULL ? "moved" : held < w->today ? "held" : "planned";

    demo_session_insert(
        w, place, a->id, a->top_id != 0 ? a->top_id : a->id, held, leader, state,
        moved != NULL ? calendar_next_working(calendar, held + 1) : DAY_NONE, moved,
        strcmp(state, "held") == 0 ? held : DAY_NONE,
        posted < w->today ? posted : w->today);
}

/* One day of the week for each office. */
static void
make_schedule(struct work *w, const struct agency *a, int64_t place, const char *leader,
              const char *moved, int office)
{
    const struct calendar *calendar = calendar_load(w);
    const int weekday = 2 + office % 3;
    day_t day = w->today - DAYS_BACK;

    while (day_weekday(day) != weekday)
        day++;
    for (int ahead = 0; day <= w->today + DAYS_AHEAD; day += SESSION_EVERY) {
        ahead += day > w->today;
        make_session(w, calendar, a, place, leader, day,
                     ahead == 2 && *moved != '\0' ? moved : NULL);
    }
}

static void
make_offices(struct tool *t, struct work *w)
{
    const struct demo_rows rows = demo_read(t, "office", 7);

    db_begin(w->db, false);
    for (int i = 0; i < rows.n; i++) {
        const char *const *field = rows.row[i].field;
        const struct agency *a = agency_of_code(w, field[0]);

        if (a == NULL ||
            demo_office_set(w, field[0], field[1], field[2], field[3]) != 1)
            tool_stop(TOOL_BAD, "sql/demo/office.tsv: no agency has the code %s",
                      field[0]);
        if (*field[4] == '\0')
            continue;
        const int64_t place = demo_place_insert(w, a->id, field[4], field[1], field[3],
                                                field[2], w->today - 400);
        make_schedule(w, a, place, field[5], field[6], i);
    }
    db_commit(w->db);
}

int
demo_office(struct tool *t)
{
    int n, matters, steps;
    struct demo_account *account = demo_accounts(t, &n);
    struct work *w = tool_work(t, tool_db(t), "tool");

    make_accounts(t, w, account, n);
    make_offices(t, w);
    demo_story(t, w, account, n, &matters, &steps);
    printf("accounts\t%d\nmatters\t%d\nsteps\t%d\n"
           "The password of all is: %s\n",
           n, matters, steps, DEMO_PASSWORD);
    return TOOL_GOOD;
}
