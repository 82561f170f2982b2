#!tests/tool/scenario
# A sender is told by e-mail that there is news: on the portal she confirms her address by a
# code, a clerk notes it from a letter; one message an event, which says nothing of the matter;
# she changes or ends it. A denouncer gets none that she did not ask for, knowing what it means.
day   2026-11-16 08:30
keep  port run sed -n 's/^mail_port = //p' "$KNTC_CONF"
run   rm -rf {var}/box; mkdir {var}/box
run   tests/tool/smtpd {var}/box {port} >/dev/null 2>&1 & echo $! > {var}/box/pid; for i in $(seq 100); do [ ! -e {var}/box/ready ] || break; sleep 0.1; done; test -e {var}/box/ready
sql   delete from outbox where state = 'wait'

# ---- she writes on the portal: a code goes to her address, and nothing before it came back ----
browser lien
get   /gui-don
post  /gui-don
303   /gui-don/loai-don
post  /gui-don/loai-don
      kind = reflection
303   /gui-don/su-viec
post  /gui-don/su-viec
303   /gui-don/co-quan
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303   /gui-don/noi-dung
post  /gui-don/noi-dung
      subject = Đèn đường ngõ 15 tắt
      content = Đèn đường ngõ 15 tắt từ tháng 9, đi lại ban đêm rất nguy hiểm.
303   /gui-don/tu-cach
post  /gui-don/tu-cach
      people = one
303   /gui-don/ho-ten
post  /gui-don/ho-ten
      name = Âu Thị Liên
303   /gui-don/lien-he
get   /gui-don/lien-he
not   //field[@name = 'mail_consent']
post  /gui-don/lien-he
      address     = Số 15, tổ 3
      unit_search = phường Việt Trì
      email       = lien.au@hre.example.vn
303   /gui-don/ma-thu
sql   select kind, state from outbox where state = 'wait' -> message_code wait
get   /gui-don/ma-thu
200
text  "Một mã xác nhận vừa được gửi"
tick
run   tests/tool/eml {var}/box lien.au@hre.example.vn count -> 1
run   tests/tool/eml {var}/box lien.au@hre.example.vn | grep -cE 'Âu|Liên|Đèn|tố cáo|khiếu nại|denunc|complain' -> 0
keep  mailed run tests/tool/eml {var}/box lien.au@hre.example.vn | sed -n 's/^Mã xác nhận: //p'
sql   select count(*) from filing_draft where typed like '%{mailed}%' or typed like '%lien.au%' -> 0
# a wrong one; another one; the old one is none any more
post  /gui-don/ma-thu
      mail_code = 000 00x
422
see   //field[@name = 'mail_code']/error/@key = wrong_mail_code
post  /gui-don/ma-thu
      do = again
303   /gui-don/ma-thu
tick
run   tests/tool/eml {var}/box lien.au@hre.example.vn count -> 2
keep  again run tests/tool/eml {var}/box lien.au@hre.example.vn | sed -n 's/^Mã xác nhận: //p'
# after a quarter of an hour it is over, and she goes on or asks anew
day   2026-11-16 08:50
post  /gui-don/ma-thu
      mail_code = {again}
422
see   //field[@name = 'mail_code']/error/@key = mail_code_over
post  /gui-don/ma-thu
      do = again
303
tick
keep  last run tests/tool/eml {var}/box lien.au@hre.example.vn | sed -n 's/^Mã xác nhận: //p'
post  /gui-don/ma-thu
      mail_code = {last}
303   /gui-don/tai-lieu
post  /gui-don/tai-lieu
303   /gui-don/kiem-tra
get   /gui-don/kiem-tra
see   mail_waits = 0
text  "Nhận thư báo tại"
fill  /gui-don/kiem-tra
      is_true = 1
at once 3
303   /gui-don/bien-nhan
get   /gui-don/bien-nhan
keep  code receipt/code
keep  secret receipt/secret
keep  matter sql select max(id) from casefile
sql   select state, left_by, email_sealed is not null, code_mac is null from message_address where casefile_id = {matter} -> on sender 1 1
sql   select kind, count(*) from outbox where state = 'wait' group by kind -> message_news 1

