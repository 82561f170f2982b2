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
use World;

my $table = 'tests/flow/matrix.tsv';
my $o = Office->new(own => 1);
my $html = sub { Office::text($_[0]{body}) };

my $w = World->new($o);
my %id = %{ $w->{id} };
my @roles = @World::roles;
my @columns = ('visitor', @roles);

my $none = 999_999_999;
my %thing; # kind of thing -> case -> id

$thing{petition} = { own => $w->petition('clerk'), other => $w->petition('neighbour'), missing => $none,
    sealed => $w->petition('proposer', 'denunciation'), barred => $w->petition('clerk') };
$w->unassign_all($thing{petition}{sealed});
$w->bar_all($thing{petition}{barred});

$thing{casefile} = { own => $w->petition('clerk'), other => $w->petition('neighbour'), missing => $none,
    sealed => $w->petition('proposer', 'denunciation'), barred => $w->petition('clerk') };
$w->put($thing{casefile}{$_}, $_ eq 'sealed' ? 'denunciation' : 'complaint', 'accepted', 'accept')
    for qw(own other sealed barred);
$w->unassign_all($thing{casefile}{sealed});
$w->bar_all($thing{casefile}{barred});

$thing{envelope} = { own => $w->petition('proposer', 'denunciation'), other => $w->petition('neighbour', 'denunciation'),
    missing => $none, sealed => $w->petition('proposer', 'denunciation'), barred => $w->petition('proposer', 'denunciation'),
    'no envelope' => $thing{petition}{own} };
$w->assign_all($thing{envelope}{$_}) for qw(own barred);
$w->unassign_all($thing{envelope}{sealed});
$w->bar_all($thing{envelope}{barred});

