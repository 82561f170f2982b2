# lint: what no compiler refuses.
#
#   awk -f cgi-bin/tool/lint.awk FILE…          C files: layers, calls, blocks of pages
#   awk -v plain=1 -f cgi-bin/tool/lint.awk FILE…   any text: blanks at the end, TODO
#
# Prints file:line: what is wrong, and gives 1. A file of tests/lint speaks for a path of
# its own: its first line holds "as PATH".
#
# Layers: in base the floors are core < crypto < db and xml < web, and nobody above is
# known. domain knows base; desk knows domain; an area knows all three and no other area;
# the tool knows no area but to print its routes. Statements
# of sql/X are run by X, those of sql/domain and sql/desk also by areas.

BEGIN {
    floor["core"] = 1
    floor["crypto"] = 2
    floor["db"] = floor["xml"] = 3
    floor["work.h"] = 3
    floor["web"] = 4
    floor["main.c"] = 5
    n = split("sprintf vsprintf strcpy strcat strtok atoi atol atof gets system popen" \
        " rand srand localtime gmtime asctime ctime tmpnam mktemp alloca", w, " ")
    for (i = 1; i <= n; i++)
        banned[w[i]] = 1
    n = split("for while do switch", w, " ")
    for (i = 1; i <= n; i++)
        loop[w[i]] = 1
}

