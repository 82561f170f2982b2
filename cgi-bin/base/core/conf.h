/* conf: kntc.conf, read once at start into one constant struct.
 *
 * Lines "name = value"; # begins a comment; a later file wins (conf.d). An unknown
 * name, a value out of range or a missing file is refused with file and line.
 */
#ifndef KNTC_CONF_H
#define KNTC_CONF_H

#include <stdbool.h>

struct conf {
    const char *root;            /* directory that holds xsl, sql and public */
    const char *database;        /* schema name: kntc */
    const char *database_sealed; /* schema of envelopes: kntc_sealed */
    const char *database_socket; /* unix socket of the server */
    const char *database_user;   /* empty: kntc-<area>, by socket authentication */
    const char *database_password_file; /* empty in production: no password exists */
    const char *keys;        /* directory of <area>.keys; $CREDENTIALS_DIRECTORY wins */
    const char *store;       /* directory of kept files */
    const char *quarantine;  /* directory of files being received */
    const char *origin;      /* https://kntc.example.gov.vn, no slash at the end */
    const char *office_name; /* name in the band of every page; empty: text key */
    const char *hotline;     /* telephone that public pages show */
    const char *email;
    const char *mail_host; /* server that takes our mail; empty: no mail, none queued */
    int mail_port;         /* 465: TLS from the start, else STARTTLS */
    const char *mail_from; /* address that mail comes from */
    const char *mail_user; /* empty: the server asks for none */
    const char *mail_password_file;
    const char
        *mail_ca;     /* file of certificates that are trusted; empty: the system's */
    int mail_seconds; /* that one message may take */
    int workers;      /* processes a program */
    int recycle;      /* requests after which a worker is replaced */
    int request_kb;   /* largest body without files */
    int upload_mb;    /* largest body with files */
    const char *operator; /* body that operates the portal, on the support page */
    const char *hours;    /* when the hotline is answered */
    int arena_mb;
    int session_idle_min;
    int session_hours;
    int fresh_min;      /* how long a sign-in counts as fresh */
    bool secure_cookie; /* __Host- names and Secure; false only on plain http tests */
    bool test;          /* ?as=xml, KNTC_NOW; never in production */
};

/* Reads path (and path's conf.d beside it). NULL and a message with file and line in
 * error (of size n) where something is wrong. The struct lives as long as the process.
 */
const struct conf *conf_load(const char *path, char *error, int n);

#endif
