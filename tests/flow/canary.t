#!/usr/bin/perl
# Names, numbers, telephones and addresses that nobody else has are planted through every
# form; then they are looked for in every place where they must not be, in every form in
# which they could stand there: logs, spool, quarantine, store, data files, dumps, binary
# log, what the database was asked, addresses of pages, public pages, and the memory of
# the programs that face the street.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Encode ();
use MIME::Base64 ();
use Office;
use Unicode::Normalize qw(NFC NFD);
use World;

my $o = Office->new(own => 1);
my $html = sub { Office::text($_[0]{body}) };
# What programs ask is written down too: no text may go to the server that is not sealed.
my $general = "$o->{var}/log/mariadb.general";
$o->sql("set global general_log_file = '$general'");
$o->sql('set global general_log = 1');
my $w = World->new($o);

# ---- canaries ----

my %planted; # canary -> where it was planted

# A syllable of our own: letters that carry marks in every normal form, and a core without.
sub core { join '', map { (qw(b c g h k l m n p r s t v x))[rand 14], (qw(a e i o u y))[rand 6] } 1 .. 4 }
sub name { join ' ', 'Đặng', ucfirst core(), 'Ửng' . core() }
sub digits { join '', map { int rand 10 } 1 .. $_[0] }

my %file_canary; # what lies in a file, not in a field
sub canary {
    my ($form, $field, $type) = @_;
    my $c = $field eq 'birth' ? sprintf '%02d/%02d/19%02d', 1 + rand 28, 1 + rand 12, 10 + rand 9
        : $field eq 'id_number' ? '0010' . digits(8)
        : $type eq 'phone' ? '0987' . digits(6)
        : $type eq 'email' ? core() . core() . '@' . core() . '.example.vn'
        : $type eq 'code' ? '12' . digits(10)
        : $type eq 'lines' ? "Nhà ở thôn " . name() . "\nxóm " . name()
        : name();
    $planted{$_} = "$form.$field" for $c =~ /\n/ ? map { s/^(Nhà ở thôn|xóm) //r } split /\n/, $c : $c;
    return $c;
}

# A field is sealed where its form says that it is personal; so is every remark. What else
# is typed freely stands in the database as it is, and nowhere beside it. Some forms write
# for the public.
my (%plain, %public);
my %is_public = map { $_ => 1 } qw(reception/place reception/session reception/change
    settlement/unpublish);
sub speak {
    my ($program, $form) = @_;
    return sub {
        my ($field, $d) = @_;
        my $sealed = ($d->{personal} // '') eq 'yes' || $field eq 'note';
        return undef if !$sealed && $d->{type} ne 'text' && $d->{type} ne 'lines';
        return undef if $field =~ /^(starts|ends|meets_from|decision_number)$/ || $field =~ /_search$/;
        my $max = $d->{max} || 1000;
        my $text = canary("$program/$form", $field, $d->{type});
        if ($field eq 'signers' || $field eq 'representatives') {
            my @line = split /\n/, $text;
            $text = "$line[0]; 1915; ; 0010" . digits(8) . "\n$line[1]";
            $text = $line[0];
        }
        if (!$sealed) {
            for my $line (split /\n/, $text) {
                my $said = $line =~ s/^(Nhà ở thôn|xóm) //r;
                my $from = delete $planted{$said} or next;
                ($is_public{"$program/$form"} ? \%public : \%plain)->{$said} = $from;
            }
        }
        return substr $text, 0, $max;
    };
}

my @pages; # every answer, for the addresses in it
sub keep { push @pages, @_; return $_[0] }
my $accepted = 0;
my (%filled_once, @odd);

sub plant {
    my ($role, $program, $form, $path, %more) = @_;
    my $b = $w->{browser}{$role};
    my $page = keep($b->get($path));
    my $offered = Office::offered($html->($page), $path =~ s/\?.*//r) || {};
    my $fields = { %{ $w->filled($program, $form, $offered, speak($program, $form)) }, %more };
    my $r = keep($b->post($path =~ s/\?.*//r, $fields));
    $filled_once{"$program/$form"} ||= $r->{status} == 303 || $r->{status} == 200;
    push @odd, "$program/$form $path: $r->{status}", $html->($r) =~ /class="error"[^>]*>([^<]*)/g if $r->{status} >= 500;
    return $r;
}

# Letters of every kind, with one sender and with several, by card, checked for doubles.
my @letters;
for my $kind (qw(complaint denunciation reflection mixed)) {
    for my $people (qw(one several)) {
        my $inside = name();
        $file_canary{$inside} = $kind;
        my %file = (file => { name => canary('file', 'name', 'text') . '.pdf', type => 'application/pdf',
            bytes => $World::pdf . '%' . Office::bytes($inside) . "\n" });
        my %who = (kind => $kind, people => $people, channel => 'direct', language => 'vi', is_signed => 1,
            received_on => Office::day(-6), party_kind => 'person',
            is_name_hidden => $kind eq 'reflection' ? 1 : '',
            ($kind eq 'mixed' ? (denounces => 0) : ()), ($people eq 'one' ? (signers => '') : ()));
        my @card = ('001191' . digits(6), digits(9), name(), name());
        $planted{$_} = 'card' for @card;
        my $card = join '|', @card[0 .. 2], '01011991', 'Nữ', "$card[3], Phường Hồng Gai, Tỉnh Quảng Ninh", '01012022';
        plant('clerk', 'intake', 'petition', '/intake/petition/new', %who, card => $card, do => 'card');
        plant('clerk', 'intake', 'petition', '/intake/petition/new', %who, do => 'check');
        plant('clerk', 'intake', 'petition', '/intake/petition/new', %who, received_on => '99/99/9999', %file);
        my $r = plant('clerk', 'intake', 'petition', '/intake/petition/new', %who, %file);
        my ($id) = Office::Browser::location($r) =~ m{/(\d+)$};
        Office::ok($id, "a $kind of $people is taken in", "$r->{status}", $html->($r) =~ /(error[^<]*<[^<]*)/g);
        push @letters, $id if $id;
    }
}
# One that turns out to denounce: from its sealing on, who sent it is told to nobody.
{
    my $inside = name();
    $file_canary{$inside} = 'denunciation';
    my %before = map { $_ => 1 } keys %planted;
    my $r = plant('clerk', 'intake', 'petition', '/intake/petition/new', kind => 'complaint', people => 'several',
        channel => 'direct', language => 'vi', is_signed => 1, received_on => Office::day(-6), party_kind => 'person',
        is_name_hidden => '', file => { name => canary('file', 'name', 'text') . '.pdf', type => 'application/pdf',
            bytes => $World::pdf . '%' . Office::bytes($inside) . "\n" });
    my ($id) = Office::Browser::location($r) =~ m{/(\d+)$};
    my @who = grep { !$before{$_} && $planted{$_} =~ /petition\.(name|birth|id_number|id_issued|phone|email|proxy|address|signers)$|^file/ }
        keys %planted;
    my $named = sub {
        my $text = join "\n", map { Office::text($_->{body}) } @_;
        return grep { index($text, $_) >= 0 } @who;
    };
    Office::ok($named->($w->{browser}{head}->get("/intake/petition/$id")) > 0, 'an open letter names its sender');
    $r = plant('clerk', 'intake', 'seal', "/intake/petition/$id/seal", is_apart => 1);
    my @looked = map { my $b = $_; map { $w->{browser}{$b}->get($_) } "/intake/petition/$id", "/intake/petition/$id/why",
        "/intake/petition/$id/receipt", "/settlement/casefile/$id", "/intake/petition/$id/classify", '/intake/inbox?tab=all' }
        qw(clerk handler leader head verifier);
    my @told = $named->(@looked);
    # What is asked for stands in the question again, and finds nothing.
    for my $q (grep { /^\d{9,12}$/ } @who) {
        my $found = $w->{browser}{clerk}->post('/intake/find', { q => $q });
        push @told, grep { $_ ne $q } $named->($found);
        push @told, "found by $q" if $found->{status} != 422;
    }
    Office::ok($r->{status} == 303 && @who >= 8 && !@told, 'a sealed one to nobody at the desks', $r->{status}, @told);
    push @letters, $id;
    push @pages, @looked;
}
my @visits;
for my $kind (qw(complaint denunciation)) {
    my $r = plant('receiver', 'reception', 'visit', '/reception/visit/new', kind => $kind, people => 5,
        reception_kind => 'regular', held_by => 'receiver', channel => 'direct');
    my ($id) = Office::Browser::location($r) =~ m{/(\d+)$};
    Office::ok($id, "a visit about a $kind is written down", "$r->{status}", $html->($r) =~ /(error[^<]*<[^<]*)/g);
    push @visits, $id if $id;
}
plant('receiver', 'reception', 'place', '/reception/place/new');
plant('receiver', 'reception', 'session', '/reception/session/new');
my $session = $o->one('select max(id) from reception_session');
plant('receiver', 'reception', 'change', "/reception/session/$session/change") if $session;
plant('receiver', 'reception', 'sum_up', "/reception/session/$session/sum_up");
plant('receiver', 'reception', 'task', "/reception/session/$session/task");
my $task = $o->one('select max(id) from session_task');
plant('receiver', 'reception', 'task_done', "/reception/task/$task") if $task;
plant('receiver', 'reception', 'register', '/reception/register');
plant('receiver', 'reception', 'appointment', '/reception/appointment/new', kind => $_, wanted_on => $o->working(3),
    session_id => 'regular') for qw(complaint denunciation);
for my $id (map { $_->[0] } $o->sql('select id from appointment order by id')) {
    plant('receiver', 'reception', 'confirm', "/reception/appointment/$id/confirm", wanted_on => $o->working(3));
    keep($w->{browser}{$_}->get("/reception/appointment/$id"), $w->{browser}{$_}->get("/reception/appointment/$id/slip"))
        for qw(receiver leader);
    plant('receiver', 'reception', 'turn_down', "/reception/appointment/$id/turn_down");
}
keep($w->{browser}{$_}->get('/reception/appointments'), $w->{browser}{$_}->get('/reception/desk')) for qw(receiver leader);
plant('receiver', 'reception', 'person', '/reception/person');
for my $q ((grep { /^\d{10,12}$/ } sort keys %planted)[0 .. 1]) {
    my $r = keep($w->{browser}{receiver}->post('/reception/person', { person_card => $q }));
    $filled_once{'reception/person'} ||= $r->{status} == 200;
}
for my $q (grep { /^\d{10,12}$/ } sort keys %planted) {
    my $r = keep($w->{browser}{clerk}->post('/intake/find', { q => $q }));
    $filled_once{'intake/find'} ||= $r->{status} == 200;
}
plant('clerk', 'intake', 'find', '/intake/find');

# Every act of every desk in every state that has it.
for my $area (qw(reception intake settlement)) {
    my $path = $area eq 'settlement' ? '/settlement/casefile' : $area eq 'intake' ? '/intake/petition' : '/reception/visit';
    for my $m ($w->moves($area)) {
        my $id = $w->matter($m);
        plant($w->mover($m), $area, $m->{act}, "$path/$id/$m->{act}");
    }
}
for my $answer (qw(accept return)) {
    for my $kind (qw(complaint denunciation)) {
        my $id = $w->transfer('neighbour', 'P04', $kind);
        plant('clerk', 'intake', "transfer_$answer", "/intake/transfer/$id/$answer");
    }
}
{
    my $id = $w->transfer('neighbour', 'P04', 'complaint');
    plant('clerk', 'intake', 'transfer_accept', "/intake/transfer/$id/accept");
    plant('clerk', 'intake', 'transfer_reply', "/intake/transfer/$id/reply");
}
plant('clerk', 'intake', 'addition', "/intake/petition/$letters[0]/addition");
{
    my $id = $w->matter({ machine => 'petition', from => 'guided', act => '' });
    $o->sql("update petition set has_originals = 1 where casefile_id = $id");
    $o->sql("update casefile set is_open = 0, accepted_on = null where id = $id");
    plant('clerk', 'intake', 'originals', "/intake/petition/$id/originals");
}
plant('clerk', 'intake', 'batch', '/intake/batch', kind => 'complaint', channel => 'post');
plant('clerk', 'settlement', 'interest',
    '/settlement/casefile/' . $w->matter({ machine => 'complaint', from => 'accepted', act => 'assign' }) . '/interest',
    bar_reason => 'interest');
# Data that the office is asked for, by who may ask, and its answer.
$w->{browser}{inspectorate} = $o->sign_in($o->account('c.ttcp', 'TTCP', 'head'));
my ($named) = map { $_->[0] } $o->sql("select name from agency where code = 'P04' and valid_to is null");
plant('inspectorate', 'settlement', 'data_request', '/settlement/data/new', to_agency_id_search => $named,
    to_agency_id => $o->one("select id from agency where code = 'P04' and valid_to is null"));
my $data = $o->one('select max(id) from data_request');
plant('head', 'settlement', 'data_answer', "/settlement/data/$data/answer") if $data;
keep($w->{browser}{$_}->get("/settlement/data/$data"), $w->{browser}{$_}->get('/settlement/data')) for qw(head inspectorate);
plant('clerk', 'intake', 'correct', "/intake/petition/$letters[0]/correct", people => 'several', received_on => Office::day(-6), party_kind => 'person', channel => 'direct');
plant('clerk', 'intake', 'renew', "/intake/petition/$letters[0]/renew");
plant('clerk', 'intake', 'message', "/intake/petition/$letters[0]/message");
plant('head', 'intake', 'duplicate', "/intake/petition/$letters[0]/duplicate?earlier=$letters[1]");

# The envelope of each denunciation is opened, and what is in it is seen.
my $seen = 0;
for my $id (map { $_->[0] } $o->sql('select id from casefile where sealed = 1 and envelope_uid is not null limit 6')) {
    $w->assign_all($id);
    my $r = plant('reader', 'identity', 'envelope_ask', "/identity/$id");
    my $text = $html->($r);
    $seen++ if grep { index($text, $_) >= 0 } keys %planted;
    pop @pages; # the one page that shows it
}
Office::ok($seen > 0, "$seen envelopes show who denounced, to who may know");
# Of a matter that has ended, the head is asked first.
{
    my ($id) = map { $_->[0] } $o->sql('select id from casefile where sealed = 1 and envelope_uid is not null
        and agency_id = (select agency_id from account where id = ' . $w->{id}{head} . ') order by id desc limit 1');
    $w->assign_all($id);
    $o->sql("update casefile set is_open = 0 where id = $id");
    plant('reader', 'identity', 'envelope_ask', "/identity/$id");
    my $asked = $o->one('select max(id) from identity_request');
    plant('head', 'identity', 'request', "/identity/request/$asked") if $asked;
}

# Who is protected, and how.
{
    my $id = $o->one('select max(id) from casefile where sealed = 1 and envelope_uid is not null and is_open = 1
        and agency_id = (select agency_id from account where id = ' . $w->{id}{head} . ')');
    $w->assign_all($id);
    plant('clerk', 'identity', 'protection_ask', "/identity/$id/protection/ask", is_urgent => 1);
    plant('head', 'identity', 'protect', "/identity/$id/protection/decide", protection_act => 'apply', of_id => '',
        protection_end => '', kinship => 'self', measure => 'life');
    my $decision = $o->one("select max(id) from protection where casefile_id = $id");
    Office::is($w->{browser}{head}->get("/identity/$id/protection/$decision$_")->{status}, 200, "who settles reads the decision$_") for '', '/docx';
}

# Staff look at all of it.
for my $id (@letters) {
    for my $path ("/intake/petition/$id", "/intake/petition/$id/receipt", "/intake/petition/$id/why",
        "/settlement/casefile/$id") {
        keep($w->{browser}{$path =~ /settle/ ? 'head' : 'clerk'}->get($path));
    }
}
keep($w->{browser}{receiver}->get("/reception/visit/$_"), $w->{browser}{receiver}->get("/reception/visit/$_/minutes"))
    for @visits;
keep($w->{browser}{clerk}->get($_)) for '/intake/inbox', '/intake/inbox?tab=sent', '/intake/inbox?tab=incoming';
keep($w->{browser}{handler}->get('/settlement/worklist'));

my %has = map { $_ => 1 } map { m{cgi-bin/(.*)\.form\.xml} } glob 'cgi-bin/{reception,intake,settlement,identity}/*.form.xml';
# A province has no office above it that settles: again.t plays that one in a ward.
my @never = grep { !$filled_once{$_} && $_ ne 'settlement/again' } sort keys %has;
Office::ok(!@never, 'every form of the desks was filled in and taken', @never);
my @personal = grep { my ($p, $f) = split m{/}; grep { ($_->{personal} // '') eq 'yes' } $o->form_fields($p, $f) } sort keys %has;
my %at = map { $_ => 1 } values %planted;
my @missed = grep { !$at{$_} } map { my ($p, $f) = split m{/}; map { "$p/$f.$_->{name}" }
    grep { ($_->{personal} // '') eq 'yes' && $_->{name} ne 'card' } $o->form_fields($p, $f) } @personal;
Office::ok(!@missed, 'every personal field has its canary', @missed);
Office::ok(!@odd, 'and none met a fault', @odd);

# Citizens look up all of it: with the secret, and with a wrong one.
my @public;
my $visitor = $o->browser;
my %secret;
for my $page (@pages) {
    my $text = $html->($page);
    my ($code) = $text =~ /\b(\d\d-\d{4}-\d{4}-\d)\b/;
    my ($secret) = $text =~ /\b([0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4})\b/;
    $secret{$code} = $secret if $code && $secret;
}
my $found = 0;
for my $code (sort keys %secret) {
    $visitor->fetch_csrf('/tra-cuu');
    my $r = $visitor->post('/tra-cuu', { code => $code, secret_code => $secret{$code} });
    $found++ if $r->{status} == 200;
    push @public, $r, $visitor->post('/tra-cuu', { code => $code, secret_code => 'ABCD-EFGH-JKMN' });
}
Office::ok($found >= 4, "$found citizens see their case", "of " . keys %secret);
# A worker each, several times: whoever answers must have nothing to tell.
my $plain_visitor = $o->browser;
for my $path ('/', '/cong-khai', '/thong-ke', '/lich-tiep-cong-dan', '/tro-giup', map { "/cong-khai/$_->[0]" }
    $o->sql('select id from publication')) {
    push @public, $plain_visitor->get($path) for 1 .. 3;
}
# Somebody's mistake: what belongs into a form stands in an address.
my ($mistake) = grep { !/\d/ } sort keys %planted;
$plain_visitor->get("$_?q=" . Office::Browser::escape($mistake)) for '/tra-cuu', '/cong-khai', '/nowhere', '/css/kntc.css';
$w->{browser}{clerk}->get("$_?q=" . Office::Browser::escape($mistake)) for '/intake/find', '/intake/inbox';
$o->kntc('tick');

# ---- looking ----

sub folded {
    my ($s) = @_;
    $s = NFD($s);
    $s =~ s/\p{Mn}//g;
    $s =~ tr/đĐ/dD/;
    return $s;
}

# Every form of a text in bytes.
sub forms {
    my ($c) = @_;
    my %as;
    my @word = ($c, NFD($c), uc $c, lc $c, folded($c), uc folded($c), lc folded($c), folded($c) =~ tr/ //dr, lc(folded($c) =~ tr/ //dr));
    if ($c =~ m{^(\d\d)/(\d\d)/(\d{4})$}) { push @word, "$3-$2-$1", "$1$2$3", "$3$2$1" }
    if ($c =~ /^0(9\d{8})$/) { push @word, "+84$1", "84$1", join('.', "0$1" =~ /^(\d{4})(\d{3})(\d{3})$/), join(' ', "0$1" =~ /^(\d{4})(\d{3})(\d{3})$/) }
    for my $bytes (map { Encode::encode('UTF-8', $_) } @word) {
        $as{$bytes} = 1;
        $as{ join '', map { /[A-Za-z0-9_.~-]/ ? $_ : sprintf '%%%02X', ord } split //, $bytes } = 1;
        $as{ join '', map { /[A-Za-z0-9_.~-]/ ? $_ : sprintf '%%%02x', ord } split //, $bytes } = 1;
        $as{ join '', map { $_ eq ' ' ? '+' : /[A-Za-z0-9_.~-]/ ? $_ : sprintf '%%%02X', ord } split //, $bytes } = 1;
    }
    for my $bytes (map { Encode::encode('UTF-8', $_) } $c, NFD($c), folded($c)) {
        $as{ unpack 'H*', $bytes } = $as{ uc unpack 'H*', $bytes } = 1;
        for my $before ('', 'x', 'xx') { # at each of the three places where it may begin
            my $b64 = MIME::Base64::encode_base64($before . $bytes, '');
            $b64 = substr $b64, 4 if length $before;
            $b64 =~ s/.{0,3}$// if length($before . $bytes) % 3;
            $as{$b64} = $as{ $b64 =~ tr{+/}{-_}r } = 1 if length $b64 >= 12;
        }
    }
    $as{ Encode::encode('UTF-16LE', $c) } = 1;
    $as{ join '', map { ord > 126 ? sprintf '&#%d;', ord : $_ } split //, $c } = 1;
    $as{ join '', map { ord > 126 ? sprintf '\\u%04x', ord : $_ } split //, $c } = 1;
    return grep { length >= 8 } keys %as;
}

# The forms of canaries in a file, for grep: some ten thousand words at once.
my $matchers = 0;
sub matcher {
    my %of;
    for my $c (@_) { $of{$_} //= $c for grep { !/\n/ } forms($c) }
    my $path = "$o->{var}/forms." . ++$matchers;
    open my $to, '>:raw', $path or die "$path: $!";
    print $to "$_\n" for keys %of;
    close $to;
    return { path => $path, of => \%of };
}

# A birthday is eight digits; among the many of a request's number or a digest they are none.
sub is_in_number {
    my ($file, $at, $found) = @_;
    return 0 if $found !~ /^\d{8}$/;
    my $from = $at < 16 ? 0 : $at - 16;
    open my $in, '<:raw', $file or die "$file: $!";
    seek $in, $from, 0;
    read $in, my $around, $at - $from + 24;
    my ($before) = substr($around, 0, $at - $from) =~ /([0-9a-f]*)$/;
    my ($rest) = substr($around, $at - $from) =~ /^([0-9a-f]*)/;
    return length($before) + length($rest) >= 16;
}

# file -> { canary -> where and what }. Nothing is told of a file that has none.
sub hits_in {
    my ($matcher, @files) = @_;
    my %hit;
    while (my @some = splice @files, 0, 500) {
        local $ENV{LC_ALL} = 'C';
        open my $in, '-|:raw', qw(grep -a -o -b -H -F -Z -f), $matcher->{path}, @some or die "grep: $!";
        while (my $line = <$in>) {
            my ($file, $at, $found) = $line =~ /^([^\0]*)\0(\d+):(.*)\n$/s or next;
            next if is_in_number($file, $at, $found);
            $hit{$file}{ $matcher->{of}{$found} // '?' } //= "$at: $found";
        }
    }
    return \%hit;
}

sub hits_in_bytes {
    my ($matcher, $bytes) = @_;
    my $path = "$o->{var}/looked.at";
    open my $to, '>:raw', $path or die "$path: $!";
    print $to $bytes;
    close $to;
    my $hit = hits_in($matcher, $path)->{$path} || {};
    unlink $path;
    return $hit;
}

sub none {
    my ($words, $hits) = @_;
    my @told;
    for my $place (sort keys %$hits) {
        for my $c (sort keys %{ $hits->{$place} }) {
            my $from = $planted{$c} // $plain{$c} // $public{$c} // ($file_canary{$c} ? "a file of a $file_canary{$c}" : 'a secret');
            push @told, "$place: $from: " . (Office::text($hits->{$place}{$c}) =~ s/[^\x20-\x7e\x{a0}-\x{1fff}]/./gr);
        }
    }
    splice @told, 20 if @told > 20;
    return Office::ok(!@told, $words, @told);
}

sub files_under {
    my @todo = @_;
    my @files;
    while (defined(my $path = shift @todo)) {
        if (-l $path) { next }
        if (-d $path) {
            opendir my $d, $path or next;
            push @todo, map { "$path/$_" } grep { !/^\.\.?$/ } readdir $d;
        } elsif (-f _) { push @files, $path }
    }
    return @files;
}

# What is no name, but must stand nowhere either.
my @secrets = ((map { $_, tr/-//dr } values %secret), $Office::password, $o->model->{seed}, $o->model->{secret} // (),
    map { $_->{cookie}{'__Host-kntc'} // () } values %{ $w->{browser} });
my $sealed = matcher(keys %planted, @secrets);
my $all = matcher(keys %planted, keys %plain, keys %file_canary, @secrets);
my $everything = matcher(keys %planted, keys %plain, keys %public, keys %file_canary, @secrets);
Office::say_so(scalar(keys %planted) . ' sealed canaries, ' . scalar(keys %plain) . ' plain ones, '
    . scalar(keys %public) . ' public ones, '
    . scalar(@secrets) . ' secrets, ' . scalar(keys %{ $all->{of} }) . ' forms of them');

# It finds what is there: else all that follows says nothing.
my ($one) = grep { !/\d/ } sort keys %planted;
for my $form ($one, NFD($one), uc $one, lc folded($one)) {
    my $hit = hits_in_bytes($all, 'x' x 100 . Encode::encode('UTF-8', $form) . 'y');
    Office::ok($hit->{$one}, 'a canary would be found as ' . $form);
}
my ($birthday) = grep { m{^\d\d/\d\d/\d{4}$} } sort keys %planted;
my $eight = $birthday =~ tr{/}{}dr;
Office::ok(hits_in_bytes($all, "x%20${eight}x")->{$birthday}, "a birthday would be found as $eight");
Office::ok(!hits_in_bytes($all, "x, 173${eight}20469035, x")->{$birthday}, 'and a number that has the same digits is none');
my $b64 = MIME::Base64::encode_base64('ab' . Encode::encode('UTF-8', $one) . 'c', '');
Office::ok(hits_in_bytes($all, $b64)->{$one}, 'and in base64');

my $var = $o->{var};
my @logs = grep { index($_, $general) } files_under("$var/log");
none(scalar(@logs) . ' logs of programs and of nginx', hits_in($everything, @logs));
none('spool, temporary files and cache of nginx', hits_in($all, files_under("$var/nginx")));
my @left = files_under("$var/quarantine", "$var/nginx/body", "$var/nginx/fastcgi");
Office::ok(!@left, 'nothing is left in quarantine and spool', @left);
none('names of files', { names => hits_in_bytes($all, join "\n", files_under($var)) });

my @store = files_under("$var/store");
Office::ok(@store >= 8, scalar(@store) . ' files are in the store');
my $stored = hits_in($all, @store);
my %open = map { $_ => 1 } grep { $file_canary{$_} ne 'denunciation' } keys %file_canary;
my $kept = grep { my $f = $_; grep { delete $stored->{$f}{$_} } keys %open } keys %$stored;
Office::ok($kept == keys %open, "files of other letters are kept as they came: $kept", 'of ' . keys %open);
none('files of denunciations, and names in any file', $stored);

$o->sql('set global general_log = 0');
$o->sql('flush tables');
# A scanned address is looked for among the communes, part by part; that is a place, and
# of nobody. Those questions aside:
system "grep -a -v ' from unit ' '$general' > '$general.rest'";
none('what the database was asked', hits_in($sealed, "$general.rest"));
none('files of the database', hits_in($sealed, files_under("$var/mariadb")));
for my $schema (qw(kntc kntc_sealed)) {
    my $path = "$var/dump.$schema.sql";
    system "mariadb-dump --no-defaults -S '$o->{socket}' --skip-lock-tables --single-transaction $schema > '$path'";
    Office::ok((-s $path // 0) > 1000, "$schema is dumped");
    none("a dump of $schema", hits_in($sealed, $path));
    unlink $path;
}
if ($o->one('select @@log_bin')) {
    my ($dir) = $o->one('select @@log_bin_basename') =~ m{(.*)/};
    none('the binary log', hits_in($sealed, files_under($dir)));
} else {
    Office::say_so('the binary log is off here; in production it is rows, as in the data files');
}

# Addresses: where an answer leads, and where its links do.
my @addresses = map { my $r = $_; (Office::Browser::location($r),
    $html->($r) =~ /(?:href|src|action|formaction|data-list)="([^"]*)"/g) } @pages, @public;
none(scalar(@addresses) . ' addresses',
    { address => hits_in_bytes($all, Office::bytes(join "\n", @addresses)) });
my $people = matcher(keys %planted, keys %plain);
none('cookies', { cookie => hits_in_bytes($people,
    Office::bytes(join "\n", map { my $r = $_; Office::Browser::header($r, 'Set-Cookie') } @pages, @public)) });
# Citizens see their own code; of people they see nobody, their words neither.
my $heads = matcher(grep { $_ ne $mistake } keys %planted);
none(scalar(@public) . ' pages of lookup and disclosure',
    { pages => hits_in_bytes($heads, join "\n", map { "$_->{head}\n$_->{body}" } @public) });

# Memory of who faces the street, and of the database, which sees sealed bytes alone.
sub memory_hits {
    my ($matcher, $pid) = @_;
    my $path = "$o->{var}/memory.$pid";
    open my $maps, '<', "/proc/$pid/maps" or return {};
    open my $mem, '<:raw', "/proc/$pid/mem" or return {};
    open my $to, '>:raw', $path or die "$path: $!";
    while (my $line = <$maps>) {
        my ($from, $end, $how, $what) = $line =~ /^([0-9a-f]+)-([0-9a-f]+) (\S+) \S+ \S+ \S+\s*(.*)/ or next;
        next if $how !~ /^rw/ || $what =~ /^\[v/ || length $from > 12;
        no warnings 'portable';
        ($from, $end) = (hex $from, hex $end);
        next if $end - $from > 1 << 30; # the shadow of a sanitizer
        sysseek $mem, $from, 0 or next;
        my $bytes;
        while ($from < $end && sysread $mem, $bytes, $end - $from > 1 << 22 ? 1 << 22 : $end - $from) {
            print $to $bytes if $bytes =~ /[^\0]/;
            $from += length $bytes;
        }
        print $to "\n";
    }
    close $to;
    my $hit = hits_in($matcher, $path)->{$path} || {};
    unlink $path;
    return $hit;
}

sub workers {
    my ($area) = @_;
    my @pids;
    for my $dir (glob '/proc/[0-9]*') {
        my $cmd = Office::slurp("$dir/cmdline") // next;
        push @pids, $dir =~ /(\d+)/ if $cmd =~ m{^\S*/$area\.fcgi\0\Q$o->{conf}\E\0};
    }
    return @pids;
}

if ($> == 0) {
    for my $area (qw(lookup disclosure)) {
        my @pids = workers($area);
        Office::ok(@pids >= 3, "$area has " . @pids . ' processes');
        none("memory of $area", { map { ("$area $_" => memory_hits($heads, $_)) } @pids });
    }
    # The same look finds them where they must be: in who took the letter.
    my ($holder) = grep { keys %{ memory_hits($heads, $_) } } workers('intake');
    Office::ok($holder, 'memory of intake, which had them, is where they are found');
} else {
    Office::say_so('memory of other processes is for root alone: not looked at');
}
Office::done();
