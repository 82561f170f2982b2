#!/usr/bin/perl
# Forms that citizens fill in by hand: found from the help, to print, and as Word files in which
# LibreOffice reads what the page says. There is nobody in them, and they are the same each time.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use File::Temp 'tempdir';
use Office;

my $o = Office->new;
my $b = $o->browser;
my $dir = tempdir(CLEANUP => 1);
my $html = sub { Office::text($_[0]{body}) };

Office::ok($html->($b->get('/tro-giup')) =~ m{href="/bieu-mau"}, 'the help leads to the forms');
my $list = $b->get('/bieu-mau');
my @slug = $html->($list) =~ m{href="/bieu-mau/([\w-]+)"}g;
Office::ok($list->{status} == 200 && @slug == 5, '/bieu-mau has five forms', @slug);
Office::ok($html->($list) =~ /Mẫu số 01.*124\/2020\/NĐ-CP/s, 'with the number that the law gives them');
my %page;
for my $slug (@slug) {
    my $r = $b->get("/bieu-mau/$slug");
    my $main = $html->($r) =~ s{.*<main class="sheet">}{}sr;
    Office::ok($r->{status} == 200 && $main =~ /Độc lập - Tự do - Hạnh phúc/ && $main !~ /⟦|\{\d\}/, "$slug: a page, all its words there",
        $r->{status}, $main =~ /(⟦[^⟧]*⟧|\{\d\})/g);
    $page{$slug} = [grep { /\p{L}/ } map { s/<[^>]+>//gr } $main =~ m{<(?:p|h1)[^>]*>(.*?)</(?:p|h1)>}gs];
    Office::ok(@{ $page{$slug} } > 8, "$slug: " . @{ $page{$slug} } . ' lines');
    my $once = $b->get("/bieu-mau/$slug/docx");
    Office::ok($once->{status} == 200 && $once->{body} eq $b->get("/bieu-mau/$slug/docx")->{body}, "$slug: the same bytes twice");
    Office::ok(Office::Browser::header($once, 'content-disposition') =~ /\Q$slug\E\.docx/, "$slug: under a name that says what it is");
    open my $f, '>:raw', "$dir/$slug.docx" or die;
    print $f $once->{body};
    close $f;
}
my $files = join ' ', map { "$dir/$_.docx" } @slug;
my $said = `HOME=$dir soffice --headless --convert-to pdf --outdir $dir $files 2>&1`;
for my $slug (@slug) {
    my $squeezed = Office::text(scalar `pdftotext $dir/$slug.pdf - 2>&1`) =~ s/[\s.…]+//gr;
    # The day is blank in both, in words of its own in each.
    my @lost = grep { !/ngày …/ && index(lc $squeezed, lc(s/[\s.…]+//gr)) < 0 } @{ $page{$slug} };
    Office::ok(!@lost, "$slug: the Word file says what the page says", @lost, @lost ? $said : ());
}
Office::ok($b->get("/bieu-mau/$_")->{status} == 404, "/bieu-mau/$_ is none") for 'khong-co', 'khong-co/docx';
Office::done();
