#!/bin/bash
# The street's side of the portal: what nginx serves, refuses, limits and writes down; first
# the site as it is installed, on a port of its own, then the portal of these tests.
set -u
export LC_ALL=C.UTF-8 PATH="$PATH:/usr/sbin:/sbin"
cd "$(dirname "$0")/../.." || exit 1
n=0
failed=0
dir=$(mktemp -d)
finish() {
    [ -z "${nginx:-}" ] || { kill "$nginx" && wait "$nginx"; } 2>/dev/null
    rm -rf "$dir"
}
trap finish EXIT
ok() {
    local status=$?
    n=$((n + 1))
    [ $status -eq 0 ] || { echo -n 'not '; failed=1; }
    echo "ok $n - $*"
    [ $status -eq 0 ] || { [ ! -s "$dir/head" ] || sed 's/^/# /' "$dir/head" | head -n 20; }
}
# get PATH CURL…: head and body of an answer; gives its status.
get() {
    local path=$1
    shift
    : > "$dir/head"
    : > "$dir/body"
    status=$(curl -s -k -m 10 -D "$dir/head" -o "$dir/body" -w '%{http_code}' "$@" "$base$path")
    sed -i 's/\r$//' "$dir/head"
}
has() {
    grep -qiE -- "^$1" "$dir/head"
}
guarded() {
    has "content-security-policy: default-src 'none'; script-src 'self'" && has 'x-content-type-options: nosniff' &&
        has 'x-frame-options: DENY' && has 'cross-origin-opener-policy: same-origin' &&
        has 'cross-origin-resource-policy: same-origin' && has 'permissions-policy: camera=' &&
        has 'referrer-policy: same-origin' && [ "$(grep -ci '^content-security-policy:' "$dir/head")" = 1 ]
}

# ---- every address has a location, and it is that of its program ----

"${KNTC_OUT:-.build}/kntc" routes > "$dir/routes"
[ -s "$dir/routes" ]
ok 'kntc routes tells all addresses'
awk '/^location /     { kind = $2 == "=" ? "=" : "~"; path = $2 == "=" || $2 == "^~" ? $3 : $2; limit = "256k" }
     /client_max_body_size [0-9]+m/ && path { limit = $2 }
     /^ *fastcgi_pass/ { sub(/;/, "", $2); sub(/kntc_/, "", $2); program = $2 }
     /^}/ && path != ""  { print kind "\t" path "\t" program "\t" limit; path = program = "" }' \
    conf/nginx/locations.conf > "$dir/locations"
awk -F '\t' 'NR == FNR { kind[$2] = $1; program[$2] = $3; limit[$2] = $4; next }
    {
        best = ""
        for (p in kind) {
            if (kind[p] == "=" && p == $2) { best = p; break }
            if (kind[p] == "~" && index($2, p) == 1 && length(p) > length(best)) best = p
        }
        if (program[best] != $4)
            print $1 " " $2 " is of " $4 ", but location " best " leads to " program[best]
    }' "$dir/locations" "$dir/routes" > "$dir/lost"
