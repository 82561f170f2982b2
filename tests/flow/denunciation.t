#!tests/tool/scenario
# A denunciation: who sent it goes into an envelope at once. No page shows her, not even to
# who wrote her name down a moment ago; whoever is not assigned to the matter gets the same
# answer as for a letter that does not exist; the citizen's page does not even say what it is.
day   2026-11-20

as    long.viettri
post  /intake/petition/new
      name        = Hờ Thị Mai Sương
      birth       = 1977-03-09
      id_kind     = cccd
      id_number   = 025177006655
      phone       = 0966778899
      address     = Số 40, ngõ 7
      unit_search = phường Việt Trì
      channel     = post
      kind        = denunciation
      field_code  = 3.3
      subject     = Tố cáo công chức thu tiền ngoài quy định
      content     = Công chức địa chính yêu cầu nộp thêm tiền khi tách thửa, không có biên lai.
      respondent  = Công chức địa chính
      file file   = tests/fixture/letter.pdf
303   /intake/petition/{sealed}
get   /intake/petition/{sealed}
200
see   casefile/sealed = 1
not   parties/party
no    "Mai Sương"
no    "025177006655"
no    "0966778899"
no    "Số 40, ngõ 7"
# D15: seven working days, the 24th is a holiday
see   term/term_code = denunciation_check
see   term/due_on = 2026-12-02
# D16: ten, where it is checked in several places; said once, and why
see   actions/action[@act = 'widen']
post  /intake/petition/{sealed}/widen
422
see   //field[@name = 'note']/error
post  /intake/petition/{sealed}/widen
      note = Phải kiểm tra tại hai phường và ủy quyền cho Công an tỉnh.
303   /intake/petition/{sealed}
get   /intake/petition/{sealed}
see   term/due_on = 2026-12-07
not   actions/action[@act = 'widen']
see   history/event/event ~ check_widened
sql   select variant, started_on, original_due_on, due_on, state from term_run where casefile_id = {sealed} and term = 'denunciation_check' -> wide 2026-11-20 2026-12-02 2026-12-07 running
sql   select due_on from casefile where id = {sealed} -> 2026-12-07
get   /intake/petition/{sealed}/why
see   //reckoning[variant = 'wide']/original_due_on = 2026-12-02
see   //moves/event/event = check_widened
text  "10 ngày làm việc"
post  /intake/petition/{sealed}/widen from /intake/petition/{sealed}
      note = Lần nữa.
422
get   /intake/petition/{sealed}
sql   select count(*) from party where casefile_id = {sealed} -> 0
sql   select count(*) from kntc_sealed.denouncer d join casefile c on c.envelope_uid = d.envelope_uid where c.id = {sealed} -> 1
sql   select count(*) from dedup_key k where casefile_id = {sealed} and key_hash >> 57 in (9, 14, 25) -> 0
# the scan is encrypted and cannot be fetched
see   documents/document/sealed = 1
keep  paper documents/document/path
get   {paper}
404

# the receipt has a code and a secret and no word of what it is
get   /intake/petition/{sealed}/receipt
keep  code receipt/code
keep  secret receipt/secret
no    "Mai Sương"
nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Thông tin của ông/bà đã được tiếp nhận và đang được xử lý theo quy định. Thông tin về ông/bà được giữ bí mật."
no    "tố cáo" in main
no    "Tố cáo" in main
no    "Mai Sương"
no    "địa chính"
no    "Tiêu cực"

# A colleague who is not assigned, the leader, the verifier, other offices: it is not there.
as    ha.viettri
get   /intake/petition/{sealed}
404
same  /intake/petition/99999999
get   /intake/petition/{sealed}/receipt
404
same  /intake/petition/99999999/receipt
get   /intake/inbox?tab=all
not   petitions/petition[id = '{sealed}']
as    thu.viettri
get   /intake/petition/{sealed}
404
same  /intake/petition/99999999
as    lan.tcd
get   /intake/petition/{sealed}
404
same  /intake/petition/99999999
as    quang.p25
get   /intake/petition/{sealed}
403

# Only the program identity can open the envelope, for who may and is assigned, with a reason;
# the opening is written down before it is read, and everybody on the matter sees that it was.
as    cuong.viettri
get   /identity/{sealed}
403
as    ha.tcd
get   /identity/{sealed}
403
as    long.viettri
get   /identity/{sealed}
200
no    "Mai Sương"
post  /identity/{sealed}
422
see   //field[@name = 'reason']/error/@key = required_choice
not   people
keep  before sql select count(*) from identity_opened where casefile_id = {sealed}
post  /identity/{sealed}
      reason = verify
      note   = Xác minh thông tin người tố cáo theo Điều 24.
