#include "scenario.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/crypto/token.h"
#include "base/db/admin.h"
#include "base/db/db.h"

#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <pwd.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/wait.h>
#include <unistd.h>

enum { MEMORY_MAX = 1 << 30, OUTPUT_MAX = 1 << 20, STEP_SECONDS = 30, SEED = 20 };

/* Somebody with a browser. nobody is one as well. */
struct who {
    struct who *next;
    const char *user;
    struct jar jar;
    bool is_in;
};

struct scene {
    struct arena *mem;
    const char *file;
    char **line;
    int lines;
    int at; /* the line being played */
    int claims;
    int failed;
    bool has_clock;
    struct values vars;
    struct who *people;
    struct who *who;
    struct db *db;
    const char *accounts;
    /* the last request and its answer */
    const char *path;
    bool was_post;
    const char *type;
    const char *body;
    size_t body_n;
    struct answer answer;
    struct document *doc;
};

static const char *clock_path;

/* ---- TAP ---- */

static void
say(struct scene *s, const char *text)
{
    const char *end;

    for (; *text != '\0'; text = *end == '\0' ? end : end + 1) {
        end = text + strcspn(text, "\n");
        printf("#   %.*s\n", (int)(end - text), text);
    }
    (void)s;
}

static bool
claim(struct scene *s, bool truth)
{
    const char *line = s->line[s->at] + strspn(s->line[s->at], " ");

    s->claims++;
    printf("%sok %d - %d: %s\n", truth ? "" : "not ", s->claims, s->at + 1, line);
    if (!truth)
        s->failed++;
    fflush(stdout);
    return truth;
}

static bool
claim_same(struct scene *s, const char *got, const char *wanted)
{
    const bool same = got != NULL && strcmp(got, wanted) == 0;

    if (!claim(s, same))
        say(s, got == NULL ? "there is none" : arena_format(s->mem, "it is: %s", got));
    return same;
}

_Noreturn static void
unclear(const struct scene *s, const char *why)
{
    fault("%s:%d: %s", s->file, s->at + 1, why);
}

/* ---- words ---- */

static bool
begins(const char *text, const char *with)
{
    return strncmp(text, with, strlen(with)) == 0;
}

/* {name} becomes its value; {{ stays a brace. */
static const char *
filled(struct scene *s, const char *text)
{
    const char *out = "";

    for (;;) {
        const size_t n = strcspn(text, "{");

        out = arena_format(s->mem, "%s%.*s", out, (int)n, text);
        text += n;
        if (*text == '\0')
            return out;
        const size_t end = strcspn(text, "}");
        const char *name = arena_copy_n(s->mem, text + 1, end > 0 ? end - 1 : 0);

        if (text[end] != '}' || !values_has(&s->vars, name))
            unclear(s, arena_format(s->mem, "nothing is called {%s}", name));
        const char *value = values_text(&s->vars, name);

        out = arena_format(s->mem, "%s%s", out, value != NULL ? value : "");
        text += end + 1;
    }
}

/* The rest of a line after its word. */
static const char *
rest_of(const char *line)
{
    line += strcspn(line, " ");
    return line + strspn(line, " ");
}

/* Cuts at the last " = ", " ~ " or " -> " outside of [ ]; NULL: there is none. */
static const char *
cut_at(struct scene *s, const char *line, const char *sign, const char **value)
{
    const char *best = NULL;
    int depth = 0;

    for (const char *c = line; *c != '\0'; c++) {
        depth += (*c == '[') - (*c == ']');
        if (depth == 0 && begins(c, sign))
            best = c;
    }
    if (best == NULL)
        return NULL;
    const char *text = best + strlen(sign);

    *value = text + strspn(text, " ");
    size_t n = (size_t)(best - line);

    while (n > 0 && line[n - 1] == ' ')
        n--;
    return arena_copy_n(s->mem, line, n);
}

/* Words between quotes. */
static const char *
quoted(struct scene *s, const char *text)
{
    const size_t n = strlen(text);

    if (n < 2 || text[0] != '"' || text[n - 1] != '"')
        unclear(s, "words stand between \"quotes\"");
    return filled(s, arena_copy_n(s->mem, text + 1, n - 2));
}

/* ---- commands ---- */

struct output {
    int status;
    char *text;
};