[ ! -s "$dir/lost" ]
ok 'each route stands below a location that leads to its program'
sed 's/^/# /' "$dir/lost"
bad=
for form in $(grep -l 'type="file"' cgi-bin/*/*.form.xml); do
    area=$(basename "$(dirname "$form")")
    grep -qP "^.\t/[a-z-]+/?\t$area\t26m" "$dir/locations" || bad="$bad $form"
done
[ -z "$bad" ]
ok "forms with files stand where a body may have 26 MB$bad"
programs=$(for a in cgi-bin/*/area.c; do basename "$(dirname "$a")"; done | sort | tr '\n' ' ')
for file in 'conf/nginx/kntc.conf:^upstream kntc_\([a-z]*\) .*' 'conf/sysusers.d/kntc.conf:^u kntc-\([a-z]*\) .*' \
    'conf/systemd/kntc.target:^Wants=kntc@\([a-z]*\).socket.*'; do
    [ "$(sed -n "s/${file#*:}/\1/p" "${file%%:*}" | grep -vx tick | sort | tr '\n' ' ')" = "$programs" ]
    ok "${file%%:*} knows each program"
done
[ "$(grep -oE 'kntc_area>[a-z|]*' conf/nginx/locations.conf | sed 's/.*>//' | tr '|' '\n' | sort | tr '\n' ' ')" = "$programs" ]
ok 'and so do the probes'

# ---- the site as installed, with no program behind it ----

mkdir -p "$dir/nginx" "$dir/cache"
ln -s "$PWD/conf/nginx" "$dir/nginx/kntc"
openssl req -x509 -newkey rsa:2048 -nodes -subj /CN=kntc.example.gov.vn -days 2 \
    -keyout "$dir/key" -out "$dir/cert" 2>/dev/null
for port in $(shuf -i 20000-32000 -n 20); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || (exec 3<>"/dev/tcp/127.0.0.1/$((port + 1))") 2>/dev/null || break
done
for file in kntc closed; do
    sed -e "s|listen \[::\].*||; s|listen 80|listen 127.0.0.1:$port|; s|listen 443|listen 127.0.0.1:$((port + 1))|" \
        -e "s|/etc/kntc/tls/kntc.pem|$dir/cert|; s|/etc/kntc/tls/kntc.key|$dir/key|" \
        -e "s|/run/kntc/|$dir/|; s|/var/log/nginx/|$dir/|; s|/var/cache/nginx-kntc|$dir/cache|" \
        -e "s|/usr/share/kntc/public|$PWD/public|; s|/var/lib/kntc/store|$dir/store|" \
        "conf/nginx/$file.conf" > "$dir/nginx/$file.site"
done
user=
[ "$(id -u)" != 0 ] || user='user root;'
cat > "$dir/nginx/nginx.conf" <<CONF
$user
daemon off;
pid $dir/pid;
error_log $dir/error.log;
events { worker_connections 256; }
http {
    access_log off;
    client_body_temp_path $dir/1; fastcgi_temp_path $dir/2; proxy_temp_path $dir/3;
    scgi_temp_path $dir/4; uwsgi_temp_path $dir/5;
    include kntc.site;
    include closed.site;
}
CONF
nginx -t -q -p "$dir/nginx" -c "$dir/nginx/nginx.conf" -e "$dir/error.log" > "$dir/head" 2>&1
ok 'the shipped files are what nginx takes'
nginx -p "$dir/nginx" -c "$dir/nginx/nginx.conf" -e "$dir/error.log" 2>/dev/null &
nginx=$!
for i in $(seq 50); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null && break
    sleep 0.1
done
name=kntc.example.gov.vn
tls="--resolve $name:$((port + 1)):127.0.0.1"
base=http://127.0.0.1:$port
get / -H "Host: $name" && [ "$status" = 301 ] && has "location: https://$name/"
ok 'http leads to https'
get / -H 'Host: somebody.example'
[ "$status" = 000 ]
ok 'another name gets no answer'
! openssl s_client -connect 127.0.0.1:$((port + 1)) -servername somebody.example </dev/null >/dev/null 2>&1
ok 'nor a certificate'
! curl -s -k --tls-max 1.1 $tls "https://$name:$((port + 1))/robots.txt" >/dev/null
ok 'TLS before 1.2 is refused'
base=https://$name:$((port + 1))
get /robots.txt $tls && [ "$status" = 200 ] && guarded && has 'strict-transport-security: max-age=63072000; includeSubDomains'
ok 'a file has all headers, and under TLS the one about TLS'
get /intake/inbox $tls && [ "$status" = 503 ] && guarded && has 'retry-after: 5' && has 'cache-control: no-store' &&
    cmp -s "$dir/body" public/50x.html
ok 'a program that is away: 503, when to come back, a page of ours'
get /nowhere $tls && [ "$status" = 503 ] && cmp -s "$dir/body" public/50x.html
ok 'also where it is the one that says what is not there'
get /-/intake/health $tls && [ "$status" = 503 ]
ok 'this machine may ask for health'
for i in $(seq 12); do get /tra-cuu $tls -d code=1; done
[ "$status" = 503 ]
ok 'lookup: a dozen tries in a row'
for i in $(seq 5); do [ "$status" = 429 ] || get /tra-cuu $tls -d code=1; done
[ "$status" = 429 ] && guarded && has retry-after && cmp -s "$dir/body" public/429.html
ok 'then one waits'
get /tra-cuu $tls && [ "$status" = 503 ]
ok 'the empty form is for everybody'
for i in $(seq 61); do get /account/sign-in $tls -d user=x; done
[ "$status" = 503 ]
ok 'an office of sixty signs in at eight'
for i in $(seq 30); do [ "$status" = 429 ] || get /account/sign-in $tls -d user=x; done
[ "$status" = 429 ]
ok 'much more in the same minute waits'

# ---- the portal of these tests ----

if [ -z "${KNTC_URL:-}" ]; then
    echo "# KNTC_URL names no portal: the rest is not asked"
    echo "1..$n"
    exit $failed
fi
base=$KNTC_URL
get / && [ "$status" = 200 ] && guarded && has 'cache-control: public'
ok 'the front page is for everybody'
get /css/kntc.css && [ "$status" = 200 ] && guarded && has 'content-type: text/css' && has 'cache-control: public, max-age=3600'
ok 'a file without its digest is kept an hour'
address=$(curl -s "$base/" | grep -oE '/css/kntc\.css\?v=[0-9a-f]{8}' | head -n 1)
[ -n "$address" ] && get "$address" && has 'cache-control: public, max-age=31536000, immutable'
ok 'with its digest for ever'
get /font/source-sans-3-latin.woff2 && has 'content-type: font/woff2' && has 'cache-control: .*immutable' && guarded
ok 'and so are fonts'
get /js/kntc.js && has 'content-type: application/javascript' && guarded
ok 'scripts are scripts'
get /css/kntc.css --compressed && has 'content-encoding: gzip'
ok 'files are sent small'
get /tra-cuu --compressed && ! has 'content-encoding'
ok 'a page with a token is not, for its size would tell'
get /nowhere && [ "$status" = 404 ] && cp "$dir/body" "$dir/nowhere" && grep -q '<html' "$dir/body"
ok 'what is not there: 404, a page of ours'
for path in /css/nowhere.css /-/nowhere /-/health /-/metrics /-/store/ab/00000000000000000000000000000000 /50x.html /cgi-bin/x /.git/config; do
    get "$path" && [ "$status" = 404 ] && guarded && cmp -s "$dir/body" "$dir/nowhere"
    ok "$path is not there either, in the same words"
done
for path in /css/../../kntc.conf /css/%2e%2e/%2e%2e/Makefile /font/..%2f..%2fMakefile '/css//..//../Makefile'; do
    get "$path" --path-as-is
    [[ $status == 40[04] ]] && ! grep -q 'DEFAULT_GOAL' "$dir/body"
    ok "$path leads nowhere"
done
get / -H 'Host: evil.example'
[ "$status" = 000 ]
ok 'another name gets no answer here too'
for area in $programs; do
    get "/-/$area/health" && [ "$status" = 200 ] && get "/-/$area/ready" && [ "$status" = 200 ] &&
        get "/-/$area/metrics" && [ "$status" = 200 ] && [ -s "$dir/body" ]
    ok "$area: health, ready, metrics"
done
head -c 300000 /dev/zero > "$dir/large"
get /tra-cuu --data-binary "@$dir/large" && [ "$status" = 413 ] && guarded && cmp -s "$dir/body" public/413.html
ok 'more than 256 KB: 413, a page of ours'
get /account/sign-in -F "a=@$dir/large" && [ "$status" = 413 ]
ok 'also at the door'
get /intake/petition/new -F "a=@$dir/large"
[ "$status" != 413 ]
ok 'forms that take files take more'
head -c 28000000 /dev/zero > "$dir/huge"
get /intake/petition/new -F "a=@$dir/huge" && [ "$status" = 413 ] && cmp -s "$dir/body" public/413.html
ok 'and not more than 26 MB'

get "/tra-cuu?code=CANARYQUERY" -A CANARYAGENT -e "$base/CANARYREFERER" && get "/cong-khai?q=CANARYQUERY" -A CANARYAGENT
sleep 0.2
log=$KNTC_VAR/log/nginx.access.log
! grep -q CANARY "$log" && grep -q 'GET "/tra-cuu" 200' "$log"
ok 'the log has paths alone: no query, no agent, no referer'
! grep '"/tra-cuu' "$log" | grep -q '127\.0\.0\.1' && grep '"/tra-cuu"' "$log" | grep -q ' 127\.0\.0\.0 '
ok 'of who looks something up it has no whole address'
get / && first=$(date +%s%N) && get / -b 'kntc-lang=en' && grep -q 'lang="en"' "$dir/body" && get / && grep -q 'lang="vi"' "$dir/body"
ok 'what the cache keeps is nobody in particular'
echo "1..$n"
exit $failed
