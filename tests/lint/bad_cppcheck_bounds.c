/* refused: arrayIndexOutOfBounds */
int f(void);

int
f(void)
{
    int a[3] = { 0 };

    return a[3];
}
