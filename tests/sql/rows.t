#!/usr/bin/perl
# How many rows each list reads for what it shows, on a generated register: one huge office,
# one tiny, one whose matters are old. At any size a list reads at most three times what it
# shows and twenty more, of each table that it touches (performance.md 5). Counted by the
# server (Handler_read_*, table_statistics), so no quiet machine is needed.
#
#   KNTC_ROWS=1000000 tests/sql/rows.t     a register of another size; 100,000 is usual
#   KEEP=1 tests/sql/rows.t                uses the one of the last time
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Cwd ();
use File::Temp ();
use Office;

my $socket = $ENV{KNTC_TEST_SOCKET} or Office::skip_all('KNTC_TEST_SOCKET names no server');
my $out = $ENV{KNTC_OUT} || '.build/test';
my $size = $ENV{KNTC_ROWS} || 100_000;
my $db = ($ENV{KNTC_TEST_DB} || 'kntc_sql') . '_rows';
my $dir = File::Temp::tempdir(CLEANUP => 1);
my $top = Cwd::getcwd();
my $admin = bless { socket => $socket, schema => 'mysql' }, 'Office';
END { if ($admin && !$ENV{KEEP}) { local $?; eval { $admin->sql("drop database if exists $db"); $admin->sql("drop database if exists ${db}_sealed") } } }

# ---- a schema, its law, and a register ----

mkdir "$dir/root";
mkdir "$dir/root/sql";
mkdir "$dir/root/sql/seed";
symlink "$top/sql/$_", "$dir/root/sql/$_" for qw(migrate law);
for ("$dir/root/sql/seed/seed.def", "$dir/kntc.conf") { open my $t, '>', $_ or die; close $t }
open my $conf, '>', "$dir/kntc.conf" or die;
print $conf <<"EOT";
root = $dir/root
database = $db
database_sealed = ${db}_sealed
database_socket = $socket
origin = http://127.0.0.1:8080
EOT
close $conf;
system("$out/kntc --conf $dir/kntc.conf migrate >$dir/log 2>&1") == 0
    or do { print Office::text(Office::slurp("$dir/log")); print "Bail out! no schema\n"; exit 1 };
my $o = bless { socket => $socket, schema => $db }, 'Office';

