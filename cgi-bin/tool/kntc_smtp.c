#include "tool/kntc_smtp.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/core/mime.h"
#include "base/core/text.h"
#include "base/crypto/token.h"
#include "base/work.h"
#include "base/xml/view.h"
#include "base/xml/xml.h"
#include "domain/mail.h"
#include "tool/kntc.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curl/curl.h>

enum { MOST = 300, RUN_SECONDS = 45, CONNECT_SECONDS = 10, PASSWORD_MAX = 512 };
enum { LINE = 76, REFUSED = 500 };

struct sender {
    struct tool *t;
    struct work *w;
    CURL *curl;
    int64_t id; /* of the message that is being sent */
    int tries;
    bool is_away; /* the server cannot be reached: no use to go on */
};

/* What is left of a message to give away. */
struct left {
    const char *at;
    size_t n;
};

static size_t
give(char *to, size_t size, size_t n, void *data)
{
    struct left *left = data;
    const size_t room = size * n;
    const size_t part = left->n < room ? left->n : room;

    memcpy(to, left->at, part);
    left->at += part;
    left->n -= part;
    return part;
}

static bool
is_here(const char *host)
{
    return strcmp(host, "localhost") == 0 || strcmp(host, "[::1]") == 0 ||
           strncmp(host, "127.", 4) == 0;
}

static char *
password(struct tool *t)
{
    const char *path = t->conf->mail_password_file;
    char *text = arena_alloc(t->mem, PASSWORD_MAX + 1);
    const int fd = open(path, O_RDONLY | O_CLOEXEC);
    const ssize_t n = fd >= 0 ? read(fd, text, PASSWORD_MAX) : -1;
    const int why = errno;

    if (fd >= 0)
        close(fd);
    if (n < 0)
        tool_stop(TOOL_CONF,
                  "%s: %s\n  mail_password_file must be readable by the user of the "
                  "timer.",
                  path, strerror(why));
    text[strcspn(text, "\r\n")] = '\0';
    return text;
}

static void
close_curl(void *curl)
{
    curl_easy_cleanup(curl);
    curl_global_cleanup();
}

static void
set_encryption(CURL *curl, const struct conf *conf)
{
    const bool is_needed = !is_here(conf->mail_host);

    curl_easy_setopt(curl, CURLOPT_USE_SSL,
                     (long)(is_needed ? CURLUSESSL_ALL : CURLUSESSL_NONE));
    curl_easy_setopt(curl, CURLOPT_SSLVERSION, (long)CURL_SSLVERSION_TLSv1_2);
    if (*conf->mail_ca != '\0')
        curl_easy_setopt(curl, CURLOPT_CAINFO, conf->mail_ca);
}

#ifdef KNTC_TEST
static void
drop_list(void *list)
{
    curl_slist_free_all(list);
}

/* A name for a server of the test, which lives on this machine as everything does:
 * "mail.test:2525:127.0.0.1". */
static void
set_names(struct tool *t, CURL *curl)
{
    const char *names = getenv("KNTC_MAIL_RESOLVE");

    if (names == NULL)
        return;
    struct curl_slist *list = curl_slist_append(NULL, names);
    arena_defer(t->mem, drop_list, list);
    curl_easy_setopt(curl, CURLOPT_RESOLVE, list);
}
#endif

