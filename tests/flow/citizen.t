#!tests/tool/scenario
# What a citizen does with a matter of hers once she has shown code and secret: she adds papers,
# reads what the office wrote to her, says that the term is over, asks to withdraw. Her office
# sees each as something new; nobody else can do it.

# ---- Monday 16 November: she hands a complaint in, and takes the receipt home ----
day   2026-11-16
as    ha.viettri
post  /intake/petition/new
      name            = Lường Thị Nhẫn
      birth           = 1958
      address         = Số 2, tổ 8
      unit_search     = phường Việt Trì
      channel         = direct
      kind            = complaint
      field_code      = 1.2.2
      subject         = Khiếu nại quyết định thu hồi đất thửa 88
      content         = Quyết định thu hồi không nêu căn cứ pháp luật.
      respondent_kind = admin_decision
      respondent      = Chủ tịch Ủy ban nhân dân phường Việt Trì
      decision_number = 81/QĐ-UBND
      decision_on     = 20/10/2026
      known_on        = 23/10/2026
303   /intake/petition/{casefile}
get   /intake/petition/{casefile}/receipt
keep  code receipt/code
keep  secret receipt/secret

# ---- without code and secret there is nothing ----
browser nhan
get   /ho-so
303   /tra-cuu
follow
text  "Đã quá 30 phút, hoặc mã chưa được nhập"
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Việc ông/bà có thể làm"
get   /ho-so
200
text  "/hen-tiep"
get   /ho-so
200
see   matter/act[@name = 'add']
see   matter/act[@name = 'withdraw']
not   matter/act[@name = 'silence']
not   matter/act[@name = 'signed']
not   letters/letter
get   /ho-so/ky-don
303   /ho-so
get   /ho-so/qua-han
303   /ho-so

# ---- she adds a paper, once; the clerk finds it as new ----
post  /ho-so/bo-sung
422
see   //field[@name = 'file']/error/@key = nothing_added
fill  /ho-so/bo-sung
      note      = Bản sao giấy chứng nhận quyền sử dụng đất.
      file file = tests/fixture/letter.pdf
at once 3
303   /ho-so
get   /ho-so
see   matter/did[@event = 'papers_added']/on = 2026-11-16
sql   select count(*) from document where casefile_id = {casefile} and kind = 'add_papers' and added_by is null -> 1
as    ha.viettri
get   /intake/inbox?tab=all
see   petitions/petition[id = '{casefile}']/has_news = 1
text  "Có tin mới"
get   /intake/petition/{casefile}
see   history/event[event = 'papers_added']/role = sender
text  "Bản sao giấy chứng nhận quyền sử dụng đất."
as    long.viettri
post  /intake/petition/{casefile}/classify
      kind         = complaint
      field_code   = 1.2.2
      is_competent = 1
303
get   /intake/inbox?tab=all
see   petitions/petition[id = '{casefile}']/has_news = 0

# ---- the office waits for something: her paper lets it go on ----
post  /intake/petition/{casefile}/propose
      act  = ask_more
      note = Cần bản sao quyết định.
303
as    cuong.viettri
post  /intake/petition/{casefile}/ask_more
      document = 12/TB-UBND
303
sql   select state from casefile where id = {casefile} -> waiting
browser nhan
post  /ho-so/bo-sung
      note = Tôi gửi bản sao quyết định.
303   /ho-so
sql   select state, has_news from casefile where id = {casefile} -> classified 1
sql   select role from event where subject = 'C' and subject_id = {casefile} and event = 'supplemented' -> sender

# ---- what the office wrote to her: numbered, and not before ----
as    ha.viettri
get   /intake/petition/{casefile}
keep  notice letters/letter[template = 'not_enough_notice']/id
browser nhan
get   /ho-so
not   letters/letter
get   /ho-so/van-ban/{notice}
404
as    ha.viettri
post  /letter/{notice}/number
      issued_on    = 16/11/2026
      paper_number = 12/TB-UBND
303
browser nhan
get   /ho-so
see   letters/letter[template = 'not_enough_notice']/number = 12/TB-UBND
get   /ho-so/van-ban/{notice}
200
text  "Số: 12/TB-UBND"
get   /ho-so/van-ban/{notice}/ban-ky
404
# the same to take along: the bytes that the office has
get   /ho-so/van-ban/{notice}/word
200
head  Content-Type = application/vnd.openxmlformats-officedocument.wordprocessingml.document
head  Content-Disposition = attachment; filename*=UTF-8''van-ban-{notice}.docx
browser la
get   /ho-so/van-ban/{notice}/word
404
as    ha.viettri
post  /letter/{notice}/scan
      file signed_file = tests/fixture/letter.pdf
