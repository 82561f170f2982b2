/* Baseline: bare libfcgi, six bytes. */
#include <fcgiapp.h>

int
main(void)
{
    FCGX_Request r;

    FCGX_Init();
    FCGX_InitRequest(&r, 0, 0);
    while (FCGX_Accept_r(&r) >= 0) {
        FCGX_PutS("Content-Type: text/plain\r\n\r\nhello\n", r.out);
        FCGX_Finish_r(&r);
    }
    return 0;
}
