#!/usr/bin/perl
# A visit ends with a letter to who was sent a petition. While that is written another takes the
# petition back, or passes it on elsewhere: nobody is urged then, and what was written is kept.
use strict;
use warnings;
use utf8;
use POSIX ();
use lib 'tests/flow/lib';
use Office;
use World;

my $o = Office->new(own => 1);
my $w = World->new($o, 'u');
my $receiver = $w->{browser}{receiver};
my $elsewhere = $o->one("select min(id) from agency where settles = 1 and id not in ($w->{there}, (select agency_id from account where id = $w->{id}{receiver}))");

for my $case (['is taken back', "state = 'classified', is_open = 1"], ['goes elsewhere', "to_agency_id = $elsewhere"], ['stays', 'due_on = due_on']) {
    my ($words, $change) = @$case;
    my $petition = $w->matter({ machine => 'petition', from => 'transferred', act => 'urge' });
    my $visit = $w->visit('receiver', 'complaint');
    $o->sql("update petition set visit_id = $visit where casefile_id = $petition");
    my $page = Office::text($receiver->get("/reception/visit/$visit/close")->{body});
    Office::ok($page =~ /name="urged_id"[^>]*value="$petition"/, "$words: it is offered");

    $o->sql('set session innodb_lock_wait_timeout = 5');
    $o->sql('begin');
    $o->sql("select id from casefile where id = $petition for update");
    my $pid = open my $answer, '-|';
    die "fork: $!" if !defined $pid;
    if (!$pid) {
        my $r = $receiver->post("/reception/visit/$visit/close", { outcome => 'urged', opinion => 'Sẽ đôn đốc sớm.', urged_id => $petition });
        my $text = Office::text($r->{body} // '');
        print join ' ', $r->{status}, scalar($text =~ /Đơn cần đôn đốc vừa có thay đổi/) ? 'said' : 'silent', scalar($text =~ /Sẽ đôn đốc sớm\./) ? 'kept' : 'lost';
        close STDOUT;
        POSIX::_exit(0);
    }
    my $waits = 0;
    for (1 .. 20) {
        select undef, undef, undef, 0.2;
        last if $waits = $o->one("select count(*) from information_schema.innodb_trx where trx_state = 'LOCK WAIT'");
    }
    Office::ok($waits, "$words: who ends the visit waits");
    $o->sql("update casefile set $change where id = $petition");
    $o->sql('commit');
    my $got = <$answer>;
    close $answer;
    my $is_urged = $words eq 'stays';
    Office::is($got, $is_urged ? '303 silent lost' : '422 said kept', "$words: " . ($is_urged ? 'it goes through' : 'it is said, with what was written'));
    Office::is($o->one("select count(*) from letter where casefile_id = $petition and template = 'urge_letter'"), $is_urged ? 1 : 0, "$words: letters that urge");
    Office::is($o->one("select concat(state, ' ', coalesce(urged_id, 0)) from visit where id = $visit"), $is_urged ? "answered $petition" : 'open 0', "$words: the visit");
}
Office::done();