/* sh -c COMMAND with what it prints. */
static struct output
shell(struct arena *mem, const char *command)
{
    int ends[2];
    struct output out = { -1, arena_alloc(mem, OUTPUT_MAX) };
    size_t n = 0;

    fflush(stdout);
    must(pipe(ends) == 0);
    const pid_t pid = fork();

    must(pid >= 0);
    if (pid == 0) {
        dup2(ends[1], STDOUT_FILENO);
        dup2(ends[1], STDERR_FILENO);
        close(ends[0]);
        close(ends[1]);
        execl("/bin/sh", "sh", "-c", command, (char *)NULL);
        _exit(127);
    }
    close(ends[1]);
    for (ssize_t got; n + 1 < OUTPUT_MAX; n += (size_t)got) {
        got = read(ends[0], out.text + n, OUTPUT_MAX - 1 - n);
        if (got < 0 && errno == EINTR)
            got = 0;
        else if (got <= 0)
            break;
    }
    close(ends[0]);
    out.text[n] = '\0';
    while (waitpid(pid, &out.status, 0) < 0 && errno == EINTR)
        ;
    return out;
}

static const char *
tool_path(struct scene *s)
{
    const char *out = getenv("KNTC_OUT");

    return arena_format(s->mem, "%s/kntc", out != NULL ? out : ".build/test");
}

/* ---- the day ---- */

static void
stop_clock(void)
{
    if (clock_path != NULL)
        unlink(clock_path);
}

static void
stop_signal(int signal)
{
    stop_clock();
    _exit(128 + signal);
}

/* Sessions do not outlive the day: everybody signs in anew. */
static void
set_day(struct scene *s, const char *text)
{
    const char *new = arena_format(s->mem, "%s.new", clock_path);
    const char *day = arena_copy_n(s->mem, text, strcspn(text, " "));
    const char *hour = rest_of(text);
    FILE *f = fopen(new, "we");

    if (day_parse(day) == DAY_NONE || (*hour != '\0' && strlen(hour) != 5))
        unclear(s, "day 2026-12-05, or day 2026-12-05 14:30");
    must(f != NULL);
    fprintf(f, "%sT%s:00\n", day, *hour != '\0' ? hour : "09:00");
    must(fclose(f) == 0);
    must(rename(new, clock_path) == 0);
    s->has_clock = true;
    values_set(s->mem, &s->vars, "today", day);
    for (struct who *w = s->people; w != NULL; w = w->next)
        w->is_in = false;
}

static void
tick(struct scene *s)
{
    const struct output out =
        shell(s->mem, arena_format(s->mem, "%s tick", tool_path(s)));

    if (!claim(s, out.status == 0))
        say(s, out.text);
}

static const char *
first_line(char *text)
{
    text[strcspn(text, "\n")] = '\0';
    return text;
}

static void
run(struct scene *s, const char *line)
{
    const char *wanted = NULL;
    const char *command = cut_at(s, line, " ->", &wanted);
    const struct output out =
        shell(s->mem, filled(s, command != NULL ? command : line));

    if (command == NULL) {
        if (!claim(s, out.status == 0))
            say(s, out.text);
        return;
    }
    claim_same(s, first_line(out.text), filled(s, wanted));
}

/* ---- the database ---- */

static void
close_db(void *db)
{
    db_close(db);
}

/* The administrator is let in by the socket. */
static struct db *
database(struct scene *s)
{
    char error[512];
    const char *path = getenv("KNTC_CONF");

    if (s->db != NULL)
        return s->db;
    must(path != NULL);
    const struct conf *conf = conf_load(path, error, sizeof error);

    if (conf == NULL)
        fault("%s", error);
    struct conf *own = arena_alloc(s->mem, sizeof *own);
    const struct passwd *me = getpwuid(geteuid());

    *own = *conf;
    own->database_password_file = "";
    must(me != NULL);
    s->db = admin_open(own, arena_copy(s->mem, me->pw_name), own->database);
    arena_defer(s->mem, close_db, s->db);
    return s->db;
}

/* Values with blanks between, rows with commas; NULL is null. */
static const char *
asked(struct scene *s, const char *sql)
{
    const char *all = NULL;

    for (const struct row *r = db_ask_rows(database(s), s->mem, sql); r != NULL;
         r = r->next) {
        const char *one = "";

        for (int i = 0; i < r->n; i++)
            one = arena_format(s->mem, "%s%s%s", one, i > 0 ? " " : "",
                               r->value[i] != NULL ? r->value[i] : "null");
        all = all == NULL ? one : arena_format(s->mem, "%s, %s", all, one);
    }
    return all != NULL ? all : "nothing";
}

