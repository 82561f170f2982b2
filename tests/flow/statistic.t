#!tests/tool/scenario
# The public figures: a cell of one or two matters is not told, nor what it could be reckoned from
# (domain.md 7.2, 14.1; vector P19: one denunciation in the statistic of one commune). A year of its
# own, so that other stories count on undisturbed.
day   2026-11-16
sql   delete from office_sum where year = 2011
keep  p25 sql select id from agency where code = 'P25' and valid_to is null
keep  p01 sql select id from agency where code = 'P01' and valid_to is null
keep  p04 sql select id from agency where code = 'P04' and valid_to is null
keep  ward sql select id from agency where code = 'C07900' and valid_to is null

# ---- P19: one denunciation in all of a commune, and of its province ----
sql   insert into office_sum (agency_id, year, received, denounced, accepted, settled, in_time, days) values ({ward}, 2011, 40, 1, 20, 2, 1, 60), ({p01}, 2011, 90, 4, 50, 30, 20, 600), ({p04}, 2011, 70, 9, 40, 10, 9, 300)
nobody
get   /thong-ke?year=2011&n=1
200
see   count(offices/office_sum) = 3
see   offices/office_sum[received = '40']/denounced[. = '']
text  "không công bố số dưới 3"
# 14 in all, less 9, would be 5, less 4 is the one: so the least of the others go with it, as many
# as hold six together
get   /thong-ke?year=2011&n=2
see   offices/office_sum[received = '90']/denounced[. = '']
see   offices/office_sum[received = '70']/denounced[. = '']
see   speed/denounced = 14
# the two that were settled likewise; no share or mean says it either
see   offices/office_sum[received = '40']/settled[. = '']
not   offices/office_sum[received = '40']/percent
not   offices/office_sum[received = '40']/mean_days
not   offices/office_sum[received = '40']/in_time
see   offices/office_sum[received = '70']/settled[. = '']
see   offices/office_sum[received = '90']/settled = 30

# of a year that is not over none is told: by its growth from one day to the next each could be
get   /thong-ke?n=5
not   speed/denounced
not   offices/office_sum/denounced
no    "Trong đó tố cáo"

# ---- nothing to hide it among: the total is not told ----
sql   update office_sum set denounced = 0 where year = 2011 and agency_id <> {ward}
get   /thong-ke?year=2011&n=3
see   speed/denounced[. = '']
see   offices/office_sum[received = '90']/denounced = 0

# ---- three are told ----
sql   update office_sum set denounced = 3 where year = 2011 and agency_id = {ward}
get   /thong-ke?year=2011&n=4
see   offices/office_sum[received = '40']/denounced = 3
see   speed/denounced = 3
sql   delete from office_sum where year = 2011

# ---- the timer counts what was received to denounce, and no name goes with it ----
as    ha.viettri
post  /intake/petition/new
      name        = Lò Văn Kín Đáo
      unit_search = phường Việt Trì
      channel     = post
      kind        = denunciation
      subject     = Cán bộ nhận tiền
      content     = Cán bộ nhận tiền.
      respondent  = Cán bộ phường
303   /intake/petition/{sealed}
tick
sql   select s.denounced = sum(f.n) from office_sum s join fact f on f.agency_id = s.agency_id and f.day between '2026-01-01' and '2026-12-31' and f.measure = 'received' and f.kind = 'denunciation' where s.agency_id = {ward} and s.year = 2026 group by s.denounced -> 1
