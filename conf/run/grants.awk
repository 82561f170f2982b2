# grants: the rights that a list of queries needs, column by column.
#
#   awk -f conf/run/grants.awk sql/schema.sql .build/catalogue.tsv NAMES
#
# NAMES holds one name of a query a line. Printed are the lines of a file of sql/grant:
# privilege, table, columns; with -v each=1 instead query, privilege, table, column. What a name in a statement means is found as the server finds
# it: the tables of its own select first, then those around it.
#
# MariaDB asks more of an upsert than MySQL: for insert … on duplicate key update it wants
# UPDATE on every inserted column too, and SELECT on what is set or taken from values().

BEGIN {
    n = split("on where join inner left right cross straight_join natural order group" \
        " limit having set for lock use force ignore using values value select union" \
        " except intersect partition window offset into", w, " ")
    for (i = 1; i <= n; i++)
        after_table[w[i]] = 1
    takes_from["extract"] = takes_from["trim"] = takes_from["substring"] = 1
}

FNR == 1 { part++ }

# schema.sql: the columns of each table and view.
part == 1 && /^-- in the schema of envelopes: / { sealed = "kntc_sealed." }
part == 1 && /^CREATE TABLE/ {
    split($0, w, "`")
    table = sealed w[2]
    sealed = ""
    next
}
part == 1 && /^  `/ && table != "" {
    split($0, w, "`")
    add_column(table, w[2])
}
part == 1 && /^\)/ { table = "" }
part == 1 && /^-- view / {
    sub(/:$/, "", $3)
    for (i = 4; i <= NF; i++)
        add_column($3, $i)
}

part == 2 {
    split($0, f, "\t")
    statement_of[f[1]] = f[5]
}

part == 3 && NF {
    if (!($1 in statement_of)) {
        print "grants: " $1 " is in no catalogue" > "/dev/stderr"
        failed = 1
        exit 1
    }
    one = $1
    statement(statement_of[$1])
}

END {
    if (failed)
        exit 1
    for (t in read_whole)
        if (!(t in has_select)) {
            one = read_whole[t]
            give("select", t, first[t])
        }
    if (each)
        exit 0
    for (k in held) {
        split(k, w, SUBSEP)
        line = w[1] "\t" w[2]
        list[line] = list[line] (list[line] == "" ? "" : ",") w[3]
    }
    for (line in list)
        print line (list[line] == "" ? "" : "\t" sorted(list[line])) | "LC_ALL=C sort -t '\t' -k 2,2 -k 1,1"
}

function add_column(t, c)
{
    if (!(t in first))
        first[t] = c
    column[t, c] = 1
}

function sorted(text,    n, w, i, j, x, s)
{
    n = split(text, w, ",")
    for (i = 2; i <= n; i++) {
        x = w[i]
        for (j = i - 1; j >= 1 && w[j] > x; j--)
            w[j + 1] = w[j]
        w[j + 1] = x
    }
    s = w[1]
    for (i = 2; i <= n; i++)
        s = s "," w[i]
    return s
}

function give(privilege, t, c)
{
    if (each)
        print one "\t" privilege "\t" t "\t" c
    held[privilege, t, c] = 1
    if (privilege == "select")
        has_select[t] = 1
}

function bad(text)
{
    print "grants: " one ": " text > "/dev/stderr"
    failed = 1
    exit 1
}

# tok[], with "" past the end.
function scan(s,    i)
{
    nt = 0
    while (s != "") {
        if (match(s, /^[ \t]+/)) {
        } else if (match(s, /^'([^'\\]|\\.|'')*'/))
            tok[++nt] = "'"
        else if (match(s, /^[A-Za-z_][A-Za-z0-9_]*/) || match(s, /^[0-9][0-9.]*/) \
            || match(s, /^./))
            tok[++nt] = tolower(substr(s, 1, RLENGTH))
        s = substr(s, RLENGTH + 1)
    }
    for (i = nt + 1; i <= nt + 4; i++)
        tok[i] = ""
}

function is_word(s)
{
    return s ~ /^[a-z_]/
}

function clear(a,    k)
{
    for (k in a)
        delete a[k]
}

function statement(text,    i)
{
    clear(skip); clear(scope); clear(parent); clear(n_in); clear(table_in); clear(alias_in)
    clear(cte); clear(result)
    scan(text)
    verb = tok[1]
    target = ""
    upsert = 0
    for (i = 1; i <= nt; i++)
        if (tok[i] == "duplicate" && tok[i + 1] == "key")
            upsert = 1
    find_scopes()
    find_tables()
    find_columns()
}

# scope[i]: which select a token belongs to; a union begins another beside it.
function find_scopes(    i, d, s, here, n)
{
    n = 0
    d = 0
    here[0] = 0
    for (i = 1; i <= nt; i++) {
        if (tok[i] == "(") {
            s = here[d]
            d++
            here[d] = s
            if (tok[i + 1] == "select" || tok[i + 1] == "with") {
                here[d] = ++n
                parent[n] = s
            }
            scope[i] = s
            continue
        }
        if (tok[i] == ")") {
            d--
            scope[i] = here[d]
            continue
        }
        if (tok[i] == "union") {
            s = here[d]
            here[d] = ++n
            parent[n] = s in parent ? parent[s] : ""
        }
        scope[i] = here[d]
    }
}

function add_table(s, t, a)
{
    n_in[s]++
    table_in[s, n_in[s]] = t
    alias_in[s, a] = t
}

