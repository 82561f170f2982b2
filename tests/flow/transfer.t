#!tests/tool/scenario
# A reflection for somebody else is transferred, never guided: the other office gives it back
# with a reason, gets it again, and takes it over. Whoever sent it sees what became of it,
# and the citizen's code goes with her matter.
day 2026-11-16

as    lan.tcd
post  /intake/petition/new
      name        = Bàn Văn Kiều Sình
      phone       = 0987654321
      address     = Số 9, ngõ 12
      unit_search = phường Việt Trì
      channel     = direct
      kind        = reflection
      field_code  = 1.4.1
      subject     = Phản ánh đèn đường ngõ 12 hỏng
      content     = Đèn chiếu sáng ngõ 12 hỏng hơn một tháng, buổi tối rất nguy hiểm.
303   /intake/petition/{petition}
get   /intake/petition/{petition}/receipt
keep  code receipt/code
keep  secret receipt/secret
get   /intake/petition/{petition}
see   term/due_on = 2026-11-26

as    hoa.tcd
post  /intake/petition/{petition}/classify
      kind         = reflection
      field_code   = 1.4.1
      is_competent = 0
303   /intake/petition/{petition}
get   /intake/petition/{petition}/propose
see   route/route = R24
see   route/act = transfer
post  /intake/petition/{petition}/propose
      act = guide
      to_agency_id_search = phường Việt Trì
422
see   //field[@name = 'act']/error/@key = not_a_choice
not   //field[@name = 'act']/option[@value = 'guide']
post  /intake/petition/{petition}/propose
      act = transfer
      to_agency_id_search = phường Việt Trì
303   /intake/petition/{petition}
sql   select g.code from casefile c join agency g on g.id = c.to_agency_id where c.id = {petition} -> C07900

# Nothing arrives before the leader signs.
as    ha.viettri
get   /intake/inbox?tab=incoming
not   transfers/transfer[code = '{code}']
sql   select count(*) from transfer where from_casefile_id = {petition} -> 0
as    ha.tcd
post  /intake/petition/{petition}/transfer
      document = 77/PC-TCD
303   /intake/petition/{petition}
keep  transfer sql select id from transfer where from_casefile_id = {petition}

# The letter bears the number that she signed it with, the notice to the sender one of its own.
keep  letter sql select id from letter where casefile_id = {petition} and template = 'transfer_reflection'
keep  notice sql select id from letter where casefile_id = {petition} and template = 'transfer_notice'
as    lan.tcd
get   /letter/{letter}/number
200
see   //field[@name = 'paper_number']/value = 77/PC-TCD
get   /letter/{notice}/number
200
not   //field[@name = 'paper_number']/value
as    ha.tcd

get   /intake/petition/{petition}
see   casefile/state = transferred
see   transfers/transfer/state = sent
get   /intake/inbox?tab=sent
see   transfers/transfer[id = '{transfer}']/agency_name ~ Việt Trì

nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Đơn của ông/bà đã được chuyển đến Ủy ban nhân dân phường Việt Trì"
no    "Kiều Sình"

# The ward reads it and gives it back with a reason; it has five working days for that.
as    ha.viettri
get   /intake/inbox?tab=incoming
see   transfers/transfer[id = '{transfer}']/agency_name ~ Ban Tiếp công dân
get   /intake/transfer/{transfer}
see   transfer/due_on = 2026-11-23
see   petition/subject = Phản ánh đèn đường ngõ 12 hỏng
see   parties/party/name = Bàn Văn Kiều Sình
# the letter itself is not theirs yet
get   /intake/petition/{petition}
404
post  /intake/transfer/{transfer}/return
      ground = incomplete
422
see   //field[@name = 'note']/error/@key = required
post  /intake/transfer/{transfer}/return
      ground = incomplete
      note   = Chưa nêu rõ đoạn ngõ và số cột đèn.
303   /intake/inbox?tab=incoming
get   /intake/inbox?tab=incoming
not   transfers/transfer[id = '{transfer}']
# a returned one cannot be taken any more
get   /intake/transfer/{transfer}/accept
409
post  /intake/transfer/{transfer}/accept from /intake/inbox
409

# The sender sees it among her own letters again, with the reason, and a new term from that day.
day 2026-11-18
as    hoa.tcd
get   /intake/petition/{petition}
see   casefile/state = classified
see   transfers/transfer/state = returned
see   transfers/transfer/note = Chưa nêu rõ đoạn ngõ và số cột đèn.
see   history/event/event ~ transfer_bounced
sql   select started_on from term_run where casefile_id = {petition} and state = 'running' -> 2026-11-16

post  /intake/petition/{petition}/propose
      act  = transfer
      to_agency_id_search = phường Việt Trì
      note = Đã bổ sung: từ số nhà 9 đến số 31, các cột 4 đến 7.
303   /intake/petition/{petition}
as    ha.tcd
post  /intake/petition/{petition}/transfer
      document = 79/PC-TCD
303   /intake/petition/{petition}
keep  again sql select max(id) from transfer where from_casefile_id = {petition}
sql   select hop from transfer where id = {again} -> 1

# Taken over: a letter of the ward's own, with its people and its own ten days.
as    ha.viettri
post  /intake/transfer/{again}/accept
      document = 12/UBND
303   /intake/petition/{ward}
get   /intake/petition/{ward}
see   casefile/state = received
see   casefile/agency_name ~ Việt Trì
see   letter/channel = transfer
see   parties/party/name = Bàn Văn Kiều Sình
see   term/started_on = 2026-11-18
see   term/due_on = 2026-11-30
# twice is once
post  /intake/transfer/{again}/accept from /intake/inbox
409

# The board keeps its letter and sees the answer; the code now shows the ward's matter.
as    ha.tcd
get   /intake/petition/{petition}
see   casefile/state = transferred
see   transfers/transfer/state ~ accepted
see   history/event/event ~ transfer_accepted
get   /intake/petition/{ward}
404
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Cơ quan đã nhận được đơn của ông/bà và đang phân loại."
text  "Ủy ban nhân dân phường Việt Trì"
no    "Kiều Sình"
sql   select count(*) from fact where casefile_id = {petition} and measure = 'replied' -> 1
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
