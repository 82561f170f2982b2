#!/usr/bin/perl
# Two ends write in the same two matters: from above a day is set, below the report is sent (LTC art.
# 38); above a second complaint is accepted or not, below the first decision is sent or takes effect (LKN art.
# 44). All begin with the matter below, so neither holds what the other waits for.
use strict;
use warnings;
use utf8;
use POSIX ();
use lib 'tests/flow/lib';
use Office;
use World;

my $o = Office->new(own => 1);
my $w = World->new($o, 'o');
sub retries { my ($area) = @_; $o->browser->get("/-/$area/metrics")->{body} =~ /kntc_retries_total\{[^}]*\} (\d+)/ ? $1 : die "no metrics of $area\n" }

for my $act (qw(set_date take_over accept decline)) {
    my $from = $act =~ /^(accept|decline)$/ ? 'proposed' : 'urged';
    my ($m) = grep { $_->{machine} eq 'petition' && $_->{from} eq $from && $_->{act} eq $act } $w->moves('intake');
    my $first = $from eq 'proposed' ? $w->matter({ machine => 'complaint', from => 'decided', act => '' }) : 0;
    my $letter = $w->matter($m);
    if ($first) {
        $o->sql("update petition set about_id = $first where casefile_id = $letter");
        $o->sql("update casefile set level = 2 where id = $letter");
    }
    my $below = $first || $o->one("select urged_id from petition where casefile_id = $letter");
    my $path = "/intake/petition/$letter/$act";
    my $head = $w->{browser}{ $w->mover($m) };
    my $form = $w->filled('intake', $act, Office::offered(Office::text($head->get($path)->{body}), $path) || {});
    my $before = retries('intake');

    # Somebody below has the matter in hand,
    $o->sql('set session innodb_lock_wait_timeout = 2');
    $o->sql('begin');
    $o->sql("select id from casefile where id = $below for update");
    my $pid = open my $answer, '-|';
    die "fork: $!" if !defined $pid;
    if (!$pid) {
        print $head->post($path, $form)->{status};
        close STDOUT;
        POSIX::_exit(0);
    }
    my $waits = 0;
    for (1 .. 20) { # who asks more often is told what was true before
        select undef, undef, undef, 0.2;
        last if $waits = $o->one("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'");
    }
    Office::ok($waits, "$act: the head above waits");
    # and goes on to the letter, which is free.
    my @got = eval { $o->sql("select id from casefile where id = $letter for update") };
    Office::is($got[0] ? $got[0][0] : 'none', $letter, "$act: without the letter, which who reports takes next");
    $@ ? $o->sql_reset : $o->sql('commit');
    my $status = <$answer>;
    close $answer;
    Office::is($status, 303, "$act: then it goes through");
    Office::is(retries('intake'), $before, "$act: at once, nothing was played again");
}
Office::done();
