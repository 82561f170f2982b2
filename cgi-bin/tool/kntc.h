/* kntc: the command-line tool of who runs the portal; each verb stands in
 * kntc_<verb>.c.
 *
 * It works as the administrator of the database: database_user of kntc.conf, or else
 * the user of the operating system by socket authentication. What is asked for wrongly
 * ends with 64, what cannot be done with a sentence that names the file or the row and
 * says what to do. Memory is one arena with a cap; loops rewind it, so that millions of
 * rows need no more than one page of them.
 */
#ifndef KNTC_TOOL_H
#define KNTC_TOOL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct arena;
struct conf;
struct db;
struct ring;
struct row;
struct work;

/* What the process ends with; above 60 as in sysexits.h. */
enum {
    TOOL_GOOD = 0,
    TOOL_BAD = 1,   /* a check failed, or the thing asked for is refused */
    TOOL_WORSE = 2, /* doctor: FAIL */
    TOOL_USAGE = 64,
    TOOL_NO_DATABASE = 69,
    TOOL_BUG = 70,
    TOOL_NO_OUTPUT = 74,
    TOOL_CONF = 78
};

struct tool {
    struct arena *mem;
    const char *verb;
    const char *conf_path;
    const struct conf *conf; /* as written; by tool_conf */
    const struct conf *own;  /* the same, but as this tool connects */
};

/* The verbs: n words after the verb's own name. */
int kntc_admin(struct tool *t, int n, char **word);
int kntc_demo(struct tool *t, int n, char **word);
int kntc_doctor(struct tool *t, int n, char **word);
int kntc_key(struct tool *t, int n, char **word);
int kntc_law(struct tool *t, int n, char **word);
int kntc_mail(struct tool *t, int n, char **word);
int kntc_migrate(struct tool *t, int n, char **word);
int kntc_report(struct tool *t, int n, char **word);
int kntc_routes(struct tool *t, int n, char **word);
int kntc_tick(struct tool *t, int n, char **word);
int kntc_verify(struct tool *t, int n, char **word);

/* Ends with a sentence on stderr. tool_usage says how the verb is called. */
_Noreturn void tool_stop(int status, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
_Noreturn void tool_usage(const struct tool *t);

/* kntc.conf, read when it is first needed; ends with 78 where it is wrong. */
const struct conf *tool_conf(struct tool *t);

/* Who this tool is to the database, and connections: to work with (limits of time as
 * the programs have them), and to administer (none; schema NULL: none chosen). */
const char *tool_user(struct tool *t);
struct db *tool_db(struct tool *t);
struct db *tool_admin(struct tool *t, const char *schema);

/* A unit of work on a connection; program: whose ring file is opened, with the data
 * keys that stand in the database; NULL: none. Ends where the ring file is wrong. */
struct work *tool_work(struct tool *t, struct db *db, const char *program);

/* <root>/path. */
char *tool_path(struct tool *t, const char *path);

/* Names in a directory that end with suffix, sorted by bytes; *n their number. A
 * missing directory holds none. */
char **tool_list(struct arena *mem, const char *directory, const char *suffix, int *n);

/* The next line of a text, its end cut off, or NULL; moves *text on. */
char *tool_line(char **text);

/* Cuts a line at its tabs: at most max fields, the number is given back. */
int tool_fields(char *line, char **field, int max);

/* The file of a program's password, as conf names it; NULL: sockets authenticate. */
char *tool_password_file(struct tool *t, const char *program);

/* Programs that may have a ring file, in order; NULL past the end. */
const char *tool_program(int i);

#endif
