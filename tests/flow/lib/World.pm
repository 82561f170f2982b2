# World: an office of a province (P04) with one account a role, a neighbour in another
# province (P01) who has them all, and matters in whatever state a test asks for.
#
#   my $w = World->new($o);
#   $w->{id}{clerk}, $w->{browser}{clerk}, $w->{stale}{clerk}    account, browser, and one
#                                                 whose sign-in is an hour old
#   my $id = $w->petition('clerk', 'denunciation');
#   for my $m ($w->moves('settlement')) { my $id = $w->matter($m) }
package World;
use strict;
use warnings;
use utf8;
use Office;

our @roles = qw(receiver clerk handler verifier leader head inspector publisher reporter admin
    national reader);
our $pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

# What is typed where a test does not mind.
our %letter = (
    people => 'one', party_kind => 'person', name => 'Hoàng Thị Mận', phone => '0912345678',
    channel => 'direct', received_on => Office::day(-6), language => 'vi', is_signed => 1,
    kind => 'complaint', field_code => '1.2.2', subject => 'Bồi thường khi thu hồi đất',
    content => 'Tôi đề nghị xem xét lại.',
);
our %caller = (
    name => 'Hoàng Thị Mận', people => 1, reception_kind => 'regular', held_by => 'receiver',
    channel => 'direct', kind => 'complaint', matter => 'Bồi thường khi thu hồi đất',
);

sub new {
    my ($class, $o, $prefix) = @_;
    my $w = bless { o => $o }, $class;
    $prefix ||= 'm';
    $w->{there} = $o->one("select id from agency where code = 'P01' and valid_to is null");
    $w->{id}{$_} = $o->account("$prefix.$_", 'P04', $_) for @roles;
    $w->{id}{proposer} = $o->account("$prefix.proposer", 'P04', 'clerk');
    $w->{id}{neighbour} = $o->account("$prefix.neighbour", 'P01', qw(receiver clerk handler leader head));
    $w->enter;
    $w->read_law;
    return $w;
}

sub enter {
    my ($w) = @_;
    my $o = $w->{o};
    $w->{browser}{$_} = $o->sign_in($w->{id}{$_}) for keys %{ $w->{id} };
    $w->{stale}{$_} = $o->sign_in($w->{id}{$_}, 60) for @roles;
    $w->{browser}{visitor} = $w->{stale}{visitor} = $o->browser;
}

# ---- the law's moves, the acts of each desk ----

my %machines = (
    intake => ['petition'], settlement => [qw(complaint denunciation reflection)], reception => ['visit'],
);

