#!tests/tool/scenario
# A denunciation that a reception board took and accepted for its People's Committee: the
# committee has nobody on it but its head, so she names a clerk with the team. Who is replaced
# in the team sees the matter no more, and who is barred never again.
day   2026-11-16
as    hoa.tcd
post  /intake/petition/new
      name        = Giàng Thị Súa
      birth       = 1981-01-30
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo để quá hạn nhiều hồ sơ
      content     = Cố ý giữ hồ sơ quá hạn để người dân phải nhờ cậy.
303   /intake/petition/{matter}
post  /intake/petition/{matter}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
post  /intake/petition/{matter}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
as    minh.tcd
post  /intake/petition/{matter}/accept
      document = 5/QĐ
303

keep  khanh sql select id from account where user_name = 'khanh.p25'
keep  thao sql select id from account where user_name = 'thao.p25'
keep  son sql select id from account where user_name = 'son.p25'
keep  dung sql select id from account where user_name = 'dung.p25'
as    dung.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
as    hung.p25
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      document     = 6/QĐ-UBND
422
see   //field[@name = 'clerk_id']/error/@key = required
see   //field[@name = 'member_id']/option[@selected]/@value = {thao}
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {thao}
      clerk_id     = {dung}
      document     = 6/QĐ-UBND
303
sql   select a.user_name, s.duty from assignment s join account a on a.id = s.account_id where s.casefile_id = {matter} and s.ended_at is null and a.agency_id = (select agency_id from casefile where id = {matter}) order by 1, 2 -> dung.p25 clerk, hung.p25 settler, khanh.p25 team_head, khanh.p25 verifier, thao.p25 verifier
as    dung.p25
post  /settlement/casefile/{matter}/notify
      document          = 7/TB-UBND
      denouncer_on      = 16/11/2026
      denouncer_by      = post
      accused_document  = 8/TB-UBND
      accused_on        = 16/11/2026
      accused_by        = hand
      is_without_letter = 1
303

# ---- a member is replaced, and turns out to be involved ----
as    thao.p25
get   /settlement/casefile/{matter}
200
as    hung.p25
post  /settlement/casefile/{matter}/assign
      team_head_id = {khanh}
      member_id    = {son}
      barred_id    = {thao}
      document     = 9/QĐ-UBND
303
as    thao.p25
get   /settlement/casefile/{matter}
404
same  /settlement/casefile/99999999
as    son.p25
get   /settlement/casefile/{matter}
200
no    "Giàng Thị Súa"
# she leads an office and does not sign for its head
get   /settlement/casefile/{matter}/assign
409
as    hung.p25
get   /settlement/casefile/{matter}/assign
not   //option[@value = '{thao}']
not   //field[@name = 'clerk_id']/@required
