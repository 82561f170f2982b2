#!/usr/bin/perl
# Two clerks number the papers of one office at once: no number is given twice, none is left out,
# and where one of them changes her mind half way the book goes on as if she had not begun.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

my $o = Office->new(own => 1);
my $w = World->new($o, 'n');
my $casefile = $w->matter({ machine => 'complaint', from => 'verifying', act => 'report' });
my $year = (split /-/, Office::day(0))[0];
my @id = map {
    $o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at)
        select unhex(md5('n$_')), id, agency_id, 'complaint_verify', event_seq, utc_timestamp(6)
        from casefile where id = $casefile");
    $o->one('select max(id) from letter');
} 1 .. 24;
my $today = join '/', reverse split /-/, Office::day(0);
sub number {
    my ($who, $id, $typed) = @_;
    return $w->{browser}{$who}->post("/letter/$id/number", { issued_on => $today, paper_number => $typed })->{status};
}

my @child;
for my $who (qw(clerk proposer)) {
    my $pid = fork // die "fork: $!";
    if (!$pid) {
        for my $id ($who eq 'clerk' ? @id[0 .. 11] : @id[12 .. 23]) {
            for (1 .. 5) { last if number($who, $id, '') == 303 }
        }
        require POSIX;
        POSIX::_exit(0);
    }
    push @child, $pid;
}
waitpid $_, 0 for @child;
$o->sql_reset;
my @number = map { $_->[0] } $o->sql("select number from letter where number like '%/QĐ-UBND' order by number");
Office::is(join(' ', @number), join(' ', map { sprintf '%02d/QĐ-UBND', $_ } 1 .. 24), 'one to twenty-four, each once');

# A number that the book would give next is typed by hand: the twin is refused, and the book,
# asked again, does not stand still.
my ($by_hand, $next) = map {
    $o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at)
        select unhex(md5('h$_')), id, agency_id, 'complaint_suspend', event_seq, utc_timestamp(6)
        from casefile where id = $casefile");
    $o->one('select max(id) from letter');
} 1, 2;
Office::is(number('clerk', $by_hand, '25/QĐ-UBND'), 303, 'typed by hand');
Office::is(number('clerk', $next, '25/QĐ-UBND'), 422, 'a twin is refused');
Office::is(number('clerk', $next, ''), 303, 'the book passes over what was typed');
Office::is($o->one("select number from letter where id = $next"), '26/QĐ-UBND', 'and gives the one after it');
Office::is($o->one("select count(*) from letter where state = 'issued' and (digest is null or content_sealed is null)"), 0,
    'each keeps its text and its digest');
# The signed paper lies beside what was issued, once; a draft takes none.
my %pdf = (name => 'ky.pdf', type => 'application/pdf', bytes => "%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n");
my $scan = sub { $w->{browser}{clerk}->post("/letter/$_[0]/scan", { signed_file => {%pdf} })->{status} };
Office::is($scan->($id[0]), 303, 'the signed scan');
Office::is($scan->($id[0]), 409, 'once');
Office::is($o->one("select count(*) from document d join letter l using (store_id) where l.id = $id[0] and d.kind = 'paper'"), 1,
    'it is a file of the matter');
$o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at)
    select unhex(md5('d')), id, agency_id, 'complaint_stay', event_seq, utc_timestamp(6) from casefile where id = $casefile");
Office::is($scan->($o->one('select max(id) from letter')), 409, 'a draft takes none');
Office::done();
