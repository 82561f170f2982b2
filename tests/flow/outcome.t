#!tests/tool/scenario
# What comes of a visit (domain.md 4.6): another office is urged, on the file of what was passed
# on to it or, where the portal knows no such matter, by a paper of the visit; an appointment is
# made with what was said. Who denounces is named in none of them.
day   2026-11-16 08:30
as    ha.viettri
post  /reception/visit/new
      name        = Bàn Văn Nghị
      id_kind     = cccd
      id_number   = 025171006999
      phone       = 0912 700 999
      address     = Số 3, tổ 2
      unit_search = phường Việt Trì
      kind        = reflection
      field_code  = 1.2.2
      matter      = Phản ánh mương thoát nước xã bên tràn sang
303   /reception/visit/{first}
post  /intake/petition/new?visit={first}
      subject = Phản ánh mương thoát nước
303   /intake/petition/{petition}
as    long.viettri
post  /intake/petition/{petition}/classify
      kind         = reflection
      field_code   = 1.2.2
      is_competent = 0
303
post  /intake/petition/{petition}/propose
      act                 = transfer
      to_agency_id_search = Lâm Thao, Phú Thọ
303
as    cuong.viettri
post  /intake/petition/{petition}/transfer
      document = 41/PC-UBND
303
sql   select state from casefile where id = {petition} -> transferred

# ---- he comes again a month later: it is offered to be urged, as what it is ----
day   2026-12-21 09:00
as    ha.viettri
post  /reception/visit/new
      name       = Bàn Văn Nghị
      id_kind    = cccd
      id_number  = 025171006999
      people     = 1
      kind       = reflection
      field_code = 1.2.2
      matter     = Hỏi kết quả việc mương
303   /reception/visit/{again}
get   /reception/visit/{again}/close
see   //field[@name = 'urged_id']/option ~ Lâm Thao
see   //field[@name = 'urged_id']/option/@value = {petition}
post  /reception/visit/{again}/close
      outcome = urged
      opinion = Sẽ đôn đốc.
422
see   //field[@name = 'to_agency_id_search']/error/@key = required
see   //field[@name = 'opinion']/value = Sẽ đôn đốc.
see   //field[@name = 'urged_id']/option/@value = {petition}
# no other matter can be named by its number
post  /reception/visit/{again}/close
      outcome  = urged
      opinion  = Sẽ đôn đốc.
      urged_id = 1
422
see   //field[@name = 'urged_id']/error
post  /reception/visit/{again}/close
      outcome  = urged
      opinion  = Sẽ đôn đốc.
      urged_id = {petition}
303   /reception/visit/{again}
get   /reception/visit/{again}
see   visit/to_agency_name ~ Lâm Thao
see   urged/id = {petition}
not   letters/letter[template = 'visit_urge']
sql   select count(*) from letter where casefile_id = {petition} and template = 'urge_letter' -> 1
as    long.viettri
get   /intake/petition/{petition}
see   history/event/event ~ urged_at_visit
see   casefile/state = transferred
keep  letter sql select max(id) from letter where casefile_id = {petition} and template = 'urge_letter'
get   /letter/{letter}
text  "Lâm Thao"
text  "Phản ánh mương thoát nước"

# ---- a matter that the portal does not know: the body is typed, the paper is the visit's ----
as    ha.viettri
post  /reception/visit/new
      name      = Đèo Thị Lả
      address   = Số 8, tổ 6
      kind      = complaint
      matter    = Đã gửi đơn tới xã bên từ tháng 6, chưa có trả lời
303   /reception/visit/{typed}
get   /reception/visit/{typed}/close
not   //field[@name = 'urged_id']
post  /reception/visit/{typed}/close
      outcome             = urged
      opinion             = Sẽ có văn bản đôn đốc.
      to_agency_id_search = UBND phường Việt Trì, Phú Thọ
422
see   //field[@name = 'to_agency_id']/error/@key = own_agency
post  /reception/visit/{typed}/close
      outcome             = urged
      opinion             = Sẽ có văn bản đôn đốc.
      to_agency_id_search = Lâm Thao, Phú Thọ
303   /reception/visit/{typed}
get   /reception/visit/{typed}
see   letters/letter/template ~ visit_urge
keep  paper letters/letter[template = 'visit_urge']/id
get   /letter/{paper}
text  "V/v đôn đốc giải quyết vụ việc"
text  "Đèo Thị Lả, địa chỉ: Số 8, tổ 6"
text  "Đã gửi đơn tới xã bên"
text  "Lâm Thao"
as    nhung.lamthao
get   /letter/{paper}
404

