#include "base/web/serve.h"

#include "base/core/arena.h"
#include "base/core/clock.h"
#include "base/core/conf.h"
#include "base/core/fault.h"
#include "base/core/log.h"
#include "base/crypto/ring.h"
#include "base/db/db.h"
#include "base/web/route.h"
#include "base/web/throttle.h"
#include "base/work.h"
#include "base/xml/view.h"

#include <errno.h>
#include <fcgiapp.h>
#include <fcntl.h>
#include <limits.h>
#include <malloc.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#define MAX_WORKERS 64
#define SILENT_US 30000000
#define DEATHS_US 10000000

static volatile sig_atomic_t stop, reload;

/* Since when each worker is busy with one request; 0: idle. Shared with the parent. */
static _Atomic int64_t *busy;
static pid_t worker[MAX_WORKERS];

static void
on_term(int sig)
{
    (void)sig;
    stop = 1;
    FCGX_ShutdownPending();
}

static void
on_hup(int sig)
{
    (void)sig;
    reload = 1;
}

/* Without SA_RESTART, or an idle worker would sleep on in accept. */
static void
on(int sig, void (*handler)(int))
{
    struct sigaction act = { .sa_handler = handler };

    sigemptyset(&act.sa_mask);
    sigaction(sig, &act, NULL);
}

/* ---- a worker ---- */

static const char *
gateway_param(void *self, const char *name)
{
    const FCGX_Request *f = self;

    return FCGX_GetParam(name, f->envp);
}

static size_t
gateway_read(void *self, void *buffer, size_t n)
{
    const FCGX_Request *f = self;
    const int got = FCGX_GetStr(buffer, n > INT_MAX ? INT_MAX : (int)n, f->in);

    return got > 0 ? (size_t)got : 0;
}

static void
gateway_write(void *self, const char *bytes, size_t n)
{
    const FCGX_Request *f = self;

    while (n > 0) {
        const int part = n > 1 << 20 ? 1 << 20 : (int)n;
        if (FCGX_PutStr(bytes, part, f->out) != part)
            return;
        bytes += part;
        n -= (size_t)part;
    }
}

static struct ring *
open_ring(const struct area *area, const struct conf *conf)
{
    char path[1024], error[256];
    const char *credentials = getenv("CREDENTIALS_DIRECTORY");

    if (credentials != NULL)
        snprintf(path, sizeof path, "%s/keys", credentials);
    else
        snprintf(path, sizeof path, "%s/%s.keys", conf->keys, area->name);
    struct ring *ring = ring_open(path, error, sizeof error);
    if (ring == NULL)
        fault("%s", error);
    return ring;
}

static const char *
database_user(const struct area *area, const struct conf *conf)
{
    static char name[64];

    if (conf->database_user != NULL && *conf->database_user != '\0')
        return conf->database_user;
    snprintf(name, sizeof name, "kntc-%s", area->name);
    return name;
}

/* conf as the connection needs it: {area} in the name of the password file is us. */
static const struct conf *
database_conf(const struct area *area, const struct conf *conf)
{
    static struct conf own;
    static char path[1024];
    const char *file = conf->database_password_file;
    const char *here = strstr(file, "{area}");

    own = *conf;
    if (here != NULL) {
        const int n = snprintf(path, sizeof path, "%.*s%s%s", (int)(here - file), file,
                               area->name, here + strlen("{area}"));
        must(n > 0 && (size_t)n < sizeof path);
        own.database_password_file = path;
    }
    return &own;
}

/* Before a request: is the connection alive, are the keys of this minute known? A fault
 * here is the request's own: it meets the same database again and is answered. */
static void
prepare(const struct area *area, struct work *w, struct ring *ring, int64_t *keys_at)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame))
        return;
    db_check(w->db);
    if (area->keys != NULL && clock_ticks() - *keys_at > 60000000) {
        area->keys(w, ring);
        *keys_at = clock_ticks();
    }
    fault_pop(&frame);
}

struct worker {
    struct work w;
    struct ring *ring;
};