200
see   people/person/name = Hờ Thị Mai Sương
see   people/person/id_number = 025177006655
sql   select count(*) - {before} from identity_opened where casefile_id = {sealed} -> 1
sql   select count(*) from access where what = 'identity_opened' and object_id = {sealed} -> 1
get   /intake/petition/{sealed}
see   history/event/event ~ identity_opened
no    "Mai Sương"

# Finding by her number finds nobody.
as    ha.viettri
post  /intake/find
      q = 025177006655
422
as    long.viettri
post  /intake/find
      q = 025177006655
422

# She cannot be made to stand open: the kind of a sealed letter stays.
as    long.viettri
post  /intake/petition/{sealed}/classify
      kind         = complaint
      field_code   = 3.3
      is_competent = 1
422
see   //field[@name = 'kind']/error/@key = kind_seals
post  /intake/petition/{sealed}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
303
get   /intake/petition/{sealed}/propose
see   route/route = R14
post  /intake/petition/{sealed}/propose
      act  = accept
      note = Đủ điều kiện thụ lý.
303
# checked, it is accepted or it is not: either is what the table says
get   /intake/petition/{sealed}
see   sorting/act = accept
see   sorting/is_route_own = 0

# The head is assigned with the letter, and accepts.
as    cuong.viettri
get   /intake/petition/{sealed}
200
not   parties/party
no    "Mai Sương"
post  /intake/petition/{sealed}/accept
      document         = 9/QĐ-UBND
      accepted_content = Công chức địa chính thu tiền ngoài quy định.
303
get   /settlement/casefile/{sealed}
see   casefile/state = accepted
see   casefile/code ~ TC-C07900-2026-
no    "Mai Sương"
# D32 and 5 working days for the notices
sql   select term, due_on from term_run where casefile_id = {sealed} and state = 'running' order by term -> denunciation_accept_notice 2026-11-30, denunciation_settle 2026-12-21
as    vinh.viettri
get   /settlement/casefile/{sealed}
404
same  /settlement/casefile/99999999
get   /settlement/worklist
not   //casefile[id = '{sealed}']

nobody
post  /tra-cuu
      code        = {code}
      secret_code = {secret}
200
text  "Nội dung đã được thụ lý. Ông/bà sẽ nhận được thông báo kết quả."
no    "tố cáo" in main
no    "21/12/2026"

# Q13: a commune's chair is denounced to the commune: to the superior, sealed.
as    tuan.lamthao
post  /intake/petition/new
      name        = Hờ Thị Mai Sương
      birth       = 1977-03-09
      channel     = post
      kind        = denunciation
      field_code  = 3.1
      subject     = Tố cáo người đứng đầu
      content     = Nghiệm thu khống khối lượng công trình.
303   /intake/petition/{second}
# the same woman, the same words: nobody is told that they are hers
get   /intake/petition/{second}
not   duplicates/duplicate[id = '{sealed}']
no    "Mai Sương"
post  /intake/petition/{second}/classify
      kind         = denunciation
      field_code   = 3.1
      is_competent = 0
303
get   /intake/petition/{second}/propose
see   route/route = R15
post  /intake/petition/{second}/propose
      act = transfer
      to_agency_id_search = Ban Tiếp công dân tỉnh Phú Thọ
303
as    hai.lamthao
post  /intake/petition/{second}/transfer
      document = 4/PC-UBND
303
keep  transfer sql select id from transfer where from_casefile_id = {second}
as    hoa.tcd
get   /intake/transfer/{transfer}
see   transfer/sealed = 1
not   parties/party
no    "Mai Sương"
post  /intake/transfer/{transfer}/accept
      document = 7/TCD
303   /intake/petition/{board}
get   /intake/petition/{board}
see   casefile/sealed = 1
no    "Mai Sương"
sql   select a.envelope_uid = b.envelope_uid from casefile a, casefile b where a.id = {second} and b.id = {board} -> 1
as    lan.tcd
get   /intake/petition/{board}
404
same  /intake/petition/99999999

# Nothing of her lies open in any table.
run   mariadb-dump --no-defaults -S "$(sed -n 's/^database_socket = //p' "$KNTC_CONF")" --databases kntc kntc_sealed | grep -cE 'Mai Sương|025177006655|0966778899' -> 0
run   cat "$KNTC_VAR"/log/*.log | grep -cE 'Mai Sương|025177006655|0966778899' -> 0
