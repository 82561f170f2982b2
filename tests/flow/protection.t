#!tests/tool/scenario
# Who denounced is protected (LTC art. 47 to 54): she phones, it is written down, the head who
# settles decides, changes and ends it. That anybody is protected is known to him, and to who
# opens it with a reason; no page of those who work on the matter says it, nor that something
# happened, and no form of theirs is refused because of it. His decisions are papers of the office:
# numbered, kept with their digest, in Word, and all of it sealed.
day   2026-06-29
as    long.viettri
post  /intake/petition/new
      name        = Chẩu Thị Tấm
      birth       = 1981-02-03
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo nhận tiền đền bù
      content     = Nhận tiền đền bù của người khác.
303   /intake/petition/{matter}
get   /intake/petition/{matter}
see   casefile/sealed = 1
text  "Ghi yêu cầu bảo vệ"
get   /identity/{matter}/protection/form
200
text  "Đơn yêu cầu bảo vệ người tố cáo và người thân thích"
no    "Tấm"

# ---- she phones: that is good enough only where it cannot wait ----
post  /identity/{matter}/protection/ask
      asked_by = phone
      kinship  = self
      kinship  = child
      persons  = Chẩu Thị Tấm và con gái Tấm Nhỏ
      measure  = life
      reason   = Có người đe dọa trước cửa nhà.
422
see   //field[@name = 'asked_by']/error/@key = asked_unwritten
post  /identity/{matter}/protection/ask
      asked_by  = phone
      is_urgent = 1
      kinship   = self
      kinship   = child
      persons   = Chẩu Thị Tấm và con gái Tấm Nhỏ
      measure   = life
      reason    = Có người đe dọa trước cửa nhà.
      wish      = Công an phường canh gác.
303   /intake/petition/{matter}
sql   select asked_by, is_urgent from protection_request where casefile_id = {matter} -> phone 1
# a form that she drew before the head decides is not refused afterwards
get   /intake/petition/{matter}
not   history/event[event = 'protection_asked']
get   /intake/petition/{matter}/classify
keep  drawn //hidden[@name = 'seen']/@value
# what became of it is not for her
get   /identity/{matter}/protection
403
as    hung.p25
get   /identity/{matter}/protection
404
same  /identity/99999999/protection

# ---- the head decides at once ----
as    cuong.viettri
get   /intake/petition/{matter}
see   history/event[event = 'protection_asked']
get   /identity/{matter}/protection
see   requests/request/persons = Chẩu Thị Tấm và con gái Tấm Nhỏ
see   requests/request/is_urgent = 1
see   requests/request/kinships/kinship[2] = child
text  "Chưa có quyết định nào"
post  /identity/{matter}/protection/decide
      protection_act = apply
      document       = 7171/QĐ-UBND
      reason         = Bị đe dọa.
422
see   //field[@name = 'kinship']/error/@key = required_choice
see   //field[@name = 'persons']/error/@key = required
see   //field[@name = 'measure']/error/@key = required_choice
see   //field[@name = 'arrangement']/error/@key = required
post  /identity/{matter}/protection/decide
      protection_act = apply
      document       = 7171/QĐ-UBND
      reason         = Bị đe dọa.
      kinship        = self
      kinship        = child
      persons        = Chẩu Thị Tấm và con gái Tấm Nhỏ
      measure        = life
      arrangement    = Canh gác nơi ở từ 29/6/2026.
      carrier        = Công an phường
303   /identity/{matter}/protection
keep  first sql select min(id) from protection where casefile_id = {matter}
get   /identity/{matter}/protection/{first}
text  "Áp dụng biện pháp bảo vệ đối với: Chẩu Thị Tấm và con gái Tấm Nhỏ"
text  "Công an phường chịu trách nhiệm thi hành"
text  "7171/QĐ-UBND"
text  "Quyết định này có hiệu lực kể từ ngày ký"
text  "Đã phát hành. Mã kiểm tra"
get   /identity/{matter}/protection/99999999
404
get   /identity/{matter}/protection/{first}/docx
200
same  /identity/{matter}/protection/{first}/docx
get   /identity/{matter}/protection/99999999/docx
404
# its text and digest are kept, sealed; its number is one that the office has used
sql   select length(content_sealed) > 500, length(digest_sealed) > 60, instr(content_sealed, 'Canh') from protection where id = {first} -> 1 1 0
sql   select count(*) from book_number b join protection p on p.agency_id = b.agency_id where p.id = {first} and b.year = 2026 and b.digest = unhex(sha2('7171/QĐ-UBND', 256)) -> 1
post  /identity/{matter}/protection/decide
      protection_act = apply
      document       = 7171/QĐ-UBND
      reason         = Bị đe dọa lần nữa.
      kinship        = self
      persons        = Chẩu Thị Tấm
      measure        = life
      arrangement    = Canh gác nơi ở.
422
see   //field[@name = 'document']/error/@key = number_taken
see   //field[@name = 'arrangement']/value = Canh gác nơi ở.