static bool
start_work(const struct area *area, const struct conf *conf, struct worker *k)
{
    struct fault_frame frame;

    if (FAULT_CATCH(&frame)) {
        log_line("fault", "a worker could not start: %s", frame.text);
        return false;
    }
    k->ring = open_ring(area, conf);
    k->w = (struct work){ .mem = arena_open((size_t)conf->arena_mb << 20),
                          .ring = k->ring,
                          .conf = conf };
    k->w.db = db_open(database_conf(area, conf), database_user(area, conf));
    k->w.now = clock_now();
    k->w.today = day_of(k->w.now);
    if (area->keys != NULL)
        area->keys(&k->w, k->ring);
    if (area->start != NULL)
        area->start(&k->w);
    arena_reset(k->w.mem);
    fault_pop(&frame);
    return true;
}

/* A worker is asked to end by signals, and hears them only while it waits for a
 * request: libfcgi drops a connection where a signal comes before its first bytes, and
 * then closes the same one again and again. */
static sigset_t hearing;

static void
hear_nothing(void)
{
    sigset_t both;

    sigemptyset(&both);
    sigaddset(&both, SIGTERM);
    sigaddset(&both, SIGINT);
    sigprocmask(SIG_BLOCK, &both, &hearing);
    sigdelset(&hearing, SIGTERM);
    sigdelset(&hearing, SIGINT);
}

/* Under a load without pause epoll_pwait finds a request each time and delivers
 * nothing. */
static bool
asked_to_end(void)
{
    sigset_t deaf;

    sigprocmask(SIG_SETMASK, &hearing, &deaf);
    sigprocmask(SIG_SETMASK, &deaf, NULL);
    return stop;
}

/* What waits on the socket of all workers wakes one of them. -1: impossible. */
static int
open_waiting(void)
{
    struct epoll_event e = { .events = EPOLLIN | EPOLLEXCLUSIVE };
    const int waiting = epoll_create1(EPOLL_CLOEXEC);

    if (waiting >= 0 && epoll_ctl(waiting, EPOLL_CTL_ADD, 0, &e) == 0)
        return waiting;
    if (waiting >= 0)
        close(waiting);
    return -1;
}

/* Waits for the next request; false: this worker is to end. Of those whom one
 * connection wakes, one gets it, and the others must not wait inside where they hear
 * nothing: the socket belongs to who started us, and systemd takes the flag away at
 * each reload. */
static bool
next_request(FCGX_Request *f, int waiting, int slot)
{
    struct epoll_event e;
    int taken = -EAGAIN;

    while (taken == -EAGAIN && !asked_to_end()) {
        busy[slot] = 0;
        if (epoll_pwait(waiting, &e, 1, -1, &hearing) != 1)
            continue;
        /* Who sends half a request holds a worker no longer than a request may. */
        busy[slot] = clock_ticks();
        fcntl(0, F_SETFL, O_RDWR | O_NONBLOCK);
        errno = 0;
        taken = FCGX_Accept_r(f);
    }
    return taken >= 0;
}

static int
work_on(const struct area *area, const struct conf *conf, int slot)
{
    FCGX_Request f;
    struct worker k;
    const int waiting = open_waiting();

    if (waiting < 0) {
        log_line("fault", "a worker could not start: epoll: %s", strerror(errno));
        return 1;
    }
    if (!start_work(area, conf, &k))
        return 1;
    int64_t keys_at = clock_ticks();
    bool healthy = true;
    FCGX_InitRequest(&f, 0, FCGI_FAIL_ACCEPT_ON_INTR);
    for (int n = 0; healthy && n < conf->recycle && next_request(&f, waiting, slot);
         n++) {
        if (conf->test)
            view_refresh();
        const struct gateway in = { gateway_param, gateway_read, &f };
        const struct output out = { gateway_write, &f };
        prepare(area, &k.w, k.ring, &keys_at);
        healthy = route_serve(area, &k.w, &in, &out);
        FCGX_Finish_r(&f);
        busy[slot] = 0;
    }
    db_close(k.w.db);
    ring_close(k.ring);
    return 0;
}

/* ---- the parent ---- */

static bool
start_worker(const struct area *area, const struct conf *conf, int slot)
{
    busy[slot] = 0;
    /* What compiling left behind would be counted for each worker. */
    malloc_trim(0);
    const pid_t pid = fork();
    if (pid < 0)
        return false;
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGTERM);
        on(SIGHUP, SIG_IGN);
        hear_nothing();
        int status = work_on(area, conf, slot);
        _exit(status);
    }
    worker[slot] = pid;
    return true;
}

static void
kill_silent(int n)
{
    for (int i = 0; i < n; i++) {
        const int64_t since = busy[i];
        if (worker[i] > 0 && since != 0 && clock_ticks() - since > SILENT_US) {
            log_line("fault", "a worker was silent for 30 s and was ended");
            kill(worker[i], SIGKILL);
        }
    }
}

