#!tests/tool/scenario
# Who denounced is protected (LTC art. 47 to 54): she phones, it is written down, the head who
# settles decides, changes and ends it. That anybody is protected is known to him, and to who
# opens it with a reason; no page of those who work on the matter says it, nor that something
# happened, and no form of theirs is refused because of it.
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
get   /identity/{matter}/protection/99999999
404

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
# who may open identities opens it, with a reason
get   /identity/{matter}/protection/open
200
not   decisions
no    "Tấm"
post  /identity/{matter}/protection/open
      reason = protect
      note   = Phối hợp với công an phường.
200
see   decisions/decision/carrier = Công an phường
sql   select what, reason from identity_opened where casefile_id = {matter} -> protection protect
as    ha.viettri
get   /identity/{matter}/protection/ask
404
same  /identity/99999999/protection/ask
get   /identity/{matter}/protection/open
403

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
      document       = 72/QĐ-UBND
      reason         = Con gái đã chuyển trường.
      measure        = work
      arrangement    = Bố trí chỗ làm khác.
303
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
text  "Đối với biện pháp bảo vệ áp dụng theo Quyết định số 7171/QĐ-UBND"
text  "Người được bảo vệ cố ý không thực hiện nghĩa vụ"
# what has ended cannot be changed
get   /identity/{matter}/protection/decide
not   //field[@name = 'of_id']/option[@value = '{first}']
sql   select group_concat(protection_act order by id) from protection where casefile_id = {matter} -> apply,change,end
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Thị Tấm|Tấm Nhỏ|7171/QĐ-UBND|anh gác nơi ở' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -c 'Tấm' -> 0