# ---- who settles reads it without a reason; that he does is recorded, and is his own list's ----
sql   select count(*) > 2 from access where what = 'protection_read' and object = 'casefile' and object_id = {matter} and is_read = 1 -> 1
sql   select count(*) from access where what = 'protection_file_read' and object_id = {matter} -> 2
sql   select count(*) from access where what = 'read' and object_id = {matter} and detail like '/identity/%' -> 0
sql   select count(*), max(a.user_name), max(note_sealed is null) from identity_opened o join account a on a.id = o.account_id where o.casefile_id = {matter} and o.reason = 'settles' -> 1 cuong.viettri 1
get   /identity/opening
see   openings/opening[casefile_id = '{matter}'][what = 'protection']/reason = settles
text  "Người giải quyết tố cáo đọc để giải quyết"

# ---- nobody else sees that anything happened ----
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
      seen         = {drawn}
303
get   /intake/petition/{matter}
not   history/event[event = 'protection_set']
not   letters/letter
get   /identity/{matter}/protection/{first}
403
get   /identity/{matter}/protection/{first}/docx
403
get   /identity/opening
403
# who may open identities opens it, with a reason
get   /identity/{matter}/protection/open
200
not   decisions
no    "Tấm"
not   openings/opening
post  /identity/{matter}/protection/open
      reason = protect
      note   = Phối hợp với công an phường.
200
see   decisions/decision/carrier = Công an phường
sql   select what, reason from identity_opened where casefile_id = {matter} and reason <> 'settles' -> protection protect
get   /identity/{matter}
see   openings/opening[1]/reason = protect
not   openings/opening[2]
as    ha.viettri
get   /identity/{matter}/protection/ask
404
same  /identity/99999999/protection/ask
get   /identity/{matter}/protection/open
403
get   /identity/{matter}/protection/{first}/docx
403
# nor who settles elsewhere
as    hung.p25
get   /identity/{matter}/protection/{first}
404
same  /identity/99999999/protection/{first}
get   /identity/{matter}/protection/{first}/docx
404
same  /identity/99999999/protection/{first}/docx

# ---- changed; ended on a ground that the law had not on that day ----
as    cuong.viettri
post  /identity/{matter}/protection/decide
      protection_act = change
      document       = 72/QĐ-UBND
      reason         = Con gái đã chuyển trường.
      measure        = work
      arrangement    = Bố trí chỗ làm khác.
422
see   //field[@name = 'of_id']/error/@key = required_choice
post  /identity/{matter}/protection/decide
      protection_act = change
      of_id          = {first}
      reason         = Con gái đã chuyển trường.
      measure        = work
      arrangement    = Bố trí chỗ làm khác.
303
# no number was typed: it is the next of the book of decisions, which does not say of what
get   /identity/{matter}/protection
see   decisions/decision[protection_act = 'change'][contains(document, '/QĐ-UBND')]/measures/measure = work
keep  second sql select max(id) from protection where casefile_id = {matter}
get   /identity/{matter}/protection/{second}
text  "Thay đổi biện pháp bảo vệ áp dụng theo Quyết định số 7171/QĐ-UBND ngày 29/06/2026 như sau"
text  "Biện pháp bảo vệ: bảo vệ vị trí công tác, việc làm."
sql   select last > 0 from book where kind = 'paper.qd' and year = 2026 and agency_id = (select agency_id from casefile where id = {matter}) -> 1
sql   select count(*) from letter where casefile_id = {matter} -> 0
get   /identity/{matter}/protection/decide
not   //field[@name = 'protection_end']/option[@value = 'duty']
day   2026-07-06
as    cuong.viettri
post  /identity/{matter}/protection/decide
      protection_act = end
      of_id          = {first}
      document       = 80/QĐ-UBND
      decided_on     = 30/06/2026
      protection_end = duty
      reason         = Tự ý bỏ nơi được bảo vệ.
422
see   //field[@name = 'protection_end']/error/@key = ground_not_yet
post  /identity/{matter}/protection/decide
      protection_act = end
      of_id          = {first}
      document       = 80/QĐ-UBND
      decided_on     = 02/07/2026
      protection_end = duty
      reason         = Tự ý bỏ nơi được bảo vệ.
303
keep  last sql select max(id) from protection where casefile_id = {matter}
get   /identity/{matter}/protection/{last}
text  "Chấm dứt biện pháp bảo vệ áp dụng theo Quyết định số 7171/QĐ-UBND ngày 29/06/2026"
text  "người được bảo vệ cố ý không thực hiện nghĩa vụ"
# what he read on another day is another line
sql   select count(*), count(distinct opened_at) from identity_opened where casefile_id = {matter} and reason = 'settles' -> 2 2
# what has ended cannot be changed
get   /identity/{matter}/protection/decide
not   //field[@name = 'of_id']/option[@value = '{first}']
sql   select group_concat(protection_act order by id) from protection where casefile_id = {matter} -> apply,change,end
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Thị Tấm|Tấm Nhỏ|7171/QĐ-UBND|anh gác nơi ở' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -c 'Tấm' -> 0
