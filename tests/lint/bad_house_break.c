/* as cgi-bin/intake/petition.c; refused: break inside XML */
void
f(struct xml *x, const char *s)
{
    XML(x, "a") {
        for (int i = 0; i < 3; i++)
            if (s[i] == '\0')
                break;
        if (s == NULL)
            break;
    }
}
