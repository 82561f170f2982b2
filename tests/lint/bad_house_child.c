/* as cgi-bin/base/xml/xml.c; refused: xmlNewChild reads entities */
void
f(void *x)
{
    xmlNewChild(x, 0, "a", "b");
}
