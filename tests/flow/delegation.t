#!tests/tool/scenario
# A chair goes on a journey and leaves his powers to a colleague for some days: she decides in
# his name, the history and the papers say so, and nothing opens that is his alone.
day   2026-11-16 08:00
keep  cuong sql select id from account where user_name = 'cuong.viettri'
keep  thu   sql select id from account where user_name = 'thu.viettri'
keep  vinh  sql select id from account where user_name = 'vinh.viettri'
keep  long  sql select id from account where user_name = 'long.viettri'
keep  hung  sql select id from account where user_name = 'hung.p25'
keep  office sql select agency_id from account where user_name = 'cuong.viettri'
as    ha.viettri
post  /intake/petition/new
      name            = Ma Thị Vóc
      unit_search     = phường Việt Trì
      kind            = complaint
      field_code      = 1.2.5
      subject         = Khiếu nại quyết định thu hồi lối vào
      content         = Lối vào nhà bị thu hồi.
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 913/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{matter}
as    long.viettri
post  /intake/petition/{matter}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act = accept
303

# ---- before: it is the chair's ----
as    thu.viettri
get   /intake/petition/{matter}/accept
409

# ---- he gives his powers, within what the rows allow ----
as    cuong.viettri
get   /account/delegations
200
see   powers/power/role = head
get   /account/delegation/new
200
text  "Ghi kết quả đối thoại"
text  "Tiếp công dân định kỳ"
see   //field[@name = 'sign_form']/option[@selected = 'selected']/@value = tuq
not   //option[@value = '{cuong}']
not   //option[@value = '{hung}']
post  /account/delegation/new
      to_id     = {thu}
      from_on   = 15/11/2026
      until_on  = 20/11/2026
      document  = 15/UQ-UBND
      sign_form = kt
422
see   //field[@name = 'from_on']/error/@key = delegation_past
post  /account/delegation/new
      to_id     = {thu}
      from_on   = 16/11/2026
      until_on  = 14/02/2027
      document  = 15/UQ-UBND
      sign_form = kt
422
see   //field[@name = 'until_on']/error/@key = delegation_long
post  /account/delegation/new
      to_id     = {hung}
      from_on   = 16/11/2026
      until_on  = 20/11/2026
      document  = 15/UQ-UBND
      sign_form = kt
422
see   //field[@name = 'to_id']/error/@key = not_a_choice
post  /account/delegation/new
      to_id     = {thu}
      from_on   = 16/11/2026
      until_on  = 20/11/2026
      document  = 15/UQ-UBND
      absence   = Đi công tác
      sign_form = kt
303   /account/delegation/{given}
get   /account/delegation/{given}
see   delegation/delegation_state = runs
see   delegation/document = 15/UQ-UBND
post  /account/delegation/new
      to_id     = {vinh}
      from_on   = 20/11/2026
      until_on  = 22/11/2026
      document  = 16/UQ-UBND
      sign_form = kt
422
see   //field[@name = 'from_on']/error/@key = delegation_overlaps
get   /account/notices
see   notices/news[news = 'delegation_made']/path = /account/delegation/{given}
# who has nothing to give gives nothing
as    vinh.viettri
post  /account/delegation/new
      to_id     = {thu}
      from_on   = 16/11/2026
      until_on  = 20/11/2026
      document  = 17/UQ-UBND
      sign_form = tuq
422
text  "không có vai trò nào giao được"
get   /account/delegation/{given}
404
# the administrator above sees it
as    quang.p25
get   /account/delegations?agency={office}
see   of_office/delegation[id = '{given}']/to_name = Đinh Thị Thu
get   /account/delegation/{given}
200
as    dung.p25
get   /account/delegation/{given}
404

# ---- she decides in his name ----
as    thu.viettri
get   /account/notices
see   notices/news[news = 'delegation_made']/path = /account/delegation/{given}
get   /account/delegation/{given}
200
see   is_delegate = 1
get   /intake/petition/{matter}/accept
200
see   for_name = Hà Việt Cường
post  /intake/petition/{matter}/accept
      document = 7/TB-UBND
303
sql   select role, account_id, delegation_id from event where subject = 'C' and subject_id = {matter} and act = 'accept' -> head {thu} {given}
get   /settlement/casefile/{matter}
text  "Thay mặt ông/bà Hà Việt Cường theo ủy quyền số 15/UQ-UBND"
keep  paper sql select id from letter where casefile_id = {matter} and template = 'complaint_accept'
get   /letter/{paper}
text  "KT. CHỦ TỊCH"
text  "CHÁNH VĂN PHÒNG"
# and neither he nor she verifies what both of them decide
post  /settlement/casefile/{matter}/assign
      verifier_id = {vinh}
      document    = 89/QĐ-UBND
303
as    vinh.viettri
post  /settlement/casefile/{matter}/minutes
      asked_of  = Cán bộ địa chính
      asked_for = Hồ sơ và hiện trạng
      finding   = Đã kiểm tra hồ sơ và hiện trạng.
