#!/usr/bin/perl
# Played last: every route was asked for by some story, every term of the law ran, every paper of
# the print set was drafted, and every move that a desk has a form for was made: in a story, or by
# matrix.t from a state into which the matter was put; or it stands in tests/flow/unwalked with the
# reason why not, or with the test that walks it otherwise. The logs of the portal tell which
# routes; events tell which moves, if their request is in the log (what the demonstration
# enters by itself counts for nothing); matrix.tsv tells the rest. A story with a portal of its
# own has left its requests beside the scratch database; the matrix asks for everything, and
# so tells nothing about routes.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

Office::skip_all('KNTC_VAR names no portal in which stories were played') if !$ENV{KNTC_VAR} || !$ENV{KNTC_URL};
my $o = Office->new;

# ---- routes ----

my (%visited, %request);
my @own = grep { !m{/own\.(matrix|headers|canary)\.} } $ENV{KNTC_SCRATCH} ? glob "$ENV{KNTC_SCRATCH}/own.*.log" : ();
push @own, glob "$ENV{KNTC_SCRATCH}/{street,avenue}/log/*.log" if $ENV{KNTC_SCRATCH};
for my $log ((glob "$o->{var}/log/*.log"), @own) {
    open my $in, '<', $log or next;
    while (<$in>) {
        # number, program, method, pattern, status
        my ($number, $method, $path, $status) = m{ request ([0-9a-f]{8}) \S+ (GET|POST) (/\S*) (\d+) } or next;
        $request{$number} = 1 if $method eq 'POST' && $log !~ m{/(own\.|street/|avenue/)};
        $visited{"$method $path"}++ if $status =~ /^(200|303|304)$/;
    }
}
my @routes = $o->routes;
for my $r (@routes) {
    my $times = $visited{"$r->{method} $r->{path}"} // 0;
    Office::ok($times > 0, "$r->{method} $r->{path} was visited");
}

# ---- moves ----

my $w = bless { o => $o }, 'World';
$w->read_law;
my %walked;
my %of_petition = map { $_->{from} => 1 } grep { $_->{machine} eq 'petition' } @{ $w->{moves} };
my %word = map { ("$_->{machine} $_->{from} $_->{act}" => 1) } @{ $w->{moves} };
for ($o->sql("select e.subject, coalesce(c.kind, ''), e.from_state, e.act, lpad(lower(hex((e.request << 1) & 4294967295)), 8, '0'),
    lpad(lower(hex((e.request << 1 | 1) & 4294967295)), 8, '0') from event e left join casefile c on e.subject = 'C' and c.id = e.subject_id")) {
    my ($subject, $kind, $from, $act, @number) = @$_;
    next if !grep { $request{$_} } @number;
    $kind = 'complaint' if $kind eq 'mixed';
    # A state's name may be one of both tables; the act says which.
    $walked{"$_ $from $act"} = 1 for grep { $word{"$_ $from $act"} } $subject eq 'V' ? 'visit' : ('petition', $kind);
}
# A transfer's own moves are events of the matter that was sent.
my %transfer = (accept => "event = 'transfer_accepted'", bounce => "event = 'transfer_bounced'");
for my $act (keys %transfer) {
    $walked{"transfer sent $act"} = 1 if $o->one("select count(*) from event where $transfer{$act}");
}
my %put; # in the matrix somebody was sent on after it
for (grep { !/^#/ } Office::lines('tests/flow/matrix.tsv')) {
    my ($method, $path, $case, $visitor, @status) = split /\t/;
    my ($move) = $case =~ /^own, (\w+ \w+)$/ or next;
    my ($act) = $path =~ m{/\{id\}/(\w+)$} or next;
    $put{"$move $act"} = 1 if $method eq 'POST' && grep { $_ eq '303' } @status;
}
my ($stories, $puts) = (0, 0);
my %reason;
for (grep { !/^(#|$)/ } Office::lines('tests/flow/unwalked')) {
    my ($move, $why) = split /\t+/;
    $reason{$move} = $why;
}
my %known;
for my $area (qw(reception intake settlement)) {
    for my $m ($w->moves($area)) {
        my $move = "$m->{machine} $m->{from} $m->{act}";
        $known{$move} = 1;
        my $made = $walked{$move} ? ++$stories && 'in a story' : $put{$move} ? ++$puts && 'by matrix.t' : undef;
        if ($made) { Office::ok(!$reason{$move}, "$move was made $made" . ($reason{$move} ? ': it can go out of tests/flow/unwalked' : '')) }
        else { Office::ok($reason{$move}, "$move " . ($reason{$move} ? "was not made: $reason{$move}" : 'was made')) }
    }
}
$known{"transfer sent $_"} = 1, Office::ok($walked{"transfer sent $_"}, "transfer sent $_ was made") for sort keys %transfer;
Office::say_so("$stories moves in stories, $puts by matrix.t alone");

# ---- terms and papers ----

# Of matters, visits and sessions that a story touched; the demonstration's own count for nothing.
my %touched;
for ($o->sql("select subject, subject_id, lpad(lower(hex((request << 1) & 4294967295)), 8, '0'), lpad(lower(hex((request << 1 | 1) & 4294967295)), 8, '0') from event")) {
    my ($subject, $id, @number) = @$_;
    $touched{"$subject $id"} = 1 if grep { $request{$_} } @number;
}
my %law;
for ($o->sql("select distinct concat('term ', term, if(variant = '', '', concat('.', variant))), coalesce(casefile_id, 0), coalesce(visit_id, 0) from term_run
        union all select distinct concat('letter ', template), coalesce(casefile_id, 0), coalesce(visit_id, 0) from letter")) {
    my ($word, $casefile, $visit) = @$_;
    $law{$word} = 1 if $touched{"C $casefile"} || $touched{"V $visit"} || !$casefile && !$visit;
}
for my $file ($ENV{KNTC_SCRATCH} ? glob "$ENV{KNTC_SCRATCH}/own.*.law" : ()) {
    next if $file =~ m{/own\.(matrix|headers|canary|docx|deadlock)\.};
    $law{$_} = 1 for Office::lines($file);
}
my $today = join '-', reverse split m{/}, Office::day(0);
for my $table (qw(term letter)) {
    my %done;
    for (grep { !/^(#|template\t|term\t)/ } Office::lines("sql/law/$table.tsv")) {
        my ($word, $variant, @rest) = split /\t/;
        my $valid_to = (split /\t/, $_, -1)[-2];
        # Rows that ended are reckoned by tests/tool/term.t; of a name one that holds is enough.
        next if $valid_to ne '' && $valid_to lt $today;
        my $name = "$table $word" . ($table eq 'term' && $variant ne '' ? ".$variant" : '');
        next if $done{$name}++;
        $known{$name} = 1;
        if ($law{$name}) { Office::ok(!$reason{$name}, "$name: in a story" . ($reason{$name} ? ': it can go out of tests/flow/unwalked' : '')) }
        else { Office::ok($reason{$name}, "$name: " . ($reason{$name} // ($table eq 'term' ? 'ran' : 'was drafted'))) }
    }
}
my @strange = grep { !$known{$_} } sort keys %reason;
Office::ok(!@strange, 'tests/flow/unwalked names what there is', @strange);
Office::done();
