#!/usr/bin/perl
# A denouncer is not found out: not by the office that she turns to, not by the one that
# her letter is passed to, not by a visit, a receipt, a search or a decision withdrawn.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use POSIX ();

sub ago { POSIX::strftime($_[1], localtime(time - 86400 * $_[0])) }

my $o = Office->new(own => 1);
my %id = (
    receiver => $o->account('h.receiver', 'P04', 'receiver'),
    clerk => $o->account('h.clerk', 'P04', 'clerk', 'handler'),
    other => $o->account('h.other', 'P04', 'receiver', 'clerk'),
    leader => $o->account('h.leader', 'P04', 'leader'),
    head => $o->account('h.head', 'P04', 'head'),
    theirs => $o->account('h.theirs', 'P01', 'clerk', 'receiver'),
    second => $o->account('h.second', 'P01', 'clerk'),
    chief => $o->account('h.chief', 'P01', 'head'),
);
my %at = map { $_ => $o->sign_in($id{$_}) } keys %id;
my $html = sub { Office::text($_[0]{body}) };
my $p01 = $o->one("select id from agency where code = 'P01' and valid_to is null");

sub status { my ($r, $want, $words) = @_; Office::is($r->{status}, $want, $words) || Office::say_so($html->($r) =~ /(<ul class="errors.*?<\/ul>|class="error".*?<)/s) }
sub made {
    my ($r, $what) = @_;
    my ($made) = Office::Browser::location($r) =~ m{/(\d+)$};
    Office::ok($made, "$what is made", $r->{status}, $made ? () : $html->($r));
    return $made;
}
sub sees { my ($who, $path, $text) = @_; my $r = $at{$who}->get($path); return $r->{status} == 200 && index($html->($r), $text) >= 0 }

my %letter = (people => 'one', party_kind => 'person', channel => 'post', received_on => ago(6, '%d/%m/%Y'),
    language => 'vi', is_signed => 1, kind => 'denunciation', name => 'Hoàng Thị Mận', phone => '0912345678',
    subject => 'Cán bộ nhận tiền', content => 'Chuyện ở kho số chín');
my $pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";
my %file = (name => 'chu ky.pdf', type => 'application/pdf', bytes => $pdf);

# ---- in the office that she turns to ----

my $sealed = made($at{clerk}->post('/intake/petition/new', { %letter, file => \%file }), 'a denunciation');
Office::is($o->one("select count(*) from party where casefile_id = $sealed"), 0, 'nobody stands in the open');
status($at{clerk}->get("/intake/petition/$sealed"), 200, 'who took it sees it');
status($at{head}->get("/intake/petition/$sealed"), 200, 'and the head');
status($at{$_}->get("/intake/petition/$sealed"), 404, "but not the $_") for qw(other leader theirs chief);

status($at{clerk}->post('/intake/petition/new', { %letter, party_kind => 'organisation' }), 422,
    'an organisation denounces nobody (LTC Đ.2)');

# One about the head herself.
my $of_head = made($at{clerk}->post('/intake/petition/new', { %letter, accuses_head => 1 }), 'one about the head');
status($at{$_}->get("/intake/petition/$of_head"), 200, "the $_ sees it") for qw(clerk leader);
status($at{$_}->get("/intake/petition/$of_head"), 404, "but not the $_") for qw(head other);
Office::ok(!sees('head', '/intake/inbox?tab=all', "/intake/petition/$of_head"), 'nor does her list have it');

# A nameless one keeps the key of its papers.
my $nameless = made($at{clerk}->post('/intake/petition/new', { %letter, people => 'none', name => '', phone => '',
    file => \%file }), 'one without a name');
Office::ok($o->one("select envelope_uid is not null from casefile where id = $nameless"),
    'its papers can be opened some day');

# Papers that come later.
$o->sql("update casefile set state = 'waiting' where id = $sealed");
status($at{clerk}->post("/intake/petition/$sealed/supplement", { note => 'Gửi thêm', file => \%file }), 303,
    'papers are added');
my ($store) = $o->one("select store_id from document where casefile_id = $sealed and kind = 'supplement'");
Office::is($o->one("select sealed from document where store_id = '$store'"), 1, 'they are sealed');
Office::ok($o->one("select count(*) from kntc_sealed.denouncer n join document d on d.row_uid = n.envelope_uid
    where d.store_id = '$store'"), 'their key is in an envelope');
my $bytes = Office::slurp("$o->{var}/store/" . substr($store, 0, 2) . "/$store");
Office::ok(defined $bytes && index($bytes, 'Catalog') < 0, 'the file says nothing');
status($at{clerk}->get("/intake/petition/$sealed/file/$store"), 404, 'nobody fetches it');
Office::ok(!sees('clerk', "/intake/petition/$sealed", 'chu ky'), 'nor reads its name');

# ---- visits ----

my %visit = (name => 'Hoàng Thị Mận', people => 1, reception_kind => 'regular', held_by => 'receiver',
    channel => 'direct', kind => 'denunciation', matter => 'Chuyện ở kho số chín');
my $visit = made($at{receiver}->post('/reception/visit/new', \%visit), 'a visit of a denouncer');
my $read = sub { $o->one("select count(*) from access where what = 'list_read' and object = 'visit' and account_id = $id{receiver}") };
my $had = $read->();
Office::ok(sees('receiver', '/reception/desk', 'kho số chín'), 'the receiver has it in her register');
Office::is($read->(), $had + 1, 'and that she read it is written down, though no name stood there');
Office::ok(!sees($_, '/reception/desk', 'kho số chín'), "the $_ has it not") for qw(other leader head);
status($at{$_}->get("/reception/visit/$visit"), 404, "the $_ does not find it") for qw(other leader head);

my $open = made($at{receiver}->post('/reception/visit/new', { %visit, kind => 'complaint', name => 'Lê Văn Ổi' }),
    'a visit in the open');
my $from_open = made($at{receiver}->post('/intake/petition/new', { %letter, channel => 'visit', visit => $open }),
    'a denunciation that he hands in');
Office::ok(!defined $o->one("select visit_id from petition where casefile_id = $from_open"),
    'the visit does not lead to it');
my $from_sealed = made($at{receiver}->post('/intake/petition/new', { %letter, channel => 'visit', visit => $visit,
    kind => 'complaint', field_code => '1.2.2' }), 'a complaint out of the sealed visit');
Office::ok(!defined $o->one("select visit_id from petition where casefile_id = $from_sealed"),
    'nor that visit to it');

# ---- likely duplicates ----

my $complaint = made($at{clerk}->post('/intake/petition/new', { %letter, kind => 'complaint', field_code => '1.2.2' }),
    'her complaint, in the open');
status($at{clerk}->post("/intake/petition/$sealed/duplicate", { earlier_id => $complaint, relation => 'T' }), 422,
    'nobody writes down that both are hers');
status($at{clerk}->post("/intake/petition/$complaint/duplicate", { earlier_id => $sealed, relation => 'P' }), 422,
    'neither way');
Office::is($o->one('select count(*) from dedup_link'), 0, 'nothing was kept');

# ---- passed on ----

# LTC Đ.24: within five working days, and not only within the seven for checking it.
my %sorted = (kind => 'denunciation', field_code => '1.2.2');
my $running = sub { join ' ', sort map { $_->[0] } $o->sql("select term from term_run where casefile_id = $_[0]
    and state = 'running'") };
status($at{clerk}->post("/intake/petition/$sealed/classify", { %sorted, is_competent => 0 }), 303, 'it is sorted: not ours');
Office::is($running->($sealed), 'denunciation_check denunciation_transfer', 'the shorter term runs beside');
Office::is($o->one("select due_on from casefile where id = $sealed"),
    $o->one("select due_on from term_run where casefile_id = $sealed and term = 'denunciation_transfer'"), 'and is the day');
status($at{clerk}->post("/intake/petition/$sealed/classify", { %sorted, is_competent => 1 }), 303, 'or it is ours');
Office::is($running->($sealed), 'denunciation_check', 'then it ends');

$o->sql("update casefile set state = 'proposed' where id = $sealed");
$o->sql("update petition set is_eligible = 1, is_competent = 0, act = 'transfer', to_agency_id = $p01,
    proposed_by = $id{clerk} where casefile_id = $sealed");
$o->sql("update casefile set to_agency_id = $p01 where id = $sealed");
status($at{head}->post("/intake/petition/$sealed/transfer", { document => '5/PC' }), 303, 'the head passes it on');
my $transfer = $o->one("select max(id) from transfer where from_casefile_id = $sealed");
Office::ok(!sees('theirs', '/intake/inbox?tab=incoming', 'nhận tiền'), 'the inbox does not say what it is about');
Office::ok(sees('theirs', '/intake/inbox?tab=incoming', "/intake/transfer/$transfer"), 'but that it came');
Office::ok(scalar($html->($at{theirs}->get('/intake/inbox?tab=incoming')) =~ m{href="/intake/transfer/$transfer">[^<]+}),
    'under words that one can follow');
Office::ok(!sees('theirs', "/intake/transfer/$transfer", 'kho số chín'), 'a clerk there does not read it');
Office::ok(sees('chief', "/intake/transfer/$transfer", 'kho số chín'), 'their head does');
my $taken = made($at{theirs}->post("/intake/transfer/$transfer/accept", { document => '6/GBN' }), 'it is taken over');
status($at{theirs}->get("/intake/petition/$taken"), 200, 'who took it over sees it');
status($at{chief}->get("/intake/petition/$taken"), 200, 'and their head');
status($at{second}->get("/intake/petition/$taken"), 404, 'but no other clerk');
Office::ok(!sees($_, "/intake/transfer/$transfer", 'kho số chín'), "the transfer tells the $_ no more")
    for qw(theirs chief second);
status($at{$_}->get("/intake/petition/$sealed"), 404, "the $_ who sent it on sees it no more") for qw(clerk head);

# Its receipt.
Office::is($o->one("select lookup_code from casefile where id = $sealed"),
    $o->one("select lookup_code from lookup where casefile_id = $taken"), 'her code leads on');
my $mac = $o->one("select hex(mac) from lookup where casefile_id = $taken");
status($at{theirs}->post("/intake/petition/$taken/renew", { note => 'Mất giấy' }), 303, 'she lost her receipt');
Office::ok($o->one("select hex(mac) from lookup where casefile_id = $taken") ne $mac, 'the old secret is over');
my $receipt = $html->($at{theirs}->get("/intake/petition/$taken/receipt"));
my ($secret) = $receipt =~ /\b([0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4})\b/;
my ($code) = $receipt =~ /\b(\d\d-\d{4}-\d{4}-\d)\b/;
my $citizen = $o->browser;
$citizen->fetch_csrf('/tra-cuu');
my $found = $citizen->post('/tra-cuu', { code => $code // '', secret_code => $secret // '' });
status($found, 200, 'what is printed finds the matter');

# ---- given back ----

my $reflection = made($at{clerk}->post('/intake/petition/new', { %letter, kind => 'reflection', field_code => '1.2.2' }),
    'a reflection');
$o->sql("update casefile set state = 'proposed', to_agency_id = $p01 where id = $reflection");
$o->sql("update petition set is_eligible = 1, is_competent = 0, act = 'transfer', to_agency_id = $p01,
    proposed_by = $id{clerk} where casefile_id = $reflection");
status($at{leader}->post("/intake/petition/$reflection/transfer", { document => '7/PC' }), 303, 'it is passed on');
$transfer = $o->one("select max(id) from transfer where from_casefile_id = $reflection");
Office::ok(sees('theirs', "/intake/transfer/$transfer", 'Hoàng Thị Mận'), 'the receiver reads it');
status($at{theirs}->post("/intake/transfer/$transfer/return", { ground => 'already_here', note => 'Chúng tôi đã nhận' }),
    303, 'and gives it back');
Office::ok(!sees('theirs', "/intake/transfer/$transfer", $_), "then it holds $_ no more")
    for 'Hoàng Thị Mận', 'kho số chín';
status($at{clerk}->get("/intake/petition/$reflection/receipt"), 200, 'here its receipt can be printed');

# ---- a board accepts for the office that settles ----

my $board = $o->one("select b.code from agency b join agency g on g.id = b.parent_id
    where b.settles = 0 and g.settles = 1 and b.kind = 'province_board' and b.valid_to is null order by b.id limit 1");
my $office = $o->one("select g.code from agency b join agency g on g.id = b.parent_id where b.code = '$board'");
$id{boardclerk} = $o->account('h.boardclerk', $board, 'clerk');
$id{boardhead} = $o->account('h.boardhead', $board, 'head');
$id{province} = $o->account('h.province', $office, 'head');
$id{elsewhere} = $o->account('h.elsewhere', $office, 'clerk');
$at{$_} = $o->sign_in($id{$_}) for qw(boardclerk boardhead province elsewhere);
my $accepted = made($at{boardclerk}->post('/intake/petition/new', { %letter, field_code => '' }), 'a denunciation at a board');
$o->sql("update casefile set state = 'proposed' where id = $accepted");
$o->sql("update petition set is_eligible = 1, is_competent = 1, act = 'accept', proposed_by = $id{boardclerk}
    where casefile_id = $accepted");
my $r = $at{boardhead}->post("/intake/petition/$accepted/accept", { document => '8/QĐ', accepted_content => 'Nhận tiền' });
status($r, 303, 'its head accepts it');
Office::is(Office::Browser::location($r), '/intake/inbox', 'and is led to a page that she may see');
status($at{province}->get("/settlement/casefile/$accepted"), 200, 'the head who settles it sees it');
status($at{elsewhere}->get("/settlement/casefile/$accepted"), 404, 'and nobody else there');
status($at{$_}->get("/settlement/casefile/$accepted"), 404, "nor the $_") for qw(boardclerk boardhead);

# ---- a search asks, and asks again ----

status($at{clerk}->post('/intake/find', { q => '0912345678' }), 200, 'her number finds her complaint');
Office::ok(index($html->($at{clerk}->post('/intake/find', { q => '0912345678' })), "/intake/petition/$sealed") < 0,
    'and not what she denounced');
Office::ok($html->($at{clerk}->get('/intake/find')) !~ /name="form_key"/, 'the question can be asked again');

# ---- what does not fit is named, and nothing breaks ----

for my $line ('A; ' . '1' x 70, 'A; 012345678901; ' . '2' x 60, 'A; 012345678901; 1960; ' . 'ấ' x 900,
    '012345678901||' . 'Ấ' x 300 . '|01011960|Nam|Hà Nội|01012021') {
    status($at{clerk}->post('/intake/petition/new', { %letter, kind => 'complaint', people => 'several', field_code => '1.2.2',
        signers => $line }), 422, 'a signer of ' . length($line) . ' letters is refused');
}
made($at{clerk}->post('/intake/petition/new', { %letter, kind => 'complaint', field_code => '1.2.2',
    id_number => '𝟘' x 20, id_issued => '𝟘' x 80, name => '𝟘' x 120, address => '𝟘' x 250, birth => '𝟘' x 10,
    subject => '𝟘' x 200 }), 'one with the longest letters');
for my $day ('01/01/0001', '31/12/9999', '00/00/0000', '29/02/1900') {
    status($at{receiver}->get('/reception/desk?on=' . Office::Browser::escape($day)), 200, "the register of $day is a page");
}

# ---- a decision withdrawn ----

$o->sql("update casefile set machine = 'complaint', state = 'dialogued', desk = 'settlement',
    accepted_on = '" . ago(5, '%Y-%m-%d') . "', code = 'TH-1' where id = $complaint");
status($at{head}->post("/settlement/casefile/$complaint/decide", { document => '77/QĐ-UBND', decided_on => ago(1, '%d/%m/%Y'),
    outcome => 'right', is_agreed => 1, summary => 'Theo hồ sơ' }), 303, 'her complaint is decided');
my $publisher = $o->sign_in($o->account('h.publisher', 'P04', 'publisher'));
status($at{clerk}->post("/settlement/casefile/$complaint/redact", { title => 'Về bà Hoàng Thị Mận',
    body => 'Bà Hoàng Thị Mận ở xóm Đình', is_redacted => 1 }), 422, 'her name is not published');
status($at{clerk}->post("/settlement/casefile/$complaint/redact", { title => 'Về bà Mận',
    body => 'Bà Mận ở xóm Đình', is_redacted => 1 }), 303, 'what she is called slips into what is prepared');
status($publisher->post("/settlement/casefile/$complaint/publish", { is_redacted => 1 }), 303, 'and is published');
my $public = $o->browser;
Office::ok(scalar($html->($public->get('/cong-khai?q=ba+man')) =~ /77\/QĐ/), 'it is found by it');
status($publisher->post("/settlement/casefile/$complaint/unpublish", { withdrawn_why => 'Còn tên người dân' }), 303,
    'it is withdrawn');
my $page = $html->($public->get('/cong-khai?q=ba+man&x=1'));
Office::ok($page !~ /77\/QĐ/, 'then it is not');
Office::ok($html->($public->get("/cong-khai?$_&x=2")) !~ /Mận/, "nor does a list of $_ say it")
    for 'year=' . ago(1, '%Y'), 'q=xom+dinh';
Office::ok(scalar($html->($public->get('/cong-khai?x=3&year=' . ago(1, '%Y'))) =~ /77\/QĐ/), 'its number stays');
my $one = $o->one('select max(id) from publication');
Office::ok($html->($public->get("/cong-khai/$one?x=4")) !~ /Mận/, 'its page names nobody');

Office::done();
