#!/usr/bin/perl
# Nobody learns from the clock: an unknown code and a known one with a wrong secret, an
# unknown name and a known one with a wrong password take the same time, by a rank test
# (Mann and Whitney) over answers in random order. |z| < 3.3 is one run in a thousand by
# chance; one of three runs must be below.
#
# What is compared are answers; the bytes must be the same as well.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use IO::Socket::INET;
use Office;
use Time::HiRes ();
use World;

my $o = Office->new(own => 1, env => { WORKERS => 1 });
my $w = World->new($o, 't');

# Buckets count by address: each try comes from one of its own, all of them this machine's.
my $address = 0;
sub from { $address++; sprintf '127.%d.%d.%d', 1 + $address % 200, int($address / 200) % 250, 1 + int($address / 50_000) }

# One POST on a connection of its own: microseconds from the last byte sent to the first that
# comes back, and the answer.
sub timed {
    my ($b, $path, $pairs) = @_;
    my $body = Office::Browser::urlencoded(@$pairs);
    my $cookies = $b->cookies;
    my $s = IO::Socket::INET->new(PeerAddr => $o->{host}, PeerPort => $o->{port}, LocalAddr => from()) or die "connect: $!";
    my $text = "POST $path HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nConnection: close\r\nOrigin: $o->{url}\r\n"
        . "Cookie: $cookies\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " . length($body) . "\r\n\r\n";
    $s->syswrite($text . substr $body, 0, length($body) - 1);
    Time::HiRes::sleep(0.001); # what comes before is over
    my $begun = Time::HiRes::clock_gettime(Time::HiRes::CLOCK_MONOTONIC());
    $s->syswrite(substr $body, -1);
    sysread $s, my ($all), 65536;
    my $took = Time::HiRes::clock_gettime(Time::HiRes::CLOCK_MONOTONIC()) - $begun;
    while (sysread $s, my ($more), 65536) { $all .= $more }
    close $s;
    return (int($took * 1e6), Office::Browser::read_answer($all));
}

# z of the rank sum of a among a and b; ties share their ranks.
sub z_of {
    my ($x, $y) = @_; # a and b are sort's own
    my @all = sort { $a->[0] <=> $b->[0] } map({ [$_, 1] } @$x), map({ [$_, 0] } @$y);
    my ($n, $m) = (scalar @$x, scalar @$y);
    my ($rank, $ties) = (0, 0);
    for (my $i = 0; $i < @all;) {
        my $j = $i;
        $j++ while $j < @all && $all[$j][0] == $all[$i][0];
        my $share = ($i + 1 + $j) / 2;
        $rank += $share for grep { $all[$_][1] } $i .. $j - 1;
        $ties += ($j - $i)**3 - ($j - $i);
        $i = $j;
    }
    my $u = $rank - $n * ($n + 1) / 2;
    my $all = $n + $m;
    my $sd = sqrt($n * $m / 12 * ($all + 1 - $ties / ($all * ($all - 1))));
    return $sd ? ($u - $n * $m / 2) / $sd : 0;
}
sub median { my @s = sort { $a <=> $b } @_; $s[@s / 2] }
sub shuffled { my @s = @_; for (my $i = @s; --$i;) { my $j = int rand $i + 1; @s[$i, $j] = @s[$j, $i] } return @s }

# It finds a difference where there is one: 3 % of 1,000 µs in noise of 200.
my @slow = map { 1030 + 200 * (rand() + rand() - 1) } 1 .. 600;
my @fast = map { 1000 + 200 * (rand() + rand() - 1) } 1 .. 600;
my @same = map { 1000 + 200 * (rand() + rand() - 1) } 1 .. 600;
Office::ok(abs z_of(\@slow, \@fast) > 3.3, sprintf 'the test would find 3 %% (z = %.1f)', z_of(\@slow, \@fast));
Office::ok(abs z_of(\@same, \@fast) < 4.5, sprintf 'and nothing where nothing is (z = %.1f)', z_of(\@same, \@fast));

