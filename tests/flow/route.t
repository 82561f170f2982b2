#!/usr/bin/perl
# Each row of sql/law/route.tsv, from the letter to what becomes of it: a clerk finds out what
# the row asks for, the page names the row, its act is proposed, somebody who may not sign is
# refused, the head signs, and the letter of the row lies there as a draft. Where a row needs no
# proposal the page leads to the act, and the clerk does it.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

my $o = Office->new;
my $w = World->new($o, 'r');
my ($clerk, $head) = @{ $w->{browser} }{qw(clerk head)};
my $html = sub { Office::text($_[0]{body}) };

my (@name, @rows);
for (grep { !/^#/ } Office::lines('sql/law/route.tsv')) {
    my @cell = split /\t/, $_, -1;
    if (!@name) { @name = @cell; next }
    my %row;
    @row{@name} = @cell;
    push @rows, \%row;
}

# What a row's act is called at the desk.
my %move = (check => 'accept', split => 'guide', transfer_criminal => 'transfer', transfer_information => 'transfer',
    to_information => 'inform', urge => 'urge_below', again => 'review_again',
    paper_only => 'keep_on_paper');
my %step = (withdraw => 'withdraw', join => 'join', classify => 'classify');
my %to = map { ("$_->{machine} $_->{from} $_->{act}" => $_->{to}) } @{ $w->{moves} };
my %said = map { /<t key="error\.(\w+)">([^<]*)</ ? ($1 => $2) : () } Office::lines('xsl/text/vi.xml');
my %adds = map { ($_->{flag} => $_->{adds}) } grep { $_->{act} eq '' } @rows;

# What the record itself shows is entered; the rest is ticked. A row further down has to be
# reached past those above it, so nothing else is said.
sub letter_of {
    my ($row, $kind) = @_;
    return (
        $row->{flag} eq 'many_names' ? (people => 'several', signers => "* Lò Văn Páo; ; 1970; bản Na\nLò Thị Ín; ; 1972; bản Na") : (),
        $row->{flag} eq 'originals' ? (has_originals => 1) : (),
        $row->{flag} eq 'forwarded' ? (forwarder => 'Báo Cao Bằng', forwarder_number => '7/CV') : (),
        $row->{flag} =~ /^anonymous/ ? (people => 'none', map { $_ => '' } qw(name phone)) : (),
        $kind eq 'mixed' ? (denounces => 0) : ());
}

for my $row (@rows) {
    my $kind = $row->{kind} eq 'any' ? 'complaint' : $row->{kind};
    my $words = "$row->{route} $row->{place_no} ($kind" . join('', map { ", $_" } grep { length }
        $row->{flag}, $row->{eligible} && "eligible $row->{eligible}", $row->{competent} && "competent $row->{competent}") . ')';
    my $id = $w->petition('clerk', $kind, letter_of($row, $kind)) or next;
    $w->assign_all($id) if $kind eq 'denunciation';
    my $earlier = $row->{act} eq 'join' ? $w->petition('clerk') : undef;
    $o->sql("insert into dedup_link (casefile_id, earlier_id, relation, score, reasons, decided_by, decided_at)
        values ($id, $earlier, 'D', 1, 'same', $w->{id}{clerk}, utc_timestamp(6))") if $earlier;
    my $desk = "/intake/petition/$id";
    my $r = $clerk->post("$desk/classify", { kind => $kind, level => $row->{flag} eq 'first_missing' ? 2 : 1, field_code => '1.2.2',
        $kind eq 'mixed' ? (denounces => 0) : (),
        is_competent => $row->{competent} eq 'no' ? 0 : 1, $row->{eligible} eq 'no' ? (ineligible => 'incomplete') : (),
        $row->{flag} && $row->{flag} !~ /^(many_names|originals)$/ ? (flag => $row->{flag}) : () });
    Office::is($r->{status}, 303, "$words: sorted") or Office::say_so($html->($r) =~ m{(<div class="errors".*?</div>)}s), next;

    my $page = Office::text($clerk->as_xml("$desk/propose")->{body});
    if (!$row->{act}) {
        Office::ok($page =~ m{<adds>.*<adds>\Q$adds{ $row->{flag} }\E</adds>}s, "$words: the page says what it adds", $page =~ m{(<adds>.*</adds>)}s);
        next;
    }
    my ($said, $act) = $page =~ m{<route>\s*<route>(\w+)</route>.*?<act>(\w+)</act>}s;
    Office::is(($said // '') . ' ' . ($act // ''), "$row->{route} $row->{act}", "$words: the page names the row and its act");

    my ($do, $from, $who) = ($step{ $row->{act} }, 'classified', $clerk);
    if ($do) {
        Office::ok($page =~ m{<step>$do</step>}, "$words: and leads to $do");
    } else {
        $do = $move{ $row->{act} } // $row->{act};
        ($from, $who) = ('proposed', $head);
        my $form = $html->($clerk->get("$desk/propose"));
        my $offered = Office::offered($form, "$desk/propose");
        my ($chosen) = $form =~ m{<select name="act".*?<option value="(\w+)" selected}s;
        ($chosen) = grep { defined } $chosen, map { /checked/ && /name="act"/ && /value="(\w+)"/ ? $1 : () } $form =~ /(<input[^>]*>)/g;
        Office::is($chosen // '', $do, "$words: $do stands chosen");
        $r = $clerk->post("$desk/propose", { act => $do, note => 'Theo hồ sơ',
            $do =~ /^(transfer|guide|urge_below)$/ ? (to_agency_id => $w->{there}) : (), $do eq 'decline' ? (ground => $kind eq 'denunciation' ? 'false_before' : 'internal') : () });
        if ($r->{status} == 422 && (my @ground = @{ $offered->{ground}{choice} || [] })) {
            $r = $clerk->post("$desk/propose", { act => $do, note => 'Theo hồ sơ', ground => (grep { length } @ground)[0] });
        }
        Office::is($r->{status}, 303, "$words: proposed") or Office::say_so($html->($r) =~ m{(<div class="errors".*?</div>)}s), next;
        for my $not ('clerk', 'receiver') {
            Office::ok($w->{browser}{$not}->post("$desk/$do", {})->{status} =~ /^40[39]$/, "$words: $not does not sign it");
        }
    }
    my $offered = Office::offered($html->($who->get("$desk/$do")), "$desk/$do") || {};
    $r = $who->post("$desk/$do", { %{ $w->filled('intake', $do, $offered) },
        $do eq 'accept' && $kind eq 'denunciation' ? (accepted_content => 'Nhận tiền ngoài quy định') : () });
    Office::is($r->{status}, 303, "$words: $do") or Office::say_so($html->($r) =~ m{(<div class="errors".*?</div>)}s), next;
    my ($state, $open) = @{ ($o->sql("select state, is_open from casefile where id = $id"))[0] };
    Office::is($state, $to{"petition $from $do"}, "$words: it is $state, " . ($open ? 'open' : 'closed'));
    next if !$row->{letter};
    Office::ok($o->one("select count(*) from letter where casefile_id = $id and template = '$row->{letter}'"), "$words: $row->{letter} is drafted",
        map { "@$_" } $o->sql("select template from letter where casefile_id = $id"));
}

# ---- what no row has is not proposed, however it is sent; the page says what to do instead ----
for ([accept => 'accept_not_competent', 'complaint', is_competent => 0],
    [accept => 'accept_not_competent', 'reflection', is_competent => 0],
    [accept => 'accept_not_competent', 'denunciation', is_competent => 0],
    [accept => 'accept_not_eligible', 'complaint', is_competent => 1, ineligible => 'incomplete'],
    [accept => 'accept_nameless', 'denunciation', is_competent => 1, flag => 'anonymous_evidence'],
    [return => 'return_not_forwarded', 'complaint', is_competent => 0],
    [return => 'return_competent', 'complaint', is_competent => 1, flag => 'forwarded'],
    [inform => 'inform_not_nameless', 'denunciation', is_competent => 1],
    [inform => 'inform_not_competent', 'denunciation', is_competent => 0, flag => 'anonymous_evidence']) {
    my ($act, $bar, $kind, %sorted) = @$_;
    my $id = $w->petition('clerk', $kind);
    $w->assign_all($id) if $kind eq 'denunciation';
    my $desk = "/intake/petition/$id";
    my $words = "$act of a $kind with " . join ' ', map { "$_ $sorted{$_}" } sort keys %sorted;
    Office::is($clerk->post("$desk/classify", { kind => $kind, level => 1, field_code => '1.2.2',
        $kind eq 'denunciation' ? () : (denounces => 0), %sorted })->{status}, 303, "$words: sorted");
    my $page = $html->($clerk->get("$desk/propose"));
    Office::ok($page !~ /value="$act"/, "$words is not offered");
    my $r = $clerk->post("$desk/propose", { act => $act, note => 'Theo hồ sơ' });
    Office::is($r->{status}, 422, "$words is refused");
    my $again = $html->($r);
    Office::ok($again =~ /\Q$said{$bar}\E/ && $again =~ /value="$act"[^>]*(?:checked|selected)/, 'which it says, what was chosen kept') or Office::say_so($again);
    my %times;
    $times{$_}++ for $again =~ /<(?:option|input type="radio" name="act"[^>]*) value="(\w+)"/g;
    Office::ok(!(grep { $_ > 1 } values %times), 'and each act is offered once', map { "$_ $times{$_}" } sort keys %times);
    Office::is($o->one("select count(*) from petition where casefile_id = $id and act is null"), 1, 'and nothing is proposed');
}
# sorted again, it is
{
    my $id = $w->petition('clerk', 'complaint');
    my $desk = "/intake/petition/$id";
    my %sorted = (kind => 'complaint', level => 1, field_code => '1.2.2', is_competent => 0);
    $clerk->post("$desk/classify", \%sorted);
    Office::is($clerk->post("$desk/propose", { act => 'return' })->{status}, 422, 'nobody forwarded it');
    $clerk->post("$desk/classify", { %sorted, flag => 'forwarded' });
    Office::is($clerk->post("$desk/propose", { act => 'return' })->{status}, 303, 'sorted again it is returned');
}

# ---- a denunciation made again to the office above: settled again by it ----
{
    my $id = $o->one("select max(c.id) from casefile c join petition p on p.casefile_id = c.id where c.state = 'renewed' and p.flags = 'again'");
    my $desk = "/settlement/casefile/$id";
    Office::is($head->get($desk)->{status}, 200, 'a denunciation made again lies on the desk of who settles');
    Office::ok($o->one("select count(*) from term_run where casefile_id = $id and term = 'again_review' and state = 'running'"), 'the term of its review runs since it came');
    my $r = $head->post("$desk/resettle", { %{ $w->filled('settlement', 'resettle', Office::offered($html->($head->get("$desk/resettle")), "$desk/resettle") || {}) },
        detail => 'evidence_missing', accepted_content => 'Nhận tiền ngoài quy định' });
    Office::is($r->{status}, 303, 'the head has it settled again') or Office::say_so($html->($r) =~ m{(<div class="errors".*?</div>)}s);
    Office::is($o->one("select concat(machine, ' ', state) from casefile where id = $id"), 'denunciation accepted', 'and it is verified like any other');
}

# ---- an office below is urged about its own matter: who may know of it is told ----
{
    my $agency = $o->one("select code from agency where parent_id = (select id from agency where code = 'P04' and valid_to is null)
        and receives = 1 and valid_to is null order by id limit 1");
    my $to = $o->one("select id from agency where code = '$agency' and valid_to is null");
    $w->{id}{$_->[0]} = $o->account("r.$_->[0]", $agency, $_->[1]) for [qw(below clerk)], [qw(chair head)], [qw(barred head)];
    $w->{browser}{below} = $o->sign_in($w->{id}{below});
    my $urge = sub {
        my ($theirs) = @_;
        my $code = $o->one("select lookup_code from casefile where id = $theirs") =~ s/^(..)(....)(....)(.)$/$1-$2-$3-$4/r;
        my $id = $w->petition('clerk', 'complaint');
        my $desk = "/intake/petition/$id";
        $clerk->post("$desk/classify", { kind => 'complaint', level => 1, field_code => '1.2.2', is_competent => 0, flag => 'subordinate_overdue' });
        Office::is($clerk->post("$desk/propose", { act => 'keep_on_paper' })->{status}, 422, 'what holds no secret is not taken out of the portal');
        $clerk->post("$desk/propose", { act => 'urge_below', to_agency_id => $to });
        return $head->post("$desk/urge_below", { document => '9/UBND', their_code => $code });
    };
    my $told = sub { join ' ', map { $_->[0] } $o->sql("select account_id from notice where kind = 'urged_above' and subject_id = $_[0] order by 1") };
    my $open = $w->petition('below', 'complaint');
    $o->sql("insert into barred (casefile_id, account_id, why, made_at) values ($open, $w->{id}{barred}, 'respondent', utc_timestamp(6))");
    Office::is($urge->($open)->{status}, 303, 'an office below is urged, its matter named as people write codes');
    Office::is($o->one("select count(*) from event where subject = 'C' and subject_id = $open and event = 'urge_received'"), 1, 'which stands in the history there');
    Office::is($told->($open), $w->{id}{chair}, 'its head is told, and not the one whom the matter is about');
    my $sealed = $w->petition('below', 'denunciation');
    $o->sql("update assignment set ended_at = utc_timestamp(6) where casefile_id = $sealed");
    Office::is($urge->($sealed)->{status}, 303, 'so it is about a denunciation');
    Office::is($told->($sealed), '', 'of which nobody is told who is not assigned');
    Office::is($urge->($w->petition('neighbour', 'complaint'))->{status}, 422, 'nothing is written into matters of other offices');
}

# ---- kept on paper: nothing of it is left ----
{
    my $id = $w->petition('clerk', 'complaint', subject => 'Khu vực cấm Ô Rô', content => 'Bản đồ khu vực cấm Ô Rô', name => 'Đinh Thị Mật',
        respondent_kind => 'admin_act', respondent => 'Ban chỉ huy Ô Rô', file => { name => 'oro.pdf', type => 'application/pdf', bytes => $World::pdf });
    my ($store) = map { $_->[0] } $o->sql("select store_id from document where casefile_id = $id");
    my $file = "$o->{var}/store/" . substr($store, 0, 2) . "/$store";
    Office::ok(-e $file, 'a letter with a scan');
    my $desk = "/intake/petition/$id";
    $clerk->post("$desk/classify", { kind => 'complaint', level => 1, field_code => '1.2.2', is_competent => 1, flag => 'state_secret' });
    Office::is($clerk->post("$desk/propose", { act => 'keep_on_paper' })->{status}, 303, 'a clerk proposes that it is handled on paper');
    Office::ok($clerk->post("$desk/keep_on_paper", { is_filed => 1 })->{status} =~ /^40[39]$/ && -e $file, 'and deletes nothing herself');
    Office::is($head->post("$desk/keep_on_paper", {})->{status}, 422, 'who does not confirm deletes nothing either');
    Office::is($w->{stale}{head}->post("$desk/keep_on_paper", { is_filed => 1 })->{status}, 303, 'nor who did not just give password and code');
    Office::ok(-e $file, 'the scan is still there');
    Office::is($head->post("$desk/keep_on_paper", { is_filed => 1 })->{status}, 303, 'the head has it handled on paper');
    my $page = Office::text($clerk->as_xml("/intake/petition/$id")->{body});
    Office::ok($page =~ /Xử lý theo chế độ mật/ && $page !~ /Ô Rô|Đinh Thị Mật|oro/, 'its page says so and nothing else');
    Office::ok(!-e $file, 'the scan is gone');
    Office::is($o->one("select (select count(*) from party where casefile_id = $id) + (select count(*) from document where casefile_id = $id)
        + (select count(*) from dedup_key where casefile_id = $id) + (select count(*) from letter where casefile_id = $id)"), 0, 'so are people, papers, keys and drafts');
    Office::ok($o->one("select count(*) from term_run where casefile_id = $id and state = 'running'") > 0, 'its term runs');
    Office::ok(Office::text($clerk->as_xml('/intake/inbox')->{body}) !~ /Ô Rô/, 'no list shows more');
    Office::is($clerk->post("/intake/petition/$id/addition", { handed_on => Office::day(0), how => 'direct', papers => 'Bản đồ' })->{status}, 409, 'nothing is added to it');
    Office::is($clerk->post("/intake/petition/$id/close_paper", { document => '1/M' })->{status}, 409, 'a clerk does not end it');
    Office::is($head->post("/intake/petition/$id/close_paper", { document => '1/M' })->{status}, 303, 'the head does');
    Office::is($o->one("select concat(state, ' ', is_open) from casefile where id = $id"), 'closed 0', 'and it is over');
}
my @verify = $o->kntc('verify');
Office::ok($o->{status} == 0, "kntc verify: @verify", @verify);
Office::done();
