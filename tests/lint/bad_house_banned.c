/* as cgi-bin/intake/petition.c; refused: sprintf is banned */
void
f(char *out, int n)
{
    sprintf(out, "%d", n);
}