FNR == 1 {
    path = FILENAME
    if (path ~ /(^|\/)tests\/lint\/bad_/ && match($0, / as [^ ;]+/))
        path = substr($0, RSTART + 4, RLENGTH - 4)
    sub(/^\.\//, "", path)
    n_block = pending = ""
    depth = n_parens = in_comment = 0
    wait_parens = 0
    n = split(path, dir, "/")
    top = dir[1] == "cgi-bin" ? dir[2] : dir[1]
}

function wrong(text)
{
    print FILENAME ":" FNR ": " text
    bad = 1
}

plain && /[ \t]$/ { wrong("blanks at the end of the line") }
plain && /(^|[^A-Za-z_])(TODO|FIXME|XXX)([^A-Za-z_]|$)/ && !/(TODO|FIXME|XXX)\(#[0-9]+\)/ {
    if (FILENAME !~ /(tool\/lint\.awk|tests\/lint\/(run|bad\.t))$/)
        wrong("TODO needs the number of its issue: TODO(#12)")
}
plain { next }

/^ *\t/ { wrong("a tab; C is indented by 4 spaces") }
/NOLINT/ && !/NOLINT(NEXTLINE)?\([a-z0-9.,-]+\): [A-Za-z]/ {
    wrong("a suppression names its check and says why: NOLINT(check): reason")
}

/^[ \t]*#[ \t]*include[ \t]*"/ {
    target = $0
    sub(/^[^"]*"/, "", target)
    sub(/".*/, "", target)
    include(target)
    next
}

function include(target,    t, mine, theirs)
{
    split(target, t, "/")
    if (top == "tests")
        return
    if (t[1] == "sql") {
        if (t[2] == top)
            return
        if (top == "tool" || (top != "base" && top != "domain" && top != "desk" \
            && (t[2] == "domain" || t[2] == "desk")))
            return
        if (top == "desk" && t[2] == "domain")
            return
        wrong("statements of sql/" t[2] " are run by " t[2] ", not by " top)
        return
    }
    if (t[1] == "base") {
        if (top != "base")
            return
        mine = floor[dir[3]]
        theirs = floor[t[2]]
        if (theirs > mine)
            wrong("base/" dir[3] " may not know base/" t[2] ", which stands above it")
        return
    }
    if (t[1] == "domain" && top != "base")
        return
    if (t[1] == "desk" && top != "base" && top != "domain")
        return
    if (t[1] == top)
        return
    if (path == "cgi-bin/tool/kntc_routes.c")
        return
    wrong(top " may not know " t[1])
}

# The rest looks at words outside of comments and texts.
{
    s = $0
    while (s != "") {
        if (in_comment) {
            i = index(s, "*/")
            if (!i)
                break
            s = substr(s, i + 2)
            in_comment = 0
        } else if (substr(s, 1, 2) == "/*") {
            in_comment = 1
            s = substr(s, 3)
        } else if (substr(s, 1, 2) == "//")
            break
        else if (match(s, /^"([^"\\]|\\.)*"/) || match(s, /^'([^'\\]|\\.)*'/)) {
            token("\"")
            s = substr(s, RLENGTH + 1)
        } else if (match(s, /^[A-Za-z_][A-Za-z0-9_]*/)) {
            t = substr(s, 1, RLENGTH)
            s = substr(s, RLENGTH + 1)
            word(t, s)
        } else if (match(s, /^[ \t]+/))
            s = substr(s, RLENGTH + 1)
        else {
            token(substr(s, 1, 1))
            s = substr(s, 2)
        }
    }
}

function word(t, rest)
{
    if (rest ~ /^[ \t]*\(/) {
        if (t in banned)
            wrong(t " is banned")
        if (t ~ /^pthread_/)
            wrong("no threads: processes alone")
        if (t ~ /^mysql_/ && path ~ /^cgi-bin\// && path !~ /^cgi-bin\/base\/db\//)
            wrong(t ": only base/db speaks to the database")
        if (t ~ /^xml(New|Add|Set|Unlink|Replace|TextWriter)/ && path ~ /^cgi-bin\// \
            && path !~ /^cgi-bin\/base\/xml\//)
            wrong(t ": only base/xml makes nodes")
        if (t == "xmlNewChild")
            wrong("xmlNewChild reads entities in its content; xmlNewTextChild does not")
        if (t ~ /^(setjmp|longjmp|_setjmp|sigsetjmp)$/ && path !~ /^cgi-bin\/base\/core\/fault\./ \
            && path ~ /^cgi-bin\//)
            wrong(t ": base/core/fault has the only one")
    }
    if (t == "query" && before == "struct" && path ~ /^cgi-bin\// && path !~ /^cgi-bin\/base\/db\//)
        wrong("struct query is named in base/db and in generated code alone")
    if (t == "pthread")
        wrong("no threads: processes alone")
    token(t)
}

# Blocks: kind[1..depth] is what each { belongs to. pending is the chain of heads before a
# statement without braces ("XML for"), which its ; ends.
function token(t,    i, k, n, w)
{
    if (wait_parens) {
        if (t == "(")
            n_parens++
        else if (t == ")" && --n_parens == 0)
            wait_parens = 0
        before = t
        return
    }
    if (t in loop || t == "XML" || t == "XML_" || t == "EACH") {
        if (before != "define") {
            pending = pending " " (t == "EACH" ? "for" : t)
            wait_parens = t != "do"
            n_parens = 0
        }
    } else if (t == "if") {
        pending = pending " if"
        wait_parens = 1
        n_parens = 0
    } else if (t == "{") {
        depth++
        n = split(pending, w, " ")
        kind[depth] = n ? w[n] : "-"
        outer[depth] = pending
        pending = ""
    } else if (t == "}") {
        if (depth > 0)
            depth--
        pending = ""
    } else if (t == ";")
        pending = ""
    else if (t == "break") {
        k = holder()
        if (k == "XML")
            wrong("break inside XML() leaves an element open")
    } else if (t == "return" || t == "goto") {
        if (inside_xml())
            wrong(t " inside XML() leaves an element open")
    }
    before = t
}

# What a break here would leave.
function holder(    n, w, i)
{
    n = split(pending, w, " ")
    for (i = n; i >= 1; i--)
        if (w[i] != "if")
            return w[i]
    for (i = depth; i >= 1; i--) {
        n = split(outer[i], w, " ")
        for (; n >= 1; n--)
            if (w[n] != "if")
                return w[n]
    }
    return ""
}

function inside_xml(    i)
{
    if (pending ~ / XML/)
        return 1
    for (i = 1; i <= depth; i++)
        if (outer[i] ~ / XML/)
            return 1
    return 0
}

END { exit bad }
