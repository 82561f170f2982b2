# What the .t files of the tool share: a root of its own with small reference data, a
# schema of its own on the scratch server, and TAP.
#   KNTC_TEST_SOCKET  socket of a running scratch server, reached as administrator
#   KNTC_TEST_DB      name from which those of the schemas here are made
#   KNTC_OUT          where the tool was built; .build

set -u
export LC_ALL=C.UTF-8
unset CREDENTIALS_DIRECTORY KNTC_NOW
KNTC=$(pwd)/${KNTC_OUT:-.build}/kntc
case ${KNTC_OUT:-} in /*) KNTC=$KNTC_OUT/kntc ;; esac
tree=$(pwd)
dir=$(mktemp -d)
name=$(basename "$0" .t)
db=${KNTC_TEST_DB:-kntc}_tool_$name
n=0
failed=0

if [ -z "${KNTC_TEST_SOCKET:-}" ]; then
    echo "1..0 # SKIP KNTC_TEST_SOCKET names no server"
    exit 0
fi

sql() {
    mariadb --no-defaults -N -B --default-character-set=utf8mb4 -S "$KNTC_TEST_SOCKET" "$@"
}

# Names of programs that no real one has: users belong to the whole server.
program=t$(echo "$name" | tr -cd a-z | cut -c1-8)$$
forget() {
    sql -e "drop database if exists $db; drop database if exists ${db}_sealed;
            drop user if exists 'kntc-$program'@'localhost'" 2>/dev/null
}
finish() {
    forget
    rm -rf "$dir"
}
trap finish EXIT
forget

root=$dir/root
mkdir -p "$root/sql/seed" "$root/sql/grant" "$dir/store" "$dir/quarantine"
ln -s "$tree/xsl" "$root/xsl"
ln -s "$tree/public" "$root/public"
cp -rL "$tree/sql/migrate" "$root/sql/migrate"
cp -rL "$tree/sql/law" "$root/sql/law"
cp "$tree/sql/seed/seed.def" "$tree/sql/seed/agency_path.sql" "$root/sql/seed"
head -n 3 "$tree/sql/seed/unit.tsv" > "$root/sql/seed/unit.tsv"
head -n 3 "$tree/sql/seed/agency.tsv" > "$root/sql/seed/agency.tsv"
sed -i '/^unit_successor/d' "$root/sql/seed/seed.def"
printf -- '-- a program of the test\nselect\tcasefile\tagency_id,code,id\ninsert\tevent\t\nselect\tkntc_sealed.denouncer\tenvelope,envelope_uid\n' \
    > "$root/sql/grant/$program.sql"
cat > "$dir/kntc.conf" <<CONF
root = $root
database = $db
database_sealed = ${db}_sealed
database_socket = $KNTC_TEST_SOCKET
keys = $dir/keys
store = $dir/store
quarantine = $dir/quarantine
origin = http://127.0.0.1:8080
CONF
export KNTC_CONF=$dir/kntc.conf

# ok WORDS: the command before it must have given 0.
ok() {
    local status=$?
    n=$((n + 1))
    if [ $status -eq 0 ]; then
        echo "ok $n - $*"
    else
        echo "not ok $n - $*"
        failed=1
        [ -f "$dir/out" ] && sed 's/^/# /' "$dir/out" | tail -n 15
    fi
}

# gives STATUS WORD…: runs the tool; its output is in $dir/out.
gives() {
    local want=$1
    shift
    "$KNTC" "$@" > "$dir/out" 2>&1
    local got=$?
    [ $got -eq "$want" ] || { echo "# kntc $*: $got instead of $want"; return 1; }
}

says() {
    grep -qE -- "$1" "$dir/out"
}

done_testing() {
    echo "1..$n"
    exit $failed
}
