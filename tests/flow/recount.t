#!/usr/bin/perl
# A holiday is announced late, and the timer is killed in the middle of counting again: each time
# the next run goes on where it stopped, every term that moves does so once, by one event
# (vector P20; domain.md 11.3).
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $o = Office->new(own => 1);
my $clerk = $o->account('r.clerk', 'C07900', 'clerk', 'handler');
my $nation = $o->account('r.nation', 'TTCP', 'national');
$ENV{KNTC_CLOCK_FILE} = "$o->{var}/clock";
sub clock {
    my ($at) = @_;
    open my $f, '>', "$o->{var}/clock.new" or die;
    print $f "$at:00\n";
    close $f;
    rename "$o->{var}/clock.new", "$o->{var}/clock" or die;
}

# ---- Friday 20 November: seven hundred letters that are to be sorted until Monday 23 ----
clock('2026-11-20T08:00');
my $at = $o->sign_in($clerk);
my $r = $at->post('/intake/petition/new', { people => 'one', party_kind => 'person', channel => 'post', received_on => '13/11/2026',
    language => 'vi', is_signed => 1, kind => 'complaint', level => 1, field_code => '1.2.5', name => 'Hoàng Thị Mận',
    subject => 'Lối đi', content => 'Lối đi chung.' });
my ($first) = Office::Browser::location($r) =~ m{/(\d+)$};
Office::ok($first, 'a letter', $r->{status});
Office::is($o->one("select concat(term, due_on) from term_run where casefile_id = $first and state = 'running'"), 'petition_sort2026-11-23',
    'is to be sorted until 23 November');
my $pile = 699;
$o->sql("insert into casefile (row_uid, lookup_code, kind, state, agency_id, top_id, received_on, state_on, due_on)
    select unhex(md5(concat('pile', n.seq))), concat('9', lpad(n.seq, 10, '0')), 'complaint', 'received', c.agency_id, c.top_id, '2026-11-13', '2026-11-13', '2026-11-23'
    from casefile c join (with recursive n as (select 1 as seq union all select seq + 1 from n where seq < $pile) select seq from n) n where c.id = $first");
$o->sql("insert into term_run (casefile_id, term, variant, law_from, started_on, raw_on, due_on, original_due_on)
    select c.id, t.term, t.variant, t.law_from, t.started_on, t.raw_on, t.due_on, t.original_due_on
    from casefile c join term_run t on t.casefile_id = $first and t.state = 'running' where c.lookup_code like '90000000%' and c.id <> $first");
my $all = $pile + 1;
Office::is($o->one("select count(*) from term_run where due_on = '2026-11-23' and term = 'petition_sort' and state = 'running'"), $all, "$all terms run");

# ---- Monday becomes a holiday; Tuesday is one by the law ----
$at = $o->sign_in($nation);
$r = $at->post('/account/calendar/new', { holiday_on => '23/11/2026', holiday_kind => 'off', holiday_name => 'Nghỉ vì bão',
    holiday_source => 'Công điện số 9940/CĐ-TTg' });
Office::is($r->{status}, 303, 'a holiday is announced');
clock('2026-11-20T08:10');

sub moved { $o->one("select count(*) from event where subject = 'C' and event = 'due_recomputed'") }

# Killed as soon as it has moved some more: a run moves five hundred at most, so it is never at the end.
for my $some (40, 90, 200) {
    my $pid = fork // die;
    if (!$pid) {
        open STDOUT, '>', '/dev/null';
        exec "$o->{out}/kntc", '--conf', $o->{conf}, 'tick' or exit 127;
    }
    my $now = 0;
    for (1 .. 20_000) {
        last if ($now = moved()) >= $some;
        select undef, undef, undef, 0.003;
    }
    kill 'KILL', $pid;
    waitpid $pid, 0;
    Office::ok(($? & 127) == 9, 'the timer is killed', "status $?");
    $now = moved();
    Office::ok($now >= $some && $now < $all, "in the middle of it: $now of $all have moved");
    Office::ok(!defined $o->one('select max(done_at) from calendar_change'), 'and it is not said to be done');
    Office::is($o->one("select count(*) from casefile c join term_run t on t.casefile_id = c.id and t.state = 'running' where c.due_on <> t.due_on"), 0,
        'no matter shows another day than its term');
}
for (1 .. 5) {
    $o->kntc('tick');
    last if defined $o->one('select max(done_at) from calendar_change');
}
Office::ok(defined $o->one('select max(done_at) from calendar_change'), 'the next runs finish it');
Office::is(moved(), $all, 'each moved by an event');
Office::is($o->one("select count(*) from (select subject_id from event where subject = 'C' and event = 'due_recomputed' group by subject_id having count(*) <> 1) e"), 0,
    'and none twice');
Office::is($o->one("select count(*) from term_run where term = 'petition_sort' and due_on = '2026-11-25' and original_due_on = '2026-11-23' and state = 'running'"), $all,
    'all are due on Wednesday 25; the day that it was is kept');
Office::is($o->one("select moved from calendar_change order by id desc limit 1"), $all, 'as many as the calendar says');

# ---- another is in the way: it is counted again at once, and after an hour where that is long ----
# What a trigger counts in such a table stays counted when the rest is rolled back.
sub in_the_way {
    my ($times) = @_;
    $o->sql('drop trigger if exists in_the_way');
    $o->sql('drop table if exists in_the_way');
    $o->sql('create table in_the_way (n int) engine = MyISAM');
    $o->sql('insert into in_the_way values (0)');
    $o->sql("execute immediate \"create trigger in_the_way before update on term_run for each row
        if new.casefile_id = $first and new.due_on <> old.due_on then
            update in_the_way set n = n + 1;
            if (select n from in_the_way) <= $times then
                signal sqlstate '40001' set mysql_errno = 1213, message_text = 'Deadlock found';
            end if;
        end if\"");
}
sub days_off {
    my ($day) = @_;
    $at->post('/account/calendar/new', { holiday_on => $day, holiday_kind => 'off', holiday_name => 'Nghỉ vì bão',
        holiday_source => 'Công điện số 9941/CĐ-TTg' });
}
sub due_day { $o->one("select due_on from term_run where casefile_id = $first and term = 'petition_sort' and state = 'running'") }
sub runs {
    my ($at) = @_;
    clock("2026-11-20T$at");
    for (1 .. 5) {
        $o->kntc('tick');
        last if !$o->one('select count(*) from calendar_change where done_at is null');
    }
}
in_the_way(3);
days_off('25/11/2026');
runs('08:20');
Office::is(due_day(), '2026-11-26', 'three deadlocks: it moves all the same');
Office::is($o->one('select n from in_the_way'), 4, 'by the fourth try');
in_the_way(1000);
days_off('26/11/2026');
runs('08:30');
Office::is(due_day() . ' ' . $o->one('select n from in_the_way'), '2026-11-26 5', 'deadlocks without end: five tries, and it stays');
Office::is($o->one("select concat(what, casefile_id) from tick_fault"), "recount$first", 'it is noted');
$o->sql('drop trigger in_the_way');
$o->sql('drop table in_the_way');
runs('09:40');
Office::is(due_day() . ' ' . $o->one('select count(*) from tick_fault'), '2026-11-27 0', 'an hour later it moves, and the note is gone');
my $since = moved();
my @verified = $o->kntc('verify');
Office::ok($verified[0] =~ /^ok/, 'the chains hold', @verified[0 .. 2]);
$o->kntc('tick');
Office::is(moved(), $since, 'another run finds nothing');
Office::done();
