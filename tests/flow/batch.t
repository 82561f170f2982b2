#!tests/tool/scenario
# A bundle by post: what its letters share is entered once and carried along.
day   2026-11-20

as    lan.tcd
get   /intake/batch
see   //field[@name = 'channel']/option[@selected]/@value = post
text  "autofocus"
post  /intake/batch
      received_on         = 18/11/2026
      forwarder_id_search = Thanh tra Chính phủ
      forwarder_number    = 812/TTCP-BTCD
      name        = Kha Văn Úa
      address     = Bản Na Ư
      unit_search = phường Việt Trì
      kind        = complaint
      subject     = Bồi thường khi thu hồi đất
303   /intake/batch?last={first}
follow
see   last/path = /intake/petition/{first}
see   //field[@name = 'received_on']/value = 18/11/2026
see   //field[@name = 'forwarder_number']/value = 812/TTCP-BTCD
see   //field[@name = 'forwarder_id']/option[@selected] = Thanh tra Chính phủ
not   //field[@name = 'name']/value[. != '']
sql   select c.kind, c.received_on, p.channel, p.forwarder_number, p.people, p.forwarder_agency_id from casefile c join petition p on p.casefile_id = c.id where c.id = {first} -> complaint 2026-11-18 post 812/TTCP-BTCD one 2
get   /intake/petition/{first}
see   petition/subject = Bồi thường khi thu hồi đất
see   parties/party/commune = Phường Việt Trì
see   term/started_on = 2026-11-18

# The next carries it all on: only the letter is typed. Twice is once.
post  /intake/batch?last={first} from /intake/batch?last={first}
      name    = Lò Thị Nhói
      kind    = denunciation
      subject = Cán bộ nhận tiền
303   /intake/batch?last={second}
twice
sql   select c.sealed, p.forwarder_number, c.received_on from casefile c join petition p on p.casefile_id = c.id where c.id = {second} -> 1 812/TTCP-BTCD 2026-11-18
sql   select count(*) from party where casefile_id = {second} -> 0

# A letter without a name; a wrong day; a commune that there are two of.
post  /intake/batch
      kind    = reflection
      subject = Đèn đường hỏng
303   /intake/batch?last={third}
sql   select people from petition where casefile_id = {third} -> none
post  /intake/batch
      name        = Kha Văn Úa
      written_on  = 20/11/2026
      received_on = 19/11/2026
      kind        = complaint
      subject     = Bồi thường
422
see   //field[@name = 'written_on']/error/@key = after_received
see   //field[@name = 'name']/value = Kha Văn Úa
post  /intake/batch
      name    = Kha Văn Úa
      kind    = complaint
422
see   //field[@name = 'subject']/error/@key = required
