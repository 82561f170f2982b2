/* as cgi-bin/intake/petition.c; refused: a tab */
int
f(void)
{
	return 0;
}
