#!/bin/bash
# What `make install` lays down: all that INSTALL names, and readable for programs that are
# not root, whatever the mask of who installs.
set -u
export LC_ALL=C.UTF-8
cd "$(dirname "$0")/../.." || exit 1
n=0
failed=0
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
ok() {
    local status=$?
    n=$((n + 1))
    [ $status -eq 0 ] || { echo -n 'not '; failed=1; }
    echo "ok $n - $*"
    [ $status -eq 0 ] || sed 's/^/# /' "$dir/out" | tail -n 20
}
lay() {
    (umask 077 && make -s install DESTDIR="$dir/root") > "$dir/out" 2>&1
}

mkdir "$dir/root"
lay
ok 'it is laid under DESTDIR, by somebody with a mask of 077'
find "$dir/root" -mindepth 1 \( -type d ! -perm 755 -o -type f ! -perm -444 -o -perm /022 \) > "$dir/out"
[ ! -s "$dir/out" ]
ok 'everybody reads it, its owner alone writes it'
for file in $(grep -oE '/usr/[a-z]+/[a-zA-Z0-9./-]*kntc[a-zA-Z0-9./-]*' INSTALL | sed 's/\.$//' | sort -u); do
    [ -e "$dir/root$file" ] || echo "$file"
done > "$dir/out"
[ ! -s "$dir/out" ]
ok 'what INSTALL names is there'
for area in cgi-bin/*/area.c; do
    area=$(basename "$(dirname "$area")")
    [ -x "$dir/root/usr/lib/kntc/$area.fcgi" ] || echo "$area"
done > "$dir/out"
[ ! -s "$dir/out" ]
ok 'each program is there'
{ find xsl sql public -type f; find cgi-bin -name '*.form.xml'; } | while read -r file; do
    cmp "$file" "$dir/root/usr/share/kntc/$file"
done > "$dir/out" 2>&1
[ ! -s "$dir/out" ]
ok 'views, tables, forms and what nginx serves are those of the tree'
"$dir/root/usr/bin/kntc" --help > "$dir/out"
ok 'the tool runs'
echo 'origin = https://our.own' > "$dir/root/etc/kntc/kntc.conf"
lay && grep -qx 'origin = https://our.own' "$dir/root/etc/kntc/kntc.conf"
ok 'installed again, it leaves the settings alone'
echo "1..$n"
exit $failed
