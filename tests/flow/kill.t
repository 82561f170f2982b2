#!/usr/bin/perl
# In the middle of entry somebody pulls plugs: workers, the parent of a program, nginx, the
# database, each by kill -9. Four clerks go on entering, and send again what was not
# acknowledged. Afterwards all that was acknowledged is there, and nothing stands twice.
#
# Then programs and nginx are renewed under load, and nobody meets an error.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Digest::SHA;
use Fcntl;
use IO::Select;
use IO::Socket::UNIX;
use Office;
use POSIX ();
use Time::HiRes qw(time sleep);

my $rounds = $ENV{KNTC_KILL_ROUNDS} || 1;
my $clients = 4;
$ENV{WORKERS} ||= 3;
my $o = Office->new(own => 1);
my @clerks = map { $o->account("kill.$_", 'P04', 'clerk') } 1 .. $clients;

# ---- processes ----

sub stat_of {
    my ($pid) = @_;
    my $stat = Office::slurp("/proc/$pid/stat") // return;
    my ($state, $ppid) = $stat =~ /\) (\S) (\d+)/ or return;
    return ($state, $ppid);
}
sub pid_of {
    my ($name) = @_;
    my ($pid) = split ' ', Office::slurp("$o->{var}/run/$name.pid") // return;
    return $pid;
}
sub children { my ($pid) = @_; grep { my (undef, $of) = stat_of($_); $of && $of == $pid } map { m{(\d+)} } glob '/proc/[0-9]*' }
# keep, the program that it keeps, and the workers of that.
sub program_of { my ($area) = @_; my $keep = pid_of($area) // return; (children($keep))[0] }
sub workers_of { my ($area) = @_; my $parent = program_of($area) // return; children($parent) }

# ---- clerks ----

my $pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
sub letter {
    my ($tag) = @_;
    return {
        people => 'one', party_kind => 'person', name => 'Hoàng Thị Mận', channel => 'post',
        received_on => Office::day(-1), language => 'vi', is_signed => 1, kind => 'complaint',
        subject => 'Bồi thường', content => 'Tôi đề nghị xem xét lại.', decision_number => $tag,
        file => { name => 'don.pdf', type => 'application/pdf', bytes => "$pdf%$tag\n" },
    };
}

# Enters until told to stop; what is acknowledged goes into a file at once.
sub clerk {
    my ($n, $account, $stop) = @_;
    my $b = $o->sign_in($account);
    open my $said, '>', "$o->{var}/said.$n" or die;
    $said->autoflush(1);
    srand $n;
    for (my $i = 1; !-e $stop; $i++) {
        my $tag = "K-$n-$i";
        my $key = unpack 'H*', Office::random(16);
        my ($to, $tries) = ('', 0);
        print $said "begun $tag $key\n";
        while (!length $to) {
            $tries++;
            my $r = $b->post('/intake/petition/new', letter($tag), form_key => $key);
            if ($r->{status} == 303 && Office::Browser::location($r) =~ m{^/intake/petition/\d+$}) {
                $to = Office::Browser::location($r);
            } elsif ($r->{status} =~ /^(0|500|502|503|504)$/) {
                print $said "failed $tag $r->{status}\n";
                sleep 0.1 + rand 0.3;
                last if -e $stop && $tries > 20;
            } else {
                print $said "odd $tag $r->{status} " . Office::Browser::location($r) . "\n";
                last;
            }
        }
        next if !length $to;
        print $said "done $tag $key $to $tries\n";
        if (rand() < 0.3) { # the button once more, or the way back and the button
            my $r = $b->post('/intake/petition/new', letter($tag), form_key => $key);
            print $said "again $tag $r->{status} " . Office::Browser::location($r) . " $to\n" if $r->{status} == 303;
        }
    }
    close $said;
}

sub begin {
    my ($what, @with) = @_;
    my $pid = fork // die "fork: $!";
    return $pid if $pid;
    $SIG{TERM} = 'DEFAULT';
    eval { $what->(@with); 1 } or print STDERR "a client ended: $@";
    POSIX::_exit(0);
}
$o->sql_reset;

# ---- pulling plugs ----

my $stop = "$o->{var}/stop";
my @pids = map { begin(\&clerk, $_, $clerks[$_ - 1], $stop) } 1 .. $clients;
my %pulled;
my @plugs = (
    [worker => 9, sub { my @w = workers_of('intake') or return; kill 'KILL', $w[rand @w] }],
    [program => 3, sub { my $p = program_of('intake') or return; kill 'KILL', $p }],
    [nginx => 2, sub {
        my $p = pid_of('nginx') or return;
        kill 'KILL', $p, children($p);
        sleep 0.2;
        $o->portal('start');
    }],
    [mariadb => 2, sub {
        my $p = pid_of('mariadb') or return;
        kill 'KILL', $p;
        sleep 0.3;
        $o->portal('start');
    }],
);
my @order = map { my $p = $_; ($p) x ($rounds * $p->[1]) } @plugs;
@order = sort { rand() <=> 0.5 } @order;
sleep 1;
for my $p (@order) {
    # What the last plug ended may still be on its way up: there is a worker when there is one.
    for (my $end = time + 60; time < $end; sleep 0.1) {
        next if !$p->[2]->();
        $pulled{ $p->[0] }++;
        last;
    }
    sleep 0.2 + rand 0.5;
}
Office::ok($o->portal('start'), 'all runs again');
sleep 1;
open my $t, '>', $stop or die;
close $t;
waitpid $_, 0 for @pids;
Office::ok(($pulled{ $_->[0] } // 0) == $rounds * $_->[1], "$_->[0] was ended " . ($pulled{ $_->[0] } // 0) . ' times') for @plugs;
$o->sql_reset;

# ---- what came of it ----

my (%begun, %done, @odd, @again, %failed);
for my $n (1 .. $clients) {
    for (Office::lines("$o->{var}/said.$n")) {
        my ($what, $tag, @rest) = split / /;
        if ($what eq 'begun') { $begun{$tag} = $rest[0] }
        elsif ($what eq 'done') { $done{$tag} = { key => $rest[0], to => $rest[1], tries => $rest[2] } }
        elsif ($what eq 'again') { push @again, "$tag: $rest[1] after $rest[2]" if $rest[1] ne $rest[2] }
        elsif ($what eq 'failed') { $failed{ $rest[0] }++ }
        else { push @odd, "$what $tag @rest" }
    }
}
my $retried = grep { $_->{tries} > 1 } values %done;
Office::ok(keys %done > 20, scalar(keys %done) . " letters were acknowledged, $retried of them not at once",
    map { "$_: $failed{$_}" } sort keys %failed);
Office::say_so('meanwhile: ' . join ', ', map { ($_ eq '0' ? 'no answer' : $_) . " × $failed{$_}" } sort keys %failed) if %failed;
Office::ok(!@odd, 'nobody was answered anything else', @odd);
Office::ok(!@again, 'sent again, the same form gets the first answer', @again);

my %there;
push @{ $there{ $_->[0] } }, $_->[1] for $o->sql("select decision_number, casefile_id from petition where decision_number like 'K-%'");
my @missing = grep { !$there{$_} } sort keys %done;
my @twice = grep { @{ $there{$_} } > 1 } sort keys %there;
my @elsewhere = grep { $there{$_} && "/intake/petition/$there{$_}[0]" ne $done{$_}{to} } sort keys %done;
Office::ok(!@missing, 'whatever was acknowledged is there', @missing);
Office::ok(!@twice, 'nothing stands twice', map { "$_: @{ $there{$_} }" } @twice);
Office::ok(!@elsewhere, 'and where the answer said', map { "$_: $there{$_}[0], not $done{$_}{to}" } @elsewhere);
my @unknown = grep { !$begun{$_} } sort keys %there;
Office::ok(!@unknown, 'nothing is there that nobody entered', @unknown);

my %half = (
    'a letter has its matter' => 'select count(*) from petition p left join casefile c on c.id = p.casefile_id where c.id is null',
    'a matter has its letter' => 'select count(*) from casefile c left join petition p on p.casefile_id = c.id where p.casefile_id is null',
    'and one sender' => 'select count(*) from casefile c where (select count(*) from party a where a.casefile_id = c.id) <> 1',
    'and can be looked up' => 'select count(*) from casefile c left join lookup l on l.casefile_id = c.id where l.casefile_id is null',
    'and a history' => "select count(*) from casefile c where (select count(*) from event e where e.subject = 'C' and e.subject_id = c.id) <> c.event_seq or c.event_seq = 0",
    'and a term that runs' => 'select count(*) from casefile c where not exists (select 1 from term_run t where t.casefile_id = c.id)',
    'and its paper' => 'select count(*) from casefile c where (select count(*) from document d where d.casefile_id = c.id) <> 1',
    'a form that was taken has its answer' => 'select count(*) from form_once where reply is null and route = \'/intake/petition/new\'',
);
Office::ok($o->one($half{$_}) == 0, $_) for sort keys %half;
my @lost;
for ($o->sql('select store_id, hex(digest) from document')) {
    my ($id, $digest) = @$_;
    my $file = "$o->{var}/store/" . substr($id, 0, 2) . "/$id";
    my $bytes = Office::slurp($file);
    push @lost, $id if !defined $bytes || uc Digest::SHA::sha256_hex($bytes) ne $digest;
}
Office::ok(!@lost, 'every paper lies in the store as it came', @lost);
my @verify = $o->kntc('verify');
Office::ok($o->{status} == 0, "kntc verify: @verify", @verify);

# ---- taken is answered ----

# A server connects and is slow with its first bytes; meanwhile the worker that took the
# connection is asked to end. It answers what it has taken.
sub record { my ($type, $bytes) = @_; pack('CCnnCC', 1, $type, 1, length $bytes, 0, 0) . $bytes }
sub slow_server {
    my ($area, $meanwhile) = @_;
    my $s = IO::Socket::UNIX->new(Peer => "$o->{var}/run/$area.sock") or return "no connection: $!";
    sleep 0.3; # a worker has it now and waits for what comes
    $meanwhile->();
    sleep 0.3;
    my %params = (REQUEST_METHOD => 'GET', REQUEST_URI => "/-/ready", QUERY_STRING => '');
    my $params = join '', map { pack('CC', length $_, length $params{$_}) . $_ . $params{$_} } sort keys %params;
    print $s record(1, pack 'nCx5', 1, 0), record(4, $params), record(4, ''), record(5, '');
    $s->flush;
    my $got = '';
    while (IO::Select->new($s)->can_read(20) && $s->sysread(my $bytes, 65536)) { $got .= $bytes }
    return $got =~ /^.{8}(Status: \d+)/s ? $1 : length($got) . ' bytes';
}
for my $signal ('TERM', 'INT') {
    my $got = slow_server('lookup', sub { kill $signal, workers_of('lookup') });
    Office::is($got, 'Status: 200', "what a worker has taken is answered though $signal comes");
}
sub reloaded { my $log = "$o->{var}/log/lookup.log"; scalar grep { /reloaded/ } Office::lines($log) }
Office::is(slow_server('lookup', sub {
    my $before = reloaded();
    kill 'HUP', pid_of('lookup');
    # Its worker is asked to end before the bytes come; they must come within two seconds.
    for (my $end = time + 1.2; reloaded() == $before && time < $end;) { sleep 0.02 }
}), 'Status: 200', 'and though its program reads its views again');

# Whoever starts a program keeps its socket, and systemd takes the flag away that lets nobody wait in
# it. Servers come and go without a word; still each worker is replaced where views are read again.
my $path = "$o->{var}/run/own.sock";
my $socket = IO::Socket::UNIX->new(Local => $path, Listen => 16) or die "$path: $!";
my $own = fork // die;
if (!$own) {
    open STDIN, '<&', $socket or POSIX::_exit(1);
    open STDERR, '>', "$o->{var}/log/own.log" or POSIX::_exit(1);
    exec '.build/' . ($ENV{SAN} ? 'san/' : '') . 'test/lookup.fcgi', "$o->{var}/kntc.conf" or POSIX::_exit(1);
}
END { kill 'TERM', $own if $own } # whatever ends this story ends what it began
sub told { my ($what) = @_; my $log = "$o->{var}/log/own.log"; -e $log && grep { /$what/ } Office::lines($log) }
for (my $end = time + 120; !told('serving') && time < $end;) { sleep 0.1 }
for my $round (1 .. 2) {
    my %first = map { $_ => 1 } children($own);
    fcntl $socket, F_SETFL, fcntl($socket, F_GETFL, 0) & ~O_NONBLOCK or die $!;
    for (1 .. 12) { IO::Socket::UNIX->new(Peer => $path); sleep 0.05 }
    kill 'HUP', $own;
    my @left = keys %first;
    for (my $end = time + 120; @left && time < $end; sleep 0.1) { @left = grep { $first{$_} } children($own) }
    Office::ok(%first && !@left, "round $round: each worker of a program whose socket waits is replaced", "@left");
}
kill 'TERM', $own;
waitpid $own, 0;
$own = 0;

# ---- renewed under load ----

# Visitors and clerks, one request after another. The answer that counts is the worst.
sub visitor {
    my ($n, $account, $stop) = @_;
    my $staff = $o->sign_in($account);
    my $visitor = $o->browser;
    open my $said, '>', "$o->{var}/load.$n" or die;
    $said->autoflush(1);
    my %count;
    my @pages = ([$staff, '/intake/inbox'], [$staff, '/intake/petition/new'], [$visitor, '/tra-cuu'],
        [$visitor, '/cong-khai'], [$staff, '/settlement/worklist'], [$staff, '/account/me'], [$visitor, '/css/kntc.css']);
    for (my $i = 0; !-e $stop; $i++) {
        my ($b, $path) = @{ $pages[$i % @pages] };
        my $r = $i % 5 == 4
            ? $staff->post('/intake/petition/new', letter("L-$n-$i"))
            : $b->get($path);
        $count{ $r->{status} }++;
        print $said "$r->{status} $path\n" if $r->{status} !~ /^[23]/;
    }
    print $said "count $_ $count{$_}\n" for keys %count;
    close $said;
}
unlink $stop;
my @areas = qw(intake lookup disclosure settlement account reception identity);
$o->sql_reset;
@pids = map { begin(\&visitor, $_, $clerks[$_ - 1], $stop) } 1 .. $clients;
sleep 1;
my %renewed;
# How often each program has said so; one that is begun again goes on writing the same log.
sub reloads { map { my $log = "$o->{var}/log/$_.log"; scalar grep { /reloaded/ } Office::lines($log) } @areas }
for my $round (1 .. 3) {
    my @before = reloads();
    for (@areas) { kill 'HUP', pid_of($_) } # views and settings anew
    my @behind = @areas;
    for (my $end = time + 120; @behind && time < $end;) { # under load it takes as long as it takes
        sleep 0.2;
        my @now = reloads();
        @behind = map { $areas[$_] } grep { $now[$_] <= $before[$_] } 0 .. $#areas;
    }
    Office::ok(!@behind, "round $round: every program did read its views again", @behind);
    $renewed{reload}++;
    $renewed{restart}++ if $o->portal('restart'); # another process each
    sleep 0.8;
    $renewed{nginx}++ if kill 'HUP', pid_of('nginx');
    sleep 0.8;
    for (workers_of('intake')) { kill 'TERM', $_ } # one by one, as recycling does
    $renewed{workers}++;
    sleep 0.6;
}
open $t, '>', $stop or die;
close $t;
waitpid $_, 0 for @pids;
my (%count, @bad);
for my $n (1 .. $clients) {
    for (Office::lines("$o->{var}/load.$n")) {
        if (/^count (\d+) (\d+)/) { $count{$1} += $2 }
        else { push @bad, $_ }
    }
}
my $all = 0;
$all += $_ for values %count;
Office::ok($all > 100, "$all requests while programs were reloaded ($renewed{reload}), restarted ($renewed{restart}), "
    . "their workers ended ($renewed{workers}) and nginx reloaded ($renewed{nginx})");
splice @bad, 30 if @bad > 30;
Office::ok(!@bad, 'not one of them met an error', @bad, map { "$_ × $count{$_}" } sort keys %count);
Office::done();