static void
sql(struct scene *s, const char *line)
{
    const char *wanted;
    const char *text = cut_at(s, line, " ->", &wanted);

    if (text == NULL) {
        db_run(database(s), filled(s, line));
        return;
    }
    claim_same(s, asked(s, filled(s, text)), filled(s, wanted));
}

/* ---- requests ---- */

static struct who *
who_is(struct scene *s, const char *user)
{
    for (struct who *w = s->people; w != NULL; w = w->next)
        if (strcmp(w->user, user) == 0)
            return w;
    struct who *w = arena_alloc(s->mem, sizeof *w);

    w->user = arena_copy(s->mem, user);
    w->next = s->people;
    s->people = w;
    return w;
}

static const char *
as_xml(struct scene *s, const char *path)
{
    return arena_format(s->mem, "%s%sas=xml", path, strchr(path, '?') ? "&" : "?");
}

static void
get(struct scene *s, const char *path)
{
    s->path = path;
    s->was_post = false;
    s->doc = NULL;
    s->answer = http_ask(s->mem, &s->who->jar, path, NULL, NULL, 0);
}

/* The document behind the page that is looked at. */
static struct document *
document(struct scene *s)
{
    if (s->doc != NULL)
        return s->doc;
    if (s->path == NULL)
        unclear(s, "nothing was asked for yet");
    struct answer a = s->answer;

    if (!s->was_post && strstr(s->path, "as=xml") == NULL)
        a = http_ask(s->mem, &s->who->jar, as_xml(s, s->path), NULL, NULL, 0);
    s->doc = document_read(s->mem, a.body != NULL ? a.body : "", a.n);
    return s->doc;
}

static const char *
urlencoded(struct arena *mem, const struct values *form)
{
    static const char plain[] =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_.";
    size_t size = 1;

    for (const struct value *v = form->first; v != NULL; v = v->next)
        size += 3 * (strlen(v->name) + strlen(v->text != NULL ? v->text : "")) + 2;
    char *out = arena_alloc(mem, size), *at = out;

    for (const struct value *v = form->first; v != NULL; v = v->next) {
        const char *side[2] = { v->name, v->text != NULL ? v->text : "" };

        for (int i = 0; i < 2; i++) {
            if (at > out)
                *at++ = i == 0 ? '&' : '=';
            for (const char *c = side[i]; *c != '\0'; c++)
                if (strchr(plain, *c) != NULL)
                    *at++ = *c;
                else
                    at += snprintf(at, 4, "%%%02X", (unsigned char)*c);
        }
    }
    *at = '\0';
    return out;
}

static const char boundary[] = "----------------scenario3f2a9c71e5";

struct file {
    struct file *next;
    const char *field;
    const char *path;
};

static void
put(struct arena *mem, char **out, size_t *n, const char *bytes, size_t more)
{
    char *larger = arena_alloc(mem, *n + more + 1);

    if (*n > 0)
        memcpy(larger, *out, *n);
    memcpy(larger + *n, bytes, more);
    *out = larger;
    *n += more;
}

static void
put_text(struct arena *mem, char **out, size_t *n, const char *text)
{
    put(mem, out, n, text, strlen(text));
}

/* Line ends of text fields go as browsers send them. */
static const char *
with_crlf(struct arena *mem, const char *text)
{
    char *out = arena_alloc(mem, 2 * strlen(text) + 1), *at = out;

    for (; *text != '\0'; text++) {
        if (*text == '\n')
            *at++ = '\r';
        *at++ = *text;
    }
    return out;
}

static void
put_file(struct scene *s, char **out, size_t *n, const struct file *f)
{
    const char *name = strrchr(f->path, '/');
    FILE *in = fopen(f->path, "re");
    char *bytes = arena_alloc(s->mem, 32 << 20);

    if (in == NULL)
        unclear(s, arena_format(s->mem, "%s cannot be read", f->path));
    const size_t size = fread(bytes, 1, 32 << 20, in);

    fclose(in);
    put_text(s->mem, out, n,
             arena_format(s->mem,
                          "--%s\r\nContent-Disposition: form-data; name=\"%s\"; "
                          "filename=\"%s\"\r\nContent-Type: "
                          "application/octet-stream\r\n\r\n",
                          boundary, f->field, name != NULL ? name + 1 : f->path));
    put(s->mem, out, n, bytes, size);
    put_text(s->mem, out, n, "\r\n");
}