303
post  /settlement/casefile/{matter}/report
      document = 90/BC-UBND
      note     = Thu hồi đúng trình tự.
303

# ---- what he is given later is not lent with it ----
as    thu.viettri
get   /intake/transfer/{matter}/reply
403
sql   insert into account_role (account_id, role, granted_at) values ({cuong}, 'clerk', utc_timestamp(6))
get   /intake/transfer/{matter}/reply
403
get   /account/delegation/{given}
see   powers/power/role = head
not   powers/power[role = 'clerk']
sql   select roles from delegation where id = {given} -> head
sql   delete from account_role where account_id = {cuong} and role = 'clerk'

# ---- and what is sealed opens no wider ----
as    long.viettri
post  /intake/petition/new
      name        = Chẩu Văn Kín
      birth       = 1980-01-01
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo nhận phong bì
      content     = Nhận phong bì khi cấp giấy.
303   /intake/petition/{sealed}
post  /intake/petition/{sealed}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{sealed}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
sql   update assignment set ended_at = utc_timestamp(6) where casefile_id = {sealed} and account_id = {cuong}
sql   insert into assignment (casefile_id, account_id, duty, started_at) values ({sealed}, {thu}, 'handler', utc_timestamp(6))
as    thu.viettri
get   /intake/petition/{sealed}/accept
text  "không được phân công nên ông/bà không làm thay được"
post  /intake/petition/{sealed}/accept from /intake/petition/{sealed}/accept
      document         = 9/QĐ-UBND
      accepted_content = Nhận phong bì.
422
see   //form/error/@key = lender_unassigned
post  /settlement/casefile/{sealed}/interest
      account_id = {long}
      bar_reason = interest
      note       = Cùng phòng.
422
see   //field[@name = 'account_id']/error/@key = lender_unassigned
sql   select count(*) from barred where casefile_id = {sealed} -> 0
sql   insert into assignment (casefile_id, account_id, duty, started_at) values ({sealed}, {cuong}, 'settler', utc_timestamp(6))
get   /intake/petition/{sealed}/accept
200
no    "không làm thay được"
# she names nobody in his name where he takes no part
sql   insert into barred (casefile_id, account_id, why, by_id, made_at) values ({matter}, {cuong}, 'interest', {cuong}, utc_timestamp(6))
post  /settlement/casefile/{matter}/interest
      account_id = {vinh}
      bar_reason = interest
      note       = Người nhà.
422
see   //field[@name = 'account_id']/error/@key = lender_barred
sql   delete from barred where casefile_id = {matter} and account_id = {cuong}
# a denunciation that comes in is read by the head himself
sql   insert into transfer (row_uid, from_casefile_id, from_agency_id, to_agency_id, kind, sealed, state, sent_on, due_on) select unhex(md5('dg1')), {sealed}, id, {office}, 'denunciation', 1, 'sent', '2026-11-16', '2026-11-26' from agency where code = 'P25'
keep  incoming sql select max(id) from transfer where from_casefile_id = {sealed}
get   /intake/transfer/{incoming}
200
not   petition/subject
no    "nhận phong bì"
as    cuong.viettri
get   /intake/transfer/{incoming}
see   petition/subject = Tố cáo nhận phong bì
sql   delete from transfer where id = {incoming}

# ---- what the law leaves to him ----
as    thu.viettri
get   /settlement/casefile/{matter}
see   actions/action[@act = 'dialogue']/@enabled = no
see   actions/action[@act = 'dialogue']/@why = guard.not_delegated
get   /settlement/casefile/{matter}/dialogue
text  "pháp luật giao đích danh"
post  /settlement/casefile/{matter}/dialogue
      held_on = 16/11/2026
      place   = Trụ sở
      result  = Không còn ý kiến.
422
text  "pháp luật giao đích danh"
sql   select count(*) from dialogue where casefile_id = {matter} -> 0
get   /identity/opening
403

# ---- what he may not do, she may not do for him ----
sql   insert into barred (casefile_id, account_id, why, by_id, made_at) values ({matter}, {cuong}, 'interest', {cuong}, utc_timestamp(6))
get   /settlement/casefile/{matter}/decide
text  "không được tham gia vụ việc này"
sql   delete from barred where casefile_id = {matter} and account_id = {cuong}
post  /settlement/casefile/{matter}/decide
      document   = 91/QĐ-UBND
      decided_on = 16/11/2026
      outcome    = wrong
      summary    = Giữ nguyên quyết định.
      is_agreed  = 1
303
sql   select decided_by from decision where casefile_id = {matter} -> {thu}
post  /settlement/casefile/{matter}/publish
      is_redacted = 1
422
see   //form/error/@key = publisher_decided

# ---- who proposed does not agree, nor another in his name ----
sql   insert into account_role (account_id, role, granted_at) values ({cuong}, 'handler', utc_timestamp(6))
as    ha.viettri
post  /intake/petition/new
      name        = Ma Thị Vóc
      unit_search = phường Việt Trì
      kind        = reflection
      field_code  = 1.2.5
      subject     = Phản ánh lối vào
      content     = Đề nghị mở lại lối vào.
