#!tests/tool/scenario
# Grounds and facts are offered for the kinds that the law's rows name (law_choice.kinds,
# law_not_accepted.kind), and refused where one of another kind is sent all the same.
day   2026-11-20

as    ha.viettri
post  /intake/petition/new
      name       = Phùng Thị Ngát
      channel    = post
      kind       = complaint
      field_code = 1.2.5
      subject    = Khiếu nại ranh giới đất
      content    = Khiếu nại ranh giới đất.
303   /intake/petition/{complaint}
post  /intake/petition/new
      name       = Phùng Thị Ngát
      channel    = post
      kind       = reflection
      field_code = 1.2.5
      subject    = Phản ánh ranh giới đất
      content    = Phản ánh ranh giới đất.
303   /intake/petition/{reflection}

as    long.viettri
post  /intake/petition/new
      name       = Phùng Thị Ngát
      channel    = post
      kind       = denunciation
      field_code = 3.3
      subject    = Tố cáo công chức
      content    = Tố cáo công chức nhận tiền.
303   /intake/petition/{denunciation}

# ---- classify ----
get   /intake/petition/{complaint}/classify
see   //field[@name = 'flag']/option[@value = 'law_11']
see   //field[@name = 'flag']/option[@value = 'forwarded']
see   //field[@name = 'flag']/option[@value = 'crime_signs']
not   //field[@name = 'flag']/option[@value = 'law_29']
not   //field[@name = 'flag']/option[@value = 'regulation']
get   /intake/petition/{reflection}/classify
see   //field[@name = 'flag']/option[@value = 'regulation']
see   //field[@name = 'flag']/option[@value = 'crime_signs']
not   //field[@name = 'flag']/option[@value = 'law_11']
not   //field[@name = 'flag']/option[@value = 'forwarded']
get   /intake/petition/{denunciation}/classify
see   //field[@name = 'flag']/option[@value = 'law_29']
see   //field[@name = 'flag']/option[@value = 'forwarded']
not   //field[@name = 'flag']/option[@value = 'law_11']
not   //field[@name = 'flag']/option[@value = 'regulation']
# of the kind that is said, not of the one before; the form comes back with its own
post  /intake/petition/{complaint}/classify
      kind         = reflection
      field_code   = 1.2.5
      is_competent = 1
      flag         = law_11
422
see   //field[@name = 'flag']/error/@key = not_a_choice
see   //field[@name = 'flag']/option[@value = 'regulation']
not   //field[@name = 'flag']/option[@value = 'law_11']
# a letter of several matters has what complaints and reflections have
post  /intake/petition/{complaint}/classify
      kind         = mixed
      denounces    = 0
      field_code   = 1.2.5
      is_competent = 1
      flag         = law_29
422
see   //field[@name = 'flag']/option[@value = 'regulation']
see   //field[@name = 'flag']/option[@value = 'law_11']
post  /intake/petition/{complaint}/classify
      kind         = complaint
      field_code   = 1.2.5
      is_competent = 1
      flag         = law_11
303
sql   select flags from petition where casefile_id = {complaint} -> law_11

# ---- propose ----
get   /intake/petition/{complaint}/propose
see   //field[@name = 'ground']/option[@value = 'no_own_right']
sql   select count(*) > 0 from law_not_accepted where kind = 'denunciation' and ground not in (select ground from law_not_accepted where kind = 'complaint') -> 1
keep  theirs sql select min(ground) from law_not_accepted where kind = 'denunciation' and ground not in (select ground from law_not_accepted where kind = 'complaint')
not   //field[@name = 'ground']/option[@value = '{theirs}']
post  /intake/petition/{complaint}/propose
      act    = decline
      ground = {theirs}
422
see   //field[@name = 'ground']/error/@key = not_a_choice
# who is not accepted is told why
post  /intake/petition/{complaint}/propose
      act  = decline
      note = Không thuộc trường hợp được khiếu nại.
422
see   //field[@name = 'ground']/error/@key = decline_needs_ground
see   //field[@name = 'note']/value = Không thuộc trường hợp được khiếu nại.
sql   select count(*) from petition where casefile_id = {complaint} and act is null -> 1
post  /intake/petition/{complaint}/propose
      act    = decline
      ground = no_own_right
303
get   /intake/petition/{complaint}
see   sorting/is_route_own = 0
post  /intake/petition/{denunciation}/classify
      kind         = denunciation
      field_code   = 3.3
      is_competent = 1
      flag         = law_29
303
get   /intake/petition/{denunciation}/propose
see   //field[@name = 'ground']/option[@value = '{theirs}']
not   //field[@name = 'ground']/option[@value = 'no_own_right']

# the laws name no ground not to accept a reflection
post  /intake/petition/{reflection}/classify
      kind         = reflection
      denounces    = 0
      field_code   = 1.2.5
      is_competent = 1
303
get   /intake/petition/{reflection}/propose
see   //field[@name = 'act']/option[@value = 'accept']
not   //field[@name = 'act']/option[@value = 'decline']

# ---- suspend, terminate ----
sql   update casefile set machine = 'complaint', state = 'verifying', desk = 'settlement', accepted_on = '2026-11-20', code = concat('TH-', id) where id = {complaint}
sql   update casefile set machine = 'denunciation', state = 'verifying', desk = 'settlement', accepted_on = '2026-11-20', code = concat('TH-', id) where id = {denunciation}
as    cuong.viettri
get   /settlement/casefile/{complaint}/suspend
see   count(//field[@name = 'detail']/option) = 2
see   //field[@name = 'detail']/option[@value = 'obstacle']
not   //field[@name = 'detail']/option[@value = 'expertise']
post  /settlement/casefile/{complaint}/suspend
      detail   = expertise
      document = 5/QĐ-UBND
      note     = Chờ giám định.
422
see   //field[@name = 'detail']/error/@key = not_a_choice
get   /settlement/casefile/{complaint}/terminate
see   //field[@name = 'detail']/option[@value = 'annulled']
not   //field[@name = 'detail']/option[@value = 'accused_died']
get   /settlement/casefile/{denunciation}/suspend
see   //field[@name = 'detail']/option[@value = 'expertise']
not   //field[@name = 'detail']/option[@value = 'obstacle']
get   /settlement/casefile/{denunciation}/terminate
see   //field[@name = 'detail']/option[@value = 'accused_died']
see   //field[@name = 'detail']/option[@value = 'withdrawn']
not   //field[@name = 'detail']/option[@value = 'annulled']
day   2026-11-21
as    cuong.viettri
post  /settlement/casefile/{complaint}/suspend
      detail   = obstacle
      document = 5/QĐ-UBND
      note     = Người khiếu nại nằm viện.
303
