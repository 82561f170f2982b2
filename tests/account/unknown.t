#!/usr/bin/perl
# A name that nobody has, a wrong password, a wrong code, a disabled account and one that
# has to wait: nobody learns from the answer which of them it was.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $o = Office->new;
my $tag = substr unpack('H*', Office::random(8)), 0, 8;
$o->account("sai.$tag", 'P25', 'clerk');
$o->account("khoa.$tag", 'P25', 'clerk');
$o->account("quan.$tag", 'P25', 'admin');
$o->account("moi.$tag", 'P25', 'clerk');
$o->sql("update account set is_disabled = 1 where user_name = 'khoa.$tag'");
$o->sql("update account set totp_sealed = null, initial_until = utc_timestamp(6) - interval 1 day
    where user_name = 'moi.$tag'");

# What stands in the answer but its tokens and the name that was typed.
sub answer {
    my ($name, $password, $code) = @_;
    my $b = $o->browser;
    $b->fetch_csrf('/account/sign-in');
    my $r = $b->post('/account/sign-in', { user_name => $name, password => $password, code => $code });
    my $all = Office::text("$r->{head}\n\n$r->{body}");
    $all =~ s/^(?:Date|Content-Length):.*?$//mg; # the name that was typed has its length
    $all =~ s/name="(csrf|form_key)" value="[^"]*"/name="$1"/g;
    $all =~ s/\Q$name\E/NAME/g;
    return ($r->{status}, $all);
}

my ($status, $unknown) = answer("ai.$tag", 'không đúng đâu nhé', '123456');
Office::is($status, 422, 'a name that nobody has is not let in');
for my $case (['a wrong password', "sai.$tag", 'không đúng đâu nhé', '123456'],
    ['a wrong code', "sai.$tag", $Office::password, '000000'],
    ['no code', "sai.$tag", $Office::password, ''],
    ['a recovery code that nobody gave', "sai.$tag", $Office::password, '3-48213-90457-11832-66740-29315'],
    ['a disabled account', "khoa.$tag", $Office::password, '123456'],
    ['an administrator', "quan.$tag", 'không đúng đâu nhé', '123456'],
    ['an initial secret that is over', "moi.$tag", $Office::password, ''],
    ['no user name at all', "không phải tên", 'không đúng đâu nhé', '123456'],
    ['a name in which somebody tries SQL', "' or 1=1 -- ", 'không đúng đâu nhé', '123456'])
{
    my ($words, @typed) = @$case;
    my ($s, $all) = answer(@typed);
    $all =~ s/value="(?:không phải tên|[^"]*or 1=1[^"]*)"/value="NAME"/;
    Office::ok($s == 422 && $all eq $unknown, "$words: the same answer, byte for byte", $all);
}

# After five failures both wait alike.
sub sixth {
    my ($name) = @_;
    my @last;
    for (1 .. 12) { # each failure doubles the wait, which on a slow machine may be over
        @last = answer($name, 'không đúng đâu nhé', '');
        last if $last[0] == 429;
    }
    return @last;
}
my ($s1, $w1) = sixth("ai2.$tag");
$o->account("sai2.$tag", 'P25', 'clerk');
my ($s2, $w2) = sixth("sai2.$tag");
$_ =~ s/^Retry-After:.*?$//m for $w1, $w2;
Office::is("$s1 $s2", '429 429', 'whoever guesses has to wait, whether the name exists or not');
Office::ok($w1 eq $w2, 'and is told so in the same bytes');
Office::is($o->one("select count(*) from access where what = 'sign_in_failed' and object_id is null
    and account_id is not null"), 0, 'a failure names nobody as who did it');
Office::done();