# ---- who denounces: what the letter says of her and her matter is nothing ----
as    ha.viettri
post  /reception/visit/new
      name   = Đèo Thị Kín
      kind   = denunciation
      matter = Trưởng thôn thu tiền, xã chưa trả lời
303   /reception/visit/{sealed}
post  /reception/visit/{sealed}/close
      outcome             = urged
      opinion             = Sẽ đôn đốc.
      to_agency_id_search = Lâm Thao, Phú Thọ
303
get   /reception/visit/{sealed}
keep  secret letters/letter[template = 'visit_urge']/id
get   /letter/{secret}
no    "Đèo Thị Kín"
no    "Trưởng thôn"
text  "nêu trong đơn tố cáo"

# ---- an appointment: led to its form, which knows who and why; nothing of it in the address ----
post  /reception/visit/new
      name    = Đèo Văn Hẹn
      phone   = 0912 700 111
      people  = 2
      kind    = complaint
      matter  = Muốn gặp Chủ tịch về việc thu hồi đất
303   /reception/visit/{meets}
post  /reception/visit/{meets}/close
      outcome = appointment
      opinion = Hẹn gặp Chủ tịch.
303   /reception/appointment/new?visit={meets}
get   /reception/appointment/new?visit={meets}
see   //field[@name = 'name']/value = Đèo Văn Hẹn
see   //field[@name = 'phone']/value ~ 700
see   //field[@name = 'people']/value = 2
see   //field[@name = 'kind']/option[@selected]/@value = complaint
see   //field[@name = 'matter']/value = Muốn gặp Chủ tịch về việc thu hồi đất
see   hidden[@name = 'visit']/@value = {meets}
get   /reception/visit/{meets}
text  "Lập phiếu hẹn"
post  /reception/appointment/new from /reception/appointment/new?visit={meets}
      wanted_on  = 21/12/2026
      starts     = 25:00
      place      = Phòng tiếp công dân
422
see   hidden[@name = 'visit']/@value = {meets}
see   //field[@name = 'name']/value = Đèo Văn Hẹn
post  /reception/appointment/new from here
      wanted_on  = 28/12/2026
      starts     = 14:00
      place      = Phòng tiếp công dân
303   /reception/appointment/{appointment}
get   /reception/appointment/{appointment}
see   appointment/from_visit_id = {meets}
text  "Lượt tiếp đã hẹn"
get   /reception/visit/{meets}
see   booked/appointment/id = {appointment}
see   booked/appointment/state = booked
text  "Đã hẹn 14:00 ngày 28/12/2026"
text  "/reception/appointment/{appointment}/slip"
no    "Lập phiếu hẹn"
get   /reception/appointment/{appointment}/slip
200
text  "Đèo Văn Hẹn"

# another office cannot hang one on it, nor read who came
as    nhung.lamthao
get   /reception/appointment/new?visit={meets}
not   hidden[@name = 'visit']
no    "Đèo Văn Hẹn"
as    ha.viettri
# a visit that ended otherwise gives nothing
get   /reception/appointment/new?visit={typed}
not   hidden[@name = 'visit']
no    "Đèo Thị Lả" in main

# ---- it turns out to denounce: the appointment says nothing of her any more, and leads nowhere ----
post  /intake/petition/new?visit={meets}
      subject = Đơn của người đến gặp
303   /intake/petition/{turns}
as    long.viettri
post  /intake/petition/{turns}/seal
      is_apart = 1
      note     = Đơn tố cáo cán bộ
303
sql   select sealed, kind, from_visit_id, name_sealed is null, matter_sealed is null from appointment where id = {appointment} -> 1 denunciation null 1 1
sql   select count(*) from letter where appointment_id = {appointment} and number is null -> 0

# ---- who denounces is given one as well; nothing leads from it to her visit ----
as    ha.viettri
post  /reception/visit/new
      name   = Đèo Thị Kín
      kind   = denunciation
      matter = Việc thu tiền của trưởng thôn
303   /reception/visit/{hidden}
post  /reception/visit/{hidden}/close
      outcome = appointment
      opinion = Hẹn.
303   /reception/appointment/new?visit={hidden}
get   /reception/appointment/new?visit={hidden}
not   //field[@name = 'name']/value
see   //field[@name = 'kind']/option[@selected]/@value = denunciation
post  /reception/appointment/new from /reception/appointment/new?visit={hidden}
      name       = Đèo Thị Kín
      wanted_on  = 28/12/2026
      starts     = 15:00
      place      = Phòng tiếp công dân
303   /reception/appointment/{kept}
sql   select sealed, from_visit_id from appointment where id = {kept} -> 1 null