static void
multipart(struct scene *s, const struct values *form, const struct file *files)
{
    char *out = NULL;
    size_t n = 0;

    for (const struct value *v = form->first; v != NULL; v = v->next)
        put_text(s->mem, &out, &n,
                 arena_format(s->mem,
                              "--%s\r\nContent-Disposition: form-data; "
                              "name=\"%s\"\r\n\r\n%s\r\n",
                              boundary, v->name,
                              v->text != NULL ? with_crlf(s->mem, v->text) : ""));
    for (const struct file *f = files; f != NULL; f = f->next)
        put_file(s, &out, &n, f);
    put_text(s->mem, &out, &n, arena_format(s->mem, "--%s--\r\n", boundary));
    s->type = arena_format(s->mem, "multipart/form-data; boundary=%s", boundary);
    s->body = out;
    s->body_n = n;
}

/* ---- signing in ---- */

static const char *
accounts(struct scene *s)
{
    const char *path = getenv("KNTC_ACCOUNTS");

    if (s->accounts == NULL)
        s->accounts =
            path != NULL
                ? admin_read(s->mem, path)
                : shell(s->mem, arena_format(s->mem, "%s demo accounts", tool_path(s)))
                      .text;
    return s->accounts;
}

/* The code of this moment. Its step may have been used a moment ago by the same person,
 * for the clock stands: that is forgotten. */
static void
proof_of(struct scene *s, const char *user, struct values *form)
{
    const char *line = accounts(s);
    const size_t n = strlen(user);
    unsigned char seed[SEED];
    char code[7];

    while (*line != '\0' && !(begins(line, user) && line[n] == '\t')) {
        line += strcspn(line, "\n");
        line += *line == '\n';
    }
    if (*line == '\0')
        unclear(s, arena_format(s->mem, "%s is no account of the demonstration", user));
    const char *password = line + n + 1;
    const char *totp = password + strcspn(password, "\t") + 1;

    must(token_unbase32(arena_copy_n(s->mem, totp, strcspn(totp, "\t")), seed, SEED));
    token_totp(seed, SEED, clock_now() / 1000000 / STEP_SECONDS, code);
    values_set(s->mem, form, "user_name", user);
    values_set(s->mem, form, "password",
               arena_copy_n(s->mem, password, strcspn(password, "\t")));
    values_set(s->mem, form, "code", arena_copy(s->mem, code));
    db_run(database(s), arena_format(s->mem,
                                     "update account set totp_step = 0 "
                                     "where user_name = '%s'",
                                     user));
}

static void
sign_in(struct scene *s, const char *user)
{
    static const char path[] = "/account/sign-in";
    struct values form = { NULL, NULL };

    s->who = who_is(s, user);
    if (s->who->is_in)
        return;
    s->who->jar = (struct jar){ { NULL, NULL } };
    get(s, path);
    if (document(s) == NULL || !document_form(s->mem, s->doc, path, &form))
        fault("%s:%d: there is no form to sign in", s->file, s->at + 1);
    proof_of(s, user, &form);
    const char *body = urlencoded(s->mem, &form);
    const struct answer a =
        http_ask(s->mem, &s->who->jar, path, "application/x-www-form-urlencoded", body,
                 strlen(body));

    if (a.status != 303)
        fault("%s:%d: %s cannot sign in: %d\n%s", s->file, s->at + 1, user, a.status,
              a.body != NULL ? html_words(s->mem, a.body) : "");
    s->who->is_in = true;
    s->path = NULL;
    s->doc = NULL;
}

/* ---- posting ---- */

/* Does the story look at the page that comes back, and not at its words? */
static bool
wants_words(const struct scene *s)
{
    for (int i = s->at + 1; i < s->lines; i++) {
        const char *line = s->line[i];

        if (begins(line, "text ") || begins(line, "no "))
            return true;
        if (begins(line, "get ") || begins(line, "post ") || begins(line, "as ") ||
            begins(line, "nobody") || begins(line, "follow"))
            return false;
    }
    return false;
}

