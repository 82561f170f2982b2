#!/usr/bin/perl
# Screens that no matter of the demonstration leads to: what they show is made here, in an office
# of its own; screens.js draws them, one after the other, without JavaScript.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use JSON::PP ();
use Office;
use World;

Office::skip_all('KNTC_URL names no portal') if !$ENV{KNTC_URL};
my $o = Office->new;
my $w = World->new($o, "e$$");
my %account = %{ $w->{id} };
my ($p04) = $o->one("select id from agency where code = 'P04' and valid_to is null");
$o->sql("update account set display_name = 'Nguyễn Thị Phương Thảo', title = 'Phó Chủ tịch Ủy ban nhân dân' where id = $account{leader}");
my @screens;

# Somebody of World, or an account of the demonstration, whose lists are full.
my %browser;
sub browser {
    my ($who) = @_;
    return $browser{$who} ||= $w->{browser}{$who}
        || $o->sign_in($o->one("select id from account where user_name = '$who'") // die "$who?");
}

# A page to be drawn, as somebody or with what a browser has; with fields: what the answer to its
# form shows.
sub screen {
    my ($who, $path, $fields) = @_;
    my $b = ref $who ? $who : browser($who);
    push @screens, { path => $path, fields => $fields, name => name($path) . ($fields ? ', answered' : ''), cookies => { %{ $b->{cookie} } } };
}
sub name { $_[0] =~ s/\?.*//r =~ s{/\d+|/[0-9a-f]{32}}{}gr =~ s{^/}{}r =~ tr{/}{-}r || 'front' }

# A form sent as who knows it would; what it was about must have gone on.
sub done {
    my ($who, $path, %fields) = @_;
    my ($area, $form) = ($path =~ m{^/(\w+)/}, delete $fields{form} // $path =~ m{(\w+)$});
    my $b = browser($who);
    my $offered = Office::offered(Office::text($b->get($path)->{body}), $path) || {};
    my $r = $b->post($path, { %{ $w->filled($area, $form, $offered) }, %fields });
    if ($r->{status} != 303) {
        Office::ok(0, "$who sends $path", $r->{status}, Office::text($r->{body}) =~ /class="error"[^>]*>([^<]*)/g);
        Office::done();
    }
    return Office::Browser::location($r) =~ m{/(\d+)$} ? $1 : undef;
}

# ---- the reception desk ----

my $long = 'Bồi thường, hỗ trợ và tái định cư khi thu hồi đất làm đường vành đai phía bắc, đoạn qua phường Việt Trì';
my $visit = $w->visit('receiver', 'complaint', matter => $long, people => 3, handed => 'Quyết định 77/QĐ-UBND (bản sao, 2 trang)');
done(receiver => "/reception/visit/$visit/close", outcome => 'guided', opinion => 'Hướng dẫn gửi đơn.');
screen('binh.tcd' => '/reception/register');
screen('binh.tcd' => '/reception/register', { from_on => Office::day(-40) });
screen('binh.tcd' => '/reception/register/print?from_on=' . Office::day(-40) . '&to_on=' . Office::day(0));
screen(receiver => '/reception/person');
screen(receiver => '/reception/person', { person_card => '0912345678' });
screen('binh.tcd' => '/reception/appointments');
screen(receiver => '/reception/appointment/new');
my $appointment = $w->appointment('receiver', matter => $long);
screen(receiver => "/reception/appointment/$appointment");
screen(receiver => "/reception/appointment/$appointment/$_") for qw(slip confirm turn_down);
my $session = $w->session('receiver');
$o->sql("update reception_session set held_on = utc_date() where id = $session");
done(receiver => "/reception/session/$session/task", task => "Kiểm tra, trả lời người dân: $long", due_on => Office::day(20), doer_id => $account{receiver});
my $task = $o->one("select max(id) from session_task where session_id = $session");
done(receiver => "/reception/session/$session/sum_up", conclusion => 'Giao Văn phòng theo dõi, báo cáo hằng tuần.');
screen(receiver => "/reception/session/$session");
screen(receiver => "/reception/session/$session/$_") for qw(sum_up task);
screen(receiver => '/reception/tasks');
screen(receiver => "/reception/task/$task");
screen('binh.tcd' => '/reception/duty');
screen('binh.tcd' => '/reception/groups');

# ---- letters ----

my $petition = $w->petition('clerk', 'complaint', subject => $long, email => 'man@example.vn', mail_consent => 1);
screen('minh.tcd' => '/intake/silence');
screen(clerk => '/intake/batch');
screen(clerk => "/intake/petition/$petition/$_") for qw(addition message);
my $slip = done(clerk => "/intake/petition/$petition/addition", how => 'post', papers => "Biên bản bàn giao đất năm 1993\n$long");
screen(clerk => "/intake/slip/$slip");
my $second = $w->petition('clerk', 'complaint', subject => $long);
screen(clerk => "/intake/petition/$second/duplicate?earlier=$petition");
my $whole = $w->petition('clerk', 'mixed', denounces => 0, subject => $long);
screen(clerk => "/intake/petition/$whole/split");
my $guided = $w->matter({ machine => 'petition', from => 'guided', act => '' });
$o->sql("update petition set has_originals = 1 where casefile_id = $guided");
$o->sql("update casefile set is_open = 0, accepted_on = null where id = $guided");
screen(clerk => "/intake/petition/$guided/originals");
my $transfer = $w->transfer('neighbour', 'P04', 'complaint', subject => $long);
screen(clerk => "/intake/transfer/" . $w->transfer('neighbour', 'P04', 'complaint', subject => $long) . "/$_") for qw(accept return);
done(clerk => "/intake/transfer/$transfer/accept", form => 'transfer_accept');
screen(clerk => "/intake/transfer/$transfer/reply");

# ---- matters ----

screen('hung.p25' => "/settlement/$_") for qw(below rating);
my $verified = $w->matter({ machine => 'complaint', from => 'verifying', act => '' }, subject => $long);
my $enforced = $w->matter({ machine => 'complaint', from => 'enforcing', act => 'task_done' }, subject => $long);
done(verifier => "/settlement/casefile/$verified/claim", claims => "$long\nBồi thường cây trồng");
done(verifier => "/settlement/casefile/$verified/plan", asked_for => $long, asked_of => 'Trung tâm Phát triển quỹ đất', due_on => Office::day(10));
done(verifier => "/settlement/casefile/$verified/ask_papers");
screen(verifier => "/settlement/casefile/$verified/verification");
screen(head => "/settlement/casefile/$enforced/enforcement");
screen(clerk => "/settlement/casefile/$verified/interest");
screen(clerk => "/settlement/casefile/$verified/contents");
my $closed = $w->matter({ machine => 'complaint', from => 'enforced', act => '' }, subject => $long);
done(clerk => "/settlement/casefile/$closed/archive", retention => 'settled', sheets => 84, shelf => 'Kho 2, giá 5, hộp 17', note => 'Số ở sổ giấy.');
screen(clerk => "/settlement/casefile/$closed/contents");

# ---- who denounces ----

my $sealed = $w->petition('clerk', 'denunciation', subject => 'Tố cáo công chức địa chính nhận tiền', address => 'Bản Nậm Mười');
$w->assign_all($sealed);
my ($scan) = $o->one("select store_id from document where casefile_id = $sealed");
my %reason = (reason => 'verify', note => 'Mời làm việc để xác minh nội dung tố cáo.');
screen(reader => "/identity/$sealed");
screen(reader => "/identity/$sealed", {%reason});
screen(reader => "/identity/$sealed/scan/$scan");
done(clerk => "/identity/$sealed/protection/ask", form => 'protection_ask', persons => 'Hoàng Thị Mận và con gái', reason => 'Bị đe dọa qua điện thoại.');
done(head => "/identity/$sealed/protection/decide", form => 'protect', protection_act => 'apply', document => '1/QĐ-UBND', reason => 'Bị đe dọa',
    kinship => 'self', persons => 'Người tố cáo', measure => 'life', arrangement => 'Công an phường canh gác', of_id => '', protection_end => '');
my $decision = $o->one('select max(id) from protection');
screen(head => "/identity/$sealed/protection" . $_) for '', '/decide', "/$decision";
screen(clerk => "/identity/$sealed/protection$_") for qw(/ask /form);
screen(reader => "/identity/$sealed/protection/open");
screen(reader => "/identity/$sealed/protection/open", {%reason});
my $passed = $w->transfer('neighbour', 'P04', 'denunciation');
my $taken = done(clerk => "/intake/transfer/$passed/accept", form => 'transfer_accept');
$w->assign_all($taken);
screen(head => "/identity/$taken/annex");
screen(head => "/identity/$taken/annex", {%reason});
$o->sql("insert into identity_request (row_uid, casefile_id, agency_id, account_id, asked_at, reason)
    select unhex(md5('screens')), id, agency_id, $account{proposer}, utc_timestamp(6), 'verify' from casefile where id = $sealed");
screen(head => '/identity/opening');
screen(head => '/identity/request/' . $o->one('select max(id) from identity_request'));

# ---- senders, who have their receipt ----

sub sender {
    my ($id) = @_;
    my $receipt = Office::text(browser('clerk')->as_xml("/intake/petition/$id/receipt")->{body});
    my ($code) = $receipt =~ m{<code>([^<]+)};
    my ($secret) = $receipt =~ m{<secret>([^<]+)};
    my $b = $o->browser;
    $b->fetch_csrf('/tra-cuu');
    $b->post('/tra-cuu', { code => $code, secret_code => $secret });
    return $b;
}
my $asked = sender($petition);
$o->sql("update term_run set due_on = utc_date() - interval 3 day where casefile_id = $petition");
screen($asked => "/ho-so$_") for '', qw(/bo-sung /rut-don /qua-han /thu-bao /thoi-thu-bao);
my $mailed = sender($second);
$mailed->fetch_csrf('/ho-so/thu-bao');
$mailed->post('/ho-so/thu-bao', { email => 'man@example.vn' });
screen($mailed => '/ho-so/ma-thu');
screen(sender($w->matter({ machine => 'reflection', from => 'answered', act => '' }, subject => $long)) => '/ho-so/danh-gia');
my $letter = $o->one("select max(id) from letter where casefile_id = $verified and template = 'complaint_accept'");
done(clerk => "/letter/$letter/number", form => 'number', paper_number => "$verified/TB-UBND");
screen(sender($verified) => "/ho-so/van-ban/$letter");
screen($o->browser => '/ho-so/ngung-thu');
screen($o->browser => '/hen-tiep');
my $office = $o->one("select g.id from agency g where g.code = 'C07900' and g.valid_to is null");
screen($o->browser => "/hen-tiep?agency=$office");
my $booked = $o->browser;
$booked->fetch_csrf("/hen-tiep?agency=$office");
$booked->post("/hen-tiep?agency=$office", { name => 'Đèo Thị Ngà', phone => '0912606707', people => 1, kind => 'complaint', matter => $long,
    session_id => 'regular', wanted_on => weekday() });
screen($booked => "/hen-tiep/$_") for qw(phieu rut);

# A working day that is near.
sub weekday { my ($n) = grep { my @t = gmtime(time + 7 * 3600 + 86400 * $_); $t[6] % 6 } 4 .. 7; Office::day($n) }

# ---- accounts ----

screen(clerk => "/account/$_") for qw(notices email);
my $powers = done(head => '/account/delegation/new', form => 'delegation', to_id => $account{leader}, from_on => Office::day(40),
    until_on => Office::day(45), document => '15/UQ-UBND');
screen(head => "/account/$_") for 'delegations', 'delegation/new', "delegation/$powers";
screen(admin => "/account/user/$account{proposer}/handover");
my $handed = done(admin => "/account/user/$account{proposer}/handover", form => 'handover', to_id => $account{clerk}, document => '5/BB-UBND');
screen(admin => "/account/handover/$handed");
my $plan = done(admin => '/account/reorganisation/new', form => 'reorganisation', from_on => Office::day(30), document => '12/NQ-HĐND');
screen(admin => "/account/$_") for 'reorganisations', 'reorganisation/new', "reorganisation/$plan", "reorganisation/$plan/row";

my $request = done('nga.ttcp' => '/settlement/data/new', form => 'data_request', data_asked => $long, asked_on => Office::day(0),
    to_agency_id_search => 'UBND phường Việt Trì, Phú Thọ');
screen('nga.ttcp' => "/settlement/data$_") for '', '/new', "/$request";
screen('cuong.viettri' => "/settlement/data/$request/answer");
my $breach = done(admin => '/account/breach/new', form => 'breach', found_on => Office::day(-1), breach_what => $long, breach_data => 'matter', may_harm => 'yes');
my $harmless = done(admin => '/account/breach/new', form => 'breach', found_on => Office::day(-1), breach_what => $long, breach_data => 'matter', may_harm => 'no');
screen(admin => "/account/$_") for 'breaches', 'breach/new', "breach/$breach", "breach/$breach/report", "breach/$breach/tell",
    "breach/$harmless/harm", "breach/$harmless/close";

$o->sql("insert into role_request (account_id, role, asked_by, asked_at) values ($account{clerk}, 'factor_reset', $account{proposer}, utc_timestamp(6))");
screen(admin => '/account/request/' . $o->one('select max(id) from role_request'));

my $list = ($ENV{KNTC_SCRATCH} || $ENV{TMPDIR} || '/tmp') . "/screens.$$.json";
open my $to, '>:raw', $list or die "$list: $!";
print $to JSON::PP->new->utf8->encode(\@screens);
close $to;
$ENV{KNTC_SCREENS} = $list;
exec 'tests/browser/play', 'screens';
