#!/bin/bash
# Tables of reports are reckoned by the rows of the law: which days they count, what their
# columns add up to, and what is wrong with one that somebody sent (domain.md 12, 18.3).
. tests/tool/lib.sh
gives 0 migrate
ok 'the law is loaded'

# table FORM PERIOD YEAR CELLS…: what one unit says, column=value; - alone: nothing yet.
table() {
    local form=$1 period=$2 year=$3 cell
    shift 3
    for cell; do
        if [ "$cell" = - ]; then
            printf '%s\t%s\t%s\t%s\n' "${unit:-X}" "$form" "$period" "$year"
        else
            printf '%s\t%s\t%s\t%s\t%s\t%s\n' "${unit:-X}" "$form" "$period" "$year" \
                "${cell%%=*}" "${cell#*=}"
        fi
    done >> "$dir/cells"
}
fresh() { : > "$dir/cells"; }
checks() { gives "$1" report check "$dir/cells"; }

gives 0 report periods 2026-12-14 && says '^q4	2026$' && says '^year	2026$' && ! says 2027
ok 'P01: what came on 14 December is in the fourth quarter and in the year'
gives 0 report periods 2026-12-15 && says '^q1	2027$' && ! says 2026
ok 'P02: what came on 15 December opens the first quarter of the next year'
gives 0 report days half 2026 && says '^2025-12-15	2026-06-14$'
ok 'P03: six months count from 15 December to 14 June'

fresh; table 01/TCD q1 2024 4=120 13=9 22=1
checks 0 && says '^derived	X	01/TCD	q1	2024	1	130$'
ok 'P04: visits of all three kinds are 130'
fresh; table 01/TCD q1 2024 6=70 7=30 15=6 16=2 24=1 25=0
checks 0 && says '	3	109$'
ok 'P05: matters of all three kinds are 109'
fresh; table 01/TCD q1 2024 8=2 9=8
checks 1 && says '^error	X	01/TCD	q1	2024	9 >= 5\*8: 8 < 10$'
ok 'P06: two groups have at least ten people'

fresh; table 01/XLD q1 2023 11=40 12=10 13=25 14=10 15=5 16=40 17=20 18=50 22=25
checks 0 && says '	9	75$' && says '0 errors'
ok 'P07: 75 letters by matter, by progress and by competence'
fresh; table 01/XLD q1 2023 18=50 19=30 20=8 21=11
checks 1 && says '^error	X	01/XLD	q1	2023	18 is a sum: 50 ≠ 49$'
ok 'P08: 49 are not 50'
fresh; table 01/XLD q1 2023 20=8; table 03/KQGQ q1 2023 1=8
checks 0
ok 'P09: denunciations within competence are the same in both tables'
fresh; table 01/XLD q1 2023 20=8; table 03/KQGQ q1 2023 1=9
checks 1 && says '^error	X	03/KQGQ	q1	2023	1 = 01/XLD\(20\): 9 ≠ 8$'
ok 'P09: or the error names both tables'
fresh; table 03/KQGQ q1 2023 7=5 8=1 9=1 10=0 24=3 26=2 28=1 30=7 31=0
checks 0 && says '	6	7$' &&
    says '^warning	X	03/KQGQ	q1	2023	6 = 24\+26\+28: 7 ≠ 6$' && says '0 errors	1 warnings'
ok 'P10: withdrawn matters have no class of result, so it is a warning; 30+31 is right'
fresh; table 03/KQGQ q1 2023 7=5 8=1 9=0 10=0 24=3 26=1 28=1
checks 1 && says '^error	.*6 = 24\+26\+28: 6 ≠ 5'
ok 'P10: without a withdrawn one the same is an error'
fresh; table 01/KQGQ q1 2024 20=3 21=5 22=2 23=2 24=1
checks 0 && says '	5	13$'
ok 'P11: 13 decisions'

fresh; table 01/XLD q1 2025 2=30 3=70 4=80; table 01/XLD q2 2025 2=20 3=10
checks 0
ok 'P15: what the first quarter left opens the second'
fresh; table 01/XLD q1 2025 2=30 3=70 4=80; table 01/XLD q2 2025 2=25 3=10
checks 1 && says '^error	X	01/XLD	q2	2025	opening = what q1 2025 left: 25 ≠ 20$'
ok 'P15: or it is an error'
fresh; table 01/XLD q1 2025 2=30 3=70 4=80; table 01/XLD q2 2025 2=20 3=10; table 01/XLD half 2025 2=30 3=80
checks 0
ok 'P16: half a year opens as its first quarter did'
fresh; table 01/XLD q1 2025 2=30 3=70 4=80; table 01/XLD q2 2025 2=20 3=10; table 01/XLD half 2025 2=50 3=80
checks 1 && says '^error	X	01/XLD	half	2025	opening = that of q1 2025: 50 ≠ 30$'
ok 'P16: and not with the sum of both'

fresh; unit='Xã A' table 01/TCD q2 2024 4=3 5=4; unit='Xã B' table 01/TCD q2 2024 -; unit='Xã C' table 01/TCD q2 2024 4=2 5=2
checks 0 && says '^unsent	Xã B	01/TCD	q2	2024$' && says '^incomplete	Tổng	01/TCD' && says '^total	Tổng	01/TCD	q2	2024	4	5$'
ok 'P17: a commune that has not sent is no zero, and the total says that it is not whole'
fresh; unit='Xã A' table 01/TCD q2 2024 4=3; unit='Xã C' table 01/TCD q2 2024 4=2; unit='Tổng' table 01/TCD q2 2024 4=6
checks 1 && says '^error	Tổng	.*4 is the sum of the rows: 6 ≠ 5'
ok 'a total that is not the sum of its rows'

fresh; table 02/KQGQ q1 2024 3=12.5 5=0.125 4=100
checks 0 && says '	3	12.5$' && says '	5	0.125$'
ok 'money and land have up to three decimals'
fresh; table 02/KQGQ q1 2024 3=12.5001
checks 1 && says 'line 1: "12.5001" is no number'
ok 'and no fourth'
fresh; table 02/KQGQ q1 2024 2=-1
checks 1 && says 'error	.*2 >= 0'
ok 'nothing is below zero'
fresh; table 04/XLD q1 2026 1=1
checks 1 && says 'there is no table 04/XLD for a period that begins on 2025-12-15'
ok 'a table of an earlier circular is not taken'
fresh; table 02/XLD q1 2026 14=5 15=2 16=2 17=1
checks 0
ok 'today the working layout holds until the circular of 2025 is loaded'
fresh; printf 'X\t01/TCD\tq1\t2024\t99\t1\n' >> "$dir/cells"
checks 1 && says 'line 1: table 01/TCD has no column 99'
ok 'a column that there is not'
fresh; table 01/TCD q1 2024 4=1 4=2
checks 1 && says 'line 2: column 4 of this table stood before'
ok 'a cell that stands there twice'

law=$root/sql/law
cp "$law/report_check.tsv" "$dir/kept"
printf '01/TCD\t900\t55 <= 4\t\t\t\t2021-05-10\t\tr\n' >> "$law/report_check.tsv"
gives 1 law check && says 'report_check.tsv:[0-9]+: 01/TCD has no column 55'
ok 'a rule about a column that there is not is refused'
cp "$dir/kept" "$law/report_check.tsv"
printf '01/TCD\t900\t7 is 4\t\t\t\t2021-05-10\t\tr\n' >> "$law/report_check.tsv"
gives 1 law check && says 'report_check.tsv:[0-9]+: expression is a rule'
ok 'and a rule that is none'
done_testing