function find_tables(    i, d, expect, infrom, func_of, derived, j, t, a)
{
    for (i = 2; i < nt; i++)
        if (tok[i] == "as" && tok[i + 1] == "(" && is_word(tok[i - 1]) \
            && (tok[i + 2] == "select" || tok[i + 2] == "with")) {
            cte[tok[i - 1]] = 1
            skip[i - 1] = 1
        }
    d = 0
    expect = ""
    for (i = 1; i <= nt; i++) {
        if (tok[i] == "(") {
            d++
            func_of[d] = tok[i - 1]
            infrom[d] = derived[d] = 0
            if (expect != "") {
                if (tok[i + 1] == "select" || tok[i + 1] == "with") {
                    derived[d] = 1
                    expect = ""
                } else
                    infrom[d] = 1
            }
            continue
        }
        if (tok[i] == ")") {
            if (derived[d]) {
                j = tok[i + 1] == "as" ? i + 2 : i + 1
                if (is_word(tok[j]) && !(tok[j] in after_table)) {
                    alias_in[scope[i], tok[j]] = "-"
                    skip[j] = 1
                }
            }
            d--
            continue
        }
        if (expect != "" && is_word(tok[i])) {
            t = tok[i]
            skip[i] = 1
            if (tok[i + 1] == ".") {
                t = t "." tok[i + 2]
                i += 2
                skip[i] = 1
            }
            a = t
            sub(/^.*\./, "", a)
            j = tok[i + 1] == "as" ? i + 2 : i + 1
            if (is_word(tok[j]) && !(tok[j] in after_table)) {
                a = tok[j]
                skip[j] = 1
                i = j
            }
            if (t in cte)
                alias_in[scope[i], a] = "-"
            else {
                if (!(t in first))
                    bad("no table " t " in sql/schema.sql")
                add_table(scope[i], t, a)
                if (expect == "insert" || expect == "delete" || expect == "update") {
                    if (target == "")
                        target = t
                    if (expect == "delete")
                        give("delete", t, "")
                } else
                    read_whole[t] = one
            }
            expect = ""
            continue
        }
        if (tok[i] == "from" && !(d > 0 && func_of[d] in takes_from)) {
            expect = verb == "delete" && i == 2 ? "delete" : "select"
            infrom[d] = 1
        } else if (tok[i] == "join" || tok[i] == "straight_join" && infrom[d])
            expect = "select"
        else if (tok[i] == "into")
            expect = "insert"
        else if (tok[i] == "update" && i == 1) {
            expect = "update"
            infrom[d] = 1
        } else if (tok[i] == "," && infrom[d])
            expect = "select"
        else if (tok[i] ~ /^(where|group|order|having|limit|set|union|select|for)$/)
            infrom[d] = 0
        else if (tok[i] == "index" && tok[i + 1] == "(")
            for (j = i + 2; tok[j] != ")" && j <= nt; j++)
                skip[j] = 1
        else if (tok[i] == "as" && is_word(tok[i + 1])) {
            skip[i + 1] = 1
            result[scope[i], tok[i + 1]] = 1
        }
    }
}

# The table that an unqualified column is of, looking outward.
function table_of(s, c,    i)
{
    for (;;) {
        for (i = 1; i <= n_in[s]; i++)
            if ((table_in[s, i], c) in column)
                return table_in[s, i]
        if (!(s in parent) || parent[s] == "")
            return ""
        s = parent[s]
    }
}

function table_named(s, a)
{
    for (;;) {
        if ((s, a) in alias_in)
            return alias_in[s, a]
        if (!(s in parent) || parent[s] == "")
            return ""
        s = parent[s]
    }
}

# How a statement uses what stands at i: the columns of insert into t (…), what update
# and upsert set, and everything else is read.
function find_columns(    i, d, d0, mode, left, t, c, s, order, in_order)
{
    d = 0
    mode = verb
    left = 0
    d0 = 0
    for (i = 1; i <= nt; i++) {
        if (tok[i] == "(") {
            d++
            if (verb == "insert" && mode == "insert" && d == 1)
                mode = "columns"
            in_order[d] = 0
            continue
        }
        if (tok[i] == ")") {
            d--
            if (mode == "columns" && d == 0)
                mode = "read"
            continue
        }
        if (tok[i] == "set" && verb == "update" && d == 0)
            left = 1
        else if (tok[i] == "update" && tok[i - 1] == "key") {
            left = 1
            mode = "upsert"
        } else if (tok[i] == "," && d == 0 && (verb == "update" || mode == "upsert"))
            left = 1
        else if (tok[i] == "=" && d == 0)
            left = 0
        if (verb == "update" && d == 0 && tok[i] ~ /^(where|order|limit)$/) {
            left = 0
            verb = "updated"
        }
        if (tok[i] == "order" && tok[i + 1] == "by")
            in_order[d] = 1
        else if (tok[i] ~ /^(limit|union|for)$/)
            in_order[d] = 0
        if (!is_word(tok[i]) || i in skip || tok[i + 1] == "(" && mode != "columns")
            continue
        if (tok[i - 2] == "interval" || tok[i - 1] == "duplicate")
            continue
        s = scope[i]
        if (tok[i + 1] == "." && is_word(tok[i + 2])) {
            t = table_named(s, tok[i])
            c = tok[i + 2]
            i += 2
            if (t == "-")
                continue
            if (t == "")
                bad("no table is called " tok[i - 2] " here")
            if (!((t, c) in column))
                bad("table " t " has no column " c)
        } else {
            c = tok[i]
            if (in_order[d] && (s, c) in result)
                continue
            t = mode == "columns" || left ? target : table_of(s, c)
            if (t == "" || !((t, c) in column))
                continue
        }
        if (mode == "columns") {
            give("insert", t, c)
            if (upsert)
                give("update", t, c)
        } else if (left) {
            give("update", t, c)
            if (mode == "upsert")
                give("select", t, c)
        } else
            give("select", t, c)
    }
}
