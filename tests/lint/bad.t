#!/bin/bash
# Each rule of the lint is proved by what it stops: every bad_CHECK_… here must be refused by
# that check, with the words that stand in its head (or in its file refused).
cd "$(dirname "$0")/../.." || exit 1
export LC_ALL=C.UTF-8
n=0
failed=0
ok() {
    local status=$?
    n=$((n + 1))
    [ $status -eq 0 ] || { echo -n 'not '; failed=1; }
    echo "ok $n - $*"
}

for bad in tests/lint/bad_*; do
    check=${bad#tests/lint/bad_}
    check=${check%%_*}
    if [ -d "$bad" ]; then
        words=$(cat "$bad/refused")
        said=$(tests/lint/run "$check" "$bad" 2>&1)
    else
        words=$(head -n 3 "$bad" | sed -n 's/.*refused: *//p' | sed 's/ *\(\*\/\|-->\)$//')
        said=$(tests/lint/run "$check" "$bad" 2>&1)
    fi
    status=$?
    [ $status -ne 0 ] && [ -n "$words" ]
    ok "$bad is refused"
    while IFS= read -r line; do
        grep -qF -- "$line" <<< "$said"
        ok "  for: $line"
    done <<< "$words"
    grep -qF -- "$line" <<< "$said" && [ $status -ne 0 ] || sed 's/^/# /' <<< "$said" | head -n 12
done

# What is right is not refused: a loop inside a block may break, a function may return.
good=$(mktemp -d)
trap 'rm -rf "$good"' EXIT
cat > "$good/good.c" <<'C'
/* system("x"), sprintf(…) in a remark, "strcpy(" in a text */
static const char text[] = "strcpy(a, b); return; break;";

void
f(struct xml *x, const char *s)
{
    if (s == NULL)
        return;
    XML(x, "a") {
        for (int i = 0; i < 3; i++)
            if (s[i] == '\0')
                break;
        switch (*s) {
        case 'a':
            xml_text(x, "b", s);
            break;
        default:
            break;
        }
    }
    for (int i = 0; i < 3; i++) {
        XML(x, "b")
            xml_text(x, "c", text);
        if (s[i] == '\0')
            break;
    }
    return;
}
C
for awk in mawk gawk; do
    command -v $awk >/dev/null || continue
    said=$($awk -f cgi-bin/tool/lint.awk "$good/good.c") && [ -z "$said" ]
    ok "what is right passes ($awk)"
    [ -z "$said" ] || echo "# $said"
done
echo "1..$n"
exit $failed