static void
nap(int ms)
{
    const struct timespec t = { .tv_sec = ms / 1000,
                                .tv_nsec = (ms % 1000) * 1000000L };

    nanosleep(&t, NULL);
}

static int
slot_of(pid_t pid, int n)
{
    for (int i = 0; i < n; i++)
        if (worker[i] == pid)
            return i;
    return -1;
}

/* New views and configuration are tried in a child first; where they are bad, the old
 * generation goes on and the log says why. */
static bool
reload_is_good(const struct area *area, const char *conf_path)
{
    const pid_t pid = fork();

    if (pid == 0) {
        char error[512];
        const struct conf *conf = conf_load(conf_path, error, sizeof error);
        view_stop();
        const bool good = conf != NULL && route_start(area, conf, error, sizeof error);
        if (!good)
            log_line("error", "reload refused: %s", error);
        _exit(good ? 0 : 1);
    }
    int status = 1;
    return pid > 0 && waitpid(pid, &status, 0) == pid && WIFEXITED(status) &&
           WEXITSTATUS(status) == 0;
}

static void
end_workers(int n)
{
    for (int i = 0; i < n; i++)
        if (worker[i] > 0)
            kill(worker[i], SIGTERM);
}

static int
drain(int n)
{
    const int64_t start = clock_ticks();

    end_workers(n);
    for (;;) {
        int status;
        const pid_t pid = waitpid(-1, &status, WNOHANG);
        if (pid < 0)
            return 0;
        if (pid == 0) {
            if (clock_ticks() - start > SILENT_US)
                for (int i = 0; i < n; i++)
                    if (worker[i] > 0)
                        kill(worker[i], SIGKILL);
            nap(10);
        } else {
            const int slot = slot_of(pid, n);
            if (slot >= 0)
                worker[slot] = 0;
        }
    }
}

int
serve(const struct area *area, const char *conf_path)
{
    char error[512] = "";

    log_open(area->name);
    /* First of all: a program that is asked to read its views again while it still
     * reads them for the first time would be ended by the signal. */
    on(SIGTERM, on_term);
    on(SIGINT, on_term);
    on(SIGHUP, on_hup);
    on(SIGPIPE, SIG_IGN);
    const struct conf *conf = conf_load(conf_path, error, sizeof error);
    if (conf == NULL || !route_start(area, conf, error, sizeof error)) {
        log_line("error", "cannot start: %s", error);
        return 1;
    }
    const int n = conf->workers < MAX_WORKERS ? conf->workers : MAX_WORKERS;
    busy = mmap(NULL, sizeof *busy * MAX_WORKERS, PROT_READ | PROT_WRITE,
                MAP_SHARED | MAP_ANONYMOUS, -1, 0);
    if (busy == MAP_FAILED || !throttle_start() || FCGX_Init() != 0 || !db_start()) {
        log_line("error", "cannot start: no memory");
        return 1;
    }
    /* libfcgi's own handler would have it refuse requests, and go on. */
    on(SIGUSR1, SIG_IGN);
    for (int i = 0; i < n; i++)
        start_worker(area, conf, i);
    log_line("info", "serving with %d workers", n);

    int deaths = 0;
    int64_t first_death = 0;
    while (!stop) {
        int status;
        const pid_t pid = waitpid(-1, &status, WNOHANG);
        if (pid == 0) {
            kill_silent(n);
            if (reload) {
                reload = 0;
                if (reload_is_good(area, conf_path)) {
                    conf = conf_load(conf_path, error, sizeof error);
                    view_stop();
                    if (conf == NULL || !route_start(area, conf, error, sizeof error))
                        return 1;
                    end_workers(n);
                    log_line("info", "reloaded");
                }
            }
            nap(20);
            continue;
        }
        const int slot = slot_of(pid, n);
        if (slot < 0 || stop) {
            if (pid < 0)
                nap(20);
            continue;
        }
        const bool died = !WIFEXITED(status) || WEXITSTATUS(status) != 0;
        if (died) {
            const int64_t now = clock_ticks();
            if (now - first_death > DEATHS_US) {
                first_death = now;
                deaths = 0;
            }
            if (++deaths > 5)
                nap(deaths > 50 ? 5000 : deaths * 100);
        }
        start_worker(area, conf, slot);
    }
    return drain(n);
}
