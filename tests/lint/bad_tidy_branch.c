/* refused: bugprone-branch-clone */
int f(int n);

int
f(int n)
{
    if (n > 3)
        return 1;
    else if (n > 2)
        return 2;
    else if (n > 1)
        return 2;
    return 0;
}
