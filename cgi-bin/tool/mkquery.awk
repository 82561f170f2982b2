# mkquery: sql/**/X.sql -> a typed C function for each statement.
#
#   awk -f cgi-bin/tool/mkquery.awk -v out=h|c|tsv
#       -v seal=sql/seal.def -v reach=sql/reach.def sql/intake/petition.sql
#
# The language is described in sql/README. What is wrong stops the build with
# file, line and query. out=tsv takes several files and prints one line a query:
#   name  file  kind  tables  sql with ?  sql with literals  parameters  flags  reason
# tables: name:privileges, of s(elect) i(nsert) u(pdate) d(elete); parameters: name:source
# in the order they are bound, source being int text day instant bytes form seal work;
# flags: reach, exempt (with its reason in the last column), lock.
#
# Runs under mawk and gawk: no gensub, no length of an array, no {n} in a pattern.

BEGIN {
    if (out != "h" && out != "c" && out != "tsv")
        stop("mkquery: -v out=h, c or tsv")
    words("and as asc auto break case char const continue cross default desc do double" \
          " else enum extern float for goto if inline int long register restrict return" \
          " short signed sizeof static struct switch typedef union unsigned void" \
          " volatile while w arg form", reserved)
    words("on where join inner left right cross straight_join natural order group limit" \
          " having set for lock use force ignore using values value select union except" \
          " intersect partition window offset into", after_table)
    words("extract trim substring substr", takes_from)
    words("outfile dumpfile", file_word)
    ctype["int"] = "int64_t "
    ctype["text"] = "const char *"
    ctype["day"] = "day_t "
    ctype["instant"] = "instant_t "
    ctype["bytes"] = "const void *"
    literal["int"] = "1"
    literal["text"] = literal["form"] = literal["bytes"] = literal["seal"] = "'x'"
    literal["day"] = "'2026-11-26'"
    literal["instant"] = "'2026-11-26 02:00:00.000000'"
    from_work["me_account_id"] = from_work["me_agency_id"] = from_work["me_top_id"] = "int"
    from_work["me_roles"] = from_work["me_own"] = "int"
    from_work["now"] = "instant"
    from_work["today"] = "day"
    if (seal != "")
        read_seal(seal)
    if (reach != "")
        read_reach(reach)
}

FNR == 1 {
    if (state)
        die(header_line, "the statement has no ;")
    begin_file()
}

{ sub(/\r$/, "") }

state == 0 && /^[ \t]*$/ { doc = ""; next }
state == 0 && /^--[ \t]*:/ {
    header_line = FNR
    header = $0
    sub(/^--[ \t]*/, "", header)
    read_header()
    next
}
state == 0 && /^--/ { doc = doc substr($0, 3) "\n"; next }
state == 0 { die(FNR, "SQL that belongs to no query: the line above it must be -- :kind name(…)") }

state == 1 {
    if ($0 !~ /^--/)
        die(FNR, "the list of parameters is not closed")
    header = header " " substr($0, 3)
    read_header()
    next
}

state == 2 {
    if ($0 ~ /^--[ \t]*:/)
        die(FNR, "a new query begins, but the statement before it has no ;")
    scan($0, FNR)
    if (ended) {
        statement()
        state = 0
        doc = name = ""
    }
}

END {
    if (failed)
        exit 1
    if (state)
        die(header_line, state == 1 ? "the list of parameters is not closed" \
                                    : "the statement has no ;")
    if (out == "h" && guard != "")
        print "\n#endif"
}

function stop(text)
{
    print text > "/dev/stderr"
    failed = 1
    exit 1
}

function die(line, text)
{
    stop(file ":" line ": " (name != "" ? name ": " : "") text)
}

function words(list, set,    n, i, w)
{
    n = split(list, w, " ")
    for (i = 1; i <= n; i++)
        set[w[i]] = 1
}