static const char *
unescaped(struct arena *mem, const char *text)
{
    char *out = arena_copy(mem, text), *at = out;

    for (; *text != '\0'; text++)
        if (text[0] == '\\' && (text[1] == 'n' || text[1] == 't')) {
            *at++ = text[1] == 'n' ? '\n' : '\t';
            text++;
        } else {
            *at++ = *text;
        }
    *at = '\0';
    return out;
}

/* What was given wins over what the page had; a name given twice is given twice. */
static void
overlay(struct scene *s, struct values *form, const struct values *given)
{
    struct values out = { NULL, NULL };

    for (const struct value *v = form->first; v != NULL; v = v->next)
        if (!values_has(given, v->name))
            values_add(s->mem, &out, v->name, v->text);
    for (const struct value *v = given->first; v != NULL; v = v->next)
        values_add(s->mem, &out, v->name, v->text);
    *form = out;
}

static void
read_fields(struct scene *s, struct values *given, struct file **files)
{
    struct file **next = files;

    while (s->at + 1 < s->lines && s->line[s->at + 1][0] == ' ') {
        const char *line = s->line[++s->at];
        const char *equals = strstr(line, "=");

        line += strspn(line, " ");
        if (*line == '\0')
            continue;
        if (equals == NULL)
            unclear(s, "name = value");
        size_t n = (size_t)(equals - line);
        const char *value = equals + 1 + strspn(equals + 1, " ");

        while (n > 0 && line[n - 1] == ' ')
            n--;
        const char *name = arena_copy_n(s->mem, line, n);
        value = unescaped(s->mem, filled(s, value));

        if (begins(name, "file ")) {
            struct file *f = arena_alloc(s->mem, sizeof *f);
            *f = (struct file){ NULL, rest_of(name), value };
            *next = f;
            next = &f->next;
        } else {
            values_add(s->mem, given, name, value);
        }
    }
}

/* fill PATH [from PAGE]: fills the form as it stands on its page, as a browser would.
 */
static void
fill(struct scene *s, const char *line)
{
    const char *path = filled(s, arena_copy_n(s->mem, line, strcspn(line, " ")));
    const char *action = arena_copy_n(s->mem, path, strcspn(path, "?"));
    const char *from = rest_of(line);
    const char *page = begins(from, "from ") ? filled(s, rest_of(from)) : path;
    struct values form = { NULL, NULL }, given = { NULL, NULL };
    struct file *files = NULL;
    bool is_multipart = false;

    if (strcmp(from, "from here") != 0)
        get(s, page);
    if (document(s) != NULL) {
        document_form(s->mem, s->doc, action, &form);
        is_multipart =
            document_find(s->mem, s->doc,
                          arena_format(s->mem,
                                       "//form[@action = '%s'][@multipart = 'yes']",
                                       action)) != NULL;
    }
    read_fields(s, &given, &files);
    overlay(s, &form, &given);
    if (is_multipart || files != NULL) {
        multipart(s, &form, files);
    } else {
        s->type = "application/x-www-form-urlencoded";
        s->body = urlencoded(s->mem, &form);
        s->body_n = strlen(s->body);
    }
    s->path = action;
    s->was_post = true;
}

static void
send_filled(struct scene *s)
{
    if (!s->was_post)
        unclear(s, "nothing was filled");
    if (!wants_words(s))
        s->path = as_xml(s, s->path);
    s->doc = NULL;
    s->answer = http_ask(s->mem, &s->who->jar, s->path, s->type, s->body, s->body_n);
}

static void
post(struct scene *s, const char *line)
{
    fill(s, line);
    send_filled(s);
}

/* The page that asks who one is, as a way leads there: it knows where to go on. */
static void
enter(struct scene *s, const char *user)
{
    static const char *const path[] = { "/account/sign-in", "/account/fresh" };
    struct values form = { NULL, NULL };
    int i = 0;

    while (i < 2 &&
           (document(s) == NULL || !document_form(s->mem, s->doc, path[i], &form)))
        i++;
    if (i == 2)
        unclear(s, "this page does not ask who one is");
    proof_of(s, user, &form);
    const char *body = urlencoded(s->mem, &form);
    s->doc = NULL;
    s->path = path[i];
    s->was_post = false;
    s->answer = http_ask(s->mem, &s->who->jar, path[i],
                         "application/x-www-form-urlencoded", body, strlen(body));
}

