#!/usr/bin/perl
# Every word of the screen stands once, in both languages, and is used. What views and
# programs put together is worked out from the sources that xsl/text/computed names.
use strict;
use warnings;
use utf8;
use open qw(:std :encoding(UTF-8));
use Unicode::Normalize 'NFC';

my $n = 0;
my $failed = 0;

sub ok($$@) {
    my ($good, $what, @why) = @_;
    $n++;
    $failed++ unless $good;
    print $good ? '' : 'not ', "ok $n - $what\n";
    print "# $_\n" for @why > 600 ? (@why[0 .. 599], '…') : @why;
}

# none: nothing of this kind is wrong; what is wrong is said, a line each.
sub none {
    my ($what, @wrong) = @_;
    ok(!@wrong, $what, @wrong);
}

sub slurp {
    my ($path) = @_;
    open my $in, '<:encoding(UTF-8)', $path or die "$path: $!\n";
    local $/;
    return scalar <$in>;
}

# ---- the texts ----

my (%text, @order);
for my $lang (qw(vi en)) {
    my $path = "xsl/text/$lang.xml";
    my $all = slurp($path);
    my @key;
    while ($all =~ m{<t key="([^"]*)">(.*?)</t>}sg) {
        push @key, $1;
        $text{$lang}{$1} = $2;
    }
    my $bad = `xmllint --noout --relaxng xsl/text.rng $path 2>&1`;
    ok($? == 0, "$lang: is valid", $? == 0 ? () : split /\n/, $bad);
    none("$lang: sorted, each key once", map { "$key[$_ - 1] before $key[$_]" }
        grep { $key[$_ - 1] ge $key[$_] } 1 .. $#key);
    ok(NFC($all) eq $all, "$lang: composed letters alone (NFC)");
    none("$lang: no sentence stands twice or ends in a blank",
        grep { $text{$lang}{$_} =~ /^\s|\s$|  |⟦|\s[.,:;?!](?:\s|$)/ } @key);
}

sub places {
    return join ' ', sort $_[0] =~ /\{(\d)\}/g;
}

my @all = sort keys %{ $text{vi} };
none('each key has its English',    grep { !exists $text{en}{$_} } @all);
none('each key has its Vietnamese', grep { !exists $text{vi}{$_} } sort keys %{ $text{en} });
none('both say the same places {1} {2} {3}',
    grep { places($text{vi}{$_}) ne places($text{en}{$_} // '') } @all);

# ---- what views say ----

my @view = grep { !m{^xsl/(?:layout|component)/} } glob 'xsl/*/*.xsl';
my %sheet = map { $_ => slurp($_) } glob('xsl/*.xsl'), glob('xsl/*/*.xsl');
s/<!--.*?-->//sg for values %sheet;

# ---- what papers say: words of their own, in Vietnamese alone ----

my %paper_sheet = map { $_ => delete $sheet{$_} } map { "xsl/letter/$_.xsl" } qw(text docx blank protection basis);
my $paper = slurp('xsl/text/paper.xml');
my %paper = $paper =~ m{<t key="([^"]*)">(.*?)</t>}sg;
my @paper_key = $paper =~ m{<t key="([^"]*)">}g;
my %template = map { /^(\w+)\t/ && $1 ne 'template' ? ($1 => 1) : () } split /\n/, slurp('sql/law/letter.tsv');
my %drafted = map { $_ => 1 } map { split ' ' }
    slurp('cgi-bin/domain/law/transition.def') =~ /^MOVE\(.*"([^"]*)", \w+\)/mg;
