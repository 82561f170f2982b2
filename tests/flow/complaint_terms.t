#!/usr/bin/perl
# Complaints of either level, in an ordinary and in a remote place, simple and complex, from the
# letter to the day on which the decision takes effect (LKN art. 28, 37, 41, 44): each term ends on
# the day that `kntc law due` reckons from the row of the law. One more is withdrawn in full and
# terminated by a decision of its own (LKN art. 10).
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

my $o = Office->new;
$ENV{KNTC_CLOCK_FILE} = "$o->{var}/clock";
END { unlink "$o->{var}/clock" if $o }
sub day {
    my ($day) = @_;
    open my $f, '>', "$o->{var}/clock.new" or die;
    print $f "${day}T09:00:00\n";
    close $f;
    rename "$o->{var}/clock.new", "$o->{var}/clock" or die;
}
sub typed { join '/', reverse split /-/, $_[0] }

# raw_on, due_on, effective_on of a term that begins on a day.
my %reckoned;
sub law_due {
    my ($term, $variant, $start) = @_;
    my $code = $variant ? "$term.$variant" : $term;
    my $row = $reckoned{"$code $start"} //= ($o->kntc('law', 'due', $code, $start))[-1];
    return (split /\t/, $row, -1)[2, 3, 4];
}

# A Monday; the decision four weeks later.
my ($begin, $end) = ('2026-08-03', '2026-08-31');
my $w = World->new($o, 't');
day($begin);
my %b = %{ $w->{browser} };
my $html = sub { Office::text($_[0]{body}) };

