#!/usr/bin/perl
# The official who is denounced works in the same office, with every right of a desk there but
# the head's: she takes letters, sorts them, verifies, leads, publishes, may open envelopes.
# Her colleague receives a denunciation of her; it is accepted, verified, told, concluded, made
# ready to be published. At no step does any page that she can ask for differ from what it was
# before the letter came, and what she asks about it has the answer for a matter that does not
# exist, byte by byte.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $o = Office->new(own => 1);
my @hers = qw(receiver clerk handler verifier leader publisher reader);
my %id = (
    accused => $o->account('n.accused', 'P04', @hers),
    clerk => $o->account('n.clerk', 'P04', 'receiver', 'clerk'),
    head => $o->account('n.head', 'P04', 'head'),
    verifier => $o->account('n.verifier', 'P04', 'verifier'),
    member => $o->account('n.member', 'P04', 'handler'),
);
my %at = map { $_ => $o->sign_in($id{$_}) } keys %id;
my $none = 99999999;

# ---- what she can ask for ----

my @routes = grep { $_->{method} eq 'GET' } $o->routes;
my (@lists, @about);
for my $r (@routes) {
    next if $r->{path} =~ m{^/account/(?!notices|me$)}; # of accounts, not of matters
    if ($r->{path} !~ /\{/) { push @lists, $r->{path} }
    elsif ($r->{path} =~ /\{id\}/) { push @about, $r->{path} }
}
push @lists, map { "/intake/inbox?tab=$_" } qw(all mine new late soon waiting incoming sent done);
push @lists, map { "/settlement/worklist?tab=$_" } qw(open late soon mine waiting done);
push @lists, '/cong-khai?q=kho+so+chin', '/cong-khai?q=trieu+thi+bong', '/reception/desk?tab=all';
Office::ok(@lists > 20 && @about > 15, scalar(@lists) . ' pages without a number, ' . scalar(@about) . ' of a matter');

# What differs between any two answers: secrets of a form, the hour; and the words asked for.
sub plain {
    my ($r, @names) = @_;
    my $text = join "\n", $r->{status}, grep({ !/^(?:date|set-cookie|x-request|etag)/i } split /\r?\n/, $r->{head}),
        Office::text($r->{body});
    $text =~ s/name="(csrf|form_key)" value="[^"]*"/name="$1"/g;
    $text =~ s/\b[0-9a-f]{16,64}\b/H/g;
    $text =~ s/\b\d\d:\d\d(:\d\d)?\b/T/g;
    $text =~ s/content-length: \d+//gi;
    $text =~ s/\Q$_\E/NAME/g for grep { defined && length } @names;
    return $text;
}
sub walk { return map { $_ => plain($at{accused}->get($_)) } @lists }

# Pages are read twice before, so that what reading itself changes has been.
walk();
my %before = walk();
my %again = walk();
my @steady = grep { $before{$_} eq $again{$_} } @lists;
Office::is(scalar(@steady), scalar(@lists), 'asked twice, nothing happening, every page says the same')
    || Office::say_so(grep { $before{$_} ne $again{$_} } @lists);

sub made {
    my ($r, $what) = @_;
    my ($made) = Office::Browser::location($r) =~ m{/(\d+)$};
    Office::ok($made, "$what is made", $r->{status}, $made ? () : Office::text($r->{body}));
    return $made;
}

my %letter = (people => 'one', party_kind => 'person', channel => 'post', received_on => Office::day(-1),
    language => 'vi', is_signed => 1, kind => 'denunciation', field_code => '3.3', name => 'Triệu Thị Bông',
    phone => '0918273645', id_kind => 'cccd', id_number => '011177008899', birth => '1977-01-02',
    subject => 'Tố cáo chuyên viên kho số chín', content => 'Chuyên viên Người Thử nhận tiền ở kho số chín.',
    respondent => 'Chuyên viên Người Thử');
my $pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
my $matter = made($at{clerk}->post('/intake/petition/new', { %letter,
    file => { name => 'don.pdf', type => 'application/pdf', bytes => $pdf } }), 'a denunciation of her');
my ($code, $store) = ($o->one("select lookup_code from casefile where id = $matter"),
    $o->one("select store_id from document where casefile_id = $matter"));

