/* serve: the pool of workers behind fd 0 (ecosystem.md 3).
 *
 * The parent compiles views and forms, then forks; workers are replaced after
 * conf->recycle requests, after a fault, and when silent for 30 s. TERM: finish what
 * has been taken, then exit; HUP: a new generation with configuration and views read
 * again. The listening socket belongs to who started us, so a restart drops no request;
 * workers set O_NONBLOCK on it.
 */
#ifndef KNTC_SERVE_H
#define KNTC_SERVE_H

struct area;
struct conf;

/* Returns the exit status of the program. */
int serve(const struct area *area, const char *conf_path);

#endif
