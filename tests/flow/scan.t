#!tests/tool/scenario
# The scan of a denunciation shows her handwriting: it is opened as her name is, in the program
# identity alone, with a reason that is recorded first, seen in the list of openings, and of a
# matter that has ended only where the head agreed to this one paper. It goes out as it came,
# under a name that says nothing, and nothing of it is kept.
day   2026-11-16
as    long.viettri
post  /intake/petition/new
      name        = Chẩu Thị Mạ
      birth       = 1984-05-06
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo nhận tiền khi cấp phép
      content     = Nhận tiền khi cấp phép.
      file file   = tests/fixture/letter.pdf
303   /intake/petition/{matter}
keep  scan sql select store_id from document where casefile_id = {matter}
get   /identity/{matter}
see   scans/scan/path = /identity/{matter}/scan/{scan}
not   people
no    "letter.pdf"
get   /identity/{matter}/scan/{scan}
200
text  "Mở phong bì"
post  /identity/{matter}/scan/{scan}
422
see   //field[@name = 'reason']/error/@key = required_choice
sql   select count(*) from identity_opened where casefile_id = {matter} -> 0
post  /identity/{matter}/scan/{scan}
      reason = check
      note   = So chữ ký trên đơn.
200
head  Content-Type = application/pdf
head  Content-Disposition = attachment; filename*=UTF-8''niem-phong.pdf
head  Cache-Control = no-store
head  Content-Security-Policy = sandbox; default-src 'none'
text  "%PDF-1"
sql   select what, reason, store_id from identity_opened where casefile_id = {matter} -> scan check {scan}
sql   select count(*) from access where what = 'identity_opened' and object_id = {matter} -> 1
get   /intake/petition/{matter}
see   history/event/event ~ identity_opened
# the desk does not have it, nor has who is not assigned, nor is there another paper
get   /intake/petition/{matter}/file/{scan}
404
get   /identity/{matter}/scan/00000000000000000000000000000000
404
as    ha.viettri
get   /identity/{matter}/scan/{scan}
403
as    cuong.viettri
get   /identity/{matter}/scan/{scan}
403
get   /identity/opening
see   openings/opening[1]/what = scan
text  "Bản chụp đơn"

# ---- a paper that came later has a key of its own ----
sql   update casefile set state = 'waiting' where id = {matter}
as    long.viettri
post  /intake/petition/{matter}/supplement
      note      = Gửi thêm giấy tờ
      file file = tests/fixture/letter.pdf
303
keep  later sql select store_id from document where casefile_id = {matter} and kind = 'supplement'
post  /identity/{matter}/scan/{later}
      reason = check
      note   = Xem giấy tờ bổ sung.
200
text  "%PDF-1"

# ---- the matter ends: each paper waits for the head, once ----
post  /intake/petition/{matter}/withdraw
      is_signed = 1
      document  = 9/BB
303
post  /identity/{matter}/scan/{scan}
      reason = notify
      note   = Trả lại bản gốc.
303   /identity/{matter}/scan/{scan}
get   /identity/{matter}/scan/{scan}
see   approval = asked
get   /identity/{matter}/scan/{later}
see   approval = none
get   /identity/{matter}
see   approval = none
keep  request sql select max(id) from identity_request where casefile_id = {matter}
as    cuong.viettri
get   /identity/request/{request}
see   request/what = scan
post  /identity/request/{request}
      decision = agree
303
as    long.viettri
# what was agreed to is the paper, not the name
post  /identity/{matter}
      reason = notify
      note   = Ghi địa chỉ.
303   /identity/{matter}
post  /identity/{matter}/scan/{scan}
      reason = notify
      note   = Trả lại bản gốc.
200
text  "%PDF-1"
get   /identity/{matter}/scan/{scan}
see   approval = none

# ---- nothing was laid down, and what was changed does not go out ----
run   find {var}/quarantine -type f | wc -l -> 0
run   grep -lr 'PDF-1' {var}/store | xargs -r -n1 basename | grep -c {scan} -> 0
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