my ($huge, $tiny, $old, $top_id) = (100, 101, 102, 50);
my %me = ($huge => 1, $tiny => 2, $old => 3);
sub generate {
    $o->sql($_) for split /;\n/, <<"EOT";
set foreign_key_checks = 0;
set unique_checks = 0;
set sql_log_bin = 0;
insert into unit (id, code, level, kind, name, fold, valid_from)
    select seq, seq, if(seq <= 34, 'province', 'commune'), 'Xã', seq, concat('xa ', mod(seq, 900)), '2025-07-01' from seq_1_to_3321;
update unit set parent_id = 1 + mod(id, 34) where level = 'commune';
insert into agency (id, code, kind, level, name, fold, parent_id, top_id, valid_from)
    select seq, concat('A', seq), if(seq <= 34, 'province', 'commune'), if(seq <= 34, 'province', 'commune'), concat('Ủy ban ', seq), concat('uy ban ', seq), if(seq <= 34, null, 1 + mod(seq, 34)), 1 + mod(seq, 34), '2025-07-01' from seq_1_to_4061;
update agency set top_id = $top_id where id in ($huge, $tiny, $old);
insert into agency_path (ancestor_id, agency_id, depth, valid_from) select id, id, 0, '2025-07-01' from agency;
insert into agency_path (ancestor_id, agency_id, depth, valid_from) select parent_id, id, 1, '2025-07-01' from agency where parent_id is not null;
insert into account (id, row_uid, user_name, display_name, agency_id, totp_sealed, created_at)
    select seq, unhex(md5(seq)), concat('u', seq), concat('Người ', seq), case when seq <= 3 then 99 + seq when seq < 400 then $huge else 1 + mod(seq, 4061) end, 'x', now() from seq_1_to_12000;
insert into account_role (account_id, role, granted_at) select id, if(id mod 40 = 1, 'head', 'clerk'), now() from account;
insert into account_role (account_id, role, granted_at) select id, 'handler', now() from account where id mod 3 = 0;
insert into session (token_hash, account_id, made_at, signed_in_at, seen_at, ends_at, ended_at)
    select unhex(sha2(seq, 256)), 1 + mod(seq, 200), now() - interval seq minute, now(), now(), now() + interval 9 hour, if(seq > 400, now(), null) from seq_1_to_20000;
insert into access (at, account_id, agency_id, what, object, object_id, request)
    select now() - interval seq second, 1 + mod(seq, 200), if(mod(seq, 3) = 0, $huge, 1 + mod(seq, 4061)), 'sign_in', 'account', 1 + mod(seq, 200), seq from seq_1_to_50000;
insert into role_request (account_id, role, asked_by, asked_at, decided_by, decided_at, is_granted)
    select 1 + mod(seq, 900), 'admin', 1, now(), if(seq > 60, 2, null), if(seq > 60, now(), null), if(seq > 60, 1, null) from seq_1_to_3000;
insert into casefile (id, row_uid, lookup_code, code, kind, machine, state, desk, is_open, sealed, agency_id, top_id, field_code, received_on, state_on, due_on, holder_id)
    select x.seq, unhex(md5(x.seq)), lpad(x.seq, 11, '0'), concat('KN-', x.seq), x.kind, 'petition', x.state, if(x.state in ('verifying', 'decided', 'archived'), 'settlement', 'intake'), x.is_open,
    x.kind = 'denunciation', x.agency_id, g.top_id, '1.2.2', '2026-01-01' + interval mod(x.seq, 300) day, '2026-10-01', if(x.is_open, '2026-10-01' + interval crc32(concat('d', x.seq)) mod 6 day, null),
    case x.agency_id when $huge then if(mod(x.seq, 3), 1, 4 + mod(x.seq, 300)) when $tiny then 2 when $old then 3 end
    from (select seq, elt(1 + crc32(concat('k', seq)) mod 7, 'denunciation', 'reflection', 'reflection', 'complaint', 'complaint', 'complaint', 'complaint') as kind,
        elt(1 + crc32(concat('s', seq)) mod 11, 'received', 'classified', 'proposed', 'guided', 'transferred', 'filed', 'verifying', 'decided', 'archived', 'archived', 'archived') as state,
        case when seq <= $size / 200 then $old when seq > $size - 8 then $tiny when mod(seq, 5) < 2 then $huge else 103 + mod(seq, 3958) end as agency_id,
        if(seq <= $size / 200, 0, mod(seq, 13) = 0 or seq > $size - 20) as is_open from seq_1_to_$size) x
    join agency g on g.id = x.agency_id;
update casefile set is_open = 1, due_on = '2026-10-05' where agency_id = $old order by id limit 6;
insert into agency_before (successor_id, predecessor_id, from_on) select $huge, seq, '2026-01-01' from seq_103_to_107 union select $tiny, $old, '2026-01-01';
insert into rating (row_uid, casefile_id, agency_id, above_id, grade, first_on, rated_on)
    select unhex(md5(id)), id, agency_id, $huge, elt(1 + mod(id, 3), 'satisfied', 'partly', 'not_solved'), '2026-10-01', '2026-10-02' from casefile where kind = 'reflection';
insert into rating_sum (agency_id, year, grade, n) select agency_id, 2026, grade, count(*) from rating group by agency_id, grade;
insert into message_address (row_uid, casefile_id, state, left_by, stop_hash, made_at)
    select unhex(md5(id)), id, elt(1 + mod(id, 3), 'asked', 'on', 'off'), 'clerk', unhex(sha2(id, 256)), '2026-11-01' from casefile where mod(id, 4) = 0;
update casefile set is_open = 1, due_on = null, desk = 'settlement', state = 'effective' where agency_id = $huge and crc32(id) mod 17 = 0;
insert into petition (casefile_id, row_uid, channel, received_on, people, subject_sealed, content_sealed, visit_id)
    select id, row_uid, 'post', received_on, 'one', repeat('s', 63), repeat('c', 300), if(mod(id, 9) = 0, 1 + mod(id, 900), null) from casefile;
insert into lookup (lookup_code, mac, casefile_id, made_at) select lookup_code, unhex(sha2(id, 256)), id, now() from casefile;
insert into party (id, row_uid, casefile_id, place_no, role, name_sealed) select id, row_uid, id, 1, 'sender', repeat('n', 63) from casefile;
insert into party (row_uid, casefile_id, place_no, role, name_sealed) select unhex(md5(seq)), \@big := (select min(id) from casefile where agency_id = $huge and sealed = 0 and mod(id, 500) > 0), 1 + seq, 'signer', repeat('n', 63) from seq_1_to_300;
insert into party_index (kind, value, party_id) select 'I', unhex(substring(md5(id), 1, 16)), id from party;
insert into party_index (kind, value, party_id) select 'T', unhex('0000000000000001'), id from party where mod(id, 2000) = 0;
insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    select 'C', id, 1, now(), 1, 'clerk', agency_id, 'receive', 'petition_received', 'none', 'received', row_uid, id, unhex(sha2(id, 256)), unhex(sha2(id, 256)) from casefile;
insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    select 'C', \@big, 1 + seq, now(), 1, 'clerk', $huge, 'note', 'noted', 'received', elt(1 + mod(seq, 2), 'classified', 'received'), unhex(md5(seq)), seq, unhex(sha2(seq, 256)), unhex(sha2(seq, 256)) from seq_1_to_300;
insert into assignment (casefile_id, account_id, duty, started_at, ended_at) select id, 1 + mod(id, 200), 'handler', now(), if(mod(id, 4) = 0, now(), null) from casefile;
insert into assignment (casefile_id, account_id, duty, started_at) select id, 1, 'settler', now() from casefile where agency_id = $huge and sealed = 1 and (holder_id = 1 or mod(id, 2) = 0);
insert into barred (casefile_id, account_id, why, made_at) select id, 1, 'interest', now() from casefile where mod(id, 500) = 0;
insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on, state)
    select id, if(mod(id, 10) = 0, 'first_effective', if(mod(id, 10) = 1, 'sender_reply', 'settle')), '2025-01-01', received_on, received_on, received_on + interval 30 day, received_on + interval 30 day, if(is_open, 'running', 'stopped') from casefile;