static const char *
outcome(struct scene *s, const struct answer *a)
{
    return arena_format(s->mem, "%d%s%s", a->status, a->location != NULL ? " " : "",
                        a->location != NULL ? a->location : "");
}

static void explain(struct scene *s);

static void
twice(struct scene *s)
{
    if (!s->was_post)
        unclear(s, "nothing was posted");
    const char *before = outcome(s, &s->answer);
    const struct answer again =
        http_ask(s->mem, &s->who->jar, s->path, s->type, s->body, s->body_n);

    claim_same(s, outcome(s, &again), before);
}

/* until STATUS N: the last body again, N times at most, until it is answered so. */
static void
until(struct scene *s, const char *line)
{
    char *rest;
    const int status = (int)strtol(line, &rest, 10);

    if (!s->was_post)
        unclear(s, "nothing was posted");
    for (long n = strtol(rest, NULL, 10); n > 0 && s->answer.status != status; n--)
        s->answer =
            http_ask(s->mem, &s->who->jar, s->path, s->type, s->body, s->body_n);
    if (!claim(s, s->answer.status == status))
        explain(s);
}

/* at once N: the last body again and N times at the same moment; N answers, all alike.
 */
static void
at_once(struct scene *s, const char *number)
{
    struct answer all[AT_ONCE_MAX];
    const int n = (int)strtol(number, NULL, 10);
    bool same = true;

    if (!s->was_post || n < 2 || n > AT_ONCE_MAX)
        unclear(s, "at once 2 to 16, after a post");
    http_ask_at_once(s->mem, &s->who->jar, s->path, s->type, s->body, s->body_n, n,
                     all);
    s->answer = all[0];
    for (int i = 1; i < n; i++)
        same = same && strcmp(outcome(s, &all[i]), outcome(s, &all[0])) == 0;
    if (!claim(s, same))
        for (int i = 0; i < n; i++)
            say(s, outcome(s, &all[i]));
}

/* ---- what is claimed of an answer ---- */

/* /intake/petition/{petition}: a name that is not known yet takes what stands there. */
static bool
matches(struct scene *s, const char *pattern, const char *path)
{
    while (*pattern != '\0') {
        if (*pattern != '{') {
            if (*pattern++ != *path++)
                return false;
            continue;
        }
        const size_t end = strcspn(pattern, "}");
        const char *name = arena_copy_n(s->mem, pattern + 1, end - 1);
        size_t n = 0;

        while (isalnum((unsigned char)path[n]) || path[n] == '-' || path[n] == '_')
            n++;
        const char *there = arena_copy_n(s->mem, path, n);

        if (!values_has(&s->vars, name))
            values_add(s->mem, &s->vars, name, there);
        else if (strcmp(values_text(&s->vars, name), there) != 0)
            return false;
        path += n;
        pattern += end + 1;
    }
    return *path == '\0';
}

static void
explain(struct scene *s)
{
    say(s, arena_format(s->mem, "it is: %s", outcome(s, &s->answer)));
    if (s->answer.body == NULL || s->answer.n == 0)
        return;
    struct document *d = document_read(s->mem, s->answer.body, s->answer.n);
    const char *keys =
        d != NULL
            ? document_find(s->mem, d, "//error/@key | //error/../@name | //flash")
            : NULL;

    if (keys != NULL)
        say(s, arena_format(s->mem, "errors: %s", keys));
    else if (d == NULL)
        say(s, arena_format(s->mem, "it says: %.300s",
                            html_words(s->mem, s->answer.body)));
}

static void
status(struct scene *s, const char *line)
{
    const int wanted = (int)strtol(line, NULL, 10);
    const char *path = rest_of(line);
    const bool good = s->answer.status == wanted &&
                      (*path == '\0' || (s->answer.location != NULL &&
                                         matches(s, path, s->answer.location)));

    if (!claim(s, good))
        explain(s);
}

static const char *
found(struct scene *s, const char *xpath)
{
    struct document *d = document(s);

    return d != NULL ? document_find(s->mem, d, filled(s, xpath)) : NULL;
}

