/* refused: no previous prototype */
int
f(void)
{
    return 0;
}
