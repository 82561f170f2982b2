#!tests/tool/scenario
# The head checks her decision again, finds it plainly wrong, corrects it and decides at once:
# nobody verifies, nothing is talked over; what follows a decision follows (ND124 art. 17-19).
day   2026-06-08
as    ha.viettri
post  /intake/petition/new
      name            = Hoàng Văn Sửa Ngay
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại quyết định xử phạt ghi sai người
      content         = Quyết định 771/QĐ-XPHC ghi nhầm tên tôi.
      demand          = Hủy quyết định xử phạt
      respondent_kind = admin_decision
      respondent      = Quyết định của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 771/QĐ-XPHC
303   /intake/petition/{a}
post  /intake/petition/new
      name            = Hoàng Văn Sửa Ngay
      unit_search     = phường Việt Trì
      channel         = post
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại mức thu và hạn nộp
      content         = Thông báo 88 tính sai mức thu và hạn nộp.
      demand          = Tính lại
      respondent_kind = admin_decision
      respondent      = Thông báo của Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 88/TB
303   /intake/petition/{b}
as    long.viettri
post  /intake/petition/{a}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{a}/propose
      act = accept
303
post  /intake/petition/{b}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
post  /intake/petition/{b}/propose
      act = accept
303
as    cuong.viettri
post  /intake/petition/{a}/accept
      document = 71/TB-UBND
303
post  /intake/petition/{b}/accept
      document = 72/TB-UBND
      claims   = Tính lại mức thu\nLùi hạn nộp
303

# ---- the head alone, and never what changes nothing ----
day   2026-06-10
as    long.viettri
get   /settlement/casefile/{a}/at_once
409
as    cuong.viettri
get   /settlement/casefile/{a}
see   actions/action[@act = 'at_once']/@enabled = yes
see   actions/action[@main = 'yes']/@act = assign
post  /settlement/casefile/{a}/at_once
      document         = 801/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = wrong
      fate_of_decision = keep
      ruling           = Giữ nguyên.
      summary          = Giữ nguyên.
422
see   //field[@name = 'outcome']/error/@key = nothing_put_right
post  /settlement/casefile/{a}/at_once
      document         = 801/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = right
      fate_of_decision = keep
      ruling           = Giữ nguyên.
      summary          = Giữ nguyên.
422
see   //field[@name = 'fate_of_decision']/error/@key = nothing_amended
# what is left of the demand is talked over, unless nothing is
post  /settlement/casefile/{a}/at_once
      document         = 801/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = partly
      fate_of_decision = annul_part
      ruling           = Sửa tên.
      summary          = Sửa tên.
422
see   //field[@name = 'is_agreed']/error/@key = dialogue_needed_views
post  /settlement/casefile/{a}/at_once
      document         = 801/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = right
      summary          = Ghi nhầm người bị xử phạt.
422
see   //field[@name = 'fate_of_decision']/error
post  /settlement/casefile/{a}/at_once
      document         = 801/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = right
      fate_of_decision = annul
      ruling           = Hủy Quyết định 771/QĐ-XPHC.
      summary          = Ghi nhầm người bị xử phạt.
303   /settlement/casefile/{a}
sql   select state, decided_on from casefile where id = {a} -> decided 2026-06-10
sql   select outcome, proposed_by is null from decision where casefile_id = {a} -> right 1
sql   select claim_outcome, fate_of_decision from claim where casefile_id = {a} -> right annul
sql   select act, event from event where subject = 'C' and subject_id = {a} order by seq desc limit 1 -> at_once complaint_decided
sql   select term from term_run where casefile_id = {a} and stopped_on is null order by term -> complaint_first_send, first_effective
sql   select measure from fact where casefile_id = {a} and measure like 'settled%' order by measure -> settled, settled_in_time
keep  decision sql select id from letter where casefile_id = {a} and template = 'complaint_first'
get   /letter/{decision}
text  "Căn cứ Luật Khiếu nại số 02/2011/QH13 ngày 11/11/2011;"
text  "Căn cứ Nghị định số 124/2020/NĐ-CP ngày 19/10/2020 của Chính phủ quy định chi tiết một số điều"
text  "KẾT QUẢ KIỂM TRA LẠI VÀ KẾT LUẬN"
text  "Qua kiểm tra lại"
text  "yêu cầu đúng; hủy bỏ toàn bộ quyết định bị khiếu nại"
text  "Hủy Quyết định 771/QĐ-XPHC."
get   /settlement/casefile/{a}/at_once
409
as    ha.viettri
post  /settlement/casefile/{a}/send
      sent_on = 10/06/2026
303
sql   select sent_on from decision where casefile_id = {a} -> 2026-06-10

# ---- each request by itself; somebody verifies already ----
as    cuong.viettri
post  /settlement/casefile/{b}/judge
      claim_id         = 1
      claim_outcome    = right
      fate_of_decision = amend
      ruling           = Tính lại mức thu.
303
keep  verifier sql select id from account where user_name = 'vinh.viettri'
post  /settlement/casefile/{b}/assign
      verifier_id = {verifier}
      document    = 73/QĐ-UBND
303
as    vinh.viettri
get   /settlement/casefile/{b}/at_once
409
as    cuong.viettri
get   /settlement/casefile/{b}/at_once
not   //field[@name = 'fate_of_decision']
not   //field[@name = 'ruling']
post  /settlement/casefile/{b}/at_once
      document         = 802/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = right
      summary          = Tính lại.
422
see   //error/@key = claims_unjudged
post  /settlement/casefile/{b}/judge
      claim_id         = 2
      claim_outcome    = wrong
      fate_of_decision = keep
      ruling           = Hạn nộp giữ nguyên.
303
post  /settlement/casefile/{b}/at_once
      document         = 802/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = right
      summary          = Tính lại.
422
see   //field[@name = 'outcome']/error/@key = outcome_of_claims
# not what another decided, not discipline, not what is settled anew
sql   update casefile set level = 2 where id = {b}
post  /settlement/casefile/{b}/at_once
      document   = 802/QĐ-UBND
      decided_on = 10/06/2026
      outcome    = partly
      is_agreed  = 1
      summary    = Tính lại mức thu.
422
see   //error/@key = first_corrects
get   /settlement/casefile/{b}
not   actions/action[@act = 'at_once']
sql   update casefile set level = 1, round = 2 where id = {b}
post  /settlement/casefile/{b}/at_once
      document   = 802/QĐ-UBND
      decided_on = 10/06/2026
      outcome    = partly
      is_agreed  = 1
      summary    = Tính lại mức thu.
422
see   //error/@key = settled_anew
sql   update casefile set round = 1, field_code = '1.3.3' where id = {b}
post  /settlement/casefile/{b}/at_once
      document   = 802/QĐ-UBND
      decided_on = 10/06/2026
      outcome    = partly
      is_agreed  = 1
      summary    = Tính lại mức thu.
422
see   //error/@key = discipline_talks
sql   update casefile set field_code = '1.2.2' where id = {b}
post  /settlement/casefile/{b}/at_once
      document         = 802/QĐ-UBND
      decided_on       = 10/06/2026
      outcome          = partly
      is_agreed        = 1
      summary          = Tính lại mức thu.
303
sql   select state from casefile where id = {b} -> decided
run   "$KNTC_OUT/kntc" verify | cut -f1 -> ok
