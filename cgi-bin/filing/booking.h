/* booking: a day on which to be received, asked for without an account (phiếu hẹn). */
#ifndef KNTC_BOOKING_H
#define KNTC_BOOKING_H

#include "filing/filing.h"

/* Opens the slip of an appointment for a browser that sends its form once more. */
void booking_again(struct request *r);

#endif
