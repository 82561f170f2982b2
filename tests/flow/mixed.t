#!tests/tool/scenario
# A letter of several matters: what denounces is a letter by itself, or the name of who
# denounced would stand open beside the rest (TT05 art. 6, LTC art. 8).
day   2026-11-20

as    ha.viettri
keep  before sql select count(*) from casefile
# nothing is said of a denunciation: it is asked for
post  /intake/petition/new
      name        = Lê Thị Khởi
      channel     = post
      kind        = mixed
      field_code  = 1.2.5
      subject     = Về ranh giới đất và công chức địa chính
      content     = Khiếu nại ranh giới đất và tố cáo công chức địa chính nhận tiền.
422
see   //field[@name = 'denounces']/error/@key = required_choice
# it denounces: two letters
post  /intake/petition/new
      name        = Lê Thị Khởi
      channel     = post
      kind        = mixed
      denounces   = 1
      field_code  = 1.2.5
      subject     = Về ranh giới đất và công chức địa chính
      content     = Khiếu nại ranh giới đất và tố cáo công chức địa chính nhận tiền.
422
see   //field[@name = 'kind']/error/@key = two_letters
post  /intake/petition/new
      name        = Lê Thị Khởi
      channel     = post
      kind        = mixed
      denounces   = 1
      field_code  = 1.2.5
      subject     = Về ranh giới đất và công chức địa chính
      content     = Khiếu nại ranh giới đất và tố cáo công chức địa chính nhận tiền.
text  "phải tách thành hai đơn: phần tố cáo là một đơn tố cáo riêng"
# nor as a complaint alone
post  /intake/petition/new
      name        = Lê Thị Khởi
      channel     = post
      kind        = complaint
      denounces   = 1
      field_code  = 1.2.5
      subject     = Về ranh giới đất và công chức địa chính
      content     = Khiếu nại ranh giới đất và tố cáo công chức địa chính nhận tiền.
422
see   //field[@name = 'kind']/error/@key = two_letters
sql   select count(*) - {before} from casefile -> 0

# The two of them.
post  /intake/petition/new
      name        = Lê Thị Khởi
      channel     = post
      kind        = denunciation
      denounces   = 1
      field_code  = 3.3
      subject     = Tố cáo công chức địa chính
      content     = Công chức địa chính nhận tiền.
303   /intake/petition/{apart}
sql   select sealed from casefile where id = {apart} -> 1
post  /intake/petition/new
      name        = Lê Thị Khởi
      channel     = post
      kind        = mixed
      denounces   = 0
      field_code  = 1.2.5
      subject     = Về ranh giới đất và thái độ tiếp dân
      content     = Khiếu nại ranh giới đất và phản ánh thái độ của cán bộ.
303   /intake/petition/{mixed}

# Who sorts it reads more closely.
as    long.viettri
post  /intake/petition/{mixed}/classify
      kind         = mixed
      field_code   = 1.2.5
      is_competent = 1
422
see   //field[@name = 'denounces']/error/@key = required_choice
post  /intake/petition/{mixed}/classify
      kind         = mixed
      denounces    = 1
      field_code   = 1.2.5
      is_competent = 1
422
see   //field[@name = 'kind']/error/@key = two_letters
post  /intake/petition/{mixed}/classify
      kind         = complaint
      denounces    = 1
      field_code   = 1.2.5
      is_competent = 1
422
see   //field[@name = 'kind']/error/@key = two_letters
post  /intake/petition/{mixed}/classify
      kind         = mixed
      denounces    = 0
      field_code   = 1.2.5
      is_competent = 1
303
get   /intake/petition/{mixed}
see   casefile/state = classified
