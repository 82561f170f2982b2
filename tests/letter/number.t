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

# Decisions on protection have numbers of the same book, and stand in no list: what one of them has,
# typed or given, no letter takes, and the other way round.
my $sealed = $w->petition('clerk', 'denunciation');
$w->assign_all($sealed);
sub protect {
    my ($typed) = @_;
    return $w->{browser}{head}->post("/identity/$sealed/protection/decide", { protection_act => 'apply', document => $typed,
        decided_on => Office::day(0), reason => 'Bị đe dọa', kinship => 'self', persons => 'Người tố cáo', measure => 'life',
        arrangement => 'Canh gác' })->{status};
}
sub draft {
    my ($n) = @_;
    $o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at)
        select unhex(md5('p$n')), id, agency_id, 'complaint_verify', event_seq, utc_timestamp(6) from casefile where id = $casefile");
    return $o->one('select max(id) from letter');
}
my $draft = draft(0);
Office::is(protect('27/QĐ-UBND'), 303, 'the head types a number');
Office::is(number('clerk', $draft, '27/QĐ-UBND'), 422, 'a letter does not take it');
Office::is(number('clerk', $draft, ''), 303, 'the book passes over it');
Office::is($o->one("select number from letter where id = $draft"), '28/QĐ-UBND', 'and gives the one after it');
Office::is(protect('28/QĐ-UBND'), 422, 'nor does a decision take what a letter has');
Office::is(protect('27/QĐ-UBND'), 422, 'or another decision');

@id = map { draft($_) } 1 .. 16;
@child = ();
for my $who (qw(clerk proposer head)) {
    my $pid = fork // die "fork: $!";
    if (!$pid) {
        for my $id ($who eq 'clerk' ? @id[0 .. 7] : $who eq 'head' ? 1 .. 8 : @id[8 .. 15]) {
            for (1 .. 5) { last if ($who eq 'head' ? protect('') : number($who, $id, '')) == 303 }
        }
        require POSIX;
        POSIX::_exit(0);
    }
    push @child, $pid;
}
waitpid $_, 0 for @child;
$o->sql_reset;
my $page = Office::text($w->{browser}{head}->get("/identity/$sealed/protection")->{body});
my @of_decisions = $page =~ m{\b(\d+)/QĐ-UBND}g;
my @of_letters = map { $_->[0] =~ /^(\d+)/ } $o->sql("select number from letter where number like '%/QĐ-UBND' and id >= $id[0]");
Office::is(join(' ', scalar @of_letters, scalar @of_decisions), '16 9', 'sixteen letters and nine decisions have theirs');
Office::is(join(' ', sort { $a <=> $b } @of_letters, @of_decisions), join(' ', 27, 29 .. 52), 'each its own, and none left out');
Office::is($o->one('select count(*) from protection where content_sealed is null or digest_sealed is null'), 0, 'each decision keeps its text and its digest');
Office::done();
