/* as cgi-bin/base/web/serve.c; refused: no threads */
void
f(void)
{
    pthread_create(0, 0, 0, 0);
}
