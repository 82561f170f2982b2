/* as cgi-bin/domain/casefile.c; refused: base/core/fault has the only one */
int
f(void *frame)
{
    return setjmp(frame);
}
