#!tests/tool/scenario
# A denunciation for somebody else is passed on without who made it (domain.md 7.2): that goes
# beside it in a sealed annex, which the settler of the competent body alone can open, with a
# reason; it is printed with its own heading and the number of the transfer that it goes with.
day   2026-11-16
as    dung.p25
post  /intake/petition/new
      name        = Giàng Thị Pà
      birth       = 1979-08-01
      phone       = 0977112233
      address     = Bản Nậm Mười
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo công chức phường
      content     = Nhận tiền khi chứng thực.
303   /intake/petition/{sent}
post  /intake/petition/{sent}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 0
303
post  /intake/petition/{sent}/propose
      act                 = transfer
      to_agency_id_search = phường Việt Trì
303
# the slip of the proposal is of an acceptance
sql   select count(*) from letter where casefile_id = {sent} -> 0
as    hung.p25
# nothing was passed on yet
get   /identity/{sent}/annex
404
same  /identity/99999999/annex
post  /intake/petition/{sent}/transfer
      document = 88/PC-UBND
303
keep  transfer sql select id from transfer where from_casefile_id = {sent}
# where it was sent from the head settles nothing of it
get   /identity/{sent}/annex
404
same  /identity/99999999/annex
as    ha.viettri
post  /intake/transfer/{transfer}/accept
      document = 89/GBN
303   /intake/petition/{taken}
get   /intake/petition/{taken}
200
no    "Giàng"
get   /identity/{taken}/annex
403
as    vinh.viettri
get   /identity/{taken}/annex
403

as    cuong.viettri
get   /intake/petition/{taken}
text  "Mở phụ lục niêm phong"
get   /identity/{taken}/annex
200
text  "(Kèm theo Phiếu chuyển đơn tố cáo số 88/PC-UBND ngày 16/11/2026)"
no    "Giàng"
post  /identity/{taken}/annex
422
see   //field[@name = 'reason']/error/@key = required_choice
post  /identity/{taken}/annex
      reason = notify
      note   = Gửi thông báo thụ lý cho người tố cáo.
200
text  "PHỤ LỤC"
text  "(Kèm theo Phiếu chuyển đơn tố cáo số 88/PC-UBND ngày 16/11/2026)"
text  "Giàng Thị Pà"
text  "Bản Nậm Mười"
sql   select what, reason from identity_opened where casefile_id = {taken} -> annex notify
get   /identity/opening
see   openings/opening[1]/what = annex
no    "Giàng"
get   /intake/petition/{taken}
see   history/event/event ~ identity_opened
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
run   cat "$KNTC_VAR"/log/*.log | grep -c 'Giàng' -> 0
