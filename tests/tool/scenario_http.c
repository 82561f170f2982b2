#include "scenario.h"

#include "base/core/arena.h"
#include "base/core/fault.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

enum { WAIT_SECONDS = 60, ANSWER_MAX = 16 << 20 };

static void
close_fd(void *fd)
{
    close((int)(intptr_t)fd);
}

static const char *
address(int *port)
{
    static const char scheme[] = "http://127.0.0.1:";
    const char *url = getenv("KNTC_URL");

    must(url != NULL && strncmp(url, scheme, sizeof scheme - 1) == 0);
    *port = (int)strtol(url + sizeof scheme - 1, NULL, 10);
    return url;
}

static int
connected(struct arena *mem)
{
    int port;
    const struct timeval limit = { .tv_sec = WAIT_SECONDS };

    address(&port);
    const struct sockaddr_in to = { .sin_family = AF_INET,
                                    .sin_port = htons((uint16_t)port),
                                    .sin_addr = { htonl(INADDR_LOOPBACK) } };
    const int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);

    must(fd >= 0);
    arena_defer(mem, close_fd, (void *)(intptr_t)fd);
    setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
    if (connect(fd, (const struct sockaddr *)&to, sizeof to) != 0)
        fault("nobody answers at %s: %s", getenv("KNTC_URL"), strerror(errno));
    return fd;
}

static void
send_all(int fd, const char *bytes, size_t n)
{
    while (n > 0) {
        const ssize_t done = send(fd, bytes, n, MSG_NOSIGNAL);

        /* An answer that comes before the body was read whole is an answer. */
        if (done <= 0)
            return;
        bytes += done;
        n -= (size_t)done;
    }
}

/* A cookie goes along with every request, so that nginx's cache is not what is tested.
 */
static const char *
cookies_of(struct arena *mem, const struct jar *jar)
{
    const char *text = "scenario=1";

    for (const struct value *c = jar->cookies.first; c != NULL; c = c->next)
        if (c->text != NULL)
            text = arena_format(mem, "%s; %s=%s", text, c->name, c->text);
    return text;
}

static void
ask(struct arena *mem, int fd, const struct jar *jar, const char *path,
    const char *type, const char *body, size_t n)
{
    int port;
    const char *url = address(&port);
    const char *head = arena_format(mem,
                                    "%s %s HTTP/1.0\r\nHost: 127.0.0.1:%d\r\n"
                                    "Origin: %s\r\nSec-Fetch-Site: same-origin\r\n"
                                    "Cookie: %s\r\n",
                                    body == NULL ? "GET" : "POST", path, port, url,
                                    cookies_of(mem, jar));

    if (body != NULL)
        head = arena_format(mem, "%sContent-Type: %s\r\nContent-Length: %zu\r\n", head,
                            type, n);
    head = arena_format(mem, "%s\r\n", head);
    send_all(fd, head, strlen(head));
    if (body != NULL)
        send_all(fd, body, n);
}

static void
keep_cookie(struct arena *mem, struct jar *jar, const char *line)
{
    const size_t name = strcspn(line, "=;");

    if (line[name] != '=')
        return;
    const char *value = line + name + 1;
    const size_t n = strcspn(value, ";");
    const bool ends = strstr(value + n, "Max-Age=0") != NULL;

    values_set(mem, &jar->cookies, arena_copy_n(mem, line, name),
               ends ? NULL : arena_copy_n(mem, value, n));
}

static const char *
without_address(const char *location)
{
    int port;
    const char *url = address(&port);
    const size_t n = strlen(url);

    return strncmp(location, url, n) == 0 && location[n] == '/' ? location + n
                                                                : location;
}

static void
read_head(struct arena *mem, struct jar *jar, struct answer *a)
{
    for (const char *line = a->head; *line != '\0';) {
        const size_t n = strcspn(line, "\r\n");
        const char *text = arena_copy_n(mem, line, n);

        if (strncasecmp(text, "set-cookie: ", 12) == 0)
            keep_cookie(mem, jar, text + 12);
        else if (strncasecmp(text, "location: ", 10) == 0)
            a->location = without_address(text + 10);
        line += n;
        line += strspn(line, "\r\n");
    }
}

static struct answer
read_answer(struct arena *mem, int fd, struct jar *jar)
{
    struct answer a = { 0 };
    size_t size = 1 << 16, n = 0;
    char *text = arena_alloc(mem, size);

    for (;;) {
        const ssize_t got = recv(fd, text + n, size - n - 1, 0);

        if (got <= 0)
            break;
        n += (size_t)got;
        must(n < ANSWER_MAX);
        if (n + 1 < size)
            continue;
        char *larger = arena_alloc(mem, size * 4);
        memcpy(larger, text, n);
        text = larger;
        size *= 4;
    }
    /* Else the server waits for more, and counts the connection, until the story ends.
     */
    shutdown(fd, SHUT_RDWR);
    text[n] = '\0';
    char *end = strstr(text, "\r\n\r\n");

    if (strncmp(text, "HTTP/1.", 7) != 0 || end == NULL)
        return a; /* closed without a word: status 0 */
    *end = '\0';
    a.status = (int)strtol(text + 9, NULL, 10);
    a.head = text;
    a.body = end + 4;
    a.n = n - (size_t)(a.body - text);
    read_head(mem, jar, &a);
    return a;
}

struct answer
http_ask(struct arena *mem, struct jar *jar, const char *path, const char *type,
         const char *body, size_t n)
{
    const int fd = connected(mem);

    ask(mem, fd, jar, path, type, body, n);
    return read_answer(mem, fd, jar);
}

void
http_ask_at_once(struct arena *mem, struct jar *jar, const char *path, const char *type,
                 const char *body, size_t size, int n, struct answer *out)
{
    int fd[AT_ONCE_MAX];

    must(n <= AT_ONCE_MAX);
    for (int i = 0; i < n; i++)
        fd[i] = connected(mem);
    for (int i = 0; i < n; i++)
        ask(mem, fd[i], jar, path, type, body, size);
    for (int i = 0; i < n; i++)
        out[i] = read_answer(mem, fd[i], jar);
}
