/* as cgi-bin/intake/petition.c; refused: goto inside XML */
void
f(struct xml *x, int n)
{
    XML(x, "a")
        if (n == 0)
            goto out;
out:
    return;
}
