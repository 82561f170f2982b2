#!/usr/bin/perl
# Each program's user of the database may do what its queries need and nothing more: all
# of them prepare; with any one right fewer some do not; one more is told.
use strict;
use warnings;
use File::Temp;
use IPC::Open2;

if (!$ENV{KNTC_TEST_SOCKET}) {
    print "1..0 # SKIP KNTC_TEST_SOCKET names no server\n";
    exit 0;
}
my $out = $ENV{KNTC_OUT} || '.build';
(my $plain = $out) =~ s{/san}{}; # sanitizers keep every query in every program
my $db = $ENV{KNTC_TEST_DB} || 'kntc_grant';
my ($n, $failed) = (0, 0);
my $dir = File::Temp->newdir;
my $top = `pwd`;
chomp $top;

sub ok($$@) {
    my ($good, $what) = @_;
    $failed ||= !$good;
    printf "%sok %d - %s\n", $good ? '' : 'not ', ++$n, $what;
}

# A client that answers each statement: "" or its error.
sub client {
    my @who = @_;
    my $pid = open2(my $from, my $to, 'sh', '-c', 'exec mariadb "$@" 2>&1', 'sh', '--no-defaults',
        '-N', '-B', '--force', '--unbuffered', '-S', $ENV{KNTC_TEST_SOCKET}, @who);
    return { from => $from, to => $to, pid => $pid };
}
sub ask {
    my ($c, $sql) = @_;
    print { $c->{to} } "$sql;\nselect 'done';\n";
    $c->{to}->flush;
    my $said = '';
    while (my $line = readline $c->{from}) {
        last if $line eq "done\n";
        $said .= $line;
    }
    return $said;
}

sub run {
    my ($command) = @_;
    my $said = `$command 2>&1`;
    return ($? == 0, $said);
}

my @areas = ((map { m{cgi-bin/(.*)/area\.c} } sort glob 'cgi-bin/*/area.c'), 'tick');
open my $conf, '>', "$dir/kntc.conf" or die;
mkdir "$dir/$_" for qw(root root/sql root/sql/seed root/sql/grant keys);
print $conf "root = $dir/root\ndatabase = $db\ndatabase_sealed = ${db}_sealed\n",
    "database_socket = $ENV{KNTC_TEST_SOCKET}\ndatabase_password_file = $dir/keys/{area}.pw\n",
    "origin = http://127.0.0.1:8080\n";
close $conf;
open my $seed, '>', "$dir/root/sql/seed/seed.def" or die;
close $seed;
symlink "$top/sql/$_", "$dir/root/sql/$_" for qw(migrate law);
system "cp sql/grant/*.sql $dir/root/sql/grant";
my ($good, $said) = run("$out/kntc --conf $dir/kntc.conf migrate");
ok($good, 'users and rights are made as the files say');
print map { "# $_\n" } split /\n/, $said unless $good;

($good, $said) = run('conf/run/grants check');
ok($good, 'the files are what the programs need (make grants writes them anew)');
print map { "# $_\n" } grep { defined } (split /\n/, $said)[0 .. 30] unless $good;

my %sql;
open my $catalogue, '<', "$plain/catalogue.tsv" or die "$plain/catalogue.tsv: $!";
while (<$catalogue>) {
    my @f = split /\t/;
    $f[4] =~ s/kntc_sealed\./${db}_sealed./g;
    $f[4] =~ s/([\\'])/\\$1/g;
    $sql{$f[0]} = "prepare q from '$f[4]'";
}

$ENV{MYSQL_PWD} = '';
my $root = client('-u', $ENV{USER} && $< ? $ENV{USER} : 'root', $db);
for my $area (@areas) {
    open my $pw, '<', "$dir/keys/$area.pw" or do { ok(0, "$area has a user"); next; };
    chomp(my $password = <$pw>);
    my $me = client('-u', "kntc-$area", "-p$password", $db);
    my @mine = grep { exists $sql{$_} }
        `nm $plain/$area.@{[$area eq 'tick' ? 'reach' : 'fcgi']}` =~ /\bq_(\w+)$/mg;
    my @bad = grep { ask($me, $sql{$_}) ne '' } @mine;
    ok(@mine && !@bad, "$area: may run its " . @mine . ' queries');
    print map { "# $_\n" } grep { /^ERROR/ } split /\n/, ask($me, $sql{$_}) for @bad;

    # Which query needs what, and then each right away once.
    my %need;
    open my $names, '>', "$dir/names" or die;
    print $names map { "$_\n" } @mine;
    close $names;
    for (`awk -v each=1 -f conf/run/grants.awk sql/schema.sql $plain/catalogue.tsv $dir/names`) {
        chomp;
        my ($query, $privilege, $table, $column) = split /\t/, $_, 4;
        $need{"$privilege\t$table\t$column"}{$query} = 1;
    }
    my @idle;
    for my $right (sort keys %need) {
        my ($privilege, $table, $column) = split /\t/, $right, 3;
        my $on = $table =~ s/^kntc_sealed\.// ? "${db}_sealed.$table" : "$db.$table";
        my $what = $column ? "$privilege ($column) on $on" : "$privilege on $on";
        ask($root, "revoke $what from 'kntc-$area'\@'localhost'");
        push @idle, $what unless grep { ask($me, $sql{$_}) ne '' } sort keys %{ $need{$right} };
        ask($root, "grant $what to 'kntc-$area'\@'localhost'");
    }
    ok(!@idle, "$area: with any one of its " . (keys %need) . ' rights fewer some query fails');
    print "# nobody misses $_\n" for @idle;

    # One more right in the file is a difference.
    my $file = "sql/grant/$area.sql";
    ok(!(ask($me, 'select password_sealed from account limit 0') eq '' xor $area eq 'account'),
        "$area: " . ($area eq 'account' ? 'alone reads' : 'never reads') . ' what passwords are kept as');
    ok(ask($me, "create table x (id int)") ne '' && ask($me, 'delete from event') ne ''
            && ask($me, "select 1 from mysql.user limit 0") ne '',
        "$area: makes no table, deletes no history, sees no account of the server");
    print { $me->{to} } "quit\n";
    waitpid $me->{pid}, 0;
}

# One right more than the queries need is told, by grants check and by doctor.
open my $more, '>>', "$dir/root/sql/grant/$areas[0].sql" or die;
print $more "delete\tunit\t\n";
close $more;
($good, $said) = run("diff sql/grant/$areas[0].sql $dir/root/sql/grant/$areas[0].sql");
ok(!$good, 'a file with one more right differs from what is made');
ask($root, "grant delete on $db.unit to 'kntc-$areas[0]'\@'localhost'");
system "cp sql/grant/$areas[0].sql $dir/root/sql/grant/$areas[0].sql";
(undef, $said) = run("$out/kntc --conf $dir/kntc.conf doctor");
ok($said =~ /^FAIL\trights of kntc-$areas[0].*has delete on/m, 'kntc doctor tells of a right too many');
print "1..$n\n";
ask($root, "drop database $db");
ask($root, "drop database ${db}_sealed");
ask($root, "drop user if exists 'kntc-$_'\@'localhost'") for @areas;
exit($failed ? 1 : 0);