`xmllint --noout --relaxng xsl/text.rng xsl/text/paper.xml 2>&1`;
ok($? == 0, 'paper: is valid');
none('paper: sorted, each key once', map { "$paper_key[$_ - 1] before $paper_key[$_]" }
    grep { $paper_key[$_ - 1] ge $paper_key[$_] } 1 .. $#paper_key);
ok(NFC($paper) eq $paper, 'paper: composed letters alone (NFC)');
none('paper: no sentence ends in a blank', grep { $paper{$_} =~ /^\s|\s$|  |⟦|\s[.,:;?!](?:\s|$)/ } @paper_key);
none('each paper that an act drafts has a name of its own and something to say',
    grep { my $t = $_; !$paper{"title.$t"} && !$paper{"subject.$t"} || !grep { $paper{"$t.$_"} } qw(p1 a1 n1) }
    sort keys %drafted);
my %paper_used = map { $_ => 1 } map { /'([a-z][a-z0-9_]*(?:\.[a-z0-9_]+)*)'/g } values %paper_sheet;
none('each sentence of a paper is said by its sheet, or is a part of one that the law lists', grep {
    my ($first, $second) = split /\./;
    !$paper_used{$_} && !($template{$first} && $second =~ /^(?:to|other|signer|[pnarz][1-9]|p1[0-9])$/)
        && !($first =~ /^(?:title|subject|other_side|own_side)$/ && $template{$second}) && !/^(?:outcome|conclusion)\.(?:right|partly|wrong|no_basis)$/ && !/^(?:measure|claim_outcome|fate_of_decision|fate_of_first|order_unit|party_role|protection_(?:subject|measure|end))\.\w+$/
} @paper_key);
none('each sentence that a sheet of papers says is there', grep { /\./ && !/\.$/ && !exists $paper{$_} } sort keys %paper_used);

my (%used, %began);
for my $path (keys %sheet) {
    my $all = $sheet{$path};
    $used{$1} = $path while $all =~ /'([a-z][a-z0-9_]*(?:\.[A-Za-z0-9_]+)+)'/g;
    $began{$1} = $path while $all =~ /'([a-z][a-z0-9_]*\.)'\s*,/g;
}

# What follows the key, up to the bracket that closes the call: the arguments.
sub arguments {
    my ($rest) = @_;
    my ($deep, $count) = (0, 0);
    for my $c (split //, $rest) {
        $deep++ if $c eq '(';
        last    if $c eq ')' && $deep-- == 0;
        $count++ if $c eq ',' && $deep == 0;
    }
    return $count;
}

my @unfilled;
for my $path (sort keys %sheet) {
    my $all = $sheet{$path};
    while ($all =~ /p:t(2?)\('([a-z0-9_.]+)'([^"]*)/g) {
        my ($how, $key, $rest) = ($1, $2, $3);
        my ($most) = sort { $b <=> $a } 0, ($text{vi}{$key} // '') =~ /\{(\d)\}/g;
        my $given = $how ? arguments($rest) : 0;
        push @unfilled, "$key in $path: $given of $most" if $given != $most;
    }
}
none('each place is filled, and nothing is given that has none', @unfilled);

# Views that leave their title to title.VIEW; an import within the areas may say it.
sub has_title {
    my ($path) = @_;
    my $all = $sheet{$path} // return 0;
    return 1 if $all =~ /match="page" mode="title"/;
    my ($area) = $path =~ m{^xsl/(\w+)/};
    while ($all =~ m{<xsl:import href="(?:\.\./(\w+)/)?(\w+)\.xsl"}g) {
        my $other = defined $1 ? $1 : $area;
        next if $other eq 'layout';
        return 1 if has_title("xsl/$other/$2.xsl");
    }
    return 0;
}

sub untitled {
    my %view;
    for my $path (glob 'cgi-bin/*/routes.def') {
        my ($area) = $path =~ m{cgi-bin/(\w+)/};
        my $all = slurp($path);
        $view{$1} = "xsl/$area/$1.xsl" while $all =~ /^ROUTE\(.*"(\w+)"\s*\)/mg;
    }
    return grep { !has_title($view{$_}) } keys %view;
}

# ---- what is put together ----

sub words {
    my ($captured) = @_;
    return $captured =~ /"/ ? $captured =~ /"([a-z0-9_]+)"/g : split /[\s,]+/, $captured;
}

my (%word, %lax, %any, @barren);
for (split /\n/, slurp('xsl/text/computed')) {
    next if /^#|^$/;
    my ($prefix, $files, $pattern) = split /\t/;
    $lax{$prefix} = 1 if $prefix =~ s/\?$//;
    $word{$prefix} //= {};
    $pattern //= '';
    my @found;
    if ($files eq '-') {
        $any{$prefix} = 1 if $pattern eq '*';
        @found = $pattern eq 'views' ? untitled() : $pattern eq '*' ? () : split / /, $pattern;
    } else {
        for my $path (map { glob } split / /, $files) {
            my $all = slurp($path);
            $all =~ s/^#.*\n//mg if $path =~ /\.tsv$/;
            while ($all =~ /$pattern/mg) {
                push @found, map { words($_) } grep { defined } $1, $2;
            }
        }
        push @barren, "$prefix $pattern" unless @found;
    }
    $word{$prefix}{$_} = 1 for @found;
}

none('each line of xsl/text/computed finds something', @barren);
none('each prefix that a view begins is in xsl/text/computed',
    map { "$_ in $began{$_}" } grep { !exists $word{$_} } sort keys %began);

my %list;
for my $path (glob 'cgi-bin/*/*.form.xml') {
    my $all = slurp($path);
    $list{$1} = $path while $all =~ /<field [^>]*of="(\w+)"/g;
}
delete $list{field};    # the rows carry their names
none('and each list of a form', map { "$_. in $list{$_}" }
    grep { !exists $word{"$_."} } sort keys %list);

my %computed;
for my $prefix (keys %word) {
    $computed{"$prefix$_"} = $prefix for keys %{ $word{$prefix} };
}

none('each key of a view has its sentence',
    map { "$_ in $used{$_}" } grep { !exists $text{vi}{$_} } sort keys %used);
none('each key that is put together has its sentence',
    grep { !$lax{ $computed{$_} } && !exists $text{vi}{$_} } sort keys %computed);
none('no sentence is unused', grep {
    my ($prefix) = /^([^.]*\.)/;
    !$used{$_} && !$computed{$_} && !$any{$prefix}
} @all);

print "1..$n\n";
exit($failed > 0);