my ($letter, $decision) = ($none, 1);
sub unchanged {
    my ($when) = @_;
    my %now = walk();
    my @other = grep { $now{$_} ne $before{$_} } @lists;
    Office::ok(!@other, "$when: none of her pages has changed", @other);
    for my $path (@about) {
        (my $asked = $path) =~ s/\{id\}/%d/;
        my $act = $path =~ m{settlement} ? 'assign' : 'classify';
        $asked =~ s/\{act\}/$act/;
        my $key = $path =~ m{/protection/} ? $decision : $store;
        my $missing = '0' x length $key;
        my ($with, $without) = ($asked, $asked);
        $with =~ s/\{key\}/$key/;
        $without =~ s/\{key\}/$missing/;
        next if $with =~ /\{/;
        my $real = $path =~ m{^/letter} ? $letter : $matter;
        my $there = plain($at{accused}->get(sprintf $with, $real));
        my $nowhere = plain($at{accused}->get(sprintf $without, $none));
        Office::ok($there eq $nowhere && $there =~ /^(404|403|400)/, "$when: $path is as of no matter",
            substr($there, 0, 60), substr($nowhere, 0, 60));
    }
}
# Whatever she looks for it by, the answer is that for words that nobody wrote.
sub found_by_nothing {
    my ($when) = @_;
    my @pairs = (['011177008899', '011177008811'], ['0918273645', '0918273611'], ['Triệu Thị Bông', 'Triệu Thị Bẩng'],
        [$code, '26000000000'], ['kho số chín', 'kho số mười']);
    for (@pairs) {
        my ($hers, $nobodys) = map { my $q = $_; plain($at{accused}->post('/intake/find', { q => $q }), $q) } @$_;
        Office::is($hers, $nobodys, "$when: a search answers as if there were nothing");
    }
}

unchanged('received');
found_by_nothing('received');

# ---- accepted, verified ----

sub plays {
    my ($who, $path, %form) = @_;
    my $r = $at{$who}->post($path, { %form });
    Office::is($r->{status}, 303, "$who: " . ($path =~ m{/(\w+)$})[0])
        || Office::say_so(Office::text($r->{body}) =~ /(<ul class="errors.*?<\/ul>|class="error".*?<)/s);
}
plays('clerk', "/intake/petition/$matter/classify", kind => 'denunciation', field_code => '3.3', is_competent => 1);
plays('clerk', "/intake/petition/$matter/propose", act => 'accept', note => 'Đủ điều kiện');
plays('head', "/intake/petition/$matter/accept", document => '5/QĐ', accepted_content => 'Chuyên viên nhận tiền');
$letter = $o->one("select max(id) from letter where casefile_id = $matter");
unchanged('accepted');
plays('head', "/settlement/casefile/$matter/assign", team_head_id => $id{verifier}, member_id => $id{member},
    barred_id => $id{accused}, document => '6/QĐ');
plays('clerk', "/settlement/casefile/$matter/notify", document => '7/TB', denouncer_on => Office::day(0),
    denouncer_by => 'post', accused_document => '8/TB', accused_on => Office::day(0), accused_by => 'hand',
    is_without_letter => 1);
plays('verifier', "/settlement/casefile/$matter/minutes", met_on => Office::day(0), asked_of => 'Cán bộ địa chính', asked_for => 'Hồ sơ', finding => 'Đã kiểm tra');
plays('verifier', "/settlement/casefile/$matter/report", document => '9/BC', note => 'Đã xác minh');
$letter = $o->one("select max(id) from letter where casefile_id = $matter");
unchanged('verified');
found_by_nothing('verified');

# ---- her denouncer is protected ----

plays('head', "/identity/$matter/protection/decide", protection_act => 'apply', document => '', reason => 'Bị người bị tố cáo đe dọa',
    decided_on => Office::day(0), kinship => 'self', persons => 'Triệu Thị Bông', measure => 'work', arrangement => 'Không điều chuyển');
$decision = $o->one("select max(id) from protection where casefile_id = $matter");
my $docx = $at{head}->get("/identity/$matter/protection/$decision/docx");
Office::ok($docx->{status} == 200 && $docx->{body} =~ /^PK/, 'the head takes the decision as a Word file');
unchanged('protected');
found_by_nothing('protected');

# ---- concluded ----

plays('head', "/settlement/casefile/$matter/conclude", document => '10/KL', concluded_on => Office::day(0),
    outcome => 'right', summary => 'Đúng', measure => 'discipline');
unchanged('concluded');
found_by_nothing('concluded');

# ---- what is to be published is written; she publishes as well, and is not told that it waits ----

plays('member', "/settlement/casefile/$matter/redact", title => 'Kết luận nội dung tố cáo', body => 'Có vi phạm',
    is_redacted => 1, is_unnamed => 1);
unchanged('prepared');
found_by_nothing('prepared');
plays('member', "/settlement/casefile/$matter/redact_back", note => 'Viết lại');
unchanged('sent back');

# She cannot be drawn in either: neither by who assigns nor by what she sends herself.
my $r = $at{accused}->post("/settlement/casefile/$matter/report", { document => '1/BC', note => 'x' });
my $n = $at{accused}->post("/settlement/casefile/$none/report", { document => '1/BC', note => 'x' });
Office::is(plain($r), plain($n), 'an act that she sends is of no matter');
Office::is($o->one("select count(*) from access where account_id = $id{accused} and object_id = $matter
    and object = 'casefile'"), 0, 'and that she read nothing of it is on record');
Office::done();
