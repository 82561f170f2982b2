#!/usr/bin/perl
# A pile of work is handed over while the timer is killed again and again: each matter goes
# once, by one event, and none is left behind.
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
    from => $o->account('h.from', 'P04', 'handler'),
    to => $o->account('h.to', 'P04', 'handler', 'clerk'),
    alien => $o->account('h.alien', 'P01', 'handler'),
    head => $o->account('h.head', 'P04', 'head'),
);
my %at = map { $_ => $o->sign_in($id{$_}) } qw(admin other from);
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

my $path = "/account/user/$id{from}/handover";
Office::is($at{other}->get($path)->{status}, 404, 'another office does not see it');
Office::is($at{other}->post($path, { to_id => $id{alien}, document => 'x' })->{status}, 404, 'nor hands it over');
my $r = $at{admin}->get($path);
Office::ok($html->($r) =~ /\b@{[$n - 1]}\b/, 'the administrator sees how much is open');
Office::ok(() = ($html->($r) =~ /<span class="code">/g) <= 50, 'and a bounded list');
Office::is($at{admin}->post($path, { to_id => $id{alien}, document => 'x' })->{status}, 422, 'not to another office');
# she does it herself
$r = $at{from}->post($path, { to_id => $id{to}, document => '5/BB-UBND' });
Office::is($r->{status}, 303, 'she hands it over herself');
my ($handed) = Office::Browser::location($r) =~ m{/(\d+)$};
Office::is($at{from}->get("/account/handover/$handed")->{status}, 200, 'and sees how far it is');
Office::is($at{other}->get("/account/handover/$handed")->{status}, 404, 'another office does not');

for my $k (1 .. 6) {
    my $pid = fork // die;
    if (!$pid) {
        open STDOUT, '>', '/dev/null';
        exec "$o->{out}/kntc", '--conf', $o->{conf}, 'tick' or exit 127;
    }
    select undef, undef, undef, 0.04 * $k;
    kill 'KILL', $pid;
    waitpid $pid, 0;
}
for (1 .. 10) {
    $o->kntc('tick');
    last if $o->one("select state from handover where id = $handed") eq 'done';
}
Office::is($o->one("select state from handover where id = $handed"), 'done', 'killed six times, it is done');
Office::is($o->one("select count(*) from casefile where holder_id = $id{from} and is_open = 1"), 7, 'only what she must not have stayed');
Office::is($o->one("select count(*) from handover_left where handover_id = $handed and why = 'barred'"), 7, 'and is listed');
Office::is($o->one("select moved from handover where id = $handed"), $n - 8, 'what went is counted right');
Office::is($o->one("select holder_id from casefile where id = $closed"), $id{from}, 'what was closed stays as it was');
Office::is($o->one("select count(*) from casefile where holder_id = $id{to}"), $n - 8, 'the rest went');
Office::is($o->one("select count(*) from (select subject_id from event where event = 'work_handed_over' group by subject_id having count(*) <> 1) e"), 0,
    'nothing twice');
Office::is($o->one("select count(*) from event where event = 'work_handed_over'"), $n - 8, 'each by an event');
Office::is($o->one("select count(*) from assignment where account_id = $id{to} and ended_at is null"), $n - 8, 'with its duty, once');
Office::is($o->one("select role from event where event = 'work_handed_over' limit 1"), 'staff', 'entered by herself');
Office::is($o->one('select count(*) from tick_fault'), 0, 'nothing faulted');
$o->kntc('verify');
Office::is($? >> 8, 0, 'the chains hold');
Office::done();
