#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/crypto/token.h"
#include "base/db/db.h"
#include "base/work.h"
#include "base/xml/xml.h"
#include "domain/mail.h"
#include "sql/tool/mail.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void
list(struct work *w, const char *state)
{
    db_begin(w->db, true);
    for (const struct row *m = mail_stuck(w, state); m != NULL; m = m->next)
        printf("%s\t%s\t%s\ttries %s\t%s\t%s\n", row_text(m, "id"),
               row_text(m, "state"), row_text(m, "kind"), row_text(m, "tries"),
               row_text(m, "made_at"),
               row_text(m, "failed") != NULL ? row_text(m, "failed") : "");
    db_commit(w->db);
}

static int
again(struct tool *t, struct work *w, const char *which)
{
    char *end = NULL;
    const long long id = strtoll(which, &end, 10);
    const bool is_all = strcmp(which, "all") == 0;

    if (!is_all && (*end != '\0' || id <= 0))
        tool_usage(t);
    db_begin(w->db, false);
    const int64_t n = is_all ? mail_again_all(w) : mail_again(w, id);
    db_commit(w->db);
    printf("again\t%" PRId64 "\n", n);
    return n > 0 || is_all ? TOOL_GOOD : TOOL_BAD;
}

/* The timer sends it, as it sends all others. */
static int
try_one(struct tool *t, struct work *w, const char *address)
{
    unsigned char number[16];

    if (!mail_is_on(w))
        tool_stop(TOOL_BAD, "mail is off: mail_host is not set in %s", t->conf_path);
    token_random(number, sizeof number);
    db_begin(w->db, false);
    const bool is_out = mail_put(
        w, "trial", arena_format(w->mem, "trial %s", token_hex(w->mem, number, 16)),
        address, xml_open(w->mem, "mail"));
    db_commit(w->db);
    if (!is_out)
        tool_stop(TOOL_BAD, "that is no address to send to");
    printf("put out\tthe timer sends it\n");
    return TOOL_GOOD;
}

int
kntc_mail(struct tool *t, int n, char **word)
{
    if (n == 2 && strcmp(word[0], "try") == 0)
        return try_one(t, tool_work(t, tool_db(t), "tool"), word[1]);
    if (n == 2 && strcmp(word[0], "again") == 0)
        return again(t, tool_work(t, tool_db(t), NULL), word[1]);
    if (n != 1 || strcmp(word[0], "list") != 0)
        tool_usage(t);

    struct work *w = tool_work(t, tool_db(t), NULL);

    list(w, "dead");
    list(w, "wait");
    return TOOL_GOOD;
}
