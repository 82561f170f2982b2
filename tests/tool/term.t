#!/usr/bin/perl
# Every row of sql/law/term.tsv, reckoned by the portal and once more here from the files alone:
# from days before Tết and before other holidays, from ends of weeks, of months and of the row's
# own time; and outside of that time by no row, or by the row that took its place.
#
# What is walked is `kntc law due`, which counts with the same functions as terms of matters do
# (domain/deadline). The vectors of domain.md 18.1 are tables in tests/domain/.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use Time::Local qw(timegm_modern);

Office::skip_all('KNTC_TEST_SOCKET names no server') if !$ENV{KNTC_TEST_SOCKET};

# ---- the files ----

sub table {
    my ($file) = @_;
    my @lines = grep { !/^#/ } Office::lines("sql/law/$file.tsv");
    my @heads = split /\t/, shift @lines;
    return map { my %r; @r{@heads} = (split(/\t/, $_), ('') x @heads); \%r } @lines;
}
my %special = map { ($_->{day} => $_->{kind}) } grep { $_->{valid_to} eq '' } table('holiday');
my @rows = table('term');

# ---- reckoning, days as numbers ----

sub number { my ($y, $m, $d) = split /-/, $_[0]; return int(timegm_modern(0, 0, 12, $d, $m - 1, $y) / 86400) }
sub written { my @t = gmtime $_[0] * 86400 + 43200; return sprintf '%04d-%02d-%02d', $t[5] + 1900, $t[4] + 1, $t[3] }
sub is_worked {
    my ($n) = @_;
    my $kind = $special{ written($n) };
    return $kind eq 'work' if $kind;
    my $weekday = (gmtime $n * 86400 + 43200)[6];
    return $weekday != 0 && $weekday != 6;
}
sub worked { my ($n) = @_; $n++ while !is_worked($n); return $n }

sub reckoned {
    my ($r, $start) = @_;
    my $n = number($start);
    my ($length, $unit) = @$r{qw(length unit)};
    my $raw = $n;
    if ($length < 0) {
        for (1 .. -$length) { do { $raw-- } until is_worked($raw) }
        return ($raw, $raw);
    }
    if ($unit eq 'day') { $raw += $length }
    elsif ($unit eq 'hour') { return (($raw + int(($length + 23) / 24)) x 2) }
    elsif ($unit eq 'month') {
        my ($y, $m, $d) = split /-/, $start;
        $m += $length;
        ($y, $m) = ($y + int(($m - 1) / 12), ($m - 1) % 12 + 1);
        my $last = (31, $y % 4 == 0 && ($y % 100 != 0 || $y % 400 == 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)[$m - 1];
        $raw = number(sprintf '%04d-%02d-%02d', $y, $m, $d < $last ? $d : $last);
    } else {
        for (1 .. $length) { do { $raw++ } until is_worked($raw) }
    }
    return ($raw, worked($raw));
}

# ---- the portal's answer ----

my $dir = File::Temp::tempdir(CLEANUP => 1);
my $db = ($ENV{KNTC_TEST_DB} || 'kntc') . '_term';
my $kntc = ($ENV{KNTC_OUT} || '.build') . '/kntc';
mkdir "$dir/$_" for qw(root root/sql root/sql/grant keys store quarantine);
my $top = Cwd::getcwd();
symlink "$top/$_", "$dir/root/$_" for qw(xsl public);
symlink "$top/sql/$_", "$dir/root/sql/$_" for qw(migrate law seed);
open my $conf, '>', "$dir/kntc.conf" or die;
print $conf "root = $dir/root\ndatabase = $db\ndatabase_sealed = ${db}_sealed\ndatabase_socket = $ENV{KNTC_TEST_SOCKET}\n",
    "keys = $dir/keys\nstore = $dir/store\nquarantine = $dir/quarantine\norigin = http://127.0.0.1:8080\n";
close $conf;
sub kntc {
    open my $in, '-|', "$kntc --conf '$dir/kntc.conf' @_ 2>&1" or die;
    binmode $in, ':utf8';
    chomp(my @said = <$in>);
    close $in;
    return ($? >> 8, @said);
}
my ($made, @said) = kntc('migrate');
Office::ok($made == 0, 'the law is loaded', @said) or do { Office::done(); exit };

# What is said of each day: the row's first day, raw and due and effective day, extended ones.
sub asked {
    my ($r, @day) = @_;
    my ($status, undef, @line) = kntc('law due', $r->{term} . ($r->{variant} ne '' ? ".$r->{variant}" : ''), @day);
    my %said;
    for (@line) {
        my ($day, @cell) = split /\t/;
        pop @cell while @cell && $cell[-1] eq '';
        $said{$day} = @cell ? join ' ', map { length ? $_ : '-' } @cell : 'no row';
    }
    return %said;
}

sub wanted {
    my ($r, $day) = @_;
    my ($raw, $due) = reckoned($r, $day);
    return join ' ', $r->{valid_from} || '1900-01-01', written($raw), written($due),
        $r->{effective_after} ? written($due + 1) : $r->{extension_max} ? '-' : (),
        map { written(worked($raw + $_ * $r->{extension_length})) } 1 .. $r->{extension_max};
}
# ---- every row ----

# Before Tết, before 24/11, 30/4, 2/9; a Friday, a Saturday, a Sunday, the last of a month, the
# day before a Saturday that is worked.
my @days = qw(2026-02-06 2026-02-13 2026-11-13 2026-11-14 2026-11-20 2026-04-23 2026-08-21 2026-08-28 2026-10-31 2025-04-24
    2024-05-02 2025-12-30 2016-01-29 2018-10-31 2014-07-12);
for my $r (@rows) {
    my $name = $r->{term} . ($r->{variant} ne '' ? ".$r->{variant}" : '') . ($r->{valid_to} ne '' ? " until $r->{valid_to}" : '');
    my ($from, $to) = ($r->{valid_from} || '1900-01-01', $r->{valid_to} || '9999-12-31');
    my @inside = grep { $_ ge $from && $_ le $to } @days, $from gt '2000' ? $from : (), $to lt '2100' ? $to : ();
    my @outside = ($from gt '1901' ? written(number($from) - 1) : (), $to lt '9000' ? written(number($to) + 1) : ());
    my %said = asked($r, @inside, @outside);
    my @wrong = map { my $want = wanted($r, $_); $said{$_} eq $want ? () : "$_: $said{$_}, not $want" } @inside;
    Office::ok(@inside >= 2 && !@wrong, "$name: " . @inside . ' days', @inside < 2 ? 'too few days to ask' : (), @wrong);
    my @out;
    for my $day (@outside) {
        push @out, "$day: the row of $from still holds" if $said{$day} =~ /^$from /;
        my ($other) = grep { $_->{term} eq $r->{term} && $_->{variant} eq $r->{variant} && ($_->{valid_from} || '1900-01-01') le $day
            && ($_->{valid_to} eq '' || $_->{valid_to} ge $day) } @rows;
        push @out, "$day: $said{$day}, but in the file " . ($other ? 'one' : 'none') if ($said{$day} eq 'no row') != !$other;
    }
    Office::ok(!@out, "$name: not outside of its time", @out);
}

my ($status, @words) = kntc('law due complaint_first 31/02/2026');
Office::ok($status == 64 && "@words" =~ /is no day/, 'a day that there is not', @words);
($status, @words) = kntc('law due complaint_frist 2026-02-03');
Office::ok($status == 1 && "@words" =~ /no row of complaint_frist/, 'a term that there is not', @words);

system "mariadb --no-defaults -S '$ENV{KNTC_TEST_SOCKET}' -e 'drop database if exists `$db`; drop database if exists `${db}_sealed`'";
Office::done();