insert into transfer (row_uid, from_casefile_id, from_agency_id, to_agency_id, state, sealed, kind, sent_on, due_on)
    select row_uid, id, agency_id, if(mod(id, 2) = 0, $huge, 1 + mod(id * 3, 4061)), elt(1 + mod(id, 5), 'sent', 'accepted', 'accepted', 'returned', 'accepted'), sealed, kind, received_on, received_on from casefile where state = 'transferred';
insert into document (row_uid, casefile_id, kind, store_id, name_sealed, type, size, digest, added_at)
    select row_uid, id, 'letter', md5(id), repeat('n', 63), 'pdf', 1000, unhex(sha2(id, 256)), now() from casefile where mod(id, 3) = 0;
insert into dedup_key (key_hash, casefile_id) select mod(id * 977, 30000), id from casefile;
insert into dedup_key (key_hash, casefile_id) select 999999, id from casefile where mod(id, 40) = 0;
insert into dedup_link (casefile_id, earlier_id, relation, score, reasons, decided_by, decided_at) select \@big, id, if(mod(id, 2), 'D', '-'), 1, 'same', 1, now() from casefile where agency_id = $huge and is_open = 1 and sealed = 0 order by id limit 9;
insert into dialogue (casefile_id, n, row_uid, held_on, place, result_sealed) select id, 1, row_uid, received_on, 'x', 'x' from casefile where mod(id, 11) = 0;
insert into visit (id, row_uid, agency_id, top_id, visited_on, day_no, state, started_at, reception_kind, held_by, channel, kind, matter_sealed, receiver_id, due_on)
    select seq, unhex(md5(seq)), \@a := if(mod(seq, 2), $huge, 1 + mod(seq, 4061)), $top_id, '2026-11-26' - interval (seq div 400) day, seq, 'open', now(), 'regular', 'receiver', 'direct', 'complaint', 'x', 1, if(mod(seq, 3), null, '2026-11-20' + interval mod(seq, 10) day) from seq_1_to_20000;
