# Office: what the tests that break in have in common: a portal, browsers in it, its
# database, and TAP. Perl's own modules alone.
#
#   my $o = Office->new;              the portal of tests/run, or one of its own
#   my $o = Office->new(own => 1);    always one of its own, with an empty office
#   $o->account('binh', 'P25-1', qw(clerk leader))    enrolled, by plain SQL
#   my $b = $o->sign_in($account);    a browser with a session
#   my $r = $b->get('/intake/inbox'); $r->{status}, $r->{head}, $r->{body}
#   my $r = $b->post('/intake/find', { q => 'x' });   with token, origin and form key
package Office;
use strict;
use warnings;
use utf8;
use Cwd ();
use Digest::SHA qw(sha256 hmac_sha256);
use Encode ();
use File::Temp ();
use IO::Socket::INET;
use IPC::Open2 ();
use MIME::Base64 ();
use Time::HiRes qw(time sleep);

binmode $_, ':utf8' for *STDOUT, *STDERR;
$| = 1;
$ENV{LC_ALL} = 'C.UTF-8';
$SIG{PIPE} = 'IGNORE';

# ---- TAP ----

our ($n, $bad) = (0, 0);

# What is claimed is asked as a scalar: a match that fails would else be no argument at all.
sub ok($$@) {
    my ($good, $words, @why) = @_;
    $n++;
    $words =~ s/#/\\#/g;
    print $good ? "ok $n - $words\n" : "not ok $n - $words\n";
    if (!$good) {
        $bad++;
        print map { s/^/# /mgr . "\n" } map { Encode::is_utf8($_) ? $_ : text($_) } @why;
    }
    return $good;
}
sub is($$$) { my ($got, $want, $words) = @_; ok($got eq $want, $words, "got  $got", "want $want") }
sub say_so { print map { s/^/# /mgr . "\n" } @_ }

sub done {
    sanitizers();
    print "1..$n\n";
    exit($bad ? 1 : 0);
}

sub skip_all {
    print "1..0 # SKIP @_\n";
    exit 0;
}

# Bytes that came over the wire, to look at.
sub text { Encode::decode('UTF-8', $_[0], Encode::FB_DEFAULT) }
sub bytes { Encode::is_utf8($_[0]) ? Encode::encode('UTF-8', $_[0]) : $_[0] }

sub slurp {
    my ($path) = @_;
    open my $in, '<:raw', $path or return;
    local $/;
    my $all = <$in>;
    return $all;
}

sub lines_of { split /\n/, text(slurp($_[0]) // '') }

sub lines {
    my ($path) = @_;
    open my $in, '<:encoding(UTF-8)', $path or die "$path: $!";
    chomp(my @all = <$in>);
    return @all;
}

# Today in Việt Nam, or so many days after, as people type it.
sub day {
    my @t = gmtime(time + 7 * 3600 + 86400 * ($_[0] || 0));
    return sprintf '%02d/%02d/%04d', $t[3], $t[4] + 1, $t[5] + 1900;
}

# The first day on which an office works, so many days from now.
sub working {
    my ($o, $n) = @_;
    for (map { day($_) } $n .. $n + 20) {
        my $iso = join '-', reverse split m{/};
        return $_ if !$o->one("select weekday('$iso') > 4 or exists (select 1 from law_holiday where day = '$iso')");
    }
}

sub random {
    my ($size) = @_;
    open my $in, '<:raw', '/dev/urandom' or die;
    my $out;
    read $in, $out, $size;
    return $out;
}

# ---- a portal ----

my @ours;

sub new {
    my ($class, %with) = @_;
    my $top = Cwd::getcwd();
    my $me = $$;
    my $o = bless { top => $top, out => $ENV{KNTC_OUT} || '.build/test', me => $me }, $class;
    if ($ENV{KNTC_URL} && !$with{own}) {
        @$o{qw(url var conf)} = @ENV{qw(KNTC_URL KNTC_VAR KNTC_CONF)};
    } else {
        $o->own(%with);
    }
    ($o->{host}, $o->{port}) = $o->{url} =~ m{^http://([^:/]+):(\d+)$} or die "$o->{url}?";
    my $conf = slurp($o->{conf}) // die "$o->{conf}: $!";
    ($o->{socket}) = $conf =~ /^database_socket = (.*)$/m;
    return $o;
}

# What it works with is freed at the end, whatever ends it.
sub own {
    my ($o, %with) = @_;
    my $base = $ENV{KNTC_SCRATCH} || $ENV{TMPDIR} || '/tmp';
    $o->{var} = File::Temp::tempdir("$base/own.XXXXXX", CLEANUP => 0);
    $o->{conf} = "$o->{var}/kntc.conf";
    $o->{env} = { %{ $with{env} || {} } };
    mkdir "$o->{var}/mariadb";
    if (!$with{office}) { # nobody works there yet
        open my $t, '>', "$o->{var}/mariadb/office" or die;
    }
    if ($with{conf}) {
        mkdir "$o->{var}/conf.d";
        open my $t, '>', "$o->{var}/conf.d/own.conf" or die;
        print $t $with{conf};
    }
    for (1 .. 20) {
        $o->{port} = 20000 + int rand 12000;
        last if !IO::Socket::INET->new(PeerAddr => '127.0.0.1', PeerPort => $o->{port});
    }
    $o->{url} = "http://127.0.0.1:$o->{port}";
    push @ours, $o;
    $o->portal('start') or do {
        print "Bail out! its own portal does not start\n";
        exit 1;
    };
}

sub portal {
    my ($o, $verb) = @_;
    my $pid = fork // die "fork: $!";
    if (!$pid) {
        delete @ENV{qw(KNTC_CONF AREAS)};
        @ENV{qw(QUIET TESTING VAR PORT)} = (1, 1, $o->{var}, $o->{port});
        $ENV{$_} = $o->{env}{$_} for keys %{ $o->{env} || {} };
        open STDOUT, '>&', \*STDERR;
        exec 'conf/run/portal', $verb or exit 127;
    }
    waitpid $pid, 0;
    return $? == 0;
}

# A sanitizer speaks into the log of the program that it watches.
sub sanitizers {
    for my $o (@ours) {
        for my $log (glob "$o->{var}/log/*.log") {
            my @said = grep { /ERROR: (Address|Leak)Sanitizer|runtime error:/ } lines_of($log);
            ok(0, "$log: a sanitizer found something", @said) if @said;
        }
    }
}

sub end_ours {
    for my $o (@ours) {
        next if $o->{me} != $$ || $o->{ended};
        $o->{ended} = 1;
        local $?;
        $o->note_law if $ENV{KNTC_SCRATCH};
        $o->portal('stop');
        if ($ENV{KEEP}) {
            print STDERR "kept: $o->{var}\n";
        } else {
            if ($ENV{KNTC_SCRATCH}) { # for coverage.t: what was asked for here
                my ($name) = $0 =~ m{([^/]+)\.t$};
                system "grep -h ' request ' '$o->{var}'/log/*.log > '$ENV{KNTC_SCRATCH}/own.$name.$$.log' 2>/dev/null";
            }
            if (my $to = ($ENV{KNTC_OUT} && "$ENV{KNTC_OUT}/log")) { # for who reads afterwards
                my ($name) = $0 =~ m{([^/]+)\.t$};
                mkdir $to unless -d $to;
                system "cp '$o->{var}'/log/nginx.access.log '$to/own.$name.access.log' 2>/dev/null;
                    cat '$o->{var}'/log/*.log > '$to/own.$name.log' 2>/dev/null";
            }
            system 'rm', '-rf', $o->{var};
        }
    }
}
END { end_ours() }

# For coverage.t: which terms ran here and which papers were drafted, by acts that were asked for.
sub note_law {
    my ($o) = @_;
    my ($name) = $0 =~ m{([^/]+)\.t$};
    my @rows = eval { $o->sql("select distinct concat('term ', term, if(variant = '', '', concat('.', variant))) from term_run
        union select distinct concat('letter ', template) from letter") } or return;
    open my $to, '>', "$ENV{KNTC_SCRATCH}/own.$name.$$.law" or return;
    print $to map { "$_->[0]\n" } @rows;
    close $to;
}
$SIG{$_} = sub { exit 1 } for qw(INT TERM HUP);

sub kntc {
    my ($o, @word) = @_;
    my @cmd = ("$o->{out}/kntc", '--conf', $o->{conf}, @word);
    open my $in, '-|', @cmd or die "@cmd: $!";
    binmode $in, ':utf8';
    my @got = <$in>;
    $o->{status} = close $in ? 0 : $? >> 8;
    chomp @got;
    return @got;
}

# ---- its database, as administrator ----

sub sql {
    my ($o, $statement) = @_;
    my $pid = $o->{sql_pid};
    if (!$pid || ($o->{sql_of} // 0) != $$) {
        my @cmd = ('mariadb', qw(--no-defaults -N -B --unbuffered
            --default-character-set=utf8mb4), '-S', $o->{socket}, $o->{schema} || 'kntc');
        $o->{sql_pid} = IPC::Open2::open2($o->{sql_out}, $o->{sql_in}, @cmd);
        $o->{sql_of} = $$;
        binmode $o->{sql_in}, ':utf8';
        binmode $o->{sql_out}, ':raw';
        $o->{sql_in}->autoflush(1);
    }
    $statement =~ s/;\s*$//;
    print { $o->{sql_in} } "$statement;\nselect 'the end of it';\n";
    my @rows;
    while (defined(my $line = readline $o->{sql_out})) {
        chomp $line;
        $line = text($line);
        return @rows if $line eq 'the end of it';
        push @rows, [map { $_ eq 'NULL' ? undef : s/\\n/\n/gr =~ s/\\t/\t/gr } split /\t/, $line, -1];
    }
    undef $o->{sql_pid};
    die "sql: $statement: the server is gone or refused it\n";
}

# The first word of the first row.
sub one {
    my ($o, $statement) = @_;
    my @rows = $o->sql($statement);
    return scalar @rows ? $rows[0][0] : undef;
}

sub sql_reset { delete @{ $_[0] }{qw(sql_pid sql_in sql_out)} }

# ---- people ----

our $password = 'Con đường nhỏ ven sông 1987';

# A code of the second factor for a seed in base32.
sub totp {
    my ($seed, $steps) = @_;
    my %value;
    @value{('A' .. 'Z', 2 .. 7)} = 0 .. 31;
    my $bits = join '', map { sprintf '%05b', $value{$_} } grep { exists $value{$_} } split //, uc $seed;
    my $key = pack 'B*', substr $bits, 0, 8 * int(length($bits) / 8);
    my $mac = Digest::SHA::hmac_sha1(pack('Q>', int(time / 30) + ($steps || 0)), $key);
    my $at = ord(substr $mac, 19) & 15;
    return sprintf '%06d', (unpack('N', substr $mac, $at, 4) & 0x7fffffff) % 1_000_000;
}

# The first account goes the way of everybody: initial secret, own password, second
# factor. Its user name, password and seed.
sub model {
    my ($o) = @_;
    return $o->{model} if $o->{model};
    my $name = 'mau.' . substr unpack('H*', random(8)), 0, 8;
    my ($secret) = map { /^initial secret\t(\S+)/ } $o->kntc('admin', 'create', $name, 'Người Mẫu', 'TTCP', 'clerk');
    die "kntc admin create gives no secret\n" if !$secret;
    my $b = $o->browser;
    $b->fetch_csrf('/account/sign-in');
    my $r = $b->post('/account/sign-in', { user_name => $name, password => $secret });
    die "the initial secret is refused: $r->{status}\n" if $r->{status} != 303;
    $r = $b->post('/account/password', { new_password => $password, new_password_again => $password });
    die "the first password is refused: $r->{status}\n" if $r->{status} != 303;
    my $page = text($b->as_xml('/account/factor')->{body});
    my ($seed) = $page =~ m{<secret>([^<]+)</secret>};
    my ($carried) = $page =~ /<hidden form="factor" name="seed" value="([^"]+)"/;
    die "no page for the second factor\n" if !$carried;
    $r = $b->post('/account/factor', { code => totp($seed), seed => $carried });
    die "the second factor is refused: $r->{status}\n" if $r->{status} != 200;
    return $o->{model} = { user => $name, seed => $seed, secret => $secret };
}

# An enrolled account of an agency with these roles: a copy of the model, whose sealed
# columns open wherever its row_uid goes. Gives its id.
sub account {
    my ($o, $user, $agency, @roles) = @_;
    my $model = $o->model;
    $o->sql("insert into account (row_uid, user_name, display_name, agency_id, password_sealed, totp_sealed, created_at)
        select m.row_uid, '$user', 'Người Thử', g.id, m.password_sealed, m.totp_sealed, utc_timestamp(6)
        from account m join agency g on g.code = '$agency' and g.valid_to is null
        where m.user_name = '$model->{user}' limit 1");
    my $id = $o->one("select id from account where user_name = '$user'") // die "no agency $agency\n";
    $o->sql('insert into account_role (account_id, role, granted_at) values '
        . join ',', map { "($id, '$_', utc_timestamp(6))" } @roles) if @roles;
    return $id;
}

# A browser in which that account is signed in, password and code having been given just
# now or so many minutes ago.
sub sign_in {
    my ($o, $account, $minutes) = @_;
    my $token = random(32);
    my $hash = unpack 'H*', sha256($token);
    $minutes ||= 0;
    $o->sql("insert into session (token_hash, account_id, made_at, signed_in_at, seen_at, ends_at)
        values (unhex('$hash'), $account, utc_timestamp(6) - interval $minutes minute,
        utc_timestamp(6) - interval $minutes minute, utc_timestamp(6),
        utc_timestamp(6) + interval 9 hour)");
    my $b = $o->browser;
    $b->{token} = $token;
    $b->{account} = $account;
    $b->{cookie}{'__Host-kntc'} = MIME::Base64::encode_base64url($token);
    return $b;
}

sub browser { Office::Browser->new($_[0]) }

# The routes, as the programs print them.
sub routes {
    my ($o) = @_;
    return map {
        my %r;
        @r{qw(method path role program form view)} = split /\t/, $_, -1;
        \%r
    } $o->kntc('routes');
}

# The fields of <area>/<name>.form.xml: name, type, required …
sub form_fields {
    my ($o, $program, $name) = @_;
    my $xml = text(slurp("cgi-bin/$program/$name.form.xml") // die "$program/$name");
    my @fields;
    while ($xml =~ /<field\s([^>]*)>/g) {
        my $attr = $1;
        push @fields, { $attr =~ /(\w+)="([^"]*)"/g };
    }
    return @fields;
}

# What a form on a page offers: name -> the values that one may choose; what is typed freely
# has the value that stands there.
sub offered {
    my ($html, $action) = @_;
    my %f;
    my ($form) = $html =~ m{(<form[^>]*action="\Q$action\E".*?</form>)}s or return;
    while ($form =~ m{<(input|textarea|select)\b([^>]*)>(?:(.*?)</\g1>)?}sg) {
        my ($tag, $attr, $in) = ($1, $2, $3);
        my %a = $attr =~ /([\w-]+)="([^"]*)"/g;
        next if !defined $a{name};
        my $o = $f{ $a{name} } ||= { type => $tag eq 'input' ? $a{type} : $tag, choice => [] };
        $o->{is_required} = 1 if exists $a{required};
        if ($tag eq 'select') {
            push @{ $o->{choice} }, grep { length } $in =~ /<option value="([^"]*)"/g;
        } elsif (($a{type} // '') =~ /^(radio|checkbox)$/) {
            push @{ $o->{choice} }, $a{value};
        } else {
            $o->{value} = $tag eq 'textarea' ? $in : $a{value};
        }
    }
    return \%f;
}

# ---- a browser ----

package Office::Browser;
use strict;
use warnings;
use utf8;

sub new {
    my ($class, $o) = @_;
    return bless { o => $o, cookie => {} }, $class;
}

sub cookies {
    my ($b) = @_;
    return join '; ', map { "$_=$b->{cookie}{$_}" } sort keys %{ $b->{cookie} };
}

# The bytes as given, one connection, all that comes back. undef: nothing came.
sub wire {
    my ($b, $bytes, $seconds) = @_;
    my $o = $b->{o};
    my $s = IO::Socket::INET->new(PeerAddr => $o->{host}, PeerPort => $o->{port},
        Timeout => 10) or return;
    my $all = '';
    my $until = Time::HiRes::time() + ($seconds || 45);
    $s->blocking(1);
    $s->syswrite($bytes) if length $bytes < 60000;
    if (length $bytes >= 60000) { # nginx may answer before it has read all
        my $at = 0;
        while ($at < length $bytes) {
            my $wrote = $s->syswrite($bytes, 16384, $at);
            last if !$wrote;
            $at += $wrote;
        }
    }
    while (Time::HiRes::time() < $until) {
        my $ready = '';
        vec($ready, fileno $s, 1) = 1;
        next if !select $ready, undef, undef, 1;
        my $got = sysread $s, $all, 65536, length $all;
        last if !$got;
    }
    close $s;
    return length $all ? $all : undef;
}

sub read_answer {
    my ($all) = @_;
    return { status => 0, head => '', body => '' } if !defined $all;
    my ($head, $body) = split /\r\n\r\n/, $all, 2;
    my ($status) = $head =~ m{^HTTP/1\.\d (\d{3})};
    my @headers = map { [/^([^:]+): ?(.*)$/s] } grep { /:/ } split /\r\n/, $head;
    my $r = { status => $status // 0, head => $head, headers => \@headers, body => $body // '' };
    if (grep { lc $_->[0] eq 'transfer-encoding' && $_->[1] =~ /chunked/ } @headers) {
        my $plain = '';
        while ($r->{body} =~ s/^([0-9a-fA-F]+)\r\n//) {
            my $size = hex $1;
            last if !$size;
            $plain .= substr $r->{body}, 0, $size;
            $r->{body} = length $r->{body} > $size + 2 ? substr $r->{body}, $size + 2 : '';
        }
        $r->{body} = $plain;
    }
    return $r;
}

sub header {
    my ($r, $name) = @_;
    my @all = map { $_->[1] } grep { lc $_->[0] eq lc $name } @{ $r->{headers} || [] };
    return wantarray ? @all : $all[0];
}

sub location {
    my ($r) = @_;
    return header($r, 'Location') // '';
}

# raw('GET', '/x', [ [ 'Origin', '…' ] ], $body)
sub raw {
    my ($b, $method, $path, $headers, $body) = @_;
    my $o = $b->{o};
    my $text = "$method $path HTTP/1.1\r\nHost: $o->{host}:$o->{port}\r\nConnection: close\r\n";
    my $cookies = $b->cookies;
    $text .= "Cookie: $cookies\r\n" if length $cookies;
    $text .= "$_->[0]: $_->[1]\r\n" for @{ $headers || [] };
    $text .= 'Content-Length: ' . length($body) . "\r\n"
        if defined $body && !grep { lc $_->[0] eq 'content-length' } @{ $headers || [] };
    $text .= "\r\n";
    $text .= $body if defined $body;
    my $r = read_answer($b->wire(Office::bytes($text)));
    for my $set (header($r, 'Set-Cookie')) {
        my ($name, $value, $rest) = $set =~ /^([^=]+)=([^;]*)(.*)$/ or next;
        if ($rest =~ /Max-Age=0\b/) { delete $b->{cookie}{$name} }
        else { $b->{cookie}{$name} = $value }
        $b->{token} = MIME::Base64::decode_base64url($value) if $name eq '__Host-kntc' && length $value;
    }
    return $r;
}

sub get { my ($b, $path, $headers) = @_; $b->raw('GET', $path, $headers) }

sub as_xml {
    my ($b, $path) = @_;
    return $b->get($path . ($path =~ /\?/ ? '&' : '?') . 'as=xml');
}

# A token as the portal itself would make it for this session.
sub csrf {
    my ($b) = @_;
    return $b->{csrf} if !defined $b->{token};
    my $pad = Office::random(16);
    my $mac = substr Digest::SHA::hmac_sha256('csrf', $b->{token}), 0, 16;
    return MIME::Base64::encode_base64url($pad . ($pad ^ $mac));
}

# The same browser as programs without sessions see it: a visitor, her session beside it.
sub as_visitor {
    my ($b) = @_;
    return bless { o => $b->{o}, cookie => { %{ $b->{cookie} } } }, ref $b;
}

# For who is not signed in: from a page that has a form.
sub fetch_csrf {
    my ($b, $path) = @_;
    my $r = $b->get($path);
    ($b->{csrf}) = $r->{body} =~ /name="csrf" value="([^"]+)"/;
    return $r;
}

sub escape {
    my ($s) = @_;
    $s = Office::bytes($s);
    $s =~ s/([^A-Za-z0-9_.~-])/sprintf '%%%02X', ord $1/ge;
    return $s;
}

sub pairs {
    my ($fields) = @_;
    return ref $fields eq 'ARRAY' ? @$fields
        : map { my $name = $_; map { [$name, $_] } ref $fields->{$name} eq 'ARRAY' ? @{ $fields->{$name} } : $fields->{$name} }
            sort keys %$fields;
}

sub urlencoded { join '&', map { escape($_->[0]) . '=' . escape($_->[1]) } @_ }

our $boundary = 'thu-thach-nha-nay';

# A file is { name, type, bytes }.
sub multipart {
    my $out = '';
    for my $p (@_) {
        $out .= "--$boundary\r\nContent-Disposition: form-data; name=\"" . Office::bytes($p->[0]) . '"';
        if (ref $p->[1]) {
            my ($name, $type) = map { Office::bytes($_) } @{ $p->[1] }{qw(name type)};
            $out .= "; filename=\"$name\"\r\nContent-Type: $type\r\n\r\n$p->[1]{bytes}\r\n";
        } else {
            $out .= "\r\n\r\n" . Office::bytes($p->[1]) . "\r\n";
        }
    }
    return "$out--$boundary--\r\n";
}

# with: csrf, form_key, origin ('' for none), headers, multipart
sub post {
    my ($b, $path, $fields, %with) = @_;
    my @pairs = pairs($fields || {});
    my $csrf = exists $with{csrf} ? $with{csrf} : $b->csrf;
    push @pairs, ['csrf', $csrf] if defined $csrf;
    my $key = exists $with{form_key} ? $with{form_key} : unpack 'H*', Office::random(16);
    push @pairs, ['form_key', $key] if defined $key;
    my $many = $with{multipart} || grep { ref $_->[1] } @pairs;
    my $body = $many ? multipart(@pairs) : urlencoded(@pairs);
    my $type = $many ? "multipart/form-data; boundary=$boundary" : 'application/x-www-form-urlencoded';
    my $origin = exists $with{origin} ? $with{origin} : $b->{o}{url};
    return $b->raw('POST', $path,
        [['Content-Type', $type], (length $origin ? ['Origin', $origin] : ()), @{ $with{headers} || [] }],
        $body);
}

1;
