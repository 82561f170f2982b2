/* as cgi-bin/intake/petition.c; refused: names its check and says why */
int x; /* NOLINT */