insert into party (row_uid, visit_id, place_no, role, name_sealed) select row_uid, id, 1, 'visitor', 'x' from visit;
insert into party_index (kind, value, party_id) select 'Y', unhex('0000000000000002'), id from party where visit_id is not null and mod(visit_id, 1000) = 1;
insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    select 'V', id, 1, now(), 1, 'receiver', agency_id, 'open', 'visit_opened', 'none', 'open', row_uid, id, unhex(sha2(id, 256)), unhex(sha2(id, 256)) from visit;
insert into appointment (id, row_uid, agency_id, lookup_code, state, session_id, wanted_on, kind, sealed, matter_sealed, asked_at, name_sealed)
    select seq, unhex(md5(seq)), if(mod(seq, 2), $huge, 1 + mod(seq, 4061)), lpad(seq, 11, '0'),
    elt(1 + crc32(seq) mod 6, 'asked', 'booked', 'moved', 'came', 'missed', 'turned_down'), if(mod(seq, 2) and mod(seq, 3), 1 + mod(seq, 1801), null),
    '2026-06-26' + interval crc32(concat('w', seq)) mod 300 day, if(mod(seq, 9), 'complaint', 'denunciation'), mod(seq, 9) = 0, 'x', now(), 'x' from seq_1_to_20000;
insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    select 'A', id, 1, now(), null, 'sender', agency_id, 'ask', 'appointment_asked', 'none', 'asked', row_uid, id, unhex(sha2(id, 256)), unhex(sha2(id, 256)) from appointment;
insert into breach (id, agency_id, found_at, due_at, breach_what, breach_data, breach_people, may_harm, remind_at, made_by, made_at)
    select seq, if(mod(seq, 2), $huge, 1 + mod(seq, 4061)), now(), now(), 'x', 'name', 1, 1, if(mod(seq, 7), null, '2026-11-20'), 1, now() from seq_1_to_4000;
insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    select 'B', id, 1, now(), 1, 'head', agency_id, 'record', 'breach_recorded', 'none', 'open', unhex(md5(id)), id, unhex(sha2(id, 256)), unhex(sha2(id, 256)) from breach;
insert into data_request (id, row_uid, agency_id, to_agency_id, data_asked_sealed, data_ground, asked_on, due_on, made_by, made_at)
    select seq, unhex(md5(seq)), if(mod(seq, 2), $huge, 1 + mod(seq, 4061)), if(mod(seq, 2), 1 + mod(seq, 4061), $huge), 'x', 'x', '2026-11-01', '2026-11-16', 1, now() from seq_1_to_4000;
