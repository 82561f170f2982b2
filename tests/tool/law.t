#!/bin/bash
# The law is rows with days and marks; a file that says something impossible loads nothing.
. tests/tool/lib.sh
gives 0 law check && says '^ok$'
ok 'the files of the tree are sound'

law=$root/sql/law

# refuses FILE LINE WORDS: after the line was added the check names file and line.
refuses() {
    cp "$law/$1.tsv" "$dir/kept"
    printf '%b\n' "$2" >> "$law/$1.tsv"
    gives 1 law check && says "$1.tsv:$(wc -l < "$law/$1.tsv"): .*$3"
    local status=$?
    cp "$dir/kept" "$law/$1.tsv"
    return $status
}
cells() { head -1 "$law/$1.tsv" | tr '\t' '\n' | grep -nx "$2" | cut -d: -f1; }

# A term with some of its cells: name, article, first day, last day, mark.
term() {
    head -1 "$law/term.tsv" | tr '\t' '\n' | while read -r column; do
        case $column in
        term) printf '%s' "$1" ;;
        article) printf '%s' "$2" ;;
        valid_from) printf '%s' "$3" ;;
        valid_to) printf '%s' "$4" ;;
        mark) printf '%s' "$5" ;;
        length) printf 3 ;;
        unit) printf day ;;
        esac
        [ "$column" = mark ] || printf '\t'
    done
}

refuses term "$(term new_term 'LKN Đ.1' 2026-07-01 '' x)" 'mark is v'
ok 'a row without one of the three marks'
refuses term "$(term new_term '' 2026-07-01 '' v)" 'in which article'
ok 'a row that was read and has no article'
refuses term "$(term new_term 'LKN Đ.1' 01/07/2026 '' v)" 'valid_from is a day'
ok 'a first day that is no day'
refuses term "$(term new_term 'LKN Đ.1' 2026-07-01 2026-06-30 v)" 'not before valid_from'
ok 'a last day before the first'
refuses term "$(term new_term 'LXYZ Đ.1' 2026-07-01 '' v)" 'LXYZ.*act.tsv'
ok 'an article of an act that is not listed'
refuses term "$(term complaint_accept 'LKN Đ.27' 2026-07-01 '' v)" 'holds on a day on which line'
ok 'two rows of one term on the same day'
refuses term "$(term new_term 'LKN Đ.1' 2026-07-01 '' v)\tx" 'more cells than columns'
ok 'a cell too many'
refuses refusal 'r\t99\tx\tno_such_letter\t\t\tLTCD Đ.9\t2026-07-01\t\tv' 'letter no_such_letter is no row of letter.tsv'
ok 'a letter that is not in the print set'
sed -i 's/\tcrime_signs\t/\tcrime_sings\t/' "$law/route.tsv"
gives 1 law check && says 'route.tsv:[0-9]+: flag crime_sings is no row of choice.tsv, list flag'
ok 'a route that asks for a fact that no form offers'
gives 1 migrate && says 'nothing was loaded' && [ "$(sql "$db" -e 'select count(*) from law_route')" = 0 ]
ok 'nothing of such files is loaded'
cp "$tree/sql/law/route.tsv" "$law/route.tsv"
gives 0 migrate && says '^rows.law_route'
ok 'mended, they are'

gives 0 law && [ "$(head -1 "$dir/out" | cut -f1-5 | tr '\t' ' ')" = 'table article valid_from valid_to mark' ]
ok 'all rows print with article, days and mark in front'
[ "$(grep -vc '^table' "$dir/out")" = "$(grep -hvE '^#' "$law"/*.tsv | grep -c .)" ] || \
    [ "$(grep -vc '^table' "$dir/out")" = $(($(grep -hvE '^(#|$)' "$law"/*.tsv | wc -l) - $(ls "$law"/*.tsv | wc -l))) ]
ok 'every row of every file is there'
gives 0 law --marks m,r && [ "$(grep -v '^table' "$dir/out" | cut -f5 | sort -u | tr -d '\n')" = mr ]
ok 'what nobody has read prints alone'
gives 0 law term && [ "$(cut -f1 "$dir/out" | sort -u | tr '\n' ' ')" = 'table term ' ]
ok 'one table alone'
gives 0 law term --on 2018-12-31 && says 'LTC11' && gives 0 law term --on 1/1/2026 && ! says 'LTC11 Đ.21'
ok 'the rows of a day: the older law on denunciations ended in 2018'
gives 1 law no_such && says no_such
ok 'no such table'
gives 64 law --on 31/02/2026
ok 'no such day'

gives 0 law load && says 'nothing changed'
ok 'loading again changes nothing'
column=$(cells term length)
line=$(grep -n '^complaint_accept' "$law/term.tsv" | head -1 | cut -d: -f1)
awk -F'\t' -v OFS='\t' -v l="$line" -v c="$column" 'FNR == l { $c = 11 } { print }' "$law/term.tsv" > "$dir/new" && mv "$dir/new" "$law/term.tsv"
gives 0 law load && says '^rows.law_term: .* 0 new, 1 changed, 0 deleted' && [ "$(wc -l < "$dir/out")" = 1 ]
ok 'a corrected row is one changed row, without a build'
sed -i '/^complaint_accept\t/s/2012-07-01/2012-07-02/' "$law/term.tsv"
gives 0 law load && says '^rows.law_term: .* 1 new, 0 changed, 1 deleted'
ok 'a row that begins on another day takes the place of the one before'
changes() { sql "$db" -e 'select day from calendar_change where done_at is null order by id' | tr '\n' ' '; }
[ -z "$(changes)" ]
ok 'the first calendar counts nothing again: there are no terms'
sed -i -e '/^2027-09-03\t/d' -e 's/^2027-02-05\toff/2027-02-06\twork/' "$law/holiday.tsv"
gives 0 law load && says '^rows.law_holiday: .* 1 new, 0 changed, 2 deleted' && [ "$(changes)" = '2027-02-05 2027-02-06 2027-09-03 ' ]
ok 'a day that is gone, moved or new is noted: open terms are counted again'
gives 0 law load && says 'nothing changed' && [ "$(changes)" = '2027-02-05 2027-02-06 2027-09-03 ' ]
ok 'and noted once'
gives 0 law list --marks r && says '^term'
ok 'list is another word for it'

gives 0 law transitions && [ "$(wc -l < "$dir/out")" -gt 100 ] && says 'Thủ trưởng' && ! awk -F'\t' 'NF != 11 { exit 0 } END { exit 1 }' "$dir/out"
ok 'the moves print in words'
done_testing
