/* The scan of a citizen card: none, or fields that are what they say and are read the
 * same again. And lists of people, of which each line may be such a scan.
 */
#include "fuzz.h"

#include "base/work.h"
#include "domain/card.h"
#include "domain/person.h"

static const char *
card_day(struct arena *mem, day_t day)
{
    int year;
    int month;
    int mday;

    if (day == DAY_NONE)
        return "";
    day_split(day, &year, &month, &mday);
    return arena_format(mem, "%02d%02d%04d", mday, month, year);
}

static bool
is_same(const char *a, const char *b)
{
    return a == NULL || b == NULL ? a == b : strcmp(a, b) == 0;
}

static void
must_be_card(struct arena *mem, const struct card *c)
{
    must(strlen(c->number) == 12 && strspn(c->number, "0123456789") == 12);
    must(c->old_number == NULL ||
         (strlen(c->old_number) == 9 && strspn(c->old_number, "0123456789") == 9));
    must(c->name == NULL || strpbrk(c->name, "0123456789<>&\"=|\n") == NULL);
    must(*c->sex == 'm' || *c->sex == 'f');
    must(c->birth_year >= 1880 && c->birth_year <= 9999);
    must(c->address == NULL || strpbrk(c->address, "|\n") == NULL);
    if (c->name != NULL)
        must_be_clean(mem, c->name);
    if (c->address != NULL)
        must_be_clean(mem, c->address);

    if (c->birth_on != DAY_NONE) {
        int year;
        int month;
        int mday;

        day_split(c->birth_on, &year, &month, &mday);
        must(year == c->birth_year);
    }
}

/* The card as a scanner would type what was read. */
static void
must_come_back(struct arena *mem, const struct card *c)
{
    const char *birth = c->birth_on != DAY_NONE
                            ? card_day(mem, c->birth_on)
                            : arena_format(mem, "0000%04d", c->birth_year);
    struct card again;

    must(card_read(mem,
                   arena_format(mem, "%s|%s|%s|%s|%s|%s|%s", c->number,
                                c->old_number != NULL ? c->old_number : "",
                                c->name != NULL ? c->name : "", birth,
                                *c->sex == 'm' ? "Nam" : "Nữ",
                                c->address != NULL ? c->address : "",
                                card_day(mem, c->issued_on)),
                   &again));
    must(is_same(again.number, c->number) && is_same(again.name, c->name));
    must(is_same(again.old_number, c->old_number) && is_same(again.sex, c->sex));
    must(is_same(again.address, c->address) && is_same(again.doubt, c->doubt));
    must(again.birth_on == c->birth_on && again.birth_year == c->birth_year);
    must(again.issued_on == c->issued_on);
}

static void
check_people(struct arena *mem, const char *clean)
{
    struct work w = { .mem = mem, .today = day_parse("2026-11-26") };
    int n;
    int bad;
    int count = 0;

    for (struct person *p = person_of_lines(&w, clean, &n, &bad); p != NULL;
         p = p->next, count++) {
        must(p->name != NULL && *p->name != '\0' && strchr(p->name, '\n') == NULL);
        must((p->id_number == NULL) == (p->id_kind == NULL));
        must(p->id_number == NULL || strspn(p->id_number, "0123456789") >= 6);
        must_be_clean(mem, p->name);

        const int year = person_birth_year(p);

        must(year >= 0 && year <= 9999);
    }
    must(count == n && n <= 1000 && bad >= 0);
}

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    const char *clean = text_clean(mem, (const char *)data, n);
    struct card c;

    /* What is not clean must not be run past either. */
    card_read(mem, arena_copy_n(mem, data, n), &c);
    if (clean == NULL)
        return;
    check_people(mem, clean);
    if (!card_read(mem, clean, &c))
        return;
    must_be_card(mem, &c);
    must_come_back(mem, &c);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
