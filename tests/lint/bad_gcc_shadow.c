/* refused: shadows */
int f(int n);

int
f(int n)
{
    for (int i = 0; i < n; i++) {
        int n = i;
        if (n > 3)
            return n;
    }
    return 0;
}
