#!tests/tool/scenario
# The envelope of a matter that has ended is opened only where the head agreed, once and within
# a day; and the head sees each opening of his matters, by whom and why, never what was read.
day   2026-11-16
as    long.viettri
post  /intake/petition/new
      name        = Chẩu Thị Sen
      birth       = 1982-05-06
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo nhận tiền
      content     = Nhận tiền khi cấp giấy.
303   /intake/petition/{matter}
post  /identity/{matter}
      reason = verify
      note   = Hỏi thêm về ngày nhận tiền.
200
see   people/person/name = Chẩu Thị Sen
as    cuong.viettri
get   /identity/opening
keep  name sql select display_name from account where user_name = 'long.viettri'
see   openings/opening[casefile_id = '{matter}']/who = {name}
see   openings/opening[casefile_id = '{matter}']/reason = verify
no    "Chẩu"
# not a page of the clerks, nor of an office that has no part in it
as    ha.viettri
get   /identity/opening
403
as    hung.p25
get   /identity/opening
not   openings/opening

# ---- the matter ends; nobody opens it any more by herself ----
as    long.viettri
post  /intake/petition/{matter}/withdraw
      is_signed = 1
      document  = 9/BB
303
sql   select is_open from casefile where id = {matter} -> 0
get   /identity/{matter}
see   approval = none
post  /identity/{matter}
      reason = notify
      note   = Trả lại giấy tờ gốc cho người gửi.
303   /identity/{matter}
sql   select count(*) from identity_opened where casefile_id = {matter} -> 1
get   /identity/{matter}
see   approval = asked
no    "Chẩu"
post  /identity/{matter}
      reason = notify
      note   = Lần nữa.
422
see   //form/error/@key = opening_asked
keep  request sql select max(id) from identity_request where casefile_id = {matter}
get   /identity/request/{request}
403
as    hung.p25
get   /identity/request/{request}
404
same  /identity/request/99999999
as    cuong.viettri
get   /identity/opening
see   requests/request/id = {request}
post  /identity/request/{request}
422
see   //field[@name = 'decision']/error/@key = required_choice
get   /identity/request/{request}
keep  was hidden[@name = 'seen']/@value
post  /identity/request/{request}
      decision = agree
303   /identity/opening
get   /identity/request/{request}
409
# two heads decide it: the second reads what the first said
post  /identity/request/{request} from /identity/opening
      seen     = {was}
      decision = refuse
409
see   is_left = 1
see   meanwhile/change/event = identity_agreed
see   //field[@name = 'decision']/option[@selected]/@value = refuse
as    long.viettri
get   /identity/{matter}
see   approval = agreed
post  /identity/{matter}
      reason = notify
      note   = Trả lại giấy tờ gốc cho người gửi.
200
see   people/person/name = Chẩu Thị Sen
# once
get   /identity/{matter}
see   approval = none
post  /identity/{matter}
      reason = notify
      note   = Quên ghi địa chỉ.
303   /identity/{matter}
sql   select count(*) from identity_opened where casefile_id = {matter} -> 2

# ---- refused, and agreed to but too late ----
keep  second sql select max(id) from identity_request where casefile_id = {matter}
as    cuong.viettri
post  /identity/request/{second}
      decision = refuse
303
as    long.viettri
post  /identity/{matter}
      reason = notify
      note   = Cần gửi lại thông báo.
303   /identity/{matter}
keep  third sql select max(id) from identity_request where casefile_id = {matter}
as    cuong.viettri
post  /identity/request/{third}
      decision = agree
303
day   2026-11-18
as    long.viettri
get   /identity/{matter}
see   approval = none
post  /identity/{matter}
      reason = notify
      note   = Cần gửi lại thông báo.
303   /identity/{matter}
sql   select count(*) from identity_opened where casefile_id = {matter} -> 2
as    cuong.viettri
get   /intake/petition/{matter}
see   history/event/event ~ identity_refused
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Chẩu|giấy tờ gốc' -> 0
