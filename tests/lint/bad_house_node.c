/* as cgi-bin/intake/petition.c; refused: only base/xml makes nodes */
void
f(void *x)
{
    xmlNewTextChild(x, 0, "a", "b");
}
