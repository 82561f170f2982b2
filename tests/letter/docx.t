#!/usr/bin/perl
# Each paper that an act drafts, as a page and as a Word file: LibreOffice opens it and reads in it
# what stands on the page; the same text gives the same bytes; and no word is missing.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use File::Temp 'tempdir';
use Office;
use World;

my $o = Office->new(own => 1);
my $w = World->new($o, 'l');
my $dir = tempdir(CLEANUP => 1);

# A complaint that was decided and a denunciation that was accepted; beside what their acts have
# drafted, one draft of every other template that transition.def names for a matter.
my %of = (
    C => $w->matter({ machine => 'complaint', from => 'decided', act => 'send' }),
    D => $w->matter({ machine => 'denunciation', from => 'accepted', act => 'notify' }),
);
my %kind = map { my @f = split /\t/, $_, -1; ($f[0] => $f[7]) } Office::lines('sql/law/letter.tsv');
my %named = map { $_ => 1 } map { split ' ' } map { /^MOVE\((?!visit|appointment).*"([^"]*)", \w+\)/ ? $1 : () }
    Office::lines('cgi-bin/domain/law/transition.def');
# Those that a handler chooses by itself.
@named{qw(reply_letter information_transfer transfer_criminal)} = (1) x 3;
Office::ok(keys %named > 20, scalar(keys %named) . ' templates are named by acts');
my %id;
for my $template (sort keys %named) {
    my $kinds = $kind{$template} // '';
    my $casefile = $of{ $kinds =~ /D/ ? 'D' : 'C' };
    $o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at)
        select unhex(md5('$template')), id, agency_id, '$template', event_seq, utc_timestamp(6)
        from casefile where id = $casefile");
    $id{$template} = $o->one("select max(id) from letter where template = '$template'");
}

# Of a reception desk: a visit with all that its form takes, one that denounces, an appointment, and a
# session with a conclusion and a task.
my %at = (visit => $w->visit('receiver', 'complaint', demand => 'Đo lại', handed => 'Hai tờ đơn', settled_by => 'Sở Xây dựng',
        phone => '0912345678', id_number => '025168001234', address => 'Số 3, tổ 1'),
    sealed => $w->visit('receiver', 'denunciation', handed => 'Một băng ghi âm'), appointment => $w->appointment('receiver'),
    session => $w->session('receiver'));
$w->{browser}{receiver}->post("/reception/session/$at{session}/task",
    { task => 'Kiểm tra hiện trường', due_on => Office::day(60), doer_id => $w->{id}{receiver} });
$w->{browser}{receiver}->post("/reception/session/$at{session}/sum_up", { conclusion => 'Giao Văn phòng xem xét, trả lời.', version => 1 });
my %desk = (appointment_slip => 'appointment', session_conclusion => 'session', session_empty_minutes => 'session',
    denunciation_in_person => 'sealed', map { $_ => 'visit' } qw(visit_refusal receipt visit_guide visit_urge visit_minutes visit_answer_notice));
my @reception = grep { $desk{$_} } map { (split /\t/)[0] } grep { /\treception\t/ } Office::lines('sql/law/letter.tsv');
Office::is(scalar @reception, scalar keys %desk, 'each paper of a reception desk but its register');
for my $template (@reception) {
    my $column = ($desk{$template} =~ s/sealed/visit/r) . '_id';
    $o->sql("insert into letter (row_uid, $column, agency_id, template, event_seq, made_by, made_at)
        select unhex(md5('$template')), $at{ $desk{$template} }, agency_id, '$template', " . ($desk{$template} eq 'session' ? 0 : 1) . ", id,
        utc_timestamp(6) from account where id = $w->{id}{receiver}");
    $id{$template} = $o->one("select max(id) from letter where template = '$template'");
}

# Decisions on protection are papers too, of the identity program alone.
my $sealed = $w->petition('clerk', 'denunciation');
$w->assign_all($sealed);
my %decide = (decided_on => Office::day(0), reason => 'Bị đe dọa trước cửa nhà', kinship => 'self', measure => ['life', 'work'],
    persons => "Người thứ nhất, tổ 3\nNgười thứ hai, tổ 4", arrangement => "Canh gác nơi ở.\nBố trí việc khác.", carrier => 'Công an phường');
my ($first, %path);
for my $act (qw(apply change end)) {
    my $r = $w->{browser}{head}->post("/identity/$sealed/protection/decide", { %decide, protection_act => $act,
        $first ? (of_id => $first) : (), $act eq 'end' ? (protection_end => 'not_needed') : () });
    Office::is($r->{status}, 303, "protection: $act");
    my $made = $o->one('select max(id) from protection');
    $first ||= $made;
    $id{"protection_$act"} = $made;
    $path{"protection_$act"} = "/identity/$sealed/protection/$made";
}

my %page;
for my $template (sort keys %id) {
    my $reader = $desk{$template} ? 'receiver' : 'head';
    my $path = $path{$template} // "/letter/$id{$template}";
    my $r = $w->{browser}{$reader}->get($path);
    my $html = Office::text($r->{body});
    $html =~ s{.*<main class="sheet">}{}s;
    my @said = map { s/<[^>]+>//gr =~ s/&amp;/&/gr =~ s/\s+/ /gr =~ s/^ | $//gr }
        $html =~ m{<(?:p|h1)[^>]*>(.*?)</(?:p|h1)>}gs;
    $page{$template} = [grep { $_ ne '' } @said];
    Office::ok($html =~ /Giao Văn phòng xem xét, trả lời\..*Kiểm tra hiện trường/s, "$template: what was concluded and given")
        if $template eq 'session_conclusion';
    Office::ok($r->{status} == 200 && $html !~ /⟦|\{\d\}/ && @said > 8, "$template: a page, all its words there",
        $r->{status}, $html =~ /(⟦[^⟧]*⟧|\{\d\})/g);
    Office::ok($html !~ /Hoàng Thị|Giàng|Mận/ || $kind{$template} !~ /D/ || $template eq 'transfer_notice',
        "$template: no denouncer in it") if ($kind{$template} // '') eq 'D';
    my $once = $w->{browser}{$reader}->get("$path/docx");
    my $twice = $w->{browser}{$reader}->get("$path/docx");
    Office::ok($once->{status} == 200 && $once->{body} eq $twice->{body}, "$template: the same bytes twice");
    open my $f, '>:raw', "$dir/$template.docx" or die;
    print $f $once->{body};
    close $f;
}

my $files = join ' ', map { "$dir/$_.docx" } sort keys %id;
my $said = `HOME=$dir soffice --headless --convert-to pdf --outdir $dir $files 2>&1`;
for my $template (sort keys %id) {
    my $text = Office::text(scalar `pdftotext $dir/$template.pdf - 2>&1`);
    # pdftotext takes a hyphen at the end of a line for one of a broken word.
    (my $squeezed = $text) =~ s/[\s-]+//g;
    my @lost = grep { index(lc $squeezed, lc(s/[\s-]+//gr)) < 0 } @{ $page{$template} };
    Office::ok(!@lost, "$template: the Word file says what the page says", @lost, @lost ? $text : ());
}
Office::done();
