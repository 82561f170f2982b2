#include "domain/routing.h"

#include "base/core/arena.h"
#include "base/db/db.h"
#include "sql/domain/act.h"
#include "sql/domain/routing.h"

#include <string.h>

static bool
is_empty(const char *cell)
{
    return cell == NULL || *cell == '\0';
}

static bool
has_word(const char *words, const char *word)
{
    const size_t n = strlen(word);

    for (const char *at = words; at != NULL && (at = strstr(at, word)) != NULL; at += n)
        if ((at == words || at[-1] == ' ') && (at[n] == ' ' || at[n] == '\0'))
            return true;
    return false;
}

static bool
answers(const char *cell, bool truth)
{
    return is_empty(cell) || (strcmp(cell, "yes") == 0) == truth;
}

static bool
matches(const struct row *row, const struct sorted *s)
{
    const char *kind = row_text(row, "kind");
    const char *flag = row_text(row, "flag");

    return (strcmp(kind, "any") == 0 || strcmp(kind, s->kind) == 0) &&
           answers(row_text(row, "eligible"), s->is_eligible) &&
           answers(row_text(row, "competent"), s->is_competent) &&
           (is_empty(flag) || has_word(s->flags, flag));
}

static const struct row *
first_match(struct work *w, const struct sorted *s, bool adds)
{
    for (const struct row *r = routing_rows(w); r != NULL; r = r->next)
        if (is_empty(row_text(r, "act")) == adds && matches(r, s))
            return r;
    return NULL;
}

const struct row *
routing_of(struct work *w, const struct sorted *s)
{
    return first_match(w, s, false);
}

const struct row *
routing_adds(struct work *w, const struct sorted *s)
{
    return first_match(w, s, true);
}

const char *
routing_move(const char *act)
{
    static const char *const by[][2] = {
        { "accept", "accept" },
        { "check", "accept" },
        { "decline", "decline" },
        { "ask_more", "ask_more" },
        { "guide", "guide" },
        { "split", "guide" },
        { "transfer", "transfer" },
        { "transfer_criminal", "transfer" },
        { "transfer_information", "transfer" },
        { "to_information", "inform" },
        { "return", "return" },
        { "file", "file" },
    };

    for (size_t i = 0; act != NULL && i < sizeof by / sizeof *by; i++)
        if (strcmp(by[i][0], act) == 0)
            return by[i][1];
    return NULL;
}

static const char *
with(struct work *w, const char *words, const char *word)
{
    if (has_word(words, word))
        return words;
    return is_empty(words) ? word : arena_format(w->mem, "%s %s", words, word);
}

const char *
routing_flags(struct work *w, int64_t casefile_id, const struct values *form)
{
    const struct row *facts = act_facts(w, casefile_id);
    const char *flags = NULL;

    for (const struct value *v = values_next(form, "flag", NULL); v != NULL;
         v = values_next(form, "flag", v))
        if (v->text != NULL)
            flags = with(w, flags, v->text);
    if (facts == NULL)
        return flags;
    if (strcmp(row_text(facts, "people"), "several") == 0)
        flags = with(w, flags, "many_names");
    if (row_bool(facts, "has_originals"))
        flags = with(w, flags, "originals");
    if (row_text(facts, "forwarder_agency_id") != NULL ||
        row_text(facts, "forwarder") != NULL)
        flags = with(w, flags, "forwarded");
    if (!row_bool(facts, "is_signed"))
        flags =
            with(w, flags,
                 strcmp(row_text(facts, "channel"), "portal") == 0 ? "portal_unsigned"
                                                                   : "no_signature");
    return flags;
}