insert into event (subject, subject_id, seq, at, account_id, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    select 'D', id, 1, now(), 1, 'head', agency_id, 'ask', 'data_asked', 'none', 'open', unhex(md5(id)), id, unhex(sha2(id, 256)), unhex(sha2(id, 256)) from data_request;
insert into reception_place (agency_id, name, address, hours, valid_from) select id, 'Trụ sở', 'x', 'x', '2025-07-01' from agency;
insert into reception_session (place_id, agency_id, top_id, held_on, starts, ends, leader, posted_on)
    select 1 + mod(seq, 4061), if(mod(seq, 3), 1 + mod(seq, 4061), $huge), 1 + mod(seq, 34), '2027-01-25' - interval mod(seq * 7, 2000) day, '08:00', '11:00', 'x', '2026-10-01' from seq_1_to_12000;
update reception_session set top_id = $top_id where agency_id = $huge;
insert into publication (casefile_id, agency_id, top_id, kind, field_code, level, outcome, number, decided_on, title, body, published_on, published_by, state)
    select id, agency_id, top_id, 'complaint', '1.2.2', 1, 'right', '1', received_on, 'x', 'x', received_on, 1, if(mod(id, 50), 'published', 'withdrawn') from casefile where mod(id, 5) = 0;
insert into publication_word (tok, publication_id) select 1, id from publication;
insert into publication_word (tok, publication_id) select 2, id from publication where mod(id, 2) = 0;
insert into publication_word (tok, publication_id) select 3, id from publication where mod(id, 4) = 0;
insert into publication_word (tok, publication_id) select 4, id from publication where mod(id, 8) = 0;
insert into publication_word (tok, publication_id) select 5, id from publication where id < 40;
insert into office_sum (agency_id, year, received) select id, y, 1 from agency join (select 2025 as y union select 2026) t;
insert into dirty (agency_id, year) select id, 2026 from agency where id < 700;
insert into identity_opened (row_uid, casefile_id, account_id, opened_at, reason, note_sealed) select unhex(md5(seq)), 1 + mod(seq, 900), 1, now(), 'x', 'x' from seq_1_to_5000;
EOT
    $o->sql('analyze table casefile, petition, party, party_index, event, assignment, barred, term_run, transfer,
        document, dedup_key, dedup_link, visit, appointment, reception_session, publication, publication_word, account,
        account_role, session, access, role_request, unit, agency, agency_path');
}
my $begun = time;
generate() if !$o->one('select count(*) from casefile');
Office::ok(1, 'a register of ' . $o->one('select count(*) from casefile') . ' matters in ' . (time - $begun) . ' s');

# ---- the queries, with ? for what is bound, and the names of what is bound ----

sub catalogue {
    return map {
        my @f = split /\t/, $_, -1;
        { name => $f[0], file => $f[1], kind => $f[2], text => $f[4],
          args => [map { s/:.*//r } split ' ', $f[6]] }
    } Office::lines("$out/catalogue.tsv");
}

# What is never more than a few thousand rows, whatever happens in the country, or belongs to
# no page.
my %exempt = (
    petition_found => 'a search: all that one person or one telephone has, and no more',
    visit_earlier => 'likewise',
    visit_tally => 'sums, three rows: what one office received between two days', task_told => 'the staff of one office',
    settle_people => 'the staff of one office', team_people => 'the staff of one office', petition_settlers => 'the staff of one office',
    place_search => 'agencies of the country by part of a name: 4,061 rows, for administrators',
    place_search_below => 'the same below one',
    agency_by_fold => 'agencies of the country by part of a name: reference data',
    statistic_year => 'sums, one row an office and year',
    worklist_below => 'the units of an office that is no province: some',
    published_token_counts => 'counts, to 100 of each of four',
    tick_effective => 'the timer, in pieces of 500', tick_lapsed => 'the timer, in pieces of 500',
    tick_dirty => 'the timer, in pieces of 500',
    remind_roles => 'the staff of one office', rating_told => 'the staff of one office',
    delegation_people => 'the staff of one office', handover_people => 'the staff of one office',
    handover_open => 'the timer, in pieces of 200', handover_visits => 'likewise', handover_duties => 'the duties of one person on one matter',
    handover_admins => 'who administers one office and those above it',
    handover_matters => 'all that one person has open, for the day on which she leaves',
    delegation_ran_out => 'the timer, in pieces of 500',
    remind_moves => 'the events of one matter', told_steps => 'likewise',
    letter_since => 'the events of one matter since its paper was drafted',
    fact_letters => 'what one office received in one period, for its report',
    filing_files => 'the files of one draft: ten at most', tick_filing_files => 'likewise',
);

# ---- counting ----

$admin->sql('set global userstat = 1');
$o->sql("set optimizer_switch = 'materialization=off'"); # as base/db/db.c has it

sub value {
    my ($v) = @_;
    return 'null' if !defined $v;
    return $v if $v =~ /^(\d+|x'[0-9a-f]+')$/;
    return "'$v'";
}

sub table_reads {
    return map { @$_ } $admin->sql("select table_name, rows_read from information_schema.table_statistics where table_schema = '$db'");
}

# Rows shown, read in all, and the table of which most were read.
sub count {
    my ($q, $value) = @_;
    my @v = map { exists $value->{$_} ? $value->{$_} : die "$q->{name}: nothing for $_\n" } @{ $q->{args} };
    my $sql = $q->{text} =~ s/\?/value(shift @v)/ger;
    $sql =~ s/kntc_sealed\./${db}_sealed./g;
    my %before = table_reads();
    $o->sql('flush status');
    my $shown = () = $o->sql($sql);
    my $read = 0;
    $read += $_->[1] for $o->sql("show session status like 'Handler_read%'");
    # Entries of a key that the engine passes over by itself are rows read as well.
    my %icp = map { @$_ } $o->sql("show session status like 'Handler_icp%'");
    my $passed = $icp{Handler_icp_attempts} - $icp{Handler_icp_match};
    $read += $passed;
    my %after = table_reads();
    my ($most, $table) = (0, '');
    for my $t (keys %after) {
        my $n = $after{$t} - ($before{$t} // 0);
        ($most, $table) = ($n, $t) if $n > $most;
    }
    return ($shown, $read, $most + $passed, $table, $sql);
}

my @many = grep { $_->{kind} eq 'many' && $_->{file} !~ m{^sql/tool/} } catalogue();
Office::ok(@many > 60, scalar(@many) . ' lists');
my $big = $o->one("select casefile_id from party where role = 'signer' limit 1");
my $busy_day = $o->one("select due_on from casefile where agency_id = $huge and desk = 'intake' and is_open = 1 group by due_on order by count(*) desc limit 1");
my $busy_id = $o->one("select id from casefile where agency_id = $huge and desk = 'intake' and is_open = 1 and due_on = '$busy_day' order by id desc limit 1");
my $mid = int($size / 2);
my %common = (
    today => '2026-11-26', now => '2026-11-26 02:00:00', me_account_id => 1, me_roles => 2, me_own => 2, account_id => 1,
    casefile_id => $big, earlier_id => 5, id => $big, visited_on => '2026-11-26', until => '2026-11-26', from_on => '2026-11-26', on => '2026-11-26',
    list => 'kind', kind => 'complaint', role => 'clerk', round => 1, year => 2026, state => 'received', fold => 'xa 17',
    parent_id => 3, ancestor_id => 3, agency_id => $huge, top_id => $top_id, until_on => '9999-12-31', until_id => 1 << 40,
    on_day => '2026-11-26', seq => 0, object => 'casefile', object_id => $big, holder_id => 1, other_role => 'head',
    reorganisation_id => 1, handover_id => 1, old_id => 1, whole_id => $big, chain_id => 1, token_hash => "x'00'",
    tok => 1, a => 1, b => 2, c => 3, d => 4, t1 => 1, t2 => 2, t3 => 3, t4 => 4, key_hash => 999999, value => "x'0000000000000001'", word => 'uy',
    word1 => 'uy', word2 => 'ban', word3 => '17', from_at => '2026-01-01', before_id => 1 << 40, national => 1, with_heads => 1, after_id => 0, after_on => '1000-01-01',
);
$o->sql("update petition set urged_id = $big where casefile_id between 401 and 405");
my $paper = $o->one('select max(store_id) from document');
my %special = ( # what a name means in one query alone
    worklist_below_top => { above_id => $o->one('select top_id from casefile where is_open = 1 group by top_id order by count(*) desc limit 1') },
    worklist_below => { above_id => $o->one('select x.ancestor_id from agency_path x join casefile c on c.agency_id = x.agency_id where x.depth > 0
        group by x.ancestor_id order by count(*) desc limit 1') // $huge },
    visit_people => { id => 401 }, visit_petitions => { id => 405 }, visit_events => { id => 401 }, visit_letters => { id => 401 },
    reception_people => { visit_id => 401 }, reception_tasks => { session_id => 1 }, session_letters => { session_id => 1 },
    visit_earlier => { id => 5, kind => 'Y', value => "x'0000000000000002'" },
    petition_found => { kind => 'T' },
    letter_since => { number => '1' }, letter_file => { store_id => $paper }, visit_scans => { visit_id => 401 }, visit_appointments_of => { visit_id => 401 }, visit_booked => { visit_id => 401 }, crowd_people => { kind => 'commune' }, visit_passed_on => { id => 401, kind => 'I' }, overdue_letters => { urged_id => $big },
    transfer_people => { id => $o->one("select min(id) from transfer where to_agency_id = $huge and state = 'sent' and sealed = 0") },
    opening_of_matter => { casefile_id => 5 }, scan_letters => { store_id => $paper }, scan_own => { store_id => $paper }, scan_corrected => { store_id => $paper }, scan_paper => { store_id => $paper }, place_below => { id => 0 }, settle_people => { role => 'handler' }, team_people => { a => 'verifier', b => 'handler', c => 'inspector' },
    person_of_visit => { visit_id => $o->one("select max(id) from visit where agency_id = $huge") },
    choice_rows_of => { list => 'flag', letter => 'C', other => 'R' },
    recount_batch => { from_on => $busy_day, from_id => 0 }, recount_transfers => { from_on => '2026-01-01', from_id => 0 },
    register_visits => { to_on => '2026-11-26', outcome => undef, reception_kind => undef, kind => undef }, register_petitions => { to_on => '2026-11-26' },
    ending_due => { until => '2026-11-25', before => '2026-11-26 01:55:00' },
    breach_events => { id => 1 }, letter_team => { at => '2026-11-26 02:00:00' }, data_events => { id => 1 }, duty_rules => { agency_kind => 'commune' }, person_visits => { kind => 'I' }, person_matters => { kind => 'I' }, visit_others => { first_id => 401 },
    appointment_events => { id => 1 }, appointment_of_session => { session_id => 2 }, appointments_of_session => { session_id => 2 },
    appointment_on_day => { wanted_on => '2026-11-26' }, appointments_of_day => { wanted_on => '2026-11-26' },
    appointments_in => { state => 'asked' }, appointments_waiting => { state => 'asked' }, tick_appointments => { act => 'miss', state => 'booked' },
    (map { $_ => { state => 'open' } } qw(desk_left desk_left_before desk_left_names desk_left_names_before)),
    tasks_followed => { state => 'open' }, session_visits => { session_id => 1 }, session_tasks => { session_id => 1 },
    user_list_roles => { after_id => 0, last_id => $o->one("select max(id) from (select id from account where agency_id = $huge order by id limit 20) t") },
);
# The same list from another place in it, or with another question.
my %pages = (
    before_id => [1 << 40, $mid], after_on => ['1000-01-01', $busy_day], state => [qw(received proposed archived)],
    key_hash => [999999, 977], tok => [1, 5], id => undef,
);

my @lines;
for my $q (sort { $a->{name} cmp $b->{name} } @many) {
    my %arg = map { $_ => 1 } @{ $q->{args} };
    my @unknown = grep { !exists $common{$_} && !exists $special{ $q->{name} }{$_} && !/^me_(agency|top)_id$/ } sort keys %arg;
    if (@unknown) { Office::ok(0, "$q->{name}: this test knows what its parameters are", @unknown); next }
    my @offices = $arg{me_agency_id} || $arg{agency_id} ? (['huge', $huge], ['tiny', $tiny], ['old', $old]) : (['', $huge]);
    my @at = map { { office => $_->[0], %common, %{ $special{ $q->{name} } || {} }, me_agency_id => $_->[1], agency_id => $_->[1],
        me_account_id => $me{ $_->[1] }, me_top_id => $top_id } } @offices;
    for my $p (sort grep { $arg{$_} && $pages{$_} } keys %pages) {
        @at = map { my $v = $_; map { my %w = (%$v, $p => $_); $w{after_id} = $busy_id if $p eq 'after_on' && $_ ne '1000-01-01'; \%w } @{ $pages{$p} } } @at;
    }
    my ($worst, @told);
    for my $v (@at) {
        my ($shown, $read, $most, $table, $sql) = count($q, $v);
        my $times = () = $sql =~ /\b(?:from|join) \Q$table\E\b/g; # a table may stand there twice
        my $bound = (3 * $shown + 20) * ($times || 1);
        my $case = join ' ', grep { length } $v->{office}, map { "$_=$v->{$_}" } grep { $arg{$_} && $pages{$_} && ($v->{$_} ne $pages{$_}[0]) } sort keys %pages;
        push @lines, join "\t", $q->{name}, $case || '-', $shown, $read, $most, $table, $bound,
            $most <= $bound ? 'ok' : $exempt{ $q->{name} } ? 'exempt' : 'short';
        push @told, "$case: shows $shown, reads $most of $table, $read in all; at most $bound of each", $sql if $most > $bound;
    }
    Office::ok(!@told || $exempt{ $q->{name} }, "$q->{file}: $q->{name}"
        . ($exempt{ $q->{name} } ? " ($exempt{ $q->{name} })" : ''), @told);
}
$admin->sql('set global userstat = 0');
my $total = (sort { $b <=> $a } map { my @f = split /\t/; $f[2] ? $f[3] / $f[2] : 0 } grep { /\tok$/ } @lines)[0];
Office::say_so(sprintf 'most rows of all tables for one that is shown: %.1f', $total) if $total;
if (-d $out) {
    mkdir "$out/log";
    open my $to, '>:utf8', "$out/log/rows.tsv" or die;
    print $to "#query\tcase\tshown\tread in all\tmost of a table\ttable\tat most\tverdict\n", map { "$_\n" } @lines;
}
Office::done();
