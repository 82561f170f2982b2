#!/usr/bin/perl
# The guide is whole: every page that a route shows has its chapter, every chapter is written
# in both languages, and every picture is the one whose words tests/browser/guide.js looks for.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Digest::SHA;
use Unicode::Normalize 'NFC';

my $n = 0;
my $failed = 0;

sub none {
    my ($what, @wrong) = @_;
    $n++;
    $failed++ if @wrong;
    print @wrong ? 'not ' : '', "ok $n - $what\n";
    print "# $_\n" for @wrong > 40 ? (@wrong[0 .. 39], '…') : @wrong;
}

sub slurp {
    my ($path) = @_;
    open my $in, '<:encoding(UTF-8)', $path or die "$path: $!\n";
    local $/;
    return scalar <$in>;
}

# ---- what is there ----

my $def = slurp('cgi-bin/disclosure/guide.def');
my (%chapter, %role, %picture, %table, %screen);
$role{$1} = $chapter{$1} = 1 while $def =~ /^ROLE\((\w+), /mg;
while ($def =~ /^CHAPTER\((\w+), [^,]+, ([01]), "([\w-]*)"\)/mg) {
    $chapter{$1} = 1;
    $picture{$1} = 1 if $2;
    $table{$1} = $3 if $3 ne '';
}
my @twice;
while ($def =~ /^SCREEN\((\w+), (\w+), (\w+)\)/mg) {
    push @twice, "$1.$2" if exists $screen{"$1.$2"};
    $screen{"$1.$2"} = $3;
}
my %view;
for my $path (glob 'cgi-bin/*/routes.def') {
    my ($area) = $path =~ m{cgi-bin/(\w+)/};
    my $all = slurp($path);
    $view{"$area.$1"} = 1 while $all =~ /^ROUTE\(GET,.*"(\w+)"\s*\)/mg;
}

none('guide.def is read', %chapter && %screen ? () : 'nothing in it');
none('each page has its chapter', grep { !exists $screen{$_} } sort keys %view);
none('each line of guide.def names a page that is there, once', @twice, grep { !exists $view{$_} } sort keys %screen);
none('and a chapter that is there', map { "$_: $screen{$_}" } grep { !$chapter{ $screen{$_} } } sort keys %screen);
my %explains = reverse %screen;
none('each chapter explains a page', grep { !$role{$_} && !exists $explains{$_} } sort keys %chapter);
my $law = slurp('cgi-bin/disclosure/law.c');
my $moves = slurp('cgi-bin/domain/law/transition.def');
none('each table that a chapter leads to is there',
    map { "$_: $table{$_}" } grep {
        my ($machine) = $table{$_} =~ /^buoc-(\w+)$/;
        $machine ? $moves !~ /^MOVE\($machine,/m : $law !~ /"\Q$table{$_}\E",/
    } sort keys %table);

# ---- what it says ----

my (%text, %order);
for my $lang (qw(vi en)) {
    my $path = "xsl/text/guide_$lang.xml";
    my $all = slurp($path);
    while ($all =~ m{<t key="([^"]*)">(.*?)</t>}sg) {
        push @{ $order{$lang} }, $1;
        $text{$lang}{$1} = $2;
    }
    my @key = @{ $order{$lang} };
    my $bad = `xmllint --noout --relaxng xsl/text.rng $path 2>&1`;
    none("$lang: is valid", $? == 0 ? () : split /\n/, $bad);
    none("$lang: sorted, each key once", map { "$key[$_ - 1] before $key[$_]" } grep { $key[$_ - 1] ge $key[$_] } 1 .. $#key);
    none("$lang: composed letters, no blank at an end", NFC($all) eq $all ? () : 'not NFC',
        grep { $text{$lang}{$_} =~ /^\s|\s$|  |⟦|\s[.,:;?!](?:\s|$)/ } @key);
}
none('both languages say the same things', (grep { !exists $text{en}{$_} } sort keys %{ $text{vi} }),
    grep { !exists $text{vi}{$_} } sort keys %{ $text{en} });
for my $lang (qw(vi en)) {
    my %has = %{ $text{$lang} };
    none("$lang: each chapter says what it is for, how, what the law asks and what goes wrong", map {
        my $c = $_;
        map { "$c.$_" } grep { !exists $has{"$c.$_"} } qw(title what step1 law1 wrong1), $picture{$c} ? 'alt' : ()
    } sort keys %chapter);
    none("$lang: nothing is said that no chapter shows", grep {
        my ($c, $what, $i) = /^(\w+)\.([a-z]+)(\d*)$/;
        !$chapter{$c} || ($what eq 'alt' ? !$picture{$c} : $what !~ /^(?:title|what|step|law|wrong)$/)
            || ($i ne '' && ($i > 12 || $i > 1 && !exists $has{ "$c.$what" . ($i - 1) }))
    } sort keys %has);
}
none('what is Vietnamese has its marks', grep { $text{vi}{$_} eq $text{en}{$_} } sort keys %{ $text{vi} });

# ---- its pictures ----

my (%want, $total);
for my $c (sort keys %picture) {
    $want{"$c.$_"} = 1 for qw(vi en);
}
none('each picture is there, and no other', (grep { !-e "public/img/guide/$_.webp" } sort keys %want),
    grep { !$want{ m{([\w.]+)\.webp$} ? $1 : '' } } glob 'public/img/guide/*');
none('each has its words beside the story', (grep { !-e "tests/browser/guide/$_.txt" } sort keys %want),
    grep { !$want{ m{([\w.]+)\.txt$} ? $1 : '' } } glob 'tests/browser/guide/*');
none('and they were taken together', grep {
    my ($sum) = -e "tests/browser/guide/$_.txt" ? slurp("tests/browser/guide/$_.txt") =~ /^# ([0-9a-f]{64})\n/ : ();
    !defined $sum || !-e "public/img/guide/$_.webp"
        || $sum ne Digest::SHA->new(256)->addfile("public/img/guide/$_.webp", 'b')->hexdigest
} sort keys %want);
$total += -s for glob 'public/img/guide/*.webp';
none('all of them are less than two megabytes', ($total // 0) < 2 * 1024 * 1024 ? () : "$total bytes");

print "1..$n\n";
exit($failed > 0);
