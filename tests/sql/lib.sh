# What tests of the schema share: the migrated schema on the scratch server, the catalogue
# of all queries, and TAP. See tests/run for the environment.
set -u
export LC_ALL=C.UTF-8
out=${KNTC_OUT:-.build}
db=${KNTC_TEST_DB:-kntc_sql}
dir=$(mktemp -d)
n=0
failed=0

if [ -z "${KNTC_TEST_SOCKET:-}" ]; then
    echo "1..0 # SKIP KNTC_TEST_SOCKET names no server"
    exit 0
fi

sql() {
    mariadb --no-defaults -N -B --default-character-set=utf8mb4 -S "$KNTC_TEST_SOCKET" "$@"
}
ok() {
    local status=$?
    n=$((n + 1))
    [ $status -eq 0 ] || { echo -n "not "; failed=1; }
    echo "ok $n - $*"
}
# same GOT WANT WORDS: shows where two texts differ.
same() {
    diff -u "$2" "$1" > "$dir/diff"
    ok "$3"
    head -n 30 "$dir/diff" | sed 's/^/# /'
}
done_testing() {
    echo "1..$n"
    exit $failed
}
finish() {
    sql -e "drop database if exists $db; drop database if exists ${db}_sealed" 2>/dev/null
    rm -rf "$dir"
}
trap finish EXIT

# migrate GRANTS: tables, law and the rights in that directory; no places, no agencies.
migrate() {
    mkdir -p "$dir/root/sql/seed" "$dir/keys"
    : > "$dir/root/sql/seed/seed.def"
    ln -sfn "$PWD/sql/migrate" "$dir/root/sql/migrate"
    ln -sfn "$PWD/sql/law" "$dir/root/sql/law"
    [ -z "${1:-}" ] || ln -sfn "$1" "$dir/root/sql/grant"
    cat > "$dir/kntc.conf" <<CONF
root = $dir/root
database = $db
database_sealed = ${db}_sealed
database_socket = $KNTC_TEST_SOCKET
database_password_file = $dir/keys/{area}.pw
origin = http://127.0.0.1:8080
CONF
    "$out/kntc" --conf "$dir/kntc.conf" migrate > "$dir/migrate" 2>&1 ||
        { sed 's/^/# /' "$dir/migrate"; return 1; }
}

catalogue() {
    cp "$out/catalogue.tsv" "$dir/catalogue" 2>/dev/null ||
        make -s ${TESTING:+TESTING=1} ${SAN:+SAN=1} "$out/catalogue.tsv" >&2 &&
        cp "$out/catalogue.tsv" "$dir/catalogue"
}

# prepared FIELD < lines of the catalogue: one statement a line that prepares a query.
prepared() {
    awk -F '\t' -v sealed="${db}_sealed." '{
        s = $5
        gsub(/kntc_sealed\./, sealed, s)
        gsub(/\\/, "\\\\", s)
        gsub(/\x27/, "\x27\x27", s)
        print "prepare q from \x27" s "\x27;"
    }'
}
