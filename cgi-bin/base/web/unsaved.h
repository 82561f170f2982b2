/* unsaved: what was typed into a form outlives the session in which it was typed.
 *
 * A POST that comes after the session ran out, or when its sign-in is not fresh, is not
 * served. What was typed is kept, and shown in the same form once the same account has
 * signed in again in the same browser; she saves it herself, as ever. Kept are the
 * values of one form an account and address, never a password, a code or the bytes of a
 * file, for 24 hours and until they are shown.
 *
 * A form that says so (draft="yes") has a button that puts it aside: one draft an
 * account and address, twenty an account, 200 KB each, for 14 days or until it is sent
 * or thrown away. It is sealed in the same way, under a cookie that lasts as long: it
 * is opened by its writer, in the browser in which it was written, on a page that she
 * may still see, and by nobody else.
 *
 * They are sealed under a key that is made of a cookie and stands nowhere else: no
 * program and no ring opens what lies in the table, for a form may name a denouncer
 * before her envelope is closed.
 */
#ifndef KNTC_UNSAVED_H
#define KNTC_UNSAVED_H

#include <stdbool.h>
#include <stdint.h>

struct form_def;
struct request;

struct unsaved {
    /* Whose session the cookie names, if it ran out in the last twelve hours and nobody
     * ended it; 0: nobody's. */
    int64_t (*whose)(struct request *r);
    /* Keeps what was posted for that account. false: nothing of it was typed, or there
     * is too much already. */
    bool (*keep)(struct request *r, const struct form_def *def, int64_t account_id);
    /* What is kept for who is signed in and for this address goes into r->post, and
     * r->unsaved says so. */
    void (*find)(struct request *r);
    /* It is shown: at the end of the page it is forgotten. */
    void (*forget)(struct request *r);

    /* A draft: she puts aside what she typed. NULL: it is kept; else the key of the
     * sentence that says why not. */
    const char *(*put_aside)(struct request *r, const struct form_def *def);
    /* Is there one of this form? Where ?draft asks for it, as find; else r->draft_at
     * says so. */
    void (*find_draft)(struct request *r);
    /* The form was sent: in the same transaction its draft goes. */
    void (*sent)(struct request *r);
};

/* For the area of every program with forms for people who sign in: a pointer, as in
 * base/web/once.h. */
extern const struct unsaved unsaved_forms;

#endif