# ---- what waits names nobody and no matter, and what goes says nothing of it ----
sql   select count(*) from outbox where kind like 'message%' and (recipient_sealed like '%hre.example%' or payload_sealed like '%tra-cuu%' or once not regexp '^(news|code) [0-9a-f]+$') -> 0
tick
run   tests/tool/eml {var}/box lien.au@hre.example.vn | head -n 1 -> Hồ sơ của ông/bà có thông tin mới
run   tests/tool/eml {var}/box lien.au@hre.example.vn | grep -cE 'Âu|Liên|Đèn|Việt Trì|phản ánh|tố cáo|khiếu nại|reflect|denunc|complain' -> 0
run   tests/tool/eml {var}/box lien.au@hre.example.vn | tr -d '-' | grep -ciE "$(echo '{code}' | tr -d '-')|$(echo '{secret}' | tr -d '-')" -> 0
run   tests/tool/eml {var}/box lien.au@hre.example.vn | grep -c '/tra-cuu' -> 2
keep  stop run tests/tool/eml {var}/box lien.au@hre.example.vn | sed -n 's/.*và nhập mã \([0-9A-Z-]*\)\.$/\1/p'
sql   select count(*) from outbox where kind like 'message%' and state = 'sent' and (recipient_sealed is not null or payload_sealed is not null) -> 0

# ---- each step that she can read: one message, however often the button is pressed ----
as    ha.viettri
fill  /intake/petition/{matter}/sign
      is_signed = 1
at once 3
303
sql   select kind, count(*) from outbox where state = 'wait' group by kind -> message_news 1
tick
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = reflection
      field_code   = 1.4.3
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act  = accept
303
sql   select count(*) from outbox where state = 'wait' -> 0
as    cuong.viettri
fill  /intake/petition/{matter}/accept
      document = 15/TB-UBND
at once 2
303
sql   select count(*) from outbox where state = 'wait' -> 1
tick
run   tests/tool/eml {var}/box lien.au@hre.example.vn count -> 6
# nobody at the counter sees where they go
as    ha.viettri
get   /intake/petition/{matter}/message
200
text  "Người gửi đang nhận thư báo"
no    "lien.au@hre.example.vn"

# ---- she ends it by the code of a message: which code it was is told to nobody ----
browser stranger
get   /ho-so/ngung-thu
200
post  /ho-so/ngung-thu
      stop_code = AAAA-BBBB-CCCC
303   /ho-so/ngung-thu
follow
text  "Nếu mã đúng, từ nay không có thư báo nào"
sql   select state from message_address where casefile_id = {matter} -> on
as    cuong.viettri
keep  long sql select id from account where user_name = 'long.viettri'
post  /settlement/casefile/{matter}/consider
      considerer_id = {long}
303
browser stranger
post  /ho-so/ngung-thu
      stop_code = {stop}
303   /ho-so/ngung-thu
follow
text  "Nếu mã đúng, từ nay không có thư báo nào"
sql   select state, email_sealed is null from message_address where casefile_id = {matter} -> off 1

# ---- another address at her matter; what waits for the old one goes nowhere ----
browser lien
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
see   matter/act[@name = 'mail']
not   matter/act[@name = 'mail_stop']
not   matter/act[@name = 'mail_confirm']
post  /ho-so/thu-bao
      email = khong phai dia chi
422
post  /ho-so/thu-bao
      email = moi.au@hre.example.vn
303   /ho-so/ma-thu
sql   select state from message_address where casefile_id = {matter} order by id -> off, asked
tick
keep  mailed run tests/tool/eml {var}/box moi.au@hre.example.vn | sed -n 's/^Mã xác nhận: //p'
post  /ho-so/ma-thu
      mail_code = 12
422
fill  /ho-so/ma-thu
      mail_code = {mailed}
at once 3
303   /ho-so
sql   select count(*) from message_address where casefile_id = {matter} and state = 'on' -> 1
get   /ho-so
see   matter/act[@name = 'mail_stop']
no    "moi.au@hre.example.vn"
as    cuong.viettri
post  /settlement/casefile/{matter}/answer
      document = 16/UBND
      note     = Đèn đường ngõ 15 đã được thay.
303
sql   select count(*) from outbox where state = 'wait' -> 1
browser lien
post  /ho-so/thoi-thu-bao
      is_sure = 1
