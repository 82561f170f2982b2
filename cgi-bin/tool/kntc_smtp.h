/* kntc_smtp: the outbox, carried to the server that takes our mail (libcurl; no other
 * program links it).
 *
 * A message is plain text in UTF-8, Vietnamese then English, by xsl/mail.xsl. TLS with
 * a certificate that is checked, except to this machine itself. What the server says
 * goes into no log: it repeats addresses; codes are kept.
 */
#ifndef KNTC_TOOL_SMTP_H
#define KNTC_TOOL_SMTP_H

struct tool;
struct work;

struct smtp_report {
    int sent;
    int failed; /* for now */
    int dead;   /* given up */
};

/* Sends what is due: at most 300 messages or three quarters of a minute; ends early
 * where the server cannot be reached. Nothing where mail is off. */
void smtp_run(struct tool *t, struct work *w, struct smtp_report *report);

#endif
