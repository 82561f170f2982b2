#!/usr/bin/perl
# What a form takes fits its sealed column, in letters of four bytes too: sealed text is
# padded to 32 and grows by 31 (security.md 2). A longer one would be a fault and no error
# at its field.
use strict;
use warnings;

my %room = (blob => 65535, mediumblob => 16_777_215);
my %seal; # column without suffix -> [table, column]
open my $def, '<', 'sql/seal.def' or die;
while (<$def>) {
    push @{ $seal{$2} }, [$1, "$2_sealed"] if /^(\w+)\t(\w+)_sealed\t/;
}
my (%size, $table);
open my $schema, '<', 'sql/schema.sql' or die;
while (<$schema>) {
    $table = $1 if /^CREATE TABLE `(\w+)`/;
    $size{$table}{$1} = $3 || $room{$2} if /^  `(\w+_sealed)` (varbinary|blob|mediumblob)(?:\((\d+)\))?/;
}

# Fields that go to one table alone.
my %only = (
    reception => { map { $_ => 'visit' } qw(matter demand handed opinion) },
    intake => { demand => 'petition' },
);
my $n = 0;
my $bad = 0;
for my $path (sort glob 'cgi-bin/*/*.form.xml') {
    my ($area, $form) = $path =~ m{cgi-bin/(\w+)/(\w+)\.form\.xml};
    open my $in, '<', $path or die;
    while (<$in>) {
        my ($attributes) = /<field ([^>]*)>/ or next;
        my %a = $attributes =~ /(\w+)="([^"]*)"/g;
        next if $a{type} !~ /^(text|lines|code|phone|email)$/;
        next if !$a{personal} && $a{name} ne 'note';
        for my $where (@{ $seal{ $a{name} } || [] }) {
            my ($t, $c) = @$where;
            next if $t eq 'document'; # its name is cut by whoever reads the upload
            next if $only{$area}{ $a{name} } && $only{$area}{ $a{name} } ne $t;
            my $bytes = $a{type} eq 'phone' ? 17 : ($a{max} || 255) * ($a{type} eq 'email' ? 1 : 4);
            my $needs = 31 + 32 * (int($bytes / 32) + 1);
            my $good = $needs <= $size{$t}{$c};
            $n++;
            $bad++ if !$good;
            print $good ? '' : 'not ', "ok $n - $area $form: $a{name} fits $t.$c\n";
            print "# needs $needs, has $size{$t}{$c}\n" if !$good;
        }
    }
}
print "1..$n\n";
exit $bad ? 1 : 0;
