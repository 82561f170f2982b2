#include "intake/intake.h"

#include "base/web/keys.h"
#include "base/web/once.h"
#include "base/web/unsaved.h"
#include "base/web/session.h"
#include "domain/act/act.h"
#include "domain/choice.h"
#include "domain/move.h"
#include "domain/nav.h"
#include "domain/person.h"

#include <stddef.h>
#include <string.h>

static const struct route routes[] = {
#define ROUTE(method, path, role, handler, form, view)                                 \
    { method, path, role, handler, form, view },
#include "intake/routes.def"
#undef ROUTE
    { 0 }
};

static const char *const acts[] = {
    "classify",  "propose",      "send_back",     "accept",      "decline",
    "ask_more",  "guide",        "transfer",      "return",      "file",
    "inform",    "supplement",   "join",          "seal",        "split",
    "withdraw",  "reply",        "urge",          "sign",        "urge_below",
    "review",    "review_again", "keep_on_paper", "close_paper", "set_date",
    "take_over", "archive",      "mark_remote",   "widen",       NULL,
};

static void
start(struct work *w)
{
    (void)w;
    move_teach("classify", act_classify_keys);
    move_teach("seal", act_seal);
    move_teach("keep_on_paper", act_keep_on_paper);
}

/* The list of those who sign. */
static const char *
list_of(struct work *w, const struct upload *u, const char **field)
{
    if (strcmp(u->field, "signers_file") != 0)
        return NULL;
    *field = "signers";
    return person_list(w, u);
}

const struct area area = {
    .name = "intake",
    .routes = routes,
    .acts = acts,
    .choices = choice_options,
    .nav = staff_nav,
    .user = session_user,
    .once = &once_forms,
    .unsaved = &unsaved_forms,
    .file_text = list_of,
    .notes_reading = true,
    .keys = keys_read,
    .start = start,
};
