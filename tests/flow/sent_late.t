#!/usr/bin/perl
# A decision that was sent and not recorded as sent until it was in effect, or carried out: the
# clerk records it then, its term ends, and the sender reads number and outcome (LKN art. 32).
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

Office::skip_all('KNTC_URL names no portal') if !$ENV{KNTC_URL};
my $o = Office->new;
my $w = World->new($o, "sl$$");
my $b = $w->{browser};
for my $state (qw(effective enforcing)) {
    my $id = $w->matter({ machine => 'complaint', from => $state, act => 'send' });
    my $desk = "/settlement/casefile/$id";
    Office::is($b->{head}->post("$desk/send", { sent_on => Office::day(0) })->{status}, 409, "$state: a head sends nothing");
    Office::is($b->{clerk}->post("$desk/send", { sent_on => Office::day(-20) })->{status}, 422, "$state: nothing is sent before it is decided");
    Office::is($b->{clerk}->post("$desk/send", { sent_on => Office::day(0) })->{status}, 303, "$state: the clerk records that it was sent");
    Office::is($o->one("select concat(c.state, ' ', d.sent_on) from casefile c join decision d on d.casefile_id = c.id where c.id = $id"),
        "$state " . join('-', reverse split m{/}, Office::day(0)), "$state: nothing else moves");
    Office::is($o->one("select count(*) from term_run where casefile_id = $id and term like 'complaint%send' and state = 'running'"), 0, "$state: its term is over");
    Office::is($b->{clerk}->post("$desk/send", { sent_on => Office::day(0) })->{status}, 422, "$state: and not twice");
}
Office::done();
