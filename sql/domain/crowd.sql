-- Groups of people, and who is told of them.

-- Of the boards above an office, those that its law names. A board of the country has none above.
-- :many crowd_people(agency_id int, kind text, top_id int)
select   a.id, g.id as agency_id, g.name as agency_name
from     law_choice l
straight_join agency g force index (agency_kind) on g.kind = l.code
straight_join account a on a.agency_id = g.id
where    l.list = 'group_alert'
and      l.valid_from <= :today
and      (l.valid_to is null or l.valid_to >= :today)
and      (g.level = 'central' or g.top_id = :top_id)
and      g.id <> :agency_id
and      :kind <> 'central_board'
and      g.valid_from <= :today
and      (g.valid_to is null or g.valid_to >= :today)
and      a.is_disabled = 0
and      exists (select 1 from account_role r where r.account_id = a.id and r.role in ('receiver', 'leader', 'head'))
order by l.place_no, g.id, a.id
limit    300;

-- Is the own office one that is told?
-- :one crowd_board()
select   g.id, g.level
from     agency g
join     law_choice l on l.list = 'group_alert' and l.code = g.kind
where    g.id = :me_agency_id
and      l.valid_from <= :today
and      (l.valid_to is null or l.valid_to >= :today)
order by l.valid_from desc
limit    1;
