#!/usr/bin/perl
# Routes × roles × {own, another agency's, missing, sealed, barred}: what everybody is
# answered, against matrix.tsv, which people review. ACCEPT=1 writes it anew.
#
# A matter that is missing and one that is out of reach are the same answer, byte for byte;
# so are all refusals of one status. No refused POST changes a row.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;

my $table = 'tests/flow/matrix.tsv';
my @roles = qw(receiver clerk handler verifier leader head inspector publisher reporter admin
    national reader);
my @columns = ('visitor', @roles);
my $o = Office->new(own => 1);
my $html = sub { Office::text($_[0]{body}) };

my $p01 = $o->one("select id from agency where code = 'P01' and valid_to is null");

# ---- the office: everybody alone in a role, and a neighbour who has them all ----

my (%id, %browser);
$id{$_} = $o->account("m.$_", 'P04', $_) for @roles;
$id{neighbour} = $o->account('m.neighbour', 'P01', qw(receiver clerk handler leader head));
$id{proposer} = $o->account('m.proposer', 'P04', qw(clerk));
my %stale; # signed in an hour ago
sub enter_all {
    $browser{$_} = $o->sign_in($id{$_}) for keys %id;
    $stale{$_} = $o->sign_in($id{$_}, 60) for @roles;
    $browser{visitor} = $stale{visitor} = $o->browser;
}
enter_all();

my $pdf = "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n";

sub made {
    my ($r, $what) = @_;
    my ($made) = Office::Browser::location($r) =~ m{/(\d+)$};
    return $made if $made;
    Office::ok(0, "$what is made", "$r->{status} $r->{head}", $html->($r));
    Office::done();
}

my %letter = (people => 'one', party_kind => 'person', name => 'Hoàng Thị Mận', channel => 'direct',
    received_on => Office::day(-6), language => 'vi', is_signed => 1, kind => 'complaint',
    field_code => '1.2.2', phone => '0912345678',
    subject => 'Bồi thường khi thu hồi đất', content => 'Tôi đề nghị xem xét lại.');

sub petition {
    my ($who, $kind) = @_;
    return made($browser{$who}->post('/intake/petition/new', {
        %letter, kind => $kind || 'complaint',
        file => { name => 'don.pdf', type => 'application/pdf', bytes => $pdf }
    }), "a petition of $who");
}

sub visit {
    my ($who, $kind) = @_;
    return made($browser{$who}->post('/reception/visit/new', {
        name => 'Hoàng Thị Mận', people => 1, reception_kind => 'regular', held_by => 'receiver',
        channel => 'direct', kind => $kind || 'complaint', matter => 'Bồi thường khi thu hồi đất'
    }), "a visit of $who");
}

