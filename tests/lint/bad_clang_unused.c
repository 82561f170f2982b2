/* refused: unused */
static int
f(void)
{
    return 0;
}

int g(void);

int
g(void)
{
    return 0;
}
