/* role: what people may be (vai trò). A route names the roles that it admits, a move of
 * transition.def those that may make it; an account has some of them.
 */
#ifndef KNTC_ROLE_H
#define KNTC_ROLE_H

#include <stdint.h>

/* Bits. NOBODY is the zero: a row without a role admits no one. */
enum role {
    NOBODY = 0,
    PUBLIC = 1 << 0,    /* anyone, signed in or not */
    RECEIVER = 1 << 1,  /* người tiếp công dân */
    CLERK = 1 << 2,     /* văn thư, tiếp nhận */
    HANDLER = 1 << 3,   /* chuyên viên xử lý */
    VERIFIER = 1 << 4,  /* người xác minh */
    LEADER = 1 << 5,    /* trưởng ban, trưởng phòng */
    HEAD = 1 << 6,      /* thủ trưởng */
    INSPECTOR = 1 << 7, /* thanh tra */
    PUBLISHER = 1 << 8, /* người công khai */
    REPORTER = 1 << 9,  /* người làm báo cáo */
    ADMIN = 1 << 10,    /* quản trị của cơ quan */
    NATIONAL = 1 << 11, /* quản trị quốc gia */
    READER = 1 << 12,   /* người được mở danh tính */
    SENDER = 1 << 13,   /* công dân: never a right of an account */
    TICK = 1 << 14,     /* bộ hẹn giờ: likewise */
    STAFF = RECEIVER | CLERK | HANDLER | VERIFIER | LEADER | HEAD | INSPECTOR |
            PUBLISHER | REPORTER | ADMIN | NATIONAL | READER,
    OWN = 1 << 27,    /* a role that was lent does not open it */
    FRESH = 1 << 30,  /* sign-in not older than conf->fresh_min */
    CACHED = 1 << 29, /* public page that caches may keep for 60 s */
    APART = 1 << 28   /* a GET whose statements need not be of one moment: it gets no
                         transaction, which costs more than a query */
};

/* "clerk" for CLERK; "nobody" for what is none. role_bit is the way back, NOBODY for a
 * word that is none. */
const char *role_word(uint32_t bit);
uint32_t role_bit(const char *word);

#endif