static void
see(struct scene *s, const char *line)
{
    const char *wanted;
    const char *xpath = cut_at(s, line, " = ", &wanted);

    if (xpath != NULL) {
        claim_same(s, found(s, xpath), filled(s, wanted));
        return;
    }
    xpath = cut_at(s, line, " ~ ", &wanted);
    const char *text = found(s, xpath != NULL ? xpath : line);

    if (!claim(s, text != NULL &&
                      (xpath == NULL || strstr(text, filled(s, wanted)) != NULL)))
        say(s, text != NULL ? arena_format(s->mem, "it is: %.400s", text)
                            : "there is none");
}

static void
see_not(struct scene *s, const char *line)
{
    if (document(s) == NULL) {
        claim(s, false);
        say(s, "there is no page");
        return;
    }
    const char *text = found(s, line);

    if (!claim(s, text == NULL))
        say(s, arena_format(s->mem, "it is: %.400s", text));
}

/* What stands between <tag and </tag>; "" where it does not occur. */
static const char *
part_of(struct scene *s, const char *html, const char *tag)
{
    const char *from = strstr(html, arena_format(s->mem, "<%s", tag));
    const char *to =
        from != NULL ? strstr(from, arena_format(s->mem, "</%s", tag)) : NULL;

    return to != NULL ? arena_copy_n(s->mem, from, (size_t)(to - from)) : "";
}

static void
words(struct scene *s, const char *line, bool wanted)
{
    const char *tag = NULL;
    const char *whole = cut_at(s, line, "\" in ", &tag);
    const char *text =
        quoted(s, whole != NULL ? arena_format(s->mem, "%s\"", whole) : line);
    const char *body = s->answer.body != NULL ? s->answer.body : "";

    if (tag != NULL)
        body = part_of(s, body, tag);
    const bool is_there =
        strstr(body, text) != NULL || strstr(html_words(s->mem, body), text) != NULL;

    if (!claim(s, is_there == wanted && s->answer.status != 0 && *body != '\0') &&
        wanted)
        say(s, arena_format(s->mem, "it says: %.600s", html_words(s->mem, body)));
}

static void
head(struct scene *s, const char *line)
{
    const char *wanted;
    const char *name = cut_at(s, line, " = ", &wanted);

    if (name == NULL)
        unclear(s, "head Name = value");
    for (const char *at = s->answer.head; at != NULL && *at != '\0';) {
        const size_t n = strcspn(at, "\r\n"), m = strlen(name);

        if (n > m + 1 && strncasecmp(at, name, m) == 0 && at[m] == ':') {
            const char *value = at + m + 1 + strspn(at + m + 1, " ");
            claim_same(s, arena_copy_n(s->mem, value, (size_t)(at + n - value)),
                       filled(s, wanted));
            return;
        }
        at += n;
        at += strspn(at, "\r\n");
    }
    claim_same(s, NULL, "");
}

/* Headers without what names the moment. */
static const char *
steady(struct arena *mem, const char *text)
{
    const char *out = "";

    while (text != NULL && *text != '\0') {
        const size_t n = strcspn(text, "\n");

        if (strncasecmp(text, "date:", 5) != 0)
            out = arena_format(mem, "%s%.*s\n", out, (int)n, text);
        text += n + (text[n] == '\n');
    }
    return out;
}

/* same PATH: the same answer, byte for byte, to the same person. */
static void
same(struct scene *s, const char *path)
{
    const struct answer other =
        http_ask(s->mem, &s->who->jar, filled(s, path), NULL, NULL, 0);
    const struct answer *a = &s->answer;
    const bool heads = strcmp(steady(s->mem, a->head), steady(s->mem, other.head)) == 0;
    const bool bodies = a->n == other.n && memcmp(a->body, other.body, a->n) == 0;

    if (!claim(s, a->status != 0 && heads && bodies))
        say(s, arena_format(s->mem, "%s\n---- and\n%s", a->head, other.head));
}

static void
keep(struct scene *s, const char *line)
{
    const char *name = arena_copy_n(s->mem, line, strcspn(line, " "));
    const char *xpath = rest_of(line);
    const char *what = filled(s, rest_of(xpath));
    const char *text;

    if (begins(xpath, "sql "))
        text = asked(s, what);
    else if (begins(xpath, "run "))
        text = first_line(shell(s->mem, what).text);
    else
        text = found(s, xpath);

    if (claim(s, text != NULL))
        values_set(s->mem, &s->vars, name, text);
}

/* ---- the story ---- */

/* get and post make a promise of their own where no line says what comes: 200 and 303.
 */