303   /ho-so
tick
run   tests/tool/eml {var}/box moi.au@hre.example.vn count -> 1
run   tests/tool/eml {var}/box lien.au@hre.example.vn count -> 6
sql   select count(*) from outbox where state = 'wait' -> 0

# ---- a paper letter with an address in it: noted by the clerk ----
as    ha.viettri
post  /intake/petition/new
      name        = Khuất Văn Giấy
      address     = Số 9, tổ 1
      unit_search = phường Việt Trì
      email       = giay.khuat@hre.example.vn
      channel     = post
      kind        = complaint
      field_code  = 1.2.2
      subject     = Khiếu nại thu hồi đất thửa 41
      content     = Quyết định thu hồi không nêu căn cứ.
      respondent_kind = admin_decision
      respondent  = Chủ tịch Ủy ban nhân dân phường Việt Trì
303   /intake/petition/{paper}
sql   select left_by, state from message_address where casefile_id = {paper} -> clerk on
tick
run   tests/tool/eml {var}/box giay.khuat@hre.example.vn count -> 1
# at the counter: another one, then none
post  /intake/petition/{paper}/message
      email = moi.khuat@hre.example.vn
303   /intake/petition/{paper}
get   /intake/petition/{paper}
see   history/event[event = 'message_left']
sql   select group_concat(state order by id) from message_address where casefile_id = {paper} -> off,on
# it turns out to denounce: from then on nothing is sent
post  /intake/petition/{paper}/seal
      is_apart = 1
303
sql   select count(*) from message_address where casefile_id = {paper} and state <> 'off' -> 0
sql   select count(*) from message_address where casefile_id = {paper} and email_sealed is not null -> 0

# ---- a denouncer: nothing without her own word ----
post  /intake/petition/new
      name        = Mạc Thị Kín
      address     = Số 2, tổ 6
      unit_search = phường Việt Trì
      email       = kin.mac@hre.example.vn
      channel     = direct
      kind        = denunciation
      subject     = Cán bộ nhận tiền
      content     = Cán bộ địa chính nhận tiền khi làm hồ sơ.
      respondent  = Cán bộ địa chính phường
303   /intake/petition/{quiet}
sql   select count(*) from message_address where casefile_id = {quiet} -> 0
get   /intake/petition/{quiet}/message
200
text  "Người khác có thể đọc được thư điện tử"
post  /intake/petition/{quiet}/message
      email = kin.mac@hre.example.vn
422
see   //field[@name = 'mail_consent']/error
post  /intake/petition/{quiet}/message
      email        = kin.mac@hre.example.vn
      mail_consent = 1
303
sql   select left_by, state from message_address where casefile_id = {quiet} -> clerk on
tick
run   tests/tool/eml {var}/box kin.mac@hre.example.vn count -> 1
run   tests/tool/eml {var}/box kin.mac@hre.example.vn | grep -ciE 'tố cáo|denounc|denunc|Mạc|Kín|Việt Trì|cán bộ' -> 0
# letter by letter what anybody gets, but for the code that ends it
run   tests/tool/eml {var}/box kin.mac@hre.example.vn | sed -E 's/[0-9A-Z]+-[0-9A-Z]+-[0-9A-Z]+//' > {var}/box/a; tests/tool/eml {var}/box giay.khuat@hre.example.vn | sed -E 's/[0-9A-Z]+-[0-9A-Z]+-[0-9A-Z]+//' | cmp - {var}/box/a
# what only the office knows tells her nothing: sorting and proposals
post  /intake/petition/{quiet}/classify
      kind         = denunciation
      field_code   = 1.3.1
      is_competent = 1
303
sql   select count(*) from outbox where state = 'wait' -> 0

# ---- on the portal: a box of her own, with its warning; none where she leaves it ----
sql   update agency set takes_denunciations = 1 where code = 'C07900'
browser kin
get   /gui-don
post  /gui-don
post  /gui-don/loai-don
      kind = denunciation
303   /gui-don/su-viec
post  /gui-don/su-viec
      respondent = Cán bộ địa chính phường
303
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303
post  /gui-don/noi-dung
      subject = Nhận tiền
      content = Nhận tiền khi làm hồ sơ.
303
post  /gui-don/tu-cach
      people = one
