/* Days and instants from outside: none, or one that is written and read the same. */
#include "fuzz.h"

#include "base/core/clock.h"

static void
check(struct arena *mem, const uint8_t *data, size_t n)
{
    char *s = arena_copy_n(mem, data, n);
    day_t day = day_parse(s);

    if (day != DAY_NONE) {
        must(strcmp(day_text(mem, day), s) == 0);
        must(day_of(day_start(day)) == day && day_of(day_start(day) - 1) == day - 1);
    }

    day_t typed = day_typed(s);

    must(day == DAY_NONE || typed == day);
    if (typed != DAY_NONE) {
        must(day_parse(day_text(mem, typed)) == typed);
        must(day_typed(day_text(mem, typed)) == typed);
    }

    instant_t at = instant_parse(s);

    must(at == 0 || strcmp(instant_text(mem, at), s) == 0);
}

int
LLVMFuzzerTestOneInput(const uint8_t *data, size_t n)
{
    return fuzz_run(check, data, n);
}
