#!/usr/bin/perl
# What a citizen reads (domain.md 17): each row of the table, in both languages, on the page that
# answers code and secret. The sentences below are the table's own.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $o = Office->new(own => 1);
my $today = '2026-11-16';

# ---- a ward, and a letter of each kind ----
my $account = $o->account('s.clerk', 'C07900', qw(clerk handler receiver));
$ENV{KNTC_CLOCK_FILE} = "$o->{var}/clock";
open my $f, '>', "$o->{var}/clock.new" or die;
print $f "${today}T09:00:00\n";
close $f;
rename "$o->{var}/clock.new", "$o->{var}/clock" or die;
my $clerk = $o->sign_in($account);
my $ward = $o->one("select id from agency where code = 'C07900'");
$o->sql("update agency set kind = 'commune', phone = '0210 123 456' where id = $ward");
my $province = $o->one("select g.name from agency a join agency g on g.id = a.parent_id where a.id = $ward");
my ($ministry) = $o->one("select id from agency where kind = 'ministry' and valid_to is null limit 1");

my %letter = (people => 'one', party_kind => 'person', channel => 'direct', received_on => '12/11/2026',
    language => 'vi', is_signed => 1, level => 1, name => 'Hoàng Thị Mận', subject => 'Lối đi', content => 'Lối đi chung.');
my %of;

sub receipt {
    my ($r, $what) = @_;
    my ($id) = Office::Browser::location($r) =~ m{/(\d+)$};
    Office::ok($id, "$what is taken", $r->{status}, $id ? () : Office::text($r->{body}) =~ /(class="error".*?<)/s);
    my $page = Office::text($clerk->as_xml("/intake/petition/$id/receipt")->{body});
    my ($code) = $page =~ m{<receipt>.*?<code>([^<]+)</code>}s;
    my ($secret) = $page =~ m{<secret>([^<]+)</secret>};
    return { id => $id, code => $code, secret => $secret };
}
for (['complaint', '1.2.5'], ['reflection', '1.4.1'], ['denunciation', '3.3']) {
    my ($kind, $field) = @$_;
    $of{$kind} = receipt($clerk->post('/intake/petition/new', { %letter, kind => $kind, field_code => $field }), "a $kind");
}