303
post  /gui-don/ho-ten
      name = Tòng Thị Lặng
303
get   /gui-don/lien-he
200
text  "Người khác có thể đọc được thư điện tử"
post  /gui-don/lien-he
      address = Số 8, tổ 9
      email   = lang.tong@hre.example.vn
303   /gui-don/tai-lieu
sql   select count(*) from outbox where state = 'wait' -> 0
post  /gui-don/lien-he
      address      = Số 8, tổ 9
      email        = lang.tong@hre.example.vn
      mail_consent = 1
303   /gui-don/ma-thu
# so many tries, and no more for now
post  /gui-don/ma-thu
      mail_code = 0
422
post  /gui-don/ma-thu
      mail_code = 0
422
post  /gui-don/ma-thu
      mail_code = 0
422
post  /gui-don/ma-thu
      mail_code = 0
422
post  /gui-don/ma-thu
      mail_code = 0
422
see   //field[@name = 'mail_code']/error/@key = wrong_mail_code
post  /gui-don/ma-thu
      mail_code = 0
422
see   //field[@name = 'mail_code']/error/@key = mail_code_tries
# the mail does not come: she goes on without it
post  /gui-don/ma-thu
303   /gui-don/tai-lieu
post  /gui-don/tai-lieu
303
get   /gui-don/kiem-tra
see   mail_waits = 1
text  "Địa chỉ thư điện tử chưa được xác nhận"
text  "/gui-don/ma-thu?ve=1"
post  /gui-don/kiem-tra
      is_true = 1
303   /gui-don/bien-nhan
keep  lang sql select max(id) from casefile
sql   select count(*) from message_address where casefile_id = {lang} -> 0
sql   update agency set takes_denunciations = 0 where code = 'C07900'
get   /gui-don/bien-nhan
keep  code receipt/code
keep  secret receipt/secret
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
post  /ho-so/thu-bao
      email = lang.tong@hre.example.vn
422
see   //field[@name = 'mail_consent']/error
get   /gui-don/thoat

# ---- a code is good for the address to which it went; an address gets five an hour ----
browser doi
get   /gui-don
post  /gui-don
post  /gui-don/loai-don
      kind = reflection
303
post  /gui-don/su-viec
303
post  /gui-don/co-quan
      agency_id_search = ubnd phuong viet tri
303
post  /gui-don/noi-dung
      subject = Cây đổ ngõ 4
      content = Cây đổ chắn ngõ 4 từ sáng.
303
post  /gui-don/tu-cach
      people = one
303
post  /gui-don/ho-ten
      name = Đổi Văn Thư
303
post  /gui-don/lien-he
      address     = Số 4, tổ 3
      unit_search = phường Việt Trì
      email       = lien.au@hre.example.vn
303   /gui-don/ma-thu
post  /gui-don/ma-thu
      do = again
303   /gui-don/ma-thu
post  /gui-don/ma-thu
      do = again
422
see   //field[@name = 'mail_code']/error/@key = mail_code_often
post  /gui-don/lien-he
      address     = Số 4, tổ 3
      unit_search = phường Việt Trì
      email       = doi.thu@hre.example.vn
303   /gui-don/ma-thu
tick
keep  mailed run tests/tool/eml {var}/box doi.thu@hre.example.vn | sed -n 's/^Mã xác nhận: //p'
run   tests/tool/eml {var}/box lien.au@hre.example.vn count -> 8
post  /gui-don/lien-he
      address     = Số 4, tổ 3
      unit_search = phường Việt Trì
      email       = lien.au@hre.example.vn
303   /gui-don/ma-thu
sql   select count(*) from outbox where state = 'wait' -> 0
post  /gui-don/ma-thu
      mail_code = {mailed}
422
see   //field[@name = 'mail_code']/error/@key = mail_code_over
get   /gui-don/thoat

# ---- a second letter is read with the first: her messages go on, and she can end them ----
as    ha.viettri
post  /intake/petition/new
      name        = Lục Thị Ghép
      address     = Số 21, tổ 8
      unit_search = phường Việt Trì
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Hố ga ngõ 21 không nắp
      content     = Hố ga ngõ 21 không nắp.