sub done {
    my ($who, $path, $form, $words) = @_;
    my $r = $b{$who}->post($path, $form);
    return Office::is($r->{status}, 303, $words) || Office::say_so($html->($r) =~ m{(<div class="errors".*?</div>)}s);
}
sub term {
    my ($id, $term) = @_;
    return $o->one("select concat_ws(' ', variant, started_on, raw_on, due_on, state, is_late) from term_run
        where casefile_id = $id and term = '$term' order by id desc limit 1") // 'none';
}

# Received, sorted, proposed, accepted.
sub accepted {
    my ($level, $words) = @_;
    my $id = $w->petition('clerk', 'complaint', level => $level, received_on => typed($begin));
    my $desk = "/intake/petition/$id";
    done('clerk', "$desk/classify", { kind => 'complaint', level => $level, field_code => '1.2.2', is_competent => 1 }, "$words: sorted");
    done('clerk', "$desk/propose", { act => 'accept' }, "$words: proposed");
    Office::is($b{clerk}->get("$desk/accept")->{status}, 409, "$words: a clerk does not accept it");
    done('head', "$desk/accept", { document => '1/TB-UBND' }, "$words: accepted");
    return $id;
}

my @matters;
for my $remote (0, 1) {
    $o->sql("update agency set is_remote = $remote where code = 'P04' and valid_to is null");
    for my $level (1, 2) {
        for my $complex (0, 1) {
            my $m = { level => $level, place => $remote ? 'remote' : '', variant => join('_', ('remote') x $remote, ('complex') x $complex),
                settle => $level == 1 ? 'complaint_first' : 'complaint_second', send => $level == 1 ? 'complaint_first_send' : 'complaint_second_send',
                effective => $level == 1 ? 'first_effective' : 'second_effective' };
            $m->{words} = "level $level" . ($m->{variant} && ", $m->{variant}");
            my $id = $m->{id} = accepted($level, $m->{words});
            push @matters, $m;
            my $desk = "/settlement/casefile/$id";
            my @due = law_due($m->{settle}, $m->{place}, $begin);
            Office::is(term($id, $m->{settle}), "$m->{place} $begin $due[0] $due[1] running 0", "$m->{words}: is to be settled until $due[1]");
            done('head', "$desk/assign", { verifier_id => $w->{id}{verifier}, document => '2/QĐ-UBND' }, "$m->{words}: is verified");
            next if !$complex;
            Office::is($b{verifier}->get("$desk/mark_complex")->{status}, 409, "$m->{words}: who verifies does not lengthen it");
            done('head', "$desk/mark_complex", { note => 'Phải đo đạc lại' }, "$m->{words}: is found complex");
            my @longer = law_due($m->{settle}, $m->{variant}, $begin);
            Office::is(term($id, $m->{settle}), "$m->{variant} $begin $longer[0] $longer[1] running 0", "$m->{words}: has until $longer[1]");
            Office::is($o->one("select original_due_on from term_run where casefile_id = $id and term = '$m->{settle}'"), $due[1], "$m->{words}: the first day is kept");
        }
    }
}
$o->sql("update agency set is_remote = 0 where code = 'P04' and valid_to is null");
my $gone = accepted(1, 'withdrawn');
done('head', "/settlement/casefile/$gone/assign", { verifier_id => $w->{id}{verifier}, document => '2/QĐ-UBND' }, 'withdrawn: is verified');

# ---- withdrawn in full: ended by a decision, told in a paper ----
day('2026-08-10');
{
    my $desk = "/settlement/casefile/$gone";
    my %form = (detail => 'withdrawn', document => '3/QĐ-UBND', note => 'Người khiếu nại rút đơn ngày 10/8');
    Office::is($b{$_}->get("$desk/terminate")->{status}, 409, "withdrawn: a $_ does not end it") for qw(clerk verifier);
    $o->sql("update session set signed_in_at = '2026-08-10 00:30:00' where account_id = $w->{id}{head} and signed_in_at < utc_timestamp(6) - interval 30 minute");
    $w->{stale}{head}->post("$desk/terminate", \%form);
    Office::is($o->one("select state from casefile where id = $gone"), 'verifying', 'withdrawn: nor a head who did not just give password and code');
    done('head', "$desk/terminate", \%form, 'withdrawn: the head ends it');
    Office::is($o->one("select concat(state, ' ', is_open, ' ', closed_on) from casefile where id = $gone"), 'terminated 0 2026-08-10', 'withdrawn: it is over');
    Office::ok(term($gone, 'complaint_first') =~ / stopped 0$/, 'withdrawn: its term ends, not late', term($gone, 'complaint_first'));
    my $letter = $o->one("select id from letter where casefile_id = $gone and template = 'complaint_terminate'") // 0;
    my $page = $html->($b{head}->get("/letter/$letter"));
    my ($said) = map { /key="complaint_terminate\.withdrawn">([^<]+)</ } Office::lines('xsl/text/paper.xml');
    Office::ok($page =~ /\Q$said\E/ && $page =~ /đình chỉ giải quyết khiếu nại/, 'withdrawn: the decision says so', $page =~ m{<main.*?</main>}gs);
    Office::is($b{clerk}->post("$desk/archive", { retention => 'settled', sheets => 30, note => 'Quyết định có số ở sổ giấy' })->{status}, 303, 'withdrawn: and is filed');
}

# ---- decided; what follows runs from the day of the decision ----
day($end);
for my $m (@matters) {
    my ($id, $desk) = ($m->{id}, "/settlement/casefile/$m->{id}");
    done('verifier', "$desk/minutes", { met_on => typed($begin), asked_of => 'Cán bộ địa chính', asked_for => 'Hồ sơ', finding => 'Đã kiểm tra' }, "$m->{words}: looked into");
    done('verifier', "$desk/report", { document => '4/BC', note => 'Đã xác minh' }, "$m->{words}: reported");
    Office::is($b{verifier}->get("$desk/decide")->{status}, 409, "$m->{words}: who verifies does not decide");
    my %decide = (document => '5/QĐ-UBND', decided_on => typed($end), outcome => 'wrong', summary => 'Theo hồ sơ',
        $m->{level} == 2 ? (fate_of_first => 'uphold') : ());
    Office::is($b{head}->post("$desk/decide", \%decide)->{status}, 422, "$m->{words}: not without a dialogue");
    done('head', "$desk/dialogue", { held_on => typed($end), place => 'Trụ sở', result => 'Hai bên giữ ý kiến', document => '6/BB' }, "$m->{words}: spoken about");
    done('head', "$desk/decide", \%decide, "$m->{words}: decided");
    Office::ok(term($id, $m->{settle}) =~ / stopped 0$/, "$m->{words}: in time", term($id, $m->{settle}));
    my @send = law_due($m->{send}, '', $end);
    Office::is(term($id, $m->{send}), " $end $send[0] $send[1] running 0", "$m->{words}: is to be sent until $send[1]");
    (my $raw, $m->{last}, $m->{effect}) = law_due($m->{effective}, $m->{place}, $end);
    Office::is(term($id, $m->{effective}), "$m->{place} $end $raw $m->{last} running 0", "$m->{words}: takes effect on $m->{effect}");
}

# ---- sent, one of them a day late ----
for my $m (@matters) {
    my $late = $m == $matters[-1];
    my (undef, $due) = law_due($m->{send}, '', $end);
    day($late ? $o->one("select date('$due') + interval 1 day") : $due);
    Office::is($b{verifier}->get("/settlement/casefile/$m->{id}/send")->{status}, 409, "$m->{words}: who verifies does not send it");
    done('clerk', "/settlement/casefile/$m->{id}/send", { sent_on => typed($late ? $o->one("select date('$due') + interval 1 day") : $due) }, "$m->{words}: sent");
    Office::ok(term($m->{id}, $m->{send}) =~ / stopped $late$/ || !$late && term($m->{id}, $m->{send}) =~ / stopped 0$/,
        "$m->{words}: " . ($late ? 'a day late' : 'on its last day'), term($m->{id}, $m->{send}));
}

# ---- nothing takes effect on the last day, everything on the day after ----
for my $last (sort keys %{ { map { $_->{last} => 1 } @matters } }) {
    day($last);
    $o->kntc('tick');
    my @now = grep { $_->{last} eq $last } @matters;
    Office::is($o->one("select state from casefile where id = $_->{id}"), 'decided', "$_->{words}: can be complained about on $last") for @now;
    day($now[0]{effect});
    $o->kntc('tick');
    Office::is($o->one("select concat(state, ' ', effective_on) from casefile where id = $_->{id}"), "effective $_->{effect}", "$_->{words}: takes effect the day after") for @now;
    my @enforce = law_due('enforce_start', '', $now[0]{effect});
    Office::is(term($_->{id}, 'enforce_start'), " $_->{effect} $enforce[0] $enforce[1] running 0", "$_->{words}: is to be carried out from $enforce[1] on") for @now;
}
my @verify = $o->kntc('verify');
Office::ok($o->{status} == 0, "kntc verify: @verify", @verify);
Office::done();
