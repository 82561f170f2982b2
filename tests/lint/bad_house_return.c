/* as cgi-bin/intake/petition.c; refused: return inside XML */
void
f(struct xml *x, const char *s)
{
    XML(x, "a") {
        if (s == NULL)
            return;
        xml_text(x, "b", s);
    }
}
