-- What senders think of the answers of this office, and of those below it.

-- :many rating_years(year int)
select   year, grade, n
from     rating_sum
where    agency_id = :me_agency_id
and      year >= :year
order by year desc, grade
limit    20;

-- :many rating_here(before_id int)
select   g.id, g.row_uid, g.casefile_id, c.code, g.rated_on, g.reason_sealed
from     rating g force index (agency_id)
join     casefile c on c.id = g.casefile_id
where    :reach(c)
and      g.agency_id = :me_agency_id
and      g.grade = 'not_solved'
and      g.id < :before_id
order by g.id desc
limit    21;

-- :many rating_below(before_id int)
-- no reach: a reminder addressed to this office, with what the sender says of the answer
select   g.id, g.row_uid, a.name as agency_name, c.code, g.rated_on, g.reason_sealed
from     rating g force index (above_id)
join     agency a on a.id = g.agency_id
join     casefile c on c.id = g.casefile_id
where    g.above_id = :me_agency_id
and      c.sealed = 0
and      not exists (select 1 from barred b where b.casefile_id = c.id and b.account_id = :me_account_id)
and      g.grade = 'not_solved'
and      g.id < :before_id
order by g.id desc
limit    21;
