#include "tool/kntc.h"

#include "base/core/arena.h"
#include "base/core/fault.h"
#include "base/core/log.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/prctl.h>

#define MEMORY_MAX ((size_t)64 << 20)

struct verb {
    const char *name;
    int (*play)(struct tool *t, int n, char **word);
    const char *words;
    const char *what;
};

static const struct verb verbs[] = {
    { "migrate", kntc_migrate, "[--plan]",
      "make or renew schema, reference data, law and grants" },
    { "key", kntc_key, "new|data|check",
      "make the rings of all programs, or check them" },
    { "admin", kntc_admin, "create USER NAME AGENCY_CODE ROLE[,ROLE…]",
      "make an account; its initial secret is printed once" },
    { "routes", kntc_routes, "",
      "print every page: method, path, role, program, form, view" },
    { "law", kntc_law,
      "[list] [TABLE] [--marks m,r] [--on DAY] | transitions | load | check [DIR]\n"
      "           | due TERM[.VARIANT] DAY…",
      "print the law as rows, load it, check its files, or reckon a term" },
    { "report", kntc_report,
      "days PERIOD YEAR | periods DAY | letters AGENCY PERIOD YEAR | check FILE",
      "say which days a report counts, or check its tables by the rows of the law" },
    { "doctor", kntc_doctor, "[--sockets DIR]",
      "say what is wrong here and what to do about it" },
    { "verify", kntc_verify, "", "prove that no history was changed" },
    { "tick", kntc_tick, "",
      "run what is due: terms, decisions that take effect, clean-up, mail" },
    { "mail", kntc_mail, "list | again ID|all | try ADDRESS",
      "print the mail that did not go, let it be tried again, or put out a trial" },
    { "demo", kntc_demo,
      "office | accounts | code USER | lookups N | petitions N [--seed S]",
      "fill an empty portal with an invented office, or with any number of petitions" },
};

#define VERBS (sizeof verbs / sizeof verbs[0])

static const struct verb *
find(const char *name)
{
    for (size_t i = 0; i < VERBS; i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

static int
help(void)
{
    printf("kntc [--conf FILE] VERB …\n\n");
    for (size_t i = 0; i < VERBS; i++)
        printf("  kntc %s%s%s\n      %s\n", verbs[i].name, *verbs[i].words ? " " : "",
               verbs[i].words, verbs[i].what);
    printf("\nkntc.conf is the FILE, else $KNTC_CONF, else /etc/kntc/kntc.conf.\n");
    return TOOL_GOOD;
}

void
tool_usage(const struct tool *t)
{
    const struct verb *verb = find(t->verb);

    fflush(stdout);
    fprintf(stderr, "kntc: usage: kntc [--conf FILE] %s %s\n", verb->name, verb->words);
    exit(TOOL_USAGE);
}

/* A fault of a verb: the text names what failed; the rest is the same for all. */
static int
failed(const struct tool *t, const struct fault_frame *frame)
{
    fflush(stdout);
    if (frame->kind == FAULT_LOST) {
        fprintf(
            stderr,
            "kntc %s: %s\n"
            "  Is the server running, and is database_socket in %s its socket? This "
            "tool connects as the user it runs as.\n",
            t->verb, frame->text, t->conf_path);
        return TOOL_NO_DATABASE;
    }
    fprintf(stderr, "kntc %s: %s\n", t->verb, frame->text);
    return TOOL_BUG;
}

static int
play(const struct verb *verb, struct tool *t, int n, char **word)
{
    struct fault_frame frame;
    int status = TOOL_BUG;

    if (FAULT_CATCH(&frame)) {
        status = failed(t, &frame);
    } else {
        t->mem = arena_open(MEMORY_MAX);
        status = verb->play(t, n, word);
        fault_pop(&frame);
    }
    arena_close(t->mem);
    if (fflush(stdout) != 0 || ferror(stdout)) {
        fprintf(stderr, "kntc %s: the output could not be written\n", t->verb);
        return TOOL_NO_OUTPUT;
    }
    return status;
}

int
main(int argc, char **argv)
{
    const char *conf = getenv("KNTC_CONF");
    struct tool t = { .conf_path = conf != NULL ? conf : "/etc/kntc/kntc.conf" };
    int i = 1;

    prctl(PR_SET_DUMPABLE, 0);
    log_open("kntc");
    for (; i < argc && argv[i][0] == '-'; i++) {
        if (strcmp(argv[i], "--help") == 0 || strcmp(argv[i], "-h") == 0)
            return help();
        if (strcmp(argv[i], "--conf") != 0 || i + 1 == argc)
            tool_stop(TOOL_USAGE,
                      "%s is no option, or lacks its value; see kntc --help", argv[i]);
        t.conf_path = argv[++i];
    }
    if (i == argc)
        tool_stop(TOOL_USAGE, "which verb? See kntc --help");

    const struct verb *verb = find(argv[i]);

    if (verb == NULL)
        tool_stop(TOOL_USAGE, "there is no verb %s; see kntc --help", argv[i]);
    t.verb = verb->name;
    for (int k = i + 1; k < argc; k++)
        if (strcmp(argv[k], "--help") == 0)
            return help();
    return play(verb, &t, argc - i - 1, argv + i + 1);
}
