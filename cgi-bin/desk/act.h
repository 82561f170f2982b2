/* act: one handler plays every act of transition.def (architecture.md 2.5a), for the
 * desks of intake and settlement alike. Routes GET and POST …/{id}/{act} lead here.
 */
#ifndef KNTC_DESK_ACT_H
#define KNTC_DESK_ACT_H

#include "base/web/route.h"
#include "domain/casefile.h"

struct desk {
    const char *path; /* "/intake/petition" */
    const char *list; /* "/intake/inbox": for who loses sight of a matter by the act */
    /* Offers choices and defaults that only this desk knows, before the form is shown
     * and before it is checked again; may put more into the page. x is NULL in a POST.
     */
    void (*fill)(struct request *r, struct casefile *c, struct xml *x);
    /* Keeps a file that came with an act; NULL where no form of the desk takes any. */
    void (*keep)(struct work *w, const struct casefile *c, const struct upload *u,
                 const char *act);
    /* The page that an act on a matter belongs to, behind the address of the matter: ""
     * or "/verification". NULL: all belong to the matter's own page. */
    const char *(*home)(const struct casefile *c, const char *act);
    /* What else follows from an act that was played; NULL: nothing. */
    void (*played)(struct work *w, const struct casefile *c);
};

struct reply desk_act_new(struct request *r, const struct desk *d);
struct reply desk_act_create(struct request *r, const struct desk *d);

/* The page of a form about a matter that is no act of the table: the form, what was
 * done to the matter since it was drawn, the matter's head. NULL: page_of_record says.
 */
struct xml *desk_form(struct request *r, const struct casefile *c, bool can);

/* The same for what changes nothing of the matter and can be done to one that was
 * closed at an office before this one. */
struct xml *desk_form_read(struct request *r, const struct casefile *c, bool can);

/* As desk_form, with what the matter is about beside it. */
struct reply desk_form_show(struct request *r, const struct casefile *c, bool can);

/* In the POST of such a form, under the lock: somebody was faster, or it cannot be done
 * any more. */
bool desk_has_moved(struct request *r, const struct casefile *c, bool can);

/* Was this button (name "do") pressed? */
bool desk_button(const struct request *r, const char *value);

#endif