# compare(words, n, { group => sub { browser, path, pairs } }, status)
sub compare {
    my ($words, $n, $groups, $status, $mask) = @_;
    my @names = sort keys %$groups;
    my ($said, @z, @told);
    for my $run (1 .. 3) {
        my (%took, %body);
        for my $name (shuffled(map { ($_) x ($n + 5) } @names)) {
            my ($us, $r) = timed($groups->{$name}->());
            if ($r->{status} != $status) {
                Office::ok(0, "$words: $name is answered $status", $r->{status}, Office::text($r->{body}));
                return;
            }
            my $bytes = $mask->($r);
            $said //= $bytes;
            if ($bytes ne $said) {
                Office::ok(0, "$words: $name is answered with the same bytes", Office::text($bytes), Office::text($said));
                return;
            }
            push @{ $took{$name} }, $us;
        }
        splice @$_, 0, 5 for values %took; # while caches warm
        my @pairs = map { my $i = $_; map { [$names[$i], $names[$_]] } $i + 1 .. $#names } 0 .. $#names - 1;
        my $worst = 0;
        for (@pairs) {
            my ($a, $b) = @$_;
            my $z = z_of($took{$a}, $took{$b});
            push @told, sprintf 'run %d: %s %d µs, %s %d µs: z = %.2f', $run, $a, median(@{ $took{$a} }), $b, median(@{ $took{$b} }), $z;
            $worst = abs $z if abs $z > $worst;
        }
        push @z, $worst;
        last if $worst < 3.3;
    }
    Office::say_so(@told);
    Office::ok($z[-1] < 3.3, sprintf('%s: the same bytes in the same time, %d of each (|z| at most %.2f, run %d)', $words, $n, $z[-1], scalar @z));
}

# Fresh each time: token, key of the form.
sub mask {
    my ($r) = @_;
    my $all = "$r->{head}\r\n\r\n$r->{body}";
    $all =~ s/^(Date|Content-Length|Set-Cookie):.*\r\n//gm;
    $all =~ s/(name="(?:csrf|form_key)" value=")[^"]*/$1/g;
    $all =~ s/( value=")[^"]*("[^>]* name="(?:code|secret_code|user_name)")/$1$2/g;
    return $all;
}

# ---- lookup ----

my $visitor = $o->browser;
my $n = $ENV{KNTC_TIMING_N} || 300;
my @known;
for my $kind (qw(complaint denunciation reflection)) {
    $w->petition('clerk', $kind) for 1 .. 4;
}
push @known, map { $_->[0] } $o->sql('select lookup_code from lookup');
# Codes are counted as well: rows as they would be, for as many as are asked.
$o->sql("insert into casefile (row_uid, lookup_code, kind, machine, state, agency_id, top_id, received_on, state_on, sealed, due_on)
    select unhex(md5(seq)), concat('26', lpad(seq * 977 mod 100000000, 8, '0'), 'x'), c.kind, c.machine, c.state, c.agency_id, c.top_id,
    c.received_on, c.state_on, c.sealed, c.due_on from seq_1_to_5000 join casefile c on c.id = 1 + mod(seq, 12)");
my ($damm) = [qw(0317598642 7092154863 4206871359 1750983426 6123045978 3674209581 5869720134 8945362017 9438617205 2581436790)];
sub check_digit { my $d = 0; $d = substr $damm->[$d], $_, 1 for split //, $_[0]; return $d }
my %is;
for ($o->sql("select id, substring(lookup_code, 1, 10) from casefile where lookup_code like '%x'")) {
    my ($id, $code) = @$_;
    my $whole = $code . check_digit($code);
    $is{$whole} = $id;
}
my @ids = keys %is;
while (my @some = splice @ids, 0, 500) {
    $o->sql('update casefile set lookup_code = case id ' . join(' ', map { "when $is{$_} then '$_'" } @some) . ' end where id in (' . join(',', map { $is{$_} } @some) . ')');
}
$o->sql("insert into lookup (lookup_code, mac, casefile_id, made_at) select lookup_code, unhex(sha2(id, 256)), id, utc_timestamp(6)
    from casefile where id not in (select casefile_id from lookup)");
$o->sql('analyze table casefile, lookup');
my @left = shuffled(keys %is);
my %used = %is;
my $form = $visitor->fetch_csrf('/tra-cuu');
Office::ok($form->{status} == 200, 'lookup asks for code and secret');
sub code_of {
    my ($kind) = @_;
    my $code;
    if ($kind eq 'known') { $code = pop @left }
    else {
        do {
            my $ten = '26' . join '', map { int rand 10 } 1 .. 8;
            $code = $ten . check_digit($ten);
        } while $used{$code}++;
        # Nine of ten last digits are wrong.
        $code = substr($code, 0, 10) . (substr($code, 10) + 1 + int rand 9) % 10 if $kind eq 'misspelt';
    }
    return $code =~ s/^(..)(....)(....)(.)$/$1-$2-$3-$4/r;
}
sub asked {
    my ($kind) = @_;
    my $secret = join '-', map { join '', map { substr '0123456789ABCDEFGHJKMNPQRSTVWXYZ', rand 32, 1 } 1 .. 4 } 1 .. 3;
    return sub { ($visitor, '/tra-cuu', [[code => code_of($kind)], [secret_code => $secret], [csrf => $visitor->csrf], [form_key => unpack 'H*', Office::random(16)]]) };
}
compare('lookup', $n, { map { $_ => asked($_) } qw(known unknown misspelt) }, 422, \&mask);

# ---- sign-in ----

my $m = $ENV{KNTC_TIMING_M} || 40;
my $guest = $o->browser;
$guest->fetch_csrf('/account/sign-in');
my $seed = $o->model->{seed};
my %names = (known => [map { "t.s$_" } 1 .. 10], administrator => [map { "t.a$_" } 1 .. 10], disabled => ['t.off']);
$o->account($_, 'P04', 'clerk') for @{ $names{known} }, 't.off';
for my $name (@{ $names{administrator} }) { # at the first sign-in the stronger hash takes the place of the other
    $o->account($name, 'P04', 'admin');
    my $b = $o->browser;
    $b->fetch_csrf('/account/sign-in');
    my $r = $b->post('/account/sign-in', { user_name => $name, password => $Office::password, code => Office::totp($seed) });
    Office::ok(0, "$name signs in", $r->{status}) if $r->{status} != 303;
}
$o->sql("update account set is_disabled = 1 where user_name = 't.off'");
my $turn = 0;
sub signing {
    my ($kind, $password) = @_;
    return sub {
        # An account as a whole waits after twenty failures an hour: they take turns.
        my $name = $names{$kind} ? $names{$kind}[$turn++ % @{ $names{$kind} }]
            : 'k.' . join '', map { ('a' .. 'z')[rand 26] } 1 .. 3;
        ($guest, '/account/sign-in', [[user_name => $name], [password => $password || 'Mật khẩu đoán ' . int rand 1e9],
            [code => sprintf '%06d', rand 1e6], [csrf => $guest->csrf], [form_key => unpack 'H*', Office::random(16)]]);
    };
}
compare('sign-in', $m, { map { $_ => signing($_) } qw(known administrator unknown) }, 422, \&mask);
my %answer = map { $_ => mask((timed(signing($_)->()))[1]) } qw(known disabled unknown);
$answer{'right password, wrong code'} = mask((timed(signing('known', $Office::password)->()))[1]);
$answer{'disabled, right password'} = mask((timed(signing('disabled', $Office::password)->()))[1]);
for my $kind (sort keys %answer) {
    Office::ok($answer{$kind} eq $answer{unknown}, "sign-in: $kind is answered as an unknown name is", Office::text($answer{$kind}));
}
Office::done();