/* One handle for all: the connection stays open between them. */
static CURL *
open_curl(struct tool *t)
{
    const struct conf *conf = t->conf;

    curl_global_init(CURL_GLOBAL_DEFAULT);
    CURL *curl = curl_easy_init();
    if (curl == NULL)
        tool_stop(TOOL_BUG, "libcurl does not start");
    arena_defer(t->mem, close_curl, curl);
    /* What stands behind the slash is the name that we greet with. */
    curl_easy_setopt(
        curl, CURLOPT_URL,
        arena_format(t->mem, "%s://%s:%d/%s", conf->mail_port == 465 ? "smtps" : "smtp",
                     conf->mail_host, conf->mail_port, mime_domain(conf->mail_from)));
    curl_easy_setopt(curl, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
    curl_easy_setopt(curl, CURLOPT_PROXY, "");
    curl_easy_setopt(curl, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(curl, CURLOPT_CONNECTTIMEOUT, (long)CONNECT_SECONDS);
    curl_easy_setopt(curl, CURLOPT_TIMEOUT, (long)conf->mail_seconds);
    set_encryption(curl, conf);
    if (*conf->mail_user != '\0') {
        curl_easy_setopt(curl, CURLOPT_USERNAME, conf->mail_user);
        curl_easy_setopt(curl, CURLOPT_PASSWORD, password(t));
    }
    curl_easy_setopt(curl, CURLOPT_MAIL_FROM, conf->mail_from);
    curl_easy_setopt(curl, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(curl, CURLOPT_READFUNCTION, give);
#ifdef KNTC_TEST
    set_names(t, curl);
#endif
    return curl;
}

/* ---- the message ---- */

static char *
render(struct work *w, void *doc, const char *lang)
{
    size_t n = 0;
    const char *text = view_page(w->mem, "mail", doc, lang, &n);

    return arena_copy_n(w->mem, text, n);
}

static char *
said(struct work *w, const char *lang, const char *key)
{
    const char *text = view_text(lang, key);

    return arena_copy(w->mem, text != NULL ? text : "");
}

/* To a sender the name of the portal says nothing of what it is about. */
static char *
from_name(struct work *w, const char *kind)
{
    const char *office = w->conf->office_name;
    const bool is_plain = strncmp(kind, "message_", strlen("message_")) == 0;

    if (is_plain)
        office = said(w, "vi", "mail.plain_name");
    return mime_words(w->mem, *office != '\0' ? office : said(w, "vi", "portal.name"));
}

/* NULL: it is no document, or a kind without words. */
static char *
write_message(struct work *w, const struct letter_out *m)
{
    char error[256];
    void *doc =
        xml_read_text(w->mem, m->payload, strlen(m->payload), error, sizeof error);
    const char *subject =
        view_text("vi", arena_format(w->mem, "mail_subject.%s", m->kind));

    if (doc == NULL || subject == NULL)
        return NULL;
    const char *body =
        arena_format(w->mem, "%s\n%s", render(w, doc, "vi"), render(w, doc, "en"));
    return arena_format(w->mem,
                        "Date: %s\r\n"
                        "From: %s\r\n <%s>\r\n"
                        "To: <%s>\r\n"
                        "Subject: %s\r\n"
                        "Message-ID: <%s@%s>\r\n"
                        "MIME-Version: 1.0\r\n"
                        "Content-Type: text/plain; charset=UTF-8\r\n"
                        "Content-Transfer-Encoding: base64\r\n"
                        "Content-Language: vi, en\r\n"
                        "Auto-Submitted: auto-generated\r\n"
                        "\r\n%s",
                        mime_date(w->mem, m->made_at), from_name(w, m->kind),
                        w->conf->mail_from, m->to, mime_words(w->mem, subject),
                        token_hex(w->mem, m->uid, 16), mime_domain(w->conf->mail_from),
                        mime_base64(w->mem, body, strlen(body), LINE));
}

/* ---- one after another ---- */

static CURLcode
carry(struct sender *s, const char *to, const char *text, long *code)
{
    struct left left = { .at = text, .n = strlen(text) };
    struct curl_slist *list = curl_slist_append(NULL, to);

    curl_easy_setopt(s->curl, CURLOPT_MAIL_RCPT, list);
    curl_easy_setopt(s->curl, CURLOPT_READDATA, &left);
    const CURLcode result = curl_easy_perform(s->curl);
    curl_easy_getinfo(s->curl, CURLINFO_RESPONSE_CODE, code);
    curl_slist_free_all(list);
    return result;
}

static bool
is_unreachable(CURLcode result)
{
    return result == CURLE_COULDNT_RESOLVE_HOST || result == CURLE_COULDNT_CONNECT ||
           result == CURLE_LOGIN_DENIED || result == CURLE_USE_SSL_FAILED ||
           result == CURLE_PEER_FAILED_VERIFICATION ||
           result == CURLE_SSL_CONNECT_ERROR || result == CURLE_SSL_CACERT_BADFILE;
}

/* The server's word about this message, not about us or the way there. */
static bool
is_for_good(CURLcode result, long code)
{
    return (result == CURLE_SEND_ERROR || result == CURLE_RECV_ERROR ||
            result == CURLE_WEIRD_SERVER_REPLY) &&
           code >= REFUSED;
}

static void
count_failure(struct sender *s, bool for_good, const char *why,
              struct smtp_report *report)
{
    if (mail_failed(s->w, s->id, s->tries, for_good, why))
        report->dead++;
    else
        report->failed++;
}

static void
send_one(struct sender *s, struct smtp_report *report)
{
    struct letter_out m = { 0 };
    const bool is_open = mail_open(s->w, s->id, &m);
    long code = 0;

    if (is_open && m.to == NULL) {
        mail_done(s->w, s->id);
        return;
    }
    const char *text = is_open ? write_message(s->w, &m) : NULL;

    if (text == NULL) {
        count_failure(s, true, "unreadable", report);
        return;
    }
    const CURLcode result = carry(s, m.to, text, &code);
    if (result == CURLE_OK) {
        mail_done(s->w, s->id);
        report->sent++;
        return;
    }
    s->is_away = is_unreachable(result);
    count_failure(s, is_for_good(result, code),
                  arena_format(s->w->mem, "curl %d, smtp %ld", (int)result, code),
                  report);
}

static void
begin(struct sender *s)
{
    char error[512];

    if (!view_start(s->w->conf->root, error, sizeof error) ||
        !view_load("mail", error, sizeof error))
        tool_stop(TOOL_CONF, "%s", error);
    s->curl = open_curl(s->t);
}

void
smtp_run(struct tool *t, struct work *w, struct smtp_report *report)
{
    struct sender s = { .t = t, .w = w };
    const int64_t until = clock_ticks() + (int64_t)RUN_SECONDS * 1000000;

    if (!mail_is_on(w))
        return;
    for (int i = 0; i < MOST && !s.is_away && clock_ticks() < until; i++) {
        const struct arena_mark before = arena_mark(w->mem);
        if (!mail_take(w, &s.id, &s.tries))
            break;
        if (s.curl == NULL)
            begin(&s);
        const struct arena_mark mark = i == 0 ? arena_mark(w->mem) : before;
        send_one(&s, report);
        arena_rewind(w->mem, mark);
    }
}