sub read_law {
    my ($w) = @_;
    for (Office::lines('cgi-bin/domain/law/transition.def')) {
        my ($row) = /^MOVE\((.*)\)/ or next;
        my @w = map { s/^\s+|\s+$//gr } split /,/, $row;
        push @{ $w->{moves} }, { machine => $w[0], from => $w[1], act => $w[2], to => $w[3], who => $w[4] };
    }
    for my $area (map { m{cgi-bin/(\w+)/} } glob 'cgi-bin/*/area.c') {
        my $c = join "\n", Office::lines("cgi-bin/$area/area.c");
        $w->{acts}{$area} = [$c =~ /acts\[\] = \{(.*?)NULL/s ? $1 =~ /"(\w+)"/g : ()];
    }
}

# The moves that a desk has a form for.
sub moves {
    my ($w, $area) = @_;
    my %is = map { $_ => 1 } @{ $machines{$area} };
    my %has = map { $_ => 1 } @{ $w->{acts}{$area} };
    return grep { $is{ $_->{machine} } && $has{ $_->{act} } && $_->{from} ne 'none' } @{ $w->{moves} };
}

# A role that may make a move.
sub mover {
    my ($w, $m) = @_;
    # What is proposed a leader signs only where the row of its route says so.
    return 'head' if $m->{from} eq 'proposed' && $m->{act} ne 'send_back' && $m->{who} =~ /HEAD/;
    return lc((split /\s*\|\s*/, $m->{who})[0]);
}

# ---- matters ----

sub made {
    my ($r, $what) = @_;
    my ($made) = Office::Browser::location($r) =~ m{/(\d+)$};
    return $made if $made;
    Office::ok(0, "$what is made", "$r->{status} $r->{head}", Office::text($r->{body}));
    Office::done();
}

sub petition {
    my ($w, $who, $kind, %more) = @_;
    return made($w->{browser}{$who}->post('/intake/petition/new', {
        %letter, kind => $kind || 'complaint',
        file => { name => 'don.pdf', type => 'application/pdf', bytes => $pdf }, %more
    }), "a petition of $who");
}

sub visit {
    my ($w, $who, $kind, %more) = @_;
    return made($w->{browser}{$who}->post('/reception/visit/new',
        { %caller, kind => $kind || 'complaint', %more }), "a visit of $who");
}

# Puts a matter where the law would have brought it, with what guards ask for.
sub put {
    my ($w, $casefile, $machine, $state, $act) = @_;
    my $o = $w->{o};
    my $desk = $machine eq 'petition' ? 'intake' : 'settlement';
    my $before = $state eq 'suspended' ? "'verifying'" : 'null';
    my $closed = $state eq 'transferred' ? 'curdate() - interval 90 day' : 'null';
    $o->sql("update casefile set machine = '$machine', state = '$state', desk = '$desk',
        before_state = $before, is_open = 1, to_agency_id = $w->{there}, closed_on = $closed,
        code = if('$desk' = 'intake', null, concat('TH-', id)), accepted_on = curdate() - interval 6 day
        where id = $casefile");
    $w->sent($casefile, $w->{there}, 90) if $state eq 'transferred';
    $o->sql("update petition set is_eligible = 1, is_competent = 1, act = '$act', to_agency_id = $w->{there},
        ground = " . ($act eq 'decline' ? "'limitation'" : 'null') . ", proposed_by = $w->{id}{proposer}, proposed_at = utc_timestamp(6) where casefile_id = $casefile");
    $o->sql("insert into assignment (casefile_id, account_id, duty, started_at)
        values ($casefile, $w->{id}{verifier}, 'verifier', utc_timestamp(6))") if $machine ne 'petition';
}

# What an act of a complaint needs to have been done: who did what in which state.
my %first = (postpone => [qw(head invite reported)], dialogue_missed => [qw(head invite reported)],
    judge => [qw(verifier claim verifying)], step_done => [qw(verifier plan verifying)],
    take => [qw(verifier ask_papers verifying)], remind => [qw(head ask_expertise verifying)],
    stay_sent => [qw(head stay verifying)], stay_lift => [qw(head stay verifying)],
    task_done => [qw(head task enforcing)], report => [qw(verifier minutes verifying)]);
sub before {
    my ($w, $id, $machine, $act) = @_;
    my ($who, $first, $state) = @{ ($machine eq 'complaint' || $act eq 'report') && $first{$act} || return };
    my $path = "/settlement/casefile/$id/$first";
    $w->put($id, $machine, $state, $first);
    my $page = Office::text($w->{browser}{$who}->get($path)->{body});
    my $r = $w->{browser}{$who}->post($path, $w->filled('settlement', $first, Office::offered($page, $path) || {}));
    Office::ok(0, "$first before $act", $r->{status}, Office::text($r->{body})) if $r->{status} != 303;
    # The day of an invitation must have come before it can be missed.
    $w->{o}->sql("update invitation set meets_on = '" . join('-', reverse split m{/}, Office::day(-1))
        . "' where casefile_id = $id") if $act eq 'dialogue_missed';
}
# A matter (or visit) in which somebody may make this move now: it went the way to there by
# acceptance by the head, a decision and its publication by two; the rest is put.
sub matter {
    my ($w, $m, %more) = @_;
    my ($o, $machine, $from, $act) = ($w->{o}, @$m{qw(machine from act)});
    if ($machine eq 'visit') {
        my $id = $w->visit('receiver', 'complaint', %more);
        $o->sql("update visit set state = '$from' where id = $id");
        return $id;
    }
    my $kind = $machine ne 'petition' ? $machine : $act eq 'transfer' ? 'reflection' : $from eq 'urged' || $act eq 'widen' ? 'denunciation' : 'complaint';
    my $id = $w->petition('clerk', $kind, %more);
    $w->assign_all($id) if $kind eq 'denunciation';
    my $play = sub {
        my ($who, $act, %form) = @_;
        my $path = '/' . ($act eq 'accept' ? 'intake/petition' : 'settlement/casefile') . "/$id/$act";
        my $r = $w->{browser}{$who}->post($path, { document => '12/QĐ-UBND', note => 'Theo hồ sơ',
            $act eq 'accept' && $kind eq 'denunciation' ? (accepted_content => 'Nhận tiền ngoài quy định') : (), %form });
        Office::ok(0, "$act before $machine $from", $r->{status}, Office::text($r->{body}))
            if $r->{status} != 303;
    };
    if ($machine ne 'petition') {
        $w->put($id, 'petition', 'proposed', 'accept');
        $play->('head', 'accept');
    }
    if ($machine eq 'complaint' && $from =~ /^(decided|appealed|effective|enforcing|enforced|archived)$/) {
        $w->put($id, 'complaint', 'dialogued', '');
        $play->('head', 'decide', decided_on => Office::day(-1), outcome => 'right', summary => 'Theo hồ sơ');
        $play->('clerk', 'redact', title => 'Về bồi thường', body => 'Theo hồ sơ', is_redacted => 1)
            if $act =~ /^(redact_back|publish|unpublish)$/;
        $play->('publisher', 'publish', is_redacted => 1) if $act eq 'unpublish';
    }
    # There is a step to tell of while the term runs.
    if ($machine eq 'denunciation' && $act eq 'tell') {
        $w->put($id, 'denunciation', 'verifying', '');
        $play->('head', 'extend', mark => 'places', days => 1);
    }
    if ($machine eq 'denunciation' && $from =~ /^(concluded|carried_out|archived)$/) {
        $w->put($id, 'denunciation', 'reported', '');
        $play->('head', 'conclude', concluded_on => Office::day(-1), outcome => 'right', summary => 'Theo hồ sơ');
        if ($act eq 'finish') {
            $play->('clerk', 'send', sent_on => Office::day(-1), recipient => 'accused', denouncer_on => Office::day(-1),
                denouncer_by => 'post', denouncer_document => '13/TB');
            $play->('head', 'act', acted_on => Office::day(-1));
        }
        $play->('clerk', 'redact', title => 'Về thu tiền', body => 'Theo hồ sơ', is_redacted => 1, is_unnamed => 1)
            if $act =~ /^(redact_back|publish|unpublish|finish)$/;
        $play->('publisher', 'publish', is_redacted => 1, is_unnamed => 1) if $act =~ /^(unpublish|finish)$/;
        $play->('clerk', 'send', sent_on => Office::day(-1), recipient => 'accused', denouncer_on => Office::day(-1),
            denouncer_by => 'post', denouncer_document => '13/TB') if $act eq 'again';
    }
    $w->before($id, $machine, $act);
    $w->put($id, $machine, $from, $act);
    $o->sql("update casefile set level = 2 where id = $id") if $act eq 'council';
    $w->overdue($id, $machine) if $act =~ /^(report_overdue|set_date|take_over)$/;
    if ($act eq 'join') {
        my $earlier = $w->petition('clerk');
        $o->sql("insert into dedup_link
            (casefile_id, earlier_id, relation, score, reasons, decided_by, decided_at)
            values ($id, $earlier, 'D', 1, 'same', $w->{id}{clerk}, utc_timestamp(6))");
    }
    return $id;
}

# An office above has asked why it is late; or this one asks that of a matter below.
sub overdue {
    my ($w, $id, $machine) = @_;
    if ($machine eq 'denunciation') {
        $w->{o}->sql("insert into term_run (casefile_id, term, variant, law_from, started_on, raw_on, due_on, original_due_on, is_main, remind_on)
            values ($id, 'overdue_report', '', '2019-01-01', curdate(), curdate(), curdate(), curdate(), 1, curdate())");
        return;
    }
    my $below = $w->petition('neighbour', 'denunciation');
    $w->put($below, 'denunciation', 'accepted', '');
    $w->{o}->sql("insert into term_run (casefile_id, term, variant, law_from, started_on, raw_on, due_on, original_due_on, is_main, remind_on)
        values ($below, 'denunciation_settle', '', '2019-01-01', curdate() - interval 9 day, curdate() - interval 1 day, curdate() - interval 1 day, curdate() - interval 1 day, 1, curdate())");
    $w->{o}->sql("update petition set urged_id = $below where casefile_id = $id");
}

sub for_all {
    my ($w, $casefile, $table, $columns, $values) = @_;
    $w->{o}->sql("insert into $table (casefile_id, account_id, $columns) values "
        . join ',', map { "($casefile, $w->{id}{$_}, $values)" } @roles);
}
sub assign_all {
    my ($w, $casefile) = @_;
    $w->for_all($casefile, 'assignment', 'duty, started_at', "'handler', utc_timestamp(6)");
}
sub unassign_all {
    my ($w, $casefile) = @_;
    $w->{o}->sql("update assignment set ended_at = utc_timestamp(6) where casefile_id = $casefile");
}
sub bar_all {
    my ($w, $casefile) = @_;
    $w->for_all($casefile, 'barred', 'why, made_at', "'interest', utc_timestamp(6)");
}

# A transfer from somebody's agency to another, waiting for an answer.
sub transfer {
    my ($w, $from, $to, $kind, %more) = @_;
    my $o = $w->{o};
    my $casefile = $w->petition($from, $kind, %more);
    $o->sql("update casefile set state = 'transferred', is_open = 0, closed_on = curdate() - interval 6 day
        where id = $casefile");
    return $w->sent($casefile, "(select id from agency where code = '$to' and valid_to is null)", 6);
}

# Its row, so many days old.
sub sent {
    my ($w, $casefile, $to, $days) = @_;
    my $o = $w->{o};
    $o->sql("insert into transfer
        (row_uid, from_casefile_id, from_agency_id, to_agency_id, chain_id, kind, sealed, sent_on, due_on)
        select unhex(md5(rand())), c.id, c.agency_id, $to, c.id, c.kind, c.sealed,
        curdate() - interval $days day, curdate() + interval 30 - $days day from casefile c where c.id = $casefile");
    return $o->one('select max(id) from transfer');
}

sub place {
    my ($w, $who) = @_;
    $w->{browser}{$who}->post('/reception/place/new',
        { name => 'Trụ sở tiếp công dân', place_address => 'Số 1', hours => '8 giờ' });
    return $w->{o}->one('select max(id) from reception_place');
}

sub session {
    my ($w, $who) = @_;
    $w->{browser}{$who}->post('/reception/session/new', { place_id => $w->place($who),
        held_on => Office::day(60), starts => '08:00', ends => '11:00', leader => 'Chủ tịch',
        session_kind => 'periodic', session_held_by => 'head', channel => 'direct' });
    return $w->{o}->one('select max(id) from reception_session');
}

# Who was given an hour at the counter.
sub appointment {
    my ($w, $who, %more) = @_;
    return made($w->{browser}{$who}->post('/reception/appointment/new', { name => 'Lò Thị Hẹn', people => 1,
        kind => 'complaint', matter => 'Hỏi kết quả', session_id => 'regular', wanted_on => $w->{o}->working(3),
        starts => '08:30', place => 'Trụ sở tiếp công dân', %more }), "an appointment of $who");
}

# What a session gave somebody to do.
sub task {
    my ($w, $who) = @_;
    my $session = $w->session($who);
    $w->{browser}{$who}->post("/reception/session/$session/task",
        { task => 'Kiểm tra', due_on => Office::day(60), doer_id => $w->{id}{$who} });
    return $w->{o}->one('select max(id) from session_task');
}

# ---- filling a form as somebody would who knows it ----

# say, if given, is asked for what stands in each field of free text.
sub filled {
    my ($w, $program, $name, $offered, $say) = @_;
    return {%letter} if $name eq 'petition' && !$say;
    # What the page carries along unseen goes back as it came.
    my %f = map { $_ => $offered->{$_}{value} } grep { ($offered->{$_}{type} // '') eq 'hidden' && !/^(csrf|form_key)$/ }
        keys %$offered;
    for my $d (grep { $_->{name} } $w->{o}->form_fields($program, $name)) {
        my ($field, $type) = @$d{qw(name type)};
        next if $type eq 'file' || $field =~ /^(card|took_on)$/ || $field =~ /_search$/;
        my $preset = $offered->{$field}{value};
        my $said = $say && $type =~ /^(text|lines|code|phone|email)$/ ? $say->($field, $d) : undef;
        if (defined $said) { $f{$field} = $said }
        elsif ($type =~ /^(choice|key|many)$/) {
            # A denunciation that is withdrawn ends by another act; who is not competent names who is.
            my ($one) = defined $preset && length $preset ? $preset
                : grep { "$name $_" !~ /^(terminate withdrawn|transfer_return not_competent|judge keep|at_once (keep|wrong))$/ } @{ $offered->{$field}{choice} || [] };
            $f{$field} = $one if defined $one && ($d->{required} || $field =~ /^(act|verifier_id|team_head_id|member_id|goes_to|doer_id|accused_by|fate_of_decision)$/);
        } elsif ($type eq 'flag') { $f{$field} = 1 if $field ne 'is_false' }
        elsif ($type eq 'day') {
            $f{$field} = Office::day($name =~ /^(session|change|plan|invite|postpone|task|set_date)$/ ? 60 : $name =~ /^(appointment|confirm)$/ ? 3 : $name =~ /^(tell|number|task_done|take|step_done|stay_sent|again)$/ ? 0 : -1)
                if $d->{required} || $name =~ /^(session|change|appointment|tell)$/;
        } elsif ($type eq 'number') { $f{$field} = 1 }
        elsif ($name =~ /^(find|person)$/ || $type eq 'phone') { $f{$field} = '0912345678' }
        elsif ($type eq 'email') { $f{$field} = 'a@example.vn' }
        elsif (!$d->{required} && "$name $field" !~ /^(assign document|change why|archive note|tell accused_document|withdraw_part withdrawn_content|at_once ruling)$/) { next }
        elsif ($type =~ /^(password|secret)$/) { $f{$field} = '000000' }
        else { $f{$field} = $preset || ($field =~ /^(starts|ends|meets_from|\w+_hour)$/ ? '08:00' : 'Số 12/QĐ') }
    }
    return \%f;
}

1;
