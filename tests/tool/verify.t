#!/bin/bash
# No history is changed unseen. The chain is written here by other means than the portal's
# own (perl), so the walk is held against the description and not against itself.
. tests/tool/lib.sh
gives 0 migrate && gives 0 verify && says '^ok.0 events'
ok 'nothing happened yet'

# write CASEFILES EVENTS VISITS: chains of that many, every third with a sealed note.
write() {
    perl -MDigest::SHA=sha256 -e '
        my ($files, $events, $visits) = @ARGV;
        my $micro = 1795658400123456;
        sub field { my $f = shift // ""; return pack("N", length $f) . $f }
        sub hex_or { my $b = shift; return defined $b ? "x\x27" . unpack("H*", $b) . "\x27" : "null" }
        my (%hash, %seq, $id);
        for my $n (1 .. $events) {
            for my $s ((map { ["C", $_] } 1 .. $files), (map { ["V", $_] } 1 .. $visits)) {
                my ($subject, $of) = @$s;
                my $key = "$subject$of";
                my $prev = $hash{$key} // ("\0" x 32);
                my $seq = ++$seq{$key};
                my $at = $micro + $n;
                my $account = $n % 2 ? 7 : 0;
                my $uid = pack("N4", $n, $of, ord $subject, 1);
                my $note = $n % 3 ? undef : pack("C*", 1, map { $_ * $n % 256 } 1 .. 80);
                my $document = $n == 1 ? undef : "0$n/TB-UBND Đ";
                my $hash = sha256("\0" . $prev . join "", map { field($_) } $subject, $of, $seq, $at, $account, "clerk",
                    1, "note", "noted", "received", "received", $document, undef, $uid, $note);
                $hash{$key} = $hash;
                my $time = sprintf "2026-11-26 02:00:%02d.%06d", int(($at - 1795658400000000) / 1e6), $at % 1000000;
                printf "insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state,"
                    . " to_state, document, row_uid, note_sealed, request, prev, hash) values (\x27%s\x27, %d, %d, \x27%s\x27,"
                    . " %s, \x27clerk\x27, 1, \x27note\x27, \x27noted\x27, \x27received\x27, \x27received\x27, %s, %s, %s, 1, %s, %s);\n",
                    $subject, $of, $seq, $time, $account || "null",
                    defined $document ? "\x27$document\x27" : "null", hex_or($uid), hex_or($note), hex_or($prev), hex_or($hash);
            }
        }
        for my $i (1 .. $files) {
            printf "insert into casefile (id, row_uid, lookup_code, kind, state, agency_id, top_id, received_on, state_on,"
                . " event_seq, event_hash) values (%d, %s, \x27%011d\x27, \x27complaint\x27, \x27received\x27, 1, 1,"
                . " \x272026-11-26\x27, \x272026-11-26\x27, %d, %s);\n", $i, hex_or(pack("N4", $i, 0, 0, 0)), $i, $seq{"C$i"},
                hex_or($hash{"C$i"});
        }
        for my $i (1 .. $visits) {
            printf "insert into visit (id, row_uid, agency_id, top_id, state, visited_on, day_no, reception_kind, held_by, kind,"
                . " matter_sealed, receiver_id, event_seq, event_hash) values (%d, %s, 1, 1, \x27open\x27, \x272026-11-26\x27,"
                . " %d, \x27regular\x27, \x27receiver\x27, \x27complaint\x27, \x27x\x27, 1, %d, %s);\n", $i,
                hex_or(pack("N4", $i, 1, 0, 0)), $i, $seq{"V$i"}, hex_or($hash{"V$i"});
        }' "$@"
}
date -u -d '2026-11-26 02:00:00' +%s | grep -q '^1795658400$' || echo '# the instant of this test is wrong'
write 300 7 200 | sql "$db" > "$dir/out" 2>&1 && gives 0 verify && says '^ok.3500 events in the chains of 500'
ok 'chains of 300 casefiles and 200 visits hold'

# wrong SQL WORDS: what it does is told; then it is undone by a copy.
sql "$db" -e 'create table event_kept select * from event; create table casefile_kept select id, event_seq, event_hash from casefile'
wrong() {
    sql "$db" -e "$1"
    gives 1 verify && says "$2"
    local status=$?
    sql "$db" -e 'delete from event; insert into event select * from event_kept;
        update casefile c join casefile_kept k on k.id = c.id set c.event_seq = k.event_seq, c.event_hash = k.event_hash'
    return $status
}
for column in account_id role agency_id delegation_id act event from_state to_state document at; do
    case $column in
    account_id | agency_id | delegation_id) value=99 ;;
    at) value="'2026-11-25 02:00:00'" ;;
    *) value="'x'" ;;
    esac
    wrong "update event set $column = $value where subject = 'C' and subject_id = 17 and seq = 3" \
        'casefile 17, number 3.: a field was changed'
    ok "a changed $column"
done
wrong "update event set detail = 'x' where subject = 'V' and subject_id = 5 and seq = 1" 'visit 5, number 1.: a field'
ok 'a fact put in later'
wrong "update event set note_sealed = null where subject = 'C' and subject_id = 5 and seq = 3" 'a field was changed'
ok 'a note taken out'
wrong "delete from event where subject = 'C' and subject_id = 20 and seq = 4" 'casefile 20, number 5.: number 4 should come'
ok 'a row taken out'
wrong "delete from event where subject = 'C' and subject_id = 20 and seq = 7" 'casefile 20: its row counts 7 events, there are 6'
ok 'the tail cut off'
wrong "delete from event where subject = 'C' and subject_id = 20 and seq = 7;
       update casefile set event_seq = 6 where id = 20" 'casefile 20: its row names another end'
ok 'the tail cut off, and the count with it'
wrong "insert into event select null, 'C', 20, 8, at, account_id, role, agency_id, act, event, from_state, to_state, document,
       detail, row_uid, note_sealed, request, prev, hash, delegation_id from event where subject = 'C' and subject_id = 20 and seq = 7" \
    'casefile 20, number 8.: it does not follow'
ok 'a row put in'
wrong "update event a join event b on b.subject = 'C' and b.subject_id = 30 and b.seq = 3 set a.act = 'x', b.act = 'x',
       a.hash = b.hash where a.subject = 'C' and a.subject_id = 30 and a.seq = 2" 'casefile 30, number 2'
ok 'two rows exchanged'
wrong "insert into event select null, 'C', 999, seq, at, account_id, role, agency_id, act, event, from_state, to_state, document,
       detail, row_uid, note_sealed, request, prev, hash, delegation_id from event where subject = 'C' and subject_id = 20 and seq = 1" \
    'casefile 999: it has events, but its row is gone'
ok 'events of nothing'
wrong "update casefile set event_hash = repeat('x', 32) where id = 300" 'casefile 300: its row names another end'
ok 'another end on the row'
gives 0 verify
ok 'put right, all holds again'
sql "$db" -e "insert into casefile (id, row_uid, lookup_code, kind, state, agency_id, top_id, received_on, state_on)
    values (1500000, repeat('u', 16), '99999999999', 'complaint', 'received', 1, 1, '2026-11-26', '2026-11-26')"
gives 0 verify && says '^ok.3500 events in the chains of 501'
ok 'more subjects than one pass takes'
wrong "insert into event select null, 'C', 1500000, seq, at, account_id, role, agency_id, act, event, from_state, to_state,
       document, detail, row_uid, note_sealed, request, prev, hash, delegation_id from event where subject = 'C' and subject_id = 20 and seq = 1" \
    'casefile 1500000, number 1.: a field was changed'
ok 'an event of another subject, found in the second pass'
done_testing
