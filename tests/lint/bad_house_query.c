/* as cgi-bin/domain/casefile.c; refused: struct query is named in base/db */
struct query;

extern const struct query q_mine;
