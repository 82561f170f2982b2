#!/usr/bin/perl
# What stands around every answer: headers of security on every route, error page, file
# and page of nginx; cookies; what caches may keep; and what is refused before anybody
# reads it: hosts, paths, bodies, parameters and bytes that are none of ours.
use strict;
use warnings;
use utf8;
use lib 'tests/flow/lib';
use Office;
use World;

my $o = Office->new(own => 1);
my $w = World->new($o, 'h');
my %b = %{ $w->{browser} };
my $visitor = $o->browser;
my $header = \&Office::Browser::header;

my %always = (
    'Content-Security-Policy' => "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
        . "font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'; "
        . "require-trusted-types-for 'script'",
    'X-Content-Type-Options' => 'nosniff',
    'X-Frame-Options' => 'DENY',
    'Cross-Origin-Opener-Policy' => 'same-origin',
    'Cross-Origin-Resource-Policy' => 'same-origin',
    'Permissions-Policy' => 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    'Referrer-Policy' => 'same-origin',
);
my @never = qw(X-Powered-By X-Inherit X-Accel-Redirect Access-Control-Allow-Origin Strict-Transport-Security Via
    X-AspNet-Version Public-Key-Pins);

my (%seen_status, $checked);
# Everything that must hold of any answer. status, cache: what is wanted; 0: any.
sub check {
    my ($words, $r, $status, $cache, %other) = @_;
    my @wrong;
    my %want = (%always, %{ $other{but} || {} });
    for my $name (sort keys %want) {
        my @got = $header->($r, $name);
        push @wrong, "$name: " . (@got ? join ' | ', @got : 'absent')
            if @got != 1 || $got[0] ne $want{$name};
    }
    push @wrong, map { "$_: " . $header->($r, $_) } grep { defined $header->($r, $_) } @never;
    my $server = $header->($r, 'Server') // '';
    push @wrong, "Server: $server" if $server !~ /^(nginx)?$/;
    push @wrong, "answers $r->{status} instead of $status" if $status && $r->{status} != $status;
    my @cache = $header->($r, 'Cache-Control');
    push @wrong, 'Cache-Control: ' . join ' | ', @cache if @cache != 1 || $cache && $cache[0] ne $cache;
    my @cookies = $header->($r, 'Set-Cookie');
    push @wrong, "Set-Cookie on what caches keep: @cookies" if @cookies && ($cache[0] // '') =~ /public/;
    for (@cookies) {
        my ($name) = /^([^=]+)=/;
        push @wrong, "Set-Cookie: $_" if $_ !~ /; Path=\/(;|$)/ || !/; Secure(;|$)/ || !/; HttpOnly(;|$)/
            || !/; SameSite=Lax(;|$)/ || /; Domain=/i || ($name !~ /^__Host-/ && $name ne 'kntc-lang');
    }
    push @wrong, 'a page without a type' if length $r->{body} && ($header->($r, 'Content-Type') // '') !~ m{^[a-z]+/[a-z0-9.+-]+(; charset=utf-8)?$}i;
    push @wrong, 'not in our words: ' . substr Office::text($r->{body}), 0, 200
        if $r->{status} >= 400 && $r->{body} !~ /<html lang="(vi|en)"/;
    $checked++;
    $seen_status{ $r->{status} }++;
    return Office::ok(!@wrong, $words, @wrong);
}

# ---- every route ----

my $petition = $w->petition('clerk');
my $sealed = $w->petition('clerk', 'denunciation');
$w->assign_all($sealed);
my ($accepted) = map { $w->matter($_) } grep { $_->{from} eq 'accepted' && $_->{act} eq 'assign' && $_->{machine} eq 'complaint' } $w->moves('settlement');
my ($published) = map { $w->matter($_) } grep { $_->{from} eq 'decided' && $_->{act} eq 'unpublish' } $w->moves('settlement');
my %thing = (
    petition => $petition, casefile => $accepted, visit => $w->visit('receiver'), session => $w->session('receiver'), appointment => $w->appointment('receiver'),
    transfer => $w->transfer('neighbour', 'P04'), identity => $sealed,
    'cong-khai' => $o->one('select max(id) from publication'),
);
my $key = $o->one("select store_id from document where casefile_id = $petition");
my $key_sealed = $o->one("select store_id from document where casefile_id = $sealed");
my $key_accepted = $o->one("select store_id from document where casefile_id = $accepted");
# Pages of one word of the help; what answers a step before, or the other end of a transfer.
my %word = ('/bieu-mau/{key}' => 'don-khieu-nai', '/bieu-mau/{key}/docx' => 'don-khieu-nai', '/tro-giup/luat/{key}' => 'thoi-han', '/tro-giup/huong-dan/{key}' => 'inbox', '/tro-giup/trang/{key}' => 'intake.inbox_show');
$b{head}->post("/identity/$sealed/protection/decide", { protection_act => 'apply', document => '1/QĐ', reason => 'Bị đe dọa',
    decided_on => Office::day(0), kinship => 'self', persons => 'Người tố cáo', measure => 'life', arrangement => 'Canh gác' });
$word{"/identity/{id}/protection/{key}$_"} = $o->one('select max(id) from protection') for '', '/docx';
my @not_yet = ("/intake/petition/$petition/duplicate", "/intake/petition/$petition/correct", "/intake/petition/$petition/originals", "/intake/petition/$petition/split",
    "/intake/transfer/$thing{transfer}/reply", "/identity/$sealed/annex", '/settlement/data/new');
my @routes = $o->routes;
for my $route (grep { $_->{method} eq 'GET' } @routes) {
    my ($role) = grep { my $r = $_; grep { $_ eq $r } split /,/, $route->{role} } @World::roles;
    my $is_cached = $route->{role} =~ /cached/;
    $role ||= $route->{path} =~ m{^/account/(?!sign-in)} ? 'clerk' : 'visitor';
    my $path = $route->{path};
    my ($kind) = grep { $path =~ m{/\Q$_\E/\{id\}} } keys %thing;
    $path =~ s/\{key\}/$word{$path}/ if $word{$path};
    next if $path =~ /\{id\}/ && !$kind; # of accounts: matrix.t asks them
    $path =~ s/\{id\}/$thing{$kind}/ if $kind;
    $path =~ s/\{act\}/{ intake => 'classify', settlement => 'assign', reception => 'close' }->{ $route->{program} }/e;
    my $file = { intake => $key, identity => $key_sealed }->{ $route->{program} } // $key_accepted;
    # What is sealed is asked for on a page first.
    my $is_file = $path =~ s/\{key\}/$file/ && $route->{program} ne 'identity';
    my $browser = $role eq 'visitor' ? $o->browser : $b{$role};
    $role = 'clerk', $browser = $b{clerk} if $path =~ /classify/;
    $browser = $b{head} if $path =~ m{/assign$};
    my $r = $browser->get($path);
    # Who has begun no letter, or shown no code, is led to where that is done.
    my $is_led = $route->{program} eq 'filing' && $path !~ m{^/(gui-don(/loai-don)?|hen-tiep|ho-so/ngung-thu)$};
    check("GET $path as $role", $r, $is_led ? 303 : (grep { $_ eq $path } @not_yet) ? ($path =~ m{(duplicate|annex|data/new)$} ? 404 : 409) : 200,
        $is_cached ? 'public, max-age=60' : $is_file ? 'no-store' : 'no-store',
        $is_file ? (but => { 'Content-Security-Policy' => "sandbox; default-src 'none'" }) : ());
    if ($is_file) {
        Office::ok(($header->($r, 'Content-Disposition') // '') =~ /^attachment; filename\*=UTF-8''don\.pdf$/,
            "$path is an attachment", $r->{head});
        Office::ok(($header->($r, 'Content-Type') // '') eq 'application/pdf', "$path has the type of our list", $r->{head});
    }
    if ($is_cached) {
        Office::ok(!defined $header->($r, 'Set-Cookie'), "GET $path sets no cookie");
        check("GET $path by somebody who is signed in", $b{clerk}->get($path), 200, 'no-store');
    }
    check("GET $path, not signed in", $o->browser->get($path), 0, $is_cached ? 'public, max-age=60' : 'no-store');
    my $head = $browser->raw('HEAD', $path);
    Office::ok($head->{status} == $r->{status} && $head->{body} eq '', "HEAD $path: the head alone", $head->{status});
}
# The annex that goes with a denunciation that was passed on, asked for and opened.
my $passed = $w->petition('clerk', 'denunciation');
$w->assign_all($passed);
$w->sent($passed, $w->{there}, 1);
check('GET an annex that exists', $b{reader}->get("/identity/$passed/annex"), 200, 'no-store');
check('an annex without a reason', $b{reader}->post("/identity/$passed/annex", {}), 422, 'no-store');
my $annex = $b{reader}->post("/identity/$passed/annex", { reason => 'notify', note => 'Gửi kèm phiếu chuyển' });
check('an annex that is opened', $annex, 200, 'no-store');
Office::ok(!defined $header->($annex, 'ETag') && !defined $header->($annex, 'Last-Modified'), 'nothing by which it could be asked for again', $annex->{head});
check('GET an annex by who may not', $b{clerk}->get("/identity/$passed/annex"), 403, 'no-store');
for my $route (grep { $_->{method} eq 'POST' } @routes) {
    my $path = $route->{path} =~ s/\{id\}/1/r =~ s/\{act\}/classify/r;
    check("POST $path without a token", $b{clerk}->post($path, {}, csrf => undef), 0, 'no-store');
}

# ---- error pages ----

my $there = $b{clerk};
check('404 of a program', $there->get('/intake/nowhere'), 404, 'no-store');
check('404 of a matter', $there->get('/intake/petition/999999999'), 404, 'no-store');
check('404 of disclosure', $visitor->get('/nowhere'), 404, 'no-store');
check('404 of a file', $visitor->get('/css/nowhere.css'), 404, 'no-store');
check('404 below the operator\'s part', $visitor->get('/-/store/ab/abc'), 404, 'no-store');
check('404 of an inner page', $visitor->get("/$_"), 404, 'no-store') for '413.html', '429.html', '50x.html';
check('403 of a role', $b{reporter}->get('/intake/inbox'), 403, 'no-store');
check('405 of a route', $there->raw('DELETE', '/intake/inbox'), 405, 'no-store');
check('409 of a move', $b{head}->get("/intake/petition/$petition/accept"), 409, 'no-store');
check('413 of nginx', $visitor->raw('POST', '/tra-cuu', [['Content-Type', 'application/x-www-form-urlencoded']], 'a=' . 'x' x 300_000), 413, 'no-store');
check('413 of a program', $there->raw('POST', '/intake/find', [['Content-Type', 'application/x-www-form-urlencoded'], ['Origin', $o->{url}]], 'a=' . 'x' x 300_000), 413, 'no-store');
check('415 of a program', $there->raw('POST', '/intake/find', [['Content-Type', 'application/json'], ['Origin', $o->{url}]], '{}'), 415, 'no-store');
check('422 of a form', $there->post('/intake/petition/new', {}), 422, 'no-store');
my $r = $visitor->fetch_csrf('/tra-cuu');
check('422 of lookup', $visitor->post('/tra-cuu', { code => '26-0000-0000-0', secret_code => 'ABCD-EFGH-JKMN' }), 422, 'no-store');
for my $n (1 .. 12) { $r = $visitor->post('/tra-cuu', { code => '26-0000-0001-1', secret_code => 'ABCD-EFGH-JKMN' }) }
check('429 of lookup', $r, 429, 'no-store');
Office::ok(($header->($r, 'Retry-After') // '') =~ /^\d+$/, 'it says when', $r->{head});
# An appointment each time, until it is too many from one address.
my $office = $o->one("select id from agency where code = 'P04'");
my $working = $o->working(7);
$visitor->fetch_csrf("/hen-tiep?agency=$office");
for my $n (1 .. 21) {
    $r = $visitor->post('/hen-tiep', { agency => $office, name => 'Lò Thị Xa', phone => '0912345678', people => 1,
        kind => 'reflection', matter => "Lần $n", session_id => 'regular', wanted_on => $working });
    last if $r->{status} != 303;
}
check('429 of appointments', $r, 429, 'no-store');
Office::ok($o->one('select count(*) from appointment') == 21, 'and as many as may be are kept', $r->{head});
check('400 of a path', $visitor->get('/intake//inbox'), 400, 'no-store');
check('414 of a path', $visitor->get('/cong-khai?' . 'x' x 9000), 414, 0) if 0;

# ---- files ----

check('a style sheet', $visitor->get('/css/kntc.css'), 200, 'public, max-age=3600');
my ($css) = $visitor->get('/')->{body} =~ m{href="(/css/kntc\.css\?v=[0-9a-f]{8})"};
check('the same by its digest', $visitor->get($css), 200, 'public, max-age=31536000, immutable');
check('a script', $visitor->get('/js/kntc.js'), 200, 'public, max-age=3600');
my ($font) = map { s{^public}{}r } glob 'public/font/*.woff2';
check('a font', $visitor->get($font), 200, 'public, max-age=31536000, immutable');
check('a picture', $visitor->get('/img/mark.svg'), 200, 'public, max-age=3600');
check('robots.txt', $visitor->get('/robots.txt'), 200, 'public, max-age=3600');
$r = $visitor->get('/css/kntc.css');
my ($tag) = $header->($r, 'ETag');
check('304 of a file', $visitor->get('/css/kntc.css', [['If-None-Match', $tag]]), 304, 'public, max-age=3600');
for my $path ('/js/', '/css/', '/img/', '/font/', '/css/../../conf/kntc.conf', '/css/..%2f..%2fconf/kntc.conf', '/css/.htaccess', '/js/%00', '/css/kntc.css/x', '/.git/config', '/css/kntc.css%00.html') {
    my $r = $visitor->get($path);
    check("$path is nothing", $r, 0, 0) if $r->{body} =~ /<html lang/;
    Office::ok($r->{status} =~ /^40[034]$/, "$path gives nothing", $r->{status});
}

# ---- what caches may keep ----

my $id = $thing{'cong-khai'};
for my $path ("/cong-khai/$id/x.css", "/cong-khai/$id.css", '/cong-khai/x.js', '/intake/inbox/x.css', '/intake/inbox.css',
    "/intake/petition/$petition/x.png", "/intake/petition/$petition.png", '/account/me/x.css', '/account/me.css', '/tra-cuu/x.css',
    '/tra-cuu.css', "/identity/$sealed/x.js", '/intake/inbox;x.css', '/intake/inbox%0ax.css', '/intake/inbox%3fx.css',
    '/css/%2e%2e/intake/inbox', '/css/..%2fintake/inbox', '/intake/inbox/', '/cong-khai/', '/x.css', '/tro-giup/x.js') {
    for (['signed in', $there], ['not signed in', $o->browser]) {
        my ($who, $browser) = @$_;
        my $r = $browser->get($path);
        Office::ok($r->{status} =~ /^40[04]$/ && ($header->($r, 'Cache-Control') // '') eq 'no-store',
            "$path, $who: not there, not kept", "$r->{status} " . ($header->($r, 'Cache-Control') // ''));
    }
}
# A page that somebody saw signed in is never what a visitor gets from the cache.
$there->get('/tro-giup?a=1');
Office::ok(index($o->browser->get('/tro-giup?a=1')->{body}, 'class="me"') < 0, 'a visitor sees no page of somebody signed in');
my $en = $o->browser;
$en->get('/tro-giup?lang=en');
Office::ok($en->{cookie}{'kntc-lang'} eq 'en', 'the language is a cookie');
Office::ok($en->get('/tro-giup')->{body} =~ /<html lang="en"/, 'it is English then');
Office::ok($o->browser->get('/tro-giup')->{body} =~ /<html lang="vi"/, 'and nobody else gets it');
for my $path ('/', '/tro-giup', '/css/kntc.css') {
    my $r = $o->browser->get($path, [['Accept-Encoding', 'gzip']]);
    Office::ok(($header->($r, 'Content-Encoding') // '') eq 'gzip', "$path comes small");
}
for (['/intake/inbox', $there], ["/intake/petition/$petition/receipt", $there], ['/account/sign-in', $o->browser], ['/tra-cuu', $o->browser]) {
    my ($path, $browser) = @$_;
    my $r = $browser->get($path, [['Accept-Encoding', 'gzip']]);
    Office::ok(!defined $header->($r, 'Content-Encoding'), "$path is never compressed: it holds a token");
}

# ---- who asks for what host ----

sub plain {
    my ($text) = @_;
    return Office::Browser::read_answer($visitor->wire($text, 5));
}
$r = plain("GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
Office::ok($r->{status} == 0, 'another host gets no answer at all', $r->{head});
$r = plain("GET / HTTP/1.0\r\n\r\n");
Office::ok($r->{status} == 0, 'no host gets none either', $r->{head});
for my $two ("Host: $o->{host}:$o->{port}\r\nHost: evil.example", "Host: evil.example\@$o->{host}:$o->{port}", "Host: $o->{host}:$o->{port}, evil.example") {
    $r = plain("GET / HTTP/1.1\r\n$two\r\nConnection: close\r\n\r\n");
    Office::ok($r->{status} == 0 || $r->{status} == 400, 'nor a host that is two: ' . $two =~ s/\r\n/ /gr, $r->{head});
}
my @forwarded = map { [$_, 'evil.example'] } qw(X-Forwarded-Host X-Forwarded-For X-Real-IP X-Original-URL X-Rewrite-URL Forwarded Proxy X-Host X-Forwarded-Proto);
for my $path ('/account/sign-in', '/intake/inbox', '/', "/intake/petition/$petition/receipt") {
    my $r = $path =~ /receipt/ ? $there->get($path, \@forwarded) : $o->browser->get($path, \@forwarded);
    Office::ok(index("$r->{head}$r->{body}", 'evil.example') < 0, "$path: nobody believes what says whence it was forwarded");
}

# ---- where an answer leads ----

for my $next ('http://evil.example/', '//evil.example', '/\\evil.example', '/%5cevil.example', 'javascript:alert(1)', "/intake/inbox\r\nX-Evil: 1", '/%0d%0aX-Evil:1', '/tro-giup') {
    my $escaped = Office::Browser::escape($next);
    my $r = $there->get("/account/sign-in?next=$escaped");
    my $to = Office::Browser::location($r);
    Office::ok($r->{head} !~ /X-Evil/ && $to !~ /evil/ && ($to eq '' || $to =~ m{^/[a-z]}), 'no way out through next=' . $next =~ s/[\r\n]/./gr, $r->{head});
}

# ---- bodies, parameters and bytes that are none of ours ----

my %good = (people => 'one', party_kind => 'person', name => 'Hoàng Thị Mận', channel => 'direct', received_on => Office::day(-1),
    language => 'vi', is_signed => 1, kind => 'complaint', subject => 'Bồi thường', content => 'Xin xem xét.');
my $before = $o->one('select count(*) from casefile');
sub posted {
    my ($words, $body, $want, %with) = @_;
    my $type = $with{type} // 'application/x-www-form-urlencoded';
    my $r = $there->raw('POST', $with{path} || '/intake/petition/new', [['Content-Type', $type], ['Origin', $o->{url}]], $body);
    my $is = grep { $r->{status} == $_ } split / /, $want;
    Office::ok($is, "$words: $want", "$r->{status}");
    check("$words: its page", $r, 0, 'no-store') if $is;
}
my $form = sub { Office::Browser::urlencoded(Office::Browser::pairs({ %good, csrf => $there->csrf, form_key => unpack('H*', Office::random(16)), @_ })) };
posted('an empty body', '', 403);
posted('201 parameters', $form->() . join('', map { "&p$_=1" } 1 .. 201), 400);
posted('a name of 65 bytes', $form->() . '&' . 'n' x 65 . '=1', 400);
posted('a NUL', $form->() . '&demand=a%00b', 400);
posted('a bare NUL', $form->() . "&demand=a\0b", 400);
posted('bytes that are no UTF-8', $form->() . '&demand=%ff%fe', 400);
posted('an overlong slash', $form->() . '&demand=%c0%af', 400);
posted('half a surrogate', $form->() . '&demand=%ed%a0%80', 400);
posted('an escape that is none', $form->() . '&demand=%zz', 400);
posted('a control character', $form->() . '&demand=a%07b', 400);
posted('a name that is no text', $form->() . '&%ff=1', 400);
posted('a field twice', $form->() . '&subject=hai', 422);
posted('a choice twice', $form->() . '&kind=denunciation', 422);
posted('two tokens, the first of them wrong', 'csrf=x&' . $form->(), 403);
posted('a choice that is none', $form->(kind => 'mistake'), 422);
posted('a day that is none', $form->(received_on => '31/02/2026'), 422);
posted('a text that is too long', $form->(subject => 'x' x 201), 422);
posted('a body of another kind', $form->(), 415, type => 'text/plain');
posted('a body without a kind', $form->(), 415, type => '');
posted('a multipart without a boundary', $form->(), 400, type => 'multipart/form-data');
posted('a multipart cut off', "--x\r\nContent-Disposition: form-data; name=\"subject\"\r\n\r\nabc", 400, type => 'multipart/form-data; boundary=x');
posted('files where none belong', "--x\r\nContent-Disposition: form-data; name=\"q\"; filename=\"a\"\r\n\r\nabc\r\n--x--\r\n", 415,
    type => 'multipart/form-data; boundary=x', path => '/intake/find');
posted('more than a form may hold', $form->(content => 'x' x 280_000), 413);
Office::ok($o->one('select count(*) from casefile') == $before, 'nothing of that was written down');
# What is none of the form's fields means nothing.
$r = $there->raw('POST', '/intake/petition/new', [['Content-Type', 'application/x-www-form-urlencoded'], ['Origin', $o->{url}]],
    $form->() . '&subject[]=x&agency_id=1&state=archived&id=1&__proto__=1');
Office::ok($r->{status} == 303, 'fields that the form has not are passed over', $r->{status});
my $made = $o->one('select concat(agency_id, state) from casefile order by id desc limit 1');
Office::ok($made eq $o->one("select concat(id, 'received') from agency where code = 'P04'"), 'and set nothing', $made);

for my $path ('/intake/petition/new?a=%00', '/intake/petition/new?a=%ff', '/intake/petition/new?' . join('&', map { "p$_=1" } 1 .. 201),
    '/intake/petition/new?' . 'n' x 65 . '=1', '/intake/%ff', '/intake/%00', '/intake/./inbox', '/intake/../intake/inbox', '/intake/petition/%2e%2e/inbox',
    '/intake\\inbox', '/intake/inbox%5c', '/intake/petition/0', '/intake/petition/-1', '/intake/petition/1e3', '/intake/petition/9999999999999999999',
    '/intake/petition/01', '/' . 'x' x 1100) {
    my $r = $there->get($path);
    Office::ok($r->{status} =~ /^4(00|04|14)$/ || $path =~ m{/01$} && $r->{status} =~ /^(200|404)$/, 'GET ' . substr($path, 0, 60) . ' is refused', $r->{status});
}
$r = $there->get('/intake/inbox', [['Cookie', join '; ', map { "c$_=1" } 1 .. 60]]);
Office::ok($r->{status} =~ /^(400|303|200)$/, 'too many cookies are no fault', $r->{status});
$r = $there->get('/intake/inbox', [['Origin', "\xff"]]);
Office::ok($r->{status} == 400, 'an origin that is no text', $r->{status});

# What nginx says of its own accord.
for (['a method that is none', "BREW / HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nConnection: close\r\n\r\n"],
    ['TRACE', "TRACE / HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nConnection: close\r\n\r\n"],
    ['a head that is too large', "GET / HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nX-A: " . 'x' x 40_000 . "\r\nConnection: close\r\n\r\n"],
    ['an address that is too long', 'GET /' . 'x' x 40_000 . " HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nConnection: close\r\n\r\n"],
    ['two lengths', "POST /tra-cuu HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nContent-Length: 3\r\nContent-Length: 4\r\nConnection: close\r\n\r\nabcd"],
    ['length and chunks', "POST /tra-cuu HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n"],
    ['a colon with a blank', "GET / HTTP/1.1\r\nHost : $o->{host}:$o->{port}\r\nConnection: close\r\n\r\n"]) {
    my ($words, $text) = @$_;
    my $r = plain($text);
    Office::ok($r->{status} == 0 || $r->{status} =~ /^4\d\d$/, "$words is refused", $r->{head});
    next if !$r->{status};
    my @missing = grep { ($header->($r, $_) // '') ne $always{$_} } sort keys %always;
    Office::ok(!@missing, "$words: the page of nginx has the headers", "$r->{status}: lacks @missing");
    Office::ok($r->{body} !~ m{nginx/\d} && ($header->($r, 'Server') // 'nginx') eq 'nginx', "$words: it tells no version");
}

# ---- a program that is away ----

my ($keep) = split ' ', Office::slurp("$o->{var}/run/lookup.pid");
kill 'TERM', $keep;
for (1 .. 100) { last if !-e "/proc/$keep" || Office::slurp("/proc/$keep/stat") =~ /\) Z /; select undef, undef, undef, 0.1 }
unlink "$o->{var}/run/lookup.sock";
check('503 of nginx', $o->browser->get('/tra-cuu'), 503, 'no-store');
Office::ok(($header->($o->browser->get('/tra-cuu'), 'Retry-After') // '') =~ /^\d+$/, 'it says when to try again');
check('and the others go on', $o->browser->get('/tro-giup'), 200, 0);

Office::say_so("$checked answers; " . join ', ', map { "$_ × $seen_status{$_}" } sort keys %seen_status);
my $faults = grep { / fault / } map { Office::lines($_) } glob "$o->{var}/log/*.log";
Office::ok($faults == 0, 'no program met a fault', grep { / fault / } map { Office::lines($_) } glob "$o->{var}/log/*.log");
Office::done();
