#!/usr/bin/perl
# A commune is merged away in the middle of a case (vector D45): open matters follow the
# successor by an event, codes and due days stay, history keeps the old names; people move as
# the row says. The timer is killed on the way, again and again, and nothing is moved twice.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $o = Office->new(own => 1);
$ENV{KNTC_CLOCK_FILE} = "$o->{var}/clock";
sub clock {
    my ($day) = @_;
    open my $f, '>', "$o->{var}/clock.new" or die;
    print $f "${day}T09:00:00\n";
    close $f;
    rename "$o->{var}/clock.new", "$o->{var}/clock" or die;
}
my $html = sub { Office::text($_[0]{body}) };
sub status {
    my ($r, $want, $words) = @_;
    Office::is($r->{status}, $want, $words)
        || Office::say_so($html->($r) =~ /(<ul class="errors.*?<\/ul>|class="error".*?<)/s);
}
sub made {
    my ($r, $what) = @_;
    my ($made) = Office::Browser::location($r) =~ m{/(\d+)$};
    Office::ok($made, "$what is made", $r->{status}, $made ? () : $html->($r) =~ /(class="error".*?<)/s);
    return $made;
}

# ---- the offices: one ends and is split over two, one is renamed ----
my $p25 = $o->one("select id from agency where code = 'P25'");
my $national = $o->one("select id from agency where code = 'TTCP'");
my %office;
for (['XA', 'xã Cũ', 'xa cu'], ['XB', 'xã Mới', 'xa moi'], ['XC', 'phường Đất', 'phuong dat'], ['XD', 'xã Đổi Tên', 'xa doi ten']) {
    my ($code, $name, $fold) = @$_;
    $o->sql("insert into agency (code, kind, level, name, fold, parent_id, top_id, receives, settles, valid_from)
        values ('$code', 'commune', 'commune', 'Ủy ban nhân dân $name', 'uy ban nhan dan $fold', $p25, $p25, 1, 1, '2020-01-01')");
    $office{$code} = $o->one("select id from agency where code = '$code'");
    $o->sql("insert into agency_path (ancestor_id, agency_id, depth, valid_from)
        values ($office{$code}, $office{$code}, 0, '2020-01-01'), ($p25, $office{$code}, 1, '2020-01-01')");
}
# one that ended long ago, before the one that ends now
$o->sql("insert into agency (code, kind, level, name, fold, parent_id, top_id, receives, settles, valid_from, valid_to, successor_id)
    values ('X0', 'commune', 'commune', 'Ủy ban nhân dân xã Xưa', 'x0', $p25, $p25, 1, 1, '2001-01-01', '2019-12-31', $office{XA})");
$office{X0} = $o->one("select id from agency where code = 'X0'");
$o->sql("insert into agency_before (successor_id, predecessor_id, from_on) values ($office{XA}, $office{X0}, '2020-01-01')");
my %id = (
    clerk => $o->account('m.clerk', 'XA', 'clerk', 'handler', 'reader'),
    head => $o->account('m.head', 'XA', 'head', 'leader'),
    verifier => $o->account('m.verifier', 'XA', 'verifier'),
    there => $o->account('m.there', 'XB', 'clerk', 'handler'),
    theirs => $o->account('m.theirs', 'XB', 'head'),
    land => $o->account('m.land', 'XC', 'clerk', 'handler'),
    chief => $o->account('m.chief', 'XC', 'head'),
    sender => $o->account('m.sender', 'P25.TCD', 'clerk', 'handler'),
    admin => $o->account('m.admin', 'P25', 'admin'),
    other => $o->account('m.other', 'P04', 'admin'),
    desk => $o->account('m.desk', 'XA', 'receiver', 'handler'),
    counter => $o->account('m.counter', 'XB', 'receiver'),
    ward => $o->account('m.ward', 'XC', 'receiver'),
    renamed => $o->account('m.renamed', 'XD', 'clerk', 'handler'),
    nation => $o->account('m.nation', 'TTCP', 'head'),
);
clock('2025-06-20');
my %at = map { $_ => $o->sign_in($id{$_}) } keys %id;

my %letter = (people => 'one', party_kind => 'person', channel => 'post', received_on => '16/06/2025',
    language => 'vi', is_signed => 1, level => 1, name => 'Hoàng Thị Mận', content => 'Chuyện ở xã Cũ');
sub letter {
    my ($who, $kind, $field, $subject) = @_;
    return made($at{$who}->post('/intake/petition/new',
        { %letter, kind => $kind, field_code => $field, subject => $subject }), $subject);
}
my $case = letter('clerk', 'complaint', '1.4.1', 'Khiếu nại xử phạt');
my $land = letter('clerk', 'complaint', '1.2.3', 'Khiếu nại đất đai');
my $sealed = letter('clerk', 'denunciation', '3.3', 'Tố cáo công chức');
my $filed = letter('clerk', 'reflection', '1.4.1', 'Đã rút');
my $shut = letter('clerk', 'denunciation', '3.3', 'Tố cáo đã rút');
my $barred = letter('clerk', 'reflection', '1.4.1', 'Chuyện nhà');
my $kin = letter('clerk', 'reflection', '1.4.1', 'Chuyện họ hàng');
my $renamed = letter('renamed', 'reflection', '1.4.1', 'Ở xã đổi tên');
my $sent = letter('sender', 'reflection', '1.4.1', 'Chuyển đến xã Cũ');

# D45: accepted on 20 June 2025, thirty days.
status($at{clerk}->post("/intake/petition/$case/classify", { kind => 'complaint', level => 1, field_code => '1.4.1', is_competent => 1 }), 303, 'sorted');
status($at{clerk}->post("/intake/petition/$case/propose", { act => 'accept' }), 303, 'proposed');
status($at{head}->post("/intake/petition/$case/accept", { document => '1/TB-UBND' }), 303, 'accepted');
status($at{head}->post("/settlement/casefile/$case/assign", { verifier_id => $id{verifier}, document => '2/QĐ-UBND' }), 303, 'assigned');
Office::is($o->one("select due_on from casefile where id = $case"), '2025-07-21', 'D45: due on 21 July 2025');
my $code = $o->one("select code from casefile where id = $case");
status($at{clerk}->post("/intake/petition/$filed/withdraw", { is_signed => 1, document => 'Đơn rút' }), 303, 'one is withdrawn');
status($at{clerk}->post("/intake/petition/$_/withdraw", { is_signed => 1, document => 'Đơn rút' }), 303, 'and another') for $shut, $barred, $kin;
$o->sql("insert into barred (casefile_id, account_id, why, made_at) values ($barred, $id{there}, 'interest', utc_timestamp(6))");
status($at{there}->get("/intake/petition/$filed"), 404, 'the neighbour does not see it');
# two letters that urge offices below: one of them for a matter that has still to be decided upon
my ($urging, $urged) = map { letter('clerk', 'reflection', '1.4.1', "Đôn đốc $_") } 1, 2;
$o->sql("update casefile set state = 'urged', is_open = 0, closed_on = '2025-06-18', to_agency_id = $office{XC} where id in ($urging, $urged)");
$o->sql("update petition set urged_id = $renamed where casefile_id = $urging");
# two decisions that are appealed against: of one the second body has decided, the other may come back
my ($may_come, $never) = map { letter('clerk', 'complaint', '1.4.1', "Khiếu nại lần đầu $_") } 1, 2;
my ($above, $done) = map { letter('sender', 'complaint', '1.4.1', "Khiếu nại lần hai $_") } 1, 2;
$o->sql("update casefile set machine = 'complaint', state = 'appealed', desk = 'settlement', is_open = 0, decided_on = '2025-06-02', closed_on = '2025-06-18' where id in ($may_come, $never)");
$o->sql("update casefile set machine = 'complaint', state = 'decided', desk = 'settlement', is_open = 0, level = 2, decided_on = '2025-06-18' where id = $done");
$o->sql("update casefile set machine = 'complaint', state = 'verifying', desk = 'settlement', level = 2 where id = $above");
$o->sql("update petition set about_id = if(casefile_id = $done, $never, $may_come) where casefile_id in ($above, $done)");
$o->sql("update casefile set state = 'transferred', is_open = 0, closed_on = '2025-06-18', to_agency_id = $office{XA} where id = $sent");
$o->sql("insert into transfer (row_uid, from_casefile_id, from_agency_id, to_agency_id, chain_id, kind, sent_on, due_on)
    select unhex(md5(rand())), c.id, c.agency_id, $office{XA}, c.id, c.kind, '2025-06-18', '2025-06-25' from casefile c where c.id = $sent");
my $transfer = $o->one('select max(id) from transfer');
$o->sql("insert into reception_place (agency_id, name, address, hours, valid_from) values ($office{XA}, 'Trụ sở', 'Số 1', '8 giờ', '2025-01-01')");
my $place = $o->one('select max(id) from reception_place');
$o->sql("insert into reception_session (place_id, agency_id, top_id, held_on, starts, ends, leader, posted_on) values
    ($place, $office{XA}, $p25, '2025-06-10', '08:00', '11:00', 'Chủ tịch', '2025-06-01'),
    ($place, $office{XA}, $p25, '2025-07-10', '08:00', '11:00', 'Chủ tịch', '2025-06-01')");
my ($held) = $o->one("select id from reception_session where place_id = $place and held_on = '2025-06-10'");

# ---- the desk: visits, what a session gave to do, hours that were promised ----
clock('2025-06-27');
sub visit {
    my ($kind, $field, $matter, $outcome) = @_;
    my $id = made($at{desk}->post('/reception/visit/new', { name => 'Lương Thị Bưởi', people => 1, reception_kind => 'regular',
        held_by => 'receiver', channel => 'direct', kind => $kind, field_code => $field, matter => $matter }), $matter);
    status($at{desk}->post("/reception/visit/$id/close", { outcome => $outcome, opinion => 'Đã ghi nhận.' }), 303, 'which ends so') if $outcome;
    return $id;
}
my $waits = visit('complaint', '1.4.1', 'Hỏi việc xử phạt', 'petition_taken');
my $landed = visit('complaint', '1.2.3', 'Hỏi việc đất', 'petition_taken');
my $opened = visit('reflection', '1.4.1', 'Đang nghe');
my $told = visit('reflection', '1.4.1', 'Đã trả lời ngay', 'answered');
my $denounced = visit('denunciation', '3.3', 'Tố cáo tại quầy', 'recorded');
my $hushed = visit('denunciation', '3.3', 'Tố cáo đã trả lời', 'answered');
my $brought = visit('complaint', '1.4.1', 'Đem đơn đến', 'petition_taken');
my $came_with = made($at{desk}->post("/intake/petition/new?visit=$brought", { %letter, channel => 'visit', received_on => '27/06/2025',
    kind => 'complaint', field_code => '1.2.3', subject => 'Đơn về đất', name => 'Lương Thị Bưởi' }), 'a letter that is about land');
Office::is($o->one("select concat(due_on, ' ', state) from visit where id = $waits"), '2025-07-07 closed', 'ten days to tell her');
status($at{$_}->get("/reception/visit/$waits"), 404, "not seen by the $_") for qw(counter ward);
status($at{desk}->post("/reception/session/$held/change", { session_state => 'held', version => 1 }), 303, 'the session was held');
status($at{desk}->post("/reception/session/$held/task", { task => 'Kiểm tra lại biên bản', doer_id => $id{desk}, due_on => '10/07/2025' }), 303, 'and gave her something to do');
my $task = $o->one('select max(id) from session_task');
$o->sql("insert into reception_place (agency_id, name, address, hours, valid_from) values ($office{XD}, 'Trụ sở', 'Số 2', '8 giờ', '2025-01-01')");
$o->sql("insert into reception_session (place_id, agency_id, top_id, held_on, starts, ends, leader, posted_on, state, took_on)
    select max(id), $office{XD}, $p25, '2025-06-12', '08:00', '11:00', 'Chủ tịch', '2025-06-01', 'held', '2025-06-12' from reception_place");
$o->sql("insert into session_task (row_uid, session_id, agency_id, to_agency_id, task_sealed, due_on, made_by, made_at)
    values (unhex(md5('theirs')), (select max(id) from reception_session), $office{XD}, $office{XA}, '', '2025-07-15', $id{renamed}, utc_timestamp(6))");
my $given = $o->one('select max(id) from session_task');
my %hour = (people => 1, kind => 'reflection', starts => '08:30', place => 'Trụ sở, Số 1', name => 'Vi Văn Hẹn', matter => 'Kiến nghị cầu');
my $hour = made($at{desk}->post('/reception/appointment/new', { %hour, wanted_on => '10/07/2025' }), 'an hour after the day');
my $past = made($at{desk}->post('/reception/appointment/new', { %hour, wanted_on => '30/06/2025' }), 'and one before it');
my ($hour_code) = $html->($at{desk}->as_xml("/reception/appointment/$hour/slip")) =~ m{<receipt>.*?<code>([^<]+)</code>}s;
my ($hour_secret) = $html->($at{desk}->as_xml("/reception/appointment/$hour/slip")) =~ m{<secret>([^<]+)</secret>};
$o->sql("insert into visit (row_uid, agency_id, top_id, state, visited_on, day_no, reception_kind, held_by, kind, matter_sealed, receiver_id, due_on)
    select unhex(md5(concat('desk', s.seq))), $office{XA}, $p25, 'closed', '2025-06-16', s.seq, 'regular', 'receiver', 'reflection', '', $id{desk}, '2025-06-26'
    from (with recursive n as (select 1 as seq union all select seq + 1 from n where seq < 250) select seq from n) s");

# ---- an incident with personal data, and data that is asked for ----
my %incident = (found_on => '27/06/2025', found_hour => '08:00', breach_what => 'Tệp của xã Cũ gửi nhầm.', breach_data => 'contact', breach_people => 3, may_harm => 'no');
my ($leak, $mended) = map { made($at{head}->post('/account/breach/new', { %incident }), $_) } 'an incident', 'and one that is closed';
status($at{head}->post("/account/breach/$mended/close", { measures => 'Đã thu hồi.' }), 303, 'which it is');
$o->sql("update breach set may_harm = 1, due_at = '2025-07-01 03:00:00', remind_at = '2025-07-01 03:00:00' where id = $leak");
my ($named) = map { $_->[0] } $o->sql("select name from agency where id = $office{XA}");
my ($asked, $answered) = map {
    made($at{nation}->post('/settlement/data/new', { to_agency_id => $office{XA}, to_agency_id_search => $named, data_asked => 'Số vụ việc tồn đọng.', data_ground => $_, asked_on => '20/06/2025' }), $_)
} 'Công văn 1/TTCP', 'Công văn 2/TTCP';
status($at{head}->post("/settlement/data/$answered/answer", { data_answer => 'Không có.' }), 303, 'one is answered');
$o->sql("insert into data_request (row_uid, agency_id, to_agency_id, data_asked_sealed, data_ground, asked_on, due_on, made_by, made_at)
    values (unhex(md5('asking')), $office{XA}, $office{XD}, '', 'xã Cũ', '2025-06-20', '2025-07-07', $id{head}, utc_timestamp(6))");
my $asking = $o->one("select id from data_request where data_ground = 'xã Cũ'");
my $until = $o->one("select due_on from data_request where id = $asked");
status($at{theirs}->get($_), 404, "$_ is not the neighbour's") for "/account/breach/$leak", "/settlement/data/$asked";

# and a pile of them, so that there is something to be killed in
$o->sql("insert into casefile (row_uid, lookup_code, kind, state, agency_id, top_id, received_on, state_on, due_on)
    select unhex(md5(concat('pile', s.seq))), concat('9', lpad(s.seq, 10, '0')), 'reflection', 'received', $office{XA}, $p25, '2025-06-16', '2025-06-16', '2025-06-26'
    from (with recursive n as (select 1 as seq union all select seq + 1 from n where seq < 400) select seq from n) s");

# ---- entered by the administrator above ----
# One that is written and thought better of.
status($at{admin}->get('/account/reorganisation/new'), 200, 'a form for a reorganisation');
my $not = made($at{admin}->post('/account/reorganisation/new', { from_on => '01/08/2025', document => 'Dự thảo' }), 'a first thought');
status($at{admin}->get("/account/reorganisation/$not/row"), 200, 'a form for what becomes of an office');
status($at{admin}->post("/account/reorganisation/$not/cancel", {}), 303, 'it is given up');
Office::is($o->one("select state from reorganisation where id = $not"), 'cancelled', 'and is no plan any more');
Office::ok(index($html->($at{admin}->get('/account/reorganisations')), 'Dự thảo') >= 0, 'the list still names it');

my $r = $at{admin}->post('/account/reorganisation/new', { from_on => '01/07/2025', document => 'Nghị quyết 1676/NQ-UBTVQH15' });
my $plan = made($r, 'a reorganisation');
status($at{other}->get("/account/reorganisation/$plan"), 404, 'another province does not see it');
my $row = "/account/reorganisation/$plan/row";
status($at{admin}->post("/account/reorganisation/$plan/confirm", {}), 303, 'nothing to settle yet');
Office::is($o->one("select state from reorganisation where id = $plan"), 'draft', 'it stays a draft');
status($at{admin}->post($row, { old_id => $office{XA}, new_id => $office{XC}, only_field => '1.2', accounts => 'moved' }), 303, 'land goes to one');
status($at{admin}->post("/account/reorganisation/$plan/confirm", {}), 303, 'not without who takes the rest');
Office::is($o->one("select state from reorganisation where id = $plan"), 'draft', 'it stays a draft');
status($at{admin}->post($row, { old_id => $office{XA}, new_id => $office{XA}, accounts => 'moved' }), 422, 'nobody follows itself');
status($at{admin}->post($row, { old_id => $office{XA}, new_id => $office{XB}, accounts => 'moved' }), 303, 'the rest to the other');
status($at{admin}->post($row, { old_id => $office{XA}, new_id => $office{XC}, accounts => 'moved' }), 422, 'there is one rest');
status($at{admin}->post($row, { old_id => $office{XA}, new_name => 'Xã Khác', accounts => 'moved' }), 422, 'who ends has no new name');
status($at{admin}->post($row, { old_id => $office{XD}, new_name => 'Ủy ban nhân dân xã Tên Mới', accounts => 'moved' }), 303, 'one is renamed');
status($at{admin}->post("/account/reorganisation/$plan/confirm", { seen => 1 }), 409, 'not by who saw it with fewer rows');
status($at{admin}->post("/account/reorganisation/$plan/confirm", {}), 303, 'settled');
Office::is($o->one("select state from reorganisation where id = $plan"), 'planned', 'it is planned');
status($at{admin}->post($row, { old_id => $office{XB}, new_id => $office{XC}, accounts => 'moved' }), 409, 'and no more rows');
Office::ok(index($html->($at{admin}->get("/account/reorganisation/$plan")), 'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới') >= 0, 'it reads who follows whom');

# its end on the page as well: the plan's comes first, and no office below takes it back
$o->sql("update agency set ending_at = '2025-06-20 02:00:00', ending_by = $id{admin} where id = $office{XA}");
$o->sql("insert into agency (code, kind, level, name, fold, parent_id, top_id, valid_from) values ('XF', 'department', 'commune', 'Phòng Cũ', 'xf', $office{XA}, $p25, '2020-01-01')");

# ---- not a day too early ----
clock('2025-06-30');
$o->kntc('tick');
Office::is($o->one("select agency_id from casefile where id = $case"), $office{XA}, 'the day before nothing moves');
Office::is($o->one("select count(*) from event where event = 'agency_succeeded'"), 0, 'nor anything of the desk');
status($at{desk}->get("/reception/visit/$waits"), 200, 'who received her sees her visit');
status($at{counter}->get("/reception/visit/$told"), 404, 'the neighbour reads nothing of it yet');
Office::ok(!defined $o->one("select valid_to from agency where id = $office{XA}"), 'and the office is there');

# ---- its day; the timer is killed on the way ----
clock('2025-07-01');
for my $n (1 .. 16) {
    my $pid = fork // die;
    if (!$pid) {
        open STDOUT, '>', '/dev/null';
        exec "$o->{out}/kntc", '--conf', $o->{conf}, 'tick' or exit 127;
    }
    select undef, undef, undef, 0.05 * (1 + $n % 8);
    kill 'KILL', $pid;
    waitpid $pid, 0;
}
for (1 .. 10) {
    $o->kntc('tick');
    last if $o->one("select state from reorganisation where id = $plan") eq 'done';
}
Office::is($o->one("select state from reorganisation where id = $plan"), 'done', 'killed again and again, it is done');
Office::is($o->one("select count(*) from casefile where agency_id = $office{XA} and is_open = 1"), 0, 'nothing open is left behind');
Office::is($o->one("select count(*) from (select subject_id from event where event = 'agency_succeeded' group by subject, subject_id having count(*) <> 1) e"), 0,
    'nobody followed twice');
my $followed = "select group_concat(n order by subject) from (select subject, concat(subject, count(*)) as n from event where event = 'agency_succeeded' group by subject) s";
Office::is($o->one($followed), 'A1,B1,C406,D2,T2,V255', 'each by an event');

Office::is($o->one("select agency_id from casefile where id = $case"), $office{XB}, 'the case goes to who takes the rest');
Office::is($o->one("select due_on from casefile where id = $case"), '2025-07-21', 'D45: moved on 1 July, due as it was');
Office::is($o->one("select concat(due_on, original_due_on, started_on, state) from term_run where casefile_id = $case and term like '%first%' and state = 'running'"),
    '2025-07-212025-07-212025-06-20running', 'its term runs on');
Office::is($o->one("select code from casefile where id = $case"), $code, 'and its code stays');
Office::is($o->one("select agency_id from casefile where id = $land"), $office{XC}, 'land goes to the ward');
Office::is($o->one("select group_concat(agency_id order by id) from casefile where id in ($urging, $urged)"), "$office{XB},$office{XA}", 'who follows decides on what was urged');
Office::is($o->one("select group_concat(agency_id order by id) from casefile where id in ($may_come, $never)"), "$office{XB},$office{XA}", 'and has a decision that the second body may give back');
Office::is($o->one("select agency_id from casefile where id = $filed"), $office{XA}, 'what was closed stays where it ended');
Office::is($o->one("select agency_id from casefile where id = $renamed"), $office{XD}, 'a renamed office keeps its own');
Office::is($o->one("select concat(valid_to, ' ', ifnull(successor_id, 'several')) from agency where id = $office{XA}"), '2025-06-30 several',
    'the old one ended the day before');
Office::is($o->one("select concat(name, valid_to is null) from agency where id = $office{XD}"), 'Ủy ban nhân dân xã Tên Mới1', 'the other has its new name');
Office::is($o->one("select concat(name, ' ', valid_to) from agency_name where agency_id = $office{XD}"), 'Ủy ban nhân dân xã Đổi Tên 2025-06-30', 'its old one is kept');

# people
Office::is($o->one("select agency_id from account where id = $id{verifier}"), $office{XB}, 'her people came along');
$at{verifier} = $o->sign_in($id{verifier});
$at{head} = $o->sign_in($id{head});
status($at{verifier}->get("/settlement/casefile/$case"), 200, 'who verified goes on');
status($at{theirs}->get("/settlement/casefile/$case"), 200, 'the new head sees it');
Office::ok(index($html->($at{theirs}->get("/settlement/casefile/$case")), 'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới') >= 0, 'and where it came from');
status($at{chief}->get("/settlement/casefile/$case"), 404, 'the ward does not');
status($at{land}->get("/intake/petition/$land"), 200, 'it has the land');
# sealed: by assignment alone, also here
status($at{theirs}->get("/intake/petition/$sealed"), 200, 'the new head settles the denunciation');
status($at{$_}->get("/intake/petition/$sealed"), 404, "but not the $_") for qw(there land chief);
# a transfer on its way
Office::is($o->one("select to_agency_id from transfer where id = $transfer"), $office{XB}, 'what was on its way waits at the successor');
status($at{there}->get("/intake/transfer/$transfer"), 200, 'who takes it over');
Office::is($o->one("select count(*) from event where subject_id = $sent and event = 'receiver_succeeded'"), 1, 'and its sender reads where');
# what the old one had closed: read by who follows it, changed by nobody
my $before = $html->($at{there}->get("/intake/petition/$filed"));
Office::ok(index($before, 'Hồ sơ đã kết thúc tại Ủy ban nhân dân xã Cũ') >= 0, 'a closed matter is read at the successor');
Office::ok($before !~ m{href="/intake/petition/$filed/(?:renew|message|addition|originals)"}, 'and nothing is offered to be done');
Office::ok($html->($at{there}->get("/intake/inbox?tab=all&agency=$office{XA}")) =~ m{/intake/petition/$filed"}, 'it stands in a list of its own');
Office::ok($html->($at{there}->get('/intake/inbox?tab=all')) !~ m{/intake/petition/$filed"}, 'and not among the own ones');
Office::ok($html->($at{land}->get("/intake/inbox?tab=all&agency=$office{XA}")) !~ m{/intake/petition/$filed"}, 'which is asked for elsewhere in vain');
my $found = $o->one("select lookup_code from casefile where id = $filed");
Office::is(Office::Browser::location($at{there}->post('/intake/find', { q => $found })) // '', "/intake/petition/$filed", 'it is found by its code');
my ($paper) = $o->one("select max(id) from letter where casefile_id = $filed");
status($at{there}->get("/letter/$paper"), 200, 'its papers are read') if $paper;
status($at{$_}->get("/intake/petition/$filed"), 404, "but not by the $_, who takes the land") for qw(land chief);
status($at{there}->get("/intake/petition/$_"), 404, 'nor what is sealed, or kept from her') for $shut, $barred;
status($at{theirs}->get("/intake/petition/$shut"), 404, 'sealed is sealed, for the head too');
my $events = $o->one("select count(*) from event where subject = 'C' and subject_id = $filed");
for (['addition', { papers => 'x' }], ['originals', { papers => 'x' }], ['renew', {}], ['message', {}], ['split', {}], ['withdraw', { is_signed => 1 }]) {
    my ($act, $form) = @$_;
    my $got = $at{there}->post("/intake/petition/$filed/$act", $form)->{status};
    Office::ok($got == 404 || $got == 409 || $got == 422, "no $act", $got);
}
Office::is($o->one("select count(*) from event where subject = 'C' and subject_id = $filed"), $events, 'nothing happened to it');
Office::is($o->one("select concat(agency_id, state) from casefile where id = $filed"), "$office{XA}withdrawn", 'and it is as it was');
# who must not read it says so, or the head here says it of her; it is the old one's still
my $near = "/settlement/casefile/$kin/interest";
Office::ok($html->($at{there}->get("/intake/petition/$kin")) =~ m{href="$near"}, 'a conflict of interest is declared here as well');
my $offered = Office::offered($html->($at{theirs}->get($near)), $near);
Office::is(join(' ', sort @{ $offered->{account_id}{choice} }), join(' ', sort grep { $_ } map { $o->one("select id from account where id = $_ and agency_id = $office{XB}") } values %id),
    'the head here names those of the office here');
status($at{theirs}->post($near, { account_id => $id{land}, bar_reason => 'interest', note => 'Ở nơi khác.' }), 422, 'and nobody of another');
status($at{theirs}->post($near, { account_id => $id{counter}, bar_reason => 'interest', note => 'Là chị em.' }), 303, 'one of them must not read it');
status($at{there}->post($near, { account_id => $id{counter}, bar_reason => 'interest', note => 'Người gửi là em họ.' }), 303, 'who is no head speaks of herself');
status($at{there}->get("/intake/petition/$kin"), 404, 'and does not see it from then on');
status($at{$_}->get($near), 404, "the $_, who takes the land, has nothing to say of it") for qw(land chief);
Office::is($o->one("select group_concat(account_id order by account_id) from barred where casefile_id = $kin"), join(',', sort { $a <=> $b } @id{qw(there counter)}), 'both are kept from it');
Office::is($o->one("select concat(agency_id, state) from casefile where id = $kin"), "$office{XA}withdrawn", 'which stays where it ended');
Office::ok(!grep({ !/^ok/ } $o->kntc('verify')), 'and its history is whole');
$at{clerk} = $o->sign_in($id{clerk});
status($at{clerk}->get("/intake/petition/$shut"), 200, 'who was assigned to a sealed one reads it, where she is now');
status($at{clerk}->get("/identity/$shut"), 404, 'and opens no envelope of it');

my $who = sub { join ' ', sort map { "$_->[0]<$_->[1]:$_->[2]" } @_ };
my @rows = $o->sql('select successor_id, predecessor_id, from_on from agency_before');
Office::is($who->(@rows), $who->([$office{XA}, $office{X0}, '2020-01-01'], [$office{XB}, $office{XA}, '2025-07-01'], [$office{XB}, $office{X0}, '2025-07-01']),
    'who follows it follows those before it');
my ($chain) = Office::slurp('sql/migrate/0074_agency_before.sql') =~ /^(with recursive.*);/ms;
Office::is($who->(grep { my $of = $_->[1]; grep { $of == $_ } values %office } $o->sql($chain)), $who->(@rows), 'and the migration finds the same of what was reorganised before');

# what the desk had still to do
Office::is($o->one("select group_concat(concat(agency_id, ' ', ifnull(successor_id, '-')) order by id) from visit where id in ($waits, $landed, $told)"),
    "$office{XA} $office{XB},$office{XA} $office{XC},$office{XA} -", 'visits go by their kind and field, and stay in the book of who received');
Office::is($o->one("select concat(v.due_on, t.due_on, t.original_due_on, t.state) from visit v join term_run t on t.visit_id = v.id where v.id = $waits"),
    '2025-07-072025-07-072025-07-07running', 'until when she is told stays');
Office::is($o->one("select successor_id from visit where id = $opened"), $office{XB}, 'one that had not ended goes along');
Office::is($o->one("select concat(c.agency_id, ' ', v.successor_id) from visit v join casefile c on c.id = $came_with where v.id = $brought"), "$office{XC} $office{XC}",
    'one that brought a letter goes where that went');
Office::is($o->one("select detail from event where subject = 'V' and subject_id = $waits and event = 'agency_succeeded'"),
    'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới', 'and its history says where from');
my $seen = $html->($at{counter}->get("/reception/visit/$waits"));
Office::ok(index($seen, 'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới') >= 0, 'the new counter sees it');
Office::ok(index($seen, "/reception/visit/$waits/answer") >= 0, 'and may answer');
status($at{ward}->get("/reception/visit/$waits"), 404, 'the ward may not');
status($at{ward}->get("/reception/visit/$landed"), 200, 'who has what is about land');
status($at{counter}->get("/reception/visit/$landed"), 404, 'and nobody else');
Office::ok($html->($at{ward}->get('/reception/desk')) =~ m{href="/reception/visit/$landed"}, 'it stands at the desk of the ward as one to be answered');
Office::is($o->one("select count(*) from visit where agency_id = $office{XB}"), 0, 'no figure of the new office grows by it');
my $ended = $html->($at{counter}->get("/reception/visit/$told"));
Office::ok(index($ended, 'Lượt tiếp đã kết thúc tại Ủy ban nhân dân xã Cũ') >= 0, 'what had ended is read');
Office::ok($ended !~ m{/reception/visit/$told/(?:answer|close|refuse)|petition/new}, 'and not changed');
status($at{counter}->post("/reception/visit/$told/answer", { note => 'x' }), 404, 'whoever tries');
status($at{ward}->get("/reception/visit/$told"), 404, 'the ward does not read it');
# sealed: to who received, in whose hands it was
$at{desk} = $o->sign_in($id{desk});
status($at{desk}->get("/reception/visit/$_"), 200, 'who received a denunciation goes on with it') for $denounced, $hushed;
for my $who (qw(counter ward theirs chief)) {
    status($at{$who}->get("/reception/visit/$_"), 404, "nobody else, not the $who") for $denounced, $hushed;
}
status($at{counter}->post("/reception/visit/$waits/answer", { note => 'Đã trả lời bằng văn bản.', document => '3/UBND' }), 303, 'the new counter answers her');
Office::is($o->one("select concat(v.state, ' ', t.state, ' ', t.is_late) from visit v join term_run t on t.visit_id = v.id where v.id = $waits"), 'answered stopped 0',
    'in time, and the term is over');
status($at{counter}->get("/reception/visit/$waits"), 200, 'which it still sees');
# tasks
Office::is($o->one("select concat(agency_id, to_agency_id, ifnull(doer_id, '-'), due_on, state) from session_task where id = $task"),
    "$office{XB}$office{XB}$id{desk}2025-07-10open", 'a task goes along with who does it, its day stays');
Office::is($o->one("select concat(agency_id, to_agency_id) from session_task where id = $given"), "$office{XD}$office{XB}", 'one from elsewhere is done by the successor');
Office::is($o->one("select group_concat(event order by seq) from event where subject = 'T' and subject_id = $task"), 'task_given,agency_succeeded', 'by an event in its chain');
Office::ok(index($html->($at{desk}->get("/reception/task/$task")), 'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới') >= 0, 'which she reads');
status($at{desk}->get("/reception/session/$held"), 200, 'with the session that gave it');
status($at{desk}->post("/reception/task/$task", { task_result => 'Đã kiểm tra', done_on => '01/07/2025', version => $o->one("select version + 1 from session_task where id = $task") }), 303, 'and does it');
# its conclusion is still to be made known
Office::is($o->one("select concat(agency_id, ' ', successor_id) from reception_session where id = $held"), "$office{XA} $office{XB}", 'the session counts where it was held');
Office::ok($html->($at{counter}->get('/reception/desk')) =~ m{href="/reception/session/$held"}, 'who follows sums it up');
status($at{counter}->post("/reception/session/$held/sum_up", { conclusion => 'Kết luận', version => $o->one("select version + 1 from reception_session where id = $held") }), 303, 'and does so');
# hours that were promised
Office::is($o->one("select group_concat(concat(agency_id, state) order by id) from appointment where id in ($hour, $past)"), "$office{XB}booked,$office{XA}missed",
    'an hour goes to who takes the places, one before the day stays');
status($at{counter}->get("/reception/appointment/$hour"), 200, 'the new counter has it');
my $citizen = $o->browser;
$citizen->fetch_csrf('/tra-cuu');
$r = $citizen->post('/tra-cuu', { code => $hour_code, secret_code => $hour_secret });
Office::is(Office::Browser::location($r), '/hen-tiep/phieu', 'she looks it up as before');
Office::ok(index($html->($citizen->get('/hen-tiep/phieu')), 'Ủy ban nhân dân xã Mới') >= 0, 'and reads who receives her now');

# incidents and requests for data: the open ones, their hours and days as they were
Office::is($o->one("select group_concat(concat(agency_id, ' ', ifnull(due_at, '-')) order by id) from breach where id in ($leak, $mended)"),
    "$office{XB} 2025-07-01 03:00:00.000000,$office{XA} -", 'an open incident follows with its hour, a closed one stays');
$seen = $html->($at{theirs}->get("/account/breach/$leak"));
Office::ok(index($seen, 'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới') >= 0, 'its history says where from');
Office::ok(index($seen, 'Nghị quyết 1676/NQ-UBTVQH15') >= 0, 'and by which act');
status($at{chief}->get("/account/breach/$leak"), 404, 'the ward does not see it');
Office::is($o->one("select group_concat(concat(kind, if(account_id = $id{theirs}, '', '?')) order by kind separator ' ') from notice
    where account_id in ($id{theirs}, $id{chief}) and subject in ('breach', 'data_request')"), 'breach_succeeded data_succeeded', 'the head there is told of both, once');
$o->sql("update breach set remind_at = '2025-07-01 01:00:00' where id = $leak");
$o->kntc('tick');
Office::is($o->one("select count(*) from notice where account_id = $id{theirs} and subject = 'breach' and subject_id = $leak and kind = 'breach_soon'"), 1, 'and reminded of its hour');
status($at{theirs}->post("/account/breach/$leak/report", { reported_on => '01/07/2025', reported_hour => '08:30', report_number => '5/BC-UBND' }), 303, 'who reports it');
Office::is($o->one("select group_concat(event order by seq) from event where subject = 'B' and subject_id = $leak"), 'breach_recorded,agency_succeeded,breach_reported', 'in the same history');
Office::is($o->one("select group_concat(concat(agency_id, ' ', to_agency_id) order by id) from data_request where id in ($asked, $asking, $answered)"),
    "$national $office{XB},$national $office{XA},$office{XB} $office{XD}", 'who asks and who is asked follow, of what is not answered');
Office::is($o->one("select concat(d.due_on, t.due_on, t.state) from data_request d join term_run t on t.data_request_id = d.id where d.id = $asked"), "$until${until}running", 'until when stays');
$seen = $html->($at{theirs}->get("/settlement/data/$asked"));
Office::ok(index($seen, 'Ủy ban nhân dân xã Cũ → Ủy ban nhân dân xã Mới') >= 0, 'the new head sees it and from where');
status($at{chief}->get("/settlement/data/$asked"), 404, 'and not the ward');
status($at{theirs}->post("/settlement/data/$asked/answer", { data_answer => 'Không phát sinh.' }), 303, 'and answers');
Office::is($o->one("select concat(state, is_late) from term_run where data_request_id = $asked"), 'stopped0', 'in time');

# receptions
Office::is($o->one("select group_concat(agency_id order by held_on) from reception_session where place_id = $place"), "$office{XA},$office{XB}", 'receptions from the day on');

# names of the day: what happened before stands under the old one
Office::ok($html->($at{renamed}->as_xml("/intake/petition/$renamed")) =~ m{<event>.*?<agency_name>Ủy ban nhân dân xã Đổi Tên</agency_name>}s, 'history keeps the old name');

# ---- an end on the page, while somebody is giving the office a matter: it waits, and counts it ----
$o->sql("insert into agency (code, kind, level, name, fold, parent_id, top_id, receives, settles, valid_from)
    values ('XE', 'commune', 'commune', 'Ủy ban nhân dân xã Vội', 'xe', $p25, $p25, 1, 1, '2020-01-01')");
$office{XE} = $o->one("select id from agency where code = 'XE'");
$o->sql("insert into agency_path (ancestor_id, agency_id, depth, valid_from) values ($office{XE}, $office{XE}, 0, '2020-01-01'), ($p25, $office{XE}, 1, '2020-01-01')");
my $end = "/account/agency/$office{XE}/end";
pipe my $given_out, my $given_in or die;
my $giver = fork // die;
if (!$giver) {
    $o->sql('begin');
    $o->sql("insert into casefile (row_uid, lookup_code, kind, machine, state, agency_id, top_id, received_on, state_on)
        values (unhex(md5('hurry')), '98765432109', 'complaint', 'petition', 'received', $office{XE}, $p25, '2025-07-01', '2025-07-01')");
    syswrite $given_in, 'x';
    $o->sql('select sleep(1)');
    $o->sql('commit');
    kill 'KILL', $$;
}
sysread $given_out, my $given_now, 1;
$r = $at{admin}->post($end, { ends_on => '30/06/2025' });
waitpid $giver, 0;
status($r, 422, 'not while something is on its way into the office');
Office::ok(index($html->($r), 'Đơn, vụ việc đang giải quyết: 1') >= 0, 'which it names');
$o->sql("delete from casefile where agency_id = $office{XE}");
status($at{admin}->post($end, { ends_on => '30/06/2025' }), 303, 'and then it ends');
$o->kntc('tick');
Office::is($o->one("select concat(valid_to, ' ', ending_at is null) from agency where id = $office{XE}"), '2025-06-30 0', 'in some minutes, when whoever was at it has ended');

my @verified = $o->kntc('verify');
Office::ok($verified[0] =~ /^ok/, 'the chains hold', @verified[0 .. 2]);
$o->kntc('tick');
Office::is($o->one($followed), 'A1,B1,C406,D2,T2,V255', 'another run finds nothing');
Office::done();