# ---- browsers in two languages ----
my %reader = (vi => $o->browser, en => $o->browser);
$reader{en}->get('/tra-cuu?lang=en');
$_->fetch_csrf('/tra-cuu') for values %reader;
sub asked {
    my ($lang, $which, $secret) = @_;
    my ($b, $r) = $reader{$lang};
    for (1 .. 100) { # nginx lets so many through in a second
        $r = $b->post('/tra-cuu', { code => $which->{code}, secret_code => $secret // $which->{secret} });
        last if $r->{status} != 429;
        select undef, undef, undef, 0.1;
    }
    return ($r, Office::text($r->{body}));
}
sub plain {
    my ($html) = @_;
    my ($says) = $html =~ m{<p class="answer[^"]*">(.*?)</p>}s or return '';
    $says =~ s/<[^>]+>//g;
    $says =~ s/\s+/ /g;
    return $says =~ s/^ | $//gr;
}

# The state that a matter is put in, then what must be read.
my $row = 0;
sub reads {
    my ($words, $kind, $set, $vi, $en) = @_;
    my $which = $of{$kind};
    $o->sql("update casefile set level = 1, is_open = 1, due_on = '2026-12-16', state_on = '2026-11-14',
        accepted_on = '2026-11-13', decided_on = '2026-11-14', to_agency_id = null, field_code = if(kind = 'complaint', '1.2.5', field_code),
        agency_id = $ward, $set where id = $which->{id}");
    for (['vi', $vi], ['en', $en]) {
        my ($lang, $want) = @$_;
        my (undef, $html) = asked($lang, $which);
        Office::is(plain($html), $want, "$words, $lang");
        next if $kind ne 'denunciation';
        my ($title) = $html =~ m{<title>(.*?)</title>}s;
        my ($main) = $html =~ m{(<main.*?</main>)}s;
        Office::ok($main !~ /tố cáo|denunciation|denounc/i, "$words, $lang: not a word of what it is");
        Office::ok($title !~ /Ủy ban|phường|xã /, "$words, $lang: nor of whose it is in the title", $title);
        Office::ok(index($main, '/gui-don/thoat') >= 0, "$words, $lang: and a quick way out");
    }
    $row++;
}

my $to = "to_agency_id = (select id from agency where code = 'P01')";
my $p01 = $o->one("select name from agency where code = 'P01'");

reads('received', 'complaint', "machine = 'petition', state = 'received'",
    'Cơ quan đã nhận được đơn của ông/bà và đang phân loại.',
    'We have received your petition and are sorting it.');
reads('awaiting signature', 'complaint', "state = 'awaiting_signature'",
    'Đơn của ông/bà chưa có chữ ký. Đề nghị ông/bà ký và gửi lại.',
    'Your petition is not signed yet. Please sign it and send it again.');
reads($_, 'complaint', "state = '$_'",
    'Đơn của ông/bà đang được xem xét để quyết định hướng xử lý.',
    'Your petition is being looked at to decide what to do next.') for qw(classified proposed);
reads('waiting', 'complaint', "state = 'waiting', due_on = '2026-11-30'",
    'Đơn còn thiếu thông tin. Đề nghị ông/bà bổ sung trước ngày 30/11/2026.',
    'Something is missing. Please add it before 30/11/2026.');
reads('accepted', 'complaint', "machine = 'complaint', state = 'accepted'",
    'Khiếu nại của ông/bà đã được thụ lý ngày 13/11/2026. Hạn giải quyết: 16/12/2026.',
    'Your complaint was accepted on 13/11/2026. It is to be settled by 16/12/2026.');
reads('declined', 'complaint', "state = 'declined', is_open = 0",
    'Khiếu nại của ông/bà không được thụ lý. Lý do được nêu trong thông báo gửi ông/bà.',
    'Your complaint was not accepted. The notice sent to you gives the reason.');
reads('guided', 'complaint', "state = 'guided', is_open = 0, $to",
    "Vụ việc không thuộc thẩm quyền của cơ quan này. Ông/bà vui lòng gửi đơn đến $p01.",
    "This body is not competent. Please send your complaint to $p01.");
reads('guided, each part elsewhere', 'complaint', "state = 'guided', is_open = 0",
    'Đơn có nhiều nội dung thuộc thẩm quyền của nhiều cơ quan. Phiếu hướng dẫn gửi ông/bà nêu từng nội dung cần gửi đến cơ quan nào.',
    'The letter has several matters for several offices. The guidance sent to you says where each of them is to be sent.');
reads('transferred', 'complaint', "state = 'transferred', is_open = 0, $to",
    "Đơn của ông/bà đã được chuyển đến $p01 ngày 14/11/2026.",
    "Your petition was passed to $p01 on 14/11/2026.");
reads('filed', 'complaint', "state = 'filed', is_open = 0",
    'Đơn không đủ điều kiện xử lý nên được lưu.',
    'The petition does not meet the conditions and was filed.');
reads('joined', 'complaint', "state = 'joined', is_open = 0",
    'Đơn đã được nhập vào hồ sơ đang giải quyết của ông/bà.',
    'The petition was added to your open casefile.');
reads($_, 'complaint', "state = '$_'",
    'Cơ quan đang xác minh nội dung khiếu nại.',
    'The facts are being verified.') for qw(verifying reported dialogued);

$o->sql("insert into invitation (casefile_id, n, meets_on, meets_from, place)
    values ($of{complaint}{id}, 1, '2026-11-20', '08:30', 'Phòng họp số 2')");
reads('dialogue set', 'complaint', "state = 'reported'",
    'Ông/bà được mời đối thoại vào 08:30 ngày 20/11/2026, tại Phòng họp số 2.',
    'You are invited to a dialogue at 08:30 on 20/11/2026, Phòng họp số 2.');
$o->sql("update invitation set state = 'held' where casefile_id = $of{complaint}{id}");

reads('suspended', 'complaint', "state = 'suspended', due_on = null",
    'Việc giải quyết đang tạm dừng. Cơ quan sẽ thông báo khi tiếp tục.',
    'The settlement is paused. You will be told when it goes on.');
reads("late: $_", 'complaint', "state = '$_', due_on = '2026-11-13'",
    'Việc giải quyết đã quá hạn. Cơ quan xin lỗi và đang khẩn trương giải quyết.',
    'This is overdue. We apologise and are working on it.') for qw(accepted verifying reported dialogued);
reads('not late on the last day', 'complaint', "state = 'verifying', due_on = '$today'",
    'Cơ quan đang xác minh nội dung khiếu nại.',
    'The facts are being verified.');

reads('decided', 'complaint', "state = 'decided'",
    "Đã có quyết định giải quyết ngày 14/11/2026. Nếu không đồng ý, ông/bà có quyền khiếu nại lần hai đến $province hoặc khởi kiện tại Tòa án.",
    "A decision was made on 14/11/2026. If you disagree you may complain to $province or go to court.");
reads('decided second', 'complaint', "state = 'decided', level = 2",
    'Đã có quyết định giải quyết lần hai. Nếu không đồng ý, ông/bà có quyền khởi kiện tại Tòa án.',
    'A second decision was made. If you disagree you may go to court.');
# domain.md 3.2: C6 has no second level; C9, discipline, goes to court for a dismissal alone.
reads('decided by a minister (C6)', 'complaint', "state = 'decided', agency_id = $ministry",
    'Đã có quyết định giải quyết ngày 14/11/2026. Nếu không đồng ý, ông/bà có quyền khởi kiện tại Tòa án.',
    'A decision was made on 14/11/2026. If you disagree you may go to court.') if $ministry;
reads('discipline decided (C9)', 'complaint', "state = 'decided', field_code = '1.3.3'",
    "Đã có quyết định giải quyết ngày 14/11/2026. Nếu không đồng ý, ông/bà có quyền khiếu nại lần hai đến $province. Về kỷ luật, chỉ quyết định buộc thôi việc mới khởi kiện được tại Tòa án.",
    "A decision was made on 14/11/2026. If you disagree you may complain to $province. In matters of discipline only a dismissal can be brought to court.");
reads('discipline decided second (C9)', 'complaint', "state = 'decided', field_code = '1.3.3', level = 2",
    'Đã có quyết định giải quyết lần hai. Về kỷ luật, chỉ quyết định buộc thôi việc mới khởi kiện được tại Tòa án.',
    'A second decision was made. In matters of discipline only a dismissal can be brought to court.');
reads('discipline of a head (C9)', 'complaint', "state = 'decided', field_code = '1.3.3', agency_id = (select parent_id from (select parent_id from agency where id = $ward) g)",
    'Đã có quyết định giải quyết ngày 14/11/2026. Nếu không đồng ý, ông/bà có quyền khiếu nại lần hai đến cơ quan có thẩm quyền giải quyết lần hai. Về kỷ luật, chỉ quyết định buộc thôi việc mới khởi kiện được tại Tòa án.',
    'A decision was made on 14/11/2026. If you disagree you may complain to the body competent for the second level. In matters of discipline only a dismissal can be brought to court.');
$o->sql("update petition set flags = 'many dismissal' where casefile_id = $of{complaint}{id}");
reads('a dismissal decided (C9)', 'complaint', "state = 'decided', field_code = '1.3.3'",
    "Đã có quyết định giải quyết ngày 14/11/2026. Nếu không đồng ý, ông/bà có quyền khiếu nại lần hai đến $province hoặc khởi kiện tại Tòa án.",
    "A decision was made on 14/11/2026. If you disagree you may complain to $province or go to court.");
reads('a dismissal decided second (C9)', 'complaint', "state = 'decided', field_code = '1.3.3', level = 2",
    'Đã có quyết định giải quyết lần hai. Nếu không đồng ý, ông/bà có quyền khởi kiện tại Tòa án.',
    'A second decision was made. If you disagree you may go to court.');
$o->sql("update petition set flags = null where casefile_id = $of{complaint}{id}");

reads($_, 'complaint', "state = '$_'",
    'Quyết định đã có hiệu lực và đang được thi hành.',
    'The decision is in force and being carried out.') for qw(effective enforcing);
reads($_, 'complaint', "state = '$_', is_open = 0",
    'Quyết định đã được thi hành xong.',
    'The decision has been carried out.') for qw(enforced archived);
reads('terminated', 'complaint', "state = 'terminated', is_open = 0",
    'Việc giải quyết đã được đình chỉ theo quyết định ngày 14/11/2026.',
    'The settlement was ended by a decision of 14/11/2026.');
# What lies on the shelf is still what it ended as, of the day it did.
my $chain = 1 + $o->one("select max(seq) from event where subject = 'C' and subject_id = $of{complaint}{id}");
$o->sql("insert into event (subject, subject_id, seq, at, role, agency_id, act, event, from_state, to_state, row_uid, request, prev, hash)
    values ('C', $of{complaint}{id}, $chain, '2026-11-13 03:00:00', 'head', $ward, 'terminate', 'terminated', 'verifying', 'terminated', unhex(md5('a')), 0, repeat('0', 32), repeat('0', 32)),
           ('C', $of{complaint}{id}, $chain + 1, '2026-11-15 03:00:00', 'clerk', $ward, 'archive', 'archived', 'terminated', 'archived', unhex(md5('b')), 0, repeat('0', 32), repeat('0', 32))");
reads('terminated and put away', 'complaint', "state = 'archived', is_open = 0",
    'Việc giải quyết đã được đình chỉ theo quyết định ngày 13/11/2026.',
    'The settlement was ended by a decision of 13/11/2026.');
reads('withdrawn', 'complaint', "machine = 'petition', state = 'withdrawn', is_open = 0",
    'Ông/bà đã rút đơn ngày 14/11/2026. Nội dung đã rút sẽ không được giải quyết lại.',
    'You withdrew on 14/11/2026. What was withdrawn is not taken up again.');

# ---- the decision itself: once it was sent or issued to her, and her requests of the last one alone ----
sub main_of {
    my ($lang, $which) = @_;
    my (undef, $html) = asked($lang, $which);
    my ($main) = $html =~ m{(<main.*?</main>)}s or return '';
    $main =~ s/<[^>]+>/ /g;
    $main =~ s/\s+/ /g;
    return $main;
}
sub shows {
    my ($words, $kind, %of_lang) = @_;
    for my $lang (sort keys %of_lang) {
        my $main = main_of($lang, $of{$kind});
        Office::ok(index($main, $_) >= 0, "$words, $lang: $_", $main) for @{ $of_lang{$lang} };
    }
}
sub hides {
    my ($words, $kind, @not) = @_;
    my $main = main_of('vi', $of{$kind});
    Office::ok(index($main, $_) < 0, "$words: not $_", $main) for @not;
}
my $mine = $of{complaint}{id};
$o->sql("update casefile set machine = 'complaint', state = 'decided', is_open = 1, level = 1, decided_on = '2026-11-14' where id = $mine");
$o->sql("insert into decision (casefile_id, level, round, row_uid, number, decided_on, outcome, summary_sealed, decided_by)
    values ($mine, 1, 1, unhex(md5('quyet')), '45/QĐ-UBND', '2026-11-14', 'partly', 'x', $account)");
$o->sql("insert into claim (casefile_id, n, row_uid, claim_sealed, claim_outcome, fate_of_decision)
    values ($mine, 1, unhex(md5('mot')), 'x', 'right', 'annul_part'), ($mine, 2, unhex(md5('hai')), 'x', 'wrong', 'keep')");
my @decided = ('45/QĐ-UBND', 'Khiếu nại đúng một phần', 'Yêu cầu thứ');
hides('decided and not sent', 'complaint', @decided);
$o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, level, round, made_at, state)
    values (unhex(md5('thu')), $mine, $ward, 'complaint_first', 1, 1, 1, utc_timestamp(6), 'draft')");
hides('decided, and its letter is a draft', 'complaint', @decided);
$o->sql("update letter set state = 'issued', number = '45/QĐ-UBND', issued_on = '2026-11-14', issued_year = 2026 where casefile_id = $mine");
shows('decided and issued', 'complaint', vi => ['Quyết định giải quyết', 'Số 45/QĐ-UBND, ngày 14/11/2026']);
$o->sql("delete from letter where casefile_id = $mine");
$o->sql("update decision set sent_on = '2026-11-15' where casefile_id = $mine");
shows('decided and sent', 'complaint',
    vi => ['Quyết định giải quyết', 'Số 45/QĐ-UBND, ngày 14/11/2026', 'Khiếu nại đúng một phần',
        'Yêu cầu thứ 1: Đúng', 'Hủy bỏ một phần quyết định', 'Yêu cầu thứ 2: Sai', 'Giữ nguyên quyết định'],
    en => ['The decision', 'No. 45/QĐ-UBND of 14/11/2026', 'Complaint right in part', 'Request 1: Right', 'Request 2: Wrong']);
$o->sql("update casefile set is_secret = 1 where id = $mine");
hides('a state secret', 'complaint', @decided);
$o->sql("update casefile set is_secret = 0, level = 2, state = 'verifying' where id = $mine");
shows('complained of again', 'complaint', vi => ['Số 45/QĐ-UBND, ngày 14/11/2026']);
hides('what is found at the second level is nobody\'s to read yet', 'complaint', 'Yêu cầu thứ');
$o->sql("insert into decision (casefile_id, level, round, row_uid, number, decided_on, outcome, fate_of_first, summary_sealed, decided_by, sent_on)
    values ($mine, 2, 1, unhex(md5('hai lan')), '9/QĐ-CT', '2026-11-15', 'wrong', 'uphold', 'x', $account, null)");
$o->sql("update casefile set state = 'decided' where id = $mine");
hides('a second decision that is not sent', 'complaint', '9/QĐ-CT', 'Yêu cầu thứ');
$o->sql("update decision set sent_on = '2026-11-16' where casefile_id = $mine and level = 2");
shows('decided a second time', 'complaint', vi => ['Quyết định giải quyết lần hai', 'Số 9/QĐ-CT, ngày 15/11/2026',
    'Khiếu nại sai toàn bộ', 'Công nhận quyết định giải quyết lần đầu', 'Yêu cầu thứ 2: Sai']);
$o->sql("delete from $_ where casefile_id = $mine") for qw(claim decision);
$o->sql("update casefile set level = 1 where id = $mine");

# ---- a denunciation: the shortest, and not its end before she was told of it ----
my @open = ('Thông tin của ông/bà đã được tiếp nhận và đang được xử lý theo quy định. Thông tin về ông/bà được giữ bí mật.',
    'What you sent has been received and is being handled. Your identity is kept secret.');
my @taken = ('Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả.', 'It has been accepted. You will be told the result.');
my @ended = ('Đã có kết luận. Thông báo kết quả đã được gửi cho ông/bà.', 'There is a conclusion. The notice has been sent to you.');
my @closed = ('Việc xử lý đã kết thúc. Cơ quan đã thông báo cho ông/bà.', 'The handling has ended. You have been told.');
my $late = "due_on = '2026-11-13'";
reads("denunciation $_", 'denunciation', "machine = 'petition', state = '$_', $late", @open)
    for qw(received classified proposed waiting transferred);
reads("denunciation $_", 'denunciation', "machine = 'denunciation', state = '$_', $late", @taken)
    for qw(accepted verifying reported suspended);
my $sealed = $of{denunciation}{id};
$o->sql("insert into term_run (casefile_id, term, law_from, started_on, raw_on, due_on, original_due_on, extensions, extended)
    values ($sealed, 'denunciation_settle', '2019-01-01', '2026-11-13', '2027-01-12', '2027-01-12', '2026-12-13', 1, 30)");
reads('denunciation extended', 'denunciation', "state = 'verifying', due_on = '2027-01-12'",
    'Thời hạn giải quyết được gia hạn đến 12/01/2027.', 'The term was extended to 12/01/2027.');
$o->sql("delete from term_run where casefile_id = $sealed and term = 'denunciation_settle'");
$o->sql("insert into conclusion (casefile_id, round, row_uid, number, concluded_on, outcome, summary_sealed, concluded_by)
    select id, round, unhex(md5('ket')), '12/KL-CT', '2026-11-14', 'partly', 'x', $account from casefile where id = $sealed");
reads("denunciation $_, not told", 'denunciation', "state = '$_'", @taken) for qw(concluded carried_out terminated);
$o->sql("update casefile set state = 'concluded' where id = $sealed");
hides('concluded, not told', 'denunciation', '12/KL-CT');
$o->sql("insert into told (casefile_id, round, about, whom, told_on) select id, round, 'send', 'denouncer', '$today' from casefile where id = $sealed");
reads("denunciation $_", 'denunciation', "state = '$_'", @ended) for qw(concluded carried_out);
shows('concluded and told', 'denunciation', vi => ['Kết luận', 'Số 12/KL-CT, ngày 14/11/2026', 'không hiện trên trang này'],
    en => ['The conclusion', 'No. 12/KL-CT of 14/11/2026']);
hides('concluded and told: how it found is for the notice', 'denunciation', 'đúng', 'Đúng', 'Hoàng Thị Mận');
reads("denunciation $_", 'denunciation', "state = '$_', is_open = 0", @closed) for qw(terminated declined withdrawn filed closed);

# ---- a reflection ----
reads($_, 'reflection', "machine = 'reflection', state = '$_'",
    'Kiến nghị, phản ánh của ông/bà đang được xem xét.',
    'Your reflection is being considered.') for qw(accepted considering);
reads('late reflection', 'reflection', "state = 'considering', due_on = '2026-11-13'",
    'Việc giải quyết đã quá hạn. Cơ quan xin lỗi và đang khẩn trương giải quyết.',
    'This is overdue. We apologise and are working on it.');
reads($_, 'reflection', "state = '$_', is_open = 0",
    'Cơ quan đã trả lời ngày 14/11/2026.',
    'We answered on 14/11/2026.') for qw(answered archived);
my $told = $of{reflection}{id};
my $answer = 'Văn bản trả lời';
$o->sql("update casefile set state = 'answered', is_open = 0 where id = $told");
hides('answered without a letter', 'reflection', $answer);
$o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at, state)
    values (unhex(md5('dap')), $told, $ward, 'reflection_reply', 1, utc_timestamp(6), 'draft')");
hides('answered, and the letter is a draft', 'reflection', $answer);
$o->sql("update letter set state = 'issued', number = '7/UBND-TCD', issued_on = '2026-11-15', issued_year = 2026 where casefile_id = $told");
for my $state (qw(answered archived)) {
    $o->sql("update casefile set state = '$state' where id = $told");
    shows("$state by a letter", 'reflection', vi => [$answer, 'Số 7/UBND-TCD, ngày 15/11/2026'], en => ['No. 7/UBND-TCD of 15/11/2026']);
}
$o->sql("delete from letter where casefile_id = $told");

# ---- a visit booked: its slip ----
my $visitor = $o->browser;
$visitor->fetch_csrf("/hen-tiep?agency=$ward");
my $r = $visitor->post("/hen-tiep?agency=$ward", { name => 'Đèo Thị Ngà', phone => '0912606707', people => 1,
    kind => 'complaint', matter => 'Ao cá', wanted_on => '20/11/2026' });
Office::is($r->{status}, 303, 'she asks to be received');
$o->sql("update appointment set state = 'booked', starts = '10:00', place = 'Số 1'
    where id = (select m from (select max(id) as m from appointment) x)");
for (['vi', 'Ông/bà được hẹn tiếp vào 10:00 ngày 20/11/2026, tại', 'Vui lòng mang theo giấy tờ tùy thân.'],
    ['en', 'You are booked for 10:00 on 20/11/2026,', 'Please bring your identity paper.']) {
    my ($lang, @words) = @$_;
    $visitor->get("/tra-cuu?lang=$lang");
    my $html = Office::text($visitor->get('/hen-tiep/phieu')->{body});
    Office::ok(index($html, $_) >= 0, "booked, $lang: $_", $html =~ /(class="answer.*?<\/p>)/s) for @words;
}

# ---- a wrong code, an unknown one, a wrong secret: one sentence, one answer ----
for (['vi', 'Mã tra cứu hoặc mã bí mật không đúng.'], ['en', 'The code or the secret is not right.']) {
    my ($lang, $says) = @$_;
    for (['wrong digit', { code => 'ABCD-EFGH-JKM', secret => 'ABCD-EFGH-JKMN' }], ['wrong secret', $of{complaint}, 'ABCD-EFGH-JKMN'],
        ['wrong secret of a sealed one', $of{denunciation}, 'ABCD-EFGH-JKMN']) {
        my ($what, $which, $secret) = @$_;
        my ($answer, $html) = asked($lang, $which, $secret);
        Office::ok($answer->{status} == 422 && index($html, $says) >= 0, "$what, $lang: $says", $answer->{status});
    }
}
Office::ok($row >= 50, "$row rows and states were read");
Office::done();
