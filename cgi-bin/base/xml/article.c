#include "base/xml/article.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

#include <libxml/xmlmemory.h>
#include <libxml/xmlstring.h>

enum { CITED_SIZE = 64, HOLES = 4 };

/* The act as it is short, and what fills {2} to {4}. */
struct cited {
    char part[HOLES][CITED_SIZE];
};

/* Never more than is_cited let in. */
static void
add(char *to, const char *from, size_t n)
{
    const size_t at = strlen(to);

    memcpy(to + at, from, n);
    to[at + n] = '\0';
}

static const char *
behind(const char *text, const char *sign)
{
    const size_t n = strlen(sign);

    return strncmp(text, sign, n) == 0 ? text + n : NULL;
}

/* A number of an article: 11, 11a, 47–58. */
static size_t
number_length(const char *s)
{
    const char *at = s;

    if (!isdigit((unsigned char)*at))
        return 0;
    while (isalnum((unsigned char)*at) ||
           (*at == '-' && isdigit((unsigned char)at[1])) ||
           (behind(at, "–") != NULL && isdigit((unsigned char)*behind(at, "–"))))
        at += behind(at, "–") != NULL ? strlen("–") : 1;
    return (size_t)(at - s);
}

/* "22, Đ.23, 24": the numbers alone. NULL: it is none. */
static const char *
read_articles(const char *at, char *to)
{
    for (;;) {
        const char *number = behind(at, "Đ.");

        number = number != NULL ? number : at;
        const size_t n = number_length(number);
        if (n == 0)
            return NULL;
        add(to, number, n);
        at = number + n;
        if (behind(at, ", ") == NULL)
            return at;
        at = behind(at, ", ");
        add(to, ", ", 2);
    }
}

/* " k.2b" or " k.2 đ.b"; nothing is right as well. */
static const char *
read_clause(const char *at, struct cited *c)
{
    const char *clause = behind(at, " k.");

    if (clause == NULL)
        return at;
    const size_t n = strspn(clause, "0123456789");
    if (n == 0)
        return NULL;
    add(c->part[2], clause, n);
    at = clause + n;
    const char *point = behind(at, " đ.");
    point = point != NULL ? point : at;
    if (islower((unsigned char)*point)) {
        add(c->part[3], point, 1);
        return point + 1;
    }
    return behind(point, "đ") != NULL ? NULL : at;
}

static bool
is_cited(const char *text, struct cited *c)
{
    const size_t n = strcspn(text, " ");

    *c = (struct cited){ 0 };
    if (n == 0 || strlen(text) >= CITED_SIZE)
        return false;
    add(c->part[0], text, n);
    if (text[n] == '\0')
        return true;
    const char *at = behind(text + n, " Đ.");
    at = at != NULL ? read_articles(at, c->part[1]) : NULL;
    at = at != NULL ? read_clause(at, c) : NULL;
    return at != NULL && *at == '\0';
}

static xmlChar *
fill(xmlChar *out, const char *sentence, const char *title, const struct cited *c)
{
    for (const char *hole; (hole = strchr(sentence, '{')) != NULL;
         sentence = hole + 3) {
        if (hole[1] < '1' || hole[1] > '0' + HOLES || hole[2] != '}')
            break;
        out = xmlStrncat(out, (const xmlChar *)sentence, (int)(hole - sentence));
        out = xmlStrcat(
            out, (const xmlChar *)(hole[1] == '1' ? title : c->part[hole[1] - '1']));
    }
    return xmlStrcat(out, (const xmlChar *)sentence);
}

static xmlChar *
write_one(xmlChar *out, const char *text, article_words *words, const void *from)
{
    struct cited c;
    char key[CITED_SIZE + 16];
    const char *title = NULL;

    if (is_cited(text, &c)) {
        snprintf(key, sizeof key, "act_short.%s", c.part[0]);
        title = words(from, key);
    }
    if (title == NULL)
        return xmlStrcat(out, (const xmlChar *)text);
    if (*c.part[1] == '\0')
        return xmlStrcat(out, (const xmlChar *)title);
    const char *sentence = words(from, *c.part[3] != '\0'   ? "article.point"
                                       : *c.part[2] != '\0' ? "article.clause"
                                                            : "article.of");
    return sentence != NULL ? fill(out, sentence, title, &c)
                            : xmlStrcat(out, (const xmlChar *)text);
}

char *
article_written(const char *text, article_words *words, const void *from)
{
    xmlChar *out = xmlStrdup((const xmlChar *)"");

    while (*text != '\0') {
        const size_t n = strcspn(text, ";");
        xmlChar *one = xmlStrndup((const xmlChar *)text, (int)n);

        if (one != NULL)
            out = write_one(out, (const char *)one, words, from);
        xmlFree(one);
        text += n;
        if (*text != '\0') {
            out = xmlStrcat(out, (const xmlChar *)"; ");
            text++;
            text += strspn(text, " ");
        }
    }
    return (char *)out;
}