static void
play_line(struct scene *s)
{
    const char *line = s->line[s->at];
    const char *rest = rest_of(line);

    if (*line == '\0' || *line == '#')
        return;
    if (isdigit((unsigned char)*line))
        status(s, line);
    else if (begins(line, "as "))
        sign_in(s, rest);
    else if (strcmp(line, "nobody") == 0)
        s->who = who_is(s, "");
    else if (begins(line, "browser "))
        s->who = who_is(s, line); /* no user name has a blank */
    else if (begins(line, "get "))
        get(s, filled(s, rest));
    else if (begins(line, "post "))
        post(s, rest);
    else if (begins(line, "fill "))
        fill(s, rest);
    else if (strcmp(line, "send") == 0)
        send_filled(s);
    else if (begins(line, "enter "))
        enter(s, rest);
    else if (strcmp(line, "follow") == 0)
        get(s, s->answer.location != NULL ? s->answer.location : "/");
    else if (begins(line, "see "))
        see(s, rest);
    else if (begins(line, "not "))
        see_not(s, rest);
    else if (begins(line, "text "))
        words(s, rest, true);
    else if (begins(line, "no "))
        words(s, rest, false);
    else if (begins(line, "head "))
        head(s, rest);
    else if (begins(line, "same "))
        same(s, rest);
    else if (begins(line, "keep "))
        keep(s, rest);
    else if (begins(line, "sql "))
        sql(s, rest);
    else if (begins(line, "run "))
        run(s, rest);
    else if (begins(line, "day "))
        set_day(s, filled(s, rest));
    else if (strcmp(line, "tick") == 0)
        tick(s);
    else if (strcmp(line, "twice") == 0)
        twice(s);
    else if (begins(line, "until "))
        until(s, rest);
    else if (begins(line, "at once "))
        at_once(s, rest_of(rest));
    else
        unclear(s, "this line is not understood");
}

/* Remarks at the end of a line stand after two blanks and #. */
static void
trim(char *line)
{
    char *remark = strstr(line, "  #");

    if (remark != NULL && line[0] != '#')
        *remark = '\0';
    size_t n = strlen(line);

    while (n > 0 && (line[n - 1] == ' ' || line[n - 1] == '\r'))
        line[--n] = '\0';
}

static void
read_story(struct scene *s)
{
    char *text = admin_read(s->mem, s->file);
    int lines = 1;

    for (const char *c = text; *c != '\0'; c++)
        lines += *c == '\n';
    s->line = arena_alloc(s->mem, (size_t)lines * sizeof *s->line);
    while (*text != '\0') {
        char *end = text + strcspn(text, "\n");

        s->line[s->lines++] = text;
        text = *end == '\0' ? end : end + 1;
        *end = '\0';
        trim(s->line[s->lines - 1]);
    }
}

/* The story comes to an end at what cannot be played; the rest is not claimed then. */
static void
play(struct scene *s)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        s->claims++;
        s->failed++;
        printf("not ok %d - %d: the story ends here\n", s->claims, s->at + 1);
        say(s, frame.text);
        return;
    }
    read_story(s);
    for (s->at = 0; s->at < s->lines; s->at++)
        play_line(s);
    fault_pop(&frame);
}

int
main(int argc, char **argv)
{
    struct scene *s;
    const char *var = getenv("KNTC_VAR");

    if (argc != 2) {
        fprintf(stderr, "usage: scenario FILE.t\n");
        return 64;
    }
    if (getenv("KNTC_URL") == NULL || var == NULL) {
        printf("1..0 # SKIP KNTC_URL names no portal\n");
        return 0;
    }
    struct arena *mem = arena_open(MEMORY_MAX);

    s = arena_alloc(mem, sizeof *s);
    s->mem = mem;
    s->file = argv[1];
    clock_path = arena_format(mem, "%s/clock", var);
    setenv("KNTC_CLOCK_FILE", clock_path, 1);
    signal(SIGTERM, stop_signal);
    signal(SIGINT, stop_signal);
    signal(SIGPIPE, SIG_IGN);
    stop_clock();
    values_add(mem, &s->vars, "today", day_text(mem, day_of(clock_now())));
    values_add(mem, &s->vars, "var", var);
    s->who = who_is(s, "");
    play(s);
    stop_clock();
    printf("1..%d\n", s->claims);
    const bool failed = s->failed > 0;

    arena_close(mem);
    return failed ? 1 : 0;
}