303
browser nhan
get   /ho-so/van-ban/{notice}/ban-ky
200
# a proposal is the office's own
as    ha.viettri
get   /intake/petition/{casefile}
keep  other sql select coalesce(max(id), 0) from letter where casefile_id <> {casefile}
browser nhan
get   /ho-so/van-ban/{other}1
404
get   /ho-so/van-ban/{other}1/word
404

# ---- the term is over and nothing came: she says so, once for each term ----
day   2026-12-10
browser nhan
get   /ho-so
303   /tra-cuu
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
see   matter/act[@name = 'silence']
post  /ho-so/qua-han
      note = Tôi chưa nhận được trả lời nào.
303   /ho-so
get   /ho-so
not   matter/act[@name = 'silence']
see   matter/did[@event = 'silence_told']
sql   select count(*) from silence where casefile_id = {casefile} -> 1
as    cuong.viettri
get   /intake/silence
200
text  "{code}"
get   /intake/silence
200
see   here/silence[casefile_id = '{casefile}']/is_over = 0
as    hung.p25
get   /intake/silence
200
see   below/silence/agency_name ~ Việt Trì
not   here/silence[casefile_id = '{casefile}']

# ---- she asks to withdraw: the office has her sign, and only then it ends ----
browser nhan
post  /ho-so/rut-don
      note = Phường đã trả lại đất.
422
get   /ho-so/rut-don
not   //field[@name = 'note']/@required
post  /ho-so/rut-don
      is_own_will = 1
303   /ho-so
sql   select is_open, has_news from casefile where id = {casefile} -> 1 1
get   /ho-so/rut-don
303   /ho-so
as    ha.viettri
get   /intake/petition/{casefile}
see   history/event[event = 'withdrawal_asked']/role = sender
get   /account/notices
see   notices/news[news = 'sender_withdraws']/subject = casefile
post  /intake/petition/{casefile}/withdraw
      is_signed = 1
      document  = Giấy rút đơn ngày 10/12/2026
303
browser nhan
get   /ho-so
200
not   matter/act

# ---- a new secret ends what the old one opened; so does leaving ----
as    ha.viettri
post  /intake/petition/{casefile}/renew
      note = Mất biên nhận.
303
browser nhan
get   /ho-so
303   /tra-cuu
as    ha.viettri
get   /intake/petition/{casefile}/receipt
keep  secret receipt/secret
browser nhan
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /gui-don/thoat
303   /lich-tiep-cong-dan
get   /ho-so
303   /tra-cuu

# ---- of a denunciation: the sentence, and what she sends is sealed ----
as    ha.viettri
post  /intake/petition/new
      name        = Lò Văn Kín
      address     = Số 1, tổ 1
      unit_search = phường Việt Trì
      channel     = direct
      kind        = denunciation
      subject     = Cán bộ địa chính nhận tiền
      content     = Cán bộ địa chính phường nhận tiền khi làm hồ sơ.
      respondent  = Cán bộ địa chính phường Việt Trì
303   /intake/petition/{sealed}
get   /intake/petition/{sealed}/receipt
keep  code receipt/code
keep  secret receipt/secret
browser kin
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
get   /ho-so
200
not   letters/letter
text  "Việc ông/bà có thể làm"
no    "Văn bản gửi ông/bà"
post  /ho-so/bo-sung
      file file = tests/fixture/letter.pdf
303   /ho-so
sql   select sealed from document where casefile_id = {sealed} and kind = 'add_papers' -> 1
as    ha.viettri
get   /intake/petition/{sealed}
see   history/event[event = 'papers_added']
# nothing that was written about it, in no form
sql   insert into letter (row_uid, casefile_id, agency_id, template, event_seq, made_at, state, number, issued_on) select unhex(md5('kin')), id, agency_id, 'transfer_notice', event_seq, utc_timestamp(6), 'issued', '99/TB-UBND', '2026-12-10' from casefile where id = {sealed}
keep  about sql select max(id) from letter where casefile_id = {sealed}
browser kin
get   /ho-so
not   letters/letter
get   /ho-so/van-ban/{about}
404
get   /ho-so/van-ban/{about}/word
404
