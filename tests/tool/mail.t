#!/bin/bash
# Mail: what is put out is sent by the timer, once where all goes well, at least once under one
# Message-ID where a plug is pulled, and never to nobody's knowledge: refused, stalled, cut off.
. tests/tool/lib.sh

box=$dir/box
mkdir "$box"
for port in $(shuf -i 20000-32000 -n 20); do
    (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null || break
done
server=
serve() { # more words of smtpd
    quit
    rm -f "$box/ready"
    tests/tool/smtpd "$box" "$port" "$@" 2>"$dir/smtpd.log" &
    server=$!
    for _ in $(seq 100); do [ ! -e "$box/ready" ] || return 0; sleep 0.1; done
    cat "$dir/smtpd.log"
    return 1
}
quit() {
    [ -z "$server" ] || { kill "$server" && wait "$server"; } 2>/dev/null
    server=
}
trap 'quit; finish' EXIT

settings() { # LINE…
    sed -i '/^mail_/d' "$KNTC_CONF"
    printf '%s\n' "$@" >> "$KNTC_CONF"
}
at() { echo "$1" > "$dir/clock"; } # the clock of kntc
export KNTC_CLOCK_FILE=$dir/clock
row() { sql "$db" -e "select $1 from outbox order by id desc limit 1"; }
tick() { gives 0 tick; }
# The clock of the test is not the server's, and its disk may be full.
doctor() { "$KNTC" doctor > "$dir/out"; true; }
emls() { find "$box" -name '*.eml' | wc -l; }
mode() { echo "$1" > "$box/mode"; }

at 2026-11-26T09:00:00
gives 0 migrate && gives 0 key new
gives 1 mail try an@example.vn && says 'mail is off'
ok 'without a server there is no mail'
[ "$(sql "$db" -e 'select count(*) from outbox')" = 0 ]
ok '… and none is kept'
doctor; says '^ok.mail.off'
ok 'the doctor says so'

settings "mail_host = 127.0.0.1"
gives 78 tick && says 'mail_from must be'
ok 'a host without the address that mail comes from'
settings "mail_host = mail.example.vn/x" "mail_from = a@b.vn"
gives 78 tick && says 'mail_host must be'
ok 'a host that is no name'
settings "mail_host = 127.0.0.1" "mail_port = $port" "mail_from = kntc@phutho.example.vn" "mail_seconds = 2" \
    "office_name = Ban Tiếp công dân tỉnh Phú Thọ"

# ---- addresses ----

for bad in 'an' 'an@' '@example.vn' 'an@example' 'an nguyen@example.vn' 'an@example.vn, b@example.vn' \
    'An <an@example.vn>' '"a b"@example.vn' '-an@example.vn' $'an@example.vn\r\nBcc: all@example.vn' \
    $'an@example.vn\nRCPT TO:<b@example.vn>' 'an@ví-dụ.vn' 'a..n@example.vn' "$(printf 'a%.0s' $(seq 70))@example.vn"; do
    gives 1 mail try "$bad" || { echo "# $bad"; false; break; }
done
ok 'what is no address gets nothing, whatever stands behind it'

# ---- it goes ----

mode ok
serve
ok 'a server listens'
gives 0 mail try an.nguyen+kntc@example.vn && tick && says '^mail sent.1$'
ok 'the timer sends it'
[ "$(row 'state, recipient_sealed is null, payload_sealed is null, tries')" = $'sent\t1\t1\t1' ]
ok 'address and words are erased'
/usr/bin/python3 - "$box/1.eml" <<'PY' > "$dir/out"
import email, email.policy, sys
raw = open(sys.argv[1], 'rb').read()
m = email.message_from_bytes(raw, policy=email.policy.default)
head = raw.split(b'\r\n\r\n')[0]
print('ascii', head.isascii(), max(map(len, raw.split(b'\r\n'))) <= 78)
for name in ('X-From', 'X-To', 'From', 'To', 'Subject', 'Date', 'Auto-Submitted', 'Content-Type'):
    print(name, m[name], sep=': ')
print('id', m['Message-ID'])
print('defects', m.defects, [h.defects for h in m.values() if h.defects])
print(m.get_content())
PY
says '^ascii True True$' && says '^defects \[\] \[\]$'
ok 'its head is ASCII, its lines short, and nothing in it is wrong'
says '^X-From: kntc@phutho.example.vn$' && says '^X-To: an.nguyen\+kntc@example.vn$' && says '^To: <?an.nguyen\+kntc@example.vn>?$'
ok 'from whom to whom'
says '^From: Ban Tiếp công dân tỉnh Phú Thọ <kntc@phutho.example.vn>$' && says '^Subject: Thư thử của Cổng thông tin'
ok 'office and subject with their marks'
says '^Date: Thu, 26 Nov 2026 09:00:00 \+0700$' && says '^Auto-Submitted: auto-generated$'
ok 'its day, and that no machine need answer'
awk '/Đây là thư thử/ { vi = NR } /This is a trial/ { en = NR } END { exit !(vi && en > vi) }' "$dir/out" && says '^http://127.0.0.1:8080$'
ok 'Vietnamese, then English, with the address of the portal'
grep -q '^helo phutho.example.vn$' "$box/said"
ok 'it greets by the name of the sender'
tick && says '^mail sent.0$' && [ "$(emls)" = 1 ]
ok 'a second time there is nothing to send'

# ---- the server does not take it ----

mode later
gives 0 mail try b@example.vn && tick && says '^mail failed.1$'
[ "$(row 'state, tries, failed, recipient_sealed is null, timestampdiff(second, made_at, try_at)')" = $'wait\t1\tcurl 8, smtp 451\t0\t60' ]
ok 'refused for now: again after a minute'
tick && says '^mail failed.0$'
ok '… and not before'
for day in 2026-11-26T09:01:30:300 2026-11-26T09:07:00:1800 2026-11-26T09:38:00:7200 2026-11-26T11:40:00:21600 \
    2026-11-26T17:50:00:86400 2026-11-27T18:00:00:86400; do
    at "${day%:*}"
    tick && [ "$(sql "$db" -e "select timestampdiff(second, '${day%:*}' - interval 7 hour, try_at) from outbox order by id desc limit 1")" = "${day##*:}" ] ||
        { row 'try_at, tries'; false; break; }
done
ok 'then after 5 and 30 minutes, 2, 6, 24 and 24 hours'
at 2026-11-28T18:10:00
tick && says '^mail given up.1$' && [ "$(row 'state, tries')" = $'dead\t8' ]
ok 'after eight tries it is given up'
doctor; says '^warn.mail.1 messages were given up.*kntc mail list'
ok 'the doctor says so'
gives 0 mail list && says 'dead.trial.tries 8.*curl 8, smtp 451' && ! says '@'
ok 'kntc mail list says why, and to nobody by name'
mode ok
gives 0 mail again all && says '^again.1$' && tick && says '^mail sent.1$' && [ "$(emls)" = 2 ]
ok 'a person lets it go again'

mode refuse
gives 0 mail try c@example.vn && tick
[ "$(row 'state, tries, failed')" = $'wait\t1\tcurl 55, smtp 550' ] && ! grep -q 'c@example' "$dir/out"
ok 'the server knows no such person: what it says stands nowhere'
at 2026-11-28T18:12:00; tick; at 2026-11-28T18:18:00; tick && says '^mail given up.1$'
ok 'three times is enough'
sql "$db" -e "delete from outbox"

# ---- in the middle ----

mode stall
gives 0 mail try d@example.vn && tick && says '^mail failed.1$' && [ "$(row 'state, failed')" = $'wait\tcurl 28, smtp 354' ]
ok 'the server falls silent: nobody waits for long'
mode ok
at 2026-11-28T18:20:00
tick && says '^mail sent.1$' && [ "$(emls)" = 4 ]
ok '… and it is sent again'
id() { sed -n 's/^Message-ID: *//p' "$box/$1.eml" | tr -d '\r'; }
[ -n "$(id 3)" ] && [ "$(id 3)" = "$(id 4)" ] && [ "$(id 1)" != "$(id 3)" ] && cmp -s "$box/3.eml" "$box/4.eml"
ok 'under the same Message-ID, letter by letter the same'

# killed between sending and marking
mode kill
for who in e f g; do gives 0 mail try $who@example.vn; done
"$KNTC" tick > "$dir/out" 2>&1 &
victim=$!
echo $victim > "$box/victim"
wait $victim 2>/dev/null
[ $? = 137 ] && [ "$(emls)" = 5 ] && [ "$(sql "$db" -e "select group_concat(state, tries order by id) from outbox where state = 'wait'")" = 'wait1,wait0,wait0' ]
ok 'kill -9 after the server took it and before it is marked: it stands as not sent'
mode ok
tick && says '^mail sent.2$'
ok 'the others go at once, that one not while somebody may still be sending it'
at 2026-11-28T18:31:00
tick && says '^mail sent.1$' && [ "$(id 5)" = "$(id 8)" ] && [ "$(sql "$db" -e "select count(*) from outbox where state <> 'sent'")" = 0 ]
ok 'then it goes again under the same Message-ID, and all are sent'

# two timers at once
for who in $(seq 30); do "$KNTC" mail try p$who@example.vn > /dev/null; done
before=$(emls)
"$KNTC" tick > "$dir/one" & one=$!
"$KNTC" tick > "$dir/two" & two=$!
wait $one $two
[ $(($(emls) - before)) = 30 ] && [ "$(cat "$box"/*.eml | grep -c '^X-To: p')" = 30 ]
ok 'two timers at once send each once'

quit
gives 0 mail try h@example.vn && gives 0 mail try i@example.vn && tick && says '^mail failed.1$'
[ "$(sql "$db" -e "select group_concat(tries order by id) from outbox where state = 'wait'")" = 1,0 ]
ok 'no server: one is tried, the others wait untouched'
sql "$db" -e "update outbox set made_at = utc_timestamp(6) - interval 2 hour where state = 'wait'; update outbox set payload_sealed = null where state = 'wait' and tries = 0"
doctor; says '^warn.mail.2 messages wait for more than an hour'
ok 'the doctor says that they wait'
serve && tick && says '^mail failed.1$' && [ "$(row failed)" = unreadable ]
ok 'one that cannot be read stops nobody else'
at 2026-11-28T18:33:00
tick && says '^mail sent.1$'
ok '… that waited as well'

# ---- TLS ----

openssl req -x509 -newkey rsa:2048 -nodes -keyout "$dir/key.pem" -out "$dir/cert.pem" -days 2 \
    -subj /CN=mail.test -addext subjectAltName=DNS:mail.test 2>/dev/null
export KNTC_MAIL_RESOLVE=mail.test:$port:127.0.0.1
far() { settings "mail_host = mail.test" "mail_port = $port" "mail_from = kntc@phutho.example.vn" "mail_seconds = 5" "$@"; }
sql "$db" -e 'delete from outbox'
rm -f "$box"/*.eml
far
gives 0 mail try j@example.vn && tick && says '^mail failed.1$' && [ "$(emls)" = 0 ] && [ "$(row failed)" = 'curl 64, smtp 250' ]
ok 'a server elsewhere without TLS gets nothing'
serve --tls "$dir/cert.pem" "$dir/key.pem"
at 2026-11-28T18:40:00
tick && says '^mail failed.1$' && [ "$(emls)" = 0 ] && [ "$(row failed)" = 'curl 60, smtp 220' ]
ok 'nor one whose certificate nobody knows'
far "mail_ca = $dir/cert.pem"
at 2026-11-28T18:50:00
tick && says '^mail sent.1$' && grep -q '^helo phutho.example.vn tls$' "$box/said"
ok 'a known certificate: it goes, encrypted'
serve --tls "$dir/cert.pem" "$dir/key.pem" --login kntc 'đúng mật khẩu'
printf 'sai\n' > "$dir/mail.pw"
far "mail_ca = $dir/cert.pem" "mail_user = kntc" "mail_password_file = $dir/mail.pw"
gives 0 mail try k@example.vn && tick && says '^mail failed.1$' && row failed | tee -a "$dir/out" | grep -qx 'curl 67, smtp 535'
ok 'a wrong password'
printf 'đúng mật khẩu\n' > "$dir/mail.pw"
at 2026-11-28T19:00:00
tick && says '^mail sent.1$' && grep -q '^login good$' "$box/said"
ok 'the right one'
rm "$dir/mail.pw"
gives 0 mail try l@example.vn && gives 78 tick && says 'mail_password_file must be readable'
ok 'a password file that is not there'

# ---- it does not lie about forever ----

at 2027-03-10T09:00:00
printf 'đúng mật khẩu\n' > "$dir/mail.pw"
tick && tick && [ "$(sql "$db" -e "select count(*) from outbox where ended_at < '2026-12-01'")" = 0 ]
ok 'what was sent is gone after 90 days'
done_testing
