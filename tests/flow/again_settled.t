#!/usr/bin/perl
# What ends with the settlement and what begins anew with it: a stay does not outlive a complaint
# that is terminated (LKN art. 35); what is settled a second time is talked over a second time (art.
# 39); and after the second level nobody complains again (art. 42).
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

Office::skip_all('KNTC_URL names no portal') if !$ENV{KNTC_URL};
my $o = Office->new;
my $w = World->new($o, "as$$");
my $b = $w->{browser};

sub offered { my ($id, $act) = @_; Office::text($b->{head}->get("/settlement/casefile/$id?as=xml")->{body}) =~ m{<action act="$act"[^>]*enabled="(\w+)"} ? $1 : 'none' }

my $stayed = $w->matter({ machine => 'complaint', from => 'verifying', act => '' });
my $desk = "/settlement/casefile/$stayed";
Office::is($b->{head}->post("$desk/stay", { document => '1/QĐ', note => 'Thiệt hại khó khắc phục', ground => 'damage' })->{status}, 303, 'the decision is stayed');
Office::is($o->one("select count(*) from stay where casefile_id = $stayed and lifted_on is null"), 1, 'the stay is in force');
Office::is($b->{head}->post("$desk/terminate", { detail => 'withdrawn', document => '2/QĐ', note => 'Rút đơn' })->{status}, 303, 'the complaint is terminated');
Office::is($o->one("select count(*) from stay where casefile_id = $stayed and lifted_on is null"), 0, 'and the stay is over');
Office::is($o->one("select count(*) from term_run where casefile_id = $stayed and term = 'stay_send' and state = 'running'"), 0, 'nobody has to send it any more');

my $second = $w->matter({ machine => 'complaint', from => 'reported', act => '' });
$o->sql("update casefile set level = 2 where id = $second");
Office::is($b->{head}->post("/settlement/casefile/$second/dialogue", { document => '3/BB', held_on => Office::day(0), place => 'Trụ sở', result => 'Vẫn còn ý kiến khác nhau' })->{status}, 303, 'a dialogue is held');
$o->sql("update casefile set state = 'reported' where id = $second");
Office::is(offered($second, 'decide'), 'yes', 'it was talked over');
$o->sql("update casefile set round = 2 where id = $second");
Office::is(offered($second, 'decide'), 'no', 'not in the round in which it is settled again');
$o->sql("update dialogue set round = 2 where casefile_id = $second");
Office::is(offered($second, 'decide'), 'yes', 'until it was');

my $decided = $w->matter({ machine => 'complaint', from => 'decided', act => '' });
sub by_clerk { Office::text($b->{clerk}->get("/settlement/casefile/$decided?as=xml")->{body}) =~ m{<action act="appeal"} ? 1 : 0 }
Office::is(by_clerk(), 1, 'of a first decision a second complaint is taken');
$o->sql("update casefile set level = 2 where id = $decided");
Office::is(by_clerk(), 0, 'of a second one none');
Office::is($b->{clerk}->post("/settlement/casefile/$decided/appeal", {})->{status}, 422, 'nor is it sent all the same');
Office::done();