function read_seal(path,    line, n, f, at)
{
    while ((at = (getline line < path)) > 0) {
        n_seal++
        if (line ~ /^[ \t]*(#|$)/)
            continue
        n = split(line, f, "\t")
        if (n != 3 || f[2] !~ /_sealed$/)
            stop(path ":" n_seal ": want table, column_sealed, purpose, with tabs between")
        purpose[f[1], f[2]] = f[3]
        seals_of[f[2]] = seals_of[f[2]] " " f[1]
    }
    if (at < 0)
        stop(path ": cannot be read")
    close(path)
}

function read_reach(path,    line, f, t, at, n)
{
    while ((at = (getline line < path)) > 0) {
        n++
        if (line ~ /^[ \t]*(#|$)/)
            continue
        if (line ~ /^[ \t]/) {
            if (t == "")
                stop(path ":" n ": a continued line without a table before it")
            predicate[t] = predicate[t] "\n" line
            continue
        }
        if (split(line, f, "\t") != 2)
            stop(path ":" n ": want table and predicate, with a tab between")
        t = f[1]
        if (t in predicate)
            stop(path ":" n ": " t " stands twice")
        predicate[t] = f[2]
    }
    if (at < 0)
        stop(path ": cannot be read")
    close(path)
}

function begin_file(    id)
{
    state = 0
    doc = name = ""
    file = header_path = FILENAME
    if (match(header_path, /(^|\/)sql\//))
        header_path = substr(header_path, RSTART + RLENGTH - 4)
    sub(/\.sql$/, ".h", header_path)
    if (out == "h") {
        guard = "KNTC_" toupper(header_path)
        gsub(/[^A-Z0-9]/, "_", guard)
        print "/* Made by mkquery from " FILENAME ". */"
        print "#ifndef " guard "\n#define " guard "\n"
        print "#include \"base/core/clock.h\"\n#include \"base/core/values.h\""
        print "#include \"base/db/db.h\"\n\n#include <stddef.h>\n#include <stdint.h>\n"
        print "struct work;"
    } else if (out == "c") {
        print "/* Made by mkquery from " FILENAME ". */"
        print "#include \"" header_path "\""
        print "#include \"base/db/query.h\""
        print "\n#pragma GCC diagnostic ignored \"-Woverlength-strings\""
    }
}

# -- :kind name(parameters), perhaps over several lines

function read_header(    open, list, n, i, p, f)
{
    state = 1
    if (index(header, ")") == 0)
        return
    if (header !~ /^:[a-z]+[ \t]+[a-z][a-z0-9_]*[ \t]*\([^()]*\)[ \t]*$/)
        die(header_line, "want -- :kind name(parameter type, …)")
    kind = header
    sub(/^:/, "", kind)
    sub(/[ \t].*/, "", kind)
    open = index(header, "(")
    name = substr(header, 1, open - 1)
    sub(/^:[a-z]+[ \t]+/, "", name)
    sub(/[ \t]+$/, "", name)
    if (kind !~ /^(one|many|exec|try)$/)
        die(header_line, "no such kind: " kind " (one, many, exec, try)")
    if (name in reserved)
        die(header_line, "the name is a word of C or of SQL")
    if (name in seen)
        die(header_line, "a second query of this name; the first stands at " seen[name])
    seen[name] = FILENAME ":" header_line

    list = substr(header, open + 1)
    sub(/\)[ \t]*$/, "", list)
    clear(type)
    clear(used)
    n_declared = split_list(list, declared)
    has_form = 0
    prototype = "struct work *w"
    for (i = 1; i <= n_declared; i++) {
        n = split(declared[i], f, /[ \t]+/)
        p = f[1]
        if (p == "form" && n == 1) {
            if (has_form)
                die(header_line, "form stands twice")
            has_form = 1
            declared[i] = p
            prototype = prototype ", const struct values *form"
            continue
        }
        if (n != 2 || p !~ /^[a-z][a-z0-9_]*$/ || !(f[2] in ctype))
            die(header_line, "parameter \"" declared[i] \
                "\": want a name and one of int text day instant bytes")
        if (p in reserved)
            die(header_line, "parameter " p ": the name is a word of C or of SQL")
        if (p in from_work)
            die(header_line, "parameter " p ": always bound from the unit of work")
        if (p in type || p ~ /_n$/ && is_bytes(substr(p, 1, length(p) - 2)))
            die(header_line, "parameter " p " stands twice")
        if (p ~ /_sealed$/ && f[2] != "bytes")
            die(header_line, "parameter " p ": declare " substr(p, 1, length(p) - 7) \
                " text, it is sealed on the way in")
        type[p] = f[2]
        declared[i] = p
        prototype = prototype ", " ctype[f[2]] p
        if (f[2] == "bytes")
            prototype = prototype ", size_t " p "_n"
    }
    state = 2
    nt = ended = 0
    exempt = ""
}

function is_bytes(p)
{
    return (p in type) && type[p] == "bytes"
}

function clear(set,    k)
{
    for (k in set)
        delete set[k]
}

# The trimmed pieces between commas; 0 for an empty list.
function split_list(list, into,    n, i)
{
    if (list ~ /^[ \t]*$/)
        return 0
    n = split(list, into, ",")
    for (i = 1; i <= n; i++) {
        sub(/^[ \t]+/, "", into[i])
        sub(/[ \t]+$/, "", into[i])
    }
    return n
}

# Words: tok text, kind w(ord) s(tring) n(umber) p(unctuation) v(alue) r(each); low is
# the word in lower case. gap: what stood before it, "" or " " or a line end.

function push(kind_of, text, line, gap)
{
    nt++
    tk[nt] = kind_of
    tok[nt] = text
    low[nt] = kind_of == "w" || kind_of == "p" ? tolower(text) : ""
    tline[nt] = line
    before[nt] = nt == 1 ? "" : gap
}

function scan(s, line,    gap, c, n)
{
    gap = "\n"
    while (s != "") {
        if (match(s, /^[ \t]+/)) {
            if (gap == "")
                gap = " "
            s = substr(s, RLENGTH + 1)
            continue
        }
        if (match(s, /^--([ \t]|$)/)) {
            s = substr(s, 3)
            if (match(s, /^[ \t]*no reach:[ \t]*/)) {
                exempt = substr(s, RLENGTH + 1)
                gsub(/\t/, " ", exempt)
                sub(/[ ]+$/, "", exempt)
                if (exempt == "")
                    die(line, "no reach: without a reason")
            }
            return
        }
        if (ended)
            die(line, "something after the ; of the statement")
        c = substr(s, 1, 1)
        if (c == "'") {
            n = string_end(s, line)
            push("s", substr(s, 1, n), line, gap)
        } else if (match(s, /^[A-Za-z_][A-Za-z0-9_]*/)) {
            n = RLENGTH
            push("w", substr(s, 1, n), line, gap)
        } else if (match(s, /^[0-9]+(\.[0-9]+)?/)) {
            n = RLENGTH
            push("n", substr(s, 1, n), line, gap)
        } else if (match(s, /^:reach[ \t]*\([ \t]*[a-z][a-z0-9_]*[ \t]*\)/)) {
            n = RLENGTH
            c = substr(s, 1, n)
            sub(/^:reach[ \t]*\([ \t]*/, "", c)
            sub(/[ \t]*\)$/, "", c)
            push("r", c, line, gap)
        } else if (match(s, /^:[a-z][a-z0-9_]*/)) {
            n = RLENGTH
            if (substr(s, 2, n - 1) == "reach")
                die(line, "want :reach(alias)")
            push("v", substr(s, 2, n - 1), line, gap)
        } else if (c == ";") {
            n = 1
            ended = 1
        } else if (c == "/" && substr(s, 2, 1) == "*" || c == "#") {
            die(line, "comments are written with --")
        } else if (c == "?") {
            die(line, "? in the statement: parameters are written :name")
        } else if (c == "\"" || c == "`") {
            die(line, c " in the statement: text stands in '…', names need no quotes")
        } else if (index("(),.*=<>!+-/%|&", c)) {
            n = 1
            push("p", c, line, gap)
        } else
            die(line, "a character that no statement needs: " c)
        s = substr(s, n + 1)
        gap = ""
    }
}

function string_end(s, line,    i, c)
{
    for (i = 2; i <= length(s); i++) {
        c = substr(s, i, 1)
        if (c == "\\")
            i++
        else if (c == "'") {
            if (substr(s, i + 1, 1) != "'")
                return i
            i++
        }
    }
    die(line, "text that does not end on its line")
}

# One whole statement

function statement()
{
    if (nt == 0)
        die(header_line, "an empty statement")
    end_mark()
    check_kind()
    find_tables()
    expand_reach()
    end_mark()
    find_tables()
    find_results()
    bind_all()
    emit()
}

# Nothing of the statement before may be seen past the end of this one.
function end_mark(    i)
{
    for (i = nt + 1; i <= nt + 4; i++)
        tok[i] = tk[i] = low[i] = ""
}

function check_kind(    i, reads)
{
    verb = low[1]
    reads = verb == "select" || verb == "with"
    if (!reads && verb !~ /^(insert|update|delete)$/)
        die(tline[1], "a query is select, with, insert, update or delete")
    if (reads && kind ~ /^(exec|try)$/)
        die(tline[1], ":" kind " does not read; want :one or :many")
    if (!reads && kind ~ /^(one|many)$/)
        die(tline[1], ":" kind " reads; want :exec or :try")
    if (verb == "insert" && low[2] != "into")
        die(tline[1], "want insert into")
    if (verb == "delete" && low[2] != "from")
        die(tline[1], "want delete from")
    for (i = 1; i <= nt; i++) {
        if (low[i] in file_word)
            die(tline[i], "no statement writes files")
        if (low[i] == "offset")
            die(tline[i], "lists are paged by key, not by offset")
        if (low[i] == "returning")
            die(tline[i], "returning is one server's alone")
    }
}

# alias[] -> table, twice[] for an alias that means two; grants[] by table; target.

function find_tables(    i, d, w, t, a, expect, infrom, func_of, cte, derived, j)
{
    clear(alias)
    clear(twice)
    clear(grants)
    n_table = 0
    target = ""
    lock = 0
    for (i = 2; i < nt; i++)
        if (low[i] == "as" && tok[i + 1] == "(" && low[i + 2] ~ /^(select|with)$/)
            cte[cte_name(i - 1)] = 1
    d = 0
    expect = 0
    for (i = 1; i <= nt; i++) {
        w = low[i]
        if (w == "(") {
            d++
            func_of[d] = i > 1 ? low[i - 1] : ""
            infrom[d] = 0
            derived[d] = 0
            if (expect) {
                if (low[i + 1] ~ /^(select|with)$/) {
                    derived[d] = 1
                    expect = 0
                } else
                    infrom[d] = 1
            }
            continue
        }
        if (w == ")") {
            if (d == 0)
                die(tline[i], "a ) too many")
            if (derived[d]) {
                j = low[i + 1] == "as" ? i + 2 : i + 1
                if (tk[j] == "w" && !(low[j] in after_table))
                    name_table(tok[j], "")
            }
            d--
            continue
        }
        if (expect && tk[i] == "w") {
            t = tok[i]
            if (tok[i + 1] == "." && tk[i + 2] == "w") {
                t = t "." tok[i + 2]
                i += 2
            }
            a = t
            sub(/^.*\./, "", a)
            j = low[i + 1] == "as" ? i + 2 : i + 1
            if (tk[j] == "w" && !(low[j] in after_table)) {
                a = tok[j]
                i = j
            }
            if (t in cte)
                name_table(a, "")
            else {
                name_table(a, t)
                grant(t, expect)
                if (expect != "s" && target == "")
                    target = t
            }
            expect = 0
            continue
        }
        if (w == "from" && !(d > 0 && func_of[d] in takes_from)) {
            expect = verb == "delete" && i == 2 ? "d" : "s"
            infrom[d] = 1
        } else if (w == "join" || w == "straight_join" && infrom[d])
            expect = "s"
        else if (w == "into")
            expect = "i"
        else if (w == "update") {
            if (i == 1) {
                expect = "u"
                infrom[d] = 1
            } else if (low[i - 1] == "key")
                grant(target, "u")
            else if (low[i - 1] == "for")
                lock = 1
        } else if (w == "lock")
            lock = 1
        else if (w == "," && infrom[d])
            expect = "s"
        else if (w ~ /^(where|group|order|having|limit|set|union|select|for)$/)
            infrom[d] = 0
    }
    if (d)
        die(tline[nt], "a ( is not closed")
    if (target != "" && index(grants[target], "u") + index(grants[target], "d"))
        grant(target, "s")
}

function cte_name(i,    d)
{
    if (tk[i] == "w")
        return tok[i]
    d = 0
    for (; i > 1; i--) {
        if (tok[i] == ")")
            d++
        if (tok[i] == "(" && --d == 0)
            return tok[i - 1]
    }
    return ""
}

function name_table(a, t)
{
    if (a in alias && alias[a] != t)
        twice[a] = 1
    alias[a] = t
}

function grant(t, privilege)
{
    if (!(t in grants))
        table[++n_table] = t
    if (index(grants[t], privilege) == 0)
        grants[t] = grants[t] privilege
}

function expand_reach(    n, i, j, k, o, ok, oline, ogap, a, t, text, line, part, m)
{
    reached = 0
    for (i = 1; i <= nt; i++)
        if (tk[i] == "r")
            reached++
    if (!reached)
        return
    n = nt
    for (i = 1; i <= n; i++) {
        o[i] = tok[i]
        ok[i] = tk[i]
        oline[i] = tline[i]
        ogap[i] = before[i]
    }
    nt = 0
    for (i = 1; i <= n; i++) {
        if (ok[i] != "r") {
            push(ok[i], o[i], oline[i], ogap[i])
            continue
        }
        a = o[i]
        line = oline[i]
        if (!(a in alias))
            die(line, ":reach(" a "): the statement has no table of that name")
        if (a in twice)
            die(line, ":reach(" a "): two tables have that name here")
        t = alias[a]
        if (!(t in predicate))
            die(line, ":reach(" a "): no line for " t " in reach.def")
        text = predicate[t]
        gsub(/\$/, a, text)
        m = split(text, part, "\n")
        k = nt
        ended = 0
        for (j = 1; j <= m; j++)
            scan(part[j], line)
        for (j = k + 1; j <= nt; j++)
            if (tk[j] == "r")
                die(line, ":reach(" a "): reach.def uses :reach itself")
        if (k < nt)
            before[k + 1] = ogap[i]
    }
    ended = 1
}

# Result columns: each has a name of its own; sealed ones know how they are opened.

function find_results(    i, d, from, to)
{
    n_result = n_open = 0
    if (kind ~ /^(exec|try)$/)
        return
    d = 0
    from = 0
    for (i = 1; i <= nt; i++) {
        if (low[i] == "(")
            d++
        if (low[i] == ")")
            d--
        if (d == 0 && low[i] == "select") {
            from = i + 1
            break
        }
    }
    if (!from)
        die(tline[1], "no select at the top of the statement")
    while (low[from] ~ /^(distinct|all|straight_join)$/)
        from++
    for (i = from; i <= nt + 1; i++) {
        if (i <= nt && low[i] == "(")
            d++
        if (i <= nt && low[i] == ")")
            d--
        if (i > nt || d == 0 && low[i] ~ /^(,|from|where|group|having|order|limit|union|for|lock)$/) {
            result(from, i - 1)
            from = i + 1
            if (i > nt || low[i] != ",")
                break
        }
    }
    for (i = 1; i <= n_result; i++)
        if (rname[i] ~ /_sealed$/)
            open_result(i)
}

function result(from, to,    n, e, i)
{
    if (to < from)
        die(tline[from < nt ? from : nt], "an empty column in the list of results")
    if (tok[to] == "*" && (to == from || tok[to - 1] == "."))
        die(tline[to], "name the columns instead of *")
    n = tok[to]
    e = to
    if (to > from && low[to - 1] == "as")
        e = to - 2
    else if (to > from && !(to == from + 2 && tok[to - 1] == ".") || tk[to] != "w")
        die(tline[to], "a result column without a name: write as NAME")
    if (n !~ /^[a-z][a-z0-9_]*$/)
        die(tline[to], "result column " n ": want a lower-case name")
    for (i = 1; i <= n_result; i++)
        if (rname[i] == n)
            die(tline[to], "two result columns are called " n)
    rname[++n_result] = n
    rline[n_result] = tline[to]
    rcolumn[n_result] = rqual[n_result] = ""
    if (e == from && tk[e] == "w")
        rcolumn[n_result] = tok[e]
    else if (e == from + 2 && tok[from + 1] == "." && tk[e] == "w") {
        rcolumn[n_result] = tok[e]
        rqual[n_result] = tok[from]
    }
}

function open_result(r,    t, i, uid, plain)
{
    if (rcolumn[r] == "")
        die(rline[r], rname[r] " is not a plain column: it cannot be opened")
    t = table_of(rqual[r], rcolumn[r])
    if (t == "")
        die(rline[r], "no table of this statement has " rcolumn[r] " in seal.def")
    uid = ""
    for (i = 1; i <= n_result; i++)
        if (rcolumn[i] == "row_uid" && rqual[i] == rqual[r])
            uid = rname[i]
    if (uid == "")
        die(rline[r], rname[r] " needs " (rqual[r] != "" ? rqual[r] "." : "") \
            "row_uid among the results")
    plain = substr(rname[r], 1, length(rname[r]) - 7)
    for (i = 1; i <= n_result; i++)
        if (rname[i] == plain)
            die(rline[i], "two result columns are called " plain " once " rname[r] \
                " is opened")
    n_open++
    open_line[n_open] = "{ \"" rname[r] "\", \"" plain "\", \"" uid "\", \"" t "\", \"" \
        rcolumn[r] "\" }"
}

# The table whose seal.def line means this column: by its alias, else by being the only one.
function table_of(qual, column,    i, n, t, found)
{
    if (qual != "" && qual in alias && !(qual in twice) && alias[qual] != "") {
        t = bare(alias[qual])
        return (t, column) in purpose ? t : ""
    }
    n = 0
    for (i = 1; i <= n_table; i++) {
        t = bare(table[i])
        if ((t, column) in purpose) {
            found = t
            n++
        }
    }
    return n == 1 ? found : ""
}

function bare(t)
{
    sub(/^.*\./, "", t)
    return t
}

# Values: argument[] is the C of each, source[] what the tsv says of it.

function bind_all(    i, p)
{
    n_arg = 0
    for (i = 1; i <= nt; i++)
        if (tk[i] == "v")
            bind(tok[i], tline[i], i)
    for (i = 1; i <= n_declared; i++)
        if (!(declared[i] in used))
            die(header_line, "parameter " declared[i] " is not used")
}

function bind(p, line, i)
{
    n_arg++
    argument_name[n_arg] = p
    if (p in type) {
        used[p] = 1
        source[n_arg] = type[p]
        argument[n_arg] = "query_" type[p] "(" p (type[p] == "bytes" ? ", " p "_n" : "") ")"
        stand_in[i] = literal[type[p]]
    } else if (p in from_work) {
        source[n_arg] = "work"
        argument[n_arg] = "query_" p "(w)"
        stand_in[i] = literal[from_work[p]]
    } else if (p ~ /_sealed$/ && verb ~ /^(insert|update)$/) {
        source[n_arg] = "seal"
        argument[n_arg] = sealed(p, line)
        stand_in[i] = literal["seal"]
    } else if (has_form) {
        if (p ~ /_sealed$/)
            die(line, ":" p " would compare a sealed column: no two sealings are alike")
        used["form"] = 1
        source[n_arg] = "form"
        argument[n_arg] = "query_form(&q_" name ", form, \"" p "\")"
        stand_in[i] = literal["form"]
    } else
        die(line, "unknown :" p)
}

function sealed(p, line,    t, plain, value)
{
    t = bare(target)
    if (!((t, p) in purpose))
        die(line, "seal.def has no line for " t " " p)
    plain = substr(p, 1, length(p) - 7)
    if (!is_bytes("row_uid"))
        die(line, ":" p " needs a parameter row_uid bytes")
    if (plain in type) {
        if (type[plain] != "text")
            die(line, ":" p " seals " plain ", which must be text")
        used[plain] = 1
        value = plain
    } else if (has_form) {
        used["form"] = 1
        value = "query_value(&q_" name ", form, \"" plain "\")"
    } else
        die(line, "unknown :" p " (nor " plain ")")
    return "query_seal(w, &q_" name ", \"" purpose[t, p] "\", \"" t "\", \"" p \
        "\", row_uid, row_uid_n, " value ")"
}

# Products

function emit(    i)
{
    if (out == "h")
        emit_header()
    else if (out == "c")
        emit_code()
    else
        emit_line()
}

function returns()
{
    return kind ~ /^(one|many)$/ ? "struct row *" : "int64_t "
}

function emit_header(    text)
{
    text = doc
    sub(/\n$/, "", text)
    gsub(/\*\//, "* /", text)
    gsub(/\n/, "\n *", text)
    print ""
    if (text != "")
        print "/*" text " */"
    print returns() name "(" prototype ");"
}

function emit_code(    i, r)
{
    print "\nextern const struct query q_" name ";"
    if (n_open) {
        print "static const struct query_open open_" name "[] = {"
        for (i = 1; i <= n_open; i++)
            print "    " open_line[i] ","
        print "    { NULL, NULL, NULL, NULL, NULL }\n};"
    }
    print "const struct query q_" name " = {"
    print "    \"" name "\",\n    " c_text() ",\n    " n_arg ", " \
        (n_open ? "open_" name : "NULL") "\n};"
    r = returns()
    sub(/ $/, "", r)
    print "\n" r "\n" name "(" prototype ")\n{"
    if (n_arg) {
        print "    const struct query_arg arg[] = {"
        for (i = 1; i <= n_arg; i++)
            print "        " argument[i] ","
        print "    };"
    }
    print "    return query_" kind "(w, &q_" name ", " (n_arg ? "arg" : "NULL") ");\n}"
}

function c_text(    i, s)
{
    s = "\""
    for (i = 1; i <= nt; i++)
        s = s (before[i] == "\n" ? " \"\n    \"" : before[i]) \
            (tk[i] == "v" ? "?" : tk[i] == "s" ? c_escape(tok[i]) : tok[i])
    return s "\""
}

# ? too: ??/ and its like would be trigraphs.
function c_escape(t,    i, c, s)
{
    s = ""
    for (i = 1; i <= length(t); i++) {
        c = substr(t, i, 1)
        s = s (index("\\\"?", c) ? "\\" : "") c
    }
    return s
}

function one_line(stand_ins,    i, s, t)
{
    s = ""
    for (i = 1; i <= nt; i++) {
        t = tk[i] != "v" ? tok[i] : stand_ins ? stand_in[i] : "?"
        s = s (before[i] == "" ? "" : " ") t
    }
    return s
}

function emit_line(    i, tables, bound, flags)
{
    for (i = 1; i <= n_table; i++)
        tables = tables (i > 1 ? " " : "") table[i] ":" grants[table[i]]
    for (i = 1; i <= n_arg; i++)
        bound = bound (i > 1 ? " " : "") argument_name[i] ":" source[i]
    flags = (reached ? " reach" : "") (exempt != "" ? " exempt" : "") (lock ? " lock" : "")
    sub(/^ /, "", flags)
    print name "\t" FILENAME "\t" kind "\t" tables "\t" one_line(0) "\t" one_line(1) \
        "\t" bound "\t" flags "\t" exempt
}