# Puts a matter where the law would have brought it, with what guards ask for.
sub put {
    my ($casefile, $machine, $state, $act) = @_;
    my $desk = $machine eq 'petition' ? 'intake' : 'settlement';
    my $before = $state eq 'suspended' ? "'verifying'" : 'null';
    $o->sql("update casefile set machine = '$machine', state = '$state', desk = '$desk',
        before_state = $before, is_open = 1, to_agency_id = $p01,
        code = if('$desk' = 'intake', null, concat('TH-', id)), accepted_on = curdate() - interval 6 day
        where id = $casefile");
    $o->sql("update petition set is_eligible = 1, is_competent = 1, act = '$act', to_agency_id = $p01,
        proposed_by = $id{proposer}, proposed_at = utc_timestamp(6) where casefile_id = $casefile");
    $o->sql("insert into assignment (casefile_id, account_id, duty, started_at)
        values ($casefile, $id{verifier}, 'verifier', utc_timestamp(6))") if $machine ne 'petition';
}

# A matter that went that way: accepted by the head, decided and published where the state
# is beyond that. The rest is put.
sub matter {
    my ($m) = @_;
    my ($machine, $from, $act) = @$m{qw(machine from act)};
    my $id = petition('clerk', $machine ne 'petition' ? $machine : $act eq 'transfer' ? 'reflection' : 'complaint');
    assign_all($id) if $machine eq 'denunciation';
    my $play = sub {
        my ($who, $act, %form) = @_;
        my $path = '/' . ($act eq 'accept' ? 'intake/petition' : 'settlement/casefile') . "/$id/$act";
        my $r = $browser{$who}->post($path, { document => '12/QĐ-UBND', note => 'Theo hồ sơ', %form });
        Office::ok(0, "$act before $machine $from", "$r->{status}", $html->($r)) if $r->{status} != 303;
    };
    if ($machine ne 'petition') {
        put($id, 'petition', 'proposed', 'accept');
        $play->('head', 'accept');
    }
    if ($machine eq 'complaint' && $from =~ /^(decided|effective|enforcing|enforced|archived)$/) {
        put($id, 'complaint', 'dialogued', '');
        $play->('head', 'decide', decided_on => Office::day(-1), outcome => 'right', summary => 'Theo hồ sơ');
        $play->('publisher', 'publish', title => 'Về bồi thường', body => 'Theo hồ sơ', is_redacted => 1)
            if $act eq 'unpublish';
    }
    put($id, $machine, $from, $act);
    $o->sql("update casefile set closed_on = curdate() - interval 90 day where id = $id") if $from eq 'transferred';
    if ($act eq 'join') {
        my $earlier = petition('clerk');
        $o->sql("insert into dedup_link (casefile_id, earlier_id, relation, score, reasons, decided_by, decided_at)
            values ($id, $earlier, 'D', 1, 'same', $id{clerk}, utc_timestamp(6))");
    }
    return $id;
}

sub assign_all {
    my ($casefile) = @_;
    $o->sql('insert into assignment (casefile_id, account_id, duty, started_at) values '
        . join ',', map { "($casefile, $id{$_}, 'handler', utc_timestamp(6))" } @roles);
}
sub unassign_all { $o->sql("update assignment set ended_at = utc_timestamp(6) where casefile_id = $_[0]") }

sub bar_all {
    my ($casefile) = @_;
    $o->sql('insert into barred (casefile_id, account_id, why, made_at) values '
        . join ',', map { "($casefile, $id{$_}, 'interest', utc_timestamp(6))" } @roles);
}

my $none = 999_999_999;
my %thing; # kind of thing -> case -> id

$thing{petition} = { own => petition('clerk'), other => petition('neighbour'), missing => $none,
    sealed => petition('proposer', 'denunciation'), barred => petition('clerk') };
unassign_all($thing{petition}{sealed});
bar_all($thing{petition}{barred});

$thing{casefile} = { own => petition('clerk'), other => petition('neighbour'), missing => $none,
    sealed => petition('proposer', 'denunciation'), barred => petition('clerk') };
put($thing{casefile}{$_}, $_ eq 'sealed' ? 'denunciation' : 'complaint', 'accepted', 'accept')
    for qw(own other sealed barred);
unassign_all($thing{casefile}{sealed});
bar_all($thing{casefile}{barred});

$thing{envelope} = { own => petition('proposer', 'denunciation'), other => petition('neighbour', 'denunciation'),
    missing => $none, sealed => petition('proposer', 'denunciation'), barred => petition('proposer', 'denunciation'),
    'no envelope' => $thing{petition}{own} };
assign_all($thing{envelope}{$_}) for qw(own barred);
unassign_all($thing{envelope}{sealed});
bar_all($thing{envelope}{barred});

$thing{visit} = { own => visit('receiver'), other => visit('neighbour'), missing => $none };

# Two transfers to us, one to somebody else.
sub transfer {
    my ($from, $to, $kind) = @_;
    my $casefile = petition($from, $kind);
    $o->sql("update casefile set state = 'transferred', is_open = 0, closed_on = curdate() - interval 6 day where id = $casefile");
    $o->sql("insert into transfer (row_uid, from_casefile_id, from_agency_id, to_agency_id, kind, sealed, sent_on, due_on)
        select unhex(md5(rand())), c.id, c.agency_id, g.id, c.kind, c.sealed, curdate() - interval 6 day, curdate() + interval 24 day
        from casefile c join agency g on g.code = '$to' and g.valid_to is null where c.id = $casefile");
    return $o->one('select max(id) from transfer');
}
$thing{transfer} = { own => transfer('neighbour', 'P04'), other => transfer('clerk', 'P01'), missing => $none,
    'own, of a denunciation' => transfer('neighbour', 'P04', 'denunciation') };

for my $who (qw(receiver neighbour)) {
    my $b = $browser{$who};
    $b->post('/reception/place/new', { name => 'Trụ sở tiếp công dân', place_address => 'Số 1', hours => '8 giờ' });
    my $place = $o->one('select max(id) from reception_place');
    $b->post('/reception/session/new', { place_id => $place, held_on => Office::day(60), starts => '08:00',
        ends => '11:00', leader => 'Chủ tịch' });
    $thing{session}{ $who eq 'neighbour' ? 'other' : 'own' } = $o->one('select max(id) from reception_session');
}
$thing{session}{missing} = $none;

$o->sql("insert into publication (casefile_id, agency_id, top_id, kind, field_code, level, outcome, number, decided_on,
    title, body, published_on, published_by) select $thing{casefile}{own}, agency_id, top_id, 'complaint', '1.2.2', 1,
    'right', '12/QĐ-UBND', '2026-11-20', 'Về bồi thường', 'Quyết định', '2026-11-21', $id{publisher}
    from casefile where id = $thing{casefile}{own}");
$thing{publication} = { own => $o->one('select max(id) from publication'), missing => $none };

# ---- the law's moves, the acts of each desk ----

my @moves = map {
    my @w = map { s/^\s+|\s+$//gr } split /,/, $_;
    { machine => $w[0], from => $w[1], act => $w[2], who => $w[4], form => $w[6] }
} map { /^MOVE\((.*)\)/ ? $1 : () } Office::lines('cgi-bin/domain/law/transition.def');
my %acts = map { # area -> what its table of acts says
    my $area = $_;
    my $c = join "\n", Office::lines("cgi-bin/$area/area.c");
    $area => [$c =~ /acts\[\] = \{(.*?)NULL/s ? $1 =~ /"(\w+)"/g : ()]
} map { m{cgi-bin/(\w+)/} } glob 'cgi-bin/*/area.c';
my %machines = (intake => [qw(petition)], settlement => [qw(complaint denunciation reflection)], reception => ['visit']);

sub moves_of {
    my ($area) = @_;
    my %is = map { $_ => 1 } @{ $machines{$area} };
    my %has = map { $_ => 1 } @{ $acts{$area} };
    return grep { $is{ $_->{machine} } && $has{ $_->{act} } && $_->{from} ne 'none' } @moves;
}

# ---- filling a form as somebody would who knows it ----

sub filled {
    my ($program, $name, $offered) = @_;
    my %f;
    return {%letter} if $name eq 'petition';
    for my $d (grep { $_->{name} } $o->form_fields($program, $name)) {
        my ($field, $type) = @$d{qw(name type)};
        next if $type eq 'file' || $field eq 'card' || $field =~ /_search$/;
        my @choice = @{ $offered->{$field}{choice} || [] };
        my $preset = $offered->{$field}{value};
        if ($type eq 'choice' || $type eq 'key' || $type eq 'many') {
            my $one = defined $preset && length $preset ? $preset : $choice[0];
            $f{$field} = $one if defined $one && ($d->{required} || $field eq 'act');
        } elsif ($type eq 'flag') { $f{$field} = 1 }
        elsif ($type eq 'day' && $name =~ /^(session|change)$/) { $f{$field} = Office::day(60) }
        elsif ($type eq 'day') { $f{$field} = $field =~ /^(held_on|decided_on|sent_on|received_on)$/ ? Office::day(-1) : next }
        elsif ($type eq 'number') { $f{$field} = 1 }
        elsif ($name eq 'find') { $f{$field} = '0912345678' }
        elsif ($type eq 'phone') { $f{$field} = '0912345678' }
        elsif ($type eq 'email') { $f{$field} = 'a@example.vn' }
        elsif ($type =~ /^(password|secret)$/) { $f{$field} = $d->{required} ? '000000' : next }
        elsif ($d->{required}) { $f{$field} = $preset || ($field =~ /^(starts|ends)$/ ? '08:00' : 'Số 12/QĐ') }
    }
    return \%f;
}

# ---- asking ----

my (%got, @order, %refusal, %same);

sub note_down {
    my ($method, $path, $case, $role, $r) = @_;
    my $key = "$method\t$path\t$case";
    push @order, $key if !$got{$key};
    $got{$key}{$role} = $r->{status};
    return $r->{status};
}

# Refusals of one status by one program to one kind of visitor, but for the hour.
sub compare {
    my ($program, $who, $r, $words) = @_;
    return if $r->{status} < 400 || $r->{status} == 422;
    my $all = $r->{head} =~ s/^Date:.*\r\n//mr . "\r\n\r\n$r->{body}";
    my $kind = join ' ', $program, $r->{status}, $who eq 'visitor' ? 'nobody' : 'staff';
    $refusal{$kind} //= [$all, $words, 0, 0];
    $refusal{$kind}[2]++;
    return if $refusal{$kind}[0] eq $all;
    Office::say_so("$words answers otherwise than $refusal{$kind}[1]:", Office::text($all)) if !$refusal{$kind}[3]++;
}

sub ask {
    my ($route, $case, $role, $path, %with) = @_;
    my $b = $with{browser} || $browser{$role};
    my $r = $route->{method} eq 'GET' ? $b->get($path) : $b->post($path, $with{fields} || {});
    compare($route->{program}, $role, $r, "$route->{method} $path as $role");
    return $r;
}

sub thing_of {
    my ($route) = @_;
    my $p = $route->{path};
    return $p =~ m{^/intake/petition/} ? 'petition' : $p =~ m{^/intake/transfer/} ? 'transfer'
        : $p =~ m{^/settlement/} ? 'casefile' : $p =~ m{^/identity/} ? 'envelope'
        : $p =~ m{^/reception/visit/} ? 'visit' : $p =~ m{^/reception/session/} ? 'session'
        : $p =~ m{^/cong-khai/} ? 'publication' : undef;
}

# What changes when something is entered. Checked around everything that must be refused.
my $tables = join ', ', qw(casefile petition party party_index visit event fact transfer document decision dialogue
    publication publication_word reception_place reception_session assignment barred term_run book lookup
    dedup_key dedup_link form_once identity_opened account account_role recovery_code known_browser kntc_sealed.denouncer);
sub state_of_all { join "\n", map { join ' ', map { $_ // '' } @$_ } $o->sql("checksum table $tables") }

# The sealed of a petition with its file.
sub file_key {
    my ($casefile) = @_;
    return $o->one("select store_id from document where casefile_id = $casefile limit 1") // '0' x 32;
}

my @all = $o->routes;
Office::ok(@all > 50, scalar(@all) . ' routes are printed');
my @unknown = grep { $_->{path} =~ /\{id\}/ && !thing_of($_) } @all;
Office::ok(!@unknown, 'this test has a thing for each {id}', map { $_->{path} } @unknown);
@all = grep { $_->{path} !~ /\{id\}/ || thing_of($_) } @all;

# 1. Things of others, missing, sealed and barred: nothing may change.
my %offer; # "program form" -> filled form
sub form_for {
    my ($route, $role, $path, $act) = @_;
    my $form = $act || $route->{form};
    return {} if !$form || $form =~ /\{/;
    return $offer{"$route->{program} $form"} ||= do {
        my $r = $browser{$role}->get($path);
        filled($route->{program}, $form, Office::offered($html->($r), $path) || {});
    };
}

my $by_role = sub { my ($route) = @_; grep { my $r = $_; grep { $_ eq $r } split /,/, $route->{role} } @roles };
my $before = state_of_all();
for my $route (grep { $_->{path} =~ /\{id\}/ } @all) {
    my $things = $thing{ thing_of($route) };
    my ($entitled) = $by_role->($route);
    for my $case (sort grep { !/^own/ } keys %$things) {
        my @acts = $route->{path} =~ /\{act\}/ ? (@{ $acts{ $route->{program} } }, 'no_such_act') : (undef);
        my %answer;
        for my $act (@acts) {
            my $path = $route->{path} =~ s/\{id\}/$things->{$case}/r;
            $path =~ s/\{act\}/$act/ if $act;
            my $key = file_key($things->{$case});
            $path =~ s/\{key\}/$key/;
            my $first = !$act || $act eq $acts[0];
            my $form = $act && $act ne 'no_such_act' ? $act : $route->{form};
            my $fields = {};
            if ($route->{method} eq 'POST' && $form && $form !~ /\{/ && defined $entitled) {
                my ($own) = grep { /^own$/ } keys %$things;
                (my $own_path = $route->{path}) =~ s/\{id\}/$things->{own}/;
                $own_path =~ s/\{act\}/$act/ if $act;
                $fields = form_for($route, $entitled, $own_path, $act);
            }
            for my $role ($first ? @columns : grep { defined } $entitled) {
                my $r = ask($route, $case, $role, $path, fields => $fields);
                note_down($route->{method}, $route->{path}, $case, $role, $r) if $first;
                $answer{$role}{ $r->{status} }++;
                # An empty form must not tell more than a full one.
                $answer{$role}{ ask($route, $case, $role, $path)->{status} }++
                    if $route->{method} eq 'POST' && %$fields;
            }
        }
        my @odd = grep { keys %{ $answer{$_} } > 1 } sort keys %answer;
        Office::ok(!@odd, "$route->{method} $route->{path}, $case: the same for every act, form full or empty",
            map { "$_: " . join ' ', map { "$_×$answer{$odd[0]}{$_}" } sort keys %{ $answer{$_} } } @odd);
    }
}
Office::ok($before eq state_of_all(), 'nothing of others, missing, sealed or barred was changed by asking for it');

# 2. Without token, from elsewhere, by another method: nothing may change either.
my $stranger = $o->sign_in($id{clerk});
for my $path (sort keys %{ { map { $_->{path} => 1 } @all } }) {
    my %has = map { $_->{method} => $_ } grep { $_->{path} eq $path } @all;
    my ($any) = values %has;
    my ($role) = ($by_role->($any), $path =~ m{^/account/(?!sign-in)} ? 'clerk' : 'visitor');
    my $b = $browser{$role};
    my $real = $path;
    if ($path =~ /\{id\}/) {
        my $things = $thing{ thing_of($any) };
        $real =~ s/\{id\}/$things->{own}/;
        my $act = $any->{program} eq 'intake' ? 'classify' : $any->{program} eq 'reception' ? 'close' : 'assign';
        $real =~ s/\{act\}/$act/;
        my $key = file_key($things->{own});
        $real =~ s/\{key\}/$key/;
    }
    my %status;
    for my $method (grep { !$has{$_} } qw(GET POST)) {
        my $r = $method eq 'GET' ? $b->get($real) : $b->post($real, {});
        # Its last word may be read as an act that there is not.
        my ($act) = grep { $_->{method} eq $method && $_->{path} =~ m{^(.*)/\{act\}$} && $path =~ m{^\Q$1\E/\w+$} } @all;
        $status{"$method, not among its methods"} = [$r, $act ? 404 : 405];
    }
    for my $method (qw(PUT DELETE PATCH OPTIONS)) { # refused before it is asked who comes
        $status{$method} = [$b->raw($method, $real, [['Origin', $o->{url}]]), 405, 'visitor'];
    }
    if ($has{POST}) {
        $b->fetch_csrf('/account/sign-in') if $role eq 'visitor' && $any->{program} eq 'account';
        $b->fetch_csrf('/tra-cuu') if $role eq 'visitor' && $any->{program} eq 'lookup';
        my $good = $b->csrf;
        my $bad = $good =~ s/^(.)/$1 eq 'A' ? 'B' : 'A'/er;
        my $form = {};
        %status = (%status,
            'no token' => [$b->post($real, $form, csrf => undef), 403],
            'a changed token' => [$b->post($real, $form, csrf => $bad), 403],
            "another session's token" => [$b->post($real, $form, csrf => $stranger->csrf), 403],
            'a foreign origin' => [$b->post($real, $form, origin => 'http://evil.example'), 403],
            'the origin null' => [$b->post($real, $form, origin => 'null'), 403],
            'an origin that begins like ours' => [$b->post($real, $form, origin => "$o->{url}.evil.example"), 403],
            'neither origin nor referer' => [$b->post($real, $form, origin => ''), 403],
            'a foreign referer' => [$b->post($real, $form, origin => '', headers => [['Referer', 'http://evil.example/']]), 403],
            'another site, as the browser says' => [$b->post($real, $form, headers => [['Sec-Fetch-Site', 'cross-site']]), 403],
        );
        $has{POST}{checked} = $real;
    }
    my @wrong = grep { $status{$_}[0]{status} != $status{$_}[1] } sort keys %status;
    compare($any->{program}, $status{$_}[2] || $role, $status{$_}[0], "$real with $_") for sort keys %status;
    Office::ok(!@wrong, "$path: " . ($has{POST} ? 'no token, another origin, another method' : 'another method') . ' is refused',
        map { "$_: $status{$_}[0]{status} instead of $status{$_}[1]" } @wrong);
}
Office::ok($before eq state_of_all(), 'nothing was changed by what has no token, comes from elsewhere or by another method');

# 3. One's own, or nobody's in particular; what ends sessions last.
for my $route (sort { ($a->{program} eq 'account') <=> ($b->{program} eq 'account') } grep { $_->{path} !~ /\{id\}/ } @all) {
    my $path = $route->{path};
    for my $role (@columns) {
        # Pages of one's own account end sessions: a fresh one each time.
        my $b = $route->{program} eq 'account' && $role ne 'visitor' ? $o->sign_in($id{$role}) : $browser{$role};
        $b = $b->as_visitor if $route->{program} eq 'lookup';
        if ($route->{method} eq 'POST' && !defined $b->{token}) {
            $b->fetch_csrf($route->{program} eq 'lookup' ? '/tra-cuu' : '/account/sign-in');
        }
        my ($entitled) = $by_role->($route);
        my $fields = $route->{method} ne 'POST' || $route->{program} eq 'account' ? {}
            : $route->{program} eq 'lookup' ? { code => 26_000_000_000 + int rand 1e9, secret_code => 'ABCD-EFGH-JKMN' }
            : form_for($route, $entitled, $path);
        note_down($route->{method}, $path, '-', $role, ask($route, '-', $role, $path, browser => $b, fields => $fields));
    }
    next if $route->{role} !~ /fresh/;
    for my $role (@columns) {
        my $b = $role eq 'visitor' ? $browser{visitor} : $o->sign_in($id{$role}, 60);
        $b = $o->browser, $b->fetch_csrf('/account/sign-in') if $role eq 'visitor' && $route->{method} eq 'POST';
        note_down($route->{method}, $path, 'stale', $role, ask($route, 'stale', $role, $path, browser => $b));
    }
}
enter_all();

for my $route (grep { $_->{path} =~ /\{id\}/ && $_->{path} !~ /\{act\}/ } @all) {
    my $kind = thing_of($route);
    for my $case (sort grep { /^own/ } keys %{ $thing{$kind} }) {
        for my $role (@columns) {
            my $at = $thing{$kind}{$case};
            $at = transfer('neighbour', 'P04', $case =~ /denunciation/ ? 'denunciation' : 'complaint')
                if $kind eq 'transfer' && $route->{method} eq 'POST';
            my $path = $route->{path} =~ s/\{id\}/$at/r;
            my $key = file_key($at);
            $path =~ s/\{key\}/$key/;
            $path .= "?earlier=$thing{casefile}{own}" if $path =~ /duplicate$/ && $route->{method} eq 'GET';
            my ($entitled) = $by_role->($route);
            my $fields = $path =~ /duplicate$/ ? { earlier_id => $thing{casefile}{own}, relation => 'D' }
                : $route->{method} eq 'POST' ? form_for($route, $entitled, $path) : {};
            note_down($route->{method}, $route->{path}, $case, $role, ask($route, $case, $role, $path, fields => $fields));
        }
        next if $route->{role} !~ /fresh/ || $case ne 'own';
        for my $role (@columns) {
            my $path = $route->{path} =~ s/\{id\}/$thing{$kind}{$case}/r;
            note_down($route->{method}, $route->{path}, 'own, stale', $role,
                ask($route, 'stale', $role, $path, browser => $stale{$role}));
        }
    }
}

# 4. Every move that has a form, in its state: who may, who may not.
for my $area (qw(reception intake settlement)) {
    my ($show) = grep { $_->{method} eq 'GET' && $_->{program} eq $area && $_->{path} =~ /\{act\}/ } @all;
    my %post = (%$show, method => 'POST');
    my $kind = thing_of($show);
    my $fresh_thing = sub {
        my ($m) = @_;
        if ($kind eq 'visit') {
            my $v = visit('receiver');
            $o->sql("update visit set state = '$m->{from}' where id = $v");
            return $v;
        }
        return matter($m);
    };
    for my $m (moves_of($area)) {
        my $id = $fresh_thing->($m);
        my $case = "own, $m->{machine} $m->{from}";
        my $pattern = $show->{path} =~ s/\{act\}/$m->{act}/r;
        my ($fields, $form_role);
        for my $role (@columns) {
            my $path = $pattern =~ s/\{id\}/$id/r;
            my $r = ask($show, $case, $role, $path);
            note_down('GET', $pattern, $case, $role, $r);
            $fields ||= filled($area, $m->{act}, Office::offered($html->($r), $path) || {}) if $r->{status} == 200;
            next if $m->{who} !~ /FRESH/;
            note_down('GET', $pattern, "$case, stale", $role,
                ask($show, "$case, stale", $role, $path, browser => $stale{$role}));
        }
        for my $role (@columns) {
            my $path = $pattern =~ s/\{id\}/$id/r;
            note_down('POST', $pattern, "$case, stale", $role,
                ask(\%post, $case, $role, $path, browser => $stale{$role}, fields => $fields)) if $m->{who} =~ /FRESH/;
            my $r = ask(\%post, $case, $role, $path, fields => $fields);
            note_down('POST', $pattern, $case, $role, $r);
            next if $r->{status} != 303 || Office::Browser::location($r) =~ /sign-in/;
            $id = $fresh_thing->($m);
            $path = $pattern =~ s/\{id\}/$id/r;
            $fields = filled($area, $m->{act}, Office::offered($html->($browser{$role}->get($path)), $path) || {});
        }
    }
    # In a state that knows no such act, and an act that nobody knows.
    my $id = $fresh_thing->({ machine => $machines{$area}[0], from => 'nowhere', act => '' });
    for my $route ($show, \%post) {
        my %answer;
        for my $act (@{ $acts{$area} }) {
            (my $path = $route->{path} =~ s/\{act\}/$act/r) =~ s/\{id\}/$id/;
            for my $role ($by_role->($route)) {
                my $r = ask($route, 'own, no such move', $role, $path, fields => $offer{"$area $act"} || {});
                note_down($route->{method}, $route->{path}, 'own, no such move', $role, $r) if $act eq $acts{$area}[0];
                $answer{ $r->{status} }{$act} = 1 if $r->{status} != 409;
            }
        }
        # A form may be refused before the state is asked.
        Office::ok(!grep({ $_ != 422 } keys %answer), "$route->{method} $route->{path}: no act in a state that has none",
            map { "$_: " . join ' ', sort keys %{ $answer{$_} } } sort keys %answer);
        for my $role (@columns) {
            (my $path = $route->{path} =~ s/\{act\}/no_such_act/r) =~ s/\{id\}/$id/;
            note_down($route->{method}, $route->{path}, 'own, unknown act', $role,
                ask($route, 'own, unknown act', $role, $path));
        }
    }
}

# ---- what came of it ----

for my $kind (sort keys %refusal) {
    my (undef, undef, $times, $odd) = @{ $refusal{$kind} };
    Office::ok(!$odd, "all $times refusals $kind are the same bytes");
}
my @broken = grep { my $k = $_; grep { $_ >= 500 } values %{ $got{$k} } } @order;
Office::ok(!@broken, 'nobody meets a fault', @broken);

my %rank = map { $order[$_] => $_ } 0 .. $#order;
my %path_rank;
$path_rank{ "$all[$_]{program} $all[$_]{path}" } //= $_ for 0 .. $#all;
my @new = map {
    my $key = $_;
    join "\t", $key, map { $got{$key}{$_} // '-' } @columns
} sort @order;

if ($ENV{ACCEPT}) {
    open my $to, '>:utf8', $table or die "$table: $!";
    print $to <<"EOT";
# What everybody is answered: reviewed by people, compared by matrix.t; ACCEPT=1 writes it.
# A role alone, nobody has two. own: of her agency, within reach; other: of another agency;
# missing: no such row; sealed: of her agency, a denunciation that she is not assigned to;
# barred: of her agency, she must not see it; stale: signed in an hour ago; -: not about one
# thing. 303 to a visitor leads to the sign-in. POST is sent with token and a filled form.
EOT
    print $to join("\t", '#method', 'path', 'case', @columns), "\n";
    print $to "$_\n" for @new;
    close $to;
}
my %want = map { my @f = split /\t/, $_, 4; join("\t", @f[0 .. 2]) => $f[3] } grep { !/^#/ } -e $table ? Office::lines($table) : ();
my %have = map { my @f = split /\t/, $_, 4; join("\t", @f[0 .. 2]) => $f[3] } @new;
my $differ = 0;
for my $key (sort keys %have) {
    my $words = $key =~ s/\t/ /gr;
    Office::ok(defined $want{$key} && $want{$key} eq $have{$key}, $words,
        'as    ' . join(' ', @columns), 'want  ' . ($want{$key} // 'is not in the file') =~ s/\t/ /gr,
        "got   " . $have{$key} =~ s/\t/ /gr);
}
my @gone = grep { !exists $have{$_} } sort keys %want;
Office::ok(!@gone, 'the file has no line that nobody asks', @gone);
Office::done();
