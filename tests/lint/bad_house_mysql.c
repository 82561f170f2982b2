/* as cgi-bin/domain/casefile.c; refused: only base/db speaks to the database */
void
f(void *my)
{
    mysql_query(my, "select 1");
}