# Of a matter that has ended somebody asks to open the envelope.
sub asked_of {
    my ($envelope) = @_;
    return $none if $envelope == $none;
    $o->sql("insert into identity_request (row_uid, casefile_id, agency_id, account_id, asked_at, reason)
        select unhex(md5('q$envelope')), id, agency_id, $id{proposer}, utc_timestamp(6), 'verify'
        from casefile where id = $envelope");
    return $o->one('select max(id) from identity_request');
}
$thing{asked} = { map { $_ => asked_of($thing{envelope}{$_}) } qw(own other missing sealed barred) };

$thing{visit} = { own => $w->visit('receiver'), other => $w->visit('neighbour'), missing => $none };

$thing{transfer} = { own => $w->transfer('neighbour', 'P04'), other => $w->transfer('clerk', 'P01'),
    missing => $none, 'own, of a denunciation' => $w->transfer('neighbour', 'P04', 'denunciation') };
$thing{task} = { own => $w->task('receiver'), other => $w->task('neighbour'), missing => $none };
$thing{appointment} = { own => $w->appointment('receiver'), other => $w->appointment('neighbour'), missing => $none };
$thing{session} = { own => $w->session('receiver'), other => $w->session('neighbour'), missing => $none };

$o->sql("insert into publication (casefile_id, agency_id, top_id, kind, field_code, level, outcome, number, decided_on,
    title, body, published_on, published_by) select $thing{casefile}{own}, agency_id, top_id, 'complaint', '1.2.2', 1,
    'right', '12/QĐ-UBND', '2026-11-20', 'Về bồi thường', 'Quyết định', '2026-11-21', $id{publisher}
    from casefile where id = $thing{casefile}{own}");
$thing{publication} = { own => $o->one('select max(id) from publication'), missing => $none };

# Papers that came later, of each petition.
for my $case (sort grep { /^(own|other|missing|sealed|barred)$/ } keys %{ $thing{petition} }) {
    my $of = $thing{petition}{$case};
    $o->sql("insert into slip (row_uid, casefile_id, agency_id, kind, place_no, handed_on, how, papers_sealed, made_by, made_at)
        select p.row_uid, c.id, c.agency_id, 'added', 1, utc_date(), 'post', '', $id{clerk}, utc_timestamp(6)
        from casefile c join petition p on p.casefile_id = c.id where c.id = $of") if $case ne 'own';
    $w->{browser}{clerk}->post("/intake/petition/$of/addition",
        { how => 'post', handed_on => Office::day(-1), papers => 'Biên bản' }) if $case eq 'own';
    $thing{slip}{$case} = $of == $none ? $none : $o->one('select max(id) from slip');
}

# A draft of each matter.
for my $case (sort keys %{ $thing{casefile} }) {
    my $of = $thing{casefile}{$case};
    $o->sql("insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at)
        select unhex(md5('$case')), id, agency_id, 'complaint_verify', event_seq, utc_timestamp(6)
        from casefile where id = $of");
    $thing{letter}{$case} = $of == $none ? $none : $o->one('select max(id) from letter');
}

# Minutes of a visit: with the rights of the visit.
for my $case (qw(own other)) {
    my $of = $thing{visit}{$case};
    $o->sql("insert into letter (row_uid, visit_id, agency_id, template, event_seq, made_at)
        select unhex(md5('visit $case')), id, agency_id, 'visit_minutes', event_seq, utc_timestamp(6) from visit where id = $of");
    $thing{letter}{"$case, of a visit"} = $o->one('select max(id) from letter');
}

# Administrators see accounts and agencies: hers, and all below it; the nation's see all.
my $p04 = $o->one("select id from agency where code = 'P04'");
my $new = 0;
sub newcomer { $new++; $o->account("m.new$new", 'P04', 'clerk') }
my @departments = map { $_->[0] } $o->sql("select id from agency where parent_id = $p04 and valid_to is null order by id");
sub asked_for {
    my ($account, $by) = @_;
    $o->sql("insert into role_request (account_id, role, asked_by, asked_at) values ($account, 'factor_reset', $by, utc_timestamp(6))");
    return $o->one('select max(id) from role_request');
}
$thing{user} = { own => newcomer(), other => $id{neighbour}, missing => $none };
$thing{agency} = { own => $departments[0], other => $w->{there}, missing => $none };
$thing{request} = { own => asked_for($id{clerk}, $id{proposer}), other => asked_for($id{neighbour}, $id{proposer}), missing => $none };
# A reorganisation that is being written.
sub plan {
    my ($by) = @_;
    $o->sql("insert into reorganisation (from_on, document, agency_id, entered_by, entered_at)
        select utc_date() + interval 30 day, 'NQ 1', agency_id, id, utc_timestamp(6) from account where id = $by");
    return $o->one('select max(id) from reorganisation');
}
$thing{reorganisation} = { own => plan($id{admin}), other => plan($id{neighbour}), missing => $none };
# Powers that the head gave to a leader.
sub powers {
    my $to = $_[0] == $id{head} ? $id{leader} : $id{national};
    $o->sql("insert into delegation (agency_id, from_id, to_id, from_on, until_on, document, sign_form, made_at)
        select agency_id, id, $to, utc_date() + interval 40 day, utc_date() + interval 41 day, 'UQ 1', 'kt', utc_timestamp(6) from account where id = $_[0]");
    return $o->one('select max(id) from delegation');
}
$thing{delegation} = { own => powers($id{head}), other => powers($id{neighbour}), missing => $none };
# Work that somebody hands over.
sub handed {
    my $to = $_[0] == $id{head} ? $id{leader} : $id{national};
    $o->sql("insert into handover (agency_id, from_id, to_id, document, entered_by, entered_at, state)
        select agency_id, id, $to, 'BB 1', id, utc_timestamp(6), 'done' from account where id = $_[0]");
    return $o->one('select max(id) from handover');
}
$thing{handover} = { own => handed($id{head}), other => handed($id{neighbour}), missing => $none };
# Incidents with personal data, of the office and of another: what comes next can be recorded of each.
sub incident {
    my ($by, $harm) = @_;
    $o->sql("insert into breach (agency_id, found_at, due_at, breach_what, breach_data, breach_people, may_harm, reported_at, made_by, made_at)
        select agency_id, utc_timestamp(6) - interval 3 day, if('$harm' = 'no', null, utc_timestamp(6)), 'Gửi nhầm tệp', 'name', 1,
        if('$harm' = 'no', 0, 1), if('$harm' = 'reported', utc_timestamp(6) - interval 2 day, null), id, utc_timestamp(6) from account where id = $by");
    return $o->one('select max(id) from breach');
}
my %harm = (harm => 'no', close => 'reported');
$thing{breach} = { own => incident($id{head}, 'yes'), other => incident($id{neighbour}, 'yes'), missing => $none };
# Data that offices are asked for, by the one that may ask.
my $inspectorate = $o->sign_in($o->account('m.ttcp', 'TTCP', 'head'));
sub requested {
    my ($of) = @_;
    my ($id, $name) = map { @$_ } $o->sql("select g.id, g.name from account a join agency g on g.id = a.agency_id where a.id = $of");
    my $r = $inspectorate->post('/settlement/data/new', { to_agency_id_search => $name, to_agency_id => $id, data_asked => 'Số liệu',
        data_ground => 'CV 1', asked_on => Office::day(0) });
    my ($made) = Office::Browser::location($r) =~ m{/(\d+)$};
    Office::ok($made, 'data are asked for', $r->{status}, Office::text($r->{body}) =~ /class="error"[^>]*>([^<]*)/g);
    return $made // $none;
}
$thing{data} = { own => requested($id{head}), other => requested($id{neighbour}), missing => $none };
# Days off that were entered: Mondays ahead, each with its row.
my $mondays = 0;
sub monday { Office::day((8 - (gmtime(time + 7 * 3600))[6]) % 7 + 7 * (20 + ++$mondays)) }
sub holiday {
    $o->sql("insert into holiday (day, kind, name, source, valid_from, entered_by, entered_at) values ('"
        . join('-', reverse split m{/}, monday()) . "', 'off', 'Nghỉ', 'TB 1', utc_date(), $id{national}, utc_timestamp(6))");
    return $o->one('select max(id) from holiday');
}
sub a_day_off { { holiday_on => monday(), holiday_kind => 'off', holiday_name => 'Nghỉ', holiday_source => 'TB 1' } }
$thing{holiday} = { own => holiday(), missing => $none };
my ($user_acts) = join("\n", Office::lines('cgi-bin/account/user.c')) =~ /is_act.*?acts\[\] = \{(.*?)\}/s;
$w->{acts}{account} = [$user_acts =~ /"(\w+)"/g];
# Who may see all may change all: that is no refusal.
sub may_all { my ($route, $case, $role) = @_; $route->{program} eq 'account' && $case eq 'other' && $role eq 'national' && $route->{method} eq 'POST' }

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
    my ($program, $who, $r, $words, $path) = @_;
    # What was typed stands in the answer to who came second, and what happened meanwhile.
    return if $r->{status} < 400 || $r->{status} == 422 || $r->{status} == 409 && $r->{body} =~ /<section class="panel" role="alert"/;
    my $all = $r->{head} =~ s/^Date:.*\r\n//mr . "\r\n\r\n$r->{body}";
    my $kind = join ' ', $program, $r->{status}, $who eq 'visitor' ? 'nobody' : 'staff';
    # What the record asked for does not allow now leads back to it, and is otherwise the same.
    if ($r->{status} == 409 && $all =~ s{(<a class="button" href=")(/[^"]+)}{$1/}) {
        my $back = $2;
        my ($record) = $path =~ m{^(/.*?/\d+)};
        Office::ok(0, "$words leads to $back") if index($back, $record) != 0;
        $all =~ s/^Content-Length:.*\r\n//mi;
        $kind .= ' of a record';
    }
    $refusal{$kind} //= [$all, $words, 0, 0];
    $refusal{$kind}[2]++;
    return if $refusal{$kind}[0] eq $all;
    Office::say_so("$words answers otherwise than $refusal{$kind}[1]:", Office::text($all)) if !$refusal{$kind}[3]++;
}

sub ask {
    my ($route, $case, $role, $path, %with) = @_;
    my $b = $with{browser} || $w->{browser}{$role};
    my $r = $route->{method} eq 'GET' ? $b->get($path) : $b->post($path, $with{fields} || {});
    # What anybody may read is kept by caches, and so is the word that it is not there.
    my $program = "$route->{program}" . ($route->{role} =~ /public/ ? ' of what is public' : '');
    compare($program, $role, $r, "$route->{method} $path as $role", $path);
    return $r;
}

sub thing_of {
    my ($route) = @_;
    my $p = $route->{path};
    return $p =~ m{^/intake/petition/} ? 'petition' : $p =~ m{^/intake/transfer/} ? 'transfer'
        : $p =~ m{^/settlement/data/} ? 'data' : $p =~ m{^/settlement/} ? 'casefile' : $p =~ m{^/identity/request/} ? 'asked' : $p =~ m{^/identity/} ? 'envelope'
        : $p =~ m{^/intake/slip/} ? 'slip'
        : $p =~ m{^/reception/visit/} ? 'visit' : $p =~ m{^/reception/appointment/} ? 'appointment' : $p =~ m{^/reception/session/} ? 'session' : $p =~ m{^/reception/task/} ? 'task'
        : $p =~ m{^/(?:letter|ho-so/van-ban)/} ? 'letter' : $p =~ m{^/account/calendar/} ? 'holiday' : $p =~ m{^/cong-khai/} ? 'publication'
        : $p =~ m{^/account/(user|agency|request|reorganisation|delegation|handover|breach)/} ? $1 : undef;
}

# What changes when something is entered. Checked around everything that must be refused.
my $tables = join ', ', qw(casefile petition correction slip party party_index visit appointment event fact transfer document decision dialogue
    conclusion extension told claim inquiry invitation stay execution
    publication publication_word reception_place reception_session session_task assignment barred term_run book lookup
    message_address rating rating_sum letter dedup_key dedup_link form_once identity_opened identity_request protection protection_request book_number account account_role recovery_code known_browser holiday breach data_request
    calendar_change reorganisation reorganisation_row delegation handover kntc_sealed.denouncer);
sub state_of_all { join "\n", map { join ' ', map { $_ // '' } @$_ } $o->sql("checksum table $tables") }

# The file of a petition; of decisions on protection the one that the head made.
$w->{browser}{head}->post("/identity/$thing{envelope}{own}/protection/decide", { protection_act => 'apply', document => '1/QĐ',
    reason => 'Bị đe dọa', decided_on => Office::day(0), kinship => 'self', persons => 'Người tố cáo', measure => 'life',
    arrangement => 'Canh gác' });
my $decision = $o->one("select max(id) from protection where casefile_id = $thing{envelope}{own}");
Office::ok($decision, 'somebody is protected');
# That who settles reads of it is written down once a day.
$w->{browser}{head}->get("/identity/$thing{envelope}{own}/protection");
sub key_of {
    my ($route, $casefile) = @_;
    return $decision if $route->{path} =~ m{/protection/\{key\}};
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
    return {} if !$form || !-e "cgi-bin/$route->{program}/$form.form.xml";
    return $offer{"$route->{program} $form"} ||= do {
        my $r = $w->{browser}{$role}->get($path);
        $w->filled($route->{program}, $form, Office::offered($html->($r), $path) || {});
    };
}

my $by_role = sub { my ($route) = @_; grep { my $r = $_; grep { $_ eq $r } split /,/, $route->{role} } @roles };
my $before = state_of_all();
for my $route (grep { $_->{path} =~ /\{id\}/ } @all) {
    my $things = $thing{ thing_of($route) };
    my ($entitled) = $by_role->($route);
    for my $case (sort grep { !/^own/ } keys %$things) {
        my @acts = $route->{path} =~ /\{act\}/ ? (@{ $w->{acts}{ $route->{program} } }, 'no_such_act') : (undef);
        my %answer;
        for my $act (@acts) {
            my $path = $route->{path} =~ s/\{id\}/$things->{$case}/r;
            $path =~ s/\{act\}/$act/ if $act;
            my $key = key_of($route, $things->{$case});
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
            for my $role (grep { !may_all($route, $case, $_) } $first ? @columns : grep { defined } $entitled) {
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
    my $b = $w->{browser}{$role};
    my $real = $path;
    if ($path =~ /\{id\}/) {
        my $things = $thing{ thing_of($any) };
        $real =~ s/\{id\}/$things->{own}/;
        my $act = $any->{program} eq 'account' ? 'disable' : $any->{program} eq 'intake' ? 'classify' : $any->{program} eq 'reception' ? 'close' : 'assign';
        $real =~ s/\{act\}/$act/;
        my $key = key_of($any, $things->{own});
        $real =~ s/\{key\}/$key/;
    }
    $real =~ s/\{key\}/thoi-han/; # a word of the help, where it is no file
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
        $b->fetch_csrf('/gui-don') if $role eq 'visitor' && $any->{program} eq 'filing';
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
    compare($any->{program}, $status{$_}[2] || $role, $status{$_}[0], "$real with $_", $real) for sort keys %status;
    Office::ok(!@wrong, "$path: " . ($has{POST} ? 'no token, another origin, another method' : 'another method') . ' is refused',
        map { "$_: $status{$_}[0]{status} instead of $status{$_}[1]" } @wrong);
}
Office::ok($before eq state_of_all(), 'nothing was changed by what has no token, comes from elsewhere or by another method');

# 3. One's own, or nobody's in particular; what ends sessions last.
for my $route (sort { ($a->{program} eq 'account') <=> ($b->{program} eq 'account') } grep { $_->{path} !~ /\{id\}/ } @all) {
    my $path = $route->{path};
    for my $role (@columns) {
        # Pages of one's own account end sessions: a fresh one each time.
        my $b = $route->{program} eq 'account' && $role ne 'visitor' ? $o->sign_in($id{$role}) : $w->{browser}{$role};
        $b = $b->as_visitor if $route->{program} =~ /^(lookup|filing)$/;
        if ($route->{method} eq 'POST' && !defined $b->{token}) {
            $b->fetch_csrf($route->{program} eq 'lookup' ? '/tra-cuu' : $route->{program} eq 'filing' ? '/gui-don' : '/account/sign-in');
        }
        my ($entitled) = $by_role->($route);
        my $fields = $route->{method} ne 'POST' ? {}
            : $path eq '/account/user/new' ? { display_name => 'Người Mới', user_name => 'm.moi' . ++$new, agency_id => $p04, role => 'clerk' }
            : $path eq '/account/agency/new' ? { code => 'P04.X' . ++$new, kind => 'department', name => "Sở Thử $new",
                parent_id => $p04, begins_on => Office::day(0) }
            : $path eq '/account/calendar/new' ? a_day_off()
            : $route->{program} =~ /^(account|filing)$/ ? {}
            : $route->{program} eq 'lookup' ? { code => 26_000_000_000 + int rand 1e9, secret_code => 'ABCD-EFGH-JKMN' }
            : form_for($route, $entitled, $path);
        note_down($route->{method}, $path, '-', $role, ask($route, '-', $role, $path, browser => $b, fields => $fields));
    }
    next if $route->{role} !~ /fresh/;
    for my $role (@columns) {
        my $b = $role eq 'visitor' ? $w->{browser}{visitor} : $o->sign_in($id{$role}, 60);
        $b = $o->browser, $b->fetch_csrf('/account/sign-in') if $role eq 'visitor' && $route->{method} eq 'POST';
        note_down($route->{method}, $path, 'stale', $role, ask($route, 'stale', $role, $path, browser => $b));
    }
}
$w->enter;

# A form says from which state it was drawn: of another matter, or of this one before, it is no form of this one.
sub unseen { my ($fields) = @_; return { map { $_ eq 'seen' ? () : ($_ => $fields->{$_}) } keys %$fields } }

sub decided_of {
    my ($this, $other) = @_;
    return $o->one("select max(id) from dedup_link where ($this, $other) in ((casefile_id, earlier_id), (earlier_id, casefile_id))") // '';
}

for my $route (grep { $_->{path} =~ /\{id\}/ && $_->{path} !~ /\{act\}/ } @all) {
    my $kind = thing_of($route);
    for my $case (sort grep { /^own/ } keys %{ $thing{$kind} }) {
        for my $role (@columns) {
            my $at = $thing{$kind}{$case};
            $at = $w->transfer('neighbour', 'P04', $case =~ /denunciation/ ? 'denunciation' : 'complaint')
                if $kind eq 'transfer' && $route->{method} eq 'POST';
            $at = $w->appointment('receiver') if $kind eq 'appointment' && $route->{method} eq 'POST';
            if ($route->{method} eq 'POST' && $route->{program} eq 'account') {
                $at = $kind eq 'delegation' ? powers($id{head}) : $role !~ /^(admin|national)$/ ? $at : $kind eq 'user' ? newcomer() : $kind eq 'holiday' ? holiday() : $kind eq 'reorganisation' ? plan($id{admin}) : $kind eq 'request' ? asked_for(newcomer(), $id{proposer}) : $departments[++$new % @departments];
            }
            $at = incident($id{head}, $harm{ ($route->{path} =~ m{(\w+)$})[0] } // 'yes') if $kind eq 'breach';
            my $path = $route->{path} =~ s/\{id\}/$at/r;
            my $key = key_of($route, $at);
            $path =~ s/\{key\}/$key/;
            $path .= "?earlier=$thing{casefile}{own}" if $path =~ /duplicate$/ && $route->{method} eq 'GET';
            my ($entitled) = $by_role->($route);
            my $fields = $path =~ m{/account/agency/\d+/end$} ? { ends_on => Office::day(30) }
                : $path =~ m{/account/calendar/\d+/edit$} ? a_day_off()
                : $path =~ m{/account/calendar/\d+/end$} ? { end_source => 'TB 2' }
                : $path =~ m{/account/} && $route->{method} eq 'POST' && $route->{form} ne ''
                    ? $w->filled('account', $route->{form}, Office::offered($html->($w->{browser}{admin}->get($path)), $path) || {})
                # What was decided before is told by the page that shows it, to who may see it.
                : $path =~ /duplicate$/ ? { earlier_id => $thing{casefile}{own}, relation => 'D', decided_id => decided_of($at, $thing{casefile}{own}) }
                : $route->{method} eq 'POST' ? unseen(form_for($route, $entitled, $path)) : {};
            note_down($route->{method}, $route->{path}, $case, $role, ask($route, $case, $role, $path, fields => $fields));
        }
        next if $route->{role} !~ /fresh/ || $case ne 'own';
        for my $role (@columns) {
            my $path = $route->{path} =~ s/\{id\}/$thing{$kind}{$case}/r;
            my $key = key_of($route, $thing{$kind}{$case});
            $path =~ s/\{key\}/$key/;
            note_down($route->{method}, $route->{path}, 'own, stale', $role,
                ask($route, 'stale', $role, $path, browser => $w->{stale}{$role}));
        }
    }
}

# 4. Every move that has a form, in its state: who may, who may not.
for my $area (qw(reception intake settlement)) {
    my ($show) = grep { $_->{method} eq 'GET' && $_->{program} eq $area && $_->{path} =~ /\{act\}/ } @all;
    my %post = (%$show, method => 'POST');
    my $kind = thing_of($show);
    for my $m ($w->moves($area)) {
        my $id = $w->matter($m);
        my $case = "own, $m->{machine} $m->{from}";
        my $pattern = $show->{path} =~ s/\{act\}/$m->{act}/r;
        my ($fields, $form_role);
        for my $role (@columns) {
            my $path = $pattern =~ s/\{id\}/$id/r;
            my $r = ask($show, $case, $role, $path);
            note_down('GET', $pattern, $case, $role, $r);
            $fields ||= $w->filled($area, $m->{act}, Office::offered($html->($r), $path) || {}) if $r->{status} == 200;
            next if $m->{who} !~ /FRESH/;
            note_down('GET', $pattern, "$case, stale", $role,
                ask($show, "$case, stale", $role, $path, browser => $w->{stale}{$role}));
        }
        for my $role (@columns) {
            my $path = $pattern =~ s/\{id\}/$id/r;
            note_down('POST', $pattern, "$case, stale", $role,
                ask(\%post, $case, $role, $path, browser => $w->{stale}{$role}, fields => $fields)) if $m->{who} =~ /FRESH/;
            my $r = ask(\%post, $case, $role, $path, fields => $fields);
            note_down('POST', $pattern, $case, $role, $r);
            next if $r->{status} != 303 || Office::Browser::location($r) =~ /sign-in/;
            $id = $w->matter($m);
            $path = $pattern =~ s/\{id\}/$id/r;
            $fields = $w->filled($area, $m->{act}, Office::offered($html->($w->{browser}{$role}->get($path)), $path) || {});
        }
    }
    # In a state that knows no such act, and an act that nobody knows.
    my $id = $w->matter({ machine => ($w->moves($area))[0]{machine}, from => 'nowhere', act => '' });
    for my $route ($show, \%post) {
        my %answer;
        for my $act (@{ $w->{acts}{$area} }) {
            (my $path = $route->{path} =~ s/\{act\}/$act/r) =~ s/\{id\}/$id/;
            for my $role ($by_role->($route)) {
                my $r = ask($route, 'own, no such move', $role, $path, fields => unseen($offer{"$area $act"} || {}));
                note_down($route->{method}, $route->{path}, 'own, no such move', $role, $r) if $act eq $w->{acts}{$area}[0];
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

# The acts of an administrator, each about somebody who just came.
for my $act (@{ $w->{acts}{account} }, 'no_such_act') {
    for my $method (qw(GET POST)) {
        my ($route) = grep { $_->{method} eq $method && $_->{path} eq '/account/user/{id}/{act}' } @all;
        for my $role (@columns) {
            my $at = newcomer();
            $o->sql("update account set is_disabled = 1 where id = $at") if $act eq 'enable';
            note_down($method, "/account/user/{id}/$act", 'own', $role, ask($route, 'own', $role, "/account/user/$at/$act"));
        }
    }
}

# 5. No cell is decided by silence: routes.def says who may ask at all, transition.def who
# may act in which state. The file is read by people; this reads it by the tables.
my %asked = map { ("$_->{method} $_->{path}" => $_) } $o->routes;
my %move = map { ("$_->{machine} $_->{from} $_->{act}" => $_) } @{ $w->{moves} };
my (@astray, $cells, $acts);
for my $key (@order) {
    my ($method, $path, $case) = split /\t/, $key;
    my $route = $asked{"$method $path"} || $asked{ "$method " . $path =~ s{/\w+$}{/{act}}r };
    # Where the act stands in the path it is one of the table.
    my ($act) = $path =~ m{/(\w+)$};
    my ($machine, $state) = $act ? $case =~ /^own, (\w+) (\w+)(?:, stale)?$/ : ();
    my $m = defined $state ? $move{"$machine $state $act"} : undef;
    push @astray, "$method $path ($case): in no table" if !$route || (defined $state && !$m);
    next if !$route;
    my %may = map { $_ => 1 } split /,/, $route->{role};
    for my $role (grep { defined $got{$key}{$_} } @columns) {
        my $status = $got{$key}{$role};
        my $is_in = $may{public} || $may{$role};
        my $is_refused = $status == ($role eq 'visitor' ? 303 : 403);
        $cells++;
        push @astray, "$method $path ($case) as $role: $status" if !$is_in && !$is_refused || $is_in && $status == 403;
        next if !$m || !$is_in;
        $acts++;
        my $is_served = $status == 200 || $status == 303 || $method eq 'POST' && $status == 422;
        push @astray, "$method $path ($case) as $role, $m->{who}: $status" if $is_served != ($m->{who} =~ /\b\U$role\E\b/);
    }
}
Office::ok(!@astray, "all $cells answers are what routes.def says, $acts of them what transition.def says", @astray);

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
