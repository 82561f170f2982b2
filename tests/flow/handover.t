#!/usr/bin/perl
# A pile of work is handed over while the timer is killed again and again: each matter goes
# once, by one event, and none is left behind; so do visits that wait for an answer and tasks of
# receptions. A sealed visit goes to the head, and only where it is known of whom it speaks.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $o = Office->new(own => 1);
my $html = sub { Office::text($_[0]{body}) };
my %id = (
    admin => $o->account('h.admin', 'P04', 'admin'),
    other => $o->account('h.other', 'P01', 'admin'),
    from => $o->account('h.from', 'P04', 'handler', 'receiver'),
    to => $o->account('h.to', 'P04', 'handler', 'clerk', 'receiver'),
    alien => $o->account('h.alien', 'P01', 'handler'),
    head => $o->account('h.head', 'P04', 'head'),
);
my %at = map { $_ => $o->sign_in($id{$_}) } qw(admin other from to head);
my $p04 = $o->one("select id from agency where code = 'P04'");

my $n = 450;
$o->sql("insert into casefile (row_uid, lookup_code, kind, state, agency_id, top_id, received_on, state_on, due_on, holder_id)
    select unhex(md5(concat('pile', s.seq))), concat('9', lpad(s.seq, 10, '0')), 'reflection', 'received', $p04, $p04, '2026-11-16', '2026-11-16', '2026-11-26', $id{from}
    from (with recursive n as (select 1 as seq union all select seq + 1 from n where seq < $n) select seq from n) s");
$o->sql("insert into assignment (casefile_id, account_id, duty, started_at)
    select id, $id{from}, 'handler', utc_timestamp(6) from casefile where holder_id = $id{from}");
# of some she who takes over must not know
$o->sql("insert into barred (casefile_id, account_id, why, made_at)
    select id, $id{to}, 'interest', utc_timestamp(6) from casefile where holder_id = $id{from} order by id desc limit 7");
my $closed = $o->one("select min(id) from casefile where holder_id = $id{from}");
$o->sql("update casefile set is_open = 0, state = 'filed' where id = $closed");

# ---- at the reception desk ----
my $visits = 230;
my $visit = sub {
    my ($name, %with) = @_;
    my %v = (row_uid => "unhex(md5('$name'))", agency_id => $p04, top_id => $p04, state => "'closed'", visited_on => "'2026-11-16'",
        day_no => 1000 + $o->one('select count(*) from visit'), reception_kind => "'regular'", held_by => "'receiver'", kind => "'complaint'",
        matter_sealed => "''", receiver_id => $id{from}, due_on => "'2026-11-26'", %with);
    my @names = sort keys %v;
    $o->sql('insert into visit (' . join(', ', @names) . ') values (' . join(', ', @v{@names}) . ')');
    return $o->one("select id from visit where row_uid = unhex(md5('$name'))");
};
my $brings = sub {
    my ($visit_id, $casefile_id) = @_;
    $o->sql("insert into petition (casefile_id, row_uid, channel, received_on, people, subject_sealed, content_sealed, visit_id)
        values ($casefile_id, unhex(md5('brought $casefile_id')), 'visit', '2026-11-16', 'one', '', '', $visit_id)");
};
$o->sql("insert into visit (row_uid, agency_id, top_id, state, visited_on, day_no, reception_kind, held_by, kind, matter_sealed, receiver_id, due_on)
    select unhex(md5(concat('visit', s.seq))), $p04, $p04, 'closed', '2026-11-16', s.seq, 'regular', 'receiver', 'complaint', '', $id{from}, '2026-11-26'
    from (with recursive n as (select 1 as seq union all select seq + 1 from n where seq < $visits) select seq from n) s");
my $open = $visit->('open', state => "'open'", due_on => 'null');
my $ended = $visit->('ended', due_on => 'null');
my $others = $visit->('others', receiver_id => $id{to});
my $kept = $visit->('kept');
$brings->($kept, $o->one("select max(casefile_id) from barred where account_id = $id{to}"));
my $sealed = $visit->('sealed', sealed => 1, kind => "'denunciation'");
$brings->($sealed, $o->one("select min(id) + 1 from casefile where holder_id = $id{from}"));
my $unknown = $visit->('unknown', sealed => 1, kind => "'denunciation'");
$o->sql("insert into reception_place (agency_id, name, address, hours, valid_from) values ($p04, 'Trụ sở', 'Số 1', '8 giờ', '2025-01-01')");
$o->sql("insert into reception_session (place_id, agency_id, top_id, held_on, starts, ends, leader, posted_on, state, took_on)
    select max(id), $p04, $p04, '2026-11-12', '08:00', '11:00', 'Chủ tịch', '2026-11-01', 'held', '2026-11-12' from reception_place");
$o->sql("insert into session_task (row_uid, session_id, agency_id, to_agency_id, doer_id, task_sealed, due_on, made_by, made_at)
    select unhex(md5(concat('task', t.n))), s.id, $p04, $p04, t.doer, '', '2026-12-01', $id{head}, utc_timestamp(6)
    from reception_session s join (select 1 as n, $id{from} as doer union select 2, $id{from} union select 3, $id{head}) t");

my $path = "/account/user/$id{from}/handover";
Office::is($at{other}->get($path)->{status}, 404, 'another office does not see it');
Office::is($at{other}->post($path, { to_id => $id{alien}, document => 'x' })->{status}, 404, 'nor hands it over');
my $r = $at{admin}->get($path);
Office::ok($html->($r) =~ /\b@{[$n - 1]}\b/, 'the administrator sees how much is open');
Office::ok(() = ($html->($r) =~ /<span class="code">/g) <= 50, 'and a bounded list');
Office::is($at{admin}->post($path, { to_id => $id{alien}, document => 'x' })->{status}, 422, 'not to another office');
# where nobody can take it over that is said, with the way back
$r = $at{head}->get("/account/user/$id{head}/handover");
Office::ok(index($html->($r), 'Cơ quan không có ai cùng vai trò') >= 0, 'who has nobody to hand over to reads it');
Office::ok(index($html->($r), 'Về trang cá nhân') >= 0, 'and goes back');
# she does it herself
$r = $at{from}->post($path, { to_id => $id{to}, document => '5/BB-UBND' });
Office::is($r->{status}, 303, 'she hands it over herself');
my ($handed) = Office::Browser::location($r) =~ m{/(\d+)$};
Office::is($at{from}->get("/account/handover/$handed")->{status}, 200, 'and sees how far it is');
Office::is($at{other}->get("/account/handover/$handed")->{status}, 404, 'another office does not');

Office::ok($html->($at{from}->as_xml($path)) =~ m{<visits>@{[$visits + 2]}</visits>}, 'she sees how many visits wait, and of sealed ones nothing');

for my $k (1 .. 16) {
    my $pid = fork // die;
    if (!$pid) {
        open STDOUT, '>', '/dev/null';
        exec "$o->{out}/kntc", '--conf', $o->{conf}, 'tick' or exit 127;
    }
    select undef, undef, undef, 0.04 * (1 + $k % 8);
    kill 'KILL', $pid;
    waitpid $pid, 0;
}
for (1 .. 10) {
    $o->kntc('tick');
    last if $o->one("select state from handover where id = $handed") eq 'done';
}
Office::is($o->one("select state from handover where id = $handed"), 'done', 'killed again and again, it is done');
Office::is($o->one("select count(*) from casefile where holder_id = $id{from} and is_open = 1"), 7, 'only what she must not have stayed');
Office::is($o->one("select count(*) from handover_left where handover_id = $handed and why = 'barred'"), 7, 'and is listed');
Office::is($o->one("select moved from handover where id = $handed"), $n - 8, 'what went is counted right');
Office::is($o->one("select holder_id from casefile where id = $closed"), $id{from}, 'what was closed stays as it was');
Office::is($o->one("select count(*) from casefile where holder_id = $id{to}"), $n - 8, 'the rest went');
Office::is($o->one("select count(*) from (select subject_id from event where event = 'work_handed_over' group by subject, subject_id having count(*) <> 1) e"), 0,
    'nothing twice');
Office::is($o->one("select count(*) from event where event = 'work_handed_over' and subject = 'C'"), $n - 8, 'each by an event');
Office::is($o->one("select count(*) from assignment where account_id = $id{to} and ended_at is null"), $n - 8, 'with its duty, once');
Office::is($o->one("select role from event where event = 'work_handed_over' limit 1"), 'staff', 'entered by herself');

# visits
Office::is($o->one("select count(*) from visit where holder_id = $id{to}"), $visits + 1, 'her visits went, those that had not ended too');
Office::is($o->one("select holder_id from visit where id = $open"), $id{to}, 'one that was open');
Office::is($o->one("select count(*) from visit where id in ($ended, $others, $kept, $unknown) and holder_id is null"), 4, 'but not what had ended, was another\'s, or is kept from who takes over');
Office::is($o->one("select holder_id from visit where id = $sealed"), $id{head}, 'one that denounces is the head\'s');
Office::is($o->one("select group_concat(concat(visits, ' ', visits_left, ' ', tasks, ' ', is_stuck)) from handover where id = $handed"), ($visits + 2) . ' 1 2 1',
    'all of it is counted, once, and that something sealed stayed is said');
Office::is($o->one("select concat(count(*), ' ', count(distinct subject_id)) from event where event = 'work_handed_over' and subject = 'V'"), ($visits + 1) . ' ' . ($visits + 1),
    'each by an event in its own chain');
Office::is($o->one("select event from event where subject = 'V' and subject_id = $sealed"), 'work_handed_back', 'also the sealed one');
Office::is($at{to}->get("/reception/visit/$_")->{status}, 404, 'of which who takes over sees nothing') for $sealed, $unknown;
Office::is($at{head}->get("/reception/visit/$unknown")->{status}, 404, 'nor the head of what nobody could give her');
Office::is($o->one("select count(*) from notice where kind = 'visit_handed_over' and account_id = $id{to}"), $visits + 1, 'who takes over is told of each');
Office::is($o->one("select subject_id from notice where kind = 'visit_handed_back'"), $sealed, 'and the head of hers');
Office::ok(index($html->($at{to}->get('/account/notices')), 'Ông/bà nhận bàn giao một lượt tiếp chưa trả lời') >= 0, 'in words');
my $shown = $html->($at{from}->get("/account/handover/$handed"));
Office::ok(index($shown, '1 lượt tiếp ở lại') >= 0, 'who hands over reads that one stayed');
# tasks
Office::is($o->one("select group_concat(doer_id order by id) from session_task"), "$id{to},$id{to},$id{head}", 'her tasks went, and no other');
Office::is($o->one("select count(*) from event where event = 'work_handed_over' and subject = 'T'"), 2, 'by an event in their chain');
Office::is($o->one("select count(*) from notice where kind = 'task_given' and account_id = $id{to}"), 2, 'of which she is told');
Office::is($o->one('select count(*) from tick_fault'), 0, 'nothing faulted');
$o->kntc('verify');
Office::is($? >> 8, 0, 'the chains hold');
Office::done();
