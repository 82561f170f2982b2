#!/bin/bash
# A portal of one person: begun from nothing, begun again, moved, and ended without a trace.
set -u
export LC_ALL=C.UTF-8
unset KNTC_CONF KNTC_CLOCK_FILE AREAS QUIET
cd "$(dirname "$0")/../.." || exit 1
n=0
failed=0
dir=$(mktemp -d)
export VAR=$dir/var AREAS=lookup TIMER=1
finish() {
    QUIET=1 conf/run/portal stop >/dev/null 2>&1
    rm -rf "$dir"
}
trap finish EXIT
ok() {
    local status=$?
    n=$((n + 1))
    [ $status -eq 0 ] || { echo -n 'not '; failed=1; }
    echo "ok $n - $*"
    [ $status -eq 0 ] || sed 's/^/# /' "$dir/out" | tail -n 20
}
# gives STATUS VERB: of conf/run/portal; its words are in $dir/out.
gives() {
    conf/run/portal "$2" > "$dir/out" 2>&1
    [ $? = "$1" ]
}
says() {
    grep -qE -- "$1" "$dir/out"
}
port() {
    for PORT in $(shuf -i 20000-32000 -n 20); do
        (exec 3<>"/dev/tcp/127.0.0.1/$PORT") 2>/dev/null || break
    done
    export PORT
}
# Each thing that start begins leads a session; what it began in its turn stays in it.
sessions() {
    cat "$VAR"/run/*.pid | cut -d' ' -f1 | sort
}
left() {
    local stat
    for stat in /proc/[0-9]*/stat; do
        { read -r stat < "$stat"; } 2>/dev/null || continue
        set -- ${stat##*) }
        [ "$1" = Z ] || ! grep -qx "$4" "$dir/sessions" || echo "$stat"
    done
}
answers() {
    [ "$(curl -s -m 10 -o /dev/null -w '%{http_code}' "http://127.0.0.1:$1/tra-cuu")" = 200 ]
}

gives 1 status && says 'lookup does not run'
ok 'nothing runs'
gives 0 stop && says '^Nothing runs'
ok 'and there is nothing to stop'

port
gives 0 start && says "http://127.0.0.1:$PORT/ " && says '^Accounts of the demonstration'
ok 'it begins from nothing and says how to use it'
answers "$PORT"
ok 'it answers'
sessions > "$dir/sessions"
[ "$(wc -l < "$dir/sessions")" = 4 ] && [ "$(left | wc -l)" -gt 4 ]
ok 'a database, a program, the timer and nginx, with what each of them began'
gives 0 status && says '^mariadb runs' && says '^lookup runs' && says '^nginx runs'
ok 'status says so'

first=$PORT
port
gives 0 start && says '^It was running already' && says "runs on port $first and stays" && sessions | cmp -s - "$dir/sessions"
ok 'what runs is left alone, on its port'

gives 0 stop && says '^Ended: 4 of'
ok 'it stops'
left > "$dir/out"
[ ! -s "$dir/out" ]
ok 'and leaves no process, the pause of the timer neither'
! answers "$first"
ok 'and no port'

PORT=${KNTC_URL##*:}
gives 1 start && says "port $PORT is taken" && ! gives 0 status && ! says ' runs as '
ok 'a port that is taken is told, and nothing of the rest stays'
port
gives 0 start && answers "$PORT" && says '^Matters to look up' && ! says 'making one'
ok 'begun again, it goes on with what was there'
sessions > "$dir/sessions"
gives 0 stop && left > "$dir/out" && [ ! -s "$dir/out" ]
ok 'and ends as well'
echo "1..$n"
exit $failed
