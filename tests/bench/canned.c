/* Baseline: libfcgi and one page, read once from the file that the first argument
 * names. */
#include <fcgiapp.h>
#include <stdio.h>

int
main(int argc, char **argv)
{
    static char page[1 << 16];
    FCGX_Request r;
    FILE *f = argc > 1 ? fopen(argv[1], "rb") : NULL;

    if (f == NULL)
        return 1;
    const int n = (int)fread(page, 1, sizeof page, f);
    fclose(f);
    FCGX_Init();
    FCGX_InitRequest(&r, 0, 0);
    while (FCGX_Accept_r(&r) >= 0) {
        FCGX_PutS("Content-Type: text/html; charset=utf-8\r\n\r\n", r.out);
        FCGX_PutStr(page, n, r.out);
        FCGX_Finish_r(&r);
    }
    return 0;
}