303   /intake/petition/{second}
as    cuong.viettri
post  /intake/petition/{second}/classify
      kind         = reflection
      field_code   = 1.2.5
      is_competent = 1
303
post  /intake/petition/{second}/propose
      act = accept
303
# what goes back to a deputy is the head's to sign: the leader does it for him, or not at all
as    ha.viettri
post  /intake/petition/new
      name             = Ma Thị Vóc
      unit_search      = phường Việt Trì
      channel          = deputy
      forwarder        = Đại biểu Hội đồng nhân dân phường
      forwarder_number = 6/PC-ĐB
      kind             = complaint
      field_code       = 1.2.5
      subject          = Khiếu nại lối vào ở phường khác
      content          = Lối vào nhà ở phường khác bị thu hồi.
303   /intake/petition/{third}
as    cuong.viettri
post  /intake/petition/{third}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 0
303
post  /intake/petition/{third}/propose
      act = return
303
sql   delete from account_role where account_id = {cuong} and role = 'handler'
as    thu.viettri
post  /intake/petition/{second}/accept
      document = 8/TB-UBND
422
see   //form/error/@key = proposed_by_me
post  /intake/petition/{third}/return
      document = 10/UBND
422
see   //form/error/@key = proposed_by_me
sql   update petition set proposed_by = {long} where casefile_id = {third}
sql   insert into barred (casefile_id, account_id, why, by_id, made_at) values ({third}, {cuong}, 'interest', {cuong}, utc_timestamp(6))
post  /intake/petition/{third}/return
      document = 10/UBND
422
see   //form/error/@key = lender_barred
sql   delete from barred where casefile_id = {third} and account_id = {cuong}
get   /intake/petition/{third}/return
see   for_name = Hà Việt Cường
post  /intake/petition/{third}/return
      document = 10/UBND
303
sql   select role, account_id, delegation_id from event where subject = 'C' and subject_id = {third} and act = 'return' -> head {thu} {given}
get   /intake/petition/{third}
text  "Thay mặt ông/bà Hà Việt Cường theo ủy quyền số 15/UQ-UBND"

# ---- never given on ----
post  /account/delegation/new
      to_id     = {vinh}
      from_on   = 16/11/2026
      until_on  = 17/11/2026
      document  = 18/UQ-VP
      sign_form = tuq
303   /account/delegation/{onward}
as    vinh.viettri
get   /intake/petition/{second}/send_back
200
see   for_name = Đinh Thị Thu
get   /intake/petition/{second}/accept
409
# who does not want them returns them
get   /account/delegation/{onward}
text  "Trả lại ủy quyền"
post  /account/delegation/{onward}/withdraw from /account/delegation/{onward}
303
get   /intake/petition/{second}/send_back
403

# ---- dead with its giver, and with her place in the office ----
sql   update account set is_disabled = 1 where id = {cuong}
as    thu.viettri
get   /settlement/casefile/{matter}/enforce
409
get   /intake/petition/{second}/accept
409
get   /account/delegation/{given}
see   delegation/delegation_state = dead
sql   update account set is_disabled = 0 where id = {cuong}
sql   delete from account_role where account_id = {cuong} and role = 'head'
get   /intake/petition/{second}/accept
409
sql   insert into account_role (account_id, role, granted_at) values ({cuong}, 'head', utc_timestamp(6))
get   /intake/petition/{second}/accept
200

# ---- withdrawn at once, or over by itself ----
as    quang.p25
get   /account/delegation/{given}
200
post  /account/delegation/{given}/withdraw from /account/delegation/{given}
303   /account/delegation/{given}
get   /account/delegation/{given}
see   delegation/delegation_state = withdrawn
post  /account/delegation/{given}/withdraw from /account/delegation/{given}
409
as    thu.viettri
get   /intake/petition/{second}/accept
409
get   /account/notices
see   notices/news[news = 'delegation_withdrawn' and subject_id = '{given}']/path = /account/delegation/{given}
as    cuong.viettri
get   /account/notices
see   notices/news[news = 'delegation_withdrawn']/path = /account/delegation/{given}
post  /account/delegation/new
      to_id     = {thu}
      from_on   = 17/11/2026
      until_on  = 18/11/2026
      document  = 19/UQ-UBND
      sign_form = tuq
303   /account/delegation/{short}
as    thu.viettri
get   /intake/petition/{second}/accept
409
day   2026-11-17 08:00
as    thu.viettri
get   /intake/petition/{second}/accept
200
post  /intake/petition/{second}/send_back
      note = Cần rõ hơn.
303
# what she may do herself she does herself
sql   select role, delegation_id is null from event where subject = 'C' and subject_id = {second} and act = 'send_back' -> leader 1
day   2026-11-19 08:00
as    cuong.viettri
get   /account/delegation/{short}
see   delegation/delegation_state = over
not   may_withdraw[. = '1']
as    thu.viettri
get   /intake/petition/{second}/accept
409
get   /account/delegations
see   received/delegation[id = '{short}']/is_over = 1