303   /intake/petition/{earlier}
post  /intake/petition/new
      name        = Lục Thị Ghép
      address     = Số 21, tổ 8
      unit_search = phường Việt Trì
      email       = ghep.luc@hre.example.vn
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Hố ga ngõ 21 vẫn không nắp
      content     = Hố ga ngõ 21 vẫn không nắp.
303   /intake/petition/{later}
get   /intake/petition/{later}/receipt
keep  code receipt/code
keep  secret receipt/secret
post  /intake/petition/{later}/duplicate from /intake/petition/{later}/duplicate?earlier={earlier}
      earlier_id = {earlier}
      relation   = D
303
post  /intake/petition/{later}/join
      earlier_id = {earlier}
303
sql   select casefile_id, state, ends_on is null from message_address where casefile_id in ({earlier}, {later}) -> {earlier} on 1
tick
run   tests/tool/eml {var}/box ghep.luc@hre.example.vn count -> 2
# a third one, with another address: those of the first go on
post  /intake/petition/new
      name        = Lục Thị Ghép
      address     = Số 21, tổ 8
      unit_search = phường Việt Trì
      email       = ba.luc@hre.example.vn
      channel     = post
      kind        = reflection
      field_code  = 1.4.3
      subject     = Hố ga ngõ 21 còn không nắp
      content     = Hố ga ngõ 21 còn không nắp.
303   /intake/petition/{third}
post  /intake/petition/{third}/duplicate from /intake/petition/{third}/duplicate?earlier={earlier}
      earlier_id = {earlier}
      relation   = D
303
post  /intake/petition/{third}/join
      earlier_id = {earlier}
303
sql   select casefile_id, state from message_address where casefile_id in ({earlier}, {third}) order by id -> {earlier} on, {third} off
browser ghep
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
see   matter/act[@name = 'mail_stop']
post  /ho-so/thoi-thu-bao
      is_sure = 1
303   /ho-so
sql   select count(*) from message_address where casefile_id in ({earlier}, {later}, {third}) and (state <> 'off' or email_sealed is not null) -> 0
# one that had stayed with the letter that was joined
sql   update message_address set state = 'on', ended_at = null where casefile_id = {earlier}
sql   update message_address set casefile_id = {later} where casefile_id = {earlier}
get   /ho-so
see   matter/act[@name = 'mail_stop']
post  /ho-so/thoi-thu-bao
      is_sure = 1
303   /ho-so
sql   select state from message_address where casefile_id = {later} -> off

# ---- a matter that is closed: 90 days more, then the address ends, and 90 days later it is gone ----
as    ha.viettri
post  /intake/petition/{earlier}/message
      email = cuoi.luc@hre.example.vn
303
sql   select ends_on is null from message_address where casefile_id = {earlier} and state = 'on' -> 1
post  /intake/petition/{earlier}/withdraw
      is_signed = 1
      note      = Đã rút phản ánh.
303
sql   select a.state, datediff(a.ends_on, c.closed_on) from message_address a join casefile c on c.id = a.casefile_id where c.id = {earlier} and a.state = 'on' -> on 90
tick
sql   select count(*) from message_address where casefile_id = {earlier} and state = 'on' -> 1
sql   update message_address set ends_on = '2026-11-15' where casefile_id = {earlier} and state = 'on'
tick
sql   select count(*) from message_address where casefile_id = {earlier} and (state <> 'off' or email_sealed is not null) -> 0
sql   update message_address set made_at = '2026-01-01' where casefile_id = {earlier}
tick
sql   select count(*) > 0 from message_address where casefile_id = {earlier} -> 1
sql   update message_address set ended_at = '2026-08-01' where casefile_id = {earlier}
tick
sql   select count(*) from message_address where casefile_id = {earlier} -> 0

# ---- no address stands anywhere in clear: not in a backup, a log, or a page of the office ----
sql   delete from outbox where state = 'wait'
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'lien\.au|moi\.au|giay\.khuat|kin\.mac|lang\.tong' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'lien\.au|moi\.au|giay\.khuat|kin\.mac|lang\.tong|{stop}' -> 0
as    ha.viettri
get   /intake/petition/{quiet}
200
no    "kin.mac@hre.example.vn"
get   /intake/inbox?tab=all
no    "hre.example.vn"
run   kill $(cat {var}/box/pid); rm -rf {var}/box
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
